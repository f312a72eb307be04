"""A field for a day, typed freely; what was understood is shown at once, a calendar drops down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QDialog, QLineEdit, QMenu, QToolTip, QWidget, QWidgetAction

from ctr_desktop.domain.dates import short_date
from ctr_desktop.gui.widgets.typed_field import is_step

Understand = Callable[[str], date | None]


def _nothing(_text: str) -> date | None:
    return None


class DayEdit(QLineEdit):
    """A day; ``committed`` gives the typed text on Enter or when the field is left, Esc restores.

    ``left`` gives the keys back after either key, ``not_understood`` a text that is no day: it stays to be mended.
    """

    committed = Signal(str)
    not_understood = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Understand nothing until told how."""
        super().__init__(parent)
        self._understand: Understand = _nothing
        self._shown = ""
        self._menu: QMenu | None = None
        self._action = QAction(self.tr("Calendar"), self)
        self._action.triggered.connect(self.open_calendar)
        self.textEdited.connect(self._show_understood)
        self.setMinimumWidth(104)

    def prepare(self, understand: Understand, calendar_icon: QIcon) -> None:
        """Say how a text is understood and which icon opens the calendar."""
        self._understand = understand
        self._action.setIcon(calendar_icon)
        if self._action not in self.actions():
            self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)

    def show_day(self, day: date | None) -> None:
        """Show a day as the office writes it, or nothing; what is being typed stays."""
        typing = self.hasFocus() and self.text() != self._shown
        self._shown = short_date(day)
        if typing:
            return
        if self.text() != self._shown:
            self.setText(self._shown)
        self._mark(bad=False)

    def forget(self) -> None:
        """Let go of what was typed."""
        self._shown = self.text()

    def day(self) -> date | None:
        """Return the day in the field, None when it is empty or not understood."""
        return self._understand(self.text()) if self.text().strip() else None

    def is_bad(self) -> bool:
        """Tell whether something stands there that is not understood."""
        return bool(self.text().strip()) and self.day() is None

    def _show_understood(self, text: str) -> None:
        day = self._understand(text) if text.strip() else None
        bad = bool(text.strip()) and day is None
        self._mark(bad=bad)
        words = self.tr("Not understood yet: write 30/6, +10 or “cuối quý”") if bad else short_date(day)
        if words and self.isVisible():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), words, self)
        else:
            QToolTip.hideText()

    def _mark(self, *, bad: bool) -> None:
        state = "bad" if bad else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().polish(self)

    def commit(self) -> None:
        """Store what was typed; what is not understood is told and stays."""
        if self.text() == self._shown:
            return
        day = self.day()
        if day is not None or not self.text().strip():
            typed = self.text()
            self.forget()
            self.show_day(day)
            self.committed.emit(typed.strip())
        else:
            self.not_understood.emit(self.text().strip())

    def open(self) -> None:
        """Take the keys with the whole day selected: what is typed takes its place."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Pass undo on when there is nothing of the field's own to undo."""
        if is_step(event) and self.text() == self._shown:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, restore on Esc, then give the keys back; open the calendar on Alt+Down."""
        changed = self.text() != self._shown
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            if self.is_bad():
                event.accept()
                return
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self._mark(bad=False)
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        else:
            super().keyPressEvent(event)
            return
        QToolTip.hideText()
        escapes = event.key() == Qt.Key.Key_Escape
        if isinstance(self.window(), QDialog) and not (escapes and changed):
            super().keyPressEvent(event)  # in a dialog Enter goes on to its default button
        else:
            event.accept()
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what was typed; what is not understood is told and stays marked."""
        QToolTip.hideText()
        self.commit()
        super().focusOutEvent(event)

    def open_calendar(self) -> None:
        """Drop a calendar down that starts on Monday."""
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(QLocale())
        day = self.day()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(lambda chosen: self._take(chosen, menu))
        calendar.activated.connect(lambda chosen: self._take(chosen, menu))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def _take(self, chosen: QDate, menu: QMenu) -> None:
        menu.close()
        self.setText(short_date(date(chosen.year(), chosen.month(), chosen.day())))
        self._mark(bad=False)
        self.commit()
