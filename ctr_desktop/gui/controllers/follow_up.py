"""The actions that follow tasks to their end and need a question: close, return, mark, extend; papers and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.evidence import LARGE, Evidence
from ctr_desktop.domain.task import Mark, Stage
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.icons import icon
from ctr_desktop.models.labels import label
from ctr_desktop.models.messages import error_message

if TYPE_CHECKING:
    from ctr_desktop.gui.panes.detail_pane import DetailPane
    from ctr_desktop.gui.panes.evidence_tab import EvidenceTab
    from ctr_desktop.gui.panes.papers_tab import PapersTab
    from ctr_desktop.gui.widgets.paper_fields import PaperOffer

_MEGABYTE = 1024 * 1024


class FollowUpController(Controller):
    """Ask what must be known, then let the models act."""

    def _words(self) -> str:
        """Return what is selected: the code and words of one task, or how many they are."""
        detail = self._services.models.detail
        task = detail.task
        if task is not None:
            return f"{task.code} · {task.short}"
        return self.tr("{count} tasks selected").format(count=len(detail.ids))

    def offer(self) -> PaperOffer:
        """Return what the fields of a paper need to know."""
        from ctr_desktop.gui.widgets.paper_fields import PaperOffer

        models, theme = self._services.models, self._services.theme
        calendar = icon("calendar-plus", theme, "secondary")
        return PaperOffer(models.detail.understand, calendar, models.follow_up.offered)

    def serve(self, pane: DetailPane) -> None:
        """Answer what the detail pane asks for."""
        pane.extend_wanted.connect(self.extend)
        pane.note_wanted.connect(self.edit_note)
        pane.paper_wanted.connect(self.close)
        pane.mark_wanted.connect(self.mark)
        pane.made.connect(self._serve_tabs)
        self._services.models.detail.stage_asks.connect(self.ask_for_stage)

    def _serve_tabs(self, papers: PapersTab, evidence: EvidenceTab) -> None:
        papers.edit_wanted.connect(self.edit_paper)
        evidence.choose_wanted.connect(self.choose_evidence)
        evidence.add_wanted.connect(self.add_evidence)
        evidence.open_wanted.connect(self.open_evidence)
        evidence.save_wanted.connect(self.save_evidence)

    # --- stages that ask -----------------------------------------------------------------------------------------

    def ask_for_stage(self, stage: Stage) -> None:
        """Ask what a stage must not be entered without: the paper of a task done, the reason of a return."""
        if stage is Stage.DONE:
            self.close()
        else:
            self.send_back()

    def close(self) -> None:
        """Close the selected tasks by a paper, once for all of them."""
        from ctr_desktop.gui.dialogs.close_dialog import CloseDialog

        models = self._services.models
        if not models.detail.ids:
            return
        can_wait = any(task.stage is not Stage.DONE for task in models.detail.tasks)
        dialog = CloseDialog(self._words(), self.offer(), self._window, can_wait=can_wait)
        self._open(dialog, lambda: models.follow_up.close(dialog.proof()))

    def send_back(self) -> None:
        """Return the selected tasks for rework."""
        from ctr_desktop.gui.dialogs.reason_dialog import ReasonDialog

        models = self._services.models
        title, save = self.tr("Return for rework"), self.tr("Return")
        dialog = ReasonDialog(title, self._words(), save, self._window)
        self._open(dialog, lambda: models.follow_up.send_back(dialog.reason()))

    def mark(self, mark: Mark) -> None:
        """Set a mark of the selected tasks, or take it off."""
        from ctr_desktop.gui.dialogs.mark_dialog import MarkDialog

        models, theme = self._services.models, self._services.theme
        detail = models.detail
        if not detail.tasks:
            return
        persons = detail.persons()
        task = detail.task
        day = task.values[mark.day_field] if task is not None else None
        name = next((item.name for item in persons if task and item.id == task.values[mark.person_field]), "")
        dialog = MarkDialog(
            (label(f"mark.{mark.value}"), self._words()),
            (day or detail.today(), name),
            persons,
            detail.understand,
            icon("calendar-plus", theme, "secondary"),
            self._window,
            is_set=day is not None,
        )

        def store() -> None:
            if dialog.is_taken_off:
                models.follow_up.unmark(mark)
            else:
                models.follow_up.mark(mark, dialog.day(), dialog.name())

        self._open(dialog, store)

    def extend(self) -> None:
        """Extend the deadline of the selected tasks."""
        models = self._services.models
        tasks = [task for task in models.detail.tasks if task.deadline.due is not None]
        if not tasks:
            self.refuse(self.tr("Select tasks that have a deadline."))
            return
        latest = max(task.deadline.due for task in tasks if task.deadline.due)
        from ctr_desktop.gui.dialogs.extend_dialog import ExtendDialog

        dialog = ExtendDialog(self._words(), latest, self.offer(), self._window)
        self._open(dialog, lambda: models.follow_up.extend(dialog.day(), paper=dialog.agreed_in(), **dialog.said()))

    def reassign(self) -> None:
        """Give the selected tasks to another unit from a day on, and say why."""
        from ctr_desktop.gui.dialogs.reassign_dialog import ReassignDialog

        detail = self._services.models.detail
        if not detail.tasks:
            return
        day_edit = self._day_edit(detail.understand)
        units = [unit for unit in detail.units() if unit.active]
        dialog = ReassignDialog(self._words(), units, detail.usage(), day_edit, detail.today(), self._window)

        def store() -> None:
            detail.reassign(dialog.unit, dialog.day_edit.day(), dialog.reason_edit.text())

        self._open(dialog, store)

    # --- diary and papers ----------------------------------------------------------------------------------------

    def edit_note(self, entry_id: int) -> None:
        """Change an entry of the selected task's diary."""
        detail = self._services.models.detail
        entry = next((item for item in detail.diary() if item.id == entry_id), None)
        if entry is None:
            return
        from ctr_desktop.gui.dialogs.note_dialog import NoteDialog

        calendar = icon("calendar-plus", self._services.theme, "secondary")
        dialog = NoteDialog(entry, detail.persons(), detail.understand, calendar, self._window)

        def store() -> None:
            kind = EntryKind(dialog.kind())
            detail.edit_note(entry_id, dialog.text(), dialog.day(), kind, dialog.name())

        self._open(dialog, store)

    def edit_paper(self, paper_id: int) -> None:
        """Change a paper of the register."""
        follow_up = self._services.models.follow_up
        paper = follow_up.paper(paper_id)
        if paper is None:
            return
        from ctr_desktop.gui.dialogs.paper_dialog import PaperDialog

        dialog = PaperDialog(paper, self.offer(), self._window)
        self._open(dialog, lambda: follow_up.edit_paper(dialog.paper()))

    # --- evidence ------------------------------------------------------------------------------------------------

    def choose_evidence(self) -> None:
        """Ask for files that prove what was done for the selected tasks."""
        files = self._services.prompts.open_files(self._window, self.tr("Evidence"))
        if files:
            self.add_evidence(files)

    def add_evidence(self, files: Sequence[Path]) -> None:
        """Take files as evidence of the selected tasks; the size of large ones is told before."""
        models = self._services.models
        if not models.detail.ids:
            self.refuse(self.tr("Select the task that the file belongs to."))
            return
        large = sum(size for file in files if (size := _size(file)) > LARGE)
        words = self.tr("{size} MB are copied into the data folder and into every copy that leaves this machine.")
        if large and not self._services.prompts.confirm(
            self._window, words.format(size=large // _MEGABYTE), self.tr("Copy")
        ):
            return
        models.follow_up.add_evidence(files)

    def open_evidence(self, item: Evidence) -> None:
        """Open a copy of a file with the system's program; the kept file stays out of its reach."""
        try:
            copy = self._services.context.evidence.copy_to_open(item)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.refuse(self.tr("No program on this machine opens {name}; save it instead.").format(name=item.name))

    def save_evidence(self, item: Evidence) -> None:
        """Write a copy of a file where the office chooses."""
        target = self._services.prompts.save_file(self._window, self.tr("Save a copy"), item.name, "")
        if target is None:
            return
        try:
            self._services.context.evidence.save(item, target)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self.tell(self.tr("Saved: {path}").format(path=str(target)))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
