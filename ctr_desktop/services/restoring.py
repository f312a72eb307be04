"""Write and check copies of the data, and put one in its place."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.workspace import Clock, Workspace
from ctr_desktop.store import backup, integrity
from ctr_desktop.store.database import open_reader


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found: counts, and problems in words for IT people; none when all is well."""

    programmes: int
    tasks: int
    actions: int
    problems: tuple[str, ...]


class BackupService:
    """Write and check copies of the data."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace

    def write(self, target: Path) -> dict[str, int]:
        """Write a checked copy and return its counts. Raise DataError."""
        if target.resolve() == self._workspace.folder.database.resolve():
            raise DataError("backup.same_file", path=str(target))
        backup.write(self._workspace.database, target)
        return backup.verify(target)

    def check(self) -> CheckResult:
        """Check file, references, journal and search index."""
        return check(self._workspace)


def check(workspace: Workspace) -> CheckResult:
    """Check the data of a workspace: the file, its schema, the journal, the search index."""
    database = workspace.database
    problems = integrity.problems(database)
    counts = integrity.counts(database)
    return CheckResult(counts["programme"], counts["task"], counts["action"], tuple(problems))


def restore(folder: DataFolder, source: Path, clock: Clock) -> dict[str, int]:
    """Put a backup in place of the data of a folder that nobody has open; the present state is kept as a backup.

    Return the counts of what was restored. Raise DataError; the present state stays then.
    """
    if source.resolve() == folder.database.resolve():
        raise DataError("backup.same_file", path=str(source))
    counts = backup.verify(source)
    if folder.database.exists():
        stamp = clock().strftime("%Y%m%d-%H%M%S")
        try:
            reader = open_reader(folder.database)
            try:
                backup.write(reader, folder.backups / f"before-restore-{stamp}.db")
            finally:
                reader.close()
        except DataError:
            _set_aside(folder, stamp)
    reader = open_reader(source)
    try:
        fresh = folder.root / "restored.new"
        backup.write(reader, fresh)
    finally:
        reader.close()
    try:
        for leftover in _beside(folder.database):
            leftover.unlink(missing_ok=True)
        fresh.replace(folder.database)
    except OSError as error:
        raise DataError("data.locked", path=str(folder.database)) from error
    return counts


def _beside(database: Path) -> tuple[Path, Path]:
    return Path(f"{database}-wal"), Path(f"{database}-shm")


def _set_aside(folder: DataFolder, stamp: str) -> None:
    """Keep a damaged database as it is, with what SQLite keeps beside it, for IT people. Raise DataError."""
    try:
        folder.backups.mkdir(parents=True, exist_ok=True)
        target = folder.backups / f"damaged-{stamp}.db"
        for source, name in ((folder.database, target), *zip(_beside(folder.database), _beside(target), strict=True)):
            if source.exists():
                shutil.copyfile(source, name)
    except OSError as error:
        raise DataError("backup.not_written", path=str(folder.backups)) from error
