"""Which tasks are meant: one value for window, command line, reports and saved filters, and the rule of each view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.statistics import WEEK_AHEAD, Tally, tally_one, verdict
from ctr_desktop.domain.task import Stage, TaskFacts


class View(StrEnum):
    """The ready-made views.

    DUE is what a scheduler asks for: late, or due within the warning days. SOON follows the setting, SEVEN_DAYS and
    WEEK (Monday to Sunday) are always the same, STALE has had no entry for two weeks. INCOMPLETE leaves a question of
    the record open, UNPROVED is done without a paper; CARRIED_IN and OUTSIDE bear that mark.
    """

    ALL = "all"
    OVERDUE = "overdue"
    SOON = "soon"
    DUE = "due"
    SEVEN_DAYS = "seven_days"
    WEEK = "week"
    UNASSIGNED = "unassigned"
    NEEDS_DEADLINE = "needs_deadline"
    DOING = "doing"
    DONE = "done"
    RECURRING = "recurring"
    STALE = "stale"
    INCOMPLETE = "incomplete"
    UNPROVED = "unproved"
    CARRIED_IN = "carried_in"
    OUTSIDE = "outside"


BY_URGENCY = frozenset({View.OVERDUE, View.SOON, View.DUE, View.SEVEN_DAYS, View.WEEK})
"""The views whose lists begin with what is most urgent."""
_COUNTED = {
    view: view.value
    for view in (
        View.DOING,
        View.SEVEN_DAYS,
        View.WEEK,
        View.STALE,
        View.INCOMPLETE,
        View.UNPROVED,
        View.CARRIED_IN,
        View.OUTSIDE,
    )
}


def due_span(view: View, day: date, soon_days: int) -> tuple[date, date] | None:
    """Return the first and the last deadline that a task of a view by urgency can have, None for other views.

    Such a view holds open tasks with an end alone: what is due before or later need not be looked at.
    """
    if view not in BY_URGENCY:
        return None
    late = date.min if view in (View.OVERDUE, View.DUE) else day
    first = day - timedelta(days=day.weekday()) if view is View.WEEK else late
    return first, day + timedelta(days=max(soon_days, WEEK_AHEAD))


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Which tasks are meant, and in which order.

    ``programmes`` () are all; ``units`` () are all lead units, (None,) is nobody's; ``words`` must all be found;
    ``as_of`` None is as it stands now, ``known`` a place in the journal, None the newest; ``sort`` is the name of a
    declared field, "" the order of the outline.
    """

    programmes: tuple[int, ...] = ()
    view: View = View.ALL
    units: tuple[int | None, ...] = ()
    words: str = ""
    as_of: date | None = None
    known: int | None = None
    sort: str = ""
    descending: bool = False

    @property
    def programme(self) -> int | None:
        """Return the programme when it is exactly one."""
        return self.programmes[0] if len(self.programmes) == 1 else None

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing of its programmes is left out."""
        return self.view is View.ALL and not self.units and not self.words

    def holds(self, task: TaskFacts, day: date, soon_days: int) -> bool:
        """Tell whether a task is of the view and the units, on a day; words are the search's to find."""
        return (not self.units or task.lead_unit in self.units) and in_view(task, self.view, day, soon_days)


def in_view(task: TaskFacts, view: View, as_of: date, soon_days: int) -> bool:
    """Tell whether a task belongs in a view on a day."""
    if view is View.ALL:
        return True
    if view is View.UNASSIGNED:
        return task.lead_unit is None and task.stage is not Stage.CANCELLED
    if view in _COUNTED:
        return bool(getattr(tally_one(task, as_of, soon_days), _COUNTED[view]))
    outcome = verdict(task, as_of, soon_days)
    if view is View.DONE:
        return outcome in (Verdict.DONE_ON_TIME, Verdict.DONE_LATE)
    if view is View.DUE:
        return outcome in (Verdict.OVERDUE, Verdict.SOON)
    return outcome.value == view.value


def view_count(counts: Tally, view: View) -> int:
    """Return how many tasks of a tally a view shows."""
    if view is View.ALL:
        return counts.total + counts.cancelled
    if view is View.DUE:
        return counts.overdue + counts.soon
    return int(getattr(counts, view.value))


def without_carried(tasks: Iterable[TaskFacts], programmes: Iterable[Programme]) -> list[TaskFacts]:
    """Return the tasks that a query over several programmes counts.

    A task that was carried over is counted through its successor where a later programme is part of the query.
    """
    starts = {item.id: item.header.period.start for item in programmes if item.header.period is not None}
    latest = max(starts.values(), default=None)
    return [
        task
        for task in tasks
        if task.stage is not Stage.CARRIED
        or latest is None
        or task.programme not in starts
        or starts[task.programme] >= latest
    ]
