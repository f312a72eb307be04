"""The items of the detail pane's lists: diary, documents, history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import DiaryEntry, TaskDocument
from ctr_desktop.models.history_lines import HistoryLine
from ctr_desktop.models.labels import entry_label, role_label, stage_label

ENTRY_ROLE = Qt.ItemDataRole.UserRole


def diary_item(entry: DiaryEntry) -> QListWidgetItem:
    """Return the item of a diary entry; ENTRY_ROLE gives the entry."""
    words = entry.text
    if entry.stage is not None:
        words = f"{stage_label(entry.stage)}{': ' + entry.text if entry.text else ''}"
    item = QListWidgetItem(f"{short_date(entry.day)} · {entry_label(entry.kind)}\n{words}".rstrip())
    item.setData(ENTRY_ROLE, entry)
    return item


def document_item(document: TaskDocument) -> QListWidgetItem:
    """Return the item of a document; ENTRY_ROLE gives its id."""
    parts = (role_label(document.role), document.number_symbol, short_date(document.date))
    item = QListWidgetItem(f"{' · '.join(part for part in parts if part)}\n{document.subject}".rstrip())
    item.setData(ENTRY_ROLE, document.id)
    return item


def history_words(lines: Sequence[HistoryLine]) -> list[str]:
    """Return the words of each line of the history."""
    found = []
    for line in lines:
        changes = [f"{name}: {before} → {after}" for name, before, after in line.fields]
        found.append("\n".join([f"{line.at} · {line.what}", *changes]))
    return found
