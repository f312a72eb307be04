"""Extend a deadline."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_extend_dialog import Ui_ExtendForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import Understand


class ExtendDialog(Dialog):
    """Ask for a later deadline, why and who agreed."""

    def __init__(self, words: str, due: date | None, understand: Understand, theme: Theme, parent: QWidget) -> None:
        """Show what is extended and its deadline so far."""
        super().__init__(parent)
        self._due = due
        self.form = Ui_ExtendForm()
        self.form.setupUi(self)
        self.fit(460, 220)
        self.form.task_label.setText(f"{words}  ({short_date(due)})" if due else words)
        self.form.day_edit.prepare(understand, icon("calendar-plus", theme, "secondary"))
        self.form.save_button.clicked.connect(self._save)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.day_edit.setFocus()

    def _save(self) -> None:
        day = self.form.day_edit.day()
        if day is None or (self._due is not None and day <= self._due):
            self.form.message_bar.say(self.tr("Enter a day later than the present deadline."))
            self.form.day_edit.setFocus()
            return
        self.accept()

    def day(self) -> date:
        """Return the new deadline."""
        day = self.form.day_edit.day()
        assert day is not None
        return day

    def reason(self) -> str:
        """Return why."""
        return self.form.reason_edit.text().strip()

    def agreed_by(self) -> str:
        """Return who agreed."""
        return self.form.agreed_edit.text().strip()
