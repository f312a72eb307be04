"""What the window says: the bar on top, the toast below; each button calls once what was offered last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.toast import Toast


class Calls(list):
    """Counts what is called."""

    def of(self, name: str):
        return lambda: self.append(name)


@pytest.fixture
def calls():
    return Calls()


@pytest.fixture
def bar(qtbot, theme):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_a_bar_is_hidden_until_something_is_said(qtbot, bar):
    assert not bar.isVisible()
    bar.say("Hãy chọn một mục.")
    assert bar.isVisible() and bar.text() == "Hãy chọn một mục." and not bar._button.isVisible()


def test_words_are_never_taken_for_markup(bar):
    bar.say("<b>đậm</b>")
    assert bar._label.textFormat() == Qt.TextFormat.PlainText


def test_the_button_calls_once_what_was_said_last(qtbot, bar, calls):
    for name in ("first", "second", "third"):
        bar.say("Thiếu tên cấp ủy.", "Khai báo…", calls.of(name))
    qtbot.mouseClick(bar._button, Qt.MouseButton.LeftButton)
    assert calls == ["third"] and not bar.isVisible()


def test_a_sentence_without_a_way_out_forgets_the_one_before(qtbot, bar, calls):
    bar.say("Một", "Nút", calls.of("old"))
    bar.say("Hai")
    assert not bar._button.isVisible()
    bar._button.click()
    assert calls == []


def test_close_calls_nothing(qtbot, bar, calls):
    bar.say("Một", "Nút", calls.of("button"))
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert calls == [] and not bar.isVisible()


@pytest.fixture
def toast(qtbot, theme):
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    made = Toast(window)
    yield made
    made._timer.stop()


def test_a_toast_offers_up_to_two_ways(qtbot, toast, calls):
    toast.say("Đã giao lại", ("Hoàn tác", calls.of("undo")), ("Sửa nhầm", calls.of("mend")))
    assert [button.text() for button in toast._buttons] == ["Hoàn tác", "Sửa nhầm"]
    assert all(button.isVisible() for button in toast._buttons)
    qtbot.mouseClick(toast._buttons[1], Qt.MouseButton.LeftButton)
    assert calls == ["mend"] and toast.text() == ""


def test_a_toast_without_ways_has_no_buttons(toast):
    toast.say("Đã lưu")
    assert toast.text() == "Đã lưu" and not any(button.isVisible() for button in toast._buttons)


def test_a_second_toast_replaces_the_first(qtbot, toast, calls):
    toast.say("Một", ("Hoàn tác", calls.of("one")))
    toast.say("Hai", ("Hoàn tác", calls.of("two")))
    qtbot.mouseClick(toast._buttons[0], Qt.MouseButton.LeftButton)
    assert calls == ["two"]


def test_a_toast_keeps_its_place_when_the_window_grows(toast):
    toast.say("Đã lưu")
    before = toast.y()
    toast.parentWidget().resize(800, 900)
    assert toast.y() - before == 300


def test_a_toast_goes_away_by_itself(qtbot, toast):
    toast.say("Đã lưu")
    assert toast._timer.isActive() and toast._timer.isSingleShot()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_fill_in_opens_the_settings_once_however_often_it_was_said(qtbot, window, programme, context, monkeypatch):
    opened = []
    monkeypatch.setattr(window.organisation, "settings", lambda: opened.append(1))
    window.reporting.settings_wanted.disconnect()
    window.reporting.settings_wanted.connect(window.organisation.settings)
    window.open_programme(programme)
    for _ in range(3):
        window.reporting.start(programme, "progress")
        dialog = window.reporting.report_dialog
        dialog.show_answers("progress")
        dialog.show_answers("register")
        dialog.show_answers("progress")
        button = dialog.form.message_bar._button
        assert button.isVisible() and button.text() == "Khai báo…"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog.reject()
        qtbot.waitUntil(lambda: window.reporting.report_dialog is None)
    assert opened == [1, 1, 1]
