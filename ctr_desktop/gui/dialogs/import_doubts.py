"""The list of what is to be checked in a draft: each line leads to its place, or to the field that settles it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ctr_desktop.gui.dialogs.import_head import ImportHead
from ctr_desktop.models.import_draft import ImportDraft
from ctr_desktop.models.import_words import doubt_label, left_out_label
from ctr_desktop.models.tips import tip

_LONGEST_LEFT_OUT = 300
_TURN = "turn"
_NODE_ROLE = Qt.ItemDataRole.UserRole
_CODE_ROLE = Qt.ItemDataRole.UserRole + 1


class ImportDoubts(QObject):
    """Show doubts, questions and what was left out; ``node_wanted`` leads to a node of the outline.

    ``turn_wanted`` asks for the other reading of two lists, of which it is not certain which stands inside the other.
    """

    node_wanted = Signal(int)
    turn_wanted = Signal()

    def __init__(self, view: QListWidget, draft: ImportDraft, head: ImportHead, parent: QWidget) -> None:
        """Fill a list of a form."""
        super().__init__(parent)
        self._view = view
        self._draft = draft
        self._head = head
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setWordWrap(True)
        view.itemPressed.connect(self._go)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        view.itemActivated.connect(self._go)

    def show_soon(self) -> None:
        """List anew once the present click is through: the line that is clicked is not to move away under it."""
        self._timer.start(0)

    def show(self) -> None:
        """List what the draft leaves open now."""
        self._view.clear()
        draft = self._draft.draft
        for doubt in self._draft.doubts():
            self._add(doubt_label(doubt.code), doubt.text, doubt.node, doubt.code)
            if doubt.code == "outline.unsure_nesting":
                first = self.tr("Click here to read it the first way again")
                self._add(first if draft.turned else self.tr("Click here to read it the other way"), "", None, _TURN)
        for node, duty in self._draft.questions():
            names = ", ".join(self._draft.known.unit_name(unit) for unit in self._draft.facts_of(node, duty).leads)
            self._add(doubt_label("lead.several"), names, node)
        for left in (*draft.ignored, *draft.outline.dropped):
            title = self.tr("Left out")
            self._add(f"{title} ({left_out_label(left.reason)})", left.text[:_LONGEST_LEFT_OUT], None)
        if not self._view.count():
            self._view.addItem(QListWidgetItem(self.tr("Nothing is doubtful.")))

    def _add(self, title: str, text: str, node: int | None, code: str = "") -> None:
        item = QListWidgetItem(f"{title}: {text}" if text else title)
        item.setToolTip(tip(text))
        item.setData(_NODE_ROLE, node)
        item.setData(_CODE_ROLE, code)
        self._view.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        field, node = self._head.field_of(item.data(_CODE_ROLE) or ""), item.data(_NODE_ROLE)
        if item.data(_CODE_ROLE) == _TURN:
            self.turn_wanted.emit()
        elif field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(node, int):
            self.node_wanted.emit(node)
