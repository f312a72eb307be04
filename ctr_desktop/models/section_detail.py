"""A heading, or the whole programme: its words, its figures, and what can be done with all of its tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.statistics import Tally
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.tasks import TaskService


@dataclass(frozen=True, slots=True)
class Section:
    """What stands in the pane: the code above, the title, the whole words, the figures."""

    code: str
    title: str
    text: str
    counts: Tally | None


class SectionDetail(QObject):
    """The current heading of the programme that is open; ``refreshed`` says that it is to be shown anew."""

    refreshed = Signal()

    def __init__(
        self, programmes: ProgrammeService, tasks: TaskService, figures: Tallies, parent: QObject | None = None
    ) -> None:
        """Show nothing until a heading or a programme is."""
        super().__init__(parent)
        self._programmes = programmes
        self._tasks = tasks
        self._figures = figures
        self._programme: int | None = None
        self._node: int | None = None
        figures.changed.connect(lambda _nodes: self.refreshed.emit())

    @property
    def node(self) -> int | None:
        """Return the heading that is shown, None for the whole programme."""
        return self._node

    @property
    def is_own(self) -> bool:
        """Tell whether the office wrote the programme that is shown itself."""
        return self._programmes.is_own(self._programme)

    @property
    def is_own_heading(self) -> bool:
        """Tell whether the heading that is shown is one that the office added."""
        found = self._programmes.nodes([self._node]).get(self._node) if self._node is not None else None
        return found is not None and found.own

    def show(self, programme: int | None, node: int | None) -> None:
        """Show a heading of a programme, or the programme, or nothing."""
        if (programme, node) != (self._programme, self._node):
            self._programme, self._node = programme, node
            self.refreshed.emit()

    def section(self) -> Section | None:
        """Return what is shown, None without a programme."""
        programme = next((item for item in self._programmes.all() if item.id == self._programme), None)
        if programme is None:
            return None
        found = self._programmes.nodes([self._node]).get(self._node) if self._node is not None else None
        if found is not None:
            return Section(found.code, found.title, found.title, self._figures.of_node(found.id))
        counts = self._figures.total if self._figures.ready else None
        return Section(programme.name, programme.header.title or programme.name, programme.header.title or "", counts)

    def tasks(self) -> list[int]:
        """Return the tasks under the heading, or of the programme, in the order of the outline."""
        if self._programme is None:
            return []
        tree = self._programmes.tree(self._programme)
        if self._node is None:
            return [task for task, _node in tree.tasks]
        inside = {self._node}
        for node, parent in tree.nodes:  # parents come before their children
            if parent in inside:
                inside.add(node)
        return [task for task, node in tree.tasks if node in inside]

    def without(self, field: str) -> list[int]:
        """Return the tasks of ``tasks`` that have no lead unit ("lead"), or lack a deadline ("deadline")."""
        found = self._tasks.get(self.tasks())
        if field == "lead":
            return [task.id for task in found.values() if task.lead_unit is None]
        return [task.id for task in found.values() if task.deadline.due is None and not task.recurring]

    def meant(self, field: str, *, only_open: bool) -> list[int]:
        """Return the tasks that an act on the heading changes: those without the field, or all that can have it."""
        if only_open:
            return self.without(field)
        return self._dated() if field == "deadline" else self.tasks()

    def understand(self, text: str, today: date) -> date | None:
        """Return the day that was typed, None when it is not understood."""
        period = self._programmes.get(self._programme).header.period if self._programme is not None else None
        return understand_day(text, today, period)

    def give(self, unit: int, *, only_open: bool) -> Changes:
        """Make a unit lead all tasks of the heading, or only those without lead, in one action."""
        day = self._figures.day.for_entries()
        return self._tasks.set_lead(self.meant("lead", only_open=only_open), unit, day=day)

    def set_deadline(self, due: date, raw: str, *, only_open: bool) -> Changes:
        """Set the deadline of all tasks of the heading, or only of those that lack one, in one action."""
        self._figures.day.for_entries()
        return self._tasks.set_deadline(self.meant("deadline", only_open=only_open), due, raw=raw)

    def _dated(self) -> list[int]:
        return [task.id for task in self._tasks.get(self.tasks()).values() if not task.recurring]
