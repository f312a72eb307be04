"""What a report says, as values: the services fill them, the pages draw them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ctr_desktop.domain.statistics import Tally


@dataclass(frozen=True, slots=True)
class Head:
    """The head and the foot of a Party document; a draft has neither number nor day."""

    superior: str
    issuer: str
    symbol: str
    place: str
    number: str = ""
    issued_on: date | None = None
    year: int | None = None
    draft: bool = True
    authority: str = ""
    post: str = ""
    signer: str = ""
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a banner is one bold text across all columns."""

    cells: tuple[str, ...]
    banner: bool = False


@dataclass(frozen=True, slots=True)
class ResultSection:
    """A heading of the programme and what was done under it; ``depth`` counts from 0."""

    depth: int
    title: str
    figures: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressContent:
    """Everything the quarter report prints."""

    head: Head
    title: str
    subject: str
    opening: str
    sections: tuple[ResultSection, ...]
    summary_title: str
    summary_intro: str
    summary: Tally
    summary_notes: tuple[str, ...]
    limits: tuple[str, ...]
    next_title: str
    following: tuple[str, ...]
    proposals: tuple[str, ...]
    tasks: tuple[Row, ...]
    units: tuple[Row, ...]
    overdue: tuple[Row, ...]
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class RegisterContent:
    """Everything the register prints."""

    head: Head
    title: str
    subject: str
    as_of: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False, default=())
