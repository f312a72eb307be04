"""Start once and tell how long it took from the process's birth to a usable window: bare, or with data."""

from __future__ import annotations

import sys
import time
from pathlib import Path


def bare() -> None:
    """Show a window with an empty tree and nothing else."""
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

    application = QApplication([])
    window = QMainWindow()
    tree = QTreeView()
    tree.setModel(QStandardItemModel())
    window.setCentralWidget(tree)
    window.show()
    application.processEvents()


def full(folder: str) -> None:
    """Show the program's window on a data folder."""
    from ctr_desktop.app.quick_start import import_quickly

    import_quickly()
    from ctr_desktop.app.context import open_context
    from ctr_desktop.app.window import build_window, make_application
    from ctr_desktop.gui.prompts import DialogPrompts
    from ctr_desktop.gui.theme import Theme
    from ctr_desktop.paths import DataFolder

    application = make_application("vi")
    theme = Theme(application, "light")
    window = build_window(open_context(DataFolder(Path(folder))), theme, DialogPrompts())
    window.show()
    application.processEvents()


if __name__ == "__main__":
    began = time.perf_counter()
    bare() if sys.argv[1] == "bare" else full(sys.argv[1])
    sys.stdout.write(f"{time.perf_counter() - began}\n")
    sys.stdout.flush()
    import os

    os._exit(0)
