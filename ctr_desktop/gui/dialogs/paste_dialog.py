"""What a pasted column would change, before it is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.fields import field_named
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.labels import field_label, label
from ctr_desktop.models.pasting import FIELDS, PasteLine, Pasting
from ctr_desktop.models.tips import tip


class PasteDialog(Dialog):
    """Choose the field, look at each task, then store all of it."""

    def __init__(self, pasting: Pasting, parent: QWidget) -> None:
        """Begin with the field that the cells look like."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste onto the chosen tasks"))
        self._pasting = pasting
        self.field = ChoiceBox(self)
        self.field.setAccessibleName(self.tr("Field"))
        for name in FIELDS:
            field = field_named(name)
            if field is not None:
                self.field.addItem(field_label(field), name)
        self.field.setCurrentIndex(self.field.findData(pasting.guess()))
        self.field.currentIndexChanged.connect(lambda _row: self._show())
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("What will change"))
        titles = [label("column.code"), label("column.content"), self.tr("Now"), self.tr("Pasted")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.words = plain_label(parent=self)
        self.words.setWordWrap(True)
        self.save_button = QPushButton(self)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        head = QHBoxLayout()
        caption = plain_label(self.tr("Paste into"), self)
        caption.setBuddy(self.field)
        head.addWidget(caption)
        head.addWidget(self.field)
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.words, 1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addLayout(buttons)
        self.fit(760, 480)
        self._show()

    def chosen(self) -> tuple[str, list[PasteLine]]:
        """Return the field and what would change in it."""
        name = str(self.field.currentData())
        return name, self._pasting.lines(name)

    def _show(self) -> None:
        _name, lines = self.chosen()
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            after = f"{line.after}: {line.problem}" if line.problem else line.after
            for column, words in enumerate((line.code, line.title, line.before, after)):
                item = QTableWidgetItem(" ".join(words.split()))
                item.setToolTip(tip(words))
                if not line.changes:
                    item.setForeground(self.palette().placeholderText())
                self.table.setItem(row, column, item)
        changing = sum(line.changes for line in lines)
        problems = sum(bool(line.problem) for line in lines)
        parts = [self.tr("{count} tasks will be changed").format(count=changing)]
        parts += [self.tr("{count} cells cannot be taken").format(count=problems)] if problems else []
        more = self._pasting.left_over
        parts += [self.tr("{count} cells more than tasks").format(count=more)] if more > 0 else []
        parts += [self.tr("{count} tasks without a cell").format(count=-more)] if more < 0 else []
        self.words.setText(" · ".join(parts))
        self.save_button.setText(self.tr("Change {count} tasks").format(count=changing))
        self.save_button.setEnabled(changing > 0)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
