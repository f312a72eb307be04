"""Units, persons, settings and the profile of the office."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.office_profile import ENDING, OfficeProfile
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import error_message, message


class OrganisationController(Controller):
    """Show the units of the office and its settings; give out and take over its profile."""

    settings_changed = Signal()
    done = Signal(str)

    def units(self) -> None:
        """Show the list of units."""
        from ctr_desktop.gui.dialogs.units_dialog import UnitsDialog

        dialog = UnitsDialog(self._services.context.organisation, self._services.models.bus, self._window)
        self._run(dialog)

    def persons(self) -> None:
        """Show the list of persons."""
        from ctr_desktop.gui.dialogs.persons_dialog import PersonsDialog

        self._run(PersonsDialog(self._services.context.organisation, self._services.models.bus, self._window))

    def unit_changes(self) -> None:
        """Merge, split, rename or end units on a day."""
        from ctr_desktop.gui.dialogs.unit_changes_dialog import UnitChangesDialog
        from ctr_desktop.models.unit_changes_model import UnitChangesModel

        context, today = self._services.context, self._services.context.workspace.today
        service = context.unit_changes
        day_edit = self._day_edit(lambda text: understand_day(text, today()))
        model = UnitChangesModel(context.organisation.units(), service.open_duties())
        dialog = UnitChangesDialog(model, day_edit, today(), self._window)
        dialog.propose_through(service.reform, service.reform_day())

        def store() -> str:
            day = dialog.day_edit.day() or today()
            return self._tried(lambda: service.change(model.changes, day, given=model.given))[1]

        dialog.store_through(store)
        self._open(dialog, lambda: self.done.emit(self.tr("Units changed")))

    def export_profile(self) -> None:
        """Write the profile of this office where a person chooses."""
        service = self._services.context.profiles
        name = f"{service.present().name or self.tr('office')}{ENDING}"
        words = self.tr("Profile of an office (*{ending})").format(ending=ENDING)
        target = self._services.prompts.save_file(self._window, self.tr("Export the profile"), name, words)
        if target is None:
            return
        target = target if target.suffix.lower() == ENDING else target.with_name(target.name + ENDING)
        try:
            service.export(target)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self.tell(self.tr("Saved: {path}").format(path=target))

    def choose_profile(self) -> None:
        """Ask for the profile of an office and take it over."""
        words = self.tr("Profile of an office (*{ending})").format(ending=ENDING)
        source = self._services.prompts.open_file(self._window, self.tr("Take over a profile"), words)
        if source is not None:
            self.take_profile(source)

    def take_profile(self, source: Path) -> None:
        """Take over the profile that a file holds, after asking."""
        from ctr_desktop.services.profile_files import read_profile

        try:
            profile = read_profile(source)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        words = message("profile.ask", name=profile.name)
        if self._services.prompts.confirm(self._window, words, self.tr("Take over")):
            self._take(profile)

    def take_installed(self, source: Path) -> bool:
        """Take over the profile that lies beside the program, where nothing was entered yet; tell whether it was."""
        from ctr_desktop.services.profile_files import read_profile

        context = self._services.context
        if context.workspace.settings.values.committee.name or context.programmes.all():
            return False
        try:
            profile = read_profile(source)
        except CtrError as error:
            self.refuse(error_message(error))
            return False
        return self._take(profile)

    def _take(self, profile: OfficeProfile) -> bool:
        try:
            changes = self._services.context.profiles.take_over(profile)
        except CtrError as error:
            self.refuse(error_message(error))
            return False
        self._services.models.bus.tell(changes)
        self.settings_changed.emit()
        self.tell(message("profile.taken", name=profile.name))
        return True

    def settings(self) -> None:
        """Show the settings."""
        from ctr_desktop.gui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._services.context.workspace.settings, self._window)
        if self._run(dialog) == QDialog.DialogCode.Accepted:
            self.settings_changed.emit()

    def _run(self, dialog: QDialog) -> int:
        self.dialog = dialog
        result = dialog.exec()
        self.dialog = None
        dialog.deleteLater()
        return result
