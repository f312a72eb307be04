"""Open the database: pragmas, migrations, the single writer and read-only connections."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store.migrations import MIGRATION_SET, step_names
from ctr_desktop.store.schema import APPLICATION_ID, JOURNALLED

_BUSY_MS = 5000
_WITH_HISTORY = frozenset(JOURNALLED)
_CHUNK = 500
LARGEST_ID = 2**63
_LEAST_FREE = 256 * 1024  # bytes; less does not even hold what SQLite writes beside the file to open it
_DISK_TROUBLE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)

Row = tuple[Any, ...]
BeforeMigrating = Callable[[Path], None]


class Database:
    """One connection to the database; reading is free, writing goes through the journal's actions."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Wrap an open connection."""
        self._connection = connection
        self._savepoints = 0
        self._newest_ids: dict[str, int] = {}
        self.path = path

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection itself, for migrations."""
        return self._connection

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Return the rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    def iterate(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Row]:
        """Yield the rows of a query without holding them all."""
        yield from self._connection.execute(sql, parameters)

    def first(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        row: Row | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def rows_for(self, sql: str, ids: Sequence[int], **parameters: object) -> Iterator[Row]:
        """Yield the rows of a query with ``{ids}`` in it for any number of ids, chunk by chunk."""
        for start in range(0, len(ids), _CHUNK):
            part = ",".join(str(int(item)) for item in ids[start : start + _CHUNK])
            yield from self._connection.execute(sql.format(ids=part), parameters)

    def dictionaries(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Return the rows of a query by the names of their columns."""
        cursor = self._connection.execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement and return the id of the row it inserted, if any."""
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
        self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block in one immediate transaction; any exception rolls it back.

        Raise DataError when the disk is full or the folder cannot be written.
        """
        self._newest_ids.clear()  # another program may have written meanwhile
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise _data_error(error, self.path) from error
        try:
            yield
            self._connection.execute("COMMIT")
        except sqlite3.IntegrityError:
            self._rollback()
            raise
        except sqlite3.DatabaseError as error:
            self._rollback()
            raise _data_error(error, self.path) from error
        except BaseException:
            self._rollback()
            raise

    def _rollback(self) -> None:
        if self._connection.in_transaction:
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

    def backup_to(self, target: Path) -> None:
        """Copy the whole database to a file through SQLite's online backup."""
        with _closing(sqlite3.connect(target)) as copy:
            self._connection.backup(copy)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def quoted(name: str) -> str:
    """Return the name of a table or column for SQL. Raise ValueError for anything that is not a plain name."""
    if not (name.isascii() and name.isidentifier()):
        raise ValueError(f"not a name: {name!r}")
    return f'"{name}"'


@contextmanager
def _closing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    finally:
        connection.close()


def _data_error(error: sqlite3.Error, path: Path) -> DataError:
    """Tell a disk that is full or fails from a file that is damaged: only the last may be replaced by a backup."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code in _DISK_TROUBLE and _is_full(path)):
        return DataError("data.disk_full", path=str(path.parent))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return DataError("data.read_only", path=str(path.parent))
    if code in (sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_BUSY):
        return DataError("data.locked", path=str(path))
    if code == sqlite3.SQLITE_IOERR:
        return DataError("data.disk_fails", path=str(path.parent))
    return DataError("data.damaged", path=str(path))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    except OSError:
        return False


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    pragmas = ["foreign_keys=ON", f"busy_timeout={_BUSY_MS}", "cache_size=-16000"]
    if not read_only:
        pragmas += ["journal_mode=WAL", "synchronous=FULL"]
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()  # Windows keeps a file locked that is still open: a damaged one could not be put aside
        raise
    return connection


def open_writer(path: Path, before_migrating: BeforeMigrating | None = None) -> Database:
    """Open the database for writing, made or migrated as needed.

    ``before_migrating`` is called with the path when an existing file is about to be migrated.
    Raise DataError when the folder cannot be written, the file is damaged, foreign, or made by a newer version;
    nothing is changed then.
    """
    existed = path.exists() and path.stat().st_size > 0
    if path.exists() and not existed and any((path.parent / "backups").glob("*.db")):
        raise DataError("data.damaged", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if existed:
            _check_foreign(path)
        connection = _connect(path, read_only=False)
    except OSError as error:
        raise DataError("data.read_only", path=str(path.parent)) from error
    except sqlite3.DatabaseError as error:
        raise _data_error(error, path) from error
    database = Database(connection, path)
    try:
        _migrate(database, existed, before_migrating)
    except DataError:
        database.close()
        raise
    except sqlite3.DatabaseError as error:
        database.close()
        raise _data_error(error, path) from error
    return database


def _check_foreign(path: Path) -> None:
    with _closing(_connect(path, read_only=True)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if application == APPLICATION_ID:
            _check_newer(connection, path)
        elif names - {"_sqlite_migrations"}:
            raise DataError("data.foreign", path=str(path))


def _check_newer(connection: sqlite3.Connection, path: Path) -> None:
    if unknown_migrations(Database(connection, path)):
        raise DataError("data.newer", path=str(path))


def _applied(database: Database) -> set[str]:
    if database.first("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'") is None:
        return set()
    return {
        row[0] for row in database.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (MIGRATION_SET,))
    }


def unknown_migrations(database: Database) -> set[str]:
    """Return the migrations of a file that this version does not know: a newer version made it."""
    return _applied(database) - set(step_names())


def _migrate(database: Database, existed: bool, before_migrating: BeforeMigrating | None) -> None:
    if set(step_names()) <= _applied(database):
        return
    from ctr_desktop.store.migrations import apply

    if existed and before_migrating:
        before_migrating(database.path)
    apply(database.connection)


def open_reader(path: Path) -> Database:
    """Open a read-only connection, for work beside the window. Raise DataError."""
    try:
        return Database(_connect(path, read_only=True), path)
    except sqlite3.DatabaseError as error:
        raise _data_error(error, path) from error


def is_untouched(database: Database) -> bool:
    """Tell whether nobody has done anything in a data file yet, not even taken back something."""
    return database.first("SELECT 1 FROM unit UNION ALL SELECT 1 FROM action LIMIT 1") is None
