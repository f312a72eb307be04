"""Open the window: one application, one data folder, everything wired."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ctr_desktop import __version__
from ctr_desktop.app.context import Context, open_context, system_clock
from ctr_desktop.app.crash import SEEN, CrashReports
from ctr_desktop.app.i18n import install_translations
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.log import start_log
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.gui.prompts import DialogPrompts, Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.labels import copy_time
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.models import build_models
from ctr_desktop.paths import APP_NAME, DataFolder
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import newest_sound
from ctr_desktop.settings import SettingsFile

if TYPE_CHECKING:
    from ctr_desktop.app.single_instance import Listener

REFUSED = 1
_BACKUP_DELAY_MS = 1500


def make_application(language: str) -> QApplication:
    """Return the application, in a language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(APP_NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("vn.ctr.CtrDesktop")
    install_translations(application, language)
    return application


def build_window(context: Context, theme: Theme, prompts: Prompts) -> MainWindow:
    """Build the models once and hand them to the window."""
    return MainWindow(WindowServices(context, build_models(context), theme, prompts))


class _Session:
    """A data folder with its window, opened anew each time a copy is put in place of the data."""

    def __init__(
        self, folder: DataFolder, application: QApplication, crashes: CrashReports, started: Callable[[], None]
    ) -> None:
        self._folder = folder
        self._application = application
        self._crashes = crashes
        self._started = started
        self._theme = Theme(application, SettingsFile(folder.settings).values.window.theme)
        self._prompts = DialogPrompts()
        self._window: MainWindow | None = None
        self._wanted: Path | None = None
        self._words = ""
        self._listener: Listener | None = None

    def run(self, file: Path | None) -> int:
        """Show the window, again after each restore; return the exit code."""
        code = REFUSED
        while (context := self._open()) is not None:
            window = self._window = build_window(context, self._theme, self._prompts)
            window.backups.restore_wanted.connect(self._restore_wanted)
            self._crashes.told = self._tell_of_error
            window.show()
            QTimer.singleShot(0, self._started)
            QTimer.singleShot(0, partial(self._begin, window, file))
            QTimer.singleShot(_BACKUP_DELAY_MS, window, window.backups.start_daily_backup)
            code = self._application.exec()
            self._crashes.told = None
            context.close()
            self._window, file = None, None
            if self._wanted is None:
                break
            self._restore()
        if self._listener is not None:
            self._listener.close()
        return code

    def _open(self) -> Context | None:
        """Open the data; where it is damaged offer the newest sound copy. None when it cannot be opened."""
        try:
            return open_context(self._folder)
        except CtrError as error:
            _log(error)
            copy = newest_sound(self._folder) if error.code == "data.damaged" else None
            if copy is None:
                _tell(error_message(error))
                return None
            words = message(
                "data.damaged_copy",
                path=self._folder.database,
                written=copy_time(copy.copy),
                programmes=copy.programmes,
                tasks=copy.tasks,
            )
            if not _ask(words, message("data.restore")):
                return None
            self._wanted = copy.copy.path
            self._restore()
            return self._open_restored()

    def _open_restored(self) -> Context | None:
        try:
            return open_context(self._folder)
        except CtrError as error:
            _log(error)
            _tell(error_message(error))
            return None

    def _restore_wanted(self, path: Path) -> None:
        self._wanted = path
        if self._window is not None:
            self._window.close()

    def _restore(self) -> None:
        """Put the copy that is wanted in place of the data, which nobody has open now."""
        source, self._wanted = self._wanted, None
        if source is None:
            return
        try:
            counts = restoring.restore(self._folder, source, system_clock)
        except CtrError as error:
            _log(error)
            self._words = error_message(error)
            return
        self._words = message("data.restored", programmes=counts["programme"], tasks=counts["task"])

    def _begin(self, window: MainWindow, file: Path | None) -> None:
        """Listen to further starts, tell what has to be told, then begin with a file or the first page."""
        self._listen()
        reports = self._crashes.unseen()
        self._crashes.seen()
        if self._words:
            window.message_bar.say(self._words)
            self._words = ""
        elif reports:
            report = reports[0].with_name(reports[0].name + SEEN)
            show = partial(window.help.show_report, report)
            window.message_bar.say(message("crash.last_time"), message("crash.show"), show)
        if file is not None:
            window.open_file(file)
        else:
            window.help.welcome()

    def _listen(self) -> None:
        if self._listener is None:
            from ctr_desktop.app.single_instance import Listener

            self._listener = Listener(self._folder)
            self._listener.asked.connect(self._asked)

    def _asked(self, files: list[Path]) -> None:
        """Come to the front for a second start, and open what it was given."""
        window = self._window
        if window is None:
            return
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        for file in files[:1]:
            window.open_file(file)

    def _tell_of_error(self) -> None:
        if self._window is not None:
            self._window.message_bar.say(message("unexpected", path=self._folder.log))


def run_window(folder: DataFolder, language: str | None, file: Path | None, started: Callable[[], None]) -> int:
    """Open the window on a data folder, with a file when one was given, and return the exit code when it is closed.

    ``started`` is called once the window stands.
    """
    application = make_application(language or SettingsFile(folder.settings).values.language)
    start_log(folder)
    crashes = CrashReports(folder, system_clock)
    lock = lock_folder(folder)
    if lock is None:
        from ctr_desktop.app.single_instance import hand_over

        if hand_over(folder, [file] if file else []):
            return 0
        _tell(message("data.locked", path=folder.root))
        return REFUSED
    crashes.start()
    code = _Session(folder, application, crashes, started).run(file)
    crashes.stop()
    lock.unlock()
    return code


def _log(error: CtrError) -> None:
    logging.getLogger("ctr_desktop").warning("refused %s %s", error.code, error.details, exc_info=True)


def _tell(words: str) -> None:
    QMessageBox(QMessageBox.Icon.Warning, APP_NAME, words).exec()


def _ask(words: str, yes: str) -> bool:
    box = QMessageBox(QMessageBox.Icon.Warning, APP_NAME, words)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    return box.clickedButton() is accept
