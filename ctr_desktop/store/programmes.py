"""Programmes, their outline, citations and source files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, from_iso, iso
from ctr_desktop.domain.outline import OutlineNode, node_codes
from ctr_desktop.domain.programme import Programme, ProgrammeDraft, ProgrammeHeader, StoredNode
from ctr_desktop.store.database import Database

_COLUMNS = (
    "id, uid, title, kind, number, symbol, issuer, date, place, draft, period_start, period_end, source_name,"
    " source_sha256, imported_at"
)
_FRAME = ("preamble", "closing", "recipients", "warnings", "ignored")


def new_uid() -> str:
    """Return a fresh outside identity."""
    import uuid

    return str(uuid.uuid4())


def insert_file(database: Database, content: bytes, name: str) -> str:
    """Keep a file under its SHA-256 and return it; the same bytes are kept once."""
    import hashlib

    digest = hashlib.sha256(content).hexdigest()
    database.execute("INSERT OR IGNORE INTO file (sha256, name, content) VALUES (?, ?, ?)", (digest, name, content))
    return digest


def file_content(database: Database, sha256: str) -> bytes | None:
    """Return the bytes of a kept file, or None."""
    row = database.first("SELECT content FROM file WHERE sha256 = ?", (sha256,))
    return bytes(row[0]) if row else None


def insert_programme(database: Database, draft: ProgrammeDraft, imported_at: str) -> int:
    """Store the head and the frame of a draft and return the programme's id."""
    digest = insert_file(database, draft.source_bytes, draft.source_name)
    header = draft.header
    period = header.period
    return _insert(
        database,
        "programme",
        uid=new_uid(),
        title=header.title,
        kind=header.kind,
        number=header.number,
        symbol=header.symbol,
        issuer=header.issuer,
        date=header.date,
        place=header.place,
        draft=int(header.draft),
        period_start=iso(period.start) if period else None,
        period_end=iso(period.end) if period else None,
        **dict(zip(_FRAME, _frame(draft), strict=True)),
        source_name=draft.source_name,
        source_sha256=digest,
        imported_at=imported_at,
    )


def _frame(draft: ProgrammeDraft) -> tuple[str, ...]:
    """Return what stands around the outline, as the columns of ``_FRAME`` keep it."""
    return (
        _json(draft.preamble),
        _json(draft.closing),
        _json(draft.recipients),
        _json([[item.code, item.text, item.node] for item in draft.warnings]),
        _json([[item.text, item.reason] for item in (*draft.ignored, *draft.outline.dropped)]),
    )


def insert_outline(database: Database, programme: int, draft: ProgrammeDraft) -> dict[int, int]:
    """Store the nodes of a draft in order and return the stored id of each draft id."""
    parents = draft.outline.parents()
    codes = node_codes(draft.outline)
    stored: dict[int, int] = {}
    for position, node in enumerate(draft.outline.nodes):
        parent = parents[node.id]
        above = stored[parent] if parent is not None else None
        stored[node.id] = put_node(database, None, programme, above, position, codes[node.id], node)
    return stored


def insert_citations(database: Database, programme: int, citations: Sequence[Citation], stored: dict[int, int]) -> None:
    """Store citations under the stored ids of their nodes."""
    for item in citations:
        if item.node is None or item.node in stored:
            _insert(
                database,
                "citation",
                programme_id=programme,
                node_id=stored.get(item.node) if item.node is not None else None,
                kind=item.kind,
                number=item.number,
                symbol=item.symbol,
                date=item.date,
                issuer=item.issuer,
                text=item.text,
                span_start=item.start,
                span_end=item.end,
            )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _insert(database: Database, table: str, **values: Any) -> int:
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))


def _programme(row: tuple[Any, ...]) -> Programme:
    start, end = from_iso(row[10]), from_iso(row[11])
    period = Period(start, end) if start and end else None
    header = ProgrammeHeader(row[2], row[3], row[4], row[5], row[6], row[7], row[8], bool(row[9]), period)
    return Programme(row[0], row[1], header, row[12], row[13], row[14])


