"""Where sentences stand on the pages of a PDF."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ctr_desktop.domain.folding import nfc
from ctr_desktop.pdfium import pdfium

_COMPARED = 30
"""So many letters of a sentence tell it from others; the rest may be torn over two pages."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of lines on a page: the page from 0, its upper and lower edge in points from the top."""

    page: int
    top: float
    bottom: float


class PageText:
    """The letters of a document without the room between them, each with its place."""

    def __init__(self, document: Any) -> None:
        """Read the letters of a pypdfium2 document, page by page, without the numbers of its pages."""
        self._document = document
        self._starts: list[int] = []
        self._letters = ""
        self._indexes: list[int] = []
        for number in range(len(document)):
            self._starts.append(len(self._letters))
            self._read(number)

    def _read(self, number: int) -> None:
        with pdfium():
            page = self._document[number]
            text = page.get_textpage()
            signs = text.get_text_range()
            text.close()
            page.close()
        kept = [(sign, index) for index, sign in enumerate(signs) if not sign.isspace()]
        shown = str(number + 1)
        if number and "".join(sign for sign, _index in kept[: len(shown)]) == shown:
            kept = kept[len(shown) :]
        self._letters += "".join(sign for sign, _index in kept)
        self._indexes += [index for _sign, index in kept]

    def find(self, sentences: Sequence[str]) -> Spot | None:
        """Return where the last of some sentences stands that follow each other; what is not found is passed over."""
        place, found = 0, -1
        for words in sentences:
            sought = bare(words)[:_COMPARED]
            found = self._letters.find(sought, place) if sought else -1
            if found >= 0:
                place = found + len(sought)
        return self._spot(found, len(bare(sentences[-1]))) if found >= 0 else None

    def _spot(self, first: int, length: int) -> Spot:
        number = bisect_right(self._starts, first) - 1
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._letters)
        last = min(first + length, end) - 1
        with pdfium():
            page = self._document[number]
            height = page.get_height()
            text = page.get_textpage()
            _left, _bottom, _right, top = text.get_charbox(self._indexes[first], loose=True)
            _left, bottom, _right, _top = text.get_charbox(self._indexes[last], loose=True)
            text.close()
            page.close()
        return Spot(number, height - top, height - bottom)


def bare(words: str) -> str:
    """Return the letters of some words without the room between them."""
    return "".join(nfc(words).split())
