"""What the overview, the units' cards and the weekly meeting show of the facts: one choice for window and paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.statistics import WEEK_AHEAD, is_due_in_seven_days, is_due_this_week, is_open, verdict
from ctr_desktop.domain.task import Task, TaskFacts

MOST_OVERDUE = 8
MOST_OF_A_WEEK = 12
MOST_OF_A_UNIT = 3
MOST_OF_A_MEETING = 150


def urgency(task: TaskFacts) -> tuple[bool, date, int]:
    """Return what lists of urgent tasks are sorted by: the nearest deadline first, none last."""
    return task.due is None, task.due or date.max, task.id


def most_overdue(facts: Iterable[TaskFacts], as_of: date) -> list[TaskFacts]:
    """Return the tasks that are late, the latest first."""
    return sorted((task for task in _due_by(facts, as_of) if verdict(task, as_of) is Verdict.OVERDUE), key=urgency)


def _due_by(facts: Iterable[TaskFacts], last: date) -> Iterator[TaskFacts]:
    """Return the tasks due up to a day: the rest need not be judged, which is most of the work of a list."""
    return (task for task in facts if task.due is not None and task.due <= last)


def days_of_week(as_of: date) -> list[date]:
    """Return the days of the week of a day, Monday to Sunday."""
    monday = as_of - timedelta(days=as_of.weekday())
    return [monday + timedelta(days=place) for place in range(7)]


def due_this_week(facts: Iterable[TaskFacts], as_of: date) -> list[TaskFacts]:
    """Return the open tasks that are due in the week of a day, in the order of their days."""
    near = _due_by(facts, days_of_week(as_of)[-1])
    return sorted((task for task in near if is_due_this_week(task, as_of) and is_open(task, as_of)), key=urgency)


def for_meeting(facts: Iterable[TaskFacts], as_of: date) -> list[TaskFacts]:
    """Return what the weekly meeting goes through: late tasks, and those due this week or within seven days."""
    last = max(days_of_week(as_of)[-1], as_of + timedelta(days=WEEK_AHEAD))
    return sorted(
        (
            task
            for task in _due_by(facts, last)
            if verdict(task, as_of) is Verdict.OVERDUE
            or (is_open(task, as_of) and (is_due_this_week(task, as_of) or is_due_in_seven_days(task, as_of)))
        ),
        key=urgency,
    )


def missing(task: Task) -> list[str]:
    """Return the names of what a task that is followed still lacks: its lead unit, its officer, any entry."""
    found = []
    if task.lead_unit is None:
        found.append("lead")
    elif task.officer is None:
        found.append("officer")
    if not task.last_note and not task.result:
        found.append("entry")
    return found
