"""What filled lists would change: each answer beside what stands there now, to be taken or left."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ctr_desktop.domain.unit_lists import Answer, CollectPlan
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.collect_model import COLUMNS, CollectModel

_SIZE = (1000, 590)
_WIDTHS = {"unit": 210, "code": 84, "field": 120, "now": 180, "doubt": 200}
_SHOWN_LINES = 4


class CollectDialog(Sheet):
    """Choose among the answers; ``taken`` are those to be stored."""

    def __init__(self, plan: CollectPlan, parent: QWidget | None) -> None:
        """Show a plan, what nothing speaks against marked."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Take lists back"))
        heading = (
            self.tr("{files} files, {rows} rows. Doubts stand first and are left unless you take them.")
            if plan.answers
            else self.tr("{files} files, {rows} rows. Nothing in them is other than what stands here.")
        )
        rows = sum(file.rows for file in plan.files)
        self._heading.setText(heading.format(files=len(plan.files), rows=rows))
        self.save_button.setText(self.tr("Take over"))
        self.model = CollectModel(plan, self)
        widths = {COLUMNS.index(name): width for name, width in _WIDTHS.items()}
        self.table = RowTable(self.model, self.tr("Answers"), widths, COLUMNS.index("new"), self)
        self.add(self.table)
        self.column.setStretchFactor(self.table, 1)
        line, row = self.line()
        self.take_button, self.leave_button = QPushButton(self.tr("&Take"), line), QPushButton(self.tr("&Leave"), line)
        for button, taken in ((self.take_button, True), (self.leave_button, False)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=taken: self._choose(wanted))
            row.addWidget(button)
        self.whole = plain_label(parent=line)
        self.whole.setWordWrap(True)
        self.whole.setProperty("role", "secondary")
        self.whole.setMaximumHeight(self.fontMetrics().lineSpacing() * _SHOWN_LINES)
        row.addWidget(self.whole, 1)
        self.add(line)
        self.summary = plain_label(parent=self)
        self.summary.setProperty("role", "secondary")
        self.add(self.summary)
        self.fit(*_SIZE)
        self.model.chosen.connect(self._show_counts)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        if plan.answers:
            self.table.selectRow(0)
        self._show_counts()
        self._show_choice()
        self.table.setFocus()

    def taken(self) -> list[Answer]:
        """Return the answers that are to be stored."""
        return self.model.taken()

    def _choose(self, taken: bool) -> None:
        self.model.choose(self.table.rows(), taken=taken)
        self.table.setFocus()

    def _show_choice(self) -> None:
        rows = self.table.rows()
        self.take_button.setEnabled(any(self.model.answer(row).can_be_taken for row in rows))
        self.leave_button.setEnabled(bool(rows))
        words = ""
        if len(rows) == 1:
            answer = self.model.answer(rows[0])
            words = self.tr("{title}: “{now}” → “{new}”").format(
                title=answer.title or answer.code, now=answer.now, new=answer.new
            )
        self.whole.setText(words)

    def _show_counts(self) -> None:
        taken = len(self.model.taken())
        words = self.tr("{taken} are taken over · {left} are left")
        self.summary.setText(words.format(taken=taken, left=self.model.rowCount() - taken))
