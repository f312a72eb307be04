"""Put lines that were broken at a width together again, as text files, web pages and PDF give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ctr_desktop.importing.frame import AUTHORITY, RECEIVERS, is_frame
from ctr_desktop.importing.markers import BULLETS, Family, Marker, find_marker
from ctr_desktop.importing.paragraphs import Cell

_FOOTNOTE = re.compile(r"\[\d{1,3}\]$")
_LONGEST_FOOTNOTE = 5
_LOOKED_AT = 500
_BEGINS_WITH_A_VALUE = re.compile(
    r"(?<!\d)(?:\d+(?:[,.]\d+)?\s*%|\d{1,3}(?:\.\d{3})+\b|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,5}(?:/\d{4})?[-/][A-ZĐ]{2}|\d+\s+[a-zà-ỹđ])"
)
_ENDS_BEFORE_A_VALUE = re.compile(r"\b(?:số|ngày|tháng|năm|quý|đạt|khoản|điểm|điều|mục)\s*$", re.IGNORECASE)
_ENDS_OPEN = re.compile(
    r"(?:[,(–-]|\b(?:và|của|với|các|những|về|theo|cho|để|từ|trong|tại|do|là|đến|hoặc|trên|bằng|giữa))\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[-_–—=*\s]*$|[-_]{5,}$")
_HYPHEN_AT_END = re.compile(r"(?<=\w)-$")
_TABBED = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\t")
_WIDEST = 130
_NARROWEST = 40
_BROKEN_SHARE = 0.08
_OF_BROKEN = 0.95
_FEWEST = 4
_FULL_SHARE = 0.6
_VERY_FULL = 0.88
_SHORT_SHARE = 0.3
_BLOCK_SHARE = 0.25
_ODD_SHARE = 0.03
_LONE_BULLETS = ("-", "–", "+", "•")
_BLANK_SHARE = 0.75
_NUMBERED = (Family.ROMAN, Family.UPPER_LETTER, Family.DECIMAL, Family.PARENTHESISED, Family.LETTER)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``blank_before`` tells whether an empty line or a wide gap stands above it."""

    text: str
    blank_before: bool
    cell: Cell | None = None
    bold: bool = False


def ends_with(text: str, signs: str) -> bool:
    """Tell whether one of some signs stands behind the last word of a text; looked for from the end."""
    for letter in reversed(text):
        if letter in signs:
            return True
        if letter.isalnum() or letter == "_":
            return False
    return False


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a sign that ends or opens a sentence, or with the number of a note."""
    return ends_with(text, '.:;!?…”"') or _FOOTNOTE.search(text[-_LONGEST_FOOTNOTE:]) is not None


def _stops(text: str) -> bool:
    return ends_with(text, ".!?…")


def joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that were broken at a width put together again."""
    lines = _with_lone_bullets(lines)
    width = _width(lines)
    joiner = _Joiner(
        width, _blank_separates(lines), _first_lines_are_short(lines, width), width > 0 and _are_blocks(lines)
    )
    for line in lines:
        joiner.add(line)
    return joiner.found


