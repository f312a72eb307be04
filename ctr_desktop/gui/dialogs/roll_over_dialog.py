"""Close a period: each task that it leaves open, and what becomes of it in the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ctr_desktop.domain.dates import Period, parse_period, period_words
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.programme import Programme, ProgrammeHeader
from ctr_desktop.domain.roll_over import Fate, RollOver, RollOverPlan
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.messages import message
from ctr_desktop.models.roll_over_model import COLUMNS, RollOverModel

_SIZE = (1000, 590)
_WIDTHS = {"code": 84, "lead": 110, "due": 116, "fate": 250}


@dataclass(frozen=True, slots=True)
class RollOverOffer:
    """What the dialog needs to know: the programme that ends, those that may follow, the period behind its own."""

    source: Programme
    following: Sequence[Programme]
    period: Period | None
    issuer: str
    units: Mapping[int, str]


class RollOverDialog(Sheet):
    """Choose the next programme and decide for each open task; ``plan_wanted`` asks for the tasks of a target."""

    plan_wanted = Signal(object)

    def __init__(self, offer: RollOverOffer, day_edit: DayEdit, parent: QWidget | None) -> None:
        """Offer the programmes that may follow, and one of the office's own; ``day_edit`` takes the new deadline."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Close a period and open the next"))
        self._heading.setText(
            self.tr("What {name} leaves open goes over; its reports up to today stay as they are.").format(
                name=offer.source.name
            )
        )
        self.save_button.setText(self.tr("Carry over"))
        self._offer = offer
        self._has_plan = False
        self.model = RollOverModel(offer.units, self)
        self.model.chosen.connect(self._show_counts)
        self._add_target(day_edit)
        self._add_table()
        self._add_choices()
        self.fit(*_SIZE)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self._show_counts()
        self.target_box.setFocus()

    def _add_target(self, day_edit: DayEdit) -> None:
        """Add the line that says where the tasks go over: an issued programme or one that the office begins."""
        line, row = self.line()
        self.target_box = ChoiceBox(line)
        for programme in self._offer.following:
            self.target_box.addItem(programme.name, programme.id)
        self.target_box.addItem(self.tr("A new programme of our own"), None)
        self.period_edit = PlainLine(line)
        self.period_edit.setText(period_words(self._offer.period) if self._offer.period is not None else "")
        self.period_edit.setMaximumWidth(160)
        self.day_edit = day_edit
        day_edit.setMaximumWidth(150)
        self._period_caption = plain_label(self.tr("Period"), line)
        for caption, field in (
            (plain_label(self.tr("Over into"), line), self.target_box),
            (self._period_caption, self.period_edit),
            (plain_label(self.tr("New deadline of what is late"), line), day_edit),
        ):
            caption.setProperty("role", "caption")
            caption.setBuddy(field)
            field.setAccessibleName(caption.text())
            row.addWidget(caption)
            row.addWidget(field, 1 if field is self.target_box else 0)
        self.target_box.activated.connect(lambda _row: self._ask_for_plan())
        self.add(line)

    def _add_table(self) -> None:
        widths = {COLUMNS.index(name): width for name, width in _WIDTHS.items()}
        self.table = RowTable(self.model, self.tr("Open tasks"), widths, COLUMNS.index("text"), self)
        self.add(self.table)
        self.column.setStretchFactor(self.table, 1)

    def _add_choices(self) -> None:
        """Add the acts on the selected tasks, and how many have which fate."""
        line, row = self.line()
        self.carry_button = QPushButton(self.tr("&Carry as it is"), line)
        self.leave_button = QPushButton(self.tr("&Leave behind"), line)
        self.duty_picker = Picker(line)
        self.duty_picker.offer(self.model.offered)
        self.duty_picker.setAccessibleName(self.tr("Goes on in"))
        for button, fate in ((self.carry_button, Fate.CARRIED), (self.leave_button, Fate.LEFT)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=fate: self._choose(wanted))
            row.addWidget(button)
        row.addWidget(self.duty_picker, 1)
        row.addStretch(0)
        self.duty_picker.picked.connect(lambda duty: self._choose(Fate.MATCHED, duty))
        self.duty_picker.left.connect(lambda _on: self.table.setFocus())
        self.add(line)
        self.summary = plain_label(parent=self)
        self.summary.setProperty("role", "secondary")
        self.add(self.summary)

    # --- the plan ------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Ask for the tasks of the target that is offered first."""
        self._ask_for_plan()

    def _ask_for_plan(self) -> None:
        self._has_plan = False
        is_new = self.target() is None
        self.period_edit.setVisible(is_new)
        self._period_caption.setVisible(is_new)
        following = next((item for item in self._offer.following if item.id == self.target()), None)
        end = following.period_end() if following is not None else None
        if end is None and self._offer.period is not None:
            end = self._offer.period.end
        self.day_edit.show_day(end)
        self.save_button.setEnabled(False)
        self.plan_wanted.emit(self.target())

    def show_plan(self, plan: RollOverPlan) -> None:
        """Show what is open; a plan for another target than the one chosen came too late."""
        if plan.target != self.target():
            return
        self._has_plan = True
        self.model.show_plan(plan)
        if self.model.rowCount():
            self.table.selectRow(0)

    def target(self) -> int | None:
        """Return the programme that the tasks go over into, None for a new one."""
        found = self.target_box.currentData()
        return found if isinstance(found, int) else None

    def opening(self) -> ProgrammeHeader | None:
        """Return the head of the programme that the office begins, None where the tasks go over into one there is."""
        period = parse_period(self.period_edit.text())
        return own_header(period, self._offer.issuer) if self.target() is None and period is not None else None

    def asked(self, day: date | None) -> RollOver:
        """Return what was decided, done on a day (today when None)."""
        return RollOver(self._offer.source.id, self.model.choices, self.day_edit.day(), day)

    def problem(self) -> str:
        """Return that the period or the day is not understood."""
        if self.target() is None and parse_period(self.period_edit.text()) is None:
            return message("import.bad_period", text=self.period_edit.text())
        return message("task.bad_day", text=self.day_edit.text()) if self.day_edit.is_bad() else ""

    # --- choosing ------------------------------------------------------------------------------------------------

    def _choose(self, fate: Fate, duty: object = None) -> None:
        rows = self.table.rows()
        if fate is Fate.MATCHED and isinstance(duty, int):
            self.model.choose(rows[:1], fate, duty)
        elif fate is not Fate.MATCHED:
            self.model.choose(rows, fate)
        self._show_choice()
        self.table.setFocus()

    def _show_choice(self) -> None:
        rows = self.table.rows()
        for button in (self.carry_button, self.leave_button):
            button.setEnabled(bool(rows))
        duty = self.model.duty_of(rows[0]) if len(rows) == 1 else None
        self.duty_picker.setVisible(bool(self.model.offered()))
        self.duty_picker.setEnabled(len(rows) == 1)
        words = f"{duty.code} · {duty.text}" if duty is not None else ""
        self.duty_picker.show_value(duty.task if duty is not None else None, words, self.tr("Goes on in the duty …"))

    def _show_counts(self) -> None:
        counts = {fate: self.model.count(fate) for fate in Fate}
        words = self.tr("{matched} go on in duties of the next programme · {carried} go over as they are · {left} stay")
        self.summary.setText(words.format(**{fate.value: count for fate, count in counts.items()}))
        moved = counts[Fate.MATCHED] + counts[Fate.CARRIED]
        self.save_button.setEnabled(self._has_plan and moved > 0)
