"""Deadlines, where they come from, and the verdict for a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Provenance(StrEnum):
    """Where a lead unit or a deadline comes from: the programme must never be said to have given what it did not."""

    STATED = "stated"
    DIRECTED = "directed"
    DEFAULT = "default"
    NONE = "none"


class Verdict(StrEnum):
    """How a task stands against its deadline on a given day; computed, never stored."""

    IN_TIME = "in_time"
    SOON = "soon"
    OVERDUE = "overdue"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    RECURRING = "recurring"
    NEEDS_DEADLINE = "needs_deadline"
    CARRIED = "carried"
    CANCELLED = "cancelled"


class DeadlineKind(StrEnum):
    """How a document states a deadline."""

    DAY = "day"
    SPAN = "span"
    PERIODIC = "periodic"
    AFTER = "after"
    CONDITION = "condition"
    UNCLEAR = "unclear"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class StatedDeadline:
    """A deadline as a document states it; ``due`` is None where the words give no day that could be counted.

    ``node`` is the node it stands in, ``start`` and ``end`` its place in the node's text.
    """

    kind: DeadlineKind
    due: date | None
    raw: str
    node: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: the day that counts, the day first set, the words it was read from, and its provenance."""

    due: date | None = None
    original: date | None = None
    raw: str = ""
    provenance: Provenance = Provenance.NONE
    kind: DeadlineKind = DeadlineKind.NONE


@dataclass(frozen=True, slots=True)
class Extension:
    """One extension (gia hạn): on which day, from when to when, why, who asked, who agreed, by which paper."""

    id: int
    task: int
    day: date
    old_due: date | None
    new_due: date
    reason: str
    agreed_by: str
    asked_by: str = ""
    paper: int | None = None
