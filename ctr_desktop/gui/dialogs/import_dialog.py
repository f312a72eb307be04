"""The import dialog: the document beside the tree that was read, both linked, to be corrected and accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QListWidgetItem, QWidget

from ctr_desktop.domain.dates import parse_period, short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.programme import ProgrammeDraft
from ctr_desktop.gui.forms.ui_import_dialog import Ui_ImportForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.import_draft import DraftModel, ImportDraft
from ctr_desktop.models.labels import doubt_label
from ctr_desktop.models.messages import error_message

_NODE_ROLE = Qt.ItemDataRole.UserRole


class ImportDialog(QDialog):
    """Correct a draft; nothing is stored before it is accepted, and cancel leaves nothing behind."""

    def __init__(self, draft: ProgrammeDraft, theme: Theme, parent: QWidget) -> None:
        """Show what was read."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.form = Ui_ImportForm()
        self.form.setupUi(self)
        self.draft = ImportDraft(draft, self)
        self.model = DraftModel(self.draft, self)
        self._linking = False
        self._dress(theme)
        self._connect()
        self._show_head()
        self._show_state()
        self.form.tree.expandAll()
        if self.model.rowCount():
            self.form.tree.setCurrentIndex(self.model.index(0, 0))
        self.form.tree.setFocus()

    def result_draft(self) -> ProgrammeDraft:
        """Return the corrected draft."""
        return self.draft.draft

    def default_deadlines(self) -> bool:
        """Tell whether the end of the period is to be the default deadline."""
        return bool(self.form.default_deadline_check.isChecked() and self.draft.draft.header.period)

    def _dress(self, theme: Theme) -> None:
        form = self.form
        self.resize(1180, 680)
        form.source_list.setModel(QStringListModel(list(self.draft.draft.paragraphs), self))
        form.source_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        form.source_list.setSpacing(3)
        for words in (form.source_list, form.doubt_list):
            words.setResizeMode(QListView.ResizeMode.Adjust)
            words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.tree.setModel(self.model)
        form.splitter.setHandleWidth(12)
        form.splitter.setSizes([400, 520, 240])
        icons = {
            form.promote_button: "indent-decrease",
            form.demote_button: "indent-increase",
            form.join_button: "merge",
            form.split_button: "split",
            form.drop_button: "trash-2",
            form.recurring_button: "repeat",
            form.no_task_button: "eye-off",
            form.undo_button: "undo-2",
        }
        for button, name in icons.items():
            button.setIcon(icon(name, theme))

    def _connect(self) -> None:
        form = self.form
        edits: list[tuple[QWidget, str, Callable[[], None]]] = [
            (form.promote_button, "Alt+Left", self._promote),
            (form.demote_button, "Alt+Right", self._demote),
            (form.join_button, "Ctrl+J", self._join),
            (form.split_button, "Ctrl+Return", self._split),
            (form.drop_button, "Delete", self._drop),
            (form.recurring_button, "Ctrl+T", self._toggle_recurring),
            (form.no_task_button, "Ctrl+K", self._toggle_assignable),
            (form.undo_button, "Ctrl+Z", self.draft.undo),
        ]
        for button, keys, edit in edits:
            button.clicked.connect(lambda _checked=False, run=edit: self._run(run))  # type: ignore[attr-defined]
            shortcut = QShortcut(QKeySequence(keys), form.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda run=edit: self._run(run))
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.text()} ({native})")  # type: ignore[attr-defined]
        QShortcut(QKeySequence("Ctrl+Return"), form.text_view, lambda: self._run(self._split))
        form.tree.selectionModel().currentChanged.connect(lambda current, _before: self._show_node(current))
        form.source_list.selectionModel().currentChanged.connect(lambda current, _before: self._link(current.row()))
        form.doubt_list.itemClicked.connect(self._go_to_doubt)
        form.doubt_list.itemActivated.connect(self._go_to_doubt)
        form.issuer_edit.editingFinished.connect(lambda: self.draft.set_issuer(form.issuer_edit.text()))
        form.period_edit.textEdited.connect(self._set_period)
        form.accept_button.clicked.connect(self.accept)
        form.cancel_button.clicked.connect(self.reject)
        self.draft.changed.connect(self._show_state)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show_head(self) -> None:
        form, header = self.form, self.draft.draft.header
        form.title_label.setText(header.title or self.draft.draft.source_name)
        form.issuer_edit.setText(header.issuer or "")
        if header.period:
            number = header.period.quarter
            start = header.period.start.year
            form.period_edit.setText(f"{start}Q{number}" if number else str(start))

    def _show_state(self) -> None:
        form, draft = self.form, self.draft.draft
        left_out = len(draft.ignored) + len(draft.outline.dropped)
        words = self.tr("{nodes} items · {tasks} tasks · {citations} citations · {ignored} paragraphs left out")
        form.summary_label.setText(
            words.format(
                nodes=len(draft.outline.nodes),
                tasks=self.draft.duties(),
                citations=len({(item.kind, item.number, item.symbol) for item in draft.citations}),
                ignored=left_out,
            )
        )
        period = draft.header.period
        form.period_note.setText(
            f"{short_date(period.start)} – {short_date(period.end)}" if period else self.tr("unknown")
        )
        form.default_deadline_check.setEnabled(period is not None)
        form.accept_button.setEnabled(bool(draft.outline.nodes))
        form.undo_button.setEnabled(self.draft.can_undo())
        self._show_doubts()

    def _show_doubts(self) -> None:
        form, draft = self.form, self.draft.draft
        form.doubt_list.clear()
        for doubt in draft.warnings:
            item = QListWidgetItem(f"{doubt_label(doubt.code)}\n{doubt.text}")
            item.setData(_NODE_ROLE, doubt.node)
            form.doubt_list.addItem(item)
        left_out = self.tr("Left out")
        for left in (*draft.ignored, *draft.outline.dropped):
            form.doubt_list.addItem(QListWidgetItem(f"{left_out}\n{left.text}"))
        if not form.doubt_list.count():
            form.doubt_list.addItem(QListWidgetItem(self.tr("Nothing is doubtful.")))

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

    def _go_to_doubt(self, item: QListWidgetItem) -> None:
        node = item.data(_NODE_ROLE)
        if isinstance(node, int):
            self.form.tree.setCurrentIndex(self.model.index_of(node))

    # --- correcting ----------------------------------------------------------------------------------------------

    def _run(self, edit: Callable[[], None]) -> None:
        """Make a correction and keep the place in the tree; a refusal is said on top."""
        index = self.form.tree.currentIndex()
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
        node, duty = self._current()
        duties = self.draft.node(node).duties
        chosen = duties if duty is None else (duties[duty],)
        self.draft.set_recurring(node, duty, not all(item.recurring for item in chosen))

    def _toggle_assignable(self) -> None:
        node, _duty = self._current()
        self.draft.set_assignable(node, not self.draft.node(node).assignable)

    def _set_period(self, text: str) -> None:
        period = parse_period(text)
        if period is not None or not text.strip():
            self.draft.set_period(period)
        else:
            self.form.period_note.setText(self.tr("write 2024Q2"))
