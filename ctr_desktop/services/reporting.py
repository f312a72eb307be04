"""Make reports: compose, draw, keep what was issued."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.reports.profile import load_profile, profile_for, profile_names
from ctr_desktop.services.report_request import ReportKind, ReportRequest
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.settings import CommitteeSettings
from ctr_desktop.store import programmes
from ctr_desktop.store.database import Database

Progress = Callable[[int, int], None]
_NUMBER = re.compile(r"\d{1,5}[a-zA-Z]?")

__all__ = ["ReportService", "make_pdf", "profile_names", "write_pdf"]


def make_pdf(
    database: Database, committee: CommitteeSettings, request: ReportRequest, progress: Progress | None = None
) -> bytes:
    """Return the pages of a report as PDF; reads only.

    A draft prints dots where the committee's head is not filled in yet. Raise RuleError when a final report lacks
    it, its number or its day, and when the programme is gone. An exception from ``progress`` ends the work.
    """
    if not request.draft and not committee.complete:
        raise RuleError("report.no_committee")
    if not request.draft and not (request.number and request.issued_on):
        raise RuleError("report.final_needs_number")
    from ctr_desktop.services.report_material import gather

    if not request.draft and not _NUMBER.fullmatch(request.number):
        raise RuleError("report.bad_number", number=request.number)
    material = gather(database, committee, request)
    profile = load_profile(request.profile) if request.profile else profile_for(request.issued_on or request.as_of)
    stream = io.BytesIO()
    if request.kind is ReportKind.REGISTER:
        from ctr_desktop.reports import register
        from ctr_desktop.services.report_content import compose_register

        register.render(compose_register(material), profile, stream, progress)
    else:
        from ctr_desktop.reports import progress as quarter_report
        from ctr_desktop.services.report_content import compose_progress

        quarter_report.render(compose_progress(material), profile, stream, progress)
    return stream.getvalue()


def write_pdf(pdf: bytes, target: Path) -> None:
    """Write a report to a file; an old file stays whole until the new one is written. Raise DataError."""
    fresh = target.with_name(target.name + ".new")
    try:
        fresh.write_bytes(pdf)
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise DataError("report.not_written", path=str(target)) from error


class ReportService:
    """Keep issued reports and the last answers of the report dialog."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace

    def keep(self, request: ReportRequest, pdf: bytes) -> Changes:
        """Keep a final report as a snapshot: its pages and its figures as they were."""
        from ctr_desktop.services.report_material import gather

        material = gather(self._workspace.database, self._workspace.settings.values.committee, request)
        figures = json.dumps(asdict(material.tally()))
        now = self._workspace.clock().isoformat(timespec="seconds")
        with self._workspace.journal.action("report.issue", kind_of=request.kind.value) as recording:
            programmes.insert_issued_report(
                self._workspace.database,
                request.programme,
                request.kind.value,
                request.as_of.isoformat(),
                request.number,
                now,
                figures,
                pdf,
            )
        return recording.changes

    def issued(self, programme: int) -> list[tuple[str, date, str, str, bytes]]:
        """Return kind, day, number, time of issue and pages of a programme's issued reports, newest first."""
        return [
            (
                kind,
                date.fromisoformat(as_of),
                number,
                at,
                programmes.file_content(self._workspace.database, file) or b"",
            )
            for _id, kind, as_of, number, at, file in programmes.issued_reports(self._workspace.database, programme)
        ]

    def default_request(self, kind: ReportKind, programme: int) -> ReportRequest:
        """Return the answers the dialog starts with: the committee's, and those given last time."""
        committee = self._workspace.settings.values.committee
        last = self._workspace.settings.values.report_answers.get(committee.name, {})
        answers = last.get(kind.value, {})
        found = programmes.programme(self._workspace.database, programme)
        end = found.period_end() if found else None
        today = self._workspace.today()
        return ReportRequest(
            kind=kind,
            programme=programme,
            as_of=min(today, end) if end else today,
            authority=str(answers.get("authority", committee.signing_authority)),
            post=str(answers.get("post", committee.signer_post)),
            signer=str(answers.get("signer", committee.signer_name)),
            receivers=tuple(answers.get("receivers", committee.receivers)),
            limits=str(answers.get("limits", "")),
            following=str(answers.get("following", "")),
            proposals=str(answers.get("proposals", "")),
            officers=bool(answers.get("officers", True)),
            profile=str(answers.get("profile", "")),
        )

    def remember(self, request: ReportRequest) -> None:
        """Remember the answers of a dialog for the committee. Raise DataError when they cannot be written."""
        settings = self._workspace.settings
        committee = settings.values.committee.name
        settings.values.report_answers.setdefault(committee, {})[request.kind.value] = {
            "authority": request.authority,
            "post": request.post,
            "signer": request.signer,
            "receivers": list(request.receivers),
            "limits": request.limits,
            "following": request.following,
            "proposals": request.proposals,
            "officers": request.officers,
            "profile": request.profile,
        }
        try:
            settings.save()
        except OSError as error:
            raise DataError("data.read_only", path=str(self._workspace.folder.root)) from error
