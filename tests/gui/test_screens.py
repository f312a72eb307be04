"""The screen belongs to the application: no dialog takes it along when it goes."""

from __future__ import annotations

import re
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

import ctr_desktop
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.screens import room_around, room_at


def test_a_dialog_does_not_take_the_screen_for_a_part_of_itself(qtbot):
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.fit(400, 300)
    dialog.show()
    assert "parent" not in shiboken6.dump(QGuiApplication.primaryScreen())


def test_no_widget_is_asked_for_its_screen():
    package = Path(ctr_desktop.__file__).parent
    asked = [
        path.name for path in package.rglob("*.py") if re.search(r"\.screen\(\)", path.read_text(encoding="utf-8"))
    ]
    assert asked == []


def test_the_room_is_that_of_the_screen_under_a_place(qtbot):
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert room_at(screen.center()) == screen
    assert room_at(QPoint(90_000, 90_000)) == screen, "nowhere: the first screen"
    parent = QWidget()
    qtbot.addWidget(parent)
    assert room_around(QLabel("x", parent)) == screen
