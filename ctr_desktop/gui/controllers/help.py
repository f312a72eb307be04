"""Help: the first page, the manual, about, reports of errors."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop import __version__
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.dialogs.text_dialog import TextDialog
from ctr_desktop.gui.help_key import HelpKey, topic_of
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import message
from ctr_desktop.paths import licence_folder

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.manual_dialog import ManualDialog


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class HelpController(Controller):
    """Show help; ``begun`` names the action that the first page was left with, "" for none."""

    begun = Signal(str)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(services, window)
        self.manual_dialog: ManualDialog | None = None
        self._help_key = HelpKey(self.manual, self)

    def palette(self, actions: Mapping[str, QAction]) -> None:
        """Show every action with its keys, to be found by its words."""
        from ctr_desktop.gui.dialogs.palette_dialog import PaletteDialog

        others = [action for name, action in actions.items() if name != "palette"]
        self._open(PaletteDialog(others, self._window))

    def manual(self, dialog: QWidget | None = None) -> None:
        """Show the manual at the page about a dialog or the window; it stays open beside the work."""
        from ctr_desktop.gui.dialogs.manual_dialog import ManualDialog

        topic = topic_of(dialog, self._services.models.outline.programme is not None)
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
            self.refuse(message("report.not_written", path=str(target)))
            return
        self.tell(self.tr("Saved: {path}").format(path=target))

    def about(self) -> None:
        """Show versions, licences and the data folder."""
        python = ".".join(str(part) for part in sys.version_info[:3])
        words = self.tr(
            "# CTR Desktop {version}\n\nFollows a committee's work programme offline. MIT licence.\n\n"
            "Data folder: `{folder}`\n\nPython {python} · Qt and PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils "
            "(Apache 2.0) · ReportLab (BSD) · Pillow (MIT-CMU) · python-docx (MIT) · lxml (BSD) · "
            "pypdfium2 (Apache 2.0 and BSD) · openpyxl (MIT) · RapidFuzz (MIT) · msgspec (BSD) · platformdirs (MIT)"
            "\n\nFonts: Liberation Serif and Noto Sans (SIL OFL 1.1). Icons: Lucide (ISC)."
        )
        folder = self._services.context.workspace.folder.root
        text = words.format(version=__version__, folder=folder, python=python, pyside=pyside_version)
        dialog = TextDialog(self.tr("About CTR Desktop"), text, self._window, (600, 440))
        dialog.add_button(self.tr("Open the data folder"), partial(_open_folder, folder))
        licences = licence_folder()
        if licences is not None:
            dialog.add_button(self.tr("Licences"), partial(_open_folder, licences))
        self._open(dialog)

    def welcome(self) -> None:
        """Show the first page where nothing has been entered yet."""
        committee = self._services.context.workspace.settings.values.committee
        if committee.name or self._services.context.programmes.all():
            return
        from ctr_desktop.gui.dialogs.welcome_dialog import IMPORT, PROFILE, SAMPLE, WelcomeDialog

        context = self._services.context
        dialog = WelcomeDialog(
            context.workspace.settings, context.organisation, self._services.models.bus, self._window
        )

        def begin(result: int) -> None:
            self.begun.emit({IMPORT: "import", SAMPLE: "sample", PROFILE: "take_profile"}.get(result, ""))

        dialog.finished.connect(begin)
        self._open(dialog)

    def show_report(self, report: Path) -> None:
        """Show a report about an unexpected error, to be read or sent to whoever looks after the program."""
        try:
            words = report.read_text(encoding="utf-8")
        except OSError:
            return
        dialog = TextDialog(self.tr("Report about an error"), f"```\n{words}\n```", self._window)
        dialog.add_button(self.tr("Save…"), lambda: self._save_report(words))
        self._open(dialog)

    def _save_report(self, words: str) -> None:
        target = self._services.prompts.save_file(self._window, self.tr("Save the report"), "ctr-loi.txt", "(*.txt)")
        if target is None:
            return
        try:
            target.write_text(words, encoding="utf-8")
        except OSError:
            self.refuse(message("report.not_written", path=str(target)))
