"""The flow of an import: choose or paste, read in the background, correct, accept as new or onto an old programme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.progress import Progress
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.background import Job
from ctr_desktop.models.messages import error_message

if TYPE_CHECKING:
    from ctr_desktop.domain.draft import ProgrammeDraft
    from ctr_desktop.domain.merging import MergePlan
    from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
    from ctr_desktop.gui.dialogs.merge_dialog import MergeDialog
    from ctr_desktop.services.importing.preparation import Prepared

    Reading = Callable[[Progress], ProgrammeDraft]


class ImportController(Controller):
    """One import at a time; ``imported`` gives the new programme."""

    reading = Signal(object, str)
    finished_reading = Signal()
    imported = Signal(int)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Import for a window."""
        super().__init__(services, window)
        self._job: Job | None = None
        self._again = False
        self.preview: ImportDialog | None = None
        self.merge_dialog: MergeDialog | None = None

    def choose(self) -> None:
        """Ask for a document and import it."""
        path = self._services.prompts.open_document(self._window)
        if path is not None:
            self.read(path)

    def read(self, path: Path, flat: bool = False) -> None:
        """Read a document in the background, then show what was understood."""
        from ctr_desktop.services.importing.reading import read_document

        self._read(
            lambda report: read_document(path, report, flat), path.name, partial(self.read, path, True), self._show
        )

    def paste(self, text: str, flat: bool = False) -> None:
        """Read a text from the clipboard, then show what was understood."""
        if not text.strip():
            self.refused.emit(self.tr("The clipboard holds no text: copy the programme's text first."))
            return
        from ctr_desktop.services.importing.reading import read_text

        name = self.tr("Pasted text")
        self._read(
            lambda report: read_text(text, name, report, flat), name, partial(self.paste, text, True), self._show
        )

    def _read(self, reading: Reading, name: str, flat: Callable[[], None], show: Callable[[Prepared], None]) -> None:
        busy = self.preview is not None or self.merge_dialog is not None
        if self._job is not None or (busy and show == self._show):
            return
        from ctr_desktop.services.importing.preparation import prepare

        rules = self._services.context.workspace.folder.lead_rules

        self._job = self._services.models.background.start(
            lambda reader, report: prepare(reader, rules, reading(report)), show, partial(self._failed, flat)
        )
        self._job.cancelled.connect(self._ended)
        self.reading.emit(self._job, name)

    def _ended(self) -> None:
        self._job = None
        self.finished_reading.emit()
        if self.preview is not None:
            self.preview.set_reading(False)

    def _failed(self, flat: Callable[[], None], error: CtrError) -> None:
        self._ended()
        words = error_message(error)
        if self.preview is not None:
            self.preview.refuse(words)
            return
        if error.code == "document.no_outline":
            if self._services.prompts.confirm(self._window, words, self.tr("Import as a flat list")):
                flat()
            return
        self.refused.emit(words)

    def _show(self, read: Prepared) -> None:
        self._ended()
        draft = read.draft
        known = {item.id: item for item in self._services.context.programmes.all()}
        programmes = [known[programme] for programme in read.targets if programme in known]
        self._again = False
        before = self._services.context.importing.imported_before(draft.source_sha256)
        if before is not None:
            day = short_date(from_iso(before.imported_at[:10]))
            words = error_message(CtrError("import.again", name=before.name, day=day))
            self._again = self._services.prompts.confirm(self._window, words, self.tr("Import again"))
            if not self._again:
                return
        from ctr_desktop.gui.dialogs.import_dialog import ImportDialog

        today = self._services.context.workspace.today
        self.preview = ImportDialog(draft, read.known, programmes, self._services.theme, self._window, today)
        self.preview.choose_target(is_new_issue=read.is_new_issue and before is None)
        self.preview.document_asked.connect(self._read_other)
        self.preview.turn_asked.connect(self._turn)
        self.preview.finished.connect(self._decided)
        self.preview.open()

    def _turn(self) -> None:
        """Read the document of the open dialog the other way, where it leaves open which list stands inside which."""
        if self.preview is not None:
            draft = self.preview.result_draft()
            self._read_other(draft.document, not draft.turned)

    def _read_other(self, document: int, turned: bool = False) -> None:
        """Read another document of the file and show it in the dialog that is open."""
        if self.preview is None:
            return
        from ctr_desktop.services.importing.reading import read_other

        draft = self.preview.result_draft()
        self.preview.set_reading(True)
        self._read(
            lambda report: read_other(draft, document, report, turned),
            draft.source_name,
            lambda: None,
            self._show_other,
        )
        if self._job is not None:
            self.preview.finished.connect(self._job.cancel)

    def _show_other(self, read: Prepared) -> None:
        self._ended()
        if self.preview is not None:
            self.preview.show_draft(read.draft, read.known)

    def _decided(self, result: int) -> None:
        dialog, self.preview = self.preview, None
        if dialog is None:
            return
        try:
            if result == QDialog.DialogCode.Accepted:
                onto = dialog.onto()
                if onto is not None:
                    self._compare(dialog.result_draft(), onto, dialog.default_deadlines())
                    return
                changes, programme = self._services.context.importing.accept(
                    dialog.result_draft(), default_deadlines=dialog.default_deadlines(), again=self._again
                )
                self._services.models.bus.tell(changes)
                self.imported.emit(programme)
        except CtrError as error:
            self.refused.emit(error_message(error))
        finally:
            dialog.deleteLater()

    def _compare(self, draft: ProgrammeDraft, onto: Programme, default_deadlines: bool) -> None:
        """Compare in the background, then show what changes when a draft is imported onto a programme."""
        from ctr_desktop.services.importing.merge_plan import plan_merge

        def show(plan: MergePlan) -> None:
            from ctr_desktop.gui.dialogs.merge_dialog import MergeDialog

            self._ended()
            dialog = self.merge_dialog = MergeDialog(plan, onto.name, self._window)
            dialog.finished.connect(partial(self._merge, draft, onto.id, default_deadlines, dialog))
            dialog.open()

        def failed(error: CtrError) -> None:
            self._ended()
            self.refused.emit(error_message(error))

        self._job = self._services.models.background.start(
            lambda reader, _report: plan_merge(reader, draft, onto.id), show, failed
        )
        self._job.cancelled.connect(self._ended)
        self.reading.emit(self._job, draft.source_name)

    def _merge(
        self, draft: ProgrammeDraft, programme: int, default_deadlines: bool, dialog: MergeDialog, result: int
    ) -> None:
        self.merge_dialog = None
        try:
            if result == QDialog.DialogCode.Accepted:
                changes = self._services.context.merging.merge(
                    draft,
                    programme,
                    delete=dialog.to_delete(),
                    supplement=dialog.is_supplement(),
                    plan=dialog.plan,
                    default_deadlines=default_deadlines,
                )
                self._services.models.bus.tell(changes)
                self.imported.emit(programme)
        except CtrError as error:
            self.refused.emit(error_message(error))
        finally:
            dialog.deleteLater()
