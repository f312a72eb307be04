"""Find the ruled tables of a PDF page by their drawn lines, and put its letters into their cells."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ctr_desktop.importing.readers.pdf_lines import Letter, lines

_THIN = 3.0
_SHORTEST = 6.0
_NEAR = 3.0
_MOST_RULES = 4000
_MOST_COLUMNS, _MOST_ROWS = 40, 400
_LINE_TO, _MOVE_TO = 0, 2
_MIDDLE = 0.3


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: along x (``across``) or along y, where it lies, and from where to where it goes, in points."""

    across: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words of a cell, line by line, and its rows and columns from 0, the last ones included."""

    row: int
    last_row: int
    column: int
    last_column: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageTable:
    """A ruled table: its lower and upper edge, the places of its upright lines, its cells in order."""

    bottom: float
    top: float
    columns: tuple[float, ...]
    cells: tuple[TableCell, ...]


def rules(library: Any, page: Any) -> list[Rule]:
    """Return the straight lines that a page draws: thin bars and the strokes of paths."""
    found: list[Rule] = []
    raw = library.raw
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=1):
        if len(found) > _MOST_RULES:
            return []  # a drawing, not a table
        left, bottom, right, top = item.get_bounds()
        if top - bottom <= _THIN and right - left >= _SHORTEST:
            found.append(Rule(True, (top + bottom) / 2, left, right))
        elif right - left <= _THIN and top - bottom >= _SHORTEST:
            found.append(Rule(False, (left + right) / 2, bottom, top))
        elif right - left > _THIN and top - bottom > _THIN:
            found += _strokes(raw, item)
    return found


def _strokes(raw: Any, item: Any) -> Iterator[Rule]:
    """Yield the level and upright strokes of a path that is drawn, not only filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(item.raw, fill, stroke) or not stroke.value:
        return
    matrix = item.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    begun: tuple[float, float] | None = None
    for place in range(min(raw.FPDFPath_CountSegments(item.raw), _MOST_RULES)):
        segment = raw.FPDFPath_GetPathSegment(item.raw, place)
        if not raw.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == _MOVE_TO:
            begun = point
        elif kind == _LINE_TO and before is not None:
            yield from _rule(before, point)
        if begun is not None and raw.FPDFPathSegment_GetClose(segment):
            yield from _rule(point, begun)
        before = point


def _rule(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Rule]:
    (x1, y1), (x2, y2) = one, two
    if abs(y1 - y2) <= 1 and abs(x1 - x2) >= _SHORTEST:
        yield Rule(True, (y1 + y2) / 2, min(x1, x2), max(x1, x2))
    elif abs(x1 - x2) <= 1 and abs(y1 - y2) >= _SHORTEST:
        yield Rule(False, (x1 + x2) / 2, min(y1, y2), max(y1, y2))


def tables(found: Sequence[Rule], letters: Sequence[Letter]) -> list[PageTable]:
    """Return the ruled tables of a page from top to bottom with the letters that stand in them."""
    return sorted(
        (table for group in _touching(found) if (table := _table(group, letters)) is not None),
        key=lambda item: -item.top,
    )


def _touching(found: Sequence[Rule]) -> list[list[Rule]]:
    """Return the rules in groups that touch each other."""
    groups: list[list[Rule]] = []
    for rule in found:
        near = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _meet(one: Rule, two: Rule) -> bool:
    if one.across == two.across:
        overlap = one.start - _NEAR <= two.end and two.start - _NEAR <= one.end
        return abs(one.at - two.at) <= _NEAR and overlap
    return two.start - _NEAR <= one.at <= two.end + _NEAR and one.start - _NEAR <= two.at <= one.end + _NEAR


def _places(values: Sequence[float]) -> list[float]:
    """Return values in order, those that lie together as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _table(group: Sequence[Rule], letters: Sequence[Letter]) -> PageTable | None:
    columns = _places([rule.at for rule in group if not rule.across])
    levels = _places([rule.at for rule in group if rule.across])[::-1]
    if not (3 <= len(columns) <= _MOST_COLUMNS and 3 <= len(levels) <= _MOST_ROWS):
        return None
    inside = [
        letter
        for letter in letters
        if columns[0] - 1 <= letter.x <= columns[-1] and levels[-1] <= _level(letter) <= levels[0]
    ]
    if not any(letter.text.isalpha() for letter in inside):
        return None
    grid = _Grid(group, columns, levels)
    return PageTable(levels[-1], levels[0], tuple(columns), tuple(grid.cells(inside)))


def _level(letter: Letter) -> float:
    return letter.y + _MIDDLE * letter.size


class _Grid:
    def __init__(self, group: Sequence[Rule], columns: Sequence[float], levels: Sequence[float]) -> None:
        self._across = [rule for rule in group if rule.across]
        self._upright = [rule for rule in group if not rule.across]
        self._columns = columns
        self._levels = levels

    def cells(self, letters: Sequence[Letter]) -> Iterator[TableCell]:
        """Yield the cells with words, row by row; those without a line between them are one."""
        rows, columns = len(self._levels) - 1, len(self._columns) - 1
        taken: set[tuple[int, int]] = set()
        by_place: dict[tuple[int, int], list[Letter]] = {}
        for letter in letters:
            row = next((at for at in range(rows) if self._levels[at + 1] <= _level(letter)), rows - 1)
            middle = (letter.x + letter.right) / 2
            column = next((at for at in range(columns) if middle <= self._columns[at + 1]), columns - 1)
            by_place.setdefault((row, column), []).append(letter)
        for row in range(rows):
            for column in range(columns):
                if (row, column) in taken:
                    continue
                last_row, last_column = self._reach(row, column)
                places = [(y, x) for y in range(row, last_row + 1) for x in range(column, last_column + 1)]
                taken.update(places)
                inside = [letter for place in places for letter in by_place.get(place, ())]
                words = [" ".join(part.text for part in line).strip() for line in lines(inside)]
                if any(words):
                    yield TableCell(row, last_row, column, last_column, tuple(word for word in words if word))

    def _reach(self, row: int, column: int) -> tuple[int, int]:
        last_column, last_row = column, row
        while last_column + 2 < len(self._columns) and not self._is_parted(
            self._upright, self._columns[last_column + 1], self._levels[row + 1], self._levels[row]
        ):
            last_column += 1
        while last_row + 2 < len(self._levels) and not self._is_parted(
            self._across, self._levels[last_row + 1], self._columns[column], self._columns[column + 1]
        ):
            last_row += 1
        return last_row, last_column

    @staticmethod
    def _is_parted(found: Sequence[Rule], at: float, start: float, end: float) -> bool:
        middle = (start + end) / 2
        return any(abs(rule.at - at) <= _NEAR and rule.start <= middle <= rule.end for rule in found)
