"""Ask why something is done that must not be done without a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.models.messages import message


class ReasonDialog(Sheet):
    """One line that must not stay empty."""

    def __init__(
        self, title: str, heading: str, save: str, parent: QWidget | None, lacking: str = "task.return_reason"
    ) -> None:
        """Show what is done and to what; ``lacking`` is the code of the sentence that asks for the reason."""
        super().__init__(title, heading, save, parent)
        self._lacking = lacking
        self.reason_edit = PlainLine(self)
        self.add(self.reason_edit, self.tr("Reason"))

    def problem(self) -> str:
        """Return that the reason is missing."""
        return "" if self.reason() else message(self._lacking)

    def reason(self) -> str:
        """Return the reason."""
        return self.reason_edit.text().strip()
