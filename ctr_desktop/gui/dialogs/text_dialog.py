"""A dialog that shows a text to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.own_pages import OwnPages


class TextDialog(Dialog):
    """Show a text to read."""

    def __init__(self, title: str, markdown: str, parent: QWidget, size: tuple[int, int] = (760, 640)) -> None:
        """Show Markdown."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fit(*size)
        self.view = OwnPages(self)
        self.view.setOpenLinks(False)
        self.view.setMarkdown(markdown)
        self.buttons = QDialogButtonBox(self)
        close = self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.view)
        layout.addWidget(self.buttons)

    def add_button(self, words: str, run: Callable[[], object]) -> None:
        """Add a button beside the one that closes."""
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: run())
