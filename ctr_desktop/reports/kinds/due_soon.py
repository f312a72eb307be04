"""What falls due soon, the nearest day first; how soon is the office's setting."""

from __future__ import annotations

from datetime import date

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row, task_table
from ctr_desktop.reports.document import Align, Block, Cell, CellKind, Document, Signature, paragraph
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, document


def _days_left(material: Material, task: Task) -> Cell:
    due = task.deadline.due
    days = (due - material.as_of).days if due is not None else None
    return Cell("" if days is None else str(days), days)


COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.title),
    TaskColumn("lead", columns.lead),
    TaskColumn("deadline", columns.due, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("days_left", _days_left, Align.CENTRE, CellKind.NUMBER, open=True),
    TaskColumn("status", columns.stage, Align.CENTRE),
    TaskColumn("officer", columns.officer),
    TaskColumn("last_update", columns.last_update),
)


def compose(material: Material) -> Document:
    """Return the list."""
    soon = [task for task in material.tasks if material.verdict(task) is Verdict.SOON]
    soon.sort(key=lambda task: task.deadline.due or date.max)
    rows = tuple(task_row(material, COLUMNS, task) for task in soon)
    table = task_table(material, "table", COLUMNS, rows, dense=True, counted=True)
    nothing = paragraph(material.say("nothing", days=material.committee.soon_days))
    blocks: list[Block] = [table if rows else nothing, Signature()]
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return document(material, blocks, as_of=as_of, landscape=True)


KIND = ReportKind("due_soon", compose)
