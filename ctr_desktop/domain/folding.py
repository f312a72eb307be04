"""Fold text for search and comparison: no case, no diacritics, one letter for one letter."""

from __future__ import annotations

import re
import unicodedata


def _folding_table() -> dict[int, str]:
    table: dict[int, str] = {}
    for start, end in ((0x41, 0x5B), (0xC0, 0x250), (0x1E00, 0x1F00)):
        for code in range(start, end):
            base = unicodedata.normalize("NFD", chr(code))[0].lower()
            if base.isalpha() and len(base) == 1:
                table[code] = base
    table[ord("đ")] = table[ord("Đ")] = "d"
    table[0xA0] = " "
    return table


_TABLE = _folding_table()
_LONG = 2000
_MOST_MARKS = 30
_ENDLESS_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u06d6-\u06dc\u0900-\u0903\u093c\u094d\u0e38-\u0e4d\u0eb8-\u0ecd"
    "\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]{31,}"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"\w+")


def nfc(text: str) -> str:
    """Return the text in Unicode normal form C, the only form that is stored.

    Of endless marks on one letter the first stay (UAX #15, stream-safe text): putting them in order takes the square.
    """
    if len(text) > _LONG and not text.isascii():
        text = _ENDLESS_MARKS.sub(lambda match: match.group()[:_MOST_MARKS], text)
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Return a text as it is taken in at every door: NFC, without control characters and halves of letters.

    Line breaks stay, whatever sign they are made by, and tabs.
    """
    if _CONTROL.search(text) is not None:
        text = _CONTROL.sub("", _BREAKS.sub("\n", text))
    return nfc(text)


def one_line(text: str) -> str:
    """Return a text that is a single line, a name or a title, as it is taken in: tidy, without spare blanks."""
    return tidy(" ".join(text.split()))


def fold(text: str) -> str:
    """Fold NFC text letter by letter, so that positions in the result are positions in the text.

    "Ủy ban", "Uỷ ban" and "uy ban" give the same result; "Đăk" gives "dak".
    """
    return text.translate(_TABLE)


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text in order, without punctuation."""
    return _WORD.findall(fold(nfc(text)))


def find_folded(text: str, query: str) -> list[tuple[int, int]]:
    """Return the spans of the text whose folded words begin with a word of the query, in order."""
    words = folded_words(query)
    if not words:
        return []
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
    )
    return [match.span() for match in pattern.finditer(fold(text))]
