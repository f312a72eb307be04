"""Walk the journal backwards: what a row was before and after each change, and every row at a place in the journal.

Both shapes of a change are read: 0.1.0 kept the whole row before and after; since then an insertion keeps nothing,
an update only the columns it changed, a deletion the whole row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ctr_desktop.store.database import Database

Values = dict[str, Any]
Change = tuple[int, str, int, str | None, str | None]
"""Id of the action, table, row, before, after."""


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
