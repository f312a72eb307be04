"""The diary of tasks: dated notes, stages and acts of chasing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.diary import DiaryEntry, EntryKind, is_reported
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.task import Stage
from ctr_desktop.store.database import Database

_COLUMNS = "id, task_id, day, kind, text, stage, person_id, in_report"


def insert_entry(
    database: Database,
    task: int,
    day: date,
    kind: EntryKind,
    text: str,
    stage: Stage | None,
    *,
    stamp: int,
    person: int | None = None,
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
        person_id=person,
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
    kind = EntryKind(row[3])
    reported = is_reported(kind, None if row[7] is None else bool(row[7]))
    return DiaryEntry(row[0], row[1], date.fromisoformat(row[2]), kind, row[4], stage, row[6], reported)


def update_entry(database: Database, entry_id: int, day: date, text: str, kind: EntryKind, person: int | None) -> None:
    """Change the day, the words, the kind and the person of a diary entry."""
    values = {"day": day.isoformat(), "text": text, "kind": kind.value, "person_id": person}
    database.update("progress", [entry_id], **values)


def mark_reported(database: Database, entry_id: int, reported: bool) -> None:
    """Say whether an entry goes into the report."""
    database.update("progress", [entry_id], in_report=int(reported))


def delete_entry(database: Database, entry_id: int) -> None:
    """Delete a diary entry."""
    database.delete("progress", [entry_id])


def of_task(database: Database, task: int) -> list[DiaryEntry]:
    """Return the diary of a task, newest first."""
    sql = f"SELECT {_COLUMNS} FROM progress WHERE task_id = ? ORDER BY day DESC, stamp DESC, uid DESC"
    return [_entry(row) for row in database.rows(sql, (task,))]
