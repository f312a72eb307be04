"""Tips show data as plain text: what looks like markup in it is no markup."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """Return a text for a tip, which wraps it; nothing in it is taken for markup."""
    words = escape(text).replace("\n", "<br>")
    return f"<qt>{words}</qt>" if text else ""
