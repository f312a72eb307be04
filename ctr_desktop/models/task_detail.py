"""The detail pane's model: the selected tasks and everything about them; it asks for changes and tells them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, understand_day
from ctr_desktop.domain.deadline import Extension
from ctr_desktop.domain.diary import DiaryEntry, EntryKind
from ctr_desktop.domain.errors import CtrError, RuleError
from ctr_desktop.domain.organisation import Person, Unit, Usage
from ctr_desktop.domain.task import Origin, Stage, Task
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.history_lines import HistoryLine, history_lines
from ctr_desktop.models.labels import label
from ctr_desktop.models.suggestions import Suggestions
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.diary import DiaryService
from ctr_desktop.services.history import HistoryService
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.tasks import TaskService

_ASKING = (Stage.DONE, Stage.RETURNED)
"""The stages that are not entered without being asked by which paper, or why."""


@dataclass(frozen=True, slots=True)
class Source:
    """The whole text a task was taken from, the task's span in it and the citations."""

    text: str
    span: tuple[int, int] | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DetailServices:
    """The use cases that the detail pane needs."""

    tasks: TaskService
    diary: DiaryService
    programmes: ProgrammeService
    organisation: OrganisationService
    history: HistoryService
    suggestions: Suggestions
    day: WindowDay


class TaskDetail(QObject):
    """The selected tasks; ``refreshed`` says the pane is to show them anew, ``refused`` why a change was not made."""

    refreshed = Signal()
    refused = Signal(object)
    saved = Signal(object)
    stage_asks = Signal(object)

    def __init__(self, services: DetailServices, bus: ChangeBus, parent: QObject | None = None) -> None:
        """Show nothing until tasks are selected."""
        super().__init__(parent)
        self._services = services
        self._bus = bus
        self._ids: tuple[int, ...] = ()
        self._tasks: dict[int, Task] = {}
        self._all_units: list[Unit] | None = None
        bus.changed.connect(self._on_changes)
        services.suggestions.changed.connect(self._on_suggestions)
        services.day.changed.connect(self._read)

    def _on_suggestions(self) -> None:
        if any(task.lead_unit is None for task in self.tasks):
            self.refreshed.emit()

    def select(self, ids: Sequence[int]) -> None:
        """Show these tasks."""
        self._ids = tuple(ids)
        self._read()

    def _read(self) -> None:
        self._tasks = self._services.tasks.get(self._ids, self._services.day.chosen)
        self._all_units = None
        self.refreshed.emit()

    def _on_changes(self, changes: Changes) -> None:
        if changes.organisation or changes.tasks & set(self._ids):
            self._read()

    @property
    def ids(self) -> list[int]:
        """Return the selected tasks that exist."""
        return [task for task in self._ids if task in self._tasks]

    @property
    def task(self) -> Task | None:
        """Return the selected task when it is exactly one."""
        return self._tasks[self.ids[0]] if len(self.ids) == 1 else None

    @property
    def tasks(self) -> list[Task]:
        """Return all selected tasks."""
        return [self._tasks[task] for task in self.ids]

    def common(self, value: Callable[[Task], object]) -> object:
        """Return the value that all selected tasks share, None when they differ."""
        values = {value(task) for task in self.tasks}
        return values.pop() if len(values) == 1 else None

    def units(self) -> list[Unit]:
        """Return the units to choose from, and those the selected tasks name."""
        named = {task.lead_unit for task in self.tasks} | {unit for task in self.tasks for unit in task.cooperating}
        return [unit for unit in self._known_units() if unit.active or unit.id in named]

    def _known_units(self) -> list[Unit]:
        """Return all units, read once for what is shown."""
        if self._all_units is None:
            self._all_units = self._services.organisation.units()
        return self._all_units

    def helpers(self) -> list[Unit]:
        """Return the units that can help the one that leads."""
        lead = self.common(lambda task: task.lead_unit)
        return [unit for unit in self.units() if unit.id != lead]

    def persons(self) -> list[Person]:
        """Return the officers known by name."""
        return self._services.organisation.persons()

    def offered_persons(self) -> list[Person]:
        """Return the persons to choose from: those still in office."""
        return [person for person in self.persons() if person.active]

    def usage(self) -> Usage:
        """Return how often units and officers are named by tasks: what is used most is offered first."""
        return self._services.organisation.usage()

    def proposed_lead(self) -> tuple[int, str] | None:
        """Return the unit that is suggested for all selected tasks, and the word for it; None when there is none."""
        if any(task.lead_unit is not None for task in self.tasks):
            return None
        found = {item.unit if (item := self._services.suggestions.of(task)) else None for task in self.ids}
        unit = found.pop() if len(found) == 1 else None
        return (unit, label("unit.suggested")) if unit is not None else None

    def proposed_words(self) -> str:
        """Return the words for the suggested unit, "" for none."""
        proposed = self.proposed_lead()
        if proposed is None:
            return ""
        name = next((unit.name for unit in self.units() if unit.id == proposed[0]), "")
        return label("unit.suggestion", unit=name) if name else ""

    def breadcrumb(self) -> str:
        """Return the headings above the task: II › 1. Công tác xây dựng Đảng › 1.1. …"""
        if self.task is None:
            return ""
        path = self._services.programmes.path(self.task.node)
        above = [node for node in (path if self.task.origin is Origin.OFFICE else path[:-1]) if node.marker]
        parts = [node.title for node in above]
        return " › ".join(part if len(part) < 60 else part[:57].rstrip() + "…" for part in parts)

    def source(self) -> Source | None:
        """Return the text that the task was taken from."""
        task = self.task
        if task is None:
            return None
        task = next((item for item in (task, *self.lineage()) if item.origin is Origin.PROGRAMME), task)
        node = self._services.programmes.nodes([task.node]).get(task.node)
        if node is None:
            return None
        return Source(node.text, task.span, tuple(self._services.programmes.citations(task.node)))

    def reassignments(self) -> list[tuple[date, str]]:
        """Return the re-assignments of the task, newest first: the day, and from whom to whom and why."""
        names = {unit.id: unit.short_name for unit in self._known_units()}
        nobody = label("unit.nobody")
        acts = self._services.tasks.reassignments(self.task.id) if self.task else []
        found = []
        for act in reversed(acts):
            old, new = names.get(act.old_unit or 0, nobody), names.get(act.new_unit or 0, nobody)
            words = label("act.reassigned", old=old, new=new)
            found.append((act.day, f"{words}\n{act.reason}".rstrip()))
        return found

    def lineage(self) -> list[Task]:
        """Return the tasks of the periods before that the task goes on with, the latest first."""
        return self._services.tasks.lineage(self.task) if self.task else []

    def neighbours(self) -> list[tuple[int, str]]:
        """Return the tasks that the task was carried from and into, each with words that say so."""
        task = self.task
        if task is None:
            return []
        tasks = self._services.tasks
        found = ((tasks.before(task), "lineage.before"), (tasks.after(task), "lineage.after"))
        return [
            (item.id, label(key, programme=self._name_of(item), code=item.code))
            for item, key in found
            if item is not None
        ]

    def _name_of(self, task: Task) -> str:
        return self._services.programmes.get(task.programme).name

    def diary_before(self) -> list[tuple[str, DiaryEntry]]:
        """Return the diary of the periods before, each entry with the name of its programme, newest first."""
        return [
            (self._name_of(task), entry) for task in self.lineage() for entry in self._services.diary.of_task(task.id)
        ]

    def diary(self) -> list[DiaryEntry]:
        """Return the diary of the task, newest first."""
        return self._services.diary.of_task(self.task.id) if self.task else []

    def extensions(self) -> list[Extension]:
        """Return the extensions of the task."""
        return self._services.tasks.extensions(self.task.id) if self.task else []

    def history(self) -> list[HistoryLine]:
        """Return what happened to the task in words, newest first."""
        if self.task is None:
            return []
        units = {unit.id: unit.name for unit in self._known_units()}
        persons = {person.id: person.name for person in self.persons()}
        lines = history_lines(self._services.history.of_task(self.task.id), units, persons)
        for task in self.lineage():
            earlier = history_lines(self._services.history.of_task(task.id), units, persons)
            lines += [replace(line, what=f"{self._name_of(task)}: {line.what}") for line in earlier]
        return lines

    def today(self) -> date:
        """Return the day of the window, normally today."""
        return self._services.day.day

    def understand(self, text: str) -> date | None:
        """Return the day that was typed, None when it is not understood."""
        return understand_day(text, self.today(), self._period())

    def _period(self) -> Period | None:
        if not self.tasks:
            return None
        return self._services.programmes.get(self.tasks[0].programme).header.period

    # --- changes -------------------------------------------------------------------------------------------------

    def apply(self, change: Callable[[], Changes]) -> bool:
        """Make a change and tell it; a refusal is told and everything shown as it was."""
        try:
            changes = change()
        except CtrError as error:
            self.refused.emit(error)
            self.refreshed.emit()
            return False
        self._bus.tell(changes)
        if changes:
            self.saved.emit(changes)
        return True

    def enter_stage(self, stage: Stage) -> None:
        """Enter a stage for the selected tasks; what must be asked first is asked for by ``stage_asks``."""
        if stage in _ASKING and any(task.stage is not stage for task in self.tasks):
            self.stage_asks.emit(stage)
        else:
            self.set_stage(stage)

    def set_stage(self, stage: Stage, day: date | None = None, note: str = "") -> bool:
        """Enter a stage for the selected tasks, on the day of the window; ``note`` says why."""
        return self.apply(
            lambda: self._services.tasks.set_stage(self.ids, stage, day=day or self.entry_day(), note=note)
        )

    def set_lead(self, unit: int | None) -> bool:
        """Make a unit lead the selected tasks, on the day of the window."""
        return self.apply(lambda: self._services.tasks.set_lead(self.ids, unit, day=self.entry_day()))

    def reassign(self, unit: int | None, day: date | None, reason: str) -> bool:
        """Give the selected tasks to a unit from a day on, for a reason."""
        return self.apply(lambda: self._services.tasks.set_lead(self.ids, unit, day=day, reason=reason))

    def entry_day(self) -> date | None:
        """Return the day that an entry takes, None for today. Raise RuleError where the window shows a day to come."""
        return self._services.day.for_entries()

    def was_reassigned(self, changes: Changes) -> bool:
        """Tell whether the action that made some changes took tasks from one lead unit to another."""
        acts = [self._services.tasks.reassignments(task) for task in changes.tasks]
        return any(found and found[-1].day == self.today() for found in acts)

    def mend_lead(self) -> bool:
        """Make the last re-assignment of the selected tasks a correction for all days."""
        return self.apply(lambda: self._services.tasks.mend_lead(self.ids))

    def set_field(self, name: str, value: object) -> bool:
        """Set a freely changeable field of the selected tasks by its declared name."""

        def change() -> Changes:
            return self._services.tasks.set(self.ids, name, value, day=self.entry_day())

        return self.apply(change)

    def set_deadline(self, text: str) -> bool:
        """Set the deadline of the selected tasks from what was typed; empty takes it away."""
        words = text.strip()
        due = self.understand(words) if words else None
        if words and due is None:
            self.refused.emit(RuleError("task.bad_day", text=words))
            self.refreshed.emit()
            return False

        ends = [task.id for task in self.tasks if not task.recurring]
        ids = ends if due is not None and ends else self.ids  # among others a standing duty stays without an end
        raw = words if "/" in words or "." in words else ""  # "mai" says nothing tomorrow

        def change() -> Changes:
            self.entry_day()
            return self._services.tasks.set_deadline(ids, due, raw=raw)

        return self.apply(change)

    def add_note(self, text: str, day: date, kind: EntryKind = EntryKind.NOTE, person: str = "") -> bool:
        """Write a note or an act of chasing into the diary of the selected tasks."""
        return self.apply(lambda: self._services.diary.add(self.ids, text, day, kind, person))

    def edit_note(self, entry: int, text: str, day: date, kind: EntryKind, person: str) -> bool:
        """Change a note or an act of chasing."""
        return self.apply(lambda: self._services.diary.edit(entry, text, day, kind, person))

    def report_note(self, entry: int, reported: bool) -> bool:
        """Say whether an entry goes into the report."""
        return self.apply(lambda: self._services.diary.report(entry, reported))

    def delete_note(self, entry: int) -> bool:
        """Delete a note."""
        return self.apply(lambda: self._services.diary.delete(entry))
