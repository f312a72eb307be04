"""Tasks: rows to values by the declared fields, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.diary import CHASES
from ctr_desktop.domain.fields import reader, stored_fields, to_column
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.programme import programme_name
from ctr_desktop.domain.task import OPEN_STAGES, FollowUp, Origin, Stage, Task
from ctr_desktop.store import rollback
from ctr_desktop.store.database import Database
from ctr_desktop.store.schema import TASK_PARTS

if TYPE_CHECKING:
    from ctr_desktop.domain.draft import EarlierTask
    from ctr_desktop.domain.unit_change import OpenDuty

FOLLOW_UP = """(SELECT COUNT(*) FILTER (WHERE g.kind IN ({chases}){{until}}) || ' ' ||
    COALESCE(MAX(g.day) FILTER (WHERE g.kind IN ({chases}){{until}}), '') || ' ' ||
    COUNT(*) FILTER (WHERE g.kind = 'stage' AND g.stage = 'returned'{{until}}) || ' ' ||
    (SELECT COUNT(*) FROM extension g WHERE g.task_id = t.id{{until}})
    FROM progress g WHERE g.task_id = t.id)""".format(chases=", ".join(f"'{kind.value}'" for kind in CHASES))
"""What the diary of a task counts, in one text: ``until`` bounds it by a day (``AND g.day <= :day``)."""

_FRAME = (
    "t.id, t.uid, t.programme_id, t.node_id, t.code, t.span_start, t.span_end, t.origin, t.added_on",
    "(SELECT group_concat(a.unit_id) FROM (SELECT s.unit_id, s.task_id FROM assignment s JOIN unit u ON"
    " u.id = s.unit_id WHERE s.task_id = t.id ORDER BY u.position, u.uid) a)",
    "(SELECT g.text FROM progress g WHERE g.task_id = t.id AND g.text <> ''"
    " ORDER BY g.day DESC, g.stamp DESC, g.uid DESC LIMIT 1)",
    FOLLOW_UP.format(until=""),
)
_NOTHING_COUNTED = "0  0 0"
_NO_FOLLOW_UP = FollowUp()
_NOTHING_FOLLOWED = _NO_FOLLOW_UP.values()
_OPEN = ", ".join(f"'{stage.value}'" for stage in sorted(OPEN_STAGES))
_STRUCTURE = frozenset({"node_id", "position", "span_start", "span_end", "carried_from"})


_FRAME_LENGTH = 12
_READERS = tuple((field.name, reader(field)) for field in stored_fields())
_SELECT = ", ".join((*_FRAME, *(f"t.{field.column}" for field in stored_fields())))


def _task(row: Sequence[Any]) -> Task:
    span = (row[5], row[6]) if row[5] is not None and row[6] is not None else None
    values = {
        name: raw if read is None else read(raw)
        for (name, read), raw in zip(_READERS, row[_FRAME_LENGTH:], strict=True)
    }
    values["cooperating"] = tuple(int(unit) for unit in row[9].split(",")) if row[9] else ()
    counted = follow_up(row[11])
    values |= _NOTHING_FOLLOWED if counted is _NO_FOLLOW_UP else counted.values()
    return Task(
        id=row[0],
        uid=row[1],
        programme=row[2],
        node=row[3],
        code=row[4],
        span=span,
        origin=Origin(row[7]),
        values=values,
        added_on=from_iso(row[8]),
        last_note=row[10] or "",
        follow_up=counted,
    )


def follow_up(counted: str) -> FollowUp:
    """Return what ``FOLLOW_UP`` counted."""
    if counted == _NOTHING_COUNTED:
        return _NO_FOLLOW_UP
    chased, day, returned, extended = counted.split(" ")
    return FollowUp(int(chased), from_iso(day or None), int(returned), int(extended))


def tasks(database: Database, ids: Sequence[int]) -> dict[int, Task]:
    """Return some tasks by id."""
    sql = f"SELECT {_SELECT} FROM task t WHERE t.id IN ({{ids}})"
    return {row[0]: _task(row) for row in database.rows_for(sql, ids)}


def programme_tasks(database: Database, programme: int | None = None) -> Iterator[Task]:
    """Yield the tasks of a programme, or of all, in the order of the outline."""
    if programme is not None:
        sql = f"""SELECT {_SELECT} FROM task t JOIN node n ON n.id = t.node_id WHERE t.programme_id = ?
            ORDER BY n.position, t.position, t.uid"""
    else:
        sql = f"""SELECT {_SELECT} FROM task t JOIN node n ON n.id = t.node_id
            JOIN programme p ON p.id = t.programme_id
            ORDER BY COALESCE(p.period_start, p.imported_at) DESC, p.imported_at DESC, p.uid,
                n.position, t.position, t.uid"""
    for row in database.iterate(sql, (programme,) if programme is not None else ()):
        yield _task(row)


def ordered(database: Database, ids: Sequence[int]) -> list[int]:
    """Return some ids in the order of ``programme_tasks``: few of many are found without reading all."""
    sql = """SELECT t.id, COALESCE(p.period_start, p.imported_at), p.imported_at, p.uid, n.position, t.position, t.uid
        FROM task t JOIN node n ON n.id = t.node_id JOIN programme p ON p.id = t.programme_id WHERE t.id IN ({ids})"""
    found = sorted(database.rows_for(sql, ids), key=lambda row: row[3:])
    found.sort(key=lambda row: row[1:3], reverse=True)  # a stable sort keeps what is equal in its order
    return [row[0] for row in found]


def in_order(database: Database, ids: Sequence[int]) -> list[Task]:
    """Return some tasks in the order of ``programme_tasks``."""
    found = tasks(database, ids)
    return [found[task] for task in ordered(database, ids)]


def order(database: Database, programme: int | None = None, most: int = -1) -> list[int]:
    """Return the ids of the tasks of a programme, or of all, in the order of ``programme_tasks``; -1 is no limit."""
    where = "WHERE t.programme_id = ?" if programme is not None else ""
    sql = f"""SELECT t.id FROM task t JOIN node n ON n.id = t.node_id JOIN programme p ON p.id = t.programme_id {where}
        ORDER BY COALESCE(p.period_start, p.imported_at) DESC, p.imported_at DESC, p.uid,
            n.position, t.position, t.uid LIMIT {most:d}"""
    return [row[0] for row in database.rows(sql, (programme,) if programme is not None else ())]


def earlier_tasks(database: Database, before: date | None, limit: int) -> list[EarlierTask]:
    """Return the tasks of programmes whose period ended before a day (of all for None), the latest programme first.

    Only those of the latest programme are open: what an older one left open was not asked about again.
    """
    rows = database.rows(
        """SELECT t.id, t.code, t.text, t.lead_unit_id, t.programme_id, t.stage, t.recurring,
                  p.period_start, p.period_end, p.title, p.source_name
           FROM task t JOIN programme p ON p.id = t.programme_id JOIN node n ON n.id = t.node_id
           WHERE :day IS NULL OR p.period_end < :day
           ORDER BY COALESCE(p.period_start, p.imported_at) DESC, p.uid, n.position, t.position, t.uid LIMIT :limit""",
        {"day": iso(before), "limit": limit},
    )
    from ctr_desktop.domain.draft import EarlierTask

    latest = rows[0][4] if rows else None
    return [
        EarlierTask(
            row[0],
            row[1],
            row[2],
            row[3],
            programme_name(from_iso(row[7]), from_iso(row[8]), row[9] or row[10]),
            row[4] == latest and Stage(row[5]) in OPEN_STAGES and not row[6],
        )
        for row in rows
    ]


def tree(database: Database, programme: int) -> list[tuple[int, int]]:
    """Return id and node of each task of a programme, in order within each node."""
    sql = "SELECT id, node_id FROM task WHERE programme_id = ? ORDER BY node_id, position, uid"
    return database.rows(sql, (programme,))  # 100,000 rows are not copied


def own(database: Database, programme: int) -> frozenset[int]:
    """Return the tasks of a programme that the office added itself."""
    sql = "SELECT id FROM task WHERE programme_id = ? AND origin = 'office'"
    return frozenset(row[0] for row in database.rows(sql, (programme,)))


def count(database: Database, programme: int | None = None) -> int:
    """Return how many tasks there are in a programme, or in all."""
    where = " WHERE programme_id = ?" if programme is not None else ""
    row = database.first("SELECT COUNT(*) FROM task" + where, (programme,) if programme is not None else ())
    return int(row[0]) if row else 0


def programmes_of(database: Database, ids: Sequence[int]) -> list[tuple[int, int]]:
    """Return the programme of each of some tasks, in the order of the ids."""
    rows = database.rows_for("SELECT id, programme_id FROM task WHERE id IN ({ids})", ids)
    found = {row[0]: row[1] for row in rows}
    return [(task, found[task]) for task in ids if task in found]


def predecessor(database: Database, task: int) -> int | None:
    """Return the task of the period before that a task goes on with, None when there is none."""
    sql = "SELECT b.id FROM task t JOIN task b ON b.uid = t.carried_from WHERE t.id = ? AND t.carried_from <> ''"
    row = database.first(sql, (task,))
    return int(row[0]) if row else None


def successor(database: Database, task: int) -> int | None:
    """Return the task of a later period that goes on with a task, None when there is none."""
    sql = """SELECT s.id FROM task t JOIN task s ON s.carried_from = t.uid AND s.carried_from <> ''
        WHERE t.id = ? ORDER BY s.id DESC LIMIT 1"""
    row = database.first(sql, (task,))
    return int(row[0]) if row else None


def successors(database: Database, programme: int) -> set[int]:
    """Return the tasks of a programme that go on with an earlier one."""
    sql = "SELECT id FROM task WHERE programme_id = ? AND carried_from <> ''"
    return {row[0] for row in database.rows(sql, (programme,))}


def open_led(database: Database) -> list[OpenDuty]:
    """Return the open tasks that a unit leads, of all programmes, in the order of the outline."""
    from ctr_desktop.domain.unit_change import OpenDuty

    sql = f"""SELECT t.id, t.lead_unit_id, t.code, COALESCE(NULLIF(t.short_title, ''), t.text) FROM task t
        JOIN node n ON n.id = t.node_id WHERE t.lead_unit_id IS NOT NULL AND t.stage IN ({_OPEN})
        ORDER BY t.programme_id, n.position, t.position, t.uid"""
    return [OpenDuty(*row) for row in database.rows(sql)]


def open_helped(database: Database, unit: int) -> list[int]:
    """Return the open tasks in which a unit helps."""
    sql = f"""SELECT t.id FROM task t JOIN assignment a ON a.task_id = t.id
        WHERE a.unit_id = ? AND t.stage IN ({_OPEN}) ORDER BY t.id"""
    return [row[0] for row in database.rows(sql, (unit,))]


def unassigned(database: Database, programme: int, limit: int) -> list[tuple[int, int, str]]:
    """Return id, node and words of the first tasks of a programme that nobody leads."""
    sql = """SELECT t.id, t.node_id, t.text FROM task t JOIN node n ON n.id = t.node_id
        WHERE t.programme_id = ? AND t.lead_unit_id IS NULL ORDER BY n.position, t.position, t.uid LIMIT ?"""
    return database.rows(sql, (programme, limit))


def by_node(database: Database, programme: int) -> dict[int, list[Task]]:
    """Return the tasks of a programme by their nodes, in order."""
    found: dict[int, list[Task]] = {}
    for task in list(programme_tasks(database, programme)):
        found.setdefault(task.node, []).append(task)
    return found


def children(database: Database, node: int) -> list[int]:
    """Return the tasks of a node in order."""
    return [row[0] for row in database.rows("SELECT id FROM task WHERE node_id = ? ORDER BY position, uid", (node,))]


def insert_task(database: Database, programme: int, code: str, values: dict[str, Any], **frame: Any) -> int:
    """Add a task and return its id: ``values`` are fields by name, ``frame`` the columns of where it hangs.

    A code that the programme has already gets ``~2``.
    """
    free = free_code(database, programme, code)
    return database.insert("task", uid=new_uid(), programme_id=programme, code=free, **frame, **columns_of(values))


def columns_of(values: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that hold some fields. Raise ValueError for a name that is no stored field."""
    known = {field.name: field for field in stored_fields()}
    unknown = values.keys() - known.keys()
    if unknown:
        raise ValueError(f"no stored fields: {sorted(unknown)}")
    return {known[name].column: to_column(known[name], value) for name, value in values.items()}


