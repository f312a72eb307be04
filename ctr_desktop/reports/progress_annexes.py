"""The annexes of the quarter report: each task, the lead units in figures, what is overdue."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import CountColumn, TaskColumn, counts_row, filled, task_row, task_table
from ctr_desktop.reports.document import Align, Annex, CellKind, Column, Table
from ctr_desktop.reports.material import Material, attached_line
from ctr_desktop.reports.outline_rows import with_banners

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


def annexes(material: Material) -> list[Annex]:
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
    counted = filled(UNITS, figures)
    order: list[int | None] = [unit for unit in material.units if unit in by_unit]
    order += [None] if None in by_unit else []
    rows = [
        counts_row(material.unit_name(unit) or material.say("units_none"), counted, by_unit[unit]) for unit in order
    ]
    if rows:
        rows.append(counts_row(material.say("units_total"), counted, figures, total=True))
    titles = (
        Column(material.wording.column("unit")),
        *(column.titled(material) for column in counted),
    )
    return Table(material.say("annex_units"), titles, tuple(rows))


def _overdue_table(material: Material) -> Table:
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE]
    late.sort(key=lambda task: -material.days_late(task))
    return task_table(
        material, "annex_overdue", OVERDUE, tuple(task_row(material, OVERDUE, task) for task in late), dense=True
    )
