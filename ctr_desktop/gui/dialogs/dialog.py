"""What every dialog does: it fits its screen with its buttons in sight and begins at its first field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ctr_desktop.gui.screens import room_around

_FRAME = (8, 40)  # pixels that the system puts around and above a dialog
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)


class Dialog(QDialog):
    """A dialog; ``fit`` names the size it would like."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Belong to a window."""
        super().__init__(parent)
        self._was_shown = False

    def fit(self, width: int, height: int) -> None:
        """Take a size, or as much of it as the screen has."""
        room = room_around(self)
        if not room.isEmpty():
            width, height = min(width, room.width() - _FRAME[0]), min(height, room.height() - _FRAME[1])
        self.resize(width, height)

    def first_field(self) -> QWidget | None:
        """Return the field that the keys begin in, None for a dialog to read."""
        found: QWidget | None = self.nextInFocusChain()
        while found is not None and found is not self:
            is_field = isinstance(found, _FIELDS) and bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if is_field and self.isAncestorOf(found) and found.isEnabled() and found.isVisibleTo(self):
                return found
            found = found.nextInFocusChain()
        return None

    def _lead_keys_to_the_default(self) -> None:
        """Let Tab come to the button that stores before the one that gives up what was typed."""
        cancel = self.findChild(QPushButton, "cancel_button")
        default = next((button for button in self.findChildren(QPushButton) if button.isDefault()), None)
        if cancel is not None and default is not None and cancel is not default:
            QWidget.setTabOrder(default, cancel)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the screen and give the keys to the first field."""
        super().showEvent(event)
        if self._was_shown:
            return
        self._was_shown = True
        self._lead_keys_to_the_default()
        self.fit(self.width(), self.height())
        room, frame = room_around(self), self.frameGeometry()
        if not room.isEmpty():
            left = max(room.left(), min(frame.left(), room.right() - frame.width()))
            top = max(room.top(), min(frame.top(), room.bottom() - frame.height()))
            if (left, top) != (frame.left(), frame.top()):
                self.move(left, top)
        focused = self.focusWidget()
        if not isinstance(focused, _FIELDS):
            field = self.first_field()
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
