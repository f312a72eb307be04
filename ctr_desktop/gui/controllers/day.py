"""The day of the window: choose one, go back to today, look at a programme whose period is over as of its end."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from ctr_desktop.domain.dates import from_iso, iso, short_date, understand_day
from ctr_desktop.gui.controllers.controller import Controller

_MOST_REMEMBERED = 200


class DayController(Controller):
    """Set the day that every page follows; ``asked`` gives a question with its button and what that does."""

    asked = Signal(str, str, object)

    def choose(self) -> None:
        """Ask for a day and show it."""
        from ctr_desktop.gui.dialogs.day_dialog import DayDialog

        models, context = self._services.models, self._services.context
        programme = models.query.value.programme
        period = context.programmes.get(programme).header.period if programme is not None else None

        def understand(text: str) -> date | None:
            return understand_day(text, context.workspace.today(), period)

        dialog = DayDialog(models.day.day, understand, self._services.theme, self._window)
        self._open(dialog, lambda: self._show(dialog.day()))

    def today(self) -> None:
        """Show today again."""
        self._show(None)

    def _show(self, day: date | None) -> None:
        self._services.models.day.show(day)
        programme = self._services.models.query.value.programme
        if programme is not None and self._is_over(programme):
            self._remember(programme, self._services.models.day.chosen)

    def programme_opened(self, programme: int | None) -> None:
        """Show a programme on its day: today, or where its period is over the day that was chosen for it.

        One whose period is over is asked about once.
        """
        day = self._services.models.day
        if programme is None or not self._is_over(programme):
            day.show(None)
            return
        days = self._services.context.workspace.settings.values.window.days
        if str(programme) in days:
            day.show(from_iso(days[str(programme)] or None))
            return
        day.show(None)
        end = self._services.context.programmes.get(programme).period_end()
        self._remember(programme, None)
        words = self.tr("The period of this programme is over. Show its state as of {day}?").format(day=short_date(end))
        button = self.tr("Show as of {day}").format(day=short_date(end))
        self.asked.emit(words, button, lambda: self._show(end))

    def _is_over(self, programme: int) -> bool:
        context = self._services.context
        end = context.programmes.get(programme).period_end()
        return end is not None and end < context.workspace.today()

    def _remember(self, programme: int, day: date | None) -> None:
        days = self._services.context.workspace.settings.values.window.days
        days[str(programme)] = iso(day) or ""
        for key in list(days)[:-_MOST_REMEMBERED]:
            del days[key]
