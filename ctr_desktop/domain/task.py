"""Tasks: what is followed, in which stage, by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from ctr_desktop.domain.clarity import unanswered
from ctr_desktop.domain.deadline import Deadline, Provenance
from ctr_desktop.domain.fields import Secrecy, Stage, field_named
from ctr_desktop.domain.short_titles import proposed_title

__all__ = ["OPEN_STAGES", "FollowUp", "Mark", "Origin", "Reassignment", "Secrecy", "Stage", "Task", "TaskFacts"]

OPEN_STAGES = frozenset(set(Stage) - {Stage.DONE, Stage.CANCELLED, Stage.CARRIED})
"""The stages of a task that the office still owes."""


class Origin(StrEnum):
    """Whether a task stands in the programme or was added by the office."""

    PROGRAMME = "programme"
    OFFICE = "office"


class Mark(StrEnum):
    """The marks that follow "done", in their order: each has a day and a person and leaves the stage as it is.

    The unit reports it done, the leader approves, the superior body recognises (``domain`` §4 of the office's rules).
    """

    REPORTED = "reported"
    APPROVED = "approved"
    RECOGNISED = "recognised"

    @property
    def day_field(self) -> str:
        """Return the name of the field that holds the day."""
        return f"{self.value}_on"

    @property
    def person_field(self) -> str:
        """Return the name of the field that holds the person."""
        return f"{self.value}_by"


class TaskFacts(NamedTuple):
    """What the figures need of one task, as of one day; small, since there may be 100,000.

    ``period_end`` is the last day of its programme, known where the task was carried over, ``touched`` the day of its
    newest diary entry, or of the import where there is none. ``unanswered`` are the questions of the record that are
    open whatever the day (``domain/clarity.py``), ``proved`` tells that a task done has its paper or the reason for
    having none, ``carried_in`` and ``outside`` are its marks.
    """

    id: int
    node: int
    recurring: bool
    stage: Stage
    due: date | None
    original_due: date | None
    done_on: date | None
    lead_unit: int | None
    programme: int = 0
    period_end: date | None = None
    touched: date | None = None
    unanswered: int = 0
    proved: bool = True
    carried_in: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the diary of a task counts: acts of chasing with the day of the last, returns for rework, extensions."""

    chased: int = 0
    chased_on: date | None = None
    returned: int = 0
    extended: int = 0

    def values(self) -> dict[str, Any]:
        """Return what is counted by the names of its fields."""
        return {
            "chased": self.chased,
            "chased_on": self.chased_on,
            "returned": self.returned,
            "extended": self.extended,
        }


@dataclass(frozen=True, slots=True)
class Task:
    """The follow-up record of a node or of a part of it.

    ``values`` holds every declared field by name (``domain/fields.py``); those that the rules name have a property of
    their own, each other one is read as an attribute.
    """

    id: int
    uid: str
    programme: int
    node: int
    code: str
    span: tuple[int, int] | None
    origin: Origin
    values: Mapping[str, Any] = field(repr=False)
    added_on: date | None = None
    last_note: str = ""
    follow_up: FollowUp = FollowUp()

    def __getattr__(self, name: str) -> Any:
        """Return the value of a declared field."""
        if field_named(name) is None:
            raise AttributeError(name)
        return self.values[name]

    @property
    def text(self) -> str:
        """Return the words of the task."""
        return str(self.values["text"])

    @property
    def title(self) -> str:
        """Return the short title, or else the words."""
        return str(self.values["short_title"] or self.values["text"])

    @property
    def short(self) -> str:
        """Return the short title, or the one that its words propose: what tables and lists show."""
        return str(self.values["short_title"]) or proposed_title(self.text)

    @property
    def stage(self) -> Stage:
        """Return the stage entered last."""
        return self.values["stage"]  # type: ignore[no-any-return]

    @property
    def done_on(self) -> date | None:
        """Return the day of completion."""
        return self.values["done_on"]  # type: ignore[no-any-return]

    @property
    def recurring(self) -> bool:
        """Tell whether it is a standing duty (thường xuyên)."""
        return bool(self.values["recurring"])

    @property
    def lead_unit(self) -> int | None:
        """Return the lead unit."""
        return self.values["lead"]  # type: ignore[no-any-return]

    @property
    def lead_provenance(self) -> Provenance:
        """Return where the lead unit comes from."""
        return self.values["lead_provenance"]  # type: ignore[no-any-return]

    @property
    def cooperating(self) -> tuple[int, ...]:
        """Return the co-operating units."""
        return self.values["cooperating"]  # type: ignore[no-any-return]

    @property
    def secrecy(self) -> Secrecy:
        """Return the secrecy mark."""
        return self.values["secrecy"]  # type: ignore[no-any-return]

    @property
    def deadline(self) -> Deadline:
        """Return the deadline with all that is known of it."""
        values = self.values
        return Deadline(
            values["deadline"],
            values["original_deadline"],
            values["deadline_text"],
            values["deadline_provenance"],
            values["deadline_kind"],
        )

    def with_values(self, **changed: Any) -> Task:
        """Return the task with some fields changed; nothing is stored."""
        return replace(self, values={**self.values, **changed})

    def facts(self, period_end: date | None = None) -> TaskFacts:
        """Return what the figures need of this task as it stands here; of its papers it knows nothing."""
        values = self.values
        return TaskFacts(
            self.id,
            self.node,
            bool(values["recurring"]),
            values["stage"],
            values["deadline"],
            values["original_deadline"],
            values["done_on"],
            values["lead"],
            self.programme,
            period_end,
            unanswered=unanswered(values),
            carried_in=bool(values["carried_in"]),
            outside=bool(values["outside"]),
        )


@dataclass(frozen=True, slots=True)
class Reassignment:
    """One re-assignment (giao lại): on which day, from which lead unit to which, and why; None is nobody."""

    id: int
    task: int
    day: date
    old_unit: int | None
    old_provenance: Provenance
    new_unit: int | None
    reason: str = ""
