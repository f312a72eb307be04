"""Write a report as PDF: pages as the profile presents them, with bookmarks, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import BinaryIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, NextPageTemplate, PageBreak, Spacer
from reportlab.platypus import Paragraph as PdfParagraph

from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.document import (
    Annex,
    Block,
    Document,
    Heading,
    Paragraph,
    Run,
    Signature,
    Table,
    Together,
)
from ctr_desktop.reports.fonts import BOLD, ITALIC, letters
from ctr_desktop.reports.layout import split_lines, subject_rule
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import settable, unbroken
from ctr_desktop.reports.writers.pdf_page import LANDSCAPE, PORTRAIT, PartyDocument, text_width
from ctr_desktop.reports.writers.pdf_parts import (
    Bookmark,
    MarkedHeading,
    ShortRule,
    Styles,
    head_block,
    signature_block,
)
from ctr_desktop.reports.writers.pdf_tables import RowTable

_LONG = 4000  # letters of a paragraph that is laid out in one piece
_LONG_PARAGRAPH, _LAST_LINES, _PARTS = 6, 3, 2
_FIRST_LINES = 2
_ENDLESS = 1e6


def write(document: Document, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write a document. An exception from ``progress`` ends the work."""
    first = LANDSCAPE if document.landscape else PORTRAIT
    pages = PartyDocument(stream, profile, document, first)
    pages.build(_Story(document, profile, progress).flowables())


