"""Columns come back as they were left, as far as that makes sense."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView

_WIDEST = 8000  # pixels


def restore_header(header: QHeaderView, words: object) -> None:
    """Bring widths, order and sorting of columns back; widths that make no sense are left as they are."""
    if not isinstance(words, str) or not words:
        return
    before = [header.sectionSize(column) for column in range(header.count())]
    header.restoreState(QByteArray.fromBase64(words.encode(errors="replace")))
    after = [header.sectionSize(column) for column in range(header.count())]
    if len(after) != len(before) or any(not 0 <= size <= _WIDEST for size in after) or not sum(after):
        for column, size in enumerate(before[: header.count()]):
            header.setSectionHidden(column, False)
            header.resizeSection(column, size)
