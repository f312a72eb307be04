"""What each action of the window does, and when it can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from ctr_desktop import resources
from ctr_desktop.domain.task import Mark, Origin, Stage
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.reports.kinds import names as report_names

if TYPE_CHECKING:
    from ctr_desktop.gui.main_window import MainWindow

SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"
_FIELDS = ("lead", "officer", "deadline", "result")
_STAGES = (Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.DONE)
_OF_TASKS = (
    "edit_cell",
    *_FIELDS,
    "extend",
    "reassign",
    "return",
    "proof",
    "evidence",
    *(f"mark_{mark.value}" for mark in Mark),
    "note",
    "copy",
    "paste_cells",
    *(f"stage_{stage.value}" for stage in _STAGES),
)
_OF_PROGRAMMES = (
    "roll_over",
    "programme",
    "delete_programme",
    "add_task",
    "give_lists",
    "silent_units",
    "issued",
    "expand",
    "collapse",
)

_ENTRIES = (
    "add_task",
    "edit_task",
    "delete_task",
    "move_up",
    "move_down",
    "give_section",
    "section_deadline",
    "add_heading",
    "roll_over",
)

Handler = Callable[[], object]


def handlers(window: MainWindow) -> dict[str, Handler]:
    """Return what each action does."""
    return {**_of_the_file(window), **_of_the_window(window), **_of_tasks(window)}


def _of_the_file(window: MainWindow) -> dict[str, Handler]:
    query = window.services.models.query
    opened = lambda: query.value.programme  # noqa: E731 - asked for anew each time
    return {
        "import": window.importing.choose,
        "paste": lambda: window.importing.paste(QGuiApplication.clipboard().text()),
        "sample": lambda: window.importing.read(resources.path(SAMPLE)),
        "new_programme": window.periods.begin,
        "roll_over": window.periods.roll_over,
        "source": lambda: window.programmes.save_source(opened()),
        "programme": lambda: window.programmes.programme(opened()),
        "delete_programme": lambda: window.programmes.delete_programme(opened()),
        "quit": window.close,
        "give_lists": window.reporting.unit_lists.give,
        "take_lists": window.reporting.unit_lists.choose,
        "silent_units": window.reporting.unit_lists.silent,
        "issued": lambda: window.reporting.show_issued(opened()),
        **{f"report_{name}": partial(window.report, name) for name in report_names()},
    }


def _of_the_window(window: MainWindow) -> dict[str, Handler]:
    return {
        "undo": lambda: window.step(window.history.undo),
        "redo": lambda: window.step(window.history.redo),
        "find": lambda: window.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
        "select_all": lambda: window.pages.page.select_all(),
        "expand": lambda: window.pages.page.expand_all(),
        "collapse": lambda: window.pages.page.collapse_all(),
        "columns": window.pop_up_columns,
        "copy": lambda: window.lists.copy(window.pages.page),
        "paste_cells": window.lists.paste,
        "save_list": lambda: window.lists.save(window.navigation.table_page()),
        "export_list": lambda: window.lists.export(window.navigation.table_page()),
        "as_of_day": window.days.choose,
        "today": window.days.today,
        "next_pane": lambda: window.keys.turn(1),
        "previous_pane": lambda: window.keys.turn(-1),
        "units": window.organisation.units,
        "unit_changes": window.organisation.unit_changes,
        "persons": window.organisation.persons,
        "take_profile": window.organisation.choose_profile,
        "export_profile": window.organisation.export_profile,
        "settings": window.organisation.settings,
        "wording": window.reporting.word,
        "backup": window.backups.show_copies,
        "check": window.backups.check,
        "palette": lambda: window.help.palette(window.actions_by_name),
        "manual": lambda: window.help.manual(),
        "about": window.help.about,
        **{f"page_{page.name}": partial(window.show_page, page.name) for page in PAGES},
    }


def _of_tasks(window: MainWindow) -> dict[str, Handler]:
    tasks, detail = window.tasks, window.services.models.detail
    return {
        "add_task": tasks.add,
        "edit_task": tasks.edit,
        "delete_task": tasks.delete,
        "move_up": lambda: tasks.move(-1),
        "move_down": lambda: tasks.move(1),
        "extend": window.follow_up.extend,
        "reassign": window.follow_up.reassign,
        "return": lambda: detail.enter_stage(Stage.RETURNED),
        "proof": window.follow_up.close,
        "evidence": window.follow_up.choose_evidence,
        **{f"mark_{mark.value}": partial(window.follow_up.mark, mark) for mark in Mark},
        "accept_suggestions": tasks.accept_suggestions,
        "accept_all": tasks.accept_all,
        "give_section": tasks.give_section,
        "section_deadline": tasks.section_deadline,
        "add_heading": window.periods.add_heading,
        "edit_heading": window.periods.edit_heading,
        "delete_heading": window.periods.delete_heading,
        "edit_cell": lambda: window.pages.page.edit_current(),
        "note": window.keys.write_note,
        **{field: partial(window.keys.edit, field) for field in _FIELDS},
        **{f"stage_{stage.value}": partial(detail.enter_stage, stage) for stage in _STAGES},
    }


def show_actions(window: MainWindow) -> None:
    """Enable what can be done with what is selected and open, with the words that say so."""
    models, actions = window.services.models, window.actions_by_name
    tasks, opened = models.detail.tasks, models.query.value.programme is not None
    own = bool(tasks) and all(task.origin is Origin.OFFICE for task in tasks)
    for name in _OF_TASKS:
        actions[name].setEnabled(bool(tasks))
    actions["delete_task"].setEnabled(own)
    for name in ("edit_task", "move_up", "move_down"):
        actions[name].setEnabled(own and len(tasks) == 1)
    for name in (*_OF_PROGRAMMES, *(f"report_{kind}" for kind in report_names())):
        actions[name].setEnabled(opened)
    for name in ("give_section", "section_deadline"):
        actions[name].setEnabled(not tasks and models.section.node is not None)
    is_own = models.section.is_own
    actions["source"].setEnabled(opened and not is_own)
    actions["add_heading"].setEnabled(is_own)
    for name in ("edit_heading", "delete_heading"):
        actions[name].setEnabled(not tasks and models.section.is_own_heading)
    if models.day.chosen is not None and models.day.chosen > models.day.today():
        for name in (*_OF_TASKS, *_ENTRIES):
            actions[name].setEnabled(name == "copy" and bool(tasks))
    actions["today"].setEnabled(models.day.chosen is not None)
    _show_suggestions(window, opened)
    window.history.name_steps(actions["undo"], actions["redo"])


def _show_suggestions(window: MainWindow, opened: bool) -> None:
    suggestions, actions = window.services.models.suggestions, window.actions_by_name
    count = len(suggestions.open_ones()) if opened else 0
    words = QCoreApplication.translate("Actions", "Accept all suggested units ({count})")
    actions["accept_all"].setText(words.format(count=count))
    actions["accept_all"].setEnabled(count > 0)
    chosen = suggestions.open_ones(window.services.models.detail.ids) if count else {}
    actions["accept_suggestions"].setEnabled(bool(chosen))
