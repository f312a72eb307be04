"""What the overview, the units' cards and the meeting's page show, from the figures that the whole window shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain import overview
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.statistics import Tally, verdict
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.counted_words import counted_words
from ctr_desktop.models.figure_words import missing_words, rate_words
from ctr_desktop.models.labels import label, view_label
from ctr_desktop.models.models import Models
from ctr_desktop.models.task_row import verdict_words
from ctr_desktop.services.context import Context


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its words; ``query`` is the list behind it, None for one that is no count."""

    words: str
    value: str
    view: View | None = None
    alarming: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A task in a list: what it says, where it stands, what to know of it; ``group`` is the title it stands under."""

    task: int
    code: str
    title: str
    unit: str
    verdict: Verdict
    words: str
    below: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A unit or a heading with its figures."""

    words: str
    counts: Tally
    unit: int | None = None
    node: int | None = None


class OverviewModel(QObject):
    """Follow the figures; ``refreshed`` tells that what is shown is to be read anew."""

    refreshed = Signal()

    def __init__(self, context: Context, models: Models, parent: QObject | None = None) -> None:
        """Show the programme that the figures are of."""
        super().__init__(parent)
        self._context = context
        self._models = models
        self._figures = models.tallies
        self._figures.changed.connect(lambda _nodes: self.refreshed.emit())
        models.bus.changed.connect(self._on_changes)

    def _on_changes(self, changes: Changes) -> None:
        if changes.tasks or changes.organisation:
            self.refreshed.emit()

    @property
    def ready(self) -> bool:
        """Tell whether the figures are there."""
        return self._figures.ready

    @property
    def day(self) -> date:
        """Return the day of the figures."""
        return self._figures.as_of

    def title(self) -> str:
        """Return programme and day: "Quý II/2024 · 28/6/2024"."""
        programme = self._models.query.value.programme
        found = next((item for item in self._context.programmes.all() if item.id == programme), None)
        return " · ".join([found.name, short_date(self.day)]) if found is not None else short_date(self.day)

    def greeting(self) -> str:
        """Return what matters today in a few words: "3 quá hạn, 5 đến hạn tuần này"."""
        total = self._figures.total
        return label("overview.greeting", overdue=total.overdue, week=total.week)

    def figures(self) -> list[Figure]:
        """Return the large figures, then the smaller ones."""
        total = self._figures.total
        views = (View.OVERDUE, View.SEVEN_DAYS, View.UNASSIGNED)
        found = [self._count(view) for view in views]
        found.append(Figure(label("figure.rate"), rate_words(total)))
        return found + [self._count(view) for view in (View.NEEDS_DEADLINE, View.STALE, View.WEEK, View.SOON)]

    def _count(self, view: View) -> Figure:
        count = self._figures.count(view)
        return Figure(view_label(view), str(count), view, view is View.OVERDUE and count > 0)

    # --- lists ---------------------------------------------------------------------------------------------------

    def overdue(self) -> list[Line]:
        """Return the tasks that are late for longest, with what is missing."""
        return self._lines(overview.most_overdue(self._figures.all_facts(), self.day)[: overview.MOST_OVERDUE])

    def overdue_by_unit(self) -> dict[int | None, list[Line]]:
        """Return the tasks of each unit that are late for longest."""
        by_unit: dict[int | None, list[TaskFacts]] = {}
        for task in overview.most_overdue(self._figures.all_facts(), self.day):
            listed = by_unit.setdefault(task.lead_unit, [])
            if len(listed) < overview.MOST_OF_A_UNIT:
                listed.append(task)
        lines = {line.task: line for line in self._lines([task for found in by_unit.values() for task in found])}
        return {unit: [lines[task.id] for task in found if task.id in lines] for unit, found in by_unit.items()}

    def week(self) -> list[Line]:
        """Return what is due this week under its days."""
        found = overview.due_this_week(self._figures.all_facts(), self.day)[: overview.MOST_OF_A_WEEK]
        days = {task.id: _weekday(task.due) for task in found if task.due}
        return self._lines(found, days)

    def meeting(self) -> tuple[list[Line], int]:
        """Return what the weekly meeting goes through, and how many urgent tasks are left out.

        The list goes unit by unit, the unit with most late tasks first.
        """
        every = overview.for_meeting(self._figures.all_facts(), self.day)
        found = every[: overview.MOST_OF_A_MEETING]
        names = {unit.id: unit.name for unit in self._context.organisation.units()}
        late: dict[int | None, int] = {}
        for task in found:
            late[task.lead_unit] = late.get(task.lead_unit, 0) + (verdict(task, self.day) is Verdict.OVERDUE)
        order = sorted(late, key=lambda unit: (-late[unit], fold(names.get(unit or 0, ""))))
        place = {unit: number for number, unit in enumerate(order)}
        found.sort(key=lambda task: place[task.lead_unit])
        groups = {task.id: names.get(task.lead_unit or 0, label("unit.nobody")) for task in found}
        return self._lines(found, groups, with_notes=True), len(every) - len(found)

    def _lines(
        self, facts: Sequence[TaskFacts], groups: dict[int, str] | None = None, *, with_notes: bool = False
    ) -> list[Line]:
        tasks = self._context.tasks.get([task.id for task in facts], self._models.day.chosen)
        units = {unit.id: unit.short_name for unit in self._context.organisation.units()}
        lines = []
        for item in facts:
            task = tasks.get(item.id)
            if task is None:
                continue
            outcome, words = verdict_words(item, self.day, self._figures.soon_days)
            below = self._note(task) if with_notes else missing_words(overview.missing(task))
            group = (groups or {}).get(task.id, "")
            unit = units.get(item.lead_unit or 0, label("unit.nobody"))
            lines.append(
                Line(task.id, task.code, task.title, unit, outcome, words or short_date(item.due), below, group)
            )
        return lines

    @staticmethod
    def _note(task: Task) -> str:
        parts = [counted_words(task), task.last_note.replace("\n", " ")]
        parts += [label("meeting.asked", words=task.proposal)] if task.proposal else []
        parts += [label("meeting.difficulty", words=task.difficulty)] if task.difficulty else []
        return " · ".join(part for part in parts if part) or missing_words(overview.missing(task))

    # --- bars ----------------------------------------------------------------------------------------------------

    def units(self) -> list[Bar]:
        """Return each lead unit with its figures, those with late tasks first."""
        names = {unit.id: unit.name for unit in self._context.organisation.units()}
        bars = [
            Bar(names.get(unit or 0, label("unit.nobody")), counts, unit)
            for unit, counts in self._figures.of_units().items()
        ]
        return sorted(bars, key=lambda bar: (-bar.counts.overdue, -bar.counts.total, fold(bar.words)))

    def headings(self) -> list[Bar]:
        """Return the outermost headings with their figures, one level deeper where there is only one."""
        programme = self._models.query.value.programme
        if programme is None:
            return []
        nodes = self._context.programmes.tree(programme).nodes
        level: list[int] = [node for node, parent in nodes if parent is None]
        while len(level) == 1:
            below = [node for node, parent in nodes if parent == level[0]]
            if not below:
                break
            level = below
        found = self._context.programmes.nodes(level)
        bars = []
        for node in level:
            counts = self._figures.of_node(node)
            if counts is not None and counts.total and node in found:
                words = found[node].title
                bars.append(Bar(words, counts, None, node))
        return bars

    def narrowed(self, *, view: View = View.ALL, units: tuple[int | None, ...] = ()) -> TaskQuery:
        """Return the query of a list behind a figure."""
        return TaskQuery(self._models.query.value.programmes, view, units)


def _weekday(day: date | None) -> str:
    return f"{label(f'weekday.{day.weekday()}')} {short_date(day)}" if day is not None else ""


def grouped(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    """Return lines under the titles they stand under, in order."""
    found: list[tuple[str, list[Line]]] = []
    for line in lines:
        if not found or found[-1][0] != line.group:
            found.append((line.group, []))
        found[-1][1].append(line)
    return found
