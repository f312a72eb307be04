"""The history of a task in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.models.labels import action_label, label
from ctr_desktop.store.journal import RowChange

_SHOWN = (
    "stage",
    "done_on",
    "lead_unit_id",
    "officer_id",
    "due",
    "original_due",
    "recurring",
    "product",
    "result",
    "difficulty",
    "proposal",
    "secrecy",
    "text",
)
_DAYS = ("done_on", "due", "original_due")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One action on a task: when, what, and each field before and after."""

    at: str
    what: str
    fields: tuple[tuple[str, str, str], ...]


def history_lines(
    changes: Sequence[RowChange], units: Mapping[int, str], persons: Mapping[int, str]
) -> list[HistoryLine]:
    """Return one line for each action, newest first."""
    grouped: dict[int, list[RowChange]] = {}
    for change in changes:
        grouped.setdefault(change.action.id, []).append(change)
    lines = []
    for rows in grouped.values():
        action = rows[0].action
        at = datetime.fromisoformat(action.at)
        fields = [item for row in reversed(rows) for item in _fields(row, units, persons)]
        when = f"{at:%H:%M} {short_date(at.date())}"
        details = {name: value for name, value in action.details.items() if name != "count"}
        lines.append(HistoryLine(when, action_label(action.kind, details), tuple(fields)))
    return lines


def _fields(row: RowChange, units: Mapping[int, str], persons: Mapping[int, str]) -> list[tuple[str, str, str]]:
    if row.table == "progress":
        words = str((row.after or row.before or {}).get("text", ""))
        name = QCoreApplication.translate("History", "Diary")
        return [(name, *(("", words) if row.after else (words, "")))] if words else []
    if row.table == "assignment":
        name = QCoreApplication.translate("History", "Co-operating unit")
        unit = units.get((row.after or row.before or {}).get("unit_id", 0), "?")
        return [(name, "—", unit) if row.after else (name, unit, "—")]
    if row.table != "task" or row.before is None or row.after is None:
        return []
    return [
        (
            label(f"field.{name}"),
            _value(name, row.before[name], units, persons),
            _value(name, row.after[name], units, persons),
        )
        for name in _SHOWN
        if row.before[name] != row.after[name]
    ]


def _value(name: str, value: Any, units: Mapping[int, str], persons: Mapping[int, str]) -> str:
    if value in (None, ""):
        return "—"
    if name in _DAYS:
        return short_date(from_iso(value))
    if name in ("stage", "secrecy"):
        return label(f"{name}.{value}")
    if name == "lead_unit_id":
        return units.get(value, "?")
    if name == "officer_id":
        return persons.get(value, "?")
    if name == "recurring":
        yes, no = QCoreApplication.translate("History", "yes"), QCoreApplication.translate("History", "no")
        return yes if value else no
    return str(value)
