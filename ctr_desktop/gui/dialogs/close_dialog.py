"""Close tasks: by which paper they count as done, or why there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.paper_fields import PaperFields, PaperOffer
from ctr_desktop.models.messages import message
from ctr_desktop.services.follow_up import Proof


class CloseDialog(Sheet):
    """Number, day, receiver and subject of the reporting paper; or no paper with a reason; or later."""

    def __init__(self, heading: str, offer: PaperOffer, parent: QWidget | None, *, can_wait: bool = True) -> None:
        """Say which tasks are closed; ``can_wait`` offers to enter the paper later."""
        super().__init__("", heading, "", parent)
        self.setWindowTitle(self.tr("Done: by which paper?"))
        self.save_button.setText(self.tr("Done"))
        self.paper = PaperFields(self)
        self.paper.prepare(offer, receiver=True)
        self.paper.entered.connect(self.save)
        self.add(self.paper)
        self.no_paper_check = QCheckBox(self.tr("There is no paper"), self)
        self.add(self.no_paper_check)
        self.reason_edit = PlainLine(self)
        self.reason_edit.setPlaceholderText(self.tr("Why there is none"))
        self.reason_edit.setAccessibleName(self.tr("Why there is none"))
        self.reason_edit.hide()
        self.add(self.reason_edit)
        self.no_paper_check.toggled.connect(self._show_reason)
        self.later_button = QPushButton(self.tr("Later"), self)
        self.later_button.setAutoDefault(False)
        self.later_button.setToolTip(self.tr("Closes the tasks now; they stand under “Done without a paper”"))
        self.later_button.setVisible(can_wait)
        self.later_button.clicked.connect(self._wait)
        self.buttons.insertWidget(0, self.later_button)
        QWidget.setTabOrder(self.reason_edit, self.later_button)
        self._later = False

    def _show_reason(self, checked: bool) -> None:
        self.reason_edit.setVisible(checked)
        self.paper.setEnabled(not checked)
        if checked:
            self.reason_edit.setFocus()
        self.adjustSize()

    def _wait(self) -> None:
        self._later = True
        self.accept()

    def problem(self) -> str:
        """Return what is missing: the paper, or the reason for having none."""
        if self.no_paper_check.isChecked():
            return "" if self.reason_edit.text().strip() else message("close.no_reason")
        if self.paper.day.is_bad():
            return message("task.bad_day", text=self.paper.day.text())
        paper = self.paper.paper()
        return "" if paper.number_symbol or paper.subject else message("close.no_paper")

    def proof(self) -> Proof:
        """Return by what the tasks count as done."""
        if self._later:
            return Proof()
        if self.no_paper_check.isChecked():
            return Proof(no_paper=self.reason_edit.text().strip())
        return Proof(self.paper.paper())
