"""Pair what is alike: the likest first, each once."""

from __future__ import annotations

from collections.abc import Iterable


def pair_up(scores: Iterable[tuple[float, int, int]], pairs: dict[int, int] | None = None) -> dict[int, int]:
    """Return the partner of each place that has one; ``scores`` are likeness, place and partner.

    Of equals the first place counts, then the first partner. Pairs that are made already stay.
    """
    found = dict(pairs or {})
    taken = set(found.values())
    for _score, place, partner in sorted(scores, key=lambda item: (-item[0], item[1], item[2])):
        if place not in found and partner not in taken:
            found[place] = partner
            taken.add(partner)
    return found
