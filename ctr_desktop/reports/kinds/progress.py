"""The quarter report: results by field, assessment, main tasks, proposals, annexes."""

from __future__ import annotations

import re
from dataclasses import replace

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.next_period import next_period
from ctr_desktop.domain.statistics import Tally
from ctr_desktop.reports import prose
from ctr_desktop.reports.columns import CountColumn, counts_row, filled
from ctr_desktop.reports.comparing import compared
from ctr_desktop.reports.document import (
    Annex,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Signature,
    Style,
    Table,
    Together,
    paragraph,
)
from ctr_desktop.reports.figure_fields import figured
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import (
    Material,
    document,
    field_name,
    in_a_sentence,
    issuer_words,
    own_lines,
    period_phrase,
    programme_cited,
    programme_name,
    sentence,
)
from ctr_desktop.reports.outline_rows import tally_by_field
from ctr_desktop.reports.progress_annexes import annexes

_KEPT_LINES = 3
_MOST_FIELDS = 3
_LOW, _HIGH = 50, 80
"""The rates in per cent below which a field lags, and from which on the rate is said as a strength."""
_OF_DUTIES = re.compile(r"(?:(?:cac|nhung|mot so) )?nhiem vu(?:$|,| va | trong tam| chu yeu| giai phap)")
"""How headings begin, folded, that name no field but only say that duties follow."""
_GOVERNED = {"tinh uy": "tỉnh", "thanh uy": "thành phố", "huyen uy": "huyện", "quan uy": "quận", "thi uy": "thị xã"}
"""What a committee's people's committee is called after, by how the committee is called, folded."""
SUMMARY = (
    CountColumn("total", "total"),
    CountColumn("fallen_due", "fallen_due"),
    CountColumn("done_on_time", "done_on_time"),
    CountColumn("done_late", "done_late"),
    CountColumn("still_in_time", "still_in_time"),
    CountColumn("overdue", "overdue"),
    CountColumn("without_deadline", "without_deadline"),
    CountColumn("carried", "carried"),
    CountColumn("rate", "rate"),
)


def compose(material: Material) -> Document:
    """Return the quarter report."""
    attached = annexes(material)
    last = [*_part(material.say("part_proposals"), _proposals(material)), paragraph(_closing(material))]
    blocks = (
        paragraph(material.spelled(_opening(material))),
        Heading(material.say("part_results")),
        *_results(material),
        Heading(material.say("part_assessment")),
        *_assessment(material, attached),
        *_part(_next_title(material), _following(material)),
        *last[:-_KEPT_LINES],
        Signature(tuple(last[-_KEPT_LINES:])),
        *attached,
    )
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return document(material, blocks, as_of=as_of, subject=_subject(material))


def _periods(material: Material) -> tuple[str, str] | None:
    """Return how the period and the next one are named, None where the programme has none."""
    period = material.programme.header.period
    if period is None:
        return None
    return period_phrase(period), period_phrase(next_period(period))


def _subject(material: Material) -> str:
    named = _periods(material)
    if named is None:
        issuer = issuer_words(material).strip()
        return material.say("subject_plain", programme=programme_name(material), issuer=issuer)
    this, following = named
    year = f" năm {material.programme.header.period.start.year}"  # type: ignore[union-attr]
    if following.endswith(year):
        this = this.removesuffix(year)
    return material.say("subject", period=this, next=following)


def _opening(material: Material) -> str:
    named = _periods(material)
    basis = "".join(f"; {line.rstrip(' .;,')}" for line in own_lines(material.request.words("basis")))
    return material.say(
        "opening" if named else "opening_plain",
        programme_cited=programme_cited(material),
        basis=basis,
        committee=material.committee.name or material.say("common.blank"),
        date=long_date(material.as_of),
        period=named[0] if named else "",
        next=named[1] if named else "",
    )


def _closing(material: Material) -> str:
    named = _periods(material)
    issuer = material.programme.header.issuer
    words = material.say(
        "closing" if named else "closing_plain",
        period=named[0] if named else "",
        next=named[1] if named else "",
        programme=programme_name(material),
        committee=material.committee.name or material.say("common.blank"),
        superior=material.say("closing_superior", issuer=issuer) if issuer else "",
    )
    return material.spelled(words)


def _part(title: str, lines: list[Block]) -> list[Block]:
    return [Heading(title), *lines]


def _own(material: Material, question: str) -> list[Block]:
    return [paragraph(line) for line in own_lines(material.request.words(question))]


