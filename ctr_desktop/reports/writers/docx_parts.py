"""The head, the foot and the page number of a Party document in Word."""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from ctr_desktop.domain.folding import nfc
from ctr_desktop.reports.document import Head
from ctr_desktop.reports.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from ctr_desktop.reports.layout import Line, foot_lines, head_lines
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import NO_BREAK

FACE = "Times New Roman"
TWENTIETHS = 20
_RULE_HEIGHT = 4.0
_RECEIVERS_BESIDE = 24
"""So many lines of receivers stand beside the signature in one row; more go on below it, over the page's end."""
_INNER_HYPHEN = re.compile(r"(?<=\S)-(?=\S)")


def centred_line(
    made: WordParagraph, text: str, size: float, *, bold: bool = False, italic: bool = False, before: float = 0
) -> None:
    """Write one centred line into an empty paragraph."""
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.paragraph_format.space_before = Pt(before)
    made.paragraph_format.keep_with_next = True
    run = made.add_run()
    add_words(run._r, nfc(text))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def add_words(run: Any, text: str) -> None:
    """Add words to a run element; a hyphen inside a number or symbol is one that no line ends at."""
    for place, part in enumerate(_INNER_HYPHEN.split(text)):
        if place:
            run.append(OxmlElement("w:noBreakHyphen"))
        for number, piece in enumerate(part.split("\t")):
            if number:
                run.append(OxmlElement("w:tab"))
            words = OxmlElement("w:t")
            words.text = plain(piece)
            words.set(qn("xml:space"), "preserve")
            run.append(words)


def plain(text: str) -> str:
    """Return a text without the signs that the format has no place for."""
    return "".join(sign for sign in text if sign.isprintable() or sign == NO_BREAK)


def add_head(word: WordDocument, head: Head, profile: Profile, width: float) -> None:
    """Add boxes 1 to 4 and 11b as a table without edges: bodies and number left, motto and date right."""
    lines, sizes = head_lines(head, profile, width), profile.head
    step = sizes["line"]
    left_width = width * sizes["share"]
    left, right = _two_cells(word, width, sizes["share"])
    filler = Line("", REGULAR, sizes["number_size"])
    above = [*lines.bodies, *[filler] * (lines.number_row - len(lines.bodies))]
    for place, line in enumerate(above):
        _add_line(_next_in(left, place), line, step)
    if lines.mark_rule:
        rule_below(left.add_paragraph(), left_width, lines.mark_rule, 0)
    for place, line in enumerate(lines.number):
        _add_line(left.add_paragraph(), line, step, before=0 if place else sizes["before_number"])
    beside = max(0.0, 2 * lines.axis - width - left_width)
    for place, line in enumerate(lines.motto):
        _add_line(_next_in(right, place), line, step, beside)
    rule_below(right.add_paragraph(), width - left_width - beside, lines.motto[-1].width, beside)
    taken = _RULE_HEIGHT
    for _line in range(lines.number_row - len(lines.motto)):
        _add_line(right.add_paragraph(), filler, step - taken)
        taken = 0.0
    for place, line in enumerate(lines.place_date):
        _add_line(right.add_paragraph(), line, step, beside, before=0 if place else sizes["before_number"])


def _next_in(cell: _Cell, place: int) -> WordParagraph:
    """Return the first paragraph of a cell, which is there already, or a new one."""
    found: WordParagraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
    return found


def add_foot(word: WordDocument, head: Head, profile: Profile, width: float) -> None:
    """Add boxes 7 and 9a: who receives at the left, who signs at the right; only a long list of receivers goes on."""
    lines, sizes, receivers = foot_lines(head, profile, width), profile.signature, profile.receivers
    space = word.add_paragraph()
    space.paragraph_format.keep_with_next = True
    _exactly(space, sizes["before"])
    left, right = _two_cells(word, width, sizes["share"])
    if lines.receivers:
        title = left.paragraphs[0]
        _add_line(title, lines.receivers_title, lines.receivers_title.size * receivers["line"], centred=False)
        title.runs[0].underline = bool(receivers["underline"])
        for line in lines.receivers[:_RECEIVERS_BESIDE]:
            _add_line(left.add_paragraph(), line, line.size * receivers["line"], centred=False)
    for place, line in enumerate(lines.authority):
        _add_line(_next_in(right, place), line, sizes["line"])
    for place, line in enumerate(lines.name):
        signed = right.add_paragraph()
        _add_line(signed, line, sizes["line"])
        signed.paragraph_format.space_before = Mm(sizes["space"]) if place == 0 else Pt(0)
    later = lines.receivers[_RECEIVERS_BESIDE:]
    if later:
        for line in later:
            _add_line(word.add_paragraph(), line, line.size * receivers["line"], centred=False, keep=False)


def _two_cells(word: WordDocument, width: float, share: float) -> tuple[_Cell, _Cell]:
    table = word.add_table(rows=1, cols=2)
    table.autofit = False
    set_margins(table._tbl.tblPr, 0)
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    cells = row.cells[0], row.cells[1]
    for cell, points in zip(cells, (width * share, width * (1 - share)), strict=True):
        cell.width = Pt(points)
    for column, points in zip(table.columns, (width * share, width * (1 - share)), strict=True):
        column.width = Pt(points)
    return cells


def set_margins(properties: Any, points: float, edge: float = 0.0) -> None:
    """Leave so much room on every side of the words of a table's cells, and no more; an edge takes its part below."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        made = OxmlElement(f"w:{side}")
        room = max(0.0, points - edge) if side == "bottom" else points
        made.set(qn("w:w"), str(round(room * TWENTIETHS)))
        made.set(qn("w:type"), "dxa")
        margins.append(made)
    properties.append(margins)


def _add_line(
    made: WordParagraph,
    line: Line,
    height: float,
    beside: float = 0,
    *,
    before: float = 0,
    centred: bool = True,
    keep: bool = True,
) -> None:
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    made.paragraph_format.keep_with_next = keep
    made.paragraph_format.left_indent, made.paragraph_format.space_before = Pt(beside), Pt(before)
    _exactly(made, height)
    run = made.add_run()
    add_words(run._r, nfc(line.text))
    run.font.size = Pt(line.size)
    run.bold, run.italic = line.face in (BOLD, BOLD_ITALIC), line.face in (ITALIC, BOLD_ITALIC)


def _exactly(made: WordParagraph, height: float) -> None:
    made.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    made.paragraph_format.line_spacing = Pt(height)


def rule_below(made: WordParagraph, cell: float, words: float, beside: float) -> None:
    """Make a paragraph the rule under the motto: as long as its words, whatever face they are shown in."""
    border = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    properties: Any = made._p.get_or_add_pPr()
    properties.append(border)
    indent = max(0.0, (cell - words) / 2)
    made.paragraph_format.left_indent, made.paragraph_format.right_indent = Pt(beside + indent), Pt(indent)
    made.paragraph_format.keep_with_next = True
    _exactly(made, _RULE_HEIGHT)


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
