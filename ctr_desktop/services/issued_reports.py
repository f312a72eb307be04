"""What becomes of a report that was issued: replaced, withdrawn, signed, given out as files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.file_names import file_name
from ctr_desktop.domain.folding import one_line
from ctr_desktop.reports import kinds
from ctr_desktop.reports.wording import Wording, symbol_of
from ctr_desktop.services.evidence import EvidenceService
from ctr_desktop.services.report_making import PDF, free_path, write_file
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import issued, programmes
from ctr_desktop.store.issued import IssuedReport


class Life(StrEnum):
    """How an issued report stands."""

    ISSUED = "issued"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """An issued report with its programme, how it stands, and the number of the one that replaced it."""

    report: IssuedReport
    programme: str
    life: Life
    replaced_by: str = ""


class IssuedService:
    """Every method that changes something is one action."""

    def __init__(self, workspace: Workspace, evidence: EvidenceService) -> None:
        """Work on a workspace; signed papers lie where evidence lies."""
        self._workspace = workspace
        self._database = workspace.database
        self._evidence = evidence

    def all(self) -> list[Standing]:
        """Return the issued reports of all programmes, the newest first."""
        reports = issued.of_every_programme(self._database)
        names = {item.id: item.name for item in programmes.all_programmes(self._database)}
        later = {item.replaces: item.number for item in reports if item.replaces and item.withdrawn_on is None}
        return [
            Standing(item, names.get(item.programme, ""), _life(item, later), later.get(item.uid, ""))
            for item in reports
        ]

    def replaceable(self, programme: int, kind: str) -> list[IssuedReport]:
        """Return the reports of a programme and kind in whose place another one can come."""
        return [
            item.report
            for item in self.all()
            if item.report.programme == programme and item.report.kind == kind and item.life is Life.ISSUED
        ]

    def withdraw(self, report: IssuedReport, why: str, day: date | None = None) -> Changes:
        """Withdraw a report; its number stays used. Raise RuleError without a reason and for one withdrawn already."""
        reason = one_line(why)
        if not reason:
            raise RuleError("issued.reason")
        if self._now(report).withdrawn_on is not None:
            raise RuleError("issued.withdrawn_already", number=report.number)
        with self._workspace.journal.action("report.withdraw", number=report.number) as recording:
            issued.withdraw(self._database, report.id, day or self._workspace.today(), reason)
        return recording.changes

    def attach(self, report: IssuedReport, file: Path) -> Changes:
        """Keep the signed paper of a report. Raise RuleError and DataError as for evidence, RuleError for one gone."""
        self._now(report)
        sha256, name, size = self._evidence.keep(file)
        with self._workspace.journal.action("report.scan", number=report.number) as recording:
            issued.attach(self._database, report.id, sha256, name, size)
        return recording.changes

    def _now(self, report: IssuedReport) -> IssuedReport:
        found = next((item for item in issued.of_every_programme(self._database) if item.uid == report.uid), None)
        if found is None:
            raise RuleError("issued.gone", number=report.number)
        return found

    def export(self, reports: Sequence[IssuedReport], folder: Path) -> list[Path]:
        """Write every kept file of some reports and their signed papers into a folder; nothing there is replaced.

        Raise DataError when a file cannot be written or a signed paper is gone.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DataError("report.not_written", path=str(folder)) from error
        written: list[Path] = []
        for report in reports:
            stem = self._stem(report)
            for ending, digest in {PDF: report.pdf, **report.files}.items():
                content = programmes.file_content(self._database, digest)
                if content is not None:
                    written.append(free_path(folder, f"{stem}.{ending}"))
                    write_file(content, written[-1])
            if report.scan is not None:
                signed = Wording("register").say("common.signed_copy")
                written.append(free_path(folder, f"{stem} {signed}{Path(report.scan.name).suffix}"))
                self._evidence.save(report.scan, written[-1])
        return written

    def _stem(self, report: IssuedReport) -> str:
        known = report.kind in kinds.names()
        name = Wording(report.kind).name("vi") if known else report.kind
        symbol = symbol_of(report.kind) if known else ""
        number = f"{int(report.number):02d}" if report.number.isdecimal() else report.number
        life = Wording("register").say("common.withdrawn_copy") if report.withdrawn_on is not None else ""
        parts = (report.as_of.isoformat(), f"{number}-{symbol}", name, life)
        return file_name(" ".join(part for part in parts if part))


def _life(report: IssuedReport, later: dict[str, str]) -> Life:
    if report.withdrawn_on is not None:
        return Life.WITHDRAWN
    return Life.REPLACED if report.uid in later else Life.ISSUED
