"""The small widgets behave as a clerk expects."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage

from ctr_desktop.domain.dates import quarter_period, understand_day
from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.theme import DARK, LIGHT
from ctr_desktop.gui.widgets.commit_fields import CommitLine, CommitText
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.page_view import PageView
from ctr_desktop.gui.widgets.stage_bar import StageBar
from ctr_desktop.gui.widgets.units_picker import UnitsPicker
from tests.reporting import make_report, request_of

TODAY = date(2024, 6, 28)


@pytest.fixture
def day_edit(qtbot, theme):
    edit = DayEdit()
    qtbot.addWidget(edit)
    edit.prepare(lambda text: understand_day(text, TODAY, quarter_period(2024, 2)), QIcon())
    edit.show()
    return edit


def test_a_day_is_committed_on_enter(qtbot, day_edit):
    with qtbot.waitSignal(day_edit.committed) as caught:
        qtbot.keyClicks(day_edit, "+2")
        qtbot.keyClick(day_edit, Qt.Key.Key_Return)
    assert caught.args == ["+2"] and day_edit.text() == "30/6/2024"


def test_a_day_not_understood_is_marked_and_not_stored(qtbot, day_edit):
    stored = []
    day_edit.committed.connect(stored.append)
    qtbot.keyClicks(day_edit, "40/13")
    qtbot.keyClick(day_edit, Qt.Key.Key_Return)
    assert stored == [] and day_edit.is_bad() and day_edit.property("state") == "bad"
    qtbot.keyClick(day_edit, Qt.Key.Key_Escape)
    assert day_edit.text() == "" and not day_edit.is_bad()


@pytest.mark.parametrize("kind", [CommitLine, CommitText])
def test_fields_commit_once_and_restore(qtbot, theme, kind):
    field = kind()
    qtbot.addWidget(field)
    field.show()
    field.show_text("cũ")
    stored = []
    field.committed.connect(stored.append)
    qtbot.keyClicks(field, "moi ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert stored == []
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    field.commit()
    assert len(stored) == 1 and "x" in stored[0]


def test_the_stage_bar_tells_the_choice(qtbot, theme):
    bar = StageBar()
    qtbot.addWidget(bar)
    bar.set_theme(theme)
    bar.show()
    with qtbot.waitSignal(bar.chosen) as caught:
        qtbot.mouseClick(bar.button(Stage.DONE), Qt.MouseButton.LeftButton)
    assert caught.args == [Stage.DONE]
    bar.show_stage(Stage.PAUSED)
    assert bar.button(Stage.PAUSED).isChecked() and not bar.button(Stage.DONE).isChecked()
    bar.button(Stage.TODO).setFocus()
    qtbot.keyClick(bar.button(Stage.TODO), Qt.Key.Key_Right)
    assert not bar.grab().isNull()


@pytest.fixture
def units_picker(qtbot, context):
    picker = UnitsPicker()
    qtbot.addWidget(picker)
    picker.offer_units(context.organisation.units, lambda: {4: 9})
    picker.show_units((2,))
    picker.show()
    return picker


def test_units_are_added_one_after_the_other(qtbot, units_picker):
    told = []
    units_picker.chosen.connect(told.append)
    units_picker.open()
    assert [choice.value for choice in units_picker.lines()][:2] == [2, 4], "the chosen ones, then the most used"
    with qtbot.waitSignal(units_picker.left):
        qtbot.keyClick(units_picker, Qt.Key.Key_Return)
    assert told == [], "no line was meant"
    units_picker.open()
    for typed in ("tuyen giao", "van phong", "to chuc"):
        stored = len(told)
        qtbot.keyClicks(units_picker, typed)
        assert len(told) == stored, "nothing is stored while a name is typed"
        qtbot.keyClick(units_picker, Qt.Key.Key_Return)
        assert units_picker.is_open(), "the list stays for the next unit"
    assert [len(units) for units in told] == [2, 3], "a chosen unit whose name is typed stays"
    assert units_picker.text().count(",") == 2
    qtbot.keyClick(units_picker, Qt.Key.Key_Down)
    qtbot.keyClick(units_picker, Qt.Key.Key_Return)
    assert len(told[-1]) == 2 and set(told[-1]) < set(told[1]), "Enter in the list of all takes a chosen one out"
    qtbot.keyClicks(units_picker, "btg")
    qtbot.keyClick(units_picker, Qt.Key.Key_Escape)
    assert len(told) == 3 and not units_picker.is_open()


def test_units_that_differ_are_said_to(units_picker):
    units_picker.show_units(None)
    assert units_picker.text() == "" and units_picker.placeholderText() == "(different)"


def test_pages_are_drawn(qtbot, theme, context, programme):

    pdf = make_report(context, request_of(context, programme)).pdf
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pdf(pdf)
    assert view.page_count() > 3
    image = view.page_image(0)
    assert isinstance(image, QImage) and any(
        image.pixelColor(x, y).lightness() < 80
        for x in range(0, image.width(), 3)
        for y in range(0, image.height() // 3, 3)
    )
    view.go_to(2)
    assert view.current_page() == 2
    view.grab()
    view.close_document()


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_their_ground(tokens):
    for ground in (tokens.window, tokens.surface):
        for name in (
            "text",
            "secondary",
            "link",
            "todo",
            "doing",
            "waiting",
            "done",
            "paused",
            "overdue",
            "soon",
            "accent",
        ):
            dark, light = sorted((luminance(ground), luminance(getattr(tokens, name))))
            assert (light + 0.05) / (dark + 0.05) >= 5.3, (name, ground)
