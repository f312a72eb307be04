"""A work programme: what its document says of itself, and the pieces of its outline as they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.dates import Period, quarter_name


@dataclass(frozen=True, slots=True)
class ProgrammeHeader:
    """What the head of a document says; ``date`` is ISO, partial where blanks are; unknown is None."""

    title: str | None = None
    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    date: str | None = None
    place: str | None = None
    draft: bool = False
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A stored programme."""

    id: int
    uid: str
    header: ProgrammeHeader
    source_name: str
    source_sha256: str
    imported_at: str

    @property
    def name(self) -> str:
        """Return a short name: the quarter, or else the title."""
        period = self.header.period
        return programme_name(
            period.start if period else None, period.end if period else None, self.header.title or self.source_name
        )

    def period_end(self) -> date | None:
        """Return the last day of the programme's period, or None."""
        return self.header.period.end if self.header.period else None


def programme_name(start: date | None, end: date | None, title: str) -> str:
    """Return a short name of a programme: its quarter, or else its title."""
    quarter = quarter_name(Period(start, end)) if start and end else None
    return f"Quý {quarter}/{start.year}" if start and quarter else title


@dataclass(frozen=True, slots=True)
class StoredNode:
    """A stored piece of the outline."""

    id: int
    parent: int | None
    level: int
    marker: str
    kind: str
    text: str
    code: str
    assignable: bool
