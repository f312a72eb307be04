"""The way of a report: ask, make, preview, save or print, keep what is final."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from ctr_desktop.domain.dates import short_date, understand_day
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.labels import label
from ctr_desktop.models.messages import error_message
from ctr_desktop.services.report_request import ReportKind, ReportRequest
from ctr_desktop.services.reporting import write_pdf

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog
    from ctr_desktop.gui.dialogs.report_dialog import ReportDialog


class ReportFlow(QObject):
    """Make reports of the open programme."""

    told = Signal(str)
    settings_wanted = Signal()

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Report for a window."""
        super().__init__(window)
        self._services = services
        self._window = window
        self.dialog: ReportDialog | None = None
        self.preview: PreviewDialog | None = None
        self._kept: set[tuple[object, ...]] = set()

    def start(self, programme: int, kind: ReportKind) -> None:
        """Ask for a report of a programme."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        from ctr_desktop.gui.dialogs.report_dialog import ReportDialog

        services = self._services
        period = services.programmes.get(programme).header.period

        def understand(text: str) -> date | None:
            return understand_day(text, services.workspace.today(), period)

        self.dialog = ReportDialog(
            programme,
            services.reports,
            lambda: services.workspace.settings.values.committee,
            services.background,
            understand,
            services.theme,
            self._window,
        )
        self.dialog.show_answers(kind)
        self.dialog.made.connect(self._show)
        self.dialog.settings_wanted.connect(self._settings)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _settings(self) -> None:
        self.settings_wanted.emit()
        if self.dialog is not None:
            self.dialog.form.message_bar.hide()
            self.dialog.show_answers(self.dialog.kind())

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _show(self, request: ReportRequest, pdf: bytes) -> None:
        words = label(f"report.{request.kind.value}")
        name = f"{words} {short_date(request.as_of).replace('/', '-')}.pdf"
        self._open_preview(pdf, name, request)

    def _open_preview(self, pdf: bytes, name: str, request: ReportRequest | None) -> None:
        from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog

        parent = self.dialog or self._window
        self.preview = PreviewDialog(pdf, name, write_pdf, self._services.prompts, self._services.theme, parent)
        self.preview.saved.connect(lambda path: self._done(request, pdf, self.tr("Saved: {path}").format(path=path)))
        self.preview.printed.connect(lambda: self._done(request, pdf, self.tr("Sent to the printer")))
        self.preview.finished.connect(lambda _result: self._preview_closed())
        self.preview.open()

    def _preview_closed(self) -> None:
        if self.preview is not None:
            self.preview.form.page_view.close_document()
            self.preview.deleteLater()
        self.preview = None

    def _done(self, request: ReportRequest | None, pdf: bytes, words: str) -> None:
        """Keep a final report once as a snapshot, and tell what was done."""
        if request is not None and not request.draft:
            key = (request.kind, request.programme, request.as_of, request.number, hash(pdf))
            if key not in self._kept:
                try:
                    self._services.bus.tell(self._services.reports.keep(request, pdf))
                    self._kept.add(key)
                except CtrError as error:
                    words = error_message(error)
        self.told.emit(words)

    def show_issued(self, programme: int | None) -> None:
        """Let one of the issued reports be chosen and show its pages as they were."""
        if programme is None:
            return
        issued = self._services.reports.issued(programme)
        if not issued:
            self.told.emit(self.tr("No final report has been issued for this programme yet."))
            return
        choices = [
            f"{number} · {label(f'report.{kind}')} · {short_date(as_of)} · {at.replace('T', ' ')[:16]}"
            for kind, as_of, number, at, _pdf in issued
        ]
        box = QInputDialog(self._window)
        box.setWindowTitle(self.tr("Issued reports"))
        box.setLabelText(self.tr("Choose a report to see it as it was issued:"))
        box.setComboBoxItems(choices)
        box.setOkButtonText(self.tr("Show"))
        box.setCancelButtonText(self.tr("Cancel"))
        if box.exec():
            _kind, _day, number, _at, pdf = issued[choices.index(box.textValue())]
            self._open_preview(pdf, f"{number}.pdf", None)
