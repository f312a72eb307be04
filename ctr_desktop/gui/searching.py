"""The search of the window: from the field to the first hit, to the list, and to what is found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ctr_desktop.models.search_scope import Elsewhere, elsewhere

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow


class Searching(QObject):
    """Wire the field and the band of a window."""

    def __init__(self, window: MainWindow) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window = window
        window.search.textChanged.connect(window.services.models.query.type)
        window.search.first_wanted.connect(self._open_first_hit)
        window.search.list_wanted.connect(lambda: window.pages.page.take_focus())
        window.search.left.connect(self._leave)
        self._before: tuple[int, ...] = ()
        window.search.textEdited.connect(self._remember)
        window.search_band.wanted.connect(self._show_elsewhere)

    def _remember(self, words: str) -> None:
        """Remember what was chosen before the first letter was typed."""
        if len(words) == 1 and not self._window.services.models.query.value.words:
            self._before = self._window.services.models.selection.tasks

    def _leave(self) -> None:
        """Show everything again, at the task that is chosen or was before."""
        window, models = self._window, self._window.services.models
        models.query.search("")
        chosen = models.selection.tasks or self._before
        if len(chosen) == 1:
            window.pages.page.select_task(chosen[0])
        window.pages.page.take_focus()

    def _open_first_hit(self) -> None:
        """Search for what is typed at once and choose the first task that is found."""
        window = self._window
        window.services.models.query.search(window.search.text().strip())
        window.pages.page.select_first()
        window.pages.page.take_focus()

    def _found(self) -> Elsewhere | None:
        services = self._window.services
        return elsewhere(services.models.query.value, services.context.search, services.models.tallies)

    def look_elsewhere(self) -> None:
        """Say how many tasks hold the words outside the list that is shown."""
        found = self._found()
        self._window.search_band.say(found.words if found is not None else "")

    def _show_elsewhere(self) -> None:
        """Show what the search finds outside the list that is shown."""
        found = self._found()
        if found is not None:
            self._window.services.models.query.set(found.query)
