"""The main window: it wires panes, flows and actions; nothing else knows two of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from ctr_desktop import resources
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.task import Origin, Stage
from ctr_desktop.gui import window_state
from ctr_desktop.gui.actions import ACTIONS, MENUS, make_actions, menu_words
from ctr_desktop.gui.care_flow import CareFlow
from ctr_desktop.gui.filtering import ALL, Filtering
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.import_flow import ImportFlow
from ctr_desktop.gui.panes.detail_pane import DetailPane
from ctr_desktop.gui.panes.sidebar_pane import SidebarPane
from ctr_desktop.gui.panes.tree_pane import TreePane
from ctr_desktop.gui.report_flow import ReportFlow
from ctr_desktop.gui.status_line import StatusLine
from ctr_desktop.gui.task_flow import TaskFlow
from ctr_desktop.gui.tools_flow import ToolsFlow
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.toast import Toast
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.labels import action_label
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.sidebar_model import Kind, Target
from ctr_desktop.services.report_request import ReportKind

SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"
_TOOLBAR_ICON = 18
_CONTEXT = ("add_task", "edit_task", "delete_task", "", "lead", "deadline", "extend", "note", "result", "")
_MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """Three panes, a toolbar with the search, a status line."""

    def __init__(self, services: WindowServices) -> None:
        """Show the programme that was open last, or the newest."""
        super().__init__()
        self._clock = QTimer(self)
        self.services = services
        self.setWindowTitle("CTR Desktop")
        self.setWindowIcon(icon("app", services.theme))
        self.actions_by_name = make_actions(self, services.theme)
        self.search = QLineEdit(self)
        self.sidebar = SidebarPane(services.sidebar, services.theme)
        self.tree = TreePane(services.outline, services.theme)
        soon = services.workspace.settings.values.committee
        self.detail = DetailPane(services.detail, services.theme, lambda: soon.soon_days)
        self.message_bar = MessageBar()
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.splitter = self._lay_out()
        self.toast = Toast(self)
        self.filtering = Filtering(services.outline, services.figures, services.search, self)
        self.importing = ImportFlow(services, self)
        self.reporting = ReportFlow(services, self)
        self.tasks = TaskFlow(services, self.tree, self)
        self.tools = ToolsFlow(services, self)
        self.care = CareFlow(services, self)
        self._make_menus()
        self._make_toolbar()
        self._connect()
        window_state.restore(self)
        self._saved_at = ""
        self._day = services.workspace.today()
        self._clock.timeout.connect(self._on_minute)
        self._clock.start(_MINUTE_MS)

    # --- building ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> QSplitter:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self.tree)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for place, (pane, least, stretch) in enumerate(
            ((self.sidebar, 170, 0), (middle, 320, 1), (self.detail, 330, 0))
        ):
            pane.setMinimumWidth(least)
            splitter.addWidget(pane)
            splitter.setStretchFactor(place, stretch)
            splitter.setCollapsible(place, False)
        splitter.setHandleWidth(1)
        splitter.setSizes([200, 700, 430])
        self.setCentralWidget(splitter)
        self.resize(1280, 720)
        return splitter

    def _make_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(menu_words(name)) for name in MENUS}
        for spec in ACTIONS:
            if spec.break_before:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions_by_name[spec.name])

    def _make_toolbar(self) -> None:
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(_TOOLBAR_ICON, _TOOLBAR_ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for spec in sorted((spec for spec in ACTIONS if spec.toolbar), key=lambda spec: spec.toolbar):
            bar.addAction(self.actions_by_name[spec.name])
            if spec.name in ("add_task", "redo"):
                bar.addSeparator()
        gap = QWidget(bar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self.search.setPlaceholderText(self.tr("Find, with or without marks  (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Find"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", self.services.theme, "secondary"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMaximumWidth(320)
        self.search.setMinimumWidth(180)
        bar.addWidget(self.search)
        self.addToolBar(bar)

    def _connect(self) -> None:
        services = self.services
        handlers: dict[str, Callable[[], object]] = {
            "import": self.importing.choose,
            "paste": lambda: self.importing.paste(QGuiApplication.clipboard().text()),
            "sample": lambda: self.importing.read(resources.path(SAMPLE)),
            "source": lambda: self.tools.save_source(services.outline.programme),
            "programme": lambda: self.tools.programme(services.outline.programme),
            "delete_programme": lambda: self.tools.delete_programme(services.outline.programme),
            "quit": self.close,
            "undo": lambda: self._step_back(services.history.undo),
            "redo": lambda: self._step_back(services.history.redo),
            "find": lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "select_all": self._select_shown,
            "expand": self.tree.tree.expandAll,
            "collapse": self.tree.tree.collapseAll,
            "columns": lambda: self.tree.column_menu().popup(self.tree.mapToGlobal(QPoint(40, 30))),
            "add_task": self.tasks.add,
            "edit_task": self.tasks.edit,
            "delete_task": self.tasks.delete,
            "move_up": lambda: self.tasks.move(-1),
            "move_down": lambda: self.tasks.move(1),
            "extend": self.tasks.extend,
            "note": self.detail.focus_note,
            "report": lambda: self._report(ReportKind.PROGRESS),
            "register": lambda: self._report(ReportKind.REGISTER),
            "issued": lambda: self.reporting.show_issued(services.outline.programme),
            "units": self.tools.units,
            "settings": self.tools.settings,
            "backup": self.care.show_copies,
            "check": self.care.check,
            "manual": lambda: self.tools.manual(),
            "about": self.tools.about,
        }
        for field in ("lead", "deadline", "result"):
            handlers[field] = partial(self.detail.focus_field, field)
        for stage in (Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.DONE):
            handlers[f"stage_{stage.value}"] = partial(services.detail.set_stage, stage)
        for name, handler in handlers.items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, run=handler: run())
        self._connect_toggles()
        self._connect_panes()

    def _connect_toggles(self) -> None:
        for name, pane in (("sidebar", self.sidebar), ("detail", self.detail)):
            self.actions_by_name[name].setChecked(True)
            self.actions_by_name[name].toggled.connect(pane.setVisible)
        two_lines = self.services.workspace.settings.values.window.two_lines
        self.actions_by_name["two_lines"].setChecked(two_lines)
        self.tree.set_two_lines(two_lines)
        self.actions_by_name["two_lines"].toggled.connect(self._set_two_lines)

    def _set_two_lines(self, two_lines: bool) -> None:
        self.services.workspace.settings.values.window.two_lines = two_lines
        self.tree.set_two_lines(two_lines)

    def _connect_panes(self) -> None:
        services = self.services
        self.sidebar.chosen.connect(self._choose)
        self.tree.selected.connect(self._on_selection)
        self.tree.import_wanted.connect(self.importing.choose)
        self.tree.sample_wanted.connect(self.actions_by_name["sample"].trigger)
        self.tree.tree.menu_wanted.connect(self._context_menu)
        self.detail.extend_wanted.connect(self.tasks.extend)
        self.detail.note_wanted.connect(self.tasks.edit_note)
        self.search.textChanged.connect(self.filtering.type)
        self.filtering.changed.connect(self._show_filter)
        self.importing.reading.connect(
            lambda job, name: self.status.work_begun(job, self.tr("Reading {name} …").format(name=name))
        )
        self.importing.finished_reading.connect(self.status.work_ended)
        self.importing.imported.connect(self._on_imported)
        for flow in (self.importing, self.tasks, self.tools, self.care):
            flow.refused.connect(self.message_bar.say)
        for teller in (self.reporting, self.tools, self.care):
            teller.told.connect(self.toast.say)
        self.tasks.all_wanted.connect(self._show_all)
        self.tasks.told.connect(lambda words, _undo: self._say_with_undo(words))
        self.reporting.settings_wanted.connect(self.tools.settings)
        self.tools.settings_changed.connect(self._on_settings)
        self.care.settings_changed.connect(self._on_settings)
        self.care.backup_written.connect(self._show_saved)
        self.care.import_wanted.connect(self.importing.choose)
        self.care.sample_wanted.connect(self.actions_by_name["sample"].trigger)
        services.detail.saved.connect(self._on_saved)
        services.bus.changed.connect(self._on_changes)
        services.figures.changed.connect(lambda _nodes: self._show_figures())

    # --- what happens --------------------------------------------------------------------------------------------

    def open_programme(self, programme: int | None) -> None:
        """Show a programme, everything of it."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.services.outline.open(programme)
        self.filtering.reset()
        self.tree.expand_headings()
        self._show_actions()

    def _choose(self, target: Target) -> None:
        self.detail.commit_open_fields()
        if target.kind is Kind.PROGRAMME:
            self.open_programme(target.programme)
        else:
            self.filtering.show(target)

    def _show_all(self) -> None:
        self.search.clear()
        self.filtering.query = ""
        self.filtering.show(ALL)

    def _show_filter(self) -> None:
        self.tree.set_query(self.filtering.query)
        self.status.show_hits(self.filtering.capped)
        self.sidebar.show_open(self.services.outline.programme, self.filtering.target)

    def _on_selection(self, tasks: list[int], _nodes: list[int]) -> None:
        if sorted(tasks) != sorted(self.services.detail.ids):
            self.detail.commit_open_fields()
        self.message_bar.hide()
        self.services.detail.select(tasks)
        self._show_actions()

    def _show_actions(self) -> None:
        services, actions = self.services, self.actions_by_name
        tasks, opened = services.detail.tasks, services.outline.programme is not None
        own = bool(tasks) and all(task.origin is Origin.OFFICE for task in tasks)
        for name in ("lead", "deadline", "extend", "note", "result", *(f"stage_{stage.value}" for stage in Stage)):
            if name in actions:
                actions[name].setEnabled(bool(tasks))
        actions["delete_task"].setEnabled(own)
        for name in ("edit_task", "move_up", "move_down"):
            actions[name].setEnabled(own and len(tasks) == 1)
        for name in (
            "source",
            "programme",
            "delete_programme",
            "add_task",
            "report",
            "register",
            "issued",
            "expand",
            "collapse",
        ):
            actions[name].setEnabled(opened)
        self._name_step(actions["undo"], services.history.undo_target(), self.tr("Undo"))
        self._name_step(actions["redo"], services.history.redo_target(), self.tr("Redo"))

    @staticmethod
    def _name_step(action: QAction, target: object, words: str) -> None:
        action.setEnabled(target is not None)
        if action.iconText() != words:
            action.setIconText(words)
        what = action_label(target.kind, target.details) if target is not None else ""  # type: ignore[attr-defined]
        action.setText(f"{words}: {what}" if what else words)

    def _on_changes(self, changes: Changes) -> None:
        services = self.services
        self.message_bar.hide()
        shown = services.outline.programme
        if changes.programmes and shown not in [programme.id for programme in services.programmes.all()]:
            self.open_first()
        self._show_actions()
        self._saved_at = f"{services.workspace.clock():%H:%M}"
        self._show_saved()

    def _show_saved(self) -> None:
        self.status.show_saved(self._saved_at, self.care.backed_up)

    def _on_saved(self, changes: Changes) -> None:
        target = self.services.history.undo_target()
        if target is not None and (len(changes.tasks) > 1 or target.kind == "task.stage"):
            self._say_with_undo(action_label(target.kind, target.details))

    def _say_with_undo(self, words: str) -> None:
        self.toast.say(words, self.tr("Undo"), self.actions_by_name["undo"].trigger)

    def _step_back(self, step: Callable[[], tuple[object, Changes]]) -> None:
        self.detail.commit_open_fields()
        try:
            _action, changes = step()
        except CtrError as error:
            self.message_bar.say(error_message(error))
            return
        self.services.bus.tell(changes)

    def _on_imported(self, programme: int) -> None:
        self.open_programme(programme)
        name = self.services.programmes.get(programme).name
        self._say_with_undo(self.tr("Imported: {name}").format(name=name))

    def _select_shown(self) -> None:
        self.tree.tree.expandAll()
        self.tree.tree.selectAll()

    def _report(self, kind: ReportKind) -> None:
        self.detail.commit_open_fields()
        if self.services.outline.programme is not None:
            self.reporting.start(self.services.outline.programme, kind)

    def _context_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for name in (*_CONTEXT, *(f"stage_{stage.value}" for stage in tuple(Stage)[:5])):
            if name:
                menu.addAction(self.actions_by_name[name])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_figures(self) -> None:
        figures = self.services.figures
        self.status.show_figures(figures.total if self.services.outline.programme is not None else None)

    def _on_settings(self) -> None:
        values = self.services.workspace.settings.values
        self.services.theme.choose(values.window.theme)
        self.actions_by_name["two_lines"].setChecked(values.window.two_lines)
        self._refresh_day()

    def _refresh_day(self) -> None:
        self.services.figures.refresh()
        self.services.outline.forget_rows()
        self.services.detail.refreshed.emit()

    def _on_minute(self) -> None:
        self.tools.look_for_changes()
        today: date = self.services.workspace.today()
        if today != self._day:
            self._day = today
            self._refresh_day()

    # --- state that comes back -----------------------------------------------------------------------------------

    def open_file(self, file: Path) -> None:
        """Open a file that was given from outside: a backup is restored after asking, a document is imported."""
        if file.suffix.lower() in (".ctr", ".db"):
            self.care.restore(file)
        else:
            self.importing.read(file)

    def open_first(self) -> None:
        """Show the newest programme, or the empty state."""
        programmes = self.services.programmes.all()
        self.open_programme(programmes[0].id if programmes else None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed and how the window is left."""
        self.detail.commit_open_fields()
        window_state.keep(self)
        self._clock.stop()
        self.services.background.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take a new day into account when the window comes to the front."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._clock.isActive():
            self._on_minute()
        super().changeEvent(event)
