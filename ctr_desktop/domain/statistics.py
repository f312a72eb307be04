"""Every figure of the program: verdicts, tallies and rates for a given day, on screen and in reports alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import TypeVar

from ctr_desktop.domain.clarity import open_questions
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Stage, TaskFacts

Key = TypeVar("Key", bound=Hashable)

DEFAULT_SOON_DAYS = 3
WEEK_AHEAD = 7
STALE_DAYS = 14


def verdict(task: TaskFacts, as_of: date, soon_days: int = DEFAULT_SOON_DAYS) -> Verdict:
    """Return how the task stands on the day.

    Due today is not overdue. Done is measured against the original deadline. A standing duty is never overdue, nor is
    a task that was carried over. A task done without any deadline missed none and counts as on time.
    """
    if task.stage is Stage.CANCELLED:
        return Verdict.CANCELLED
    if task.recurring:
        return Verdict.RECURRING
    if task.stage is Stage.CARRIED:
        return Verdict.CARRIED
    if task.stage is Stage.DONE:
        limit = task.original_due or task.due
        late = limit is not None and task.done_on is not None and task.done_on > limit
        return Verdict.DONE_LATE if late else Verdict.DONE_ON_TIME
    if task.due is None:
        return Verdict.NEEDS_DEADLINE
    if task.due < as_of:
        return Verdict.OVERDUE
    return Verdict.SOON if task.due - as_of <= timedelta(days=soon_days) else Verdict.IN_TIME


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of tasks. Cancelled tasks are counted apart and are not part of the total.

    ``seven_days``, ``week`` and ``stale`` are open tasks due within seven days, due from Monday to Sunday, and without
    an entry for two weeks. ``due_open`` are those due on the day itself and not done, ``carried_due`` the carried ones
    that still count as fallen due; both are also counted under their verdict. ``incomplete`` are those still owed
    that leave a question of the record open, ``unproved`` those done without a paper or a reason for having none;
    ``carried_in`` and ``outside`` bear that mark.
    """

    done_on_time: int = 0
    done_late: int = 0
    in_time: int = 0
    soon: int = 0
    overdue: int = 0
    recurring: int = 0
    needs_deadline: int = 0
    carried: int = 0
    cancelled: int = 0
    due_open: int = 0
    carried_due: int = 0
    unassigned: int = 0
    doing: int = 0
    seven_days: int = 0
    week: int = 0
    stale: int = 0
    incomplete: int = 0
    unproved: int = 0
    carried_in: int = 0
    outside: int = 0

    @property
    def total(self) -> int:
        """Return the number of tasks that count."""
        return (
            self.done_on_time
            + self.done_late
            + self.in_time
            + self.soon
            + self.overdue
            + self.recurring
            + self.needs_deadline
            + self.carried
        )

    @property
    def done(self) -> int:
        """Return the tasks done, in time or late."""
        return self.done_on_time + self.done_late

    @property
    def fallen_due(self) -> int:
        """Return the tasks the completion rate is taken of (đến hạn): done, or open with a deadline up to the day."""
        return self.done + self.due_not_done

    @property
    def due_not_done(self) -> int:
        """Return the tasks that have fallen due and are not done: overdue, due on the day, carried over."""
        return self.overdue + self.due_open + self.carried_due

    @property
    def still_in_time(self) -> int:
        """Return the open tasks whose deadline has not passed, those due soon included."""
        return self.in_time + self.soon

    @property
    def not_yet_due(self) -> int:
        """Return the open tasks whose deadline is after the day."""
        return self.still_in_time - self.due_open

    @property
    def without_deadline(self) -> int:
        """Return the standing duties and the tasks that have no deadline."""
        return self.recurring + self.needs_deadline

    @property
    def rate(self) -> float | None:
        """Return the completion rate in per cent, done ÷ fallen due, or None when nothing has fallen due."""
        return 100 * self.done / self.fallen_due if self.fallen_due else None

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both together."""
        return Tally(*(getattr(self, name) + getattr(other, name) for name in _COUNTS))

    def __sub__(self, other: Tally) -> Tally:
        """Return the counts of this one without the other's."""
        return Tally(*(getattr(self, name) - getattr(other, name) for name in _COUNTS))


_COUNTS = tuple(field.name for field in fields(Tally))


