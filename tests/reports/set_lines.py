"""What the pages of a PDF show: every line with its face, size and place, every rule.

Lengths in mm from the left and the upper edge, type in points.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

MM = 72 / 25.4
ONE_LINE = 0.2
"""Signs whose baselines differ by less, in mm, stand on one line."""
TWO_COLUMNS = 8.0
"""A gap from which on, in mm, what stands on one line is of two columns."""


@dataclass(frozen=True)
class Line:
    """Signs of one face and size on one baseline."""

    text: str
    face: str
    size: float
    left: float
    right: float
    baseline: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Rule:
    """A straight stroke that lies."""

    left: float
    right: float
    height: float


@dataclass(frozen=True)
class Page:
    """What a page shows; its size in mm."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    @property
    def turned(self) -> bool:
        return self.width > self.height


def pages_of(pdf: bytes) -> list[Page]:
    """Return the pages of a PDF with what is set on them."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        lines = tuple(_lines(list(_signs(text, height))))
        rules = tuple(_rules(page, height))
        found.append(Page(width / MM, height / MM, lines, rules))
    document.close()
    return found


def _signs(text, height: float) -> Iterator[Line]:
    for place in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text, place))
        if not sign.strip():
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        left, bottom, right, top = text.get_charbox(place)
        buffer, flags = ctypes.create_string_buffer(200), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(text, place, buffer, 200, flags)
        face = buffer.value.decode().partition("+")[2] or buffer.value.decode()
        size = round(pdfium.FPDFText_GetFontSize(text, place), 1)
        down = (height - y.value) / MM
        yield Line(sign, face, size, left / MM, right / MM, down, (height - top) / MM, (height - bottom) / MM)


def _lines(signs: list[Line]) -> Iterator[Line]:
    waiting: list[Line] = []
    for sign in signs:
        if waiting and not _goes_on(waiting[-1], sign):
            yield _joined(waiting)
            waiting = []
        waiting.append(sign)
    if waiting:
        yield _joined(waiting)


def _goes_on(last: Line, sign: Line) -> bool:
    same = (last.face, last.size) == (sign.face, sign.size)
    return same and abs(last.baseline - sign.baseline) < ONE_LINE and -1 < sign.left - last.right < TWO_COLUMNS


def _joined(signs: list[Line]) -> Line:
    first, words = signs[0], signs[0].text
    for before, sign in pairwise(signs):
        words += (" " if sign.left - before.right > 0.15 * sign.size / MM else "") + sign.text
    right, top, bottom = signs[-1].right, min(s.top for s in signs), max(s.bottom for s in signs)
    return Line(words, first.face, first.size, first.left, right, first.baseline, top, bottom)


def _rules(page, height: float) -> Iterator[Rule]:
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = item.get_bounds()
        if (right - left) / MM > 5 and (top - bottom) / MM < 2:
            yield Rule(left / MM, right / MM, (height - (top + bottom) / 2) / MM)
