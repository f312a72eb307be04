"""The list of issued reports; one is chosen to be seen as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.report_words import kind_name
from ctr_desktop.services.reporting import IssuedReport

_REPORT_ROLE = Qt.ItemDataRole.UserRole


class IssuedDialog(Dialog):
    """List issued reports, the newest first; ``chosen`` gives the one that is to be shown."""

    chosen = Signal(object)

    def __init__(self, reports: Sequence[IssuedReport], parent: QWidget) -> None:
        """List some reports."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issued reports"))
        self.fit(560, 360)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Issued reports"))
        for report in reports:
            moment = report.issued_at.replace("T", " ")[:16]
            item = QListWidgetItem(
                f"{report.number} · {kind_name(report.kind)} · {short_date(report.as_of)} · {moment}"
            )
            item.setData(_REPORT_ROLE, report)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._choose())
        buttons = QDialogButtonBox(self)
        show = buttons.addButton(self.tr("Show"), QDialogButtonBox.ButtonRole.AcceptRole)
        show.setProperty("role", "primary")
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self.tr("Choose a report to see it as it was issued:"), self))
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.list.setFocus()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_REPORT_ROLE))
