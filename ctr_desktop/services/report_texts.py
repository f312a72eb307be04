"""Write the text of a report: begin it, change it line by line, take what its sources say now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from ctr_desktop.domain import report_text
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.report_text import Line, ReportText, Role, SourceKind, source_name, task_of
from ctr_desktop.domain.statistics import tally_one
from ctr_desktop.domain.task import Task
from ctr_desktop.reports import kinds
from ctr_desktop.reports.edited_text import lines_of
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.services.report_doubts import says_no_result
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import issued, report_texts
from ctr_desktop.store.database import Database

if TYPE_CHECKING:
    from ctr_desktop.reports.material import Material

Lines = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Offered:
    """A task whose words can be taken into a text: each source with its words as a sentence."""

    task: int
    uid: str
    code: str
    title: str
    section: str
    words: dict[SourceKind, str]
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text is written beside: what the program would write, its sources and figures, what is lacking.

    ``secret`` are the outside identities of tasks whose words stay out. ``raw`` are the words of notes and difficulties
    as they were entered, folded, by source.
    """

    generated: tuple[Line, ...]
    sources: dict[str, tuple[str, ...]]
    figures: dict[str, str]
    offered: tuple[Offered, ...]
    secret: frozenset[str] = frozenset()
    raw: dict[str, str] = field(default_factory=dict)

    def now(self, line: Line) -> str | None:
        """Return what the source of a line says now where that is not what was taken; "" for a source that is gone."""
        if not line.source or task_of(line.source) in self.secret:
            return None
        forms = self.sources.get(line.source, ())
        if line.taken in forms or self._holds_the_same(line):
            return None
        dashed = line.taken.startswith("-")
        return next((form for form in forms if form.startswith("-") == dashed), next(iter(forms), ""))

    def _holds_the_same(self, line: Line) -> bool:
        """Tell whether what a task says still stands in what was taken, however the program words it around that."""
        said = self.raw.get(line.source, "")
        return bool(said) and said in _folded(line.taken)


def _folded(words: str) -> str:
    return fold(" ".join(words.split())).rstrip(" .;,:")


@dataclass(frozen=True, slots=True)
class Start:
    """What a text can begin with: the program's own, an earlier day's text, or an issued report."""

    kind: str
    id: int = 0
    day: date | None = None
    number: str = ""


def surroundings(database: Database, request: ReportRequest) -> Surroundings:
    """Return what the text of a report is written beside. Reads only. Raise RuleError as ``make``."""
    from ctr_desktop.reports.edited_text import sources_of
    from ctr_desktop.reports.figure_fields import figure_words
    from ctr_desktop.services.report_making import completed, gather

    request = replace(completed(request), profile=request.presentation.name)
    material = gather(database, request)
    document = kinds.kind(request.kind).compose(material)
    secret = frozenset(task.uid for task in material.tasks if material.is_secret(task))
    sources: dict[str, tuple[str, ...]] = {name: (words,) for name, words in sources_of(document).items()}
    offered = tuple(_offered(material))
    for offer in offered:
        for kind, words in offer.words.items():
            name = source_name(kind, offer.uid)
            sources[name] = tuple(dict.fromkeys((*sources.get(name, ()), words)))
    return Surroundings(
        tuple(lines_of(document)),
        sources,
        figure_words(material),
        offered,
        secret,
        dict(_raw(material)),
    )


def _raw(material: Material) -> Iterator[tuple[str, str]]:
    for task in material.tasks:
        for kind, words in ((SourceKind.NOTE, material.note(task)), (SourceKind.DIFFICULTY, material.difficulty(task))):
            if words.strip():
                yield source_name(kind, task.uid), _folded(words)


def text_pages(database: Database, request: ReportRequest) -> tuple[bytes, dict[str, tuple[str, ...]]]:
    """Return the pages of a report's text without its annexes, and the signs that the face has no letter for."""
    from ctr_desktop.reports.document import Annex
    from ctr_desktop.reports.fonts import letters
    from ctr_desktop.reports.unprintable import unprintable
    from ctr_desktop.reports.writers import written
    from ctr_desktop.services.report_making import completed, compose

    asked = replace(completed(request), profile=request.presentation.name)
    _material, document = compose(database, asked)
    blocks = tuple(block for block in document.blocks if not isinstance(block, Annex))
    text = replace(document, blocks=blocks)
    return written(text, "pdf"), unprintable(text, letters())


