"""The actions of the tools and help menus, and those on whole programmes."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ctr_desktop import __version__, resources
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date, understand_day
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.services.backup import daily_backup

MANUAL = "help/vi/huong-dan.md"


class TextDialog(QDialog):
    """Show a text to read."""

    def __init__(self, title: str, markdown: str, parent: QWidget, size: tuple[int, int] = (760, 640)) -> None:
        """Show Markdown."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*size)
        self.view = QTextBrowser(self)
        self.view.setOpenExternalLinks(False)
        self.view.setSearchPaths([str(resources.path("help/vi"))])
        self.view.setMarkdown(markdown)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.view)
        layout.addWidget(buttons)


class ToolsFlow(QObject):
    """Units, settings, backup, check, manual, about; save and delete a programme's file."""

    refused = Signal(str)
    told = Signal(str)
    settings_changed = Signal()
    backup_written = Signal()

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(window)
        self._services = services
        self._window = window
        self.backed_up = False
        self.dialog: QDialog | None = None

    def start_daily_backup(self) -> None:
        """Write the day's backup in the background."""
        workspace = self._services.workspace
        today = workspace.today()
        self._services.background.start(
            lambda reader, _report: daily_backup(reader, workspace.folder, today),
            lambda _path: self._backed_up_today(),
            lambda error: self.refused.emit(error_message(error)),
        )

    def _backed_up_today(self) -> None:
        self.backed_up = True
        self.backup_written.emit()

    def look_for_changes(self) -> None:
        """Show what another program, the command line for one, has written meanwhile."""
        if self._services.workspace.changed_elsewhere():
            shown = self._services.outline.programme
            programmes = frozenset([shown]) if shown is not None else frozenset[int]()
            self._services.bus.tell(Changes(action=0, structure=programmes, programmes=True, organisation=True))

    def units(self) -> None:
        """Show the list of units."""
        from ctr_desktop.gui.dialogs.units_dialog import UnitsDialog

        dialog = UnitsDialog(self._services.organisation, self._services.bus, self._window)
        self._run(dialog)

    def settings(self) -> None:
        """Show the settings."""
        from ctr_desktop.gui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._services.workspace.settings, self._window)
        if self._run(dialog) == QDialog.DialogCode.Accepted:
            self.settings_changed.emit()

    def _run(self, dialog: QDialog) -> int:
        self.dialog = dialog
        result = dialog.exec()
        self.dialog = None
        dialog.deleteLater()
        return result

    def backup(self) -> None:
        """Ask where to and write a checked copy of the data."""
        day = short_date(self._services.workspace.today()).replace("/", "-")
        target = self._services.prompts.save_file(
            self._window, self.tr("Back up the data"), f"CTR {day}.db", self.tr("Backups (*.db)")
        )
        if target is None:
            return
        try:
            counts = self._services.backup.write(target)
        except CtrError as error:
            self.refused.emit(error_message(error))
            return
        words = self.tr("Backed up and checked: {programmes} programmes, {tasks} tasks")
        self.told.emit(words.format(programmes=counts["programme"], tasks=counts["task"]))

    def check(self) -> None:
        """Check the data and tell what was found."""
        result = self._services.backup.check()
        if result.problems:
            self.refused.emit(message("check.problems", count=len(result.problems)))
            return
        words = self.tr("The data is in order: {programmes} programmes, {tasks} tasks")
        self.told.emit(words.format(programmes=result.programmes, tasks=result.tasks))

    def manual(self) -> None:
        """Show the manual."""
        self._run(TextDialog(self.tr("Manual"), resources.text(MANUAL), self._window))

    def about(self) -> None:
        """Show versions, licences and the data folder."""
        python = ".".join(str(part) for part in sys.version_info[:3])
        words = self.tr(
            "# CTR Desktop {version}\n\nFollows a committee's work programme offline. MIT licence.\n\n"
            "Data folder: `{folder}`\n\nPython {python} · Qt and PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils "
            "(Apache 2.0) · ReportLab (BSD) · python-docx (MIT) · lxml (BSD) · pypdfium2 (Apache 2.0 and BSD) · "
            "openpyxl (MIT) · RapidFuzz (MIT) · platformdirs (MIT)"
            "\n\nFonts: Liberation Serif and Noto Sans (SIL OFL 1.1). Icons: Lucide (ISC)."
        )
        text = words.format(
            version=__version__, folder=self._services.workspace.folder.root, python=python, pyside=pyside_version
        )
        self._run(TextDialog(self.tr("About CTR Desktop"), text, self._window, (560, 380)))

    def save_source(self, programme: int | None) -> None:
        """Save the file that a programme came from, byte for byte."""
        if programme is None:
            return
        name, content = self._services.programmes.source(programme)
        target = self._services.prompts.save_file(self._window, self.tr("Save the issued file"), name, "")
        if target is not None:
            self._write(target, content)

    def _write(self, target: Path, content: bytes) -> None:
        try:
            target.write_bytes(content)
        except OSError:
            self.refused.emit(message("report.not_written", path=str(target)))
            return
        self.told.emit(self.tr("Saved: {path}").format(path=target))

    def programme(self, programme: int | None) -> None:
        """Correct the particulars of a programme: number and day come when it is issued."""
        if programme is None:
            return
        from ctr_desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        services = self._services
        header = services.programmes.get(programme).header
        dialog = ProgrammeDialog(
            header,
            lambda text: understand_day(text, services.workspace.today(), header.period),
            services.theme,
            self._window,
        )

        def store() -> None:
            services.bus.tell(services.programmes.set_header(programme, dialog.header()))

        self.dialog = dialog
        dialog.accepted.connect(store)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def delete_programme(self, programme: int | None) -> None:
        """Delete a programme after asking; undo brings it back."""
        if programme is None:
            return
        name = self._services.programmes.get(programme).name
        question = self.tr("Delete {name} with all its tasks and notes? Undo can bring it back.").format(name=name)
        if self._services.prompts.confirm(self._window, question, self.tr("Delete")):
            self._services.bus.tell(self._services.programmes.delete(programme))
