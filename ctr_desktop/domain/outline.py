"""An outline as a sequence of nodes with levels, and the edits a reader may make to it.

Every edit returns a new outline and loses no text: each source text is in a node or among the dropped ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ctr_desktop.domain.errors import RuleError


class NodeKind(StrEnum):
    """What a node looked like in the document."""

    NUMBERED = "numbered"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Duty:
    """A part of a node's text that is a duty of its own: text[start:end].

    ``lead`` is the unit that the office itself has put in charge while importing, ``carried`` the open task of an
    earlier programme that it goes on; both None until the office says so.
    """

    start: int
    end: int
    recurring: bool = False
    lead: int | None = None
    carried: int | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A piece of the source that is in no node, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NodeField:
    """What a column of a task table says of a node: "lead", "cooperating", "deadline" or "product".

    ``start`` and ``end`` are its place in the node's text, both 0 when the words stand in a merged cell above.
    """

    role: str
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """One piece of the outline; ``level`` counts from 1, ``source`` are the paragraphs it came from.

    A row of a task table, and an item that bullets tell of, has ``fields`` and ``words_end``, where the task's own
    words end in its text. ``is_task`` tells that a node is a task though something hangs on it, ``set_aside`` why it
    was marked as giving none before anybody looked ("told", "framing", "lead_in", "field", "part", "remark", …).
    """

    id: int
    level: int
    marker: str
    kind: NodeKind
    text: str
    source: tuple[int, ...] = ()
    duties: tuple[Duty, ...] = ()
    assignable: bool = True
    fields: tuple[NodeField, ...] = ()
    words_end: int = 0
    is_task: bool = False
    set_aside: str = ""

    @property
    def title(self) -> str:
        """Return marker and text as one line."""
        return f"{printed_marker(self.marker)} {self.text}".strip()


def printed_marker(marker: str) -> str:
    """Write a bare marker as a document prints it: "I" as "I.", "a" as "a)", "(1)" and "-" as they are."""
    if not marker or marker in "-+•" or marker.startswith("(") or " " in marker:
        return marker
    return f"{marker})" if marker.isalpha() and marker.islower() and len(marker) == 1 else f"{marker}."


@dataclass(frozen=True, slots=True)
class Outline:
    """Nodes in document order; the first has level 1 and none is more than one level below the one before it."""

    nodes: tuple[OutlineNode, ...] = ()
    dropped: tuple[Ignored, ...] = ()

    def __post_init__(self) -> None:
        """Check the levels. Raise RuleError when a node hangs in the air."""
        previous = 0
        for node in self.nodes:
            if not 1 <= node.level <= previous + 1:
                raise RuleError("outline.level", text=node.title[:40])
            previous = node.level

    def parents(self) -> dict[int, int | None]:
        """Return the parent id of each node, parents before children."""
        found: dict[int, int | None] = {}
        path: list[int] = []
        for node in self.nodes:
            del path[node.level - 1 :]
            found[node.id] = path[-1] if path else None
            path.append(node.id)
        return found

    def index(self, node_id: int) -> int:
        """Return the place of a node. Raise RuleError when it is not there."""
        for place, node in enumerate(self.nodes):
            if node.id == node_id:
                return place
        raise RuleError("outline.unknown_node", node=node_id)

    def subtree_end(self, place: int) -> int:
        """Return the place after the last descendant of the node at a place."""
        end = place + 1
        while end < len(self.nodes) and self.nodes[end].level > self.nodes[place].level:
            end += 1
        return end

    def is_leaf(self, place: int) -> bool:
        """Tell whether nothing hangs under the node at a place."""
        return self.subtree_end(place) == place + 1

    def gives_tasks(self, place: int) -> bool:
        """Tell whether the node at a place gives tasks: a leaf or a task with parts that nobody set aside."""
        node = self.nodes[place]
        return node.assignable and (node.is_task or self.is_leaf(place))


def _shifted(nodes: Sequence[OutlineNode], by: int) -> tuple[OutlineNode, ...]:
    return tuple(replace(node, level=node.level + by) for node in nodes)


def _settled(nodes: Sequence[OutlineNode]) -> tuple[OutlineNode, ...]:
    """Pull up nodes that an edit left hanging in the air, each with what follows below it."""
    settled: list[OutlineNode] = []
    previous = 0
    for node in nodes:
        level = max(1, min(node.level, previous + 1))
        settled.append(node if level == node.level else replace(node, level=level))
        previous = level
    return tuple(settled)


def promote(outline: Outline, node_id: int) -> Outline:
    """Lift a node and its subtree by one level. Raise RuleError at the top."""
    place = outline.index(node_id)
    if outline.nodes[place].level == 1:
        raise RuleError("outline.at_top")
    end = outline.subtree_end(place)
    nodes = outline.nodes[:place] + _shifted(outline.nodes[place:end], -1) + outline.nodes[end:]
    return replace(outline, nodes=_settled(nodes))


def demote(outline: Outline, node_id: int) -> Outline:
    """Put a node and its subtree under the one before it. Raise RuleError for the first of its siblings."""
    place = outline.index(node_id)
    if place == 0 or outline.nodes[place - 1].level < outline.nodes[place].level:
        raise RuleError("outline.no_sibling_above")
    end = outline.subtree_end(place)
    nodes = outline.nodes[:place] + _shifted(outline.nodes[place:end], 1) + outline.nodes[end:]
    return replace(outline, nodes=nodes)


def join(outline: Outline, node_id: int) -> Outline:
    """Append a node's text, marker included, to the node before it; its children hang where they can."""
    place = outline.index(node_id)
    if place == 0:
        raise RuleError("outline.nothing_before")
    above, node = outline.nodes[place - 1], outline.nodes[place]
    text = f"{above.text} {node.title}".strip()
    merged = replace(above, text=text, source=above.source + node.source, duties=())
    nodes = (*outline.nodes[: place - 1], merged, *outline.nodes[place + 1 :])
    return replace(outline, nodes=_settled(nodes))


