"""Which rows of the tree a query keeps: a view or a unit, and the words searched for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.domain.operators import operators_of
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.services.searching import SearchService


class OutlineFilter(QObject):
    """Keep the tree to a query; views follow the figures as tasks change. ``changed`` tells that it was applied."""

    changed = Signal()

    def __init__(self, outline: OutlineModel, tallies: Tallies, search: SearchService, parent: QObject) -> None:
        """Filter a model."""
        super().__init__(parent)
        self._outline = outline
        self._tallies = tallies
        self._search = search
        self._query = TaskQuery()
        self._shown: set[int] | None = None
        self.capped = False
        tallies.judged.connect(self._follow)

    @property
    def query(self) -> TaskQuery:
        """Return the query that is shown."""
        return self._query

    def show(self, query: TaskQuery) -> None:
        """Show the rows of a query of the programme that is open."""
        self._query = query
        keys = self._keys()
        if keys is not None or self._shown is not None:
            self._shown = keys
            self._outline.set_filter(keys)
        self.changed.emit()

    def _all_stay(self, tasks: frozenset[int] | None) -> bool:
        """Tell whether each of some tasks is in the view as it was before; words are looked up each time."""
        if tasks is None or self._shown is None or self._query.words:
            return False
        figures = self._tallies

        def is_held(task: int) -> bool:
            facts = figures.facts(task)
            return facts is not None and self._query.holds(facts, figures.as_of, figures.soon_days)

        return all(is_held(task) == (task_key(task) in self._shown) for task in tasks)

    def _keys(self) -> set[int] | None:
        keys: set[int] | None = None
        self.capped = False
        if self._query.units or not self._query.is_everything:
            keys = self._keys_of_view()
        if self._query.words:
            hits = self._hits(self._query.words)
            keys = hits if keys is None else keys & hits
        return keys

    def _hits(self, words: str) -> set[int]:
        """Return what holds the words, and the tasks that are in the state that they mean."""
        figures = self._tallies
        operators = operators_of(words, figures.as_of)
        keys: set[int] = set()
        if not operators.only:
            found, self.capped = self._search.hits(words, self._outline.programme)
            keys = set(found)
        if operators:
            rest = set(self._search.hits(operators.rest, self._outline.programme)[0]) if operators.rest else None
            keys |= {
                task_key(task.id)
                for task in figures.all_facts()
                if operators.hold(task, figures.as_of, figures.soon_days)
                and (rest is None or task_key(task.id) in rest)
            }
        return keys

    def _keys_of_view(self) -> set[int] | None:
        if not self._query.units and self._query.view is TaskQuery().view:
            return None
        return {task_key(task) for task in self._tallies.tasks_of(self._query)}

    def _follow(self, tasks: frozenset[int] | None) -> None:
        """Filter again when a change moved tasks in or out of the view."""
        if not self._query.is_everything and not self._all_stay(tasks):
            keys = self._keys()
            if keys != self._shown:
                self._shown = keys
                QTimer.singleShot(0, self, lambda: self._outline.set_filter(self._shown))
