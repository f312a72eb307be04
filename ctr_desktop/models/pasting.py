"""A column of cells from a table calculator, put onto selected tasks: what would change, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.task import Task
from ctr_desktop.models.choices import matching, unit_choices
from ctr_desktop.models.labels import label
from ctr_desktop.services.tasks import TaskService

FIELDS = ("lead", "deadline", "officer", "result")
"""The fields that a column can be pasted into."""
Understand = Callable[[str], date | None]


@dataclass(frozen=True, slots=True)
class PasteLine:
    """One task: what stands there, what would; ``problem`` says why a cell cannot be taken, "" when it can."""

    task: int
    code: str
    title: str
    before: str
    after: str
    value: Any = None
    problem: str = ""

    @property
    def changes(self) -> bool:
        """Tell whether the task would be changed."""
        return not self.problem and self.before != self.after


def column_of(text: str) -> list[str]:
    """Return the first column of copied cells, one text a row; a quoted cell may hold lines."""
    import csv
    import io

    rows = list(csv.reader(io.StringIO(text), delimiter="\t")) if '"' in text else _plain_rows(text)
    cells = [row[0].strip() if row else "" for row in rows]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _plain_rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


class Pasting:
    """Plan what a column of cells would change; the units and how days are understood are given."""

    def __init__(
        self, cells: Sequence[str], tasks: Sequence[Task], units: Sequence[Unit], persons: dict[int, str],
        understand: Understand,
    ) -> None:  # fmt: skip
        """Put one cell on all tasks, or each on the task of its place."""
        self._tasks = list(tasks)
        self._cells = list(cells) * len(tasks) if len(cells) == 1 else list(cells)
        self._units = list(units)
        self._persons = persons
        self._understand = understand

    @property
    def left_over(self) -> int:
        """Return how many cells there are more than tasks, below 0 where there are fewer."""
        return len(self._cells) - len(self._tasks)

    def guess(self) -> str:
        """Return the field that the cells look like: units, days, or words."""
        said = [cell for cell in self._cells if cell]
        if said and all(self._unit(cell) is not None for cell in said):
            return "lead"
        if said and all(self._understand(cell) is not None for cell in said):
            return "deadline"
        return "result"

    def lines(self, field: str) -> list[PasteLine]:
        """Return what would change in a field, task by task; an empty cell changes nothing."""
        return [self._line(task, cell, field) for task, cell in zip(self._tasks, self._cells, strict=False) if cell]

    def _line(self, task: Task, cell: str, field: str) -> PasteLine:
        value: Any = cell
        problem = ""
        if field == "lead":
            names = {item.id: item.short_name for item in self._units}
            value = self._unit(cell)
            before, after = names.get(task.lead_unit or 0, ""), names.get(value or 0, cell)
            problem = label("paste.no_unit") if value is None else ""
        elif field == "deadline":
            value = self._understand(cell)
            before, after = short_date(task.deadline.due), short_date(value) or cell
            problem = label("paste.no_day") if value is None else label("paste.standing") if task.recurring else ""
        elif field == "officer":
            before, after = self._persons.get(task.officer or 0, ""), " ".join(cell.split())
        else:
            before, after = str(task.values[field]), cell
        return PasteLine(task.id, task.code, task.title, before, after, value, problem)

    def _unit(self, cell: str) -> int | None:
        wanted = fold(nfc(" ".join(cell.split())))
        exact = [unit.id for unit in self._units if wanted in (fold(unit.name), fold(unit.short_name))]
        if exact:
            return exact[0]
        near = matching(unit_choices(self._units, {}), cell)
        return near[0].value if len(near) == 1 and isinstance(near[0].value, int) else None


def apply_lines(tasks: TaskService, field: str, lines: Sequence[PasteLine], day: date | None) -> Changes:
    """Store what changes, all in one action, on a day of entry (None for today)."""
    changing = [line for line in lines if line.changes]
    with tasks.together("task.pasted", count=len(changing)) as recording:
        for line in changing:
            if field == "lead":
                tasks.set_lead([line.task], line.value, day=day)
            elif field == "deadline":
                tasks.set_deadline([line.task], line.value, raw=line.after)
            else:
                tasks.set([line.task], field, line.value)
    return recording.changes
