"""Two quarters of an office through the real window, from the import to the turn; keys and clicks of each step counted.

The counts bound what each step may cost: a step that needs more keys than today is a defect of the window.
"""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.roll_over import Fate
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import Mark, Stage
from ctr_desktop.services.profile_table import make_profiles
from ctr_desktop.services.programmes import read_tree
from ctr_desktop.store.as_of import facts
from tests.features.test_quarter import import_sample, select, type_words
from tests.services.test_profiles import communes, table_of

EXTENDED = (1, 2)
MOST = {
    "suggestions": (1, 0),
    "extensions": (95, 2),
    "return": (28, 1),
    "recognition": (60, 1),
    "papers": (165, 10),
    "merger": (42, 2),
    "turn": (16, 0),
}
"""The most keys and clicks that each step may take."""


class Hand:
    """A clerk's hand: presses keys where the focus is, clicks on rows, and counts both."""

    def __init__(self, qtbot, window) -> None:
        self._qtbot = qtbot
        self._window = window
        self.keys = 0
        self.clicks = 0
        self.steps: dict[str, tuple[int, int]] = {}

    def _focus(self) -> QWidget:
        """Return the widget that has the keys: of the dialog that is open, else of the window."""
        asked = QApplication.activeModalWidget() or self._window
        return asked.focusWidget()

    def press(self, key: Qt.Key) -> None:
        self.keys += 1
        self._qtbot.keyClick(self._focus(), key)

    def type(self, words: str) -> None:
        self.keys += len(words)
        type_words(self._focus(), words)

    def chord(self, action: str) -> None:
        """Press the shortcut of an action."""
        assert self._window.actions_by_name[action].shortcut().toString(), action
        self.keys += 1
        self._window.actions_by_name[action].trigger()

    def command(self, letters: str) -> None:
        """Find an action by some letters of its words."""
        self.chord("palette")
        self.type(letters)
        self.press(Qt.Key.Key_Return)

    def click(self, *tasks: int) -> None:
        """Click on the row of a task, with Ctrl on those after the first."""
        self.clicks += len(tasks)
        select(self._window, *tasks)

    def end(self, step: str) -> None:
        """Note what a step took."""
        self.steps[step] = (self.keys, self.clicks)
        self.keys = self.clicks = 0


@pytest.fixture
def hand(qtbot, window, clock):
    clock.now = datetime(2024, 4, 3, 8, 0)
    import_sample(qtbot, window)
    window.show_page("tree")
    qtbot.waitUntil(lambda: bool(window.services.models.suggestions.open_ones()))
    return Hand(qtbot, window)


def close_by_paper(hand: Hand, task: int, number: str, day: str) -> None:
    hand.click(task)
    hand.chord("stage_done")
    hand.type(number)
    hand.press(Qt.Key.Key_Return)
    hand.type(day)
    hand.press(Qt.Key.Key_Return)


def follow_the_quarter(hand: Hand, context, clock) -> None:
    """Give out, extend twice, return one task, have one recognised, enter ten papers."""
    hand.chord("accept_all")
    hand.end("suggestions")
    clock.now = datetime(2024, 5, 20, 9, 0)
    for task in EXTENDED:
        hand.click(task)
        hand.chord("extend")
        hand.type("15/7/2024")
        hand.press(Qt.Key.Key_Tab)
        hand.type("chờ ý kiến Sở Nội vụ")
        hand.press(Qt.Key.Key_Tab)
        hand.press(Qt.Key.Key_Tab)
        hand.type("Thường trực")
        hand.press(Qt.Key.Key_Return)
    hand.end("extensions")
    hand.click(30)
    hand.chord("stage_waiting")
    hand.command("tra lai")
    hand.type("thiếu số liệu")
    hand.press(Qt.Key.Key_Return)
    hand.end("return")
    close_by_paper(hand, 40, "90-BC/HU", "18/5")
    for letters in ("bao xong", "lanh dao duyet", "cong nhan"):
        hand.command(letters)
        hand.press(Qt.Key.Key_Return)
    hand.end("recognition")
    clock.now = datetime(2024, 6, 20, 8, 0)
    for place in range(10):
        close_by_paper(hand, 50 + place, f"{100 + place}-BC/HU", "19/6")
    hand.end("papers")


