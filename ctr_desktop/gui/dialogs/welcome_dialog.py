"""The first page of a new data folder: which committee works here, and what to begin with."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.organisation import Profile
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_welcome_dialog import Ui_WelcomeForm
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.messages import message
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.settings import SettingsFile

LATER, IMPORT, SAMPLE, PROFILE = QDialog.DialogCode.Rejected, 2, 3, 4
# Each level with its symbol, its units, and examples of a name, a superior and a place.
_LEVELS = (
    ("xã, phường, đặc khu", "ĐU", Profile.COMMUNE, "Đảng ủy xã Vị Thanh", "Đảng bộ thành phố Cần Thơ", "Vị Thanh"),
    ("huyện, quận, thị xã", "HU", Profile.DISTRICT, "Huyện ủy Vị Thủy", "Đảng bộ tỉnh Hậu Giang", "Vị Thủy"),
    ("tỉnh, thành phố", "TU", Profile.DISTRICT, "Tỉnh ủy Hậu Giang", "", "Hậu Giang"),
)
_NAMED_UNITS = 4


class WelcomeDialog(Dialog):
    """Ask for the committee; ``result()`` tells what to begin with: later, an import, the sample, a profile."""

    def __init__(
        self, settings: SettingsFile, organisation: OrganisationService, bus: ChangeBus, parent: QWidget
    ) -> None:
        """Show the levels of committees with examples and the units each begins with."""
        super().__init__(parent)
        self._settings = settings
        self._organisation = organisation
        self._bus = bus
        self._symbol = ""
        self.form = Ui_WelcomeForm()
        self.form.setupUi(self)
        self.fit(560, 380)
        for words, *_examples in _LEVELS:
            self.form.level_combo.addItem(words)
        self.form.level_combo.currentIndexChanged.connect(self._show_level)
        self.form.later_button.clicked.connect(lambda: self._leave(LATER))
        self.form.import_button.clicked.connect(lambda: self._leave(IMPORT))
        self.form.profile_button.clicked.connect(lambda: self._leave(PROFILE))
        self.form.sample_button.clicked.connect(lambda: self._leave(SAMPLE))
        self._show_level(0)
        self.form.name_edit.setFocus()

    def _show_level(self, place: int) -> None:
        form = self.form
        _words, symbol, profile, name, superior, spot = _LEVELS[place]
        units = self._organisation.starter_units(profile)
        first = ", ".join(units[:_NAMED_UNITS])
        form.units_label.setText(self.tr("Begins with {count} units: {names}…").format(count=len(units), names=first))
        if form.symbol_edit.text() == self._symbol:  # what was typed stays
            form.symbol_edit.setText(symbol)
        self._symbol = symbol
        for field, example in ((form.name_edit, name), (form.superior_edit, superior), (form.place_edit, spot)):
            field.setPlaceholderText(example)

    def _leave(self, result: int) -> None:
        committee, form = self._settings.values.committee, self.form
        name = form.name_edit.text().strip()
        if name:
            committee.name = name
            committee.superior = form.superior_edit.text().strip()
            committee.place = form.place_edit.text().strip()
            committee.symbol = form.symbol_edit.text().strip()
            committee.spelling = "uỷ" if "uỷ" in name else "ủy"
            try:
                self._settings.save()
            except OSError:
                self.form.message_bar.say(message("data.read_only", path=""))
                return
        if name or result == IMPORT:
            self._give_units()
        self.done(result)

    def _give_units(self) -> None:
        """Begin with the units of the level; where the office has named units of its own these stay."""
        profile = _LEVELS[self.form.level_combo.currentIndex()][2]
        known = [unit.name for unit in self._organisation.units()]
        own = all(sorted(known) != sorted(self._organisation.starter_units(item)) for item in Profile)
        if own or sorted(known) == sorted(self._organisation.starter_units(profile)):
            return
        with suppress(CtrError):  # another window has given units to tasks meanwhile: they stay
            self._bus.tell(self._organisation.begin_with(profile))
