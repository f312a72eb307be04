"""The main window: the frame that wires sidebar, pages, detail pane and controllers; nothing else knows two of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui import window_state
from ctr_desktop.gui.actions import make_actions
from ctr_desktop.gui.controllers.backups import BackupController
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.controllers.day import DayController
from ctr_desktop.gui.controllers.follow_up import FollowUpController
from ctr_desktop.gui.controllers.help import HelpController
from ctr_desktop.gui.controllers.history import HistoryController
from ctr_desktop.gui.controllers.importing import ImportController
from ctr_desktop.gui.controllers.lists import ListController
from ctr_desktop.gui.controllers.organisation import OrganisationController
from ctr_desktop.gui.controllers.periods import PeriodController
from ctr_desktop.gui.controllers.programmes import ProgrammeController
from ctr_desktop.gui.controllers.reporting import ReportController
from ctr_desktop.gui.controllers.tasks import TaskController
from ctr_desktop.gui.dropping import Dropping
from ctr_desktop.gui.handlers import handlers, show_actions
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.keys import Keys
from ctr_desktop.gui.menus import make_menus, make_toolbar, pop_up_context_menu
from ctr_desktop.gui.navigation import Navigation
from ctr_desktop.gui.page_stack import PageStack
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.panes.detail_pane import DetailPane
from ctr_desktop.gui.panes.sidebar_pane import SidebarPane
from ctr_desktop.gui.searching import Searching
from ctr_desktop.gui.status_line import StatusLine
from ctr_desktop.gui.tray import Tray
from ctr_desktop.gui.widgets.day_band import DayBand
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.search_band import SearchBand
from ctr_desktop.gui.widgets.search_field import SearchField
from ctr_desktop.gui.widgets.toast import Toast
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.labels import short_copy_time
from ctr_desktop.models.sidebar_model import Kind, Target

_MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """Sidebar, a stack of pages, detail pane; a toolbar with the search, a status line."""

    def __init__(self, services: WindowServices) -> None:
        """Show the programme that was open last, or the newest."""
        super().__init__()
        self._clock = QTimer(self)
        self.services = services
        self._settings = services.context.workspace.settings
        self.setWindowTitle("CTR Desktop")
        self.setAcceptDrops(True)
        self.setWindowIcon(icon("app", services.theme))
        self.actions_by_name = make_actions(self, services.theme)
        self.search = SearchField(self)
        self.search_band = SearchBand()
        self.sidebar = SidebarPane(services.models.sidebar, services.theme)
        self.pages = PageStack(services)
        self.detail = DetailPane(
            services.models.detail,
            services.models.follow_up,
            services.models.section,
            services.theme,
            lambda: self._settings.values.committee.soon_days,
        )
        self.message_bar = MessageBar()
        self.day_band = DayBand(services.models.day)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.splitter = self._lay_out()
        self.toast = Toast(self)
        self.keys = Keys(self)
        self.dropping = Dropping(self)
        self.navigation = Navigation(self)
        self.backups = BackupController(services, self)
        self.days = DayController(services, self)
        self.follow_up = FollowUpController(services, self)
        self.help = HelpController(services, self)
        self.history = HistoryController(services, self)
        self.importing = ImportController(services, self)
        self.lists = ListController(services, self)
        self.organisation = OrganisationController(services, self)
        self.periods = PeriodController(services, self)
        self.programmes = ProgrammeController(services, self)
        self.reporting = ReportController(services, self)
        self.tasks = TaskController(services, self)
        make_menus(self, self.actions_by_name)
        self.addToolBar(make_toolbar(self, self.actions_by_name, self.search, services.theme))
        self.tray = Tray(self)
        self._connect()
        self._saved_at = ""
        self._day = services.context.workspace.today()
        self._begin()
        self._clock.timeout.connect(self._on_minute)
        self._clock.timeout.connect(self.backups.minute_passed)
        self._clock.start(_MINUTE_MS)

    def _lay_out(self) -> QSplitter:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self.day_band)
        column.addWidget(self.search_band)
        column.addWidget(self.pages)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for place, (pane, least, stretch) in enumerate(
            ((self.sidebar, 160, 0), (middle, 320, 1), (self.detail, 332, 0))
        ):
            pane.setMinimumWidth(least)
            splitter.addWidget(pane)
            splitter.setStretchFactor(place, stretch)
            splitter.setCollapsible(place, False)
        splitter.setHandleWidth(1)
        splitter.setSizes([186, 852, 328])
        self.setCentralWidget(splitter)
        self.resize(1280, 720)
        return splitter

    def _begin(self) -> None:
        """Bring back how the window was left."""
        if not self._settings.values.window.geometry:
            window_state.first_shape(self)
        window_state.restore_shape(self, self.splitter, self._settings)
        self.services.models.sidebar.offer_pages([(page.name, page.title) for page in PAGES])
        kept = self._settings.values.window
        is_kept, today = self.services.context.programmes.is_there(kept.programme), self._day.isoformat()
        new_day, kept.last_day = kept.last_day != today, today
        self.pages.show_page("overview" if new_day and is_kept else kept.page)
        if is_kept and kept.programme is not None:
            self.open_programme(kept.programme)
            self.services.models.query.set(window_state.left_query(self._settings, kept.programme))
            window_state.restore_pages(self.pages, self._settings)
        else:
            self.open_first()
        self.pages.page.take_focus()

    # --- wiring --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        for name, handler in handlers(self).items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, run=handler: run())
        for name, pane in (("sidebar", self.sidebar), ("detail", self.detail)):
            self.actions_by_name[name].setChecked(True)
            self.actions_by_name[name].toggled.connect(pane.setVisible)
        self.actions_by_name["two_lines"].setChecked(self._settings.values.window.two_lines)
        self.actions_by_name["two_lines"].toggled.connect(self._set_two_lines)
        self._connect_models()
        self._connect_panes()
        self._connect_controllers()

    def _connect_models(self) -> None:
        models = self.services.models
        models.selection.changed.connect(self._on_selection)
        models.query.changed.connect(self._on_query)
        models.detail.saved.connect(self.history.after_saving)
        models.suggestions.changed.connect(self._show_actions)
        models.day.changed.connect(self._refresh_day)
        models.bus.changed.connect(self._on_changes)
        models.tallies.changed.connect(lambda _nodes: self._show_figures())

    def _connect_panes(self) -> None:
        self.sidebar.chosen.connect(self._choose)
        self.pages.made.connect(self._on_page_made)
        self.pages.changed.connect(self._mark_open)
        self.follow_up.serve(self.detail)
        self.detail.section_wanted.connect(lambda name: self.actions_by_name[name].trigger())
        self.detail.keys_back.connect(self.keys.give_back)
        self.searching = Searching(self)

    def _on_page_made(self, page: Page) -> None:
        page.menu_wanted.connect(partial(pop_up_context_menu, self, self.actions_by_name))
        page.action_wanted.connect(lambda name: self.actions_by_name[name].trigger())
        page.query_wanted.connect(self.navigation.show_list)
        page.delete_wanted.connect(self.lists.delete)
        page.task_wanted.connect(self.navigation.show_in_outline)
        page.node_wanted.connect(lambda node: self.navigation.show_in_outline(None, node))
        page.offer_saved(self.lists.names())

    def _connect_controllers(self) -> None:
        for controller in self.findChildren(Controller, options=Qt.FindChildOption.FindDirectChildrenOnly):
            controller.refused.connect(self.message_bar.say)
            controller.told.connect(self.toast.say)
        self.history.offered.connect(lambda words, ways: self.toast.say(words, *ways))
        self.importing.reading.connect(
            lambda job, name: self.status.work_begun(job, self.tr("Reading {name} …").format(name=name))
        )
        self.importing.finished_reading.connect(self.status.work_ended)
        self.importing.imported.connect(self._on_imported)
        self.day_band.today_wanted.connect(self.days.today)
        self.days.asked.connect(self.message_bar.say)
        self.lists.saved_changed.connect(self.navigation.offer_saved)
        self.navigation.offer_saved()
        self.lists.done.connect(self.history.offer_way_back)
        self.tasks.done.connect(self.history.offer_way_back)
        self.tasks.task_made.connect(self._show_task)
        self.tasks.task_moved.connect(lambda task: self.pages.page.select_task(task))
        self.navigation.follow(self.detail, self.periods, self.reporting)
        self.reporting.settings_wanted.connect(self.organisation.settings)
        self.organisation.done.connect(self.history.offer_way_back)
        self.organisation.settings_changed.connect(self._on_settings)
        self.backups.backup_written.connect(self._show_saved)
        self.help.begun.connect(self._on_begun)

    # --- what is shown -------------------------------------------------------------------------------------------

    def open_programme(self, programme: int | None) -> None:
        """Show a programme, everything of it."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.services.models.query.open(programme)
        self.services.models.section.show(programme, None)
        self.days.programme_opened(programme)
        self._show_actions()

    def open_first(self) -> None:
        """Show the newest programme, or the empty state."""
        programmes = self.services.context.programmes.all()
        self.open_programme(programmes[0].id if programmes else None)

    def commit_typing(self) -> None:
        """Store what is being typed in the detail pane or in a cell."""
        self.detail.commit_open_fields()
        self.pages.page.commit()

    def show_page(self, name: str) -> None:
        """Show a page and give it the keys."""
        self.commit_typing()
        self.pages.show_page(name).take_focus()

    def _choose(self, target: Target) -> None:
        self.commit_typing()
        if target.kind is Kind.PAGE:
            self.show_page(target.page)
        elif target.kind is Kind.SAVED:
            self.navigation.show_saved_list(target.page)
        elif target.kind is Kind.EVERY:
            self.navigation.show_every_programme()
        elif target.kind is Kind.PROGRAMME:
            self.open_programme(target.query.programme)
        else:
            self.services.models.query.narrow(target.query)

    def _show_task(self, task: int) -> None:
        """Bring a task that was just made into sight, whatever view is shown."""
        models = self.services.models
        if task_key(task) not in models.outline.shape.parent or not models.query.value.is_everything:
            self.search.clear()
            models.query.set(TaskQuery(models.query.value.programmes))
        self.pages.page.select_task(task)

    def _on_query(self) -> None:
        models = self.services.models
        models.suggestions.show(models.query.value.programme)
        if not models.selection.tasks:
            models.section.show(models.query.value.programme, None)
        self._mark_open()
        self.searching.look_elsewhere()
        self.status.show_hits(False)
        hits = getattr(self.pages.page, "filter", None)
        if hits is not None:
            self.status.show_hits(hits.capped)

    def _mark_open(self) -> None:
        self.sidebar.show_open(self.services.models.query.value, self.pages.name)

    def _on_selection(self) -> None:
        chosen = self.services.models.selection.tasks
        if sorted(chosen) != sorted(self.services.models.detail.ids):
            self.commit_typing()
        self.message_bar.hide()
        self.services.models.detail.select(chosen)
        models = self.services.models
        models.section.show(models.query.value.programme, models.selection.node if not chosen else None)
        self._show_actions()

    def _show_actions(self) -> None:
        show_actions(self)

    # --- what happens --------------------------------------------------------------------------------------------

    def _on_changes(self, changes: Changes) -> None:
        context = self.services.context
        self.message_bar.hide()
        self.toast.hide()  # what it offers to take back is not the newest any more
        if changes.programmes and not context.programmes.is_there(self.services.models.query.value.programme):
            self.open_first()
        self._show_actions()
        self._saved_at = f"{context.workspace.clock():%H:%M}"
        self._show_saved()

    def _show_saved(self) -> None:
        state, today = self.backups.state, self.services.context.workspace.today()
        newest = state.newest if state is not None else None
        self.status.show_saved(self._saved_at, short_copy_time(newest, today) if newest is not None else "")

    def step(self, step: Callable[[], None]) -> None:
        """Store what is being typed, then step: what was typed last is what undo takes back."""
        self.commit_typing()
        step()

    def _on_imported(self, programme: int) -> None:
        self.open_programme(programme)
        self.pages.page.take_focus()
        self.pages.page.next_task()
        name = self.services.context.programmes.get(programme).name
        self.history.offer_way_back(self.tr("Imported: {name}").format(name=name))

    def report(self, kind: str) -> None:
        self.commit_typing()
        programme = self.services.models.query.value.programme
        if programme is not None:
            self.reporting.start(programme, kind)

    def pop_up_columns(self) -> None:
        menu = self.pages.page.column_menu()
        if menu is not None:
            menu.popup(self.pages.mapToGlobal(QPoint(40, 30)))

    def _show_figures(self) -> None:
        models = self.services.models
        self.status.show_figures(models.tallies.total if models.query.value.programme is not None else None)

    def _set_two_lines(self, two_lines: bool) -> None:
        self._settings.values.window.two_lines = two_lines
        self.pages.looks_changed()

    def _on_settings(self) -> None:
        values = self._settings.values
        self.services.theme.choose(values.window.theme)
        self.actions_by_name["two_lines"].setChecked(values.window.two_lines)
        self.tray.follow_settings()
        self._refresh_day()

    def _on_begun(self, action: str) -> None:
        self._on_settings()
        if action:
            self.actions_by_name[action].trigger()

    def _refresh_day(self) -> None:
        models = self.services.models
        models.tallies.refresh()
        models.outline.forget_rows()
        models.query.set(models.query.value)
        models.detail.refreshed.emit()
        self._show_actions()

    def _on_minute(self) -> None:
        self.programmes.look_for_changes()
        if (today := self.services.context.workspace.today()) != self._day:
            self._day = today
            self._refresh_day()

    def open_file(self, file: Path) -> None:
        """Open a file that was given from outside."""
        self.dropping.open(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged onto the window."""
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files that are dropped."""
        self.dropping.take(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed and how the window is left; what is being worked on ends, no dialog stays."""
        self.commit_typing()
        window_state.keep(self, self.splitter, self.pages, self.services.models.query.value, self._settings)
        self.pages.rest()
        self._clock.stop()
        self.services.models.background.stop()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take a new day into account when the window comes to the front."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._clock.isActive():
            self._on_minute()
        super().changeEvent(event)
