"""The overview on one page: figures, the latest tasks, this week, units and headings."""

from __future__ import annotations

from ctr_desktop.domain import overview
from ctr_desktop.domain.dates import long_date, short_date
from ctr_desktop.domain.statistics import Tally, roll_up, tally_by
from ctr_desktop.domain.task import Task
from ctr_desktop.domain.task import TaskFacts as Facts
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import CountColumn, TaskColumn, shortened, task_row, task_table
from ctr_desktop.reports.document import Align, Cell, CellKind, Column, Document, Row, Table
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, document
from ctr_desktop.reports.text_bar import text_bar

_MOST_ROWS, _MOST_OF_A_WEEK = 5, 3
_LETTERS, _LETTERS_OF_A_NAME = 38, 34  # as many as stand in one line
FIGURES = (
    CountColumn("overdue", "overdue"),
    CountColumn("seven_days", "seven_days"),
    CountColumn("unassigned", "unassigned"),
    CountColumn("rate", "rate"),
    CountColumn("needs_deadline", "needs_deadline"),
    CountColumn("stale", "stale"),
    CountColumn("total", "total"),
)
SHARES = (
    CountColumn("total", "total"),
    CountColumn("done", "done"),
    CountColumn("overdue", "overdue"),
    CountColumn("rate", "rate"),
)


def _missing(material: Material, task: Task) -> Cell:
    note = material.last_word(task)
    lacking = [name for name in overview.missing(task) if name != "entry" or not note]
    return Cell(", ".join(material.say(f"missing_{name}") for name in lacking))


def _when(material: Material, task: Task) -> Cell:
    days, due = material.days_late(task), task.deadline.due
    return Cell(material.say("late_by", days=days) if days else short_date(due), due)


TASKS = (
    TaskColumn("code", columns.code, Align.CENTRE, open=True),
    TaskColumn("text", columns.short_text(_LETTERS)),
    TaskColumn("lead", columns.short_lead),
    TaskColumn("when", _when, Align.CENTRE, CellKind.DAY, open=True),
    TaskColumn("missing", _missing),
)


def compose(material: Material) -> Document:
    """Return the overview; its lists are as long as one page has room for."""
    counts = material.tally()
    figures = Row(tuple(item.cell(counts) for item in FIGURES))
    facts = material.facts.values()
    tasks = (
        *_tasks(material, "late", overview.most_overdue(facts, material.as_of), _MOST_ROWS),
        *_tasks(material, "week", overview.due_this_week(facts, material.as_of), _MOST_OF_A_WEEK),
    )
    whole = Row((Cell(material.say("whole")), *(item.cell(counts) for item in SHARES), _bar(counts)), total=True)
    shares = (
        whole,
        *_shares(material, "units", _by_unit(material)),
        *_shares(material, "headings", _by_heading(material)),
    )
    name, chart = Column(material.wording.column("name")), Column(material.wording.column("chart"))
    blocks = (
        _table(material, "figures", tuple(item.titled(material) for item in FIGURES), (figures,)),
        task_table(material, "tasks", TASKS, tasks, numbered=False, dense=True),
        _table(material, "shares", (name, *(item.titled(material) for item in SHARES), chart), shares),
    )
    return document(material, blocks, as_of=material.say("common.as_of", date=long_date(material.as_of)))


def _table(material: Material, name: str, titles: tuple[Column, ...], rows: tuple[Row, ...]) -> Table:
    return Table(material.say(name), titles, rows, numbered=False, dense=True)


def _banner(material: Material, name: str, count: int, most: int = _MOST_ROWS) -> Row:
    """Return the title of a part of a table, with how many of how many it shows."""
    title = material.say(name)
    if not count:
        title = material.say("none", title=title)
    elif count > most:
        title = material.say("first_of", title=title, shown=most, count=count)
    return Row((Cell(title),), banner=True)


def _tasks(material: Material, name: str, found: list[Facts], most: int) -> tuple[Row, ...]:
    tasks = {task.id: task for task in material.tasks}
    listed = [tasks[item.id] for item in found if item.id in tasks]
    rows = (task_row(material, TASKS, task) for task in listed[:most])
    return (_banner(material, name, len(listed), most), *rows)


def _shares(material: Material, name: str, found: list[tuple[str, Tally]]) -> tuple[Row, ...]:
    rows = (
        Row((Cell(shortened(words, _LETTERS_OF_A_NAME)), *(item.cell(counts) for item in SHARES), _bar(counts)))
        for words, counts in found[:_MOST_ROWS]
    )
    return (_banner(material, name, len(found)), *rows)


def _bar(counts: Tally) -> Cell:
    """Return what is late, what is done and all the rest as a bar."""
    rest = max(0, counts.total - counts.overdue - counts.done)
    return Cell(text_bar((counts.overdue, counts.done, rest)))


def _by_unit(material: Material) -> list[tuple[str, Tally]]:
    found = [
        (material.unit_name(unit) or material.say("nobody"), counts)
        for unit, counts in material.tally_by_unit().items()
        if counts.total
    ]
    return sorted(found, key=lambda item: (-item[1].overdue, -item[1].total, item[0]))


def _by_heading(material: Material) -> list[tuple[str, Tally]]:
    """Return the outermost headings with their figures, one level deeper where there is only one."""
    soon = material.committee.soon_days
    own = tally_by(material.facts.values(), lambda task: task.node, material.as_of, soon)
    totals = roll_up(own, dict(material.order))
    level = [node for node, parent in material.order if parent is None]
    while len(level) == 1:
        below = [node for node, parent in material.order if parent == level[0]]
        if not below:
            break
        level = below
    return [(material.nodes[node].title, totals[node]) for node in level if node in totals and totals[node].total]


KIND = ReportKind("summary", compose)
