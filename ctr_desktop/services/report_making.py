"""Make a report: gather what it is of, compose it, write it; nothing is kept."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.progress import Progress
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports import kinds
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.reports.wording import bears_a_number
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store import as_of, documents, issued, programmes, report_texts, tasks
from ctr_desktop.store.database import Database

if TYPE_CHECKING:
    from ctr_desktop.reports.document import Document
    from ctr_desktop.reports.material import Material

_NUMBER = re.compile(r"[0-9]{1,5}[a-zA-Z]?")
PDF = "pdf"


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
    request = completed(request)
    _check(request)
    if request.since is not None and request.since > request.as_of:
        raise RuleError("report.span", since=short_date(request.since), day=short_date(request.as_of))
    found = kinds.kind(request.kind)
    if not set(formats) <= set(found.formats):
        raise RuleError("report.format", formats=", ".join(f".{item}" for item in found.formats))
    request = replace(request, profile=request.presentation.name)
    known = request.query.known if request.query.known is not None else as_of.newest_action(database)
    # the place is fixed before anything is read: what is entered meanwhile belongs to the next report
    material, document = compose(database, replace(request, query=replace(request.query, known=known)))
    figures = asdict(material.tally())
    from ctr_desktop.reports.fonts import letters
    from ctr_desktop.reports.unprintable import unprintable
    from ctr_desktop.reports.writers import written

    files = {ending: written(document, ending, progress) for ending in dict.fromkeys((PDF, *formats))}
    lost = unprintable(document, letters())
    return MadeReport(request, document, figures, as_of.action_uid(database, known), files, lost)


def completed(request: ReportRequest) -> ReportRequest:
    """Return a request with clean words and, for a kind of a span, the first day that nobody gave."""
    request = request.cleaned()
    if kinds.kind(request.kind).of_a_span and request.since is None:
        return replace(request, since=week_begin(request.as_of))
    return request


def compose(database: Database, request: ReportRequest) -> tuple[Material, Document]:
    """Return a report as values with what it is made of; a text that somebody wrote for it stands in it.

    Raise RuleError when the programme is gone, KeyError for an unknown kind.
    """
    found = kinds.kind(request.kind)
    material = gather(database, request)
    document = found.compose(material)
    if found.is_a_text and not request.fresh:
        document = _as_written(database, material, document)
    return material, _in_place_of(database, material, document)


def _as_written(database: Database, material: Material, document: Document) -> Document:
    """Return a report with the text that somebody wrote for it, where there is one."""
    request = material.request
    with as_of.known_at(database, request.query.known) as known:
        text = report_texts.text(known, request.programme, request.kind, request.as_of, request.text_scope)
    if text is None:
        return document
    from ctr_desktop.reports.edited_text import with_text
    from ctr_desktop.reports.figure_fields import figure_words

    secret = {task.uid for task in material.tasks if material.is_secret(task)}
    return with_text(document, text.lines, figure_words(material), secret)


def _in_place_of(database: Database, material: Material, document: Document) -> Document:
    """Return a report with the sentence that names the one it replaces, before the last lines of its text."""
    from ctr_desktop.reports.document import Document as Kept
    from ctr_desktop.reports.document import Signature, paragraph
    from ctr_desktop.reports.material import replacing_line

    uid = material.request.replaces
    report = next((item for item in issued.of_every_programme(database) if item.uid == uid), None) if uid else None
    kept = issued.document(database, report) if report is not None else None
    if kept is None:
        return document
    words = material.spelled(replacing_line(material, Kept.from_json(kept).head))
    blocks = tuple(
        replace(block, last=(paragraph(words), *block.last)) if isinstance(block, Signature) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


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


def gather(database: Database, request: ReportRequest, *, alone: bool = False) -> Material:
    """Read what a report is made of; ``alone`` leaves out the periods around it, as kinds do that do not look there.

    Raise RuleError when the programme is gone.
    """
    from ctr_desktop.reports.material import Material
    from ctr_desktop.services.report_surroundings import earlier, following

    alone = alone or not kinds.kind(request.kind).looks_around
    found = find_tasks(database, request.query, request.as_of, request.particulars.soon_days)
    with as_of.known_at(database, request.query.known) as known:
        programme, *others = _programmes(known, request)
        order = [place for item in (programme, *others) for place in programmes.tree(known, item.id)]
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
            others=tuple(others),
        )
    if behind is not None:
        query = replace(request.query, programmes=(behind,))
        material.following = _duties(gather(database, replace(request, query=query), alone=True))
    return material


def _programmes(database: Database, request: ReportRequest) -> list[Programme]:
    """Return the programmes that a report is of. Raise RuleError when one is gone."""
    found = []
    for programme in dict.fromkeys(request.query.programmes):
        item = programmes.programme(database, programme)
        if item is None:
            raise RuleError("programme.unknown", id=programme)
        found.append(item)
    return found


def _duties(material: Material) -> tuple[tuple[str, tuple[str, ...]], ...]:
    from ctr_desktop.reports.prose import duties

    return tuple((title, tuple(run.text for run in runs)) for title, runs in duties(material))


def free_path(folder: Path, name: str, *, beside: tuple[str, ...] = ()) -> Path:
    """Return a path for a file of that name that nothing stands at: "name (2).xlsx" where one does.

    Nothing of the same name with an ending of ``beside`` stands there either.
    """
    stem, ending = Path(name).stem, Path(name).suffix
    path, count = folder / name, 1
    while any(path.with_suffix(item).exists() for item in (ending, *beside)):
        count += 1
        path = folder / f"{stem} ({count}){ending}"
    return path


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
