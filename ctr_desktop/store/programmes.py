"""Programmes, their outline, citations and source files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, from_iso, iso
from ctr_desktop.domain.errors import DataError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.outline import NodeKind, OutlineNode, node_codes
from ctr_desktop.domain.programme import Programme, ProgrammeHeader, StoredNode
from ctr_desktop.store.circles import lost_nodes
from ctr_desktop.store.database import Database
from ctr_desktop.store.schema import TASK_PARTS

if TYPE_CHECKING:
    from ctr_desktop.domain.draft import ProgrammeDraft

_COLUMNS = (
    "id, uid, title, kind, number, symbol, issuer, date, place, draft, period_start, period_end, source_name,"
    " source_sha256, imported_at, own"
)
_FRAME = ("preamble", "closing", "recipients", "warnings", "ignored")


def insert_file(database: Database, content: bytes, name: str) -> str:
    """Keep a file under its SHA-256 and return it; the same bytes are kept once."""
    import hashlib

    digest = hashlib.sha256(content).hexdigest()
    database.execute(
        "INSERT INTO file (sha256, name, content) VALUES (?, ?, ?) ON CONFLICT (sha256) DO UPDATE"
        " SET content = excluded.content WHERE content IS NULL",
        (digest, name, content),
    )
    return digest


def file_content(database: Database, sha256: str) -> bytes | None:
    """Return the bytes of a kept file; None when it is unknown or stands here without its bytes."""
    row = database.first("SELECT content FROM file WHERE sha256 = ?", (sha256,))
    return bytes(row[0]) if row and row[0] is not None else None


def insert_programme(database: Database, draft: ProgrammeDraft, imported_at: str) -> int:
    """Store the head and the frame of a draft and return the programme's id."""
    digest = insert_file(database, draft.source_bytes, draft.source_name)
    return database.insert(
        "programme",
        uid=new_uid(),
        **_header_values(draft.header),
        **dict(zip(_FRAME, _frame(draft), strict=True)),
        source_name=draft.source_name,
        source_sha256=digest,
        imported_at=imported_at,
    )


def insert_own(database: Database, header: ProgrammeHeader, begun_at: str) -> int:
    """Store a programme that the office writes itself, with no outline yet, and return its id."""
    return database.insert(
        "programme",
        uid=new_uid(),
        **_header_values(header),
        source_sha256=insert_file(database, b"", ""),
        imported_at=begun_at,
        own=1,
    )


def insert_heading(
    database: Database, programme: int, parent: StoredNode | None, position: int, marker: str, text: str, code: str
) -> int:
    """Store a heading of the office's own at a position; what stood there and behind it moves down by one."""
    database.execute(
        "UPDATE node SET position = position + 1 WHERE programme_id = ? AND position >= ?", (programme, position)
    )
    return database.insert(
        "node",
        uid=new_uid(),
        programme_id=programme,
        parent_id=parent.id if parent is not None else None,
        position=position,
        level=parent.level + 1 if parent is not None else 1,
        marker=marker,
        kind=NodeKind.NUMBERED.value if marker else NodeKind.PARAGRAPH.value,
        text=text,
        code=code,
        assignable=1,
        own=1,
    )


def set_node_text(database: Database, node: int, text: str) -> None:
    """Change the words of a node."""
    database.update("node", [node], text=text)


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
            database.insert(
                "citation",
                uid=new_uid(),
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


def _programme(row: tuple[Any, ...]) -> Programme:
    start, end = from_iso(row[10]), from_iso(row[11])
    period = Period(start, end) if start and end else None
    header = ProgrammeHeader(row[2], row[3], row[4], row[5], row[6], row[7], row[8], bool(row[9]), period)
    return Programme(row[0], row[1], header, row[12], row[13], row[14], bool(row[15]))


def all_programmes(database: Database) -> list[Programme]:
    """Return the programmes, the latest period first."""
    sql = f"SELECT {_COLUMNS} FROM programme ORDER BY COALESCE(period_start, imported_at) DESC, imported_at DESC, uid"
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
              AND c.id >= (SELECT COALESCE(MAX(m.id), 0) FROM change m JOIN action n ON n.id = m.action_id
                WHERE m.table_name = 'programme' AND m.row_id = c.row_id AND m.before IS NULL AND n.reverts IS NULL)
              AND ?1 IN (json_extract(c.before, '$.source_sha256'), json_extract(c.after, '$.source_sha256'))
            UNION SELECT json_extract(details, '$.programme') FROM action
            WHERE kind = 'programme.merge' AND state = 'done' AND json_extract(details, '$.sha256') = ?1
        ) ORDER BY imported_at, uid""",
        (sha256,),
    )
    return _programme(row) if row else None


def set_header(database: Database, programme_id: int, header: ProgrammeHeader) -> None:
    """Replace everything that a programme's head says."""
    database.update("programme", [programme_id], **_header_values(header))


