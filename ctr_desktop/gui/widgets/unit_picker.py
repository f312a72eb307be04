"""Choose several units from a menu of check boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ctr_desktop.domain.organisation import Unit
from ctr_desktop.models.tips import tip


class _StayingMenu(QMenu):
    """A menu that stays open while boxes are checked with mouse or space bar."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.toggle()
            event.accept()
            return
        super().mouseReleaseEvent(event)


class UnitPicker(QPushButton):
    """Shows the short names of the chosen units; ``chosen`` gives their ids when the menu closes."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no unit."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(90)
        self._menu = _StayingMenu(self)
        self._menu.aboutToHide.connect(self._tell)
        self.setMenu(self._menu)
        self._actions: dict[int, QAction] = {}
        self._before: tuple[int, ...] = ()
        self._offered: list[Unit] = []

    def show_units(self, units: Iterable[Unit], chosen: Sequence[int] | None) -> None:
        """Show the units to choose from and those chosen; None when several tasks differ."""
        offered = list(units)
        if offered != self._offered:
            self._offered = offered
            self._menu.clear()
            self._actions = {unit.id: self._menu.addAction(unit.name) for unit in offered}
            for unit in offered:
                self._actions[unit.id].setToolTip(tip(unit.name))
            for action in self._actions.values():
                action.setCheckable(True)
        names = []
        for unit in offered:
            taken = chosen is not None and unit.id in chosen
            self._actions[unit.id].setChecked(taken)
            if taken:
                names.append(unit.short_name)
        self._before = tuple(chosen or ())
        words = self.tr("(different)") if chosen is None else ", ".join(names) or self.tr("Choose units …")
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(40, self.width() - 48))
        self.setText(f"  {shown}")
        self.setToolTip(tip(words))

    def checked(self) -> tuple[int, ...]:
        """Return the ids of the checked units."""
        return tuple(unit for unit, action in self._actions.items() if action.isChecked())

    def _tell(self) -> None:
        if set(self.checked()) != set(self._before):
            self.chosen.emit(self.checked())
