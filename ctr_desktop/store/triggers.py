"""The triggers that record every change of a journalled row and refuse writes outside an action.

An insertion records only that it happened: the row itself, or what a later change kept of it, tells the rest. An
update records the columns that changed, before and after; a deletion the whole row. ``store/rollback.py`` reads this.
"""

from __future__ import annotations

import sqlite3

from ctr_desktop.store.schema import JOURNALLED, TASK_PARTS

_GUARD = "SELECT RAISE(ABORT, 'write outside an action') WHERE (SELECT action_id FROM current_action) IS NULL;"
_NOTE = "INSERT INTO change (action_id, table_name, row_id, task_id, before, after) SELECT action_id,"


def _owner(table: str, row: str) -> str:
    if table == "task":
        return f"{row}.id"
    return f"{row}.task_id" if table in TASK_PARTS else "NULL"


def _whole_row(columns: list[str], row: str) -> str:
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_object({pairs})"


def wanted(table: str, columns: list[str]) -> dict[str, str]:
    """Return the triggers of a table by name."""
    compared = " UNION ALL ".join(
        f'SELECT \'{column}\' AS name, OLD."{column}" AS old, NEW."{column}" AS new' for column in columns
    )
    differs = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
    changed = f"(SELECT json_group_object(name, {{}}) FROM ({compared}) WHERE old IS NOT new)"
    bodies = {
        "insert": ("", f"'{table}', NEW.id, {_owner(table, 'NEW')}, NULL, '{{}}'"),
        "update": (
            f" WHEN {differs}",
            f"'{table}', NEW.id, {_owner(table, 'NEW')}, {changed.format('old')}, {changed.format('new')}",
        ),
        "delete": ("", f"'{table}', OLD.id, {_owner(table, 'OLD')}, {_whole_row(columns, 'OLD')}, NULL"),
    }
    return {
        name: f'CREATE TRIGGER {name} AFTER {verb.upper()} ON "{table}"{when} BEGIN\n'
        f"    {_GUARD}\n    {_NOTE} {values} FROM current_action;\nEND"
        for verb, (when, values) in bodies.items()
        for name in (f"{table}_journal_{verb}",)
    }


def all_wanted(connection: sqlite3.Connection) -> dict[str, str]:
    """Return every trigger that the file must have, by name, for the columns that its tables have."""
    found: dict[str, str] = {}
    for table in JOURNALLED:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        if columns:
            found |= wanted(table, columns)
    return found


def present(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the triggers that the file has, by name."""
    return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())


def problems(connection: sqlite3.Connection) -> list[str]:
    """Return which triggers are missing, foreign or not as they must be."""
    must, has = all_wanted(connection), present(connection)
    found = [f"trigger {name} is missing" for name in must.keys() - has.keys()]
    found += [f"trigger {name} does not belong here" for name in has.keys() - must.keys()]
    found += [f"trigger {name} is not as it must be" for name, sql in must.items() if has.get(name, sql) != sql]
    return sorted(found)


def ensure(connection: sqlite3.Connection) -> None:
    """Make the triggers what they must be, inside the transaction that is open."""
    must, has = all_wanted(connection), present(connection)
    for name in has:
        if must.get(name) != has[name]:
            connection.execute(f'DROP TRIGGER "{name}"')
    for name, sql in must.items():
        if has.get(name) != sql:
            connection.execute(sql)


def drop(connection: sqlite3.Connection) -> None:
    """Take every trigger away, so that a migration step may fill and rebuild tables; ``ensure`` puts them back."""
    for name in present(connection):
        connection.execute(f'DROP TRIGGER "{name}"')
