"""The sentences of a report's text, one under the other, each edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ctr_desktop.domain.report_text import Role
from ctr_desktop.models.report_text_model import LINE_ROLE, TOLD_ROLE

if TYPE_CHECKING:
    from ctr_desktop.domain.report_text import Line
    from ctr_desktop.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SIDE, _ABOVE, _INDENT, _BAR = 12, 5, 18, 4
_LEAST = 60
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Sentences(QStyledItemDelegate):
    """Draw a line: headings bold, what begins a paragraph set in, a bar beside what is to be looked at."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def _font(self, line: Line) -> QFont:
        return self._theme.font(semibold=line.role is Role.HEADING)

    def _words_rect(self, rect: QRect, line: Line) -> QRect:
        left = _SIDE + (_INDENT if line.is_words and line.begins else 0)
        return rect.adjusted(left, _ABOVE, -_SIDE, -_ABOVE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        width = max(_LEAST, self._view.viewport().width())
        room = self._words_rect(QRect(0, 0, width, 10_000), line)
        found = QFontMetrics(self._font(line)).boundingRect(room, int(_WRAPPED), str(index.data()))
        return QSize(_LEAST, found.height() + 2 * _ABOVE + (_ABOVE if line.role is Role.HEADING else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        if index.data(TOLD_ROLE):
            bar = QRect(option.rect.left(), option.rect.top(), _BAR, option.rect.height())
            painter.fillRect(bar, self._theme.color("soon"))
        role = option.palette.ColorRole.HighlightedText if chosen else option.palette.ColorRole.Text
        quiet = line.role in (Role.NOTE, Role.TABLE) and not chosen
        painter.setPen(self._theme.color("secondary") if quiet else option.palette.color(role))
        painter.setFont(self._font(line))
        painter.drawText(self._words_rect(option.rect, line), int(_WRAPPED), str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


class SentenceEdit(QPlainTextEdit):
    """One sentence while it is written: Enter stores, Ctrl+Enter divides it at the cursor, Esc gives it up."""

    stored = Signal()
    divided = Signal(int)
    given_up = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Stand over a row of a list."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setObjectName("sentence_edit")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that end the writing."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.divided.emit(self.textCursor().position())
        elif event.key() in _ENTER:
            self.stored.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Store on Tab and give the keys back to the list: the next field is the list's to find."""
        self.stored.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was written when the keys go elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class SentenceList(QListView):
    """The lines of a text; ``written`` gives a line's uid and its new words, ``divided`` also where.

    ``given_up`` gives the uid of a line that was not written in after all.
    """

    written = Signal(str, str)
    divided = Signal(str, str, int)
    edit_wanted = Signal(QPersistentModelIndex)
    drop_wanted = Signal()
    given_up = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing until there is a model."""
        super().__init__(parent)
        self.setItemDelegate(_Sentences(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(QPersistentModelIndex(index)))
        self._edit: SentenceEdit | None = None
        self._uid = ""
        self._before = ""
        self._beside: tuple[QWidget, ...] = ()

    def stay_open_for(self, *widgets: QWidget) -> None:
        """Let a sentence stay open while the keys are in widgets that something is inserted from."""
        self._beside = widgets

    def _left(self) -> None:
        if QApplication.focusWidget() not in self._beside:
            self.close_edit(store=True)

    @property
    def sentence_edit(self) -> SentenceEdit | None:
        """Return the sentence that is being written, None for none."""
        return self._edit

    def open(self, index: Index, text: str) -> SentenceEdit:
        """Write in a line, whose words as they are edited are given."""
        self.close_edit(store=True)
        self.scrollTo(index)
        line: Line = index.data(LINE_ROLE)
        edit = self._edit = SentenceEdit(self.viewport())
        self._uid, self._before = line.uid, text
        edit.setAccessibleName(str(index.data()))
        edit.setPlainText(text)
        rect = self.visualRect(index)
        room = self.viewport().rect()
        height = min(room.height(), max(_LEAST, rect.height() + 2 * self.fontMetrics().height()))
        top = max(0, min(rect.top(), room.height() - height))
        edit.setGeometry(0, top, room.width(), height)
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        edit.stored.connect(lambda: self.close_edit(store=True, back=True))
        edit.given_up.connect(self._give_up)
        edit.left.connect(self._left)
        edit.divided.connect(self._divide)
        edit.show()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return edit

    def close_edit(self, *, store: bool, back: bool = False) -> None:
        """End the writing: store the words or give them up; with ``back`` the list has the keys again."""
        edit, self._edit = self._edit, None
        if edit is None:
            return
        words, uid = edit.toPlainText(), self._uid
        edit.hide()
        edit.deleteLater()
        if back:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if store and words.strip() != self._before.strip():
            self.written.emit(uid, words)
        elif store:
            self.given_up.emit(uid)

    def _give_up(self) -> None:
        uid = self._uid
        self.close_edit(store=False, back=True)
        self.given_up.emit(uid)

    def _divide(self, at: int) -> None:
        edit = self._edit
        if edit is None:
            return
        words, uid = edit.toPlainText(), self._uid
        if not words[:at].strip() or not words[at:].strip():  # nothing to divide: what was typed is stored
            self.close_edit(store=True, back=True)
            return
        self.close_edit(store=False, back=True)
        self.divided.emit(uid, words, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write in the current line on Enter and F2, leave the chosen ones out on Delete."""
        if event.key() in (*_ENTER, Qt.Key.Key_F2) and not event.modifiers():
            if self.currentIndex().isValid():
                self.edit_wanted.emit(QPersistentModelIndex(self.currentIndex()))
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.drop_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