def split(outline: Outline, node_id: int, offset: int) -> Outline:
    """Cut a node's text in two; the second part becomes a plain sibling that takes over the children."""
    place = outline.index(node_id)
    node = outline.nodes[place]
    first, second = node.text[:offset].rstrip(), node.text[offset:].lstrip()
    if not first or not second:
        raise RuleError("outline.empty_part")
    new_id = max(item.id for item in outline.nodes) + 1
    tail = OutlineNode(new_id, node.level, "", NodeKind.PARAGRAPH, second, node.source)
    nodes = (
        *outline.nodes[:place],
        replace(node, text=first, duties=(), fields=(), words_end=0),
        tail,
        *outline.nodes[place + 1 :],
    )
    return replace(outline, nodes=nodes)


def drop(outline: Outline, node_id: int, reason: str) -> Outline:
    """Take a node out of the outline and list it among the dropped; its children move up to its place."""
    place = outline.index(node_id)
    end = outline.subtree_end(place)
    node = outline.nodes[place]
    nodes = outline.nodes[:place] + _shifted(outline.nodes[place + 1 : end], -1) + outline.nodes[end:]
    return Outline(_settled(nodes), (*outline.dropped, Ignored(node.title, reason)))


def with_duties(outline: Outline, duties_of: Callable[[str], tuple[Duty, ...]]) -> Outline:
    """Return the outline with duties found for each task that has none yet, and none for headings."""
    nodes = []
    for place, node in enumerate(outline.nodes):
        if not outline.gives_tasks(place):
            nodes.append(replace(node, duties=()) if node.duties else node)
        elif not node.duties:
            duties = (Duty(0, node.words_end),) if node.words_end else duties_of(node.text)
            nodes.append(replace(node, duties=duties))
        else:
            nodes.append(node)
    return replace(outline, nodes=tuple(nodes))


def with_tasks(outline: Outline, node_id: int, gives: bool) -> Outline:
    """Return the outline with a node made to give tasks, or to give none; a heading becomes a task with parts."""
    place = outline.index(node_id)
    node = replace(outline.nodes[place], assignable=gives, set_aside="", duties=())
    return replace_node(outline, node if outline.is_leaf(place) else replace(node, assignable=True, is_task=gives))


def join_duty(node: OutlineNode, place: int) -> OutlineNode:
    """Join a duty to the one before it. Raise RuleError for the first."""
    if not 0 < place < len(node.duties):
        raise RuleError("outline.nothing_before")
    merged = Duty(node.duties[place - 1].start, node.duties[place].end, node.duties[place - 1].recurring)
    return replace(node, duties=(*node.duties[: place - 1], merged, *node.duties[place + 1 :]))


def drop_duty(outline: Outline, node_id: int, place: int, reason: str) -> Outline:
    """Take one duty of a node out of the tasks and list its words among the dropped; the node keeps its text."""
    node = outline.nodes[outline.index(node_id)]
    duty = node.duties[place]
    rest = (*node.duties[:place], *node.duties[place + 1 :])
    kept = replace(node, duties=rest, assignable=bool(rest))
    dropped = (*outline.dropped, Ignored(node.text[duty.start : duty.end], reason))
    return replace(replace_node(outline, kept), dropped=dropped)


def split_duty(node: OutlineNode, offset: int) -> OutlineNode:
    """Cut the duty around an offset of the node's text in two. Raise RuleError when a part would be empty."""
    for place, duty in enumerate(node.duties):
        if duty.start < offset < duty.end:
            head = len(node.text[duty.start : offset].rstrip())
            tail = offset + len(node.text[offset : duty.end]) - len(node.text[offset : duty.end].lstrip())
            if head and tail < duty.end:
                parts = (replace(duty, end=duty.start + head), replace(duty, start=tail))
                return replace(node, duties=(*node.duties[:place], *parts, *node.duties[place + 1 :]))
    raise RuleError("outline.empty_part")


def replace_node(outline: Outline, node: OutlineNode) -> Outline:
    """Return the outline with a node of the same id put in place of the old one."""
    place = outline.index(node.id)
    return replace(outline, nodes=(*outline.nodes[:place], node, *outline.nodes[place + 1 :]))


def node_codes(outline: Outline) -> dict[int, str]:
    """Return the code of each node: II.1.1 for "1.1." under "1." under "II."; a plain paragraph has its parent's.

    A code that occurred before gets a number behind it, so that codes are unique (doubled numbers occur).
    """
    codes: dict[int, str] = {}
    used: dict[str, int] = {}
    parents = outline.parents()
    for node in outline.nodes:
        parent = parents[node.id]
        above = codes[parent] if parent is not None else ""
        if node.kind is NodeKind.PARAGRAPH or not node.marker:
            codes[node.id] = above
            continue
        step = _code_step(node.marker, above) if node.kind is NodeKind.NUMBERED else ""
        code = ".".join(part for part in (above, step) if part)
        if step:
            used[code] = used.get(code, 0) + 1
            code = code if used[code] == 1 else f"{code}~{used[code]}"
        codes[node.id] = code
    return codes


def _code_step(marker: str, above: str) -> str:
    step = marker.strip("()").replace(" ", "")
    head, _, last = step.rpartition(".")
    return last if head and f".{above}".endswith(f".{head}") else step
