"""A card for each lead unit: its rate, its figures, its latest tasks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ctr_desktop.gui.pages.sheet_page import SheetPage, scrolled_sheet
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.share_bar import BarButton
from ctr_desktop.gui.widgets.task_lines import TaskLines
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.figure_words import rate_words, unit_figures_words
from ctr_desktop.models.overview_model import Bar, Line

_LEAST_CARD = 300
_SPACE = 12


class UnitsPage(SheetPage):
    """Show the units that lead tasks of the programme, as cards of one width."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Make the page; it is filled when it is shown."""
        super().__init__(services, parent)
        self._theme = services.theme
        self._late: list[TaskLines] = []
        self.cards: list[QFrame] = []
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(_SPACE)
        title = plain_label(self.tr("By lead unit"), self._body)
        title.setProperty("role", "page")
        self._subtitle = plain_label(parent=self._body)
        self._subtitle.setProperty("role", "secondary")
        self._grid = QGridLayout()
        self._grid.setSpacing(_SPACE)
        column.addWidget(title)
        column.addWidget(self._subtitle)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.sheet = scrolled_sheet(self._body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)

    # --- the page ------------------------------------------------------------------------------------------------

    def _lists(self) -> list[TaskLines]:
        return self._late

    def _scrolled(self) -> QScrollArea:
        return self.sheet

    def take_focus(self) -> None:
        """Give the keys to the first card, or back to where they were."""
        inside = self.focusWidget()
        first = self.cards[0].findChild(BarButton) if self.cards else None
        target = inside if isinstance(inside, TaskLines | BarButton) else first
        (target or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- showing -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        has = self._services.models.query.value.programme is not None
        bars = self.model.units() if has else []
        self._subtitle.setText(self.model.title() if bars else self.tr("No unit leads a task yet"))
        self._silence(True)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._late = []
        late = self.model.overdue_by_unit() if bars else {}
        self.cards = [self._make_card(bar, late.get(bar.unit, [])) for bar in bars]
        self._arrange()

    def _make_card(self, bar: Bar, late: list[Line]) -> QFrame:
        card = QFrame(self._body)
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        name = BarButton(self._theme, bar.words, bar.counts, card, rate_words(bar.counts))
        name.wanted.connect(partial(self._open, bar))
        figures = plain_label(unit_figures_words(bar.counts), card)
        figures.setProperty("role", "secondary")
        column.addWidget(name)
        column.addWidget(figures)
        if late:
            lines = TaskLines(self._theme, bar.words, card, unit=False)
            lines.show_lines(late, "")
            self._follow(lines)
            column.addWidget(lines)
            self._late.append(lines)
        column.addStretch(1)
        return card

    def _open(self, bar: Bar) -> None:
        self.query_wanted.emit(self.model.narrowed(units=(bar.unit,)), "table")

    def _arrange(self) -> None:
        """Put the cards into as many columns as there is room for."""
        columns = max(1, (self.sheet.viewport().width() - 48) // (_LEAST_CARD + _SPACE))
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards for the new width."""
        super().resizeEvent(event)
        self._arrange()
