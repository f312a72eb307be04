"""Write and check copies of the data, mend what can be derived, and put a copy in the place of the data."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.backups import CopyKind, copies, fresh_name
from ctr_desktop.services.workspace import Clock, Workspace
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import backup
from ctr_desktop.store.as_of import newest_named
from ctr_desktop.store.database import Database
from ctr_desktop.store.failures import file_error
from ctr_desktop.store.newest import missing_changes, newest_mark
from ctr_desktop.store.opening import NEWBORN, is_current, put_in_place, reading, remove_quietly, sweep

_MOST_BESIDE_THE_WORK = 20_000  # tasks; more would be felt while somebody types
_NO_FAULT_OF_THE_DATA = (
    "backup.not_written",
    "data.disk_fails",
    "data.disk_full",
    "data.locked",
    "data.no_memory",
    "data.read_only",
)
"""Errors of a safety copy behind which the data may be sound: it is not called damaged then, and nothing is done."""


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
        """Write a checked copy with the settings in it and return its counts. Raise DataError."""
        check_other_file(target, self._workspace.folder)
        workspace = self._workspace
        backup.write(workspace.database, target, workspace.settings.sections(), workspace.folder.evidence)
        return backup.verify(target)

    def check(self) -> CheckResult:
        """Check file, references, values, journal and search index."""
        return check(self._workspace)

    def repair(self) -> tuple[str, ...]:
        """Back up, mend what can be derived, and return in words for IT people what was done. Raise DataError."""
        from ctr_desktop.store import repair

        workspace = self._workspace
        if not check(workspace).problems:
            return ()
        target = fresh_name(workspace.folder, CopyKind.REPAIR, workspace.clock())
        backup.write(workspace.database, target, workspace.settings.sections())
        done = [f"kept a copy as {target.name}", *repair.repair(workspace.database)]
        if missing_changes(workspace.database):
            newest_mark(workspace.folder.database).forget()
            done.append("the warning about missing changes was taken note of")
        return tuple(done)


def check(workspace: Workspace) -> CheckResult:
    """Check the data of a workspace: the file, its schema and values, the journal, the search index."""
    from ctr_desktop.store import integrity  # only where something is looked through: not at every start

    database = workspace.database
    problems = integrity.problems(database)
    counts = integrity.counts(database)
    if not problems:  # of a file that is not sound nobody knows which evidence it has
        from ctr_desktop.services.evidence import EvidenceService

        problems = EvidenceService(workspace).problems()
    return CheckResult(counts["programme"], counts["task"], counts["action"], tuple(problems))


def quick_check(workspace: Workspace) -> list[str]:
    """Return what SQLite finds wrong with the file of a workspace when it looks quickly."""
    from ctr_desktop.store import integrity

    return integrity.quick_problems(workspace.database)


def problem_count(database: Database) -> int:
    """Return how many problems the data has, 0 where it is too large to be looked through beside the work."""
    from ctr_desktop.store import integrity

    if integrity.counts(database)["task"] > _MOST_BESIDE_THE_WORK:
        return 0
    return len(integrity.problems(database))


def is_damaged(folder: DataFolder) -> bool:
    """Tell whether anything is wrong with the data of a folder, for an error that nobody expected."""
    from ctr_desktop.store import integrity

    try:
        with reading(folder.database) as reader:
            return bool(integrity.problems(reader))
    except DataError as error:
        return error.code == "data.damaged"
    except OSError:
        return False
    except Exception:  # whoever asks has met one error already: what cannot even be looked through is damaged
        return True


def check_other_file(target: Path, folder: DataFolder) -> None:
    """Raise DataError when a file is one of those that the program works with."""
    with suppress(OSError, ValueError, RuntimeError):
        if folder.holds(target):
            raise DataError("backup.same_file", path=str(target))


def restore(folder: DataFolder, source: Path, clock: Clock, *, with_settings: bool = False) -> dict[str, int]:
    """Put a backup in place of the data of a folder that no window has open; the present state is kept as a backup.

    What was acknowledged before is in that backup: others can write only before it is made or behind the restore.
    With ``with_settings`` the settings that the copy brings along come back too.
    Return the counts of what was restored. Raise DataError; the present state stays then.
    """
    check_other_file(source, folder)
    counts = backup.verify(source)
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_error(error, folder.database) from error
    sweep(folder.database)
    fresh = folder.root / f"restored{NEWBORN}{os.getpid()}-{os.urandom(4).hex()}"
    try:
        now = clock().isoformat(timespec="seconds")
        own = source.resolve().parent == folder.backups.resolve()
        known, files = _newest_known(folder), folder.evidence
        settings = backup.prepare(source, fresh, folder.database, now, known, unpacked=files, mend=own)
        mark = newest_mark(folder.database)
        before = mark.read()
        try:
            _replace(folder, fresh, clock)
        except BaseException:
            if before is not None:
                mark.write(*before)
            raise
        _mark(folder, fresh)
    finally:
        remove_quietly(fresh)
    if with_settings:
        _take_settings(folder, settings)
    return counts


def _newest_known(folder: DataFolder) -> int:
    """Return the newest action that the data, its mark or a copy of it holds."""
    mark = newest_mark(folder.database).read()
    known = [copy.newest for copy in copies(folder)]
    return max(backup.newest_action(folder.database), mark[0] if mark else 0, *known, 0)


def _replace(folder: DataFolder, fresh: Path, clock: Clock) -> None:
    database = folder.database
    if os.path.lexists(database) and not database.is_file():
        raise DataError("data.not_a_file", path=str(database))
    if database.exists() and database.stat().st_size > 0 and backup.is_readable(database):
        backup.put_into(fresh, database, lambda: _keep_present(folder, clock))
        return
    try:
        if any(part.exists() and part.stat().st_size > 0 for part in _parts(database)):
            _set_aside(folder, clock)  # kept whole beside the copies, a log without its file too: it can go now
        remove_quietly(database)
        put_in_place(fresh, database)
    except OSError as error:
        raise DataError("data.locked", path=str(database)) from error


def _keep_present(folder: DataFolder, clock: Clock) -> None:
    """Keep the present state as a copy; one that is damaged is kept as it is. Raise DataError."""
    target = fresh_name(folder, CopyKind.RESTORE, clock())
    settings = SettingsFile(folder.settings).sections()
    try:
        with reading(folder.database) as reader:
            backup.write(reader, target, settings if is_current(reader) else None)
    except DataError as error:
        if error.code in _NO_FAULT_OF_THE_DATA:
            raise
        _set_aside(folder, clock)
    newest_mark(folder.database).forget()  # what it names is given up knowingly from here on


def _parts(database: Path) -> tuple[Path, Path, Path]:
    """Return a data file and what SQLite keeps beside it."""
    return database, Path(f"{database}-wal"), Path(f"{database}-shm")


def _set_aside(folder: DataFolder, clock: Clock) -> None:
    """Keep a damaged database as it is, with what SQLite keeps beside it, for IT people. Raise DataError."""
    database = folder.database
    try:
        folder.backups.mkdir(parents=True, exist_ok=True)
        target = fresh_name(folder, CopyKind.DAMAGED, clock())
        for source, kept in zip(_parts(database), _parts(target), strict=True):
            if source.exists():
                shutil.copyfile(source, kept)
                with kept.open("rb+") as stream:
                    os.fsync(stream.fileno())
    except OSError as error:
        raise DataError("backup.not_written", path=str(folder.backups)) from error


def _mark(folder: DataFolder, fresh: Path) -> None:
    """Let the newest action be that of the copy: what came behind it was given up knowingly."""
    try:
        with reading(fresh, immutable=True) as reader:
            newest = newest_named(reader)
    except DataError:
        newest = None  # the copy is in its place already
    mark = newest_mark(folder.database)
    if newest is None:
        mark.forget()
    else:
        mark.write(*newest)


def _take_settings(folder: DataFolder, sections: Mapping[str, str]) -> None:
    """Put the settings of a copy in the place of the present ones, which are kept. Raise DataError."""
    if not sections:
        return
    try:
        SettingsFile(folder.settings).take({name: json.loads(value) for name, value in sections.items()})
    except (OSError, ValueError, RecursionError) as error:
        raise DataError("restore.without_settings", path=str(folder.settings)) from error
