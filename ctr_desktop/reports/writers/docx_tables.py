"""Tables of a report in Word: header repeated on each page, no row torn, banners across all columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.column_widths import column_widths
from ctr_desktop.reports.document import Align, Row, Table
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import unbroken
from ctr_desktop.reports.writers.docx_parts import TWENTIETHS, add_words, set_margins

_MAY_BE_TORN = 3
"""The first rows may be torn, since they are kept with the title: else all of it would move to the next page."""

_ROWS_KEPT = 2
"""So many rows stay with what comes next where a table may not be left by it."""


def add_table(
    word: WordDocument,
    table: Table,
    profile: Profile,
    width: float,
    progress: Progress | None = None,
    *,
    keep: bool = False,
    whole: bool = False,
) -> None:
    """Add a table; its rows are written as elements, since an object for each cell makes long tables slow.

    With ``keep`` its last rows stay on the page of what comes next; a ``whole`` one stands on one page.
    """
    size = profile.table["register_size" if table.dense else "size"]
    padding, leading = profile.table["padding"], profile.table["register_leading" if table.dense else "leading"]
    widths = [round(item * TWENTIETHS) for item in column_widths(table, width, size, padding)]
    look = _Look(widths, [column.align is Align.CENTRE for column in table.columns], size, leading)
    made = word.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.autofit = False
    element: Any = made._tbl
    set_margins(element.tblPr, padding, profile.table["line_width"])
    for column, points in zip(element.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(points))
    header = [column.title for column in table.columns]
    element.append(_row(header, look, bold=True, header=True))
    if table.numbered:
        element.append(_row([f"({place})" for place in range(1, len(widths) + 1)], look, header=True))
    for number, row in enumerate(table.rows, start=1):
        kept = (keep and number > len(table.rows) - _ROWS_KEPT) or (whole and number < len(table.rows))
        element.append(_body_row(row, look, torn=number <= _MAY_BE_TORN, keep=kept))
        if progress is not None:
            progress(number, len(table.rows))
    below = word.add_paragraph().paragraph_format
    below.line_spacing, below.keep_with_next = Pt(6), keep


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cells of a table look: widths in twentieths of a point, what is centred, size and leading in points."""

    widths: list[int]
    centred: list[bool]
    size: float
    leading: float

    def across(self) -> _Look:
        """Return the look of one cell across all columns."""
        return replace(self, widths=[sum(self.widths)], centred=[False])


def _body_row(row: Row, look: _Look, *, torn: bool, keep: bool) -> Any:
    cells = [cell.text for cell in row.cells]
    if row.banner:
        return _row(cells[:1], look.across(), bold=True, span=len(look.widths), keep=True)
    return _row(cells, look, bold=row.total, keep=keep, torn=torn)


def _row(
    cells: list[str],
    look: _Look,
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
    for text, width, middle in zip(cells, look.widths, look.centred, strict=True):
        cell = _child(row, "w:tc")
        shape = _child(cell, "w:tcPr")
        _child(shape, "w:tcW", w=str(width), type="dxa")
        if span > 1:
            _child(shape, "w:gridSpan", val=str(span))
        if header:
            _child(shape, "w:vAlign", val="center")
        for line in unbroken(nfc(text)).split("\n"):
            _add_paragraph(cell, line, look, middle=middle or header, bold=bold, keep=keep or header)
    return row


def _add_paragraph(cell: Any, text: str, look: _Look, *, middle: bool, bold: bool, keep: bool) -> None:
    made = _child(cell, "w:p")
    shape = _child(made, "w:pPr")
    if keep:
        _child(shape, "w:keepNext")
    _child(shape, "w:spacing", line=str(round(look.leading * TWENTIETHS)), lineRule="exact")
    if middle:
        _child(shape, "w:jc", val="center")
    run = _child(made, "w:r")
    face = _child(run, "w:rPr")
    if bold:
        _child(face, "w:b")
    for name in ("w:sz", "w:szCs"):
        _child(face, name, val=str(round(look.size * 2)))
    add_words(run, text)


def _child(parent: Any, name: str, **values: str) -> Any:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made
