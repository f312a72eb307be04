"""Write a report as PDF: pages as the profile presents them, with bookmarks, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import BinaryIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, PageBreak, Spacer
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
    Style,
    Table,
    Together,
)
from ctr_desktop.reports.fonts import BOLD, ITALIC, letters
from ctr_desktop.reports.layout import split_lines
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import settable, unbroken
from ctr_desktop.reports.writers.pdf_page import LANDSCAPE, PORTRAIT, PartyDocument
from ctr_desktop.reports.writers.pdf_parts import Bookmark, HeadBlock, SignatureBlock, Styles
from ctr_desktop.reports.writers.pdf_tables import RowTable

_LONG = 4000  # letters of a paragraph that is laid out in one piece
_BEFORE_A_TABLE = 8


def write(document: Document, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write a document. An exception from ``progress`` ends the work."""
    first = LANDSCAPE if document.landscape else PORTRAIT
    pages = PartyDocument(stream, profile, document.head.title, document.head.issuer, document.dated, first)
    pages.build(_Story(document, profile, progress).flowables())


class _Story:
    """The document as a row of flowables."""

    def __init__(self, document: Document, profile: Profile, progress: Progress | None) -> None:
        self._document = document
        self._profile = profile
        self._progress = progress
        self._styles = Styles(profile)
        self._letters = letters()
        self._bookmarks = 0
        self._depth = -1

    def flowables(self) -> list[Flowable]:
        head = self._document.head
        story: list[Flowable] = [HeadBlock(head, self._profile)]
        if self._document.landscape:
            story.append(self._bookmark(head.kind, 0))
        story += self._title()
        story += self._all(self._document.blocks)
        return story

    def _title(self) -> list[Flowable]:
        """Return box 5a: type, subject and the five hyphens, with the line that dates the figures below."""
        head, styles = self._document.head, self._styles
        story: list[Flowable] = [Spacer(1, 10), self._words(head.kind, styles.kind)]
        story += [self._words(line, styles.subject) for line in split_lines(head.subject)]
        story.append(self._words(self._profile.head["separator"], styles.separator))
        if head.as_of:
            story.append(self._words(head.as_of, styles.italic))
        return [*story, Spacer(1, 8)]

    def _all(self, blocks: Iterable[Block]) -> list[Flowable]:
        story: list[Flowable] = []
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Table) and isinstance(before, Paragraph | Heading):
                story.append(Spacer(1, _BEFORE_A_TABLE))
            story += self._block(block)
            before = block
        return story

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case Heading():
                return [self._bookmark(block.text, block.level - 1), self._words(block.text, self._styles.heading)]
            case Paragraph():
                return self._paragraph(block)
            case Table():
                return [self._table(block)]
            case Together():
                return [KeepTogether(self._all(block.blocks))]
            case Signature():
                last = self._all(block.last)
                return [KeepTogether([*last, Spacer(1, 16), SignatureBlock(self._document.head, self._profile)])]
            case Annex():
                return self._annex(block)

    def _paragraph(self, block: Paragraph) -> list[Flowable]:
        """Return a paragraph; a very long one in pieces: breaking it over pages takes the square of its length."""
        style = self._styles.note if block.style is Style.NOTE else self._styles.body
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
        story += [self._words(annex.name, styles.subject), self._words(annex.title, styles.subject)]
        story += [self._words(annex.as_of, styles.italic), Spacer(1, 8)]
        return story + self._all(block for block in annex.blocks)

    def _bookmark(self, title: str, level: int) -> Bookmark:
        """Return a bookmark that is at most one level below the one before it, as the format asks."""
        self._bookmarks += 1
        self._depth = min(level, self._depth + 1)
        return Bookmark(f"place{self._bookmarks}", settable(title, self._letters), self._depth)

    def _words(self, text: str, style: ParagraphStyle) -> PdfParagraph:
        return PdfParagraph(escape(unbroken(settable(text, self._letters))), style)

    def _run(self, run: Run) -> str:
        words = escape(unbroken(settable(run.text, self._letters)))
        if run.bold:
            return f'<font name="{BOLD}">{words}</font>'
        return f'<font name="{ITALIC}">{words}</font>' if run.italic else words


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
