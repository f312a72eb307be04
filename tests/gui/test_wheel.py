"""The mouse wheel changes nothing that stands under the pointer, in no window of the program."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from ctr_desktop.gui.pages import PAGES
from tests.gui.every_dialog import EVERY_DIALOG


def turn(widget: QWidget, notches: int) -> bool:
    """Turn the wheel over a widget; tell whether the widget took it."""
    middle = QPointF(widget.width() / 2, widget.height() / 2)
    event = QWheelEvent(
        middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(0, 0), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def held(widget: QWidget) -> object:
    """Return what a widget holds, None for one that holds nothing."""
    if isinstance(widget, QComboBox):
        return widget.currentIndex(), widget.currentText()
    if isinstance(widget, QAbstractSpinBox | QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QCheckBox):
        return widget.checkState()
    return widget.currentIndex() if isinstance(widget, QTabBar) else None


def walk(window: QWidget, *, focused: bool) -> int:
    """Turn the wheel over every widget of a window; return over how many that hold something."""
    seen = 0
    for widget in window.findChildren(QWidget):
        before = held(widget)
        if focused and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            widget.setFocus()
        for notches in (-1, -1, 1, -3):
            took = turn(widget, notches)
            closed = isinstance(widget, QComboBox | QAbstractSpinBox | QTabBar)
            assert not (took and closed), f"{widget.objectName()} keeps the wheel from its pane"
        assert held(widget) == before, widget.objectName()
        seen += before is not None
    return seen


def stored(context) -> str:
    database = context.workspace.database
    tables = [row[0] for row in database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    rows = {name: database.rows(f'SELECT * FROM "{name}"') for name in tables if not name.startswith("search")}
    return json.dumps(rows, default=str)


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_the_window(window, programme, context, page, focused):
    window.open_programme(programme)
    window.pages.page.select_task(1)
    window.show_page(page)
    before = stored(context)
    tabs = window.detail.form.tabs
    seen = 0
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        seen += walk(window, focused=focused)
    assert seen > 40 and stored(context) == before


@pytest.mark.parametrize("name", EVERY_DIALOG)
def test_every_dialog(window, programme, context, name):
    window.open_programme(programme)
    window.pages.page.select_task(1)
    dialog = EVERY_DIALOG[name](window)
    dialog.show()
    before = stored(context)
    walk(dialog, focused=False)
    walk(dialog, focused=True)
    assert stored(context) == before


def test_an_ordinary_box_would_be_found(qtbot, theme):
    holder = QWidget()
    qtbot.addWidget(holder)
    box, spin = QComboBox(holder), QSpinBox(holder)
    box.addItems(["một", "hai"])
    holder.show()
    spin.setValue(5)
    with pytest.raises(AssertionError):
        walk(holder, focused=False)
