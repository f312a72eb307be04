"""The head of a draft in the import dialog: issuer, number, day, period, which document of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ctr_desktop.domain.dates import Period, from_iso, iso, parse_period, period_words, short_date, understand_day
from ctr_desktop.models.import_draft import ImportDraft

if TYPE_CHECKING:
    from ctr_desktop.gui.forms.ui_import_dialog import Ui_ImportForm

_WHOLE_DAY = 10
_LETTERS_OF_A_TITLE = 18


class ImportHead(QObject):
    """Show what the head says and take what is typed; ``document_asked`` wants another document of the file."""

    document_asked = Signal(int)

    def __init__(self, form: Ui_ImportForm, draft: ImportDraft, today: Callable[[], date], parent: QWidget) -> None:
        """Work on the fields of a form."""
        super().__init__(parent)
        self._form = form
        self._draft = draft
        self._today = today
        form.number_edit.setMaximumWidth(70)
        form.day_edit.setMaximumWidth(130)
        form.period_edit.setMaximumWidth(150)
        for field in (form.issuer_edit, form.number_edit, form.period_edit):
            field.editingFinished.connect(self.take)
        form.day_edit.committed.connect(lambda _text: self.take())
        form.period_edit.textEdited.connect(lambda _text: self._show_period(self._typed_period()))
        form.document_combo.activated.connect(self._ask_for_document)

    def understand(self, text: str) -> date | None:
        """Return the day that was typed, None when it is not understood."""
        return understand_day(text, self._today(), self._draft.draft.header.period)

    def title(self) -> str:
        """Return what the document is called."""
        draft = self._draft.draft
        named = draft.documents[draft.document - 1] if len(draft.documents) > 1 and draft.document else ""
        return draft.header.title or named or draft.source_name

    def show(self) -> None:
        """Show the head as the draft has it."""
        form, header = self._form, self._draft.draft.header
        form.issuer_edit.setText(header.issuer or "")
        form.number_edit.setText(header.number or "")
        form.day_edit.show_day(from_iso(header.date) if len(header.date or "") == _WHOLE_DAY else None)
        form.period_edit.setText(period_words(header.period) if header.period else "")
        self._show_period(header.period)
        titles = self._draft.draft.documents
        combo = form.document_combo
        combo.clear()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LETTERS_OF_A_TITLE)
        for number, title in enumerate(titles, start=1):
            combo.addItem(f"{number}/{len(titles)}  {title}", number)
        combo.addItem(self.tr("The whole file"), 0)
        combo.setCurrentIndex(combo.findData(self._draft.draft.document))
        for widget in (combo, form.document_combo_label):
            widget.setVisible(len(titles) > 1)

    def _ask_for_document(self, _place: int) -> None:
        number = self._form.document_combo.currentData()
        if number != self._draft.draft.document:
            self.document_asked.emit(number)

    def _typed_period(self) -> Period | None:
        return parse_period(self._form.period_edit.text())

    def _show_period(self, period: Period | None) -> None:
        typed = self._form.period_edit.text().strip()
        unknown = self.tr("write quý II/2024") if typed else self.tr("unknown")
        words = f"{short_date(period.start)} – {short_date(period.end)}" if period else unknown
        self._form.period_note.setText(words)

    def take(self) -> None:
        """Take what is typed; a period or a day that is not understood stays to be corrected."""
        form, header = self._form, self._draft.draft.header
        issuer, number = form.issuer_edit.text().strip() or None, form.number_edit.text().strip() or None
        self._draft.set_head(issuer, number, iso(form.day_edit.day()) or header.date)
        typed, period = form.period_edit.text().strip(), self._typed_period()
        if period != header.period and (period is not None or not typed):
            self._draft.set_period(period)

    def field_of(self, doubt: str) -> QWidget | None:
        """Return the field that settles a doubt about the head, None for a doubt about anything else."""
        form = self._form
        fields: dict[str, QWidget] = {
            "header.blank_number": form.number_edit,
            "header.blank_date": form.day_edit,
            "header.no_issuer": form.issuer_edit,
            "header.no_period": form.period_edit,
        }
        return fields.get(doubt)
