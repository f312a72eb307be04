"""Units and settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from ctr_desktop.gui.controllers.controller import Controller


class OrganisationController(Controller):
    """Show the units of the office and its settings."""

    settings_changed = Signal()

    def units(self) -> None:
        """Show the list of units."""
        from ctr_desktop.gui.dialogs.units_dialog import UnitsDialog

        dialog = UnitsDialog(self._services.context.organisation, self._services.models.bus, self._window)
        self._run(dialog)

    def persons(self) -> None:
        """Show the list of persons."""
        from ctr_desktop.gui.dialogs.persons_dialog import PersonsDialog

        self._run(PersonsDialog(self._services.context.organisation, self._services.models.bus, self._window))

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
