"""What is late, unit by unit: by how many days, how often it was chased, what was last said of it."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date, short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, by_lead_unit, task_row, task_table
from ctr_desktop.reports.document import Align, Block, Cell, CellKind, Document, Row, Signature, paragraph
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, document


def _chased(material: Material, task: Task) -> Cell:
    times, last = task.values["chased"], task.values["chased_on"]
    return Cell(material.say("chased", times=times, day=short_date(last)) if times and last else "")


COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.title),
    TaskColumn("deadline", columns.due, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("days_late", columns.days_late, Align.CENTRE, CellKind.NUMBER, open=True),
    TaskColumn("officer", columns.officer),
    TaskColumn("chased", _chased),
    TaskColumn("difficulty", columns.difficulty),
    TaskColumn("last_update", columns.last_update),
)


def compose(material: Material) -> Document:
    """Return the list, the unit with most late tasks first, its latest task first."""
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE]
    late.sort(key=lambda task: -material.days_late(task))
    rows: list[Row] = []
    for name, found in by_lead_unit(material, late):
        words = material.say("unit", unit=name or material.say("nobody"), count=len(found))
        rows.append(Row((Cell(words),), banner=True))
        rows += [task_row(material, COLUMNS, task) for task in found]
    table = task_table(material, "table", COLUMNS, tuple(rows), dense=True, counted=True)
    blocks: list[Block] = [table if rows else paragraph(material.say("nothing")), Signature()]
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return document(material, blocks, as_of=as_of, landscape=True)


KIND = ReportKind("overdue", compose)