def _offered(material: Material) -> list[Offered]:
    from ctr_desktop.reports.prose import sections

    found = []
    for section in sections(material):
        for task in section.tasks:
            if not material.is_secret(task):
                words, lacks = _words(material, task), tuple(_lacks(material, task))
                found.append(Offered(task.id, task.uid, task.code, task.short, section.title, words, lacks))
    return found


def _lacks(material: Material, task: Task) -> list[str]:
    """Return what the text lacks of a task: what is asked about before the report is final."""
    counts = tally_one(material.facts[task.id], material.as_of, material.committee.soon_days)
    lacking = (("lead", counts.unassigned), ("result", says_no_result(task)), ("deadline", counts.needs_deadline))
    return [name for name, lacks in lacking if lacks]


def _words(material: Material, task: Task) -> dict[SourceKind, str]:
    """Return what a task offers, each as a sentence; nothing of what it has nothing of."""
    from ctr_desktop.reports.material import sentence
    from ctr_desktop.reports.prose import difficulty_words, duty_words, ended, note_words, result_words

    difficulty = material.difficulty(task)

    words = {
        SourceKind.RESULT: result_words(material, task),
        SourceKind.NOTE: note_words(material, task),
        SourceKind.DUTY: duty_words(task),
        SourceKind.DIFFICULTY: difficulty_words(material, task, difficulty) if difficulty.strip() else "",
        SourceKind.PROPOSAL: material.proposal(task),
    }
    return {kind: ended(sentence(" ".join(text.split()))) for kind, text in words.items() if text.strip()}


