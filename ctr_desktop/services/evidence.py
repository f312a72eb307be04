"""Evidence of tasks: files taken into the data folder, looked after, given out as copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.evidence import LARGE, LARGEST, Evidence, FileState
from ctr_desktop.domain.folding import tidy
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import evidence, tasks

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

__all__ = ["LARGE", "Evidence", "EvidenceService", "FileState"]

_PROGRAMS = """exe com bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp scr pif lnk url reg jar cpl chm desktop sh py app
    appimage run iso img vhd gadget inf scf library-ms"""
_RUNNING = frozenset(f".{ending}" for ending in _PROGRAMS.split())
"""Endings of files that the system would run instead of showing them."""
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_LONGEST_NAME = 120
_LONGEST_ENDING = 20


class EvidenceService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database
        self._folder = workspace.folder.evidence
        self._beside = workspace.folder.kept_evidence
        self._given_out: TemporaryDirectory[str] | None = None

    def of_task(self, task: int) -> list[Evidence]:
        """Return the evidence of a task in the order it was taken."""
        return evidence.of_tasks(self._database, [task]).get(task, [])

    def add(self, ids: Sequence[int], files: Sequence[Path]) -> Changes:
        """Take some files as evidence of some tasks: their bytes are copied, the files themselves stay as they are.

        Raise RuleError for what is no file, is empty or too large and for a task that is gone, DataError when it
        cannot be copied; nothing belongs to a task then.
        """
        for gone in set(ids) - tasks.tasks(self._database, ids).keys():
            raise RuleError("task.unknown", id=gone)
        for file in files:
            self._check(file)
        taken = [(tidy(file.name), *self._take(file)) for file in files]
        today = self._workspace.today()
        with self._workspace.journal.action("evidence.add", name=taken[0][0], count=len(taken)) as recording:
            for task in ids:
                known = {item.sha256 for item in self.of_task(task)}
                for name, sha256, size in taken:
                    if sha256 not in known:
                        known.add(sha256)
                        evidence.insert(self._database, task, sha256, name, size, today)
        return recording.changes

    def add_content(self, ids: Sequence[int], content: bytes, ending: str) -> Changes:
        """Take bytes that are no file yet, a picture that was copied, under the moment as a name. Raise as ``add``."""
        import tempfile

        with tempfile.TemporaryDirectory(prefix="ctr-") as folder:
            file = Path(folder) / f"{self._workspace.clock():%Y-%m-%d %H.%M.%S}{ending}"
            file.write_bytes(content)
            return self.add(ids, [file])

    def keep(self, file: Path) -> tuple[str, str, int]:
        """Copy a file under the checksum of its bytes; return checksum, name and size. Raise as ``add``."""
        self._check(file)
        sha256, size = self._take(file)
        return sha256, safe_name(file.name), size

    def _check(self, file: Path) -> None:
        try:
            if not file.is_file():
                raise RuleError("evidence.no_file", name=file.name)
            size = file.stat().st_size
        except OSError as error:
            raise DataError("evidence.unreadable", name=file.name) from error
        if size == 0:
            raise RuleError("evidence.empty", name=file.name)
        if size > LARGEST:
            raise RuleError("evidence.too_large", name=file.name, size=size // 1024 // 1024)

    def _take(self, file: Path) -> tuple[str, int]:
        try:
            return evidence.take(file, self._folder)
        except OSError as error:
            raise DataError("evidence.not_copied", name=file.name, path=str(self._folder)) from error

    def delete(self, item: Evidence) -> Changes:
        """Take a file off its task; undo brings it back."""
        with self._workspace.journal.action("evidence.delete", name=item.name) as recording:
            evidence.delete(self._database, item.id)
        return recording.changes

    def state(self, item: Evidence, *, thorough: bool = False) -> FileState:
        """Return how a kept file stands, put back from the second folder where it can be."""
        path = evidence.place(self._folder, item.sha256)
        found = evidence.state(path, item, thorough=thorough)
        if found is not FileState.SOUND and evidence.bring_back(path, self._beside, item):
            return FileState.SOUND
        return found

    def content(self, item: Evidence) -> bytes:
        """Return the bytes of a file as it was taken. Raise DataError when it is gone or changed."""
        found = self.state(item, thorough=True)
        if found is not FileState.SOUND:
            raise DataError(f"evidence.{found.value}", name=item.name)
        return evidence.place(self._folder, item.sha256).read_bytes()

    def copy_to_open(self, item: Evidence) -> Path:
        """Return a copy of a file, under its own name, for the system's program; the kept file stays out of reach.

        The copies go when the program ends.

        Raise RuleError for a file that the system would run, DataError when it is gone or changed.
        """
        import tempfile

        name = safe_name(item.name)
        if Path(name).suffix.lower() in _RUNNING or not Path(name).suffix:
            raise RuleError("evidence.would_run", name=item.name)
        if self._given_out is None:
            self._given_out = tempfile.TemporaryDirectory(prefix="ctr-", ignore_cleanup_errors=True)
        target = Path(tempfile.mkdtemp(dir=self._given_out.name)) / name
        self.save(item, target)
        target.chmod(0o400)
        return target

    def close(self) -> None:
        """Remove the copies that were given out; one that is still open stays."""
        if self._given_out is not None:
            self._given_out.cleanup()
            self._given_out = None

    def save(self, item: Evidence, target: Path) -> None:
        """Write a copy of a file. Raise DataError when it is gone, changed, or cannot be written."""
        from ctr_desktop.services.reporting import write_file

        write_file(self.content(item), target)

    def problems(self) -> list[str]:
        """Return which kept files are gone or changed, in words for IT people."""
        every = [*evidence.every(self._database), *evidence.scans(self._database)]
        by_content = {item.sha256: item for item in every}
        states = {sha256: self.state(item, thorough=True) for sha256, item in by_content.items()}
        return [
            f"{_owner(item)} is {states[item.sha256].value}: {item.sha256[:12]}"
            for item in every
            if states[item.sha256] is not FileState.SOUND
        ]


def _owner(item: Evidence) -> str:
    return f"evidence of task {item.task}" if item.task else "the signed paper of a report"


def safe_name(name: str) -> str:
    """Return a name that every system takes for a file, with its ending kept."""
    cleaned = Path(_UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .") or "tep")
    ending = cleaned.suffix[:_LONGEST_ENDING]
    return cleaned.stem[: _LONGEST_NAME - len(ending)] + ending
