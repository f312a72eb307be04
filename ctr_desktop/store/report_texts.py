"""Texts of reports: one row a text, one row a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.report_text import Line, ReportText, Role
from ctr_desktop.store.database import Database

_COLUMNS = ("position", "role", "level", "begins", "text", "source", "taken")


def texts(database: Database, programme: int, kind: str) -> list[tuple[int, date, str]]:
    """Return id, day and time of the last change of the texts of a programme and kind, the latest day first."""
    sql = """SELECT id, as_of, changed_at FROM report_text WHERE programme_id = ? AND kind = ?
        ORDER BY as_of DESC, id DESC"""
    return [(row[0], date.fromisoformat(row[1]), row[2]) for row in database.rows(sql, (programme, kind))]


def text(database: Database, programme: int, kind: str, as_of: date, scope: str) -> ReportText | None:
    """Return the text of a report of a day, None where nobody wrote one; ``scope`` is its span and other programmes."""
    sql = """SELECT id, changed_at FROM report_text WHERE programme_id = ? AND kind = ? AND as_of = ? AND scope = ?
        ORDER BY id DESC"""
    row = database.first(sql, (programme, kind, as_of.isoformat(), scope))
    if row is None:
        return None
    return ReportText(row[0], programme, kind, as_of, row[1], tuple(lines(database, row[0])))


def lines(database: Database, text_id: int) -> list[Line]:
    """Return the lines of a text in their order."""
    sql = f"SELECT id, uid, {', '.join(_COLUMNS)} FROM report_line WHERE text_id = ? ORDER BY position, uid"
    return [
        Line(Role(row[3]), row[6], row[4], bool(row[5]), row[7], row[8], row[1], row[0], row[2])
        for row in database.rows(sql, (text_id,))
    ]


def begin(database: Database, programme: int, kind: str, as_of: date, scope: str, at: str) -> int:
    """Add a text without lines and return its id."""
    named = {"programme_id": programme, "kind": kind, "as_of": as_of.isoformat(), "scope": scope}
    return database.insert("report_text", uid=new_uid(), changed_at=at, **named)


def store(database: Database, text_id: int, before: Sequence[Line], after: Sequence[Line], at: str) -> None:
    """Put lines in place of others: rows that stay the same are not touched."""
    old = {line.id: line for line in before}
    kept = {line.id for line in after}
    for line in after:
        if line.id not in old:
            database.insert("report_line", uid=line.uid, text_id=text_id, **_values(line))
        elif line != old[line.id]:
            database.update("report_line", [line.id], **_values(line))
    database.delete("report_line", [row for row in old if row not in kept])
    database.update("report_text", [text_id], changed_at=at)


def delete(database: Database, text_id: int) -> None:
    """Delete a text with its lines."""
    database.delete("report_line", [line.id for line in lines(database, text_id)])
    database.delete("report_text", [text_id])


def _values(line: Line) -> dict[str, Any]:
    return {
        "position": line.position or 0,
        "role": line.role.value,
        "level": line.level,
        "begins": line.begins,
        "text": line.text,
        "source": line.source,
        "taken": line.taken,
    }
