"""A work programme: what its document says of itself, and the draft that an import proposes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, quarter_name
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
        quarter = quarter_name(period) if period else None
        if period and quarter:
            return f"Quý {quarter}/{period.start.year}"
        return self.header.title or self.source_name

    def period_end(self) -> date | None:
        """Return the last day of the programme's period, or None."""
        return self.header.period.end if self.header.period else None


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
