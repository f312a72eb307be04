"""The reports that were issued, as a table that can be searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.models.report_words import kind_name
from ctr_desktop.models.tips import tip
from ctr_desktop.reports import kinds
from ctr_desktop.services.issued_reports import Life, Standing

COLUMNS = ("number", "kind", "programme", "as_of", "dated", "life", "scan")


class IssuedModel(LabelledTable):
    """One row a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__([f"issued.{name}" for name in COLUMNS], parent)
        self._every: list[Standing] = []
        self._shown: list[Standing] = []
        self._words = ""

    def show_reports(self, reports: Sequence[Standing]) -> None:
        """Show some reports, those that hold what is searched for."""
        self._every = list(reports)
        self.narrow(self._words)

    def narrow(self, words: str) -> None:
        """Show what holds all of some words in any column, folded."""
        self._words = words
        parts = fold(nfc(words)).split()
        self.beginResetModel()
        self._shown = [
            item for item in self._every if all(part in fold(nfc(" ".join(self._cells(item)))) for part in parts)
        ]
        self.endResetModel()

    def standing(self, row: int) -> Standing:
        """Return the report of a row."""
        return self._shown[row]

    def row_of(self, uid: str) -> int:
        """Return the row of a report, -1 when it is not shown."""
        return next((row for row, item in enumerate(self._shown) if item.report.uid == uid), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many reports are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = self._cells(self._shown[index.row()])[index.column()]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _cells(self, item: Standing) -> tuple[str, ...]:
        report = item.report
        dated = from_iso(report.request.get("issued_on")) or from_iso(report.issued_at[:10])
        return (
            report.number,
            kind_name(report.kind) if report.kind in kinds.names() else report.kind,
            item.programme,
            short_date(report.as_of),
            short_date(dated),
            _life_words(item),
            report.scan.name if report.scan is not None else "",
        )


def _life_words(item: Standing) -> str:
    if item.life is Life.WITHDRAWN:
        return label("life.withdrawn", day=short_date(item.report.withdrawn_on), why=item.report.withdrawn_why)
    return label(f"life.{item.life.value}", number=item.replaced_by)
