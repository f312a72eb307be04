"""The history of a task in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.fields import FIELDS, from_column
from ctr_desktop.models.labels import action_label, field_label, field_words, label
from ctr_desktop.store.journal import Kept, Reverted, RowChange

Names = Mapping[int, str]
Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One action on a task: when, what and by whom, and each field before and after."""

    at: str
    what: str
    fields: tuple[Line, ...]


def history_lines(changes: Sequence[RowChange], units: Names, persons: Names) -> list[HistoryLine]:
    """Return one line for each action, newest first."""
    grouped: dict[int, list[RowChange]] = {}
    for change in changes:
        grouped.setdefault(change.action.id, []).append(change)
    lines = []
    for rows in grouped.values():
        action = rows[0].action
        fields = [item for row in reversed(rows) for item in _fields(row, units, persons)]
        details = {name: value for name, value in action.details.items() if name != "count"}
        what = action_label(action.kind, details)
        lines.append(HistoryLine(_moment(action.at), f"{what} · {action.by}" if action.by else what, tuple(fields)))
    return lines


def _moment(at: str) -> str:
    moment = datetime.fromisoformat(at)
    return f"{moment:%H:%M} {short_date(moment.date())}"


def _fields(row: RowChange, units: Names, persons: Names) -> list[Line]:
    said = row.after or row.before or {}
    if row.table == "progress":
        words = str(said.get("text", ""))
        name = QCoreApplication.translate("History", "Diary")
        return [(name, *(("", words) if row.after else (words, "")))] if words else []
    if row.table == "assignment":
        name = QCoreApplication.translate("History", "Co-operating unit")
        unit = units.get(said.get("unit_id", 0), "?")
        return [(name, "—", unit) if row.after else (name, unit, "—")]
    if row.table == "reassignment" and row.before is None:
        name = QCoreApplication.translate("History", "Re-assigned")
        return [(name, units.get(said.get("old_unit_id") or 0, "—"), units.get(said.get("new_unit_id") or 0, "—"))]
    if row.table != "task" or row.before is None or row.after is None:
        return []
    return _task_fields(row.before, row.after, units, persons)


def _task_fields(before: dict[str, Any], after: dict[str, Any], units: Names, persons: Names) -> list[Line]:
    """Return the declared fields that differ; a column that a row did not have yet is not one that changed."""
    return [
        (
            field_label(field),
            field_words(field, from_column(field, before[field.column]), units, persons),
            field_words(field, from_column(field, after[field.column]), units, persons),
        )
        for field in FIELDS
        if field.in_history
        and field.column in before
        and field.column in after
        and before[field.column] != after[field.column]
    ]


def kept_words(reverted: Reverted, units: Names, persons: Names) -> str:
    """Return what an undo left alone, since it was changed afterwards; nothing when it took back everything."""
    return " ".join(_kept(item, units, persons) for item in reverted.kept[:3])


def _kept(item: Kept, units: Names, persons: Names) -> str:
    field = next((field for field in FIELDS if field.column == item.column), None)
    writer = item.by
    who = (writer.by if writer else "") or QCoreApplication.translate("History", "somebody")
    when = _moment(writer.at) if writer else "—"
    if item.table == "task" and field is not None:
        stands = field_words(field, from_column(field, item.present), units, persons)
        return label("undo.kept_field", field=field_label(field), value=stands, who=who, when=when)
    return label("undo.kept_row", who=who, when=when)
