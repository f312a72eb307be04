"""The room on the screen that a widget stands on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_at(place: QPoint) -> QRect:
    """Return the room that programs have on the screen at a place, of the first screen where there is none.

    The application is asked, never a widget: the binding would take the screen for a part of the widget that was asked,
    and a widget that is collected could take the screen along, from under every window.
    """
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    return screen.availableGeometry() if screen is not None else QRect()


def room_around(widget: QWidget) -> QRect:
    """Return the room on the screen of a widget; one that is not shown yet comes where its window is."""
    parent = widget.parentWidget()
    anchor = parent if parent is not None and not widget.isVisible() else widget
    return room_at(anchor.mapToGlobal(anchor.rect().center()))
