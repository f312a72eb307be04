"""Compose the reports: from tasks, figures and the committee's settings to what is printed."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date, next_quarter, quarter_name
from ctr_desktop.domain.statistics import Tally, tally
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.reports.content import Head, ProgressContent, RegisterContent, ResultSection
from ctr_desktop.reports.figures import rate_text
from ctr_desktop.services.report_material import Material, outcome_words, programme_cited, programme_name
from ctr_desktop.services.report_rows import overdue_rows, register_rows, task_rows, unit_rows


def compose_register(material: Material) -> RegisterContent:
    """Return the register's content."""
    say = material.say
    header = material.programme.header
    issuer = say("common.of_issuer", issuer=header.issuer) if header.issuer else ""
    return RegisterContent(
        head=_head(material, "register"),
        title=say("register.kind"),
        subject=material.spelled(say("register.subject", programme=programme_name(material), issuer=issuer.strip())),
        as_of=say("common.as_of", date=long_date(material.request.as_of)),
        columns=material.texts.list("register.columns"),
        rows=tuple(register_rows(material)),
    )


def compose_progress(material: Material) -> ProgressContent:
    """Return the quarter report's content."""
    say, spelled = material.say, material.spelled
    header = material.programme.header
    issuer = say("common.of_issuer", issuer=header.issuer) if header.issuer else ""
    sections = _sections(material)
    figures = material.tally()
    top = sum(1 for section in sections if section.depth == 0)
    return ProgressContent(
        head=_head(material, "progress"),
        title=say("progress.kind"),
        subject=spelled(say("progress.subject", programme=programme_name(material), issuer=issuer.strip())),
        opening=spelled(
            say(
                "progress.opening",
                programme_cited=programme_cited(material),
                issuer=issuer,
                committee=material.committee.name or say("common.blank"),
                date=long_date(material.request.as_of),
            )
        ),
        sections=tuple(sections),
        summary_title=say("progress.summary_title", number=top + 1),
        summary_intro=_summary_intro(material, figures),
        summary=figures,
        summary_notes=tuple(_summary_notes(material, figures)),
        limits=tuple(_limits(material, figures)),
        next_title=_next_title(material),
        following=tuple(_following(material, figures)),
        proposals=tuple(_proposals(material)),
        tasks=tuple(task_rows(material)),
        units=tuple(unit_rows(material, figures)),
        overdue=tuple(overdue_rows(material)),
        as_of=say("common.as_of", date=long_date(material.request.as_of)),
    )


def _head(material: Material, kind: str) -> Head:
    request, committee = material.request, material.committee
    year = (request.issued_on or request.as_of).year
    blank = material.say("common.blank")
    return Head(
        superior=material.spelled(committee.superior or blank),
        issuer=material.spelled(committee.name or blank),
        symbol=f"{material.say(f'{kind}.kind_symbol')}/{committee.symbol or '…'}",
        place=committee.place or blank,
        number="" if request.draft else request.number,
        issued_on=None if request.draft else request.issued_on,
        year=year,
        draft=request.draft,
        authority=material.spelled(request.authority),
        post=material.spelled(request.post),
        signer=request.signer,
        receivers=tuple(material.spelled(name) for name in request.receivers),
    )


def _sections(material: Material) -> list[ResultSection]:
    """Return the programme's headings, numbered on, each with what was done directly under it."""
    headings = {parent for _node, parent in material.order if parent is not None}
    parents = dict(material.order)
    own: dict[int, list[Task]] = {}
    for task in material.tasks:
        node: int | None = task.node
        while node is not None and node not in headings and parents[node] is not None:
            node = parents[node]
        if node is not None:
            own.setdefault(node, []).append(task)
    sections = []
    numbers: list[int] = []
    for node, parent in material.order:
        if node not in headings and parent is not None:
            continue
        depth = material.nodes[node].level - 1
        numbers = numbers[: depth + 1] + [0] * (depth + 1 - len(numbers))
        numbers[depth] += 1
        sections.append(_section(material, node, numbers, own.get(node, [])))
    return sections


