"""A bar of signs in black and white: it prints on every printer and stands in every format."""

from __future__ import annotations

from collections.abc import Sequence

SIGNS = "█▒░"
LENGTH = 10


def text_bar(counts: Sequence[int], length: int = LENGTH) -> str:
    """Return a bar for up to three counts, in their order; what is there at all has at least one sign."""
    total = sum(counts)
    if not total:
        return ""
    exact = [length * count / total for count in counts]
    signs = [max(1, int(part)) if count else 0 for part, count in zip(exact, counts, strict=True)]
    while sum(signs) != length:
        step = 1 if sum(signs) < length else -1
        may = [place for place, count in enumerate(counts) if count and signs[place] + step > 0]
        place = max(may, key=lambda at: step * (exact[at] - signs[at]))
        signs[place] += step
    return "".join(sign * count for sign, count in zip(SIGNS, signs, strict=False))
