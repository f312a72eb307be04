"""A heading or the programme in the detail pane: its words, its figures, what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ctr_desktop.domain.statistics import Tally
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.folded_text import FoldedText
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.share_bar import ShareBar
from ctr_desktop.models.figure_words import rate_words
from ctr_desktop.models.labels import label
from ctr_desktop.models.section_detail import SectionDetail

_PAD = 16


class SectionCard(QScrollArea):
    """Shows a model's section; ``wanted`` asks for an act on all of it: "give_section", "section_deadline"."""

    wanted = Signal(str)

    def __init__(self, section: SectionDetail, theme: Theme, parent: QWidget | None = None) -> None:
        """Follow a model."""
        super().__init__(parent)
        self._section = section
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        body.setObjectName("section_card")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.setSpacing(10)
        self.code = plain_label(parent=body)
        self.code.setProperty("role", "secondary")
        self.code.setWordWrap(True)
        self.words = FoldedText(body)
        self._bar = ShareBar(theme, body)
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(12)
        self.figures.setVerticalSpacing(4)
        self._cells: list[QWidget] = []
        self.give_button = QPushButton(self.tr("Give the whole heading…"), body)
        self.deadline_button = QPushButton(self.tr("Deadline for the whole heading…"), body)
        self.give_button.clicked.connect(lambda: self.wanted.emit("give_section"))
        self.deadline_button.clicked.connect(lambda: self.wanted.emit("section_deadline"))
        self._hint = plain_label(self.tr("Select a task on the left to see and change it here."), body)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "secondary")
        for widget in (self.code, self.words, self._bar):
            layout.addWidget(widget)
        layout.addLayout(self.figures)
        layout.addWidget(self.give_button)
        layout.addWidget(self.deadline_button)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        self._body = body
        self.setWidget(body)
        self._is_stale = True
        section.refreshed.connect(self._refresh)

    def _refresh(self) -> None:
        """Show the section anew, at once where it is seen."""
        self._is_stale = True
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed while the card was hidden."""
        if self._is_stale:
            self._show()
        super().showEvent(event)

    def _show(self) -> None:
        self._is_stale = False
        section = self._section.section()
        has = section is not None
        for widget in (self.code, self.words, self._bar, self.give_button, self.deadline_button):
            widget.setVisible(has)
        for cell in self._cells:
            self.figures.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        if section is None:
            return
        whole = self._section.node is None
        self.give_button.setVisible(not whole)
        self.deadline_button.setVisible(not whole)
        self.code.setText(section.code)
        self.words.setText(section.text or section.title)
        self._bar.show_counts(section.counts)
        for row, (words, value) in enumerate(figure_lines(section.counts) if section.counts is not None else ()):
            for column, text in enumerate((words, value)):
                cell = plain_label(text, self._body)
                cell.setProperty("role", "secondary" if column == 0 else "body")
                self.figures.addWidget(cell, row, column)
                self._cells.append(cell)
        self.figures.setColumnStretch(1, 1)

    def take_focus(self) -> None:
        """Give the keys to the first thing that can be done."""
        target = self.give_button if self.give_button.isVisible() else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def figure_lines(counts: Tally) -> list[tuple[str, str]]:
    """Return the figures of a tally, each with its words; those that are nought but for the first are left out."""
    lines = [
        (label("figure.tasks"), str(counts.total)),
        (label("figure.done"), f"{counts.done}/{counts.total - counts.recurring}"),
        (label("figure.rate"), rate_words(counts)),
    ]
    more = (
        ("figure.overdue", counts.overdue),
        ("figure.soon", counts.soon),
        ("figure.unassigned", counts.unassigned),
        ("figure.needs_deadline", counts.needs_deadline),
        ("figure.standing", counts.recurring),
    )
    return lines + [(label(name), str(count)) for name, count in more if count]
