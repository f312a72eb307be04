"""An icon beside the clock with the day's late and due tasks; off until the settings switch it on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.window_state import come_to_front

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow
    from ctr_desktop.models.due_today import DueToday


class Tray(QObject):
    """Show the icon while the settings want it and the system has a place for it."""

    def __init__(self, window: MainWindow) -> None:
        """Serve a window; nothing is made before it is wanted."""
        super().__init__(window)
        self._window = window
        self.icon: QSystemTrayIcon | None = None
        self.menu: QMenu | None = None
        self.due: DueToday | None = None
        self.follow_settings()

    def follow_settings(self) -> None:
        """Show or hide the icon as the settings say."""
        settings = self._window.services.context.workspace.settings.values.window
        is_wanted = settings.tray and QSystemTrayIcon.isSystemTrayAvailable()
        if is_wanted and self.icon is None:
            self._make()
        if self.icon is not None and self.due is not None:
            self.icon.setVisible(is_wanted)
            self.due.switch(is_wanted)

    def _make(self) -> None:
        from ctr_desktop.models.due_today import DueToday

        window, models = self._window, self._window.services.models
        self.icon = QSystemTrayIcon(icon("app", window.services.theme), self)
        self.menu = QMenu(window)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.due = DueToday(window.services.context.workspace, models.bus, models.background, self)
        self.due.changed.connect(self._show)

    def _show(self) -> None:
        if self.icon is None or self.menu is None or self.due is None:
            return
        self.icon.setToolTip(self.due.words())
        self.menu.clear()
        for item in self.due.tasks:
            self._line(item.words, partial(self._window.navigation.show_task, item.task))
        if self.due.tasks:
            self.menu.addSeparator()
        self._line(self.due.words(), self._show_all)
        self._line(self.tr("Open CTR Desktop"), lambda: None)
        self._line(self.tr("Quit"), self._window.close)

    def _line(self, words: str, run: Callable[[], object]) -> None:
        """Add a line that brings the window to the front and does something there."""
        if self.menu is None:
            return
        action = self.menu.addAction(words.replace("&", "&&"))

        def chosen() -> None:
            self._front()
            run()

        action.triggered.connect(lambda _checked=False: chosen())

    def _show_all(self) -> None:
        """Show what is late or due soon in all programmes as a table."""
        self._window.services.models.query.narrow(TaskQuery(view=View.DUE))
        self._window.navigation.show_every_programme()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._front()

    def _front(self) -> None:
        come_to_front(self._window)
