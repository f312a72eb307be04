"""Decide how deep a marker stands by what is open above it and by which lists go on below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ctr_desktop.importing.markers import BULLETS, FLEXIBLE, Family, Marker

_MAX_GAP = 8
_HIGHEST_LONE_NUMBER = 31


@dataclass(slots=True)
class Open:
    """A list that is open: the marker it stands at and its level."""

    family: Family
    value: int
    bare: str
    level: int


class Course:
    """The markers of a document in order, to look ahead: does a list go on further down?"""

    def __init__(self, markers: Sequence[tuple[int, Marker]]) -> None:
        """Take markers with their places."""
        self._places: dict[Family, list[int]] = {}
        self._values: dict[Family, list[int]] = {}
        for place, marker in markers:
            self._places.setdefault(marker.family, []).append(place)
            self._values.setdefault(marker.family, []).append(marker.value)

    def goes_on(self, family: Family, value: int, place: int) -> bool:
        """Tell whether the next number of a family behind a place counts on from a value."""
        following = self.next_value(family, place)
        return following is not None and value < following <= value + 2

    def next_value(self, family: Family, place: int) -> int | None:
        """Return the next number of a family behind a place, None when there is none."""
        places = self._places.get(family, [])
        following = bisect_right(places, place)
        return self._values[family][following] if following < len(places) else None


class Levels:
    """The path of open lists; each marker closes some of them and opens its own."""

    def __init__(self, course: Course, base: int = 0) -> None:
        """Begin under a level; ``base`` 0 is the outermost."""
        self.base = base
        self._course = course
        self._path: list[Open] = []
        self._dash: int | None = None
        self._inside: set[tuple[Family, Family]] = set()

    def clear(self, base: int) -> None:
        """Close everything and begin anew under a level."""
        self._path.clear()
        self._dash = None
        self.base = base

    def below(self) -> int:
        """Return the level under what is open."""
        return self._path[-1].level + 1 if self._path else self.base + 1

    def close_bullets(self) -> None:
        """Close what bullets are open: a plain paragraph hangs on a number or letter."""
        while self._path and self._path[-1].family in BULLETS:
            entry = self._path.pop()
            self._dash = entry.level if entry.family is Family.DASH else self._dash

    def open(self, marker: Marker, place: int) -> int:
        """Put a marker in its place on the path and return its level."""
        self._close_for(marker, place)
        level = self.below()
        if marker.family is Family.PLUS and self._dash is not None:
            level = max(level, self._dash + 1)  # "+" hangs on the "-" it follows, also behind a plain paragraph
        if marker.family is not Family.PLUS:
            self._dash = None
        self._path.append(Open(marker.family, marker.value, marker.bare, level))
        return level

    def is_plausible(self, marker: Marker, seen_numbers: bool) -> bool:
        """Tell whether a typed number can stand here: it counts on, or begins, or is not far from either."""
        if marker.family in BULLETS or marker.value <= 1:
            return True
        at = self._place_of(marker)
        if at is not None:
            return marker.value - self._path[at].value <= _MAX_GAP
        if marker.family is Family.DECIMAL and marker.value > _HIGHEST_LONE_NUMBER:
            return False
        return not seen_numbers or marker.value <= _MAX_GAP or marker.family in (Family.ARTICLE, Family.DECIMAL_2)

    def _place_of(self, marker: Marker) -> int | None:
        """Return the open list that a marker goes on: the innermost it counts on from, else the innermost."""
        places = [at for at, entry in enumerate(self._path) if entry.family is marker.family]
        for at in reversed(places):
            if self._path[at].value + 1 == marker.value and self._shares_prefix(at, marker):
                return at
        return places[-1] if places else None

    def _shares_prefix(self, at: int, marker: Marker) -> bool:
        prefix = marker.bare.rpartition(".")[0]
        return not prefix or self._path[at].bare.rpartition(".")[0] == prefix

    def _close_for(self, marker: Marker, place: int) -> None:
        at = self._place_of(marker)
        if at is not None and not self._begins_inner_list(marker, at, place):
            del self._path[at:]
        elif marker.family in BULLETS:
            wanted = {Family.PLUS: (Family.DASH, Family.DOT), Family.DOT: (Family.DASH,)}.get(marker.family, ())
            while self._path and self._path[-1].family in BULLETS and self._path[-1].family not in wanted:
                self._path.pop()
        else:
            self._close_inner(marker, place)

    def _close_inner(self, marker: Marker, place: int) -> None:
        """Close the lists that a marker of a family not open cannot stand in."""
        while self._path and self._is_closed_by(self._path[-1], marker, place):
            self._path.pop()

    def _is_closed_by(self, entry: Open, marker: Marker, place: int) -> bool:
        if entry.family in BULLETS:
            return True
        if (marker.family, entry.family) in self._inside:
            return False
        if marker.value == 1 and self._course.goes_on(entry.family, entry.value, place):
            if _is_far_outer(marker.family, entry.family):
                return True
            self._inside.add((marker.family, entry.family))
            return False
        if entry.family in FLEXIBLE and marker.family in FLEXIBLE:
            return False
        return entry.family > marker.family

    def _begins_inner_list(self, marker: Marker, at: int, place: int) -> bool:
        """Tell whether a first number begins a list inside another of its family: "1." under "a)" under "1."."""
        if marker.family not in (Family.DECIMAL, *FLEXIBLE) or marker.value != 1:
            return False
        if self._path[-1].family in BULLETS or (self._path[at].value == 1 and at == len(self._path) - 1):
            return False
        inner = [entry for entry in self._path[at + 1 :] if entry.family in FLEXIBLE]
        return bool(inner) and self._course.goes_on(inner[-1].family, inner[-1].value, place)


def _is_far_outer(family: Family, inside: Family) -> bool:
    """Tell whether a family can never stand inside another, whatever the document: a part inside a number."""
    return family <= Family.SECTION < inside
