"""What stands above the flat table: all programmes or one, how rows are grouped, saved lists, export."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QWidget

from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox

_ROOM_FOR_CAPTION = 660


class TableBar(QWidget):
    """Ask for a change of the table; it changes nothing itself."""

    everywhere_wanted = Signal(bool)
    group_wanted = Signal(str)
    save_wanted = Signal()
    delete_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, groups: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """Offer groups by name and title."""
        super().__init__(parent)
        self.everywhere = QCheckBox(self.tr("All programmes"), self)
        self.everywhere.toggled.connect(self.everywhere_wanted)
        self._caption = caption = plain_label(self.tr("Group by"), self)
        self.groups = ChoiceBox(self)
        self.groups.setAccessibleName(self.tr("Group by"))
        self.groups.addItem(self.tr("nothing"), "")
        for name, title in groups:
            self.groups.addItem(title, name)
        self.groups.activated.connect(lambda _row: self.group_wanted.emit(self.groups.currentData()))
        caption.setBuddy(self.groups)
        self.saved_button = QPushButton(self.tr("Saved lists"), self)
        self._menu = QMenu(self.saved_button)
        self.saved_button.setMenu(self._menu)
        self.export_button = QPushButton(self.tr("To Excel…"), self)
        self.export_button.clicked.connect(self.export_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(8)
        for widget in (self.everywhere, caption, self.groups):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.saved_button)
        layout.addWidget(self.export_button)
        self.offer_saved(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the caption out where it would take the room of the words beside it."""
        self._caption.setVisible(self.width() >= _ROOM_FOR_CAPTION)
        super().resizeEvent(event)

    def offer_saved(self, names: Sequence[str]) -> None:
        """Offer to save the list that is shown, and to delete those that were saved."""
        self._menu.clear()
        self._menu.addAction(self.tr("Save this list…"), self.save_wanted.emit)
        if names:
            self._menu.addSeparator()
        for name in names:
            words = self.tr("Delete “{name}”").format(name=name.replace("&", "&&"))
            self._menu.addAction(words, partial(self.delete_wanted.emit, name))

    def show_group(self, name: str) -> None:
        """Show by which column rows are grouped."""
        self.groups.setCurrentIndex(max(0, self.groups.findData(name)))
