"""The programme's headings over the tasks of a report: banners of a table, figures by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ctr_desktop.domain.statistics import Tally
from ctr_desktop.domain.task import Task
from ctr_desktop.reports.document import Cell, Row
from ctr_desktop.reports.material import Material, field_name

_MOST = 0.5
"""A heading with more than this share of the tasks is no field: those below it are."""


def headings_of(material: Material) -> set[int]:
    """Return the nodes with tasks below them; one that only holds the words of its own task is no heading."""
    parents = dict(material.order)
    found: set[int] = set()
    for task in material.tasks:
        node = parents.get(task.node) if task.node is not None else None
        while node is not None and node not in found:
            found.add(node)
            node = parents[node]
    return found


def tally_by_field(material: Material) -> list[tuple[str, Tally]]:
    """Return the figures of each field: the outermost headings, one that holds most of the tasks by those below it.

    Together they are the figures of the whole; what stands under none of them comes last, without a name.
    """
    parents = dict(material.order)
    below: dict[int | None, list[int]] = {}
    for node, parent in material.order:
        below.setdefault(parent, []).append(node)
    headings = headings_of(material)
    fields = [node for node in below.get(None, []) if node in headings]
    counted = _tasks_under(material, fields, parents)
    for node in [node for node in fields if len(counted.get(node, [])) > len(material.tasks) * _MOST]:
        parts = [part for part in below.get(node, []) if part in headings]
        if len(parts) > 1:
            place = fields.index(node)
            fields[place : place + 1] = parts
    counted = _tasks_under(material, fields, parents)
    found = [
        (field_name(material.nodes[node].text), material.tally(counted[node])) for node in fields if counted.get(node)
    ]
    return found + ([("", material.tally(counted[None]))] if counted.get(None) else [])


def _tasks_under(
    material: Material, fields: Sequence[int], parents: Mapping[int, int | None]
) -> dict[int | None, list[Task]]:
    found: dict[int | None, list[Task]] = {}
    for task in material.tasks:
        node: int | None = task.node
        while node is not None and node not in fields:
            node = parents[node]
        found.setdefault(node, []).append(task)
    return found


def with_banners(material: Material, rows: dict[int, Row]) -> tuple[Row, ...]:
    """Put the headings of the programme as banner rows before the rows of their tasks."""
    parents = dict(material.order)
    headings = headings_of(material)
    shown: set[int] = set()
    result: list[Row] = []
    for task in material.tasks:
        path: list[int] = []
        node: int | None = task.node
        while node is not None:
            if node in headings:
                path.insert(0, node)
            node = parents[node]
        result.extend(_banner(material, item) for item in path if item not in shown)
        shown.update(path)
        result.append(rows[task.id])
    return tuple(result)


def _banner(material: Material, node: int) -> Row:
    item = material.nodes[node]
    return Row((Cell(item.title),), banner=True)
