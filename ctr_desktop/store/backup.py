"""Copies of the whole database, checked after writing."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store.database import Database, open_reader, unknown_migrations
from ctr_desktop.store.schema import APPLICATION_ID


def write(database: Database, target: Path) -> None:
    """Write a copy of the database; the target appears only when the copy is whole and sound. Raise DataError."""
    fresh = target.with_name(target.name + ".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        database.backup_to(fresh)
        _verify_own(fresh, database)
        with fresh.open("rb+") as stream:
            os.fsync(stream.fileno())
        fresh.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise DataError("backup.not_written", path=str(target)) from error
    finally:
        for leftover in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
            leftover.unlink(missing_ok=True)


def _verify_own(fresh: Path, database: Database) -> None:
    """Check a copy just written: one that is not sound tells that the data itself is damaged."""
    try:
        verify(fresh)
    except DataError as error:
        if error.code != "backup.damaged":
            raise
        raise DataError("data.damaged", path=str(database.path)) from error


def verify(path: Path) -> dict[str, int]:
    """Check that a file is a sound database of ours and return its counts of programmes and tasks.

    Raise DataError when it is not there, damaged, foreign or made by a newer version, or when the disk fails.
    """
    if not path.is_file():
        raise DataError("backup.missing", path=str(path))
    try:
        reader = open_reader(path)
    except DataError as error:
        if error.code != "data.damaged":
            raise  # the disk is at fault, not the copy
        raise DataError("backup.damaged", path=str(path)) from error
    try:
        row = reader.first("PRAGMA application_id")
        if row is None or row[0] != APPLICATION_ID:
            raise DataError("backup.foreign", path=str(path))
        if unknown_migrations(reader):
            raise DataError("data.newer", path=str(path))
        from ctr_desktop.store.integrity import file_problems  # only where a copy is checked: not at every start

        if file_problems(reader):
            raise DataError("backup.damaged", path=str(path))
        counts = {}
        for table in ("programme", "task"):
            found = reader.first(f"SELECT COUNT(*) FROM {table}")
            counts[table] = found[0] if found else 0
        return counts
    except sqlite3.Error as error:
        raise DataError("backup.damaged", path=str(path)) from error
    finally:
        reader.close()
