"""Clean what the web leaves in a text: Markdown, HTML, table pipes, and lines broken at a width."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ctr_desktop.importing.markers import find_marker

_TAG = re.compile(r"</?[a-zA-Z][^>]{0,300}>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_TABLE_RULE = re.compile(r"^[\s|:\-]*\|[\s|:\-]*$")
_BULLET = re.compile(r"^(\s*)\*\s+(?=\S)")
_DEBRIS = re.compile(r"\*\*|^#{1,6}\s|\\[.\-(]|</?[a-zA-Z]+[^>]*>|^\s*\|", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.:;!?…”\"]\s*$")
_WIDEST = 130
_BROKEN_SHARE = 0.2
_FULL_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``blank_before`` tells whether an empty line stands above it."""

    text: str
    blank_before: bool
    in_table: bool = False


def has_debris(text: str) -> bool:
    """Tell whether a text comes with Markdown or HTML."""
    return len(_DEBRIS.findall(text)) >= 2


def clean_lines(lines: Sequence[str]) -> list[Line]:
    """Return the lines without markup; each table cell becomes a line of its own."""
    found: list[Line] = []
    blank = True
    for raw in lines:
        line = html.unescape(_TAG.sub(" ", raw))
        if _TABLE_RULE.match(line):
            continue
        cells = [cell for cell in line.strip().strip("|").split("|")] if "|" in line else [line]
        cleaned = [_plain(cell) for cell in cells]
        kept = [cell for cell in cleaned if cell]
        for cell in kept:
            found.append(Line(cell, blank, "|" in line))
            blank = False
        if not kept and "|" not in line:
            blank = True
    return found


def _plain(text: str) -> str:
    """Return a line or cell without headings' signs, emphasis and escapes."""
    line = _HEADING.sub("", text)
    line = _BULLET.sub(r"\1• ", line)
    line = line.replace("**", "").replace("__", "").replace("`", "")
    line = re.sub(r"(?<![\w)])\*(?=\S)|(?<=\S)\*(?![\w(])", "", line)
    return _ESCAPED.sub(r"\1", line).strip()


def joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that were broken at a width put together again."""
    if not _is_broken(lines):
        return list(lines)
    full = _FULL_SHARE * max(len(line.text) for line in lines)
    found: list[Line] = []
    above = 0
    for line in lines:
        goes_on = above >= full or line.text[0].islower()
        above = len(line.text)
        if found and goes_on and _continues(found[-1], line):
            found[-1] = Line(f"{found[-1].text} {line.text}", found[-1].blank_before, found[-1].in_table)
        else:
            found.append(line)
    return found


def _is_broken(lines: Sequence[Line]) -> bool:
    """Tell whether a text was broken at a width: no long line, and many that go on in small letters."""
    widest = max((len(line.text) for line in lines), default=0)
    if not 40 <= widest <= _WIDEST:
        return False
    pairs = list(pairwise(lines))
    going_on = sum(
        1
        for one, two in pairs
        if two.text[0].islower()
        and not two.blank_before
        and not _SENTENCE_END.search(one.text)
        and find_marker(two.text) is None
    )
    return going_on >= max(3, _BROKEN_SHARE * len(pairs))


def _continues(before: Line, line: Line) -> bool:
    if line.blank_before or line.in_table != before.in_table:
        return False
    if find_marker(line.text) is not None:
        return False
    if _SENTENCE_END.search(before.text) and not line.text[0].islower():
        return False
    return not (before.text.isupper() and not line.text.isupper())
