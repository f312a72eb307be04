"""What the window shows of a list: enough to write it down, without what writing needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Value = tuple[str, date | None]
"""The words of a cell, and the day behind them where it is one."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is seen: title and line below it, the columns (title, share of the width, whether days), the rows.

    A row of one cell is a banner.
    """

    title: str
    below: str
    columns: tuple[tuple[str, float, bool], ...]
    rows: tuple[tuple[Value, ...], ...]
