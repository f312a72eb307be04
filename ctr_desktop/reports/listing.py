"""A list as it is seen in the window, as a document that every writer can write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ctr_desktop.reports.document import Cell, CellKind, Column, Document, Head, Row, Table
from ctr_desktop.reports.profile import profile_for
from ctr_desktop.reports.seen_list import Listing, Value


def listing_document(listing: Listing, day: date) -> Document:
    """Return a list as a document with one table."""
    columns = tuple(
        Column(title, kind=CellKind.DAY if is_day else CellKind.TEXT, width=width)
        for title, width, is_day in listing.columns
    )
    rows = tuple(_row(values, len(columns)) for values in listing.rows)
    head = Head("", "", "", "", listing.title, listing.below)
    table = Table(listing.title, columns, rows, numbered=False, dense=True)
    return Document(head, (table,), profile_for(day).name, day, landscape=True)


def _row(values: Sequence[Value], columns: int) -> Row:
    cells = tuple(Cell(words, value) for words, value in values)
    return Row(cells, banner=len(cells) == 1 < columns)
