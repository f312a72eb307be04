"""The open tasks of a period that is closed, and what is to become of each in the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.roll_over import Choice, Fate, NextDuty, OpenTask, RollOver, RollOverPlan, proposed
from ctr_desktop.models.choices import Choice as Offered
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.models.tips import tip

COLUMNS = ("code", "text", "lead", "due", "fate")
FATE = COLUMNS.index("fate")


class RollOverModel(LabelledTable):
    """One row an open task, in the order of the outline; ``chosen`` tells that a choice has changed."""

    chosen = Signal()

    def __init__(self, units: Mapping[int, str], parent: QObject | None = None) -> None:
        """Show nothing until there is a plan; ``units`` are short names."""
        super().__init__([f"roll_over.{name}" for name in COLUMNS], parent)
        self._units = units
        self._plan = RollOverPlan(0, None, ())
        self._choices: dict[int, Choice] = {}
        self._duties: dict[int, NextDuty] = {}

    def show_plan(self, plan: RollOverPlan) -> None:
        """Show a plan with what it proposes."""
        self.beginResetModel()
        self._plan = plan
        self._choices = proposed(plan)
        self._duties = {duty.task: duty for duty in plan.duties}
        self.endResetModel()
        self.chosen.emit()

    @property
    def choices(self) -> dict[int, Choice]:
        """Return the choices as they stand, by task."""
        return dict(self._choices)

    def count(self, fate: Fate) -> int:
        """Return how many tasks have a fate."""
        return RollOver(self._plan.source, self._choices).count(fate)

    def task(self, row: int) -> OpenTask:
        """Return the task of a row."""
        return self._plan.tasks[row]

    def duty_of(self, row: int) -> NextDuty | None:
        """Return the duty that goes on with the task of a row, None when none does."""
        return self._duties.get(self._choices[self.task(row).task].onto or 0)

    def offered(self) -> list[Offered]:
        """Return the duties of the next programme to choose from."""
        return [Offered(duty.task, f"{duty.code} · {duty.text}", duty.code) for duty in self._plan.duties]

    def choose(self, rows: Iterable[int], fate: Fate, onto: int | None = None) -> None:
        """Decide for some tasks; a duty goes on with one of them, another one that had it goes over as it is."""
        for row in rows:
            if fate is Fate.MATCHED:
                for task, choice in self._choices.items():
                    if choice.onto == onto:
                        self._choices[task] = Choice(Fate.CARRIED)
            self._choices[self.task(row).task] = Choice(fate, onto if fate is Fate.MATCHED else None)
        if self._plan.tasks:
            self.dataChanged.emit(self.index(0, FATE), self.index(self.rowCount() - 1, FATE))
        self.chosen.emit()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of open tasks."""
        return 0 if parent.isValid() else len(self._plan.tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        task = self.task(index.row())
        due = label("verdict.recurring") if task.recurring else short_date(task.due)
        words = (task.code, task.text, self._units.get(task.lead or 0, ""), due, self._fate(index.row()))[
            index.column()
        ]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _fate(self, row: int) -> str:
        duty = self.duty_of(row)
        if duty is not None:
            return label("roll_over.matched", code=duty.code, text=duty.text)
        return label(f"roll_over.{self._choices[self.task(row).task].fate.value}")
