"""What an import proposes: the draft of a programme, what is doubtful in it, and what is known of its duties."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.deadline import StatedDeadline
from ctr_desktop.domain.outline import Ignored, Outline
from ctr_desktop.domain.programme import ProgrammeHeader


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
    ``turned`` tells that two lists of which it is not certain which one stands inside the other are read the other way.
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
    turned: bool = False
    source_name: str = ""
    source_sha256: str = ""
    source_bytes: bytes = field(default=b"", repr=False)
