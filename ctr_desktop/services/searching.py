"""Search tasks and headings."""

from __future__ import annotations

from ctr_desktop.domain.row_keys import is_task, row_id
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import search, tasks


class SearchService:
    """Search as you type."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._database = workspace.database

    def keys(self, text: str, programme: int | None = None) -> list[int]:
        """Return the keys (task odd, node even) that hold every word; empty for a text without words."""
        return search.find(self._database, text, programme)

    def tasks_everywhere(self, text: str) -> list[tuple[int, int]]:
        """Return the first tasks of all programmes that hold every word, each with its programme."""
        keys = [row_id(key) for key in search.find(self._database, text) if is_task(key)]
        return tasks.programmes_of(self._database, keys)

    def hits(self, text: str, programme: int | None = None) -> tuple[list[int], bool]:
        """Return the first keys that hold every word, and whether there may be more."""
        found = self.keys(text, programme)
        return found, len(found) >= search.MAX_HITS
