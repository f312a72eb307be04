"""The picker of units over the lead cell of the import's outline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTreeView, QWidget

from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import unit_choices
from ctr_desktop.models.draft_tree import LEAD
from ctr_desktop.models.import_draft import ImportDraft
from ctr_desktop.models.labels import label

_WIDTH = 260


class ImportLead(QObject):
    """Open one picker at a time; what is picked counts for all selected rows."""

    def __init__(self, tree: QTreeView, draft: ImportDraft, picked: Callable[[object], None], parent: QWidget) -> None:
        """Lay pickers over a tree; ``picked`` takes the unit, None for nobody."""
        super().__init__(parent)
        self._tree = tree
        self._draft = draft
        self._picked = picked
        self.picker: Picker | None = None

    def open(self) -> None:
        """Lay the picker over the lead cell of the current row."""
        tree, index = self._tree, self._tree.currentIndex()
        if not index.isValid():
            return
        tree.scrollTo(index)
        self._put_away()
        picker = self.picker = Picker(tree.viewport())
        units = [unit for unit in self._draft.known.units if unit.active]
        picker.offer(lambda: unit_choices(units, {}), none=label("unit.nobody"))
        picker.setAccessibleName(label("column.lead"))
        rect = tree.visualRect(index.siblingAtColumn(LEAD))
        picker.setGeometry(min(rect.left(), tree.viewport().width() - _WIDTH), rect.top(), _WIDTH, rect.height())
        picker.picked.connect(self._picked)
        picker.left.connect(lambda _go_on: self._put_away())
        picker.show()
        picker.open()

    def _put_away(self) -> None:
        picker, self.picker = self.picker, None
        if picker is not None:
            picker.hide()
            picker.deleteLater()
            self._tree.setFocus()