def free_code(database: Database, programme: int, code: str) -> str:
    """Return a code that no task of a programme has: the code itself, or with ``~2``, ``~3`` … behind it."""
    free, count = code, 1
    while database.first("SELECT 1 FROM task WHERE programme_id = ? AND code = ?", (programme, free)):
        count += 1
        free = f"{code}~{count}"
    return free


def next_place(database: Database, node: int, programme: int, code: str) -> tuple[int, str]:
    """Return the position behind a node's last task and the next free code under the node's code.

    A code is never given twice, not even after its task was deleted: the journal remembers it.
    """
    row = database.first("SELECT COALESCE(MAX(position), 0) + 1 FROM task WHERE node_id = ?", (node,))
    prefix = f"{code}-" if code else ""
    sql = """SELECT code FROM task WHERE programme_id = :programme
            AND code BETWEEN :prefix AND :prefix || char(1114111) AND substr(code, 1, :length) = :prefix
        UNION SELECT json_extract(before, '$.code') FROM change WHERE table_name = 'task' AND after IS NULL
            AND json_extract(before, '$.programme_id') = :programme AND id >= :since
            AND substr(json_extract(before, '$.code'), 1, :length) = :prefix"""
    since = rollback.first_change(database, "programme", programme)
    parameters = {"programme": programme, "length": len(prefix), "prefix": prefix, "since": since}
    used = [str(item[0])[len(prefix) :] for item in database.rows(sql, parameters)]
    highest = max((int(tail) for tail in used if tail.isdecimal()), default=0)
    return (row[0] if row else 1), f"{prefix}{highest + 1}"


