"""Tables of any length, drawn row by row: header repeated, no row torn from its number, banner rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.column_widths import column_widths
from ctr_desktop.reports.document import Align, Table
from ctr_desktop.reports.fonts import BOLD, REGULAR, Measure
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import settable

_ASCENT = 0.85
_LEAST_LINES = 4
_MOST_OF_A_PAGE = 0.6
_ROWS_ABOVE_FOOT = 2
_ENDLESS = 1e6


@dataclass(slots=True)
class _Laid:
    """A row broken into lines, with its height in points."""

    cells: list[list[str]]
    height: float
    banner: bool
    bold: bool = False


class _Layout:
    """Everything the parts of one table share."""

    def __init__(
        self,
        table: Table,
        profile: Profile,
        letters: frozenset[str],
        drawn: Progress | None,
    ) -> None:
        sizes, dense = profile.table, table.dense
        self.table = table
        self.columns = table.columns
        self.rows = table.rows
        self.numbered = table.numbered
        self.drawn = drawn
        self.size = sizes["register_size" if dense else "size"]
        self.leading = sizes["register_leading" if dense else "leading"]
        self.padding = sizes["padding"]
        self.line_width = sizes["line_width"]
        self.regular = Measure.of(REGULAR, self.size)
        self.bold = Measure.of(BOLD, self.size if dense else sizes["header_size"])
        self._letters = letters
        self.laid: list[_Laid] = []
        self._next_row = 0
        self.widths: list[float] = []
        self.header: list[_Laid] = []
        self._page_height = 0.0

    def set_width(self, width: float, page_height: float) -> None:
        """Lay out the header for a width; rows follow when a page needs them."""
        if self.widths:
            return
        self.widths = column_widths(self.table, width, self.size, self.padding)
        self.header = [self._lay([column.title for column in self.columns], self.bold)]
        if self.numbered:
            self.header.append(self._lay([f"({place})" for place in range(1, len(self.columns) + 1)], self.regular))
        self._page_height = page_height - self.header_height

    @property
    def header_height(self) -> float:
        """Return the height of the header in points."""
        return sum(row.height for row in self.header)

    def _lay(self, cells: Sequence[str], measure: Measure, banner: bool = False, total: bool = False) -> _Laid:
        widths = [sum(self.widths)] if banner else self.widths
        lines = [
            measure.wrap(settable(text, self._letters), width - 2 * self.padding) if text else []
            for text, width in zip(cells, widths, strict=False)
        ]
        height = max(1, *(len(cell) for cell in lines), 1) * self.leading + 2 * self.padding
        return _Laid(lines, height, banner, banner or total)

    def row(self, place: int) -> _Laid | None:
        """Return a laid row, or None behind the last one; a row taller than a page becomes several."""
        while place >= len(self.laid):
            if self._next_row >= len(self.rows):
                return None
            source = self.rows[self._next_row]
            self._next_row += 1
            measure = self.bold if source.banner or source.total else self.regular
            self._add(self._lay([cell.text for cell in source.cells], measure, source.banner, source.total))
        return self.laid[place]

    def _add(self, laid: _Laid) -> None:
        self.laid.append(laid)
        limit = max(1, int((self._page_height - 2 * self.padding) // self.leading))
        while not self.laid[-1].banner and self.divide(len(self.laid) - 1, limit):
            continue

    def divide(self, place: int, lines: int) -> bool:
        """Divide a row behind some lines; both parts carry its number. Tell whether there was anything to divide."""
        row = self.laid[place]
        if max((len(cell) for cell in row.cells), default=0) <= lines:
            return False
        parts = ([cell[:lines] for cell in row.cells], [cell[lines:] for cell in row.cells])
        for cells in parts:
            cells[0] = row.cells[0]
        heights = [max(len(cell) for cell in cells) * self.leading + 2 * self.padding for cells in parts]
        self.laid[place : place + 1] = [
            _Laid(cells, height, False, row.bold) for cells, height in zip(parts, heights, strict=True)
        ]
        return True


class RowTable(Flowable):  # type: ignore[misc]
    """A part of a table, from a row on; it splits itself where a page ends.

    The foot of a document that comes right behind it stands on the page of its last rows.
    """

    def __init__(self, layout: _Layout, start: int = 0, stop: int | None = None, foot: Flowable | None = None) -> None:
        """Draw the rows from start up to stop, or all, and a foot below the last one."""
        super().__init__()
        self._layout = layout
        self._start = start
        self._stop = stop
        self._foot = foot

    def stand_above(self, foot: Flowable) -> None:
        """Take the foot of the document below the last rows: it never stands on a page alone."""
        self._foot = foot

    @classmethod
    def of(cls, table: Table, profile: Profile, letters: frozenset[str], drawn: Progress | None = None) -> RowTable:
        """Return a table of the document; ``drawn`` is told the rows that are drawn."""
        return cls(_Layout(table, profile, letters, drawn))

    def _fit(self, height: float) -> tuple[int, float, bool]:
        """Return where the rows that fit end, their height with the header, and whether that is all."""
        layout = self._layout
        used = layout.header_height
        place = self._start
        while self._stop is None or place < self._stop:
            row = layout.row(place)
            if row is None:
                return place, used, True
            if used + row.height > height:
                break
            used += row.height
            place += 1
        return self._without_lone_banner(place), used, place == self._stop

    def _without_lone_banner(self, place: int) -> int:
        while place > self._start and self._layout.laid[place - 1].banner and self._layout.row(place) is not None:
            place -= 1
        return place

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size; a height beyond the room asks for a split."""
        self._layout.set_width(width, self._room(height))
        self.width = width
        self._end, used, complete = self._fit(height)
        used += self._foot_height(width) if complete else 0.0
        self.height = used if complete and used <= height else height + 1
        return width, self.height

    def _foot_height(self, width: float) -> float:
        return float(self._foot.wrap(width, _ENDLESS)[1]) if self._foot is not None else 0.0

    def _room(self, height: float) -> float:
        frame = getattr(self, "_frame", None)
        return float(frame._height) if frame is not None else height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the part that fits and the rest; nothing when not even one row fits."""
        self._layout.set_width(width, self._room(height))
        end, used, complete = self._fit(height)
        if complete:
            return self._split_above_the_foot(width, height, end, used)
        if end == self._start and self._may_divide(height) and self._divide(height):
            end, _used, complete = self._fit(height)
        if end == self._start:
            return []
        return [RowTable(self._layout, self._start, end), RowTable(self._layout, end, self._stop, self._foot)]

    def _split_above_the_foot(self, width: float, height: float, end: int, used: float) -> list[Flowable]:
        """Return all but the last rows, and those with the foot that has no room below them on this page."""
        if self._foot is None or used + self._foot_height(width) <= height:
            return [self]
        kept = self._without_lone_banner(max(self._start, end - _ROWS_ABOVE_FOOT))
        if kept > self._start:
            last = RowTable(self._layout, kept, end, self._foot)
            return [RowTable(self._layout, self._start, kept), CondPageBreak(self._room(height)), last]
        if height < self._room(height) - 1:
            return []  # a page of their own has more room
        return [RowTable(self._layout, self._start, end), self._foot]  # a foot of more than a page goes on alone

    def _may_divide(self, height: float) -> bool:
        """Tell whether the first row may be torn: only where moving it would leave most of a page empty.

        What goes on over a page never is: its rest moves on whole, and no title row stands in the middle of a page.
        """
        return self._start == 0 and height > self._room(height) * _MOST_OF_A_PAGE

    def _divide(self, height: float) -> bool:
        """Divide the first row where the page ends when it alone keeps the page empty; its number is repeated."""
        layout = self._layout
        used = layout.header_height
        place = self._start
        row = layout.row(place)
        while row is not None and row.banner:
            used += row.height
            place += 1
            row = layout.row(place)
        lines = int((height - used - 2 * layout.padding) // layout.leading)
        return row is not None and lines >= _LEAST_LINES and layout.divide(place, lines)

    def draw(self) -> None:
        """Draw header, rows and rules."""
        layout, canvas = self._layout, self.canv
        canvas.setLineWidth(layout.line_width)
        top = self.height
        rules: list[tuple[float, float, float, float]] = [(0, top, self.width, top)]
        text = canvas.beginText()
        bottom = top
        for place, row in enumerate(layout.header):
            text.setFont(*((BOLD, layout.bold.size) if place == 0 else (REGULAR, layout.size)))
            self._cells(text, row, bottom, centred=True)
            bottom = self._rule(row, bottom, rules)
        for place in range(self._start, self._end):
            row = layout.laid[place]
            text.setFont(*((BOLD, layout.bold.size) if row.bold else (REGULAR, layout.size)))
            self._cells(text, row, bottom, centred=False)
            bottom = self._rule(row, bottom, rules)
        canvas.lines(rules)
        canvas.drawText(text)
        if self._foot is not None:
            self._foot.drawOn(canvas, 0, 0)
        if layout.drawn:
            layout.drawn(self._end, len(layout.rows))

    def _rule(self, row: _Laid, top: float, rules: list[tuple[float, float, float, float]]) -> float:
        bottom = top - row.height
        rules.append((0, bottom, self.width, bottom))
        edges = [0.0, self.width]
        if not row.banner:
            x = 0.0
            for width in self._layout.widths[:-1]:
                x += width
                edges.append(x)
        rules.extend((x, top, x, bottom) for x in edges)
        return bottom

    def _cells(self, text: Any, row: _Laid, top: float, *, centred: bool) -> None:
        layout = self._layout
        x = 0.0
        measure = layout.bold if centred or row.bold else layout.regular
        for place, lines in enumerate(row.cells):
            width = layout.widths[place]
            baseline = top - layout.padding - layout.size * _ASCENT
            if centred:
                baseline -= (row.height - 2 * layout.padding - len(lines) * layout.leading) / 2
            middle = (centred or layout.columns[place].align is Align.CENTRE) and not row.banner
            for line in lines:
                indent = (width - measure.width(line)) / 2 if middle else layout.padding
                text.setTextOrigin(x + indent, baseline)
                text.textOut(line)
                baseline -= layout.leading
            x += width
