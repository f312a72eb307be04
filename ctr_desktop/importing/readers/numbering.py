"""Compute Word's automatic numbers from numbering.xml and the styles, as Word prints them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ctr_desktop.domain.numerals import roman
from ctr_desktop.importing.readers.styles import indent_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = _W + "val"
_LEVEL_REFERENCE = re.compile(r"%([1-9])")
LARGEST_NUMBER = 32767
DEEPEST_LEVEL = 8
_MOST_DIGITS = 9
_LONGEST_PRINTED = 120
_BULLETS = {"+": "+", "\uf02b": "+", "\u2022": "•", "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "o": "•", "*": "•"}


def letters(number: int) -> str:
    """Write a number as Word's letters: a … z, aa, bb …"""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


_WRITERS: dict[str, Callable[[int], str]] = {
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda _number: "",
    "bullet": lambda _number: "",
    "numberInDash": lambda number: f"- {number} -",
}


def write_number(number: int, style: str) -> str:
    """Write a number in one of Word's number formats; Word itself counts to 32,767 and no further."""
    return _WRITERS.get(style, str)(min(number, LARGEST_NUMBER))


def whole(text: str | None, default: int, most: int = LARGEST_NUMBER) -> int:
    """Return the whole number that a text holds, at most ``most``; the default where it holds none."""
    text = (text or "").strip()
    if not (text.isdecimal() and text.isascii()):
        return default
    return min(int(text), most) if len(text) <= _MOST_DIGITS else most


@dataclass(frozen=True, slots=True)
class ListItem:
    """The place of a paragraph in an automatic list: its printed number, the list, its level from 0, its indent."""

    printed: str = ""
    list_id: str = ""
    level: int = 0
    indent: float | None = None


_NO_ITEM = ListItem()


@dataclass(slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    indent: float | None = None


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, _Level] = field(default_factory=dict)
    style_link: str = ""


@dataclass(slots=True)
class _Number:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


def _value(element: Any, name: str, default: str = "") -> str:
    found = element.find(_W + name)
    return default if found is None else str(found.get(_VAL, default))


def _level(element: Any) -> _Level:
    restart = _value(element, "lvlRestart")
    return _Level(
        start=whole(_value(element, "start"), 1),
        style=_value(element, "numFmt", "decimal"),
        text=_value(element, "lvlText")[:_LONGEST_PRINTED],
        restart=whole(restart, 0) if restart else None,
        legal=element.find(_W + "isLgl") is not None,
        indent=indent_of(element.find(f"{_W}pPr/{_W}ind")),
    )


def _place(text: str | None) -> int | None:
    """Return the level that a number names, from 0; None beyond the nine that Word knows."""
    found = whole(text or "0", -1)
    return found if 0 <= found <= DEEPEST_LEVEL else None


