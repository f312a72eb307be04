"""Read a PDF that holds text: lines joined to paragraphs, page numbers and running heads dropped; scans are refused."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph
from ctr_desktop.importing.readers import pdf_lines, pdf_tables
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.legacy import decode, text_encoding
from ctr_desktop.importing.readers.lines import glued
from ctr_desktop.importing.readers.pdf_lines import Letter, Segment
from ctr_desktop.importing.readers.pdf_paragraphs import Page, paragraphs_of
from ctr_desktop.importing.readers.pdf_tables import PageTable
from ctr_desktop.pdfium import pdfium

MOST_PAGES = 3000
MOST_LETTERS = 2_000_000
MOST_ON_A_PAGE = 30_000
SCAN_LETTERS = 150
LEAST_MARKED_SHARE = 0.15
_PAGE_NUMBER = re.compile(r"(?<![-–—\s])(?:trang\s*)?[-–—\s]*\d{1,4}\s*(?:/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HEAD_SHARE, _FOOT_SHARE = 0.9, 0.1
_FORM_IMAGE = 3
_LARGE_IMAGE = 0.3
_MIDDLE = 0.3
_CUT_YEAR = re.compile(r"\d[/.-](?:\d{1,2}[/.-])?\d{1,3}$")
_STAMP = re.compile(r"\d{1,5}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?)?")


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
            raise DocumentError("document.encrypted_pdf" if protected else "document.damaged", name=name) from error
    try:
        if not 0 < count <= MOST_PAGES:
            raise DocumentError("document.damaged", name=name)
        pages = _pages(document, name, progress, count)
    finally:
        with pdfium():
            document.close()
    _refuse_scans([page for page, _scan in pages], [scan for _page_, scan in pages], name)
    return paragraphs_of(_without_furniture([page for page, _scan in pages]))


def _pages(document: Any, name: str, progress: Progress | None, count: int) -> list[tuple[Page, bool]]:
    """Return the pages. Raise DocumentError when they hold more than any work programme."""
    pages: list[tuple[Page, bool]] = []
    letters = 0
    for number in range(count):
        page = _page(document, number, name, progress, count)
        letters += sum(len(segment.text) for segment in page[0].segments)
        if letters > MOST_LETTERS:
            raise DocumentError("document.too_heavy", name=name)
        pages.append(page)
    return pages


def _page(document: Any, number: int, name: str, progress: Progress | None, count: int) -> tuple[Page, bool]:
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
            drawn = pdf_tables.rules(library, page)
            if len(letters) > MOST_ON_A_PAGE:
                raise DocumentError("document.too_heavy", name=name)
            written = sum(1 for letter in letters if letter.text.isalpha())
            is_scan = written < SCAN_LETTERS and _has_large_image(library, page, width * height)
            page.close()
            letters += _stamped(library, document, number, letters)
        except library.PdfiumError as error:
            raise DocumentError("document.damaged", name=name) from error
    return Page(number + 1, height, width, list(_segments(letters, pdf_tables.tables(drawn, letters)))), is_scan


def _segments(letters: Sequence[Letter], tables: Sequence[PageTable]) -> Iterator[Segment]:
    """Yield what stands on a page from top to bottom: lines, and the cells of ruled tables."""
    top = float("inf")
    for number, table in enumerate(tables):
        above = [letter for letter in letters if table.top < letter.y + _MIDDLE * letter.size <= top]
        yield from pdf_lines.in_columns(pdf_lines.lines(above))
        for cell in table.cells:
            place = Cell(number, cell.row, cell.column, cell.last_column, cell.last_row)
            text = in_cell(cell.lines)
            yield Segment(text, table.columns[0], table.columns[-1], table.top, 0.0, cell=place, grid=table.columns)
        top = min(top, table.bottom)
    below = [letter for letter in letters if letter.y + _MIDDLE * letter.size < top]
    yield from pdf_lines.in_columns(pdf_lines.lines(below))


def in_cell(found: Sequence[str]) -> str:
    """Return the lines of a cell as one text; a number that a narrow cell has cut is whole again."""
    text = ""
    for line in found:
        cut = _CUT_YEAR.search(text) is not None and line[:1].isdecimal()
        text = text + line if cut else glued(text, line) if text else line
    return text


def _stamped(library: Any, document: Any, number: int, known: Sequence[Letter]) -> list[Letter]:
    """Return the numbers and days that an office has stamped on a page as notes; other notes are no part of it."""
    page = document[number]
    flattened = library.raw.FPDFPage_GetAnnotCount(page.raw) > 0 and (
        library.raw.FPDFPage_Flatten(page.raw, library.raw.FLAT_NORMALDISPLAY) == library.raw.FLATTEN_SUCCESS
    )
    page.close()
    if not flattened:
        return []
    page = document[number]
    textpage = page.get_textpage()
    seen = {(letter.text, round(letter.x), round(letter.y)) for letter in known}
    found = pdf_lines.letters(library, textpage)
    textpage.close()
    page.close()
    new = [letter for letter in found if (letter.text, round(letter.x), round(letter.y)) not in seen]
    stamped: list[Letter] = []
    for line in pdf_lines.lines(new):
        for part in line:
            if _STAMP.fullmatch(part.text):
                on_line = [item for item in new if abs(item.y - part.y) < part.size]
                stamped += [item for item in on_line if part.left - 1 <= item.x <= part.right]
    return stamped


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


def _refuse_scans(pages: Sequence[Page], scans: Sequence[bool], name: str) -> None:
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


def _without_furniture(pages: list[Page]) -> list[Page]:
    """Drop page numbers, and heads and feet that return on most pages."""
    repeated: Counter[str] = Counter()
    for page in pages:
        repeated.update({_DIGITS.sub("#", item.text) for item in page.segments if _is_at_edge(page, item)})
    running = {text for text, times in repeated.items() if times >= max(3, len(pages) / 2)}

    def is_furniture(page: Page, item: Segment) -> bool:
        if not _is_at_edge(page, item):
            return False
        return _PAGE_NUMBER.fullmatch(item.text) is not None or _DIGITS.sub("#", item.text) in running

    for page in pages:
        page.segments = [item for item in page.segments if not is_furniture(page, item)]
    return pages


def _is_at_edge(page: Page, item: Segment) -> bool:
    if item.cell is not None:
        return False  # the number of a row is none of a page
    return item.y > _HEAD_SHARE * page.height or item.y < _FOOT_SHARE * page.height


FORMATS = (Format("PDF", (".pdf",), ("application/pdf",), lambda probe: b"%PDF-" in probe.head, read, rank=38),)
