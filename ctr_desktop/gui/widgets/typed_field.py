"""What every field does that is typed in: undo is passed on when it has nothing of its own, typing is never lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_step(event: QEvent) -> bool:
    """Tell whether a field is asked if it wants a key of undo or redo for itself."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return any(event.matches(step) for step in _STEPS)
