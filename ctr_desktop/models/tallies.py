"""The figures of the programme on screen, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.statistics import Tally, tally_one
from ctr_desktop.domain.task import TaskFacts
from ctr_desktop.domain.views import TaskQuery, View, view_count
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.tree_shape import heading_nodes
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.overview import Overview, read_facts, read_overview
from ctr_desktop.services.programmes import read_tree
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store.database import Database

_AT_ONCE = 3000
_LATER_MS = 50


def shares(counts: Tally) -> list[tuple[str, float]]:
    """Return the coloured parts of a bar, each as a token of the theme and its share of what has an end."""
    total = counts.total - counts.recurring
    parts = (("done", counts.done), ("overdue", counts.overdue), ("soon", counts.soon))
    return [(token, count / total) for token, count in parts if total > 0 and count]


class Tallies(QObject):
    """Tallies of the programme, its headings and units.

    ``changed`` tells which nodes have new figures, ``judged`` which tasks were judged anew; None means all.
    """

    changed = Signal(object)
    judged = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        bus: ChangeBus,
        background: Background,
        day: WindowDay | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Follow the changes of a bus, on the day of the window."""
        super().__init__(parent)
        self.day = day or WindowDay(workspace.today, self)
        self._workspace = workspace
        self._background = background
        self._programme: int | None = None
        self._parents: dict[int, int | None] = {}
        self._overview: Overview | None = None
        self._facts: dict[int, TaskFacts] = {}
        self._by_node: dict[int, Tally] = {}
        self._by_unit: dict[int | None, Tally] = {}
        self._total = Tally()
        self._counted_for: tuple[date, int] | None = None
        bus.changed.connect(self._on_changes)

    @property
    def ready(self) -> bool:
        """Tell whether the figures are there."""
        return self._overview is not None

    @property
    def as_of(self) -> date:
        """Return the day the figures are for."""
        return self.day.day

    @property
    def soon_days(self) -> int:
        """Return how many days before its deadline a task is due soon."""
        return self._workspace.settings.values.committee.soon_days

    @property
    def total(self) -> Tally:
        """Return the tally of the programme."""
        return self._total

    def of_node(self, node: int) -> Tally | None:
        """Return the tally of a node and everything under it, None while it is worked out."""
        return self._by_node.get(node, Tally()) if self.ready else None

    def of_units(self) -> dict[int | None, Tally]:
        """Return the tally of each lead unit that has tasks."""
        return {unit: counts for unit, counts in self._by_unit.items() if counts.total or counts.cancelled}

    def facts(self, task: int) -> TaskFacts | None:
        """Return what the figures know of a task."""
        return self._facts.get(task)

    def all_facts(self) -> Collection[TaskFacts]:
        """Return what the figures know of every task."""
        return self._facts.values()

    def count(self, view: View) -> int:
        """Return how many tasks a view shows."""
        return view_count(self._total, view)

    def tasks_of(self, query: TaskQuery) -> Collection[int]:
        """Return the tasks of a query's view and units, whatever its words."""
        if self._overview is None:
            return ()
        day, soon = self.as_of, self.soon_days  # asked once: they are not attributes of a row
        return [item.id for item in self._facts.values() if query.holds(item, day, soon)]

    def show(self, programme: int | None, parents: dict[int, int | None], tasks: int) -> None:
        """Work out the figures of a programme; at once when it is small."""
        self._programme = programme
        self._parents = parents
        self._overview = None
        self._facts, self._by_node, self._by_unit, self._total = {}, {}, {}, Tally()
        if programme is None:
            self.changed.emit(None)
            return
        as_of, soon = self._counted_for = self.as_of, self.soon_days
        now = self.day.chosen is None

        def read(database: Database) -> Overview:
            return read_overview(database, programme, as_of, soon, as_it_stands=now)

        if tasks <= _AT_ONCE:
            self._take(read(self._workspace.database), programme)
            return
        QTimer.singleShot(_LATER_MS, self, lambda: self._read_later(programme, read))
        self.changed.emit(None)

    def _read_later(self, programme: int, read: Callable[[Database], Overview]) -> None:
        """Read in the background once the window is up: both need the same processor."""
        if programme == self._programme:
            self._background.start(
                lambda reader, _report: read(reader), lambda overview: self._take(overview, programme)
            )

    def _take(self, overview: Overview, programme: int) -> None:
        if programme != self._programme or overview.as_of != self.as_of:
            return
        self._overview = overview
        self._facts = dict(overview.facts)
        self._by_node = dict(overview.by_node)
        self._by_unit = dict(overview.by_unit)
        self._total = overview.total
        self.changed.emit(None)
        self.judged.emit(None)

    def refresh(self) -> None:
        """Work everything out anew: the day or the settings changed."""
        programme = self._programme
        if programme is not None:
            parents = dict(read_tree(self._workspace.database, programme).nodes)
            self.show(programme, parents, len(self._facts) if self._overview else _AT_ONCE + 1)

    def _on_changes(self, changes: Changes) -> None:
        if self._overview is None or not changes.tasks or self._programme is None:
            return
        if self._counted_for != (self.as_of, self.soon_days):
            self.refresh()  # midnight has passed: what is shown was counted for another day
            return
        fresh = read_facts(self._workspace.database, sorted(changes.tasks), self.day.chosen)
        touched: set[int] = set()
        for task in changes.tasks:
            old, new = self._facts.get(task), fresh.get(task)
            if new is not None and new.node not in self._parents:
                new = None
            for facts, sign in ((old, -1), (new, 1)):
                if facts is not None:
                    touched.update(self._count(facts, sign))
            if new is None:
                self._facts.pop(task, None)
            else:
                self._facts[task] = new
        if touched:
            self.changed.emit(touched)
            self.judged.emit(frozenset(changes.tasks))

    def _count(self, facts: TaskFacts, sign: int) -> list[int]:
        one = tally_one(facts, self.as_of, self.soon_days)
        path = heading_nodes(self._parents, facts.node)
        for node in path:
            before = self._by_node.get(node, Tally())
            self._by_node[node] = before + one if sign > 0 else before - one
        unit = self._by_unit.get(facts.lead_unit, Tally())
        self._by_unit[facts.lead_unit] = unit + one if sign > 0 else unit - one
        self._total = self._total + one if sign > 0 else self._total - one
        return path