def _results(material: Material) -> list[Block]:
    """Return what was done: the leading, then field by field in prose, then the figures."""
    blocks: list[Block] = []
    first = 1
    leading = _own(material, "leading")
    if leading:
        blocks += [Heading(material.say("part_leading", number=first), 2), *leading]
        first += 1
    shown = _shown_sections(material)
    for section, lines in shown:
        number, _dot, below = section.number.partition(".")
        numbered = f"{int(number) + first - 1}{_dot}{below}"
        blocks.append(Heading(f"{numbered}. {_result_title(material, section.title)}", section.depth + 2))
        blocks += lines
    outermost = sum(1 for section, _lines in shown if section.depth == 0)
    return blocks + _summary(material, first + outermost)


def _shown_sections(material: Material) -> list[tuple[prose.Section, list[Paragraph]]]:
    """Return the headings with their paragraphs, without those that nothing is said under, numbered on."""
    said = [(section, prose.results(material, section.title, section.tasks)) for section in prose.sections(material)]
    kept = [
        (section, lines)
        for place, (section, lines) in enumerate(said)
        if lines or any(later for later in _below(said, place))
    ]
    return prose.numbered(kept)


def _result_title(material: Material, title: str) -> str:
    """Return a heading of the programme over what was done: one that only says "duties" says "results" here."""
    named = field_name(title)
    if not _OF_DUTIES.match(fold(named)):
        return named
    return material.say("results_of", duties=re.sub(r"^những\b", "các", in_a_sentence(named)))


def _below(said: list[tuple[prose.Section, list[Paragraph]]], place: int) -> list[list[Paragraph]]:
    """Return what is said under the headings below one."""
    depth = said[place][0].depth
    found = []
    for section, lines in said[place + 1 :]:
        if section.depth <= depth:
            break
        found.append(lines)
    return found


def _summary(material: Material, number: int) -> list[Block]:
    figures = material.tally()
    shown = filled(SUMMARY, figures)
    fields = tally_by_field(material)
    rows = [counts_row(name or material.say("summary_other"), shown, counts) for name, counts in fields]
    rows.append(counts_row(material.say("summary_total"), shown, figures, total=True))
    titles = (Column(material.wording.column("field")), *(column.titled(material) for column in shown))
    table = Table(material.say("summary_name"), titles, tuple(rows))
    title = Heading(material.say("summary_title", number=number), 2)
    notes = _summary_notes(material, figures)
    compare = [paragraph(words) for words in compared(material)]
    counts = ("total", "fallen_due", "done", "not_yet_due", "due_open", "overdue", "rate", "date")
    wording = "summary_intro_due" if figures.due_open else "summary_intro"
    intro = [figured(material, wording, {name: name for name in counts})]
    if figures.recurring:
        standing = figured(material, "standing", {"count": "recurring"})
        intro.append(replace(standing, text=f" {standing.text}", template=f" {standing.template}"))
    return [title, Paragraph(tuple(intro)), Together((table,)), *notes, *compare]


def _summary_notes(material: Material, figures: Tally) -> list[Block]:
    counts = (
        ("summary_due_open", "due_open"),
        ("summary_carried", "carried_due"),
        ("summary_cancelled", "cancelled"),
    )
    shown = [(wording, name) for wording, name in counts if getattr(figures, name)]
    runs = [Run(material.say("summary_definition"))]
    runs += [figured(material, wording, {"count": name, "date": "date"}) for wording, name in shown]
    return [Paragraph((run,), Style.NOTE) for run in runs]


def _assessment(material: Material, attached: list[Annex]) -> list[Block]:
    figures = material.tally()
    strengths = _own(material, "strengths")
    if figures.done and figures.done_on_time > figures.done_late:
        named = {**{name: name for name in ("done", "fallen_due", "rate")}, "on_time": "done_on_time"}
        is_high = figures.rate is not None and figures.rate >= _HIGH
        wording = f"strengths_{'high' if is_high else 'on_time'}{'' if figures.done_late else '_all'}"
        strengths.append(Paragraph((figured(material, wording, named),)))
    strengths += _fields(material, "strengths_fields", _whole_fields(material))
    limits = [*_own(material, "limits"), *_limits(material, figures, attached)]
    limits += _fields(material, "limits_fields", _low_fields(material))
    causes = [*_own(material, "causes"), *prose.items(material, prose.difficulties(material))]
    parts = (("part_strengths", strengths), ("part_limits", limits), ("part_causes", causes))
    shown = [(material.say(name), lines) for name, lines in parts if lines]
    blocks: list[Block] = []
    for number, (title, lines) in enumerate(shown, start=1):
        blocks += [Heading(f"{number}.{title.partition('.')[2]}", 2), *lines]
    return blocks


