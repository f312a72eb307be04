"""Split a paragraph into its duties: sentences, and semicolon parts that are duties of their own."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ctr_desktop import resources
from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.outline import Duty

_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[”\"’)]*(?=\s|$)")
_OPENING = re.compile(r"[\s“\"'‘(\[\-–+•]*")
_LONGEST_WORD = 24
_LONGEST_BEGINNING = 40
_LOOKED_AT = 200
_QUOTE = re.compile("[“”()]")
_NUMBER_ALONE = re.compile(r"\W*(?:(?:khoản|điểm|điều|mục|phần|chương)\s+)?(?:\d+|[IVXLC]+|[a-zđ])?\W*", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?<![\w/])[\w/]{1,24}(?:\.\w{1,24}){0,8}$")


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted((nfc(word).lower() for word in resources.table("suggestions/duties.toml")[name]), key=len))[
        ::-1
    ]


def _begins_with(text: str, words: tuple[str, ...]) -> bool:
    lowered = _OPENING.sub("", text, count=1)[:_LONGEST_BEGINNING].lower()
    return lowered.startswith(words) and any(
        lowered.startswith(word) and not lowered[len(word) : len(word) + 1].isalpha() for word in words
    )


def is_standing(text: str) -> bool:
    """Tell whether a duty has no end of its own (thường xuyên)."""
    return _begins_with(text, _words("standing"))


def split_duties(text: str) -> tuple[Duty, ...]:
    """Return the duties of a text in order; together they hold all of it but white space between them."""
    quotes = _quote_depths(text)
    cuts = [0, *_sentence_cuts(text, quotes), len(text)]
    spans: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        spans.extend(_semicolon_parts(text, start, end, quotes))
    return tuple(
        Duty(start, end, is_standing(text[start:end]))
        for start, end in (_trimmed(text, start, end) for start, end in spans)
        if start < end
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _sentence_cuts(text: str, quotes: list[bool]) -> list[int]:
    cuts: list[int] = []
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        rest = text[end : end + _LOOKED_AT]
        following = _OPENING.sub("", rest, count=1)
        if not following or not (following[0].isupper() or following[0].isdecimal()):
            continue
        if quotes[match.start()] or _is_abbreviation(
            text[max(0, match.start() - _LONGEST_WORD) : match.start()], match.group()
        ):
            continue
        if _begins_with(rest, _words("continuations")):
            continue
        begin = cuts[-1] if cuts else 0
        if match.start() - begin <= _LONGEST_BEGINNING and _NUMBER_ALONE.fullmatch(text, begin, match.start()):
            continue
        cuts.append(end)
    return cuts


def _quote_depths(text: str) -> list[bool]:
    """Tell for each letter whether it stands inside a quotation that is closed again in the same text."""
    inside = [False] * (len(text) + 1)
    opened: list[int] = []
    last_bracket = text.rfind(")")
    for match in _QUOTE.finditer(text):
        place, letter = match.start(), match.group()
        if letter == "“" or (letter == "(" and place < last_bracket):
            opened.append(place)
        elif letter in "”)" and opened:
            start = opened.pop()
            if not opened:
                inside[start:place] = [True] * (place - start)
    return inside


def _is_abbreviation(before: str, stop: str) -> bool:
    if stop.startswith(("..", "…")):
        return False
    match = _WORD_BEFORE.search(before)
    word = match.group().lower() if match else ""
    if word in _words("abbreviations"):
        return True
    return len(word) == 1 and not word.isdecimal()


def _semicolon_parts(text: str, start: int, end: int, quotes: list[bool]) -> list[tuple[int, int]]:
    verbs, never = _words("duty_verbs"), _words("never_alone")
    parts = []
    begin = start
    for match in re.finditer(";", text[start:end]):
        place = start + match.end()
        rest = text[place : min(end, place + _LOOKED_AT)]
        if quotes[place - 1] or not rest.strip():
            continue
        if _begins_with(rest, verbs) and not _begins_with(rest, never):
            parts.append((begin, place))
            begin = place
    parts.append((begin, end))
    return parts
