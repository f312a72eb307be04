"""Which machine a file is used on: a row that is renewed when the file was restored or its folder copied."""

from __future__ import annotations

from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store.database import Database


def ensure(database: Database, now: str) -> int:
    """Return the id of the row for this file in this place, added when the file has come here since.

    A transaction must be open.
    """
    place = _place(database)
    row = database.first("SELECT id, place FROM replica ORDER BY id DESC LIMIT 1")
    if row is not None and row[1] == place:
        return int(row[0])
    return database.insert("replica", uid=new_uid(), place=place, since=now)


def renew(database: Database) -> None:
    """Make the next write add a row: the file has become another one, though it lies where the old one lay."""
    database.execute("UPDATE replica SET place = '' WHERE id = (SELECT MAX(id) FROM replica)")


def _place(database: Database) -> str:
    """Return what tells this very file from a copy of it: machine, path and the file's number on its disk."""
    import hashlib
    import platform

    words = f"{platform.node()}|{database.path.resolve()}|{database.lies_at.stat().st_ino}"
    return hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()[:32]
