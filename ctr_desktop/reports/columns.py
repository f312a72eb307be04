"""The columns of tables of tasks, each one line: name, width, where the words stand, what it holds, its cell.

A kind of report lists the columns it wants; the titles are its own wording. What a secret task may show is decided
here, once for every table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.diary import DocumentRole
from ctr_desktop.domain.statistics import Tally, decimal
from ctr_desktop.domain.task import Task
from ctr_desktop.reports.document import Align, Cell, CellKind, Column, Row, Table
from ctr_desktop.reports.material import Material, deadline_words, document_words, outcome_words, status_words
from ctr_desktop.reports.typography import NO_BREAK

TaskCell = Callable[[Material, Task], Cell]


@dataclass(frozen=True, slots=True)
class TaskColumn:
    """A column of a table of tasks; ``open`` ones are also filled for a task whose words are secret."""

    name: str
    cell: TaskCell
    align: Align = Align.LEFT
    kind: CellKind = CellKind.TEXT
    open: bool = False

    def titled(self, material: Material) -> Column:
        """Return the column with the title that the report gives it."""
        return Column(material.wording.column(self.name), self.align, self.kind)


def task_row(material: Material, columns: Iterable[TaskColumn], task: Task) -> Row:
    """Return a task's row; of a secret task only its code and what says nothing of it."""
    secret = material.is_secret(task)
    return Row(
        tuple(_closed(material, item) if secret and not item.open else item.cell(material, task) for item in columns)
    )


def task_table(
    material: Material, name: str, columns: Sequence[TaskColumn], rows: tuple[Row, ...], **look: bool
) -> Table:
    """Return a table of rows of tasks with the titles of its columns, without those that nothing stands in."""
    titles = [column.titled(material) for column in columns]
    own = [row for row in rows if not row.banner]
    kept = [place for place in range(len(titles)) if not own or any(row.cells[place].text for row in own)]
    shown = tuple(row if row.banner else replace(row, cells=tuple(row.cells[place] for place in kept)) for row in rows)
    return Table(material.say(name), tuple(titles[place] for place in kept), shown, **look)


def by_lead_unit(material: Material, tasks: Iterable[Task]) -> list[tuple[str, list[Task]]]:
    """Return tasks by the name of their lead unit, the unit with most of them first; nobody is ""."""
    found: dict[str, list[Task]] = {}
    for task in tasks:
        found.setdefault(material.unit_name(task.lead_unit), []).append(task)
    return sorted(found.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))


def with_unit_banners(material: Material, tasks: Iterable[Task], row: Callable[[Task], Row]) -> tuple[Row, ...]:
    """Return the rows of tasks by lead unit, each unit under its name where there are several."""
    groups = by_lead_unit(material, tasks)
    rows: list[Row] = []
    for name, found in groups:
        if len(groups) > 1:
            rows.append(Row((Cell(name),), banner=True))
        rows += [row(task) for task in found]
    return tuple(rows)


def _closed(material: Material, column: TaskColumn) -> Cell:
    return Cell(material.say("common.secret") if column.name == "text" else "")


def _words(words: Callable[[Material, Task], str]) -> TaskCell:
    return lambda material, task: Cell(words(material, task))


def _glued(words: str) -> str:
    """Return words that a line ends only after a comma of."""
    return ", ".join(part.replace(" ", NO_BREAK) for part in words.split(", "))


def text(_material: Material, task: Task) -> Cell:
    """Return the words of the task."""
    return Cell(task.text)


