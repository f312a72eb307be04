"""Undo and redo, and the way back that is offered beside what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.menus import beside_icon
from ctr_desktop.models.history_lines import kept_words
from ctr_desktop.models.labels import action_label
from ctr_desktop.models.messages import error_message
from ctr_desktop.store.journal import Action, Reverted

Way = tuple[str, Callable[[], object]]


_TOLD = (
    "task.stage",
    "task.close",
    "task.extend",
    "task.lead_mended",
    "task.mark",
    "task.unmark",
    "document.",
    "evidence.",
)
"""The kinds of action whose outcome is not seen in the field that was edited."""


class HistoryController(Controller):
    """Step back and forth; ``offered`` gives the sentence and the ways on that are shown beside it."""

    offered = Signal(str, list)

    def undo(self) -> None:
        """Take back the last action."""
        self._step(self._services.context.history.undo)

    def redo(self) -> None:
        """Do the last undone action again."""
        self._step(self._services.context.history.redo)

    def _undo_of_now(self) -> Callable[[], None]:
        """Return what takes back the action that is the newest now, and no other."""
        target = self._services.context.history.undo_target()
        named = target.id if target is not None else None

        def undo() -> None:
            newest = self._services.context.history.undo_target()
            if newest is not None and newest.id == named:
                self.undo()

        return undo

    def _step(self, step: Callable[[], Reverted]) -> None:
        try:
            reverted = step()
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self._services.models.bus.tell(reverted.changes)
        if reverted.kept:
            organisation = self._services.context.organisation
            units = {unit.id: unit.name for unit in organisation.units()}
            persons = {person.id: person.name for person in organisation.persons()}
            self.refuse(kept_words(reverted, units, persons))

    def name_steps(self, undo: QAction, redo: QAction) -> None:
        """Let both actions say what they would take back or do again."""
        history = self._services.context.history
        self._name(undo, history.undo_target(), self.tr("Undo"))
        self._name(redo, history.redo_target(), self.tr("Redo"))

    @staticmethod
    def _name(action: QAction, target: Action | None, words: str) -> None:
        action.setEnabled(target is not None)
        if action.iconText() != beside_icon(words):
            action.setIconText(beside_icon(words))
        what = action_label(target.kind, target.details) if target is not None else ""
        action.setText(f"{words}: {what}" if what else words)

    def _dated(self, words: str) -> str:
        """Say which day an entry took, while the window shows another one than today."""
        day = self._services.models.day.chosen
        return self.tr("{what}, {day}").format(what=words, day=short_date(day)) if day is not None else words

    def offer_way_back(self, words: str) -> None:
        """Say what was done, with undo beside it."""
        self.offered.emit(words, [(self.tr("Undo"), self._undo_of_now())])

    def after_saving(self, changes: Changes) -> None:
        """Say what was stored where it is not seen in the field itself, with the way back beside it.

        A re-assignment can also be called a mistake: then the new unit counts for all days.
        """
        target = self._services.context.history.undo_target()
        if target is None:
            return
        detail = self._services.models.detail
        words = self._dated(action_label(target.kind, target.details))
        if target.kind == "task.lead" and detail.was_reassigned(changes):
            ways: list[Way] = [
                (self.tr("Undo"), self._undo_of_now()),
                (self.tr("Entered by mistake"), detail.mend_lead),
            ]
            self.offered.emit(self.tr("Re-assigned. {what}").format(what=words), ways)
        elif len(changes.tasks) > 1 or target.kind.startswith(_TOLD):
            self.offer_way_back(words)