def all_programmes(database: Database) -> list[Programme]:
    """Return the programmes, the latest period first."""
    sql = f"SELECT {_COLUMNS} FROM programme ORDER BY COALESCE(period_start, imported_at) DESC, id DESC"
    return [_programme(row) for row in database.rows(sql)]


def programme(database: Database, programme_id: int) -> Programme | None:
    """Return a programme, or None."""
    row = database.first(f"SELECT {_COLUMNS} FROM programme WHERE id = ?", (programme_id,))
    return _programme(row) if row else None


def programme_with_source(database: Database, sha256: str) -> Programme | None:
    """Return the programme that a file was imported as or onto, also when a later issue took its place; or None."""
    row = database.first(
        f"""SELECT {_COLUMNS} FROM programme WHERE source_sha256 = ?1 OR id IN (
            SELECT c.row_id FROM change c JOIN action a ON a.id = c.action_id
            WHERE c.table_name = 'programme' AND a.state = 'done'
              AND ?1 IN (json_extract(c.before, '$.source_sha256'), json_extract(c.after, '$.source_sha256'))
            UNION SELECT json_extract(details, '$.programme') FROM action
            WHERE kind = 'programme.merge' AND state = 'done' AND json_extract(details, '$.sha256') = ?1
        ) ORDER BY id""",
        (sha256,),
    )
    return _programme(row) if row else None


def set_header(database: Database, programme_id: int, header: ProgrammeHeader) -> None:
    """Replace what a programme's head says."""
    period = header.period
    database.execute(
        "UPDATE programme SET title = ?, number = ?, symbol = ?, issuer = ?, date = ?, place = ?,"
        " period_start = ?, period_end = ? WHERE id = ?",
        (
            header.title,
            header.number,
            header.symbol,
            header.issuer,
            header.date,
            header.place,
            iso(period.start) if period else None,
            iso(period.end) if period else None,
            programme_id,
        ),
    )


def replace_text(database: Database, programme_id: int, draft: ProgrammeDraft) -> None:
    """Put the head, frame and source of a document issued again in the place of a programme's; the old file is kept.

    What the new head does not say stays as it was.
    """
    digest = insert_file(database, draft.source_bytes, draft.source_name)
    header, period = draft.header, draft.header.period
    database.execute(
        "UPDATE programme SET title = COALESCE(?, title), kind = COALESCE(?, kind), number = COALESCE(?, number),"
        " symbol = COALESCE(?, symbol), issuer = COALESCE(?, issuer), date = COALESCE(?, date),"
        " place = COALESCE(?, place), draft = ?, period_start = COALESCE(?, period_start),"
        " period_end = COALESCE(?, period_end), preamble = ?, closing = ?, recipients = ?, warnings = ?, ignored = ?,"
        " source_name = ?, source_sha256 = ? WHERE id = ?",
        (
            header.title,
            header.kind,
            header.number,
            header.symbol,
            header.issuer,
            header.date,
            header.place,
            int(header.draft),
            iso(period.start) if period else None,
            iso(period.end) if period else None,
            *_frame(draft),
            draft.source_name,
            digest,
            programme_id,
        ),
    )


def put_node(
    database: Database,
    stored: int | None,
    programme_id: int,
    parent: int | None,
    position: int,
    code: str,
    node: OutlineNode,
) -> int:
    """Store a node of a draft, in the place of a stored one or as a new one, and return its id."""
    values = {
        "parent_id": parent,
        "position": position,
        "level": node.level,
        "marker": node.marker,
        "kind": node.kind.value,
        "text": node.text,
        "code": code,
        "assignable": int(node.assignable),
    }
    if stored is None:
        return _insert(database, "node", uid=new_uid(), programme_id=programme_id, **values)
    columns = ", ".join(f"{name} = ?" for name in values)
    differs = " OR ".join(f"{name} IS NOT ?" for name in values)
    parameters = [*values.values(), stored, *values.values()]
    database.execute(f"UPDATE node SET {columns} WHERE id = ? AND ({differs})", parameters)
    return stored


