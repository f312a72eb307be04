"""What the pages that are read have in common: filled while in sight, quiet while not, scrolled as a whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.widgets.task_lines import TaskLines
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.overview_model import OverviewModel


def scrolled_sheet(body: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area that scrolls a sheet up and down and never takes the keys."""
    body.setObjectName("sheet")
    area = QScrollArea(parent)
    area.setObjectName("sheet_scroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area


class SheetPage(Page):
    """A page of figures and lists of one programme; its lists choose nothing while another page is shown."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Show nothing before a query is."""
        super().__init__(services, parent)
        self._shown = False
        self.model = OverviewModel(services.context, services.models, self)
        self.model.refreshed.connect(self._show)

    def _fill(self) -> None:
        """Show what there is now."""

    def _lists(self) -> list[TaskLines]:
        """Return the lists of tasks, in the order they are read."""
        return []

    def _scrolled(self) -> QAbstractScrollArea | None:
        """Return what scrolls the page."""
        return None

    def _follow(self, lines: TaskLines) -> TaskLines:
        """Let a list choose its tasks in the window, and open them in the outline."""
        lines.chosen.connect(lambda task: self._services.models.selection.choose([task]))
        lines.opened.connect(self.task_wanted)
        return lines

    def _silence(self, is_silent: bool) -> None:
        """Let the lists choose nothing: their lines go one by one, and another becomes the current one."""
        for lines in self._lists():
            lines.blockSignals(is_silent)

    def _show(self) -> None:
        if self._shown:
            self._fill()

    def show_query(self, query: TaskQuery) -> None:
        """Show the programme of a query; view and words are for the lists behind the figures."""
        self._shown = True
        self._silence(False)
        self._show()

    def hide_query(self) -> None:
        """Follow nothing while another page is shown, and choose nothing."""
        self._shown = False
        self._silence(True)

    def select_task(self, task: int) -> None:
        """Make a task current where it is listed."""
        if not any(lines.select_task(task) for lines in self._lists()):
            self._services.models.selection.choose([task])

    def select_all(self) -> None:
        """Choose every task that is listed."""
        listed = (task for lines in self._lists() for task in lines.tasks())
        self._services.models.selection.choose(list(dict.fromkeys(listed)))

    def state(self) -> dict[str, Any]:
        """Return how far the page is scrolled."""
        area = self._scrolled()
        return {"scroll": area.verticalScrollBar().value()} if area is not None else {}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring the place of the page back."""
        value, area = state.get("scroll"), self._scrolled()
        if isinstance(value, int) and area is not None:
            area.verticalScrollBar().setValue(value)
