"""Following a task to its end: who, by which paper, what was enclosed, what came of it.

Papers get a register of their own beside the older ``document``, whose rows stay as they are.
"""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_TABLES = """
ALTER TABLE person ADD COLUMN unit_id INTEGER REFERENCES unit(id);
ALTER TABLE person ADD COLUMN post TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN active INTEGER NOT NULL DEFAULT 1;

ALTER TABLE task ADD COLUMN unit_officer_id INTEGER REFERENCES person(id);
ALTER TABLE task ADD COLUMN leader_id INTEGER REFERENCES person(id);
ALTER TABLE task ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal';
ALTER TABLE task ADD COLUMN product_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN difficulty_on TEXT;
ALTER TABLE task ADD COLUMN difficulty_reported INTEGER NOT NULL DEFAULT 1;
ALTER TABLE task ADD COLUMN proposal_on TEXT;
ALTER TABLE task ADD COLUMN proposal_reported INTEGER NOT NULL DEFAULT 1;
ALTER TABLE task ADD COLUMN no_paper TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN reported_on TEXT;
ALTER TABLE task ADD COLUMN reported_by_id INTEGER REFERENCES person(id);
ALTER TABLE task ADD COLUMN approved_on TEXT;
ALTER TABLE task ADD COLUMN approved_by_id INTEGER REFERENCES person(id);
ALTER TABLE task ADD COLUMN recognised_on TEXT;
ALTER TABLE task ADD COLUMN recognised_by_id INTEGER REFERENCES person(id);
ALTER TABLE task ADD COLUMN carried_in INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN carried_from TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN outside INTEGER NOT NULL DEFAULT 0;
UPDATE task SET outside = 1 WHERE origin = 'office';

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL DEFAULT '',
    number_symbol TEXT NOT NULL DEFAULT '',
    date TEXT,
    issuer TEXT NOT NULL DEFAULT '',
    receiver TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT ''
);
CREATE INDEX paper_number ON paper(number_symbol);
CREATE TABLE paper_link (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    paper_id INTEGER NOT NULL REFERENCES paper(id),
    role TEXT NOT NULL
);
CREATE INDEX paper_link_task ON paper_link(task_id, role);
CREATE INDEX paper_link_paper ON paper_link(paper_id);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    added_on TEXT NOT NULL
);
CREATE INDEX evidence_task ON evidence(task_id);
CREATE INDEX evidence_content ON evidence(sha256);

ALTER TABLE extension ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE extension ADD COLUMN paper_id INTEGER REFERENCES paper(id);
ALTER TABLE progress ADD COLUMN person_id INTEGER REFERENCES person(id);
ALTER TABLE progress ADD COLUMN in_report INTEGER;
"""


def apply(db: Database) -> None:
    """Add the columns and tables; what the office added itself bears the mark that says so."""
    run(db, _TABLES)
