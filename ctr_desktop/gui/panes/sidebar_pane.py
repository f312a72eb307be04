"""The sidebar: programmes and views with their counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.sidebar_model import COUNT_ROLE, LATE_ROLE, TARGET_ROLE, Kind, SidebarModel, Target

_ICONS = {
    View.ALL: "layout-list",
    View.OVERDUE: "triangle-alert",
    View.SOON: "clock",
    View.UNASSIGNED: "user-x",
    View.NEEDS_DEADLINE: "calendar-x",
    View.DOING: "loader",
    View.SEVEN_DAYS: "calendar-plus",
    View.WEEK: "calendar-days",
    View.STALE: "hourglass",
    View.INCOMPLETE: "circle-help",
    View.UNPROVED: "file-text",
    View.CARRIED_IN: "arrow-right-to-line",
    View.OUTSIDE: "plus",
    View.DONE: "circle-check",
    View.RECURRING: "repeat",
}
_ROW, _TITLE_ROW = 30, 34
_INSET = 6


class _SidebarDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = {view: icon(name, theme, "secondary") for view, name in _ICONS.items()}
        self._programme = icon("file-text", theme, "secondary")
        self._drawings = {
            Kind.UNIT: icon("building-2", theme, "secondary"),
            Kind.SAVED: icon("filter", theme, "secondary"),
        }
        self._pages = {page.name: icon(page.icon, theme, "secondary") for page in PAGES}

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        target: Target = index.data(TARGET_ROLE)
        return QSize(100, _TITLE_ROW if target.kind is Kind.TITLE else _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        target: Target = index.data(TARGET_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if target.kind is Kind.TITLE:
            painter.setFont(self._theme.font(9, semibold=True))
            painter.setPen(self._theme.color("secondary"))
            words = str(index.data())
            painter.drawText(rect.adjusted(16, 6, -8, 0), Qt.AlignmentFlag.AlignVCenter, words)
        else:
            self._entry(painter, option, rect, index, target)
        painter.restore()

    def _entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        target: Target,
    ) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = rect.adjusted(_INSET, 1, -_INSET, -1)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection" if selected else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if selected:
            painter.fillRect(
                QRectF(ground.left(), ground.top() + 6, 3, ground.height() - 12), self._theme.color("accent")
            )
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        drawing = self._drawings.get(target.kind, self._programme)
        if target.view is not None:
            drawing = self._icons[target.view]
        elif target.kind is Kind.PAGE:
            drawing = self._pages[target.page]
        drawing.paint(painter, int(ground.left()) + 10, int(ground.center().y()) - 8, 16, 16)
        count = index.data(COUNT_ROLE)
        painter.setFont(self._theme.font(9))
        right = 0.0
        if count is not None:
            late = bool(index.data(LATE_ROLE)) or (target.view is View.OVERDUE and count)
            token = "overdue" if late else "soon" if target.view is View.SOON and count else "secondary"
            painter.setPen(self._theme.color(token))
            painter.drawText(
                ground.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count)
            )
            right = painter.fontMetrics().horizontalAdvance(str(count)) + 14
        painter.setFont(self._theme.font(semibold=selected))
        painter.setPen(self._theme.color("text"))
        place = ground.adjusted(34, 0, -right, 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


class SidebarPane(QWidget):
    """Choose a programme, a view or a unit; ``chosen`` tells the target."""

    chosen = Signal(object)

    def __init__(self, model: SidebarModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the model."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._query = TaskQuery()
        self._page = ""
        self.view = QTreeView(self)
        self.view.setModel(model)
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setIndentation(0)
        self.view.setItemsExpandable(False)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Programmes and views"))
        self.view.setItemDelegate(_MultiSelected(self, theme))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        model.rebuilt.connect(self._expand)
        model.rowsInserted.connect(lambda *_: self._expand())
        theme.changed.connect(self.view.viewport().update)
        self._expand()

    def _expand(self) -> None:
        self.view.expandAll()
        self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        target = index.data(TARGET_ROLE)
        if not isinstance(target, Target) or target.kind is Kind.TITLE:
            return
        if target.kind is Kind.MORE:
            QTimer.singleShot(0, self._model.turn)  # the view is still at the entry that goes
        else:
            self.chosen.emit(target)

    def take_focus(self) -> None:
        """Give the keys to the list, at the entry that is open."""
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.view.model().index(0, 0, self.view.model().index(0, 0)))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_shown(self, target: Target) -> bool:
        """Tell whether an entry is the one that is open."""
        return target.is_open(self._query, self._page)

    def show_open(self, query: TaskQuery, page: str) -> None:
        """Mark the open programme, page, and view or unit."""
        self._query, self._page = query, page
        self._model.keep(query.programme)
        self._bring_open_into_sight()
        self.view.viewport().update()

    def _bring_open_into_sight(self) -> None:
        """Scroll to the open view or unit; before the window has its size that would hide what stands above it."""
        if not self.isVisible():
            return
        for item in self._model.entries():
            target = item.data(TARGET_ROLE)
            if target.kind in (Kind.VIEW, Kind.UNIT) and self.is_shown(target):
                self.view.scrollTo(item.index())

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to what is open once the pane has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._bring_open_into_sight)


class _MultiSelected(_SidebarDelegate):
    """Show the open programme and the open view as selected, though the view itself selects nothing."""

    def __init__(self, pane: SidebarPane, theme: Theme) -> None:
        super().__init__(pane, theme)
        self._pane = pane

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        copied = QStyleOptionViewItem(option)
        if self._pane.is_shown(index.data(TARGET_ROLE)):
            copied.state |= QStyle.StateFlag.State_Selected
        super().paint(painter, copied, index)