class ReportTextService:
    """Change the text of a report; one method, one transaction, one step of undo."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def find(self, request: ReportRequest) -> ReportText | None:
        """Return the text that was written for a report, None where there is none."""
        from ctr_desktop.services.report_making import completed

        asked = completed(request)
        return report_texts.text(self._database, asked.programme, asked.kind, asked.as_of, asked.text_scope)

    def starts(self, request: ReportRequest) -> list[Start]:
        """Return what a text can begin with: the program's own first, then earlier texts, then issued reports."""
        kind, programme, own = request.kind, request.programme, self.find(request)
        earlier = [
            Start("text", row, day)
            for row, day, _changed in report_texts.texts(self._database, programme, kind)
            if own is None or row != own.id
        ]
        reports = [
            Start("issued", report.id, report.as_of, report.number)
            for report in issued.of_every_programme(self._database)
            if report.kind == kind and report.document
        ]
        return [Start("program"), *earlier, *reports]

    def begin(self, request: ReportRequest, start: Start, generated: Lines) -> Changes:
        """Begin the text of a report; one of that day that is there already gives way.

        Raise RuleError when what it is to begin with is gone.
        """
        lines = self._lines_of(start, generated)
        from ctr_desktop.services.report_making import completed

        request = completed(request)
        old = self.find(request)
        with self._workspace.journal.action("text.begin", kind_of=request.kind) as recording:
            if old is not None:
                report_texts.delete(self._database, old.id)
            row = report_texts.begin(
                self._database, request.programme, request.kind, request.as_of, request.text_scope, self._now()
            )
            report_texts.store(self._database, row, (), report_text.in_places(lines), self._now())
        return recording.changes

    def _lines_of(self, start: Start, generated: Lines) -> list[Line]:
        if start.kind == "program":
            return [replace(line) for line in generated]
        if start.kind == "text":
            found = report_texts.lines(self._database, start.id)
            if not found:
                raise RuleError("text.line_gone")
            return [_anew(line) for line in found]
        report = next((item for item in issued.of_every_programme(self._database) if item.id == start.id), None)
        kept = issued.document(self._database, report) if report is not None else None
        if kept is None:
            raise RuleError("text.line_gone")
        from ctr_desktop.reports.document import Document

        # what was taken from the tasks of then is free writing now
        return [replace(line, source="", taken="") for line in lines_of(Document.from_json(kept))]

    def _now(self) -> str:
        return self._workspace.clock().isoformat(timespec="seconds")

    def _change(self, text: ReportText, act: str, change: Callable[[Lines], list[Line]]) -> Changes:
        """Store what a change makes of the lines as they stand now."""
        lines = report_texts.lines(self._database, text.id)
        if not lines:
            raise RuleError("text.line_gone")
        after = report_text.in_places(change(lines))
        if after == lines:
            return Changes()
        with self._workspace.journal.action(f"text.{act}") as recording:
            report_texts.store(self._database, text.id, lines, after, self._now())
        return recording.changes

    def write(self, text: ReportText, line: str, words: str) -> Changes:
        """Put other words in a line. Raise RuleError for none, for a table, and for a line that is gone."""
        return self._change(text, "write", lambda lines: report_text.rewritten(lines, line, words))

    def split(self, text: ReportText, line: str, at: int, words: str | None = None) -> Changes:
        """Divide a sentence behind a letter of its words. Raise RuleError where nothing stands on one side."""
        return self._change(text, "split", lambda lines: report_text.split(lines, line, at, words))

    def join(self, text: ReportText, line: str) -> Changes:
        """Put a sentence onto the end of the one before. Raise RuleError where none is before."""
        return self._change(text, "join", lambda lines: report_text.join(lines, line))

    def turn_paragraph(self, text: ReportText, line: str) -> Changes:
        """Let a sentence begin a paragraph, or go on with the one before. Raise RuleError for what cannot."""
        return self._change(text, "paragraph", lambda lines: report_text.paragraph_turned(lines, line))

    def move(self, text: ReportText, line: str, by: int) -> Changes:
        """Move a line up (-1) or down (1), a heading with what stands under it."""
        return self._change(text, "move", lambda lines: report_text.moved(lines, line, by))

    def move_under(self, text: ReportText, lines: Collection[str], heading: str) -> Changes:
        """Move sentences to the end of what stands under a heading. Raise RuleError for what is no sentence."""
        return self._change(text, "move", lambda before: report_text.moved_under(before, lines, heading))

    def insert(self, text: ReportText, after: str, words: str, source: str = "") -> Changes:
        """Add a sentence behind a line, free or taken from a source. Raise RuleError for no words."""
        said = " ".join(words.split())
        if not said:
            raise RuleError("text.empty")
        line = Line(Role.SENTENCE, said, source=source, taken=said if source else "")
        return self._change(text, "insert", lambda lines: report_text.inserted(lines, after, line))

    def insert_heading(self, text: ReportText, after: str, words: str, level: int) -> Changes:
        """Add a heading behind a line. Raise RuleError for no words."""
        said = " ".join(words.split())
        if not said:
            raise RuleError("text.empty")
        return self._change(
            text, "insert", lambda lines: report_text.inserted(lines, after, Line(Role.HEADING, said, level))
        )

    def drop(self, text: ReportText, lines: Collection[str]) -> Changes:
        """Leave lines out. Raise RuleError when nothing would be left."""
        if set(lines) >= {line.uid for line in report_texts.lines(self._database, text.id)}:
            raise RuleError("text.nothing_left")
        return self._change(text, "drop", lambda before: report_text.dropped(before, lines))

    def accept(self, text: ReportText, line: str, words: str) -> Changes:
        """Take the words that the source of a line has now."""
        return self._sourced(text, line, words, words)

    def keep(self, text: ReportText, line: str, words: str) -> Changes:
        """Let a line stay as it was written although its source has other words now; without any it has none more."""
        if words:
            return self._sourced(text, line, words, None)
        return self._change(
            text,
            "source",
            lambda lines: [replace(item, source="", taken="") if item.uid == line else item for item in lines],
        )

    def _sourced(self, text: ReportText, uid: str, taken: str, words: str | None) -> Changes:
        def change(lines: Lines) -> list[Line]:
            return [
                replace(line, taken=taken, text=line.text if words is None else words) if line.uid == uid else line
                for line in lines
            ]

        return self._change(text, "source", change)

    def discard(self, text: ReportText) -> Changes:
        """Give a text up: the report is written by the program again. Undo brings it back."""
        with self._workspace.journal.action("text.discard") as recording:
            report_texts.delete(self._database, text.id)
        return recording.changes


def _anew(line: Line) -> Line:
    """Return a line for another text."""
    return Line(line.role, line.text, line.level, line.begins, line.source, line.taken)
