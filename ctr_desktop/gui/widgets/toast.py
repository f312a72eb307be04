"""A toast at the bottom left: what was done, with undo beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ctr_desktop.gui.widgets.plain_label import plain_label

_SHOWN_MS = 6000
_MARGIN = 16


class Toast(QFrame):
    """One sentence that goes away by itself."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over a window, hidden."""
        super().__init__(parent)
        self._window = parent
        self.setObjectName("toast")
        self._label = plain_label(parent=self)
        self._buttons = [QPushButton(self), QPushButton(self)]
        self._calls: list[Callable[[], object]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._label)
        for place, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._run, place))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
            layout.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text() if self.isVisible() else ""

    def say(self, words: str, *ways: tuple[str, Callable[[], object]]) -> None:
        """Show a sentence for some seconds, with up to two buttons: their words and what they call."""
        self._label.setText(words)
        self._calls = [call for _words, call in ways]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(ways))
            button.setText(ways[place][0] if place < len(ways) else "")
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS)

    def _run(self, place: int, _checked: bool = False) -> None:
        self.hide()
        if place < len(self._calls):
            self._calls[place]()

    def _place(self) -> None:
        self.move(_MARGIN, self._window.height() - self.height() - _MARGIN - 24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
