"""One window for a data folder: a lock that a crashed program does not leave behind."""

from __future__ import annotations

from PySide6.QtCore import QLockFile

from ctr_desktop.paths import DataFolder

_WAIT_MS = 100


def was_left_open(folder: DataFolder) -> bool:
    """Tell whether the program that had a folder last did not end as it should; to be asked before locking it."""
    return folder.lock.exists()


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
    if lock.tryLock(_WAIT_MS) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    return None
