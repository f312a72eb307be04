"""The journal: every write is part of an action, and every action can be undone and redone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.store import search
from ctr_desktop.store.database import Database
from ctr_desktop.store.programmes import new_uid
from ctr_desktop.store.schema import JOURNALLED

_TASK_PARTS = {"assignment", "extension", "progress", "document"}


@dataclass(frozen=True, slots=True)
class Action:
    """One recorded action: its kind, its particulars, when it happened (local time, ISO) and how it stands."""

    id: int
    kind: str
    details: dict[str, Any]
    at: str
    state: str = "done"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that an action changed, before and after as dictionaries; None where the row was not there."""

    action: Action
    table: str
    row: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass
class Recording:
    """The action that is being written; ``changes`` is there when the transaction is through."""

    id: int
    changes: Changes = field(default_factory=Changes)


class Journal:
    """Write actions, undo them, tell what they did."""

    def __init__(self, database: Database, now: Callable[[], str]) -> None:
        """Keep the journal of a database; ``now`` returns the local time in ISO."""
        self._db = database
        self._now = now
        self._open: Recording | None = None

    @contextmanager
    def action(self, kind: str, *, undoable: bool = True, **details: Any) -> Iterator[Recording]:
        """Run a block as one action in one transaction.

        An action that changes no row leaves no trace. An open redo list ends with it. Inside an open action the
        block becomes part of that one, which alone knows the changes at its end.
        """
        if self._open is not None:
            yield Recording(self._open.id)
            return
        try:
            with self._db.transaction():
                recording = Recording(self._begin(kind, details, state="done" if undoable else "base"))
                self._open = recording
                yield recording
                recording.changes = self._finish(recording.id)
        finally:
            self._open = None

    def _begin(self, kind: str, details: dict[str, Any], reverts: int | None = None, state: str = "revert") -> int:
        action = self._db.execute(
            "INSERT INTO action (uid, kind, details, at, reverts, state) VALUES (?, ?, ?, ?, ?, ?)",
            (new_uid(), kind, json.dumps(details, ensure_ascii=False), self._now(), reverts, state),
        )
        self._db.execute("UPDATE current_action SET action_id = ?", (action,))
        return action

    def _finish(self, action: int) -> Changes:
        self._db.execute("UPDATE current_action SET action_id = NULL")
        changes = self._changes(action)
        if not changes:
            self._db.execute("DELETE FROM action WHERE id = ?", (action,))
            return changes
        reverts = self._db.first("SELECT reverts FROM action WHERE id = ?", (action,))
        if reverts is not None and reverts[0] is None:
            self._db.execute("UPDATE action SET state = 'lost' WHERE state = 'undone'")
        self._refresh_search(action, changes)
        return changes

    def _changes(self, action: int) -> Changes:
        tasks: set[int] = set()
        nodes: set[int] = set()
        structure: set[int] = set()
        programmes = organisation = False
        touched = False
        sql = "SELECT table_name, row_id, before, after FROM change WHERE action_id = ?"
        for table, row, before, after in self._db.iterate(sql, (action,)):
            touched = True
            if table == "task":
                tasks.add(row)
                structure |= _structure_of(before, after)
            elif table in _TASK_PARTS:
                tasks.add(json.loads(after or before)["task_id"])
            elif table == "node":
                nodes.add(row)
                structure.add(json.loads(after or before)["programme_id"])
            elif table in ("programme", "issued_report"):
                programmes = True
            elif table in ("unit", "person"):
                organisation = True
        if not touched:
            return Changes()
        return Changes(action, frozenset(tasks), frozenset(nodes), frozenset(structure), programmes, organisation)

    def _refresh_search(self, action: int, changes: Changes) -> None:
        tasks = set(changes.tasks)
        if changes.organisation:
            tasks |= self._tasks_of_organisation(action)
        search.refresh(self._db, sorted(tasks), sorted(changes.nodes | self._nodes_of(action)))

    def _tasks_of_organisation(self, action: int) -> set[int]:
        found: set[int] = set()
        rows = self._db.rows("SELECT table_name, row_id FROM change WHERE action_id = ?", (action,))
        for table, row in rows:
            if table == "unit":
                sql = (
                    "SELECT id FROM task WHERE lead_unit_id = ? UNION SELECT task_id FROM assignment WHERE unit_id = ?"
                )
                found.update(item[0] for item in self._db.rows(sql, (row, row)))
            elif table == "person":
                found.update(item[0] for item in self._db.rows("SELECT id FROM task WHERE officer_id = ?", (row,)))
        return found

    def _nodes_of(self, action: int) -> set[int]:
        """Return the nodes that gained or lost tasks: a heading is searched as such only while it has none."""
        sql = """SELECT json_extract(before, '$.node_id'), json_extract(after, '$.node_id') FROM change
            WHERE action_id = ? AND table_name = 'task'"""
        return {node for row in self._db.rows(sql, (action,)) if row[0] != row[1] for node in row if node is not None}

    def undo_target(self) -> Action | None:
        """Return the action that undo would take back, or None."""
        return self._one("state = 'done' ORDER BY id DESC LIMIT 1")

    def redo_target(self) -> Action | None:
        """Return the action that redo would do again, or None."""
        return self._one("state = 'undone' ORDER BY id LIMIT 1")

    def _one(self, where: str) -> Action | None:
        row = self._db.first(f"SELECT id, kind, details, at, state FROM action WHERE {where}")
        return _action(row) if row else None

    def undo(self) -> tuple[Action, Changes]:
        """Take back the last action that is not taken back yet. Raise RuleError when there is none."""
        target = self.undo_target()
        if target is None:
            raise RuleError("undo.nothing")
        return target, self._revert(target, "undo", "undone")

    def redo(self) -> tuple[Action, Changes]:
        """Do the last undone action again. Raise RuleError when there is none."""
        target = self.redo_target()
        if target is None:
            raise RuleError("redo.nothing")
        return target, self._revert(target, "redo", "done")

    def _revert(self, target: Action, kind: str, state: str) -> Changes:
        backwards = kind == "undo"
        order = "DESC" if backwards else "ASC"
        with self._db.transaction():
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            action = self._begin(kind, {"of": target.kind, **target.details}, target.id)
            sql = f"SELECT table_name, row_id, before, after FROM change WHERE action_id = ? ORDER BY id {order}"
            for table, row, before, after in self._db.rows(sql, (target.id,)):
                self._put(table, row, before if backwards else after)
            self._db.execute("UPDATE action SET state = ? WHERE id = ?", (state, target.id))
            return self._finish(action)

    def _put(self, table: str, row: int, wanted: str | None) -> None:
        columns = JOURNALLED[table]
        if wanted is None:
            self._db.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))
            return
        values = json.loads(wanted)
        present = self._db.first(f'SELECT 1 FROM "{table}" WHERE id = ?', (row,))
        if present:
            assignments = ", ".join(f'"{column}" = ?' for column in columns if column in values)
            parameters = [values[column] for column in columns if column in values]
            self._db.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', [*parameters, row])
        else:
            names = [column for column in columns if column in values]
            marks = ", ".join("?" * len(names))
            quoted = ", ".join(f'"{name}"' for name in names)
            self._db.execute(f'INSERT INTO "{table}" ({quoted}) VALUES ({marks})', [values[name] for name in names])

    def history(self, task: int, limit: int = 500) -> list[RowChange]:
        """Return what happened to a task and its parts, newest first."""
        parts = " OR ".join(
            f"(c.table_name = '{table}' AND json_extract(COALESCE(c.after, c.before), '$.task_id') = :task)"
            for table in sorted(_TASK_PARTS)
        )
        sql = f"""
            SELECT a.id, a.kind, a.details, a.at, a.state, c.table_name, c.row_id, c.before, c.after
            FROM change c JOIN action a ON a.id = c.action_id
            WHERE (c.table_name = 'task' AND c.row_id = :task)
               OR (c.action_id IN (SELECT action_id FROM change WHERE table_name = 'task' AND row_id = :task
                   UNION SELECT action_id FROM change WHERE table_name = 'progress'
                         AND row_id IN (SELECT id FROM progress WHERE task_id = :task)
                   UNION SELECT action_id FROM change WHERE table_name = 'document'
                         AND row_id IN (SELECT id FROM document WHERE task_id = :task)
                   UNION SELECT action_id FROM change WHERE table_name = 'assignment'
                         AND row_id IN (SELECT id FROM assignment WHERE task_id = :task))
                   AND ({parts}))
            ORDER BY c.id DESC LIMIT {int(limit)}"""
        rows = self._db.rows(sql, {"task": task})
        return [RowChange(_action(row[:5]), row[5], row[6], _loads(row[7]), _loads(row[8])) for row in rows]


def _loads(text: str | None) -> dict[str, Any] | None:
    return json.loads(text) if text else None


def _action(row: tuple[Any, ...]) -> Action:
    return Action(row[0], row[1], json.loads(row[2]), row[3], row[4])


_STRUCTURAL = ("node_id", "position", "text", "code")


def _structure_of(before: str | None, after: str | None) -> set[int]:
    """Return the programmes whose tree gained, lost or moved a task by a row's change."""
    old, new = _loads(before), _loads(after)
    if old is None or new is None:
        return {(new or old or {})["programme_id"]}
    return {new["programme_id"]} if any(old[name] != new[name] for name in _STRUCTURAL) else set()
