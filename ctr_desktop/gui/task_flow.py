"""The actions on tasks that need a question: add, edit, delete, move, extend, edit a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.gui.panes.tree_pane import TreePane
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.messages import error_message
from ctr_desktop.store.search import task_key


class TaskFlow(QObject):
    """Act on the selection of the tree."""

    refused = Signal(str)
    all_wanted = Signal()
    told = Signal(str, bool)

    def __init__(self, services: WindowServices, pane: TreePane, window: QWidget) -> None:
        """Act for a window."""
        super().__init__(window)
        self._services = services
        self._pane = pane
        self._window = window
        self.dialog: QDialog | None = None

    def _apply(self, change: Callable[[], Changes]) -> Changes:
        try:
            changes = change()
        except CtrError as error:
            self.refused.emit(error_message(error))
            return Changes()
        self._services.bus.tell(changes)
        return changes

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        self.dialog = dialog
        dialog.accepted.connect(accepted)
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()

    def add(self) -> None:
        """Add a task under the current heading."""
        node = self._pane.current_node()
        if node is None:
            self.refused.emit(self.tr("Select the heading that the task is to stand under."))
            return
        path = self._services.programmes.path(node)
        place = " › ".join(f"{printed_marker(item.marker)} {item.text}"[:80] for item in path if item.marker)
        from ctr_desktop.gui.dialogs.small import TaskDialog

        dialog = TaskDialog(place, "", self._window)

        def store() -> None:
            added: list[int] = []

            def change() -> Changes:
                changes, task = self._services.tasks.add(node, dialog.text())
                added.append(task)
                return changes

            if self._apply(change):
                if task_key(added[0]) not in self._services.outline.shape.parent:
                    self.all_wanted.emit()
                self._pane.select_task_key(task_key(added[0]))
                self.told.emit(self.tr("Task added"), True)

        self._open(dialog, store)

    def edit(self) -> None:
        """Change the words of the selected own task."""
        task = self._services.detail.task
        if task is None:
            return
        from ctr_desktop.gui.dialogs.small import TaskDialog

        dialog = TaskDialog(task.code, task.text, self._window)

        def store() -> None:
            self._apply(lambda: self._services.tasks.edit_text(task.id, dialog.text()))

        self._open(dialog, store)

    def delete(self) -> None:
        """Delete the selected own tasks; undo brings them back."""
        ids = self._pane.selected_tasks()
        if ids and self._apply(lambda: self._services.tasks.delete(ids)):
            self.told.emit(self.tr("{count} tasks deleted").format(count=len(ids)), True)

    def move(self, step: int) -> None:
        """Move the selected own task up or down among the tasks of its paragraph, or into the next one."""
        task = self._services.detail.task
        if task is None:
            return
        siblings = self._services.programmes.task_children(task.node)
        place = siblings.index(task.id) + step
        node = task.node
        if not 0 <= place < len(siblings):
            neighbour = self._neighbour(node, step)
            if neighbour is None:
                return
            node, place = neighbour, 0 if step > 0 else len(self._services.programmes.task_children(neighbour))
        if self._apply(lambda: self._services.tasks.move(task.id, node, place)):
            self._pane.select_task_key(task_key(task.id))

    def _neighbour(self, node: int, step: int) -> int | None:
        """Return the next paragraph or heading, up or down, that holds tasks."""
        programme = self._services.outline.programme
        if programme is None:
            return None
        tree = self._services.programmes.tree(programme)
        with_tasks = {found for _task, found in tree.tasks}
        order = [item for item, _parent in tree.nodes if item in with_tasks]
        place = order.index(node) + step
        return order[place] if 0 <= place < len(order) else None

    def extend(self) -> None:
        """Extend the deadline of the selected tasks."""
        detail = self._services.detail
        tasks = [task for task in detail.tasks if task.deadline.due is not None]
        if not tasks:
            self.refused.emit(self.tr("Select tasks that have a deadline."))
            return
        latest = max(task.deadline.due for task in tasks if task.deadline.due)
        words = tasks[0].code if len(tasks) == 1 else self.tr("{count} tasks").format(count=len(tasks))
        from ctr_desktop.gui.dialogs.small import ExtendDialog

        dialog = ExtendDialog(words, latest, detail.understand, self._services.theme, self._window)

        def store() -> None:
            detail.extend(dialog.day(), dialog.reason(), dialog.agreed_by())

        self._open(dialog, store)

    def edit_note(self, entry_id: int) -> None:
        """Change a note of the selected task."""
        detail = self._services.detail
        entry = next((item for item in detail.diary() if item.id == entry_id), None)
        if entry is None:
            return
        from ctr_desktop.gui.dialogs.small import NoteDialog

        dialog = NoteDialog(entry.day, entry.text, detail.understand, self._services.theme, self._window)

        def store() -> None:
            detail.edit_note(entry_id, dialog.text(), dialog.day())

        self._open(dialog, store)
