"""The minutes by which a unit hands its open tasks over to the unit after it."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.task import OPEN_STAGES
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row, task_table, with_unit_banners
from ctr_desktop.reports.document import (
    Align,
    Block,
    Cell,
    CellKind,
    Column,
    Document,
    Row,
    Signature,
    Table,
    paragraph,
)
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, document, own_lines, units_addressed
from ctr_desktop.reports.typography import counted

_ROOM_TO_SIGN = "\n" * 5
COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.text),
    TaskColumn("status", columns.stage, Align.CENTRE),
    TaskColumn("deadline", columns.plain_deadline, Align.CENTRE, CellKind.DAY),
    TaskColumn("officer", columns.officer),
    TaskColumn("papers", columns.all_documents),
    TaskColumn("note", columns.note),
)


def compose(material: Material) -> Document:
    """Return the minutes for the units that are asked for, or for all."""
    handed = [task for task in material.tasks if task.stage in OPEN_STAGES and task.lead_unit is not None]
    rows = with_unit_banners(material, handed, lambda task: task_row(material, COLUMNS, task))
    unit = units_addressed(material)
    words = material.say(
        "opening",
        date=long_date(material.as_of),
        unit=unit,
        successor=_successors(material) or material.say("common.blank"),
        count=counted(len(handed)),
    )
    own = [paragraph(line) for line in own_lines(material.request.words("remarks"))]
    titles = tuple(Column(material.say(name), Align.CENTRE) for name in ("giving", "taking"))
    signed = Table(
        material.say("signatures"), titles, (Row((Cell(_ROOM_TO_SIGN), Cell(_ROOM_TO_SIGN))),), numbered=False
    )
    blocks: tuple[Block, ...] = (
        paragraph(material.spelled(words)),
        task_table(material, "table", COLUMNS, rows, dense=True, counted=True),
        *own,
        Signature((paragraph(material.say("closing")), signed)),
    )
    return document(material, blocks, subject=material.say("subject", unit=unit))


def _successors(material: Material) -> str:
    asked = [material.units[unit] for unit in material.request.query.units if unit in material.units]
    return ", ".join(material.unit_name(after) for unit in asked for after in unit.successors)


KIND = ReportKind("handover", compose, (Question("remarks"),), of_a_unit=True)
