"""Figures for the window: verdicts, tallies of headings, counts of views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.statistics import Tally, roll_up, tally, tally_by, tally_one, verdict
from ctr_desktop.domain.task import Stage, TaskFacts
from ctr_desktop.store import programmes, tasks
from ctr_desktop.store.database import Database


class View(StrEnum):
    """The ready-made views of the sidebar."""

    ALL = "all"
    OVERDUE = "overdue"
    SOON = "soon"
    UNASSIGNED = "unassigned"
    NEEDS_DEADLINE = "needs_deadline"
    DOING = "doing"
    DONE = "done"
    RECURRING = "recurring"


def in_view(task: TaskFacts, view: View, as_of: date, soon_days: int) -> bool:
    """Tell whether a task belongs in a view on a day."""
    if view is View.ALL:
        return True
    if view is View.UNASSIGNED:
        return task.lead_unit is None and task.stage is not Stage.CANCELLED
    if view is View.DOING:
        return bool(tally_one(task, as_of, soon_days).doing)
    outcome = verdict(task, as_of, soon_days)
    if view is View.DONE:
        return outcome in (Verdict.DONE_ON_TIME, Verdict.DONE_LATE)
    return outcome.value == view.value


def view_count(counts: Tally, view: View) -> int:
    """Return how many tasks of a tally a view shows."""
    if view is View.ALL:
        return counts.total + counts.cancelled
    return int(getattr(counts, view.value))


@dataclass(frozen=True)
class Overview:
    """The figures of one programme for one day."""

    as_of: date
    soon_days: int
    facts: dict[int, TaskFacts]
    total: Tally
    by_node: dict[int, Tally]
    by_unit: dict[int | None, Tally]


def read_overview(database: Database, programme: int, as_of: date, soon_days: int) -> Overview:
    """Work out the figures of a programme as it stands now, judged on a day."""
    facts = tasks.facts(database, programme)
    parents = dict(programmes.tree(database, programme))
    own = tally_by(facts, lambda task: task.node, as_of, soon_days)
    return Overview(
        as_of,
        soon_days,
        {task.id: task for task in facts},
        tally(facts, as_of, soon_days),
        roll_up(own, parents),
        tally_by(facts, lambda task: task.lead_unit, as_of, soon_days),
    )


def read_facts(database: Database, ids: Sequence[int]) -> dict[int, TaskFacts]:
    """Return what the figures need of some tasks."""
    return {task.id: task.facts() for task in tasks.tasks(database, ids).values()}


def read_facts_of(database: Database, programme: int | None = None, as_of: date | None = None) -> list[TaskFacts]:
    """Return what the figures need of the tasks of a programme, or of all, as of a day or as they stand now."""
    return tasks.facts(database, programme, as_of)
