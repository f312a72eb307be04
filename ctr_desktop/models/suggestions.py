"""Suggested lead units for the tasks of the open programme that nobody leads yet, found in the background."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.progress import Progress
from ctr_desktop.models.background import Background, Job
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store.database import Database

if TYPE_CHECKING:
    from ctr_desktop.domain.draft import Suggestion

_LATER_MS = 250


class Suggestions(QObject):
    """Know who could lead a task; ``changed`` tells that there are new suggestions."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        figures: Tallies,
        organisation: OrganisationService,
        bus: ChangeBus,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        """Know nothing until a programme is shown."""
        super().__init__(parent)
        self._workspace = workspace
        self._figures = figures
        self._organisation = organisation
        self._background = background
        self._programme: int | None = None
        self._found: dict[int, Suggestion] = {}
        self._names: dict[int, str] = {}
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LATER_MS)
        self._timer.timeout.connect(self._search)
        bus.changed.connect(self._on_changes)

    def show(self, programme: int | None) -> None:
        """Suggest for the tasks of a programme."""
        if programme != self._programme:
            self._programme = programme
            self._found = {}
            self._timer.start()

    def _search(self) -> None:
        programme = self._programme
        if programme is None:
            return
        rules = self._workspace.folder.lead_rules

        def work(reader: Database, report: Progress) -> dict[int, Suggestion]:
            from ctr_desktop.services.suggesting import suggest_leads

            return suggest_leads(reader, rules, programme, report)

        if self._job is not None:
            self._job.cancel()
        self._job = self._background.start(work, lambda found: self._take(found, programme))

    def _take(self, found: dict[int, Suggestion], programme: int) -> None:
        self._job = None
        if programme != self._programme:
            return
        self._names = {unit.id: unit.short_name for unit in self._organisation.units()}
        if found != self._found:
            self._found = found
            self.changed.emit()

    def _on_changes(self, changes: Changes) -> None:
        if changes.organisation or changes.programmes or self._programme in changes.structure:
            self._timer.start()
        elif any(task not in self._found and self._is_unled(task) for task in changes.tasks):
            self._timer.start()  # a task has lost its lead: it is suggested for again

    def _is_unled(self, task: int) -> bool:
        """Tell whether nobody leads a task, as far as the figures know: they have heard of a change before."""
        facts = self._figures.facts(task)
        return facts is None or facts.lead_unit is None

    def of(self, task: int) -> Suggestion | None:
        """Return the suggestion for a task that nobody leads, or None."""
        return self._found.get(task)

    def name(self, task: int) -> str:
        """Return the short name of the unit that is suggested for a task, "" for none."""
        found = self._found.get(task)
        return self._names.get(found.unit, "") if found is not None else ""

    def open_ones(self, tasks: Sequence[int] | None = None) -> dict[int, int]:
        """Return the suggested unit of each task that nobody leads, of some tasks or of the whole programme."""
        ids = list(self._found) if tasks is None else [task for task in tasks if task in self._found]
        facts = ((task, self._figures.facts(task)) for task in ids)
        return {task: self._found[task].unit for task, known in facts if known is not None and known.lead_unit is None}
