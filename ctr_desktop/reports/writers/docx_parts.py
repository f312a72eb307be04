"""The head, the foot and the page number of a Party document in Word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from ctr_desktop.domain.folding import nfc
from ctr_desktop.reports.document import Head
from ctr_desktop.reports.fonts import BOLD, ITALIC
from ctr_desktop.reports.layout import HEAD_COLUMN, RECEIVERS_COLUMN, Line, foot_lines, head_lines
from ctr_desktop.reports.profile import Profile

FACE = "Times New Roman"
_CELL_MARGIN = 5.4
"""Points that Word leaves at either side of a cell."""


def centred_line(
    made: WordParagraph, text: str, size: float, *, bold: bool = False, italic: bool = False, before: float = 0
) -> None:
    """Write one centred line into an empty paragraph."""
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.paragraph_format.space_before = Pt(before)
    made.paragraph_format.keep_with_next = True
    run = made.add_run(nfc(text))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def add_head(word: WordDocument, head: Head, profile: Profile, width: float) -> None:
    """Add boxes 1 to 4 and 11b as a table without edges: bodies and number left, motto and date right."""
    lines = head_lines(head, profile, width)
    left, right = _two_cells(word, width, HEAD_COLUMN)
    _fill(left, [*lines.bodies, lines.number, *([lines.draft] if lines.draft else [])], WD_ALIGN_PARAGRAPH.CENTER)
    _fill(right, [lines.motto], WD_ALIGN_PARAGRAPH.CENTER)
    _rule_below(right.add_paragraph(), width * (1 - HEAD_COLUMN), lines.motto.width)
    for _line in range(len(lines.bodies) - 2):
        right.add_paragraph().paragraph_format.line_spacing = Pt(lines.number.size * 1.15)
    _add_line(right.add_paragraph(), lines.place_date, WD_ALIGN_PARAGRAPH.CENTER)


def add_foot(word: WordDocument, head: Head, profile: Profile, width: float) -> None:
    """Add boxes 7 and 9a: who receives at the left, who signs at the right, never torn."""
    lines = foot_lines(head, profile, width)
    space = word.add_paragraph()
    space.paragraph_format.keep_with_next = True
    left, right = _two_cells(word, width, RECEIVERS_COLUMN)
    if lines.receivers:
        title = left.paragraphs[0]
        _add_line(title, lines.receivers_title, WD_ALIGN_PARAGRAPH.LEFT)
        title.runs[0].underline = True
        for line in lines.receivers:
            _add_line(left.add_paragraph(), line, WD_ALIGN_PARAGRAPH.LEFT)
    _fill(right, lines.authority, WD_ALIGN_PARAGRAPH.CENTER)
    signed = right.add_paragraph()
    signed.paragraph_format.space_before = Mm(profile.signature["space"])
    _add_line(signed, lines.name, WD_ALIGN_PARAGRAPH.CENTER)


def _two_cells(word: WordDocument, width: float, share: float) -> tuple[_Cell, _Cell]:
    table = word.add_table(rows=1, cols=2)
    table.autofit = False
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    cells = row.cells[0], row.cells[1]
    for cell, points in zip(cells, (width * share, width * (1 - share)), strict=True):
        cell.width = Pt(points)
    for column, points in zip(table.columns, (width * share, width * (1 - share)), strict=True):
        column.width = Pt(points)
    return cells


def _fill(cell: _Cell, lines: Sequence[Line], alignment: WD_ALIGN_PARAGRAPH) -> None:
    for place, line in enumerate(lines):
        _add_line(cell.paragraphs[0] if place == 0 else cell.add_paragraph(), line, alignment)


def _add_line(made: WordParagraph, line: Line, alignment: WD_ALIGN_PARAGRAPH) -> None:
    made.alignment = alignment
    made.paragraph_format.keep_with_next = True
    run = made.add_run(nfc(line.text))
    run.font.size, run.bold, run.italic = Pt(line.size), line.face == BOLD, line.face == ITALIC


def _rule_below(made: WordParagraph, cell: float, words: float) -> None:
    """Make a paragraph the rule under the motto: as long as its words, whatever face they are shown in."""
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    properties: Any = made._p.get_or_add_pPr()
    properties.append(border)
    beside = max(0.0, (cell - words) / 2 - _CELL_MARGIN)
    made.paragraph_format.left_indent = made.paragraph_format.right_indent = Pt(beside)
    made.paragraph_format.keep_with_next = True


def number_pages(section: Section, profile: Profile, *, but_first: bool) -> None:
    """Number the pages of a section in the middle above the text; ``but_first`` leaves its first page without one."""
    section.different_first_page_header_footer = but_first
    header = section.header
    header.is_linked_to_previous = False
    made = header.paragraphs[0]
    if made.runs:
        return
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = made.add_run()
    run.font.size = Pt(profile.page["number_size"])
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = words
        run._r.append(part)
