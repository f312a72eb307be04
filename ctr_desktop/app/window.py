"""Open the window: one application, one data folder, everything wired."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ctr_desktop import __version__
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.app.i18n import install_translations
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.log import start_log
from ctr_desktop.app.quick_start import started
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.gui.prompts import DialogPrompts, Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.figures import Figures
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.sidebar_model import SidebarModel
from ctr_desktop.models.task_detail import DetailServices, TaskDetail
from ctr_desktop.paths import APP_NAME, DataFolder
from ctr_desktop.settings import SettingsFile

_BACKUP_DELAY_MS = 1500


def make_application(language: str) -> QApplication:
    """Return the application, in a language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(APP_NAME)
    application.setApplicationVersion(__version__)
    install_translations(application, language)
    return application


def build_window(context: Context, theme: Theme, prompts: Prompts) -> MainWindow:
    """Build the models once and hand them to the window."""
    workspace = context.workspace
    bus = ChangeBus()
    background = Background(workspace)
    figures = Figures(workspace, bus, background)
    outline = OutlineModel(context.programmes, context.tasks, context.organisation, figures, bus)
    sidebar = SidebarModel(context.programmes, context.organisation, figures, bus)
    services = DetailServices(
        context.tasks, context.diary, context.programmes, context.organisation, context.history, workspace.today
    )
    detail = TaskDetail(services, bus)
    return MainWindow(
        WindowServices(
            workspace,
            context.programmes,
            context.importing,
            context.merging,
            context.tasks,
            context.diary,
            context.organisation,
            context.search,
            context.reports,
            context.history,
            context.backup,
            bus,
            background,
            figures,
            outline,
            sidebar,
            detail,
            theme,
            prompts,
        )
    )


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("ctr_desktop").critical("uncaught", exc_info=(kind, error, trace))


def run_window(folder: DataFolder, language: str | None) -> int:
    """Open the window on a data folder and return the exit code when it is closed."""
    settings = SettingsFile(folder.settings).values
    application = make_application(language or settings.language)
    theme = Theme(application, settings.window.theme)
    start_log(folder)
    sys.excepthook = _log_uncaught
    lock = lock_folder(folder)
    if lock is None:
        _tell(message("data.locked", path=folder.root))
        return 1
    try:
        context = open_context(folder)
    except CtrError as error:
        logging.getLogger("ctr_desktop").warning("refused %s %s", error.code, error.details, exc_info=True)
        _tell(error_message(error))
        return 1
    window = build_window(context, theme, DialogPrompts())
    window.show()
    QTimer.singleShot(0, started)
    QTimer.singleShot(_BACKUP_DELAY_MS, window, window.tools.start_daily_backup)
    code = application.exec()
    context.close()
    lock.unlock()
    return code


def _tell(words: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, APP_NAME, words)
    box.exec()
