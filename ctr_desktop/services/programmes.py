"""Programmes and their outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.programme import Programme, ProgrammeHeader, StoredNode
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import programmes, tasks
from ctr_desktop.store.database import LARGEST_ID, Database


@dataclass(frozen=True, slots=True)
class Tree:
    """The shape of a programme: nodes with parents in document order, tasks with nodes in order.

    ``own`` are the tasks that the office added under a node: none of them is the node's own words.
    """

    nodes: list[tuple[int, int | None]]
    tasks: list[tuple[int, int]]
    own: frozenset[int] = frozenset()


def read_tree(database: Database, programme: int) -> Tree:
    """Return the shape of a programme."""
    return Tree(programmes.tree(database, programme), tasks.tree(database, programme), tasks.own(database, programme))


def next_moment(workspace: Workspace) -> str:
    """Return when a programme is stored: later than every other one, whatever the clock says."""
    moment = workspace.clock()
    newest = max((item.imported_at for item in programmes.all_programmes(workspace.database)), default="")
    if newest and datetime.fromisoformat(newest) >= moment:
        moment = datetime.fromisoformat(newest) + timedelta(microseconds=1)
    return moment.isoformat(timespec="microseconds")


class ProgrammeService:
    """List, show, change and delete programmes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def all(self) -> list[Programme]:
        """Return the programmes, the latest period first."""
        return programmes.all_programmes(self._database)

    def get(self, programme: int) -> Programme:
        """Return a programme. Raise RuleError when there is none of that id."""
        found = programmes.programme(self._database, programme) if 0 < programme < LARGEST_ID else None
        if found is None:
            raise RuleError("programme.unknown", id=programme)
        return found

    def is_there(self, programme: int | None) -> bool:
        """Tell whether there is a programme of that id."""
        return programme is not None and programmes.programme(self._database, programme) is not None

    def is_own(self, programme: int | None) -> bool:
        """Tell whether the office wrote a programme itself."""
        found = programmes.programme(self._database, programme) if programme is not None else None
        return found is not None and found.own

    def tree(self, programme: int) -> Tree:
        """Return the shape of a programme."""
        return read_tree(self._database, programme)

    def task_children(self, node: int) -> list[int]:
        """Return the tasks of a node in order."""
        return tasks.children(self._database, node)

    def nodes(self, ids: Sequence[int]) -> dict[int, StoredNode]:
        """Return some nodes by id."""
        return programmes.nodes(self._database, ids)

    def path(self, node: int) -> list[StoredNode]:
        """Return a node's ancestors from the outermost, the node last."""
        path: list[StoredNode] = []
        current: int | None = node
        while current is not None:
            found = programmes.nodes(self._database, [current]).get(current)
            if found is None:
                break
            if found in path:  # it hangs under itself: no way leads out of that
                raise DataError("data.damaged", path=str(self._database.path))
            path.insert(0, found)
            current = found.parent
        return path

    def citations(self, node: int) -> list[Citation]:
        """Return the citations of a node in order."""
        return programmes.node_citations(self._database, node)

    def source(self, programme: int) -> tuple[str, bytes]:
        """Return name and bytes of the file a programme came from. Raise RuleError for one of the office's own."""
        found = self.get(programme)
        if found.own:
            raise RuleError("programme.no_source")
        return found.source_name, programmes.file_content(self._database, found.source_sha256) or b""

    def set_header(self, programme: int, header: ProgrammeHeader) -> Changes:
        """Correct what a programme's head says: number, date, period …

        Deadlines that are the default of the old period become those of the new one; all others stay.
        """
        before = self.get(programme).header.period
        with self._workspace.journal.action("programme.edit") as recording:
            programmes.set_header(self._database, programme, header)
            if before is not None and header.period is not None and header.period != before:
                old, new = iso(before.end), iso(header.period.end)
                tasks.move_default_deadlines(self._database, programme, old, new)
        return recording.changes

    def delete(self, programme: int) -> Changes:
        """Delete a programme with its tasks; undo brings it back."""
        name = self.get(programme).name
        with self._workspace.journal.action("programme.delete", name=name) as recording:
            programmes.delete_programme(self._database, programme)
        return recording.changes
