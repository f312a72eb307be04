"""What the window is handed: use cases and models, built once by the application."""

from __future__ import annotations

from dataclasses import dataclass

from ctr_desktop.gui.prompts import Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.figures import Figures
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.sidebar_model import SidebarModel
from ctr_desktop.models.task_detail import TaskDetail
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
from ctr_desktop.services.workspace import Workspace


@dataclass(frozen=True)
class WindowServices:
    """Use cases, models, theme and prompts."""

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
    bus: ChangeBus
    background: Background
    figures: Figures
    outline: OutlineModel
    sidebar: SidebarModel
    detail: TaskDetail
    theme: Theme
    prompts: Prompts
