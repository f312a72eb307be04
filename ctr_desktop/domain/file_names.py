"""Names of files that every system takes."""

from __future__ import annotations

import re

_NOT_IN_A_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 80


def file_name(words: str) -> str:
    """Return words as the name of a file without its ending; "_" where nothing is left of them."""
    return " ".join(_NOT_IN_A_NAME.sub(" ", words).split()).strip(" .")[:_LONGEST].strip(" .") or "_"