class Numbering:
    """The counters of one document, advanced paragraph by paragraph in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """Read the definitions; either part may be None."""
        self._abstracts: dict[str, _Abstract] = {}
        self._numbers: dict[str, _Number] = {}
        self._style_numbers: dict[str, tuple[str, int]] = {}
        self._style_parents: dict[str, str] = {}
        self._default_style = ""
        self._resolved: dict[str, tuple[str, int] | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read_numbering(self, root: Any) -> None:
        for element in root.findall(_W + "abstractNum"):
            abstract = _Abstract(style_link=_value(element, "numStyleLink"))
            for level in element.findall(_W + "lvl"):
                place = _place(level.get(_W + "ilvl"))
                if place is not None:
                    abstract.levels[place] = _level(level)
            self._abstracts[element.get(_W + "abstractNumId", "")] = abstract
        for element in root.findall(_W + "num"):
            number = _Number(_value(element, "abstractNumId"))
            for override in element.findall(_W + "lvlOverride"):
                place = _place(override.get(_W + "ilvl"))
                if place is None:
                    continue
                start = _value(override, "startOverride")
                if start:
                    number.starts[place] = whole(start, 1)
                level = override.find(_W + "lvl")
                if level is not None:
                    number.levels[place] = _level(level)
            self._numbers[element.get(_W + "numId", "")] = number

    def _read_styles(self, root: Any) -> None:
        for style in root.findall(_W + "style"):
            identity = style.get(_W + "styleId", "")
            self._style_parents[identity] = _value(style, "basedOn")
            if style.get(_W + "default") == "1" and style.get(_W + "type") == "paragraph":
                self._default_style = identity
            properties = style.find(f"{_W}pPr/{_W}numPr")
            if properties is not None:
                level = _place(_value(properties, "ilvl"))
                if level is not None:
                    self._style_numbers[identity] = (_value(properties, "numId"), level)

    def _number_of(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(_W + "pPr")
        style = self._default_style
        if properties is not None:
            own = properties.find(_W + "numPr")
            style = _value(properties, "pStyle", style)
            if own is not None and own.find(_W + "numId") is not None:
                level = _place(_value(own, "ilvl"))
                return None if level is None else (_value(own, "numId"), level)
        return self._number_of_style(style)

    def _number_of_style(self, style: str) -> tuple[str, int] | None:
        """Return the number that a style has or takes from the styles it is based on; each is followed once."""
        seen: list[str] = []
        found: tuple[str, int] | None = None
        while style and style not in self._resolved:
            seen.append(style)
            self._resolved[style] = None  # a style that is based on itself ends here
            if style in self._style_numbers:
                found = self._style_numbers[style]
                break
            style = self._style_parents.get(style, "")
        else:
            found = self._resolved.get(style)
        self._resolved.update(dict.fromkeys(seen, found))
        return found

    def _levels(self, number: _Number) -> dict[int, _Level]:
        abstract = self._abstracts.get(number.abstract, _Abstract())
        if not abstract.levels and abstract.style_link in self._style_numbers:
            linked = self._numbers.get(self._style_numbers[abstract.style_link][0])
            abstract = self._abstracts.get(linked.abstract, abstract) if linked else abstract
        return {**abstract.levels, **number.levels}

    def marker(self, paragraph: Any) -> str:
        """Advance the counters for a paragraph and return its number as printed, "" when it has none."""
        return self.item(paragraph).printed

    def item(self, paragraph: Any) -> ListItem:
        """Advance the counters for a paragraph and return its place in a list, an empty one when it has none."""
        if not self._numbers:
            return _NO_ITEM
        found = self._number_of(paragraph)
        number = self._numbers.get(found[0]) if found else None
        if not found or number is None:
            return _NO_ITEM
        place = found[1]
        levels = self._levels(number)
        level = levels.get(place)
        if level is None:
            return _NO_ITEM
        if level.style == "bullet":
            printed = _BULLETS.get(level.text, "-") if level.text.strip() else ""
        else:
            printed = self._print(level, levels, self._advance(found[0], number, levels, place))
        return ListItem(printed, number.abstract, place, level.indent) if printed else _NO_ITEM

    def _advance(self, number_id: str, number: _Number, levels: dict[int, _Level], place: int) -> dict[int, int]:
        counters = self._counters.setdefault(number.abstract, {})
        if place in number.starts and (number_id, place) not in self._started:
            counters.pop(place, None)
        start = number.starts.get(place, levels[place].start)
        self._started.add((number_id, place))
        counters[place] = counters[place] + 1 if place in counters else start
        for deeper in [key for key in counters if key > place]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart != 0 and (restart is None or place < restart):
                del counters[deeper]
        for outer in range(place):
            counters.setdefault(outer, levels[outer].start if outer in levels else 1)
        return counters

    @staticmethod
    def _print(level: _Level, levels: dict[int, _Level], counters: dict[int, int]) -> str:
        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            style = levels[place].style if place in levels else "decimal"
            return write_number(counters.get(place, 1), "decimal" if level.legal else style)

        if level.style == "none":
            return ""
        return _LEVEL_REFERENCE.sub(written, level.text).strip()[:_LONGEST_PRINTED]