def _counts_of(task: TaskFacts, outcome: Verdict, as_of: date) -> list[str]:
    names = [outcome.value]
    if outcome is Verdict.CARRIED and (task.period_end is None or as_of <= task.period_end):
        names.append("carried_due")
    elif outcome in (Verdict.SOON, Verdict.IN_TIME) and task.due is not None and task.due <= as_of:
        names.append("due_open")
    if outcome is not Verdict.CANCELLED:
        names += [name for name, holds in _OF_COUNTED_TASKS if holds(task)]
    if outcome in _OPEN or outcome is Verdict.RECURRING:
        names += [name for name, holds in _OF_OWED_TASKS if holds(task)]
    if outcome in _OPEN:
        names += [name for name, holds in _OF_OPEN_TASKS if holds(task, as_of)]
    return names


_UNDER_WAY = (Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.RETURNED)
_OF_COUNTED_TASKS: tuple[tuple[str, Callable[[TaskFacts], bool]], ...] = (
    ("unassigned", lambda task: task.lead_unit is None),
    ("doing", lambda task: task.stage in _UNDER_WAY),
    ("carried_in", lambda task: task.carried_in),
    ("outside", lambda task: task.outside),
    ("unproved", lambda task: not task.proved and task.stage is Stage.DONE),
)
_OF_OWED_TASKS: tuple[tuple[str, Callable[[TaskFacts], bool]], ...] = (
    ("incomplete", lambda task: task.stage not in (Stage.DONE, Stage.CARRIED) and bool(open_questions(task))),
)
_OPEN = (Verdict.IN_TIME, Verdict.SOON, Verdict.OVERDUE, Verdict.NEEDS_DEADLINE)


def is_due_in_seven_days(task: TaskFacts, as_of: date) -> bool:
    """Tell whether the deadline of a task falls on the day or one of the seven after it."""
    return task.due is not None and 0 <= (task.due - as_of).days <= WEEK_AHEAD


def is_due_this_week(task: TaskFacts, as_of: date) -> bool:
    """Tell whether the deadline of a task falls into the week of the day, Monday to Sunday."""
    monday = as_of - timedelta(days=as_of.weekday())
    return task.due is not None and 0 <= (task.due - monday).days < WEEK_AHEAD


def is_stale(task: TaskFacts, as_of: date) -> bool:
    """Tell whether nothing was entered for a task for two weeks."""
    return task.touched is not None and (as_of - task.touched).days >= STALE_DAYS


_OF_OPEN_TASKS = (("seven_days", is_due_in_seven_days), ("week", is_due_this_week), ("stale", is_stale))


def is_open(task: TaskFacts, as_of: date, soon_days: int = DEFAULT_SOON_DAYS) -> bool:
    """Tell whether a task is still owed and has, or should have, an end."""
    return verdict(task, as_of, soon_days) in _OPEN


def tally_one(task: TaskFacts, as_of: date, soon_days: int = DEFAULT_SOON_DAYS) -> Tally:
    """Return the tally of one task."""
    return Tally(**dict.fromkeys(_counts_of(task, verdict(task, as_of, soon_days), as_of), 1))


def tally(tasks: Iterable[TaskFacts], as_of: date, soon_days: int = DEFAULT_SOON_DAYS) -> Tally:
    """Count tasks for a day."""
    return tally_by(tasks, lambda _task: None, as_of, soon_days).get(None, Tally())


def tally_by(
    tasks: Iterable[TaskFacts],
    key: Callable[[TaskFacts], Key],
    as_of: date,
    soon_days: int = DEFAULT_SOON_DAYS,
) -> dict[Key, Tally]:
    """Count tasks for a day, one tally for each key, in the order the keys first occur."""
    counts: dict[Key, dict[str, int]] = {}
    for task in tasks:
        bucket = counts.setdefault(key(task), {})
        for name in _counts_of(task, verdict(task, as_of, soon_days), as_of):
            bucket[name] = bucket.get(name, 0) + 1
    return {group: Tally(**bucket) for group, bucket in counts.items()}


def roll_up(by_node: Mapping[int, Tally], parents: Mapping[int, int | None]) -> dict[int, Tally]:
    """Add up the tallies of each node and everything under it; ``parents`` lists parents before children."""
    totals: dict[int, Tally] = {}
    empty = Tally()
    for node in reversed(list(parents)):
        own = by_node.get(node, empty) + totals[node] if node in totals else by_node.get(node, empty)
        totals[node] = own
        parent = parents[node]
        if parent is not None:
            totals[parent] = totals[parent] + own if parent in totals else own
    return totals


def days_late(task: TaskFacts, as_of: date) -> int:
    """Return by how many days an open task is late, 0 when it is not."""
    if verdict(task, as_of) is not Verdict.OVERDUE or task.due is None:
        return 0
    return (as_of - task.due).days


def decimal(value: float | None, places: int = 1) -> str:
    """Write a rate with a decimal comma, "—" when it is undefined."""
    return "—" if value is None else f"{value:.{places}f}".replace(".", ",")
