"""Change a paper of the register, for every task that it is linked to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.diary import Paper
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.paper_fields import PaperFields, PaperOffer
from ctr_desktop.models.messages import message


class PaperDialog(Sheet):
    """All that the register says of a paper."""

    def __init__(self, paper: Paper, offer: PaperOffer, parent: QWidget | None) -> None:
        """Show the paper as it stands."""
        super().__init__("", "", "", parent)
        self._paper = paper
        self.setWindowTitle(self.tr("Paper"))
        self._heading.setText(self.tr("What you change here is changed for every task that this paper belongs to."))
        self.save_button.setText(self.tr("Save"))
        self.kind = PlainLine(self)
        self.kind.setText(paper.kind)
        self.add(self.kind, self.tr("Kind: report, plan, letter …"))
        self.fields = PaperFields(self)
        self.fields.prepare(replace(offer, papers=tuple), issuer=True, receiver=True)
        self.fields.show_paper(paper)
        self.fields.entered.connect(self.save)
        self.add(self.fields)

    def problem(self) -> str:
        """Return what is not understood or missing."""
        if self.fields.day.is_bad():
            return message("task.bad_day", text=self.fields.day.text())
        paper = self.fields.paper()
        return "" if paper.number_symbol or paper.subject else message("document.nothing_said")

    def paper(self) -> Paper:
        """Return the paper as it was changed."""
        return replace(self.fields.paper(), kind=self.kind.text().strip(), id=self._paper.id)
