"""Run a script statement by statement: executescript would commit the migration's own transaction."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database


def run(db: Database, script: str) -> None:
    """Run every statement of a script inside the transaction that is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
