"""Extend a deadline."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import Paper
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.paper_fields import PaperFields, PaperOffer


class ExtendDialog(Sheet):
    """Ask for a later deadline, why, who asked for it, who agreed, and by which paper."""

    def __init__(self, words: str, due: date | None, offer: PaperOffer, parent: QWidget | None) -> None:
        """Show what is extended and its deadline so far."""
        super().__init__("", f"{words}  ({short_date(due)})" if due else words, "", parent)
        self.setWindowTitle(self.tr("Extend the deadline"))
        self.save_button.setText(self.tr("Extend"))
        self._due = due
        self.day_edit = DayEdit(self)
        self.day_edit.prepare(offer.understand, offer.calendar)
        self.add(self.day_edit, self.tr("New deadline"))
        self.asked_edit, self.agreed_edit, self.reason_edit = PlainLine(self), PlainLine(self), PlainLine(self)
        self.add(self.reason_edit, self.tr("Reason"))
        self.add(self.asked_edit, self.tr("Asked by"))
        self.add(self.agreed_edit, self.tr("Agreed by"))
        self.paper = PaperFields(self)
        self.paper.prepare(offer)
        self.paper.entered.connect(self.save)
        self.add(self.paper, self.tr("By the paper"))

    def problem(self) -> str:
        """Return that the day is missing or no later one, or that of the paper is not understood."""
        day = self.day_edit.day()
        if day is None or (self._due is not None and day <= self._due) or self.paper.day.is_bad():
            return self.tr("Enter a day later than the present deadline.")
        return ""

    def day(self) -> date:
        """Return the new deadline."""
        day = self.day_edit.day()
        assert day is not None
        return day

    def said(self) -> dict[str, str]:
        """Return why, who asked and who agreed."""
        return {
            "reason": self.reason_edit.text().strip(),
            "asked_by": self.asked_edit.text().strip(),
            "agreed_by": self.agreed_edit.text().strip(),
        }

    def agreed_in(self) -> Paper | None:
        """Return the paper, None when none is named."""
        paper = self.paper.paper()
        return paper if paper.number_symbol or paper.subject else None
