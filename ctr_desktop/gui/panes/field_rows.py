"""The rows of the detail pane that follow from the declared fields: a caption and an editor each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ctr_desktop.domain.fields import fields_in_group
from ctr_desktop.gui.widgets.field_editors import MIXED, FieldEditor, Offer
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.labels import field_help, field_label
from ctr_desktop.models.task_detail import TaskDetail

_CAPTION_GAP = 2


class FieldRows(QObject):
    """The editors of one group of fields; ``changed`` gives the editor and its new value."""

    changed = Signal(object, object)

    def __init__(self, group: str, layout: QVBoxLayout, offer: Offer, parent: QWidget) -> None:
        """Put a row for each field of the group into a layout."""
        super().__init__(parent)
        self._editors: dict[str, FieldEditor] = {}
        for field in fields_in_group(group):
            editor = FieldEditor(field, offer, parent)
            editor.changed.connect(lambda value, item=editor: self.changed.emit(item, value))
            caption = plain_label(field_label(field), parent)
            caption.setProperty("role", "caption")
            caption.setBuddy(editor.widget)
            editor.widget.setAccessibleName(field_label(field))
            editor.widget.setToolTip(field_help(field))
            row = QVBoxLayout()
            row.setSpacing(_CAPTION_GAP)
            if isinstance(editor.widget, QCheckBox):  # a mark says its name itself
                editor.widget.setText(caption.text())
                caption.hide()
            else:
                row.addWidget(caption)
            row.addWidget(editor.widget)
            layout.addLayout(row)
            self._editors[field.name] = editor

    def show(self, detail: TaskDetail) -> None:
        """Show the values that the selected tasks share."""
        for name, editor in self._editors.items():
            if name == "short_title" and isinstance(editor.widget, QLineEdit):
                editor.hint = detail.task.short if detail.task is not None else ""
            values = {task.values[name] for task in detail.tasks}
            editor.show(values.pop() if len(values) == 1 else MIXED)

    def widget(self, name: str) -> QWidget | None:
        """Return the widget of a field, None when the group has no such field."""
        editor = self._editors.get(name)
        return editor.widget if editor is not None else None

    def all(self) -> list[FieldEditor]:
        """Return every editor in order."""
        return list(self._editors.values())

    def store_through(self, detail: TaskDetail, store: Callable[[QWidget, Callable[[], bool]], None]) -> None:
        """Let the editors store what they are given in the selected tasks."""

        def stored(editor: FieldEditor, value: Any) -> None:
            store(editor.widget, lambda: detail.set_field(editor.field.name, value))

        self.changed.connect(stored)
