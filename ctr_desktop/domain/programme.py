"""A work programme: what its document says of itself, and the draft that an import proposes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, quarter_name
from ctr_desktop.domain.deadline import StatedDeadline
from ctr_desktop.domain.outline import Ignored, Outline


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
class Doubt:
    """A doubt about the source, never corrected: a code, the words it is about, and the node."""

    code: str
    text: str
    node: int | None = None


class Look(NamedTuple):
    """How a paragraph of the source is laid out, as far as it helps to find one's way."""

    bold: bool = False
    centred: bool = False
    in_table: bool = False


class SuggestedBy(StrEnum):
    """Where a suggested lead unit comes from."""

    HEADING = "heading"
    WORDS = "words"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A lead unit that the program suggests; it counts for nothing until the office accepts it."""

    unit: int
    source: SuggestedBy
    words: str


@dataclass(frozen=True, slots=True)
class EarlierTask:
    """A task of an earlier programme, to compare new duties with."""

    id: int
    code: str
    text: str
    unit: int | None
    programme: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """What a document says of one duty, and what the program suggests.

    Several ``leads`` are a question to the office, never an answer. ``carried_from`` is the open task of the programme
    before that this duty seems to go on.
    """

    deadline: StatedDeadline | None = None
    leads: tuple[int, ...] = ()
    cooperating: tuple[int, ...] = ()
    product: str = ""
    suggestion: Suggestion | None = None
    carried_from: EarlierTask | None = None

    @property
    def lead(self) -> int | None:
        """Return the one unit that the document makes lead, None when it names none or several."""
        return self.leads[0] if len(self.leads) == 1 else None


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """What was understood of a document, for the reader to correct before it is stored.

    ``documents`` are the titles of the documents in the file, ``document`` the one this is, from 1; 0 is all of them.
    """

    header: ProgrammeHeader
    preamble: tuple[str, ...]
    outline: Outline
    closing: tuple[str, ...]
    recipients: tuple[str, ...]
    citations: tuple[Citation, ...]
    warnings: tuple[Doubt, ...]
    ignored: tuple[Ignored, ...]
    paragraphs: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    deadlines: tuple[StatedDeadline, ...] = ()
    documents: tuple[str, ...] = ()
    document: int = 1
    source_name: str = ""
    source_sha256: str = ""
    source_bytes: bytes = field(default=b"", repr=False)


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
