"""The one door to pdfium, which may be used by one thread at a time only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from types import ModuleType

_ALONE = RLock()  # the library itself is one for the whole process, so is its lock


@contextmanager
def pdfium() -> Iterator[ModuleType]:
    """Give the library to one thread; the others wait. Hold it for a page at most."""
    import pypdfium2

    with _ALONE:
        yield pypdfium2
