"""The window worked with the keyboard: fields open with their value selected, the keys come back to the row."""

from __future__ import annotations

import random
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.row_keys import is_task, row_id
from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.widgets.pasting_text import LONG_PASTE, PastingText
from ctr_desktop.models.choices import matching, unit_choices
from ctr_desktop.models.task_row import TaskRow

KEYS_FOR_A_HUNDRED = 550
KEYS_WITH_SUGGESTIONS = 30


class Keyboard:
    """Presses keys where the focus is and counts them; a chord is one key."""

    def __init__(self, qtbot, window) -> None:
        self._qtbot = qtbot
        self._window = window
        self.count = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self._qtbot.keyClick(self._window.focusWidget(), key, modifiers)

    def type(self, words: str) -> None:
        self.count += len(words)
        self._qtbot.keyClicks(self._window.focusWidget(), words)


@pytest.fixture
def shown(qtbot, window, programme):
    window.open_programme(programme)
    window.pages.page.take_focus()
    qtbot.waitUntil(window.pages.page.tree.hasFocus)
    qtbot.waitUntil(lambda: bool(window.services.models.suggestions.open_ones()))
    return window


@pytest.fixture
def keyboard(qtbot, shown):
    return Keyboard(qtbot, shown)


def tasks_in_order(window) -> list[int]:
    """Return the tasks of the tree from top to bottom."""
    tree, model = window.pages.page.tree, window.services.models.outline
    index, found = model.index(0, 0), []
    while index.isValid():
        if is_task(model.key(index)):
            found.append(row_id(model.key(index)))
        index = tree.indexBelow(index)
    return found


def current(window) -> int:
    key = window.services.models.outline.key(window.pages.page.tree.currentIndex())
    return row_id(key) if is_task(key) else 0


def actions(context) -> int:
    return int(context.workspace.database.first("SELECT COUNT(*) FROM action")[0])


def letters_for(context, unit) -> str:
    """Return the fewest letters that put a unit first in the picker, as the data is now."""
    choices = unit_choices(context.organisation.units(active_only=True), context.organisation.usage().units)
    initials = "".join(word[0] for word in unit.name.lower().replace("-", " ").split())
    for words in map(fold, (initials[:1], initials[:2], initials[:3], unit.short_name, unit.name)):
        found = matching(choices, words)
        if found and found[0].value == unit.id:
            return words
    raise AssertionError(unit)


def test_a_hundred_tasks_are_given_by_keyboard_alone(shown, context, keyboard):
    units = [unit for unit in context.organisation.units(active_only=True)][:15]
    drawn = random.Random(2024)
    order = tasks_in_order(shown)[:100]
    wanted = {task: drawn.choice(units) for task in order}
    before, journal = {task.id: task for task in context.tasks.of_programme(1)}, actions(context)
    shown.pages.page.select_task(order[0])
    for place, task in enumerate(order):
        while current(shown) != task:
            keyboard.press(Qt.Key.Key_Down)
        keyboard.press(Qt.Key.Key_Return)
        keyboard.type(letters_for(context, wanted[task]))
        keyboard.press(Qt.Key.Key_Return)
        assert shown.pages.page.tree.hasFocus(), "the keys are back in the row"
        if place < len(order) - 1:
            keyboard.press(Qt.Key.Key_Down)
    after = {task.id: task for task in context.tasks.of_programme(1)}
    assert {task: after[task].lead_unit for task in order} == {task: unit.id for task, unit in wanted.items()}
    assert [task for task in after if task not in wanted and after[task] != before[task]] == []
    for task in order:
        assert after[task].values | {"lead": None, "lead_provenance": None} == before[task].values | {
            "lead": None,
            "lead_provenance": None,
        }
    assert actions(context) - journal == 100, "one action a task and no other"
    assert keyboard.count <= KEYS_FOR_A_HUNDRED, keyboard.count


def test_control_enter_in_the_picker_goes_to_the_next_task(shown, context, keyboard):
    order = tasks_in_order(shown)[:4]
    shown.pages.page.select_task(order[0])
    keyboard.press(Qt.Key.Key_Return)
    for words in ("vphu", "btc", "btg", "bdv"):
        keyboard.type(words)
        keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [context.tasks.one(task).lead_unit for task in order] == [1, 2, 3, 4]
    keyboard.press(Qt.Key.Key_Escape)
    assert shown.pages.page.tree.hasFocus()


