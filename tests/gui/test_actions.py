"""The table of actions: unique shortcuts, a menu entry and a handler each."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from ctr_desktop.gui.actions import ACTIONS, MENUS


def test_shortcuts_are_unique():
    keys = Counter(QKeySequence(spec.keys).toString() for spec in ACTIONS if spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)


def test_every_action_stands_in_a_menu_and_does_something(window):
    shown = {action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()}
    for spec in ACTIONS:
        action = window.actions_by_name[spec.name]
        assert spec.menu in MENUS and spec.name in shown
        signal = "2toggled(bool)" if spec.checkable else "2triggered(bool)"
        assert action.receivers(signal) > 0, spec.name


def test_everything_is_in_vietnamese(window):
    for spec in ACTIONS:
        assert window.actions_by_name[spec.name].text() != spec.words or spec.name == "about"
