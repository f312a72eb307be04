"""How the window was left comes back at the next start."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow


def restore(window: MainWindow) -> None:
    """Bring size, panes, columns, programme, open headings and the current row back."""
    kept = window.services.workspace.settings.values.window
    if kept.geometry:
        window.restoreGeometry(QByteArray.fromBase64(kept.geometry.encode()))
    if kept.splitter:
        window.splitter.restoreState(QByteArray.fromBase64(kept.splitter.encode()))
    window.tree.restore_header(kept.header)
    if kept.programme in [programme.id for programme in window.services.programmes.all()]:
        window.open_programme(kept.programme)
        window.tree.tree.collapseAll()
        window.tree.expand(set(kept.expanded))
        window.tree.select_task_key(kept.current_row or 0)
    else:
        window.open_first()


def keep(window: MainWindow) -> None:
    """Store how the window is left; where that cannot be written, nothing is lost but the looks."""
    settings = window.services.workspace.settings
    kept = settings.values.window
    kept.geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    kept.splitter = bytes(window.splitter.saveState().toBase64().data()).decode()
    kept.header = window.tree.header_state()
    kept.programme = window.services.outline.programme
    kept.expanded = sorted(window.tree.expanded_keys())
    kept.current_row = window.services.outline.key(window.tree.tree.currentIndex()) or None
    try:
        settings.save()
    except OSError:
        logging.getLogger(__name__).exception("the window's state could not be kept")
