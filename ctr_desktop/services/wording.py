"""The sentences that the program itself writes into the office's data; they are data, in the office's language."""

from __future__ import annotations

from functools import cache
from typing import Any

from ctr_desktop import resources


def sentence(name: str, **values: object) -> str:
    """Return a sentence by its group and name, "note.vanished", filled in."""
    group, _, key = name.partition(".")
    return str(_table()[group][key]).format(**values)


@cache
def _table() -> dict[str, Any]:
    return resources.table("wording/vi.toml")
