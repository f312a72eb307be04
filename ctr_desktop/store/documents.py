"""The register of papers and what links them to tasks; documents that were entered for one task alone are read too."""

from __future__ import annotations

from collections.abc import Sequence

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.diary import DocumentRole, Paper, TaskDocument
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database

_COLUMNS = "p.id, p.number_symbol, p.date, p.subject, p.issuer, p.receiver, p.kind"


def insert_paper(database: Database, paper: Paper) -> int:
    """Add a paper to the register and return its id."""
    return database.insert("paper", uid=new_uid(), **_values(paper))


def update_paper(database: Database, paper: Paper) -> None:
    """Change a paper of the register, for every task that it is linked to."""
    database.update("paper", [paper.id], **_values(paper))


def _values(paper: Paper) -> dict[str, str | None]:
    return {
        "number_symbol": paper.number_symbol,
        "date": iso(paper.date),
        "subject": paper.subject,
        "issuer": paper.issuer,
        "receiver": paper.receiver,
        "kind": paper.kind,
    }


def _paper(row: Sequence[object]) -> Paper:
    number, day, subject, issuer, receiver, kind = (str(value) if value is not None else "" for value in row[1:7])
    return Paper(number, from_iso(day or None), subject, issuer, receiver, kind, int(str(row[0])))


def papers(database: Database) -> list[Paper]:
    """Return the register, the newest papers first."""
    sql = f"SELECT {_COLUMNS} FROM paper p ORDER BY p.date DESC, p.id DESC"
    return [_paper(row) for row in database.rows(sql)]


def paper(database: Database, paper_id: int) -> Paper | None:
    """Return a paper of the register, or None."""
    row = database.first(f"SELECT {_COLUMNS} FROM paper p WHERE p.id = ?", (paper_id,))
    return _paper(row) if row else None


def link(database: Database, task: int, paper_id: int, role: DocumentRole) -> None:
    """Link a paper to a task in a role, unless it is already."""
    known = "SELECT 1 FROM paper_link WHERE task_id = ? AND paper_id = ? AND role = ?"
    if database.first(known, (task, paper_id, role.value)) is None:
        database.insert("paper_link", uid=new_uid(), task_id=task, paper_id=paper_id, role=role.value)


def unlink(database: Database, link_id: int) -> None:
    """Take a paper off a task; one that no task and no extension names any more leaves the register."""
    row = database.first("SELECT paper_id FROM paper_link WHERE id = ?", (link_id,))
    if row is None:
        return
    database.delete("paper_link", [link_id])
    used = """SELECT 1 FROM paper_link WHERE paper_id = :paper UNION ALL
        SELECT 1 FROM extension WHERE paper_id = :paper LIMIT 1"""
    if not database.rows(used, {"paper": row[0]}):
        database.delete("paper", [row[0]])


def delete_document(database: Database, document: int) -> None:
    """Delete a document that was entered for one task alone."""
    database.delete("document", [document])


def documents(database: Database, tasks: Sequence[int]) -> dict[int, list[TaskDocument]]:
    """Return the papers of some tasks, by task, in the order of their days."""
    sql = """SELECT id, task_id, role, number_symbol, date, subject, '', '', NULL, uid FROM document
            WHERE task_id IN ({ids})
        UNION ALL SELECT l.id, l.task_id, l.role, p.number_symbol, p.date, p.subject, p.issuer, p.receiver, p.id, l.uid
            FROM paper_link l JOIN paper p ON p.id = l.paper_id WHERE l.task_id IN ({ids})
        ORDER BY 5, 4, 10"""
    found: dict[int, list[TaskDocument]] = {}
    for row in database.rows_for(sql, tasks):
        item = TaskDocument(row[0], row[1], DocumentRole(row[2]), row[3], from_iso(row[4]), *row[5:9])
        found.setdefault(item.task, []).append(item)
    return found
