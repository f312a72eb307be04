"""Open the data file: born whole, migrated, or refused; and read-only connections beside the writer."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.store import triggers
from ctr_desktop.store.database import BUSY_MS, Database
from ctr_desktop.store.failures import file_error, told
from ctr_desktop.store.migrations import MIGRATION_SET, step_names
from ctr_desktop.store.schema import ADDED_LATER, APPLICATION_ID, JOURNALLED

BeforeMigrating = Callable[[Path], None]
Furnish = Callable[[Database], None]

NEWBORN = ".new-"
_OWN_NAMES = ("ctr.db", "restored", ".ctr")
"""What a half-made file of ours begins with; whatever else lies in a folder is not touched."""

_RECORD = "_sqlite_migrations"
_ALWAYS_THERE = {*JOURNALLED, "action", "change", "file", "current_action"} - ADDED_LATER
_PATIENCE = 10.0  # seconds; many programs may start on one folder at once
_PAUSE = 0.05
_ABANDONED = 3600.0  # seconds after which a file that somebody began to make is nobody's


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> sqlite3.Connection:
    """Return a connection as every one of ours is set up. Raise sqlite3.Error.

    ``immutable`` reads a file that nobody writes, also where nothing can be written beside it.
    """
    mode = "ro" if read_only or immutable else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in ("foreign_keys=ON", f"busy_timeout={BUSY_MS}", "cache_size=-16000"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()  # Windows keeps a file locked that is still open: a damaged one could not be put aside
        raise
    return connection


def open_writer(
    path: Path, before_migrating: BeforeMigrating | None = None, furnish: Furnish | None = None
) -> Database:
    """Open the database for writing, made or migrated as needed.

    A new file is made whole under another name, ``furnish`` included, and then gets its own.
    ``before_migrating`` is called with the path when an existing file is about to be migrated.
    Raise DataError when the folder cannot be written, the file is missing beside what belongs to it, damaged,
    foreign, or made by a newer version; nothing is changed then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.path.lexists(path):
            check_not_lost(path)
            _bear(path, furnish)
        elif not path.is_file():
            raise DataError("data.not_a_file", path=str(path))
        elif path.stat().st_size == 0:
            check_not_lost(path)
    except (OSError, ValueError) as error:
        raise file_error(error if isinstance(error, OSError) else OSError(), path) from error
    return _patiently(lambda: _open_existing(path, before_migrating))


def check_not_lost(path: Path) -> None:
    """Raise DataError when a file is not there, or empty, though copies of it lie beside it."""
    if any((path.parent / "backups").glob("*.db")):
        raise DataError("data.damaged" if os.path.lexists(path) else "data.missing", path=str(path))


def _patiently(step: Callable[[], Database]) -> Database:
    """Try a step again while others are at work on the file."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return step()
        except DataError as error:
            if error.code != "data.locked" or time.monotonic() > end:
                raise
        time.sleep(_PAUSE)


def _bear(path: Path, furnish: Furnish | None) -> None:
    """Make a new database under another name and give it its own, unless another program was quicker."""
    sweep(path)
    _keep_log_apart(path)
    fresh = path.with_name(f"{path.name}{NEWBORN}{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with told(path), closing(connect(fresh)) as connection:
            from ctr_desktop.store.migrations import apply

            apply(connection)
            if furnish is not None:
                furnish(Database(connection, path, fresh))
        put_in_place(fresh, path)
    finally:
        remove_quietly(fresh)


def _keep_log_apart(path: Path) -> None:
    """Keep the log of a file that is gone under another name: it must never be taken for that of the new one."""
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size > 0:
        log.rename(path.with_name(f"{path.name}-wal.left-{time.strftime('%Y%m%d-%H%M%S')}"))


def put_in_place(fresh: Path, path: Path) -> None:
    """Give a whole file its name unless something has that name already. Raise OSError."""
    with fresh.open("rb+") as stream:
        os.fsync(stream.fileno())
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:  # a stick or share that knows no second name for a file
        if not os.path.lexists(path):
            fresh.rename(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Let the disk keep the name too, where the system can be asked for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove_quietly(path: Path) -> None:
    """Remove a file of ours with what SQLite keeps beside it; what cannot be removed stays."""
    for name in (path, *(Path(f"{path}{ending}") for ending in ("-journal", "-wal", "-shm"))):
        with suppress(OSError):
            name.unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Remove what a start or a restore that was killed long ago left half made."""
    with suppress(OSError):
        for folder in (path.parent, path.parent / "backups", path.parent / "evidence"):
            sweep_folder(folder)


