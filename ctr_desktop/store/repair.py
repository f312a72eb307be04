"""Mend what can be derived: triggers, search index, counters, seals; rows from the journal's last word about them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from ctr_desktop.store import migrations, seals, search, triggers
from ctr_desktop.store.database import Database, quoted
from ctr_desktop.store.failures import told
from ctr_desktop.store.schema import JOURNALLED, TASK_PARTS
from ctr_desktop.store.values import LATEST_STAMP

_ORPHANS = (*((table, "task_id", "task") for table in TASK_PARTS), ("citation", "node_id", "node"))


def repair(database: Database) -> list[str]:
    """Mend what can be derived and return what was done, in words for IT people. Raise DataError.

    Everything happens in one transaction; what only a person can decide stays and is found by the next check.
    """
    done: list[str] = []
    database.is_altered = False  # the triggers are the first thing to be mended
    with told(database.path), database.transaction():
        connection = database.connection
        done += _put_triggers(connection)
        triggers.drop(connection)  # what is mended is no change of the office's: the journal does not record it
        done += _put_indexes(connection)
        done += _close_action(connection)
        done += _take_orphans(connection)
        done += _rows_from_journal(connection)
        triggers.ensure(connection)
        if search.differing(database):
            search.rebuild(database)
            done.append("the search index was made anew")
    return done


def _put_triggers(connection: sqlite3.Connection) -> list[str]:
    return [f"mended: {problem}" for problem in triggers.problems(connection)]


def _put_indexes(connection: sqlite3.Connection) -> list[str]:
    """Make the indexes and the derived tables that are missing."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrations.apply(fresh)
        derived = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND (type = 'index' OR name = 'seal')"
        must = dict(fresh.execute(derived).fetchall())
    finally:
        fresh.close()
    has = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    done = []
    for name, sql in must.items():
        if name not in has:
            connection.execute(sql)
            done.append(f"{name} was made anew")
            if name == "seal":
                seals.rebuild(connection)
    return done


def _close_action(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT action_id, stamp FROM current_action").fetchall()
    if len(rows) == 1 and rows[0][0] is None and 0 <= rows[0][1] <= LATEST_STAMP:
        return []
    stamp = "(SELECT MAX(s) FROM (SELECT MAX(stamp) AS s FROM progress UNION ALL SELECT MAX(stamp) FROM extension))"
    connection.execute("DELETE FROM current_action")
    connection.execute(
        f"INSERT INTO current_action (only_row, action_id, stamp) VALUES (1, NULL, COALESCE({stamp}, 0))"
    )
    return ["the place of the open action was made anew"]


def _take_orphans(connection: sqlite3.Connection) -> list[str]:
    """Take away the parts whose task or node is gone."""
    done = []
    for table, column, parent in _ORPHANS:
        sql = f"DELETE FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {parent})"
        gone = connection.execute(sql).rowcount
        if gone:
            connection.execute(
                f"DELETE FROM seal WHERE table_name = '{table}' AND row_id NOT IN (SELECT id FROM {table})"
            )
            done.append(f"{gone} rows of {table} that belonged to nothing were taken away")
    return done


def _rows_from_journal(connection: sqlite3.Connection) -> list[str]:
    """Give rows that were altered the values that the journal wrote last, where that brings back what was sealed."""
    done = []
    for table, rows in seals.differing(connection).items():
        if table not in JOURNALLED:
            continue
        columns = [item[1] for item in connection.execute(f'PRAGMA table_info("{table}")')]
        mended = [row for row in rows if _mend(connection, table, columns, row)]
        if mended:
            done.append(f"rows of {table} got back what was written last: {_listed(mended)}")
    left = seals.differing(connection)
    done += [
        f"rows of {table} stand as they are now, compare them with a copy: {_listed(left[table])}" for table in left
    ]
    if left:
        seals.rebuild(connection)
    return done


def _listed(rows: list[int]) -> str:
    return ", ".join(map(str, rows))


def _mend(connection: sqlite3.Connection, table: str, columns: list[str], row: int) -> bool:
    found = connection.execute(f"SELECT * FROM {quoted(table)} WHERE id = ?", (row,)).fetchone()
    if found is None:
        return False
    present = dict(zip(columns, found, strict=True))
    written = {name: value for name, value in _last_words(connection, table, row).items() if name in present}
    if not seals.fits(connection, table, {**present, **written}.values(), row):
        return False
    for name, value in written.items():
        connection.execute(f"UPDATE {quoted(table)} SET {quoted(name)} = ? WHERE id = ?", (value, row))
    return True


def _last_words(connection: sqlite3.Connection, table: str, row: int) -> dict[str, Any]:
    """Return what the journal wrote last of each column of a row that it has ever changed."""
    sql = "SELECT after FROM change WHERE table_name = ? AND row_id = ? AND after IS NOT NULL ORDER BY id"
    words: dict[str, Any] = {}
    for (after,) in connection.execute(sql, (table, row)):
        try:
            words.update(json.loads(after))
        except ValueError:
            continue
    return words
