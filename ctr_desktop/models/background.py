"""Long work in the background: on its own read-only connection, with progress and cancel."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from ctr_desktop.domain.errors import DAMAGE, Cancelled, CtrError, places_of
from ctr_desktop.domain.progress import Progress
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store.database import Database

Work = Callable[[Database, Progress], Any]


class Job(QObject):
    """One piece of work: its signals come in the thread that started it; exactly one of the last three comes.

    What the work tells arrives as a message to this object: one that is gone by then hears nothing, and no function
    of Python is called from another thread.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _arrived = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a job that is not running yet."""
        super().__init__(parent)
        self._stop = Event()
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def tell(self, what: str, value: object = None) -> None:
        """Tell from the thread of the work: "progress", "done", "failed" or "cancelled"."""
        self._arrived.emit(what, value)

    @Slot(str, object)
    def _tell(self, what: str, value: Any) -> None:
        if what == "progress":
            self.progress.emit(*value)
        elif self.is_cancelled:
            self.cancelled.emit()  # what comes too late is not wanted any more
        elif what == "done":
            self.done.emit(value)
        elif what == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()

    def cancel(self) -> None:
        """Ask the work to end; it does at its next report."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the work was asked to end."""
        return self._stop.is_set()

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is. Raise Cancelled when it is to end."""
        if self._stop.is_set():
            raise Cancelled
        self.tell("progress", (done, total))


class _Task(QRunnable):
    """A job's work on the thread of the pool; what it holds belongs to the window's thread, which lets it go."""

    def __init__(self, workspace: Workspace, work: Work, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._workspace = workspace
        self._work: Work | None = work
        self._job = job

    def let_go(self) -> None:
        """Drop what the work held, after it has ended."""
        self._work = None

    def run(self) -> None:
        work = self._work
        if work is None:
            return
        try:
            reader = self._workspace.reader()
            try:
                result = work(reader, self._job.report)
            finally:
                reader.close()
        except Cancelled:
            self._job.tell("cancelled")
        except CtrError as error:
            self._job.tell("failed", error)
        except MemoryError:
            self._job.tell("failed", CtrError("data.no_memory"))
        except Exception as error:
            logging.getLogger("ctr_desktop").error("background work failed\n%s", places_of(error))
            self._job.tell("failed", CtrError("unexpected", path=self._workspace.folder.log))
        else:
            self._job.tell("done", result)


class Background(QObject):
    """Run work on a thread of its own, one piece after the other; ``damaged`` tells that the data could not be read."""

    damaged = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Work for a workspace."""
        super().__init__(parent)
        self._workspace = workspace
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []
        self._begun: list[_Task] = []
        self._stopped = False

    def start(self, work: Work, done: Callable[[Any], None], failed: Callable[[CtrError], None] | None = None) -> Job:
        """Start a piece of work and return its job; ``done`` and ``failed`` are called in this thread."""
        job = Job()  # no child: it may outlive this object until its last message is through
        self._jobs.append(job)
        job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        job.failed.connect(self.notice)
        for signal in (job.done, job.failed, job.cancelled):
            signal.connect(lambda *_: self._forget(job))
        task = _Task(self._workspace, work, job)
        # whoever asked may still listen to the job's signals: it tells nothing before that
        QTimer.singleShot(0, job, lambda: self._begin(task, job))
        return job

    def notice(self, error: CtrError) -> None:
        """Tell those who listen when an error means that the data is damaged or gone."""
        if error.code in DAMAGE:
            self.damaged.emit()

    def _begin(self, task: _Task, job: Job) -> None:
        if self._stopped:
            job.cancel()
        if job.is_cancelled:
            task.let_go()
            job.cancelled.emit()
        else:
            self._begun.append(task)
            self._pool.start(task)

    def _forget(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            job.deleteLater()
        if not self._jobs:
            self._let_go()

    def _let_go(self) -> None:
        """Drop what the threads have worked on, once they have let go of it themselves: never the other way round."""
        self._pool.waitForDone()
        for task in self._begun:
            task.let_go()
        self._begun.clear()

    def stop(self) -> None:
        """Cancel everything, wait until it has ended, and begin nothing any more."""
        self._stopped = True
        for job in list(self._jobs):
            job.cancel()
        self._let_go()
