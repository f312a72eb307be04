"""Edit a cell of the selected rows where it stands: the fields of the detail pane, laid over the cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from ctr_desktop.domain.fields import Access, Kind, field_named
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.commit_fields import CommitLine, Commits, CommitText
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.field_editors import FieldEditor, Offer
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.stage_bar import ENTERED
from ctr_desktop.models.choices import unit_choices
from ctr_desktop.models.labels import field_label, label, stage_label
from ctr_desktop.models.task_detail import TaskDetail

_LEAST = {"lead": 220, "deadline": 120}
_LEAST_TEXT = 240


class CellEditor(QObject):
    """One editor at a time over a view; ``finished`` gives the keys back and tells whether to go on to the next row."""

    finished = Signal(bool)

    def __init__(self, view: QAbstractItemView, detail: TaskDetail, theme: Theme) -> None:
        """Edit what a model has selected."""
        super().__init__(view)
        self._view = view
        self._detail = detail
        self._theme = theme
        self._widget: QWidget | None = None
        view.verticalScrollBar().valueChanged.connect(lambda _value: self.close())
        view.horizontalScrollBar().valueChanged.connect(lambda _value: self.close())
        view.viewport().installEventFilter(self)

    @property
    def widget(self) -> QWidget | None:
        """Return the editor that is open, None when there is none."""
        return self._widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the view changes its size under the editor."""
        if event.type() is QEvent.Type.Resize:
            self.close()
        return super().eventFilter(watched, event)

    def can_edit(self, name: str) -> bool:
        """Tell whether a field has an editor for the selected tasks."""
        field = field_named(name)
        if field is None or not self._detail.tasks:
            return False
        return name in ("lead", "deadline", "stage") or (field.access is Access.FREE and field.kind is not Kind.FLAG)

    def open(self, name: str, rect: QRect) -> bool:
        """Lay the editor of a field over a cell, in pixels of the view; False where there is none."""
        self.close()
        if not self.can_edit(name):
            return False
        if name == "stage":
            self._open_stages(rect)
            return True
        makers: dict[str, Callable[[], QWidget]] = {"lead": self._lead, "deadline": self._deadline}
        widget = makers.get(name, lambda: self._free(name))()
        field = field_named(name)
        widget.setAccessibleName(field_label(field) if field is not None else name)
        self._widget = widget
        self._place(widget, name, rect)
        if isinstance(widget, Picker | DayEdit):
            widget.open()
        else:
            widget.setFocus()
            if isinstance(widget, CommitLine | CommitText):
                widget.selectAll()
        return True

    def _place(self, widget: QWidget, name: str, rect: QRect) -> None:
        least = _LEAST.get(name, _LEAST_TEXT)
        width = max(rect.width(), least)
        left = max(0, min(rect.left(), self._view.viewport().width() - width))
        height = max(widget.sizeHint().height(), 28)
        top = rect.top() + (rect.height() - height) // 2
        top = max(0, min(top, self._view.viewport().height() - height))
        widget.setGeometry(left, top, width, height)
        widget.show()
        widget.raise_()

    def _lead(self) -> QWidget:
        detail, picker = self._detail, Picker(self._view.viewport())
        picker.offer(
            lambda: unit_choices(detail.units(), detail.usage().units, detail.proposed_lead()),
            none=label("unit.nobody"),
        )
        lead = detail.common(lambda task: task.lead_unit)
        name = next((unit.name for unit in detail.units() if unit.id == lead), "")
        picker.show_value(lead, name)
        picker.picked.connect(lambda unit: detail.set_lead(unit if isinstance(unit, int) else None))
        picker.left.connect(self._end)
        return picker

    def _deadline(self) -> QWidget:
        detail, edit = self._detail, DayEdit(self._view.viewport())
        edit.prepare(detail.understand, icon("calendar-plus", self._theme, "secondary"))
        due = detail.common(lambda task: None if task.recurring else task.deadline.due)
        edit.show_day(due)  # type: ignore[arg-type]
        edit.committed.connect(lambda text: detail.set_deadline(text))
        edit.left.connect(lambda: self._end(False))
        return edit

    def _free(self, name: str) -> QWidget:
        field = field_named(name)
        assert field is not None
        detail = self._detail
        offer = Offer(detail.understand, icon("calendar-plus", self._theme, "secondary"), self.tr("(different)"))
        offer.units, offer.usage = detail.helpers() if field.kind is Kind.UNITS else detail.units(), detail.usage
        offer.persons = {person.id: person.name for person in detail.persons()}
        offer.in_office = detail.offered_persons()
        editor = FieldEditor(field, offer, self._view.viewport())
        editor.setParent(editor.widget)
        values = {task.values[name] for task in detail.tasks}
        editor.show(values.pop() if len(values) == 1 else None if field.kind is Kind.PERSON else field.empty)
        editor.changed.connect(lambda value: detail.set_field(name, value))
        widget = editor.widget
        if isinstance(widget, Picker):
            widget.left.connect(self._end)
        elif isinstance(widget, CommitLine | CommitText | DayEdit):
            widget.left.connect(lambda: self._end(False))
        return widget

    def _open_stages(self, rect: QRect) -> None:
        menu = QMenu(self._view)
        for stage in ENTERED:
            action = menu.addAction(stage_label(stage))
            action.triggered.connect(lambda _checked=False, chosen=stage: self._detail.enter_stage(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(QPoint(rect.left(), rect.bottom())))

    def _end(self, go_on: bool) -> None:
        """Put the editor away and give the keys back to the rows."""
        self.close()
        self._view.setFocus()
        self.finished.emit(go_on)

    def commit(self) -> None:
        """Store what is being typed, as if the editor was left."""
        if isinstance(self._widget, Commits):
            self._widget.commit()

    def close(self) -> None:
        """Put the editor away; what was typed in it is stored as when a field is left."""
        widget, self._widget = self._widget, None
        if widget is not None:
            if isinstance(widget, Commits):
                widget.commit()
            widget.hide()
            widget.deleteLater()
