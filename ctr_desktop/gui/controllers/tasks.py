"""The actions on tasks that need a question: add, edit, delete, move, give a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.gui.controllers.controller import Controller

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.section_dialog import SectionDeadlineDialog, SectionLeadDialog


class TaskController(Controller):
    """Act on the selection; ``task_made`` and ``task_moved`` give the task that is to be brought into sight."""

    task_made = Signal(int)
    task_moved = Signal(int)
    done = Signal(str)

    @property
    def _chosen(self) -> list[int]:
        return list(self._services.models.selection.tasks)

    def add(self) -> None:
        """Add a task under the current heading."""
        node = self._services.models.selection.node
        if node is None:
            self.refuse(self.tr("Select the heading that the task is to stand under."))
            return
        path = self._services.context.programmes.path(node)
        place = " › ".join(item.title[:80] for item in path if item.marker)
        from ctr_desktop.gui.dialogs.task_dialog import TaskDialog

        dialog = TaskDialog(place, "", self._window)

        def store() -> None:
            added: list[int] = []

            def change() -> Changes:
                day = self._services.models.day.for_entries()
                changes, task = self._services.context.tasks.add(node, dialog.text(), day=day)
                added.append(task)
                return changes

            if self._apply(change):
                self.task_made.emit(added[0])
                self.done.emit(self.tr("Task added"))

        self._open(dialog, store)

    def edit(self) -> None:
        """Change the words of the selected own task."""
        task = self._services.models.detail.task
        if task is None:
            return
        from ctr_desktop.gui.dialogs.task_dialog import TaskDialog

        dialog = TaskDialog(task.code, task.text, self._window)

        def store() -> None:
            self._apply(lambda: self._services.context.tasks.edit_text(task.id, dialog.text()))

        self._open(dialog, store)

    def delete(self) -> None:
        """Delete the selected own tasks; undo brings them back."""
        ids = self._chosen
        if ids and self._apply(lambda: self._services.context.tasks.delete(ids)):
            self.done.emit(self.tr("{count} tasks deleted").format(count=len(ids)))

    def move(self, step: int) -> None:
        """Move the selected own task up or down among the tasks of its paragraph, or into the next one."""
        task = self._services.models.detail.task
        if task is None:
            return
        siblings = self._services.context.programmes.task_children(task.node)
        place = siblings.index(task.id) + step
        node = task.node
        if not 0 <= place < len(siblings):
            neighbour = self._neighbour(node, step)
            if neighbour is None:
                return
            node, place = neighbour, 0 if step > 0 else len(self._services.context.programmes.task_children(neighbour))
        if self._apply(lambda: self._services.context.tasks.move(task.id, node, place)):
            self.task_moved.emit(task.id)

    def _neighbour(self, node: int, step: int) -> int | None:
        """Return the next paragraph or heading, up or down, that holds tasks."""
        programme = self._services.models.outline.programme
        if programme is None:
            return None
        tree = self._services.context.programmes.tree(programme)
        with_tasks = {found for _task, found in tree.tasks}
        order = [item for item, _parent in tree.nodes if item in with_tasks]
        place = order.index(node) + step
        return order[place] if 0 <= place < len(order) else None

    def accept_suggestions(self) -> None:
        """Give the selected tasks to the units that are suggested for them."""
        self._accept(self._services.models.suggestions.open_ones(self._chosen))

    def accept_all(self) -> None:
        """Give every task of the programme that nobody leads to the unit that is suggested for it."""
        self._accept(self._services.models.suggestions.open_ones())

    def _accept(self, leads: dict[int, int]) -> None:
        def change() -> Changes:
            day = self._services.models.day.for_entries()
            return self._services.context.tasks.give_each(leads, suggested=True, day=day)

        if leads and self._apply(change):
            self.done.emit(self.tr("{count} tasks given to the suggested units").format(count=len(leads)))

    def give_section(self) -> None:
        """Give all tasks of the current heading to a unit, in one action."""
        from ctr_desktop.gui.dialogs.section_dialog import SectionLeadDialog

        section, organisation = self._services.models.section, self._services.context.organisation
        self._section(SectionLeadDialog(section, organisation.units(active_only=True), organisation.usage()))

    def section_deadline(self) -> None:
        """Set the deadline of all tasks of the current heading, in one action."""
        from ctr_desktop.gui.dialogs.section_dialog import SectionDeadlineDialog

        services = self._services
        today = services.context.workspace.today()
        self._section(SectionDeadlineDialog(services.models.section, today, services.theme))

    def _section(self, dialog: SectionLeadDialog | SectionDeadlineDialog) -> None:
        dialog.setParent(self._window, dialog.windowFlags())

        def store() -> None:
            count = dialog.count()
            if self._apply(dialog.change):
                self.done.emit(self.tr("{count} tasks changed").format(count=count))

        self._open(dialog, store)
