"""What all tracking lists have in common, whatever program made them: sheets of cells, of which some give tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, TaskRow, clean
from ctr_desktop.importing.readers.legacy import in_unicode
from ctr_desktop.importing.table_columns import Columns, rows_of

_SAYS_WHEN = re.compile(r"từ\s+ngày|tuần|kèm\s+theo|ban\s+hành", re.IGNORECASE)
MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_EMPTY_ROWS = 200
MOST_CELLS = 150_000
MOST_LETTERS = 4_000_000


class Room:
    """How many more cells and letters a workbook may fill."""

    def __init__(self, name: str) -> None:
        """Give a file of some name all the room there is."""
        self._name = name
        self._cells = MOST_CELLS
        self._letters = MOST_LETTERS

    def take(self, words: str) -> None:
        """Take the room of a cell. Raise DocumentError when there is none left."""
        self._cells -= 1
        self._letters -= len(words)
        if self._cells < 0 or self._letters < 0:
            raise DocumentError("document.too_heavy", name=self._name)


@dataclass(slots=True)
class Sheet:
    """One sheet of a list: its cells in order, and what it holds that is not shown, with the reason."""

    title: str
    number: int
    room: Room
    cells: list[SourceParagraph] = field(default_factory=list)
    unseen: list[tuple[str, str]] = field(default_factory=list)

    def add(self, words: str, row: int, column: int, last_row: int, last_column: int) -> None:
        """Add a cell that is shown; an empty one is none. Raise DocumentError when there is no room left."""
        if words.strip():
            self.room.take(words)
            cell = Cell(self.number, row, column, last_column, last_row)
            self.cells.append(SourceParagraph(clean(words), raw=words, cell=cell))

    def leave_out(self, words: str, reason: str) -> None:
        """Tell of something that is not shown, or has no value. Raise DocumentError when there is no room left."""
        if words.strip():
            self.room.take(words)
            self.unseen.append((clean(words), reason))


def paragraphs_of(sheets: Sequence[Sheet], name: str) -> list[SourceParagraph]:
    """Return the rows of the sheets that hold a task column, each cell a paragraph that knows its place.

    The title of a sheet heads its rows where several give tasks. Raise DocumentError "document.no_task_columns" when
    none does.
    """
    for sheet in sheets:
        sheet.cells = in_unicode(sheet.cells)
    useful = [sheet for sheet in sheets if Columns.of(rows_of(sheet.cells)) is not None]
    if not useful:
        raise DocumentError("document.no_task_columns", name=name)
    found: list[SourceParagraph] = []
    for sheet in useful:
        first, title = _first_task_row(sheet.cells)
        found += [_title_line(item) for item in title]
        if len(useful) > 1:
            found.append(SourceParagraph(clean(sheet.title), raw=sheet.title, row=TaskRow(True, 0)))
        found += [item for item in sheet.cells if item.cell is not None and item.cell.row >= first]
    others = [(sheet.title, "other_sheet") for sheet in sheets if sheet not in useful and sheet.cells]
    unseen = [*others, *(item for sheet in sheets for item in sheet.unseen)]
    return [*found, *(SourceParagraph(words, raw=words, left_out=reason) for words, reason in unseen)]


def _first_task_row(cells: list[SourceParagraph]) -> tuple[int, list[SourceParagraph]]:
    """Return the row of the headings, and the paragraphs of the rows above it, which are the sheet's title."""
    rows = rows_of(cells)
    columns = Columns.of(rows)
    heading = columns.heading if columns else 0
    first = next(iter(rows[heading].cells.values())).row
    return first, [item for item in cells if item.cell is not None and item.cell.row < first]


def _title_line(item: SourceParagraph) -> SourceParagraph:
    remark = item.text.startswith("(") and item.text.endswith(")") and not _SAYS_WHEN.search(item.text)
    return SourceParagraph(item.text, raw=item.raw, centred=not remark, left_out="remark" if remark else "")