def place_node(database: Database, node: int, parent: int | None, position: int, level: int) -> None:
    """Put a stored node under a parent at a place."""
    values = (parent, position, level)
    database.execute(
        "UPDATE node SET parent_id = ?, position = ?, level = ? WHERE id = ?"
        " AND (parent_id IS NOT ? OR position IS NOT ? OR level IS NOT ?)",
        (*values, node, *values),
    )


def delete_node(database: Database, node: int) -> None:
    """Delete a node that has neither tasks nor nodes under it, and its citations."""
    database.execute("DELETE FROM citation WHERE node_id = ?", (node,))
    database.execute("DELETE FROM node WHERE id = ?", (node,))


def delete_citations(database: Database, programme_id: int, nodes: Iterable[int], *, framing: bool) -> None:
    """Delete what some nodes of a programme cite, and with ``framing`` what its frame does, to be found anew."""
    database.execute_many("DELETE FROM citation WHERE node_id = ?", [(node,) for node in nodes])
    if framing:
        database.execute("DELETE FROM citation WHERE programme_id = ? AND node_id IS NULL", (programme_id,))


def delete_programme(database: Database, programme_id: int) -> None:
    """Delete a programme with everything under it, children first."""
    tasks = "SELECT id FROM task WHERE programme_id = ?"
    for table in ("assignment", "extension", "progress", "document"):
        database.execute(f"DELETE FROM {table} WHERE task_id IN ({tasks})", (programme_id,))
    for table in ("citation", "issued_report", "task"):
        database.execute(f"DELETE FROM {table} WHERE programme_id = ?", (programme_id,))
    rows = database.rows("SELECT id FROM node WHERE programme_id = ? ORDER BY position DESC", (programme_id,))
    database.execute_many("DELETE FROM node WHERE id = ?", rows)
    database.execute("DELETE FROM programme WHERE id = ?", (programme_id,))


def tree(database: Database, programme_id: int) -> list[tuple[int, int | None]]:
    """Return id and parent of each node of a programme in document order."""
    sql = "SELECT id, parent_id FROM node WHERE programme_id = ? ORDER BY position"
    return database.rows(sql, (programme_id,))  # 100,000 rows are not copied


def nodes(database: Database, ids: Sequence[int]) -> dict[int, StoredNode]:
    """Return some nodes by id."""
    sql = "SELECT id, parent_id, level, marker, kind, text, code, assignable FROM node WHERE id IN ({ids})"
    return {row[0]: _stored_node(row) for row in database.rows_for(sql, ids)}


def _stored_node(row: tuple[Any, ...]) -> StoredNode:
    return StoredNode(row[0], row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7]))


def node_citations(database: Database, node_id: int) -> list[Citation]:
    """Return the citations of a node in order."""
    sql = (
        "SELECT kind, number, symbol, date, issuer, text, node_id, span_start, span_end FROM citation"
        " WHERE node_id = ? ORDER BY span_start, id"
    )
    return [Citation(*row) for row in database.rows(sql, (node_id,))]


def insert_issued_report(
    database: Database, programme_id: int, kind: str, as_of: str, number: str, issued_at: str, figures: str, pdf: bytes
) -> int:
    """Keep an issued report with its figures and its pages."""
    digest = insert_file(database, pdf, f"{kind}-{as_of}.pdf")
    return _insert(
        database,
        "issued_report",
        uid=new_uid(),
        programme_id=programme_id,
        kind=kind,
        as_of=as_of,
        number=number,
        issued_at=issued_at,
        figures=figures,
        pdf_sha256=digest,
    )


def issued_reports(database: Database, programme_id: int) -> list[tuple[int, str, str, str, str, str]]:
    """Return id, kind, as-of day, number, time of issue and file of a programme's issued reports, newest first."""
    sql = (
        "SELECT id, kind, as_of, number, issued_at, pdf_sha256 FROM issued_report WHERE programme_id = ?"
        " ORDER BY id DESC"
    )
    return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in database.rows(sql, (programme_id,))]
