"""Every action of the window in one table: words, menu, shortcut, icon. Shortcuts are unique."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.report_words import kind_action
from ctr_desktop.reports.kinds import names as report_names
from ctr_desktop.reports.wording import menu_entries


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; ``break_before`` puts a line above it in its menu, ``toolbar`` is its place there, 0 for none."""

    name: str
    words: object
    menu: str
    keys: str = ""
    icon: str = ""
    toolbar: int = 0
    break_before: bool = False
    checkable: bool = False


MENUS: dict[str, object] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "task": QT_TRANSLATE_NOOP("Actions", "&Task"),
    "report": QT_TRANSLATE_NOOP("Actions", "&Report"),
    "tools": QT_TRANSLATE_NOOP("Actions", "T&ools"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
ACTIONS = (
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "Import a programme…"), "file", "Ctrl+O", "file-input", 1),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "Import pasted text…"), "file", "Ctrl+Shift+V"),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Open the sample"), "file", icon="folder-open"),
    ActionSpec("new_programme", QT_TRANSLATE_NOOP("Actions", "New programme of our own…"), "file", icon="plus"),
    ActionSpec("roll_over", QT_TRANSLATE_NOOP("Actions", "Close the period, open the next…"), "file", icon="repeat"),
    ActionSpec("source", QT_TRANSLATE_NOOP("Actions", "Save the issued file…"), "file", icon="save", break_before=True),
    ActionSpec("programme", QT_TRANSLATE_NOOP("Actions", "Programme details…"), "file", icon="pencil"),
    ActionSpec("delete_programme", QT_TRANSLATE_NOOP("Actions", "Delete the programme"), "file"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", "Ctrl+Q", break_before=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", "Ctrl+Z", "undo-2", 3),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", "Ctrl+Y", "redo-2", 4),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "Copy rows"), "edit", "Ctrl+C", break_before=True),
    ActionSpec("paste_cells", QT_TRANSLATE_NOOP("Actions", "Paste a column onto the chosen tasks…"), "edit", "Ctrl+V"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find"), "edit", "Ctrl+F", "search", break_before=True),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select all tasks shown"), "edit", "Ctrl+Shift+A"),
    ActionSpec("expand", QT_TRANSLATE_NOOP("Actions", "Open all headings"), "view", "Ctrl++"),
    ActionSpec("collapse", QT_TRANSLATE_NOOP("Actions", "Close all headings"), "view", "Ctrl+-"),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Keys to the next part"), "view", "F6", break_before=True),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Keys to the part before"), "view", "Shift+F6"),
    ActionSpec("two_lines", QT_TRANSLATE_NOOP("Actions", "Two lines a row"), "view", break_before=True, checkable=True),
    ActionSpec("sidebar", QT_TRANSLATE_NOOP("Actions", "Sidebar"), "view", "F9", checkable=True),
    ActionSpec("detail", QT_TRANSLATE_NOOP("Actions", "Details"), "view", "F10", checkable=True),
    ActionSpec("columns", QT_TRANSLATE_NOOP("Actions", "Columns…"), "view"),
    ActionSpec("save_list", QT_TRANSLATE_NOOP("Actions", "Save this list…"), "view"),
    ActionSpec(
        "as_of_day",
        QT_TRANSLATE_NOOP("Actions", "Show as of a day…"),
        "view",
        "Ctrl+Shift+D",
        "calendar-plus",
        break_before=True,
    ),
    ActionSpec("today", QT_TRANSLATE_NOOP("Actions", "Back to today"), "view"),
    ActionSpec("add_task", QT_TRANSLATE_NOOP("Actions", "Add a task…"), "task", "Ctrl+N", "list-plus", 2),
    ActionSpec("edit_task", QT_TRANSLATE_NOOP("Actions", "Edit own task…"), "task", "Shift+F2", "pencil"),
    ActionSpec("edit_cell", QT_TRANSLATE_NOOP("Actions", "Edit in the row"), "task", "F2"),
    ActionSpec("delete_task", QT_TRANSLATE_NOOP("Actions", "Delete own tasks"), "task", "Del", "trash-2"),
    ActionSpec("move_up", QT_TRANSLATE_NOOP("Actions", "Move own task up"), "task", "Alt+Up", "arrow-up"),
    ActionSpec("move_down", QT_TRANSLATE_NOOP("Actions", "Move own task down"), "task", "Alt+Down", "arrow-down"),
    ActionSpec("lead", QT_TRANSLATE_NOOP("Actions", "Lead unit"), "task", "Ctrl+L", "building-2", break_before=True),
    ActionSpec("reassign", QT_TRANSLATE_NOOP("Actions", "Re-assign…"), "task"),
    ActionSpec("officer", QT_TRANSLATE_NOOP("Actions", "Officer"), "task", "Ctrl+Shift+L"),
    ActionSpec("deadline", QT_TRANSLATE_NOOP("Actions", "Deadline"), "task", "Ctrl+D", "calendar-plus"),
    ActionSpec("extend", QT_TRANSLATE_NOOP("Actions", "Extend the deadline…"), "task", "Ctrl+E"),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "Write a note"), "task", "Ctrl+M", "message-square-plus"),
    ActionSpec("result", QT_TRANSLATE_NOOP("Actions", "Enter the result"), "task", "Ctrl+R"),
    ActionSpec(
        "accept_suggestions",
        QT_TRANSLATE_NOOP("Actions", "Accept the suggested units of the selected tasks"),
        "task",
        "Ctrl+G",
        "check",
        break_before=True,
    ),
    ActionSpec("accept_all", QT_TRANSLATE_NOOP("Actions", "Accept all suggested units"), "task", "Ctrl+Shift+G"),
    ActionSpec("give_section", QT_TRANSLATE_NOOP("Actions", "Give the whole heading…"), "task", "", break_before=True),
    ActionSpec("section_deadline", QT_TRANSLATE_NOOP("Actions", "Deadline for the whole heading…"), "task"),
    ActionSpec(
        "add_heading", QT_TRANSLATE_NOOP("Actions", "Add a heading…"), "task", "Ctrl+Shift+N", break_before=True
    ),
    ActionSpec("edit_heading", QT_TRANSLATE_NOOP("Actions", "Edit the heading…"), "task"),
    ActionSpec("delete_heading", QT_TRANSLATE_NOOP("Actions", "Delete the heading"), "task"),
    ActionSpec("stage_todo", QT_TRANSLATE_NOOP("Actions", "Stage: not started"), "task", "Ctrl+1", break_before=True),
    ActionSpec("stage_accepted", QT_TRANSLATE_NOOP("Actions", "Stage: accepted"), "task", "Ctrl+2"),
    ActionSpec("stage_doing", QT_TRANSLATE_NOOP("Actions", "Stage: in progress"), "task", "Ctrl+3"),
    ActionSpec("stage_waiting", QT_TRANSLATE_NOOP("Actions", "Stage: awaiting approval"), "task", "Ctrl+4"),
    ActionSpec("stage_done", QT_TRANSLATE_NOOP("Actions", "Stage: done"), "task", "Ctrl+5"),
    ActionSpec("return", QT_TRANSLATE_NOOP("Actions", "Return for rework…"), "task"),
    ActionSpec("proof", QT_TRANSLATE_NOOP("Actions", "Paper that reports it done…"), "task", "Ctrl+Shift+5"),
    ActionSpec("mark_reported", QT_TRANSLATE_NOOP("Actions", "Mark: unit reported it done…"), "task"),
    ActionSpec("mark_approved", QT_TRANSLATE_NOOP("Actions", "Mark: leader approved…"), "task"),
    ActionSpec("mark_recognised", QT_TRANSLATE_NOOP("Actions", "Mark: superior body recognised…"), "task"),
    ActionSpec("evidence", QT_TRANSLATE_NOOP("Actions", "Add evidence…"), "task", "Ctrl+Shift+E", break_before=True),
    ActionSpec("export_list", QT_TRANSLATE_NOOP("Actions", "List that is shown to Excel…"), "report", icon="list"),
    ActionSpec(
        "give_lists", QT_TRANSLATE_NOOP("Actions", "Lists for the units…"), "report", icon="users", break_before=True
    ),
    ActionSpec("take_lists", QT_TRANSLATE_NOOP("Actions", "Take lists back…"), "report", icon="file-input"),
    ActionSpec("silent_units", QT_TRANSLATE_NOOP("Actions", "Lists that did not come back…"), "report", icon="clock"),
    ActionSpec("issued", QT_TRANSLATE_NOOP("Actions", "Issued reports…"), "report", icon="file-text"),
    ActionSpec("units", QT_TRANSLATE_NOOP("Actions", "Units…"), "tools", "Ctrl+U", "building-2"),
    ActionSpec("persons", QT_TRANSLATE_NOOP("Actions", "Persons…"), "tools", "Ctrl+Shift+U", "users"),
    ActionSpec("unit_changes", QT_TRANSLATE_NOOP("Actions", "Merge, split or rename units…"), "tools", icon="merge"),
    ActionSpec("wording", QT_TRANSLATE_NOOP("Actions", "Wording of reports…"), "report", icon="pencil"),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "tools", "Ctrl+,", "settings"),
    ActionSpec("take_profile", QT_TRANSLATE_NOOP("Actions", "Take over a profile…"), "tools", break_before=True),
    ActionSpec("export_profile", QT_TRANSLATE_NOOP("Actions", "Export the profile of the office…"), "tools"),
    ActionSpec(
        "backup",
        QT_TRANSLATE_NOOP("Actions", "Back up and restore…"),
        "tools",
        icon="database-backup",
        break_before=True,
    ),
    ActionSpec("check", QT_TRANSLATE_NOOP("Actions", "Check the data"), "tools", icon="circle-check"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "All actions…"), "help", "Ctrl+K", "search"),
    ActionSpec("manual", QT_TRANSLATE_NOOP("Actions", "Manual"), "help", "F1", "circle-help"),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About CTR Desktop"), "help", icon="info"),
)


