"""The outline of a programme that the office writes itself: which number comes next."""

from __future__ import annotations

from collections.abc import Iterable

from ctr_desktop.domain.numerals import roman

_LETTERS = "abcdđeghiklmnopqrstuvxy"
DEEPEST = 4
"""How deep the office's own headings go: I, 1, 1.1, a."""


def next_marker(level: int, above: str, siblings: Iterable[str]) -> str:
    """Return the number of a new last heading on a level, behind those its parent has: I, then 1, 1.1, a.

    ``above`` is the parent's own number; ``siblings`` are the numbers in use there, whose gaps are not filled.
    """
    taken = set(siblings)
    place = len(taken) + 1
    while (marker := _marker(level, above, place)) in taken:
        place += 1
    return marker


def _marker(level: int, above: str, place: int) -> str:
    if level == 1:
        return roman(place).upper()
    if level == 2:
        return str(place)
    if level == 3:
        return f"{above}.{place}" if above else str(place)
    return _LETTERS[place - 1] if place <= len(_LETTERS) else str(place)