def test_two_quarters_of_an_office(qtbot, window, context, clock, hand, tmp_path, record_property):
    follow_the_quarter(hand, context, clock)
    for task in EXTENDED:
        (granted,) = context.tasks.extensions(task)
        assert (granted.new_due, granted.agreed_by) == (date(2024, 7, 15), "Thường trực")
    assert context.tasks.one(30).stage is Stage.RETURNED and context.tasks.one(30).follow_up.returned == 1
    assert all(context.tasks.one(40).values[mark.day_field] == date(2024, 5, 20) for mark in Mark)
    papers = {paper.number_symbol for task in range(50, 60) for paper in context.papers.of_task(task)}
    assert papers == {f"{100 + place}-BC/HU" for place in range(10)}
    assert all(context.tasks.one(task).done_on == date(2024, 6, 19) for task in range(50, 60))

    clock.now = datetime(2024, 6, 26, 9, 0)
    hand.command("sap nhap")
    dialog = window.organisation.dialog
    old = [context.organisation.find_unit(name).id for name in ("BTG", "BDV")]
    hand.clicks += 2
    dialog.table.selectRow(2)
    dialog.table.add_row(3)
    hand.press(Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.picker
    hand.type("Ban Tuyên giáo và Dân vận")
    hand.press(Qt.Key.Key_Return)
    hand.keys += 2
    dialog.save_button.click()
    hand.end("merger")
    merged = context.organisation.find_unit("Ban Tuyên giáo và Dân vận")
    assert all(found.successors == (merged.id,) for found in context.organisation.units() if found.id in old)
    assert not any(task.lead_unit in old for task in context.tasks.of_programme(1) if task.stage is not Stage.DONE)

    clock.now = datetime(2024, 7, 2, 8, 0)
    end = date(2024, 6, 30)
    before = tally(facts(context.workspace.database, 1, end), end)
    hand.command("ket thuc ky")
    dialog = window.periods.dialog
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.model.count(Fate.CARRIED) == 134 - 11
    hand.press(Qt.Key.Key_Return)
    hand.end("turn")
    assert tally(facts(context.workspace.database, 1, end), end) == before, "the old quarter says what it said"
    begins_with_the_carried_ones(qtbot, window, context, clock)
    for step, (keys, clicks) in MOST.items():
        record_property(step, f"{hand.steps[step][0]} keys, {hand.steps[step][1]} clicks")
        assert hand.steps[step] <= (keys, hand.steps[step][1]) and hand.steps[step][1] <= clicks, (step, hand.steps)


def begins_with_the_carried_ones(qtbot, window, context, clock) -> None:
    """The second quarter: the tasks of the first with their units, extended ones still to their day, one of its own."""
    programme = window.services.models.query.value.programme
    assert context.programmes.get(programme).header.period == quarter_period(2024, 3)
    over = {context.tasks.before(task).id: task for task in context.tasks.of_programme(programme)}
    assert len(over) == 123 == len(read_tree(context.workspace.database, programme).tasks)
    assert [over[task].deadline.due for task in EXTENDED] == [date(2024, 7, 15)] * 2
    assert over[30].stage is Stage.RETURNED
    assert all(task.values["carried_in"] for task in over.values())
    assert {over[task].lead_unit for task in over} >= {context.organisation.find_unit("UBKT").id}
    select(window, over[30].id)
    assert "Chuyển từ Quý II/2024" in window.detail.form.lineage.buttons[0].text()
    clock.now = datetime(2024, 8, 1, 9, 0)
    assert tally(facts(context.workspace.database, programme), date(2024, 8, 1)).overdue == 2
    window.actions_by_name["undo"].trigger()
    assert [item.id for item in context.programmes.all()] == [1]


def test_a_hundred_offices_begin_with_their_profiles(window, context, prompts, tmp_path):
    made = make_profiles(table_of(tmp_path / "bang.xlsx", communes(100)), tmp_path / "ra")
    assert len({path.read_bytes() for path in made}) == 100
    assert window.organisation.take_installed(made[42])
    assert context.workspace.settings.values.committee.name == "Đảng ủy xã 042"
