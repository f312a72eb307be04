"""The register (sổ theo dõi): every task in one landscape table."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.diary import DocumentRole
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row
from ctr_desktop.reports.document import Align, CellKind, Document, Signature, Table
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, head, with_banners

COLUMNS = (
    TaskColumn("code", 1.35, columns.code, Align.CENTRE, open=True),
    TaskColumn("text", 4.5, columns.text),
    TaskColumn("lead", 1.35, columns.lead),
    TaskColumn("officer", 1.2, columns.officer),
    TaskColumn("cooperating", 1.15, columns.cooperating),
    TaskColumn("assigned_by", 1.6, columns.documents(DocumentRole.ASSIGNED_BY)),
    TaskColumn("direction", 1.6, columns.documents(DocumentRole.DIRECTION)),
    TaskColumn("deadline", 1.5, columns.deadline, Align.CENTRE, CellKind.DAY),
    TaskColumn("status", 1.2, columns.status, Align.CENTRE),
    TaskColumn("outcome", 1.8, columns.outcome),
    TaskColumn("approved", 1.1, columns.empty),
    TaskColumn("note", 1.2, columns.note),
)


def compose(material: Material) -> Document:
    """Return the register."""
    rows = {task.id: task_row(material, COLUMNS, task) for task in material.tasks}
    table = Table(
        material.say("table"),
        tuple(column.titled(material) for column in COLUMNS),
        with_banners(material, rows),
        dense=True,
        counted=True,
    )
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return Document(
        head(material, as_of), (table, Signature()), material.request.profile, material.request.dated, landscape=True
    )


KIND = ReportKind("register", compose, (Question("officers", is_flag=True),))
