"""The ways between lists: from a figure to its list, from a line to its place in the outline, to a saved list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ctr_desktop.domain.row_keys import node_key, task_key
from ctr_desktop.domain.views import TaskQuery

if TYPE_CHECKING:
    from ctr_desktop.gui.controllers.periods import PeriodController
    from ctr_desktop.gui.controllers.reporting import ReportController
    from ctr_desktop.gui.main_window import MainWindow
    from ctr_desktop.gui.pages.page import Page
    from ctr_desktop.gui.panes.detail_pane import DetailPane


class Navigation(QObject):
    """Lead a window from one list to another."""

    def __init__(self, window: MainWindow) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window = window

    def follow(self, detail: DetailPane, periods: PeriodController, reporting: ReportController) -> None:
        """Lead to the tasks that the detail pane and reports name, and to what is begun or carried over."""
        detail.task_wanted.connect(self.show_task)
        reporting.task_wanted.connect(self.show_task)
        periods.opened.connect(self.show_opened)
        periods.heading_made.connect(lambda node: self.show_in_outline(None, node))

    def table_page(self) -> Page:
        """Return the flat table, shown: what is saved and exported is what is seen there."""
        window = self._window
        if window.pages.name != "table":
            window.show_page("table")
        return window.pages.page

    def show_list(self, query: TaskQuery, page: str) -> None:
        """Show the list behind a figure."""
        self._window.services.models.query.narrow(query)
        self._window.show_page(page)

    def show_in_outline(self, task: int | None, node: int | None = None) -> None:
        """Show a task or a heading in its place in the outline."""
        window, models = self._window, self._window.services.models
        window.show_page("tree")
        key = task_key(task) if task is not None else node_key(node or 0)
        if key not in models.outline.shape.parent:
            window.search.clear()
            models.query.set(TaskQuery(models.query.value.programmes))
        window.pages.page.select_row(key)

    def show_every_programme(self) -> None:
        """Show the tasks of all programmes as one table."""
        self._window.pages.get("table").show_everywhere()  # before it is shown: its tasks are looked for once
        self.table_page()

    def show_task(self, task: int) -> None:
        """Show a task in the outline of its own programme."""
        programme = self._window.services.context.tasks.one(task).programme
        if self._window.services.models.query.value.programme != programme:
            self._window.open_programme(programme)
        self.show_in_outline(task)

    def show_opened(self, programme: int, words: str) -> None:
        """Show a programme that was begun or carried into, and say what was done and how to take it back."""
        self._window.open_programme(programme)
        self._window.show_page("tree")
        self._window.history.offer_way_back(words)

    def offer_saved(self) -> None:
        """Offer the saved lists in the sidebar and on the pages."""
        names = self._window.lists.names()
        self._window.services.models.sidebar.offer_saved(names)
        self._window.pages.offer_saved(names)

    def show_saved_list(self, name: str) -> None:
        """Show a saved list as it was saved."""
        window = self._window
        found = window.lists.query_of(name)
        if found is None:
            return
        query, state = found
        window.search.blockSignals(True)
        window.search.setText(query.words)
        window.search.blockSignals(False)
        window.services.models.query.set(query)
        window.show_page("table")
        window.pages.page.restore(state)