def report_specs() -> list[ActionSpec]:
    """Return an action for each kind of report: the kinds say their words, shortcut and icon themselves."""
    return [
        ActionSpec(f"report_{item.kind}", kind_action(item.kind), "report", item.keys, item.icon, item.toolbar)
        for item in menu_entries(report_names())
    ]


def page_specs() -> list[ActionSpec]:
    """Return an action for each page of the window."""
    return [
        ActionSpec(f"page_{page.name}", page.title, "view", page.keys, page.icon, break_before=not place)
        for place, page in enumerate(PAGES)
    ]


def all_specs() -> list[ActionSpec]:
    """Return every action in the order of the menus."""
    fixed = list(ACTIONS)
    place = next(number for number, spec in enumerate(fixed) if spec.menu == "report")
    return [*fixed[:place], *report_specs(), *fixed[place:], *page_specs()]


def menu_words(menu: str) -> str:
    """Return the title of a menu."""
    return QCoreApplication.translate("Actions", str(MENUS[menu]))


def make_actions(parent: QObject, theme: Theme) -> dict[str, QAction]:
    """Return the actions of the table by name."""
    actions = {}
    for spec in all_specs():
        action = QAction(QCoreApplication.translate("Actions", str(spec.words)), parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
            native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().rstrip('…')} ({native})")
        if spec.icon:
            action.setIcon(icon(spec.icon, theme))
        actions[spec.name] = action
    return actions
