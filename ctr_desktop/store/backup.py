"""Copies of the whole database: written whole and checked, one plain file each; and put back in its place."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.store import replica, seals, search
from ctr_desktop.store.database import Database
from ctr_desktop.store.failures import file_error, told
from ctr_desktop.store.newest import MOST_ACTIONS
from ctr_desktop.store.opening import connect, is_current, migrate, open_reader, remove_quietly, unknown_migrations
from ctr_desktop.store.schema import APPLICATION_ID

_PAGE = 4096
_PAGES_AT_ONCE = 256
_MOST_WAITS = 20
MENDABLE = ("seal_problems", "search_problems")
_DISK = ("data.disk_fails", "data.disk_full", "data.no_memory", "data.locked")


def write(
    database: Database, target: Path, settings: Mapping[str, str] | None = None, enclosed: Path | None = None
) -> None:
    """Write a copy of the database; the target appears only when the copy is whole and sound.

    The copy is one file, also while it is read; ``settings`` go into it as rows, the evidence that lies in the folder
    ``enclosed`` as files. A link is followed.
    Raise DataError.
    """
    fresh: Path | None = None
    try:
        target = real_target(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".ctr.new-{os.getpid()}-{os.urandom(4).hex()}")
        copy_to(database, fresh, settings, enclosed)
        _verify_own(fresh, database)
        with fresh.open("rb+") as stream:
            os.fsync(stream.fileno())
        fresh.replace(target)
    except DataError as error:
        raise _not_written(error, target) from error
    except (OSError, ValueError, sqlite3.Error) as error:
        raise DataError("backup.not_written", path=str(target)) from error
    finally:
        if fresh is not None:
            remove_quietly(fresh)


def _not_written(error: DataError, target: Path) -> DataError:
    """Return what an error while a copy is written is told as: the place of the copy is named, not that of the data."""
    return DataError("backup.not_written", path=str(target)) if error.code == "data.read_only" else error


def real_target(target: Path) -> Path:
    """Return the file that a name leads to. Raise DataError for what is no ordinary file: a device, a folder."""
    try:
        found = target.resolve()
        if found.exists() and not found.is_file():
            raise DataError("backup.no_file", path=str(target))
    except (OSError, ValueError, RuntimeError) as error:
        raise DataError("backup.not_written", path=str(target)) from error
    return found


def copy_to(
    database: Database, fresh: Path, settings: Mapping[str, str] | None = None, enclosed: Path | None = None
) -> None:
    """Write a new file with the content of the database, as one file without a log beside it. Raise DataError."""
    with told(fresh), closing(connect(fresh)) as copy:
        database.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if settings:
            copy.executemany("INSERT OR REPLACE INTO kept_setting (name, value) VALUES (?, ?)", list(settings.items()))
        if enclosed is not None and enclosed.is_dir():
            from ctr_desktop.store import evidence  # only where a copy travels: not at every start

            evidence.enclose(copy, enclosed)


def _verify_own(fresh: Path, database: Database) -> None:
    """Check a copy just written: one that is not sound tells that the data itself is damaged."""
    try:
        verify(fresh)
    except DataError as error:
        if error.code != "backup.damaged":
            raise
        raise DataError("data.damaged", path=str(database.path)) from error


def open_copy(path: Path) -> Database:
    """Open a copy for reading, also on a medium that nothing can be written to. Raise DataError.

    A copy that has a log beside it, as a file in use has, is read with the log.
    """
    try:
        if not path.is_file():
            raise DataError("backup.no_file" if path.exists() else "backup.missing", path=str(path))
        log = Path(f"{path}-wal")
        has_log = log.exists() and log.stat().st_size > 0
    except (OSError, ValueError) as error:
        code = "backup.missing" if isinstance(error, ValueError) else "backup.unreadable"
        raise DataError(code, path=str(path)) from error
    try:
        return open_reader(path, immutable=not has_log)
    except DataError as error:
        raise _of_copy(error, path) from error


def _of_copy(error: DataError, path: Path) -> DataError:
    """Return what an error means for a copy: only a damaged one is called so, not a disk that fails."""
    if error.code in _DISK:
        return error
    return DataError("backup.unreadable" if error.code == "data.read_only" else "backup.damaged", path=str(path))


def verify(path: Path, *, thorough: bool = False) -> dict[str, int]:
    """Check that a file is a sound database of ours; return its counts of programmes and tasks.

    ``thorough`` asks whether it would be restored: what a repair gives back is no obstacle then, what was altered is.
    Raise DataError when it is not there, damaged, foreign or made by a newer version, or when the disk fails.
    """
    from ctr_desktop.store import integrity  # only where a copy is checked: not at every start

    reader = open_copy(path)
    try:
        row = reader.first("PRAGMA application_id")
        if row is None or row[0] != APPLICATION_ID:
            raise DataError("backup.foreign", path=str(path))
        if unknown_migrations(reader):
            raise DataError("data.newer", path=str(path))
        if integrity.file_problems(reader):
            raise DataError("backup.damaged", path=str(path))
        if thorough and is_current(reader):
            wrong = integrity.problems_by_kind(reader, stop=MENDABLE)
            if not wrong.keys() <= set(MENDABLE):
                raise DataError("backup.unsound", path=str(path), count=sum(len(found) for found in wrong.values()))
        return {table: _count(reader, f"SELECT COUNT(*) FROM {table}") for table in ("programme", "task")}
    except DataError as error:
        if error.code.startswith("backup.") or error.code == "data.newer":
            raise
        raise _of_copy(error, path) from error
    except sqlite3.Error as error:
        raise DataError("backup.damaged", path=str(path)) from error
    finally:
        reader.close()


def _count(reader: Database, sql: str) -> int:
    row = reader.first(sql)
    return int(row[0]) if row else 0


def newest_action(path: Path) -> int:
    """Return the newest action that a copy holds, -1 when that cannot be told."""
    try:
        reader = open_copy(path)
    except DataError:
        return -1
    try:
        found = _count(reader, "SELECT COALESCE(MAX(id), 0) FROM action")
        return found if found <= MOST_ACTIONS else -1
    except (DataError, sqlite3.Error):
        return -1
    finally:
        reader.close()


def settings_in(path: Path) -> dict[str, str]:
    """Return the settings that a copy brings along, none where there are none or they cannot be read."""
    try:
        reader = open_copy(path)
    except DataError:
        return {}
    try:
        return dict(reader.rows("SELECT name, value FROM kept_setting"))
    except (DataError, sqlite3.Error):
        return {}
    finally:
        reader.close()


def prepare(
    source: Path, fresh: Path, place: Path, now: str, beyond: int, *, unpacked: Path, mend: bool = False
) -> dict[str, str]:
    """Make of a copy a file that can take the place of the data, examined and of today's schema; return its settings.

    The restore becomes an action of its journal, numbered behind ``beyond``, the newest that is known anywhere: the
    order of all copies stays that of what they hold. The evidence that it brings along goes into the folder
    ``unpacked``, under its checksums, which harms nothing that is there. With ``mend``, for copies that this program
    keeps itself, what can be derived is mended. Raise DataError when the copy is not sound.
    """
    from ctr_desktop.store import evidence

    reader = open_copy(source)
    try:
        copy_to(reader, fresh)
    except DataError as error:
        raise (
            DataError("data.disk_full", path=str(place.parent)) if error.code == "data.disk_full" else error
        ) from error
    finally:
        reader.close()
    with told(place), closing(connect(fresh)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")  # a stranger's views and columns call nothing of ours
        database = Database(connection, place, fresh)
        try:
            if not is_current(database):
                migrate(database)
            settings: dict[str, str] = dict(database.rows("SELECT name, value FROM kept_setting"))
            _examine(database, source, mend=mend)
            evidence.unpack(connection, unpacked)
            connection.execute("DELETE FROM kept_setting")
            replica.renew(database)
            _record(database, source, now, beyond)
            if connection.execute("PRAGMA page_size").fetchone()[0] != _PAGE:
                connection.execute(f"PRAGMA page_size={_PAGE}")
                connection.execute("VACUUM")
        except DataError as error:
            raise (DataError("backup.damaged", path=str(source)) if error.code == "data.damaged" else error) from error
    return settings


def _record(database: Database, source: Path, now: str, beyond: int) -> None:
    newest = _count(database, "SELECT COALESCE(MAX(id), 0) FROM action")
    action = database.insert(
        "action",
        id=max(newest, beyond) + 1,
        uid=new_uid(),
        kind="restore",
        details=json.dumps({"name": tidy(source.name)}, ensure_ascii=False),
        at=now,
        state="base",
    )
    seals.refresh(database.connection, action)


def _examine(database: Database, source: Path, *, mend: bool) -> None:
    """Raise DataError when a copy is not as the program writes it; the search index is made anew where it differs."""
    from ctr_desktop.store import integrity, repair

    wrong = integrity.problems_by_kind(database, stop=("search_problems",))
    if mend and wrong and wrong.keys() != {"search_problems"}:
        repair.repair(database)
        wrong = integrity.problems_by_kind(database, stop=("search_problems",))
    if wrong.keys() == {"search_problems"}:
        with database.transaction():
            search.rebuild(database)
        wrong = {}
    if wrong:
        count = sum(len(found) for found in wrong.values())
        raise DataError("backup.unsound", path=str(source), count=count)


def put_into(fresh: Path, path: Path, keep: Callable[[], None]) -> None:
    """Write the content of a prepared file into the data file, in one transaction of it.

    ``keep`` is called while nobody else can write and nothing is changed yet; what it raises takes everything back.
    Raise DataError; the data is as it was then.
    """
    waits = 0
    kept = False

    def step(status: int, _remaining: int, _total: int) -> None:
        nonlocal waits, kept
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            waits += 1
            if waits > _MOST_WAITS:
                raise DataError("data.locked", path=str(path))
        elif not kept:
            kept = True
            keep()

    _match_pages(fresh, path)
    with told(path), closing(connect(fresh, immutable=True)) as source, closing(connect(path)) as target:
        target.execute("PRAGMA journal_mode=WAL")
        target.execute("PRAGMA synchronous=FULL")
        pages = source.execute("PRAGMA page_count").fetchone()[0]
        # the last step commits: there must be one before it
        source.backup(target, pages=max(1, min(_PAGES_AT_ONCE, pages // 2)), progress=step, sleep=0.1)
        with suppress(sqlite3.Error):  # it is done: whether the log can be emptied now changes nothing
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _match_pages(fresh: Path, path: Path) -> None:
    """Give a prepared file the size of pages that the data file has: SQLite copies none of another size into it."""
    with told(path), closing(connect(path)) as target, closing(connect(fresh)) as copy:
        size = target.execute("PRAGMA page_size").fetchone()[0]
        if copy.execute("PRAGMA page_size").fetchone()[0] != size:
            copy.execute(f"PRAGMA page_size={int(size)}")
            copy.execute("VACUUM")


def is_readable(path: Path) -> bool:
    """Tell whether a file is a database at all, so that another content can be written into it. Raise DataError."""
    try:
        with told(path), closing(connect(path)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except DataError as error:
        if error.code != "data.damaged":
            raise
        return False
    except OSError as error:
        raise file_error(error, path) from error
    return True
