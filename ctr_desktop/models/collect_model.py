"""The answers of units beside what stands there now: doubts first, each to be taken or left."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ctr_desktop.domain.unit_lists import Answer, CollectPlan
from ctr_desktop.models.answer_words import doubt_words, field_words
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.tips import tip

COLUMNS = ("unit", "code", "field", "now", "new", "doubt")


class CollectModel(LabelledTable):
    """One row an answer; what nothing speaks against is taken unless somebody says no; ``chosen`` tells of a change."""

    chosen = Signal()

    def __init__(self, plan: CollectPlan, parent: QObject | None = None) -> None:
        """Show a plan."""
        super().__init__([f"collect.{name}" for name in COLUMNS], parent)
        self._answers = plan.answers
        self._taken = {place for place, answer in enumerate(plan.answers) if answer.doubt is None}
        self._asked: dict[tuple[int | None, str], list[int]] = {}
        for place, answer in enumerate(plan.answers):
            if answer.task is not None:
                self._asked.setdefault((answer.task, answer.field), []).append(place)

    def answer(self, row: int) -> Answer:
        """Return the answer of a row."""
        return self._answers[row]

    def taken(self) -> list[Answer]:
        """Return the answers that are to be taken over."""
        return [self._answers[place] for place in sorted(self._taken)]

    def is_taken(self, row: int) -> bool:
        """Tell whether the answer of a row is to be taken over."""
        return row in self._taken

    def choose(self, rows: Iterable[int], *, taken: bool) -> None:
        """Take some answers, or leave them; what means nothing that could be stored stays left.

        Of two answers to one question the one chosen last is taken. A day of completion and the stage that it belongs
        to are taken and left together: alone the day could not be stored.
        """
        for row in rows:
            if not taken:
                self._taken.difference_update((row, *self._bound_to(row, "stage", "done_on")))
                continue
            for chosen in (row, *self._bound_to(row, "done_on", "stage")):
                if self._answers[chosen].can_be_taken:
                    self._taken.difference_update(self._same_question(chosen))
                    self._taken.add(chosen)
        if self._answers:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(COLUMNS) - 1))
        self.chosen.emit()

    def _same_question(self, row: int) -> list[int]:
        """Return the rows that answer what a row answers."""
        asked = self._answers[row]
        return self._asked.get((asked.task, asked.field), [])

    def _bound_to(self, row: int, field: str, other: str) -> list[int]:
        """Return the nearest row of the same task and file with the other field, where a row is of a field."""
        asked = self._answers[row]
        if asked.field != field:
            return []
        found = [place for place in self._asked.get((asked.task, other), ()) if self._answers[place].file == asked.file]
        return sorted(found, key=lambda place: abs(place - row))[:1]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of answers."""
        return 0 if parent.isValid() else len(self._answers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: the first one is a mark."""
        found = super().flags(index)
        is_mark = index.isValid() and index.column() == 0 and self._answers[index.row()].can_be_taken
        return found | Qt.ItemFlag.ItemIsUserCheckable if is_mark else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, and whether its answer is taken."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        answer = self._answers[row]
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and answer.can_be_taken:
            return Qt.CheckState.Checked if row in self._taken else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = (
            answer.unit or Path(answer.file).name,
            answer.code,
            field_words(answer.field),
            answer.now,
            answer.new,
            doubt_words(answer.doubt) if answer.doubt is not None else "",
        )[column]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else " ".join(words.split())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an answer or leave it, by its mark."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], taken=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
