"""A bar on top of a pane that says what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ctr_desktop.gui.widgets.plain_label import plain_label


class MessageBar(QFrame):
    """Hidden until there is something to say; one button may offer the way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._label = plain_label(parent=self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._answer)
        self._call: Callable[[], object] | None = None
        self._close = QPushButton(self.tr("Hide"), self)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()

    def say(self, words: str, button: str = "", call: Callable[[], object] | None = None) -> None:
        """Show what is wrong, with a button that calls something when there is a way out to offer."""
        self._show("problem", words, button, call)

    def tell(self, words: str, button: str = "", call: Callable[[], object] | None = None) -> None:
        """Show what was done or what is there, where nothing is wrong."""
        self._show("news", words, button, call)

    def _show(self, tone: str, words: str, button: str, call: Callable[[], object] | None) -> None:
        self.setProperty("tone", tone)
        self.style().polish(self)  # the frame has the colour of its tone
        self._label.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._call = call
        self.show()

    def _answer(self) -> None:
        call, self._call = self._call, None
        self.hide()
        if call is not None:
            call()
