"""The care of the data: daily copies, saving and restoring one, checking."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.services.backups import all_checked, check_file, daily_backup

_FILTER = "(*.ctr *.db)"


class BackupController(Controller):
    """Look after the data; ``restore_wanted`` asks whoever opened the window to put a copy in place of the data."""

    backup_written = Signal()
    restore_wanted = Signal(object)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(services, window)
        self.backed_up = False

    def start_daily_backup(self) -> None:
        """Write the day's copy in the background."""
        workspace = self._services.context.workspace
        today = workspace.today()
        self._services.models.background.start(
            lambda reader, _report: daily_backup(reader, workspace.folder, today),
            lambda _path: self._backed_up_today(),
            lambda error: self.refused.emit(error_message(error)),
        )

    def _backed_up_today(self) -> None:
        self.backed_up = True
        self.backup_written.emit()

    def show_copies(self) -> None:
        """Show the copies there are; they are checked in the background."""
        from ctr_desktop.gui.dialogs.backup_dialog import BackupDialog

        folder = self._services.context.workspace.folder
        dialog = BackupDialog(folder.backups, self._window)
        dialog.save_wanted.connect(self.save)
        dialog.file_wanted.connect(self._choose_file)
        dialog.restore_wanted.connect(self.restore)
        self._services.models.background.start(
            lambda _reader, _report: list(all_checked(folder)),
            lambda copies: dialog.show_copies(copies) if self.dialog is dialog else None,
            lambda error: self.refused.emit(error_message(error)),
        )
        self._open(dialog)

    def save(self) -> None:
        """Ask where to and write a checked copy of the data."""
        day = short_date(self._services.context.workspace.today()).replace("/", "-")
        target = self._services.prompts.save_file(
            self._window, self.tr("Back up the data"), f"CTR {day}.ctr", self.tr("Backups") + f" {_FILTER}"
        )
        if target is None:
            return
        try:
            counts = self._services.context.backup.write(target)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        words = self.tr("Backed up and checked: {programmes} programmes, {tasks} tasks")
        self.tell(words.format(programmes=counts["programme"], tasks=counts["task"]))

    def _choose_file(self) -> None:
        path = self._services.prompts.open_file(
            self._window, self.tr("Choose the backup to restore"), self.tr("Backups") + f" {_FILTER}"
        )
        if path is not None:
            self.restore(path)

    def restore(self, path: Path) -> None:
        """Ask before a copy is put in place of the data; the present state is kept as one more copy."""
        try:
            counts = check_file(path)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        question = self.tr(
            "Put the copy {name} with {programmes} programmes and {tasks} tasks in place of the data? The data as it "
            "is now is kept as one more copy."
        ).format(name=path.name, programmes=counts["programme"], tasks=counts["task"])
        if self._services.prompts.confirm(self.dialog or self._window, question, self.tr("Restore")):
            if self.dialog is not None:
                self.dialog.accept()
            self.restore_wanted.emit(path)

    def check(self) -> None:
        """Check the data and tell what was found."""
        result = self._services.context.backup.check()
        if result.problems:
            self.refused.emit(message("check.problems", count=len(result.problems)))
            return
        words = self.tr("The data is in order: {programmes} programmes, {tasks} tasks")
        self.told.emit(words.format(programmes=result.programmes, tasks=result.tasks))
