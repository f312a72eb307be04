"""The writing of a report's text: each change is stored at once, the pages follow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.report_text import ReportText
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.background import Job
from ctr_desktop.models.labels import action_label
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.report_text_model import Lack, SourceRow
from ctr_desktop.models.report_words import kind_name
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.services.report_texts import Start, Surroundings, surroundings, text_pages

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.report_editor import ReportEditor
    from ctr_desktop.store.journal import Action

_PAGES_MS = 400
_OWN = "text."


class ReportTextController(Controller):
    """Write the text of one report at a time; ``left`` tells that the editor is closed, ``wanted`` its whole report."""

    wanted = Signal()
    left = Signal()
    task_wanted = Signal(int)
    field_wanted = Signal(str)

    editor: ReportEditor | None = None

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Act on what the window was handed."""
        super().__init__(services, window)
        self._request: ReportRequest | None = None
        self._beside: Surroundings | None = None
        self._starts: list[Start] = []
        self._signs: dict[str, tuple[str, ...]] = {}
        self._begun = 0
        self._last_line = ""
        self._added = ""
        self._jobs: dict[str, Job] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAGES_MS)
        self._timer.timeout.connect(self._look_again)
        services.models.bus.changed.connect(self._on_changes)

    def start(self, request: ReportRequest, parent: QWidget) -> None:
        """Open the editor for a report; a text that nobody has written yet begins with the program's own."""
        from ctr_desktop.gui.dialogs.report_editor import ReportEditor

        self._request, self._beside, self._signs = request, None, {}
        self._starts = self._services.context.report_texts.starts(request)
        title = self.tr("{report}: text of {day}").format(report=kind_name(request.kind), day=short_date(request.as_of))
        editor = self.editor = ReportEditor(title, [self._named(item) for item in self._starts], self._services.theme,
                                            parent)  # fmt: skip
        editor.written.connect(self._write)
        editor.divided.connect(self._divide)
        editor.list.given_up.connect(self._take_back)
        editor.act_wanted.connect(self._act)
        editor.heading_chosen.connect(self._move_under)
        editor.source_wanted.connect(self._insert)
        editor.start_wanted.connect(self._begin)
        editor.pages_wanted.connect(lambda: self._leave(self.wanted.emit))
        editor.task_wanted.connect(lambda task: self._leave(lambda: self.task_wanted.emit(task)))
        editor.field_wanted.connect(lambda name: self._leave(lambda: self.field_wanted.emit(name)))
        self._open(editor)
        self._look_again()

    def _named(self, start: Start) -> str:
        if start.kind == "program":
            return self.tr("The program's own text")
        day = short_date(start.day)
        if start.kind == "text":
            return self.tr("The text of {day}").format(day=day)
        return self.tr("Report No. {number} of {day}").format(number=start.number, day=day)

    def _leave(self, then: Callable[[], object]) -> None:
        if self.editor is not None:
            self.editor.accept()
        then()

    def _closed(self, dialog) -> None:  # type: ignore[no-untyped-def]
        if dialog is self.editor:
            line = self.editor.current()
            self._last_line = line.uid if line is not None else ""
            self._timer.stop()
            for job in self._jobs.values():
                job.cancel()
            self.editor, self._request, self._jobs = None, None, {}
            self.left.emit()
        super()._closed(dialog)

    # --- what stands beside --------------------------------------------------------------------------------------

    def _text(self) -> ReportText | None:
        return self._services.context.report_texts.find(self._request) if self._request is not None else None

    def _look_again(self) -> None:
        """Ask in the background what the sources say now, then show text and pages."""
        request = self._request
        if request is None:
            return
        self._run("beside", lambda reader, _report: surroundings(reader, request), self._take)

    def _run(self, name: str, work, done) -> None:  # type: ignore[no-untyped-def]
        if name in self._jobs:
            self._jobs[name].cancel()
        self._jobs[name] = self._services.models.background.start(
            work, done, lambda error: self.refuse(error_message(error))
        )

    def _take(self, beside: Surroundings) -> None:
        self._jobs.pop("beside", None)
        request = self._request
        if request is None or self.editor is None:
            return
        self._beside = beside
        if self._text() is None:
            self._begin(0)
            target = self._services.context.history.undo_target()
            self._begun = target.id if target is not None else 0
            self._offer_earlier()
        self._show()
        if self._last_line:
            self.editor.go_to(self._last_line)
            self._last_line = ""
        self._run("pages", lambda reader, _report: text_pages(reader, request), self._show_pages)

    def _offer_earlier(self) -> None:
        """Tell of the text of another day where there is one: nobody is to write a second time what is written."""
        place = next((place for place, start in enumerate(self._starts) if start.kind == "text"), 0)
        if place and self.editor is not None:
            day = short_date(self._starts[place].day)
            words = self.tr("This text is new. There is one already, of {day}: begin with it?").format(day=day)
            self.editor.message_bar.tell(words, self.tr("Begin with it"), lambda: self._begin(place))

    def _show_pages(self, made: tuple[bytes, dict[str, tuple[str, ...]]]) -> None:
        self._jobs.pop("pages", None)
        pdf, signs = made
        if self.editor is None:
            return
        self.editor.show_pages(pdf)
        if signs != self._signs:
            self._signs = signs
            self._show()

    def _show(self) -> None:
        editor = self.editor
        if editor is not None and editor.list.sentence_edit is None:
            editor.show_text(self._text(), self._beside, self._lacks)
            history = self._services.context.history
            editor.name_steps(self._own(history.undo_target()), self._own(history.redo_target()))

    def _own(self, target: Action | None) -> str:
        """Return what a step would take back or do again, "" where it is none of the text's."""
        is_own = target is not None and target.kind.startswith(_OWN) and target.id != self._begun
        return action_label(target.kind, target.details) if target is not None and is_own else ""

    def _lacks(self) -> list[Lack]:
        request, editor = self._request, self.editor
        if request is None or editor is None:
            return []
        unsigned = [name for name, given in (("signer", request.signer), ("receivers", request.receivers)) if not given]
        return editor.model.lacks(unsigned, self._signs)

    def _on_changes(self, _changes: Changes) -> None:
        if self.editor is not None:
            self._show()
            self._timer.start()

    # --- acts ----------------------------------------------------------------------------------------------------

    def _change(self, change: Callable[[ReportText], Changes]) -> None:
        text = self._text()
        if text is not None and self.editor is not None:
            self.editor.message_bar.hide()
            self._apply(lambda: change(text))

    def _begin(self, place: int) -> None:
        request, beside = self._request, self._beside
        if request is not None and beside is not None:
            start = self._starts[place]
            self._apply(lambda: self._services.context.report_texts.begin(request, start, beside.generated))

    def _write(self, uid: str, words: str) -> None:
        self._added = ""
        self._change(lambda text: self._services.context.report_texts.write(text, uid, words))

    def _divide(self, uid: str, words: str, at: int) -> None:
        self._change(lambda text: self._services.context.report_texts.split(text, uid, at, words))
        self._go_behind(uid)

    def _move_under(self, heading: str) -> None:
        editor = self.editor
        if editor is not None:
            chosen = editor.chosen()
            self._change(lambda text: self._services.context.report_texts.move_under(text, chosen, heading))
            editor.list.setFocus()

    def _insert(self, row: SourceRow) -> None:
        line = self.editor.current() if self.editor is not None else None
        after = line.uid if line is not None else ""
        self._change(lambda text: self._services.context.report_texts.insert(text, after, row.words, row.source))
        self._go_behind(after)

    def _go_behind(self, uid: str) -> str:
        """Make the line behind another the current one, and return its uid."""
        if self.editor is None:
            return ""
        row = self.editor.model.row_of(uid) + 1
        if row >= self.editor.model.rowCount():
            return ""
        found = self.editor.model.line(row).uid
        self.editor.go_to(found)
        return found

    def _act(self, name: str) -> None:
        editor = self.editor
        if editor is None:
            return
        if name in ("undo", "redo"):
            self._step(name)
            return
        line = editor.current()
        if line is None:
            return
        service, uid = self._services.context.report_texts, line.uid
        if name in ("sentence", "heading"):
            self._add(uid, max(2, line.level), heading=name == "heading")
            return
        now = editor.model.changed(line) or ""
        acts: dict[str, Callable[[ReportText], Changes]] = {
            "join": lambda text: service.join(text, uid),
            "paragraph": lambda text: service.turn_paragraph(text, uid),
            "up": lambda text: service.move(text, uid, -1),
            "down": lambda text: service.move(text, uid, 1),
            "drop": lambda text: service.drop(text, editor.chosen() or [uid]),
            "accept": lambda text: service.accept(text, uid, now),
            "keep": lambda text: service.keep(text, uid, now),
            "discard": service.discard,
        }
        if name == "edit_table":
            editor.message_bar.tell(message("text.table"))
            return
        if name == "discard" and not self._is_given_up():
            return
        row = editor.model.row_of(uid)
        before = editor.model.line(row - 1).uid if row > 0 else ""
        self._change(acts[name])
        at = editor.current()
        if before and (name == "join" or (name == "drop" and line.is_words and at is not None and not at.is_words)):
            editor.go_to(before)  # the heading behind the last sentence is not what is to be dropped next
        if name == "discard":
            editor.accept()

    def _is_given_up(self) -> bool:
        question = self.tr(
            "Give the text of this report up? The program writes it again; Ctrl+Z in the main window brings it back."
        )
        return self._services.prompts.confirm(self.editor or self._window, question, self.tr("Give it up"))

    def _add(self, after: str, level: int, *, heading: bool) -> None:
        """Add a line and write in it."""
        service = self._services.context.report_texts
        words = self.tr("New heading") if heading else self.tr("New sentence.")
        if heading:
            self._change(lambda text: service.insert_heading(text, after, words, max(1, level)))
        else:
            self._change(lambda text: service.insert(text, after, words))
        found = self._added = self._go_behind(after)
        if found and self.editor is not None:
            self.editor.edit_line(found)
            edit = self.editor.list.sentence_edit
            if edit is not None:
                edit.selectAll()

    def _take_back(self, uid: str) -> None:
        """Take a line back that was added to be written and was given up."""
        if uid and uid == self._added:
            self._step("undo")
        self._added = ""

    def _step(self, name: str) -> None:
        self._added = ""
        history = self._services.context.history
        target = history.undo_target() if name == "undo" else history.redo_target()
        if self._own(target):
            old = self._text()
            there = {line.uid for line in old.lines} if old is not None else set()
            self._apply(lambda: (history.undo() if name == "undo" else history.redo()).changes)
            new = self._text()
            back = next((line.uid for line in new.lines if line.uid not in there), "") if new is not None else ""
            if back and self.editor is not None:
                self.editor.go_to(back)
        if self._text() is None and self.editor is not None:
            self.editor.accept()  # its very beginning was taken back
