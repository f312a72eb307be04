"""The journal: every write is part of an action, and every action can be undone and redone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import Kind, stored_fields
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store import replica, rollback, seals, search
from ctr_desktop.store.database import Database
from ctr_desktop.store.newest import newest_mark
from ctr_desktop.store.schema import TASK_PARTS

_COLUMNS = 'a.id, a.kind, a.details, a.at, a.state, a."by"'
_TASKS_OF_PERSON = " UNION ".join(
    f"SELECT id FROM task WHERE {field.column} = :person"
    for field in stored_fields()
    if field.kind is Kind.PERSON and field.searched
)
_STRUCTURAL = frozenset({"node_id", "position", "text", "short_title", "code"})


@dataclass(frozen=True, slots=True)
class Action:
    """One recorded action: its kind, its particulars, when it happened (local time, ISO), how it stands and by whom."""

    id: int
    kind: str
    details: dict[str, Any]
    at: str
    state: str = "done"
    by: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that an action changed, before and after by column; None where the row was not there."""

    action: Action
    table: str
    row: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What an undo left alone, since somebody has changed it since: the row, its column ("" for the row itself),
    what stands there now, and the action that wrote it (None when the journal does not tell)."""

    table: str
    row: int
    task: int | None
    column: str
    present: object
    by: Action | None


@dataclass(frozen=True, slots=True)
class Reverted:
    """What an undo or redo did: the action it reverted, what changed, and what it left alone."""

    action: Action
    changes: Changes
    kept: tuple[Kept, ...] = ()


@dataclass
class Recording:
    """The action that is being written; ``changes`` is there when the transaction is through."""

    id: int
    changes: Changes = field(default_factory=Changes)


class Journal:
    """Write actions, undo them, tell what they did."""

    def __init__(self, database: Database, now: Callable[[], datetime], by: Callable[[], str] = lambda: "") -> None:
        """Keep the journal of a database; ``now`` returns the local time, ``by`` the name of whoever works here."""
        self._db = database
        self._now = now
        self._by = by
        self._open: Recording | None = None
        self._replica: int | None = None
        self._version = -1
        self._uid = ""
        self._newest_stamp: int | None = None

    @contextmanager
    def action(self, kind: str, *, undoable: bool = True, **details: Any) -> Iterator[Recording]:
        """Run a block as one action in one transaction.

        An action that changes no row leaves no trace. An open redo list ends with it. Inside an open action the block
        becomes part of that one, which alone knows the changes at its end; an exception that the caller catches takes
        back what the block did and nothing else.
        """
        if self._open is not None:
            with self._db.savepoint():
                yield self._open
            return
        try:
            with self._db.transaction():
                recording = Recording(self._begin(kind, details, state="done" if undoable else "base"))
                self._open = recording
                yield recording
                recording.changes = self._finish(recording.id)
            self._remember(recording.changes)
        except BaseException:
            self._replica = None  # its row may have been taken back with the rest
            raise
        finally:
            self._open = None
            self._newest_stamp = None

    def _remember(self, changes: Changes) -> None:
        """Note outside the file which action is the newest; one still in the making has no such place."""
        if not changes or self._db.lies_at != self._db.path:
            return
        mark, action = newest_mark(self._db.path), changes.action or 0
        named = mark.read()
        later = named[1] if named is not None and named[0] > action else None
        if later is None or self._db.first("SELECT 1 FROM action WHERE uid = ?", (later,)) is None:
            mark.write(action, self._uid)  # else another program was quicker to name a later one, a restore say

    def stamp(self) -> int:
        """Return a number for the order of entries: the clock in microseconds, never before the newest one."""
        if self._newest_stamp is None:
            row = self._db.first("SELECT stamp FROM current_action")
            self._newest_stamp = int(row[0]) if row else 0
        self._newest_stamp = max(int(self._now().timestamp() * 1_000_000), self._newest_stamp + 1)
        return self._newest_stamp

    def _time(self) -> str:
        return self._now().isoformat(timespec="seconds")

    def _begin(self, kind: str, details: dict[str, Any], reverts: int | None = None, state: str = "revert") -> int:
        words = json.dumps(details, ensure_ascii=False)
        self._uid = new_uid()
        action = self._db.insert(
            "action",
            uid=self._uid,
            kind=kind,
            details=words,
            at=self._time(),
            reverts=reverts,
            state=state,
            replica=self._replica_id(),
            by=self._by(),
        )
        self._db.execute("UPDATE current_action SET action_id = ?", (action,))
        return action

    def _replica_id(self) -> int:
        """Return the row for this file on this machine, asked anew when another program has written meanwhile."""
        version = self._db.version_elsewhere()
        if self._replica is None or version != self._version:
            self._replica, self._version = replica.ensure(self._db, self._time()), version
        return self._replica

    def _finish(self, action: int) -> Changes:
        self._db.execute(
            "UPDATE current_action SET action_id = NULL, stamp = MAX(stamp, ?)", (self._newest_stamp or 0,)
        )
        changes = self._changes(action)
        if not changes:
            self._db.execute("DELETE FROM action WHERE id = ?", (action,))
            return changes
        reverts = self._db.first("SELECT reverts FROM action WHERE id = ?", (action,))
        if reverts is not None and reverts[0] is None:
            self._db.execute("UPDATE action SET state = 'lost' WHERE state = 'undone'")
        self._refresh_search(action, changes)
        seals.refresh(self._db.connection, action)
        return changes

    def _changes(self, action: int) -> Changes:
        tasks: set[int] = set()
        structure: set[int] = set()
        shaped: dict[str, set[int]] = {"task": set(), "node": set()}
        papers: list[int] = []
        nodes = shaped["node"]
        programmes = organisation = touched = False
        sql = "SELECT table_name, row_id, task_id, before, after FROM change WHERE action_id = ?"
        for table, row, task, before, after in self._db.iterate(sql, (action,)):
            touched = True
            if table == "paper":
                papers.append(row)
            if task is not None:
                tasks.add(task)
            if table in shaped and after is None:
                structure.add(json.loads(before)["programme_id"])
            if table == "node" or (table == "task" and _reshapes(before, after)):
                shaped[table].add(row)
            programmes = programmes or table in ("programme", "issued_report", "given_list")
            organisation = organisation or table in ("unit", "unit_successor", "person")
        if not touched:
            return Changes()
        for table, rows in shaped.items():
            structure |= self._programmes_of(table, sorted(rows))
        linked = "SELECT task_id FROM paper_link WHERE paper_id IN ({ids})"
        tasks.update(row[0] for row in self._db.rows_for(linked, papers))
        return Changes(action, frozenset(tasks), frozenset(nodes), frozenset(structure), programmes, organisation)

    def _programmes_of(self, table: str, rows: list[int]) -> set[int]:
        sql = f"SELECT DISTINCT programme_id FROM {table} WHERE id IN ({{ids}})"
        return {row[0] for row in self._db.rows_for(sql, rows)}

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
                found.update(item[0] for item in self._db.rows(_TASKS_OF_PERSON, {"person": row}))
        return found

    def _nodes_of(self, action: int) -> set[int]:
        """Return the nodes that gained or lost tasks: a heading is searched as such only while it has none."""
        sql = """SELECT json_extract(c.before, '$.node_id'), json_extract(c.after, '$.node_id'),
            CASE WHEN c.before IS NULL THEN t.node_id END
            FROM change c LEFT JOIN task t ON t.id = c.row_id WHERE c.action_id = ? AND c.table_name = 'task'"""
        return {node for row in self._db.rows(sql, (action,)) for node in row if node is not None}

    def undo_target(self) -> Action | None:
        """Return the action that undo would take back, or None."""
        return self._one("a.state = 'done' ORDER BY a.id DESC LIMIT 1")

    def redo_target(self) -> Action | None:
        """Return the action that redo would do again, or None."""
        return self._one("a.state = 'undone' ORDER BY a.id LIMIT 1")

    def _one(self, where: str, parameters: tuple[object, ...] = ()) -> Action | None:
        row = self._db.first(f"SELECT {_COLUMNS} FROM action a WHERE {where}", parameters)
        return _action(row) if row else None

    def undo(self) -> Reverted:
        """Take back the last action that is not taken back yet. Raise RuleError when there is none.

        Only what the action changed is written back, and only where the present value is the one it wrote; the rest
        is named in ``kept``.
        """
        target = self.undo_target()
        if target is None:
            raise RuleError("undo.nothing")
        return self._revert(target, target.id, "undo", "undone")

    def redo(self) -> Reverted:
        """Do the last undone action again. Raise RuleError when there is none."""
        target = self.redo_target()
        if target is None:
            raise RuleError("redo.nothing")
        undoing = self._one("a.reverts = ? AND a.kind = 'undo' ORDER BY a.id DESC LIMIT 1", (target.id,))
        if undoing is None:
            raise RuleError("redo.nothing")
        return self._revert(target, undoing.id, "redo", "done")

    def _revert(self, target: Action, source: int, kind: str, state: str) -> Reverted:
        """Take back the rows that ``source`` wrote: the action itself to undo it, its undoing to redo it."""
        if self._open is not None:
            raise RuleError("undo.unfinished")
        kept: list[Kept] = []
        try:
            with self._db.transaction():
                self._db.execute("PRAGMA defer_foreign_keys = ON")  # parents may come back behind their children
                action = self._begin(kind, {"of": target.kind, **target.details}, target.id)
                sql = """SELECT action_id, table_name, row_id, before, after, task_id FROM change WHERE action_id = ?
                    ORDER BY id DESC"""
                for _source, table, row, before, after, task in self._db.rows(sql, (source,)):
                    for column, present in self._take_back(source, table, row, before, after):
                        writer = self._writer((source, action), table, row, column)
                        kept.append(Kept(table, row, task, column, present, writer))
                self._db.execute("UPDATE action SET state = ? WHERE id = ?", (state, target.id))
                changes = self._finish(action)
                if kind == "undo" and not changes:  # everything was left alone: there is nothing to do again
                    self._db.execute("UPDATE action SET state = 'lost' WHERE id = ?", (target.id,))
            self._remember(changes)
        except BaseException as error:
            self._replica = None
            if isinstance(error, sqlite3.IntegrityError):
                raise RuleError("undo.overtaken") from error
            raise
        return Reverted(target, changes, tuple(kept))

    def _take_back(
        self, source: int, table: str, row: int, before_text: str | None, after_text: str | None
    ) -> list[tuple[str, object]]:
        """Put one row back as it was before a change; return the columns that are left alone with what they hold."""
        before, after = rollback.loads(before_text), rollback.loads(after_text)
        present = rollback.present_row(self._db, table, row)
        if before is None:
            if present is None:
                return []
            if self._changed_since(source, table, row):
                return [("", present)]
            self._db.delete(table, [row])
            return []
        if after is None:
            if present is not None:
                return [("", present)]
            columns = [item[1] for item in self._db.rows(f'PRAGMA table_info("{table}")')]
            self._db.insert(table, **rollback.as_today(columns, table, before))
            return []
        if present is None:
            return [("", None)]
        return self._put_back(table, row, before, rollback.changed_columns(before, after), present)

    def _put_back(
        self, table: str, row: int, before: rollback.Values, written: rollback.Values, present: rollback.Values
    ) -> list[tuple[str, object]]:
        values = {name: before.get(name) for name, value in written.items() if present.get(name) == value}
        if values:
            self._db.update(table, [row], **values)
        left = [name for name in written if name not in values and present.get(name) != before.get(name)]
        return [(name, present.get(name)) for name in left]

    def _changed_since(self, source: int, table: str, row: int) -> bool:
        """Tell whether an action that still stands, other than an upgrade, has changed a row after another one."""
        sql = """SELECT 1 FROM change c JOIN action a ON a.id = c.action_id
            WHERE c.table_name = ? AND c.row_id = ? AND c.action_id > ?
              AND a.state IN ('done', 'base') AND a.kind <> 'upgrade' LIMIT 1"""
        return self._db.first(sql, (table, row, source)) is not None

    def _writer(self, between: tuple[int, int], table: str, row: int, column: str) -> Action | None:
        """Return the newest action between two that wrote a column of a row, any column for ""."""
        sql = f"""SELECT {_COLUMNS} FROM change c JOIN action a ON a.id = c.action_id
            WHERE c.table_name = ? AND c.row_id = ? AND a.id > ? AND a.id < ? AND (? = '' OR c.after IS NULL
                OR json_type(c.after, '$.' || ?) IS NOT NULL) ORDER BY c.id DESC LIMIT 1"""
        found = self._db.first(sql, (table, row, *between, column, column))
        return _action(found) if found else None

    def lead_given_on(self, task: int) -> str | None:
        """Return the day on which a task got its present lead that had none when the day began, None when never."""
        sql = """SELECT COALESCE(json_extract(a.details, '$.day'), substr(a.at, 1, 10)),
                json_extract(c.before, '$.lead_unit_id'), c.before IS NULL
            FROM change c JOIN action a ON a.id = c.action_id
            WHERE c.table_name = 'task' AND c.row_id = ? AND a.state IN ('done', 'base')
              AND (c.before IS NULL OR json_type(c.after, '$.lead_unit_id') IS NOT NULL
                   AND json_extract(c.after, '$.lead_unit_id') IS NOT json_extract(c.before, '$.lead_unit_id'))
            ORDER BY c.id"""
        rows = self._db.rows(sql, (task,))
        first_of_day = next((row for row in rows if row[0] == rows[-1][0]), None)
        return first_of_day[0] if first_of_day and (first_of_day[2] or first_of_day[1] is None) else None

    def history(self, task: int, limit: int = 500) -> list[RowChange]:
        """Return what happened to a task and its parts, newest first."""
        sql = f"""SELECT c.action_id, c.table_name, c.row_id, c.before, c.after, {_COLUMNS}
            FROM change c JOIN action a ON a.id = c.action_id WHERE c.task_id = ? AND c.id >= ?
            ORDER BY c.id DESC LIMIT ?"""
        rows = self._db.rows(sql, (task, rollback.first_change(self._db, "task", task), limit))
        walked = rollback.walk_back(self._db, [row[:5] for row in rows])
        return [
            RowChange(_action(row[5:]), change[1], change[2], before, after)
            for row, (change, before, after) in zip(rows, walked, strict=True)
            if change[1] in ("task", *TASK_PARTS)
        ]


def _reshapes(before: str | None, after: str | None) -> bool:
    """Tell whether a change of a task added, removed, moved or renamed its row."""
    return before is None or after is None or bool(_STRUCTURAL & json.loads(after).keys())


def _action(row: tuple[Any, ...]) -> Action:
    return Action(row[0], row[1], json.loads(row[2]), row[3], row[4], row[5])
