"""The copies of the data: when and why each was written, what it holds, and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_backup_dialog import Ui_BackupForm
from ctr_desktop.models.labels import copy_kind_label, copy_time
from ctr_desktop.services.backups import CheckedCopy

_WHEN, _KIND, _HOLDS = range(3)


class BackupDialog(Dialog):
    """Ask for a copy to be written or put back; it does neither itself."""

    save_wanted = Signal()
    file_wanted = Signal()
    second_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, folder: Path, parent: QWidget) -> None:
        """Show an empty list until the copies are checked."""
        super().__init__(parent)
        self._copies: Sequence[CheckedCopy] = ()
        self.form = Ui_BackupForm()
        self.form.setupUi(self)
        self.fit(780, 480)
        table = self.form.table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels([self.tr("Written"), self.tr("Occasion"), self.tr("Holds")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(_WHEN, 170)
        header.resizeSection(_KIND, 240)
        header.setSectionResizeMode(_HOLDS, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._show_actions)
        self.form.save_button.clicked.connect(self.save_wanted)
        self.form.second_button.clicked.connect(self.second_wanted)
        self.form.file_button.clicked.connect(self.file_wanted)
        self.form.folder_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.form.restore_button.clicked.connect(self._restore)
        self.form.close_button.clicked.connect(self.reject)
        self._show_actions()

    def show_second_place(self, place: str, day: str) -> None:
        """Say where the second place is and of which day the newest copy there is."""
        words = self.tr("Second place: {place}, newest copy: {day}")
        self.form.hint_label.setText(words.format(place=place, day=day or self.tr("none yet")))

    def show_copies(self, copies: Sequence[CheckedCopy]) -> None:
        """List copies, the newest first."""
        self._copies = copies
        table = self.form.table
        table.setRowCount(len(copies))
        for row, item in enumerate(copies):
            holds = self.tr("damaged, cannot be restored")
            if item.is_sound:
                words = self.tr("{programmes} programmes, {tasks} tasks")
                holds = words.format(programmes=item.programmes, tasks=item.tasks)
            written = copy_time(item.copy)
            for column, words in ((_WHEN, written), (_KIND, copy_kind_label(item.copy.kind)), (_HOLDS, holds)):
                table.setItem(row, column, QTableWidgetItem(words))
        self._show_actions()

    def _chosen(self) -> CheckedCopy | None:
        rows = {index.row() for index in self.form.table.selectedIndexes()}
        return self._copies[min(rows)] if rows and min(rows) < len(self._copies) else None

    def _show_actions(self) -> None:
        chosen = self._chosen()
        self.form.restore_button.setEnabled(chosen is not None and chosen.is_sound)

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.restore_wanted.emit(chosen.copy.path)
