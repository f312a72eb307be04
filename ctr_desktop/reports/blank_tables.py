"""Tables to be filled in: a sheet for each, its columns named, an example or none under them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_LEAST_WIDTH = 18
_AIR = 4


@dataclass(frozen=True, slots=True)
class BlankTable:
    """One sheet: the titles of its columns, and rows that show how it is filled in."""

    titles: Sequence[str]
    examples: Sequence[Sequence[str]] = ()


def blank_workbook(tables: Mapping[str, BlankTable]) -> bytes:
    """Return a workbook with a sheet for each table, the titles bold and frozen."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    for name, table in tables.items():
        sheet = book.create_sheet(name)
        sheet.append(list(table.titles))
        for row in table.examples:
            sheet.append(list(row))
        for cell, words in zip(sheet[1], table.titles, strict=True):
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = max(_LEAST_WIDTH, len(words) + _AIR)
        sheet.freeze_panes = "A2"
    book.remove(book.worksheets[0])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
