"""A card for each lead unit: its rate, its figures, its latest tasks."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.share_bar import BarButton
from ctr_desktop.gui.widgets.task_lines import TaskLines
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.figure_words import rate_words, unit_figures_words
from ctr_desktop.models.overview_model import Bar, Line, OverviewModel

_LEAST_CARD = 300
_SPACE = 12


class UnitsPage(Page):
    """Show the units that lead tasks of the programme, as cards of one width."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Make the page; it is filled when it is shown."""
        super().__init__(services, parent)
        self._theme = services.theme
        self._shown = False
        self._lists: list[TaskLines] = []
        self.cards: list[QFrame] = []
        self.model = OverviewModel(services.context, services.models, self)
        self.model.refreshed.connect(self._show)
        self._body = QWidget(self)
        self._body.setObjectName("sheet")
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
        self.sheet = QScrollArea(self)
        self.sheet.setObjectName("sheet_scroll")
        self.sheet.setWidgetResizable(True)
        self.sheet.setFrameShape(QScrollArea.Shape.NoFrame)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)

    # --- the page ------------------------------------------------------------------------------------------------

    def show_query(self, query: TaskQuery) -> None:
        """Show the units of the programme of a query."""
        self._shown = True
        self._show()

    def hide_query(self) -> None:
        """Follow nothing while another page is shown."""
        self._shown = False
        self._silence()

    def _silence(self) -> None:
        """Let lists that go away choose nothing: their lines go one by one, and another becomes the current one."""
        for lines in self._lists:
            lines.blockSignals(True)

    def select_task(self, task: int) -> None:
        """Make a task current where a card lists it."""
        if not any(lines.select_task(task) for lines in self._lists):
            self._services.models.selection.choose([task])

    def select_all(self) -> None:
        """Choose every task that the cards list."""
        self._services.models.selection.choose([task for lines in self._lists for task in lines.tasks()])

    def take_focus(self) -> None:
        """Give the keys to the first card, or back to where they were."""
        inside = self.focusWidget()
        first = self.cards[0].findChild(BarButton) if self.cards else None
        target = inside if isinstance(inside, TaskLines | BarButton) else first
        (target or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def state(self) -> dict[str, Any]:
        """Return how far the page is scrolled."""
        return {"scroll": self.sheet.verticalScrollBar().value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring the place of the page back."""
        value = state.get("scroll")
        if isinstance(value, int):
            self.sheet.verticalScrollBar().setValue(value)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self._shown:
            return
        has = self._services.models.query.value.programme is not None
        bars = self.model.units() if has else []
        self._subtitle.setText(self.model.title() if bars else self.tr("No unit leads a task yet"))
        self._silence()
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._lists = []
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
            lines.chosen.connect(lambda task: self._services.models.selection.choose([task]))
            lines.opened.connect(self.task_wanted)
            column.addWidget(lines)
            self._lists.append(lines)
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