def sweep_folder(folder: Path) -> None:
    """Remove what was left half made in a folder long ago."""
    with suppress(OSError):
        for left in (path for name in _OWN_NAMES for path in folder.glob(f"{name}{NEWBORN}*")):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                remove_quietly(left)


def _open_existing(path: Path, before_migrating: BeforeMigrating | None) -> Database:
    with told(path):
        database = Database(connect(path), path)
        try:
            existed = _check_ours(database)
            database.connection.execute("PRAGMA journal_mode=WAL")
            database.connection.execute("PRAGMA synchronous=FULL")
            _migrate(database, existed, before_migrating)
            database.is_altered = bool(triggers.problems(database.connection))
            database.watch()
        except BaseException:
            database.close()
            raise
    return database


def _check_ours(database: Database) -> bool:
    """Tell whether a file holds our tables; one without any table or row is as good as new. Raise DataError."""
    row = database.first("PRAGMA application_id")
    ours = row is not None and row[0] == APPLICATION_ID
    names = {name for (name,) in database.rows("SELECT name FROM sqlite_master") if not name.startswith("sqlite_")}
    recorded = _applied(database)
    if not recorded and names <= {_RECORD}:
        return False
    if not ours:
        raise DataError("data.foreign" if names - {_RECORD} else "data.damaged", path=str(database.path))
    if recorded - set(step_names()):
        raise DataError("data.newer", path=str(database.path))
    if not recorded or not names >= _ALWAYS_THERE:
        raise DataError("data.damaged", path=str(database.path))
    return True


def _applied(database: Database) -> set[str]:
    if database.first(f"SELECT 1 FROM sqlite_master WHERE name = '{_RECORD}'") is None:
        return set()
    sql = f"SELECT name FROM {_RECORD} WHERE migration_set = ?"
    return {row[0] for row in database.rows(sql, (MIGRATION_SET,))}


def unknown_migrations(database: Database) -> set[str]:
    """Return the migrations of a file that this version does not know: a newer version made it."""
    return _applied(database) - set(step_names())


def _migrate(database: Database, existed: bool, before_migrating: BeforeMigrating | None) -> None:
    if is_current(database):
        return
    if existed and before_migrating:
        before_migrating(database.path)
    migrate(database)


def is_current(database: Database) -> bool:
    """Tell whether a file has the present schema."""
    return set(step_names()) <= _applied(database)


def migrate(database: Database) -> None:
    """Bring a file to the present schema. Raise DataError; the file is as it was then."""
    from ctr_desktop.store.migrations import apply

    try:
        with told(database.path):
            apply(database.connection)
    except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:  # a table that is there twice or lacks a row
        raise DataError("data.damaged", path=str(database.path)) from error


def fold(path: Path) -> None:
    """Bring the log beside a file into it, on a connection of its own; no file is made anew. Raise DataError."""
    if path.is_file():
        with told(path), closing(connect(path)) as connection:
            Database(connection, path).fold()


def open_reader(path: Path, *, immutable: bool = False) -> Database:
    """Open a read-only connection, for work beside the window. Raise DataError."""
    with told(path):
        return Database(connect(path, read_only=True, immutable=immutable), path)


@contextmanager
def reading(path: Path, *, immutable: bool = False) -> Iterator[Database]:
    """Give a read-only connection and close it. Raise DataError."""
    database = open_reader(path, immutable=immutable)
    try:
        yield database
    finally:
        database.close()


def is_untouched(database: Database) -> bool:
    """Tell whether nobody has done anything in a data file before the action that is open, not even taken it back."""
    sql = """SELECT 1 FROM unit UNION ALL
        SELECT 1 FROM action WHERE id IS NOT (SELECT action_id FROM current_action) LIMIT 1"""
    return database.first(sql) is None
