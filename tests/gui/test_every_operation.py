"""Every action of the window: in the palette and the manual, undone by one step, told with its person."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from ctr_desktop import resources
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.diary import Paper
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.row_keys import node_key
from ctr_desktop.gui.actions import all_specs
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.models.labels import action_label
from ctr_desktop.services.follow_up import Proof
from ctr_desktop.services.profile_table import make_profiles
from ctr_desktop.store.schema import JOURNALLED
from tests.features.test_quarter import select
from tests.services.test_profiles import communes, table_of

Step = Callable[[MainWindow], object]


def answer(controller: str, **values: Any) -> Step:
    """Fill in the dialog that an action opened and press its default button."""

    def fill(window: MainWindow) -> None:
        dialog = attrgetter(controller)(window).dialog
        for name, value in values.items():
            field = dialog
            for part in name.split("__"):
                field = getattr(field, part)
            if callable(field):
                field(value)
            elif hasattr(field, "setPlainText"):
                field.setPlainText(value)
            else:
                field.setText(value)
        buttons = dialog.form if hasattr(dialog, "form") else dialog
        buttons.save_button.click()

    return fill


def own_task(window: MainWindow) -> None:
    context = window.services.context
    node = context.tasks.one(2).node
    for words in ("Việc thêm một", "Việc thêm hai", "Việc thêm ba"):
        changes, task = context.tasks.add(node, words)
        window.services.models.bus.tell(changes)
    select(window, task - 1)


def heading(window: MainWindow) -> None:
    node = window.services.context.programmes.tree(1).nodes[0][0]
    window.pages.page.select_row(node_key(node))


def own_heading(window: MainWindow) -> None:
    context = window.services.context
    _changes, programme = context.own_programmes.begin(own_header(quarter_period(2024, 3), ""))
    changes, node = context.own_programmes.add_heading(programme, None, "Công tác tổ chức")
    window.services.models.bus.tell(Changes(changes.action, structure=frozenset([programme]), programmes=True))
    window.open_programme(programme)
    window.pages.page.select_row(node_key(node))


def done_task(window: MainWindow) -> None:
    context = window.services.context
    window.services.models.bus.tell(context.follow_up.close([1], Proof(Paper("1-BC/HU", date(2024, 6, 20)))))
    select(window, 1)


def suggested(window: MainWindow) -> None:
    deadline = time.monotonic() + 20
    while not window.services.models.suggestions.open_ones([1, 2, 3]):
        assert time.monotonic() < deadline
        QApplication.processEvents()
    select(window, 1, 2, 3)


def close_period(window: MainWindow) -> None:
    dialog = window.periods.dialog
    dialog.show_plan(window.services.context.rolling_over.plan(1, None))
    dialog.save_button.click()


def merge_units(window: MainWindow) -> None:
    window.organisation.dialog.model.follow([1, 2], ("Ban mới",))
    window.organisation.dialog.save_button.click()


def pick_lead(window: MainWindow) -> None:
    window.services.models.detail.set_lead(window.services.context.organisation.units()[3].id)


def paste_units(window: MainWindow) -> None:
    window.lists.dialog.save_button.click()


def copied(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Ban Tổ chức Huyện ủy")
    select(window, 1)


def give_heading(window: MainWindow) -> None:
    dialog = window.tasks.dialog
    dialog.picker.picked.emit(window.services.context.organisation.units()[3].id)
    dialog.save_button.click()


def chosen(window: MainWindow) -> None:
    select(window, 1)


def led(window: MainWindow) -> None:
    """Let a unit lead tasks that it can be asked about."""
    window.services.context.tasks.set_lead([1, 2], window.services.context.organisation.units()[3].id)
    select(window, 1)


STAGES = ("todo", "accepted", "doing", "waiting")
CHANGING: dict[str, tuple[Step, Step | None]] = {
    "programme": (chosen, answer("programmes", form__number_edit="15")),
    "delete_programme": (chosen, None),
    "new_programme": (chosen, answer("periods", title_edit="Chương trình của Huyện ủy")),
    "roll_over": (chosen, close_period),
    "give_lists": (led, answer("reporting.unit_lists", recipient_edit="Văn phòng")),
    "add_task": (chosen, answer("tasks", form__text_edit="Việc thêm")),
    "edit_task": (own_task, answer("tasks", form__text_edit="Việc đã sửa")),
    "delete_task": (own_task, None),
    "move_up": (own_task, None),
    "move_down": (own_task, None),
    "lead": (chosen, pick_lead),
    "reassign": (done_task, answer("follow_up", _pick=4)),
    "extend": (chosen, answer("follow_up", day_edit="15/7/2024")),
    "accept_suggestions": (suggested, None),
    "accept_all": (suggested, None),
    "give_section": (heading, give_heading),
    "section_deadline": (heading, answer("tasks", only_open__setChecked=False, day_edit="20/6/2024")),
    "add_heading": (own_heading, answer("periods", text_edit="Cán bộ")),
    "edit_heading": (own_heading, answer("periods", text_edit="Công tác cán bộ")),
    "delete_heading": (own_heading, None),
    **{f"stage_{stage}": (done_task if stage == "todo" else chosen, None) for stage in STAGES},
    "stage_done": (chosen, answer("follow_up", paper__number="2-BC/HU")),
    "return": (done_task, answer("follow_up", reason_edit="thiếu số liệu")),
    "proof": (chosen, answer("follow_up", paper__number="2-BC/HU")),
    **{f"mark_{mark}": (done_task, answer("follow_up")) for mark in ("reported", "approved", "recognised")},
    "evidence": (chosen, None),
    "unit_changes": (chosen, merge_units),
    "take_profile": (chosen, None),
    "paste_cells": (copied, paste_units),
}
"""What must be chosen before an action that changes data, and how the question that it asks is answered."""

ELSEWHERE = {
    "undo",
    "redo",
    "import",
    "take_lists",
    "paste",
    "sample",
    "units",
    "persons",
    "backup",
    "note",
    "officer",
    "deadline",
    "result",
}
"""Actions that open a field, a table that stores by itself or the import; stories of their own walk them."""


@pytest.fixture
def office(programme, window, context, prompts, clock, tmp_path):
    window.show_page("tree")
    context.workspace.settings.values.user_name = "Trần Thị Hòa"
    clock.now = datetime(2024, 6, 28, 10, 0)
    (tmp_path / "anh.png").write_bytes(b"anh")
    prompts.files, prompts.folder = [tmp_path / "anh.png"], tmp_path / "phiếu"
    return window


def tables(window: MainWindow) -> dict[str, list[Any]]:
    database = window.services.context.workspace.database
    return {table: database.rows(f"SELECT * FROM {table} ORDER BY id") for table in JOURNALLED}


@pytest.mark.parametrize("name", CHANGING)
def test_a_change_is_one_step_told_with_its_person_and_taken_back(office, context, prompts, name, tmp_path):
    prepare, finish = CHANGING[name]
    if name == "take_profile":
        prompts.document = make_profiles(table_of(tmp_path / "bang.xlsx", communes(1)), tmp_path / "ra")[0]
    prepare(office)
    before, newest = tables(office), context.history.undo_target().id
    action = office.actions_by_name[name]
    assert action.isEnabled(), name
    action.trigger()
    if finish is not None:
        finish(office)
    made = context.history.undo_target()
    assert made.id > newest and made.by == "Trần Thị Hòa"
    assert not action_label(made.kind, made.details).startswith("action."), made.kind
    assert tables(office) != before
    office.actions_by_name["undo"].trigger()
    assert tables(office) == before
    assert context.history.undo_target().id == newest, "one step"
    office.actions_by_name["redo"].trigger()
    assert tables(office) != before


QUIET = sorted({spec.name for spec in all_specs()} - set(CHANGING) - ELSEWHERE - {"quit"})


@pytest.mark.parametrize("name", QUIET)
def test_an_action_that_only_shows_changes_nothing(office, context, prompts, name, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_place: None)
    monkeypatch.setattr("ctr_desktop.gui.controllers.organisation.OrganisationController._run", lambda *_: 0)
    prompts.answer = False
    chosen(office)
    before, newest = tables(office), context.history.undo_target().id
    office.actions_by_name[name].trigger()
    assert tables(office) == before and context.history.undo_target().id == newest


def test_every_action_is_walked():
    names = {spec.name for spec in all_specs()}
    assert set(CHANGING) | ELSEWHERE <= names
    assert not set(CHANGING) & ELSEWHERE


def manual() -> str:
    folder: Path = resources.path("help/vi")
    return fold(" ".join(page.read_text(encoding="utf-8") for page in sorted(folder.glob("*.md"))))


def test_every_action_stands_in_the_palette_and_in_the_manual(window):
    from ctr_desktop.gui.dialogs.palette_dialog import PaletteDialog

    others = [action for name, action in window.actions_by_name.items() if name != "palette"]
    listed = PaletteDialog(others, window)
    said, told = [listed.list.item(row).text() for row in range(listed.list.count())], manual()
    for spec in all_specs():
        action = window.actions_by_name[spec.name]
        words = action.text().replace("&", "").rstrip("…").partition(" (")[0]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if spec.name != "palette":
            assert any(words in line and keys in line for line in said), spec.name
        assert fold(words) in told, f"{spec.name}: {words}"
    listed.deleteLater()
