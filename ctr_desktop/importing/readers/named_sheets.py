"""Read the sheets of a workbook by their names, each as rows of words: tables that the program itself describes."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import one_line, tidy
from ctr_desktop.importing.readers import archive, load, ooxml
from ctr_desktop.importing.readers.lists import MOST_COLUMNS, MOST_ROWS
from ctr_desktop.importing.readers.xlsx import DAMAGE, MOST_BYTES
from ctr_desktop.importing.readers.xlsx_areas import bound_areas
from ctr_desktop.importing.readers.xlsx_cells import shown

Rows = list[list[str]]


def read_sheets(path: Path) -> dict[str, Rows]:
    """Return the rows of each sheet as they are shown, each cell in one line. Raise DocumentError as every reader."""
    return _read(path, one_line)


def read_cells(path: Path) -> dict[str, Rows]:
    """Return the rows of each sheet with the lines that were typed in a cell. Raise DocumentError as every reader."""
    return _read(path, lambda words: tidy(words).strip())


def _read(path: Path, kept: Callable[[str], str]) -> dict[str, Rows]:
    content, name = load(path), path.name
    if ooxml.kind_of(content) != ooxml.EXCEL:
        raise DocumentError("document.not_xlsx", name=name)
    archive.check(content, name, None, MOST_BYTES)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know holds no words
            bounded = bound_areas(ooxml.as_usual(content, name), name, MOST_ROWS, MOST_COLUMNS)
            book = openpyxl.load_workbook(io.BytesIO(bounded), data_only=True, keep_links=False)
            return {
                sheet.title: [
                    [kept(shown(cell.value, cell.number_format)) for cell in row] for row in sheet.iter_rows()
                ]
                for sheet in book.worksheets
            }
    except (SyntaxError, zipfile.BadZipFile, *DAMAGE) as error:
        raise DocumentError("document.damaged", name=name) from error
