"""The turn of a period: what becomes of each task that the old programme leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of an open task: a duty of the next programme goes on with it, it goes over as it is, it stays."""

    MATCHED = "matched"
    CARRIED = "carried"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A task that the old programme leaves open, and the duty of the next one that seems to go on with it."""

    task: int
    code: str
    text: str
    lead: int | None
    due: date | None
    recurring: bool
    match: int | None = None


@dataclass(frozen=True, slots=True)
class NextDuty:
    """A task of the next programme that goes on with no earlier one yet."""

    task: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class RollOverPlan:
    """What a roll-over would do: the open tasks in the order of the outline, and the duties that may go on with them.

    ``target`` is None where the office begins a programme of its own.
    """

    source: int
    target: int | None
    tasks: tuple[OpenTask, ...]
    duties: tuple[NextDuty, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """What the office decided for one open task; ``onto`` is the duty that goes on with it."""

    fate: Fate
    onto: int | None = None


@dataclass(frozen=True, slots=True)
class RollOver:
    """A roll-over as it is asked for: the choices by task, and the last day for those that go over as they are."""

    source: int
    choices: Mapping[int, Choice] = field(default_factory=dict)
    due: date | None = None
    day: date | None = None

    def count(self, fate: Fate) -> int:
        """Return the number of tasks of a fate."""
        return sum(1 for choice in self.choices.values() if choice.fate is fate)


def proposed(plan: RollOverPlan) -> dict[int, Choice]:
    """Return the choices that a plan proposes: what has a likely duty goes on in it, everything else goes over."""
    return {
        item.task: Choice(Fate.MATCHED, item.match) if item.match is not None else Choice(Fate.CARRIED)
        for item in plan.tasks
    }
