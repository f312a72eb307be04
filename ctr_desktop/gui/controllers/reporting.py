"""The way of a report: ask, make, preview, save or print, keep what is final."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import short_date, understand_day
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.file_names import file_name
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.controllers.unit_lists import UnitListController
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.report_words import kind_name, unprintable_words

if TYPE_CHECKING:
    from ctr_desktop.gui.controllers.issued import IssuedController
    from ctr_desktop.gui.controllers.report_text import ReportTextController
    from ctr_desktop.gui.controllers.wording import WordingController
    from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog
    from ctr_desktop.gui.dialogs.report_dialog import ReportDialog
    from ctr_desktop.services.reporting import IssuedReport, MadeReport, ReportRequest


class ReportController(Controller):
    """Make reports of the open programme."""

    settings_wanted = Signal()
    task_wanted = Signal(int)

    report_dialog: ReportDialog | None = None
    preview: PreviewDialog | None = None
    issued: IssuedController | None = None
    wording: WordingController | None = None

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act on what the window was handed, with the lists that go out to units and come back."""
        super().__init__(services, window)
        self.unit_lists = UnitListController(services, window)
        self.unit_lists.letters_wanted.connect(self._letters)
        self.texts: ReportTextController | None = None
        self._is_from_text = False

    def start(self, programme: int, kind: str) -> None:
        """Ask for a report of a programme."""
        if self.report_dialog is not None:
            self.report_dialog.raise_()
            return
        from ctr_desktop.gui.dialogs.report_dialog import ReportDialog, ReportOffer

        context, models = self._services.context, self._services.models
        period = context.programmes.get(programme).header.period

        def understand(text: str) -> date | None:
            return understand_day(text, context.workspace.today(), period)

        others = {item.id: item.name for item in context.programmes.all() if item.id != programme}
        offer = ReportOffer(
            programme,
            others,
            lambda request: context.report_texts.find(request) is not None,
            lambda asked: context.issued.replaceable(programme, asked),
        )
        dialog = ReportDialog(
            offer,
            context.reports,
            models.background,
            understand,
            self._services.theme,
            self._services.prompts,
            self._window,
        )
        self.report_dialog = dialog
        dialog.text_wanted.connect(self._write_text)
        dialog.show_answers(kind)
        dialog.made.connect(self._show)
        dialog.made_for_each.connect(self._write_each)
        dialog.settings_wanted.connect(self._settings)
        self._open(dialog)

    def _write_text(self, request: ReportRequest) -> None:
        dialog = self.report_dialog
        if dialog is None:
            return
        if self.texts is None:
            from ctr_desktop.gui.controllers.report_text import ReportTextController

            self.texts = ReportTextController(self._services, self._window)
            self.texts.left.connect(lambda: self._to_dialog(lambda shown: shown.name_text_button()))
            self.texts.wanted.connect(self._make_from_text)
            self.texts.field_wanted.connect(lambda name: self._to_dialog(lambda shown: shown.go_to_field(name)))
            self.texts.task_wanted.connect(self._to_task)
        self._is_from_text = False
        self.texts.start(request, dialog)

    def _make_from_text(self) -> None:
        """Make the whole report of the text that is being written; its pages lead back to it."""
        self._is_from_text = True
        self._to_dialog(lambda shown: shown.make_report())

    def _letters(self, programme: int, units: tuple[int, ...], remark: str) -> None:
        """Ask for letters of reminder to some units, with a sentence in them."""
        self.start(programme, "reminder")
        self._to_dialog(lambda dialog: dialog.choose_units(units, remark))

    def _to_dialog(self, act: Callable[[ReportDialog], None]) -> None:
        if self.report_dialog is not None:
            act(self.report_dialog)

    def _to_task(self, task: int) -> None:
        """Leave the report for a task that it lacks something of; the text stays as it was written."""
        if self.report_dialog is not None:
            self.report_dialog.reject()
        self.task_wanted.emit(task)

    def _settings(self) -> None:
        self.settings_wanted.emit()
        if self.report_dialog is not None:
            self.report_dialog.form.message_bar.hide()
            self.report_dialog.show_answers(self.report_dialog.kind())

    def _closed(self, dialog) -> None:  # type: ignore[no-untyped-def]
        if dialog is self.report_dialog:
            self.report_dialog = None
        super()._closed(dialog)

    def _show(self, made: MadeReport) -> None:
        words = kind_name(made.request.kind)
        name = f"{words} {short_date(made.request.as_of).replace('/', '-')}"
        self._open_preview(made.pdf, name, made)

    def _write_each(self, made: list[tuple[str, MadeReport]]) -> None:
        """Write a paper for each unit into a folder, as PDF and for Word; final ones are kept as issued."""
        from ctr_desktop.services.reporting import write_file

        parent = self.report_dialog or self._window
        folder = self._services.prompts.choose_folder(parent, self.tr("Folder for the papers"))
        if folder is None:
            return
        try:
            for unit, paper in made:
                name = file_name(f"{kind_name(paper.request.kind)} {unit}")
                for ending, content in paper.files.items():
                    write_file(content, folder / f"{name}.{ending}")
            with_number = [paper for _unit, paper in made if not paper.request.draft]
            if with_number:
                self._services.models.bus.tell(self._services.context.reports.keep_all(with_number))
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self.tell(self.tr("{count} papers were written to {folder}").format(count=len(made), folder=folder))

    def _open_preview(self, pdf: bytes, name: str, made: MadeReport | None) -> None:
        """Show pages; a report that was just made can be saved in every format of its kind."""
        from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog
        from ctr_desktop.reports.kinds import kind
        from ctr_desktop.services.reporting import PDF, write_file

        formats = kind(made.request.kind).formats if made is not None else (PDF,)
        listed = self.issued.list_dialog if self.issued is not None else None
        parent = self.report_dialog or listed or self._window
        shown = [made]

        def write(target: Path) -> None:
            ending = target.suffix.lower().removeprefix(".")
            latest = shown[0]
            if latest is None:
                write_file(pdf, target)
                return
            shown[0] = latest = latest.with_format(ending)
            write_file(latest.files[ending], target)

        services = self._services
        self.preview = PreviewDialog(
            pdf,
            name,
            formats,
            write,
            services.prompts,
            services.theme,
            parent,
            two_sided=made is not None and made.request.two_sided,
        )
        self.preview.saved.connect(lambda path: self._done(shown[0], self.tr("Saved: {path}").format(path=path)))
        self.preview.printed.connect(lambda: self._done(shown[0], self.tr("Sent to the printer")))
        leads_back = self._is_from_text and made is not None and made.request.draft
        self._is_from_text = False
        self.preview.finished.connect(lambda _result: self._preview_closed(leads_back))
        if made is not None and made.unprintable:
            self.preview.form.message_bar.say(unprintable_words(made.unprintable))
        self.preview.open()

    def _preview_closed(self, leads_back: bool) -> None:
        if self.preview is not None:
            self.preview.form.page_view.close_document()
            self.preview.deleteLater()
        self.preview = None
        if leads_back:
            self._to_dialog(lambda shown: shown.form.text_button.click())

    def _done(self, made: MadeReport | None, words: str) -> None:
        """Keep a final report once as a snapshot, and tell what was done."""
        if made is not None and not made.request.draft:
            try:
                self._services.models.bus.tell(self._services.context.reports.keep(made))
            except CtrError as error:
                words = error_message(error)
        if self.preview is not None and self.preview.isVisible():
            self.preview.tell(words)
        else:
            self.told.emit(words)

    def word(self) -> None:
        """Let the office word its reports."""
        if self.wording is None:
            from ctr_desktop.gui.controllers.wording import WordingController

            self.wording = WordingController(self._services, self._window)
            self.wording.told.connect(self.told)
        self.wording.open()

    def show_issued(self, programme: int | None) -> None:
        """List what was issued: shown as it was, signed, withdrawn, written into a folder."""
        if self.issued is None:
            from ctr_desktop.gui.controllers.issued import IssuedController

            self.issued = IssuedController(self._services, self._window)
            self.issued.shown.connect(self._show_issued)
            self.issued.told.connect(self.told)
            self.issued.refused.connect(self.refused)
        self.issued.open(programme)

    def _show_issued(self, report: IssuedReport) -> None:
        pdf = self._services.context.reports.issued_file(report)
        if pdf is None:
            self.told.emit(self.tr("The pages of this report are not kept on this computer."))
            return
        self._open_preview(pdf, f"{kind_name(report.kind)} {report.number}", None)
