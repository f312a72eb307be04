"""Write the text of a report: headings, sentences, what they are taken from, what is lacking, the pages beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.report_text import Line, ReportText
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.sentence_list import SentenceList
from ctr_desktop.gui.widgets.source_pane import SourcePane
from ctr_desktop.gui.widgets.tall_rows import TallRows
from ctr_desktop.gui.widgets.text_pages import TextPages
from ctr_desktop.models.report_text_model import (
    LINE_ROLE,
    Goal,
    Lack,
    ReportTextModel,
    SourceModel,
    SourceRow,
    shown_fields,
    source_rows,
    stored_fields,
)
from ctr_desktop.models.tips import TippedList
from ctr_desktop.services.report_texts import Surroundings

_SIZE = (1400, 860)
_SHARES = (200, 560, 420)
_INDENT = "  "
_MENU_LETTERS = 70


class ReportEditor(Dialog):
    """Show a text and ask for changes to it; the controller makes them."""

    written = Signal(str, str)
    divided = Signal(str, str, int)
    act_wanted = Signal(str)
    heading_chosen = Signal(str)
    source_wanted = Signal(object)
    start_wanted = Signal(int)
    task_wanted = Signal(int)
    field_wanted = Signal(str)
    pages_wanted = Signal()

    def __init__(self, title: str, starts: Sequence[str], theme: Theme, parent: QWidget | None) -> None:
        """Show nothing yet; ``starts`` are what the text can begin with anew, in words."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(title)
        self._theme = theme
        self._beside: Surroundings | None = None
        self._starts = list(starts)
        self.actions_by_name: dict[str, QAction] = {}
        self.message_bar = MessageBar(self)
        self.model = ReportTextModel(self)
        self.sources = SourceModel(self)
        self._lacks: list[Lack] = []
        self._headings: list[Line] = []
        self._build()
        self.fit(*_SIZE)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(self._tools())
        layout.addWidget(self.message_bar)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setChildrenCollapsible(False)
        for widget in (self._left(), self._middle(), self._right()):
            self.columns.addWidget(widget)
        self.columns.setSizes(list(_SHARES))
        layout.addWidget(self.columns, 1)
        layout.addLayout(self._foot())

    def _tools(self) -> QHBoxLayout:
        self._add_action("edit", self.tr("Change"), "pencil", "")
        self._add_action("sentence", self.tr("Sentence"), "plus", "Ctrl+N")
        self._add_action("heading", self.tr("Heading"), "list-plus", "Ctrl+Shift+N")
        self._add_action("join", self.tr("Join to the one before"), "merge", "Ctrl+J")
        self._add_action("paragraph", self.tr("Paragraph"), "indent-increase", "Ctrl+P")
        self._add_action("up", self.tr("Up"), "arrow-up", "Alt+Up")
        self._add_action("down", self.tr("Down"), "arrow-down", "Alt+Down")
        self._add_action("drop", self.tr("Leave out"), "trash-2", "")
        self._add_action("undo", self.tr("Undo"), "undo-2", "Ctrl+Z")
        self._add_action("redo", self.tr("Redo"), "redo-2", "Ctrl+Y")
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in self.actions_by_name.values():
            row.addWidget(self._tool(action))
        self.move_button = QPushButton(self.tr("Move under…"), self)
        self.move_button.setAutoDefault(False)
        self.move_button.setMenu(QMenu(self))
        self.move_button.menu().aboutToShow.connect(self._offer_headings)
        row.addWidget(self.move_button)
        row.addStretch(1)
        return row

    def _add_action(self, name: str, words: str, drawing: str, keys: str) -> None:
        action = QAction(icon(drawing, self._theme), words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: self._act(name))
        self.addAction(action)
        self.actions_by_name[name] = action

    def _tool(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        return button

    def _captioned(self, caption: str, field: QWidget, parent: QWidget) -> QVBoxLayout:
        words = plain_label(caption, parent)
        words.setProperty("role", "caption")
        words.setBuddy(field)
        field.setAccessibleName(caption)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        column.addWidget(field, 1)
        return column

    def _list(self, parent: QWidget) -> tuple[QListView, TippedList]:
        view, model = QListView(parent), TippedList(self)
        view.setModel(model)
        view.setItemDelegate(TallRows(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view, model

    def _left(self) -> QWidget:
        pane = QWidget(self)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        self.heading_list, self._heading_words = self._list(pane)
        self.heading_list.clicked.connect(self._go_to_heading)
        self.heading_list.activated.connect(self._go_to_heading)
        self.lack_list, self._lack_words = self._list(pane)
        self.lack_list.clicked.connect(lambda index: self._go_to_lack(index, leave=False))
        self.lack_list.activated.connect(lambda index: self._go_to_lack(index, leave=True))
        column.addLayout(self._captioned(self.tr("Headings"), self.heading_list, pane), 3)
        column.addLayout(self._captioned(self.tr("What is lacking"), self.lack_list, pane), 2)
        return pane

    def _middle(self) -> QWidget:
        pane = QSplitter(Qt.Orientation.Vertical, self)
        pane.setChildrenCollapsible(False)
        above = QWidget(pane)
        self.source_pane = SourcePane(self.sources, pane)
        self.source_pane.insert_wanted.connect(self._insert)
        self.list = SentenceList(self._theme, above)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.list.edit_wanted.connect(self._edit)
        self.list.drop_wanted.connect(lambda: self._act("drop"))
        self.list.written.connect(lambda uid, words: self.written.emit(uid, self._stored(words)))
        self.list.divided.connect(self._divide)
        text = self._captioned(self.tr("Text: Enter writes, Ctrl+Enter divides at the cursor"), self.list, above)
        self.source_bar = self._source_bar(above)
        text.addWidget(self.source_bar)
        above.setLayout(text)
        self.list.stay_open_for(*self.source_pane.fields())
        pane.setSizes([500, 220])
        return pane

    def _source_bar(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        self.source_label = plain_label(parent=bar)
        self.source_label.setWordWrap(True)
        self.accept_button = QPushButton(self.tr("Take the new words"), bar)
        self.keep_button = QPushButton(self.tr("Keep what is written"), bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.source_label, 1)
        for button, act in ((self.accept_button, "accept"), (self.keep_button, "keep")):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, act=act: self.act_wanted.emit(act))
            row.addWidget(button)
        bar.hide()
        return bar

    def _right(self) -> QWidget:
        pane = QWidget(self)
        self.page_view = TextPages(pane)
        pane.setLayout(self._captioned(self.tr("Pages, without annexes"), self.page_view, pane))
        return pane

    def _foot(self) -> QHBoxLayout:
        self.start_button = QPushButton(self.tr("Begin anew with…"), self)
        menu = QMenu(self)
        for place, words in enumerate(self._starts):
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, place=place: self.start_wanted.emit(place))
        self.start_button.setMenu(menu)
        self.discard_button = QPushButton(self.tr("Give this text up"), self)
        self.discard_button.clicked.connect(lambda: self.act_wanted.emit("discard"))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.reject)
        self.pages_button = QPushButton(self.tr("Whole report…"), self)
        self.pages_button.setProperty("role", "primary")
        self.pages_button.clicked.connect(self.pages_wanted)
        row = QHBoxLayout()
        for button in (self.start_button, self.discard_button, self.close_button, self.pages_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(2, 1)
        return row

    # --- showing -------------------------------------------------------------------------------------------------

    def show_text(self, text: ReportText | None, beside: Surroundings | None, lacks: Callable[[], list[Lack]]) -> None:
        """Show a text beside its sources, staying at the line that was the current one."""
        uids, current = self.chosen(), self.current()
        row = self.list.currentIndex().row()
        self._beside = beside
        self.model.show_text(text, beside)
        self._headings = self.model.headings()
        self._heading_words.setStringList(
            [_INDENT * (line.level - 1) + self.model.printed(line) for line in self._headings]
        )
        self.sources.offer(source_rows(beside) if beside is not None else [], self.model.used())
        self._lacks = lacks()
        self._lack_words.setStringList([lack.words for lack in self._lacks])
        place = self.model.row_of(current.uid) if current is not None else -1
        self._choose(uids, place if place >= 0 else max(0, min(row, self.model.rowCount() - 1)))
        self._show_current()

    def _choose(self, uids: Sequence[str], row: int) -> None:
        selection = self.list.selectionModel()
        rows = [place for uid in uids if (place := self.model.row_of(uid)) >= 0] or [row]
        if self.model.rowCount():
            selection.setCurrentIndex(self.model.index(row), selection.SelectionFlag.NoUpdate)
            selection.clearSelection()
            for place in rows:
                selection.select(self.model.index(place), selection.SelectionFlag.Select)
            self.list.scrollTo(self.model.index(row))

    def go_to(self, uid: str) -> None:
        """Make a line the current one."""
        row = self.model.row_of(uid)
        if row >= 0:
            selection = self.list.selectionModel()  # whatever keys are still held down
            selection.setCurrentIndex(self.model.index(row), selection.SelectionFlag.ClearAndSelect)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Line | None:
        """Return the current line."""
        index = self.list.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def chosen(self) -> list[str]:
        """Return the lines that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.line(row).uid for row in rows]

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages of the text, at the sentence that is chosen."""
        self.page_view.show_pdf(pdf)

    def name_steps(self, undo: str, redo: str) -> None:
        """Say what would be taken back and done again, "" for nothing."""
        for name, words in (("undo", undo), ("redo", redo)):
            action = self.actions_by_name[name]
            action.setEnabled(bool(words))
            action.setToolTip(words or action.text())

    def _show_current(self) -> None:
        line = self.current()
        told = self.model.told(line) if line is not None else ""
        now = self.model.changed(line) if line is not None else None
        self.source_label.setText(told)
        self.source_bar.setVisible(bool(told))
        self.accept_button.setVisible(bool(now))
        self.keep_button.setVisible(now is not None)
        self.source_pane.show_source(line.source if line is not None else "")
        self.page_view.follow(self.model.printed_up_to(self.list.currentIndex().row()))
        above = self.model.heading_above(self.list.currentIndex().row()) if line is not None else None
        if above is not None:
            place = next((at for at, item in enumerate(self._headings) if item.uid == above.uid), -1)
            self.heading_list.setCurrentIndex(self._heading_words.index(place))

    # --- acting --------------------------------------------------------------------------------------------------

    def _act(self, name: str) -> None:
        if name == "edit":
            self._edit(QPersistentModelIndex(self.list.currentIndex()))
            return
        self.list.close_edit(store=True, back=True)
        self.act_wanted.emit(name)

    def _edit(self, index: QPersistentModelIndex) -> None:
        if not index.isValid() or self._beside is None:
            return
        line: Line = index.data(LINE_ROLE)
        if line.is_words or line.role.value == "heading":
            self.list.open(index, shown_fields(line.text, self._beside))
        else:
            self.act_wanted.emit("edit_table")

    def edit_line(self, uid: str) -> None:
        """Write in a line."""
        self.go_to(uid)
        self._act("edit")

    def _stored(self, words: str) -> str:
        return stored_fields(words, self._beside) if self._beside is not None else words

    def _divide(self, uid: str, words: str, at: int) -> None:
        first = self._stored(words[:at])
        self.divided.emit(uid, first + self._stored(words[at:]), len(first))

    def _insert(self, row: SourceRow) -> None:
        there = self.model.holding(row.source)
        if there is not None:
            self.go_to(there.uid)
            self.message_bar.tell(
                self.tr("This sentence is in the text already: it is the one that is selected now."),
                self.tr("Insert once more"),
                lambda: self.source_wanted.emit(row),
            )
            return
        if row.source:
            self.list.close_edit(store=True)
            self.source_wanted.emit(row)
            return
        if self.list.sentence_edit is None:
            self._edit(QPersistentModelIndex(self.list.currentIndex()))
        if self.list.sentence_edit is not None:
            self.list.sentence_edit.insertPlainText(row.words.partition(" = ")[0])
            self.list.sentence_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_headings(self) -> None:
        menu = self.move_button.menu()
        menu.clear()
        for line in self._headings:
            words = _INDENT * (line.level - 1) + shorten(self.model.printed(line), _MENU_LETTERS, placeholder="…")
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, uid=line.uid: self.heading_chosen.emit(uid))

    def _go_to_heading(self, index: QModelIndex) -> None:
        self.go_to(self._headings[index.row()].uid)
        self.list.scrollTo(self.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def _go_to_lack(self, index: QModelIndex, *, leave: bool) -> None:
        """Go where something is mended; what leads out of the text asks for Enter or a double click."""
        lack = self._lacks[index.row()]
        if lack.goal is Goal.LINE:
            self.go_to(lack.line)
        elif not leave:
            return
        elif lack.goal is Goal.TASK:
            self.task_wanted.emit(lack.task)
        else:
            self.field_wanted.emit(lack.field)

    def done(self, result: int) -> None:
        """Store what is being written when the editor is left, whichever way."""
        self.list.close_edit(store=True)
        self.page_view.close_document()
        super().done(result)
