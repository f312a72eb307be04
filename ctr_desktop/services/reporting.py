"""Keep issued reports, know their numbers and the answers given last."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.reports import kinds
from ctr_desktop.reports.profile import profile_names
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.reports.wording import (
    bears_a_number,
    editable_texts,
    field_names,
    fields_of,
    problem_of,
    symbol_of,
    usual_receivers,
)
from ctr_desktop.services.report_doubts import doubts
from ctr_desktop.services.report_making import PDF, MadeReport, gather, make, week_begin, write_file
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.settings import CommitteeSettings
from ctr_desktop.store import as_of, issued, organisation, programmes
from ctr_desktop.store.issued import IssuedReport

if TYPE_CHECKING:
    from ctr_desktop.reports.document import Document

_MOST_GAPS = 10

__all__ = [
    "PDF",
    "IssuedReport",
    "MadeReport",
    "ReportRequest",
    "ReportService",
    "gather",
    "make",
    "profile_names",
    "week_begin",
    "write_file",
]


def _same(number: str, other: str) -> bool:
    """Tell whether two numbers are one: 5 is printed as 05, and a letter is the same written large."""
    return number.lstrip("0").lower() == other.lstrip("0").lower()


class ReportService:
    """Keep issued reports and the last answers of the report dialog."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def make(self, request: ReportRequest, formats: tuple[str, ...] = (PDF,)) -> MadeReport:
        """Return a report made of the data of the workspace. Raise RuleError."""
        return make(self._database, request, formats=formats)

    def keep(self, made: MadeReport) -> Changes:
        """Keep a final report as it was made; what bears no number is no document that is issued.

        Raise RuleError when its number was used for another one that year, and for a draft.
        """
        request = made.request
        if not bears_a_number(request.kind):
            return Changes()
        if request.draft:
            raise RuleError("report.final_needs_number")
        used = self._same_number(request)
        if used is not None and used.pdf == hashlib.sha256(made.pdf).hexdigest():
            return Changes()  # the very same report, saved and then printed
        self.check_number(request)
        with self._workspace.journal.action("report.issue", kind_of=request.kind, number=request.number) as recording:
            issued.insert(
                self._database,
                programme=request.programme,
                kind=request.kind,
                as_of=request.as_of,
                number=request.number,
                issued_at=self._workspace.clock().isoformat(timespec="seconds"),
                request=request.to_values(),
                figures=made.figures,
                known=made.known,
                document=made.document.to_json(),
                files=made.files,
                replaces=request.replaces,
            )
        return recording.changes

    def keep_all(self, made: Sequence[MadeReport]) -> Changes:
        """Keep several final reports as one action. Raise RuleError as ``keep``; none is kept then."""
        with self._workspace.journal.action("report.issue", count=len(made)) as recording:
            for report in made:
                self.keep(report)
        return recording.changes

    def check_number(self, request: ReportRequest) -> None:
        """Raise RuleError when a final document of the type was issued under that number in that term or year."""
        if not request.draft and bears_a_number(request.kind) and self._same_number(request) is not None:
            day, began = request.issued_on or request.as_of, self._term_began()
            if began is not None and day >= began:
                raise RuleError("report.number_used_in_term", number=request.number, day=short_date(began))
            raise RuleError("report.number_used", number=request.number, year=day.year)

    def _term_began(self) -> date | None:
        return from_iso(self._workspace.settings.values.committee.term_began or None)

    def _of_series(self, kind: str, day: date) -> list[IssuedReport]:
        """Return the documents of a kind's type whose numbers run on with those of a day: of its term, or its year."""
        began, symbol = self._term_began(), symbol_of(kind)

        def runs_on(report: IssuedReport) -> bool:
            if began is not None and day >= began:
                return report.dated >= began
            return report.dated.year == day.year and (began is None or report.dated < began)

        return [
            report
            for report in issued.of_every_programme(self._database)
            if report.kind in kinds.names() and symbol_of(report.kind) == symbol and runs_on(report)
        ]

    def _same_number(self, request: ReportRequest) -> IssuedReport | None:
        found = self._of_series(request.kind, request.issued_on or request.as_of)
        return next((report for report in found if _same(report.number, request.number)), None)

    def next_number(self, kind: str, day: date | None = None) -> str:
        """Return the number behind the last one of the kind's type in the series of a day (today), "1" for the first.

        Numbers run through the term of the committee where its first day is known (HD 36-HD/VPTW), else the year.
        """
        return str(max(self._numbers(kind, day or self._workspace.today()), default=0) + 1)

    def gaps(self, request: ReportRequest) -> list[int]:
        """Return the numbers below a final report's own that no document of its type bears in its series."""
        own = re.match(r"\d+", request.number)
        if request.draft or own is None or not bears_a_number(request.kind):
            return []
        used = self._numbers(request.kind, request.issued_on or request.as_of)
        return [number for number in range(min(used, default=int(own[0])), int(own[0])) if number not in used]

    def _numbers(self, kind: str, day: date) -> set[int]:
        return {
            int(found[0])
            for report in self._of_series(kind, day)
            for found in [re.match(r"\d+", report.number)]
            if found is not None
        }

    def doubts(self, request: ReportRequest) -> list[RuleError]:
        """Return what somebody has to say yes to before a report is final."""
        found = doubts(self._database, request, self._workspace.today())
        missing = self.gaps(request)
        if missing:
            shown = ", ".join(map(str, missing[:_MOST_GAPS])) + ("…" if len(missing) > _MOST_GAPS else "")
            found.append(RuleError("report.gap", numbers=shown))
        return found

    def issued(self, programme: int) -> list[IssuedReport]:
        """Return the issued reports of a programme without their bytes, the newest first."""
        return issued.of_programme(self._database, programme)

    def issued_file(self, report: IssuedReport, ending: str = PDF) -> bytes | None:
        """Return a file of an issued report as it was kept, None when it is not kept in that format."""
        digest = report.pdf if ending == PDF else report.files.get(ending, "")
        return programmes.file_content(self._database, digest) if digest else None

    def issued_document(self, report: IssuedReport) -> Document | None:
        """Return what an issued report says, None for one of 0.1.0, which kept only its pages."""
        from ctr_desktop.reports.document import Document

        kept = issued.document(self._database, report)
        return Document.from_json(kept) if kept is not None else None

    def issued_again(self, report: IssuedReport) -> MadeReport | None:
        """Make an issued report again from the journal, as of its day with what was known then; None as above."""
        known = as_of.action_of_uid(self._database, report.known)
        if known is None:
            return None
        values = dict(report.request)
        query = {**values["query"], "as_of": from_iso(values["query"]["as_of"]), "known": known}
        query["programmes"], query["units"] = tuple(query["programmes"]), tuple(query["units"])
        query["view"] = View(query["view"])
        values |= {
            "query": TaskQuery(**query),
            "issued_on": from_iso(values["issued_on"]),
            "since": from_iso(values.get("since")),
            "receivers": tuple(values["receivers"]),
            "particulars": CommitteeSettings(**values["particulars"]),
        }
        return make(self._database, ReportRequest(**values))

    def default_request(self, kind: str, programme: int) -> ReportRequest:
        """Return the answers the dialog starts with: the committee's, and those given last time."""
        committee = self._workspace.settings.values.committee
        answers = self._last_answers(kind)
        found = programmes.programme(self._database, programme)
        end = found.period_end() if found else None
        usual = usual_receivers() if kinds.kind(kind).of_a_unit else committee.receivers
        today = self._workspace.today()
        return ReportRequest(
            kind=kind,
            query=TaskQuery((programme,), as_of=min(today, end) if end else today),
            authority=str(answers.get("authority", committee.signing_authority)),
            post=str(answers.get("post", committee.signer_post)),
            signer=str(answers.get("signer", committee.signer_name)),
            receivers=tuple(answers.get("receivers", usual)),
            answers={
                question.name: bool(answers.get(question.name, True))
                if question.is_flag
                else str(answers.get(question.name, ""))
                for question in kinds.kind(kind).questions
            },
            profile=str(answers.get("profile", "")),
            two_sided=bool(answers.get("two_sided", False)),
            particulars=replace(committee, receivers=list(committee.receivers)),
            wording=dict(self._workspace.settings.values.report_wording.get(kind, {})),
        )

    def reword(self, kind: str, texts: Mapping[str, str]) -> None:
        """Keep how the office words the texts of a kind; what is worded as the program does is not kept.

        Raise RuleError for a text that cannot be filled in, DataError when it cannot be written.
        """
        usual = editable_texts(kind)
        own = {name: text for name, text in texts.items() if name in usual and text != usual[name]}
        for name, text in own.items():
            problem = problem_of(kind, name, text)
            if problem:
                names = field_names()
                fields = ", ".join("{" + names[item] + "}" for item in dict.fromkeys(fields_of(usual[name])))
                raise RuleError(f"wording.{problem}", fields=fields or "-")
        settings = self._workspace.settings
        kept = {**settings.values.report_wording, kind: own}
        settings.values.report_wording = {name: item for name, item in kept.items() if item}
        try:
            settings.save()
        except OSError as error:
            raise DataError("data.read_only", path=str(self._workspace.folder.root)) from error

    def _last_answers(self, kind: str) -> dict[str, Any]:
        settings = self._workspace.settings.values
        last = settings.report_answers.get(settings.committee.name, {})
        answers: dict[str, Any] = last.get(kind, {})
        return answers

    def remember(self, request: ReportRequest) -> None:
        """Remember the answers of a dialog for the committee. Raise DataError when they cannot be written."""
        settings = self._workspace.settings
        committee = settings.values.committee.name
        settings.values.report_answers.setdefault(committee, {})[request.kind] = {
            "authority": request.authority,
            "post": request.post,
            "signer": request.signer,
            "receivers": list(request.receivers),
            "profile": request.profile,
            "two_sided": request.two_sided,
            **request.answers,
        }
        try:
            settings.save()
        except OSError as error:
            raise DataError("data.read_only", path=str(self._workspace.folder.root)) from error

    def units(self) -> list[Unit]:
        """Return the units that a paper can go to."""
        return [unit for unit in organisation.units(self._database) if unit.active]

    def place_on(self, day: date) -> int:
        """Return the place in the journal of the last action entered on a day or before it."""
        return as_of.action_on(self._database, day)
