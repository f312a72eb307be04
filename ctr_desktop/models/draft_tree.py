"""The tree of a draft: nodes, their duties, and what the document says of each."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.models.import_draft import ImportDraft
from ctr_desktop.models.import_words import set_aside_label
from ctr_desktop.models.labels import label
from ctr_desktop.models.tips import tip

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("column.content", "column.lead", "column.deadline", "column.mark")
CONTENT, LEAD, DEADLINE, MARK = range(4)
_DUTY_BITS = 12


class DraftModel(QAbstractItemModel):
    """The tree of a draft: nodes, and under each leaf its duties when there are several."""

    def __init__(self, draft: ImportDraft, parent: QObject | None = None) -> None:
        """Show a draft and follow its corrections."""
        super().__init__(parent)
        self._draft = draft
        self._children: dict[int, list[int]] = {}
        self._parents: dict[int, int] = {}
        self._rows: dict[int, int] = {}
        self._default: date | None = None
        draft.changed.connect(self._reload)
        self._lay_out()

    def show_default(self, due: date | None) -> None:
        """Show the deadline that tasks without one will get, None for none."""
        if due != self._default:
            self._default = due
            self.layoutChanged.emit()

    def _lay_out(self) -> None:
        self._children, self._parents, self._rows = {0: []}, {}, {}
        self._laid_out = self._draft.outline
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
        if self._draft.outline is self._laid_out:
            self.layoutChanged.emit()  # only the head was corrected: rows, folding and selection stay
            return
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
        if not (0 <= column < len(COLUMNS) and 0 <= row < len(siblings)):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the row above."""
        above = self._parents.get(self.key(index), 0)
        return self.createIndex(self._rows[above], 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows under a row."""
        return 0 if parent.column() > 0 else len(self._children.get(self.key(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the columns: words, lead unit, deadline, marks."""
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return label(COLUMNS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row; what is only suggested is in italics."""
        if not index.isValid():
            return None
        node, duty = self.place(index)
        duty = 0 if duty is None and len(self._draft.node(node).duties) == 1 else duty
        if role == Qt.ItemDataRole.FontRole and self._is_proposed(index.column(), node, duty):
            font = QFont()
            font.setItalic(True)
            return font
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = self._cell(index, node, duty, is_tip=role == Qt.ItemDataRole.ToolTipRole)
        return tip(words) if words and role == Qt.ItemDataRole.ToolTipRole else words

    def _cell(self, index: Index, node: int, duty: int | None, *, is_tip: bool) -> str | None:
        if index.column() == CONTENT:
            return self._words(index)
        if index.column() == MARK:
            aside = self._draft.node(node).set_aside
            return set_aside_label(aside) if is_tip and aside else self._mark(node, duty)
        if duty is None:
            return None
        if index.column() == LEAD:
            return self._lead_tip(node, duty) if is_tip else self._lead(node, duty)
        return self._deadline(node, duty)

    def _words(self, index: Index) -> str:
        node_id, duty = self.place(index)
        node = self._draft.node(node_id)
        if duty is not None:
            part = node.duties[duty]
            return node.text[part.start : part.end]
        only = node.duties[0] if len(node.duties) == 1 else None
        return f"{printed_marker(node.marker)} {node.text[only.start : only.end]}".strip() if only else node.title

    def _mark(self, node_id: int, duty: int | None) -> str:
        """Return what is marked of a row: standing, no task, going on an open task of the programme before."""
        node = self._draft.node(node_id)
        if not node.assignable:
            return self.tr("no task")
        if duty is None:
            return ""
        marks = [self.tr("standing")] if node.duties[duty].recurring else []
        if not marks and self._default is not None and self._draft.facts_of(node_id, duty).deadline is None:
            marks.append(self.tr("default deadline"))
        before = self._draft.facts_of(node_id, duty).carried_from
        if node.duties[duty].carried is not None:
            marks.append(self.tr("goes on {code}").format(code=before.code if before else "").strip())
        elif before is not None:
            marks.append(self.tr("goes on {code}?").format(code=before.code))
        return ", ".join(marks)

    def _is_proposed(self, column: int, node: int, duty: int | None) -> bool:
        if duty is None or column not in (LEAD, DEADLINE):
            return False
        facts = self._draft.facts_of(node, duty)
        if column == DEADLINE:
            return facts.deadline is None
        return self._draft.node(node).duties[duty].lead is None and facts.lead is None

    def _lead(self, node: int, duty: int) -> str:
        """Return the lead unit: chosen, stated, a question when several are stated, or a suggestion."""
        facts, known = self._draft.facts_of(node, duty), self._draft.known
        chosen = self._draft.node(node).duties[duty].lead
        if chosen is not None or facts.lead is not None:
            return known.unit_name(chosen if chosen is not None else facts.lead)
        if facts.leads:
            return self.tr("which? {units}").format(units=", ".join(known.unit_name(unit) for unit in facts.leads))
        if facts.suggestion:
            return self.tr("suggested: {unit}").format(unit=known.unit_name(facts.suggestion.unit))
        return ""

    def _lead_tip(self, node: int, duty: int) -> str:
        facts = self._draft.facts_of(node, duty)
        if self._draft.node(node).duties[duty].lead is not None:
            return label("provenance.directed")
        if facts.leads:
            return label("provenance.stated")
        if facts.suggestion:
            return label(f"suggested.{facts.suggestion.source.value}", words=facts.suggestion.words[:80])
        return ""

    def _deadline(self, node: int, duty: int) -> str:
        facts = self._draft.facts_of(node, duty)
        if facts.deadline is None:
            standing = self._draft.node(node).duties[duty].recurring
            return "" if standing else short_date(self._default)
        return short_date(facts.deadline.due) or f"{facts.deadline.raw} (?)"
