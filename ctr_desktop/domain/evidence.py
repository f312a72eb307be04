"""Evidence (minh chứng): files that prove what was done for a task, kept under the checksum of their bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LARGE = 50 * 1024 * 1024
"""Bytes from which on the size is told before a file is taken."""
LARGEST = 500 * 1024 * 1024
"""Bytes that no single file may exceed: it must go into a copy of the data."""


class FileState(StrEnum):
    """How a kept file stands: there as it was taken, gone, or changed since."""

    SOUND = "sound"
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file of a task; ``size`` in bytes, ``added_on`` the day it was taken."""

    id: int
    task: int
    sha256: str
    name: str
    size: int
    added_on: date
