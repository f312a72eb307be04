"""The way of an import: choose, read in the background, check, accept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.programme import ProgrammeDraft
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.background import Job
from ctr_desktop.models.messages import error_message
from ctr_desktop.services.importing import read_document

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.import_dialog import ImportDialog


class ImportFlow(QObject):
    """One import at a time; ``imported`` gives the new programme."""

    reading = Signal(object, str)
    finished_reading = Signal()
    refused = Signal(str)
    imported = Signal(int)

    def __init__(self, services: WindowServices, window: QWidget) -> None:
        """Import for a window."""
        super().__init__(window)
        self._services = services
        self._window = window
        self._job: Job | None = None
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Ask for a document and import it."""
        path = self._services.prompts.open_document(self._window)
        if path is not None:
            self.read(path)

    def read(self, path: Path, flat: bool = False) -> None:
        """Read a document in the background, then show what was understood."""
        if self._job is not None or self.dialog is not None:
            return
        self._job = self._services.background.start(
            lambda _reader, report: read_document(path, report, flat), self._show, partial(self._failed, path)
        )
        self._job.cancelled.connect(self._ended)
        self.reading.emit(self._job, path.name)

    def _ended(self) -> None:
        self._job = None
        self.finished_reading.emit()

    def _failed(self, path: Path, error: CtrError) -> None:
        self._ended()
        words = error_message(error)
        if error.code == "document.no_outline":
            if self._services.prompts.confirm(self._window, words, self.tr("Import as a flat list")):
                self.read(path, flat=True)
            return
        self.refused.emit(words)

    def _show(self, draft: ProgrammeDraft) -> None:
        self._ended()
        again = False
        known = self._services.importing.imported_before(draft.source_sha256)
        if known is not None:
            day = short_date(from_iso(known.imported_at[:10]))
            words = error_message(CtrError("import.again", name=known.name, day=day))
            again = self._services.prompts.confirm(self._window, words, self.tr("Import again"))
            if not again:
                return
        from ctr_desktop.gui.dialogs.import_dialog import ImportDialog

        self.dialog = ImportDialog(draft, self._services.theme, self._window)
        self.dialog.finished.connect(lambda result: self._decided(result, again))
        self.dialog.open()

    def _decided(self, result: int, again: bool) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        try:
            if result == QDialog.DialogCode.Accepted:
                changes, programme = self._services.importing.accept(
                    dialog.result_draft(), default_deadlines=dialog.default_deadlines(), again=again
                )
                self._services.bus.tell(changes)
                self.imported.emit(programme)
        except CtrError as error:
            self.refused.emit(error_message(error))
        finally:
            dialog.deleteLater()
