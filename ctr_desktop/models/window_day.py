"""The day of the window: normally today, or a day that the office looks back at; every page follows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain.errors import RuleError


class WindowDay(QObject):
    """Hold the day; ``changed`` tells that another one is shown, also when midnight has passed."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        """Begin with today."""
        super().__init__(parent)
        self._today = today
        self._chosen: date | None = None

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        return self._chosen or self._today()

    @property
    def chosen(self) -> date | None:
        """Return the day when it is not today, else None: everything is shown as it stands."""
        return self._chosen

    def today(self) -> date:
        """Return today's date."""
        return self._today()

    def show(self, day: date | None) -> None:
        """Show another day; None and today itself go on with the days as they come."""
        chosen = None if day == self._today() else day
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()

    def for_entries(self) -> date | None:
        """Return the day that what is entered now takes, None for today. Raise RuleError on a day to come."""
        if self._chosen is not None and self._chosen > self._today():
            raise RuleError("day.to_come")
        return self._chosen
