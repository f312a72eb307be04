"""The report dialog: which report, which day, draft or final, signed by whom; then the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QPlainTextEdit, QPushButton, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError, RuleError
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_report_dialog import Ui_ReportForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.prompts import Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import Understand
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.background import Background, Job
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.report_words import kind_name, question_words
from ctr_desktop.reports.kinds import kind as report_kind
from ctr_desktop.reports.kinds import names as report_names
from ctr_desktop.reports.wording import bears_a_number, menu_entries
from ctr_desktop.services.reporting import (
    IssuedReport,
    MadeReport,
    ReportRequest,
    ReportService,
    make,
    profile_names,
    week_begin,
)
from ctr_desktop.services.unit_papers import make_for_each

_OTHERS_WIDTH = 240


@dataclass(frozen=True, slots=True)
class ReportOffer:
    """What a report can be made of: the open programme and the names of others, by id.

    ``has_text`` tells whether somebody wrote the text of a report already, ``replaceable`` returns the issued
    reports of a kind in whose place another one can come.
    """

    programme: int
    others: Mapping[int, str]
    has_text: Callable[[ReportRequest], bool]
    replaceable: Callable[[str], Sequence[IssuedReport]]


class ReportDialog(Dialog):
    """Ask for a report and make it in the background; ``made`` gives it, ``made_for_each`` one for each unit.

    ``text_wanted`` asks for the text of a report to be written.
    """

    made = Signal(object)
    made_for_each = Signal(object)
    settings_wanted = Signal()
    text_wanted = Signal(object)

    def __init__(
        self,
        offer: ReportOffer,
        reports: ReportService,
        background: Background,
        understand: Understand,
        theme: Theme,
        prompts: Prompts,
        parent: QWidget,
    ) -> None:
        """Begin with the last answers."""
        super().__init__(parent)
        self._offer = offer
        self._reports = reports
        self._prompts = prompts
        self._questions: dict[str, QPlainTextEdit | QCheckBox] = {}
        self._captions: list[QWidget] = []
        self._background = background
        self._job: Job | None = None
        self.form = Ui_ReportForm()
        self.form.setupUi(self)
        self.fit(820, 560)
        calendar = icon("calendar-plus", theme, "secondary")
        for field in (self.form.as_of_edit, self.form.issued_edit, self.form.since_edit):
            field.prepare(understand, calendar)
        self._prepare()
        self.show_answers(menu_entries(report_names())[0].kind)

    def _prepare(self) -> None:
        form = self.form
        for entry in menu_entries(report_names()):
            form.kind_combo.addItem(kind_name(entry.kind), entry.kind)
        form.profile_combo.addItem(self.tr("In force on the report's day"), "")
        for name in profile_names():
            form.profile_combo.addItem(name, name)
        form.unit_combo.addItem(self.tr("All units"), None)
        for unit in self._reports.units():
            form.unit_combo.addItem(unit.name, unit.id)
        self._offer_programmes()
        self.leaders_check = QCheckBox(self.tr("For leaders: without officers' names"), self)
        form.left.addRow(self.leaders_check)
        QWidget.setTabOrder(form.two_sided_check, self.leaders_check)
        self.written_label = plain_label(
            self.tr("Printed with the text that was written; what stands in the fields below is not used for it."), self
        )
        self.written_label.setWordWrap(True)
        form.right.insertWidget(form.right.indexOf(form.receivers_edit) + 1, self.written_label)
        self.replaces_combo = ChoiceBox(self)
        self.replaces_label = plain_label(self.tr("Replaces"), self)
        self.replaces_label.setBuddy(self.replaces_combo)
        self.replaces_combo.setAccessibleName(self.replaces_label.text())
        row = form.left.getWidgetPosition(form.issued_edit)[0]  # type: ignore[index]
        form.left.insertRow(row + 1, self.replaces_label, self.replaces_combo)
        QWidget.setTabOrder(form.issued_edit, self.replaces_combo)
        form.each_button.clicked.connect(lambda: self._make(each=True))
        form.text_button.clicked.connect(self._write_text)
        for day_edit in (form.as_of_edit, form.since_edit):
            day_edit.textChanged.connect(lambda _text: self.name_text_button())
        form.kind_combo.activated.connect(lambda _row: self.show_answers(self.kind()))
        form.draft_check.toggled.connect(self._show_draft)
        form.settings_button.clicked.connect(self.settings_wanted)
        form.cancel_button.clicked.connect(self.reject)
        form.preview_button.clicked.connect(lambda: self._make())
        form.stop_button.clicked.connect(self._stop)
        self._show_progress(running=False)

    def _offer_programmes(self) -> None:
        """Offer the other programmes to be reported on with the open one; without any there is nothing to ask."""
        form, menu = self.form, QMenu(self)
        self.others_button = QPushButton(self)
        self.others_button.setAutoDefault(False)
        self.others_button.setMenu(menu)
        for programme, name in self._offer.others.items():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(programme)
            action.toggled.connect(lambda _on: self._others_chosen())
        label = plain_label(self.tr("Together with"), self)
        label.setBuddy(self.others_button)
        row = form.left.getWidgetPosition(form.kind_combo)[0]  # type: ignore[index]
        form.left.insertRow(row + 1, label, self.others_button)
        QWidget.setTabOrder(form.kind_combo, self.others_button)
        form.left.setRowVisible(self.others_button, bool(self._offer.others))
        self._name_others()

    def _others_chosen(self) -> None:
        self._name_others()
        self.name_text_button()

    def others(self) -> list[int]:
        """Return the programmes that are reported on beside the open one."""
        return [int(action.data()) for action in self.others_button.menu().actions() if action.isChecked()]

    def _name_others(self) -> None:
        """Say which programmes are reported on too."""
        names = [self._offer.others[programme] for programme in self.others()]
        words = ", ".join(names).replace("&", "&&") or self.tr("No other programme")
        self.others_button.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _OTHERS_WIDTH))
        self.others_button.setAccessibleName(f"{self.tr('Together with')}: {words}")

    def show_answers(self, kind: str) -> None:
        """Fill the fields with the last answers for a kind of report."""
        form = self.form
        request = self._reports.default_request(kind, self._offer.programme)
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(kind))
        form.as_of_edit.show_day(request.as_of)
        form.draft_check.setChecked(request.draft)
        form.two_sided_check.setChecked(request.two_sided)
        form.authority_edit.setText(request.authority)
        form.post_edit.setText(request.post)
        form.signer_edit.setText(request.signer)
        form.receivers_edit.setPlainText("\n".join(request.receivers))
        form.profile_combo.setCurrentIndex(max(0, form.profile_combo.findData(request.profile)))
        found = report_kind(kind)
        form.left.setRowVisible(form.unit_combo, found.of_a_unit)
        form.left.setRowVisible(form.since_edit, found.of_a_span)
        form.each_button.setVisible(found.of_a_unit)
        form.text_button.setVisible(found.is_a_text)
        self.name_text_button()
        form.since_edit.show_day(week_begin(request.as_of))
        self._ask(kind, request)
        form.number_edit.clear()  # a number proposed for another type of document
        self._show_draft(request.draft)
        if not request.particulars.complete:
            form.message_bar.say(
                self.tr("The committee is not filled in yet: reports print dots in its place."),
                self.tr("Fill in…"),
                self.settings_wanted.emit,
            )

    def _offer_replaceable(self) -> None:
        """Offer the reports that this one can replace; without any, or for a draft, there is nothing to ask."""
        found = self._offer.replaceable(self.kind())
        self.replaces_combo.clear()
        self.replaces_combo.addItem(self.tr("None"), "")
        for report in found:
            words = self.tr("No. {number}, figures of {day}")
            self.replaces_combo.addItem(words.format(number=report.number, day=short_date(report.as_of)), report.uid)
        numbered = bears_a_number(self.kind()) and not self.form.draft_check.isChecked()
        self.form.left.setRowVisible(self.replaces_combo, bool(found) and numbered)

    def _ask(self, kind: str, request: ReportRequest) -> None:
        """Show an editor for each question of a kind of report, with the last answer."""
        for widget in (*self._captions, *self._questions.values()):
            widget.hide()
            widget.deleteLater()
        self._questions, self._captions = {}, []
        for question in report_kind(kind).questions:
            words, answer = question_words(kind, question.name), request.answers.get(question.name)
            if question.is_flag:
                box = QCheckBox(words, self)
                box.setChecked(bool(answer))
                self.form.right.addWidget(box)
                self._questions[question.name] = box
                continue
            editor = QPlainTextEdit(str(answer or ""), self)
            editor.setTabChangesFocus(True)
            editor.setAccessibleName(words)
            caption = plain_label(words, self)
            caption.setProperty("role", "caption")
            caption.setBuddy(editor)
            self._captions.append(caption)
            self.form.right.addWidget(caption)
            self.form.right.addWidget(editor)
            self._questions[question.name] = editor

    def choose_units(self, units: tuple[int, ...], remark: str) -> None:
        """Choose some units for a paper to each, with a sentence in it."""
        combo = self.form.unit_combo
        combo.addItem(self.tr("The {count} chosen units").format(count=len(units)), list(units))
        combo.setCurrentIndex(combo.count() - 1)
        editor = self._questions.get("remarks")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(remark)
        self.form.each_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_text_button(self) -> None:
        """Say whether the text of the report is to be written, or was written already and is printed."""
        written = False
        with suppress(CtrError):  # a day that is not understood yet
            written = report_kind(self.kind()).is_a_text and self._offer.has_text(self.request())
        words = self.tr("Change the text that was written…") if written else self.tr("Write the text…")
        self.form.text_button.setText(words)
        self.written_label.setVisible(written)
        for editor in self._questions.values():
            editor.setEnabled(not written)

    def _write_text(self) -> None:
        self.form.message_bar.hide()
        try:
            request = self.request()
            self._reports.remember(request)
        except CtrError as error:
            self.form.message_bar.say(error_message(error))
            return
        self.text_wanted.emit(request)

    def go_to_field(self, name: str) -> None:
        """Give the keys to the field of who signs or of the receivers."""
        field = self.form.receivers_edit if name == "receivers" else self.form.signer_edit
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_report(self) -> None:
        """Make the report as it is asked for, and show its pages."""
        self._make()

    def editor(self, question: str) -> QPlainTextEdit | QCheckBox:
        """Return the editor of a question."""
        return self._questions[question]

    def kind(self) -> str:
        """Return the kind of report that is chosen."""
        return str(self.form.kind_combo.currentData())

    def _show_draft(self, draft: bool) -> None:
        numbered = bears_a_number(self.kind())
        self.form.draft_check.setEnabled(numbered)
        self.form.number_edit.setEnabled(numbered and not draft)
        self.form.issued_edit.setEnabled(not draft or not numbered)
        self.form.receivers_edit.setEnabled(numbered)
        self._offer_replaceable()
        if numbered and not draft and not self.form.number_edit.text():
            self.form.number_edit.setText(self._reports.next_number(self.kind()))

    def request(self) -> ReportRequest:
        """Return what was answered. Raise RuleError when a day is not understood."""
        form = self.form
        as_of: date | None = form.as_of_edit.day()
        if as_of is None:
            raise RuleError("task.bad_day", text=form.as_of_edit.text())
        if form.issued_edit.is_bad() and not form.draft_check.isChecked():
            raise RuleError("task.bad_day", text=form.issued_edit.text())
        receivers = tuple(
            line.strip(" -,;.") for line in form.receivers_edit.toPlainText().splitlines() if line.strip(" -,;.")
        )
        base = self._reports.default_request(self.kind(), self._offer.programme)
        found = report_kind(self.kind())
        if found.of_a_span and form.since_edit.is_bad():
            raise RuleError("task.bad_day", text=form.since_edit.text())
        chosen = form.unit_combo.currentData() if found.of_a_unit else None
        units = tuple(chosen) if isinstance(chosen, (list, tuple)) else (chosen,) if chosen is not None else ()
        return replace(
            base,
            query=replace(base.query, programmes=(self._offer.programme, *self.others()), as_of=as_of, units=units),
            since=form.since_edit.day() if found.of_a_span else None,
            draft=form.draft_check.isChecked(),
            two_sided=form.two_sided_check.isChecked(),
            leaders=self.leaders_check.isChecked(),
            replaces="" if form.draft_check.isChecked() else str(self.replaces_combo.currentData() or ""),
            number=form.number_edit.text().strip(),
            issued_on=form.issued_edit.day(),
            authority=form.authority_edit.text().strip(),
            post=form.post_edit.text().strip(),
            signer=form.signer_edit.text().strip(),
            receivers=receivers,
            answers={
                name: item.isChecked() if isinstance(item, QCheckBox) else item.toPlainText().strip()
                for name, item in self._questions.items()
            },
            profile=form.profile_combo.currentData(),
        )

    def _make(self, *, each: bool = False) -> None:
        self.form.message_bar.hide()
        try:
            request = self.request()
            self._reports.check_number(request)
            if not self._is_wanted(request):
                return
            self._reports.remember(request)
        except CtrError as error:
            self.form.message_bar.say(error_message(error))
            return
        self._show_progress(running=True)
        self._job = self._background.start(
            (lambda reader, report: make_for_each(reader, request, report))
            if each
            else (lambda reader, report: make(reader, request, report)),
            self._finished,
            self._failed,
        )
        self._job.progress.connect(self._on_progress)
        self._job.cancelled.connect(lambda: self._show_progress(running=False))

    def _is_wanted(self, request: ReportRequest) -> bool:
        """Ask before a report becomes final that lacks something; a draft lacks what it likes."""
        lacking = self._reports.doubts(request)
        if not lacking:
            return True
        question = self.tr("Make the final report all the same?")
        words = "\n".join(f"- {error_message(item)}" for item in lacking)
        return self._prompts.confirm(self, f"{words}\n\n{question}", self.tr("Make it"))

    def _on_progress(self, done: int, total: int) -> None:
        self.form.progress_bar.setRange(0, total)
        self.form.progress_bar.setValue(done)

    def _show_progress(self, *, running: bool) -> None:
        form = self.form
        form.progress_bar.setVisible(running)
        form.stop_button.setVisible(running)
        form.preview_button.setEnabled(not running)
        form.each_button.setEnabled(not running)
        form.progress_bar.setRange(0, 0)

    def _finished(self, made: MadeReport | list[tuple[str, MadeReport]]) -> None:
        self._job = None
        self._show_progress(running=False)
        if isinstance(made, MadeReport):
            self.made.emit(made)
        elif made:
            self.made_for_each.emit(made)
        else:
            self.form.message_bar.say(message("report.no_unit_concerned"))

    def _failed(self, error: CtrError) -> None:
        self._job = None
        self._show_progress(running=False)
        self.form.message_bar.say(error_message(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def done(self, result: int) -> None:
        """End the work when the dialog is left, whichever way."""
        self._stop()
        super().done(result)
