"""A toast at the bottom left: what was done, with undo beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

_SHOWN_MS = 6000
_MARGIN = 16


class Toast(QFrame):
    """One sentence that goes away by itself."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over a window, hidden."""
        super().__init__(parent)
        self._window = parent
        self.setObjectName("toast")
        self._label = QLabel(self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._run)
        self._call: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._label)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text() if self.isVisible() else ""

    def say(self, words: str, button: str = "", call: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds, with a button that calls something."""
        self._label.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._call = call
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS)

    def _run(self) -> None:
        self.hide()
        if self._call:
            self._call()

    def _place(self) -> None:
        self.move(_MARGIN, self._window.height() - self.height() - _MARGIN - 24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
