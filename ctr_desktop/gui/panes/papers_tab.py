"""The papers of the selected tasks: entered once, linked to as many as are selected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QWidget

from ctr_desktop.domain.diary import DocumentRole
from ctr_desktop.gui.panes.list_items import ENTRY_ROLE, document_item
from ctr_desktop.gui.panes.tab_part import TabPart
from ctr_desktop.gui.widgets.paper_fields import PaperFields, PaperOffer
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.follow_up_detail import FollowUpDetail
from ctr_desktop.models.labels import role_label


class PapersTab(TabPart):
    """Fields for a paper above the list; ``edit_wanted`` gives a paper of the register."""

    edit_wanted = Signal(int)
    refused_day = Signal(str)

    def __init__(self, holder: QWidget, follow_up: FollowUpDetail, offer: PaperOffer) -> None:
        """Fill a tab."""
        super().__init__(holder)
        self._follow_up = follow_up
        self.role = ChoiceBox(holder)
        self.role.setMinimumContentsLength(6)
        self.role.setAccessibleName(self.tr("Kind of document"))
        for role in DocumentRole:
            self.role.addItem(role_label(role), role)
        self.fields = PaperFields(holder)
        self.fields.prepare(offer, issuer=True)
        self.add_button = self._button(self.tr("Add"), self._add)
        self.list = QListWidget(holder)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Documents"))
        self.edit_button = self._button(self.tr("Edit…"), self._edit)
        self.delete_button = self._button(self.tr("Delete"), self._delete)
        row = QHBoxLayout()
        row.addWidget(self.role, 1)
        row.addWidget(self.add_button)
        foot = QHBoxLayout()
        for button in (self.edit_button, self.delete_button):
            foot.addWidget(button)
        foot.addStretch(1)
        self._fill_with(self.fields, row, self.list, foot)
        self.fields.entered.connect(self._add)
        self.list.itemSelectionChanged.connect(self._show_actions)
        self.list.itemDoubleClicked.connect(lambda _item: self._edit())
        self._show_actions()

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self.holder)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def show(self) -> None:
        """Show the papers of the selected task; of several only what is entered for all of them."""
        self.list.clear()
        for document in self._follow_up.papers():
            self.list.addItem(document_item(document))
        self._show_actions()

    def _show_actions(self) -> None:
        item = self.list.currentItem()
        chosen = item.data(ENTRY_ROLE) if item is not None and item.isSelected() else None
        self.delete_button.setEnabled(chosen is not None)
        self.edit_button.setEnabled(chosen is not None and chosen.paper is not None)

    def _add(self) -> None:
        if self.fields.day.is_bad():
            self.refused_day.emit(self.fields.day.text())
            return
        if self._follow_up.add_paper(DocumentRole(self.role.currentData()), self.fields.paper()):
            self.fields.clear()
            self.fields.number.setFocus()  # a pile of papers is entered one after the other

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(ENTRY_ROLE).paper is not None:
            self.edit_wanted.emit(item.data(ENTRY_ROLE).paper)

    def _delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._follow_up.take_off(item.data(ENTRY_ROLE))
