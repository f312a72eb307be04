"""Lists given out to units: when, until when, which tasks stood in it, and when the answer was taken."""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_TABLES = """
CREATE TABLE given_list (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    unit_id INTEGER NOT NULL REFERENCES unit(id),
    given_on TEXT NOT NULL,
    until_on TEXT,
    recipient TEXT NOT NULL DEFAULT '',
    tasks TEXT NOT NULL DEFAULT '[]',
    answered_on TEXT
);
CREATE INDEX given_list_unit ON given_list(programme_id, unit_id);
"""


def apply(db: Database) -> None:
    """Add the table of given lists."""
    run(db, _TABLES)
