"""The band above the page that says which day is shown, while it is not today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.window_day import WindowDay


class DayBand(QFrame):
    """Hidden on today; ``today_wanted`` goes back to it."""

    today_wanted = Signal()

    def __init__(self, day: WindowDay, parent: QWidget | None = None) -> None:
        """Follow the day of the window."""
        super().__init__(parent)
        self.setObjectName("day_band")
        self._day = day
        self._label = plain_label(parent=self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self.tr("Back to today"), self)
        self._button.clicked.connect(self.today_wanted)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        day.changed.connect(self._show)
        self._show()

    def text(self) -> str:
        """Return what the band says."""
        return self._label.text()

    def _show(self) -> None:
        chosen = self._day.chosen
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        words = (
            self.tr("State as of {day}, still to come: nothing can be entered.")
            if chosen > self._day.today()
            else self.tr("State as of {day}. What is entered takes this day.")
        )
        self._label.setText(words.format(day=short_date(chosen)))
