"""Write the tables of a report as XLSX: real numbers and days, headings of the report above, ready to be printed."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from copy import copy
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.column_widths import column_widths
from ctr_desktop.reports.document import Align, Annex, Cell, CellKind, Column, Document, Paragraph, Row, Table
from ctr_desktop.reports.fonts import BOLD, REGULAR, Measure, register_fonts
from ctr_desktop.reports.layout import split_lines
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import NO_BREAK
from ctr_desktop.reports.writers.packed import pack_again

_FACE = "Times New Roman"
_SHEET_LETTERS = 150
"""The widths of a sheet's columns together, in letters of the normal size: a turned page of A4 when fitted to it."""
_POINTS_A_LETTER = 5.0
_LINE, _ROW_PADDING, _CELL_AIR = 1.25, 4, 4
_LONGEST_TITLE = 31
_FORMATS = {CellKind.DAY: "dd/mm/yyyy", CellKind.PERCENT: "0.0%", CellKind.NUMBER: "0", CellKind.TEXT: "@"}
_EDGE = Side(style="thin")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


def write(document: Document, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write the tables of a document, one a sheet. An exception from ``progress`` ends the work."""
    register_fonts()
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    made = datetime(document.dated.year, document.dated.month, document.dated.day, tzinfo=UTC).replace(tzinfo=None)
    book.properties.title, book.properties.creator = document.head.title, document.head.issuer
    book.properties.created = book.properties.modified = made
    for annex, table in document.tables():
        sheet = book.create_sheet(_free_title(book, table.name))
        _write_table(sheet, document, annex, table, profile, progress if table.counted else None)
    if not book.worksheets:  # a list that nothing stands in says so
        sheet = book.create_sheet(_free_title(book, document.head.kind))
        row = _write_titles(sheet, document, None, 1)
        sheet.cell(row, 1, _plain(next((block.text for block in document.blocks if isinstance(block, Paragraph)), "")))
    packed = io.BytesIO()
    book.save(packed)
    pack_again(packed.getvalue(), document.dated, stream)


def _free_title(book: Workbook, name: str) -> str:
    """Return a name for a sheet that the format allows and the book has not yet."""
    plain = re.sub(r"[\\/*?:\[\]]", " ", name).strip()[:_LONGEST_TITLE] or "1"
    title, count = plain, 1
    while title in book.sheetnames:
        count += 1
        title = f"{plain[: _LONGEST_TITLE - 3]} {count}"
    return title


def _write_table(
    sheet: Worksheet, document: Document, annex: Annex | None, table: Table, profile: Profile, progress: Progress | None
) -> None:
    size = profile.table["register_size" if table.dense else "size"]
    row = _write_titles(sheet, document, annex, len(table.columns))
    heights, looks = _Heights(table, size), _Looks(size)
    _write_header(sheet, row, table, size)
    sheet.row_dimensions[row].height = heights.of([column.title for column in table.columns], bold=True)
    top = row
    row += 2 if table.numbered else 1
    for number, item in enumerate(table.rows, start=1):
        _write_row(sheet, row, item, table.columns, looks)
        texts = [] if item.banner else [cell.text for cell in item.cells]
        sheet.row_dimensions[row].height = heights.of(texts, bold=item.total)
        row += 1
        if progress is not None:
            progress(number, len(table.rows))
    for place, width in enumerate(heights.letters, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = round(width, 1)
    sheet.freeze_panes = f"A{top + (2 if table.numbered else 1)}"
    _prepare_printing(sheet, profile, top, table.numbered)


class _Heights:
    """How high rows must be for their wrapped words: not every program that opens the file works it out."""

    def __init__(self, table: Table, size: float) -> None:
        self._points = column_widths(table, _SHEET_LETTERS * _POINTS_A_LETTER, size, _CELL_AIR)
        self.letters = [points / _POINTS_A_LETTER for points in self._points]
        self._size = size
        self._regular, self._bold = Measure.of(REGULAR, size), Measure.of(BOLD, size)

    def of(self, texts: Sequence[str], *, bold: bool) -> float:
        """Return the height in points of a row of cells."""
        measure = self._bold if bold else self._regular
        lines = [len(measure.wrap(text, width)) for text, width in zip(texts, self._points, strict=False) if text]
        return max(lines, default=1) * self._size * _LINE + _ROW_PADDING


def _write_titles(sheet: Worksheet, document: Document, annex: Annex | None, columns: int) -> int:
    """Write what stands above the table and return the row that follows."""
    head = document.head
    lines = (
        [annex.name, annex.title, annex.attached, annex.as_of]
        if annex
        else [head.kind, *split_lines(head.subject), head.as_of]
    )
    row = 0
    for row, line in enumerate((line for line in lines if line), start=1):
        italic = line in ((annex.attached, annex.as_of) if annex else (head.as_of,))
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
        titled = sheet.cell(row, 1, _plain(line))
        titled.font = Font(name=_FACE, size=14, bold=not italic, italic=italic)
        titled.alignment = Alignment(horizontal="center")
    return row + 2


def _write_header(sheet: Worksheet, row: int, table: Table, size: float) -> None:
    for place, column in enumerate(table.columns, start=1):
        titled = sheet.cell(row, place, _plain(column.title))
        titled.font = Font(name=_FACE, size=size, bold=True)
        cells = [titled]
        if table.numbered:
            counted = sheet.cell(row + 1, place, f"({place})")
            counted.font = Font(name=_FACE, size=size)
            cells.append(counted)
        for cell in cells:
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = _BORDER


class _Looks:
    """How the cells of a table look: each look is made once, since making it for every cell takes most of the time."""

    def __init__(self, size: float) -> None:
        self._size = size
        self._made: dict[tuple[str, bool, bool], StyleArray] = {}

    def dress(self, cell: Any, number_format: str, *, bold: bool, centred: bool) -> None:
        look = self._made.get((number_format, bold, centred))
        if look is not None:
            cell._style = copy(look)
            return
        cell.number_format = number_format
        cell.font = Font(name=_FACE, size=self._size, bold=bold)
        cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="top", wrap_text=True)
        cell.border = _BORDER
        self._made[number_format, bold, centred] = copy(cell._style)


def _write_row(sheet: Worksheet, row: int, item: Row, columns: tuple[Column, ...], looks: _Looks) -> None:
    for place, (cell, column) in enumerate(zip(item.cells, columns, strict=False), start=1):
        made = sheet.cell(row, place)
        value = _value(cell, column)
        kind = CellKind.TEXT if isinstance(value, str) or item.banner else column.kind
        centred = column.align is Align.CENTRE and not item.banner
        looks.dress(made, _FORMATS[kind], bold=item.banner or item.total, centred=centred)
        made.value = value
        if isinstance(value, str):
            made.data_type = "s"  # words that look like a formula are words
    for place in range(len(item.cells) + 1, len(columns) + 1):
        sheet.cell(row, place).border = _BORDER
    if item.banner and len(columns) > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(columns))


def _value(cell: Cell, column: Column) -> str | float | date | None:
    """Return what a table calculator counts with: the number or day behind the words, else the words."""
    if cell.value is None or column.kind is CellKind.TEXT:
        return _plain(cell.text) or None
    if column.kind is CellKind.PERCENT and isinstance(cell.value, int | float):
        return cell.value / 100
    return cell.value


def _plain(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", nfc(text)).replace(NO_BREAK, " ")


def _prepare_printing(sheet: Worksheet, profile: Profile, top: int, numbered: bool) -> None:
    """Turn the page, fit the columns to it, repeat the header: the list can be printed as it is."""
    page = profile.page
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{top}:{top + (1 if numbered else 0)}"
    millimetres = 25.4
    sheet.page_margins.left = page["top"] / millimetres
    sheet.page_margins.right = page["bottom"] / millimetres
    sheet.page_margins.top = page["left"] / millimetres
    sheet.page_margins.bottom = page["right"] / millimetres
