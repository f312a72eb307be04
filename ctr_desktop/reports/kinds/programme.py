"""The committee's own programme of work: the outline with who leads each duty and until when."""

from __future__ import annotations

from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.reports import prose
from ctr_desktop.reports.columns import plain_deadline
from ctr_desktop.reports.document import Block, Document, Heading, Signature, paragraph
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import (
    Material,
    document,
    own_lines,
    period_phrase,
    programme_name,
    sentence,
)

_KEPT_LINES = 3
_FORMATS = ("docx", "pdf")


def compose(material: Material) -> Document:
    """Return the programme."""
    period = material.programme.header.period
    named = period_phrase(period) if period is not None else ""
    committee = material.committee.name or material.say("common.blank")
    opening = own_lines(material.request.words("opening"))
    lines: list[Block] = [paragraph(line) for line in opening]
    if not opening:
        key = "opening" if named else "opening_plain"
        lines.append(paragraph(material.spelled(material.say(key, committee=committee, period=named))))
    for section in prose.sections(material):
        lines.append(Heading(f"{section.number}. {section.title}", section.depth + 1))
        lines += [paragraph(_duty(material, task)) for task in section.tasks if task.stage is not Stage.CANCELLED]
    subject = material.say("subject_period", period=named) if named else programme_name(material)
    blocks = (*lines[:-_KEPT_LINES], Signature(tuple(lines[-_KEPT_LINES:])))
    return document(material, blocks, subject=subject)


def _duty(material: Material, task: Task) -> str:
    if material.is_secret(task):
        return material.say("secret", code=task.code)
    lead = material.unit_name(task.lead_unit)
    parts = [material.say("lead", unit=lead) if lead else ""]
    parts.append(
        material.say("until", day=plain_deadline(material, task).text) if task.deadline.due or task.recurring else ""
    )
    said = "; ".join(part for part in parts if part)
    return material.say("duty", text=sentence(task.text), said=f" ({said})" if said else "")


KIND = ReportKind("programme", compose, (Question("opening"),), formats=_FORMATS[::-1])
