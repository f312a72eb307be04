"""The official wording of reports, read from data, and its spelling."""

from __future__ import annotations

import re
from typing import Any

from ctr_desktop import resources

_SPELLINGS = {
    "ủy": {"uỷ": "ủy", "Uỷ": "Ủy", "UỶ": "ỦY"},
    "uỷ": {"ủy": "uỷ", "Ủy": "Uỷ", "ỦY": "UỶ"},
}


class Texts:
    """The wording of reports by group and name."""

    def __init__(self, name: str = "vi") -> None:
        """Read the wording of a language."""
        self._groups: dict[str, Any] = resources.table(f"report_texts/{name}.toml")

    def say(self, name: str, **values: object) -> str:
        """Return a wording, "progress.opening", filled in."""
        group, _, key = name.partition(".")
        return str(self._groups[group][key]).format(**values)

    def list(self, name: str) -> tuple[str, ...]:
        """Return a list of wordings."""
        group, _, key = name.partition(".")
        return tuple(self._groups[group][key])


def spell(text: str, spelling: str) -> str:
    """Write the word "ủy" as the office does: "ủy" or "uỷ"; names that hold it inside, like Thủy, stay."""
    for old, new in _SPELLINGS.get(spelling, {}).items():
        text = re.sub(rf"(?<!\w){old}(?!\w)", new, text)
    return text
