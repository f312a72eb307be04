"""The list for the weekly meeting: late and due tasks by unit, with days, the last note and what is asked."""

from __future__ import annotations

from ctr_desktop.domain import overview
from ctr_desktop.domain.dates import long_date, short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, shortened, task_row, task_table
from ctr_desktop.reports.document import Align, Block, Cell, CellKind, Document, Row, Style, paragraph
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, document

_MOST_LINES = 62  # of two pages: a task takes two, the title of a unit one
_LETTERS, _LETTERS_OF_A_NOTE = 64, 34  # two lines of their columns


def _stands(material: Material, task: Task) -> Cell:
    due = task.deadline.due
    if due is None:
        return Cell("")
    days = (due - material.as_of).days
    words = material.say("late", days=-days) if days < 0 else material.say("left", days=days)
    return Cell(f"{short_date(due)}: {words if days else material.say('today')}", due)


def _note(material: Material, task: Task) -> Cell:
    return Cell(shortened(material.last_word(task), _LETTERS_OF_A_NOTE))


def _asked(_material: Material, task: Task) -> Cell:
    return Cell(shortened("; ".join(part for part in (task.proposal, task.difficulty) if part), _LETTERS_OF_A_NOTE))


COLUMNS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.short_text(_LETTERS)),
    TaskColumn("stands", _stands, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("note", _note),
    TaskColumn("asked", _asked),
)


def compose(material: Material) -> Document:
    """Return the meeting's list, the unit with most late tasks first."""
    every = overview.for_meeting(material.facts.values(), material.as_of)
    found = _fitting(every)
    tasks = {task.id: task for task in material.tasks}
    by_unit: dict[int | None, list[Task]] = {}
    for item in found:
        if item.id in tasks:
            by_unit.setdefault(item.lead_unit, []).append(tasks[item.id])
    order = sorted(by_unit, key=lambda unit: (-_late(material, by_unit[unit]), material.unit_name(unit)))
    rows: list[Row] = []
    for unit in order:
        name = material.unit_name(unit) or material.say("nobody")
        words = material.say("unit", unit=name, count=len(by_unit[unit]), late=_late(material, by_unit[unit]))
        rows.append(Row((Cell(words),), banner=True))
        rows += [task_row(material, COLUMNS, task) for task in by_unit[unit]]
    table = task_table(material, "table", COLUMNS, tuple(rows), numbered=False, dense=True)
    blocks: list[Block] = [table] if rows else [paragraph(material.say("nothing"))]
    if len(every) > len(found):
        blocks.append(paragraph(material.say("more", count=len(every) - len(found)), Style.NOTE))
    return document(material, blocks, as_of=material.say("common.as_of", date=long_date(material.as_of)))


def _fitting(every: list[TaskFacts]) -> list[TaskFacts]:
    """Return as many tasks as two pages hold, the most urgent first."""
    units: set[int | None] = set()
    for place, item in enumerate(every):
        units.add(item.lead_unit)
        if 2 * (place + 1) + len(units) > _MOST_LINES:
            return every[:place]
    return every


def _late(material: Material, tasks: list[Task]) -> int:
    return sum(material.verdict(task) is Verdict.OVERDUE for task in tasks)


KIND = ReportKind("briefing", compose)
