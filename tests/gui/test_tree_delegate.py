"""How rows of the tree are painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect
from PySide6.QtGui import QColor, QHoverEvent

from ctr_desktop.models.outline_model import ROW_ROLE
from ctr_desktop.models.task_row import HeadingRow


def dark_dots(view, rect: QRect) -> int:
    picture = view.viewport().grab(rect).toImage()
    return sum(
        QColor(picture.pixel(x, y)).lightness() < 150 for x in range(picture.width()) for y in range(picture.height())
    )


def test_a_heading_under_the_pointer_is_not_cut(programme, window, qtbot):
    window.resize(900, 700)
    view = window.pages.page.tree
    index = view.model().index(0, 0)
    while True:  # a heading whose words go on behind the first column
        rect = view.visualRect(index)
        behind = QRect(view.header().sectionSize(0), rect.top(), view.viewport().width() // 4, rect.height() - 2)
        if isinstance(index.data(ROW_ROLE), HeadingRow) and dark_dots(view, behind) > 100:
            break
        index = view.indexBelow(index)
        assert index.isValid()
    quiet = dark_dots(view, behind)
    at = QPointF(rect.center())
    view.viewport().event(QHoverEvent(QEvent.Type.HoverEnter, at, at, at))
    view.viewport().event(QHoverEvent(QEvent.Type.HoverMove, at, at, at))
    assert dark_dots(view, behind) >= quiet * 0.95
