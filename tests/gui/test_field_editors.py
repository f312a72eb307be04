"""One editor for each kind of field: shown, stored once, restored, never changed by the wheel."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from ctr_desktop.domain.dates import quarter_period, understand_day
from ctr_desktop.domain.fields import FIELDS, Access, Field, Kind, Level, field_named
from ctr_desktop.gui.widgets.commit_fields import CommitLine, CommitText
from ctr_desktop.gui.widgets.field_editors import _MAKERS, MIXED, FieldEditor, Offer
from ctr_desktop.gui.widgets.quiet import ChoiceBox

TODAY = date(2024, 6, 28)
EXAMPLES = {
    Kind.TEXT: ("short_title", "cũ"),
    Kind.CHOICE: ("decided_by", next(iter(Level))),
    Kind.DAY: (Field("a_day", Kind.DAY, "a_day"), date(2024, 6, 3)),
    Kind.FLAG: ("recurring", True),
    Kind.UNIT: (Field("a_unit", Kind.UNIT, "a_unit"), 3),
    Kind.UNITS: ("cooperating", (2, 3)),
    Kind.PERSON: ("officer", 1),
}


@pytest.fixture
def offer(context, programme):
    context.tasks.set([1], "officer", "Trần Thị Hòa")
    made = Offer(lambda text: understand_day(text, TODAY, quarter_period(2024, 2)), QIcon(), "(khác nhau)")
    made.units = context.organisation.units()
    made.persons = {person.id: person.name for person in context.organisation.persons()}
    return made


@pytest.fixture
def holder(qtbot, theme):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    return widget


@pytest.fixture
def make(holder, offer):
    def made(kind: Kind) -> tuple[FieldEditor, list]:
        field = EXAMPLES[kind][0]
        editor = FieldEditor(field if isinstance(field, Field) else field_named(field), offer, holder)
        editor.widget.setParent(holder)
        editor.widget.show()
        stored: list = []
        editor.changed.connect(stored.append)
        return editor, stored

    return made


def test_there_is_an_editor_for_every_kind_that_is_entered():
    assert set(_MAKERS) == set(EXAMPLES) == set(Kind) - {Kind.NUMBER}
    assert all(field.access is Access.DERIVED for field in FIELDS if field.kind is Kind.NUMBER)


@pytest.mark.parametrize("kind", list(EXAMPLES))
def test_showing_a_value_stores_nothing(make, kind):
    editor, stored = make(kind)
    value = EXAMPLES[kind][1]
    for shown in (value, MIXED, value):
        editor.show(shown)
    assert stored == []


@pytest.mark.parametrize("kind", list(EXAMPLES))
def test_different_values_are_said_to_be_different(make, kind):
    editor, _stored = make(kind)
    editor.show(EXAMPLES[kind][1])
    editor.show(MIXED)
    widget = editor.widget
    if kind in (Kind.TEXT, Kind.DAY):
        assert widget.text() == "" and widget.placeholderText() == "(khác nhau)"
    elif kind is Kind.CHOICE:
        assert widget.currentIndex() == -1
    elif kind is Kind.FLAG:
        assert widget.checkState() is Qt.CheckState.PartiallyChecked
    elif kind in (Kind.UNIT, Kind.PERSON):
        assert widget.text() == "" and widget.placeholderText() == "(khác nhau)"


@pytest.mark.parametrize("kind", [Kind.CHOICE])
def test_the_wheel_never_changes_a_choice(make, kind):
    editor, stored = make(kind)
    editor.show(EXAMPLES[kind][1])
    box = editor.widget
    assert isinstance(box, ChoiceBox)
    before = box.currentText()
    for turn in (-120, 120, -360):
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(box.mapToGlobal(QPoint(5, 5))),
            QPoint(0, 0),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)
        assert not event.isAccepted(), "the pane scrolls instead"
    assert box.currentText() == before and stored == []


def test_a_wheel_changes_an_ordinary_box_so_that_the_test_above_can_fail(qtbot, theme, holder):
    box = QComboBox(holder)
    box.addItems(["một", "hai"])
    box.show()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentText() == "hai"


def test_words_are_stored_once(qtbot, make):
    editor, stored = make(Kind.TEXT)
    editor.show("cũ")
    line = editor.widget
    assert isinstance(line, CommitLine)
    line.selectAll()
    qtbot.keyClicks(line, "moi")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.commit()
    assert stored == ["moi"]


def test_a_field_of_several_lines_has_a_box(holder, offer):
    editor = FieldEditor(field_named("result"), offer, holder)
    assert isinstance(editor.widget, CommitText)


def test_a_choice_is_stored_by_its_member(qtbot, make):
    editor, stored = make(Kind.CHOICE)
    editor.show(next(iter(Level)))
    box = editor.widget
    assert [box.itemData(row) for row in range(box.count())] == list(Level)
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert stored == [list(Level)[2]]


def test_a_mark_of_different_tasks_becomes_one_on_a_click(qtbot, make):
    editor, stored = make(Kind.FLAG)
    editor.show(MIXED)
    qtbot.mouseClick(editor.widget, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.widget.height() // 2))
    assert stored == [True]


def test_a_day_is_stored_as_a_day(qtbot, make):
    editor, stored = make(Kind.DAY)
    editor.show(None)
    qtbot.keyClicks(editor.widget, "30/6")
    qtbot.keyClick(editor.widget, Qt.Key.Key_Return)
    assert stored == [date(2024, 6, 30)]
    editor.show(date(2024, 6, 30))
    editor.widget.clear()
    editor.widget.commit()
    assert stored[-1] is None


def test_a_unit_is_stored_by_its_id(qtbot, make):
    editor, stored = make(Kind.UNIT)
    editor.show(3)
    picker = editor.widget
    assert picker.value() == 3 and picker.text() == "Ban Tuyên giáo Huyện ủy"
    picker.open()
    qtbot.keyClicks(picker, "to chuc")
    assert stored == [], "typing only narrows"
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert stored == [2]


def test_a_person_is_typed_or_chosen(qtbot, make):
    editor, stored = make(Kind.PERSON)
    editor.show(1)
    picker = editor.widget
    assert picker.text() == "Trần Thị Hòa"
    picker.open()
    qtbot.keyClicks(picker, "Lan")
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert picker.text() == "Trần Thị Hòa" and stored == []
    picker.open()
    qtbot.keyClicks(picker, "  Lan   Anh ")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert stored == ["Lan Anh"]
