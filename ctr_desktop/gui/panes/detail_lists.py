"""The lists of the detail pane: diary, documents, source text and history, filled when their tab is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from ctr_desktop.domain.diary import CHASES, EntryKind
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.panes.evidence_tab import EvidenceTab
from ctr_desktop.gui.panes.list_items import ENTRY_ROLE, act_item, diary_item, earlier_item, history_words
from ctr_desktop.gui.panes.papers_tab import PapersTab
from ctr_desktop.gui.panes.source_text import source_html
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.paper_fields import PaperOffer
from ctr_desktop.models.choices import person_choices
from ctr_desktop.models.follow_up_detail import FollowUpDetail
from ctr_desktop.models.labels import entry_label
from ctr_desktop.models.task_detail import TaskDetail

if TYPE_CHECKING:
    from ctr_desktop.gui.forms.ui_detail_pane import Ui_DetailForm


class DetailLists(QObject):
    """Show and change what hangs on the selected tasks; ``refused_day`` gives a day that was not understood."""

    note_wanted = Signal(int)
    note_written = Signal()
    refused_day = Signal(str)

    def __init__(
        self, form: Ui_DetailForm, detail: TaskDetail, follow_up: FollowUpDetail, theme: Theme, parent: QObject
    ) -> None:
        """Work on the tabs of a form."""
        super().__init__(parent)
        offer = PaperOffer(detail.understand, icon("calendar-plus", theme, "secondary"), follow_up.offered)
        self.papers = PapersTab(form.documents_tab, follow_up, offer)
        self.papers.refused_day.connect(self.refused_day)
        self.evidence = EvidenceTab(form.evidence_tab, follow_up, theme)
        self._form = form
        self._detail = detail
        self._theme = theme
        self._stale: set[int] = set()
        self._connect()

    def _connect(self) -> None:
        form = self._form
        form.note_edit.returnPressed.connect(lambda: self._add_note(EntryKind.NOTE))
        form.note_button.clicked.connect(lambda: self._add_note(EntryKind.NOTE))
        form.chase_button.clicked.connect(lambda: self._add_note(EntryKind.CHASE))
        menu = QMenu(form.chase_button)
        for kind in CHASES:
            action = menu.addAction(entry_label(kind))
            action.triggered.connect(lambda _checked=False, chosen=kind: self._add_note(chosen))
        form.chase_button.setMenu(menu)
        form.note_person.offer(
            lambda: person_choices(self._detail.offered_persons(), self._detail.usage().persons), free=True
        )
        self._name_person("")
        form.note_person.picked.connect(self._name_person)
        form.report_note_button.clicked.connect(self._report_note)
        form.edit_note_button.clicked.connect(self._edit_note)
        form.diary_list.itemDoubleClicked.connect(lambda _item: self._edit_note())
        form.delete_note_button.clicked.connect(self._delete_note)
        form.diary_list.itemSelectionChanged.connect(self._show_note_actions)
        form.tabs.currentChanged.connect(lambda _tab: self._fill())

    def show(self) -> None:
        """Show the selected tasks: the tab in front at once, the others when they come to the front."""
        self._stale = set(range(self._form.tabs.count()))
        self._fill()

    def _fill(self) -> None:
        form = self._form
        tab = form.tabs.currentIndex()
        if tab not in self._stale or not self._detail.tasks:
            return
        self._stale.discard(tab)
        fillers = {
            form.diary_tab: self._fill_diary,
            form.documents_tab: self.papers.show,
            form.evidence_tab: self.evidence.show,
            form.source_tab: self._fill_source,
            form.history_tab: self._fill_history,
        }
        fillers.get(form.tabs.currentWidget(), lambda: None)()

    def _fill_diary(self) -> None:
        form = self._form
        if not form.note_day.text():
            form.note_day.show_day(self._detail.today())
        form.diary_list.clear()
        persons = {person.id: person.name for person in self._detail.persons()}
        items = [(entry.day, diary_item(entry, persons)) for entry in self._detail.diary()]
        items += [(day, act_item(day, words)) for day, words in self._detail.reassignments()]
        for _day, item in sorted(items, key=lambda found: found[0], reverse=True):
            form.diary_list.addItem(item)
        for programme, entry in self._detail.diary_before():
            form.diary_list.addItem(earlier_item(programme, entry, persons))
        self._show_note_actions()

    def _name_person(self, name: object) -> None:
        words = str(name or "")
        self._form.note_person.show_value(words or None, words, self.tr("Who spoke or was chased (may stay empty)"))

    def _show_note_actions(self) -> None:
        item = self._form.diary_list.currentItem()
        entry = item.data(ENTRY_ROLE) if item and item.isSelected() else None
        changeable = entry is not None and entry.kind is not EntryKind.STAGE
        self._form.edit_note_button.setEnabled(changeable)
        self._form.delete_note_button.setEnabled(changeable)
        self._form.report_note_button.setEnabled(entry is not None)
        self._form.report_note_button.setChecked(entry is not None and entry.in_report)

    def _report_note(self) -> None:
        item = self._form.diary_list.currentItem()
        if item is not None:
            self._detail.report_note(item.data(ENTRY_ROLE).id, not item.data(ENTRY_ROLE).in_report)

    def _fill_source(self) -> None:
        source = self._detail.source()
        self._form.source_view.setHtml(source_html(source, self._theme.tokens) if source else "")

    def _fill_history(self) -> None:
        self._form.history_list.clear()
        self._form.history_list.addItems(history_words(self._detail.history()))

    def _add_note(self, kind: EntryKind) -> None:
        form = self._form
        if form.note_day.is_bad():
            self.refused_day.emit(form.note_day.text())
            return
        form.message_bar.hide()
        if self._detail.add_note(
            form.note_edit.text(), form.note_day.day() or self._detail.today(), kind, self._person()
        ):
            form.note_edit.clear()
            self._name_person("")
            self.note_written.emit()

    def _person(self) -> str:
        self._form.note_person.commit()
        return self._form.note_person.text()

    def _edit_note(self) -> None:
        item = self._form.diary_list.currentItem()
        if item is not None and item.data(ENTRY_ROLE).kind is not EntryKind.STAGE:
            self.note_wanted.emit(item.data(ENTRY_ROLE).id)

    def _delete_note(self) -> None:
        item = self._form.diary_list.currentItem()
        if item is not None:
            self._detail.delete_note(item.data(ENTRY_ROLE).id)