def _fields(material: Material, name: str, fields: list[str]) -> list[Block]:
    return [paragraph(material.say(name, fields="; ".join(fields)))] if fields else []


def _of_fields(material: Material) -> list[tuple[str, Tally]]:
    """Return the figures of each heading that holds tasks itself, where something fell due."""
    tallies = ((field_name(section.title), material.tally(list(section.tasks))) for section in prose.sections(material))
    return [(in_a_sentence(title), counts) for title, counts in tallies if counts.fallen_due]


def _whole_fields(material: Material) -> list[str]:
    """Return the fields in which nothing that has an end is left to do."""
    found = _of_fields(material)
    return [field for field, counts in found if counts.done == counts.fallen_due and not counts.still_in_time]


def _low_fields(material: Material) -> list[str]:
    """Return the fields with a rate below half, the lowest first; where most are so, none stands out."""
    low = [(field, counts) for field, counts in _of_fields(material) if (counts.rate or 0) < _LOW]
    low.sort(key=lambda item: item[1].rate or 0)
    return [
        material.say("limits_field", field=field, done=counts.done, fallen_due=counts.fallen_due)
        for field, counts in (low if len(low) <= _MOST_FIELDS else ())
    ]


def _limits(material: Material, figures: Tally, attached: list[Annex]) -> list[Block]:
    named = {"date": "date", "overdue": "overdue"}
    if figures.overdue:
        annex = next(item.name for item in attached if item.title == material.say("annex_overdue"))
        wording, count = ("limits_both", "due_not_done") if figures.due_open else ("limits_overdue", "overdue")
        run = figured(material, wording, {**named, "count": count}, annex=annex)
    elif figures.due_open:
        run = figured(material, "limits_due_open", {**named, "count": "due_open"})
    elif figures.still_in_time:
        run = figured(material, "limits_in_time", {"count": "still_in_time"})
    else:
        run = Run(material.say("limits_none"))
    return [Paragraph((run,))]


def _next_title(material: Material) -> str:
    named = _periods(material)
    if named is None:
        return material.say("part_next_plain")
    return material.say("part_next", period=named[1].upper())


def _following(material: Material) -> list[Block]:
    """Return what is to be done next: in the clerk's words, what stays open, what the next programme asks for."""
    blocks = _own(material, "following")
    fields: dict[str, dict[str, Run]] = {}
    next_ones = [(title, [Run(sentence(duty)) for duty in duties]) for title, duties in material.following]
    for title, duties in (*prose.duties(material), *next_ones):
        for run in duties:
            fields.setdefault(title, {}).setdefault(run.text, run)
    standing = material.say("next_standing") if material.tally().recurring else ""
    lead = material.say("next_lead" if material.following else "next_lead_carried") if fields else ""
    if standing or lead:
        blocks.append(paragraph(" ".join(part for part in (standing, lead) if part)))
    for number, (title, runs) in enumerate(fields.items(), start=1):
        common = material.say("next_common") if _OF_DUTIES.match(fold(title)) else title
        blocks.append(Heading(material.say("next_title", number=number, title=common), 2))
        blocks += prose.items(material, runs.values())
    return blocks or [paragraph(material.say("next_none"))]


def _proposals(material: Material) -> list[Block]:
    blocks = _own(material, "proposals")
    groups = prose.proposals(material)
    named = any(level for level, _lines in groups)
    for number, (level, lines) in enumerate(groups, start=1):
        if named:
            numbered = material.say("level_title", number=number, level=_level(material, level))
            alone = len(groups) == 1  # what stands alone bears no number
            blocks.append(Heading(_level(material, level) if alone else numbered, 2))
        blocks += prose.items(material, lines)
    return blocks or [paragraph(material.say("proposals_none"))]


def _level(material: Material, level: str) -> str:
    issuer = material.programme.header.issuer or ""
    place = next((place for body, place in _GOVERNED.items() if fold(issuer).startswith(body)), "")
    known = {"superior_committee": issuer, "superior_government": place, "department": place}.get(level, level)
    name = f"level_{level}" if known or not level else f"level_{level}_plain"
    return material.spelled(material.say(name, issuer=issuer, place=place))


KIND = ReportKind(
    "progress",
    compose,
    tuple(Question(name) for name in ("basis", "leading", "strengths", "limits", "causes", "following", "proposals")),
    looks_around=True,
    is_a_text=True,
)
