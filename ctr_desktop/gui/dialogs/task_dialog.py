"""Ask for the words of a task."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_task_dialog import Ui_TaskForm


class TaskDialog(Dialog):
    """Ask for the words of one of the office's own tasks."""

    def __init__(self, place: str, text: str, parent: QWidget) -> None:
        """Show where the task hangs and its words so far."""
        super().__init__(parent)
        self.form = Ui_TaskForm()
        self.form.setupUi(self)
        self.fit(520, 260)
        self.form.place_label.setText(place)
        self.form.text_edit.setPlainText(text)
        self.form.save_button.clicked.connect(self.accept)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.text_edit.textChanged.connect(self._check)
        self.form.text_edit.setFocus()
        self._check()

    def _check(self) -> None:
        self.form.save_button.setEnabled(bool(self.text()))

    def text(self) -> str:
        """Return the words."""
        return self.form.text_edit.toPlainText().strip()
