"""The report of a day, a week or any span: what was done in it, what is late, what comes next."""

from __future__ import annotations

from datetime import timedelta

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.report_text import SourceKind, source_name
from ctr_desktop.domain.statistics import WEEK_AHEAD
from ctr_desktop.domain.task import OPEN_STAGES, Stage, Task
from ctr_desktop.reports import prose
from ctr_desktop.reports.document import Block, Document, Heading, Paragraph, Run, Signature, paragraph
from ctr_desktop.reports.figure_fields import figured
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, document, field_name, own_lines, programme_cited
from ctr_desktop.reports.typography import counted

_KEPT_LINES = 3


def compose(material: Material) -> Document:
    """Return the report of the span from the request's first day to the day of its figures."""
    span = _span(material)
    committee = material.committee.name or material.say("common.blank")
    last = [*_next(material), *_own(material, "proposals", "part_proposals"), paragraph(_closing(material, committee))]
    words = material.say("opening", programme_cited=programme_cited(material), committee=committee, span=span)
    blocks = (
        paragraph(material.spelled(words)),
        Heading(material.say("part_results")),
        *_results(material),
        Heading(material.say("part_limits")),
        *_limits(material),
        *last[:-_KEPT_LINES],
        Signature(tuple(last[-_KEPT_LINES:])),
    )
    return document(material, blocks, as_of=material.say("span", span=span))


def _span(material: Material) -> str:
    since = material.request.since
    if since is None or since == material.as_of:
        return material.say("one_day", date=long_date(material.as_of))
    return material.say("days", since=long_date(since), until=long_date(material.as_of))


def _happened(material: Material, task: Task) -> bool:
    """Tell whether something of a task is of the span: it was done in it, or an entry meant for reports is."""
    since = material.request.since or material.as_of
    if task.stage is Stage.DONE:
        return task.done_on is not None and since <= task.done_on <= material.as_of
    entered = material.notes.get(task.id)
    return entered is not None and since <= entered[0] <= material.as_of


def _results(material: Material) -> list[Block]:
    blocks: list[Block] = [paragraph(line) for line in own_lines(material.request.words("results"))]
    kept = []
    for section in prose.sections(material):
        lines = prose.results(material, section.title, [task for task in section.tasks if _happened(material, task)])
        if lines:
            kept.append((section, lines))
    for number, (section, lines) in enumerate(kept, start=1):
        blocks.append(Heading(f"{number}. {field_name(section.title)}", 2))
        blocks += lines
    figures = material.tally()
    fields = {name: name for name in ("date", "done", "rate")}
    run = figured(material, "figures", fields, total=counted(figures.total - figures.recurring))
    return [*(blocks or [paragraph(material.say("nothing"))]), Paragraph((run,))]


def _limits(material: Material) -> list[Block]:
    blocks: list[Block] = [paragraph(line) for line in own_lines(material.request.words("limits"))]
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE]
    blocks.append(paragraph(material.say("late" if late else "none_late", count=counted(len(late)))))
    blocks += _named(material, late)
    return blocks + prose.items(material, prose.difficulties(material))


def _next(material: Material) -> list[Block]:
    last = material.as_of + timedelta(days=WEEK_AHEAD)
    near = [
        task
        for task in material.tasks
        if task.stage in OPEN_STAGES and task.deadline.due and material.as_of <= task.deadline.due <= last
    ]
    own = [paragraph(line) for line in own_lines(material.request.words("following"))]
    found = [*own, *_named(material, near)] or [paragraph(material.say("going_on"))]
    return [Heading(material.say("part_next")), *found]


def _named(material: Material, tasks: list[Task]) -> list[Block]:
    named: dict[str, Run] = {}
    for task in (item for item in tasks if not material.is_secret(item)):
        words = prose.duty_words(task)
        named.setdefault(words, Run(words, source=source_name(SourceKind.DUTY, task.uid)))
    return prose.items(material, named.values())


def _own(material: Material, question: str, title: str) -> list[Block]:
    lines = own_lines(material.request.words(question))
    return [Heading(material.say(title)), *(paragraph(line) for line in lines)] if lines else []


def _closing(material: Material, committee: str) -> str:
    issuer = material.programme.header.issuer
    words = material.say("closing", committee=committee, superior=f" {issuer}" if issuer else "")
    return material.spelled(words)


KIND = ReportKind(
    "period",
    compose,
    tuple(Question(name) for name in ("results", "limits", "following", "proposals")),
    formats=("pdf", "docx"),
    of_a_span=True,
    is_a_text=True,
)
