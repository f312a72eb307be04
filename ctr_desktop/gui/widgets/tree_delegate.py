"""Draw the rows of the tree, each row at once: two lines of words, unit, deadline, stage; figures for headings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.folding import find_folded
from ctr_desktop.domain.statistics import Tally
from ctr_desktop.gui.theme import ROW_ONE_LINE, ROW_TWO_LINES, Theme
from ctr_desktop.gui.widgets.pill import draw_pill
from ctr_desktop.gui.widgets.row_lines import Lines, RowLines
from ctr_desktop.gui.widgets.share_bar import draw_shares
from ctr_desktop.gui.widgets.stage_mark import draw_stage
from ctr_desktop.models.figure_words import figures_words
from ctr_desktop.models.labels import label, stage_label
from ctr_desktop.models.outline_model import Column
from ctr_desktop.models.task_row import HeadingRow, TaskRow

_BAR = (64, 4)
_MARK = 12
_PAD = 8
_GAP = 6
_NOTE_LEAST = 60  # pixels a note needs to be worth its place
_BEFORE_HIT = 24  # letters that stand before a hit
_PRESSING = (Verdict.OVERDUE, Verdict.SOON, Verdict.NEEDS_DEADLINE, Verdict.RECURRING)
_MIDDLE = Qt.TextElideMode.ElideMiddle
_RIGHT = Qt.TextElideMode.ElideRight
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine

Cells = dict[Column, QRectF]


class TreeDelegate(QStyledItemDelegate):
    """Knows the height of the rows and draws them for the view, which says where the columns are."""

    def __init__(self, view: QTreeView, theme: Theme) -> None:
        """Draw for a view in a theme."""
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.two_lines = True
        self.query = ""
        self._lines = RowLines()
        self._second_lines = RowLines()
        self._elided: dict[tuple[str, int, int], str] = {}
        self._make_fonts()
        theme.changed.connect(self._make_fonts)

    def _make_fonts(self) -> None:
        theme = self._theme
        self._first, self._heading = theme.font(), theme.font(semibold=True)
        self._second, self._pill = theme.font(9), theme.font(8.5, semibold=True)
        fonts = (self._first, self._heading, self._second, self._pill)
        self._metrics = {id(font): QFontMetrics(font) for font in fonts}
        self._lines.clear()
        self._second_lines.clear()
        self._elided.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one height of all rows."""
        lines = self._metrics[id(self._first)].height() * 2 + 4
        return QSize(100, max(ROW_TWO_LINES, lines) if self.two_lines else ROW_ONE_LINE)

    # --- a row ---------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, row: TaskRow | HeadingRow | None, cells: Cells, whole: QRectF) -> None:
        """Draw a row in its cells; a heading takes the whole of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            self._draw_heading(painter, whole.adjusted(4, 0, -_PAD, 0), row)
        elif row is not None:
            drawers: dict[Column, Callable[[QPainter, QRectF, TaskRow], None]] = {
                Column.CONTENT: self._draw_content,
                Column.LEAD: self._draw_lead,
                Column.DEADLINE: self._draw_deadline,
                Column.STATUS: self._draw_status,
            }
            for column, rect in cells.items():
                drawers[column](painter, rect.adjusted(4 if column is Column.CONTENT else _PAD, 0, -_PAD, 0), row)

    def _halves(self, rect: QRectF, same: bool = False) -> tuple[QRectF, QRectF]:
        """Return the places of the two lines; ``same`` for two lines of the same size of letters."""
        first = self._metrics[id(self._first)].height()
        second = first if same else self._metrics[id(self._second)].height()
        top = rect.top() + (rect.height() - first - second) / 2
        upper = QRectF(rect.left(), top, rect.width(), first)
        return upper, QRectF(rect.left(), top + first, rect.width(), second)

    # --- headings ------------------------------------------------------------------------------------------------

    def _draw_heading(self, painter: QPainter, rect: QRectF, row: HeadingRow) -> None:
        if row.only_read:
            self._draw_text(painter, rect, row)
            return
        font = self._first if row.quiet else self._heading
        token = "secondary" if row.quiet else "text"
        if not self.two_lines:
            self._put(painter, rect, row.title, font, token)
            return
        first, second = self._halves(rect)
        self._put(painter, first, row.title, font, token)
        if row.tally is not None:
            self._draw_bar(painter, second, row.tally)
            place = second.adjusted(_BAR[0] + 8, 0, 0, 0)
            self._put(painter, place, figures_words(row.tally), self._second, "secondary", marked=False)

    def _draw_text(self, painter: QPainter, rect: QRectF, row: HeadingRow) -> None:
        """Draw a paragraph that gives no task: two lines of quiet words."""
        lines = self._lines.of(row.title, self._metrics[id(self._first)], int(rect.width()), int(rect.width()), 2)
        first, second = self._halves(rect, same=True) if self.two_lines else (rect, QRectF())
        self._write(painter, first, lines.first, self._first, "secondary")
        if self.two_lines and lines.second:
            self._write(painter, second, lines.second, self._first, "secondary")

    def _draw_bar(self, painter: QPainter, rect: QRectF, counts: Tally) -> None:
        width, height = _BAR
        place = QRectF(rect.left(), rect.top() + (rect.height() - height) / 2, width, height)
        draw_shares(painter, self._theme, place, counts)

    # --- tasks ---------------------------------------------------------------------------------------------------

    def lines_of(self, row: TaskRow, width: int) -> Lines:
        """Return the words of a task as its row shows them in a content column of some pixels."""
        code = self._metrics[id(self._second)].horizontalAdvance(row.code) + _GAP if row.code else 0
        metrics, room = self._metrics[id(self._first)], width - 4 - _PAD
        return self._lines.of(row.title, metrics, room - code, room, 2 if self.two_lines else 1)

    def _draw_content(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        lines = self.lines_of(row, int(rect.width()) + 4 + _PAD)
        hit = self._around_hit(row, lines) if self.query and self.two_lines else ""
        first, second = self._halves(rect, same=True) if self.two_lines else (rect, QRectF())
        painter.setFont(self._second)
        painter.setPen(self._theme.color("secondary"))
        painter.drawText(first, _LINE, row.code)
        left = self._metrics[id(self._second)].horizontalAdvance(row.code) + _GAP if row.code else 0
        self._write(painter, first.adjusted(left, 0, 0, 0), lines.first, self._first, "text")
        if not self.two_lines:
            return
        if hit:
            self._put(painter, second, hit, self._first, "text")
            return
        if lines.second:
            self._write(painter, second, lines.second, self._first, "text")
        room = second.adjusted(lines.second_width + 2 * _GAP if lines.second else 0, 0, 0, 0)
        note = self._note(row)
        if lines.whole and note and room.width() >= _NOTE_LEAST:
            self._put(painter, room, note, self._second, "secondary")

    def _around_hit(self, row: TaskRow, lines: Lines) -> str:
        """Return the words around a hit that the row's two lines do not show, "" where they show one."""
        if find_folded(f"{row.code} {lines.first} {lines.second}", self.query):
            return ""
        for text in (row.text, row.note):
            spans = find_folded(text, self.query)
            if spans:
                start = max(0, spans[0][0] - _BEFORE_HIT)
                begin = text.find(" ", start) + 1 if start else 0
                return f"… {text[begin : begin + 300]}".replace("\n", " ") if begin else text[:300]
        return ""

    def _note(self, row: TaskRow) -> str:
        """Return what stands small behind the words: what is missing, what has no column, the last note."""
        parts = [self.tr("added by the office")] if row.own else []
        if self._view.isColumnHidden(Column.LEAD):
            parts.append(row.lead or label("unit.nobody"))
        if self._view.isColumnHidden(Column.DEADLINE) and row.due:
            parts.append(short_date(row.due))
        if row.note:
            parts.append(row.note[:200].replace("\n", " "))
        return " · ".join(parts)

    def _draw_lead(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        token = "text" if row.lead else "secondary"
        words = row.lead or row.proposed or self.tr("not assigned")
        below = row.officer if row.lead else self.tr("suggested") if row.proposed else ""
        self._two(painter, rect, words, token, below)

    def _draw_deadline(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        self._two(painter, rect, short_date(row.due) or "—", "text" if row.due else "secondary", row.deadline_words)

    def _two(self, painter: QPainter, rect: QRectF, words: str, token: str, below: str) -> None:
        first, second = self._halves(rect) if self.two_lines and below else (rect, QRectF())
        self._put(painter, first, words, self._first, token, _MIDDLE)
        if self.two_lines and below:
            self._put(painter, second, below, self._second, "secondary")

    def _draw_status(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        pressing = row.verdict in _PRESSING
        pill = bool(row.verdict_words) and self.two_lines
        first, second = self._halves(rect) if pill else (rect, QRectF())
        color = self._theme.stage_color(row.stage)
        draw_stage(painter, QRectF(first.left(), first.center().y() - _MARK / 2, _MARK, _MARK), row.stage, color)
        words = row.verdict_words if pressing and not self.two_lines else stage_label(row.stage)
        painter.setPen(self._theme.verdict_color(row.verdict) if pressing and not self.two_lines else color)
        painter.setFont(self._first)
        place = first.adjusted(_MARK + _GAP, 0, 0, 0)
        painter.drawText(place, _LINE, self._cut(words, self._first, int(place.width()), _RIGHT))
        if pill:
            painter.setFont(self._pill)
            width = min(second.width(), self._metrics[id(self._pill)].horizontalAdvance(row.verdict_words) + 16)
            place = QRectF(second.left(), second.top() - 1, width, second.height() + 2)
            draw_pill(painter, place, row.verdict_words, self._theme.verdict_color(row.verdict))

    # --- words ---------------------------------------------------------------------------------------------------

    def _cut(self, words: str, font: QFont, width: int, mode: Qt.TextElideMode) -> str:
        key = (words, width, id(font))
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > 4000:
                self._elided.clear()
            found = self._elided[key] = self._metrics[id(font)].elidedText(words[:600], mode, width)
        return found

    def _put(
        self,
        painter: QPainter,
        rect: QRectF,
        words: str,
        font: QFont,
        token: str,
        mode: Qt.TextElideMode = _RIGHT,
        *,
        marked: bool = True,
    ) -> None:
        """Write words in one line, cut to it."""
        self._write(painter, rect, self._cut(words, font, int(rect.width()), mode), font, token, marked=marked)

    def _write(
        self, painter: QPainter, rect: QRectF, words: str, font: QFont, token: str, *, marked: bool = True
    ) -> None:
        """Write a line that fits, with the hits of the search marked."""
        painter.setFont(font)
        if self.query and marked:
            metrics = self._metrics[id(font)]
            for start, end in find_folded(words, self.query):
                left = rect.left() + metrics.horizontalAdvance(words[:start])
                width = metrics.horizontalAdvance(words[start:end])
                painter.fillRect(QRectF(left, rect.top(), width, rect.height()), self._theme.color("mark"))
        painter.setPen(self._theme.color(token))
        painter.drawText(rect, _LINE, words)
