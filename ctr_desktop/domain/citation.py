"""Documents that a text cites."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited document; ``start`` and ``end`` are its place in the node's text, ``date`` ISO or None."""

    kind: str | None
    number: str | None
    symbol: str | None
    date: str | None
    issuer: str | None
    text: str
    node: int | None = None
    start: int = 0
    end: int = 0

    @property
    def number_symbol(self) -> str:
        """Return the number and symbol as the office writes them: 29-CT/TU, 126/2024/NĐ-CP."""
        if not self.number:
            return self.symbol or ""
        joint = "/" if "/" in self.number else "-"
        return f"{self.number}{joint}{self.symbol}" if self.symbol else self.number
