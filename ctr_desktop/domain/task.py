"""Tasks: what is followed, in which stage, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ctr_desktop.domain.deadline import Deadline, Provenance


class Stage(StrEnum):
    """The stage that the office enters; the first five in order of work, then the side branches."""

    TODO = "todo"
    ACCEPTED = "accepted"
    DOING = "doing"
    WAITING = "waiting"
    DONE = "done"
    PAUSED = "paused"
    CARRIED = "carried"
    RETURNED = "returned"
    CANCELLED = "cancelled"


OPEN_STAGES = frozenset(set(Stage) - {Stage.DONE, Stage.CANCELLED, Stage.CARRIED})
"""The stages of a task that the office still owes."""


class Origin(StrEnum):
    """Whether a task stands in the programme or was added by the office."""

    PROGRAMME = "programme"
    OFFICE = "office"


class Secrecy(StrEnum):
    """The secrecy mark of a task; marked tasks stay out of ordinary reports."""

    ORDINARY = "ordinary"
    SECRET = "secret"
    TOP_SECRET = "top_secret"
    UTMOST_SECRET = "utmost_secret"


class TaskFacts(NamedTuple):
    """What the figures need of one task, as of one day; small, since there may be 100,000."""

    id: int
    node: int
    recurring: bool
    stage: Stage
    due: date | None
    original_due: date | None
    done_on: date | None
    lead_unit: int | None


@dataclass(frozen=True, slots=True)
class Task:
    """The follow-up record of a node or of a part of it."""

    id: int
    uid: str
    programme: int
    node: int
    code: str
    text: str
    span: tuple[int, int] | None
    origin: Origin
    recurring: bool
    stage: Stage
    done_on: date | None
    lead_unit: int | None
    lead_provenance: Provenance
    officer: int | None
    deadline: Deadline
    cooperating: tuple[int, ...]
    product: str
    result: str
    difficulty: str
    proposal: str
    secrecy: Secrecy
    last_note: str = ""

    def facts(self) -> TaskFacts:
        """Return what the figures need of this task as it stands now."""
        due = self.deadline
        return TaskFacts(
            self.id, self.node, self.recurring, self.stage, due.due, due.original, self.done_on, self.lead_unit
        )
