"""Search tasks and headings."""

from __future__ import annotations

from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import search

_EVERY = -1


class SearchService:
    """Search as you type."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._database = workspace.database

    def keys(self, text: str, programme: int | None = None) -> list[int]:
        """Return the keys (task odd, node even) that hold every word; empty for a text without words."""
        return search.find(self._database, text, programme)

    def task_ids(self, text: str, programme: int | None = None) -> list[int]:
        """Return every task that holds each word of the text."""
        found = search.find(self._database, text, programme, limit=_EVERY)
        return [key // 2 for key in found if key % 2]
