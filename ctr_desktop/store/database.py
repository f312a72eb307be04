"""The database: queries, transactions, savepoints; every error of SQLite comes out as the refusal that it means."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store.failures import told
from ctr_desktop.store.schema import JOURNALLED

BUSY_MS = 5000
_WITH_HISTORY = frozenset(JOURNALLED)
_CHUNK = 500
LARGEST_ID = 2**63
_TELLS_FILES_APART = os.name == "posix"  # elsewhere the system itself keeps a file in place that is open

Row = tuple[Any, ...]
Identity = tuple[int, int]


class Database:
    """One connection to the database; reading is free, writing goes through the journal's actions."""

    def __init__(self, connection: sqlite3.Connection, path: Path, lies_at: Path | None = None) -> None:
        """Wrap an open connection to a file; ``lies_at`` is where the file lies until it is put in its place."""
        self._connection = connection
        self._savepoints = 0
        self._newest_ids: dict[str, int] = {}
        self._identity: Identity | None = None
        self.is_altered = False
        """Whether something that is no office's data was changed in the file: nothing is written into it then."""
        self.path = path
        self.lies_at = lies_at or path

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection itself, for migrations."""
        return self._connection

    def watch(self) -> None:
        """From now on refuse to write when another file, or none, has come to the place of this one."""
        if _TELLS_FILES_APART:
            self._identity = _identity(self.path)

    def _check_in_place(self) -> None:
        if self._identity is not None and _identity(self.path) != self._identity:
            raise DataError("data.moved", path=str(self.path))

    def _check_unaltered(self) -> None:
        if self.is_altered:
            raise DataError("data.damaged", path=str(self.path))

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Return the rows of a query."""
        with told(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def iterate(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Row]:
        """Yield the rows of a query without holding them all."""
        with told(self.path):
            # not "yield from": whoever stops half-way would close a cursor of a file that may be closed by then
            for row in self._connection.execute(sql, parameters):  # noqa: UP028
                yield row

    def first(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        with told(self.path):
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def rows_for(self, sql: str, ids: Sequence[int], **parameters: object) -> Iterator[Row]:
        """Yield the rows of a query with ``{ids}`` in it for any number of ids, chunk by chunk."""
        with told(self.path):
            for start in range(0, len(ids), _CHUNK):
                part = ",".join(str(int(item)) for item in ids[start : start + _CHUNK])
                for row in self._connection.execute(sql.format(ids=part), parameters):  # noqa: UP028 - as above
                    yield row

    def dictionaries(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Return the rows of a query by the names of their columns."""
        with told(self.path):
            cursor = self._connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement and return the id of the row it inserted, if any."""
        with told(self.path):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def insert(self, table: str, **values: object) -> int:
        """Add a row and return its id. Raise ValueError for what cannot be the name of a column.

        An id is never given twice, not even after its row was deleted: the journal tells rows apart by it.
        """
        if table in _WITH_HISTORY and "id" not in values:
            values = {"id": self._next_id(table), **values}
        names = ", ".join(quoted(name) for name in values)
        marks = ", ".join("?" * len(values))
        return self.execute(f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", list(values.values()))

    def _next_id(self, table: str) -> int:
        if table not in self._newest_ids:
            sql = f"""SELECT MAX(COALESCE((SELECT MAX(id) FROM {quoted(table)}), 0),
                COALESCE((SELECT MAX(row_id) FROM change WHERE table_name = ?), 0))"""
            row = self.first(sql, (table,))
            self._newest_ids[table] = int(row[0]) if row else 0
        self._newest_ids[table] += 1
        return self._newest_ids[table]

    def update(self, table: str, ids: Iterable[int], **values: object) -> None:
        """Set columns of some rows; rows that have the values already are not touched. Raise ValueError as above."""
        columns = ", ".join(f"{quoted(name)} = ?" for name in values)
        differs = " OR ".join(f"{quoted(name)} IS NOT ?" for name in values)
        parameters = list(values.values())
        rows = [[*parameters, row, *parameters] for row in ids]
        self.execute_many(f"UPDATE {quoted(table)} SET {columns} WHERE id = ? AND ({differs})", rows)

    def delete(self, table: str, ids: Iterable[int]) -> None:
        """Delete some rows."""
        self.execute_many(f"DELETE FROM {quoted(table)} WHERE id = ?", [(row,) for row in ids])

    def execute_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run a statement for each row of values."""
        with told(self.path):
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block in one immediate transaction; any exception rolls it back.

        Raise DataError when the disk is full or fails, the file is damaged or locked, or when it is no longer in its
        place: what would be written then is in no file that anybody opens again.
        """
        self._newest_ids.clear()  # another program may have written meanwhile
        with told(self.path):
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                self._check_in_place()
                self._check_unaltered()
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._rollback()
                raise
        self._check_in_place()

    def _rollback(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # the error that led here is the one to tell
                self._connection.execute("ROLLBACK")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Run a block inside the transaction that is open; any exception takes back what the block did, and no more."""
        self._savepoints += 1
        name = f"nested_{self._savepoints}"
        self._connection.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have ended the whole transaction
                self._connection.execute(f"ROLLBACK TO {name}")
                self._connection.execute(f"RELEASE {name}")
            raise
        else:
            self._connection.execute(f"RELEASE {name}")
        finally:
            self._savepoints -= 1

    def version_elsewhere(self) -> int:
        """Return a number that changes when another connection has written."""
        row = self.first("PRAGMA data_version")
        return int(row[0]) if row else 0

    def interrupt(self) -> None:
        """Stop the query that runs on this connection, from another thread."""
        self._connection.interrupt()

    def fold(self) -> bool:
        """Bring what was written lately from the log beside the file into the file, unless others are at work on it.

        Tell whether the log is empty now. A short log is one that cannot lose much. Raise DataError.
        """
        with told(self.path):
            self._connection.execute("PRAGMA busy_timeout = 0")
            try:
                row = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        return row is not None and row[0] == 0

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def fold_and_close(self) -> None:
        """Bring the log into the file as far as that can be done now, and close the connection."""
        with suppress(DataError, sqlite3.Error):
            self.fold()
        self.close()


def quoted(name: str) -> str:
    """Return the name of a table or column for SQL. Raise ValueError for anything that is not a plain name."""
    if not (name.isascii() and name.isidentifier()):
        raise ValueError(f"not a name: {name!r}")
    return f'"{name}"'


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
