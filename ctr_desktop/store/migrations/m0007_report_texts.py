"""The texts that are written for reports, line by line; what becomes of a report that was issued."""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_TABLES = """
CREATE TABLE report_text (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    kind TEXT NOT NULL,
    as_of TEXT NOT NULL,
    scope TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL
);
CREATE INDEX report_text_programme ON report_text(programme_id, kind, as_of);
CREATE TABLE report_line (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    text_id INTEGER NOT NULL REFERENCES report_text(id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    level INTEGER NOT NULL DEFAULT 0,
    begins INTEGER NOT NULL DEFAULT 1,
    text TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    taken TEXT NOT NULL DEFAULT ''
);
CREATE INDEX report_line_text ON report_line(text_id, position);
ALTER TABLE issued_report ADD COLUMN replaces TEXT NOT NULL DEFAULT '';
ALTER TABLE issued_report ADD COLUMN withdrawn_on TEXT;
ALTER TABLE issued_report ADD COLUMN withdrawn_why TEXT NOT NULL DEFAULT '';
ALTER TABLE issued_report ADD COLUMN scan_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE issued_report ADD COLUMN scan_name TEXT NOT NULL DEFAULT '';
ALTER TABLE issued_report ADD COLUMN scan_size INTEGER NOT NULL DEFAULT 0;
"""


def apply(db: Database) -> None:
    """Add the tables of texts and their lines, and the columns of what becomes of a report."""
    run(db, _TABLES)
