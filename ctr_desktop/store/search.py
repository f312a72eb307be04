"""The search index: folded text of tasks and headings, kept in step with every action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ctr_desktop.domain.fields import FIELDS, Kind
from ctr_desktop.domain.folding import fold, folded_words
from ctr_desktop.domain.row_keys import node_key, task_key
from ctr_desktop.store.database import Database

MAX_HITS = 250
_CODE = re.compile(r"[\dA-Za-zĐđ]{1,6}(?:[.\-][\dA-Za-zĐđ~]{1,6})+[.\-]?")

_UNIT = "(SELECT u.name || ' ' || u.short_name FROM unit u WHERE u.id = t.{column})"
_UNITS = """(SELECT group_concat(c.name || ' ' || c.short_name, ' ')
    FROM assignment a JOIN unit c ON c.id = a.unit_id WHERE a.task_id = t.id)"""
_PERSON = "(SELECT p.name FROM person p WHERE p.id = t.{column})"
_WORDS = {Kind.UNIT: _UNIT, Kind.UNITS: _UNITS, Kind.PERSON: _PERSON}


def _task_text() -> str:
    """Return the query for everything that a task is found by: its code, its searched fields, diary and documents."""
    words = [_WORDS.get(field.kind, "t.{column}").format(column=field.column) for field in FIELDS if field.searched]
    return f"""SELECT t.id, t.programme_id, t.code, {", ".join(words)},
        (SELECT group_concat(g.text, ' ') FROM progress g WHERE g.task_id = t.id),
        (SELECT group_concat(d.number_symbol || ' ' || d.subject, ' ') FROM document d WHERE d.task_id = t.id),
        (SELECT group_concat(p.number_symbol || ' ' || p.subject || ' ' || p.issuer, ' ')
            FROM paper_link l JOIN paper p ON p.id = l.paper_id WHERE l.task_id = t.id),
        (SELECT group_concat(e.name, ' ') FROM evidence e WHERE e.task_id = t.id)
        FROM task t WHERE t.id IN ({{ids}})"""


_HEADING_TEXT = """
    SELECT n.id, n.programme_id, n.code, n.text FROM node n
    WHERE n.id IN ({ids}) AND NOT EXISTS (SELECT 1 FROM task t WHERE t.node_id = n.id)"""


def refresh(database: Database, tasks: Sequence[int], nodes: Sequence[int]) -> None:
    """Index some tasks and headings anew; those that are gone leave the index."""
    gone = [(task_key(task),) for task in tasks] + [(node_key(node),) for node in nodes]
    database.execute_many("DELETE FROM search WHERE rowid = ?", gone)
    entries = [(task_key(row[0]), _entry(row), row[1]) for row in database.rows_for(_task_text(), tasks)]
    entries += [(node_key(row[0]), _entry(row), row[1]) for row in database.rows_for(_HEADING_TEXT, nodes)]
    database.execute_many("INSERT INTO search (rowid, body, programme) VALUES (?, ?, ?)", entries)


def differing(database: Database) -> int:
    """Return how many entries of the index are missing, too many or not what the tasks and headings say.

    The order of the words does not count: it was another one in 0.1.0.
    """
    tasks = [row[0] for row in database.rows("SELECT id FROM task")]
    nodes = [row[0] for row in database.rows("SELECT id FROM node")]
    must = {task_key(row[0]): (sorted(_entry(row).split()), row[1]) for row in database.rows_for(_task_text(), tasks)}
    for row in database.rows_for(_HEADING_TEXT, nodes):
        must[node_key(row[0])] = (sorted(_entry(row).split()), row[1])
    entries = database.iterate("SELECT rowid, body, programme FROM search")
    has = {row[0]: (sorted(str(row[1]).split()), row[2]) for row in entries}
    return sum(must.get(key) != has.get(key) for key in must.keys() | has.keys())


def rebuild(database: Database) -> None:
    """Make the index anew from the tasks and headings, inside the transaction that is open. Raise DataError."""
    made = database.first("SELECT sql FROM sqlite_master WHERE name = 'search'")
    if made is None:
        return
    database.execute("DROP TABLE search")
    database.execute(str(made[0]))
    tasks = [row[0] for row in database.rows("SELECT id FROM task ORDER BY id")]
    nodes = [row[0] for row in database.rows("SELECT id FROM node ORDER BY id")]
    refresh(database, tasks, nodes)


def _body(parts: Iterable[str | None]) -> str:
    return fold(" ".join(part for part in parts if part))


def _entry(row: Sequence[Any]) -> str:
    """Return what the index holds of a row: its words, and one that names its programme.

    Without that word every hit of all programmes would be read to find those of one.
    """
    return f"{_body(row[2:])} {_programme_word(row[1])}"


def _programme_word(programme: int) -> str:
    return f"zp{programme}"


def _by_code(database: Database, text: str, programme: int | None) -> list[int]:
    """Return the tasks whose code begins with a text that looks like one: II.1.1-3."""
    if not _CODE.fullmatch(text):
        return []
    here = "AND programme_id = ?" if programme is not None else ""
    parameters: list[object] = [f"{text}%", *([programme] if programme is not None else []), MAX_HITS]
    sql = f"SELECT id FROM task WHERE code LIKE ? {here} ORDER BY length(code), code, uid LIMIT ?"
    return [task_key(row[0]) for row in database.rows(sql, parameters)]


def holding(database: Database, text: str, ids: Sequence[int]) -> set[int]:
    """Return which of some tasks hold every word of a text, by their words as the database has them.

    The same rule as that of the index, for a state that no index is kept of.
    """
    code = text.strip()
    if _CODE.fullmatch(code):
        sql = "SELECT id FROM task WHERE id IN ({ids}) AND code LIKE :code"
        by_code = {row[0] for row in database.rows_for(sql, ids, code=f"{code}%")}
        if by_code:
            return by_code
    wanted = folded_words(text)
    if not wanted:
        return set()
    found = set()
    for row in database.rows_for(_task_text(), ids):
        words = folded_words(_body(row[2:]))
        if all(any(word.startswith(item) for word in words) for item in wanted):
            found.add(row[0])
    return found


def find(database: Database, text: str, programme: int | None = None, limit: int = MAX_HITS) -> list[int]:
    """Return the keys of tasks (odd) and headings (even) of a programme, or of all, that hold every word of the text.

    Words match from their beginning, without case and diacritics. At most ``limit`` keys are returned.
    """
    by_code = _by_code(database, text.strip(), programme)
    if by_code:
        return by_code
    words = folded_words(text)
    if not words:
        return []
    query = " ".join(f'"{word}"*' for word in words)
    if programme is not None:
        query = f'{query} "{_programme_word(programme)}"'
    return [row[0] for row in database.rows("SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", (query, limit))]
