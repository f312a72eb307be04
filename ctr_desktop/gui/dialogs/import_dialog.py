"""The import dialog: the document beside the tree that was read, both linked, to be corrected and accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QToolButton,
    QWidget,
)

from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.programme import Programme
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.dialogs.import_doubts import ImportDoubts
from ctr_desktop.gui.dialogs.import_head import ImportHead
from ctr_desktop.gui.dialogs.import_lead import ImportLead
from ctr_desktop.gui.forms.ui_import_dialog import Ui_ImportForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.menus import beside_icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.tall_rows import TallRows
from ctr_desktop.models.draft_tree import DraftModel
from ctr_desktop.models.import_draft import ImportDraft, Place
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.source_lines import SourceLines
from ctr_desktop.services.importing.duty_facts import Known

_WIDTHS = {1: 104, 2: 112, 3: 124}
_TEXT_HEIGHT = 96


class ImportDialog(Dialog):
    """Correct a draft; nothing is stored before it is accepted, and cancel leaves nothing behind.

    ``document_asked`` wants another document of the file, from 1, or the whole file with 0; ``turn_asked`` the other
    reading of two lists.
    """

    document_asked = Signal(int)
    turn_asked = Signal()

    def __init__(
        self,
        draft: ProgrammeDraft,
        known: Known,
        programmes: Sequence[Programme],
        theme: Theme,
        parent: QWidget,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Show what was read; ``programmes`` are those it could be imported onto, the likeliest first."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.form = Ui_ImportForm()
        self.form.setupUi(self)
        self.draft = ImportDraft(draft, known, self)
        self.model = DraftModel(self.draft, self)
        self.head = ImportHead(self.form, self.draft, today, self)
        self.form.day_edit.prepare(self.head.understand, icon("calendar-plus", theme, "secondary"))
        self.doubts = ImportDoubts(self.form.doubt_list, self.draft, self.head, self)
        self.head.document_asked.connect(self.document_asked)
        self.lead_cell = ImportLead(self.form.tree, self.draft, self._set_lead, self)
        self._programmes = list(programmes)
        self._source = SourceLines(self)
        self._linking = False
        self._dress(theme, parent)
        self._connect()
        self._show_all()
        self.form.tree.setFocus()

    def show_draft(self, draft: ProgrammeDraft, known: Known) -> None:
        """Show the draft of another document of the file."""
        self.draft.begin_anew(draft, known)
        self._show_all()

    def set_reading(self, reading: bool) -> None:
        """Let nothing be changed or accepted while another document is read; show the one that is there again."""
        form = self.form
        for widget in (form.splitter, form.accept_button, form.document_combo, form.issuer_edit, form.number_edit):
            widget.setEnabled(not reading)
        for button in self.findChildren(QToolButton):
            button.setEnabled(not reading)
        if not reading:
            self.head.show()
            self._show_state()

    def refuse(self, words: str) -> None:
        """Say why the other document cannot be shown."""
        self.form.message_bar.say(words)

    def choose_target(self, *, is_new_issue: bool) -> None:
        """Choose the likeliest programme to import onto, or a new one."""
        self.form.target_combo.setCurrentIndex(1 if is_new_issue and self._programmes else 0)

    def _show_all(self) -> None:
        self._source.show_lines(self.draft.draft.paragraphs, self.draft.draft.looks)
        self.head.show()
        self._show_state()
        self.form.tree.expandAll()
        if self.model.rowCount():
            self.form.tree.setCurrentIndex(self.model.index(0, 0))

    def onto(self) -> Programme | None:
        """Return the programme that this is imported onto, None for a new one."""
        place = self.form.target_combo.currentIndex() - 1
        return self._programmes[place] if place >= 0 else None

    def result_draft(self) -> ProgrammeDraft:
        """Return the corrected draft, with what stands in the fields of its head."""
        self.head.take()
        return self.draft.draft

    def default_deadlines(self) -> bool:
        """Tell whether the end of the period is to be the default deadline."""
        return bool(self.form.default_deadline_check.isChecked() and self.draft.draft.header.period)

    def _dress(self, theme: Theme, window: QWidget) -> None:
        form = self.form
        self.fit(max(window.width(), 1000), max(window.height(), 600))
        form.source_list.setModel(self._source)
        form.source_list.setSpacing(3)
        form.source_list.setResizeMode(QListView.ResizeMode.Adjust)
        self._dress_tree()
        form.text_view.setMaximumHeight(_TEXT_HEIGHT)
        form.side_splitter.setSizes([330, 110, 150])
        form.side_splitter.setChildrenCollapsible(False)
        form.splitter.setSizes([self.width() * 34 // 100, self.width() * 66 // 100])
        form.splitter.setStretchFactor(1, 1)
        form.side_splitter.setHandleWidth(12)
        form.splitter.setHandleWidth(12)
        form.root_layout.setStretchFactor(form.splitter, 1)
        form.summary_label.setWordWrap(True)
        form.foot_row.setStretchFactor(form.summary_label, 1)
        form.text_caption.setWordWrap(True)
        form.edit_row.setSpacing(2)
        form.target_combo.setMinimumContentsLength(16)
        form.target_combo.addItem(self.tr("As a new programme"))
        for programme in self._programmes:
            form.target_combo.addItem(self.tr("Onto {name}").format(name=programme.name))
        form.target_combo.setVisible(bool(self._programmes))
        self._dress_buttons(theme)

    def _dress_tree(self) -> None:
        tree = self.form.tree
        tree.setItemDelegate(TallRows(tree))
        tree.setModel(self.model)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def _dress_buttons(self, theme: Theme) -> None:
        form = self.form
        icons = {
            form.promote_button: "indent-decrease",
            form.demote_button: "indent-increase",
            form.join_button: "merge",
            form.split_button: "split",
            form.drop_button: "trash-2",
            form.recurring_button: "repeat",
            form.no_task_button: "eye-off",
            form.lead_button: "building-2",
            form.suggestion_button: "check",
            form.carried_button: "history",
            form.undo_button: "undo-2",
        }
        for button, name in icons.items():
            button.setIcon(icon(name, theme))
            button.setIconSize(QSize(18, 18))
            button.setAccessibleName(button.text())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        form.lead_button.setText(beside_icon(form.lead_button.text()))
        form.lead_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        form.all_suggestions_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        form.accept_button.setDefault(True)

    def _connect(self) -> None:
        form = self.form
        edits: list[tuple[QToolButton, str, Callable[[], object]]] = [
            (form.promote_button, "Alt+Left", self._promote),
            (form.demote_button, "Alt+Right", self._demote),
            (form.join_button, "Ctrl+J", self._join),
            (form.split_button, "Ctrl+Return", self._split),
            (form.drop_button, "Delete", self._drop),
            (form.recurring_button, "Ctrl+T", self._toggle_recurring),
            (form.no_task_button, "Ctrl+K", self._toggle_assignable),
            (form.suggestion_button, "Ctrl+G", self._take_suggestions),
            (form.all_suggestions_button, "Ctrl+Shift+G", self.draft.take_suggestions),
            (form.carried_button, "Ctrl+R", self._toggle_carried),
            (form.undo_button, "Ctrl+Z", self.draft.undo),
        ]
        for button, keys, edit in edits:
            run = partial(self._run, edit)
            button.clicked.connect(run)
            self._shortcut(button, keys, run)
        form.lead_button.clicked.connect(self.lead_cell.open)
        self._shortcut(form.lead_button, "Ctrl+L", self.lead_cell.open)
        QShortcut(QKeySequence("Ctrl+Return"), form.text_view, lambda: self._run(self._split))
        form.tree.selectionModel().currentChanged.connect(lambda current, _before: self._show_node(current))
        form.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_summary())
        form.source_list.selectionModel().currentChanged.connect(lambda current, _before: self._link(current.row()))
        self.doubts.node_wanted.connect(self._go_to)
        self.doubts.turn_wanted.connect(self.turn_asked)
        form.default_deadline_check.toggled.connect(lambda _checked: self._show_state())
        form.target_combo.currentIndexChanged.connect(lambda _place: self._show_state())
        form.accept_button.clicked.connect(self.accept)
        form.cancel_button.clicked.connect(self.reject)
        self.draft.changed.connect(self.head.show)
        self.draft.changed.connect(self._show_state)

    def _shortcut(self, button: QToolButton, keys: str, run: Callable[[], None]) -> None:
        """Let keys in the tree do what a button does, and say so in its tip."""
        shortcut = QShortcut(QKeySequence(keys), self.form.tree)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(run)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()} ({native})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for Esc once more before corrections are thrown away."""
        again = self.form.message_bar.isVisible()
        if event.key() == Qt.Key.Key_Escape and self.draft.can_undo() and not again:
            self.form.message_bar.say(self.tr("Esc once more throws the corrections away."))
        else:
            super().keyPressEvent(event)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        form, draft = self.form, self.draft.draft
        self.setWindowTitle(self.tr("Import a programme: {title}").format(title=self.head.title()))
        form.default_deadline_check.setEnabled(draft.header.period is not None)
        period = draft.header.period
        self.model.show_default(period.end if period is not None and self.default_deadlines() else None)
        onto = form.target_combo.currentIndex() > 0
        form.accept_button.setText(self.tr("Compare…") if onto else self.tr("Import"))
        form.accept_button.setEnabled(bool(draft.outline.nodes))
        suggested = len(self.draft.suggested())
        form.all_suggestions_button.setText(self.tr("Accept all suggestions ({count})").format(count=suggested))
        form.all_suggestions_button.setEnabled(suggested > 0)
        form.suggestion_button.setEnabled(suggested > 0)
        form.carried_button.setEnabled(any(item.carried_from for item in self.draft.facts.values()))
        form.undo_button.setEnabled(self.draft.can_undo())
        self._show_summary()
        self.doubts.show_soon() if self.isVisible() else self.doubts.show()

    def _show_summary(self) -> None:
        """Say what was read, and how many rows are chosen where it is more than one."""
        draft = self.draft.draft
        words = self.tr("{nodes} items · {tasks} tasks · {citations} citations · {ignored} paragraphs left out").format(
            nodes=len(draft.outline.nodes),
            tasks=self.draft.duties(),
            citations=len({(item.kind, item.number, item.symbol) for item in draft.citations}),
            ignored=len(draft.ignored) + len(draft.outline.dropped),
        )
        chosen = len(self._chosen())
        if chosen > 1:
            words += " · " + self.tr("{count} rows chosen").format(count=chosen)
        self.form.summary_label.setText(words)

    def _show_node(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        node_id, duty = self.model.place(index)
        node = self.draft.node(node_id)
        self.form.text_view.setPlainText(node.text)
        if duty is not None:
            cursor = self.form.text_view.textCursor()
            cursor.setPosition(node.duties[duty].start)
            cursor.setPosition(node.duties[duty].end, QTextCursor.MoveMode.KeepAnchor)
            self.form.text_view.setTextCursor(cursor)
        if node.source and not self._linking:
            self._linking = True
            row = self.form.source_list.model().index(node.source[0], 0)
            self.form.source_list.setCurrentIndex(row)
            self.form.source_list.scrollTo(row, QAbstractItemView.ScrollHint.PositionAtCenter)
            self._linking = False

    def _link(self, paragraph: int) -> None:
        """Select the node that a paragraph of the document became."""
        if self._linking:
            return
        for node in self.draft.outline.nodes:
            if paragraph in node.source:
                self._linking = True
                self.form.tree.setCurrentIndex(self.model.index_of(node.id))
                self._linking = False
                return

    def _go_to(self, node: int) -> None:
        """Lead to the row of a node."""
        index = self.model.index_of(node)
        self.form.tree.setCurrentIndex(index)
        self.form.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    # --- correcting ----------------------------------------------------------------------------------------------

    def _run(self, edit: Callable[[], object], _checked: bool = False) -> None:
        """Make a correction and keep the place in the tree; a refusal is said on top."""
        index, chosen = self.form.tree.currentIndex(), self._chosen()
        node, duty = self.model.place(index) if index.isValid() else (0, None)
        place = self.draft.outline.index(node) if node else 0
        self.form.message_bar.hide()
        try:
            edit()
        except CtrError as error:
            self.form.message_bar.say(error_message(error))
            return
        self.form.tree.expandAll()
        target = self.model.index_of(node, duty) if node else QModelIndex()
        if not target.isValid() and node:
            target = self.model.index_of(node)
        if not target.isValid() and self.draft.outline.nodes:
            nodes = self.draft.outline.nodes
            target = self.model.index_of(nodes[min(max(place - 1, 0), len(nodes) - 1)].id)
        self.form.tree.setCurrentIndex(target)
        if len(chosen) > 1:
            self._choose(chosen)

    def _chosen(self) -> list[Place]:
        """Return the places of the selected rows from top to bottom."""
        return [self.model.place(index) for index in self.form.tree.selectionModel().selectedRows()]

    def _choose(self, places: Sequence[Place]) -> None:
        """Select rows again, as far as they are still there."""
        selection = self.form.tree.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for node, duty in places:
            index = self.model.index_of(node, duty)
            if index.isValid():
                selection.select(index, flags)

    def _current(self) -> tuple[int, int | None]:
        return self.model.place(self.form.tree.currentIndex())

    def _promote(self) -> None:
        self.draft.promote(self._current()[0])

    def _demote(self) -> None:
        self.draft.demote(self._current()[0])

    def _join(self) -> None:
        node, duty = self._current()
        self.draft.join(node, duty)

    def _split(self) -> None:
        node, duty = self._current()
        self.draft.split(node, self.form.text_view.textCursor().position(), as_duty=duty is not None)

    def _drop(self) -> None:
        self.draft.drop(*self._current())

    def _toggle_recurring(self) -> None:
        self.draft.toggle_recurring(self._chosen())

    def _toggle_assignable(self) -> None:
        node, _duty = self._current()
        self.draft.set_assignable(node, not self.draft.gives_tasks(node))

    def _set_lead(self, unit: object) -> None:
        self._run(lambda: self.draft.set_lead(self._chosen(), unit if isinstance(unit, int) else None))

    def _take_suggestions(self) -> None:
        if not self.draft.take_suggestions(self._chosen()):
            self.form.message_bar.say(
                self.tr("Nothing is suggested here: select a heading or a task with a suggestion.")
            )

    def _toggle_carried(self) -> None:
        if not self.draft.toggle_carried(self._chosen()):
            self.form.message_bar.say(self.tr("No open task of the programme before is like this one."))
