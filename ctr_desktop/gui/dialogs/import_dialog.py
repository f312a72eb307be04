"""The import dialog: the document beside the tree that was read, both linked, to be corrected and accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QListView,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QWidget,
)

from ctr_desktop.domain.dates import Period, parse_period, period_words, short_date
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.programme import Programme
from ctr_desktop.gui.forms.ui_import_dialog import Ui_ImportForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.tall_rows import TallRows
from ctr_desktop.models.draft_tree import DraftModel
from ctr_desktop.models.import_draft import ImportDraft
from ctr_desktop.models.labels import doubt_label, label
from ctr_desktop.models.messages import error_message
from ctr_desktop.models.source_lines import SourceLines
from ctr_desktop.models.tips import tip
from ctr_desktop.services.importing.duty_facts import Known

_LONGEST_LEFT_OUT = 300
_SHARE_OF_WINDOW = 0.96
_LOW_WINDOW, _LOW_TEXT = 620, 52
_NODE_ROLE = Qt.ItemDataRole.UserRole


class ImportDialog(QDialog):
    """Correct a draft; nothing is stored before it is accepted, and cancel leaves nothing behind.

    ``document_asked`` wants another document of the file, from 1, or the whole file with 0.
    """

    document_asked = Signal(int)

    def __init__(
        self, draft: ProgrammeDraft, known: Known, programmes: Sequence[Programme], theme: Theme, parent: QWidget
    ) -> None:
        """Show what was read; ``programmes`` are those it could be imported onto, the likeliest first."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.form = Ui_ImportForm()
        self.form.setupUi(self)
        self.draft = ImportDraft(draft, known, self)
        self.model = DraftModel(self.draft, self)
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
        for widget in (self.form.splitter, self.form.accept_button, self.form.document_combo, self.form.issuer_edit):
            widget.setEnabled(not reading)
        for button in self.findChildren(QToolButton):
            button.setEnabled(not reading)
        if not reading:
            self._show_head()
            self._show_state()

    def refuse(self, words: str) -> None:
        """Say why the other document cannot be shown."""
        self.form.message_bar.say(words)

    def choose_target(self, *, is_new_issue: bool) -> None:
        """Choose the likeliest programme to import onto, or a new one."""
        self.form.target_combo.setCurrentIndex(1 if is_new_issue and self._programmes else 0)

    def _show_all(self) -> None:
        self._source.show_lines(self.draft.draft.paragraphs, self.draft.draft.looks)
        self._show_head()
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
        self._take_head()
        return self.draft.draft

    def default_deadlines(self) -> bool:
        """Tell whether the end of the period is to be the default deadline."""
        return bool(self.form.default_deadline_check.isChecked() and self.draft.draft.header.period)

    def _dress(self, theme: Theme, window: QWidget) -> None:
        form = self.form
        room = window.size()
        self.resize(int(room.width() * _SHARE_OF_WINDOW), int(room.height() * _SHARE_OF_WINDOW))
        form.source_list.setModel(self._source)
        form.source_list.setSpacing(3)
        for words in (form.source_list, form.doubt_list):
            words.setResizeMode(QListView.ResizeMode.Adjust)
            words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.tree.setItemDelegate(TallRows(form.tree))
        form.tree.setModel(self.model)
        header = form.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 130), (2, 110)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        is_low = self.height() < _LOW_WINDOW
        for splitter, sizes in (
            (form.upper_splitter, [430, 720]),
            (form.splitter, [320, 60] if is_low else [430, 130]),
        ):
            splitter.setHandleWidth(12)
            splitter.setSizes(sizes)
        if is_low:
            form.text_view.setMaximumHeight(_LOW_TEXT)
        form.target_combo.addItem(self.tr("As a new programme"))
        for programme in self._programmes:
            form.target_combo.addItem(self.tr("Onto {name}").format(name=programme.name))
        form.target_combo.setVisible(bool(self._programmes))
        self._dress_lead_button()
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
            form.carried_button: "redo-2",
            form.undo_button: "undo-2",
        }
        for button, name in icons.items():
            button.setIcon(icon(name, theme))

    def _dress_lead_button(self) -> None:
        menu = QMenu(self.form.lead_button)
        for unit in self.draft.known.units:
            if unit.active:
                action = menu.addAction(unit.name, partial(self._run, partial(self._set_lead, unit.id)))
                action.setToolTip(tip(unit.name))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody yet"), partial(self._run, partial(self._set_lead, None)))
        self.form.lead_button.setMenu(menu)
        self.form.lead_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.form.lead_button.setShortcut(QKeySequence("Ctrl+L"))

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
            (form.suggestion_button, "Ctrl+G", self._take_suggestions),
            (form.carried_button, "Ctrl+R", self._toggle_carried),
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
        form.issuer_edit.editingFinished.connect(lambda: self._run(self._take_head))
        form.period_edit.editingFinished.connect(lambda: self._run(self._take_head))
        form.period_edit.textEdited.connect(lambda _text: self._show_period(self._typed_period()))
        form.document_combo.activated.connect(self._ask_for_document)
        form.target_combo.currentIndexChanged.connect(lambda _place: self._show_state())
        form.accept_button.clicked.connect(self.accept)
        form.cancel_button.clicked.connect(self.reject)
        self.draft.changed.connect(self._show_head)
        self.draft.changed.connect(self._show_state)

    # --- showing -------------------------------------------------------------------------------------------------

    def _show_head(self) -> None:
        form, header = self.form, self.draft.draft.header
        draft = self.draft.draft
        named = draft.documents[draft.document - 1] if len(draft.documents) > 1 and draft.document else ""
        form.title_label.setText(header.title or named or draft.source_name)
        form.issuer_edit.setText(header.issuer or "")
        form.period_edit.setText(period_words(header.period) if header.period else "")
        titles = self.draft.draft.documents
        form.document_combo.clear()
        form.document_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.document_combo.setMinimumContentsLength(24)
        for number, title in enumerate(titles, start=1):
            form.document_combo.addItem(f"{number}/{len(titles)}  {title}", number)
        form.document_combo.addItem(self.tr("The whole file"), 0)
        form.document_combo.setCurrentIndex(form.document_combo.findData(self.draft.draft.document))
        for widget in (form.document_combo, form.document_combo_label):
            widget.setVisible(len(titles) > 1)

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
        self._show_period(period)
        form.default_deadline_check.setEnabled(period is not None)
        onto = form.target_combo.currentIndex() > 0
        form.accept_button.setText(self.tr("Compare…") if onto else self.tr("Import"))
        form.accept_button.setEnabled(bool(draft.outline.nodes))
        form.suggestion_button.setEnabled(any(item.suggestion for item in self.draft.facts.values()))
        form.carried_button.setEnabled(any(item.carried_from for item in self.draft.facts.values()))
        form.undo_button.setEnabled(self.draft.can_undo())
        self._show_doubts()

    def _show_doubts(self) -> None:
        form, draft = self.form, self.draft.draft
        form.doubt_list.clear()
        for doubt in draft.warnings:
            self._add_doubt(doubt_label(doubt.code), doubt.text, doubt.node)
        for node, duty in self.draft.questions():
            names = ", ".join(self.draft.known.unit_name(unit) for unit in self.draft.facts_of(node, duty).leads)
            self._add_doubt(label("doubt.lead.several"), names, node)
        left_out = self.tr("Left out")
        for left in (*draft.ignored, *draft.outline.dropped):
            self._add_doubt(left_out, left.text[:_LONGEST_LEFT_OUT], None)
        if not form.doubt_list.count():
            form.doubt_list.addItem(QListWidgetItem(self.tr("Nothing is doubtful.")))

    def _add_doubt(self, title: str, text: str, node: int | None) -> None:
        item = QListWidgetItem(f"{title}: {text}")
        item.setToolTip(tip(text))
        item.setData(_NODE_ROLE, node)
        self.form.doubt_list.addItem(item)

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

    def _set_lead(self, unit: int | None) -> None:
        self.draft.set_lead(*self._current(), unit)

    def _take_suggestions(self) -> None:
        if not self.draft.take_suggestions(*self._current()):
            self.form.message_bar.say(
                self.tr("Nothing is suggested here: select a heading or a task with a suggestion.")
            )

    def _toggle_carried(self) -> None:
        if not self.draft.toggle_carried(*self._current()):
            self.form.message_bar.say(self.tr("No open task of the programme before is like this one."))

    def _ask_for_document(self, _place: int) -> None:
        number = self.form.document_combo.currentData()
        if number != self.draft.draft.document:
            self.document_asked.emit(number)

    def _typed_period(self) -> Period | None:
        return parse_period(self.form.period_edit.text())

    def _show_period(self, period: Period | None) -> None:
        typed = self.form.period_edit.text().strip()
        unknown = self.tr("write quý II/2024") if typed else self.tr("unknown")
        words = f"{short_date(period.start)} – {short_date(period.end)}" if period else unknown
        self.form.period_note.setText(words)

    def _take_head(self) -> None:
        """Take issuer and period as typed; a period that is not understood stays to be corrected."""
        header = self.draft.draft.header
        if self.form.issuer_edit.text().strip() != (header.issuer or ""):
            self.draft.set_issuer(self.form.issuer_edit.text())
        typed, period = self.form.period_edit.text().strip(), self._typed_period()
        if period != header.period and (period is not None or not typed):
            self.draft.set_period(period)
