"""The fields of a paper: its number is looked up in the register while it is typed, the rest follows from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ctr_desktop.domain.diary import Paper
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import paper_choices

_GAP = 8
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """What the fields need to know: how days are understood, the icon of the calendar, the papers that may be meant."""

    understand: Understand
    calendar: QIcon
    papers: Callable[[], Sequence[Paper]]


class PaperFields(QWidget):
    """Number and symbol, day, then what else of a paper is asked for; ``entered`` tells of Enter in the last field."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for number, day and subject until told more."""
        super().__init__(parent)
        self._paper: Paper | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.number = Picker(self)
        self.number.setAccessibleName(self.tr("Number and symbol"))
        self.day = DayEdit(self)
        self.day.setAccessibleName(self.tr("Day of the paper"))
        self.day.setPlaceholderText(self.tr("Day"))
        self.subject = self._line(self.tr("Subject"))
        self.issuer = self._line(self.tr("Issued by"))
        self.receiver = self._line(self.tr("Sent to"))
        self._grid.addWidget(self.number, 0, 0)
        self._grid.addWidget(self.day, 0, 1)
        self._grid.addWidget(self.subject, 1, 0, 1, _COLUMNS)
        for hidden in (self.issuer, self.receiver):
            hidden.hide()
        self.number.picked.connect(self._take)
        self.number.left.connect(lambda _go_on: self.day.setFocus())
        self.subject.returnPressed.connect(self.entered)

    def _line(self, words: str) -> PlainLine:
        line = PlainLine(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        return line

    def prepare(self, offer: PaperOffer, *, issuer: bool = False, receiver: bool = False) -> None:
        """Say what is offered, and what besides number, day and subject is asked for."""
        self.day.prepare(offer.understand, offer.calendar)
        self.number.offer(lambda: paper_choices(offer.papers()), free=True)
        row = 1
        for line, is_asked in ((self.issuer, issuer), (self.receiver, receiver)):
            line.setVisible(is_asked)
            if is_asked:
                self._grid.removeWidget(self.subject)
                self._grid.addWidget(line, row, 0, 1, _COLUMNS)
                row += 1
        self._grid.addWidget(self.subject, row, 0, 1, _COLUMNS)
        previous: QWidget = self.number
        for field in (self.day, self.issuer, self.receiver, self.subject):
            QWidget.setTabOrder(previous, field)
            previous = field
        self._show_number("")

    def _show_number(self, number: str) -> None:
        self.number.show_value(number or None, number, self.tr("Number and symbol: 335-BC/HU"))

    def _take(self, value: object) -> None:
        if isinstance(value, Paper):
            self.show_paper(value)
            return
        typed = str(value or "")
        if self._paper is not None and typed != self._paper.number_symbol:
            self._paper = None  # another number is another paper
        self._show_number(typed)

    def show_paper(self, paper: Paper) -> None:
        """Show a paper; what is entered afterwards is said of the same paper, unless its number is changed."""
        self._paper = paper if paper.id else None
        self._show_number(paper.number_symbol)
        self.day.show_day(paper.date)
        for line, words in (
            (self.subject, paper.subject),
            (self.issuer, paper.issuer),
            (self.receiver, paper.receiver),
        ):
            line.setText(words)

    def clear(self) -> None:
        """Empty every field."""
        self.show_paper(Paper())

    def is_empty(self) -> bool:
        """Tell whether nothing is entered."""
        lines: tuple[QLineEdit, ...] = (self.number, self.day, self.subject, self.issuer, self.receiver)
        return not any(line.text().strip() for line in lines)

    def paper(self) -> Paper:
        """Return what is entered; of a paper that was chosen from the register, which one it is."""
        self.number.commit()
        known = self._paper
        return Paper(
            self.number.text().strip(),
            self.day.day(),
            self.subject.text().strip(),
            self.issuer.text().strip(),
            self.receiver.text().strip(),
            known.kind if known is not None else "",
            known.id if known is not None else 0,
        )
