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
from ctr_desktop.gui.widgets.unit_picker import UnitPicker
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


def test_the_unit_picker_tells_changes_only(qtbot, theme, context):
    picker = UnitPicker()
    qtbot.addWidget(picker)
    units = context.organisation.units()
    told = []
    picker.chosen.connect(told.append)
    picker.show_units(units, (2,))
    picker.menu().aboutToHide.emit()
    assert told == []
    picker.menu().actions()[3].setChecked(True)
    picker.menu().aboutToHide.emit()
    assert told == [(2, 4)]


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
