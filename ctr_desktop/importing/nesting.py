"""Choose one nesting for all lists of a document: the one that costs least.

A nesting says how deep each kind of list stands. It costs where it breaks what lists do: count on, begin with one,
stand under the words that lead them in; and a little where it differs from what offices usually write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ctr_desktop.importing.levels import Course, Item, Kind, Levels, usual_rank
from ctr_desktop.importing.markers import BULLETS, FLEXIBLE, Family

_BROKEN, _LATE_START, _NOT_LED_IN, _LONE_FIRST = 3.0, 2.0, 1.5, 0.25
_UNUSUAL_BULLETS, _UNUSUAL_NUMBERS, _UNUSUAL = 0.7, 1.2, 2.5
_MARGIN = 0.4
_MOST_ROUNDS = 3
_MOST_ITEMS = 4000
_BETWEEN = 0.01
_DEEPER = 6.0


@dataclass(frozen=True, slots=True)
class Nesting:
    """How deep each kind of list stands, and two kinds whose order the document leaves open, if any.

    ``other`` are the ranks of the reading in which these two stand the other way round.
    """

    ranks: Mapping[Kind, float]
    unsure: tuple[Kind, Kind] | None = None
    other: Mapping[Kind, float] | None = None

    def turned(self) -> Nesting:
        """Return the other reading where the document leaves one open, else this one."""
        return Nesting(self.other, self.unsure, self.ranks) if self.other is not None else self


def told_apart(items: Sequence[Item], levels: Mapping[int, tuple[str, int]]) -> list[Item]:
    """Return the items with lists of one family told apart where they stand at several depths.

    ``levels`` are list and level of automatic items by their place: "-" under "-" of one list. Typed bullets that a
    bullet leads in ("…:") and that stand further in are a kind of their own.
    """
    depths: dict[tuple[str, Family, str], set[int]] = {}
    for item in items:
        if item.list_id:
            depths.setdefault((item.list_id, *item.kind), set()).add(levels[item.place][1])
    found: list[Item] = []
    for item in items:
        known = sorted(depths.get((item.list_id, *item.kind), ())) if item.list_id else []
        depth = known.index(levels[item.place][1]) if len(known) > 1 else 0
        found.append(_deeper(item, depth))
    return _by_indent(found)


def _deeper(item: Item, depth: int) -> Item:
    return replace(item, marker=replace(item.marker, sign=f"{item.marker.sign}@{depth}")) if depth else item


def _by_indent(items: Sequence[Item]) -> list[Item]:
    """Return typed bullets under a bullet that leads them in, where they stand further in, as a kind of their own."""
    found: list[Item] = []
    leader: Item | None = None
    for item in items:
        if not item.is_bullet or item.list_id:
            leader = None
        elif leader is not None and item.kind == leader.kind and item.indent > leader.indent + _DEEPER:
            found.append(_deeper(item, 1))
            continue
        else:
            leader = item if item.leads_in else None
        found.append(item)
    return found


def choose(items: Sequence[Item]) -> Nesting:
    """Return the nesting of all items that costs least; the usual one where nothing speaks against it."""
    kinds = sorted({item.kind for item in items}, key=lambda kind: (usual_rank(kind), kind[1]))
    ranks = {kind: usual_rank(kind) for kind in kinds}
    if len(kinds) < 2 or len(items) > _MOST_ITEMS:
        return Nesting(ranks)
    course = Course(items)
    best = _cost(items, course, ranks)
    unsure: tuple[Kind, Kind] | None = None
    other: Mapping[Kind, float] | None = None
    for _round in range(_MOST_ROUNDS):
        trials = [
            (_cost(items, course, swapped) + _unusual(inner, outer), inner, outer, swapped)
            for outer, inner in _neighbours(items, ranks)
            for swapped in (_swapped(ranks, outer, inner),)
        ]
        if not trials:
            break
        cost, inner, outer, swapped = min(trials, key=lambda trial: trial[0])
        if abs(cost - best) <= _MARGIN and best > _MARGIN:
            unsure = (inner, outer)
            other = swapped if cost >= best else ranks
        if cost >= best:
            break
        best, ranks = cost, swapped
    return Nesting(ranks, unsure, other)


def _neighbours(items: Sequence[Item], ranks: Mapping[Kind, float]) -> list[tuple[Kind, Kind]]:
    """Return the pairs of kinds, outer and inner, that follow each other somewhere; one of them must be flexible."""
    pairs = {tuple(sorted((one.kind, two.kind), key=lambda kind: ranks[kind])) for one, two in pairwise(items)}
    return [(outer, inner) for outer, inner in sorted(pairs) if outer != inner and _may_change_places(outer, inner)]


def _may_change_places(outer: Kind, inner: Kind) -> bool:
    """Tell whether two kinds may stand either way round: bullets and named items may, small numbers in bullets."""
    numbers_in_bullets = inner[0] in BULLETS and outer[0] in (*FLEXIBLE, Family.DECIMAL)
    return outer[0] in BULLETS or Family.NAMED in (outer[0], inner[0]) or numbers_in_bullets


def _swapped(ranks: Mapping[Kind, float], outer: Kind, inner: Kind) -> dict[Kind, float]:
    """Return the ranks with the inner kind put just outside the outer one, or a number just inside a bullet."""
    if outer[0] not in BULLETS and inner[0] in BULLETS:
        return {**ranks, outer: ranks[inner] + _BETWEEN}
    return {**ranks, inner: ranks[outer] - _BETWEEN}


def _unusual(inner: Kind, outer: Kind) -> float:
    """Return what it costs that two kinds stand the other way round than they usually do."""
    if inner[0] in BULLETS and (outer[0] in BULLETS or outer[0] in FLEXIBLE):
        return _UNUSUAL_BULLETS if outer[0] in BULLETS else _UNUSUAL_NUMBERS
    return _UNUSUAL


def _cost(items: Sequence[Item], course: Course, ranks: Mapping[Kind, float]) -> float:
    """Return what a nesting costs over the whole document."""
    levels = Levels(course, 0, ranks)
    cost = 0.0
    before: tuple[Item, int] | None = None
    last: dict[Kind, int] = {}
    for item in items:
        counts_on = levels.counts_on(item)
        top = levels.top()
        level = levels.open(item)
        if not item.is_bullet and item.marker.family is not Family.HEADING:
            if item.marker.value > 1 and not counts_on:
                cost += _BROKEN if last.get(item.kind) == item.marker.value - 1 else _LATE_START
            last[item.kind] = item.marker.value
        if before is not None and before[0].leads_in and level <= before[1] and item.kind != before[0].kind:
            cost += _NOT_LED_IN
        if (
            item.is_bullet
            and top is not None
            and top.item.is_bullet
            and top.item.kind != item.kind
            and level <= top.level
        ):
            cost += _LONE_FIRST
        before = (item, level)
    return cost
