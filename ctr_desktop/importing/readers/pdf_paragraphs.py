"""Join the lines of PDF pages to paragraphs, and the cells of ruled tables over page ends to tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from ctr_desktop.importing.markers import BULLETS, Marker, find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers.lines import ends_sentence, ends_with, glued, is_caps
from ctr_desktop.importing.readers.pdf_lines import Segment

_STOPS = ".!?…:"
_FULL_SHARE = 0.88
_INDENT = 8.0
_WIDE_GAP = 1.35
_NARROWEST_TEXT = 0.78
_SAME_COLUMN = 4.0


@dataclass(slots=True)
class Page:
    """A page by its number: its size in points and what stands on it, from top to bottom."""

    number: int
    height: float
    width: float
    segments: list[Segment]


def paragraphs_of(pages: Sequence[Page]) -> list[SourceParagraph]:
    """Return the paragraphs that the lines of some pages make, and the cells of their ruled tables."""
    joiner = _Joiner(pages)
    for page in pages:
        joiner.new_page()
        for segment in page.segments:
            joiner.add(segment)
    return joiner.paragraphs()


@dataclass(slots=True)
class _Open:
    """A paragraph in the making: its words, its last line and where it stands."""

    text: str
    first: Segment
    last: Segment
    cell: Cell | None
    blank_before: bool
    page: int = 0


@dataclass(slots=True)
class _Ruled:
    """The ruled table that is being added: its page and number there, its number in the document, rows so far."""

    page: int
    number: int
    table: int
    first: int
    last: int
    grid: tuple[float, ...]


class _Joiner:
    """Join lines to paragraphs by indents, gaps, short last lines and the words themselves."""

    def __init__(self, pages: Sequence[Page]) -> None:
        body = [item for page in pages for item in page.segments if item.column is None]
        narrowest = max((page.width for page in pages), default=0.0) * _NARROWEST_TEXT
        self._right = max(_common([item.right for item in body], highest=True), narrowest)
        self._left = _common([item.left for item in body], highest=False)
        gaps = [
            one.y - two.y
            for page in pages
            for one, two in zip(page.segments, page.segments[1:], strict=False)
            if one.column is None and two.column is None and 0 < one.y - two.y < 4 * one.size
        ]
        self._gap = _smallest_common(gaps)
        self._found: list[_Open] = []
        self._new_page = False
        self._page = 0
        self._tables = 0
        self._ruled: _Ruled | None = None

    def new_page(self) -> None:
        """Note that a page begins: gaps say nothing there."""
        self._new_page = True
        self._page += 1

    def add(self, segment: Segment) -> None:
        """Add a line or a cell of a ruled table."""
        if segment.cell is not None:
            self._add_cell(segment, segment.cell)
            return
        before = self._found[-1] if self._found else None
        if before is not None and before.last.cell is not None:
            before = None  # nothing goes on a table
        if before is not None and self._continues(before, segment):
            before.text = glued(before.text, segment.text)
            before.last = segment
        else:
            wide = before is None or self._has_gap(before.last, segment)
            cell = self._cell(before, segment)
            self._found.append(_Open(segment.text, segment, segment, cell, wide, self._page))
        self._new_page = False

    def _add_cell(self, segment: Segment, cell: Cell) -> None:
        """Add a cell; a table with the columns of the one that ends the page before goes on it."""
        ruled = self._ruled
        if ruled is None or (ruled.page, ruled.number) != (self._page, cell.table):
            goes_on = (
                ruled is not None
                and self._new_page
                and self._found[-1].last.cell is not None
                and len(ruled.grid) == len(segment.grid)
                and all(abs(one - two) < _SAME_COLUMN for one, two in zip(ruled.grid, segment.grid, strict=True))
            )
            if ruled is not None and goes_on:
                ruled = _Ruled(self._page, cell.table, ruled.table, ruled.last + 1, ruled.last, segment.grid)
            else:
                self._tables += 1
                ruled = _Ruled(self._page, cell.table, self._tables, 0, 0, segment.grid)
            self._ruled = ruled
        place = Cell(ruled.table, cell.row + ruled.first, cell.column, cell.last_column, cell.last_row + ruled.first)
        ruled.last = max(ruled.last, place.last_row)
        self._found.append(_Open(segment.text, segment, segment, place, False, self._page))
        self._new_page = False

    def _cell(self, before: _Open | None, segment: Segment) -> Cell | None:
        if segment.column is None:
            return None
        if before is None or before.cell is None or segment.column < before.cell.column:
            self._tables += 1
        return Cell(self._tables, 0, segment.column, segment.column, 0)

    def _has_gap(self, above: Segment, segment: Segment) -> bool:
        if self._new_page or segment.y >= above.y:
            return False
        return above.y - segment.y > _WIDE_GAP * (self._gap or segment.size * 1.2)

    def _continues(self, before: _Open, segment: Segment) -> bool:
        if segment.column is not None or before.last.column is not None:
            return self._continues_in_column(before, segment)
        if self._has_gap(before.last, segment) or abs(before.last.size - segment.size) > 0.2 * segment.size:
            return False
        marker = find_marker(segment.text)
        ended = ends_sentence(before.text)
        full = before.last.right >= self._left + _FULL_SHARE * (self._right - self._left)
        if marker is not None and (ended or not full or _begins_item(marker, segment.text)):
            return False
        if is_caps(before.text) or is_caps(segment.text):
            return before.text.isupper() and segment.text.isupper() and not ended
        if self._is_centred(before.last) and self._is_centred(segment) and before.first is before.last:
            return segment.text[0].islower() or full
        indented = segment.left > self._left + _INDENT
        if segment.text[0].islower():
            return not (ends_with(before.text, _STOPS) and (indented or not full))
        return full and not indented and not (ended and before.last.left > self._left + _INDENT and not full)

    def _continues_in_column(self, before: _Open, segment: Segment) -> bool:
        if before.last.column != segment.column or self._has_gap(before.last, segment):
            return False
        if find_marker(segment.text) is not None or ends_sentence(before.text):
            return False
        return segment.text[0].islower()

    def _is_centred(self, segment: Segment) -> bool:
        left, right = segment.left - self._left, self._right - segment.right
        return left > 3 * _INDENT and right > 3 * _INDENT and abs(left - right) < 3 * _INDENT

    def paragraphs(self) -> list[SourceParagraph]:
        """Return what was joined."""
        return [
            SourceParagraph(
                text,
                raw=item.text,
                centred=item.cell is None and self._is_centred(item.first),
                cell=item.cell,
                blank_before=item.blank_before,
                page=item.page,
            )
            for item in self._found
            if (text := clean(item.text))
        ]


def _begins_item(marker: Marker, text: str) -> bool:
    """Tell whether a marker at the head of a line begins an item even below a full line without a full stop."""
    if marker.family in BULLETS:
        return text[marker.end : marker.end + 1].isupper()
    return marker.value <= 1


def _common(values: Sequence[float], *, highest: bool) -> float:
    """Return the margin that most lines share, on the outer side of several."""
    if not values:
        return 0.0
    counts = Counter(round(value / 3) for value in values)
    most = max(counts.values())
    often = [value for value, times in counts.items() if times >= min(most, max(2, most / 4))]
    return 3.0 * (max(often) if highest else min(often))


def _smallest_common(gaps: Sequence[float]) -> float:
    if not gaps:
        return 0.0
    counts = Counter(round(gap) for gap in gaps)
    often = [gap for gap, times in counts.items() if times >= max(counts.values()) / 4]
    return float(min(often)) if often else float(median(gaps))
