"""Recognise the marker a paragraph begins with: "I.", "1.1.", "a)", "(1)", "Điều 5", "-"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class Family(IntEnum):
    """A family of markers, from the outermost to the innermost that offices usually use."""

    PART = 0
    CHAPTER = 1
    SECTION = 2
    UPPER_LETTER = 3
    ROMAN = 4
    ARTICLE = 5
    DECIMAL = 6
    DECIMAL_2 = 7
    DECIMAL_3 = 8
    DECIMAL_4 = 9
    PARENTHESISED = 10
    BRACKETED = 11
    LETTER = 12
    LOWER_ROMAN = 13
    BRACKETED_ROMAN = 14
    BRACKETED_LETTER = 15
    DASH = 20
    DOT = 21
    PLUS = 22
    NAMED = 30
    HEADING = 31


BULLETS = (Family.DASH, Family.DOT, Family.PLUS)
FLEXIBLE = (
    Family.PARENTHESISED,
    Family.BRACKETED,
    Family.LETTER,
    Family.LOWER_ROMAN,
    Family.BRACKETED_ROMAN,
    Family.BRACKETED_LETTER,
)

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ENGLISH = "abcdefghijklmnopqrstuvwxyz"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker: its family, its value in the list, how it is written bare, and where the text behind it begins.

    ``sign`` tells lists of one family apart: the sign of a bullet, the name of named items, the level of a heading.
    """

    family: Family
    value: int
    bare: str
    end: int
    sign: str = ""


_UPPER = "A-ZĐÀ-ẢẠẤ-ẬẮ-ẶÈ-ẺẸẾ-ỆÌ-ỈỊÒ-ỎỌỐ-ỘỚ-ỢÙ-ỦỤỨ-ỰỲ-ỶỸỴƠƯÂÊÔĂÃÉÍÓÕÚÝĨŨẼỖỒỔ"
_OPENS = rf"[“\"'‘«(\[{_UPPER}]"
_GAP = rf"(?:\s+|(?={_OPENS}))"
_DASH = r"[-–—]"
_AFTER_DASH = rf"{_DASH}(?!\s*\d)"
_AFTER_SLASH = rf"/\s*{_DASH}?(?=\s)"
_NAMED = rf"\s*(?:[.:)]|{_DASH})?(?=\s*$|\s+(?:{_OPENS}|\d))\s*"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"((?i:phần)\s+(?:(?i:thứ)\s+\w+|[IVXLC]+|\d{{1,2}})){_NAMED}")),
    ("chapter", re.compile(rf"((?i:chương)\s+(?:[IVXLC]+|\d{{1,2}})){_NAMED}")),
    ("section", re.compile(rf"((?i:mục)\s+(?:[IVXLC]+|\d{{1,2}})){_NAMED}")),
    ("article", re.compile(rf"((?i:điều)\s+\d{{1,3}}[a-zđ]?)\s*(?:[.:)]|{_DASH}|$)\s*")),
    ("roman", re.compile(rf"([IVXLC]{{1,7}})\s*(?:[.):]+\s*{_DASH}?|{_AFTER_DASH}|{_AFTER_SLASH})(?!\w)?{_GAP}")),
    ("upper", re.compile(rf"([A-HĐ])\s*(?:[.)]+\s*{_DASH}?|{_AFTER_DASH}|{_AFTER_SLASH}){_GAP}")),
    (
        "decimals",
        re.compile(
            rf"(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s*(?:(?:[.):]+\s*{_DASH}?|{_AFTER_DASH}|{_AFTER_SLASH}){_GAP}"
            rf"|(?=\s+{_OPENS})\s+)"
        ),
    ),
    (
        "decimal",
        re.compile(
            rf"(\d{{1,3}}[a-hđ]?)\s*(?:[.:]+\)?\s*{_DASH}?|{_AFTER_DASH}|{_AFTER_SLASH}){_GAP}(?!\d{{3}}\b(?!\s*%)|[A-ZĐ]{{2,6}}/)"
        ),
    ),
    ("parenthesised", re.compile(rf"(\d{{1,2}})\s*\)\.?{_GAP}")),
    ("bracketed", re.compile(rf"(\(\d{{1,2}}\))\.?{_GAP}")),
    ("letter", re.compile(rf"([{_LETTERS}fjwz])\s*(?:(?:[)/]\.?|\.\)?){_GAP}|{_DASH}\s+(?={_OPENS}))")),
    ("lower_roman", re.compile(rf"([ivx]{{2,5}})\s*(?:[)/.]){_GAP}")),
    ("bracketed_roman", re.compile(rf"(\([ivx]{{1,5}}\))\.?{_GAP}")),
    ("bracketed_letter", re.compile(rf"(\([{_LETTERS}]\))\.?{_GAP}")),
    ("dash", re.compile(rf"({_DASH})(?!{_DASH})\s*(?=\S)")),
    ("plus", re.compile(r"(\+)\s*(?=\S)")),
    ("dot", re.compile(r"([•●▪■◦*·▫○✓➢►❖◆→⁃])\s*(?=\S)")),
)
_NAMED_ITEM = re.compile(r"(?P<name>[^\W\d_]\w*(?:\s+[^\W\d_]\w*){0,2})\s+(?P<number>\d{1,2})[.:]")
_PUNCTUATION = re.compile(r"(?<![.):/\-–—\s])[.):/\-–—\s]+$")
_DECIMALS = (Family.DECIMAL_2, Family.DECIMAL_3, Family.DECIMAL_4)


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral, 0 when it is not written as one."""
    total = 0
    previous = 0
    for letter in reversed(text.lower()):
        value = _ROMAN_VALUES.get(letter, 0)
        if not value:
            return 0
        total += -value if value < previous else value
        previous = max(previous, value)
    return total


def letter_value(letter: str) -> int:
    """Return the place of a letter in the Vietnamese list a b c d đ e g …; letters only English has count as theirs."""
    return _LETTERS.index(letter) + 1 if letter in _LETTERS else _ENGLISH.index(letter) + 1


@lru_cache(maxsize=8192)
def find_marker(text: str) -> Marker | None:
    """Return the marker a text begins with, or None."""
    for name, pattern in _PATTERNS:
        match = pattern.match(text)
        if match:
            marker = _marker(name, match)
            if marker:
                return marker
    return None


@lru_cache(maxsize=8192)
def lone_marker(text: str) -> Marker | None:
    """Return the marker that is all of a text: "2.2." alone on its line, its title on the next."""
    if not _PUNCTUATION.search(text) and not text.startswith("("):
        return None
    found = find_marker(text + " X")
    return found if found and found.end > len(text) and found.family not in BULLETS else None


def automatic_marker(printed: str) -> Marker | None:
    """Return the marker that Word's own number makes, or the name and number of an item, whatever its form."""
    named = _NAMED_ITEM.fullmatch(printed)
    if named and not find_marker(printed + " X"):
        bare = printed.rstrip(".: ")
        return Marker(Family.NAMED, int(named["number"]), bare, len(printed), named["name"].lower())
    found = find_marker(printed + " X")
    if found and found.end >= len(printed):
        return found
    bare = printed.strip().rstrip(".):/-–— ")
    if not bare:
        return None
    return find_marker(f"{bare}. X") or Marker(Family.DECIMAL, 0, bare, len(printed))


