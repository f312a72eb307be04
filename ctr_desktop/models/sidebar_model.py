"""The sidebar: programmes, ready-made views with counts, lead units with counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import label, view_label, view_short_label
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.models.tips import tip
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService

TARGET_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
LATE_ROLE = Qt.ItemDataRole.UserRole + 3
MOST_PROGRAMMES = 6
"""How many programmes are listed at first: views and units stay in sight with forty of them."""
_OFFERED = tuple(view for view in View if view is not View.DUE)


class Kind(Enum):
    """What an entry of the sidebar stands for: EVERY are all programmes at once, MORE those that are not listed."""

    TITLE = "title"
    PAGE = "page"
    PROGRAMME = "programme"
    VIEW = "view"
    UNIT = "unit"
    SAVED = "saved"
    EVERY = "every"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an entry leads: a page, or the part of a query that a programme, a view or a unit is."""

    kind: Kind
    query: TaskQuery = field(default_factory=TaskQuery)
    page: str = ""

    @property
    def view(self) -> View | None:
        """Return the view, None for anything else."""
        return self.query.view if self.kind is Kind.VIEW else None

    def is_open(self, query: TaskQuery, page: str) -> bool:
        """Tell whether this is what the window shows."""
        if self.kind is Kind.PAGE:
            return self.page == page
        if self.kind in (Kind.SAVED, Kind.EVERY, Kind.MORE):
            return False
        if self.kind is Kind.PROGRAMME:
            return self.query.programmes == query.programmes
        return self.kind is not Kind.TITLE and (self.query.view, self.query.units) == (query.view, query.units)


def programme_target(programme: int) -> Target:
    """Return where the entry of a programme leads."""
    return Target(Kind.PROGRAMME, TaskQuery((programme,)))


def view_target(view: View) -> Target:
    """Return where the entry of a view leads."""
    return Target(Kind.VIEW, TaskQuery(view=view))


def unit_target(unit: int | None) -> Target:
    """Return where the entry of a lead unit leads."""
    return Target(Kind.UNIT, TaskQuery(units=(unit,)))


class SidebarModel(QStandardItemModel):
    """Pages, programmes, views, units. Rebuilt when programmes or units change; counts follow the figures."""

    rebuilt = Signal()

    def __init__(
        self,
        programmes: ProgrammeService,
        organisation: OrganisationService,
        figures: Tallies,
        bus: ChangeBus,
        parent: QObject | None = None,
    ) -> None:
        """List what there is."""
        super().__init__(parent)
        self._programmes = programmes
        self._organisation = organisation
        self._figures = figures
        self._unit_names: dict[int, str] = {}
        self._pages: list[tuple[str, str]] = []
        self._saved: list[str] = []
        self._whole = False
        self._opened: int | None = None
        bus.changed.connect(self._on_changes)
        figures.changed.connect(lambda _nodes: self._count())
        self.rebuild()

    def offer_pages(self, pages: list[tuple[str, str]]) -> None:
        """List the pages there are, by name and title."""
        self._pages = pages
        self.rebuild()

    def offer_saved(self, names: list[str]) -> None:
        """List what is saved under a name."""
        if names != self._saved:
            self._saved = names
            self.rebuild()

    def rebuild(self) -> None:
        """List programmes, views and units anew."""
        self.clear()
        self._unit_names = {unit.id: unit.short_name for unit in self._organisation.units()}
        programmes = self._title(self.tr("Programmes"))
        self._list_programmes(programmes)
        if len(self._pages) > 1:
            pages = self._title(self.tr("Pages"))
            for name, words in self._pages:
                self._entry(pages, words, Target(Kind.PAGE, page=name))
        views = self._title(self.tr("Views"))
        for view in _OFFERED:
            self._entry(views, view_short_label(view), view_target(view)).setToolTip(view_label(view))
        if self._saved:
            saved = self._title(self.tr("Saved lists"))
            for name in self._saved:
                self._entry(saved, name, Target(Kind.SAVED, page=name)).setToolTip(tip(name))
        self._units = self._title(self.tr("By lead unit"))
        self._count()
        self.rebuilt.emit()

    def _list_programmes(self, title: QStandardItem) -> None:
        """List the latest programmes and the one that is open; the others on demand."""
        every = self._programmes.all()
        listed = every if self._whole or len(every) <= MOST_PROGRAMMES + 1 else every[:MOST_PROGRAMMES]
        if len(listed) < len(every):
            listed = listed + [item for item in every[len(listed) :] if item.id == self._opened]
        for programme in listed:
            item = self._entry(title, programme.name, programme_target(programme.id))
            item.setToolTip(tip(programme.header.title or programme.source_name))
        left = len(every) - len(listed)
        if left:
            self._entry(title, self.tr("{count} earlier ones…").format(count=left), Target(Kind.MORE))
        elif self._whole and len(every) > MOST_PROGRAMMES + 1:
            self._entry(title, self.tr("Only the latest"), Target(Kind.MORE))
        if len(every) > 1:
            words = self.tr("All programmes")
            self._entry(title, words, Target(Kind.EVERY)).setToolTip(self.tr("One table of all programmes"))

    def turn(self) -> None:
        """List all programmes, or only the latest again."""
        self._whole = not self._whole
        self.rebuild()

    def keep(self, programme: int | None) -> None:
        """List the programme that is open, however old it is."""
        if programme == self._opened:
            return
        self._opened = programme
        if programme is not None and self.find(programme_target(programme)) is None:
            self.rebuild()

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
                count = self._figures.count(target.view) if self._figures.ready else None
                item.setData(count, COUNT_ROLE)
                item.setData(f"{item.text()}: {count}", Qt.ItemDataRole.AccessibleTextRole)
        self._count_units()

    def _count_units(self) -> None:
        counts = self._figures.of_units()
        wanted = [unit for unit in self._unit_names if unit in counts]
        present = [self._units.child(row).data(TARGET_ROLE).query.units[0] for row in range(self._units.rowCount())]
        if present != wanted:
            self._units.removeRows(0, self._units.rowCount())
            for unit in wanted:
                self._entry(self._units, self._unit_names[unit], unit_target(unit))
        for row, unit in enumerate(wanted):
            late, item = counts[unit].overdue, self._units.child(row)
            item.setData(bool(late), LATE_ROLE)
            item.setData(late or counts[unit].total + counts[unit].cancelled, COUNT_ROLE)
            said = label("sidebar.late", count=late) if late else str(counts[unit].total)
            item.setData(f"{item.text()}: {said}", Qt.ItemDataRole.AccessibleTextRole)

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
