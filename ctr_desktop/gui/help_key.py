"""F1: the manual opens at the page about what is being done, in dialogs too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_TOPICS = {
    "ImportForm": "nhap-chuong-trinh",
    "MergeForm": "nhap-chuong-trinh",
    "ReportForm": "in-bao-cao",
    "PreviewForm": "in-bao-cao",
    "BackupForm": "sao-luu",
    "UnitsForm": "sao-luu",
    "SettingsForm": "bat-dau",
    "WelcomeForm": "bat-dau",
    "ProgrammeForm": "nhap-chuong-trinh",
    "TaskForm": "theo-doi",
    "ExtendForm": "theo-doi",
    "NoteForm": "theo-doi",
}


def topic_of(widget: QWidget | None, has_programme: bool) -> str:
    """Return the page of the manual about a dialog, or about the main window."""
    if widget is not None and widget.objectName() in _TOPICS:
        return _TOPICS[widget.objectName()]
    return "theo-doi" if has_programme else "bat-dau"


class HelpKey(QObject):
    """Hear F1 in dialogs, where the window's own shortcut does not reach."""

    def __init__(self, show: Callable[[QWidget], object], parent: QObject) -> None:
        """Call ``show`` with the dialog that F1 was pressed in."""
        super().__init__(parent)
        self._show = show
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._watch)

    def _watch(self) -> None:
        """Watch a dialog that has come up; only dialogs, so that no other event passes through here."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.objectName() in _TOPICS:
            dialog.installEventFilter(self)  # one more time does not count

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F1 that nothing in the dialog has taken."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            if isinstance(watched, QWidget):
                self._show(watched)
            return True
        return super().eventFilter(watched, event)
