"""A text that is folded after some lines, with a way to see all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ctr_desktop.gui.widgets.plain_label import plain_label

_LINES = 6


def fitting_letters(text: str, label: QWidget, width: int, lines: int) -> int:
    """Return how many letters of a text stand in some lines of a width, in pixels."""
    end = 0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, label.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while lines > 0:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            lines -= 1
            end += line.textLength()
        layout.endLayout()
        if lines == 0:
            return end
        end += 1
    return len(text)


class FoldedText(QWidget):
    """Words to read and copy; more than six lines are folded until "Xem hết" is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._text = ""
        self._unfolded = False
        self._label = plain_label(parent=self)
        self._label.setWordWrap(True)
        self._label.setProperty("role", "body")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QPushButton(self)
        self._more.setProperty("role", "link")
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.clicked.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def setText(self, text: str) -> None:
        """Show a text, folded when it is long."""
        if text != self._text:
            self._text, self._unfolded = text, False
            self._show()

    def text(self) -> str:
        """Return the whole text, folded or not."""
        return self._text

    def shown(self) -> str:
        """Return what is in sight."""
        return self._label.text()

    def more_button(self) -> QPushButton:
        """Return the button that folds and unfolds."""
        return self._more

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _show(self) -> None:
        fits = fitting_letters(self._text, self._label, max(120, self.width() - 4), _LINES)
        is_long = fits < len(self._text)
        self._more.setVisible(is_long)
        self._more.setText(self.tr("Show less") if self._unfolded else self.tr("Show all"))
        if is_long and not self._unfolded:
            self._label.setText(self._text[: max(0, fits - 3)].rsplit(" ", 1)[0] + " …")
        else:
            self._label.setText(self._text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show()

    def minimumSizeHint(self) -> QSize:
        """Let the pane be as narrow as it likes."""
        return QSize(60, super().minimumSizeHint().height())
