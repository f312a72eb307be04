"""Find the lists that single lines do not show: items named by a word ("Nội dung 1."), numbers before a tab ("2⇥…").

Such a line is an item only when others count on from it, whatever its word: one line alone proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.importing.markers import find_marker
from ctr_desktop.importing.paragraphs import SourceParagraph

_NAMED = re.compile(
    r"(?P<name>[^\W\d_a-zà-ỹđ]\w*(?:\s+[^\W\d_]\w*){0,2})\s+(?P<number>\d{1,2})\s*(?:[.:)]|[-–—](?=\s))(?!\d)\s*(?=\S|$)"
)
_TABBED = re.compile(r"\s*(?P<number>\d{1,2}|[IVX]{1,4}|[a-eg-ik-zđ])\t+\s*(?=[^\W\d_])")
_NO_ITEMS = frozenset(
    [
        "quy",
        "thang",
        "nam",
        "ngay",
        "tuan",
        "khoan",
        "diem",
        "bang",
        "hinh",
        "bieu",
        "so",
        "lan",
        "khoa",
        "thu",
        "dieu",
        "chuong",
        "phan",
        "muc",
        "phu luc",
        "phong",
        "duong",
        "to",
        "xa",
        "huyen",
        "nhiem ky",
        "vi du",
        "mau",
        "bieu mau",
        "ghi chu",
        "chu thich",
    ]
)
_LONGEST_NAME = 24


def with_named_items(paragraphs: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs with the names and numbers of such lists made their markers."""
    found = list(paragraphs)
    named: dict[str, list[tuple[int, re.Match[str]]]] = {}
    tabbed: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for place, paragraph in enumerate(found):
        if paragraph.marker or paragraph.cell is not None or paragraph.row is not None or paragraph.left_out:
            continue
        tab = _TABBED.match(paragraph.raw) if "\t" in paragraph.raw and find_marker(paragraph.text) is None else None
        if tab is not None:
            tabbed.setdefault(_kind(tab["number"]), []).append((place, tab))
        match = _NAMED.match(paragraph.text)
        name = fold(nfc(match["name"])) if match else ""
        if match and len(name) <= _LONGEST_NAME and name not in _NO_ITEMS and name.split()[0] not in _NO_ITEMS:
            named.setdefault(name, []).append((place, match))
    for items in named.values():
        values = [int(match["number"]) for _place, match in items]
        for place, match in items if _counts_on(values) else ():
            text = found[place].text[match.end() :].strip()
            name = " ".join(match["name"].split())
            found[place] = replace(found[place], marker=f"{name} {int(match['number'])}.", text=text)
    for kind, items in tabbed.items():
        values = [_value(match["number"], kind) for _place, match in items]
        for place, match in items if _counts_on(values) or _joins(found, items, values, kind) else ():
            text = found[place].raw[match.end() :]
            found[place] = replace(found[place], marker=f"{match['number']}.", text=" ".join(text.split()))
    return found


def _kind(number: str) -> str:
    return "digits" if number.isdecimal() else "roman" if number.isupper() else "letters"


def _value(number: str, kind: str) -> int:
    if kind == "digits":
        return int(number)
    marker = find_marker(f"{number}. X")
    return marker.value if marker else 0


def _counts_on(values: Sequence[int]) -> bool:
    """Tell whether numbers are those of a list: from one on, each the next or a new beginning."""
    if len(values) < 2 or values[0] != 1:
        return False
    steps = sum(1 for one, two in pairwise(values) if two == one + 1 or (two == 1 and one > 1))
    return steps >= max(1, (len(values) - 1) * 2 // 3)


def _joins(
    paragraphs: Sequence[SourceParagraph], items: Sequence[tuple[int, re.Match[str]]], values: Sequence[int], kind: str
) -> bool:
    """Tell whether numbers before a tab count on from others with their sign: "1." above, "2⇥" here."""
    place, value = items[0][0], values[0]
    for above in reversed(paragraphs[:place]):
        marker = find_marker(above.text)
        if marker is not None and _kind(marker.bare) == kind and marker.value == value - 1:
            return True
    return False
