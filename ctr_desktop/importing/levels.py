"""Decide how deep a marker stands by what is open above it and by which lists go on below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ctr_desktop.importing.markers import BULLETS, FLEXIBLE, Family, Marker

_MAX_GAP = 8
_HIGHEST_LONE_NUMBER = 31
_DEEPER = 8.0  # points
_BESIDE_ARTICLES = 0.5

Kind = tuple[Family, str]
"""What lists of a document are told apart by: the family of their markers and a sign of their own."""


@dataclass(frozen=True, slots=True)
class Item:
    """A marker at its place among the paragraphs: the list it belongs to, its indent, whether its words lead in."""

    place: int
    marker: Marker
    list_id: str = ""
    indent: float = 0.0
    leads_in: bool = False

    @property
    def kind(self) -> Kind:
        """Return the kind of list the item is of."""
        return self.marker.family, self.marker.sign

    @property
    def is_bullet(self) -> bool:
        """Tell whether the item has no number."""
        return self.marker.family in BULLETS


@dataclass(slots=True)
class Open:
    """A list that is open: the item it stands at and its level."""

    item: Item
    level: int

    @property
    def value(self) -> int:
        """Return the number it stands at."""
        return self.item.marker.value

    @property
    def family(self) -> Family:
        """Return the family of its markers."""
        return self.item.marker.family


def usual_rank(kind: Kind) -> float:
    """Return how deep a kind of list usually stands; named items stand between articles and plain numbers."""
    family = kind[0]
    if family is Family.NAMED:
        return Family.ARTICLE + _BESIDE_ARTICLES
    if family is Family.HEADING:
        return float(kind[1] or 1) - 20.0
    return float(family) + (float(kind[1].rpartition("@")[2]) / 10 if "@" in kind[1] else 0.0)


class Course:
    """The markers of a document in order, to look ahead: does a list go on further down?"""

    def __init__(self, items: Sequence[Item]) -> None:
        """Take the items in order."""
        self._places: dict[Kind, list[int]] = {}
        self._items: dict[Kind, list[Item]] = {}
        for item in items:
            self._places.setdefault(item.kind, []).append(item.place)
            self._items.setdefault(item.kind, []).append(item)

    def goes_on(self, kind: Kind, value: int, place: int) -> bool:
        """Tell whether the next number of a kind behind a place counts on from a value."""
        following = self.next_value(kind, place)
        return following is not None and value < following <= value + 2

    def next_value(self, kind: Kind, place: int) -> int | None:
        """Return the next number of a kind behind a place, None when there is none."""
        following = self.following(kind, place)
        return following[0].marker.value if following else None

    def following(self, kind: Kind, place: int, most: int = 1) -> list[Item]:
        """Return the next items of a kind behind a place."""
        first = bisect_right(self._places.get(kind, []), place)
        return self._items.get(kind, [])[first : first + most]

    def resumes(self, open_one: Open, first: Item) -> bool:
        """Tell whether a list goes on where it was left, behind another of its kind that begins at an item."""
        run = 1
        for item in self.following(first.kind, first.place, 40):
            if item.marker.value == run + 1:
                run += 1
                if item.marker.value == open_one.value + 1 and item.list_id == open_one.item.list_id != first.list_id:
                    return True
                continue
            return item.marker.value == open_one.value + 1 and (
                run != open_one.value or open_one.item.leads_in or first.indent > open_one.item.indent + _DEEPER
            )
        return False


class Levels:
    """The path of open lists; each marker closes some of them and opens its own."""

    def __init__(self, course: Course, base: int = 0, ranks: Mapping[Kind, float] | None = None) -> None:
        """Begin under a level, 0 is the outermost; ``ranks`` are how deep the kinds of list stand in this document."""
        self.base = self.outermost = base
        self._course = course
        self._ranks = ranks or {}
        self._path: list[Open] = []
        self._dash: int | None = None
        self._inside: set[tuple[Kind, Kind]] = set()

    def clear(self, base: int) -> None:
        """Close everything and begin anew under a level."""
        self._path.clear()
        self._dash = None
        self.base = base

    def below(self) -> int:
        """Return the level under what is open."""
        return self._path[-1].level + 1 if self._path else self.base + 1

    def top(self) -> Open | None:
        """Return the innermost open list, None where nothing is open."""
        return self._path[-1] if self._path else None

    def close_bullets(self) -> None:
        """Close what bullets are open: a plain paragraph hangs on a number or letter."""
        while self._path and self._path[-1].item.is_bullet:
            entry = self._path.pop()
            self._dash = entry.level if entry.family is Family.DASH else self._dash

    def open(self, item: Item) -> int:
        """Put an item in its place on the path and return its level."""
        self._close_for(item)
        level = self.below()
        is_plus = item.marker.family is Family.PLUS
        if is_plus and self._dash is not None:
            level = max(level, self._dash + 1)  # "+" hangs on the "-" it follows, also behind a plain paragraph
        if not is_plus:
            self._dash = None
        self._path.append(Open(item, level))
        return level

    def counts_on(self, item: Item) -> bool:
        """Tell whether an item is the next of a list that is open."""
        at = self._place_of(item)
        return at is not None and self._path[at].value + 1 == item.marker.value

    def is_plausible(self, item: Item, seen_numbers: bool) -> bool:
        """Tell whether a typed number can stand here: it counts on, or begins, or is not far from either."""
        marker = item.marker
        if item.is_bullet or marker.value <= 1:
            return True
        at = self._place_of(item)
        if at is not None:
            return marker.value - self._path[at].value <= _MAX_GAP
        if marker.family is Family.DECIMAL and marker.value > _HIGHEST_LONE_NUMBER:
            return False
        return not seen_numbers or marker.value <= _MAX_GAP or marker.family in (Family.ARTICLE, Family.DECIMAL_2)

    def _rank(self, kind: Kind) -> float:
        return self._ranks.get(kind, usual_rank(kind))

    def _place_of(self, item: Item) -> int | None:
        """Return the open list that an item goes on: the innermost it counts on from, else the innermost."""
        places = [at for at, entry in enumerate(self._path) if entry.item.kind == item.kind]
        for at in reversed(places):
            if self._path[at].value + 1 == item.marker.value and self._shares_prefix(at, item.marker):
                return at
        return places[-1] if places else None

    def _shares_prefix(self, at: int, marker: Marker) -> bool:
        prefix = marker.bare.rpartition(".")[0]
        return not prefix or self._path[at].item.marker.bare.rpartition(".")[0] == prefix

    def _close_for(self, item: Item) -> None:
        at = self._place_of(item)
        if at is not None and not self._begins_inner_list(item, at):
            del self._path[at:]
        elif item.is_bullet:
            rank = self._rank(item.kind)
            while self._path and self._is_beside(self._path[-1], rank):
                self._path.pop()
        else:
            self._close_inner(item)

    def _is_beside(self, entry: Open, rank: float) -> bool:
        """Tell whether a bullet cannot stand inside an open list: one of bullets as deep, or numbers inside bullets."""
        own = self._rank(entry.item.kind)
        return own >= rank if entry.item.is_bullet else own > rank

    def _close_inner(self, item: Item) -> None:
        """Close the lists that a marker of a kind not open cannot stand in."""
        while self._path and self._is_closed_by(self._path[-1], item):
            self._path.pop()

    def _is_closed_by(self, entry: Open, item: Item) -> bool:
        marker, rank = item.marker, self._rank(item.kind)
        if entry.item.is_bullet:
            return self._rank(entry.item.kind) > rank
        if (item.kind, entry.item.kind) in self._inside:
            return False
        if marker.value == 1 and self._course.goes_on(entry.item.kind, entry.value, item.place):
            if _is_far_outer(marker.family, entry.family):
                return True
            self._inside.add((item.kind, entry.item.kind))
            return False
        if entry.family in FLEXIBLE and marker.family in FLEXIBLE:
            return False
        return self._rank(entry.item.kind) > rank

    def _begins_inner_list(self, item: Item, at: int) -> bool:
        """Tell whether a first number begins a list inside another of its family: "1." under "a)" under "1."."""
        marker, entry = item.marker, self._path[at]
        if marker.family not in (Family.DECIMAL, *FLEXIBLE) or marker.value != 1:
            return False
        if at == len(self._path) - 1:
            return self._begins_inside(item, entry)
        if self._path[-1].item.is_bullet:
            return False
        inner = [open_one for open_one in self._path[at + 1 :] if open_one.family in FLEXIBLE]
        return bool(inner) and self._course.goes_on(inner[-1].item.kind, inner[-1].value, item.place)

    def _begins_inside(self, item: Item, entry: Open) -> bool:
        """Tell whether a list begins directly under an item of another list of its kind, which goes on behind it."""
        other_list = item.list_id != entry.item.list_id
        deeper = item.indent > entry.item.indent + _DEEPER
        if entry.item.leads_in or (other_list and item.list_id and deeper):
            return True
        return (deeper or other_list) and self._course.resumes(entry, item)


def _is_far_outer(family: Family, inside: Family) -> bool:
    """Tell whether a family can never stand inside another, whatever the document: a part inside a number."""
    return family <= Family.SECTION < inside
