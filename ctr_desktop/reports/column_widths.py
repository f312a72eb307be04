"""How wide the columns of a table are: by what stands in them, the same for every writer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import ceil

from ctr_desktop.reports.document import Row, Table
from ctr_desktop.reports.fonts import BOLD, REGULAR, Measure

_MEASURED, _WEIGHED = 400, 60
"""So many rows are measured, and so many weighed against each other, spread over the whole table."""
_LONG = 0.85
"""The share of the cells that are no longer than what counts as the length of a column."""
_WIDEST_WORD = 0.3
"""The share of the width that one word may claim; a longer one is cut."""
_TITLE_LINES = 2
_RAGGED = 10.0
"""Points that the usual line leaves free, since it ends between words."""
_AIR = 3.0
"""Points beside the longest word: other programs set the same words a little wider."""
_STEPS = (24.0, 12.0, 6.0)
_MOST_TURNS = 12


def column_widths(table: Table, width: float, size: float, padding: float) -> list[float]:
    """Return the width of each column for a whole width, all in points; widths that somebody chose are kept.

    No column is narrower than its longest word. Beyond that the room goes where it makes the rows low.
    """
    chosen = [column.width for column in table.columns]
    if all(chosen):
        return [width * share / sum(chosen) for share in chosen]
    regular, bold = Measure.of(REGULAR, size), Measure.of(BOLD, size)
    air = 2 * padding + _AIR
    rows = [row for row in table.rows if not row.banner]
    measured = rows[:: max(1, len(rows) // _MEASURED)]
    totals = [row for row in rows if row.total]
    least, wanted = [], []
    for place, column in enumerate(table.columns):
        texts = _texts(measured, place)
        words = [_widest(regular, text) for text in texts] + [_widest(bold, text) for text in _texts(totals, place)]
        lengths = sorted(_length(regular, text) for text in texts if text)
        usual = lengths[min(len(lengths) - 1, int(len(lengths) * _LONG))] if lengths else 0.0
        least.append(min(max(words, default=0.0), width * _WIDEST_WORD) + air)
        least[-1] = max(least[-1], min(_widest(bold, column.title), width * _WIDEST_WORD) + air)
        wanted.append(max(usual, bold.width(column.title) / _TITLE_LINES) + air)
    widths = _shared(least, wanted, width)
    weighed = measured[:: max(1, len(measured) // _WEIGHED)]
    lengths_of = [[_length(regular, cell.text) for cell in row.cells] for row in weighed]
    return _lowered(widths, least, lengths_of, air)


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    return [row.cells[place].text for row in rows if place < len(row.cells)]


def _length(measure: Measure, text: str) -> float:
    return measure.width(" ".join(text.split()))


def _widest(measure: Measure, text: str) -> float:
    return max((measure.width(word) for word in measure.parts(text)), default=0.0)


def _shared(least: Sequence[float], wanted: Sequence[float], width: float) -> list[float]:
    """Share a width by what is wanted, nobody below the least; where even that is too much, all shrink alike."""
    if sum(least) >= width:
        return [width * item / sum(least) for item in least]
    fixed: set[int] = set()
    while True:
        free = [place for place in range(len(least)) if place not in fixed]
        rest = width - sum(least[place] for place in fixed)
        total = sum(wanted[place] for place in free)
        short = {place for place in free if rest * wanted[place] / total < least[place]}
        if not short:
            return [least[place] if place in fixed else rest * wanted[place] / total for place in range(len(least))]
        fixed |= short


def _lowered(widths: list[float], least: Sequence[float], lengths: list[list[float]], air: float) -> list[float]:
    """Move room from one column to another as long as that makes the rows lower altogether."""
    lines = [[_lines(length, width - air) for length, width in zip(row, widths, strict=False)] for row in lengths]
    for step in _STEPS:
        for _turn in range(_MOST_TURNS):
            moved = False
            for giver, taker in permutations(range(len(widths)), 2):
                if widths[giver] - step < least[giver]:
                    continue
                gained = 0
                for row, heights in zip(lengths, lines, strict=True):
                    new = list(heights)
                    new[giver] = _lines(row[giver], widths[giver] - step - air)
                    new[taker] = _lines(row[taker], widths[taker] + step - air)
                    gained += max(heights) - max(new)
                if gained <= 0:
                    continue
                widths[giver] -= step
                widths[taker] += step
                moved = True
                for row, heights in zip(lengths, lines, strict=True):
                    for place in (giver, taker):
                        heights[place] = _lines(row[place], widths[place] - air)
            if not moved:
                break
    return widths


def _lines(length: float, room: float) -> int:
    if length <= room or room <= 0:
        return 1
    return ceil(length / max(room - _RAGGED, room / 2))
