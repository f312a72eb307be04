"""The lines of the flat table: tasks that pass the filters of the columns, under the titles of their groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.task import Task


@dataclass(frozen=True, slots=True)
class Banner:
    """The title of a group with the number of its tasks."""

    words: str
    count: int


Line = Task | Banner
Words = Callable[[Task, str], str]
"""Returns what a task's cell in a column of a name says."""


def passing(tasks: Sequence[Task], filters: Mapping[str, str], words: Words) -> list[Task]:
    """Return the tasks whose cells hold what is typed above their columns; "-" alone asks for empty cells."""
    wanted = {column: fold(nfc(typed)).split() for column, typed in filters.items() if typed.strip()}
    if not wanted:
        return list(tasks)
    return [task for task in tasks if all(_holds(words(task, column), parts) for column, parts in wanted.items())]


def _holds(cell: str, parts: Sequence[str]) -> bool:
    folded = fold(nfc(cell))
    if parts == ["-"]:
        return not folded.strip()
    return all(part in folded for part in parts)


def in_groups(tasks: Sequence[Task], column: str, words: Words, nothing: str) -> list[Line]:
    """Return the tasks under a banner for each value of a column, in the order in which the values first occur."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(words(task, column) or nothing, []).append(task)
    lines: list[Line] = []
    for name, members in groups.items():
        lines.append(Banner(name, len(members)))
        lines += members
    return lines
