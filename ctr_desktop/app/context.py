"""Build everything once and hand it to those who need it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ctr_desktop.paths import DataFolder
from ctr_desktop.services.backup import BackupService
from ctr_desktop.services.history import HistoryService
from ctr_desktop.services.importing import ImportService
from ctr_desktop.services.merging import MergeService
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.progress import DiaryService
from ctr_desktop.services.reporting import ReportService
from ctr_desktop.services.searching import SearchService
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.workspace import Clock, Workspace, open_workspace


def system_clock() -> datetime:
    """Return the local time: the one place that asks the system for it."""
    return datetime.now()  # noqa: DTZ005 - days are the office's own local days


@dataclass(frozen=True)
class Context:
    """An open data folder with the use cases on it."""

    workspace: Workspace
    programmes: ProgrammeService
    importing: ImportService
    merging: MergeService
    tasks: TaskService
    diary: DiaryService
    organisation: OrganisationService
    search: SearchService
    reports: ReportService
    history: HistoryService
    backup: BackupService

    def close(self) -> None:
        """Close the data folder."""
        self.workspace.close()


def open_context(folder: DataFolder, clock: Clock = system_clock) -> Context:
    """Open a data folder with everything that works on it. Raise DataError."""
    workspace = open_workspace(folder, clock)
    return Context(
        workspace,
        ProgrammeService(workspace),
        ImportService(workspace),
        MergeService(workspace),
        TaskService(workspace),
        DiaryService(workspace),
        OrganisationService(workspace),
        SearchService(workspace),
        ReportService(workspace),
        HistoryService(workspace),
        BackupService(workspace),
    )
