"""What is wrong with a file: what SQLite finds, schema, values, seals, journal, search index, words of tasks."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store import migrations, search, triggers
from ctr_desktop.store.database import Database
from ctr_desktop.store.newest import missing_changes
from ctr_desktop.store.schema import JOURNALLED
from ctr_desktop.store.values import LATEST_STAMP, content_problems, seal_problems, tree_problems, value_problems

_LONGEST_TAIL = 64 * 1024 * 1024
_MADE_BY_OTHERS = ("sqlite_", "_sqlite_", "idx__sqlite")
_INDEX_TABLES = {f"search_{part}" for part in ("data", "idx", "content", "docsize", "config")}


def problems(database: Database) -> list[str]:
    """Return everything that is wrong with a file; what cannot even be asked is a problem of its own."""
    return [problem for found in problems_by_kind(database).values() for problem in found]


def problems_by_kind(database: Database, stop: Sequence[str] = ()) -> dict[str, list[str]]:
    """Return what is wrong with a file by the name of the check that found it, for those that found something.

    With ``stop``, the names of checks that come last, nothing further is asked once one before them found something.
    """
    found: dict[str, list[str]] = {}
    for check in _CHECKS:
        if stop and (found or check is missing_problems):
            break
        try:
            wrong = check(database)
        except (sqlite3.Error, DataError, ValueError, TypeError, OverflowError) as error:
            if isinstance(error, DataError) and error.code in _NO_DAMAGE:
                raise
            wrong = [f"{check.__name__.replace('_', ' ')} cannot be told: {error.__cause__ or error}"]
        if wrong:
            found[check.__name__] = wrong
    return found


def file_problems(database: Database) -> list[str]:
    """Return what SQLite finds wrong with the file and its references; nothing when all is well."""
    problems = [str(row[0]) for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [f"{row[0]} {row[1]} -> {row[2]}" for row in database.rows("PRAGMA foreign_key_check")]
    return problems + _tail_problems(database)


def _tail_problems(database: Database) -> list[str]:
    """Return that a file is far longer than what it holds, if it is: something was written behind its end.

    A little more is harmless: what a restore that was cut off left there.
    """
    pages, size = database.first("PRAGMA page_count"), database.first("PRAGMA page_size")
    holds = int(pages[0]) * int(size[0]) if pages and size else 0
    try:
        lies = database.lies_at.stat().st_size
    except OSError:
        return []
    return (
        [f"the file is {lies - holds} bytes longer than what it holds"]
        if lies - holds > max(_LONGEST_TAIL, holds)
        else []
    )


def schema_problems(database: Database) -> list[str]:
    """Return which tables, indexes and triggers differ from those that the migrations make."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrations.apply(fresh)
        must = _schema(fresh)
    finally:
        fresh.close()
    has = _schema(database.connection)
    found = [f"{kind} {name} is missing" for kind, name in must.keys() - has.keys()]
    found += [f"{kind} {name} does not belong here" for kind, name in has.keys() - must.keys()]
    differing = [key for key, sql in must.items() if has.get(key, sql) != sql]
    found += [f"{kind} {name} is not as it must be" for kind, name in differing]
    return sorted(found) + triggers.problems(database.connection)


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'trigger'").fetchall()
    return {
        (kind, name): re.sub(r"\s+", " ", sql or "").strip()
        for kind, name, sql in rows
        if not name.startswith(_MADE_BY_OTHERS) and name not in _INDEX_TABLES
    }


def step_problems(database: Database) -> list[str]:
    """Return which steps of the schema are not recorded as taken."""
    recorded = {row[0] for row in database.rows("SELECT name FROM _sqlite_migrations")}
    return [f"step {name} is not recorded" for name in migrations.step_names() if name not in recorded]


def search_problems(database: Database) -> list[str]:
    """Return what the search index lacks, has too much or holds of another time."""
    wrong = search.differing(database)
    return [f"{wrong} entries of the search index are not as they must be"] if wrong else []


def journal_problems(database: Database) -> list[str]:
    """Return what is wrong with the journal and the words of the tasks."""
    tables = ", ".join(f"'{name}'" for name in JOURNALLED)
    checks = (
        ("SELECT COUNT(*) FROM current_action WHERE action_id IS NOT NULL", "{} actions were left open"),
        (
            f"SELECT COUNT(*) FROM current_action WHERE stamp NOT BETWEEN 0 AND {LATEST_STAMP}",
            "{} stamps are of no time",
        ),
        ("SELECT 1 - COUNT(*) FROM current_action", "{} places of the open action are missing"),
        ("SELECT COUNT(*) FROM change WHERE action_id NOT IN (SELECT id FROM action)", "{} changes without an action"),
        (
            "SELECT COUNT(*) FROM change WHERE NOT json_valid(COALESCE(before, '{}'))"
            f" OR NOT json_valid(COALESCE(after, '{{}}')) OR table_name NOT IN ({tables})",
            "{} changes cannot be read",
        ),
        (
            "SELECT COUNT(*) FROM action WHERE state NOT IN ('done', 'undone', 'lost', 'revert', 'base')",
            "{} actions are in no known state",
        ),
        (
            "SELECT COUNT(*) FROM task t JOIN node n ON n.id = t.node_id WHERE t.span_end IS NOT NULL"
            " AND substr(n.text, t.span_start + 1, t.span_end - t.span_start) <> t.text",
            "{} tasks differ from the words of the programme",
        ),
    )
    return [words.format(count) for sql, words in checks if (count := _count(database, sql))]


def missing_problems(database: Database) -> list[str]:
    """Return that the newest changes are gone, if they are."""
    missing = missing_changes(database)
    return [f"the newest {missing} changes are not in the file"] if missing else []


_CHECKS = (
    file_problems,
    schema_problems,
    step_problems,
    value_problems,
    tree_problems,
    seal_problems,
    content_problems,
    journal_problems,
    search_problems,
    missing_problems,
)
_NO_DAMAGE = ("data.disk_fails", "data.disk_full", "data.locked", "data.no_memory", "data.read_only")


def quick_problems(database: Database) -> list[str]:
    """Return what SQLite finds wrong when it looks quickly; for a start behind an end that was not clean."""
    return [str(row[0]) for row in database.rows("PRAGMA quick_check") if row[0] != "ok"]


def counts(database: Database) -> dict[str, int]:
    """Return how many programmes, tasks and actions there are; none of what is missing altogether."""
    found = {}
    for table in ("programme", "task", "action"):
        try:
            found[table] = _count(database, f"SELECT COUNT(*) FROM {table}")
        except (sqlite3.Error, DataError):
            found[table] = 0
    return found


def _count(database: Database, sql: str) -> int:
    row = database.first(sql)
    return int(row[0]) if row else 0
