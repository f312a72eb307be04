"""The picker: narrowed by any part of a name, stored once, never completed in the line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ctr_desktop.domain.organisation import Person, Unit, UnitKind
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import MOST_LINES, Choice, marked_spans, matching, person_choices, unit_choices

NAMES = (
    ("Văn phòng Huyện ủy", "VPHU"),
    ("Ban Tổ chức Huyện ủy", "BTC"),
    ("Ban Tuyên giáo Huyện ủy", "BTG"),
    ("Ban Dân vận Huyện ủy", "BDV"),
    ("Phòng Tài nguyên và Môi trường", "P. TN-MT"),
    ("Phòng Tài chính - Kế hoạch", "P. TC-KH"),
    ("Đồn Biên phòng Đắk Song", "ĐBP"),
    ("Hội Nông dân huyện", "HND"),
    ("Hội Cựu chiến binh huyện", "HCCB"),
    ("Huyện Đoàn", "Huyện Đoàn"),
)
UNITS = [Unit(place, name, short, UnitKind.PARTY) for place, (name, short) in enumerate(NAMES, start=1)]


class Form(QWidget):
    """A picker with a field behind it, as in the pane."""

    def __init__(self) -> None:
        super().__init__()
        self.picker, self.after = Picker(self), QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.picker)
        layout.addWidget(self.after)
        self.stored: list[object] = []
        self.left: list[bool] = []
        self.picker.picked.connect(self.stored.append)
        self.picker.left.connect(self.left.append)


@pytest.fixture
def form(qtbot, theme):
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def units(form):
    form.picker.offer(lambda: unit_choices(UNITS, {4: 7, 2: 3}), none="Chưa giao")
    form.picker.show_value(2, "Ban Tổ chức Huyện ủy")
    return form


@pytest.fixture
def persons(form):
    known = [Person(1, "Hoa Văn Bình"), Person(2, "Nguyễn Thị Hòa")]
    form.picker.offer(lambda: person_choices(known, {1: 5}), free=True)
    form.picker.show_value(None, "")
    return form


def words(choices: list[Choice]) -> list[str]:
    return [choice.words for choice in choices]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tuyen giao", "Ban Tuyên giáo Huyện ủy"),
        ("btg", "Ban Tuyên giáo Huyện ủy"),
        ("BTC", "Ban Tổ chức Huyện ủy"),
        ("giao tuyen", "Ban Tuyên giáo Huyện ủy"),
        ("dak", "Đồn Biên phòng Đắk Song"),
        ("đoàn", "Huyện Đoàn"),
        ("tn-mt", "Phòng Tài nguyên và Môi trường"),
        ("ptn", "Phòng Tài nguyên và Môi trường"),
        ("môi trường", "Phòng Tài nguyên và Môi trường"),
        ("uyen giao", "Ban Tuyên giáo Huyện ủy"),
    ],
)
def test_any_part_finds_the_name(typed, first):
    assert matching(unit_choices(UNITS, {}), typed)[0].words == first


def test_what_is_used_most_stands_first():
    assert words(matching(unit_choices(UNITS, {4: 7, 2: 3}), "ban"))[:2] == [
        "Ban Dân vận Huyện ủy",
        "Ban Tổ chức Huyện ủy",
    ]
    assert words(matching(unit_choices(UNITS, {9: 1}), ""))[0] == "Hội Cựu chiến binh huyện"
    assert matching(unit_choices(UNITS, {}), "không có đâu") == []
    assert len(matching(unit_choices(UNITS, {}), "h")) <= MOST_LINES


def test_the_matching_letters_are_marked():
    assert marked_spans("Ban Tuyên giáo", "tuyen") == [(4, 9)]
    assert marked_spans("Ban Tuyên giáo", "btg") == []


def test_nothing_is_stored_while_it_is_typed_or_walked_through(qtbot, units):
    picker = units.picker
    picker.open()
    assert picker.selectedText() == "Ban Tổ chức Huyện ủy" and picker.is_open()
    qtbot.keyClicks(picker, "tuyen giao")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(picker, key)
    assert units.stored == [] and units.left == []
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert units.stored == [3] and units.left == [False] and not picker.is_open()


def test_escape_restores(qtbot, units):
    units.picker.open()
    qtbot.keyClicks(units.picker, "nong")
    qtbot.keyClick(units.picker, Qt.Key.Key_Escape)
    assert units.stored == [] and units.picker.text() == "Ban Tổ chức Huyện ủy" and units.left == [False]


def test_enter_at_once_changes_nothing(qtbot, units):
    units.picker.open()
    qtbot.keyClick(units.picker, Qt.Key.Key_Return)
    assert units.stored == [] and units.left == [False]


def test_letters_that_fit_nothing_stay_to_be_mended(qtbot, units):
    units.picker.open()
    qtbot.keyClicks(units.picker, "xyz")
    qtbot.keyClick(units.picker, Qt.Key.Key_Return)
    assert units.stored == [] and units.left == [] and units.picker.text() == "xyz"
    qtbot.keyClick(units.picker, Qt.Key.Key_Backspace)
    units.after.setFocus()
    assert units.stored == [] and units.picker.text() == "Ban Tổ chức Huyện ủy"


def test_a_click_takes_a_line_once(qtbot, units):
    picker = units.picker
    picker.open()
    qtbot.keyClicks(picker, "dan")
    popup = picker._list
    assert words(picker.lines())[0] == "Ban Dân vận Huyện ủy"
    place = popup.visualRect(popup.model().index(0, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert units.stored == [4] and not picker.is_open()


def test_an_emptied_field_offers_nobody_first(qtbot, units):
    picker = units.picker
    picker.open()
    qtbot.keyClick(picker, Qt.Key.Key_Delete)
    assert picker.lines()[0].words == "Chưa giao"
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert units.stored == [None]


def test_the_proposed_unit_is_the_first_line(qtbot, form):
    form.picker.offer(lambda: unit_choices(UNITS, {4: 7}, (9, "gợi ý")), none="Chưa giao")
    form.picker.show_value(None, "", "Gợi ý: Hội Cựu chiến binh")
    form.picker.open()
    assert form.picker.lines()[0].value == 9 and form.picker.lines()[0].hint == "gợi ý"
    qtbot.keyClick(form.picker, Qt.Key.Key_Return)
    assert form.stored == [9]


def test_control_enter_goes_on(qtbot, units):
    units.picker.open()
    qtbot.keyClicks(units.picker, "hnd")
    qtbot.keyClick(units.picker, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert units.stored == [8] and units.left == [True]


def telex(widget: QLineEdit, typed: list[str]) -> None:
    """Send what an input method sends that mends letters with BackSpace: one event a letter, "<" for BackSpace."""
    for letter in typed:
        key = Qt.Key.Key_Backspace if letter == "<" else 0
        text = "" if letter == "<" else letter
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def test_letters_mended_with_backspace_are_stored_as_they_stand(qtbot, persons):
    persons.picker.open()
    telex(persons.picker, ["H", "o", "<", "ò", "a"])
    assert persons.picker.text() == "Hòa", "nothing is completed in the line"
    qtbot.keyClick(persons.picker, Qt.Key.Key_Return)
    assert persons.stored == ["Hòa"]


def test_composed_letters_are_stored_as_they_stand(qtbot, persons):
    persons.picker.open()
    QApplication.sendEvent(persons.picker, QInputMethodEvent("Ho", []))
    composed = QInputMethodEvent("", [])
    composed.setCommitString("Hoà")
    QApplication.sendEvent(persons.picker, composed)
    assert persons.picker.text() == "Hoà" and persons.picker.is_open()
    qtbot.keyClick(persons.picker, Qt.Key.Key_Return)
    assert persons.stored == ["Hoà"]


def test_a_unit_is_found_with_an_input_method(qtbot, units):
    units.picker.open()
    telex(units.picker, ["t", "u", "y", "e", "<", "ê", "n"])
    assert words(units.picker.lines())[0] == "Ban Tuyên giáo Huyện ủy"
    qtbot.keyClick(units.picker, Qt.Key.Key_Return)
    assert units.stored == [3]


def test_a_typed_name_is_not_the_longer_one_that_begins_like_it(qtbot, persons):
    persons.picker.open()
    qtbot.keyClicks(persons.picker, "Hoa")
    qtbot.keyClick(persons.picker, Qt.Key.Key_Tab)
    assert persons.stored == ["Hoa"]


def test_a_known_person_is_taken_from_the_list(qtbot, persons):
    persons.picker.open()
    qtbot.keyClicks(persons.picker, "binh")
    assert words(persons.picker.lines()) == ["binh", "Hoa Văn Bình"]
    qtbot.keyClick(persons.picker, Qt.Key.Key_Down)
    qtbot.keyClick(persons.picker, Qt.Key.Key_Return)
    assert persons.stored == ["Hoa Văn Bình"]


def test_a_change_from_outside_keeps_what_is_typed(qtbot, units):
    units.picker.open()
    qtbot.keyClicks(units.picker, "hoi")
    units.picker.show_value(7, "Đồn Biên phòng Đắk Song")
    assert units.picker.text() == "hoi"
    qtbot.keyClick(units.picker, Qt.Key.Key_Escape)
    assert units.picker.text() == "Đồn Biên phòng Đắk Song"


def test_a_long_name_is_elided_in_its_middle_and_whole_in_the_tip(units):
    units.picker.show_value(5, "Phòng Tài nguyên và Môi trường " * 4)
    assert "Phòng Tài nguyên" in units.picker.toolTip()
    units.picker.resize(140, 30)
    assert not units.picker.grab().isNull()
