"""The dated acts on tasks: extensions (gia hạn) and re-assignments (giao lại)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.deadline import Extension, Provenance
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.task import Reassignment
from ctr_desktop.store.database import Database

_ORDER = "ORDER BY day, stamp, uid"


def insert_extension(
    database: Database, task: int, day: date, old: date | None, new: date, *, stamp: int, **said: Any
) -> int:
    """Record an extension and return its id; ``said`` are reason, who agreed, who asked, the paper."""
    return database.insert(
        "extension",
        uid=new_uid(),
        task_id=task,
        day=day.isoformat(),
        old_due=iso(old),
        new_due=new.isoformat(),
        stamp=stamp,
        **said,
    )


def correct_extension(database: Database, extension: int, new_due: date) -> None:
    """Correct the day that an extension granted."""
    database.update("extension", [extension], new_due=new_due.isoformat())


def delete_extensions(database: Database, tasks: Sequence[int]) -> None:
    """Delete the extensions of some tasks, which have no deadline any more."""
    database.execute_many("DELETE FROM extension WHERE task_id = ?", [(task,) for task in tasks])


def extensions(database: Database, task: int) -> list[Extension]:
    """Return the extensions of a task in order."""
    sql = f"""SELECT id, task_id, day, old_due, new_due, reason, agreed_by, asked_by, paper_id FROM extension
        WHERE task_id = ? {_ORDER}"""
    return [
        Extension(row[0], row[1], date.fromisoformat(row[2]), from_iso(row[3]), date.fromisoformat(row[4]), *row[5:])
        for row in database.rows(sql, (task,))
    ]


def insert_reassignment(
    database: Database,
    task: int,
    day: date,
    old_unit: int | None,
    old_provenance: Provenance,
    new_unit: int | None,
    *,
    stamp: int,
    reason: str = "",
) -> int:
    """Record a re-assignment and return its id."""
    return database.insert(
        "reassignment",
        uid=new_uid(),
        task_id=task,
        day=day.isoformat(),
        old_unit_id=old_unit,
        old_provenance=old_provenance.value,
        new_unit_id=new_unit,
        stamp=stamp,
        reason=reason,
    )


def correct_reassignment(database: Database, act: int, new_unit: int | None, reason: str) -> None:
    """Correct the unit that a re-assignment gave the task to, and why."""
    database.update("reassignment", [act], new_unit_id=new_unit, reason=reason)


def delete_reassignment(database: Database, act: int) -> None:
    """Take a re-assignment back: it was a mistake."""
    database.delete("reassignment", [act])


def reassignments(database: Database, task: int) -> list[Reassignment]:
    """Return the re-assignments of a task in order."""
    sql = f"""SELECT id, task_id, day, old_unit_id, old_provenance, new_unit_id, reason FROM reassignment
        WHERE task_id = ? {_ORDER}"""
    return [_reassignment(row) for row in database.rows(sql, (task,))]


def _reassignment(row: Sequence[Any]) -> Reassignment:
    return Reassignment(row[0], row[1], date.fromisoformat(row[2]), row[3], Provenance(row[4]), row[5], row[6])
