"""The care of the data: daily copies, saving and restoring one, checking."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.services.backups import (
    BackupState,
    all_checked,
    check_file,
    copy_elsewhere,
    daily_backup,
    second_place_is_old,
    settings_in,
)
from ctr_desktop.services.restoring import problem_count

_FILTER = "(*.ctr *.db)"
_IDLE_MS = 1000
_HOUR = 60  # minutes
_FIRST = 5  # minutes; the first work of a day is not without a copy for an hour


class BackupController(Controller):
    """Look after the data; ``restore_wanted`` asks whoever opened the window to put a copy in place of the data.

    A copy is looked for when the window opens, when a day begins, and an hour after the last one when something was
    changed, five minutes where the day has none yet. They are the window's own minutes: no clock can stop the copies.
    """

    backup_written = Signal()
    restore_wanted = Signal(object, bool)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(services, window)
        self.state: BackupState | None = None
        self._day = services.context.workspace.today()
        self._minutes = 0
        self._changed = False
        self._reminded = False
        self._looked_through: date | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._fold)
        services.models.bus.changed.connect(self._on_changes)

    def _on_changes(self) -> None:
        self._changed = True
        self._idle.start()

    def _fold(self) -> None:
        """Bring the log beside the data into it while nobody types: what is in no log cannot be lost with it."""
        workspace = self._services.context.workspace
        self._services.models.background.start(lambda _reader, _report: workspace.fold(), lambda _done: None)

    def minute_passed(self) -> None:
        """Write a copy when another day has begun, or an hour has passed and something was changed."""
        self._minutes += 1
        today = self._services.context.workspace.today()
        newest = self.state.newest if self.state is not None else None
        wait = _HOUR if newest is not None and newest.written.date() == today else _FIRST
        if today != self._day or (self._changed and self._minutes >= wait):
            self.start_daily_backup()

    def start_daily_backup(self) -> None:
        """Write a copy in the background when one is due, then one in the second place."""
        workspace = self._services.context.workspace
        settings = workspace.settings.sections()
        now = workspace.clock()
        self._day, self._minutes, self._changed = now.date(), 0, False
        background = self._services.models.background
        background.start(
            lambda reader, _report: daily_backup(reader, workspace.folder, now, settings),
            self._backed_up,
            lambda error: self.refused.emit(error_message(error)),
        )
        if self._looked_through != now.date():
            self._looked_through = now.date()
            background.start(lambda reader, _report: problem_count(reader), self._tell_problems)

    def _tell_problems(self, count: int) -> None:
        """Say once a day when the data is not as the program wrote it: copies of it would push the good ones out."""
        if count:
            self.refused.emit(message("check.problems", count=count))

    def _backed_up(self, state: BackupState) -> None:
        self.state = state
        self.backup_written.emit()
        self.copy_to_second_place(asked=False)

    def copy_to_second_place(self, *, asked: bool) -> None:
        """Write the day's copy in the second place, if there is one; remind when the newest there is old."""
        workspace = self._services.context.workspace
        copies, today = workspace.settings.values.copies, workspace.today()
        if not copies.place or (copies.day == today.isoformat() and not asked):
            return
        place, settings = Path(copies.place), workspace.settings.sections()

        def written(_target: Path) -> None:
            copies.day = today.isoformat()
            with suppress(OSError):
                workspace.settings.save()
            self._show_second_place(self.dialog)
            if asked:
                self.tell(self.tr("Backed up in the second place: {path}").format(path=str(place)))

        def failed(error: CtrError) -> None:
            if asked:
                self.refuse(error_message(error))
            elif not self._reminded and second_place_is_old(copies.day, today):
                self._reminded = True
                self.refused.emit(message("backup.remind", path=str(place)))

        self._services.models.background.start(
            lambda reader, _report: copy_elsewhere(reader, workspace.folder, place, today, settings), written, failed
        )

    def _show_second_place(self, dialog: QDialog | None) -> None:
        from ctr_desktop.gui.dialogs.backup_dialog import BackupDialog

        copies = self._services.context.workspace.settings.values.copies
        if isinstance(dialog, BackupDialog) and copies.place:
            day = from_iso(copies.day) if copies.day else None
            dialog.show_second_place(copies.place, short_date(day))

    def choose_second_place(self) -> None:
        """Ask for the second place and write the first copy there."""
        place = self._services.prompts.choose_folder(self._window, self.tr("Choose a second place for backups"))
        if place is None:
            return
        settings = self._services.context.workspace.settings
        settings.values.copies.place, settings.values.copies.day = str(place), ""
        try:
            settings.save()
        except OSError:
            self.refuse(message("settings.not_written", path=str(place)))
            return
        self.copy_to_second_place(asked=True)

    def show_copies(self) -> None:
        """Show the copies there are; they are checked in the background."""
        from ctr_desktop.gui.dialogs.backup_dialog import BackupDialog

        folder = self._services.context.workspace.folder
        dialog = BackupDialog(folder.backups, self._window)
        self._show_second_place(dialog)
        dialog.save_wanted.connect(self.save)
        dialog.second_wanted.connect(self.choose_second_place)
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
            with_settings = self._wants_settings(path)
            if self.dialog is not None:
                self.dialog.accept()
            self.restore_wanted.emit(path, with_settings)

    def _wants_settings(self, path: Path) -> bool:
        """Ask whether the settings of a copy are wanted too, where they are others than the present ones."""
        present = self._services.context.workspace.settings.sections()
        brought = settings_in(path)
        if not brought or brought.get("committee") == present.get("committee"):
            return False
        question = self.tr(
            "The copy also brings the settings of then: the committee, its signer and receivers. Take them too?"
        )
        return self._services.prompts.confirm(self.dialog or self._window, question, self.tr("Take them too"))

    def check(self) -> None:
        """Check the data and tell what was found."""
        result = self._services.context.backup.check()
        if result.problems:
            self.refused.emit(message("check.problems", count=len(result.problems)))
            return
        words = self.tr("The data is in order: {programmes} programmes, {tasks} tasks")
        self.told.emit(words.format(programmes=result.programmes, tasks=result.tasks))
