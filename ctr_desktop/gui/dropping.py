"""Files that are dropped on the window: evidence where a task is meant, else a document to import or a copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.office_profile import ENDING as PROFILE

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow

_COPIES = (".ctr", ".db")


class Dropping(QObject):
    """Decide what a file is dropped for; where that is not clear, ask."""

    def __init__(self, window: MainWindow) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window = window

    def take(self, event: QDropEvent) -> None:
        """Take the files of a drop; the other program waits until this is left."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        place = event.position().toPoint()
        under = self._window.childAt(place)
        task = self._window.pages.page.task_at(self._window.mapToGlobal(place))
        if files:
            QTimer.singleShot(0, self, partial(self.decide, files, under, task))

    def decide(self, files: list[Path], under: QWidget | None, task: int | None) -> None:
        """Do what files mean that were dropped on a widget, over the row of a task (None for no row)."""
        window = self._window
        on_detail = under is not None and window.detail.isAncestorOf(under) and bool(window.services.models.detail.ids)
        copies = [file for file in files if file.suffix.lower() in _COPIES]
        if task is not None and not on_detail:
            window.pages.page.select_task(task)
        if (task is not None or on_detail) and (not copies or self._is_evidence(copies[0])):
            window.follow_up.add_evidence(files)
        elif not copies and self._are_lists(files):
            window.reporting.unit_lists.take(files)
        elif len(files) > 1 and not copies:
            window.message_bar.say(self.tr("Drop one document to import it, or drop files on the task they prove."))
        else:
            window.open_file(copies[0] if copies else files[0])

    def open(self, file: Path) -> None:
        """Restore a copy and take over a profile after asking; import anything else."""
        ending = file.suffix.lower()
        if ending in _COPIES:
            self._window.backups.restore(file)
        elif ending == PROFILE:
            self._window.organisation.take_profile(file)
        else:
            self._window.importing.read(file)

    @staticmethod
    def _are_lists(files: list[Path]) -> bool:
        from ctr_desktop.services.collecting import is_filled_list

        return all(is_filled_list(file) for file in files)

    def _is_evidence(self, copy: Path) -> bool:
        words = self.tr("{name} is a copy of the data. Keep it as evidence of the task, or restore it?")
        prompts = self._window.services.prompts
        return prompts.confirm(self._window, words.format(name=copy.name), self.tr("Keep as evidence"))
