"""Make reports: gather, compose, write, keep what was issued."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.progress import Progress
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.reports import kinds
from ctr_desktop.reports.profile import profile_names
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.reports.wording import bears_a_number, symbol_of, usual_receivers
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.services.report_doubts import doubts
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.settings import CommitteeSettings
from ctr_desktop.store import as_of, documents, issued, organisation, programmes, tasks
from ctr_desktop.store.database import Database
from ctr_desktop.store.issued import IssuedReport

if TYPE_CHECKING:
    from ctr_desktop.reports.document import Document
    from ctr_desktop.reports.material import Material

_NUMBER = re.compile(r"[0-9]{1,5}[a-zA-Z]?")
_MOST_GAPS = 10
PDF = "pdf"

__all__ = ["IssuedReport", "MadeReport", "ReportRequest", "ReportService", "make", "profile_names", "write_file"]


@dataclass(frozen=True)
class MadeReport:
    """A report as it was made: what was asked, what it says, its figures, where the journal stood, its files.

    ``unprintable`` names the signs that the face has no letter for, each with where it stands.
    """

    request: ReportRequest
    document: Document
    figures: dict[str, int]
    known: str
    files: dict[str, bytes] = field(repr=False)
    unprintable: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def pdf(self) -> bytes:
        """Return the pages."""
        return self.files[PDF]

    def with_format(self, ending: str) -> MadeReport:
        """Return the report with its file of one more format. Raise RuleError for an unknown one."""
        if ending in self.files:
            return self
        from ctr_desktop.reports.writers import written

        return replace(self, files={**self.files, ending: written(self.document, ending)})


def make(
    database: Database, request: ReportRequest, progress: Progress | None = None, formats: tuple[str, ...] = (PDF,)
) -> MadeReport:
    """Return a report; reads only. The PDF is always among its files.

    A draft prints dots where the committee's head is not filled in yet. Raise RuleError when a final report lacks
    it, its number or its day, and when the programme is gone, KeyError for an unknown kind. An exception from
    ``progress`` ends the work.
    """
    request = request.cleaned()
    _check(request)
    if kinds.kind(request.kind).of_a_span and request.since is None:
        request = replace(request, since=week_begin(request.as_of))
    if request.since is not None and request.since > request.as_of:
        raise RuleError("report.span", since=short_date(request.since), day=short_date(request.as_of))
    found = kinds.kind(request.kind)
    if not set(formats) <= set(found.formats):
        raise RuleError("report.format", formats=", ".join(f".{item}" for item in found.formats))
    compose = found.compose
    request = replace(request, profile=request.presentation.name)
    known = request.query.known if request.query.known is not None else as_of.newest_action(database)
    # the place is fixed before anything is read: what is entered meanwhile belongs to the next report
    asked = replace(request, query=replace(request.query, known=known))
    material = gather(database, asked)
    document = compose(material)
    figures = asdict(material.tally())
    from ctr_desktop.reports.fonts import letters
    from ctr_desktop.reports.unprintable import unprintable
    from ctr_desktop.reports.writers import written

    files = {ending: written(document, ending, progress) for ending in dict.fromkeys((PDF, *formats))}
    lost = unprintable(document, letters())
    return MadeReport(request, document, figures, as_of.action_uid(database, known), files, lost)


def week_begin(day: date) -> date:
    """Return the Monday of a day's week: where a span begins that nobody gave a first day."""
    return day - timedelta(days=day.weekday())


def _check(request: ReportRequest) -> None:
    if request.draft or not bears_a_number(request.kind):
        return
    if not request.particulars.complete:
        raise RuleError("report.no_committee")
    if not (request.number and request.issued_on):
        raise RuleError("report.final_needs_number")
    if not _NUMBER.fullmatch(request.number) or not request.number.strip("0"):
        raise RuleError("report.bad_number", number=request.number)


def _same(number: str, other: str) -> bool:
    """Tell whether two numbers are one: 5 is printed as 05, and a letter is the same written large."""
    return number.lstrip("0").lower() == other.lstrip("0").lower()


