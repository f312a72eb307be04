"""The draft of an import: what was read, the corrections made to it, and the tree that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ctr_desktop.domain import outline as edits
from ctr_desktop.domain.dates import Period
from ctr_desktop.domain.outline import Outline, OutlineNode
from ctr_desktop.domain.programme import ProgrammeDraft
from ctr_desktop.services.importing import with_outline

Index = QModelIndex | QPersistentModelIndex
_DUTY_BITS = 12


class ImportDraft(QObject):
    """A draft under correction; every correction can be undone; nothing is stored."""

    changed = Signal()

    def __init__(self, draft: ProgrammeDraft, parent: QObject | None = None) -> None:
        """Begin with what was read."""
        super().__init__(parent)
        self.draft = draft
        self._undone: list[ProgrammeDraft] = []

    @property
    def outline(self) -> Outline:
        """Return the outline as it stands."""
        return self.draft.outline

    def duties(self) -> int:
        """Return the number of tasks that would be stored."""
        return sum(len(node.duties) for node in self.outline.nodes)

    def node(self, node_id: int) -> OutlineNode:
        """Return a node. Raise RuleError when it is gone."""
        return self.outline.nodes[self.outline.index(node_id)]

    def can_undo(self) -> bool:
        """Tell whether a correction can be taken back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back the last correction."""
        if self._undone:
            self.draft = self._undone.pop()
            self.changed.emit()

    def _set(self, draft: ProgrammeDraft) -> None:
        if draft != self.draft:
            self._undone.append(self.draft)
            self.draft = draft
            self.changed.emit()

    def _edit(self, edit: Callable[[Outline], Outline]) -> None:
        self._set(with_outline(self.draft, edit(self.outline)))

    def promote(self, node: int) -> None:
        """Lift a node by one level. Raise RuleError when it cannot be."""
        self._edit(lambda outline: edits.promote(outline, node))

    def demote(self, node: int) -> None:
        """Put a node one level lower. Raise RuleError when it cannot be."""
        self._edit(lambda outline: edits.demote(outline, node))

    def join(self, node: int, duty: int | None = None) -> None:
        """Join a node, or one of its duties, to the one before it. Raise RuleError when there is none."""
        if duty is None:
            self._edit(lambda outline: edits.join(outline, node))
        else:
            self._replace(edits.join_duty(self.node(node), duty))

    def split(self, node: int, offset: int, *, as_duty: bool = False) -> None:
        """Split a node at an offset of its text, or the duty there. Raise RuleError when a part would be empty."""
        if as_duty:
            self._replace(edits.split_duty(self.node(node), offset))
        else:
            self._edit(lambda outline: edits.split(outline, node, offset))

    def drop(self, node: int, duty: int | None = None) -> None:
        """Leave a node, or one of its duties, out of the programme; it is listed among what was left out."""
        if duty is None:
            self._edit(lambda outline: edits.drop(outline, node, "dropped"))
        else:
            self._edit(lambda outline: edits.drop_duty(outline, node, duty, "no_task"))

    def set_recurring(self, node: int, duty: int | None, recurring: bool) -> None:
        """Mark a duty, or all of a node, as standing."""
        found = self.node(node)
        duties = tuple(
            replace(item, recurring=recurring) if duty is None or place == duty else item
            for place, item in enumerate(found.duties)
        )
        self._replace(replace(found, duties=duties))

    def set_assignable(self, node: int, assignable: bool) -> None:
        """Say whether a node gives tasks at all."""
        found = self.node(node)
        self._edit(lambda outline: edits.replace_node(outline, replace(found, assignable=assignable, duties=())))

    def _replace(self, node: OutlineNode) -> None:
        self._edit(lambda outline: edits.replace_node(outline, node))

    def set_period(self, period: Period | None) -> None:
        """Set the programme's period."""
        self._set(replace(self.draft, header=replace(self.draft.header, period=period)))

    def set_issuer(self, issuer: str) -> None:
        """Set who issued the programme."""
        self._set(replace(self.draft, header=replace(self.draft.header, issuer=issuer.strip() or None)))


class DraftModel(QAbstractItemModel):
    """The tree of a draft: nodes, and under each leaf its duties when there are several."""

    def __init__(self, draft: ImportDraft, parent: QObject | None = None) -> None:
        """Show a draft and follow its corrections."""
        super().__init__(parent)
        self._draft = draft
        self._children: dict[int, list[int]] = {}
        self._parents: dict[int, int] = {}
        self._rows: dict[int, int] = {}
        draft.changed.connect(self._reload)
        self._lay_out()

    def _lay_out(self) -> None:
        self._children, self._parents, self._rows = {0: []}, {}, {}
        parents = self._draft.outline.parents()
        for node in self._draft.outline.nodes:
            key = node.id << _DUTY_BITS
            above = parents[node.id]
            self._add(key, above << _DUTY_BITS if above is not None else 0)
            if len(node.duties) > 1:
                for place in range(len(node.duties)):
                    self._add(key + place + 1, key)

    def _add(self, key: int, parent: int) -> None:
        siblings = self._children.setdefault(parent, [])
        self._rows[key] = len(siblings)
        siblings.append(key)
        self._parents[key] = parent

    def _reload(self) -> None:
        self.beginResetModel()
        self._lay_out()
        self.endResetModel()

    def key(self, index: Index) -> int:
        """Return the key of a row, 0 for the root."""
        return int(index.internalId()) if index.isValid() else 0

    def place(self, index: Index) -> tuple[int, int | None]:
        """Return the node of a row and the place of its duty, None for the node itself."""
        key = self.key(index)
        duty = key & ((1 << _DUTY_BITS) - 1)
        return key >> _DUTY_BITS, duty - 1 if duty else None

    def index_of(self, node: int, duty: int | None = None) -> QModelIndex:
        """Return the index of a node or a duty, an invalid one when it is not shown."""
        key = (node << _DUTY_BITS) + (duty + 1 if duty is not None else 0)
        return self.createIndex(self._rows[key], 0, key) if key in self._rows else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row."""
        siblings = self._children.get(self.key(parent), [])
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the row above."""
        above = self._parents.get(self.key(index), 0)
        return self.createIndex(self._rows[above], 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows under a row."""
        return len(self._children.get(self.key(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        node_id, duty = self.place(index)
        node = self._draft.node(node_id)
        if duty is not None:
            part = node.duties[duty]
            return self._marked(node.text[part.start : part.end], part.recurring)
        words = node.title
        if not node.assignable:
            no_task = self.tr("no task")
            return f"{words}  [{no_task}]"
        return self._marked(words, len(node.duties) == 1 and node.duties[0].recurring)

    def _marked(self, words: str, recurring: bool) -> str:
        standing = self.tr("standing")
        return f"{words}  [{standing}]" if recurring else words
