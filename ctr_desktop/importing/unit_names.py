"""Recognise the names of the office's units, in all the ways in which texts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ctr_desktop import resources
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.organisation import Unit

_SHORTEST = 3
_WIDEST_GAP = 40
_MOST_VARIANTS = 60
_LOOSE_AND = r"\s*(?:[-–&]|\bva\b)\s*"
_AND = re.compile(_LOOSE_AND)
_PART_OF = re.compile(
    r"(?<!\w)(?:dang uy|dang bo|chi bo|van phong|ban thuong vu|thuong truc|cong doan|doan thanh nien|thanh tra|hoi"
    r"|lien doan|ban can su dang|dang doan|uy ban kiem tra|trung tam)[ ]+(?:co quan[ ]+)?$"
)
_SCHOOL = re.compile(r"\btrường\s+$", re.IGNORECASE)
_POST = re.compile(
    r"(?:\W|(?:(?:cac )?(?:dong chi|d/c)|pho|chanh|truong|bi thu|chu tich|giam doc|chu nhiem|chi huy truong|co quan)"
    r"\s+)*"
)
_AND_OTHERS = re.compile(
    r"(?:\s*(?:va|,)\s+cac\s.{3,80}|\s*[-–(,]\s*(?:dong chi|d/c|ong|ba)\s.{2,80})?\W{0,2}", re.DOTALL
)
_JOINED = re.compile(r"[\s,;]*(?:va\s+)?")
_ASKED = re.compile(r"^(?:giao|đề nghị|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của)\s+|[\s:.;,]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A unit where a text names it."""

    unit: int
    start: int
    end: int


class UnitNames:
    """The ways in which texts may write the names of the office's units."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Take the units in use."""
        self._units: dict[str, int] = {}
        for unit in units:
            if unit.active:
                for written in _variants(unit):
                    self._units.setdefault(_plain(written), unit.id)
        names = "|".join(_loose(name) for name in sorted(self._units, key=len, reverse=True))
        levels = "|".join(map(_level, _levels()))
        of_its_own = _own_levels(units)
        own = "|".join(re.escape(level) for level in of_its_own) or "(?!)"
        others = "|".join(_level(level) for level in _levels() if level not in of_its_own)
        not_of_another = (
            rf"(?!\s+(?:cac\s+)?(?:{levels})(?!\w))(?!(?:\s+va|,)\s+\w+(?:\s+\w+){{0,2}}\s+(?:{others})(?!\w))"
        )
        behind = rf"(?!\w)(?:\s+(?:{own})(?!\w))?{not_of_another}"
        self._pattern = re.compile(rf"(?<!\w)(?P<name>{names}){behind}") if names else None

    def named_in(self, text: str) -> list[Named]:
        """Return the units that a text names, in order."""
        if self._pattern is None:
            return []
        text = nfc(text)
        folded = fold(text)
        return [
            Named(self._units[_plain(match["name"])], *match.span())
            for match in self._pattern.finditer(folded)
            if not _PART_OF.search(folded, max(0, match.start() - _WIDEST_GAP), match.start())
            and not _SCHOOL.search(text, max(0, match.start() - _WIDEST_GAP), match.start())
        ]

    def whole(self, text: str) -> int | None:
        """Return the unit whose name is all of a text, as of a heading "Ban Tổ chức"; None when it is more."""
        units = self.all_of(text)
        return units[0] if len(units) == 1 else None

    def all_of(self, text: str) -> tuple[int, ...]:
        """Return the units whose names are all of a text, as of "Phòng Kinh tế và Công an xã"; none when it is more."""
        bare = _ASKED.sub("", nfc(text).strip())
        named = self.named_in(bare)
        folded = fold(bare)
        if not named or _POST.fullmatch(folded, 0, named[0].start) is None:
            return ()
        if _AND_OTHERS.fullmatch(folded, named[-1].end) is None:
            return ()
        is_list = all(joined(folded, one.end, two.start) for one, two in pairwise(named))
        return tuple(dict.fromkeys(item.unit for item in named)) if is_list else ()

    def matching(self, words: str) -> int | None:
        """Return the first unit whose name holds some words, or None."""
        wanted = _plain(fold(nfc(words)))
        return next((unit for written, unit in self._units.items() if wanted in written), None)


def joined(folded: str, start: int, end: int) -> bool:
    """Tell whether between two places of a folded text stands only what joins two names: ", ", " và "."""
    return _JOINED.fullmatch(folded, start, end) is not None


def _plain(name: str) -> str:
    """Return a folded name with one sign for what joins its words: "hđnd và ubnd", "hđnd - ubnd", "hđnd&ubnd"."""
    return _AND.sub("-", name)


def _loose(name: str) -> str:
    return _LOOSE_AND.join(re.escape(part) for part in name.split("-"))


@cache
def _levels() -> tuple[str, ...]:
    words = resources.table("suggestions/unit_words.toml")["levels"]
    return tuple(sorted((fold(nfc(word)) for word in words), key=len, reverse=True))


def _level(word: str) -> str:
    """Return the pattern of a level's name; "quận" is not the beginning of "Quân sự"."""
    return re.escape(word) + (r"(?!\s+su\b)" if word == "quan" else "")


def _own_levels(units: Sequence[Unit]) -> list[str]:
    """Return the levels that the office's own units name: "xã", so that "Phòng Kinh tế xã" is the office's."""
    full = [fold(nfc(unit.name)) for unit in units if unit.active]
    return [level for level in _levels() if any(name.endswith(f" {level}") for name in full)]


def _variants(unit: Unit) -> Iterator[str]:
    """Yield the ways to write a unit's name, folded, the full name first."""
    full = fold(nfc(unit.name))
    names = [full]
    for level in _levels():
        if full.endswith(f" {level}"):
            names.append(full.removesuffix(level).strip())
            break
    pairs = resources.table("suggestions/unit_words.toml")["short"]
    for long, short in ((fold(nfc(one)), fold(nfc(two))) for one, two in pairs):
        more = [_shortened(name, long, short) for name in names[:_MOST_VARIANTS]]
        names = list(dict.fromkeys([*names, *more]))
    if len(unit.short_name) >= _SHORTEST:
        names.append(fold(nfc(unit.short_name)))
    yield from (name for name in dict.fromkeys(names) if len(name) >= _SHORTEST)


def _shortened(name: str, long: str, short: str) -> str:
    """Return a name with some of its words written short; "^" asks for them at its beginning."""
    if long.startswith("^"):
        return short + name.removeprefix(long[1:]) if name.startswith(long[1:]) else name
    return name.replace(long, short)