def gather(database: Database, request: ReportRequest, *, alone: bool = False) -> Material:
    """Read what a report is made of; ``alone`` leaves out the periods around it, as kinds do that do not look there.

    Raise RuleError when the programme is gone.
    """
    from ctr_desktop.reports.material import Material
    from ctr_desktop.services.report_surroundings import earlier, following

    alone = alone or not kinds.kind(request.kind).looks_around
    found = find_tasks(database, request.query, request.as_of, request.particulars.soon_days)
    with as_of.known_at(database, request.query.known) as known:
        programme = programmes.programme(known, request.programme)
        if programme is None:
            raise RuleError("programme.unknown", id=request.programme)
        order = programmes.tree(known, programme.id)
        ids = [task.id for task in found.tasks]
        now = tasks.tasks(known, [task.id for task in found.tasks if task.stage is not Stage.DONE])
        before = () if alone else earlier(known, programme, request.kind)
        behind = None if alone else following(known, programme)
        material = Material(
            request,
            programme,
            found.facts,
            found.tasks,
            found.units,
            found.persons,
            documents.documents(known, ids),
            programmes.nodes(known, [node for node, _parent in order]),
            order,
            as_of.last_entries(known, ids, request.as_of, reported=True),
            as_of.last_entries(known, ids, request.as_of),
            frozenset(task.id for task in now.values() if task.stage is Stage.DONE),
            before,
        )
    if behind is not None:
        query = replace(request.query, programmes=(behind,))
        material.following = _duties(gather(database, replace(request, query=query), alone=True))
    return material


def _duties(material: Material) -> tuple[tuple[str, tuple[str, ...]], ...]:
    from ctr_desktop.reports.prose import duties

    return tuple((title, tuple(lines)) for title, lines in duties(material))


def write_file(content: bytes, target: Path) -> None:
    """Write a report to a file; an old file stays whole until the new one is written. Raise DataError."""
    fresh: Path | None = None
    try:
        target = target.resolve()
        if target.exists() and not target.is_file():  # a folder or a device is never replaced
            raise DataError("report.not_written", path=str(target))
        fresh = target.with_name(f".ctr.new-{os.getpid()}-{os.urandom(4).hex()}")
        fresh.write_bytes(content)
        fresh.replace(target)
    except (OSError, ValueError, RuntimeError) as error:
        if fresh is not None:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
        raise DataError("report.not_written", path=str(target)) from error


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
            )
        return recording.changes

    def keep_all(self, made: Sequence[MadeReport]) -> Changes:
        """Keep several final reports as one action. Raise RuleError as ``keep``; none is kept then."""
        with self._workspace.journal.action("report.issue", count=len(made)) as recording:
            for report in made:
                self.keep(report)
        return recording.changes

    def check_number(self, request: ReportRequest) -> None:
        """Raise RuleError when a final document of the type was issued under that number in that year."""
        if not request.draft and bears_a_number(request.kind) and self._same_number(request) is not None:
            year = (request.issued_on or request.as_of).year
            raise RuleError("report.number_used", number=request.number, year=year)

    def _same_number(self, request: ReportRequest) -> IssuedReport | None:
        year, symbol = (request.issued_on or request.as_of).year, symbol_of(request.kind)
        return next(
            (
                report
                for report in issued.of_every_programme(self._database)
                if report.kind in kinds.names()
                and symbol_of(report.kind) == symbol
                and _same(report.number, request.number)
                and report.year == year
            ),
            None,
        )

    def this_year(self) -> int:
        """Return the year of today."""
        return self._workspace.today().year

    def next_number(self, kind: str, year: int) -> str:
        """Return the number behind the last one of the kind's type of document that year, "1" for the first."""
        return str(max(self._numbers(kind, year), default=0) + 1)

    def gaps(self, request: ReportRequest) -> list[int]:
        """Return the numbers below a final report's own that no document of its type bears that year."""
        year = (request.issued_on or request.as_of).year
        own = re.match(r"\d+", request.number)
        if request.draft or own is None or not bears_a_number(request.kind):
            return []
        used = self._numbers(request.kind, year)
        return [number for number in range(min(used, default=int(own[0])), int(own[0])) if number not in used]

    def _numbers(self, kind: str, year: int) -> set[int]:
        symbol = symbol_of(kind)
        return {
            int(found[0])
            for report in issued.of_every_programme(self._database)
            if report.kind in kinds.names() and symbol_of(report.kind) == symbol and report.year == year
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
        )

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
