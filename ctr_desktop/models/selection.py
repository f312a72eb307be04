"""Which tasks are chosen: pages set it, the detail pane and the actions listen to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The chosen tasks and the node where a new task would hang; ``changed`` tells every new choice."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing chosen."""
        super().__init__(parent)
        self._tasks: tuple[int, ...] = ()
        self._node: int | None = None

    @property
    def tasks(self) -> tuple[int, ...]:
        """Return the chosen tasks in the order in which they are shown."""
        return self._tasks

    @property
    def node(self) -> int | None:
        """Return the node of the current row: the heading itself, or the node of the task."""
        return self._node

    def choose(self, tasks: Sequence[int], node: int | None = None) -> None:
        """Choose some tasks, or none."""
        self._tasks, self._node = tuple(tasks), node
        self.changed.emit()
