"""What SQLite's errors mean for the office: a damaged file, a disk that is full or fails, a lock, too little memory."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ctr_desktop.domain.errors import CtrError, DataError

_LEAST_FREE = 256 * 1024  # bytes; less does not even hold what SQLite writes beside the file to open it
_DISK_TROUBLE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_OWN_FAULTS = (sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE)
_LACKING = (
    "no such table",
    "no such column",
    "no such module",
    "has no column",
    "malformed",
    "ould not decode",
    "may not be modified",
    "unsupported",
)


def data_error(error: sqlite3.Error, path: Path) -> CtrError | None:
    """Return the refusal that an error of SQLite means, None for what is no fault of the data.

    A disk that is full or fails is told from a file that is damaged: only the last may be replaced by a copy.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, sqlite3.IntegrityError) or code in _OWN_FAULTS:
        return None
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError | sqlite3.DataError):
        return None
    if code == sqlite3.SQLITE_ERROR and not any(words in str(error) for words in _LACKING):
        return None
    if code == sqlite3.SQLITE_FULL or (code in _DISK_TROUBLE and _is_full(path)):
        return DataError("data.disk_full", path=str(path.parent))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return DataError("data.read_only", path=str(path.parent))
    if code in (sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PROTOCOL):
        return DataError("data.locked", path=str(path))
    if code == sqlite3.SQLITE_IOERR:
        return DataError("data.disk_fails", path=str(path.parent))
    if code in (sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_TOOBIG):
        return DataError("data.no_memory")
    return DataError("data.damaged", path=str(path))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    except OSError:
        return False


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise every error of SQLite in a block as the refusal that it means; text that is none is damage too."""
    try:
        yield
    except UnicodeDecodeError as error:  # a name of a table or column, spoilt
        raise DataError("data.damaged", path=str(path)) from error
    except sqlite3.Error as error:
        meant = data_error(error, path)
        if meant is None:
            raise
        raise meant from error


def file_error(error: OSError, path: Path) -> DataError:
    """Return the refusal that an error of the file system means for a data file or its folder."""
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DataError("data.disk_full", path=str(path.parent))
    if error.errno == errno.EIO:
        return DataError("data.disk_fails", path=str(path.parent))
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.ENOTDIR, errno.ELOOP):
        return DataError("data.bad_folder", path=_short(path.parent))
    return DataError("data.read_only", path=_short(path.parent))


def _short(path: Path, longest: int = 120) -> str:
    words = str(path)
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
