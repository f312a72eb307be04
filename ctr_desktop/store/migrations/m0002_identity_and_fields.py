"""Ready for other machines and for declared fields: who and where of each action, stamps, identities, new columns.

Codes and names are no longer unique by an index: two machines must be able to meet; the services keep them apart.
"""

from __future__ import annotations

import json
import uuid
from typing import Any

from sqlite_utils import Database

from ctr_desktop.domain.identity import uid_of_name
from ctr_desktop.store.migrations.script import run

_BEFORE = """
CREATE TABLE replica (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL,
    since TEXT NOT NULL
);
ALTER TABLE action ADD COLUMN replica INTEGER REFERENCES replica(id);
ALTER TABLE action ADD COLUMN "by" TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN task_id INTEGER;
UPDATE change SET task_id = CASE table_name WHEN 'task' THEN row_id
    ELSE json_extract(COALESCE(after, before), '$.task_id') END
    WHERE table_name IN ('task', 'assignment', 'extension', 'progress', 'document');
CREATE INDEX change_task ON change(task_id) WHERE task_id IS NOT NULL;

CREATE TABLE file_new (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    content BLOB
);
INSERT INTO file_new SELECT sha256, name, content FROM file;
DROP TABLE file;
ALTER TABLE file_new RENAME TO file;

CREATE TABLE unit_new (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL
);
INSERT INTO unit_new SELECT id, uid, name, short_name, kind, active, position FROM unit;
DROP TABLE unit;
ALTER TABLE unit_new RENAME TO unit;
CREATE UNIQUE INDEX unit_uid ON unit(uid);

CREATE TABLE person_new (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL
);
INSERT INTO person_new SELECT id, uid, name FROM person;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person;
CREATE UNIQUE INDEX person_uid ON person(uid);

CREATE TABLE task_new (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
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
    short_title TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    deadline_kind TEXT NOT NULL DEFAULT 'none'
);
INSERT INTO task_new (
    id, uid, programme_id, node_id, position, code, text, span_start, span_end, origin, recurring, stage, done_on,
    lead_unit_id, lead_provenance, officer_id, due, original_due, deadline_raw, deadline_provenance, product, result,
    difficulty, proposal, secrecy, added_on, deadline_kind)
SELECT id, uid, programme_id, node_id, position, code, text, span_start, span_end, origin, recurring, stage, done_on,
    lead_unit_id, lead_provenance, officer_id, due, original_due, deadline_raw, deadline_provenance, product, result,
    difficulty, proposal, secrecy, added_on,
    CASE WHEN recurring THEN 'periodic' WHEN deadline_provenance IN ('stated', 'directed') AND due IS NOT NULL
        THEN 'day' WHEN deadline_raw <> '' THEN 'unclear' ELSE 'none' END
FROM task;
DROP TABLE task;
ALTER TABLE task_new RENAME TO task;
CREATE UNIQUE INDEX task_uid ON task(uid);
CREATE INDEX task_code ON task(programme_id, code);
CREATE INDEX task_tree ON task(programme_id, node_id, position, uid);
CREATE INDEX task_node ON task(node_id);
CREATE INDEX task_lead ON task(lead_unit_id);
CREATE INDEX task_officer ON task(officer_id);

ALTER TABLE assignment ADD COLUMN uid TEXT NOT NULL DEFAULT '';
ALTER TABLE citation ADD COLUMN uid TEXT NOT NULL DEFAULT '';
ALTER TABLE extension ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
UPDATE extension SET stamp = id;
ALTER TABLE progress ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
UPDATE progress SET stamp = id;
ALTER TABLE current_action ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
CREATE TABLE reassignment (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    task_id INTEGER NOT NULL REFERENCES task(id),
    day TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    old_unit_id INTEGER REFERENCES unit(id),
    old_provenance TEXT NOT NULL DEFAULT 'none',
    new_unit_id INTEGER REFERENCES unit(id)
);
CREATE INDEX reassignment_task ON reassignment(task_id);

ALTER TABLE issued_report ADD COLUMN request TEXT NOT NULL DEFAULT '{}';
ALTER TABLE issued_report ADD COLUMN known TEXT NOT NULL DEFAULT '';
ALTER TABLE issued_report ADD COLUMN document_sha256 TEXT REFERENCES file(sha256);
ALTER TABLE issued_report ADD COLUMN files TEXT NOT NULL DEFAULT '{}';
"""
_AFTER = """
CREATE UNIQUE INDEX assignment_uid ON assignment(uid);
CREATE UNIQUE INDEX citation_uid ON citation(uid);
"""


def apply(db: Database) -> None:
    """Change the tables, then give every row that has none an identity."""
    run(db, _BEFORE)
    _name_rows(db, "assignment")
    _name_rows(db, "citation")
    _name_units_and_persons(db)
    run(db, _AFTER)


def _name_rows(db: Database, table: str) -> None:
    ids = [row[0] for row in db.execute(f"SELECT id FROM {table}").fetchall()]
    db.conn.executemany(f"UPDATE {table} SET uid = ? WHERE id = ?", [(str(uuid.uuid4()), row) for row in ids])


def _name_units_and_persons(db: Database) -> None:
    """Give starter units and persons the identity they have on every machine, as an action of the journal."""
    starters = db.execute(
        "SELECT c.row_id, json_extract(c.after, '$.name') FROM change c JOIN action a ON a.id = c.action_id"
        " WHERE c.table_name = 'unit' AND c.before IS NULL AND a.kind = 'units.starter'"
    ).fetchall()
    persons = db.execute("SELECT id, name FROM person").fetchall()
    renamed: list[tuple[Any, ...]] = []
    for table, named in (("unit", starters), ("person", persons)):
        taken = {row[0] for row in db.execute(f"SELECT uid FROM {table}").fetchall()}
        for row, name in named:
            before = db.execute(f"SELECT uid FROM {table} WHERE id = ?", [row]).fetchone()
            after = uid_of_name(table, name)
            if before is not None and after not in taken:
                taken.add(after)
                db.execute(f"UPDATE {table} SET uid = ? WHERE id = ?", [after, row])
                renamed.append((table, row, json.dumps({"uid": before[0]}), json.dumps({"uid": after})))
    if not renamed:
        return
    newest = db.execute("SELECT COALESCE(MAX(at), '') FROM action").fetchone()[0]
    action = db.execute(
        "INSERT INTO action (uid, kind, at, state) VALUES (?, 'upgrade', ?, 'base')", [str(uuid.uuid4()), newest]
    ).lastrowid
    db.conn.executemany(
        "INSERT INTO change (action_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)",
        [(action, *row) for row in renamed],
    )
