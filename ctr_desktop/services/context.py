"""An open data folder with every use case on it."""

from __future__ import annotations

from dataclasses import dataclass

from ctr_desktop.paths import DataFolder
from ctr_desktop.services.diary import DiaryService
from ctr_desktop.services.history import HistoryService
from ctr_desktop.services.importing.accepting import ImportService
from ctr_desktop.services.importing.merging import MergeService
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.reporting import ReportService
from ctr_desktop.services.restoring import BackupService
from ctr_desktop.services.searching import SearchService
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.workspace import Clock, Workspace, open_workspace


@dataclass(frozen=True)
class Context:
    """The use cases, built once and handed to those who need them."""

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


def build_context(folder: DataFolder, clock: Clock) -> Context:
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
