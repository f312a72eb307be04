"""What a file may hold: values inside their domains, a tree without circles, rows and files as they were written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from enum import StrEnum

from ctr_desktop.domain.diary import DocumentRole, EntryKind
from ctr_desktop.domain.fields import Kind, Stage, stored_fields
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.outline import NodeKind
from ctr_desktop.domain.report_text import Role
from ctr_desktop.domain.task import Origin
from ctr_desktop.store import seals
from ctr_desktop.store.circles import lost_nodes
from ctr_desktop.store.database import Database
from ctr_desktop.store.newest import MOST_ACTIONS
from ctr_desktop.store.schema import JOURNALLED

_CHOICES: dict[tuple[str, str], type[StrEnum]] = {
    ("task", "origin"): Origin,
    ("progress", "kind"): EntryKind,
    ("progress", "stage"): Stage,
    ("document", "role"): DocumentRole,
    ("paper_link", "role"): DocumentRole,
    ("node", "kind"): NodeKind,
    ("unit", "kind"): UnitKind,
    ("report_line", "role"): Role,
}
_DAYS = (
    ("task", "added_on"),
    ("progress", "day"),
    ("extension", "day"),
    ("extension", "old_due"),
    ("extension", "new_due"),
    ("reassignment", "day"),
    *((table, day) for table in ("unit", "person") for day in ("valid_from", "valid_to")),
    ("evidence", "added_on"),
    ("programme", "period_start"),
    ("programme", "period_end"),
    ("issued_report", "as_of"),
    ("report_text", "as_of"),
    ("issued_report", "withdrawn_on"),
)
_PARTIAL_DAYS = (("programme", "date"), ("citation", "date"), ("document", "date"), ("paper", "date"))
_FLAGS = (
    ("node", "assignable"),
    ("unit", "active"),
    ("person", "active"),
    ("programme", "draft"),
    ("programme", "own"),
    ("node", "own"),
    ("progress", "in_report"),
    ("report_line", "begins"),
)
LATEST_STAMP = 2**53
"""In microseconds: no clock of this and the next century goes further."""

_NUMBERS = (
    ("node", "position"),
    ("node", "level"),
    ("report_line", "position"),
    ("report_line", "level"),
    ("task", "position"),
    ("extension", "stamp"),
    ("progress", "stamp"),
    ("evidence", "size"),
    ("issued_report", "scan_size"),
)
_TEXTS = (
    *(("task", field.column) for field in stored_fields() if field.kind is Kind.TEXT),
    ("node", "text"),
    ("progress", "text"),
    ("reassignment", "reason"),
    ("document", "subject"),
    ("paper", "subject"),
    ("paper", "number_symbol"),
    ("evidence", "name"),
    ("unit", "name"),
    ("person", "name"),
)
_LONGEST_TEXT = 4_000_000
_IDS = tuple((table, "id") for table in (*JOURNALLED, "action", "change"))
_JSON = (
    *(("programme", name) for name in ("preamble", "closing", "recipients", "warnings", "ignored")),
    *(("issued_report", name) for name in ("figures", "request", "files")),
    ("action", "details"),
)
_FEW = 5


def value_problems(database: Database) -> list[str]:
    """Return the columns with values that the program does not know, and where they stand."""
    found: list[str] = []
    for table, column, condition in _conditions():
        sql = f"SELECT id FROM {table} WHERE {column} IS NOT NULL AND ({condition})"
        rows = database.rows(sql)
        if rows:
            found.append(f"{table}.{column} holds what is unknown in {_some(row[0] for row in rows)}")
    return found


def _conditions() -> Iterator[tuple[str, str, str]]:
    """Yield table, column and what no value of it may be."""
    for field in stored_fields():
        if field.kind is Kind.CHOICE and field.choices is not None:
            yield "task", field.column, _not_among(field.column, field.choices)
        elif field.kind is Kind.DAY:
            yield "task", field.column, _no_day(field.column)
        elif field.kind is Kind.FLAG:
            yield "task", field.column, _no_flag(field.column)
    for table, column in _TEXTS:
        yield table, column, f"typeof({column}) <> 'text' OR length({column}) > {_LONGEST_TEXT}"
    for (table, column), choices in _CHOICES.items():
        yield table, column, _not_among(column, choices)
    for places, condition in (
        (_DAYS, _no_day),
        (_PARTIAL_DAYS, _no_partial_day),
        (_FLAGS, _no_flag),
        (_NUMBERS, lambda column: f"typeof({column}) <> 'integer' OR {column} NOT BETWEEN 0 AND {LATEST_STAMP}"),
        (_IDS, lambda column: f"{column} NOT BETWEEN 1 AND {MOST_ACTIONS}"),
        (_JSON, lambda column: f"NOT json_valid({column})"),
    ):
        for table, column in places:
            yield table, column, condition(column)


def _some(ids: Iterable[object]) -> str:
    listed = list(ids)
    more = f" and {len(listed) - _FEW} more" if len(listed) > _FEW else ""
    return ", ".join(str(item) for item in listed[:_FEW]) + more


def _not_among(column: str, choices: type[StrEnum]) -> str:
    known = ", ".join(f"'{choice.value}'" for choice in choices)
    return f"{column} NOT IN ({known})"


def _no_day(column: str) -> str:
    return f"typeof({column}) <> 'text' OR date({column}) IS NOT {column}"


def _no_partial_day(column: str) -> str:
    first = f"substr({column} || '-01-01', 1, 10)"
    return f"typeof({column}) <> 'text' OR length({column}) NOT IN (4, 7, 10) OR date({first}) IS NOT {first}"


def _no_flag(column: str) -> str:
    return f"{column} NOT IN (0, 1)"


def tree_problems(database: Database) -> list[str]:
    """Return the nodes that hang under themselves or under a node of another programme."""
    rows = database.rows("SELECT id, parent_id, programme_id FROM node")
    return [f"nodes hang where they cannot: {_some(lost)}"] if (lost := lost_nodes(rows)) else []


def seal_problems(database: Database) -> list[str]:
    """Return the rows that are not as the program wrote them last, by table."""
    found = seals.differing(database.connection)
    return [f"{table} differs from what was written last in {_some(rows)}" for table, rows in found.items()]


def content_problems(database: Database) -> list[str]:
    """Return the kept files whose bytes are not those they were kept for."""
    wrong = [
        digest
        for digest, content in database.iterate("SELECT sha256, content FROM file WHERE content IS NOT NULL")
        if hashlib.sha256(content if isinstance(content, bytes) else str(content).encode()).hexdigest() != digest
    ]
    return [f"the bytes of a kept file are not those it was kept for: {_some(wrong)}"] if wrong else []
