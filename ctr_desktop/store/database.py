"""Open the database: pragmas, migrations, the single writer and read-only connections."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store.schema import APPLICATION_ID, MIGRATION_SET, MIGRATIONS

_BUSY_MS = 5000
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
        self.path = path

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection itself, for migrations."""
        return self._connection

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """Return the rows of a query."""
        return self._connection.execute(sql, parameters).fetchall()

    def iterate(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows of a query without holding them all."""
        yield from self._connection.execute(sql, parameters)

    def first(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        row: Row | None = self._connection.execute(sql, parameters).fetchone()
        return row

    def rows_for(self, sql: str, ids: Sequence[int]) -> Iterator[Row]:
        """Yield the rows of a query with ``{ids}`` in it for any number of ids, chunk by chunk."""
        for start in range(0, len(ids), _CHUNK):
            part = ids[start : start + _CHUNK]
            yield from self._connection.execute(sql.format(ids=",".join("?" * len(part))), part)

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement and return the id of the row it inserted, if any."""
        return self._connection.execute(sql, parameters).lastrowid or 0

    def execute_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run a statement for each row of values."""
        self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block in one immediate transaction; any exception rolls it back.

        Raise DataError when the disk is full or the folder cannot be written.
        """
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
    return _applied(database) - set(MIGRATIONS)


def _migrate(database: Database, existed: bool, before_migrating: BeforeMigrating | None) -> None:
    if set(MIGRATIONS) <= _applied(database):
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


def integrity_problems(database: Database) -> list[str]:
    """Return what SQLite finds wrong with the file and its references; nothing when all is well."""
    problems = [str(row[0]) for row in database.rows("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [f"{row[0]} {row[1]} -> {row[2]}" for row in database.rows("PRAGMA foreign_key_check")]
    return problems