def _with_lone_bullets(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a bullet that stands alone put before the words below it."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        follows = above is not None and above.text in _LONE_BULLETS and above.cell == line.cell
        if above is not None and follows and line.text[0].isalnum() and not line.text.isupper():
            found[-1] = replace(above, text=f"{above.text} {line.text}")
        else:
            found.append(line)
    return found


def _are_blocks(lines: Sequence[Line]) -> bool:
    """Tell whether an empty line parts paragraphs everywhere: no line inside a block ends one."""
    inside = [
        ends_with(one.text, ".!?…;") and (two.text[0].isupper() or find_marker(two.text) is not None)
        for one, two in pairwise(lines)
        if not two.blank_before and one.cell is None and two.cell is None and not _stand_alone(one, two)
    ]
    blocks = sum(1 for line in lines if line.blank_before)
    items = [line.blank_before for line in lines if find_marker(line.text) is not None]
    apart = blocks >= _BLOCK_SHARE * len(lines) and sum(items) >= _BLANK_SHARE * len(items)
    return len(inside) >= _FEWEST and apart and sum(inside) <= _ODD_SHARE * len(inside)


def _stand_alone(one: Line, two: Line) -> bool:
    """Tell whether lines of a head or foot stand one below the other, as they do without an empty line between."""
    return any(is_caps(line.text) or line.text.isupper() or is_frame(line.text) for line in (one, two))


def _width(lines: Sequence[Line]) -> int:
    """Return the width that lines were broken at, 0 when they were not."""
    pairs = [(one, two) for one, two in pairwise(lines) if one.cell == two.cell]
    broken = sorted(len(_last(one)) for one, two in pairs if _goes_on_in_small_letters(one, two))
    if len(broken) < max(_FEWEST, _BROKEN_SHARE * len(pairs)):
        return 0
    width = broken[min(len(broken) - 1, int(len(broken) * _OF_BROKEN))]
    return width if width >= _NARROWEST else 0


def _last(line: Line) -> str:
    """Return the last of the lines that one emphasis has put together."""
    return line.text.rpartition("\n")[2]


def _goes_on_in_small_letters(one: Line, two: Line) -> bool:
    return (
        len(_last(one)) <= _WIDEST
        and two.text[0].islower()
        and not two.blank_before
        and not ends_sentence(one.text)
        and find_marker(two.text) is None
    )


def _blank_separates(lines: Sequence[Line]) -> bool:
    """Tell whether an empty line stands between paragraphs, so that none stands inside one."""
    ends = [two.blank_before for one, two in pairwise(lines) if _is_paragraph_end(one, two)]
    return len(ends) >= _FEWEST and sum(ends) >= _BLANK_SHARE * len(ends)


def _first_lines_are_short(lines: Sequence[Line], width: int) -> bool:
    """Tell whether first lines of paragraphs are shorter than the rest, as where the markup of a page took its room."""
    lengths = sorted(
        len(one.text)
        for one, two in pairwise(lines)
        if find_marker(one.text) is not None and _goes_on_in_small_letters(one, two)
    )
    return len(lengths) >= _FEWEST and lengths[len(lengths) * 3 // 4] < 0.8 * width


def is_caps(text: str) -> bool:
    """Tell whether a text is a heading's words in capitals, not a lone number or symbol."""
    text = text[:_LOOKED_AT]
    return text.isupper() and sum(1 for word in text.split() if word.strip(",.:;-").isalpha()) > 1


def _may_join(before: Line, line: Line) -> bool:
    """Tell whether neither line stands alone for good: drawn lines, "Nơi nhận:", who speaks in a decision."""
    is_rule = _RULE.search(before.text) or _RULE.search(line.text)
    is_foot = RECEIVERS.match(before.text) or RECEIVERS.match(line.text)
    return not (is_rule or is_foot or (AUTHORITY.match(line.text) and line.text.isupper()))


def _breaks_off(before: Line, line: Line) -> bool:
    """Tell, whatever the width, whether a line is the rest of the sentence above: its first letter or value says so."""
    if ends_sentence(before.text) or is_caps(before.text) or is_frame(before.text):
        return False
    if find_marker(line.text) is not None or _TABBED.match(line.text):
        return False
    if line.text[0].islower():
        return True
    if _ENDS_BEFORE_A_VALUE.search(before.text) and line.text[0].isdecimal():
        return True
    is_long = len(_last(before)) >= _NARROWEST
    return is_long and _BEGINS_WITH_A_VALUE.match(line.text) is not None


def _is_paragraph_end(one: Line, two: Line) -> bool:
    plain = find_marker(two.text) is None and one.cell == two.cell
    return plain and _stops(one.text) and two.text[0].isupper()


class _Joiner:
    def __init__(self, width: int, blank_separates: bool, first_lines_are_short: bool, blocks: bool) -> None:
        self.found: list[Line] = []
        self._width = width
        self._blank_separates = blank_separates
        self._first_lines_are_short = first_lines_are_short
        self._blocks = blocks
        self._above = 0
        self._values: dict[Family, int] = {}

    def add(self, line: Line) -> None:
        if self.found and self._continues(self.found[-1], line):
            self.found[-1] = replace(self.found[-1], text=glued(self.found[-1].text, line.text))
        else:
            self.found.append(line)
            marker = find_marker(line.text)
            if marker:
                self._values[marker.family] = marker.value
        self._above = len(_last(line))

    def _continues(self, before: Line, line: Line) -> bool:
        if line.blank_before or line.cell != before.cell or not _may_join(before, line):
            return False
        if _breaks_off(before, line):
            return True
        if self._blocks and not _stand_alone(before, line):
            marker = find_marker(line.text)
            return marker is None or not self._begins_in_block(before, marker)
        if not self._width or self._above > self._width * 1.3:
            return False
        marker = find_marker(line.text)
        if marker is not None and not self._only_looks_marked(before, marker, line):
            return False
        if is_caps(before.text) or is_caps(line.text):
            if before.bold != line.bold:
                return False
            return before.text.isupper() and line.text.isupper() and not ends_sentence(before.text)
        return self._goes_on(before, line)

    def _begins_in_block(self, before: Line, marker: Marker) -> bool:
        """Tell whether a marker inside a block begins an item: behind a sentence, or as the next of its list."""
        if ends_sentence(before.text) or before.text.endswith(","):
            return True
        return marker.family not in BULLETS and marker.value == self._values.get(marker.family, 0) + 1

    def _goes_on(self, before: Line, line: Line) -> bool:
        if line.text.lstrip('(“"')[:1].islower():
            return not (_stops(before.text) and self._above < _FULL_SHARE * self._width)
        if ends_sentence(before.text):
            return self._goes_on_full_lines(line)
        if self._blank_separates or line.cell is not None:
            return True
        if self._first_lines_are_short and len(line.text) >= _VERY_FULL * self._width:
            return True  # the first line of a paragraph of its own would be shorter
        if _ENDS_OPEN.search(before.text) and self._above >= _SHORT_SHARE * self._width:
            return True
        return self._above + len(line.text.split()[0]) >= 0.85 * self._width

    def _goes_on_full_lines(self, line: Line) -> bool:
        """Tell whether a new sentence goes on the paragraph above by how full the two lines are."""
        if self._blank_separates:
            return self._above >= _FULL_SHARE * self._width
        is_full = self._above >= _VERY_FULL * self._width and len(line.text) >= _VERY_FULL * self._width
        return self._first_lines_are_short and is_full

    def _only_looks_marked(self, before: Line, marker: Marker, line: Line) -> bool:
        """Tell whether a line goes on a sentence though it begins like a marker: "theo Điều", "15. Các bộ…"."""
        if ends_sentence(before.text) or self._above < 0.75 * self._width:
            return False
        if marker.family in BULLETS:
            return not line.text[marker.end : marker.end + 1].isupper() and not before.text.endswith(",")
        expected = marker.value in (1, self._values.get(marker.family, 0) + 1)
        return marker.family in _NUMBERED and not expected and not before.text.endswith(",")


def glued(before: str, text: str) -> str:
    """Join two lines; a hyphen at the end of a number and symbol keeps its two sides together: QĐ-UBND."""
    if _HYPHEN_AT_END.search(before) and text[0].isupper():
        return before + text
    return f"{before} {text}"
