"""Word the texts of reports as the office does, with the pages beside them in both spellings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.gui.widgets.tall_rows import TallRows
from ctr_desktop.gui.widgets.text_pages import TextPages
from ctr_desktop.models.messages import message
from ctr_desktop.models.report_words import kind_name
from ctr_desktop.models.wording_model import WordingModel
from ctr_desktop.reports.kinds import names as report_names
from ctr_desktop.reports.wording import editable_texts, menu_entries, problem_of

_SIZE = (1200, 760)
_SHARES = (560, 520)
_LATER_MS = 400
_EDIT_HEIGHT = 110
_SPELLINGS = (("ủy ban, Huyện ủy", "ủy"), ("uỷ ban, Huyện uỷ", "uỷ"))


class WordingDialog(Dialog):
    """Change texts of one kind at a time; ``pages_wanted`` asks for pages of a kind with its texts and a spelling."""

    pages_wanted = Signal(str, dict, str)

    def __init__(self, own_of: Callable[[str], dict[str, str]], spelling: str, parent: QWidget | None) -> None:
        """Begin with the first kind of the menu; ``own_of`` returns how the office words a kind now."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Wording of reports"))
        self._own_of = own_of
        self._store: Callable[[str, dict[str, str]], str] = lambda _kind, _texts: ""
        self._is_warned = False
        self.message_bar = MessageBar(self)
        self.model = WordingModel(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LATER_MS)
        self._timer.timeout.connect(self._ask_for_pages)
        self._build(spelling)
        self.fit(*_SIZE)
        self.show_kind()

    def _build(self, spelling: str) -> None:
        self.kind_combo, self.spelling_combo = ChoiceBox(self), ChoiceBox(self)
        for entry in menu_entries(report_names()):
            self.kind_combo.addItem(kind_name(entry.kind), entry.kind)
        for words, value in _SPELLINGS:
            self.spelling_combo.addItem(words, value)
        self.spelling_combo.setCurrentIndex(max(0, self.spelling_combo.findData(spelling)))
        self.kind_combo.setAccessibleName(self.tr("Kind of report"))
        self.spelling_combo.setAccessibleName(self.tr("Spelling of the pages"))
        self.kind_combo.activated.connect(lambda _row: self._leave_kind())
        self.spelling_combo.activated.connect(lambda _row: self._ask_for_pages())
        self._kind = str(self.kind_combo.currentData())
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._left())
        columns.addWidget(self._right())
        columns.setSizes(list(_SHARES))
        layout = QVBoxLayout(self)
        layout.addWidget(self.message_bar)
        layout.addWidget(columns, 1)
        layout.addLayout(self._foot())

    def _left(self) -> QWidget:
        pane = QWidget(self)
        self.list = QListView(pane)
        self.list.setModel(self.model)
        self.list.setItemDelegate(TallRows(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Texts"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_text())
        self.edit = QPlainTextEdit(pane)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(_EDIT_HEIGHT)
        self.edit.setAccessibleName(self.tr("The text as it is worded"))
        self.edit.textChanged.connect(self._typed)
        self.usual_label = plain_label(parent=pane)
        self.usual_label.setWordWrap(True)
        self.usual_label.setProperty("role", "secondary")
        self.usual_button = QPushButton(self.tr("As usual again"), pane)
        self.usual_button.setAutoDefault(False)
        self.usual_button.clicked.connect(self._as_usual)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._caption(self.tr("Kind of report"), self.kind_combo, pane))
        column.addWidget(self.kind_combo)
        column.addWidget(self.list, 1)
        column.addWidget(self.edit)
        column.addWidget(self.usual_label)
        column.addWidget(self.usual_button, 0, Qt.AlignmentFlag.AlignLeft)
        return pane

    @staticmethod
    def _caption(words: str, field: QWidget, parent: QWidget) -> QWidget:
        caption = plain_label(words, parent)
        caption.setProperty("role", "caption")
        caption.setBuddy(field)
        return caption

    def _right(self) -> QWidget:
        pane = QWidget(self)
        self.page_view = TextPages(pane)
        self.page_view.setAccessibleName(self.tr("Pages"))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._caption(self.tr("Spelling of the pages"), self.spelling_combo, pane))
        column.addWidget(self.spelling_combo)
        column.addWidget(self.page_view, 1)
        return pane

    def _foot(self) -> QHBoxLayout:
        self.save_button = QPushButton(self.tr("Save"), self)
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.save)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("cancel_button")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save_button)
        return row

    def store_through(self, store: Callable[[str, dict[str, str]], str]) -> None:
        """Store the texts of a kind; words that say why that was refused keep the dialog as it is."""
        self._store = store

    def show_kind(self) -> None:
        """Show the texts of the chosen kind as they are worded now."""
        self._kind = str(self.kind_combo.currentData())
        self.model.show_texts(editable_texts(self._kind), self._own_of(self._kind))
        self.list.setCurrentIndex(self.model.index(0))
        self._ask_for_pages()

    def show_pages(self, pdf: bytes) -> None:
        """Show pages, at the text that is chosen."""
        self.page_view.show_pdf(pdf)

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _show_text(self) -> None:
        row = self._row()
        if row < 0:
            return
        self.edit.blockSignals(True)
        self.edit.setPlainText(self.model.text(row))
        self.edit.blockSignals(False)
        fields = self.model.fields(row)
        usual = self.tr("Usual: {words}").format(words=self.model.usual(row))
        known = self.tr("Fields: {fields}").format(fields=fields) if fields else ""
        self.usual_label.setText("\n".join(part for part in (usual, known) if part))
        self.usual_button.setEnabled(self.model.name(row) in self.model.own())
        self.page_view.follow(self.model.longest_words(row))

    def _typed(self) -> None:
        row = self._row()
        if row < 0:
            return
        self._is_warned = False
        self.model.reword(row, self.edit.toPlainText())
        self.usual_button.setEnabled(self.model.name(row) in self.model.own())
        problem = problem_of(self._kind, self.model.name(row), self.model.stored(self.edit.toPlainText()))
        if problem:
            self.message_bar.say(self._problem_words(row, problem))
        else:
            self.message_bar.hide()
            self._timer.start()

    def _problem_words(self, row: int, problem: str) -> str:
        return message(f"wording.{problem}", fields=self.model.fields(row) or "-")

    def _as_usual(self) -> None:
        self.edit.setPlainText(self.model.usual(self._row()))

    def _ask_for_pages(self) -> None:
        self.pages_wanted.emit(self._kind, self.model.own(), str(self.spelling_combo.currentData()))

    def _leave_kind(self) -> None:
        """Store the texts of a kind before another one is shown; where that is refused the kind stays."""
        if self._stored():
            self.show_kind()
        else:
            self.kind_combo.setCurrentIndex(self.kind_combo.findData(self._kind))

    def _stored(self) -> bool:
        if self.model.own() == self._own_of(self._kind):
            return True
        words = self._store(self._kind, self.model.own())
        if words:
            self.message_bar.say(words)
        return not words

    def reject(self) -> None:
        """Leave without storing; what was written is given up only when asked for twice."""
        unsaved = self.model.own() != self._own_of(self._kind)
        if unsaved and not self._is_warned:
            self._is_warned = True
            self.message_bar.say(self.tr("What was written here is not saved. Esc or Cancel once more throws it away."))
        else:
            super().reject()

    def save(self) -> None:
        """Store what was changed and close."""
        if self._stored():
            self.accept()

    def done(self, result: int) -> None:
        """Let the pages go."""
        self._timer.stop()
        self.page_view.close_document()
        super().done(result)