def _marker(name: str, match: re.Match[str]) -> Marker | None:
    bare, end = match[1], match.end()
    bullets = {"dash": (Family.DASH, "-"), "plus": (Family.PLUS, "+"), "dot": (Family.DOT, "-")}
    if name in bullets:
        family, sign = bullets[name]
        return Marker(family, 0, sign, end, match[1] if name == "dot" else sign)
    if name in ("part", "chapter", "section", "article"):
        words = bare.split()
        bare = " ".join([words[0].capitalize(), *words[1:]])
        last = words[-1]
        value = int(last.rstrip(_LETTERS)) if last[0].isdecimal() else roman_value(last)
        return Marker(Family[name.upper()], value, bare, end)
    return _numbered(name, bare, end)


def _numbered(name: str, bare: str, end: int) -> Marker | None:
    if name == "decimals":
        parts = [int(part) for part in bare.split(".")]
        return Marker(_DECIMALS[len(parts) - 2], parts[-1], bare, end)
    if name == "roman":
        value = roman_value(bare)
        return Marker(Family.ROMAN, value, bare, end) if 0 < value < 60 else None
    if name == "upper":
        return Marker(Family.UPPER_LETTER, letter_value(bare.lower()), bare, end)
    if name in ("letter", "bracketed_letter"):
        return Marker(Family[name.upper()], letter_value(bare.strip("()")), bare, end)
    if name in ("lower_roman", "bracketed_roman"):
        return Marker(Family[name.upper()], roman_value(bare.strip("()")), bare, end)
    family = {"decimal": Family.DECIMAL, "parenthesised": Family.PARENTHESISED, "bracketed": Family.BRACKETED}[name]
    value = int(bare.strip("()").rstrip(_LETTERS))  # "4a" was put in behind 4
    return Marker(family, value, bare, end) if 0 < value < 150 else None
