"""Every action of the window with its keys, found by any part of its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.models.labels import label

_SIZE = (460, 420)
_ACTION = Qt.ItemDataRole.UserRole
_WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def action_words(action: QAction) -> str:
    """Return the words of an action without the sign of its letter in the menu."""
    return action.text().replace("&", "").rstrip("…").strip()


class PaletteDialog(Dialog):
    """Type, walk with the arrows, run with Enter; what cannot be done now is listed last and in grey."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None) -> None:
        """List the actions of a window."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("All actions"))
        self._actions = sorted(actions, key=lambda action: not action.isEnabled())
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("What do you want to do?"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("All actions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.run())
        self.list.itemClicked.connect(lambda _item: self.run())
        self.fit(*_SIZE)
        self._narrow("")

    def _narrow(self, typed: str) -> None:
        wanted = fold(nfc(typed)).split()
        self.list.clear()
        for action in self._actions:
            words, keys = action_words(action), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if not all(part in fold(nfc(f"{words} {keys}")) for part in wanted):
                continue
            item = QListWidgetItem(label("action.with_keys", words=words, keys=keys) if keys else words)
            item.setData(_ACTION, action)
            if not action.isEnabled():
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self.list.count() else -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list and run its line while the keys are in the line above."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _WALKING:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run()
                return True
        return super().eventFilter(watched, event)

    def run(self) -> None:
        """Close and do what is chosen; nothing where it cannot be done now."""
        item = self.list.currentItem()
        action = item.data(_ACTION) if item is not None else None
        if isinstance(action, QAction) and action.isEnabled():
            self.accept()
            action.trigger()
