"""Issued reports: what was asked, where the journal stood, what was printed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import from_iso
from ctr_desktop.domain.evidence import Evidence
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database
from ctr_desktop.store.programmes import file_content, insert_file


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report that was issued: a snapshot that never changes.

    ``replaces`` is the identity of the report in whose place it came; one that was withdrawn keeps its number.
    ``scan`` is the signed paper.

    ``request`` is what was asked, ``figures`` the counts printed, ``known`` the identity of the action behind which
    the journal stood, ``pdf`` and ``files`` (by format) the SHA-256 of what was written, ``document`` that of its
    blocks ("" in reports of 0.1.0).
    """

    id: int
    uid: str
    programme: int
    kind: str
    as_of: date
    number: str
    issued_at: str
    request: dict[str, Any] = field(repr=False)
    figures: dict[str, int] = field(repr=False)
    known: str = ""
    document: str = ""
    pdf: str = ""
    files: dict[str, str] = field(default_factory=dict, repr=False)
    replaces: str = ""
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    scan: Evidence | None = None

    @property
    def dated(self) -> date:
        """Return the day of its number: that it is dated, for reports of 0.1.0 the day they were made."""
        return date.fromisoformat(str(self.request.get("issued_on") or self.issued_at)[:10])


def insert(
    database: Database,
    *,
    programme: int,
    kind: str,
    as_of: date,
    number: str,
    issued_at: str,
    request: dict[str, Any],
    figures: dict[str, int],
    known: str,
    document: str,
    files: dict[str, bytes],
    replaces: str = "",
) -> int:
    """Keep an issued report with everything that was printed, and return its id; ``files`` holds at least the PDF."""
    name = f"{kind}-{as_of.isoformat()}"
    kept = {ending: insert_file(database, content, f"{name}.{ending}") for ending, content in files.items()}
    blocks = insert_file(database, zlib.compress(document.encode()), f"{name}.json.z")
    return database.insert(
        "issued_report",
        uid=new_uid(),
        programme_id=programme,
        kind=kind,
        as_of=as_of.isoformat(),
        number=number,
        issued_at=issued_at,
        request=_json(request),
        figures=_json(figures),
        known=known,
        document_sha256=blocks,
        pdf_sha256=kept["pdf"],
        files=_json({ending: digest for ending, digest in kept.items() if ending != "pdf"}),
        replaces=replaces,
    )


def withdraw(database: Database, report: int, day: date, why: str) -> None:
    """Note that a report counts no more."""
    database.update("issued_report", [report], withdrawn_on=day.isoformat(), withdrawn_why=why)


def attach(database: Database, report: int, sha256: str, name: str, size: int) -> None:
    """Note which kept file is the signed paper of a report."""
    database.update("issued_report", [report], scan_sha256=sha256, scan_name=name, scan_size=size)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


_COLUMNS = """id, uid, programme_id, kind, as_of, number, issued_at, request, figures, known,
    COALESCE(document_sha256, ''), pdf_sha256, files, replaces, withdrawn_on, withdrawn_why,
    scan_sha256, scan_name, scan_size"""


def of_programme(database: Database, programme: int) -> list[IssuedReport]:
    """Return the issued reports of a programme without their bytes, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM issued_report WHERE programme_id = ? ORDER BY issued_at DESC, uid"
    return [_issued(row) for row in database.rows(sql, (programme,))]


def of_every_programme(database: Database) -> list[IssuedReport]:
    """Return the issued reports of all programmes without their bytes, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM issued_report ORDER BY issued_at DESC, uid"
    return [_issued(row) for row in database.rows(sql)]


def _issued(row: Sequence[Any]) -> IssuedReport:
    return IssuedReport(
        id=row[0],
        uid=row[1],
        programme=row[2],
        kind=row[3],
        as_of=date.fromisoformat(row[4]),
        number=row[5],
        issued_at=row[6],
        request=json.loads(row[7]),
        figures=json.loads(row[8]),
        known=row[9],
        document=row[10],
        pdf=row[11],
        files=json.loads(row[12]),
        replaces=row[13],
        withdrawn_on=from_iso(row[14]),
        withdrawn_why=row[15],
        scan=Evidence(0, 0, row[16], row[17], row[18], date.fromisoformat(row[6][:10])) if row[16] else None,
    )


def document(database: Database, report: IssuedReport) -> str | None:
    """Return the blocks of an issued report as they were kept, None for one of 0.1.0."""
    content = file_content(database, report.document) if report.document else None
    return zlib.decompress(content).decode() if content is not None else None
