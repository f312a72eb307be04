"""What a unit is given: its tasks with who helps, until when and what is to come of each."""

from __future__ import annotations

from ctr_desktop.domain.task import OPEN_STAGES
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row, task_table, with_unit_banners
from ctr_desktop.reports.document import Align, Block, CellKind, Document, Signature, paragraph
from ctr_desktop.reports.kinds import Question, ReportKind
from ctr_desktop.reports.material import Material, document, own_lines, programme_cited, units_addressed

COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.text),
    TaskColumn("cooperating", columns.cooperating),
    TaskColumn("deadline", columns.plain_deadline, Align.CENTRE, CellKind.DAY),
    TaskColumn("product", columns.product),
    TaskColumn("officer", columns.officer),
)


def compose(material: Material) -> Document:
    """Return the paper for the units that are asked for, or for all."""
    given = [task for task in material.tasks if task.stage in OPEN_STAGES and task.lead_unit is not None]
    rows = with_unit_banners(material, given, lambda task: task_row(material, COLUMNS, task))
    table = task_table(material, "table", COLUMNS, rows, counted=True)
    unit = units_addressed(material)
    committee = material.committee.name or material.say("common.blank")
    words = material.say("opening", programme_cited=programme_cited(material), committee=committee, unit=unit)
    own = [paragraph(line) for line in own_lines(material.request.words("remarks"))]
    last = (*own, paragraph(material.spelled(material.say("closing", unit=unit, committee=committee))))
    blocks: tuple[Block, ...] = (paragraph(material.spelled(words)), table, Signature(last))
    return document(material, blocks, subject=material.say("subject", unit=unit))


KIND = ReportKind("assignment", compose, (Question("remarks"),), of_a_unit=True)