def _header_values(header: ProgrammeHeader) -> dict[str, Any]:
    period = header.period
    words = {
        "title": header.title,
        "kind": header.kind,
        "number": header.number,
        "symbol": header.symbol,
        "issuer": header.issuer,
        "date": header.date,
        "place": header.place,
    }
    return {
        **{name: tidy(value) if value is not None else None for name, value in words.items()},
        "draft": int(header.draft),
        "period_start": iso(period.start) if period else None,
        "period_end": iso(period.end) if period else None,
    }


def replace_text(database: Database, programme_id: int, draft: ProgrammeDraft) -> None:
    """Put the head, frame and source of a document issued again in the place of a programme's; the old file is kept.

    What the new head does not say stays as it was.
    """
    said = {name: value for name, value in _header_values(draft.header).items() if value is not None}
    database.update(
        "programme",
        [programme_id],
        **said,
        **dict(zip(_FRAME, _frame(draft), strict=True)),
        source_name=draft.source_name,
        source_sha256=insert_file(database, draft.source_bytes, draft.source_name),
        own=0,
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
        "own": 0,
    }
    if stored is None:
        return database.insert("node", uid=new_uid(), programme_id=programme_id, **values)
    database.update("node", [stored], **values)
    return stored


def place_node(database: Database, node: int, parent: int | None, position: int, level: int) -> None:
    """Put a stored node under a parent at a place."""
    database.update("node", [node], parent_id=parent, position=position, level=level)


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
    for table in TASK_PARTS:
        database.execute(f"DELETE FROM {table} WHERE task_id IN ({tasks})", (programme_id,))
    texts = "SELECT id FROM report_text WHERE programme_id = ?"
    database.execute(f"DELETE FROM report_line WHERE text_id IN ({texts})", (programme_id,))
    for table in ("citation", "issued_report", "given_list", "report_text", "task"):
        database.execute(f"DELETE FROM {table} WHERE programme_id = ?", (programme_id,))
    rows = database.rows("SELECT id FROM node WHERE programme_id = ? ORDER BY position DESC", (programme_id,))
    database.execute_many("DELETE FROM node WHERE id = ?", rows)
    database.execute("DELETE FROM programme WHERE id = ?", (programme_id,))


def tree(database: Database, programme_id: int) -> list[tuple[int, int | None]]:
    """Return id and parent of each node of a programme in document order."""
    sql = "SELECT id, parent_id FROM node WHERE programme_id = ? ORDER BY position"
    rows = database.rows(sql, (programme_id,))  # 100,000 rows are not copied
    seen: set[int | None] = {None}
    for node, parent in rows:
        if parent not in seen:
            _check_tree(database, rows)
            break
        seen.add(node)
    return rows


def _check_tree(database: Database, rows: Sequence[tuple[int, int | None]]) -> None:
    """Look closer where a node stands before the one it hangs under. Raise DataError when no way leads out."""
    if lost_nodes([(node, parent, 0) for node, parent in rows]):
        raise DataError("data.damaged", path=str(database.path))


def nodes(database: Database, ids: Sequence[int]) -> dict[int, StoredNode]:
    """Return some nodes by id."""
    sql = "SELECT id, parent_id, level, marker, kind, text, code, assignable, own FROM node WHERE id IN ({ids})"
    return {row[0]: _stored_node(row) for row in database.rows_for(sql, ids)}


def node_texts(database: Database, programme_id: int) -> dict[int, str]:
    """Return the words of each node of a programme."""
    return dict(database.rows("SELECT id, text FROM node WHERE programme_id = ?", (programme_id,)))


def _stored_node(row: tuple[Any, ...]) -> StoredNode:
    return StoredNode(row[0], row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7]), bool(row[8]))


def node_citations(database: Database, node_id: int) -> list[Citation]:
    """Return the citations of a node in order."""
    sql = (
        "SELECT kind, number, symbol, date, issuer, text, node_id, span_start, span_end FROM citation"
        " WHERE node_id = ? ORDER BY span_start, uid"
    )
    return [Citation(*row) for row in database.rows(sql, (node_id,))]


def programme_of_node(database: Database, node: int) -> int | None:
    """Return the programme that a node belongs to, None when it is gone."""
    row = database.first("SELECT programme_id FROM node WHERE id = ?", (node,))
    return int(row[0]) if row else None


def programme_citations(database: Database, programme_id: int) -> list[Citation]:
    """Return the citations of a programme in the order of its nodes."""
    sql = """SELECT c.kind, c.number, c.symbol, c.date, c.issuer, c.text, c.node_id, c.span_start, c.span_end
        FROM citation c LEFT JOIN node n ON n.id = c.node_id WHERE c.programme_id = ?
        ORDER BY n.position, c.span_start, c.uid"""
    return [Citation(*row) for row in database.rows(sql, (programme_id,))]
