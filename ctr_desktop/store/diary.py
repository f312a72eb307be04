"""The diary of tasks: dated notes, stages and acts of chasing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.diary import DiaryEntry, EntryKind
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.task import Stage
from ctr_desktop.store.database import Database

_COLUMNS = "id, task_id, day, kind, text, stage"


def insert_entry(
    database: Database, task: int, day: date, kind: EntryKind, text: str, stage: Stage | None, *, stamp: int
) -> int:
    """Add a diary entry and return its id; ``stamp`` orders the entries of a day."""
    return database.insert(
        "progress",
        uid=new_uid(),
        task_id=task,
        day=day.isoformat(),
        kind=kind.value,
        text=text,
        stage=stage.value if stage else None,
        stamp=stamp,
    )


def correct_stage_day(database: Database, task: int, day: date) -> bool:
    """Correct the day of the stage entered last; tell whether there was one."""
    sql = "SELECT id FROM progress WHERE task_id = ? AND kind = 'stage' ORDER BY stamp DESC, uid DESC LIMIT 1"
    row = database.first(sql, (task,))
    if row is not None:
        database.update("progress", [row[0]], day=day.isoformat())
    return row is not None


def entry(database: Database, entry_id: int) -> DiaryEntry | None:
    """Return a diary entry, or None."""
    row = database.first(f"SELECT {_COLUMNS} FROM progress WHERE id = ?", (entry_id,))
    return _entry(row) if row else None


def _entry(row: Sequence[Any]) -> DiaryEntry:
    stage = Stage(row[5]) if row[5] else None
    return DiaryEntry(row[0], row[1], date.fromisoformat(row[2]), EntryKind(row[3]), row[4], stage)


def update_entry(database: Database, entry_id: int, day: date, text: str) -> None:
    """Change the day and the words of a diary entry."""
    database.update("progress", [entry_id], day=day.isoformat(), text=text)


def delete_entry(database: Database, entry_id: int) -> None:
    """Delete a diary entry."""
    database.delete("progress", [entry_id])


def of_task(database: Database, task: int) -> list[DiaryEntry]:
    """Return the diary of a task, newest first."""
    sql = f"SELECT {_COLUMNS} FROM progress WHERE task_id = ? ORDER BY day DESC, stamp DESC, uid DESC"
    return [_entry(row) for row in database.rows(sql, (task,))]
