"""The lines of a report's text as a list, its headings, what tasks offer for it, and what it lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ctr_desktop.domain.report_text import (
    Line,
    ReportText,
    Role,
    SourceKind,
    named_fields,
    source_name,
    task_of,
    unknown_fields,
    with_figures,
)
from ctr_desktop.models.labelled_table import NO_INDEX, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.models.tips import tip
from ctr_desktop.reports.edited_text import numbered_headings
from ctr_desktop.services.report_texts import Surroundings

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
TOLD_ROLE = Qt.ItemDataRole.UserRole + 2
SOURCE_COLUMNS = ("code", "kind", "words", "used")
_SHOWN = 40
_AROUND = "(“,;:{}"
"""Signs around words that nobody searches for."""
_FIGURES = re.compile(r"\d(?:[\d.,]*\d)?")


class Goal(IntEnum):
    """Where what is lacking is mended."""

    LINE = 1
    TASK = 2
    DIALOG = 3


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a text lacks, in words, and where it is mended: a line's uid, a task, a field of the dialog."""

    words: str
    goal: Goal
    line: str = ""
    task: int = 0
    field: str = ""


def has_other_figures(line: Line) -> bool:
    """Tell whether a sentence says figures that the result it was taken from does not say: annexes print that one."""
    if not line.source.startswith(SourceKind.RESULT.value):
        return False
    return not set(_FIGURES.findall(line.text)) <= set(_FIGURES.findall(line.taken))


class ReportTextModel(QAbstractListModel):
    """One row a line; TOLD_ROLE gives what is to be told of a line, "" for nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._beside: Surroundings | None = None
        self._numbered: dict[str, str] = {}

    def show_text(self, text: ReportText | None, beside: Surroundings | None) -> None:
        """Show the lines of a text beside what it is written from."""
        lines = text.lines if text is not None else ()
        self._numbered = numbered_headings(lines, beside.figures if beside is not None else {})
        same = [line.uid for line in lines] == [line.uid for line in self._lines]
        if same and lines:
            self._lines, self._beside = lines, beside
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines, self._beside = lines, beside
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def line(self, row: int) -> Line:
        """Return the line of a row."""
        return self._lines[row]

    def row_of(self, uid: str) -> int:
        """Return the row of a line, -1 when it is gone."""
        return next((row for row, line in enumerate(self._lines) if line.uid == uid), -1)

    def headings(self) -> list[Line]:
        """Return the headings in their order."""
        return [line for line in self._lines if line.role is Role.HEADING]

    def heading_above(self, row: int) -> Line | None:
        """Return the heading that a row stands under, itself where it is one."""
        above = (line for line in reversed(self._lines[: row + 1]) if line.role is Role.HEADING)
        return next(above, None)

    def used(self) -> set[str]:
        """Return the sources that stand in the text."""
        return {line.source for line in self._lines if line.source}

    def holding(self, source: str) -> Line | None:
        """Return the line that was taken from a source, None for none."""
        return next((line for line in self._lines if source and line.source == source), None)

    def printed(self, line: Line) -> str:
        """Return the words of a line as they are printed."""
        if line.uid in self._numbered:
            return self._numbered[line.uid]
        figures = self._beside.figures if self._beside is not None else {}
        return label("text.table", name=line.text) if line.role is Role.TABLE else with_figures(line.text, figures)

    def printed_up_to(self, row: int) -> list[str]:
        """Return the lines down to a row as they are printed, "" for a table; nothing where the row is one."""
        lines = self._lines[: row + 1]
        words = ["" if line.role is Role.TABLE else self.printed(line) for line in lines]
        return words if words and words[-1] else []

    def changed(self, line: Line) -> str | None:
        """Return what the source of a line says now where that differs from what was taken, "" for a source gone."""
        return self._beside.now(line) if self._beside is not None else None

    def told(self, line: Line) -> str:
        """Return what is to be told of a line, "" for nothing."""
        if self._beside is not None and line.source and task_of(line.source) in self._beside.secret:
            return label("text.secret")
        unknown = self._unknown(line)
        if unknown:
            return label("text.fields", fields=" ".join(unknown))
        now = self.changed(line)
        if now is None:
            return label("text.figures", words=line.taken) if has_other_figures(line) else ""
        return label("text.changed", words=now) if now else label("text.gone")

    def _unknown(self, line: Line) -> list[str]:
        """Return the fields of a line that no figure fills in: they would be printed as they stand."""
        return unknown_fields(line.text, self._beside.figures) if self._beside is not None and line.is_words else []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a line says and what is told of it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == TOLD_ROLE:
            return self.told(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (self.printed(line), self.told(line)) if part)
        return self.printed(line) if role == Qt.ItemDataRole.DisplayRole else None

    def lacks(self, unsigned: list[str], unprintable: dict[str, tuple[str, ...]]) -> list[Lack]:
        """Return what the text and its report lack; ``unsigned`` names empty fields of the dialog."""
        found = [Lack(label(f"lack.{name}"), Goal.DIALOG, field=name) for name in unsigned]
        found += [
            Lack(label("lack.signs", signs=sign, where=", ".join(places[:1])), Goal.LINE, line=self._holding(sign))
            for sign, places in unprintable.items()
        ]
        for line in self._lines:
            if self.told(line):
                name = "fields" if self._unknown(line) else "figures" if has_other_figures(line) else "changed"
                words = " ".join(self._unknown(line)) or self.printed(line)[:_SHOWN]
                found.append(Lack(label(f"lack.{name}", words=words), Goal.LINE, line=line.uid))
        for offer in self._beside.offered if self._beside is not None else ():
            found += [Lack(label(f"lack.{name}", code=offer.code), Goal.TASK, task=offer.task) for name in offer.lacks]
        return found

    def _holding(self, sign: str) -> str:
        return next((line.uid for line in self._lines if sign in line.text), "")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A sentence that can be inserted: whose, of which kind, its words, under which name it is known."""

    code: str
    kind: str
    words: str
    source: str
    section: str


