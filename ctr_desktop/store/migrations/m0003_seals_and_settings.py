"""Checksums of rows and actions, filled behind every step; and a place for the settings that a copy brings along."""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_TABLES = """
CREATE TABLE seal (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id)
) WITHOUT ROWID;
CREATE TABLE kept_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
"""


def apply(db: Database) -> None:
    """Make the two tables."""
    run(db, _TABLES)
