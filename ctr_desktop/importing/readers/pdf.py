"""Read a PDF that holds text: lines joined to paragraphs, page numbers and running heads dropped; scans are refused."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.markers import BULLETS, Marker, find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers import pdf_lines
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.legacy import decode, text_encoding
from ctr_desktop.importing.readers.lines import ends_sentence, ends_with, glued, is_caps
from ctr_desktop.importing.readers.pdf_lines import Segment
from ctr_desktop.pdfium import pdfium

MOST_PAGES = 3000
MOST_LETTERS = 2_000_000
MOST_ON_A_PAGE = 30_000
SCAN_LETTERS = 150
LEAST_MARKED_SHARE = 0.15
_PAGE_NUMBER = re.compile(r"(?<![-–—\s])(?:trang\s*)?[-–—\s]*\d{1,4}\s*(?:/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_STOPS = ".!?…:"
_DIGITS = re.compile(r"\d+")
_HEAD_SHARE, _FOOT_SHARE = 0.9, 0.1
_FULL_SHARE = 0.88
_INDENT = 8.0
_WIDE_GAP = 1.35
_FORM_IMAGE = 3
_LARGE_IMAGE = 0.3
_NARROWEST_TEXT = 0.78


@dataclass(slots=True)
class _Page:
    number: int
    height: float
    width: float
    segments: list[Segment]


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the paragraphs of a PDF.

    Raise DocumentError when it is damaged or protected, when a page is a scan ("document.scan") and when the text
    is that of a bad recognition ("document.bad_ocr"), both with the numbers of the pages.
    """
    with pdfium() as library:
        try:
            document = library.PdfDocument(content)
            count = len(document)
        except library.PdfiumError as error:
            protected = "password" in str(error).lower()
            raise DocumentError("document.encrypted" if protected else "document.damaged", name=name) from error
    try:
        if not 0 < count <= MOST_PAGES:
            raise DocumentError("document.damaged", name=name)
        pages = _pages(document, name, progress, count)
    finally:
        with pdfium():
            document.close()
    _refuse_scans([page for page, _scan in pages], [scan for _page_, scan in pages], name)
    return _paragraphs(_without_furniture([page for page, _scan in pages]))


def _pages(document: Any, name: str, progress: Progress | None, count: int) -> list[tuple[_Page, bool]]:
    """Return the pages. Raise DocumentError when they hold more than any work programme."""
    pages: list[tuple[_Page, bool]] = []
    letters = 0
    for number in range(count):
        page = _page(document, number, name, progress, count)
        letters += sum(len(segment.text) for segment in page[0].segments)
        if letters > MOST_LETTERS:
            raise DocumentError("document.too_heavy", name=name)
        pages.append(page)
    return pages


def _page(document: Any, number: int, name: str, progress: Progress | None, count: int) -> tuple[_Page, bool]:
    """Return one page and whether it is a picture; the library is held for this page only."""
    if progress:
        progress(number, count)
    with pdfium() as library:
        try:
            page = document[number]
            width, height = page.get_size()
            textpage = page.get_textpage()
            letters = pdf_lines.letters(library, textpage)
            textpage.close()
            if len(letters) > MOST_ON_A_PAGE:
                raise DocumentError("document.too_heavy", name=name)
            written = sum(1 for letter in letters if letter.text.isalpha())
            is_scan = written < SCAN_LETTERS and _has_large_image(library, page, width * height)
            page.close()
        except library.PdfiumError as error:
            raise DocumentError("document.damaged", name=name) from error
    return _Page(number + 1, height, width, pdf_lines.in_columns(pdf_lines.lines(letters))), is_scan


