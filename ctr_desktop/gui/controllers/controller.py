"""What every controller can do: open a dialog, refuse, tell, make a change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message

if TYPE_CHECKING:
    from ctr_desktop.gui.widgets.day_edit import DayEdit


class Controller(QObject):
    """Act for a window; ``refused`` and ``told`` give the sentences that no open dialog can show."""

    refused = Signal(str)
    told = Signal(str)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act on what the window was handed."""
        super().__init__(window)
        self._services = services
        self._window = window
        self.dialog: QDialog | None = None

    def _open(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        """Open a dialog beside the work; it is gone once it is closed."""
        self.dialog = dialog
        if accepted is not None:
            dialog.accepted.connect(accepted)
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()

    def _bar(self) -> MessageBar | None:
        """Return the message bar of the dialog that is in sight: one that was accepted shows nothing any more."""
        return self.dialog.findChild(MessageBar) if self.dialog is not None and self.dialog.isVisible() else None

    def _day_edit(self, understand: Callable[[str], date | None]) -> DayEdit:
        """Return a field for a day, for a dialog to take."""
        from ctr_desktop.gui.widgets.day_edit import DayEdit

        day_edit = DayEdit(self._window)
        day_edit.prepare(understand, icon("calendar-plus", self._services.theme, "secondary"))
        return day_edit

    def refuse(self, words: str) -> None:
        """Say why something is not done, where it is seen: in the dialog that is open, else in the window."""
        bar = self._bar()
        if bar is not None:
            bar.say(words)
        else:
            self.refused.emit(words)

    def tell(self, words: str) -> None:
        """Say what was done, where it is seen."""
        bar = self._bar()
        if bar is not None:
            bar.tell(words)
        else:
            self.told.emit(words)

    def _apply(self, change: Callable[[], Changes]) -> Changes:
        """Make a change and tell everyone; a refusal is said and nothing is changed."""
        changes, words = self._tried(change)
        if words:
            self.refuse(words)
        return changes

    def _tried(self, change: Callable[[], Changes]) -> tuple[Changes, str]:
        """Make a change and tell everyone; return also why it was refused, "" when it was not."""
        try:
            changes = change()
        except CtrError as error:
            self._services.models.background.notice(error)
            return Changes(), error_message(error)
        self._services.models.bus.tell(changes)
        return changes, ""
