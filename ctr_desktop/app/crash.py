"""What an unexpected error leaves behind: a line in the log, and a report that the next start offers."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TextIO

from ctr_desktop import __version__
from ctr_desktop.domain.errors import CtrError, places_of
from ctr_desktop.paths import DataFolder

_KEPT = 10
_NATIVE = "native.txt"
_PREFIX = "crash-"
SEEN = ".seen"

Told = Callable[[BaseException], None]


class CrashReports:
    """The reports of one data folder. They hold versions and places in the program, no word of the office's data."""

    def __init__(self, folder: DataFolder, clock: Callable[[], datetime]) -> None:
        """Keep reports in a folder; where it cannot be written there are none."""
        self._folder = folder.crashes
        self._clock = clock
        self._native: TextIO | None = None
        self.told: Told | None = None

    def start(self) -> None:
        """Write a report for whatever error nobody catches, and one when the program itself breaks down."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda caught: self._uncaught(
            caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
        )
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._native = (self._folder / _NATIVE).open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._native)

    def stop(self) -> None:
        """Write no more; an empty report goes."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None
            self._take_native()

    def unseen(self) -> list[Path]:
        """Return the reports that no start has offered yet, the newest first."""
        self._take_native()
        try:
            return sorted(self._folder.glob(f"{_PREFIX}*.txt"), reverse=True)
        except OSError:
            return []

    def seen(self) -> None:
        """Remember that the reports were offered; the newest ten are kept."""
        for report in self.unseen():
            self._quietly(partial(report.replace, report.with_name(report.name + SEEN)))
        for old in sorted(self._folder.glob(f"{_PREFIX}*{SEEN}"), reverse=True)[_KEPT:]:
            self._quietly(old.unlink)

    def write(self, words: str) -> Path | None:
        """Write a report with what is known of the program and the machine."""
        import platform  # no start needs it

        stamp = self._clock()
        head = [
            f"CTR Desktop {__version__}",
            f"{stamp.isoformat(timespec='seconds')}",
            f"Python {platform.python_version()} {platform.system()} {platform.release()} {platform.machine()}",
            "",
        ]
        path = self._folder / f"{_PREFIX}{stamp:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(head) + words, encoding="utf-8")
        except OSError:
            return None
        return path

    def _uncaught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.caught(error)
        if self.told is not None:
            self.told(error)

    def caught(self, error: BaseException) -> None:
        """Write an unexpected error down; a refusal has its sentence and needs no report."""
        places = places_of(error)  # the error's own words may quote a task
        logging.getLogger("ctr_desktop").critical("uncaught\n%s", places)
        if not isinstance(error, CtrError):
            self.write(places)

    def _take_native(self) -> None:
        """Make the trace of a breakdown a report of its own."""
        native = self._folder / _NATIVE
        if self._native is not None or not native.exists():
            return
        try:
            words = native.read_text(encoding="utf-8", errors="replace")
            native.unlink()
        except OSError:
            return
        if words.strip():
            self.write(words)

    @staticmethod
    def _quietly(step: Callable[[], object]) -> None:
        try:
            step()
        except OSError:
            return
