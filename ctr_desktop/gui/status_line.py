"""The status line: figures at the left, what is being done in the middle, saved and backed up at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from ctr_desktop.domain.statistics import Tally, decimal
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.background import Job


class StatusLine(QStatusBar):
    """Show the figures of the open programme and the progress of long work."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.figures = plain_label(parent=self)
        self.figures.setContentsMargins(12, 4, 0, 4)
        self.hits = plain_label(parent=self)
        self.state = plain_label(parent=self)
        self.state.setContentsMargins(0, 4, 12, 4)
        self._work = plain_label(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self.addWidget(self.figures)
        self.addWidget(self.hits)
        for widget in (self._work, self._bar, self._cancel, self.state):
            self.addPermanentWidget(widget)
        self._job: Job | None = None
        self._cancel.clicked.connect(self._stop)
        self.work_ended()

    def show_figures(self, counts: Tally | None) -> None:
        """Show the figures of the open programme, or nothing."""
        if counts is None:
            self.figures.clear()
            return
        words = self.tr("{total} tasks · {overdue} overdue · {rate} completed on what has fallen due")
        rate = decimal(counts.rate) + ("" if counts.rate is None else "%")
        self.figures.setText(words.format(total=counts.total, overdue=counts.overdue, rate=rate))

    def show_hits(self, capped: bool) -> None:
        """Say that only the first hits of a search are shown."""
        words = self.tr("Only the first hits are shown: type more to narrow the search")
        self.hits.setText(words if capped else "")

    def show_saved(self, saved: str, backed_up: str) -> None:
        """Show when the last change was saved and when the newest copy was written."""
        parts = [self.tr("Saved {time}").format(time=saved)] if saved else []
        if backed_up:
            parts.append(self.tr("Backed up {time}").format(time=backed_up))
        self.state.setText(" · ".join(parts))

    def work_begun(self, job: Job, words: str) -> None:
        """Show a piece of long work with its progress."""
        self._job = job
        self._work.setText(words)
        self._bar.setRange(0, 0)
        for widget in (self._work, self._bar, self._cancel):
            widget.show()
        job.progress.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def work_ended(self) -> None:
        """Hide the progress."""
        self._job = None
        for widget in (self._work, self._bar, self._cancel):
            widget.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
