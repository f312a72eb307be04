"""The documents of tasks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.diary import DocumentRole, TaskDocument
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database


def insert_document(
    database: Database, task: int, role: DocumentRole, number_symbol: str, day: date | None, subject: str
) -> int:
    """Add a document to a task and return its id."""
    return database.insert(
        "document",
        uid=new_uid(),
        task_id=task,
        role=role.value,
        number_symbol=number_symbol,
        date=iso(day),
        subject=subject,
    )


def delete_document(database: Database, document: int) -> None:
    """Delete a document of a task."""
    database.delete("document", [document])


def documents(database: Database, tasks: Sequence[int]) -> dict[int, list[TaskDocument]]:
    """Return the documents of some tasks, by task, in the order of their days."""
    sql = """SELECT id, task_id, role, number_symbol, date, subject FROM document WHERE task_id IN ({ids})
        ORDER BY date, number_symbol, uid"""
    found: dict[int, list[TaskDocument]] = {}
    for row in database.rows_for(sql, tasks):
        item = TaskDocument(row[0], row[1], DocumentRole(row[2]), row[3], from_iso(row[4]), row[5])
        found.setdefault(item.task, []).append(item)
    return found
