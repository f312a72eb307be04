"""The office's own wording of reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.report_words import kind_name

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.wording_dialog import WordingDialog
    from ctr_desktop.models.background import Job


class WordingController(Controller):
    """Let the texts of reports be worded; the pages are those of the open programme, where there is one."""

    wording_dialog: WordingDialog | None = None
    _job: Job | None = None

    def open(self) -> None:
        """Show the texts of the quarter report first."""
        from ctr_desktop.gui.dialogs.wording_dialog import WordingDialog

        settings = self._services.context.workspace.settings
        dialog = self.wording_dialog = WordingDialog(
            lambda kind: dict(settings.values.report_wording.get(kind, {})),
            settings.values.committee.spelling,
            self._window,
        )
        dialog.store_through(self._store)
        dialog.pages_wanted.connect(self._pages)
        self._open(dialog)
        dialog.show_kind()

    def _closed(self, dialog) -> None:  # type: ignore[no-untyped-def]
        if self._job is not None:
            self._job.cancel()
        self._job = self.wording_dialog = None
        super()._closed(dialog)

    def _store(self, kind: str, texts: dict[str, str]) -> str:
        try:
            self._services.context.reports.reword(kind, texts)
        except CtrError as error:
            return error_message(error)
        self.told.emit(self.tr("Wording of “{report}” saved").format(report=kind_name(kind)))
        return ""

    def _pages(self, kind: str, texts: dict[str, str], spelling: str) -> None:
        """Make the pages of a draft with some texts in the background."""
        from ctr_desktop.services.report_making import make

        programme = self._services.models.query.value.programme
        if programme is None:
            return
        asked = self._services.context.reports.default_request(kind, programme)
        request = replace(asked, wording=texts, fresh=True, particulars=replace(asked.particulars, spelling=spelling))
        if self._job is not None:
            self._job.cancel()
        self._job = self._services.models.background.start(
            lambda reader, report: make(reader, request, report).pdf,
            self._show,
            lambda error: self.refuse(error_message(error)),
        )

    def _show(self, pdf: bytes) -> None:
        self._job = None
        if self.wording_dialog is not None:
            self.wording_dialog.show_pages(pdf)
