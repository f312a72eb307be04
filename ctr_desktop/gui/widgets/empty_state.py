"""What stands in place of the outline while there is nothing: what the place is for and the one next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.widgets.plain_label import plain_label


class EmptyState(QWidget):
    """Words and the way on; ``wanted`` asks for an action of the window by name."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("empty_page")
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        self.title = plain_label(parent=self)
        self.title.setProperty("role", "title")
        self._words = plain_label(parent=self)
        self._words.setWordWrap(True)
        for shown in (self.title, self._words):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(shown)
        self.import_button = QPushButton(self.tr("Import a programme…"), self)
        self.import_button.setProperty("role", "primary")
        self.import_button.clicked.connect(lambda: self.wanted.emit("import"))
        self.sample_button = QPushButton(self.tr("Open the sample"), self)
        self.sample_button.clicked.connect(lambda: self.wanted.emit("sample"))
        self.heading_button = QPushButton(self.tr("Add a heading…"), self)
        self.heading_button.setProperty("role", "primary")
        self.heading_button.clicked.connect(lambda: self.wanted.emit("add_heading"))
        for button in (self.import_button, self.sample_button, self.heading_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def show_state(self, *, is_new: bool, is_begun: bool = False) -> None:
        """Say that there is no programme, that one of the office's own has no heading yet, or that nothing fits."""
        self.import_button.setVisible(is_new)
        self.sample_button.setVisible(is_new)
        self.heading_button.setVisible(is_begun and not is_new)
        if is_new:
            self.title.setText(self.tr("No programme yet"))
            self._words.setText(
                self.tr("Import the Word file of the work programme: its outline becomes the tree of tasks here.")
            )
        elif is_begun:
            self.title.setText(self.tr("No heading yet"))
            self._words.setText(self.tr("Add the headings of the programme, then the tasks under them (Ctrl+N)."))
        else:
            self.title.setText(self.tr("No task fits"))
            self._words.setText(self.tr("Choose another view on the left or clear the search."))
