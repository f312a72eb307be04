"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and the total; an exception from it ends the work."""


def no_report(_done: int, _total: int) -> None:
    """Tell nobody."""
