"""The register (sổ theo dõi): every task in one landscape table."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.diary import DocumentRole
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row, task_table
from ctr_desktop.reports.document import Align, CellKind, Document, Signature
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, document
from ctr_desktop.reports.outline_rows import with_banners

COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.text),
    TaskColumn("lead", columns.lead),
    TaskColumn("officer", columns.officer),
    TaskColumn("cooperating", columns.cooperating),
    TaskColumn("assigned_by", columns.documents(DocumentRole.ASSIGNED_BY)),
    TaskColumn("direction", columns.documents(DocumentRole.DIRECTION)),
    TaskColumn("deadline", columns.deadline, Align.CENTRE, CellKind.DAY),
    TaskColumn("status", columns.status, Align.CENTRE),
    TaskColumn("outcome", columns.outcome),
    TaskColumn("approved", columns.approved),
    TaskColumn("note", columns.note),
)


_ALWAYS = ("code", "text", "officer")
"""The columns that are not asked about here: of the officers' names there is a question of its own."""
_ASKED = tuple(item.name for item in COLUMNS if item.name not in _ALWAYS)


def compose(material: Material) -> Document:
    """Return the register with the columns that were chosen."""
    answers = material.request.answers
    chosen = [item for item in COLUMNS if answers.get(f"column_{item.name}", True)]
    rows = {task.id: task_row(material, chosen, task) for task in material.tasks}
    table = task_table(material, "table", chosen, with_banners(material, rows), dense=True, counted=True)
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return document(material, (table, Signature()), as_of=as_of, landscape=True)


_QUESTIONS = ("officers", *(f"column_{name}" for name in _ASKED))
KIND = ReportKind("register", compose, tuple(Question(name, is_flag=True) for name in _QUESTIONS))
