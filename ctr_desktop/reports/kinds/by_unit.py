"""The lead units in figures: number and share of what is open and done, in time and late."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.statistics import Tally, decimal
from ctr_desktop.reports.columns import rate_text
from ctr_desktop.reports.document import Align, Cell, CellKind, Column, Document, Row, Signature, Table
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, document

COUNTS = ("still_in_time", "overdue", "done_on_time", "done_late", "recurring", "cancelled")


def compose(material: Material) -> Document:
    """Return the cross table, the unit with most tasks first."""
    by_unit = material.tally_by_unit()
    order = sorted(by_unit, key=lambda unit: (unit is None, -by_unit[unit].total, material.unit_name(unit)))
    rows = [_row(material.unit_name(unit) or material.say("nobody"), by_unit[unit]) for unit in order]
    if rows:
        rows.append(_row(material.say("all"), material.tally(), total=True))
    names = ("unit", "total", *COUNTS, "rate")
    kinds = (CellKind.TEXT, *(CellKind.NUMBER for _ in ("total", *COUNTS)), CellKind.PERCENT)
    columns = tuple(
        Column(material.wording.column(name), Align.LEFT if name == "unit" else Align.CENTRE, kind)
        for name, kind in zip(names, kinds, strict=True)
    )
    table = Table(material.say("table"), columns, tuple(rows), dense=True)
    as_of = material.say("common.as_of", date=long_date(material.as_of))
    return document(material, (table, Signature()), as_of=as_of, landscape=True)


def _row(name: str, counts: Tally, *, total: bool = False) -> Row:
    whole = counts.total
    cells = [Cell(name), Cell(str(whole), whole)]
    cells += [_share(getattr(counts, item), whole) for item in COUNTS]
    return Row((*cells, Cell(rate_text(counts), counts.rate)), total=total)


def _share(count: int, whole: int) -> Cell:
    """Return a count with its share of the whole; the number alone goes to a table calculator."""
    return Cell(f"{count} ({decimal(100 * count / whole)}%)" if count and whole else str(count), count)


KIND = ReportKind("by_unit", compose)
