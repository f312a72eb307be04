"""The two times: what was known at a place in the journal, and of that what counts on a day.

*Known* rolls every row back to a place in the journal, whatever its columns are. *As of* a day counts what has a day
of its own: stages, extensions, re-assignments, notes, own tasks. Order never depends on a local id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from ctr_desktop.domain.clarity import Gap
from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.diary import CHASES
from ctr_desktop.domain.fields import Secrecy, Stage
from ctr_desktop.domain.task import Mark, Task, TaskFacts
from ctr_desktop.store import rollback
from ctr_desktop.store.database import Database
from ctr_desktop.store.opening import open_reader
from ctr_desktop.store.schema import JOURNALLED
from ctr_desktop.store.tasks import FOLLOW_UP, follow_up

_STAGES = {stage.value: stage for stage in Stage}
_STAGE = """(SELECT {what} FROM progress g WHERE g.task_id = t.id AND g.kind = 'stage' AND g.day <= :day
    ORDER BY g.stamp DESC, g.uid DESC LIMIT 1)"""
_DUE = """(SELECT {what} FROM extension e WHERE e.task_id = t.id AND e.day > :day
    ORDER BY e.day, e.stamp, e.uid LIMIT 1)"""
_LEAD = """(SELECT {what} FROM reassignment r WHERE r.task_id = t.id AND r.day > :day
    ORDER BY r.day, r.stamp, r.uid LIMIT 1)"""
_TOUCHED = """COALESCE((SELECT MAX(g.day) FROM progress g WHERE g.task_id = t.id{until}), t.added_on,
    (SELECT substr(p.imported_at, 1, 10) FROM programme p WHERE p.id = t.programme_id))"""
_RECORD = f"""(t.unit_officer_id IS NULL) * {Gap.PERSON.value}
    + (t.product = '' AND t.product_kind = '') * {Gap.PRODUCT.value}
    + (t.decided_by = '' AND t.leader_id IS NULL) * {Gap.AUTHORITY.value},
    {{asked}}(t.no_paper <> ''
        OR EXISTS (SELECT 1 FROM paper_link l WHERE l.task_id = t.id AND l.role = 'result')
        OR EXISTS (SELECT 1 FROM document d WHERE d.task_id = t.id AND d.role = 'result')),
    t.carried_in, t.outside"""
_OWED_BETWEEN = """t.due BETWEEN :first AND :last AND NOT t.recurring
    AND t.stage NOT IN ('done', 'cancelled', 'carried')"""
_PERIOD_END = "CASE WHEN t.stage = 'carried' THEN (SELECT period_end FROM programme p WHERE p.id = t.programme_id) END"


def newest_action(database: Database) -> int:
    """Return the place of the newest action in the journal, 0 when there is none."""
    row = database.first("SELECT COALESCE(MAX(id), 0) FROM action")
    return int(row[0]) if row else 0


def was_worked_on(database: Database) -> bool:
    """Tell whether anything was done yet that anybody could miss."""
    return database.first("SELECT 1 FROM action WHERE state <> 'base' LIMIT 1") is not None


def newest_named(database: Database) -> tuple[int, str] | None:
    """Return place and outside identity of the newest action, None when there is none."""
    return database.first("SELECT id, uid FROM action ORDER BY id DESC LIMIT 1")


def action_on(database: Database, day: date) -> int:
    """Return the place of the last action, in journal order, that was entered on a day or before it; 0 for none."""
    row = database.first("SELECT COALESCE(MAX(id), 0) FROM action WHERE substr(at, 1, 10) <= ?", (day.isoformat(),))
    return int(row[0]) if row else 0


def action_uid(database: Database, action: int) -> str:
    """Return the outside identity of an action, "" when there is none."""
    row = database.first("SELECT uid FROM action WHERE id = ?", (action,))
    return str(row[0]) if row else ""


def action_of_uid(database: Database, uid: str) -> int | None:
    """Return the place of the action of that identity, None when this file has none."""
    row = database.first("SELECT id FROM action WHERE uid = ?", (uid,))
    return int(row[0]) if row else None


@contextmanager
def known_at(database: Database, action: int | None) -> Iterator[Database]:
    """Give a database in which every journalled table is as it was right behind an action; None is the newest.

    Reading needs no other words for it: each table that differs is hidden behind a view of the same name, on a
    connection of its own. The secrecy marks are those of then or of now, whichever is stricter; of a task that was
    deleted meanwhile, the mark it had then.
    """
    changed = rollback.rows_at(database, action) if action is not None else {}
    if not changed:
        yield database
        return
    reader = open_reader(database.path)
    try:
        for table in JOURNALLED:
            if table in changed:
                _hide(reader, table, changed[table])
        yield reader
    finally:
        reader.close()


def _hide(reader: Database, table: str, rows: dict[int, rollback.Values | None]) -> None:
    """Hide a table behind a view of its rows as they were."""
    columns = [row[1] for row in reader.rows(f'PRAGMA main.table_info("{table}")')]
    names = ", ".join(f'"{name}"' for name in columns)
    if table == "task":
        rows = {row: _stricter(reader, row, values) for row, values in rows.items()}
    reader.execute(f'CREATE TEMP TABLE "{table}_rolled" (id INTEGER PRIMARY KEY)')
    reader.execute_many(f'INSERT INTO "{table}_rolled" VALUES (?)', [(row,) for row in rows])
    reader.execute(f'CREATE TEMP TABLE "{table}_was" AS SELECT {names} FROM main."{table}" WHERE 0')
    present = [rollback.as_today(columns, table, values) for values in rows.values() if values is not None]
    defaults = _defaults(reader, table)
    marks = ", ".join("?" * len(columns))
    reader.execute_many(
        f'INSERT INTO "{table}_was" ({names}) VALUES ({marks})',
        [[values.get(name, defaults[name]) for name in columns] for values in present],
    )
    reader.execute(
        f'CREATE TEMP VIEW "{table}" AS SELECT {names} FROM main."{table}"'
        f' WHERE id NOT IN (SELECT id FROM temp."{table}_rolled") UNION ALL SELECT {names} FROM temp."{table}_was"'
    )


def _defaults(reader: Database, table: str) -> dict[str, Any]:
    """Return what a column holds of a row that was written before the column was there."""
    found: dict[str, Any] = {}
    for row in reader.rows(f'PRAGMA main.table_info("{table}")'):
        default = reader.first(f"SELECT {row[4]}") if row[4] is not None else None
        found[row[1]] = default[0] if default else None
    return found


def _stricter(reader: Database, row: int, values: rollback.Values | None) -> rollback.Values | None:
    if values is None:
        return None
    now = reader.first("SELECT secrecy FROM main.task WHERE id = ?", (row,)) or reader.first(
        """SELECT json_extract(before, '$.secrecy') FROM change
        WHERE table_name = 'task' AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1""",
        (row,),
    )
    order = [secrecy.value for secrecy in Secrecy]
    marks = [values.get("secrecy", order[0]), *(now or ())]
    return {**values, "secrecy": max(marks, key=order.index)}


def facts(
    database: Database,
    programme: int | None = None,
    as_of: date | None = None,
    *,
    due: tuple[date, date] | None = None,
    most: int | None = None,
) -> list[TaskFacts]:
    """Return what the figures need of each task of a programme, or of all, as it stands or as of a day.

    With ``due``, for tasks as they stand, only of open ones with an end between two days: few of many; of these at
    ``most`` so many, the earliest ends first.
    """
    where = "t.programme_id = :programme" if programme is not None else "1"
    if due is not None and as_of is None:
        where += f" AND {_OWED_BETWEEN}"
    parameters = {"programme": programme, "day": iso(as_of)}
    if due is not None:
        parameters |= {"first": iso(due[0]), "last": iso(due[1])}
        if most is not None:
            first = f"SELECT t.id FROM task t WHERE {where} ORDER BY t.due, t.id LIMIT {most:d}"
            ids = [row[0] for row in database.rows(first, parameters)]
            return list(facts_of(database, ids, as_of).values())
    return [_facts(row) for row in database.iterate(_facts_query(where, as_of), parameters)]


def facts_of(database: Database, ids: Sequence[int], as_of: date | None = None) -> dict[int, TaskFacts]:
    """Return what the figures need of some tasks, as they stand or as of a day."""
    rows = database.rows_for(_facts_query("t.id IN ({ids})", as_of), ids, day=iso(as_of))
    return {row[0]: _facts(row) for row in rows}


def _facts_query(where: str, as_of: date | None) -> str:
    if as_of is None:
        return f"""SELECT t.id, t.node_id, t.recurring, t.stage, t.due, t.original_due, t.done_on, t.lead_unit_id,
            t.programme_id, {_PERIOD_END}, {_TOUCHED.format(until="")},
            {_RECORD.format(asked="t.stage = 'done' AND ")} FROM task t WHERE {where}
            ORDER BY t.id"""
    stage = f"COALESCE({_STAGE.format(what='g.stage')}, 'todo')"
    return f"""SELECT t.id, t.node_id, t.recurring, {stage},
        COALESCE({_DUE.format(what="e.old_due")}, t.due), t.original_due, {_STAGE.format(what="g.day")},
        CASE WHEN EXISTS {_LEAD.format(what="1")} THEN {_LEAD.format(what="r.old_unit_id")} ELSE t.lead_unit_id END,
        t.programme_id, (SELECT period_end FROM programme p WHERE p.id = t.programme_id),
        {_TOUCHED.format(until=" AND g.day <= :day")}, {_RECORD.format(asked="")}
        FROM task t WHERE {where} AND (t.added_on IS NULL OR t.added_on <= :day) ORDER BY t.id"""


def _facts(row: Sequence[Any]) -> TaskFacts:
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
        row[8],
        date.fromisoformat(row[9]) if row[9] and stage is Stage.CARRIED else None,
        date.fromisoformat(row[10]) if row[10] else None,
        row[11],
        stage is not Stage.DONE or bool(row[12]),
        bool(row[13]),
        bool(row[14]),
    )


def of_day(database: Database, tasks: Sequence[Task], as_of: date) -> list[Task]:
    """Return some tasks as they stood on a day; those that the office added later are left out.

    Replaced is what has a day of its own: stage and day of completion, an extended deadline, a re-assigned lead, the
    last note, the marks, what the diary counts. Everything else is as the database has it.
    """
    day = as_of.isoformat()
    ids = [task.id for task in tasks if task.added_on is None or task.added_on <= as_of]
    sql = f"""SELECT t.id, {_STAGE.format(what="g.stage")}, {_STAGE.format(what="g.day")},
        {_DUE.format(what="e.old_due")}, {_LEAD.format(what="COALESCE(r.old_unit_id, 0)")},
        {_LEAD.format(what="r.old_provenance")}, {FOLLOW_UP.format(until=" AND g.day <= :day")}
        FROM task t WHERE t.id IN ({{ids}})"""
    notes = {task: words for task, (_day, words) in last_entries(database, ids, as_of).items()}
    stood = {row[0]: row for row in database.rows_for(sql, ids, day=day)}
    return [_as_it_stood(task, stood[task.id], notes.get(task.id, ""), as_of) for task in tasks if task.id in stood]


def _as_it_stood(task: Task, row: Sequence[Any], note: str, day: date) -> Task:
    stage = _STAGES[row[1] or Stage.TODO.value]
    changed: dict[str, Any] = {"stage": stage, "done_on": from_iso(row[2]) if stage is Stage.DONE else None}
    if row[3] is not None:
        changed["deadline"] = from_iso(row[3])
    if row[4] is not None:
        changed |= {"lead": row[4] or None, "lead_provenance": Provenance(row[5])}
        changed["cooperating"] = tuple(unit for unit in task.cooperating if unit != row[4])
    for mark in Mark:
        marked = task.values[mark.day_field]
        if marked is not None and (stage is not Stage.DONE or marked > day):
            changed |= {mark.day_field: None, mark.person_field: None}
    counted = follow_up(row[6])
    return replace(task.with_values(**changed, **counted.values()), last_note=note, follow_up=counted)


def last_entries(
    database: Database, tasks: Sequence[int], as_of: date | None, *, reported: bool = False
) -> dict[int, tuple[date, str]]:
    """Return day and words of the last entry with words of some tasks, up to a day (None: of all).

    With ``reported`` only of those that go into reports: as they are marked, else all but acts of chasing.
    """
    chases = ", ".join(f"'{kind.value}'" for kind in CHASES)
    only = f"AND COALESCE(g.in_report, g.kind NOT IN ({chases}))" if reported else ""
    sql = f"""SELECT g.task_id, g.day, g.text FROM progress g WHERE g.task_id IN ({{ids}}) AND g.text <> '' {only}
        AND (:day IS NULL OR g.day <= :day) ORDER BY g.day, g.stamp, g.uid"""
    rows = database.rows_for(sql, tasks, day=iso(as_of))
    return {row[0]: (date.fromisoformat(row[1]), row[2]) for row in rows}
