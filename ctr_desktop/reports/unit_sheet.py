"""Write a list for a unit: an Excel sheet with cells to fill in, the rest locked, each row with its hidden key."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ctr_desktop.domain.unit_lists import ANSWERED, PROTECTED
from ctr_desktop.reports.wording import Wording

NAME = "unit_list"
COLUMNS = ("code", *PROTECTED, *ANSWERED, "key")
_WIDTHS = {"code": 10, "text": 46, "due": 12, "stage": 15, "done_on": 16, "result": 30, "paper": 20}
_OTHER_WIDTH = 22
_FACE, _SIZE, _TITLE_SIZE = "Times New Roman", 11, 13
_OPEN_COLOUR, _HEAD_COLOUR = "FFF7D6", "E8EAED"
_LINE_HEIGHT, _TITLE_HEIGHT = 15.0, 48.0
_LETTERS = 1.15
"""So many letters stand on the width of one, since most are narrower than the figure that widths count in."""
_MILLIMETRES, _MARGIN = 25.4, 12


@dataclass(frozen=True, slots=True)
class UnitSheet:
    """What stands in a list: lines above the table, its rows as words by column, the stages to choose from."""

    above: Sequence[str]
    rows: Sequence[Mapping[str, str]]
    stages: Sequence[str]


def unit_workbook(sheet: UnitSheet) -> bytes:
    """Return the workbook of a list; every cell to fill in holds words, so that a day stays as it was typed."""
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    wording = Wording(NAME)
    book = Workbook()
    page: Any = book.active
    page.title = wording.say("sheet")
    book.properties.creator = wording.say("author")
    for number, line in enumerate(sheet.above, start=1):
        _write_line(page, number, line, first=number == 1)
    head = len(sheet.above) + 1
    for place, name in enumerate(COLUMNS, start=1):
        _write_title(page.cell(head, place), wording.column(name))
        letter = page.cell(head, place).column_letter
        page.column_dimensions[letter].width = _WIDTHS.get(name, _OTHER_WIDTH)
        page.column_dimensions[letter].hidden = name == "key"
    page.row_dimensions[head].height = _TITLE_HEIGHT
    for number, row in enumerate(sheet.rows, start=head + 1):
        _write_row(page, number, row)
    last = head + max(1, len(sheet.rows))
    choice = DataValidation(type="list", formula1=f'"{",".join(sheet.stages)}"', allow_blank=True)
    choice.showErrorMessage = False  # a word of the unit's own is read and asked about, not refused at its desk
    letter = page.cell(head, COLUMNS.index("stage") + 1).column_letter
    choice.add(f"{letter}{head + 1}:{letter}{last}")
    page.add_data_validation(choice)
    _prepare(page, head, last)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_line(page: Any, number: int, line: str, *, first: bool) -> None:
    from openpyxl.styles import Alignment, Font

    page.merge_cells(start_row=number, start_column=1, end_row=number, end_column=len(COLUMNS) - 1)
    cell = page.cell(number, 1)
    _put(cell, line)
    cell.font = Font(name=_FACE, size=_TITLE_SIZE if first else _SIZE, bold=first)
    cell.alignment = Alignment(horizontal="center" if first else "left", vertical="center", wrap_text=True)


def _write_title(cell: Any, words: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    _put(cell, words)
    cell.font = Font(name=_FACE, size=_SIZE, bold=True)
    cell.fill = PatternFill("solid", start_color=_HEAD_COLOUR)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = _border()


def _write_row(page: Any, number: int, row: Mapping[str, str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    lines = 1.0
    for place, name in enumerate(COLUMNS, start=1):
        cell = page.cell(number, place)
        _put(cell, row[name])
        cell.number_format = "@"
        cell.font = Font(name=_FACE, size=_SIZE)
        cell.alignment = Alignment(vertical="top", wrap_text=name != "key")
        cell.border = _border()
        if name in ANSWERED:
            cell.fill = PatternFill("solid", start_color=_OPEN_COLOUR)
            cell.protection = Protection(locked=False)
        if name != "key":
            lines = max(lines, _lines(row[name], _WIDTHS.get(name, _OTHER_WIDTH)))
    page.row_dimensions[number].height = lines * _LINE_HEIGHT


def _lines(words: str, width: int) -> int:
    return sum(1 + int(len(part) // (width * _LETTERS)) for part in words.split("\n"))


def _border() -> Any:
    from openpyxl.styles import Border, Side

    edge = Side(style="thin")
    return Border(left=edge, right=edge, top=edge, bottom=edge)


def _put(cell: Any, words: str) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell.value = ILLEGAL_CHARACTERS_RE.sub("", words) or None
    if cell.value is not None:
        cell.data_type = "s"  # words that look like a formula are words


def _prepare(page: Any, head: int, last: int) -> None:
    """Freeze the titles, allow sorting and filtering, fit the columns to a turned page."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    page.freeze_panes = f"A{head + 1}"
    page.auto_filter.ref = f"A{head}:{get_column_letter(len(COLUMNS))}{last}"
    protection = page.protection
    protection.sheet = True
    for allowed in ("sort", "autoFilter", "insertRows", "formatColumns", "formatRows"):
        setattr(protection, allowed, False)  # false is what the format calls permitted
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.orientation = page.ORIENTATION_LANDSCAPE
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{head}:{head}"
    for side in ("left", "right", "top", "bottom"):
        setattr(page.page_margins, side, _MARGIN / _MILLIMETRES)
