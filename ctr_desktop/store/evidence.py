"""Evidence: its rows, and the files under their checksums beside the database and inside copies that travel."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from ctr_desktop.domain.evidence import Evidence, FileState
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database
from ctr_desktop.store.failures import file_error
from ctr_desktop.store.opening import NEWBORN, remove_quietly

_CHUNK = 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COLUMNS = "id, task_id, sha256, name, size, added_on"
_WANTED = """SELECT sha256, name FROM evidence
    UNION SELECT json_extract(before, '$.sha256'), json_extract(before, '$.name') FROM change
        WHERE table_name = 'evidence' AND after IS NULL
    UNION SELECT scan_sha256, scan_name FROM issued_report WHERE scan_sha256 <> ''
    UNION SELECT json_extract(before, '$.scan_sha256'), json_extract(before, '$.scan_name') FROM change
        WHERE table_name = 'issued_report' AND COALESCE(json_extract(before, '$.scan_sha256'), '') <> ''"""
_OF_OTHERS = """SELECT source_sha256 FROM programme UNION SELECT pdf_sha256 FROM issued_report
    UNION SELECT document_sha256 FROM issued_report WHERE document_sha256 IS NOT NULL
    UNION SELECT j.value FROM issued_report r, json_each(r.files) j"""


def insert(database: Database, task: int, sha256: str, name: str, size: int, day: date) -> int:
    """Note that a file belongs to a task and return the id of the note."""
    values = {"sha256": sha256, "name": name, "size": size, "added_on": day.isoformat()}
    return database.insert("evidence", uid=new_uid(), task_id=task, **values)


def delete(database: Database, evidence: int) -> None:
    """Take a file off a task; its bytes stay, since undo may want them."""
    database.delete("evidence", [evidence])


def of_tasks(database: Database, tasks: Sequence[int]) -> dict[int, list[Evidence]]:
    """Return the evidence of some tasks, by task, in the order it was taken."""
    found: dict[int, list[Evidence]] = {}
    for row in database.rows_for(f"SELECT {_COLUMNS} FROM evidence WHERE task_id IN ({{ids}}) ORDER BY id", tasks):
        found.setdefault(row[1], []).append(_evidence(row))
    return found


def every(database: Database) -> list[Evidence]:
    """Return all evidence in the order it was taken."""
    return [_evidence(row) for row in database.rows(f"SELECT {_COLUMNS} FROM evidence ORDER BY id")]


def scans(database: Database) -> list[Evidence]:
    """Return the signed papers of issued reports, which belong to no task."""
    sql = """SELECT 0, 0, scan_sha256, scan_name, scan_size, substr(issued_at, 1, 10) FROM issued_report
        WHERE scan_sha256 <> '' ORDER BY id"""
    return [_evidence(row) for row in database.rows(sql)]


def _evidence(row: Sequence[Any]) -> Evidence:
    return Evidence(row[0], row[1], row[2], row[3], row[4], date.fromisoformat(row[5]))


def place(folder: Path, sha256: str) -> Path:
    """Return where the file of a checksum lies in a folder of evidence. Raise ValueError for what is no checksum."""
    if not _SHA256.fullmatch(sha256):
        raise ValueError(sha256)
    return folder / sha256[:2] / sha256


def digest(path: Path) -> str:
    """Return the SHA-256 of a file. Raise OSError."""
    import hashlib

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def state(path: Path, evidence: Evidence, *, thorough: bool = False) -> FileState:
    """Return how a kept file stands; its bytes are read only where ``thorough``."""
    try:
        if path.stat().st_size != evidence.size or (thorough and digest(path) != evidence.sha256):
            return FileState.CHANGED
    except OSError:
        return FileState.MISSING
    return FileState.SOUND


def take(source: Path, folder: Path) -> tuple[str, int]:
    """Copy a file under the checksum of its bytes into a folder; return checksum and size. Raise OSError."""
    with source.open("rb") as reading:
        return _keep(iter(lambda: reading.read(_CHUNK), b""), folder)


def _keep(chunks: Iterable[bytes], folder: Path) -> tuple[str, int]:
    """Write bytes whole under their checksum into a folder; return checksum and size. Raise OSError."""
    import hashlib  # only where bytes are looked at: not at every start

    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".ctr{NEWBORN}{os.getpid()}-{os.urandom(4).hex()}"
    hashed, size = hashlib.sha256(), 0
    try:
        with fresh.open("xb") as writing:
            for chunk in chunks:
                hashed.update(chunk)
                writing.write(chunk)
                size += len(chunk)
            writing.flush()
            os.fsync(writing.fileno())
        _settle(fresh, place(folder, hashed.hexdigest()))
    finally:
        remove_quietly(fresh)
    return hashed.hexdigest(), size


def _settle(fresh: Path, target: Path) -> None:
    """Put a whole file in its place, where nobody is to write to it any more."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh.chmod(0o400)
    if target.exists():
        target.chmod(0o600)  # Windows replaces no file that is read-only
    fresh.replace(target)


def mirror(database: Database, folder: Path, beside: Path) -> None:
    """Let each kept file stand in a second folder too, of the same disk: a link where it can be, else a copy."""
    for sha256, _name in database.rows(_WANTED):
        with suppress(OSError, ValueError):
            source, target = place(folder, sha256), place(beside, sha256)
            if source.is_file() and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                try:
                    os.link(source, target)
                except OSError:
                    shutil.copyfile(source, target)


def bring_back(path: Path, beside: Path, evidence: Evidence) -> bool:
    """Put a file that is gone or changed back from the second folder; tell whether it was there and sound."""
    with suppress(OSError, ValueError):
        kept = place(beside, evidence.sha256)
        if state(kept, evidence, thorough=True) is FileState.SOUND:
            take(kept, path.parent.parent)
            return True
    return False


def enclose(copy: sqlite3.Connection, folder: Path) -> None:
    """Put the bytes of every kept file into a copy of the database, which may travel alone. Raise sqlite3.Error."""
    for sha256, name in copy.execute(_WANTED).fetchall():
        with suppress(OSError, ValueError):
            path = place(folder, sha256)
            if path.is_file() and digest(path) == sha256:
                copy.execute(
                    "INSERT INTO file (sha256, name, content) VALUES (?, ?, ?)"
                    " ON CONFLICT (sha256) DO UPDATE SET content = COALESCE(content, excluded.content)",
                    (sha256, name, path.read_bytes()),
                )


def unpack(copy: sqlite3.Connection, folder: Path) -> None:
    """Take the bytes of kept files out of a copy into a folder. Raise DataError, sqlite3.Error."""
    try:
        for sha256, content in _enclosed(copy):
            target = place(folder, sha256)
            if not (target.is_file() and digest(target) == sha256):
                _keep([content], folder)
    except OSError as error:
        raise file_error(error, folder) from error
    copy.execute(f"DELETE FROM file WHERE sha256 IN (SELECT sha256 FROM ({_WANTED})) AND sha256 NOT IN ({_OF_OTHERS})")
    copy.commit()


def _enclosed(copy: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """Yield what lies in a copy under the checksum that it has; a stranger's copy may say anything of itself."""
    import hashlib

    for (sha256,) in copy.execute(f"SELECT DISTINCT sha256 FROM ({_WANTED})").fetchall():
        row = copy.execute("SELECT content FROM file WHERE sha256 = ?", (sha256,)).fetchone()
        if row is not None and isinstance(row[0], bytes) and hashlib.sha256(row[0]).hexdigest() == sha256:
            yield sha256, row[0]
