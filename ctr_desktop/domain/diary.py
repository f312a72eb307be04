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
    EXTENSION = "extension"


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One dated entry; ``stage`` is the stage entered when the kind is STAGE."""

    id: int
    task: int
    day: date
    kind: EntryKind
    text: str
    stage: Stage | None = None


class DocumentRole(StrEnum):
    """Why a document belongs to a task: assigned by it, our own direction, or the result."""

    ASSIGNED_BY = "assigned_by"
    DIRECTION = "direction"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class TaskDocument:
    """A document of a task: its number and symbol, its day and its subject."""

    id: int
    task: int
    role: DocumentRole
    number_symbol: str
    date: date | None
    subject: str
