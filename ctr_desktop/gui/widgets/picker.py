"""One field to choose a unit, an officer or a programme by any part of its name.

Typing narrows the list below; nothing is stored before Enter or a click, and then once. Nothing is ever completed in
the line: an input method that sends BackSpace and letters finds its own letters there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from ctr_desktop.gui.widgets.picker_list import PickerList
from ctr_desktop.gui.widgets.typed_field import is_step
from ctr_desktop.models.choices import Choice, matching
from ctr_desktop.models.tips import tip

Offered = Callable[[], Sequence[Choice]]
_PAGE = 7
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Picker(QLineEdit):
    """A name; ``picked`` gives the value of the one chosen, ``left`` gives the keys back and tells whether to go on.

    A picker that is ``free`` takes names that are not in its list: they are stored as they were typed, also when the
    field is left. ``none`` are the words of the line that chooses nobody ("" for none such).
    """

    picked = Signal(object)
    left = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing until told what."""
        super().__init__(parent)
        self.free = False
        self.none = ""
        self._offered: Offered = tuple
        self._shown = ""
        self._value: object = None
        self._list: PickerList | None = None
        self._opening = False
        self.textEdited.connect(self._narrow)
        self.setMinimumWidth(80)

    def offer(self, offered: Offered, *, free: bool = False, none: str = "") -> None:
        """Say what there is to choose from; it is asked for anew each time the list opens."""
        self._offered, self.free, self.none = offered, free, none

    def show_value(self, value: object, words: str, hint: str = "") -> None:
        """Show the stored value by its words; ``hint`` stands in the empty field. What is being typed stays."""
        typing = self.hasFocus() and self.text() != self._shown
        self._value, self._shown = value, words
        self.setPlaceholderText(hint)
        if not typing and self.text() != words:
            self.setText(words)
            self.setCursorPosition(0)
        self.setToolTip(tip(words))

    def value(self) -> object:
        """Return the stored value that is shown."""
        return self._value

    def is_open(self) -> bool:
        """Tell whether the list is in sight."""
        return self._list is not None and self._list.isVisible()

    def lines(self) -> list[Choice]:
        """Return what the open list offers."""
        return self._list.choices() if self._list is not None and self.is_open() else []

    # --- opening and narrowing -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Take the keys with the whole name selected and drop the list down."""
        self._opening = True
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._opening = False
        self.selectAll()
        self._drop("")

    def _narrow(self, typed: str) -> None:
        self._drop(typed)

    def _drop(self, typed: str) -> None:
        if self._list is None:
            self._list = PickerList(self)
            self._list.taken.connect(lambda choice: self._take(choice, False))
        found = self._found(typed)
        empty = self.tr("Type a name") if self.free else self.tr("No name has these letters")
        self._list.offer(found, typed, empty)
        self._list.mark(self._first(found, typed))
        self._list.drop_down()

    def _found(self, typed: str) -> list[Choice]:
        offered = list(self._offered())
        proposed = [choice for choice in offered if choice.hint]
        words = " ".join(typed.split())
        if not words:
            rest = [choice for choice in matching(offered, "") if not choice.hint]
            nobody = [Choice(None, self.none)] if self.none and self._value is not None else []
            cleared = bool(nobody) and not self.text().strip()
            return [*nobody, *proposed, *rest] if cleared else [*proposed, *rest, *nobody]
        found = matching(offered, words)
        if self.none and not found:
            found = matching([Choice(None, self.none)], words)
        if self.free:
            same = [choice for choice in found if choice.words.casefold() == words.casefold()]
            typed_name = same[:1] or [Choice(words, words, hint=self.tr("as typed"))]
            found = [*typed_name, *(choice for choice in found if choice not in same)]
        return found

    def _first(self, found: Sequence[Choice], typed: str) -> int:
        """Return the line that Enter takes: what was typed, the proposed name, or the stored one."""
        if typed.strip() or (found and (found[0].hint or not self.text().strip())):
            return 0 if found else -1
        return next((row for row, choice in enumerate(found) if choice.value == self._value is not None), -1)

    def close_list(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    # --- choosing ------------------------------------------------------------------------------------------------

    def _take(self, choice: Choice | None, go_on: bool) -> None:
        """Store a choice once and give the keys back."""
        self.close_list()
        chosen = choice is not None and choice.value != self._value
        self._restore()
        if choice is not None and chosen:
            self.picked.emit(choice.value)
        self.left.emit(go_on)

    def _restore(self) -> None:
        self.setText(self._shown)
        self.setCursorPosition(0)

    def forget(self) -> None:
        """Let go of what was typed."""
        self.close_list()
        self._restore()

    def commit(self) -> None:
        """Store a name that was typed and need not stand in the list; other typing only narrowed the list."""
        words = " ".join(self.text().split())
        if self.free and words != " ".join(self._shown.split()):
            self._restore()
            self.picked.emit(words or None)
        elif self.text() != self._shown:
            self._restore()
        self.close_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, take its line on Enter, restore on Esc; Alt+Down drops it down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in _ENTER:
            self._entered(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.close_list()
            self._restore()
            self.left.emit(False)
        elif step is not None:
            self._walk(step)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _entered(self, go_on: bool) -> None:
        if not self.is_open():
            self.commit()
            self.left.emit(go_on)
            return
        assert self._list is not None
        choice = self._list.marked()
        if choice is None and not self._list.choices():
            return  # what was typed fits nothing: it stays to be mended
        if choice is None and self.free and not self.text().strip():
            choice = Choice(None, "")
        self._take(choice, go_on)

    def _walk(self, step: int) -> None:
        if not self.is_open():
            self._drop("" if self.text() == self._shown else self.text())
            return
        assert self._list is not None
        last = len(self._list.choices()) - 1
        row = self._list.currentIndex().row()
        self._list.mark(max(0, min(last, row + step)) if row >= 0 else 0)

    # --- the field -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Pass undo on when there is nothing of the field's own to undo."""
        if is_step(event) and self.text() == self._shown:
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        had_focus = self.hasFocus()
        super().mousePressEvent(event)
        if not had_focus and event.button() == Qt.MouseButton.LeftButton:
            self.open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole name, so that typing replaces it."""
        super().focusInEvent(event)
        if not self._opening and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away; a free name is stored, other typing is forgotten."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the list away with the field."""
        self.close_list()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Elide a long name in the middle while the field does not have the keys."""
        metrics = self.fontMetrics()
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        rect = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= rect.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
