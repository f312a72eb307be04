"""Units and settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ctr_desktop.domain.dates import understand_day
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.icons import icon


class OrganisationController(Controller):
    """Show the units of the office and its settings."""

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
        from ctr_desktop.gui.widgets.day_edit import DayEdit
        from ctr_desktop.models.unit_changes_model import UnitChangesModel

        context, today = self._services.context, self._services.context.workspace.today
        service = context.unit_changes
        day_edit = DayEdit(self._window)
        calendar = icon("calendar-plus", self._services.theme, "secondary")
        day_edit.prepare(lambda text: understand_day(text, today()), calendar)
        model = UnitChangesModel(context.organisation.units(), service.open_duties())
        dialog = UnitChangesDialog(model, day_edit, today(), self._window)
        dialog.propose_through(service.reform, service.reform_day())

        def store() -> None:
            day = dialog.day_edit.day()
            if day is not None and self._apply(lambda: service.change(model.changes, day, given=model.given)):
                self.done.emit(self.tr("Units changed"))

        self._open(dialog, store)

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
