"""The words for sizes of files."""

from __future__ import annotations

_UNIT = 1024


def size_words(size: int) -> str:
    """Return a size in bytes as people read it: 812 B, 45 KB, 3,2 MB."""
    if size < _UNIT:
        return f"{size} B"
    if size < _UNIT * _UNIT:
        return f"{round(size / _UNIT)} KB"
    return f"{size / _UNIT / _UNIT:.1f} MB".replace(".", ",")
