"""Write a report as DOCX: the same head, styles, tables and foot as on the page, to be touched up in Word."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Any, BinaryIO

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.document import (
    Annex,
    Block,
    Document,
    Heading,
    Paragraph,
    Signature,
    Style,
    Table,
    Together,
)
from ctr_desktop.reports.fonts import register_fonts
from ctr_desktop.reports.layout import split_lines, subject_rule
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import unbroken
from ctr_desktop.reports.writers.docx_parts import (
    FACE,
    add_foot,
    add_head,
    add_words,
    centred_line,
    number_pages,
    plain,
    rule_below,
)
from ctr_desktop.reports.writers.docx_tables import add_table
from ctr_desktop.reports.writers.packed import pack_again

_LONGEST_PROPERTY = 255
_HEADINGS = 5
"""How many levels of headings get a style of their own; deeper ones share the last."""
_ABOVE_DIGITS = 0.27
"""The room a line has above its digits, in parts of their size: the rule measures from them, Word from the line."""


def write(document: Document, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write a document. An exception from ``progress`` ends the work."""
    register_fonts()  # head and foot are measured with the face of the PDF
    packed = io.BytesIO()
    _Writer(document, profile, progress).made().save(packed)
    pack_again(packed.getvalue(), document.dated, stream)


class _Writer:
    def __init__(self, document: Document, profile: Profile, progress: Progress | None) -> None:
        self._document = document
        self._profile = profile
        self._progress = progress
        self._word: WordDocument = docx.Document()

    def made(self) -> WordDocument:
        self._set_properties()
        self._set_styles()
        first = self._word.sections[0]
        self._set_page(first, landscape=self._document.landscape)
        number_pages(first, self._profile, but_first=True)
        if self._document.two_sided:
            self._word.settings.element.append(OxmlElement("w:mirrorMargins"))
        add_head(self._word, self._document.head, self._profile, self._width())
        self._add_title()
        self._add_all(self._document.blocks)
        return self._word

    def _set_properties(self) -> None:
        head, dated = self._document.head, self._document.dated
        properties = self._word.core_properties
        properties.title = properties.subject = plain(head.title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = plain(head.issuer)[:_LONGEST_PROPERTY]
        properties.comments = ""
        properties.language = "vi"
        properties.created = properties.modified = datetime(dated.year, dated.month, dated.day, tzinfo=UTC)

    def _set_styles(self) -> None:
        body = self._profile.body
        normal: Any = self._word.styles["Normal"]
        self._set_face(normal, body["size"])
        space = normal.paragraph_format
        space.space_before = space.space_after = Pt(0)
        space.line_spacing_rule, space.line_spacing = WD_LINE_SPACING.SINGLE, 1.0
        for level in range(1, _HEADINGS + 1):
            style: Any = self._word.styles[f"Heading {level}"]
            self._set_face(style, body["size"])
            style.font.bold, style.font.italic, style.font.color.rgb = True, False, None
            self._set_spacing(style.paragraph_format)
            style.paragraph_format.keep_with_next = True

    @staticmethod
    def _set_face(style: Any, size: float) -> None:
        style.font.name, style.font.size = FACE, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FACE)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)

    def _set_spacing(self, space: Any) -> None:
        body = self._profile.body
        space.first_line_indent = Mm(body["first_line"])
        space.space_before, space.space_after = Pt(body["space_between"]), Pt(0)
        space.line_spacing_rule, space.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(body["leading"])
        space.widow_control = True

    def _set_page(self, section: Section, *, landscape: bool) -> None:
        page = self._profile.page
        width, height = Mm(page["width"]), Mm(page["height"])
        top, bottom, left, right = (Mm(page[side]) for side in ("top", "bottom", "left", "right"))
        if landscape:  # the same area turned: the binding edge is at the top
            width, height = height, width
            left, right, top, bottom = bottom, top, left, right
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = width, height
        section.left_margin, section.right_margin = left, right
        section.top_margin, section.bottom_margin = top, bottom
        section.header_distance = Pt(Mm(page["number_from_top"]).pt - _ABOVE_DIGITS * page["number_size"])

    def _width(self) -> float:
        """Return the width of the text of the last section in points."""
        section = self._word.sections[-1]
        width, left, right = section.page_width, section.left_margin, section.right_margin
        return float((width or Mm(0)).pt - (left or Mm(0)).pt - (right or Mm(0)).pt)

    def _add_title(self) -> None:
        head, sizes = self._document.head, self._profile.head
        if not head.kind:  # a letter bears its subject under its number
            _exactly_blank(self._word.add_paragraph(), sizes["after_title"])
            return
        centred_line(self._word.add_paragraph(), head.kind, sizes["kind_size"], bold=True, before=sizes["before_title"])
        for line in split_lines(head.subject):
            centred_line(self._word.add_paragraph(), unbroken(nfc(line)), sizes["subject_size"], bold=True)
        if head.as_of:
            centred_line(self._word.add_paragraph(), head.as_of, self._profile.body["size"], italic=True)
        if sizes["separator"]:
            centred_line(self._word.add_paragraph(), sizes["separator"], sizes["subject_size"])
        width = self._width()
        if length := subject_rule(head, self._profile, width):
            rule_below(self._word.add_paragraph(), width, length, 0)
        _exactly_blank(self._word.add_paragraph(), sizes["after_title"])

    def _add_all(self, blocks: Sequence[Block], *, keep: bool = False) -> None:
        for block, following in zip_longest(blocks, blocks[1:]):
            signed = isinstance(following, Signature) and not following.last
            self._add(block, keep or signed)

    def _add(self, block: Block, keep: bool, *, whole: bool = False) -> None:
        match block:
            case Heading():
                style = f"Heading {min(block.level, _HEADINGS)}"
                add_words(self._word.add_paragraph(style=style).add_run()._r, unbroken(nfc(block.text)))
            case Paragraph():
                self._add_paragraph(block, keep)
            case Table():
                progress = self._progress if block.counted else None
                add_table(self._word, block, self._profile, self._width(), progress, keep=keep, whole=whole)
            case Together():
                self._add_all(block.blocks[:-1], keep=True)
                self._add(block.blocks[-1], keep, whole=True)
            case Signature():
                self._add_all(block.last, keep=True)
                add_foot(self._word, self._document.head, self._profile, self._width())
            case Annex():
                self._add_annex(block)

    def _add_paragraph(self, block: Paragraph, keep: bool) -> None:
        made = self._word.add_paragraph()
        note = block.style is Style.NOTE
        self._set_spacing(made.paragraph_format)
        made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        if block.style is Style.CENTRED:
            made.alignment, made.paragraph_format.first_line_indent = WD_ALIGN_PARAGRAPH.CENTER, Mm(0)
        made.paragraph_format.keep_with_next = keep
        for run in block.runs:
            added = made.add_run()
            add_words(added._r, unbroken(nfc(run.text)))
            added.bold, added.italic = run.bold or None, run.italic or note or None
            if note:
                added.font.size = Pt(self._profile.body["note_size"])

    def _add_annex(self, annex: Annex) -> None:
        section = self._word.add_section(WD_SECTION.NEW_PAGE)
        self._set_page(section, landscape=annex.landscape)
        number_pages(section, self._profile, but_first=False)
        size = self._profile.head["subject_size"]
        named = self._word.add_paragraph(style="Heading 1")
        named.paragraph_format.first_line_indent = Mm(0)
        centred_line(named, annex.name, size, bold=True)
        for words, italic in ((annex.title, False), (annex.attached, True), (annex.as_of, True)):
            if words:
                line: WordParagraph = self._word.add_paragraph()
                points = self._profile.body["size"] if italic else size
                centred_line(line, unbroken(words), points, bold=not italic, italic=italic)
        _exactly_blank(self._word.add_paragraph(), self._profile.head["after_title"])
        self._add_all(annex.blocks)


def _exactly_blank(made: WordParagraph, height: float) -> None:
    """Make an empty paragraph a blank of a height in points that stays with what follows."""
    made.paragraph_format.line_spacing_rule, made.paragraph_format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(height)
    made.paragraph_format.keep_with_next = True
