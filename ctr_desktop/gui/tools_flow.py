"""The actions of the tools and help menus, and those on whole programmes."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop import __version__
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.gui.dialogs.text_dialog import TextDialog
from ctr_desktop.gui.help_key import HelpKey, topic_of
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import message
from ctr_desktop.paths import licence_folder

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.manual_dialog import ManualDialog


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class ToolsFlow(QObject):
    """Units, settings, manual, about; save and delete a programme's file."""

    refused = Signal(str)
    told = Signal(str)
    settings_changed = Signal()

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(window)
        self._services = services
        self._window = window
        self.dialog: QDialog | None = None
        self.manual_dialog: ManualDialog | None = None
        self._help_key = HelpKey(self.manual, self)

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

    def manual(self, dialog: QWidget | None = None) -> None:
        """Show the manual at the page about a dialog or the window; it stays open beside the work."""
        from ctr_desktop.gui.dialogs.manual_dialog import ManualDialog

        topic = topic_of(dialog, self._services.outline.programme is not None)
        if self.manual_dialog is not None and (dialog is None or self.manual_dialog.parent() is dialog):
            self.manual_dialog.open_page(topic)
            self.manual_dialog.raise_()
            return
        shown = ManualDialog(dialog or self._window)
        shown.save_wanted.connect(self._save_manual)
        shown.finished.connect(lambda _result: self._manual_closed(shown))
        shown.destroyed.connect(lambda _gone: self._manual_closed(shown))
        shown.open_page(topic)
        shown.show()
        self.manual_dialog = shown

    def _manual_closed(self, dialog: QDialog) -> None:
        if self.manual_dialog is dialog:
            self.manual_dialog = None

    def _save_manual(self) -> None:
        from ctr_desktop.gui.dialogs.manual_dialog import write_manual

        name = self.tr("CTR Desktop manual") + ".pdf"
        target = self._services.prompts.save_file(self._window, self.tr("Save the manual"), name, "PDF (*.pdf)")
        if target is None:
            return
        try:
            write_manual(target)
        except OSError:
            self.refused.emit(message("report.not_written", path=str(target)))
            return
        self.told.emit(self.tr("Saved: {path}").format(path=target))

    def about(self) -> None:
        """Show versions, licences and the data folder."""
        python = ".".join(str(part) for part in sys.version_info[:3])
        words = self.tr(
            "# CTR Desktop {version}\n\nFollows a committee's work programme offline. MIT licence.\n\n"
            "Data folder: `{folder}`\n\nPython {python} · Qt and PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils "
            "(Apache 2.0) · ReportLab (BSD) · Pillow (MIT-CMU) · python-docx (MIT) · lxml (BSD) · "
            "pypdfium2 (Apache 2.0 and BSD) · openpyxl (MIT) · RapidFuzz (MIT) · platformdirs (MIT)"
            "\n\nFonts: Liberation Serif and Noto Sans (SIL OFL 1.1). Icons: Lucide (ISC)."
        )
        text = words.format(
            version=__version__, folder=self._services.workspace.folder.root, python=python, pyside=pyside_version
        )
        dialog = TextDialog(self.tr("About CTR Desktop"), text, self._window, (600, 440))
        folder = self._services.workspace.folder.root
        dialog.add_button(self.tr("Open the data folder"), partial(_open_folder, folder))
        licences = licence_folder()
        if licences is not None:
            dialog.add_button(self.tr("Licences"), partial(_open_folder, licences))
        self._run(dialog)

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
