"""The quarter report: results by heading, summary, limits, next tasks, proposals, annexes."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date, next_quarter, quarter_name
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.statistics import Tally
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import CountColumn, TaskColumn, rate_text, task_row, task_table
from ctr_desktop.reports.document import (
    Align,
    Annex,
    Block,
    Cell,
    CellKind,
    Column,
    Document,
    Heading,
    Row,
    Signature,
    Style,
    Table,
    Together,
    paragraph,
)
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import (
    Material,
    attached_line,
    document,
    headings_of,
    is_under_way,
    outcome_words,
    own_lines,
    programme_cited,
    sentence,
    with_banners,
)

_KEPT_LINES = 3
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
UNITS = (
    CountColumn("total", "total"),
    CountColumn("open_in_time", "still_in_time"),
    CountColumn("open_overdue", "overdue"),
    CountColumn("done_on_time", "done_on_time"),
    CountColumn("done_late", "done_late"),
    CountColumn("without_deadline", "without_deadline"),
    CountColumn("carried", "carried"),
    CountColumn("cancelled", "cancelled"),
    CountColumn("rate", "rate"),
)
TASKS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.title),
    TaskColumn("lead", columns.lead),
    TaskColumn("cooperating", columns.cooperating),
    TaskColumn("deadline", columns.plain_deadline, Align.CENTRE, CellKind.DAY),
    TaskColumn("status", columns.status, Align.CENTRE),
    TaskColumn("outcome", columns.outcome),
    TaskColumn("note", columns.note),
)
OVERDUE = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.title),
    TaskColumn("lead", columns.lead),
    TaskColumn("deadline", columns.plain_deadline, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("days_late", columns.days_late, Align.CENTRE, CellKind.NUMBER, open=True),
    TaskColumn("difficulty", columns.difficulty),
    TaskColumn("last_update", columns.last_update, Align.CENTRE),
)


def compose(material: Material) -> Document:
    """Return the quarter report."""
    annexes = _annexes(material)
    last = _part(material.say("part_proposals"), _proposals(material))
    blocks = (
        paragraph(material.spelled(_opening(material))),
        *_results(material),
        *_part(material.say("part_limits"), _limits(material, annexes)),
        *_part(_next_title(material), _following(material)),
        *last[:-_KEPT_LINES],
        Signature(last[-_KEPT_LINES:]),
        *annexes,
    )
    return document(material, blocks)


def _opening(material: Material) -> str:
    return material.say(
        "opening",
        programme_cited=programme_cited(material),
        committee=material.committee.name or material.say("common.blank"),
        date=long_date(material.as_of),
    )


def _part(title: str, lines: list[str]) -> tuple[Block, ...]:
    return (Heading(title), *(paragraph(line) for line in lines))


def _results(material: Material) -> list[Block]:
    sections = _sections(material)
    blocks: list[Block] = [Heading(material.say("part_results"))]
    for depth, title, lines in sections:
        blocks.append(Heading(title, depth + 2))
        blocks += [paragraph(line) for line in lines]
    number = sum(1 for depth, _title, _lines in sections if depth == 0) + 1
    figures = material.tally()
    columns_ = _filled(SUMMARY, figures)
    table = Table(
        material.say("summary_name"),
        tuple(column.titled(material) for column in columns_),
        (Row(tuple(column.cell(figures) for column in columns_)),),
    )
    title = material.say("summary_title", number=number)
    blocks.append(Together((Heading(title, 2), paragraph(_summary_intro(material, figures)), table)))
    return blocks + [paragraph(note, Style.NOTE) for note in _summary_notes(material, figures)]


def _filled(of: tuple[CountColumn, ...], figures: Tally) -> list[CountColumn]:
    """Return the columns without that of carried tasks where there are none."""
    return [column for column in of if column.count != "carried" or figures.carried]


def _sections(material: Material) -> list[tuple[int, str, list[str]]]:
    """Return the programme's headings, numbered on, each with its depth from 0 and what was done right under it."""
    headings = headings_of(material)
    own = _tasks_of_headings(material, headings)
    found = []
    numbers: list[int] = []
    for node, _parent in material.order:
        if node not in headings and node not in own:
            continue
        depth = material.nodes[node].level - 1
        numbers = numbers[: depth + 1] + [0] * (depth + 1 - len(numbers))
        numbers[depth] += 1
        found.append((depth, _section_title(material, node, numbers), _section_lines(material, own.get(node, []))))
    return found


def _tasks_of_headings(material: Material, headings: set[int]) -> dict[int, list[Task]]:
    parents = dict(material.order)
    own: dict[int, list[Task]] = {}
    for task in material.tasks:
        node: int | None = task.node
        while node is not None and node not in headings and parents[node] is not None:
            node = parents[node]
        if node is not None:
            own.setdefault(node, []).append(task)
    return own


def _section_title(material: Material, node: int, numbers: list[int]) -> str:
    item = material.nodes[node]
    reference = material.say("heading_reference", code=item.code) if item.code else ""
    return f"{'.'.join(str(part) for part in numbers)}. {item.text.rstrip(' .:;')}{reference}"


