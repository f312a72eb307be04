"""The sidebar: programmes, ready-made views with counts, lead units with counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ctr_desktop.domain.changes import Changes
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.figures import Figures
from ctr_desktop.models.labels import view_label
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.overview import View
from ctr_desktop.services.programmes import ProgrammeService

TARGET_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2


class Kind(Enum):
    """What an entry of the sidebar stands for."""

    TITLE = "title"
    PROGRAMME = "programme"
    VIEW = "view"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an entry leads: a programme, a view, or the tasks of a unit (None: nobody's)."""

    kind: Kind
    programme: int | None = None
    view: View | None = None
    unit: int | None = None


class SidebarModel(QStandardItemModel):
    """Rebuilt when programmes or units change; counts follow the figures."""

    rebuilt = Signal()

    def __init__(
        self,
        programmes: ProgrammeService,
        organisation: OrganisationService,
        figures: Figures,
        bus: ChangeBus,
        parent: QObject | None = None,
    ) -> None:
        """List what there is."""
        super().__init__(parent)
        self._programmes = programmes
        self._organisation = organisation
        self._figures = figures
        self._unit_names: dict[int, str] = {}
        bus.changed.connect(self._on_changes)
        figures.changed.connect(lambda _nodes: self._count())
        self.rebuild()

    def rebuild(self) -> None:
        """List programmes, views and units anew."""
        self.clear()
        self._unit_names = {unit.id: unit.short_name for unit in self._organisation.units()}
        programmes = self._title(self.tr("Programmes"))
        for programme in self._programmes.all():
            item = self._entry(programmes, programme.name, Target(Kind.PROGRAMME, programme=programme.id))
            item.setToolTip(programme.header.title or programme.source_name)
        views = self._title(self.tr("Views"))
        for view in View:
            self._entry(views, view_label(view), Target(Kind.VIEW, view=view))
        self._units = self._title(self.tr("By lead unit"))
        self._count()
        self.rebuilt.emit()

    def _title(self, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(Target(Kind.TITLE), TARGET_ROLE)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.appendRow(item)
        return item

    @staticmethod
    def _entry(parent: QStandardItem, words: str, target: Target) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(target, TARGET_ROLE)
        item.setEditable(False)
        parent.appendRow(item)
        return item

    def _on_changes(self, changes: Changes) -> None:
        if changes.programmes or changes.organisation:
            self.rebuild()

    def _count(self) -> None:
        for item in self.entries():
            target = item.data(TARGET_ROLE)
            if target.kind is Kind.VIEW:
                item.setData(self._figures.count(target.view) if self._figures.ready else None, COUNT_ROLE)
        self._count_units()

    def _count_units(self) -> None:
        counts = self._figures.of_units()
        wanted = [unit for unit in self._unit_names if unit in counts]
        present = [self._units.child(row).data(TARGET_ROLE).unit for row in range(self._units.rowCount())]
        if present != wanted:
            self._units.removeRows(0, self._units.rowCount())
            for unit in wanted:
                self._entry(self._units, self._unit_names[unit], Target(Kind.UNIT, unit=unit))
        for row, unit in enumerate(wanted):
            self._units.child(row).setData(counts[unit].total + counts[unit].cancelled, COUNT_ROLE)

    def entries(self) -> list[QStandardItem]:
        """Return every entry under the titles."""
        found = []
        for row in range(self.rowCount()):
            title = self.item(row)
            found += [title.child(place) for place in range(title.rowCount())]
        return found

    def find(self, target: Target) -> QStandardItem | None:
        """Return the entry that leads somewhere, or None."""
        return next((item for item in self.entries() if item.data(TARGET_ROLE) == target), None)
