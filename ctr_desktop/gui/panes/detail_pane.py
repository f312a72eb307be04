"""The detail pane: the selected task, what several selected ones share, a heading, or the programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import Paper
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.task import Origin, Stage, Task
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.panes.section_card import SectionCard
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.commit_fields import CommitLine, Commits, CommitText, PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import unit_choices
from ctr_desktop.models.counted_words import counted_words
from ctr_desktop.models.follow_up_detail import FollowUpDetail
from ctr_desktop.models.labels import label, provenance_label
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.section_detail import SectionDetail
from ctr_desktop.models.task_detail import TaskDetail
from ctr_desktop.models.task_row import verdict_words
from ctr_desktop.models.tips import tip

if TYPE_CHECKING:
    from ctr_desktop.gui.forms.ui_detail_pane import Ui_DetailForm
    from ctr_desktop.gui.panes.detail_lists import DetailLists

_FLASH_MS = 400


class DetailPane(QWidget):
    """Show and change the selection of a model; the signals ask for what needs a dialog."""

    extend_wanted = Signal()
    note_wanted = Signal(int)
    paper_wanted = Signal()
    mark_wanted = Signal(object)
    made = Signal(object, object)
    section_wanted = Signal(str)
    keys_back = Signal(bool)
    task_wanted = Signal(int)

    def __init__(
        self,
        detail: TaskDetail,
        follow_up: FollowUpDetail,
        section: SectionDetail,
        theme: Theme,
        soon_days: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """Show the models: ``keys_back`` gives the keys to the page, ``section_wanted`` asks for a whole heading."""
        super().__init__(parent)
        self._detail = detail
        self._follow_up = follow_up
        self._theme = theme
        self._soon_days = soon_days
        self._filling = False
        self._shown_ids: list[int] = []
        self._drafts: dict[tuple[int, ...], tuple[str, ...]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.card = SectionCard(section, theme, self)
        self.card.wanted.connect(self.section_wanted)
        layout.addWidget(self.card)
        detail.refreshed.connect(self._show)
        detail.refused.connect(self._refuse)
        theme.changed.connect(self._show)
        self.setObjectName("empty_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @cached_property
    def form(self) -> Ui_DetailForm:
        """Return the form, made when it is first needed: an empty start need not wait for it."""
        from ctr_desktop.gui.forms.ui_detail_pane import Ui_DetailForm
        from ctr_desktop.gui.panes.detail_lists import DetailLists
        from ctr_desktop.gui.panes.field_rows import FieldRows
        from ctr_desktop.gui.widgets.field_editors import Offer

        form = Ui_DetailForm()
        holder = QWidget(self)
        form.setupUi(holder)
        self.__dict__["form"] = form
        self._offer = Offer(
            self._detail.understand, icon("calendar-plus", self._theme, "secondary"), self.tr("(different)")
        )
        self._rows = [
            FieldRows(group, layout, self._offer, holder)
            for group, layout in (
                ("assignment", form.assignment_rows),
                ("results", form.results_layout),
                ("record", form.results_layout),
            )
        ]
        form.results_layout.addStretch(1)
        self._lists = DetailLists(form, self._detail, self._follow_up, self._theme, self)
        self._prepare()
        self._connect()
        box = self.layout()
        assert box is not None
        box.addWidget(holder)
        self._holder = holder
        self.made.emit(self._lists.papers, self._lists.evidence)
        return form

    def _prepare(self) -> None:
        form = self.form
        form.stage_bar.set_theme(self._theme)
        form.gauge.set_theme(self._theme)
        offer = self._offer
        offer.usage = self._detail.usage
        form.lead_picker.offer(
            lambda: unit_choices(self._detail.units(), self._detail.usage().units, self._detail.proposed_lead()),
            none=label("unit.nobody"),
        )
        form.cooperating_picker.offer_units(self._detail.helpers, lambda: self._detail.usage().units)
        for field in (form.done_edit, form.deadline_edit, form.note_day):
            field.prepare(self._detail.understand, offer.calendar)
        form.note_day.setFixedWidth(120)
        for words in (form.deadline_note, form.breadcrumb_label):
            words.setMinimumWidth(60)
        for line in (form.proof_button, *form.marks.buttons.values()):  # long words are cut, never widen the pane
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        form, detail = self.form, self._detail
        form.stage_bar.chosen.connect(detail.enter_stage)
        form.proof_button.clicked.connect(self.paper_wanted)
        form.marks.wanted.connect(self.mark_wanted)
        form.done_edit.committed.connect(self._set_done_on)
        for day in (form.done_edit, form.deadline_edit):
            day.not_understood.connect(lambda typed, field=day: self._refuse_stored_day(typed, field))
        form.lead_picker.picked.connect(self._pick_lead)
        form.cooperating_picker.chosen.connect(lambda units: detail.set_field("cooperating", units))
        form.deadline_edit.committed.connect(
            lambda text: self._store(form.deadline_edit, lambda: detail.set_deadline(text))
        )
        form.recurring_check.clicked.connect(
            lambda: detail.set_field("recurring", detail.common(lambda item: item.recurring) is not True)
        )
        form.extend_button.clicked.connect(self.extend_wanted)
        form.lineage.wanted.connect(self.task_wanted)
        for rows in self._rows:
            rows.store_through(detail, self._store)
        form.stage_bar.left.connect(lambda: self.keys_back.emit(False))
        for field in form.body.findChildren(QWidget):
            if isinstance(field, Picker):
                field.left.connect(self.keys_back)
            elif isinstance(field, CommitLine | CommitText | DayEdit | PlainLine):
                field.left.connect(lambda: self.keys_back.emit(False))
        self._lists.note_written.connect(lambda: self.keys_back.emit(False))
        self._lists.note_wanted.connect(self.note_wanted)
        self._lists.refused_day.connect(self._refuse_day)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        tasks = self._detail.tasks
        self.card.setVisible(not tasks)
        if not tasks and "form" not in self.__dict__:
            return
        form = self.form
        self._holder.setVisible(bool(tasks))
        if not tasks:
            return
        self._filling = True
        if self._detail.ids != self._shown_ids:
            self._turn_to(self._detail.ids)
        self._show_head(tasks)
        self._show_people(tasks)
        self._show_deadline(tasks)
        self._show_fields()
        single = len(tasks) == 1
        for tab in (form.source_tab, form.history_tab):
            form.tabs.setTabEnabled(form.tabs.indexOf(tab), single)
        self._filling = False
        self._lists.show()

    def _turn_to(self, ids: list[int]) -> None:
        """Leave the tasks that were shown: what was half written for them waits until they are shown again."""
        form, paper = self.form, self._lists.papers.fields
        paper.number.commit()
        fields = (form.note_edit, paper.number, paper.subject)
        written = tuple(field.text() for field in fields)
        if any(written):
            self._drafts[tuple(self._shown_ids)] = written
        note, number, subject = self._drafts.pop(tuple(ids), ("", "", ""))
        form.note_edit.setText(note)
        paper.show_paper(Paper(number, subject=subject))
        form.message_bar.hide()
        self._shown_ids = list(ids)
        for editor in form.body.findChildren(QWidget):
            if isinstance(editor, Commits):
                editor.forget()
        form.detail_scroll.verticalScrollBar().setValue(0)

    def _show_head(self, tasks: list[Task]) -> None:
        form, task = self.form, self._detail.task
        form.breadcrumb_label.setText(self._detail.breadcrumb())
        form.breadcrumb_label.setVisible(task is not None)
        form.lineage.show_tasks(self._detail.neighbours())
        if task is None:
            form.code_label.setText(self.tr("{count} tasks selected").format(count=len(tasks)))
            form.text_label.setText(self.tr("What you change here is changed for all of them, in one step of undo."))
            form.verdict_pill.hide()
        else:
            form.code_label.setText(task.code)
            form.text_label.setText(task.text)
            outcome, words = verdict_words(task.facts(), self._detail.today(), self._soon_days())
            form.verdict_pill.show_words(words, self._theme.verdict_color(outcome))
        form.own_label.setVisible(task is not None and task.origin is Origin.OFFICE and not task.carried_in)
        stage = self._detail.common(lambda item: item.stage)
        form.stage_bar.show_stage(stage if isinstance(stage, Stage) else None)
        done_on = self._detail.common(lambda item: item.done_on)
        form.gauge.show_task(task)
        self._show_end(task, is_done=stage is Stage.DONE)
        form.done_edit.show_day(done_on if isinstance(done_on, date) else None)

    def _show_end(self, task: Task | None, *, is_done: bool) -> None:
        """Show by what a task counts as done, and its marks."""
        form = self.form
        form.done_row.setVisible(is_done)
        form.proof_button.setVisible(is_done)
        form.marks.setVisible(is_done)
        if is_done:
            words = (self._proof_words(task) if task is not None else "") or self.tr("Enter the paper…")
            form.proof_button.setText(words)
            form.proof_button.setToolTip(tip(words))
            form.marks.show_task(task, {person.id: person.name for person in self._detail.persons()}, self._theme)

    def _proof_words(self, task: Task) -> str:
        reason = str(task.values["no_paper"])
        if reason:
            return self.tr("No paper: {reason}").format(reason=reason)
        numbers = [item.number_symbol or item.subject for item in self._follow_up.papers() if item.is_result]
        return self.tr("By the paper {numbers}").format(numbers=", ".join(numbers)) if numbers else ""

    def _show_people(self, tasks: list[Task]) -> None:
        form = self.form
        lead = self._detail.common(lambda item: item.lead_unit)
        mixed = lead is None and any(item.lead_unit is not None for item in tasks)
        units = self._detail.units()
        name = next((unit.name for unit in units if unit.id == lead), "")
        proposed = self._detail.proposed_words()
        nobody = self.tr("(different)") if mixed else proposed or self.tr("Not assigned")
        form.lead_picker.show_value(lead, name, nobody)
        cooperating = self._detail.common(lambda item: item.cooperating)
        form.cooperating_picker.show_units(cooperating if isinstance(cooperating, tuple) else None)

    def _show_deadline(self, tasks: list[Task]) -> None:
        form, task = self.form, self._detail.task
        due = self._detail.common(lambda item: None if item.recurring else item.deadline.due)
        form.deadline_edit.show_day(due if isinstance(due, date) else None)
        standing = {item.recurring for item in tasks}
        form.recurring_check.setTristate(len(standing) > 1)
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        form.recurring_check.setCheckState(
            Qt.CheckState.PartiallyChecked if len(standing) > 1 else states[tasks[0].recurring]
        )
        form.extend_button.setEnabled(all(item.deadline.due is not None and not item.recurring for item in tasks))
        form.deadline_edit.setPlaceholderText(self._differ(lambda item: item.deadline.due))
        note = ""
        if task is not None:
            parts = [self.tr("Deadline: {origin}").format(origin=provenance_label(task.deadline.provenance))]
            if task.deadline.raw and task.deadline.raw != short_date(task.deadline.due):
                parts.append(f"“{task.deadline.raw}”")
            if task.deadline.original and task.deadline.original != task.deadline.due:
                first = self.tr("original {day}").format(day=short_date(task.deadline.original))
                parts.append(first)
            parts += self._extension_words()
            parts.append(self.tr("Lead unit: {origin}").format(origin=provenance_label(task.lead_provenance)))
            note = " · ".join(parts)
        form.deadline_note.setText(note)
        counted = counted_words(task) if task is not None else ""
        form.counted_label.setText(counted)
        form.counted_label.setVisible(bool(counted))

    def _extension_words(self) -> list[str]:
        words = []
        for item in self._detail.extensions():
            told = self.tr("extended on {day}").format(day=short_date(item.day))
            paper = self._follow_up.paper(item.paper) if item.paper is not None else None
            number = paper.number_symbol if paper is not None else ""
            reason = ", ".join(part for part in (item.reason, item.asked_by, item.agreed_by, number) if part)
            words.append(f"{told} ({reason})" if reason else told)
        return words

    def _differ(self, value: Callable[[Task], object]) -> str:
        """Return the words for a field whose values differ among the selected tasks, else nothing."""
        return self.tr("(different)") if len({value(task) for task in self._detail.tasks}) > 1 else ""

    def _show_fields(self) -> None:
        self._offer.units = self._detail.units()
        persons = self._detail.persons()
        self._offer.persons = {person.id: person.name for person in persons}
        self._offer.in_office = [person for person in persons if person.active]
        for rows in self._rows:
            rows.show(self._detail)

    # --- changing ------------------------------------------------------------------------------------------------

    def _refuse_stored_day(self, typed: str, field: DayEdit) -> None:
        """Say that a day is not understood; a field that was left shows the stored day again."""
        if not field.hasFocus():
            self._show()
        self._refuse_day(typed)

    def _refuse_day(self, typed: str) -> None:
        self.form.message_bar.say(message("task.bad_day", text=typed))

    def _refuse(self, error: CtrError) -> None:
        self.form.message_bar.say(error_message(error))

    def _store(self, field: QWidget, change: Callable[[], bool]) -> None:
        """Make a change from a field and flash the field once it is saved."""
        if self._filling:
            return
        self.form.message_bar.hide()
        if change():
            field.setProperty("state", "saved")
            field.style().polish(field)
            QTimer.singleShot(_FLASH_MS, field, lambda: self._unflash(field))
        elif isinstance(field, CommitLine | CommitText):
            field.bring_back()

    @staticmethod
    def _unflash(field: QWidget) -> None:
        field.setProperty("state", "")
        field.style().polish(field)

    def _pick_lead(self, unit: object) -> None:
        chosen = unit if isinstance(unit, int) else None
        self._store(self.form.lead_picker, lambda: self._detail.set_lead(chosen))

    def _set_done_on(self, text: str) -> None:
        day = self._detail.understand(text)
        if day is None:
            self._show()
            return
        self._store(self.form.done_edit, lambda: self._detail.set_stage(Stage.DONE, day))

    def focus_note(self) -> None:
        """Put the cursor where a note is written."""
        self.form.tabs.setCurrentWidget(self.form.diary_tab)
        self.form.note_edit.setFocus()
        self.form.detail_scroll.ensureWidgetVisible(self.form.note_edit)

    @property
    def lists(self) -> DetailLists:
        """Return the tabs of diary, papers, evidence, source and history."""
        _made = self.form
        return self._lists

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field by its declared name, with what stands in it selected."""
        if not self._detail.tasks:
            return
        form = self.form
        widget = {"lead": form.lead_picker, "deadline": form.deadline_edit}.get(name) or self.field_widget(name)
        if widget is None:
            return
        if form.results_tab.isAncestorOf(widget):
            form.tabs.setCurrentWidget(form.results_tab)
        form.detail_scroll.ensureWidgetVisible(widget)
        if isinstance(widget, Picker | DayEdit):
            widget.open()
        else:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(widget, QLineEdit | CommitText):
                widget.selectAll()

    def take_focus(self) -> None:
        """Give the keys to the pane: to the stage of the task, or to what can be done with the heading."""
        if self._detail.tasks:
            self.form.stage_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.card.take_focus()

    def field_widget(self, name: str) -> QWidget | None:
        """Return the editor of a field that has a row made from its declaration, or None."""
        return next((widget for rows in self._rows if (widget := rows.widget(name)) is not None), None)

    def commit_open_fields(self) -> None:
        """Store what is being typed: the selection is about to change or the window to close."""
        widget = self.focusWidget() if "form" in self.__dict__ else None
        while widget is not None and widget is not self:
            if isinstance(widget, Commits):
                widget.commit()
                return
            widget = widget.parentWidget()
