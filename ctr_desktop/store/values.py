"""What a file may hold: values inside their domains, a tree without circles, rows and files as they were written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum

from ctr_desktop.domain.diary import DocumentRole, EntryKind
from ctr_desktop.domain.fields import Kind, Stage, stored_fields
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.outline import NodeKind
from ctr_desktop.domain.task import Origin
from ctr_desktop.store import seals
from ctr_desktop.store.database import Database, Row

_CHOICES: dict[tuple[str, str], type[StrEnum]] = {
    ("task", "origin"): Origin,
    ("progress", "kind"): EntryKind,
    ("progress", "stage"): Stage,
    ("document", "role"): DocumentRole,
    ("node", "kind"): NodeKind,
    ("unit", "kind"): UnitKind,
}
_DAYS = (
    ("task", "added_on"),
    ("progress", "day"),
    ("extension", "day"),
    ("extension", "old_due"),
    ("extension", "new_due"),
    ("reassignment", "day"),
    ("programme", "period_start"),
    ("programme", "period_end"),
    ("issued_report", "as_of"),
)
_PARTIAL_DAYS = (("programme", "date"), ("citation", "date"), ("document", "date"))
_FLAGS = (("node", "assignable"), ("unit", "active"), ("programme", "draft"))
_NUMBERS = (("node", "position"), ("node", "level"), ("task", "position"), ("extension", "stamp"), ("progress", "stamp"))
_JSON = (
    *(("programme", name) for name in ("preamble", "closing", "recipients", "warnings", "ignored")),
    *(("issued_report", name) for name in ("figures", "request", "files")),
    ("action", "details"),
)
_FEW = 5


def value_problems(database: Database) -> list[str]:
    """Return the columns with values that the program does not know, and where they stand."""
    found: list[str] = []
    for field in stored_fields():
        place = ("task", field.column)
        if field.kind is Kind.CHOICE and field.choices is not None:
            found += _strangers(database, *place, _not_among(field.column, field.choices))
        elif field.kind is Kind.DAY:
            found += _strangers(database, *place, _no_day(field.column))
        elif field.kind is Kind.FLAG:
            found += _strangers(database, *place, _no_flag(field.column))
    for (table, column), choices in _CHOICES.items():
        found += _strangers(database, table, column, _not_among(column, choices))
    for table, column in _DAYS:
        found += _strangers(database, table, column, _no_day(column))
    for table, column in _PARTIAL_DAYS:
        found += _strangers(database, table, column, _no_partial_day(column))
    for table, column in _FLAGS:
        found += _strangers(database, table, column, _no_flag(column))
    for table, column in _NUMBERS:
        found += _strangers(database, table, column, f"typeof({column}) <> 'integer' OR {column} < 0")
    for table, column in _JSON:
        found += _strangers(database, table, column, f"NOT json_valid({column})")
    return found


def _strangers(database: Database, table: str, column: str, condition: str) -> list[str]:
    rows = database.rows(f"SELECT id FROM {table} WHERE {column} IS NOT NULL AND ({condition})")
    return [f"{table}.{column} holds what is unknown in {_some(row[0] for row in rows)}"] if rows else []


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


def lost_nodes(rows: list[Row]) -> list[int]:
    """Return the nodes, of rows of id, parent and programme, that no way upwards leads out of."""
    parents = {node: parent for node, parent, _programme in rows}
    programmes = {node: programme for node, _parent, programme in rows}
    safe: set[int] = set()
    lost: list[int] = []
    for node in parents:
        path: dict[int, None] = {}
        at: int | None = node
        while at is not None and at not in safe and at not in path:
            path[at] = None
            above = parents.get(at)
            if above is not None and programmes.get(above) != programmes[at]:
                lost.append(at)
                above = None
            at = above
        if at is not None and at in path:
            lost.append(node)
        else:
            safe |= path.keys()
    return lost


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