def test_a_hundred_suggestions_are_accepted_with_few_keys(qtbot, shown, context, keyboard):
    suggested = shown.services.models.suggestions.open_ones()
    assert len(suggested) >= 100
    keyboard.count += 2
    shown.actions_by_name["select_all"].trigger()
    shown.actions_by_name["accept_suggestions"].trigger()
    given = {task.id: task.lead_unit for task in context.tasks.of_programme(1) if task.lead_unit}
    assert given == suggested and keyboard.count <= KEYS_WITH_SUGGESTIONS
    shown.actions_by_name["undo"].trigger()
    assert not any(task.lead_unit for task in context.tasks.of_programme(1)), "one step takes all of it back"


def test_a_suggestion_stands_in_grey_and_first_in_the_picker(shown, context, keyboard):
    model = shown.services.models.outline
    task = next(iter(shown.services.models.suggestions.open_ones()))
    shown.pages.page.select_task(task)
    row = model.row_data(model.key(shown.pages.page.tree.currentIndex()))
    assert isinstance(row, TaskRow) and row.lead == "" and row.proposed
    keyboard.press(Qt.Key.Key_Return)
    editor = shown.pages.page.editor.widget
    assert editor.lines()[0].hint == "gợi ý"
    keyboard.press(Qt.Key.Key_Return)
    assert context.tasks.one(task).lead_unit == shown.services.models.suggestions.of(task).unit
    assert shown.pages.page.tree.hasFocus()


def test_control_enter_takes_the_suggestion_and_goes_down(shown, context, keyboard):
    order = [task for task in tasks_in_order(shown) if shown.services.models.suggestions.of(task)]
    shown.pages.page.select_task(order[0])
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert context.tasks.one(order[0]).lead_unit and current(shown) != order[0]


@pytest.mark.parametrize(("action", "typed", "stored"), [("deadline", "15/4", date(2024, 4, 15))])
def test_a_day_replaces_the_old_one_and_the_keys_come_back(shown, context, keyboard, action, typed, stored):
    first, second = tasks_in_order(shown)[:2]
    shown.pages.page.select_task(first)
    shown.actions_by_name[action].trigger()
    assert shown.focusWidget().selectedText() == "30/6/2024"
    keyboard.type(typed)
    keyboard.press(Qt.Key.Key_Return)
    assert context.tasks.one(first).deadline.due == stored and shown.pages.page.tree.hasFocus()
    while current(shown) in (0, first):
        keyboard.press(Qt.Key.Key_Down)
    shown.actions_by_name["stage_doing"].trigger()
    assert context.tasks.one(second).stage is Stage.DOING and context.tasks.one(first).stage is Stage.TODO


@pytest.mark.parametrize("action", ["lead", "officer", "result", "deadline"])
def test_escape_changes_nothing_and_gives_the_keys_back(shown, context, keyboard, action):
    task = tasks_in_order(shown)[0]
    shown.pages.page.select_task(task)
    before, count = context.tasks.one(task), actions(context)
    shown.actions_by_name[action].trigger()
    keyboard.type("abc")
    keyboard.press(Qt.Key.Key_Escape)
    assert context.tasks.one(task) == before and actions(context) == count
    assert shown.pages.page.tree.hasFocus()


def test_enter_stores_the_result_and_gives_the_keys_back(shown, context, keyboard):
    task = tasks_in_order(shown)[0]
    shown.pages.page.select_task(task)
    shown.actions_by_name["result"].trigger()
    keyboard.type("mot")
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    keyboard.type("hai")
    keyboard.press(Qt.Key.Key_Return)
    assert context.tasks.one(task).result == "mot\nhai" and shown.pages.page.tree.hasFocus()


def test_undo_in_a_field_with_nothing_of_its_own_takes_back_the_last_action(shown, context, keyboard):
    task = tasks_in_order(shown)[0]
    shown.pages.page.select_task(task)
    shown.services.models.detail.set_stage(Stage.DOING)
    shown.actions_by_name["officer"].trigger()
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert context.tasks.one(task).stage is Stage.TODO
    keyboard.type("x")
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert context.tasks.one(task).stage is Stage.TODO and shown.focusWidget().text() == "", "its own letter first"


