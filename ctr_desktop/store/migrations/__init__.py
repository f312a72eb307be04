"""The schema, step by step. A released step is never edited: each holds its own literal names, whatever lives today.

A step is a module ``mNNNN_name.py`` with ``apply(db)``; the folder is the list of steps. Each runs in one transaction
with its record. Triggers and seals are made anew behind all of them, so that no step can forget one.
"""

from __future__ import annotations

import importlib
import pkgutil
import sqlite3
from functools import cache

from ctr_desktop.store import seals, triggers

MIGRATION_SET = "ctr_desktop"


@cache
def step_names() -> tuple[str, ...]:
    """Return the names of all steps in order, as the database records them: 0001_first_tables."""
    return tuple(sorted(module.name[1:] for module in pkgutil.iter_modules(__path__) if module.name[1:5].isdecimal()))


def apply(connection: sqlite3.Connection) -> None:
    """Apply every step still to be done, put triggers and seals right, in one transaction. Raise sqlite3.Error.

    References are not enforced meanwhile, since a table that is made anew has to go for a moment; they are checked
    before anything is committed.
    """
    from sqlite_utils import Database, Migrations

    steps = Migrations(MIGRATION_SET)
    for name in step_names():
        steps(name=name)(importlib.import_module(f"{__name__}.m{name}").apply)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        triggers.drop(connection)
        steps.apply(Database(connection, execute_plugins=False))
        triggers.ensure(connection)
        seals.rebuild(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"a row of {broken[0]} refers to nothing")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")
