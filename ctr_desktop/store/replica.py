"""Which machine a file is used on: a row that is renewed when the file was restored or its folder copied."""

from __future__ import annotations

from pathlib import Path

from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database


def ensure(database: Database, now: str) -> int:
    """Return the id of the row for this file in this place, added when the file has come here since."""
    place = _place(database.path)
    row = database.first("SELECT id, place FROM replica ORDER BY id DESC LIMIT 1")
    if row is not None and row[1] == place:
        return int(row[0])
    with database.transaction():
        return database.insert("replica", uid=new_uid(), place=place, since=now)


def _place(path: Path) -> str:
    """Return what tells this very file from a copy of it: machine, path and the file's number on its disk."""
    import hashlib
    import platform

    words = f"{platform.node()}|{path.resolve()}|{path.stat().st_ino}"
    return hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()[:32]