def source_rows(beside: Surroundings) -> list[SourceRow]:
    """Return what tasks offer, in the order of the programme, then the figures as fields."""
    found = [
        SourceRow(offer.code, label(f"source.{kind.value}"), words, source_name(kind, offer.uid), offer.section)
        for offer in beside.offered
        for kind, words in offer.words.items()
    ]
    figure = label("source.figure")
    names = figure_names(beside)
    return found + [
        SourceRow("", figure, f"{{{names[name]}}} = {words}", "", "") for name, words in beside.figures.items()
    ]


def figure_names(beside: Surroundings) -> dict[str, str]:
    """Return how the figures are called where they stand as fields in a sentence."""
    return {name: label(f"number.{name}") for name in beside.figures}


def shown_fields(text: str, beside: Surroundings) -> str:
    """Return a text as it is edited: its fields under the names that people know."""
    return named_fields(text, figure_names(beside))


def stored_fields(text: str, beside: Surroundings) -> str:
    """Return a text as it is stored, from one as it was edited."""
    return named_fields(text, {shown: name for name, shown in figure_names(beside).items()})


def _begins_a_word(part: str, folded: str) -> bool:
    return any(word.strip(_AROUND).startswith(part.strip(_AROUND)) for word in folded.split())


class SourceModel(LabelledTable):
    """One row a sentence that can be inserted."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Offer nothing yet."""
        super().__init__([f"source.{name}" for name in SOURCE_COLUMNS], parent)
        self._every: list[SourceRow] = []
        self._rows: list[SourceRow] = []
        self._used: set[str] = set()
        self._words = ""

    def offer(self, rows: list[SourceRow], used: set[str]) -> None:
        """Offer some sentences, of which some stand in the text already."""
        self._every, self._used = rows, used
        self.narrow(self._words)

    def narrow(self, words: str) -> None:
        """Offer only what holds some words, folded."""
        from ctr_desktop.domain.folding import fold, nfc

        self._words = words
        parts = fold(nfc(words)).split()
        self.beginResetModel()
        self._rows = [
            row
            for row in self._every
            if all(_begins_a_word(part, fold(nfc(f"{row.code} {row.words} {row.section}"))) for part in parts)
        ]
        self.endResetModel()

    def row(self, place: int) -> SourceRow:
        """Return what is offered in a row."""
        return self._rows[place]

    def first_of(self, source: str) -> int:
        """Return the row of a source, -1 where it is not offered."""
        return next((place for place, row in enumerate(self._rows) if source and row.source == source), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many sentences are offered."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        used = label("source.yes") if row.source in self._used else ""
        words = (row.code, row.kind, row.words, used)[index.column()]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
