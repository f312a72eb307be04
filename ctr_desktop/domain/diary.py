"""The diary of a task: dated notes, stage changes and acts of chasing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ctr_desktop.domain.task import Stage


class EntryKind(StrEnum):
    """What a diary entry records."""

    NOTE = "note"
    STAGE = "stage"
    CHASE = "chase"
    REMINDER = "reminder"
    OPINION = "opinion"
    INSTRUCTION = "instruction"
    PROOF_WANTED = "proof_wanted"
    EXTENSION = "extension"


CHASES = (EntryKind.CHASE, EntryKind.REMINDER, EntryKind.OPINION, EntryKind.INSTRUCTION, EntryKind.PROOF_WANTED)
"""The acts of chasing, which are counted: đôn đốc, nhắc hạn, ý kiến, chỉ đạo, yêu cầu minh chứng."""

WRITTEN = (EntryKind.NOTE, *CHASES)
"""The kinds of entry that somebody writes; the others come of what was done."""


def is_reported(kind: EntryKind, mark: bool | None) -> bool:
    """Tell whether an entry goes into the report: as it is marked, else all but acts of chasing."""
    return mark if mark is not None else kind not in CHASES


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One dated entry; ``stage`` is the stage entered when the kind is STAGE.

    ``person`` is who chased, spoke or did it, None when nobody is named; ``in_report`` tells that its words go into
    the report.
    """

    id: int
    task: int
    day: date
    kind: EntryKind
    text: str
    stage: Stage | None = None
    person: int | None = None
    in_report: bool = True


class DocumentRole(StrEnum):
    """Why a document belongs to a task: assigned by it, our own direction, or the result."""

    ASSIGNED_BY = "assigned_by"
    DIRECTION = "direction"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the office's register: number and symbol, day, who issued it, to whom, its subject (trích yếu)."""

    number_symbol: str = ""
    date: date | None = None
    subject: str = ""
    issuer: str = ""
    receiver: str = ""
    kind: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class TaskDocument:
    """A paper as it belongs to a task; ``paper`` is its place in the register, None for one that was entered for this
    task alone before there was a register."""

    id: int
    task: int
    role: DocumentRole
    number_symbol: str
    date: date | None
    subject: str
    issuer: str = ""
    receiver: str = ""
    paper: int | None = None

    @property
    def is_result(self) -> bool:
        """Tell whether it reports that the task is done."""
        return self.role is DocumentRole.RESULT
