"""The words of a row broken into two lines, remembered: rows are drawn far more often than they change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_MOST_KEPT = 4000
_LONGEST = 400  # no two lines hold more letters than this


@dataclass(frozen=True, slots=True)
class Lines:
    """Two lines of words, whether they are all of the words, and how wide the second one is."""

    first: str
    second: str
    whole: bool
    second_width: int


class RowLines:
    """Break words for a font; ``clear`` when the font changes."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[tuple[str, int, int, int], Lines] = {}

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()

    def of(self, text: str, metrics: QFontMetrics, first: int, second: int, lines: int = 2) -> Lines:
        """Return the lines of a text: the first and the second may have other widths, in pixels."""
        key = (text[:_LONGEST], first, second, lines)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = _break(text, metrics, first, second, lines)
        return found


def _break(text: str, metrics: QFontMetrics, first: int, second: int, lines: int) -> Lines:
    words = text[:_LONGEST].replace("\n", " ")
    if len(words) == len(text) and metrics.horizontalAdvance(words) <= first:
        return Lines(words, "", True, 0)
    if lines == 1:
        return Lines(_elided(words, metrics, first), "", False, 0)
    head = _fitting(words, metrics, first)
    rest = words[len(head) :].lstrip()
    whole = len(words) == len(text) and metrics.horizontalAdvance(rest) <= second
    tail = rest if whole else _elided(rest, metrics, second)
    return Lines(head.rstrip(), tail, whole, metrics.horizontalAdvance(tail))


def _elided(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return the words cut to a width with "…" behind them."""
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))


def _fitting(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return the beginning of some words that fits a width, broken between words where that can be."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(words[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    if low == len(words):
        return words
    space = words.rfind(" ", 0, low + 1)
    return words[:space] if space > 0 else words[:low]
