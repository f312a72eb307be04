"""Begin a programme of the office's own: its period, what it is called, whose headings it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import Period, parse_period, period_words
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.programme import Programme, ProgrammeHeader
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.messages import message


class OwnProgrammeDialog(Sheet):
    """Ask for what a programme begins with."""

    def __init__(
        self, programmes: Sequence[Programme], period: Period | None, issuer: str, parent: QWidget | None
    ) -> None:
        """Propose a period and the title that goes with it."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("New programme of our own"))
        self._heading.setText(self.tr("Headings and tasks are added to it by hand, or carried over into it."))
        self.save_button.setText(self.tr("Begin"))
        self._issuer = issuer
        self.period_edit, self.title_edit = PlainLine(self), PlainLine(self)
        self.period_edit.setText(period_words(period) if period is not None else "")
        self.period_edit.textEdited.connect(lambda _text: self._propose())
        self._proposed = ""
        self.add(self.period_edit, self.tr("Period, like quý III/2024, tháng 9/2024, năm 2025"))
        self.add(self.title_edit, self.tr("Title"))
        self.headings_box = ChoiceBox(self)
        self.headings_box.addItem(self.tr("None"), None)
        for programme in programmes:
            self.headings_box.addItem(programme.name, programme.id)
        self.add(self.headings_box, self.tr("Take the headings of"))
        self._propose()

    def _propose(self) -> None:
        """Propose the title of the period, unless another one was typed."""
        period = parse_period(self.period_edit.text())
        if period is not None and self.title_edit.text() == self._proposed:
            self._proposed = own_header(period, self._issuer).title or ""
            self.title_edit.setText(self._proposed)

    def problem(self) -> str:
        """Return that the period is not understood, or that there is no title."""
        if parse_period(self.period_edit.text()) is None:
            return message("import.bad_period", text=self.period_edit.text())
        return "" if self.title_edit.text().strip() else message("programme.no_title")

    def header(self) -> ProgrammeHeader:
        """Return the head of the programme."""
        period = parse_period(self.period_edit.text())
        assert period is not None
        return own_header(period, self._issuer, self.title_edit.text().strip())

    def headings_of(self) -> int | None:
        """Return the programme whose headings it begins with, None for none."""
        found = self.headings_box.currentData()
        return found if isinstance(found, int) else None
