"""A work programme: what its document says of itself, and the pieces of its outline as they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.dates import Period, period_words, quarter_name
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.outline import printed_marker

_OWN = "tự lập"
_WORK_PROGRAMME = ("chuong trinh cong tac", "chuong trinh lam viec")


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
    """A stored programme; ``own`` tells that the office wrote it itself, so that no file stands behind it."""

    id: int
    uid: str
    header: ProgrammeHeader
    source_name: str
    source_sha256: str
    imported_at: str
    own: bool = False

    @property
    def name(self) -> str:
        """Return a short name: the period, or else the title; of one of the office's own it says so."""
        period = self.header.period
        name = programme_name(
            period.start if period else None, period.end if period else None, self.header.title or self.source_name
        )
        return f"{name} ({_OWN})" if self.own else name

    def period_end(self) -> date | None:
        """Return the last day of the programme's period, or None."""
        return self.header.period.end if self.header.period else None


def programme_name(start: date | None, end: date | None, title: str) -> str:
    """Return a short name of a programme: its quarter, a work programme's month or year, or else its title."""
    if not start or not end:
        return title
    period = Period(start, end)
    quarter = quarter_name(period)
    if quarter:
        return f"Quý {quarter}/{start.year}"
    words = period_words(period)
    is_span = words.startswith("từ ")
    return title if is_span or not fold(title).startswith(_WORK_PROGRAMME) else words[0].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class StoredNode:
    """A stored piece of the outline; ``own`` tells that the office added it, so that no document knows it."""

    id: int
    parent: int | None
    level: int
    marker: str
    kind: str
    text: str
    code: str
    assignable: bool
    own: bool = False

    @property
    def title(self) -> str:
        """Return number and words as one line, as a document prints them."""
        return f"{printed_marker(self.marker)} {self.text}".strip()
