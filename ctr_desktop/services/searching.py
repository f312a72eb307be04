"""Search tasks and headings."""

from __future__ import annotations

from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import search


class SearchService:
    """Search as you type."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._database = workspace.database

    def keys(self, text: str, programme: int | None = None) -> list[int]:
        """Return the keys (task odd, node even) that hold every word; empty for a text without words."""
        return search.find(self._database, text, programme)

    def hits(self, text: str, programme: int | None = None) -> tuple[list[int], bool]:
        """Return the first keys that hold every word, and whether there may be more."""
        found = self.keys(text, programme)
        return found, len(found) >= search.MAX_HITS
