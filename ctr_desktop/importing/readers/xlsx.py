"""Read XLSX, an office's tracking list: each sheet that gives tasks, as a table with its merged cells, as shown."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers import archive, ooxml
from ctr_desktop.importing.readers.formats import Format, Probe
from ctr_desktop.importing.readers.lists import MOST_COLUMNS, MOST_EMPTY_ROWS, MOST_ROWS, Room, Sheet, paragraphs_of
from ctr_desktop.importing.readers.xlsx_areas import bound_areas
from ctr_desktop.importing.readers.xlsx_cells import shown

MOST_BYTES = 48 * 1024 * 1024
_PROGRESS_STEP = 15
DAMAGE = (KeyError, ValueError, TypeError, AttributeError, OSError, IndexError, EOFError)
_NO_VALUE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*/>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</|</(?:\w+:)?c>)"
)
_JOINT = " | "


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the rows of the sheets that hold a task column, each cell a paragraph that knows its place.

    What the sheets do not show (hidden rows, columns and sheets, struck cells) and formulas without a value are told
    as left out. Raise DocumentError "document.no_task_columns" when no sheet has such a column, and when the file is
    damaged or hostile.
    """
    required = None if ooxml.kind_of(content) == ooxml.EXCEL else "xl/workbook.xml"
    archive.check(content, name, required, MOST_BYTES)
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know (validation, drawings) holds no tasks
            bounded = bound_areas(ooxml.as_usual(content, name), name, MOST_ROWS, MOST_COLUMNS)
            book = openpyxl.load_workbook(io.BytesIO(bounded), data_only=True, keep_links=False)
            formulas = _without_value(bounded)
            room = _Book(Room(name), formulas, {})
            sheets = [room.sheet(sheet, number, progress) for number, sheet in enumerate(book.worksheets, start=1)]
    except (InvalidFileException, zipfile.BadZipFile, *DAMAGE) as error:
        raise DocumentError("document.damaged", name=name) from error
    except SyntaxError as error:  # ElementTree's ParseError
        raise DocumentError("document.damaged", name=name) from error
    return paragraphs_of(sheets, name)


def _without_value(content: bytes) -> dict[str, dict[str, str]]:
    """Return the formulas of each sheet by the name of their cell; none where every formula has its value stored."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [part for part in package.namelist() if part.lower().endswith(".xml")]
        if not any(_NO_VALUE.search(package.read(part)) for part in parts):
            return {}
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    return {
        sheet.title: {
            cell.coordinate: str(cell.value)
            for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
            for cell in row
            if cell.data_type == "f"
        }
        for sheet in book.worksheets
    }


class _Book:
    def __init__(self, room: Room, formulas: dict[str, dict[str, str]], styles: dict[int, tuple[str, bool]]) -> None:
        self._room = room
        self._formulas = formulas
        self._styles = styles

    def sheet(self, sheet: Any, number: int, progress: Progress | None) -> Sheet:
        """Return one sheet of the workbook."""
        found = Sheet(str(sheet.title), number, self._room)
        if sheet.sheet_state != "visible":
            found.leave_out(found.title, "hidden_sheet")
            return found
        ends, covered = _merged(sheet)
        hidden = _hidden_columns(sheet)
        columns = min(sheet.max_column or 1, MOST_COLUMNS)
        empty = 0
        for row in range(1, min(sheet.max_row or 1, MOST_ROWS) + 1):
            if progress and row % _PROGRESS_STEP == 0:
                progress(row, min(sheet.max_row, MOST_ROWS))
            cells = [(column, sheet.cell(row, column)) for column in range(1, columns + 1)]
            filled = [
                (column, cell, words)
                for column, cell in cells
                if (row, column) not in covered and (words := self._words(cell, found))
            ]
            if filled and sheet.row_dimensions[row].hidden:
                found.leave_out(_JOINT.join(words for _column, _cell, words in filled), "hidden")
                continue
            for column, cell, words in filled:
                if column in hidden:
                    found.leave_out(words, "hidden")
                elif self._style(cell)[1]:
                    found.leave_out(words, "struck")
                else:
                    found.add(words, row, column, *ends.get((row, column), (row, column)))
            empty = 0 if filled else empty + 1
            if empty > MOST_EMPTY_ROWS:
                break
        return found

    def _style(self, cell: Any) -> tuple[str, bool]:
        """Return the number format of a cell and whether it is struck, looked up once for each style."""
        if cell.style_id not in self._styles:
            self._styles[cell.style_id] = (str(cell.number_format), bool(cell.font and cell.font.strike))
        return self._styles[cell.style_id]

    def _words(self, cell: Any, sheet: Sheet) -> str:
        if cell.value is None:
            formula = self._formulas.get(sheet.title, {}).get(cell.coordinate)
            if formula:
                sheet.leave_out(f"{cell.coordinate}: {formula}", "no_value")
            return ""
        if cell.data_type == "e":
            sheet.leave_out(f"{cell.coordinate}: {cell.value}", "no_value")
            return ""
        return shown(cell.value, self._style(cell)[0])


def _hidden_columns(sheet: Any) -> set[int]:
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            first = dimension.min or 0
            hidden.update(range(first, min(dimension.max or first, MOST_COLUMNS) + 1))
    return hidden


def _merged(sheet: Any) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Return where each merged cell ends, and the cells that lie under one."""
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        first = (area.min_row, area.min_col)
        ends[first] = (min(area.max_row, MOST_ROWS), min(area.max_col, MOST_COLUMNS))
        covered |= {place for place in _places(area) if place != first}
    return ends, covered


def _places(area: Any) -> Iterator[tuple[int, int]]:
    for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1):
        for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1):
            yield row, column


def _is_workbook(probe: Probe) -> bool:
    return probe.is_archive and (ooxml.kind_of(probe.content) == ooxml.EXCEL or "xl/workbook.xml" in probe.members)


FORMATS = (
    Format(
        "Excel",
        (".xlsx", ".xlsm", ".xltx"),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
        ),
        _is_workbook,
        read,
        rank=15,
        strict=True,
    ),
)
