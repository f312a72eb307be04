"""Build the outline of a document's body from its markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ctr_desktop.domain.outline import NodeKind, OutlineNode
from ctr_desktop.importing.markers import BULLETS, FLEXIBLE, Family, Marker, automatic_marker, find_marker
from ctr_desktop.importing.paragraphs import SourceParagraph

_MAX_GAP = 8
_SHORTEST_TITLE = 12


@dataclass(slots=True)
class _Open:
    family: Family
    value: int
    prefix: str
    level: int


def marker_of(paragraph: SourceParagraph) -> tuple[Marker | None, str]:
    """Return the marker of a paragraph, automatic or typed, and the text without it."""
    if paragraph.marker:
        marker = automatic_marker(paragraph.marker)
        if marker is not None:
            return marker, paragraph.text
    marker = find_marker(paragraph.text)
    return (marker, paragraph.text[marker.end :].strip()) if marker else (None, paragraph.text)


def starts_outline(paragraph: SourceParagraph) -> bool:
    """Tell whether the body's outline can begin here: a first number of an outer family."""
    marker, _text = marker_of(paragraph)
    if marker is None or marker.family in BULLETS:
        return False
    return marker.value <= 1 or marker.family in (Family.PART, Family.CHAPTER, Family.ARTICLE)


class _Builder:
    def __init__(self) -> None:
        self.nodes: list[OutlineNode] = []
        self._path: list[_Open] = []
        self._title_due = False
        self._part_open = False

    def add(self, paragraph: SourceParagraph, place: int) -> None:
        marker, text = marker_of(paragraph)
        if marker is not None and not self._is_plausible(marker, paragraph):
            marker, text = None, paragraph.text
        if marker is None:
            self._plain(text, place)
        else:
            self._marked(marker, text, place)

    def _plain(self, text: str, place: int) -> None:
        if text.isupper() and len(text) >= _SHORTEST_TITLE and not self._title_due:
            self._path.clear()  # a title in capitals without a number begins a part of its own
            self._part_open = True
            self.nodes.append(OutlineNode(len(self.nodes) + 1, 1, "", NodeKind.PARAGRAPH, text, (place,)))
            return
        if self._title_due and self.nodes:
            last = self.nodes[-1]
            self.nodes[-1] = replace(last, text=text, source=(*last.source, place))
            self._title_due = False
            return
        while self._path and self._path[-1].family in BULLETS:
            self._path.pop()
        level = self._below()
        self.nodes.append(OutlineNode(len(self.nodes) + 1, level, "", NodeKind.PARAGRAPH, text, (place,)))

    def _marked(self, marker: Marker, text: str, place: int) -> None:
        prefix = marker.bare.rpartition(".")[0]
        self._close_for(marker)
        level = self._below()
        self._path.append(_Open(marker.family, marker.value, prefix, level))
        kind = NodeKind.BULLET if marker.family in BULLETS else NodeKind.NUMBERED
        self.nodes.append(OutlineNode(len(self.nodes) + 1, level, marker.bare, kind, text, (place,)))
        self._title_due = not text

    def _below(self) -> int:
        """Return the level under what is open: a number, else a part's title, else nothing."""
        if self._path:
            return self._path[-1].level + 1
        return 2 if self._part_open else 1

    def _open_place(self, family: Family) -> int | None:
        for place in range(len(self._path) - 1, -1, -1):
            if self._path[place].family is family:
                return place
        return None

    def _close_for(self, marker: Marker) -> None:
        family = marker.family
        place = self._open_place(family)
        if place is not None and not self._begins_inner_list(marker, place):
            del self._path[place:]
            return
        if family in BULLETS:
            wanted = {Family.PLUS: (Family.DASH, Family.DOT), Family.DOT: (Family.DASH,)}.get(family, ())
            while self._path and self._path[-1].family in BULLETS and self._path[-1].family not in wanted:
                self._path.pop()
            return
        while self._path and self._is_inner(self._path[-1].family, family):
            self._path.pop()

    @staticmethod
    def _is_inner(open_family: Family, family: Family) -> bool:
        if open_family in BULLETS:
            return True
        if open_family in FLEXIBLE and family in FLEXIBLE:
            return False
        return open_family > family

    def _begins_inner_list(self, marker: Marker, place: int) -> bool:
        """Tell whether a first number begins a list inside another list of its family: "1." under "a)" under "1."."""
        if marker.family not in (Family.DECIMAL, Family.PARENTHESISED, *FLEXIBLE) or marker.value != 1:
            return False
        inner = [entry for entry in self._path[place + 1 :] if entry.family in (Family.LETTER, Family.BRACKETED)]
        return bool(inner) and self._path[place].value > 1 and self._path[-1].family not in BULLETS

    def _is_plausible(self, marker: Marker, paragraph: SourceParagraph) -> bool:
        if paragraph.marker or marker.family in BULLETS or marker.value <= 1:
            return True
        place = self._open_place(marker.family)
        if place is not None:
            last = self._path[place].value
            return marker.value - last <= _MAX_GAP
        if marker.family is Family.DECIMAL and marker.value > 31:
            return False
        seen = any(node.kind is NodeKind.NUMBERED for node in self.nodes)
        return not seen or marker.value <= _MAX_GAP or marker.family in (Family.ARTICLE, Family.DECIMAL_2)


def build(paragraphs: Sequence[SourceParagraph], places: Sequence[int]) -> list[OutlineNode]:
    """Return the nodes of a body that stands at some places of a document."""
    builder = _Builder()
    for place in places:
        if not paragraphs[place].is_rule:
            builder.add(paragraphs[place], place)
    return builder.nodes


def flat(paragraphs: Sequence[SourceParagraph], places: Sequence[int]) -> list[OutlineNode]:
    """Return one node of level 1 for each of some paragraphs, for a document without an outline."""
    return [
        OutlineNode(place + 1, 1, "", NodeKind.PARAGRAPH, paragraphs[place].printed, (place,))
        for place in places
        if not paragraphs[place].is_rule
    ]
