"""Walk the journal backwards: what a row was before and after each change, and every row at a place in the journal.

Both shapes of a change are read: 0.1.0 kept the whole row before and after; since then an insertion keeps nothing,
an update only the columns it changed, a deletion the whole row.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ctr_desktop.store.database import Database

Values = dict[str, Any]
Change = tuple[int, str, int, str | None, str | None]
"""Id of the action, table, row, before, after."""


def _deadline_kind(values: Values) -> str:
    """Return what 0.1.0 knew of how a deadline was stated; its step of the schema says the same."""
    if values["recurring"]:
        return "periodic"
    if values["deadline_provenance"] in ("stated", "directed") and values["due"] is not None:
        return "day"
    return "unclear" if values["deadline_raw"] else "none"


_NOT_THERE_THEN: dict[tuple[str, str], Callable[[str, Values], object]] = {
    ("*", "uid"): lambda table, values: str(uuid.uuid5(uuid.NAMESPACE_OID, f"{table}:{values['id']}:{_words(values)}")),
    ("*", "stamp"): lambda _table, values: values["id"],
    ("task", "outside"): lambda _table, values: int(values.get("origin") == "office"),
    ("task", "deadline_kind"): lambda _table, values: _deadline_kind(values),
}
"""What a column holds of a row that went before the column was there, where its default would be wrong.

The identity of such a row follows from what it held, so that it is the same however often the row comes back.
"""


def _words(values: Values) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def as_today(columns: Sequence[str], table: str, values: Values) -> Values:
    """Return a whole row of the past with those columns of today that its time did not have and no default fits."""
    filled = dict(values)
    for column in columns:
        if column not in values:
            fill = _NOT_THERE_THEN.get((table, column)) or _NOT_THERE_THEN.get(("*", column))
            if fill is not None:
                filled[column] = fill(table, values)
    return filled


def first_change(database: Database, table: str, row: int) -> int:
    """Return the change that made the row of that id which the journal knows last, 0 when it is not told.

    0.1.0 gave the id of a deleted row again; what went before belongs to another row. Rows that undo or redo bring
    back are the same ones.
    """
    sql = """SELECT COALESCE(MAX(c.id), 0) FROM change c JOIN action a ON a.id = c.action_id
        WHERE c.table_name = ? AND c.row_id = ? AND c.before IS NULL AND a.reverts IS NULL"""
    found = database.first(sql, (table, row))
    return int(found[0]) if found else 0


def loads(text: str | None) -> Values | None:
    """Return the columns that a change kept, None where the row was not there."""
    return json.loads(text) if text is not None else None


def changed_columns(before: Values, after: Values) -> Values:
    """Return the columns that an update changed with what it wrote."""
    return {name: value for name, value in after.items() if name not in before or before[name] != value}


def present_row(database: Database, table: str, row: int) -> Values | None:
    """Return a row as it stands now, None when it is not there."""
    found = database.dictionaries(f'SELECT * FROM "{table}" WHERE id = ?', (row,))
    return found[0] if found else None


def walk_back(
    database: Database, newest_first: Iterable[Change]
) -> Iterator[tuple[Change, Values | None, Values | None]]:
    """Yield each change with the whole row before and after it.

    The changes must be all of their rows back to where the walk ends, the newest first.
    """
    states: dict[tuple[str, int], Values | None] = {}
    for change in newest_first:
        _action, table, row, before_text, after_text = change
        key = (table, row)
        if key not in states:
            states[key] = present_row(database, table, row)
        before, after = loads(before_text), states[key]
        if before is not None and after_text is not None:
            before = {**(after or {}), **before}
        states[key] = before
        yield change, before, after


def rows_at(database: Database, action: int) -> dict[str, dict[int, Values | None]]:
    """Return every row that was changed after an action, by table and id, as it was right behind that action."""
    sql = "SELECT action_id, table_name, row_id, before, after FROM change WHERE action_id > ? ORDER BY id DESC"
    found: dict[str, dict[int, Values | None]] = {}
    for (_action, table, row, _before, _after), before, _now in walk_back(database, database.rows(sql, (action,))):
        found.setdefault(table, {})[row] = before
    return found
