"""Periods that follow each other, and units in time: the office's own programmes and headings, from when until when a
unit is there, which units came after it, why a task changed hands. Each entry of the search names its
programme by a word."""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_TABLES = """
ALTER TABLE programme ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE node ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
CREATE INDEX task_own ON task(programme_id) WHERE origin = 'office';
CREATE INDEX task_carried ON task(carried_from) WHERE carried_from <> '';

ALTER TABLE unit ADD COLUMN valid_from TEXT;
ALTER TABLE unit ADD COLUMN valid_to TEXT;
ALTER TABLE person ADD COLUMN valid_from TEXT;
ALTER TABLE person ADD COLUMN valid_to TEXT;
CREATE TABLE unit_successor (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    unit_id INTEGER NOT NULL REFERENCES unit(id),
    successor_id INTEGER NOT NULL REFERENCES unit(id)
);
CREATE INDEX unit_successor_unit ON unit_successor(unit_id);

UPDATE search SET body = body || ' zp' || programme;

ALTER TABLE reassignment ADD COLUMN reason TEXT NOT NULL DEFAULT '';
"""


def apply(db: Database) -> None:
    """Add the columns and the table of successors."""
    run(db, _TABLES)
