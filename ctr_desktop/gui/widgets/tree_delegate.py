"""Draw the rows of the tree: two lines of one height, figures for headings, stage and verdict for tasks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.folding import find_folded
from ctr_desktop.domain.statistics import Tally
from ctr_desktop.gui.theme import ROW_ONE_LINE, ROW_TWO_LINES, Theme
from ctr_desktop.gui.widgets.pill import draw_pill
from ctr_desktop.gui.widgets.stage_mark import draw_stage
from ctr_desktop.models.labels import stage_label
from ctr_desktop.models.outline_model import ROW_ROLE, Column
from ctr_desktop.models.task_row import HeadingRow, TaskRow

_BAR = (64, 4)
_MARK = 12
_PAD = 8
_PRESSING = (Verdict.OVERDUE, Verdict.SOON, Verdict.NEEDS_DEADLINE)


class TreeDelegate(QStyledItemDelegate):
    """The delegate of the outline's tree."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        """Draw for a view in a theme."""
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.two_lines = True
        self.query = ""
        self._make_fonts()
        theme.changed.connect(self._make_fonts)

    def _make_fonts(self) -> None:
        self._first = self._theme.font()
        self._heading = self._theme.font(semibold=True)
        self._second = self._theme.font(9)
        self._pill = self._theme.font(8.5, semibold=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one height of all rows."""
        lines = QFontMetrics(self._first).height() + QFontMetrics(self._second).height() + 6
        return QSize(100, max(ROW_TWO_LINES, lines) if self.two_lines else ROW_ONE_LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        rect = QRectF(option.rect).adjusted(_PAD if index.column() else 4, 0, -_PAD, 0)
        if isinstance(row, HeadingRow):
            self._draw_wide_heading(painter, option, index, row)
        elif isinstance(row, TaskRow):
            self._ground(painter, option, index)
            self._draw_task(painter, rect, row, Column(index.column()))
        painter.restore()

    def _draw_wide_heading(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: HeadingRow,
    ) -> None:
        """Draw the part of a heading in this cell: it goes over all columns, and each cell is painted on its own."""
        painter.setClipRect(option.rect)
        wide = QStyleOptionViewItem(option)
        first = index.sibling(index.row(), Column.CONTENT)
        wide.rect = self._view.visualRect(first)
        wide.rect.setRight(self._view.viewport().width() - 1)
        self._ground(painter, wide, first)
        self._draw_heading(painter, QRectF(wide.rect).adjusted(4, 0, -_PAD, 0), row)

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, rect = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0 and index.row() == self._view.currentIndex().row():
            current = self._view.currentIndex()
            if index.internalId() == current.internalId():
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._theme.color("accent"))

    def _lines(self, rect: QRectF) -> tuple[QRectF, QRectF]:
        first = QFontMetrics(self._first).height()
        second = QFontMetrics(self._second).height()
        if not self.two_lines:
            return rect, QRectF()
        top = rect.top() + (rect.height() - first - second - 2) / 2
        upper = QRectF(rect.left(), top, rect.width(), first)
        return upper, QRectF(rect.left(), top + first + 2, rect.width(), second)

    def _draw_heading(self, painter: QPainter, rect: QRectF, row: HeadingRow) -> None:
        first, second = self._lines(rect)
        painter.setFont(self._heading if row.numbered else self._first)
        painter.setPen(self._theme.color("text"))
        self._draw_words(painter, first, row.title)
        if self.two_lines and row.tally is not None:
            self._draw_bar(painter, second, row.tally)
            painter.setFont(self._second)
            painter.setPen(self._theme.color("secondary"))
            self._elided(painter, second.adjusted(_BAR[0] + 8, 0, 0, 0), self._figures(row.tally))

    def _figures(self, counts: Tally) -> str:
        words = self.tr("{done}/{total} done").format(done=counts.done, total=counts.total - counts.recurring)
        if counts.overdue:
            words += " · " + self.tr("{count} overdue").format(count=counts.overdue)
        if counts.recurring:
            words += " · " + self.tr("{count} standing").format(count=counts.recurring)
        return words

    def _draw_bar(self, painter: QPainter, rect: QRectF, counts: Tally) -> None:
        width, height = _BAR
        top = rect.top() + (rect.height() - height) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("border"))
        painter.drawRoundedRect(QRectF(rect.left(), top, width, height), 2, 2)
        total = counts.total - counts.recurring
        x = rect.left()
        for count, token in ((counts.done, "done"), (counts.overdue, "overdue"), (counts.soon, "soon")):
            if total and count:
                part = width * count / total
                painter.setBrush(self._theme.color(token))
                painter.drawRoundedRect(QRectF(x, top, part, height), 2, 2)
                x += part

    def _draw_task(self, painter: QPainter, rect: QRectF, row: TaskRow, column: Column) -> None:
        first, second = self._lines(rect)
        drawers = {
            Column.CONTENT: self._draw_content,
            Column.LEAD: self._draw_lead,
            Column.DEADLINE: self._draw_deadline,
            Column.STATUS: self._draw_status,
        }
        drawers[column](painter, first, second, row)

    def _draw_content(self, painter: QPainter, first: QRectF, second: QRectF, row: TaskRow) -> None:
        painter.setFont(self._first)
        painter.setPen(self._theme.color("text"))
        if not self.two_lines:
            self._draw_words(painter, first, f"{row.code}  {row.title}")
            return
        self._draw_words(painter, first, row.title)
        painter.setFont(self._second)
        painter.setPen(self._theme.color("secondary"))
        parts = [row.code]
        if row.own:
            parts.append(self.tr("added by the office"))
        if self._view.isColumnHidden(Column.LEAD) and row.lead:
            parts.append(row.lead)
        if self._view.isColumnHidden(Column.DEADLINE) and row.due:
            parts.append(short_date(row.due))
        if row.note:
            parts.append(row.note.replace("\n", " "))
        self._draw_words(painter, second, "  ·  ".join(parts))

    def _draw_lead(self, painter: QPainter, first: QRectF, second: QRectF, row: TaskRow) -> None:
        painter.setFont(self._first)
        painter.setPen(self._theme.color("text" if row.lead else "secondary"))
        self._draw_words(painter, first, row.lead or self.tr("not assigned"))
        if self.two_lines and row.officer:
            painter.setFont(self._second)
            painter.setPen(self._theme.color("secondary"))
            self._draw_words(painter, second, row.officer)

    def _draw_deadline(self, painter: QPainter, first: QRectF, second: QRectF, row: TaskRow) -> None:
        painter.setFont(self._first)
        painter.setPen(self._theme.color("text" if row.due else "secondary"))
        self._draw_words(painter, first, short_date(row.due) or "—")
        if self.two_lines and row.deadline_words:
            painter.setFont(self._second)
            painter.setPen(self._theme.color("secondary"))
            self._draw_words(painter, second, row.deadline_words)

    def _draw_status(self, painter: QPainter, first: QRectF, second: QRectF, row: TaskRow) -> None:
        color = self._theme.stage_color(row.stage)
        mark = QRectF(first.left(), first.center().y() - _MARK / 2, _MARK, _MARK)
        draw_stage(painter, mark, row.stage, color)
        painter.setFont(self._first)
        painter.setPen(color)
        words = stage_label(row.stage)
        if not self.two_lines and row.verdict in _PRESSING:
            words = row.verdict_words
            painter.setPen(self._theme.verdict_color(row.verdict))
        self._elided(painter, first.adjusted(_MARK + 6, 0, 0, 0), words)
        if not self.two_lines or not row.verdict_words:
            return
        painter.setFont(self._pill)
        width = min(second.width(), painter.fontMetrics().horizontalAdvance(row.verdict_words) + 16)
        pill = QRectF(second.left(), second.top() - 1, width, second.height() + 2)
        draw_pill(painter, pill, row.verdict_words, self._theme.verdict_color(row.verdict))

    @staticmethod
    def _elided(painter: QPainter, rect: QRectF, words: str) -> str:
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
        return elided

    def _draw_words(self, painter: QPainter, rect: QRectF, words: str) -> None:
        """Draw one line with the hits of the search marked."""
        if self.query:
            metrics = painter.fontMetrics()
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))
            ground: QColor = self._theme.color("mark")
            for start, end in find_folded(elided, self.query):
                left = rect.left() + metrics.horizontalAdvance(elided[:start])
                width = metrics.horizontalAdvance(elided[start:end])
                painter.fillRect(QRectF(left, rect.top(), width, rect.height()), ground)
        self._elided(painter, rect, words)