def _has_large_image(library: Any, page: Any, area: float) -> bool:
    for item in page.get_objects(filter=(library.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_FORM_IMAGE):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > _LARGE_IMAGE * area:
            return True
    return False


def marked_share(text: str) -> float:
    """Return the share of letters with Vietnamese marks among all letters, from 0 to 1; old encodings decoded."""
    encoding = text_encoding(text)
    if encoding is not None:
        text = decode(text, encoding)
    found = [letter for letter in nfc(text) if letter.isalpha()]
    marked = sum(1 for letter in found if letter in "đĐ" or len(unicodedata.normalize("NFD", letter)) > 1)
    return marked / len(found) if found else 1.0


def _refuse_scans(pages: Sequence[_Page], scans: Sequence[bool], name: str) -> None:
    empty = all(not page.segments for page in pages)
    scanned = [page.number for page, is_scan in zip(pages, scans, strict=True) if is_scan]
    if scanned or empty:
        numbers = _ranges(scanned or [page.number for page in pages])
        raise DocumentError("document.scan", name=name, pages=numbers)
    bad = []
    for page in pages:
        text = " ".join(segment.text for segment in page.segments)
        letters = sum(1 for letter in text if letter.isalpha())
        if letters >= SCAN_LETTERS and marked_share(text) < LEAST_MARKED_SHARE:
            bad.append(page.number)
    if len(bad) * 2 > len(pages):
        raise DocumentError("document.bad_ocr", name=name, pages=_ranges(bad))


def _ranges(numbers: Sequence[int]) -> str:
    """Write page numbers shortly: 1-4, 7."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def _without_furniture(pages: list[_Page]) -> list[_Page]:
    """Drop page numbers, and heads and feet that return on most pages."""
    repeated: Counter[str] = Counter()
    for page in pages:
        repeated.update({_DIGITS.sub("#", item.text) for item in page.segments if _is_at_edge(page, item)})
    running = {text for text, times in repeated.items() if times >= max(3, len(pages) / 2)}

    def is_furniture(page: _Page, item: Segment) -> bool:
        if not _is_at_edge(page, item):
            return False
        return _PAGE_NUMBER.fullmatch(item.text) is not None or _DIGITS.sub("#", item.text) in running

    for page in pages:
        page.segments = [item for item in page.segments if not is_furniture(page, item)]
    return pages


def _is_at_edge(page: _Page, item: Segment) -> bool:
    return item.y > _HEAD_SHARE * page.height or item.y < _FOOT_SHARE * page.height


def _paragraphs(pages: Sequence[_Page]) -> list[SourceParagraph]:
    joiner = _Joiner(pages)
    for page in pages:
        joiner.new_page()
        for segment in page.segments:
            joiner.add(segment)
    return joiner.paragraphs()


@dataclass(slots=True)
class _Open:
    """A paragraph in the making: its words, its last line and where it stands."""

    text: str
    first: Segment
    last: Segment
    cell: Cell | None
    blank_before: bool


class _Joiner:
    """Join lines to paragraphs by indents, gaps, short last lines and the words themselves."""

    def __init__(self, pages: Sequence[_Page]) -> None:
        body = [item for page in pages for item in page.segments if item.column is None]
        narrowest = max((page.width for page in pages), default=0.0) * _NARROWEST_TEXT
        self._right = max(_common([item.right for item in body], highest=True), narrowest)
        self._left = _common([item.left for item in body], highest=False)
        gaps = [
            one.y - two.y
            for page in pages
            for one, two in zip(page.segments, page.segments[1:], strict=False)
            if one.column is None and two.column is None and 0 < one.y - two.y < 4 * one.size
        ]
        self._gap = _smallest_common(gaps)
        self._found: list[_Open] = []
        self._new_page = False
        self._tables = 0

    def new_page(self) -> None:
        """Note that a page begins: gaps say nothing there."""
        self._new_page = True

    def add(self, segment: Segment) -> None:
        """Add a line."""
        before = self._found[-1] if self._found else None
        if before is not None and self._continues(before, segment):
            before.text = glued(before.text, segment.text)
            before.last = segment
        else:
            wide = before is None or self._has_gap(before.last, segment)
            self._found.append(_Open(segment.text, segment, segment, self._cell(before, segment), wide))
        self._new_page = False

    def _cell(self, before: _Open | None, segment: Segment) -> Cell | None:
        if segment.column is None:
            return None
        if before is None or before.cell is None or segment.column < before.cell.column:
            self._tables += 1
        return Cell(self._tables, 0, segment.column, segment.column, 0)

    def _has_gap(self, above: Segment, segment: Segment) -> bool:
        if self._new_page or segment.y >= above.y:
            return False
        return above.y - segment.y > _WIDE_GAP * (self._gap or segment.size * 1.2)

    def _continues(self, before: _Open, segment: Segment) -> bool:
        if segment.column is not None or before.last.column is not None:
            return self._continues_in_column(before, segment)
        if self._has_gap(before.last, segment) or abs(before.last.size - segment.size) > 0.2 * segment.size:
            return False
        marker = find_marker(segment.text)
        ended = ends_sentence(before.text)
        full = before.last.right >= self._left + _FULL_SHARE * (self._right - self._left)
        if marker is not None and (ended or not full or _begins_item(marker, segment.text)):
            return False
        if is_caps(before.text) or is_caps(segment.text):
            return before.text.isupper() and segment.text.isupper() and not ended
        if self._is_centred(before.last) and self._is_centred(segment) and before.first is before.last:
            return segment.text[0].islower() or full
        indented = segment.left > self._left + _INDENT
        if segment.text[0].islower():
            return not (ends_with(before.text, _STOPS) and (indented or not full))
        return full and not indented and not (ended and before.last.left > self._left + _INDENT and not full)

    def _continues_in_column(self, before: _Open, segment: Segment) -> bool:
        if before.last.column != segment.column or self._has_gap(before.last, segment):
            return False
        if find_marker(segment.text) is not None or ends_sentence(before.text):
            return False
        return segment.text[0].islower()

    def _is_centred(self, segment: Segment) -> bool:
        left, right = segment.left - self._left, self._right - segment.right
        return left > 3 * _INDENT and right > 3 * _INDENT and abs(left - right) < 3 * _INDENT

    def paragraphs(self) -> list[SourceParagraph]:
        """Return what was joined."""
        return [
            SourceParagraph(
                text,
                raw=item.text,
                centred=item.cell is None and self._is_centred(item.first),
                cell=item.cell,
                blank_before=item.blank_before,
            )
            for item in self._found
            if (text := clean(item.text))
        ]


def _begins_item(marker: Marker, text: str) -> bool:
    """Tell whether a marker at the head of a line begins an item even below a full line without a full stop."""
    if marker.family in BULLETS:
        return text[marker.end : marker.end + 1].isupper()
    return marker.value <= 1


def _common(values: Sequence[float], *, highest: bool) -> float:
    """Return the margin that most lines share, on the outer side of several."""
    if not values:
        return 0.0
    counts = Counter(round(value / 3) for value in values)
    most = max(counts.values())
    often = [value for value, times in counts.items() if times >= min(most, max(2, most / 4))]
    return 3.0 * (max(often) if highest else min(often))


def _smallest_common(gaps: Sequence[float]) -> float:
    if not gaps:
        return 0.0
    counts = Counter(round(gap) for gap in gaps)
    often = [gap for gap, times in counts.items() if times >= max(counts.values()) / 4]
    return float(min(often)) if often else float(median(gaps))


FORMATS = (Format("PDF", (".pdf",), ("application/pdf",), lambda probe: b"%PDF-" in probe.head, read, rank=38),)
