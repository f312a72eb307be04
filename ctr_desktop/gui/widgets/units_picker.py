"""One field to choose several units by any part of their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.organisation import Unit
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import Choice, unit_choices


class UnitsPicker(Picker):
    """Shows the short names of the chosen units; ``chosen`` gives the ids of all of them after each choice.

    Enter or a click adds a unit, and the list stays for the next one: Enter on no line, Esc or Tab leaves it. In the
    list of all, where the chosen ones stand first, Enter or a click takes a chosen unit out; a name that is typed is
    meant to be in.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer no unit."""
        super().__init__(parent)
        self._units: Callable[[], Sequence[Unit]] = tuple
        self._used: Callable[[], Mapping[int, int]] = dict
        self._taken: tuple[int, ...] = ()
        self.offer(self._choices)

    def offer_units(self, units: Callable[[], Sequence[Unit]], used: Callable[[], Mapping[int, int]]) -> None:
        """Say which units there are and how often each is used; both are asked for each time the list opens."""
        self._units, self._used = units, used

    def show_units(self, chosen: Sequence[int] | None) -> None:
        """Show the chosen units; None when several tasks differ."""
        self._taken = tuple(chosen or ())
        names = [unit.short_name for unit in self._units() if unit.id in self._taken]
        self.show_value(self._taken, ", ".join(names), self.tr("(different)") if chosen is None else "")

    def _choices(self) -> list[Choice]:
        found = unit_choices(self._units(), self._used())
        return [
            replace(choice, hint=self.tr("✓ chosen")) if choice.value in self._taken else choice for choice in found
        ]

    def _first(self, found: Sequence[Choice], typed: str) -> int:
        return 0 if found and typed.strip() else -1

    def _take(self, choice: Choice | None, go_on: bool) -> None:
        if choice is None or not isinstance(choice.value, int):
            super()._take(None, go_on)
            return
        typed = self.text() != self._shown
        self._restore()
        unit, before = choice.value, self._taken
        others = tuple(other for other in before if other != unit)
        taken = (*before, unit) if unit not in before else before if typed else others
        if taken != before:
            self.show_units(taken)
            self.chosen.emit(taken)
        if go_on:
            super()._take(None, go_on)
        else:
            self.open()