def update(database: Database, ids: Iterable[int], **values: Any) -> None:
    """Set fields of some tasks by name; tasks that have the values already are not touched. Raise ValueError."""
    database.update("task", ids, **columns_of(values))


def place(database: Database, ids: Iterable[int], **columns: Any) -> None:
    """Set where some tasks hang, which span of their node they are, whose successors. Raise ValueError for others."""
    if not columns.keys() <= _STRUCTURE:
        raise ValueError(f"no places: {sorted(columns.keys() - _STRUCTURE)}")
    database.update("task", ids, **columns)


def move_default_deadlines(database: Database, programme: int, old: str | None, new: str | None) -> None:
    """Move the deadlines of a programme that are the default of its period and were not extended."""
    rows = database.rows(
        "SELECT id FROM task WHERE programme_id = ? AND deadline_provenance = ? AND due = ? AND original_due = ?",
        (programme, Provenance.DEFAULT.value, old, old),
    )
    database.update("task", [row[0] for row in rows], due=new, original_due=new)


def delete(database: Database, ids: Sequence[int]) -> None:
    """Delete tasks with everything that hangs on them."""
    for table in TASK_PARTS:
        database.execute_many(f"DELETE FROM {table} WHERE task_id = ?", [(task,) for task in ids])
    database.delete("task", ids)


def set_cooperating(database: Database, task: int, units: Sequence[int]) -> None:
    """Make exactly these units co-operate in a task."""
    present = {row[0] for row in database.rows("SELECT unit_id FROM assignment WHERE task_id = ?", (task,))}
    for unit in sorted(present - set(units)):
        database.execute("DELETE FROM assignment WHERE task_id = ? AND unit_id = ?", (task, unit))
    for unit in units:
        if unit not in present:
            database.insert("assignment", uid=new_uid(), task_id=task, unit_id=unit)
