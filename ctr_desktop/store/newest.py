"""A small file beside the data that remembers the newest action, so that a log that was cut does not go unnoticed."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ctr_desktop.store.database import Database

MOST_ACTIONS = 2**40
"""No journal has more; a number beyond it was not written by the program."""

_WIDTH = 96
_MOST_DIGITS = 13
_NAME = "ctr.mark"


@dataclass(frozen=True, slots=True)
class NewestMark:
    """The file that names the newest action; it is written behind each change, without waiting for the disk.

    What it says may be older than the data, after a power cut for example; it never names what was not written.
    """

    path: Path

    def read(self) -> tuple[int, str] | None:
        """Return id and identity of the action that was the newest one, None when that is not known."""
        try:
            if not self.path.is_file():
                return None
            with self.path.open("rb") as stream:
                words = stream.read(_WIDTH).decode("ascii").split()
        except (OSError, ValueError):
            return None
        if len(words) != 2 or not words[0].isdecimal() or len(words[0]) > _MOST_DIGITS:
            return None
        action = int(words[0])
        return (action, words[1]) if action <= MOST_ACTIONS else None

    def write(self, action: int, uid: str) -> None:
        """Name the newest action; where that cannot be written, nothing is lost but the warning."""
        words = f"{action} {uid}\n".ljust(_WIDTH).encode("ascii")
        if self.path.exists() and not self.path.is_file():
            return
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        except OSError:
            logging.getLogger(__name__).warning("the newest action could not be remembered")
            return
        try:
            os.write(handle, words)
        except OSError:
            logging.getLogger(__name__).warning("the newest action could not be remembered")
        finally:
            with suppress(OSError):
                os.close(handle)

    def forget(self) -> None:
        """Remember nothing any more."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def newest_mark(database: Path) -> NewestMark:
    """Return the mark of a data file."""
    return NewestMark(database.with_name(_NAME))


def missing_changes(database: Database) -> int:
    """Return how many of the newest changes are not in the file though they had been written; 0 when none is known."""
    mark = newest_mark(database.path).read()
    if mark is None:
        return 0
    action, uid = mark
    if database.first("SELECT 1 FROM action WHERE uid = ?", (uid,)) is not None:
        return 0
    newest = database.first("SELECT COALESCE(MAX(id), 0) FROM action")
    return max(1, action - (int(newest[0]) if newest else 0))
