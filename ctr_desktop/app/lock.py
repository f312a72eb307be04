"""One window for a data folder: a lock that a crashed program does not leave behind."""

from __future__ import annotations

import stat
import time
from contextlib import suppress

from PySide6.QtCore import QLockFile

from ctr_desktop.paths import DataFolder

_WAIT_MS = 100
_YOUNG = 10.0  # seconds; somebody may just be writing it


def was_left_open(folder: DataFolder) -> bool:
    """Tell whether the program that had a folder last did not end as it should; to be asked before locking it."""
    return folder.lock.exists()


def _remove_unreadable(folder: DataFolder) -> None:
    """Remove a lock that names nobody: a disk that was full or cut off has left it empty."""
    with suppress(OSError):
        found = folder.lock.stat()
        if stat.S_ISDIR(found.st_mode) or time.time() - found.st_mtime < _YOUNG:
            return
        if not stat.S_ISREG(found.st_mode) or QLockFile(str(folder.lock)).getLockInfo()[0] == 0:
            folder.lock.unlink()


def lock_folder(folder: DataFolder) -> QLockFile | None:
    """Return a lock on a data folder, None when another window has it.

    Where the folder cannot be written the lock is returned unlocked: opening the data will say so.
    """
    lock = QLockFile(str(folder.lock))
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
    except OSError:
        return lock
    lock.setStaleLockTime(0)
    _remove_unreadable(folder)
    if lock.tryLock(_WAIT_MS) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    return None
