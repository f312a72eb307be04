"""The particulars of a programme that arrive later: its number and day, once it is issued."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import from_iso, iso, parse_period, period_words
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_programme_dialog import Ui_ProgrammeForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import Understand
from ctr_desktop.models.messages import message

_WHOLE_DAY = len("2024-01-01")


class ProgrammeDialog(Dialog):
    """Correct what a programme's head says."""

    def __init__(self, header: ProgrammeHeader, understand: Understand, theme: Theme, parent: QWidget) -> None:
        """Show the head as it is stored."""
        super().__init__(parent)
        self._header = header
        self.form = Ui_ProgrammeForm()
        self.form.setupUi(self)
        self.fit(520, 340)
        form = self.form
        form.title_edit.setText(header.title or "")
        form.issuer_edit.setText(header.issuer or "")
        form.number_edit.setText(header.number or "")
        form.symbol_edit.setText(header.symbol or "")
        form.day_edit.prepare(understand, icon("calendar-plus", theme, "secondary"))
        form.day_edit.show_day(from_iso(header.date) if len(header.date or "") == _WHOLE_DAY else None)
        form.period_edit.setText(period_words(header.period) if header.period else "")
        form.save_button.clicked.connect(self._save)
        form.cancel_button.clicked.connect(self.reject)
        form.number_edit.setFocus()

    def header(self) -> ProgrammeHeader:
        """Return the corrected head; a blank day leaves what was read of it."""
        form = self.form
        day = form.day_edit.day()
        return replace(
            self._header,
            title=form.title_edit.text().strip() or None,
            issuer=form.issuer_edit.text().strip() or None,
            number=form.number_edit.text().strip() or None,
            symbol=form.symbol_edit.text().strip() or None,
            date=iso(day) or self._header.date,
            period=parse_period(form.period_edit.text()),
        )

    def _save(self) -> None:
        form = self.form
        if form.day_edit.is_bad():
            form.message_bar.say(message("task.bad_day", text=form.day_edit.text()))
        elif form.period_edit.text().strip() and parse_period(form.period_edit.text()) is None:
            form.message_bar.say(message("import.bad_period", text=form.period_edit.text()))
        else:
            self.accept()
