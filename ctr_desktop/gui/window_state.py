"""How the window was left comes back at the next start, as far as it makes sense on the screen of today."""

from __future__ import annotations

import logging

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.gui.page_stack import PageStack
from ctr_desktop.gui.screens import room_around, room_at
from ctr_desktop.settings import SettingsFile

_TITLE_BAR = 40  # pixels that the system puts above a window
_FIRST = (1440, 900)  # pixels of the window at the very first start, where the screen has as many
_WIDEST = 8000  # pixels; no part of a window is wider


def first_shape(window: QMainWindow) -> None:
    """Give a window that was never left a size that suits its screen."""
    room = room_around(window)
    if not room.isEmpty():
        window.resize(min(_FIRST[0], room.width()), min(_FIRST[1], room.height() - _TITLE_BAR))
        window.move(room.topLeft() + QPoint((room.width() - window.width()) // 2, 0))


def restore_shape(window: QMainWindow, splitter: QSplitter, settings: SettingsFile) -> None:
    """Bring the size of the window and of its parts back."""
    kept = settings.values.window
    if kept.geometry:
        window.restoreGeometry(QByteArray.fromBase64(kept.geometry.encode(errors="replace")))
    _keep_on_screen(window)
    sizes = _sizes(kept.splitter)
    if len(sizes) == splitter.count():
        splitter.setSizes(sizes)


def _sizes(words: str) -> list[int]:
    """Return the widths that were kept, none where they make no sense."""
    parts = words.split(",")
    if not all(part.isascii() and part.isdecimal() and len(part) < 6 for part in parts):
        return []
    sizes = [int(part) for part in parts]
    return sizes if max(sizes) <= _WIDEST and sum(sizes) > 0 else []


def _keep_on_screen(window: QMainWindow) -> None:
    """Make a window fit its screen, wherever and however large it was left."""
    shape = window.geometry()
    room = room_at(shape.center())
    if room.isEmpty():
        return
    high = room.height() - _TITLE_BAR
    if shape.width() > room.width() or shape.height() > high or not room.intersects(shape):
        window.resize(min(shape.width(), room.width()), min(shape.height(), high))
        window.move(room.topLeft())


def restore_pages(stack: PageStack, settings: SettingsFile) -> None:
    """Bring back how the pages were left; version 0.1.0 knew the tree alone."""
    kept = settings.values.window
    tree = {"header": kept.header, "expanded": kept.expanded, "current_row": kept.current_row or 0}
    stack.restore(kept.pages or {"tree": tree})


def left_query(settings: SettingsFile, programme: int) -> TaskQuery:
    """Return the view and the units that the window was left with."""
    kept = settings.values.window
    view = View(kept.view) if kept.view in {view.value for view in View} else View.ALL
    return TaskQuery((programme,), view, tuple(unit or None for unit in kept.units))


def keep(window: QMainWindow, splitter: QSplitter, stack: PageStack, query: TaskQuery, settings: SettingsFile) -> None:
    """Store how the window is left; where that cannot be written, nothing is lost but the looks."""
    kept = settings.values.window
    kept.geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    kept.splitter = ",".join(str(size) for size in splitter.sizes())
    kept.programme = query.programme
    kept.view, kept.units = query.view.value, [unit or 0 for unit in query.units]
    kept.page = stack.name
    kept.pages = stack.states()
    try:
        settings.save()
    except OSError:
        logging.getLogger(__name__).warning("the window's state could not be kept")


def come_to_front(window: QMainWindow) -> None:
    """Bring a window before all others, also one that was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
