"""Garbage is collected in the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000


class Collector(QObject):
    """Collect what is held in circles, now and then, in the thread of the window.

    Python would collect in whichever thread makes the next object. Widgets, models and timers that only hold each
    other would then be destroyed in the thread of some work, while the window's thread still serves their timers.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin at once."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.start()

    def start(self) -> None:
        """Take the work over from Python."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that are due, by Python's own measure."""
        counts, most = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > most[generation]]
        if due:
            gc.collect(max(due) if 0 in due else 0)

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()
