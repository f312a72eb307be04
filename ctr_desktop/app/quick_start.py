"""Start quickly: no garbage is collected while modules load and the first window is built; there is none yet."""

from __future__ import annotations

import gc
from types import ModuleType


def import_quickly() -> ModuleType:
    """Stop the collector, import what the window needs, and return the module that opens it."""
    gc.disable()
    import ctr_desktop.app.window

    return ctr_desktop.app.window


def started() -> None:
    """Set aside what the start has built: it stays and need not be looked at by the window's collector."""
    gc.freeze()
