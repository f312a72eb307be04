"""The query that the window shows: programme, view or unit, and the words searched for; every page follows it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.domain.views import TaskQuery

_TYPING_MS = 0  # letters that are typed in one go are searched for once


class CurrentQuery(QObject):
    """Hold the query; ``changed`` tells a new one, also the same one asked for again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with everything."""
        super().__init__(parent)
        self._value = TaskQuery()
        self._typed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(lambda: self.search(self._typed))

    @property
    def value(self) -> TaskQuery:
        """Return the query."""
        return self._value

    def set(self, query: TaskQuery) -> None:
        """Show the tasks of a query."""
        self._timer.stop()
        self._value, self._typed = query, query.words
        self.changed.emit()

    def open(self, programme: int | None) -> None:
        """Show everything of a programme, or nothing in particular."""
        self.set(TaskQuery((programme,) if programme is not None else ()))

    def narrow(self, query: TaskQuery) -> None:
        """Show the view and the units of a query, of the programmes that are shown and the words that are typed."""
        self.set(replace(self._value, view=query.view, units=query.units, words=self._typed))

    def type(self, words: str) -> None:
        """Search for words as they are typed, once the typing rests for a moment."""
        self._typed = words.strip()
        self._timer.start()

    def search(self, words: str) -> None:
        """Search for words at once."""
        self.set(replace(self._value, words=words))
