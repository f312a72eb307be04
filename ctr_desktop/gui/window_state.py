"""How the window was left comes back at the next start."""

from __future__ import annotations

import logging

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from ctr_desktop.gui.page_stack import PageStack
from ctr_desktop.settings import SettingsFile


def restore_shape(window: QMainWindow, splitter: QSplitter, settings: SettingsFile) -> None:
    """Bring the size of the window and of its parts back."""
    kept = settings.values.window
    if kept.geometry:
        window.restoreGeometry(QByteArray.fromBase64(kept.geometry.encode()))
    if kept.splitter:
        splitter.restoreState(QByteArray.fromBase64(kept.splitter.encode()))


def restore_pages(stack: PageStack, settings: SettingsFile) -> None:
    """Bring back how the pages were left; version 0.1.0 knew the tree alone."""
    kept = settings.values.window
    tree = {"header": kept.header, "expanded": kept.expanded, "current_row": kept.current_row or 0}
    stack.restore(kept.pages or {"tree": tree})


def keep(
    window: QMainWindow, splitter: QSplitter, stack: PageStack, programme: int | None, settings: SettingsFile
) -> None:
    """Store how the window is left; where that cannot be written, nothing is lost but the looks."""
    kept = settings.values.window
    kept.geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    kept.splitter = bytes(splitter.saveState().toBase64().data()).decode()
    kept.programme = programme
    kept.page = stack.name
    kept.pages = stack.states()
    try:
        settings.save()
    except OSError:
        logging.getLogger(__name__).warning("the window's state could not be kept")
