"""The old programme and the document issued again, side by side, before one is put on the other."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from ctr_desktop.domain.merging import MergeKind, MergePlan
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_merge_dialog import Ui_MergeForm
from ctr_desktop.gui.widgets.tall_rows import TallRows
from ctr_desktop.models.merge_model import MergeModel


class MergeDialog(Dialog):
    """Look at what changes and say what is to be deleted; nothing is changed before it is accepted."""

    def __init__(self, plan: MergePlan, name: str, parent: QWidget) -> None:
        """Show a plan for a programme of that name."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.form = Ui_MergeForm()
        self.form.setupUi(self)
        self.plan = plan
        self.model = MergeModel(plan, self)
        form = self.form
        form.title_label.setText(self.tr("Update {name}").format(name=name))
        form.tree.setItemDelegate(TallRows(form.tree))
        form.tree.setModel(self.model)
        header = form.tree.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Interactive,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(column, mode)
        header.resizeSection(0, 170)
        self.fit(1100, 640)
        self.model.ticked.connect(self._show_state)
        form.tree.selectionModel().currentChanged.connect(lambda current, _before: self._show_texts(current))
        form.all_check.toggled.connect(self._show_all)
        form.accept_button.clicked.connect(self.accept)
        form.cancel_button.clicked.connect(self.reject)
        self._show_state()
        self._select_first()
        form.tree.setFocus()

    def to_delete(self) -> set[int]:
        """Return the stored nodes that are to be deleted."""
        return self.model.to_delete()

    def is_supplement(self) -> bool:
        """Tell whether the document only adds to the programme."""
        return self.form.supplement_check.isChecked()

    def _show_all(self, everything: bool) -> None:
        self.model.show_all(everything)
        self._select_first()

    def _select_first(self) -> None:
        if self.model.rowCount():
            self.form.tree.setCurrentIndex(self.model.index(0, 0))

    def _show_state(self) -> None:
        words = self.tr(
            "{same} unchanged · {changed} changed · {new} new · {vanished} vanished, {deleted} to be deleted"
        )
        self.form.summary_label.setText(
            words.format(
                same=self.plan.count(MergeKind.UNCHANGED),
                changed=self.plan.count(MergeKind.CHANGED),
                new=self.plan.count(MergeKind.NEW),
                vanished=self.plan.count(MergeKind.VANISHED),
                deleted=len(self.to_delete()),
            )
        )

    def _show_texts(self, index: QModelIndex) -> None:
        if index.isValid():
            item = self.model.item(index.row())
            self.form.old_view.setPlainText(item.old_text)
            self.form.new_view.setPlainText(item.new_text)
