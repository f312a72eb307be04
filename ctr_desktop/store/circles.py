"""Nodes that hang under themselves."""

from __future__ import annotations

from ctr_desktop.store.database import Row


def lost_nodes(rows: list[Row]) -> list[int]:
    """Return the nodes, of rows of id, parent and programme, that no way upwards leads out of."""
    parents = {node: parent for node, parent, _programme in rows}
    programmes = {node: programme for node, _parent, programme in rows}
    safe: set[int] = set()
    lost: list[int] = []
    for node in parents:
        path: dict[int, None] = {}
        at: int | None = node
        while at is not None and at not in safe and at not in path:
            path[at] = None
            above = parents.get(at)
            if above is not None and programmes.get(above) != programmes[at]:
                lost.append(at)
                above = None
            at = above
        if at is not None and at in path:
            lost.append(node)
        else:
            safe |= path.keys()
    return lost
