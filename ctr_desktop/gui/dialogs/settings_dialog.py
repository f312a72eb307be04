"""The settings: the committee as reports print it, following up, looks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import from_iso, iso, parse_printed_date, short_date
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_settings_dialog import Ui_SettingsForm
from ctr_desktop.models.messages import message
from ctr_desktop.settings import SettingsFile


class SettingsDialog(Dialog):
    """Change the settings of a data folder; saved as a whole."""

    def __init__(self, settings: SettingsFile, parent: QWidget) -> None:
        """Show the settings."""
        super().__init__(parent)
        self._settings = settings
        self.form = Ui_SettingsForm()
        self.form.setupUi(self)
        self.fit(560, 800)
        forms = (self.form.committee_form, self.form.follow_form)
        captions = [form.labelForField(field) for form in forms for field in self.findChildren(QWidget)]
        widest = max(caption.sizeHint().width() for caption in captions if caption is not None)
        for caption in captions:
            if caption is not None:
                caption.setMinimumWidth(widest)  # both parts begin their fields at one place
        self._fill()
        self.form.save_button.clicked.connect(self._save)
        self.form.cancel_button.clicked.connect(self.reject)

    def _fill(self) -> None:
        form, values = self.form, self._settings.values
        committee = values.committee
        form.name_edit.setText(committee.name)
        form.superior_edit.setText(committee.superior)
        form.symbol_edit.setText(committee.symbol)
        form.place_edit.setText(committee.place)
        form.authority_edit.setText(committee.signing_authority)
        form.post_edit.setText(committee.signer_post)
        form.signer_edit.setText(committee.signer_name)
        form.receivers_edit.setPlainText("\n".join(committee.receivers))
        form.receivers_edit.setMaximumHeight(90)
        form.soon_spin.setValue(committee.soon_days)
        form.term_edit.setText(short_date(from_iso(committee.term_began or None)))
        form.user_edit.setText(values.user_name)
        form.tray_check.setChecked(values.window.tray)
        choices = (
            (form.spelling_combo, (("ủy ban, Huyện ủy", "ủy"), ("uỷ ban, Huyện uỷ", "uỷ")), committee.spelling),
            (
                form.theme_combo,
                (
                    (self.tr("As the system"), "system"),
                    (self.tr("Light"), "light"),
                    (self.tr("Dark"), "dark"),
                ),
                values.window.theme,
            ),
            (
                form.rows_combo,
                ((self.tr("Two lines"), True), (self.tr("One line"), False)),
                values.window.two_lines,
            ),
            (form.language_combo, (("Tiếng Việt", "vi"), ("English", "en")), values.language),
        )
        for combo, items, chosen in choices:
            for words, value in items:
                combo.addItem(words, value)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _save(self) -> None:
        form, values = self.form, self._settings.values
        committee = values.committee
        typed = form.term_edit.text().strip()
        began = parse_printed_date(typed) if typed else None
        if typed and began is None:
            form.message_bar.say(message("task.bad_day", text=typed))
            form.term_edit.setFocus()
            return
        committee.term_began = iso(began) or ""
        committee.name = form.name_edit.text().strip()
        committee.superior = form.superior_edit.text().strip()
        committee.symbol = form.symbol_edit.text().strip()
        committee.place = form.place_edit.text().strip()
        committee.signing_authority = form.authority_edit.text().strip()
        committee.signer_post = form.post_edit.text().strip()
        committee.signer_name = form.signer_edit.text().strip()
        lines = form.receivers_edit.toPlainText().splitlines()
        committee.receivers = [line.strip(" -,;.") for line in lines if line.strip(" -,;.")]
        committee.spelling = form.spelling_combo.currentData()
        committee.soon_days = form.soon_spin.value()
        values.user_name = " ".join(form.user_edit.text().split())
        values.window.theme = form.theme_combo.currentData()
        values.window.two_lines = form.rows_combo.currentData()
        values.window.tray = form.tray_check.isChecked()
        values.language = form.language_combo.currentData()
        try:
            self._settings.save()
        except OSError:
            form.message_bar.say(message("data.read_only", path=""))
            return
        self.accept()
