"""The menu bar and the toolbar of the window, filled from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from ctr_desktop.gui.actions import MENUS, all_specs, menu_words
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme

_TOOLBAR_ICON = 18
_LINE_BEHIND = ("add_task", "redo")
_CONTEXT = ("add_task", "edit_task", "delete_task", "", "lead", "deadline", "extend", "note", "result", "")
_STAGES = ("stage_todo", "stage_accepted", "stage_doing", "stage_waiting", "stage_done")

Actions = Mapping[str, QAction]


def make_menus(window: QMainWindow, actions: Actions) -> None:
    """Put every action into its menu."""
    menus = {name: window.menuBar().addMenu(menu_words(name)) for name in MENUS}
    for spec in all_specs():
        if spec.break_before:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.name])


def beside_icon(words: str) -> str:
    """Return the words of a button with room between them and its icon: the style sheet leaves hardly any."""
    return f" {words}"


def make_toolbar(window: QMainWindow, actions: Actions, search: QLineEdit, theme: Theme) -> QToolBar:
    """Return the toolbar with the actions that have a place there and the search at its end."""
    bar = QToolBar(QCoreApplication.translate("MainWindow", "Tools"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(_TOOLBAR_ICON, _TOOLBAR_ICON))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for spec in sorted((spec for spec in all_specs() if spec.toolbar), key=lambda spec: spec.toolbar):
        action = actions[spec.name]
        action.setIconText(beside_icon(action.iconText()))
        bar.addAction(action)
        if spec.name in _LINE_BEHIND:
            bar.addSeparator()
    gap = QWidget(bar)
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    search.setPlaceholderText(QCoreApplication.translate("MainWindow", "Find, with or without marks  (Ctrl+F)"))
    search.setAccessibleName(QCoreApplication.translate("MainWindow", "Find"))
    search.setClearButtonEnabled(True)
    search.addAction(icon("search", theme, "secondary"), QLineEdit.ActionPosition.LeadingPosition)
    search.setMaximumWidth(320)
    bar.addWidget(search)
    return bar


def pop_up_context_menu(window: QMainWindow, actions: Actions, place: QPoint) -> None:
    """Show the menu of a row at a place on the screen."""
    menu = QMenu(window)
    for name in (*_CONTEXT, *_STAGES):
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