class _Story:
    """The document as a row of flowables."""

    def __init__(self, document: Document, profile: Profile, progress: Progress | None) -> None:
        self._document = document
        self._profile = profile
        self._progress = progress
        self._styles = Styles(profile)
        self._letters = letters()
        self._width = text_width(profile, landscape=document.landscape)
        self._bookmarks = 0
        self._depth = -1

    def flowables(self) -> list[Flowable]:
        head = self._document.head
        story: list[Flowable] = [head_block(head, self._profile, self._width, self._letters)]
        if self._document.landscape:
            story.append(self._bookmark(head.kind, 0))
        story += self._title()
        story += self._all(self._document.blocks)
        return story

    def _title(self) -> list[Flowable]:
        """Return box 5a: type and subject, the line that dates the figures, the five hyphens or a rule."""
        head, styles, sizes = self._document.head, self._styles, self._profile.head
        if not head.kind:  # a letter bears its subject under its number
            return [Spacer(1, sizes["after_title"])]
        story: list[Flowable] = [Spacer(1, sizes["before_title"]), self._words(head.kind, styles.kind)]
        subject = [self._words(line, styles.subject) for line in split_lines(head.subject)]
        story += subject
        if head.as_of:
            story.append(self._words(head.as_of, styles.italic))
        if sizes["separator"]:
            story.append(self._words(sizes["separator"], styles.separator))
        if length := subject_rule(head, self._profile, self._width, self._letters):
            story.append(ShortRule(length, sizes["rule_width"], sizes["line"]))
        return [*story, Spacer(1, sizes["after_title"])]

    def _all(self, blocks: Iterable[Block]) -> list[Flowable]:
        story: list[Flowable] = []
        headings: list[Flowable] = []
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Table) and isinstance(before, Paragraph | Heading):
                story.append(Spacer(1, self._profile.table["before"]))
            if isinstance(block, Together) and isinstance(block.blocks[0], Table) and isinstance(before, Paragraph):
                story.append(KeepTogether([Spacer(1, self._profile.table["before"]), *self._all(block.blocks)]))
            elif isinstance(block, Heading):
                headings += self._block(block)
            elif isinstance(block, Signature) and not block.last and story and isinstance(story[-1], RowTable):
                story[-1].stand_above(self._foot(self._profile.signature["before"]))
            else:
                story += self._under(headings, block)
                headings = []
            before = block
        return [*story, *headings]

    def _under(self, headings: list[Flowable], block: Block) -> list[Flowable]:
        """Return a block under its headings; what stays on one page takes them along, or they would be left alone."""
        match block:
            case Together():
                return [KeepTogether([*headings, *self._all(block.blocks)])]
            case Signature():
                return self._signature(headings, block)
            case Paragraph() if headings:
                return [CondPageBreak(self._least(headings)), *headings, *self._block(block)]
            case _ if headings:
                return [KeepTogether([*headings, *self._block(block)])]
            case _:
                return self._block(block)

    def _least(self, headings: list[Flowable]) -> float:
        """Return the room that headings need with the first lines under them: less would leave them alone."""
        body = self._styles.body
        above = sum(item.wrap(self._width, _ENDLESS)[1] + item.getSpaceBefore() for item in headings)
        return float(above + body.spaceBefore + _FIRST_LINES * body.leading)

    def _signature(self, headings: list[Flowable], block: Signature) -> list[Flowable]:
        """Return the foot with the lines that stay on its page, of a long one its end, and the headings above them."""
        above = [*headings, *self._all(block.last)]
        foot = [Spacer(1, self._profile.signature["before"]), self._foot()]
        if not above:
            return [KeepTogether(foot)]
        ended = _end_of(above[-1], self._width)
        if len(ended) == 1:
            return [KeepTogether([*above, *foot])]
        return [*above[:-1], ended[0], KeepTogether([ended[1], *foot])]

    def _foot(self, above: float = 0.0) -> Flowable:
        return signature_block(self._document.head, self._profile, self._width, self._letters, above)

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return self._paragraph(block)
            case Table():
                return [self._table(block)]
            case Together() | Signature():
                return self._under([], block)
            case Annex():
                return self._annex(block)

    def _paragraph(self, block: Paragraph) -> list[Flowable]:
        """Return a paragraph; a very long one in pieces: breaking it over pages takes the square of its length."""
        style = self._styles.of(block.style)
        if len(block.text) <= _LONG:
            return [PdfParagraph("".join(self._run(run) for run in block.runs), style)]
        going_on = ParagraphStyle("going on", style, firstLineIndent=0, spaceBefore=0)
        pieces = [(run, piece) for run in block.runs for piece in _pieces(run.text)]
        return [
            PdfParagraph(self._run(replace(run, text=piece)), style if place == 0 else going_on)
            for place, (run, piece) in enumerate(pieces)
        ]

    def _table(self, table: Table) -> Flowable:
        drawn = self._progress if table.counted else None
        return RowTable.of(table, self._profile, self._letters, drawn)

    def _annex(self, annex: Annex) -> list[Flowable]:
        styles = self._styles
        direction = LANDSCAPE if annex.landscape else PORTRAIT
        story: list[Flowable] = [NextPageTemplate(direction), PageBreak()]
        story.append(self._bookmark(f"{annex.name}: {annex.title}", 0))
        story += [self._words(words, styles.subject) for words in (annex.name, annex.title) if words]
        story += [self._words(words, styles.italic) for words in (annex.attached, annex.as_of) if words]
        story.append(Spacer(1, self._profile.head["after_title"]))
        return story + self._all(block for block in annex.blocks)

    def _bookmark(self, title: str, level: int) -> Bookmark:
        """Return a bookmark that is at most one level below the one before it, as the format asks."""
        self._bookmarks += 1
        self._depth = min(level, self._depth + 1)
        return Bookmark(f"place{self._bookmarks}", settable(title, self._letters), self._depth)

    def _heading(self, block: Heading) -> MarkedHeading:
        made = MarkedHeading(self._markup(block.text), self._styles.heading)
        made.mark = self._bookmark(block.text, block.level - 1)
        return made

    def _words(self, text: str, style: ParagraphStyle) -> PdfParagraph:
        return PdfParagraph(self._markup(text), style)

    def _markup(self, text: str) -> str:
        return escape(unbroken(settable(text, self._letters)))

    def _run(self, run: Run) -> str:
        words = self._markup(run.text)
        if run.bold:
            return f'<font name="{BOLD}">{words}</font>'
        return f'<font name="{ITALIC}">{words}</font>' if run.italic else words


def _end_of(flowable: Flowable, width: float) -> list[Flowable]:
    """Return a long paragraph as its beginning and its last lines, anything else as it is."""
    if not isinstance(flowable, PdfParagraph):
        return [flowable]
    _width, height = flowable.wrap(width, _ENDLESS)
    lines = round(height / flowable.style.leading)
    if lines <= _LONG_PARAGRAPH:
        return [flowable]
    parts: list[Flowable] = flowable.split(width, (lines - _LAST_LINES) * flowable.style.leading)
    if len(parts) == _PARTS:
        parts[1].style = ParagraphStyle("the end of it", parts[1].style, spaceBefore=0, firstLineIndent=0)
    return parts


def _pieces(text: str) -> list[str]:
    """Return a text in pieces that end between words."""
    pieces, start = [], 0
    while start < len(text):
        end = min(len(text), start + _LONG)
        space = text.rfind(" ", start + 1, end) if end < len(text) else -1
        end = space + 1 if space > start else end
        pieces.append(text[start:end])
        start = end
    return pieces
