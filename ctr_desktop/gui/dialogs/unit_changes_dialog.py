"""Units that are merged, split, renamed or end on a day; what is asked is done in one step when it is accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ctr_desktop.domain.unit_change import UnitChange
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.messages import message
from ctr_desktop.models.unit_changes_model import COLUMNS, SUCCESSORS, UnitChangesModel

_SIZE = (900, 580)
_PART_ROW = 34
_OPEN_WIDTH = 160
_SUCCESSOR_WIDTH = 340
_GIVEN_WIDTH = 300
_PARTS_HEIGHT = 150

Reform = Callable[[], Sequence[UnitChange]]


class UnitChangesDialog(Sheet):
    """Say for each unit what comes after it, and on which day."""

    def __init__(self, model: UnitChangesModel, day_edit: DayEdit, today: date, parent: QWidget | None) -> None:
        """Show the units in use; ``day_edit`` takes the first day of what is new."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Merge, split or rename units"))
        self._heading.setText(
            self.tr(
                "Open tasks go over to the units that come after theirs; reports of days before keep the old names."
            )
        )
        self.save_button.setText(self.tr("Change the units"))
        self.model = model
        model.setParent(self)
        model.chosen.connect(self._show_state)
        self._add_day(day_edit, today)
        self._add_table()
        self._add_choices()
        self._add_parts()
        self.fit(*_SIZE)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        if model.rowCount():
            self.table.selectRow(0)
        self._show_state()
        self.table.setFocus()

    def _add_day(self, day_edit: DayEdit, today: date) -> None:
        line, row = self.line()
        caption = plain_label(self.tr("From the day"), line)
        caption.setProperty("role", "caption")
        caption.setBuddy(day_edit)
        day_edit.setAccessibleName(caption.text())
        day_edit.setMaximumWidth(160)
        day_edit.show_day(today)
        self.day_edit = day_edit
        self.reform_button = QPushButton(self.tr("Propose the reform of 1/7/2025"), line)
        self.reform_button.setAutoDefault(False)
        row.addWidget(caption)
        row.addWidget(day_edit)
        row.addStretch(1)
        row.addWidget(self.reform_button)
        self.add(line)

    def propose_through(self, reform: Reform, day: date) -> None:
        """Let the button propose what a reform makes of the units, from its day on."""

        def propose() -> None:
            self.model.propose(reform())
            self.day_edit.show_day(day)
            self.table.setFocus()

        self.reform_button.clicked.connect(propose)

    def _add_table(self) -> None:
        widths = {COLUMNS.index("open"): _OPEN_WIDTH, SUCCESSORS: _SUCCESSOR_WIDTH}
        self.table = RowTable(self.model, self.tr("Units"), widths, COLUMNS.index("unit"), self)
        self.add(self.table)
        self.column.setStretchFactor(self.table, 1)

    def _add_choices(self) -> None:
        """Add the acts on the selected units."""
        line, row = self.line()
        self.picker = Picker(line)
        self.picker.offer(self.model.offered, free=True)
        self.picker.setAccessibleName(self.tr("What comes after the selected units"))
        self.picker.picked.connect(self._follow)
        self.picker.left.connect(lambda _on: self.table.setFocus())
        self.end_button = QPushButton(self.tr("&Ends"), line)
        self.stay_button = QPushButton(self.tr("&Stays"), line)
        row.addWidget(self.picker, 1)
        for button, names in ((self.end_button, ()), (self.stay_button, None)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=names: self._choose(wanted))
            row.addWidget(button)
        self.add(line)

    def _add_parts(self) -> None:
        """Add the open tasks of a unit that is split, each with the part it goes over to."""
        self.parts = QTableWidget(0, 2, self)
        self.parts.setHorizontalHeaderLabels([self.tr("Open task of the unit that is split"), self.tr("Goes over to")])
        self.parts.setAccessibleName(self.tr("Open tasks of the unit that is split"))
        self.parts.verticalHeader().hide()
        self.parts.verticalHeader().setDefaultSectionSize(_PART_ROW)
        self.parts.setShowGrid(False)
        self.parts.setTabKeyNavigation(False)
        self.parts.setMaximumHeight(_PARTS_HEIGHT)
        self.parts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.parts.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(1, _GIVEN_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.add(self.parts)
        self.summary = plain_label(parent=self)
        self.summary.setProperty("role", "secondary")
        self.add(self.summary)

    # --- choosing ------------------------------------------------------------------------------------------------

    def _follow(self, name: object) -> None:
        if isinstance(name, str) and name.strip():
            self._choose((name,))

    def _choose(self, names: Sequence[str] | None) -> None:
        self.model.follow(self.table.rows(), names)
        self.table.setFocus()

    def _show_state(self) -> None:
        rows = self.table.rows()
        for widget in (self.picker, self.end_button, self.stay_button):
            widget.setEnabled(bool(rows))
        change = self.model.change_of(rows[0]) if len(rows) == 1 else None
        name = change.successors[0] if change is not None and len(change.successors) == 1 else ""
        self.picker.show_value(name or None, name, self.tr("What comes after it: a unit of the list or a new name"))
        self._show_parts(rows[0] if change is not None and len(change.successors) > 1 else None)
        words = self.tr("{units} units change · {tasks} open tasks go over")
        self.summary.setText(words.format(units=len(self.model.changes), tasks=self.model.moving()))
        self.save_button.setEnabled(bool(self.model.changes))

    def _show_parts(self, row: int | None) -> None:
        change = self.model.change_of(row) if row is not None else None
        duties = self.model.duties_of(row) if row is not None else []
        self.parts.setVisible(bool(duties))
        self.parts.setRowCount(len(duties))
        for place, duty in enumerate(duties):
            self.parts.setItem(place, 0, QTableWidgetItem(f"{duty.code} · {duty.text}"))
            box = ChoiceBox(self.parts)
            box.addItems(list(change.successors) if change is not None else [])
            box.setCurrentIndex(max(0, box.findText(self.model.successor_of(duty))))
            box.setAccessibleName(self.tr("Goes over to"))
            box.activated.connect(lambda _at, task=duty.task, chosen=box: self.model.give(task, chosen.currentText()))
            self.parts.setCellWidget(place, 1, box)

    def problem(self) -> str:
        """Return that the day is missing or not understood."""
        return "" if self.day_edit.day() is not None else message("task.bad_day", text=self.day_edit.text())
