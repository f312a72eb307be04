"""Tables of a report in Word: header repeated on each page, no row torn, banners across all columns."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.document import Align, Row, Table
from ctr_desktop.reports.layout import column_widths
from ctr_desktop.reports.profile import Profile

_TWENTIETHS = 20
_MAY_BE_TORN = 3
"""The first rows may be torn, since they are kept with the title: else all of it would move to the next page."""


def add_table(
    word: WordDocument, table: Table, profile: Profile, width: float, progress: Progress | None = None
) -> None:
    """Add a table; its rows are written as elements, since an object for each cell makes long tables slow."""
    size = profile.table["register_size" if table.dense else "size"]
    widths = [round(item * _TWENTIETHS) for item in column_widths(table.columns, width)]
    made = word.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    element: Any = made._tbl
    _set_margins(element.tblPr, profile.table["padding"])
    for column, points in zip(element.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(points))
    centred = [column.align is Align.CENTRE for column in table.columns]
    header = [column.title for column in table.columns]
    everywhere = [True] * len(widths)
    element.append(_row(header, widths, everywhere, size, bold=True, header=True))
    if table.numbered:
        counted = [f"({place})" for place in range(1, len(widths) + 1)]
        element.append(_row(counted, widths, everywhere, size, header=True))
    for number, row in enumerate(table.rows, start=1):
        element.append(_body_row(row, widths, centred, size, torn=number <= _MAY_BE_TORN))
        if progress is not None:
            progress(number, len(table.rows))
    word.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _set_margins(properties: Any, points: float) -> None:
    """Leave little room beside the words of a cell, as on the page."""
    margins = _child(properties, "w:tblCellMar")
    for side in ("left", "right"):
        _child(margins, f"w:{side}", w=str(round(points * _TWENTIETHS)), type="dxa")


def _body_row(row: Row, widths: list[int], centred: list[bool], size: float, *, torn: bool) -> Any:
    cells = [cell.text for cell in row.cells]
    if row.banner:
        return _row(cells[:1], [sum(widths)], [False], size, bold=True, span=len(widths), keep=True)
    return _row(cells, widths, centred, size, bold=row.total, torn=torn)


def _row(
    cells: list[str],
    widths: list[int],
    centred: list[bool],
    size: float,
    *,
    bold: bool = False,
    header: bool = False,
    span: int = 1,
    keep: bool = False,
    torn: bool = False,
) -> Any:
    row = OxmlElement("w:tr")
    properties = _child(row, "w:trPr")
    if not torn:
        _child(properties, "w:cantSplit")
    if header:
        _child(properties, "w:tblHeader")
    for text, width, middle in zip(cells, widths, centred, strict=True):
        cell = _child(row, "w:tc")
        shape = _child(cell, "w:tcPr")
        _child(shape, "w:tcW", w=str(width), type="dxa")
        if span > 1:
            _child(shape, "w:gridSpan", val=str(span))
        if header:
            _child(shape, "w:vAlign", val="center")
        for line in nfc(text).split("\n"):
            _add_paragraph(cell, line, size, middle=middle, bold=bold, keep=keep or header)
    return row


def _add_paragraph(cell: Any, text: str, size: float, *, middle: bool, bold: bool, keep: bool) -> None:
    made = _child(cell, "w:p")
    shape = _child(made, "w:pPr")
    if keep:
        _child(shape, "w:keepNext")
    if middle:
        _child(shape, "w:jc", val="center")
    run = _child(made, "w:r")
    face = _child(run, "w:rPr")
    if bold:
        _child(face, "w:b")
    for name in ("w:sz", "w:szCs"):
        _child(face, name, val=str(round(size * 2)))
    words = _child(run, "w:t")
    words.text = "".join(sign for sign in text if sign.isprintable() or sign == "\u00a0")
    words.set(qn("xml:space"), "preserve")


def _child(parent: Any, name: str, **values: str) -> Any:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made