def _section(material: Material, node: int, numbers: list[int], found: list[Task]) -> ResultSection:
    item = material.nodes[node]
    number = ".".join(str(part) for part in numbers)
    reference = material.say("progress.heading_reference", code=item.code) if item.code else ""
    title = f"{number}. {item.text.rstrip(' .:;')}{reference}"
    if not found:
        return ResultSection(len(numbers) - 1, title, "")
    counts = tally((material.facts[task.id] for task in found), material.request.as_of, material.committee.soon_days)
    overdue = material.say("progress.heading_overdue", count=counts.overdue) if counts.overdue else ""
    recurring = material.say("progress.heading_recurring", count=counts.recurring) if counts.recurring else ""
    figures = material.say(
        "progress.heading_figures",
        done=counts.done,
        total=counts.total - counts.recurring,
        overdue=overdue,
        recurring=recurring,
    )
    return ResultSection(len(numbers) - 1, title, figures, tuple(_done_lines(material, found)))


def _done_lines(material: Material, found: list[Task]) -> list[str]:
    lines = []
    for task in found:
        if material.is_secret(task):
            continue
        outcome = outcome_words(material, task)
        stage = material.facts[task.id].stage
        if outcome and task.result:
            lines.append(material.say("progress.result", result=sentence(outcome), code=task.code))
        elif stage is Stage.DONE and not task.recurring:
            lines.append(material.say("progress.completed", text=sentence(task.text), code=task.code))
        elif material.note(task) and stage in (Stage.DOING, Stage.WAITING):
            lines.append(material.say("progress.doing", note=material.note(task).rstrip(" .;"), code=task.code))
    return lines


def _summary_intro(material: Material, figures: Tally) -> str:
    return material.say(
        "progress.summary_intro",
        total=figures.total,
        done=figures.done,
        overdue=figures.overdue,
        rate=rate_text(figures),
    )


def _summary_notes(material: Material, figures: Tally) -> list[str]:
    notes = [material.say("progress.summary_definition")]
    if figures.needs_deadline:
        notes.append(material.say("progress.summary_needs_deadline", count=figures.needs_deadline))
    if figures.cancelled:
        notes.append(material.say("progress.summary_cancelled", count=figures.cancelled))
    return notes


def sentence(text: str) -> str:
    """Return a text as the beginning of a sentence, without the sign that ends it."""
    words = text.strip().rstrip(" .;")
    return words[:1].upper() + words[1:]


def _own_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _limits(material: Material, figures: Tally) -> list[str]:
    lines = _own_lines(material.request.limits)
    if figures.overdue:
        annex = 3
        date_words = long_date(material.request.as_of)
        lines.append(material.say("progress.limits_overdue", date=date_words, count=figures.overdue, annex=annex))
    else:
        lines.append(material.say("progress.limits_none"))
    return lines + [
        material.say("progress.limits_item", text=sentence(task.difficulty), code=task.code)
        for task in material.tasks
        if task.difficulty and not material.is_secret(task)
    ]


def _next_title(material: Material) -> str:
    period = material.programme.header.period
    if period is None or period.quarter is None:
        return material.say("progress.part_next_plain")
    following = next_quarter(period)
    words = material.say("common.period_quarter", quarter=quarter_name(following), year=following.start.year)
    return material.say("progress.part_next", period=words.upper())


def _following(material: Material, figures: Tally) -> list[str]:
    lines = _own_lines(material.request.following)
    still_open = figures.still_in_time + figures.overdue + figures.needs_deadline
    if still_open:
        overdue = material.say("progress.next_overdue", count=figures.overdue) if figures.overdue else ""
        lines.append(material.say("progress.next_open", count=still_open, overdue=overdue))
    elif not figures.recurring:
        lines.append(material.say("progress.next_none"))
    if figures.recurring:
        lines.append(material.say("progress.next_recurring", count=figures.recurring))
    return lines


def _proposals(material: Material) -> list[str]:
    lines = _own_lines(material.request.proposals)
    lines += [
        material.say("progress.proposals_item", text=sentence(task.proposal), code=task.code)
        for task in material.tasks
        if task.proposal and not material.is_secret(task)
    ]
    return lines or [material.say("progress.proposals_none")]
