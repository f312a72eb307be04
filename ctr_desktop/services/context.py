"""An open data folder with every use case on it; what the first window does not need loads when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ctr_desktop.paths import DataFolder
from ctr_desktop.services.diary import DiaryService
from ctr_desktop.services.history import HistoryService
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.searching import SearchService
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.workspace import Clock, Workspace, open_workspace

if TYPE_CHECKING:
    from ctr_desktop.services.collecting import CollectingService
    from ctr_desktop.services.evidence import EvidenceService
    from ctr_desktop.services.follow_up import FollowUpService
    from ctr_desktop.services.giving import GivingService
    from ctr_desktop.services.importing.accepting import ImportService
    from ctr_desktop.services.importing.merging import MergeService
    from ctr_desktop.services.issued_reports import IssuedService
    from ctr_desktop.services.own_programmes import OwnProgrammeService
    from ctr_desktop.services.papers import PaperService
    from ctr_desktop.services.profiles import ProfileService
    from ctr_desktop.services.report_texts import ReportTextService
    from ctr_desktop.services.reporting import ReportService
    from ctr_desktop.services.restoring import BackupService
    from ctr_desktop.services.rolling_over import RollOverService
    from ctr_desktop.services.unit_changes import UnitChangeService


class Context:
    """The use cases, built once and handed to those who need them."""

    def __init__(self, workspace: Workspace) -> None:
        """Build the use cases of a workspace."""
        self.workspace = workspace
        self.programmes = ProgrammeService(workspace)
        self.tasks = TaskService(workspace)
        self.diary = DiaryService(workspace)
        self.organisation = OrganisationService(workspace)
        self.search = SearchService(workspace)
        self.history = HistoryService(workspace)

    @cached_property
    def papers(self) -> PaperService:
        """Return the use cases of the register of papers."""
        from ctr_desktop.services.papers import PaperService

        return PaperService(self.workspace)

    @cached_property
    def follow_up(self) -> FollowUpService:
        """Return the use cases that follow tasks to their end."""
        from ctr_desktop.services.follow_up import FollowUpService

        return FollowUpService(self.workspace, self.tasks, self.papers)

    @cached_property
    def evidence(self) -> EvidenceService:
        """Return the use cases of the files that prove what was done."""
        from ctr_desktop.services.evidence import EvidenceService

        return EvidenceService(self.workspace)

    @cached_property
    def own_programmes(self) -> OwnProgrammeService:
        """Return the use cases of programmes that the office writes itself."""
        from ctr_desktop.services.own_programmes import OwnProgrammeService

        return OwnProgrammeService(self.workspace)

    @cached_property
    def giving(self) -> GivingService:
        """Return the lists that go out to units."""
        from ctr_desktop.services.giving import GivingService

        return GivingService(self.workspace)

    @cached_property
    def collecting(self) -> CollectingService:
        """Return the taking back of filled lists."""
        from ctr_desktop.services.collecting import CollectingService

        return CollectingService(self.workspace, self.tasks, self.papers, self.evidence)

    @cached_property
    def rolling_over(self) -> RollOverService:
        """Return the use case that turns a period."""
        from ctr_desktop.services.rolling_over import RollOverService

        return RollOverService(self.workspace, self.own_programmes, self.papers)

    @cached_property
    def unit_changes(self) -> UnitChangeService:
        """Return the use cases that merge, split and end units."""
        from ctr_desktop.services.unit_changes import UnitChangeService

        return UnitChangeService(self.workspace, self.tasks)

    @cached_property
    def profiles(self) -> ProfileService:
        """Return the use cases that give out and take over the profile of an office."""
        from ctr_desktop.services.profiles import ProfileService

        return ProfileService(self.workspace)

    @cached_property
    def importing(self) -> ImportService:
        """Return the use cases that store documents as programmes."""
        from ctr_desktop.services.importing.accepting import ImportService

        return ImportService(self.workspace)

    @cached_property
    def merging(self) -> MergeService:
        """Return the use cases that put a document issued again on its programme."""
        from ctr_desktop.services.importing.merging import MergeService

        return MergeService(self.workspace)

    @cached_property
    def reports(self) -> ReportService:
        """Return the use cases that make and keep reports."""
        from ctr_desktop.services.reporting import ReportService

        return ReportService(self.workspace)

    @cached_property
    def issued(self) -> IssuedService:
        """Return the use cases of what becomes of issued reports."""
        from ctr_desktop.services.issued_reports import IssuedService

        return IssuedService(self.workspace, self.evidence)

    @cached_property
    def report_texts(self) -> ReportTextService:
        """Return the use cases that write the text of a report."""
        from ctr_desktop.services.report_texts import ReportTextService

        return ReportTextService(self.workspace)

    @cached_property
    def backup(self) -> BackupService:
        """Return the use cases that write and check copies of the data."""
        from ctr_desktop.services.restoring import BackupService

        return BackupService(self.workspace)

    def close(self) -> None:
        """Close the data folder, and remove the copies of evidence that were given out."""
        if "evidence" in self.__dict__:
            self.evidence.close()
        self.workspace.close()


def build_context(folder: DataFolder, clock: Clock) -> Context:
    """Open a data folder with everything that works on it. Raise DataError."""
    return Context(open_workspace(folder, clock))
