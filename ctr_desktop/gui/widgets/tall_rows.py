"""Rows of a list or tree that are tall enough to hit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_LEAST_HEIGHT = 28


class TallRows(QStyledItemDelegate):
    """Draw rows as usual, but not lower than a click target."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the usual size with at least the height of a click target."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), _LEAST_HEIGHT))
