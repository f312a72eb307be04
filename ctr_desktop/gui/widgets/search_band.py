"""The band above the page that says what a search finds outside the list that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget


class SearchBand(QFrame):
    """Hidden until there are hits elsewhere; its words are a link: ``wanted``."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("day_band")
        self.link = QPushButton(self)
        self.link.setProperty("role", "link")
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 8, 2)
        layout.addWidget(self.link)
        layout.addStretch(1)
        self.hide()

    def say(self, words: str) -> None:
        """Show words, or nothing."""
        self.link.setText(words)
        self.setVisible(bool(words))
