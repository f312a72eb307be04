"""Lines of text that ask before very much is pasted into them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ctr_desktop.gui.prompts import DialogPrompts

LONG_PASTE = 20_000
"""From how many letters on the clipboard is asked about: no field of a report holds as much."""


class PastingText(QPlainTextEdit):
    """A field of several lines; what is pasted stands in it as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.prompts = DialogPrompts()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in what is pasted, a long text only when that is meant."""
        letters = len(source.text())
        words = self.tr("The clipboard holds {count} letters: that is a whole document, not an entry. Paste all of it?")
        meant = letters <= LONG_PASTE or self.prompts.confirm(
            self, words.format(count=f"{letters:,}".replace(",", ".")), self.tr("Paste all of it")
        )
        if meant:
            super().insertFromMimeData(source)
