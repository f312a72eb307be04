"""The letter that asks a unit for what is late."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row, task_table, with_unit_banners
from ctr_desktop.reports.document import Align, Block, CellKind, Document, Paragraph, Run, Signature, Style, paragraph
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, document, own_lines, period_phrase, programme_cited, units_addressed
from ctr_desktop.reports.typography import counted

COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.title),
    TaskColumn("deadline", columns.due, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("days_late", columns.days_late, Align.CENTRE, CellKind.NUMBER, open=True),
    TaskColumn("status", columns.stage, Align.CENTRE),
)


def compose(material: Material) -> Document:
    """Return the letter to the units that are asked for, or to all that have something late."""
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE and task.lead_unit is not None]
    late.sort(key=lambda task: -material.days_late(task))
    unit = units_addressed(material)
    committee = material.committee.name or material.say("common.blank")
    address = Paragraph((Run(material.say("to"), italic=True), Run(f" {unit}")), Style.CENTRED)
    if late:
        words = material.say(
            "opening",
            programme_cited=programme_cited(material),
            date=long_date(material.as_of),
            count=counted(len(late)),
            unit=unit,
        )
        rows = with_unit_banners(material, late, lambda task: task_row(material, COLUMNS, task))
        asked: tuple[Block, ...] = (
            paragraph(material.spelled(words)),
            task_table(material, "table", COLUMNS, rows, numbered=False, counted=True),
        )
    else:
        asked = (paragraph(material.say("nothing", date=long_date(material.as_of), unit=unit)),)
    own = [paragraph(line) for line in own_lines(material.request.words("remarks"))]
    last = (*own, paragraph(material.spelled(material.say("closing", unit=unit, committee=committee))))
    period = material.programme.header.period
    about = material.say("about", period=f" {period_phrase(period)}" if period is not None else "")
    return document(material, (address, *asked, Signature(last)), about=about)


KIND = ReportKind("reminder", compose, (Question("remarks"),), of_a_unit=True)