def _section_lines(material: Material, found: list[Task]) -> list[str]:
    if not found:
        return []
    counts = material.tally(found)
    figures = material.say(
        "heading_figures",
        done=counts.done,
        total=counts.total - counts.recurring,
        overdue=material.say("heading_overdue", count=counts.overdue) if counts.overdue else "",
        recurring=material.say("heading_recurring", count=counts.recurring) if counts.recurring else "",
    )
    return [figures, *_done_lines(material, found)]


def _done_lines(material: Material, found: list[Task]) -> list[str]:
    lines = []
    for task in found:
        if material.is_secret(task):
            continue
        outcome = outcome_words(material, task)
        if outcome and task.result:
            lines.append(material.say("result", result=sentence(outcome), code=task.code))
        elif task.stage is Stage.DONE and not task.recurring:
            lines.append(material.say("completed", text=sentence(task.text), code=task.code))
        elif material.note(task) and is_under_way(task):
            lines.append(material.say("doing", note=material.note(task).rstrip(" .;"), code=task.code))
    return lines


def _summary_intro(material: Material, figures: Tally) -> str:
    return material.say(
        "summary_intro",
        total=figures.total,
        done=figures.done,
        overdue=figures.overdue,
        rate=rate_text(figures),
    )


def _summary_notes(material: Material, figures: Tally) -> list[str]:
    counted = (
        ("summary_due_open", figures.due_open),
        ("summary_carried", figures.carried_due),
        ("summary_needs_deadline", figures.needs_deadline),
        ("summary_cancelled", figures.cancelled),
    )
    notes = [material.say(name, count=count) for name, count in counted if count]
    return [material.say("summary_definition"), *notes]


def _limits(material: Material, annexes: list[Annex]) -> list[str]:
    lines = own_lines(material.request.words("limits"))
    overdue = material.tally().overdue
    if overdue:
        annex = next(item.name for item in annexes if item.title == material.say("annex_overdue"))
        lines.append(material.say("limits_overdue", date=long_date(material.as_of), count=overdue, annex=annex))
    else:
        lines.append(material.say("limits_none"))
    return lines + [
        material.say("limits_item", text=sentence(material.difficulty(task)), code=task.code)
        for task in material.tasks
        if material.difficulty(task) and not material.is_secret(task)
    ]


def _next_title(material: Material) -> str:
    period = material.programme.header.period
    if period is None or period.quarter is None:
        return material.say("part_next_plain")
    following = next_quarter(period)
    words = material.say("common.period_quarter", quarter=quarter_name(following), year=following.start.year)
    return material.say("part_next", period=words.upper())


def _following(material: Material) -> list[str]:
    figures = material.tally()
    lines = own_lines(material.request.words("following"))
    still_open = figures.still_in_time + figures.overdue + figures.needs_deadline
    if still_open:
        overdue = material.say("next_overdue", count=figures.overdue) if figures.overdue else ""
        lines.append(material.say("next_open", count=still_open, overdue=overdue))
    elif not figures.recurring:
        lines.append(material.say("next_none"))
    if figures.recurring:
        lines.append(material.say("next_recurring", count=figures.recurring))
    return lines


def _proposals(material: Material) -> list[str]:
    lines = own_lines(material.request.words("proposals"))
    lines += [
        material.say("proposals_item", text=sentence(material.proposal(task)), code=task.code)
        for task in material.tasks
        if material.proposal(task) and not material.is_secret(task)
    ]
    return lines or [material.say("proposals_none")]


def _annexes(material: Material) -> list[Annex]:
    """Return the annexes that hold rows, numbered."""
    as_of, attached = material.say("common.as_of", date=long_date(material.as_of)), attached_line(material)
    filled = [
        (title, table)
        for title, table in (
            ("annex_tasks", _tasks_table(material)),
            ("annex_units", _units_table(material)),
            ("annex_overdue", _overdue_table(material)),
        )
        if table.rows
    ]
    return [
        Annex(material.say("annex", number=number), material.say(title), as_of, (table,), attached=attached)
        for number, (title, table) in enumerate(filled, start=1)
    ]


def _tasks_table(material: Material) -> Table:
    rows = {task.id: task_row(material, TASKS, task) for task in material.tasks}
    return task_table(material, "annex_tasks", TASKS, with_banners(material, rows), counted=True, dense=True)


def _units_table(material: Material) -> Table:
    by_unit, figures = material.tally_by_unit(), material.tally()
    counted = _filled(UNITS, figures)
    order: list[int | None] = [unit for unit in material.units if unit in by_unit]
    order += [None] if None in by_unit else []
    rows = [
        _counts_row(material.unit_name(unit) or material.say("units_none"), counted, by_unit[unit]) for unit in order
    ]
    if rows:
        rows.append(_counts_row(material.say("units_total"), counted, figures))
    titles = (
        Column(material.wording.column("unit")),
        *(column.titled(material) for column in counted),
    )
    return Table(material.say("annex_units"), titles, tuple(rows))


def _counts_row(name: str, counted: list[CountColumn], counts: Tally) -> Row:
    return Row((Cell(name), *(column.cell(counts) for column in counted)))


def _overdue_table(material: Material) -> Table:
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE]
    late.sort(key=lambda task: -material.days_late(task))
    return task_table(
        material, "annex_overdue", OVERDUE, tuple(task_row(material, OVERDUE, task) for task in late), dense=True
    )


KIND = ReportKind("progress", compose, (Question("limits"), Question("following"), Question("proposals")))
