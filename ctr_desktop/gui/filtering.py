"""Which rows are shown: a view or a unit, and the words searched for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.models.figures import Figures
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.sidebar_model import Kind, Target
from ctr_desktop.services.overview import View
from ctr_desktop.services.searching import SearchService
from ctr_desktop.store.search import MAX_HITS, task_key

_TYPING_MS = 60
ALL = Target(Kind.VIEW, view=View.ALL)


class Filtering(QObject):
    """Keep the tree to a view and a search; both follow the figures as tasks change."""

    changed = Signal()

    def __init__(self, outline: OutlineModel, figures: Figures, search: SearchService, parent: QObject) -> None:
        """Filter a model."""
        super().__init__(parent)
        self._outline = outline
        self._figures = figures
        self._search = search
        self.target = ALL
        self.query = ""
        self.capped = False
        self._shown: set[int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.apply)
        figures.changed.connect(lambda _nodes: self._follow())

    def show(self, target: Target) -> None:
        """Show a view or the tasks of a unit."""
        self.target = target
        self.apply()

    def type(self, query: str) -> None:
        """Search for words as they are typed."""
        self.query = query.strip()
        self._timer.start()

    def reset(self) -> None:
        """Show everything of a programme that was just opened."""
        self.target, self.query, self._shown = ALL, "", None
        self._timer.stop()
        self.changed.emit()

    def _keys(self) -> set[int] | None:
        keys: set[int] | None = None
        self.capped = False
        if self.target.kind is Kind.UNIT:
            tasks = self._figures.tasks_in(View.ALL, self.target.unit, by_unit=True)
            keys = {task_key(task) for task in tasks}
        elif self.target.view is not View.ALL and self.target.view is not None:
            keys = {task_key(task) for task in self._figures.tasks_in(self.target.view)}
        if self.query:
            hits = self._search.keys(self.query, self._outline.programme)
            self.capped = len(hits) >= MAX_HITS
            found = set(hits)
            keys = found if keys is None else keys & found
        return keys

    def apply(self) -> None:
        """Filter the tree."""
        keys = self._keys()
        if keys != self._shown or keys is not None:
            self._shown = keys
            self._outline.set_filter(keys)
        self.changed.emit()

    def _follow(self) -> None:
        """Filter again when a change moved tasks in or out of the view."""
        if self.target != ALL:
            keys = self._keys()
            if keys != self._shown:
                self._shown = keys
                QTimer.singleShot(0, self, lambda: self._outline.set_filter(self._shown))