def test_the_stage_is_one_stop_and_the_arrows_store_nothing(shown, context, keyboard):
    task = tasks_in_order(shown)[0]
    shown.pages.page.select_task(task)
    bar = shown.detail.form.stage_bar
    bar.setFocus()
    count = actions(context)
    keyboard.press(Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_Right)
    assert actions(context) == count and bar.button(Stage.DOING).hasFocus()
    keyboard.press(Qt.Key.Key_Space)
    assert context.tasks.one(task).stage is Stage.DOING
    stops = [button for button in bar._buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [button.stage for button in stops] == [Stage.DOING]
    assert bar._branch.accessibleName() == "Trạng thái khác…"


def test_f6_goes_round_the_parts_of_the_window(shown, keyboard):
    shown.pages.page.select_task(tasks_in_order(shown)[0])
    shown.actions_by_name["next_pane"].trigger()
    assert shown.detail.isAncestorOf(shown.focusWidget())
    shown.actions_by_name["next_pane"].trigger()
    assert shown.sidebar.isAncestorOf(shown.focusWidget())
    shown.actions_by_name["next_pane"].trigger()
    assert shown.pages.page.tree.hasFocus()
    shown.actions_by_name["previous_pane"].trigger()
    assert shown.sidebar.isAncestorOf(shown.focusWidget())
    assert shown.actions_by_name["next_pane"].shortcut().toString() == "F6"


def test_a_heading_shows_its_words_its_figures_and_what_can_be_done_with_all_of_it(qtbot, shown, context, keyboard):
    model = shown.services.models.outline
    shown.pages.page.select_key(model.key(model.index(0, 0)))
    card = shown.detail.card
    assert card.isVisible() and "Các nhiệm vụ trọng tâm" in card.words.text()
    assert shown.actions_by_name["give_section"].isEnabled()
    under = shown.services.models.section.tasks()
    assert len(under) == 15
    qtbot.mouseClick(card.give_button, Qt.MouseButton.LeftButton)
    dialog = shown.tasks.dialog
    assert "15 nhiệm vụ" in dialog._count.text()
    dialog.picker.open()
    qtbot.keyClicks(dialog.picker, "btg")
    qtbot.keyClick(dialog.picker, Qt.Key.Key_Return)
    dialog.save_button.click()
    assert {context.tasks.one(task).lead_unit for task in under} == {3}
    shown.actions_by_name["undo"].trigger()
    assert {context.tasks.one(task).lead_unit for task in under} == {None}
    shown.actions_by_name["section_deadline"].trigger()
    dialog = shown.tasks.dialog
    dialog.only_open.setChecked(False)
    qtbot.keyClicks(dialog.day_edit, "20/6")
    dialog.save_button.click()
    standing = [task for task in under if context.tasks.one(task).recurring]
    assert {context.tasks.one(task).deadline.due for task in under if task not in standing} == {date(2024, 6, 20)}
    assert standing, "a standing duty keeps having no end"


def test_with_nothing_selected_the_programme_is_shown(shown):
    shown.open_programme(1)
    shown.pages.page.tree.clearSelection()
    shown.pages.page.tree.setCurrentIndex(QModelIndex())
    shown.pages.page._tell()
    assert shown.detail.card.isVisible() and shown.detail.card.code.text() == "Quý II/2024"


def test_most_duties_can_be_read_in_full(shown, qapp):
    """At 1366 pixels the rows show at least three of five duties whole, with the detail pane beside them."""
    shown.resize(1366, 728)
    qapp.processEvents()
    page, model = shown.pages.page, shown.services.models.outline
    index, whole, seen = model.index(0, 0), 0, 0
    while index.isValid():
        row = model.row_data(model.key(index))
        if isinstance(row, TaskRow):
            seen += 1
            whole += page.delegate.lines_of(row, page.tree.visualRect(index).width()).whole
        index = page.tree.indexBelow(index)
    assert seen == 134 and whole >= seen * 0.6, whole


def test_a_very_long_paste_is_asked_about(qtbot, shown, context, prompts, monkeypatch):
    task = tasks_in_order(shown)[0]
    shown.pages.page.select_task(task)
    shown.actions_by_name["result"].trigger()
    field = shown.focusWidget()
    assert isinstance(field, PastingText)
    field.prompts = prompts
    QApplication.clipboard().setText("chữ " * LONG_PASTE)
    prompts.answer = False
    field.paste()
    assert field.toPlainText() == "" and "80.000" in prompts.asked[-1]
    prompts.answer = True
    field.paste()
    assert len(field.toPlainText()) == 4 * LONG_PASTE
    QApplication.clipboard().setText("ngắn")
    asked = len(prompts.asked)
    field.selectAll()
    field.paste()
    assert field.toPlainText() == "ngắn" and len(prompts.asked) == asked
