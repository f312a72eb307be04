"""The shape of the tree on screen: nodes and tasks by key, filtered and sorted, without Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from ctr_desktop.domain.row_keys import is_task, node_key, row_id, task_key, task_keys
from ctr_desktop.services.programmes import Tree

ROOT = 0


class TreeShape:
    """Parents and children by key. A node whose words are one task is shown as that task, what hangs on it below."""

    def __init__(self, tree: Tree) -> None:
        """Lay out a programme."""
        self.children: dict[int, list[int]] = {ROOT: []}
        self.parent: dict[int, int] = {}
        self.node_of: dict[int, int] = {}
        self._lay_out(tree)
        self._rows: dict[int, dict[int, int]] = {}

    def _lay_out(self, tree: Tree) -> None:
        tasks: dict[int, list[int]] = {}
        for task, node in tree.tasks:
            tasks.setdefault(node, []).append(task)
        self.node_of.update(tree.tasks)
        children, parents = self.children, self.parent
        shown: dict[int | None, int] = {None: ROOT}
        for node, parent in tree.nodes:
            above = shown[parent]
            own = tasks.get(node, ())
            key = task_key(own[0]) if len(own) == 1 and own[0] not in tree.own else node_key(node)
            shown[node] = key
            parents[key] = above
            children.setdefault(above, []).append(key)
            if is_task(key):
                continue  # most tasks have nothing below: they need no list of their own
            children[key] = task_keys(own) if own else []
            if own:
                parents.update(dict.fromkeys(children[key], key))

    def place_for(self, task: int, node: int, siblings: Sequence[int]) -> tuple[int, int] | None:
        """Return the heading and the row where a new task of a node goes, None where the shape would change otherwise.

        ``siblings`` are the tasks of the node in their order, the new one among them.
        """
        above = node_key(node)
        if above not in self.children or len(siblings) < 2 or task not in siblings:
            return None
        before = [key for key in self.children[above] if is_task(key) and self.node_of.get(row_id(key)) == node]
        if [row_id(key) for key in before] != [item for item in siblings if item != task]:
            return None
        if self.children[above][: len(before)] != before:
            return None
        return above, list(siblings).index(task)

    def insert(self, task: int, node: int, above: int, row: int) -> None:
        """Put a new task under a heading."""
        key = task_key(task)
        self.children[above].insert(row, key)
        self.parent[key] = above
        self.node_of[task] = node
        self._rows.pop(above, None)

    def remove(self, task: int) -> None:
        """Take a task away from its heading."""
        key = task_key(task)
        above = self.parent.pop(key)
        self.children[above].remove(key)
        self.node_of.pop(task, None)
        self._rows.pop(above, None)

    def can_remove(self, task: int) -> bool:
        """Tell whether the others stay as they are when a task goes: two of its paragraph are left, or more."""
        above = self.parent.get(task_key(task))
        if above is None or above == ROOT or is_task(above):
            return False
        node = self.node_of.get(task)
        own = [key for key in self.children[above] if is_task(key) and self.node_of.get(row_id(key)) == node]
        return node_key(node or 0) == above and len(own) > 2

    def row(self, key: int) -> int:
        """Return the place of a key among its siblings."""
        parent = self.parent[key]
        rows = self._rows.get(parent)
        if rows is None:
            rows = {child: place for place, child in enumerate(self.children[parent])}
            self._rows[parent] = rows
        return rows[key]

    def tasks(self) -> list[int]:
        """Return the shown tasks in order from top to bottom."""
        found: list[int] = []
        stack = list(reversed(self.children[ROOT]))
        while stack:
            key = stack.pop()
            if is_task(key):
                found.append(row_id(key))
            stack.extend(reversed(self.children.get(key, ())))
        return found

    def filtered(self, keys: Collection[int]) -> TreeShape:
        """Return the shape of some keys with their ancestors; what hangs under a matching heading comes with it."""
        wanted: set[int] = set()
        for key in keys:
            if key not in self.parent:
                continue
            stack = [key]
            while stack:
                found = stack.pop()
                wanted.add(found)
                stack.extend(self.children.get(found, ()))
            above = self.parent[key]
            while above != ROOT and above not in wanted:
                wanted.add(above)
                above = self.parent[above]
        shape = TreeShape.__new__(TreeShape)
        shape.node_of = self.node_of
        shape._rows = {}
        shape.parent = {key: self.parent[key] for key in wanted}
        shape.children = {ROOT: []}
        parents = {self.parent[key] for key in wanted}
        for parent in parents | {key for key in wanted if key in self.children}:
            shape.children[parent] = [child for child in self.children[parent] if child in wanted]
        return shape

    def sorted(self, order: Callable[[int], object], reverse: bool) -> TreeShape:
        """Return the shape with the tasks under each heading sorted; headings keep their places."""
        shape = TreeShape.__new__(TreeShape)
        shape.node_of, shape.parent, shape._rows = self.node_of, self.parent, {}
        shape.children = {parent: _sorted(keys, order, reverse) for parent, keys in self.children.items()}
        return shape


def _sorted(keys: list[int], order: Callable[[int], object], reverse: bool) -> list[int]:
    tasks = [key for key in keys if is_task(key)]
    if len(tasks) < 2:
        return keys
    arranged = iter(sorted(tasks, key=order, reverse=reverse))  # type: ignore[arg-type]
    return [next(arranged) if is_task(key) else key for key in keys]


def heading_nodes(parents: Mapping[int, int | None], node: int) -> list[int]:
    """Return a node and the nodes above it, the nearest first."""
    path = []
    current: int | None = node
    while current is not None:
        path.append(current)
        current = parents.get(current)
    return path
