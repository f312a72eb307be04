"""Where the keys go: into a field of the selected tasks, back to the rows, to the next part of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow


class Keys(QObject):
    """Move the keys between sidebar, page and detail pane of a window."""

    def __init__(self, window: MainWindow) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window = window

    def edit(self, field: str) -> None:
        """Open a field of the selected tasks: in the detail pane or, where that is hidden, in the row."""
        window = self._window
        if window.detail.isVisible():
            window.detail.focus_field(field)
        elif not window.pages.page.edit_cell(field):
            window.actions_by_name["detail"].setChecked(True)
            window.detail.focus_field(field)

    def write_note(self) -> None:
        """Go to where a note is written."""
        self._window.actions_by_name["detail"].setChecked(True)
        self._window.detail.focus_note()

    def give_back(self, go_on: bool) -> None:
        """Give the keys back to the rows; further on, to the lead unit of the next task."""
        self._window.pages.page.take_focus()
        if go_on and self._window.pages.page.next_task():
            self.edit("lead")

    def turn(self, step: int) -> None:
        """Give the keys to the next part of the window, or the one before: sidebar, page, detail pane."""
        window = self._window
        parts: list[tuple[QWidget, Callable[[], None]]] = [
            (window.sidebar, window.sidebar.take_focus),
            (window.pages, lambda: window.pages.page.take_focus()),
            (window.detail, window.detail.take_focus),
        ]
        seen = [part for part in parts if part[0].isVisible()]
        focused = QApplication.focusWidget()
        inside = [place for place, (part, _take) in enumerate(seen) if focused and part.isAncestorOf(focused)]
        place = (inside[0] + step) % len(seen) if inside else seen.index(parts[1])
        window.detail.commit_open_fields()
        seen[place][1]()