def shortened(words: str, letters: int) -> str:
    """Return words cut at the end of a word, with "…" where something is left out."""
    line = " ".join(words.split())
    return line if len(line) <= letters else line[: letters - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def short_text(letters: int) -> TaskCell:
    """Return the cell of a task's short title, or of the beginning of its words."""
    return lambda _material, task: Cell(shortened(task.title, letters))


def short_lead(material: Material, task: Task) -> Cell:
    """Return the short name of the lead unit."""
    return Cell(material.unit_name(task.lead_unit, short=True))


def due(_material: Material, task: Task) -> Cell:
    """Return the day of the deadline alone."""
    return Cell(short_date(task.deadline.due), task.deadline.due)


def deadline(material: Material, task: Task) -> Cell:
    """Return the deadline in words, with its day behind it."""
    return Cell(deadline_words(material, task), None if task.recurring else task.deadline.due)


def plain_deadline(material: Material, task: Task) -> Cell:
    """Return the deadline in words for a signed text: not where the office took it from."""
    if task.deadline.provenance is Provenance.DEFAULT and task.deadline.due == task.deadline.original:
        return due(material, task)
    return deadline(material, task)


def title(_material: Material, task: Task) -> Cell:
    """Return the short title of the task."""
    return Cell(task.short)


def days_late(material: Material, task: Task) -> Cell:
    """Return by how many days the task is late."""
    days = material.days_late(task)
    return Cell(str(days), days)


def _last_update(material: Material, task: Task) -> str:
    if task.id not in material.notes:
        return ""
    day, note = material.notes[task.id]
    return material.say("last_update", date=short_date(day), note=note)


def _officer(material: Material, task: Task) -> str:
    wanted = material.request.answers.get("officers", True) and not material.request.leaders
    return material.persons.get(task.officer or 0, "") if wanted else ""


def _product(material: Material, task: Task) -> str:
    """Return what is to come of a task, described or else by its kind."""
    return str(task.values["product"] or material.wording.product_kind(str(task.values["product_kind"])))


def _all_documents(material: Material, task: Task) -> str:
    found = (document_words(material, task, role) for role in DocumentRole)
    return "; ".join(words for words in found if words)


def _approved(material: Material, task: Task) -> str:
    """Return who approved the result, with the day."""
    day, person = task.values["approved_on"], material.persons.get(task.values["approved_by"] or 0, "")
    return ", ".join(part for part in (person, short_date(day) if day else "") if part)


def _cooperating(material: Material, task: Task) -> str:
    return ", ".join(material.unit_name(unit, short=True) for unit in task.cooperating)


def documents(role: DocumentRole) -> TaskCell:
    """Return the cell of the documents that a task has in a role."""
    return _words(lambda material, task: document_words(material, task, role))


code = _words(lambda _material, task: task.code)
lead = _words(lambda material, task: material.unit_name(task.lead_unit))
officer = _words(_officer)
cooperating = _words(_cooperating)
approved = _words(_approved)
product = _words(_product)
all_documents = _words(_all_documents)
stage = _words(lambda material, task: _glued(material.say(f"stage.{task.stage.value}")))
status = _words(lambda material, task: _glued(status_words(material, task)))
outcome = _words(outcome_words)
note = _words(lambda material, task: material.note(task))
difficulty = _words(lambda material, task: material.difficulty(task))
last_update = _words(_last_update)


@dataclass(frozen=True, slots=True)
class CountColumn:
    """A column of a table of figures: a count of a tally by its name, or the rate."""

    name: str
    count: str

    def titled(self, material: Material) -> Column:
        """Return the column with the title that the report gives it."""
        kind = CellKind.PERCENT if self.count == "rate" else CellKind.NUMBER
        return Column(material.wording.column(self.name), Align.CENTRE, kind)

    def cell(self, counts: Tally) -> Cell:
        """Return the cell of some figures."""
        value = getattr(counts, self.count)
        return Cell(rate_text(counts) if self.count == "rate" else str(value), value)


def filled(columns: Iterable[CountColumn], figures: Tally) -> list[CountColumn]:
    """Return the columns without that of carried tasks where there are none."""
    return [column for column in columns if column.count != "carried" or figures.carried]


def counts_row(name: str, columns: Iterable[CountColumn], counts: Tally, *, total: bool = False) -> Row:
    """Return a row of figures under a name; a total is bold."""
    return Row((Cell(name), *(column.cell(counts) for column in columns)), total=total)


def rate_text(counts: Tally) -> str:
    """Return the completion rate with its sign, or "—" alone."""
    rate = decimal(counts.rate)
    return rate if counts.rate is None else f"{rate}%"
