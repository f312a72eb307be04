"""Open the window: one application, one data folder, everything wired."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from ctr_desktop import __version__
from ctr_desktop.app.context import Context, open_context, system_clock
from ctr_desktop.app.crash import SEEN, CrashReports
from ctr_desktop.app.i18n import install_translations
from ctr_desktop.app.lock import lock_folder, was_left_open
from ctr_desktop.app.log import log_refusal, start_log
from ctr_desktop.app.refusals import as_refusal, settings_words
from ctr_desktop.domain.errors import DAMAGE, CtrError, DataError
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.gui.prompts import DialogPrompts, Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.gui.window_state import come_to_front
from ctr_desktop.models.collector import Collector
from ctr_desktop.models.labels import copy_time
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.models import build_models
from ctr_desktop.paths import APP_NAME, DataFolder, installed_profile
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import CheckedCopy, newest_sound
from ctr_desktop.settings import SettingsFile

if TYPE_CHECKING:
    from ctr_desktop.app.single_instance import Listener
    from ctr_desktop.models.background import Background

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
        self,
        folder: DataFolder,
        application: QApplication,
        crashes: CrashReports,
        started: Callable[[], None],
        settings: SettingsFile,
        *,
        look_first: bool = False,
    ) -> None:
        self._folder = folder
        self._application = application
        self._crashes = crashes
        self._started = started
        self._theme = Theme(application, settings.values.window.theme)
        self._prompts = DialogPrompts()
        self._window: MainWindow | None = None
        self._wanted: Path | None = None
        self._with_settings = False
        self._words = ""
        self._look_first = look_first
        self._early: BaseException | None = None
        self._offered = False
        self._offers = 2
        self._listener: Listener | None = None

    def run(self, file: Path | None) -> int:
        """Show the window, again after each restore; return the exit code. Nothing that goes wrong ends it unsaid."""
        code = REFUSED
        while (context := self._open()) is not None:
            try:
                code = self._show(context, file)
            except Exception as error:
                self._crashes.caught(error)
                context.close()
                self._window = None
                if not self._offer_copy(as_refusal(error, self._folder)):
                    break
                continue
            file = None
            if self._wanted is None:
                break
            self._restore()
        if self._listener is not None:
            self._listener.close()
        return code

    def _show(self, context: Context, file: Path | None) -> int:
        """Show the window on data that is open until it is closed."""
        self._crashes.told = self._tell_of_error
        window = build_window(context, self._theme, self._prompts)
        early, self._early = self._early, None
        if early is not None and as_refusal(early, self._folder).code in DAMAGE:
            window.services.models.background.stop()
            window.deleteLater()
            raise early
        self._window = window
        window.backups.restore_wanted.connect(self._restore_wanted)
        _background_of(window).damaged.connect(self._on_damage)
        window.show()
        if early is not None:
            QTimer.singleShot(0, partial(self._tell_of_error, early))
        QTimer.singleShot(0, self._started)
        QTimer.singleShot(0, partial(self._begin, window, file))
        QTimer.singleShot(_BACKUP_DELAY_MS, window, window.backups.start_daily_backup)
        code = self._application.exec()
        self._crashes.told = None
        self._window = None
        context.close()
        return code

    def _open(self) -> Context | None:
        """Open the data; where it is damaged or gone offer the newest sound copy. None when it cannot be opened."""
        while True:
            try:
                return self._opened()
            except Exception as error:
                if isinstance(error, CtrError):
                    log_refusal(error)
                else:
                    self._crashes.caught(error)
                if not self._offer_copy(as_refusal(error, self._folder)):
                    return None

    def _opened(self) -> Context:
        """Open the data, looked through quickly when the last end was not clean. Raise DataError."""
        context = open_context(self._folder)
        look, self._look_first = self._look_first, False
        try:
            if look and restoring.quick_check(context.workspace):
                raise DataError("data.damaged", path=str(self._folder.database))
        except BaseException:
            context.close()
            raise
        return context

    def _offer_copy(self, error: CtrError) -> bool:
        """Tell an error; behind one that means damage offer the newest sound copy. Tell whether it was restored."""
        copy = newest_sound(self._folder) if error.code in DAMAGE and self._offers > 0 else None
        if copy is None:
            _tell(error_message(error))
            return False
        self._offers -= 1
        if not _ask(self._copy_words(error, copy), message("data.restore")):
            return False
        self._wanted, self._with_settings = copy.copy.path, False
        if self._restore():
            return True
        _tell(self._words)  # no window will come to say it
        self._words = ""
        return False

    def _on_damage(self) -> None:
        """Offer the newest sound copy while the window is open: it closes for the restore."""
        if self._offered or self._window is None:
            return
        self._offered = True
        copy = newest_sound(self._folder)
        error = DataError("data.damaged" if self._folder.database.exists() else "data.missing")
        if copy is None:
            self._window.message_bar.say(message(error.code, path=self._folder.database))
            return
        box, accept = _question(self._copy_words(error, copy), message("data.restore"), self._window)
        wanted = copy.copy.path
        box.finished.connect(lambda: self._restore_wanted(wanted) if box.clickedButton() is accept else None)
        box.open()

    def _copy_words(self, error: CtrError, copy: CheckedCopy) -> str:
        return message(
            f"{error.code}_copy",
            path=self._folder.database,
            written=copy_time(copy.copy),
            programmes=copy.programmes,
            tasks=copy.tasks,
        )

    def _restore_wanted(self, path: Path, with_settings: bool = False) -> None:
        self._wanted, self._with_settings = path, with_settings
        if self._window is not None:
            self._window.close()

    def _restore(self) -> bool:
        """Put the copy that is wanted in place of the data, which nobody has open now; tell whether that was done."""
        source, self._wanted = self._wanted, None
        if source is None:
            return False
        try:
            counts = restoring.restore(self._folder, source, system_clock, with_settings=self._with_settings)
        except Exception as error:
            refusal = error if isinstance(error, CtrError) else CtrError("unexpected", path=self._folder.log)
            self._crashes.caught(error)
            self._words = error_message(refusal)
            return False
        self._offered = False
        self._words = message("data.restored", programmes=counts["programme"], tasks=counts["task"])
        return True

    def _begin(self, window: MainWindow, file: Path | None) -> None:
        """Listen to further starts, tell what has to be told, then begin with a file or the first page."""
        self._listen()
        reports = self._crashes.unseen()
        self._crashes.seen()
        workspace = window.services.context.workspace
        if self._words:
            window.message_bar.say(self._words)
            self._words = ""
        elif workspace.missing:
            window.message_bar.say(message("data.newest_missing", count=workspace.missing))
        elif workspace.settings.trouble:
            self._tell_of_settings(window, workspace.settings)
        elif reports:
            report = reports[0].with_name(reports[0].name + SEEN)
            show = partial(window.help.show_report, report)
            window.message_bar.say(message("crash.last_time"), message("crash.show"), show)
        profile = installed_profile()
        is_taken = profile is not None and window.organisation.take_installed(profile)
        if file is not None:
            window.open_file(file)
        elif not is_taken:
            window.help.welcome()

    def _tell_of_settings(self, window: MainWindow, settings: SettingsFile) -> None:
        words = settings_words(settings, self._folder)
        if not settings.has_last:
            window.message_bar.say(words)
            return

        def take_back() -> None:
            try:
                settings.take_last()
            except (OSError, ValueError, RecursionError):
                window.message_bar.say(message("settings.not_written", path=str(self._folder.settings)))
                return
            window.organisation.settings_changed.emit()

        window.message_bar.say(words, message("settings.take_back"), take_back)

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
        come_to_front(window)
        for file in files[:1]:
            window.open_file(file)

    def _tell_of_error(self, error: BaseException) -> None:
        """Say what went wrong in the open window; behind what nobody expected, damage is looked for."""
        window = self._window
        if window is None:
            self._early = self._early or error
            return
        background = _background_of(window)
        if isinstance(error, CtrError):
            window.message_bar.say(error_message(error))
            background.notice(error)
            return
        window.message_bar.say(message("unexpected", path=self._folder.log))
        background.start(
            lambda _reader, _report: restoring.is_damaged(self._folder),
            lambda damaged: self._on_damage() if damaged else None,
        )


def _background_of(window: MainWindow) -> Background:
    return window.services.models.background


def run_window(folder: DataFolder, language: str | None, file: Path | None, started: Callable[[], None]) -> int:
    """Open the window on a data folder, with a file when one was given, and return the exit code when it is closed.

    ``started`` is called once the window stands.
    """
    settings = SettingsFile(folder.settings)
    application = make_application(language or settings.values.language)
    start_log(folder)
    crashes = CrashReports(folder, system_clock)
    left_open = was_left_open(folder)
    lock = lock_folder(folder)
    if lock is None:
        from ctr_desktop.app.single_instance import hand_over

        if hand_over(folder, [file] if file else []):
            return 0
        _tell(message("data.locked", path=folder.root))
        return REFUSED
    crashes.start()
    collector = Collector()
    try:
        return _Session(folder, application, crashes, started, settings, look_first=left_open).run(file)
    except Exception as error:
        crashes.caught(error)
        _tell(error_message(as_refusal(error, folder)))
        return REFUSED
    finally:
        collector.stop()
        crashes.stop()
        lock.unlock()


def _tell(words: str) -> None:
    _box(words).exec()


def _box(words: str, parent: QWidget | None = None) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Warning, APP_NAME, "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    return box


def _question(words: str, yes: str, parent: QWidget | None = None) -> tuple[QMessageBox, QPushButton]:
    box = _box(words, parent)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box, accept


def _ask(words: str, yes: str) -> bool:
    box, accept = _question(words, yes)
    box.exec()
    return box.clickedButton() is accept
