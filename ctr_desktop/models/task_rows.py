"""The tasks of a query behind its table: their order at once, each task when its row comes into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.services.querying import Places

Read = Callable[[Sequence[int]], Mapping[int, Task]]
"""Returns some tasks by id as they stand; what is gone is left out."""
_AHEAD = 64


class TaskRows:
    """The tasks of a query by id; those around one that is asked for are read with it."""

    def __init__(self, places: Places, read: Read, known: Iterable[Task] = ()) -> None:
        """Hold the places of a query and the tasks that are known already."""
        self.places = places
        self._read = read
        self._tasks = {task.id: task for task in known}
        self._at: dict[int, int] | None = None

    @property
    def facts(self) -> dict[int, TaskFacts]:
        """Return what the figures need of each task."""
        return self.places.facts

    def holds(self, task: int) -> bool:
        """Tell whether a task is of the query."""
        return task in self.places.facts

    def task(self, task: int) -> Task | None:
        """Return a task, None when it is gone from the file."""
        found = self._tasks.get(task)
        if found is None and task in self.places.facts:
            self._tasks.update(self._read(self._around(task)))
            found = self._tasks.get(task)
        return found

    def _around(self, task: int) -> list[int]:
        if self._at is None:
            self._at = {item: place for place, item in enumerate(self.places.ids)}
        place = self._at[task]
        near = self.places.ids[max(0, place - _AHEAD // 2) : place + _AHEAD]
        return [item for item in near if item not in self._tasks]

    def all(self) -> list[Task]:
        """Return every task in the order of the query; what is not known yet is read."""
        unknown = [task for task in self.places.ids if task not in self._tasks]
        if unknown:
            self._tasks.update(self._read(unknown))
        return [self._tasks[task] for task in self.places.ids if task in self._tasks]

    def are_all_known(self) -> bool:
        """Tell whether no task needs to be read any more."""
        return len(self._tasks) >= len(self.places.ids)

    def put(self, task: Task, facts: TaskFacts) -> None:
        """Take a task of the query as it stands now."""
        self._tasks[task.id] = task
        self.places.facts[task.id] = facts

    def onto(self, places: Places) -> TaskRows:
        """Return the rows of other places of the same query, with the tasks that are known of them."""
        return TaskRows(places, self._read, (task for task in self._tasks.values() if task.id in places.facts))
