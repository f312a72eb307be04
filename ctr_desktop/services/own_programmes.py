"""Programmes that the office writes itself: their headings, numbered as a programme is."""

from __future__ import annotations

from collections.abc import Sequence

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, one_line
from ctr_desktop.domain.outline import NodeKind
from ctr_desktop.domain.own_outline import DEEPEST, next_marker
from ctr_desktop.domain.programme import Programme, ProgrammeHeader, StoredNode
from ctr_desktop.services.programmes import ProgrammeService, next_moment
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import programmes, tasks


class OwnProgrammeService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database
        self._programmes = ProgrammeService(workspace)

    def begin(self, header: ProgrammeHeader, headings_of: int | None = None) -> tuple[Changes, int]:
        """Begin a programme as a draft, with the headings of another one when it is named; return its id.

        Raise RuleError when it has neither title nor period to be known by.
        """
        title = one_line(header.title or "")
        if not title:
            raise RuleError("programme.no_title")
        with self._workspace.journal.action("programme.begin", name=title) as recording:
            programme = programmes.insert_own(self._database, header, next_moment(self._workspace))
            if headings_of is not None:
                for node in self.headings(headings_of):
                    self.place_for(programme, self._programmes.path(node.id))
        return recording.changes, programme

    def headings(self, programme: int) -> list[StoredNode]:
        """Return the numbered nodes of a programme that others hang under, in order, as deep as own ones go."""
        order = programmes.tree(self._database, programme)
        above = {parent for _node, parent in order if parent is not None}
        found = programmes.nodes(self._database, [node for node, _parent in order if node in above])
        wanted = [found[node] for node, _parent in order if node in found]
        return [node for node in wanted if node.kind == NodeKind.NUMBERED.value and node.level <= DEEPEST]

    def add_heading(self, programme: int, parent: int | None, text: str) -> tuple[Changes, int]:
        """Add a heading behind the last one under a parent (None: at the outermost level) and return its id.

        Raise RuleError for an empty text, a programme that came from a file, and a place that is gone or too deep.
        """
        words = self._words(text)
        self._own_programme(programme)
        above = self._node(parent) if parent is not None else None
        if above is not None and above.level >= DEEPEST:
            raise RuleError("heading.too_deep")
        with self._workspace.journal.action("heading.add", name=words) as recording:
            node = self._insert(programme, above, words)
        return recording.changes, node

    def edit_heading(self, node: int, text: str) -> Changes:
        """Change the words of a heading of the office's own. Raise RuleError for an empty text and for others."""
        words, found = self._words(text), self._own_heading(node)
        with self._workspace.journal.action("heading.edit", name=words) as recording:
            programmes.set_node_text(self._database, found.id, words)
        return recording.changes

    def delete_heading(self, node: int) -> Changes:
        """Delete a heading of the office's own. Raise RuleError when something hangs under it, and for others."""
        found = self._own_heading(node)
        programme = programmes.programme_of_node(self._database, node) or 0
        below = any(parent == node for _node, parent in programmes.tree(self._database, programme))
        if below or tasks.children(self._database, node):
            raise RuleError("heading.not_empty")
        with self._workspace.journal.action("heading.delete", name=found.text) as recording:
            programmes.delete_node(self._database, node)
        return recording.changes

    def place_for(self, programme: int, path: Sequence[StoredNode]) -> int | None:
        """Return the heading of an own programme for a path of headings, made as far as it is not there; None for none.

        Inside an open action. Headings are the same where their words are.
        """
        above: StoredNode | None = None
        for step in path[:DEEPEST]:
            known = self._child(programme, above, step.text)
            found = known.id if known is not None else self._insert(programme, above, step.text)
            above = self._node(found)
        return above.id if above is not None else None

    def heading_at_end(self, programme: int, text: str) -> int:
        """Return the outermost heading of some words, added at the end when it is not there; inside an action."""
        known = self._child(programme, None, text)
        return known.id if known is not None else self._insert(programme, None, text, numbered=False)

    def _child(self, programme: int, above: StoredNode | None, text: str) -> StoredNode | None:
        wanted = fold(text)
        parent = above.id if above is not None else None
        return next((node for node in self._children(programme, parent) if fold(node.text) == wanted), None)

    def _children(self, programme: int, parent: int | None) -> list[StoredNode]:
        order = [node for node, above in programmes.tree(self._database, programme) if above == parent]
        found = programmes.nodes(self._database, order)
        return [found[node] for node in order]

    def _insert(self, programme: int, above: StoredNode | None, text: str, *, numbered: bool = True) -> int:
        siblings = self._children(programme, above.id if above is not None else None)
        level = above.level + 1 if above is not None else 1
        marker = next_marker(level, above.marker if above else "", [node.marker for node in siblings if node.marker])
        step = marker.rpartition(".")[2]
        code = ".".join(part for part in (above.code if above else "", step) if part)
        if not numbered:
            marker, code = "", ""
        end = self._end(programme, above)
        return programmes.insert_heading(self._database, programme, above, end, marker, text, code)

    def _end(self, programme: int, above: StoredNode | None) -> int:
        """Return the position behind everything that hangs under a node, or behind the whole outline."""
        order = programmes.tree(self._database, programme)
        if above is None:
            return len(order)
        inside, last = {above.id}, 0
        for place, (node, parent) in enumerate(order):
            if node in inside or parent in inside:
                inside.add(node)
                last = place
        return last + 1

    def _node(self, node: int) -> StoredNode:
        found = programmes.nodes(self._database, [node]).get(node)
        if found is None:
            raise RuleError("node.unknown", id=node)
        return found

    def _own_programme(self, programme: int) -> Programme:
        found = programmes.programme(self._database, programme)
        if found is None or not found.own:
            raise RuleError("heading.not_own")
        return found

    def _own_heading(self, node: int) -> StoredNode:
        found = self._node(node)
        if not found.own:
            raise RuleError("heading.not_own")
        return found

    @staticmethod
    def _words(text: str) -> str:
        words = one_line(text)
        if not words:
            raise RuleError("heading.empty")
        return words
