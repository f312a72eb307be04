"""Seals: a checksum of each journalled row and of each action as they were written last.

A row that was altered by anything but the program, by a failing disk too, no longer fits its seal. They are derived:
written behind every action, and anew when a step of the schema has reshaped the rows.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

from ctr_desktop.store.schema import JOURNALLED

ACTION = "action"
_CHUNK = 500
_PUT = "INSERT OR REPLACE INTO seal (table_name, row_id, crc) VALUES (?, ?, ?)"
_ACTION_ROWS = 'SELECT id, uid, kind, details, at, reverts, replica, "by" FROM action'
_CHANGE_ROWS = "SELECT action_id, table_name, row_id, task_id, before, after FROM change"

Value = object
Differing = dict[str, list[int]]


def seal_of(row: Iterable[Value]) -> int:
    """Return the checksum of a row's values in the order of its columns."""
    return zlib.crc32("\x1f".join("\x00" if value is None else str(value) for value in row).encode(errors="replace"))


def refresh(connection: sqlite3.Connection, action: int) -> None:
    """Seal the rows that an action wrote, and the action itself. Raise sqlite3.Error."""
    touched: dict[str, set[int]] = {}
    for table, row in connection.execute("SELECT table_name, row_id FROM change WHERE action_id = ?", (action,)):
        touched.setdefault(table, set()).add(row)
    for table, rows in touched.items():
        found = dict(_of_rows(connection, table, sorted(rows)))
        connection.executemany(_PUT, [(table, row, crc) for row, crc in found.items()])
        gone = [(table, row) for row in rows - found.keys()]
        connection.executemany("DELETE FROM seal WHERE table_name = ? AND row_id = ?", gone)
    connection.executemany(_PUT, [(ACTION, *item) for item in _of_actions(connection, action)])


def _of_rows(connection: sqlite3.Connection, table: str, ids: list[int]) -> Iterator[tuple[int, int]]:
    for start in range(0, len(ids), _CHUNK):
        part = ",".join(map(str, ids[start : start + _CHUNK]))
        for row in connection.execute(f'SELECT id, * FROM "{table}" WHERE id IN ({part})'):
            yield row[0], seal_of(row[1:])


def _all_of(connection: sqlite3.Connection, table: str) -> Iterator[tuple[int, int]]:
    for row in connection.execute(f'SELECT id, * FROM "{table}"'):
        yield row[0], seal_of(row[1:])


def _of_actions(connection: sqlite3.Connection, only: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the id and the seal of actions: of what each says and of the changes it holds, in their order."""
    where, parameters = ("", ()) if only is None else (" WHERE {} = ?", (only,))
    crcs: dict[int, int] = {}
    sql = f"{_CHANGE_ROWS}{where.format('action_id')} ORDER BY id"
    for action, *values in connection.execute(sql, parameters):
        crcs[action] = zlib.crc32(seal_of(values).to_bytes(4, "big"), crcs.get(action, 0))
    for row in connection.execute(f"{_ACTION_ROWS}{where.format('id')}", parameters):
        yield row[0], zlib.crc32(crcs.get(row[0], 0).to_bytes(4, "big"), seal_of(row))


def _computed(connection: sqlite3.Connection, table: str) -> Iterator[tuple[int, int]]:
    return _of_actions(connection) if table == ACTION else _all_of(connection, table)


def rebuild(connection: sqlite3.Connection) -> None:
    """Seal every row and every action as they stand. Raise sqlite3.Error."""
    connection.execute("DELETE FROM seal")
    for table in (*JOURNALLED, ACTION):
        connection.executemany(_PUT, [(table, *item) for item in _computed(connection, table)])


def differing(connection: sqlite3.Connection) -> Differing:
    """Return the ids of rows and actions that do not fit their seals or lack one, by table. Raise sqlite3.Error."""
    found: Differing = {}
    for table in (*JOURNALLED, ACTION):
        kept = dict(connection.execute("SELECT row_id, crc FROM seal WHERE table_name = ?", (table,)).fetchall())
        wrong = [row for row, crc in _computed(connection, table) if kept.pop(row, None) != crc]
        if wrong or kept:
            found[table] = sorted({*wrong, *kept})
    return found


def fits(connection: sqlite3.Connection, table: str, row: Iterable[Value], identity: int) -> bool:
    """Tell whether the values of a row are those that were sealed."""
    kept = connection.execute("SELECT crc FROM seal WHERE table_name = ? AND row_id = ?", (table, identity)).fetchone()
    return kept is not None and kept[0] == seal_of(row)
