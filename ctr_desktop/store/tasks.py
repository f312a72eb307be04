"""Tasks and what hangs on them: co-operating units, extensions, diary, documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.deadline import Deadline, Extension, Provenance
from ctr_desktop.domain.programme import EarlierTask, programme_name
from ctr_desktop.domain.progress import DiaryEntry, DocumentRole, EntryKind, TaskDocument
from ctr_desktop.domain.task import OPEN_STAGES, Origin, Secrecy, Stage, Task, TaskFacts
from ctr_desktop.store.database import Database
from ctr_desktop.store.programmes import new_uid

_STAGES = {stage.value: stage for stage in Stage}
_COLUMNS = """
    t.id, t.uid, t.programme_id, t.node_id, t.code, t.text, t.span_start, t.span_end, t.origin, t.recurring, t.stage,
    t.done_on, t.lead_unit_id, t.lead_provenance, t.officer_id, t.due, t.original_due, t.deadline_raw,
    t.deadline_provenance, t.product, t.result, t.difficulty, t.proposal, t.secrecy,
    (SELECT group_concat(a.unit_id) FROM assignment a WHERE a.task_id = t.id),
    (SELECT g.text FROM progress g WHERE g.task_id = t.id AND g.text <> '' ORDER BY g.day DESC, g.id DESC LIMIT 1)"""
FIELDS = frozenset(
    {
        "text",
        "recurring",
        "stage",
        "done_on",
        "lead_unit_id",
        "lead_provenance",
        "officer_id",
        "due",
        "original_due",
        "deadline_raw",
        "deadline_provenance",
        "product",
        "result",
        "difficulty",
        "proposal",
        "secrecy",
        "node_id",
        "position",
        "span_start",
        "span_end",
    }
)


def _task(row: tuple[Any, ...]) -> Task:
    span = (row[6], row[7]) if row[6] is not None and row[7] is not None else None
    cooperating = tuple(int(item) for item in row[24].split(",")) if row[24] else ()
    return Task(
        id=row[0],
        uid=row[1],
        programme=row[2],
        node=row[3],
        code=row[4],
        text=row[5],
        span=span,
        origin=Origin(row[8]),
        recurring=bool(row[9]),
        stage=Stage(row[10]),
        done_on=from_iso(row[11]),
        lead_unit=row[12],
        lead_provenance=Provenance(row[13]),
        officer=row[14],
        deadline=Deadline(from_iso(row[15]), from_iso(row[16]), row[17], Provenance(row[18])),
        cooperating=cooperating,
        product=row[19],
        result=row[20],
        difficulty=row[21],
        proposal=row[22],
        secrecy=Secrecy(row[23]),
        last_note=row[25] or "",
    )


def tasks(database: Database, ids: Sequence[int]) -> dict[int, Task]:
    """Return some tasks by id."""
    sql = f"SELECT {_COLUMNS} FROM task t WHERE t.id IN ({{ids}})"
    return {row[0]: _task(row) for row in database.rows_for(sql, ids)}


def programme_tasks(database: Database, programme: int | None = None) -> Iterator[Task]:
    """Yield the tasks of a programme, or of all, in the order of the outline."""
    where = "WHERE t.programme_id = ?" if programme is not None else ""
    sql = f"""SELECT {_COLUMNS} FROM task t JOIN node n ON n.id = t.node_id {where}
        ORDER BY t.programme_id, n.position, t.position, t.id"""
    for row in database.iterate(sql, (programme,) if programme is not None else ()):
        yield _task(row)


def earlier_tasks(database: Database, before: date | None, limit: int) -> list[EarlierTask]:
    """Return the tasks of programmes whose period ended before a day (of all for None), the latest programme first.

    Only those of the latest programme are open: what an older one left open was not asked about again.
    """
    rows = database.rows(
        """SELECT t.id, t.code, t.text, t.lead_unit_id, t.programme_id, t.stage, t.recurring,
                  p.period_start, p.period_end, p.title, p.source_name
           FROM task t JOIN programme p ON p.id = t.programme_id
           WHERE :day IS NULL OR p.period_end < :day
           ORDER BY COALESCE(p.period_start, p.imported_at) DESC, p.id DESC, t.id LIMIT :limit""",
        {"day": iso(before), "limit": limit},
    )
    latest = rows[0][4] if rows else None
    return [
        EarlierTask(
            row[0],
            row[1],
            row[2],
            row[3],
            programme_name(from_iso(row[7]), from_iso(row[8]), row[9] or row[10]),
            row[4] == latest and _STAGES[row[5]] in OPEN_STAGES and not row[6],
        )
        for row in rows
    ]


def tree(database: Database, programme: int) -> list[tuple[int, int]]:
    """Return id and node of each task of a programme, in order within each node."""
    sql = "SELECT id, node_id FROM task WHERE programme_id = ? ORDER BY node_id, position, id"
    return database.rows(sql, (programme,))  # 100,000 rows are not copied


def by_node(database: Database, programme: int) -> dict[int, list[Task]]:
    """Return the tasks of a programme by their nodes, in order."""
    found: dict[int, list[Task]] = {}
    for task in list(programme_tasks(database, programme)):
        found.setdefault(task.node, []).append(task)
    return found


def children(database: Database, node: int) -> list[int]:
    """Return the tasks of a node in order."""
    return [row[0] for row in database.rows("SELECT id FROM task WHERE node_id = ? ORDER BY position, id", (node,))]


def facts(database: Database, programme: int | None = None, as_of: date | None = None) -> list[TaskFacts]:
    """Return what the figures need of each task of a programme, or of all.

    With ``as_of`` the stage is the one entered last with a day up to it, an extension granted later is taken back,
    and tasks that the office added later are left out.
    """
    where = "WHERE t.programme_id = ?" if programme is not None else "WHERE 1"
    parameters: list[object] = [programme] if programme is not None else []
    if as_of is None:
        sql = f"""SELECT id, node_id, recurring, stage, due, original_due, done_on, lead_unit_id
            FROM task t {where} ORDER BY id"""
        return [_facts(row) for row in database.iterate(sql, parameters)]
    day = as_of.isoformat()
    stage = """(SELECT {what} FROM progress g WHERE g.task_id = t.id AND g.kind = 'stage' AND g.day <= ?
        ORDER BY g.id DESC LIMIT 1)"""
    due = """COALESCE((SELECT e.old_due FROM extension e WHERE e.task_id = t.id AND e.day > ?
        ORDER BY e.day, e.id LIMIT 1), t.due)"""
    sql = f"""SELECT t.id, t.node_id, t.recurring, COALESCE({stage.format(what="g.stage")}, 'todo'), {due},
        t.original_due, {stage.format(what="g.day")}, t.lead_unit_id
        FROM task t {where} AND (t.added_on IS NULL OR t.added_on <= ?) ORDER BY t.id"""
    return [_facts(row) for row in database.iterate(sql, [day, day, day, *parameters, day])]


def _facts(row: tuple[Any, ...]) -> TaskFacts:
    stage = _STAGES[row[3]]
    return TaskFacts(
        row[0],
        row[1],
        bool(row[2]),
        stage,
        date.fromisoformat(row[4]) if row[4] else None,
        date.fromisoformat(row[5]) if row[5] else None,
        date.fromisoformat(row[6]) if row[6] and stage is Stage.DONE else None,
        row[7],
    )


def insert_task(database: Database, **values: Any) -> int:
    """Add a task and return its id; ``values`` are columns."""
    values = {"uid": new_uid(), **values}
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO task ({names}) VALUES ({marks})", list(values.values()))


def next_place(database: Database, node: int, programme: int, code: str) -> tuple[int, str]:
    """Return the position behind a node's last task and the next free code under the node's code.

    A code is never given twice, not even after its task was deleted: the journal remembers it.
    """
    row = database.first("SELECT COALESCE(MAX(position), 0) + 1 FROM task WHERE node_id = ?", (node,))
    prefix = f"{code}-" if code else ""
    sql = """SELECT code FROM task WHERE programme_id = :programme AND substr(code, 1, :length) = :prefix
        UNION SELECT json_extract(before, '$.code') FROM change WHERE table_name = 'task' AND after IS NULL
            AND json_extract(before, '$.programme_id') = :programme
            AND substr(json_extract(before, '$.code'), 1, :length) = :prefix"""
    parameters = {"programme": programme, "length": len(prefix), "prefix": prefix}
    used = [str(item[0])[len(prefix) :] for item in database.rows(sql, parameters)]
    highest = max((int(tail) for tail in used if tail.isdigit()), default=0)
    return (row[0] if row else 1), f"{prefix}{highest + 1}"


def update(database: Database, ids: Iterable[int], **values: Any) -> None:
    """Set columns of some tasks; tasks that have the values already are not touched."""
    assert values.keys() <= FIELDS, values
    columns = ", ".join(f"{name} = ?" for name in values)
    differs = " OR ".join(f"{name} IS NOT ?" for name in values)
    parameters = list(values.values())
    rows = [[*parameters, task, *parameters] for task in ids]
    database.execute_many(f"UPDATE task SET {columns} WHERE id = ? AND ({differs})", rows)


def move_default_deadlines(database: Database, programme: int, old: str | None, new: str | None) -> None:
    """Move the deadlines of a programme that are the default of its period and were not extended."""
    database.execute(
        "UPDATE task SET due = ?, original_due = ? WHERE programme_id = ? AND deadline_provenance = ?"
        " AND due = ? AND original_due = ?",
        (new, new, programme, Provenance.DEFAULT.value, old, old),
    )


def delete(database: Database, ids: Sequence[int]) -> None:
    """Delete tasks with everything that hangs on them."""
    for table in ("assignment", "extension", "progress", "document"):
        database.execute_many(f"DELETE FROM {table} WHERE task_id = ?", [(task,) for task in ids])
    database.execute_many("DELETE FROM task WHERE id = ?", [(task,) for task in ids])


def set_cooperating(database: Database, task: int, units: Sequence[int]) -> None:
    """Make exactly these units co-operate in a task."""
    present = {row[0] for row in database.rows("SELECT unit_id FROM assignment WHERE task_id = ?", (task,))}
    for unit in present - set(units):
        database.execute("DELETE FROM assignment WHERE task_id = ? AND unit_id = ?", (task, unit))
    for unit in units:
        if unit not in present:
            database.execute("INSERT INTO assignment (task_id, unit_id) VALUES (?, ?)", (task, unit))


def insert_entry(database: Database, task: int, day: date, kind: EntryKind, text: str, stage: Stage | None) -> int:
    """Add a diary entry and return its id."""
    return database.execute(
        "INSERT INTO progress (uid, task_id, day, kind, text, stage) VALUES (?, ?, ?, ?, ?, ?)",
        (new_uid(), task, day.isoformat(), kind.value, text, stage.value if stage else None),
    )


def correct_stage_day(database: Database, task: int, day: date) -> bool:
    """Correct the day of the stage entered last; tell whether there was one."""
    sql = "SELECT id FROM progress WHERE task_id = ? AND kind = 'stage' ORDER BY id DESC LIMIT 1"
    row = database.first(sql, (task,))
    if row is not None:
        database.execute(
            "UPDATE progress SET day = ? WHERE id = ? AND day <> ?", (day.isoformat(), row[0], day.isoformat())
        )
    return row is not None


def correct_extension(database: Database, extension: int, new_due: str) -> None:
    """Correct the day that an extension granted."""
    database.execute("UPDATE extension SET new_due = ? WHERE id = ?", (new_due, extension))


def entry(database: Database, entry_id: int) -> DiaryEntry | None:
    """Return a diary entry, or None."""
    row = database.first("SELECT id, task_id, day, kind, text, stage FROM progress WHERE id = ?", (entry_id,))
    return _entry(row) if row else None


def _entry(row: tuple[Any, ...]) -> DiaryEntry:
    stage = Stage(row[5]) if row[5] else None
    return DiaryEntry(row[0], row[1], date.fromisoformat(row[2]), EntryKind(row[3]), row[4], stage)


def update_entry(database: Database, entry_id: int, day: date, text: str) -> None:
    """Change the day and the words of a diary entry."""
    database.execute("UPDATE progress SET day = ?, text = ? WHERE id = ?", (day.isoformat(), text, entry_id))


def delete_entry(database: Database, entry_id: int) -> None:
    """Delete a diary entry."""
    database.execute("DELETE FROM progress WHERE id = ?", (entry_id,))


def diary(database: Database, task: int) -> list[DiaryEntry]:
    """Return the diary of a task, newest first."""
    sql = """SELECT id, task_id, day, kind, text, stage FROM progress WHERE task_id = ?
        ORDER BY day DESC, id DESC"""
    return [_entry(row) for row in database.rows(sql, (task,))]


def last_entries(database: Database, programme: int, as_of: date) -> dict[int, tuple[date, str]]:
    """Return day and words of the last entry with words of each task of a programme, up to a day."""
    sql = """SELECT g.task_id, g.day, g.text FROM progress g JOIN task t ON t.id = g.task_id
        WHERE t.programme_id = ? AND g.day <= ? AND g.text <> '' ORDER BY g.day, g.id"""
    rows = database.iterate(sql, (programme, as_of.isoformat()))
    return {row[0]: (date.fromisoformat(row[1]), row[2]) for row in rows}


def insert_extension(
    database: Database, task: int, day: date, old: date | None, new: date, reason: str, agreed_by: str
) -> int:
    """Record an extension and return its id."""
    return database.execute(
        "INSERT INTO extension (uid, task_id, day, old_due, new_due, reason, agreed_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (new_uid(), task, day.isoformat(), iso(old), new.isoformat(), reason, agreed_by),
    )


def extensions(database: Database, task: int) -> list[Extension]:
    """Return the extensions of a task in order."""
    sql = (
        "SELECT id, task_id, day, old_due, new_due, reason, agreed_by FROM extension WHERE task_id = ? ORDER BY day, id"
    )
    return [
        Extension(
            row[0], row[1], date.fromisoformat(row[2]), from_iso(row[3]), date.fromisoformat(row[4]), row[5], row[6]
        )
        for row in database.rows(sql, (task,))
    ]


def insert_document(
    database: Database, task: int, role: DocumentRole, number_symbol: str, day: date | None, subject: str
) -> int:
    """Add a document to a task and return its id."""
    return database.execute(
        "INSERT INTO document (uid, task_id, role, number_symbol, date, subject) VALUES (?, ?, ?, ?, ?, ?)",
        (new_uid(), task, role.value, number_symbol, iso(day), subject),
    )


def delete_document(database: Database, document: int) -> None:
    """Delete a document of a task."""
    database.execute("DELETE FROM document WHERE id = ?", (document,))


def documents(database: Database, tasks_: Sequence[int]) -> dict[int, list[TaskDocument]]:
    """Return the documents of some tasks, by task."""
    sql = "SELECT id, task_id, role, number_symbol, date, subject FROM document WHERE task_id IN ({ids}) ORDER BY id"
    found: dict[int, list[TaskDocument]] = {}
    for row in database.rows_for(sql, tasks_):
        item = TaskDocument(row[0], row[1], DocumentRole(row[2]), row[3], from_iso(row[4]), row[5])
        found.setdefault(item.task, []).append(item)
    return found
