"""One number for tasks and nodes together, in the index, the models and the selection: tasks odd, nodes even."""

from __future__ import annotations

from collections.abc import Iterable


def task_key(task: int) -> int:
    """Return the key of a task: odd."""
    return task * 2 + 1


def task_keys(tasks: Iterable[int]) -> list[int]:
    """Return the keys of many tasks at once."""
    return [task * 2 + 1 for task in tasks]


def node_key(node: int) -> int:
    """Return the key of a node: even."""
    return node * 2


def is_task(key: int) -> bool:
    """Tell whether a key is a task's."""
    return key % 2 == 1


def row_id(key: int) -> int:
    """Return the id of the task or node behind a key."""
    return key // 2
