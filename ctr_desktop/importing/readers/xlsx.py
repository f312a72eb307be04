"""Read XLSX, an office's tracking list: each sheet that gives tasks, as a table with its merged cells."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, TaskRow, clean
from ctr_desktop.importing.readers import archive
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.legacy import in_unicode
from ctr_desktop.importing.readers.xlsx_areas import bound_areas
from ctr_desktop.importing.tables import FIRST_ROWS, Columns, rows_of

MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_EMPTY_ROWS = 200
MOST_CELLS = 150_000
MOST_LETTERS = 4_000_000
MOST_BYTES = 48 * 1024 * 1024


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the rows of the sheets that hold a task column, each cell a paragraph that knows its place.

    Raise DocumentError "document.no_task_columns" when no sheet has one, and when the file is damaged or hostile.
    """
    archive.check(content, name, "xl/workbook.xml", MOST_BYTES)
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know (validation, drawings) holds no tasks
            bounded = bound_areas(content, name, MOST_ROWS, MOST_COLUMNS)
            book = openpyxl.load_workbook(io.BytesIO(bounded), data_only=True, keep_links=False)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            room = _Room(name)
            tables = [_sheet(sheet, number, room, progress) for number, sheet in enumerate(sheets, start=1)]
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, OSError, IndexError) as error:
        raise DocumentError("document.damaged", name=name) from error
    except SyntaxError as error:  # ElementTree's ParseError
        raise DocumentError("document.damaged", name=name) from error
    useful = [(sheet, table) for sheet, table in zip(sheets, tables, strict=True) if _gives_tasks(table)]
    if not useful:
        raise DocumentError("document.no_task_columns", name=name)
    found: list[SourceParagraph] = []
    for sheet, table in useful:
        start, title_rows = _first_task_row(table)
        found += [SourceParagraph(item.text, raw=item.raw) for item in title_rows]
        if len(useful) > 1:
            found.append(SourceParagraph(clean(str(sheet.title)), raw=str(sheet.title), row=TaskRow(True, 0)))
        found += [item for item in table if item.cell is not None and item.cell.row >= start]
    return found


def _gives_tasks(table: list[SourceParagraph]) -> bool:
    return Columns.of(rows_of(table)) is not None


def _first_task_row(table: list[SourceParagraph]) -> tuple[int, list[SourceParagraph]]:
    """Return the row of the headings, and the paragraphs of the rows above it, which are the sheet's title."""
    rows = rows_of(table)
    columns = Columns.of(rows)
    heading = columns.heading if columns else 0
    first = next(iter(rows[heading].cells.values())).row
    return first, [item for item in table if item.cell is not None and item.cell.row < first]


class _Room:
    """How many more cells and letters a workbook may fill."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._cells = MOST_CELLS
        self._letters = MOST_LETTERS

    def take(self, words: str) -> None:
        """Take the room of a cell. Raise DocumentError when there is none left."""
        self._cells -= 1
        self._letters -= len(words)
        if self._cells < 0 or self._letters < 0:
            raise DocumentError("document.too_heavy", name=self._name)


def _sheet(sheet: Any, number: int, room: _Room, progress: Progress | None) -> list[SourceParagraph]:
    merged, hidden = _merged(sheet)
    found: list[SourceParagraph] = []
    empty = 0
    columns = min(sheet.max_column or 1, MOST_COLUMNS)
    for row in range(1, min(sheet.max_row or 1, MOST_ROWS) + 1):
        if progress and row % FIRST_ROWS == 0:
            progress(row, min(sheet.max_row, MOST_ROWS))
        cells = [(column, _words(sheet.cell(row, column).value)) for column in range(1, columns + 1)]
        filled = [(column, words) for column, words in cells if words and (row, column) not in hidden]
        for column, words in filled:
            room.take(words)
            last_row, last_column = merged.get((row, column), (row, column))
            cell = Cell(number, row, column, last_column, last_row)
            found.append(SourceParagraph(clean(words), raw=words, cell=cell))
        empty = 0 if filled else empty + 1
        if empty > MOST_EMPTY_ROWS:
            break
    return in_unicode(found)


def _merged(sheet: Any) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Return where each merged cell ends, and the cells that lie under one."""
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    hidden: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        first = (area.min_row, area.min_col)
        ends[first] = (min(area.max_row, MOST_ROWS), min(area.max_col, MOST_COLUMNS))
        hidden |= {place for place in _places(area) if place != first}
    return ends, hidden


def _places(area: Any) -> Iterator[tuple[int, int]]:
    for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1):
        for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1):
            yield row, column


def _words(value: object) -> str:
    """Return a cell as the office writes it: days as 30/6/2024, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return short_date(value.date())
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


FORMATS = (
    Format(
        "Excel",
        (".xlsx",),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",),
        lambda probe: "xl/workbook.xml" in probe.members,
        read,
        rank=15,
        strict=True,
    ),
)
