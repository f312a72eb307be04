"""What every page of the window is: a widget that shows a query and sets the selection."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.services.listing import Listing


class Page(QWidget):
    """A page of the window.

    ``menu_wanted`` asks for the menu of the rows at a place on the screen,
    ``action_wanted`` for an action of the window by name, ``query_wanted`` for the list of a query on a page,
    ``task_wanted`` and ``node_wanted`` for a task or a heading in the outline, ``delete_wanted`` to delete a saved
    list.
    """

    menu_wanted = Signal(object)
    action_wanted = Signal(str)
    query_wanted = Signal(object, str)
    task_wanted = Signal(int)
    node_wanted = Signal(int)
    delete_wanted = Signal(str)

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Make the page of a window."""
        super().__init__(parent)
        self._services = services

    def show_query(self, query: TaskQuery) -> None:
        """Show the tasks of a query."""

    def hide_query(self) -> None:
        """Follow nothing while another page is shown."""

    def select_task(self, task: int) -> None:
        """Select one task and bring it into sight."""

    def task_at(self, place: QPoint) -> int | None:
        """Return the task whose row lies under a place of the screen, None where there is none."""
        return None

    def select_row(self, key: int) -> None:
        """Select a task or a heading by its key, on a page that shows both."""

    def select_all(self) -> None:
        """Select every task that is shown."""

    def take_focus(self) -> None:
        """Give the keys to the page."""

    def edit_cell(self, name: str) -> bool:
        """Edit a field of the selected tasks in the row; False where the page has no cell for it."""
        return False

    def edit_current(self) -> bool:
        """Edit the current cell; False where there is none."""
        return False

    def copied_rows(self) -> list[list[str]]:
        """Return the selected rows as they are copied to a table calculator, the titles first; nothing for none."""
        return []

    def listing(self, title: str, below: str) -> Listing:
        """Return the list as it is seen; a page without a list has none."""
        return Listing(title, below, (), ())

    def select_first(self) -> None:
        """Select the first task that is shown."""

    def next_task(self) -> bool:
        """Go to the next task; False at the end."""
        return False

    def commit(self) -> None:
        """Store what is being typed in the page."""

    def expand_all(self) -> None:
        """Open every heading; a page without headings does nothing."""

    def collapse_all(self) -> None:
        """Close every heading; a page without headings does nothing."""

    def offer_saved(self, names: list[str]) -> None:
        """Offer the lists that are saved under a name."""

    def looks_changed(self) -> None:
        """Take over how the settings want rows to look."""

    def state(self) -> dict[str, Any]:
        """Return how the page is left, as plain values."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back how the page was left; what does not fit is left out."""

    def show_everywhere(self) -> None:
        """Show the tasks of all programmes, on a page that can."""

    def column_menu(self) -> QMenu | None:
        """Return the menu that shows and hides columns, None for a page without."""
        return None
