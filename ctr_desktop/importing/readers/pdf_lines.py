"""Take the letters of a PDF page and lay them out as lines and columns, top to bottom."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from ctr_desktop.importing.frame import side_by_side
from ctr_desktop.importing.paragraphs import Cell

_COLUMN_GAP = 2.5
_WORD_GAP = 0.13
_SAME_LINE = 0.35
_RAISED = 0.8
_MARKER_LENGTH = 4
_SMALLEST_SIZE = 4.0


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter with its baseline and box in points; y counts from the bottom of the page."""

    text: str
    x: float
    right: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of letters on one line without a wide gap, or a ``cell`` of a table with its upright lines' places."""

    text: str
    left: float
    right: float
    y: float
    size: float
    column: int | None = None
    cell: Cell | None = None
    grid: tuple[float, ...] = ()


def letters(library: Any, textpage: Any) -> list[Letter]:
    """Return the letters of a page without the spaces and breaks that the library itself has put in."""
    raw = library.raw
    found: list[Letter] = []
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    handle = textpage.raw
    for place in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, place)
        if code in (0, 10, 13, 0xFFFE, 0xFFFF) or raw.FPDFText_IsGenerated(handle, place) == 1:
            continue
        raw.FPDFText_GetCharOrigin(handle, place, x, y)
        if not raw.FPDFText_GetLooseCharBox(handle, place, box):
            continue
        size = max(raw.FPDFText_GetFontSize(handle, place) * _scale(raw, handle, place, matrix), _SMALLEST_SIZE)
        found.append(Letter(chr(code), x.value, max(box.right, x.value), y.value, size))
    return found


def _scale(raw: Any, handle: Any, place: int, matrix: Any) -> float:
    """Return by how much the page's own matrix makes a letter higher: printing to PDF writes size 1 or 300."""
    if not raw.FPDFText_GetMatrix(handle, place, matrix):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def lines(found: Sequence[Letter]) -> list[list[Segment]]:
    """Return the lines of a page from top to bottom, each as its segments from left to right."""
    rows: list[list[Letter]] = []
    for letter in sorted(found, key=lambda item: (-item.y, item.x)):
        if rows and abs(rows[-1][0].y - letter.y) <= _SAME_LINE * max(letter.size, rows[-1][0].size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [segments for row in _with_raised(rows) if (segments := list(_segments(row)))]


def _with_raised(rows: list[list[Letter]]) -> list[list[Letter]]:
    """Put raised signs (¹, the 2 of m²) into the line they belong to, the one just below."""
    kept: list[list[Letter]] = []
    for place, row in enumerate(rows):
        following = rows[place + 1] if place + 1 < len(rows) else []
        if following and _is_raised(row, following):
            following.extend(row)
        else:
            kept.append(row)
    return kept


def _is_raised(row: Sequence[Letter], below: Sequence[Letter]) -> bool:
    size = median(letter.size for letter in below)
    small = all(letter.size <= _RAISED * size or not letter.text.strip() for letter in row)
    near = row[0].y - below[0].y < 0.7 * size
    within = min(item.x for item in below) < row[0].x <= max(item.right for item in below) + size
    return small and near and within


def _segments(row: Sequence[Letter]) -> Iterator[Segment]:
    run: list[Letter] = []
    text = ""
    for letter in sorted(row, key=lambda item: item.x):
        if not letter.text.strip():
            text += " " if run and not text.endswith(" ") else ""
            continue
        if run:
            gap = letter.x - run[-1].right
            size = max(letter.size, run[-1].size)
            is_marker = len(text.strip()) <= _MARKER_LENGTH and gap < 2 * _COLUMN_GAP * size
            if gap > _COLUMN_GAP * size and not is_marker:
                yield _segment(text, run)
                run, text = [], ""
            elif gap > _WORD_GAP * size and not text.endswith(" "):
                text += " "
        run.append(letter)
        text += "-" if letter.text == "\x02" else letter.text
    if run:
        yield _segment(text, run)


def _segment(text: str, run: Sequence[Letter]) -> Segment:
    size = median(letter.size for letter in run)
    return Segment(text.strip(), run[0].x, max(letter.right for letter in run), run[0].y, size)


def in_columns(page: Sequence[Sequence[Segment]]) -> list[Segment]:
    """Return the segments of a page in reading order: side-by-side blocks (head, signature) one after the other."""
    ordered: list[Segment] = []
    place = 0
    while place < len(page):
        block_end, middle = _block(page, place)
        if block_end > place:
            for column in (0, 1):
                for line in page[place:block_end]:
                    ordered += [
                        _in_column(segment, column) for segment in line if (segment.left >= middle) == (column == 1)
                    ]
            place = block_end
            continue
        ordered += _apart(page[place]) or [_whole(page[place])]
        place += 1
    return ordered


def _in_column(segment: Segment, column: int) -> Segment:
    return Segment(segment.text, segment.left, segment.right, segment.y, segment.size, column)


def _apart(line: Sequence[Segment]) -> list[Segment]:
    """Return the two sides of a line of the head or foot that its words tell apart, none for any other line."""
    if len(line) < 2 or len(side_by_side("\t".join(segment.text for segment in line))) == 1:
        return []
    return [_in_column(_whole(line[:-1]), 0), _in_column(line[-1], 1)]


def _whole(line: Sequence[Segment]) -> Segment:
    text = " ".join(segment.text for segment in line)
    return Segment(text, line[0].left, line[-1].right, line[0].y, line[0].size)


def _block(page: Sequence[Sequence[Segment]], place: int) -> tuple[int, float]:
    """Return where a block of two columns that begins at a line ends, and where between them the page divides."""
    split = next((at for at in range(place, min(place + 4, len(page))) if len(page[at]) == 2), None)
    if split is None:
        return place, 0.0
    middle = (page[split][0].right + page[split][1].left) / 2
    if any(not _fits(line, middle) for line in page[place : split + 1]):
        return place, 0.0
    end = split + 1
    while end < len(page) and _fits(page[end], middle):
        near = page[end - 1][0].y - page[end][0].y < 3.2 * page[end][0].size
        if not near:
            break
        end += 1
    both = sum(1 for line in page[place:end] if len(line) == 2)
    return (end, middle) if both >= 1 and end - place >= 2 else (place, 0.0)


def _fits(line: Sequence[Segment], middle: float) -> bool:
    return len(line) <= 2 and all(segment.right < middle or segment.left > middle for segment in line)
