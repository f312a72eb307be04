"""The items of the detail pane's lists: diary, documents, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import DiaryEntry, TaskDocument, is_reported
from ctr_desktop.models.history_lines import HistoryLine
from ctr_desktop.models.labels import entry_label, label, role_label, stage_label

ENTRY_ROLE = Qt.ItemDataRole.UserRole


def diary_item(entry: DiaryEntry, persons: Mapping[int, str]) -> QListWidgetItem:
    """Return the item of a diary entry; ENTRY_ROLE gives the entry."""
    words = entry.text
    if entry.stage is not None:
        words = f"{stage_label(entry.stage)}{': ' + entry.text if entry.text else ''}"
    head = [short_date(entry.day), entry_label(entry.kind), persons.get(entry.person or 0, "")]
    if entry.in_report != is_reported(entry.kind, None):
        head.append(label("entry.reported" if entry.in_report else "entry.kept_back"))
    item = QListWidgetItem(f"{' · '.join(part for part in head if part)}\n{words}".rstrip())
    item.setData(ENTRY_ROLE, entry)
    return item


def earlier_item(programme: str, entry: DiaryEntry, persons: Mapping[int, str]) -> QListWidgetItem:
    """Return the item of an entry of a period before: to read, it cannot be selected."""
    item = diary_item(entry, persons)
    item.setText(f"{programme} · {item.text()}")
    item.setData(ENTRY_ROLE, None)
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
    return item


def act_item(day: date, words: str) -> QListWidgetItem:
    """Return the item of a dated act: to read, it cannot be selected."""
    item = QListWidgetItem(f"{short_date(day)} · {words}")
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
    return item


def document_item(document: TaskDocument) -> QListWidgetItem:
    """Return the item of a document; ENTRY_ROLE gives the document."""
    parts = (role_label(document.role), document.number_symbol, short_date(document.date), document.issuer)
    item = QListWidgetItem(f"{' · '.join(part for part in parts if part)}\n{document.subject}".rstrip())
    item.setData(ENTRY_ROLE, document)
    return item


def history_words(lines: Sequence[HistoryLine]) -> list[str]:
    """Return the words of each line of the history."""
    found = []
    for line in lines:
        changes = [f"{name}: {before} → {after}" for name, before, after in line.fields]
        found.append("\n".join([f"{line.at} · {line.what}", *changes]))
    return found
