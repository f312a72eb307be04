"""Open a data folder with the system's clock."""

from __future__ import annotations

from datetime import datetime

from ctr_desktop.paths import DataFolder
from ctr_desktop.services.context import Context, build_context
from ctr_desktop.services.workspace import Clock

__all__ = ["Context", "open_context", "system_clock"]


def system_clock() -> datetime:
    """Return the local time: the one place that asks the system for it."""
    return datetime.now()  # noqa: DTZ005 - days are the office's own local days


def open_context(folder: DataFolder, clock: Clock = system_clock) -> Context:
    """Open a data folder with everything that works on it. Raise DataError."""
    return build_context(folder, clock)
