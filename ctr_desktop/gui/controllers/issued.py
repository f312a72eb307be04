"""The list of issued reports and what is done with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.report_words import kind_name

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.issued_dialog import IssuedDialog
    from ctr_desktop.gui.dialogs.reason_dialog import ReasonDialog
    from ctr_desktop.services.issued_reports import Standing


_SCANS = "PDF, JPG, PNG, TIF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


class IssuedController(Controller):
    """Act on issued reports; ``shown`` asks for the pages of one."""

    shown = Signal(object)

    list_dialog: IssuedDialog | None = None
    reason: ReasonDialog | None = None

    def open(self, programme: int | None) -> None:
        """Show the reports of the open programme first, all of them where the words are taken away."""
        from ctr_desktop.gui.dialogs.issued_dialog import IssuedDialog

        reports = self._services.context.issued.all()
        if not reports:
            self.told.emit(self.tr("No final report has been issued yet."))
            return
        own = next((item.programme for item in reports if item.report.programme == programme), "")
        dialog = self.list_dialog = IssuedDialog(reports, own, self._window)
        dialog.chosen.connect(self.shown)
        dialog.acted.connect(self._act)
        self._open(dialog)

    def _closed(self, dialog) -> None:  # type: ignore[no-untyped-def]
        if dialog is self.list_dialog:
            self.list_dialog = None
        super()._closed(dialog)

    def _act(self, name: str) -> None:
        dialog = self.list_dialog
        if dialog is None:
            return
        dialog.message_bar.hide()
        if name == "export":
            self._export()
        elif len(dialog.selected()) == 1:
            {"attach": self._attach, "signed": self._open_signed, "withdraw": self._withdraw}[name](
                dialog.selected()[0]
            )

    def _change(self, change: Callable[[], Changes]) -> str:
        _changes, words = self._tried(change)
        if not words and self.list_dialog is not None:
            self.list_dialog.show_reports(self._services.context.issued.all())
        return words

    def _attach(self, item: Standing) -> None:
        title = self.tr("The signed copy of report No. {number}").format(number=item.report.number)
        dialog = self.list_dialog or self._window
        file = self._services.prompts.open_file(
            dialog, title, "PDF, JPG, PNG, TIF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"
        )
        if file is not None:
            words = self._change(lambda: self._services.context.issued.attach(item.report, file))
            if words:
                self.refuse(words)

    def _open_signed(self, item: Standing) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if item.report.scan is None:
            return
        try:
            copy = self._services.context.evidence.copy_to_open(item.report.scan)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _withdraw(self, item: Standing) -> None:
        from ctr_desktop.gui.dialogs.reason_dialog import ReasonDialog

        heading = self.tr("Withdraw “{kind}” No. {number}; its number stays used").format(
            kind=kind_name(item.report.kind), number=item.report.number
        )
        sheet = self.reason = ReasonDialog(
            self.tr("Withdraw"), heading, self.tr("Withdraw"), self.list_dialog, "issued.reason"
        )
        sheet.store_through(
            lambda: self._change(lambda: self._services.context.issued.withdraw(item.report, sheet.reason()))
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _export(self) -> None:
        """Write what is shown into a folder."""
        dialog = self.list_dialog
        if dialog is None:
            return
        folder = self._services.prompts.choose_folder(dialog, self.tr("Folder for the reports"))
        if folder is None:
            return
        try:
            written = self._services.context.issued.export(dialog.shown(), folder)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self.tell(self.tr("{count} files were written to {folder}").format(count=len(written), folder=folder))
