"""Recognise the units that a text names as leading or co-operating, against the office's own list of units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ctr_desktop import resources
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.organisation import Unit

_SHORTEST = 3
_WIDEST_GAP = 40
_LEADS_BEHIND = re.compile(
    r"(?<![\s,])[\s,]*(?:la co quan |la don vi |lam |chiu trach nhiem |tiep tuc ){0,6}(?:chu tri|dau moi|tham muu)\b"
)
_GIVEN_BEFORE = re.compile(r"(?:giao|phan cong|chu tri\s*:|don vi chu tri)\s*(?:cho\s+)?$")
_BEGINS = re.compile(r"(?:^|[.;:]\s+|\n)[\s“\"'(+–-]*$")
_DOES_BEHIND = re.compile(
    r"\s*,?\s*(?:co trach nhiem|chiu trach nhiem|chu dong|tiep tuc|khan truong|kip thoi|thuong xuyen|tap trung)?"
    r"\s*,?\s*(?:phoi hop|theo doi|tham muu|huong dan|kiem tra|giam sat|ra soat|xay dung|to chuc|trien khai|thuc hien"
    r"|bao cao|tong hop|don doc|chi dao|lanh dao|chuan bi|hoan thien|hoan thanh|ban hanh|trinh|tuyen truyen|quan triet"
    r"|bo tri|cap nhat|xu ly|giai quyet|nghien cuu|de xuat|thong bao|dam bao|bao dam|lap|cung cap|tiep nhan"
    r"|tang cuong|cu the hoa)\b"
)
_PART_OF = re.compile(
    r"(?<!\w)(?:dang uy|dang bo|chi bo|van phong|ban thuong vu|thuong truc|cong doan|doan thanh nien|thanh tra|hoi"
    r"|lien doan|ban can su dang|dang doan|uy ban kiem tra|phong|truong|trung tam|bo phan)\s+(?:co quan\s+)?$"
)
_TOGETHER = re.compile(r"\bphoi hop\b")
_JOINED = re.compile(r"[\s,;]*(?:va\s+)?")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Named:
    """A unit where a text names it."""

    unit: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assigned:
    """The units that a text makes lead, in order, and those it makes co-operate."""

    leads: tuple[int, ...] = ()
    cooperating: tuple[int, ...] = ()


class UnitNames:
    """The ways in which texts may write the names of the office's units."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Take the units in use."""
        self._units: dict[str, int] = {}
        for unit in units:
            if unit.active:
                for written in _variants(unit):
                    self._units.setdefault(written, unit.id)
        names = "|".join(re.escape(name) for name in sorted(self._units, key=len, reverse=True))
        levels = "|".join(re.escape(word) for word in _levels())
        not_of_another = rf"(?!\s+(?:cac\s+)?(?:{levels})(?!\w))"
        self._pattern = re.compile(rf"(?<!\w)(?P<name>{names})(?!\w){not_of_another}") if names else None

    def named_in(self, text: str) -> list[Named]:
        """Return the units that a text names, in order."""
        if self._pattern is None:
            return []
        folded = fold(nfc(text))
        return [
            Named(self._units[match["name"]], *match.span())
            for match in self._pattern.finditer(folded)
            if not _PART_OF.search(folded, max(0, match.start() - _WIDEST_GAP), match.start())
        ]

    def whole(self, text: str) -> int | None:
        """Return the unit whose name is all of a text, as of a heading "Ban Tổ chức"; None when it is more."""
        bare = re.sub(r"^(?:giao|đề nghị|yêu cầu)\s+|[\s:.;,]+$", "", text.strip(), flags=re.IGNORECASE)
        named = self.named_in(bare)
        return named[0].unit if len(named) == 1 and named[0].end - named[0].start >= len(bare) - 2 else None

    def matching(self, words: str) -> int | None:
        """Return the first unit whose name holds some words, or None."""
        wanted = fold(nfc(words))
        return next((unit for written, unit in self._units.items() if wanted in written), None)


@cache
def _levels() -> tuple[str, ...]:
    words = resources.table("suggestions/unit_words.toml")["levels"]
    return tuple(sorted((fold(nfc(word)) for word in words), key=len, reverse=True))


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
        names += [name.replace(long, short) for name in names if long in name]
    if len(unit.short_name) >= _SHORTEST:
        names.append(fold(nfc(unit.short_name)))
    yield from (name for name in dict.fromkeys(names) if len(name) >= _SHORTEST)


def find_assigned(text: str, names: UnitNames) -> Assigned:
    """Return the units that a text names as leading ("giao X chủ trì") and as co-operating ("phối hợp với Y, Z")."""
    named = names.named_in(text)
    if not named:
        return Assigned()
    folded = fold(nfc(text))
    together = _cooperating(folded, named)
    leads = [item.unit for place, item in enumerate(named) if item not in together and _leads(folded, named, place)]
    unique = tuple(dict.fromkeys(leads))
    return Assigned(unique, tuple(dict.fromkeys(item.unit for item in together if item.unit not in unique)))


def _cooperating(folded: str, named: Sequence[Named]) -> list[Named]:
    found: list[Named] = []
    for match in _TOGETHER.finditer(folded):
        stop = _SENTENCE_END.search(folded, match.end())
        end = stop.start() if stop else len(folded)
        last = match.end()
        for item in named:
            if match.end() <= item.start < end and item.start - last <= _WIDEST_GAP:
                found.append(item)
                last = item.end
    return found


def _leads(folded: str, named: Sequence[Named], place: int) -> bool:
    """Tell whether a unit leads: "chủ trì" behind it, "giao" before it, or a verb behind the first of a sentence."""
    last = place
    while last + 1 < len(named) and _JOINED.fullmatch(folded, named[last].end, named[last + 1].start):
        last += 1
    if _LEADS_BEHIND.match(folded, named[last].end):
        return True
    first = place
    while first > 0 and _JOINED.fullmatch(folded, named[first - 1].end, named[first].start):
        first -= 1
    if _GIVEN_BEFORE.search(folded, 0, named[first].start):
        return True
    return bool(_BEGINS.search(folded, 0, named[first].start) and _DOES_BEHIND.match(folded, named[last].end))
