"""Every dialog fits a small screen, begins at its first field and has a safe default."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QScrollArea, QTextBrowser, QToolButton, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.dialogs.sheet import Sheet
from tests.gui.every_dialog import EVERY_DIALOG

ROOT = Path(__file__).resolve().parents[2]
SCREENS = {"1366x768 at 125 %": (1092, 614), "1920x1080 at 150 %": (1280, 720), "1920x1080 at 200 %": (960, 540)}
TO_READ = {"about", "manual", "preview", "issued"}
DANGEROUS = ("Xóa", "Phục hồi", "Nhập lần nữa")


@pytest.fixture
def opened(qtbot, window, programme):
    def open_dialog(name: str):
        window.open_programme(programme)
        window.pages.page.select_task(1)
        dialog = EVERY_DIALOG[name](window)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_dialog


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_everything_fits(tmp_path, screen, language):
    width, height = SCREENS[screen]
    config = tmp_path / "screen.json"
    shape = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    config.write_text(json.dumps({"screens": [shape]}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.fitting", language, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["screen"] == [width, height] and set(found["windows"]) == {*EVERY_DIALOG, "main"}
    for name, (wide, high, outside) in found["windows"].items():
        assert wide <= width and high <= height, f"{name} is {wide}x{high}"
        assert outside == [], f"{name}: {outside} out of sight"


def the_keys_begin_in_the_first_field(dialog, name):
    assert isinstance(dialog, Dialog)
    first = dialog.first_field()
    if name in TO_READ:
        return
    assert first is not None and dialog.focusWidget() is not None
    assert not isinstance(dialog.focusWidget(), QAbstractButton), name


def enter_does_nothing_that_cannot_be_undone(dialog, name):
    for button in dialog.findChildren(QPushButton):
        if button.isDefault():
            assert not button.text().startswith(DANGEROUS), button.text()


def every_control_has_a_name(dialog, name):
    assert named_by_nothing(dialog) == []


def named_by_nothing(window: QWidget) -> list[str]:
    """Return the focusable widgets that a screen reader has no words for."""
    found = []
    for widget in window.findChildren(QWidget):
        policy = widget.focusPolicy()
        if policy is Qt.FocusPolicy.NoFocus or not widget.isVisible() or isinstance(widget, QScrollArea):
            continue
        inside = isinstance(widget.parentWidget(), QLineEdit) or widget.objectName().startswith("qt_")
        interface = QAccessible.queryAccessibleInterface(widget)
        if inside or interface is None or isinstance(widget, QTextBrowser):
            continue
        words = interface.text(QAccessible.Text.Name) or interface.text(QAccessible.Text.Value)
        if not words:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_the_window_has_names_everywhere(window, programme):
    window.open_programme(programme)
    window.pages.page.select_task(1)
    for page in ("tree", "table"):
        window.show_page(page)
        assert named_by_nothing(window) == []


def test_a_tool_button_without_words_is_named(opened):
    dialog = opened("import")
    buttons = [item for item in dialog.findChildren(QToolButton) if item.objectName().endswith("_button")]
    silent = [button for button in buttons if button.toolButtonStyle() is _ICON_ONLY]
    assert len(silent) > 5 and all(button.accessibleName() and button.toolTip() for button in silent)


_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def the_keys_go_from_field_to_field_as_they_stand(dialog, name):
    """Tab goes down the lines: no field of a sheet comes before one that stands above it."""
    if not isinstance(dialog, Sheet):
        return
    fields, found = [], dialog.nextInFocusChain()
    while found is not dialog:
        policy = found.focusPolicy()
        if isinstance(found, QLineEdit) and found.isVisibleTo(dialog) and policy & Qt.FocusPolicy.TabFocus:
            fields.append((found.mapTo(dialog, found.rect().topLeft()).y(), found.objectName()))
        found = found.nextInFocusChain()
    assert [place for place, _name in fields] == sorted(place for place, _name in fields), fields


def the_keys_come_to_what_stores_before_what_gives_up(dialog, name):
    cancel = dialog.findChild(QPushButton, "cancel_button")
    default = next((button for button in dialog.findChildren(QPushButton) if button.isDefault()), None)
    if cancel is None or default is None:
        return
    found, order = dialog.nextInFocusChain(), []
    while found is not dialog:
        order.append(found)
        found = found.nextInFocusChain()
    assert order.index(default) < order.index(cancel)


MANNERS = (
    the_keys_begin_in_the_first_field,
    enter_does_nothing_that_cannot_be_undone,
    every_control_has_a_name,
    the_keys_go_from_field_to_field_as_they_stand,
    the_keys_come_to_what_stores_before_what_gives_up,
)


@pytest.mark.parametrize("name", EVERY_DIALOG)
def test_every_dialog_has_manners(opened, name):
    dialog = opened(name)
    for holds in MANNERS:
        holds(dialog, name)
