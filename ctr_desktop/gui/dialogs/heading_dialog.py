"""Ask for the words of a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.models.messages import message


class HeadingDialog(Sheet):
    """Show where a heading hangs and its words so far."""

    def __init__(self, place: str, text: str, parent: QWidget | None) -> None:
        """Ask for the words."""
        super().__init__("", place, "", parent)
        self.setWindowTitle(self.tr("Heading"))
        self.save_button.setText(self.tr("Save"))
        self.text_edit = PlainLine(self)
        self.text_edit.setText(text)
        self.add(self.text_edit, self.tr("Words of the heading"))

    def problem(self) -> str:
        """Return that there are no words."""
        return "" if self.text() else message("heading.empty")

    def text(self) -> str:
        """Return the words."""
        return self.text_edit.text().strip()
