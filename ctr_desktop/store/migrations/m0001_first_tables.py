"""The tables of the first release, as they were. Triggers are no part of a step: see ``store/triggers.py``."""

from __future__ import annotations

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run

_APPLICATION_ID = 0x43545231
_TABLES = """
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    title TEXT, kind TEXT, number TEXT, symbol TEXT, issuer TEXT, date TEXT, place TEXT,
    draft INTEGER NOT NULL DEFAULT 0,
    period_start TEXT, period_end TEXT,
    preamble TEXT NOT NULL DEFAULT '[]',
    closing TEXT NOT NULL DEFAULT '[]',
    recipients TEXT NOT NULL DEFAULT '[]',
    warnings TEXT NOT NULL DEFAULT '[]',
    ignored TEXT NOT NULL DEFAULT '[]',
    source_name TEXT NOT NULL DEFAULT '',
    source_sha256 TEXT NOT NULL REFERENCES file(sha256),
    imported_at TEXT NOT NULL
);
CREATE INDEX programme_source ON programme(source_sha256);
CREATE TABLE node (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    parent_id INTEGER REFERENCES node(id),
    position INTEGER NOT NULL,
    level INTEGER NOT NULL,
    marker TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    code TEXT NOT NULL,
    assignable INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX node_programme ON node(programme_id, position, parent_id);
CREATE INDEX node_parent ON node(parent_id);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL
);
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    node_id INTEGER NOT NULL REFERENCES node(id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    span_start INTEGER, span_end INTEGER,
    origin TEXT NOT NULL,
    recurring INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL DEFAULT 'todo',
    done_on TEXT,
    lead_unit_id INTEGER REFERENCES unit(id),
    lead_provenance TEXT NOT NULL DEFAULT 'none',
    officer_id INTEGER REFERENCES person(id),
    due TEXT, original_due TEXT,
    deadline_raw TEXT NOT NULL DEFAULT '',
    deadline_provenance TEXT NOT NULL DEFAULT 'none',
    product TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    difficulty TEXT NOT NULL DEFAULT '',
    proposal TEXT NOT NULL DEFAULT '',
    secrecy TEXT NOT NULL DEFAULT 'ordinary',
    added_on TEXT,
    UNIQUE (programme_id, code)
);
CREATE INDEX task_tree ON task(programme_id, node_id, position);
CREATE INDEX task_node ON task(node_id);
CREATE INDEX task_lead ON task(lead_unit_id);
CREATE INDEX task_officer ON task(officer_id);
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES task(id),
    unit_id INTEGER NOT NULL REFERENCES unit(id),
    UNIQUE (task_id, unit_id)
);
CREATE INDEX assignment_unit ON assignment(unit_id);
CREATE TABLE extension (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    day TEXT NOT NULL,
    old_due TEXT, new_due TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    agreed_by TEXT NOT NULL DEFAULT ''
);
CREATE INDEX extension_task ON extension(task_id);
CREATE TABLE progress (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    stage TEXT
);
CREATE INDEX progress_task ON progress(task_id, kind, day);
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    role TEXT NOT NULL,
    number_symbol TEXT NOT NULL,
    date TEXT,
    subject TEXT NOT NULL DEFAULT ''
);
CREATE INDEX document_task ON document(task_id);
CREATE TABLE citation (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    node_id INTEGER REFERENCES node(id),
    kind TEXT, number TEXT, symbol TEXT, date TEXT, issuer TEXT,
    text TEXT NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL
);
CREATE INDEX citation_node ON citation(node_id);
CREATE INDEX citation_programme ON citation(programme_id);
CREATE TABLE issued_report (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    programme_id INTEGER NOT NULL REFERENCES programme(id),
    kind TEXT NOT NULL,
    as_of TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    issued_at TEXT NOT NULL,
    figures TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL REFERENCES file(sha256)
);
CREATE INDEX issued_report_programme ON issued_report(programme_id);
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '{}',
    at TEXT NOT NULL,
    reverts INTEGER REFERENCES action(id),
    state TEXT NOT NULL DEFAULT 'done'
);
CREATE INDEX action_state ON action(state, id);
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action(id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX change_action ON change(action_id);
CREATE INDEX change_row ON change(table_name, row_id);
CREATE INDEX change_deletion ON change(table_name) WHERE after IS NULL;
CREATE TABLE current_action (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    action_id INTEGER REFERENCES action(id)
);
INSERT INTO current_action VALUES (1, NULL);
CREATE VIRTUAL TABLE search USING fts5(
    body, programme UNINDEXED, tokenize="unicode61 remove_diacritics 0", prefix='1 2 3'
);
"""


def apply(db: Database) -> None:
    """Make the tables and the search index."""
    run(db, _TABLES)
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
