"""History, undo and redo."""

from __future__ import annotations

from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store.journal import Action, Reverted, RowChange


class HistoryService:
    """Undo and redo without limit, also after a restart; what happened to a task."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._journal = workspace.journal

    def undo_target(self) -> Action | None:
        """Return the action that undo would take back, or None."""
        return self._journal.undo_target()

    def redo_target(self) -> Action | None:
        """Return the action that redo would do again, or None."""
        return self._journal.redo_target()

    def undo(self) -> Reverted:
        """Take back the last action. Raise RuleError when there is none."""
        return self._journal.undo()

    def redo(self) -> Reverted:
        """Do the last undone action again. Raise RuleError when there is none."""
        return self._journal.redo()

    def of_task(self, task: int) -> list[RowChange]:
        """Return what happened to a task and its parts, newest first."""
        return self._journal.history(task)
