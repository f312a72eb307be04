"""The overview: what matters today as one calm sheet; every figure leads to the list behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.gui.pages.sheet_page import SheetPage, scrolled_sheet
from ctr_desktop.gui.widgets.figure_button import FigureButton
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.share_bar import BarButton
from ctr_desktop.gui.widgets.task_lines import TaskLines
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.figure_words import bar_words
from ctr_desktop.models.overview_model import Bar

_LARGE = 4
_MOST_BARS = 12
_SPACE = 16


class OverviewPage(SheetPage):
    """Show figures, the latest tasks, this week, units and headings of the programme."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Make the sheet; it is filled when it is shown."""
        super().__init__(services, parent)
        self._theme = services.theme
        self._bars: list[QWidget] = []
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(_SPACE)
        self._body = body
        column.addLayout(self._make_head())
        self.figures: list[FigureButton] = []
        column.addLayout(self._make_figures())
        lists = QHBoxLayout()
        lists.setSpacing(24)
        self.overdue = self._add_list(lists, self.tr("Overdue for longest"))
        self.week = self._add_list(lists, self.tr("This week"))
        column.addLayout(lists)
        bars = QHBoxLayout()
        bars.setSpacing(24)
        self._units = self._add_column(bars, self.tr("By lead unit"))
        self._headings = self._add_column(bars, self.tr("By heading"))
        column.addLayout(bars)
        column.addStretch(1)
        self.sheet = scrolled_sheet(body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)

    def _make_head(self) -> QLayout:
        self._title = plain_label(self.tr("Overview"), self._body)
        self._title.setProperty("role", "page")
        self._subtitle = plain_label(parent=self._body)
        self._subtitle.setProperty("role", "secondary")
        self.greeting = plain_label(parent=self._body)
        self.greeting.setProperty("role", "title")
        self.print_button = QPushButton(self.tr("Print on one page…"), self._body)
        self.print_button.clicked.connect(lambda: self.action_wanted.emit("report_summary"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout()
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self.greeting)
        row.addStretch(1)
        row.addWidget(self.print_button)
        return row

    def _make_figures(self) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        for place in range(2 * _LARGE):
            button = FigureButton(self._theme, self._body, is_large=place < _LARGE)
            button.clicked.connect(partial(self._open_figure, place))
            grid.addWidget(button, place // _LARGE, place % _LARGE)
            self.figures.append(button)
        return grid

    def _add_column(self, row: QHBoxLayout, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        caption = plain_label(title, self._body)
        caption.setProperty("role", "caption")
        column.addWidget(caption)
        row.addLayout(column, 1)
        return column

    def _add_list(self, row: QHBoxLayout, title: str) -> TaskLines:
        column = self._add_column(row, title)
        lines = self._follow(TaskLines(self._theme, title, self._body))
        column.addWidget(lines)
        column.addStretch(1)
        return lines

    # --- the page ------------------------------------------------------------------------------------------------

    def _lists(self) -> list[TaskLines]:
        return [self.overdue, self.week]

    def _scrolled(self) -> QScrollArea:
        return self.sheet

    def take_focus(self) -> None:
        """Give the keys to the first figure, or back to the list they were in."""
        inside = self.focusWidget()
        target = inside if isinstance(inside, TaskLines | FigureButton | BarButton) else self.figures[0]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- showing -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        has = self._services.models.query.value.programme is not None
        self.print_button.setEnabled(has)
        self._subtitle.setText(self.model.title() if has else self.tr("No programme yet"))
        self.greeting.setText(self.model.greeting() if has else "")
        figures = self.model.figures()
        for button, figure in zip(self.figures, figures, strict=True):
            button.show_figure(figure)
        self.overdue.show_lines(self.model.overdue() if has else [], self.tr("Nothing is overdue"))
        self.week.show_lines(self.model.week() if has else [], self.tr("Nothing is due this week"))
        for bar in self._bars:
            bar.hide()
            bar.deleteLater()
        self._bars = [
            *self._show_bars(self._units, self.model.units() if has else []),
            *self._show_bars(self._headings, self.model.headings() if has else []),
        ]

    def _show_bars(self, column: QVBoxLayout, bars: list[Bar]) -> list[QWidget]:
        made: list[QWidget] = []
        for bar in bars[:_MOST_BARS]:
            button = BarButton(self._theme, bar.words, bar.counts, self._body, bar_words(bar.counts))
            button.wanted.connect(partial(self._open_bar, bar))
            column.addWidget(button)
            made.append(button)
        rest = QWidget(self._body)
        column.addWidget(rest, 1)
        return [*made, rest]

    def _open_figure(self, place: int) -> None:
        figure = self.model.figures()[place]
        if figure.view is not None:
            self.query_wanted.emit(self.model.narrowed(view=figure.view), "table")

    def _open_bar(self, bar: Bar) -> None:
        if bar.node is not None:
            self.node_wanted.emit(bar.node)
        else:
            self.query_wanted.emit(self.model.narrowed(units=(bar.unit,)), "table")
