"""Understand the tables of a document: task tables become tasks with their fields, other data tables lines of text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby

from ctr_desktop import resources
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.domain.outline import NodeField
from ctr_desktop.importing.frame import is_frame
from ctr_desktop.importing.markers import BULLETS, Family, find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, TaskRow

FIRST_ROWS = 15
_TOLD = ("lead", "cooperating", "deadline", "product")
_ROLES = ("order", "task", "lead", "cooperating", "deadline", "product")
_LONGEST_HEADING = 60
_ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-HĐ]|[a-zđ])[.)]*")
_OUTER = (Family.ROMAN, Family.UPPER_LETTER, Family.PART, Family.CHAPTER)
_LONGEST_CELL = 6
_JOINT = " | "


@dataclass(slots=True)
class Row:
    """One row of a table: the words of each cell by its first column, and the columns each reaches to."""

    words: dict[int, str] = field(default_factory=dict)
    cells: dict[int, Cell] = field(default_factory=dict)


def grids(paragraphs: Sequence[SourceParagraph]) -> Iterator[tuple[int, int]]:
    """Yield where each table of a document begins and ends."""
    place = 0
    for table, group in groupby(paragraphs, key=lambda item: item.cell.table if item.cell else None):
        length = sum(1 for _ in group)
        if table is not None:
            yield place, place + length
        place += length


def fold_tables(paragraphs: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs with each data table's rows made one paragraph each; layout tables stay as they are."""
    found: list[SourceParagraph] = []
    place = 0
    for start, end in grids(paragraphs):
        found.extend(paragraphs[place:start])
        part = paragraphs[start:end]
        found.extend(_folded(part) if _is_data(part) else part)
        place = end
    found.extend(paragraphs[place:])
    return found


def rows_of(paragraphs: Sequence[SourceParagraph]) -> list[Row]:
    """Return the rows of one table, several paragraphs of a cell put together."""
    rows: dict[int, Row] = {}
    for paragraph in paragraphs:
        cell = paragraph.cell
        if cell is None:
            continue
        row = rows.setdefault(cell.row, Row())
        before = row.words.get(cell.column)
        row.words[cell.column] = f"{before} {paragraph.printed}" if before else paragraph.printed
        row.cells[cell.column] = cell
    return [rows[number] for number in sorted(rows)]


def _is_data(paragraphs: Sequence[SourceParagraph]) -> bool:
    """Tell a table of data from one that only lays out the page: head, signature, or the whole document."""
    rows = rows_of(paragraphs)
    wide = [row for row in rows if len(row.words) > 1]
    if len(rows) < 2 or len(wide) < 2 or len(wide) < len(rows) / 3:
        return False
    if any(is_frame(paragraph.text) for paragraph in paragraphs):
        return False
    per_cell = Counter(paragraph.cell for paragraph in paragraphs)
    return max(per_cell.values()) <= _LONGEST_CELL or Columns.of(rows) is not None


def _folded(paragraphs: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    rows = rows_of(paragraphs)
    columns = Columns.of(rows)
    if columns is not None:
        headings = _plain_rows(rows[columns.heading : columns.first])
        return [
            *_plain_rows(rows[: columns.heading]),
            *(replace(item, left_out="table_heading") for item in headings),
            *_task_rows(rows, columns),
        ]
    return list(_plain_rows(rows))


def _plain_rows(rows: Sequence[Row]) -> Iterator[SourceParagraph]:
    for row in rows:
        words = [row.words[column] for column in sorted(row.words)]
        if len(words) == 2 and _ORDER.fullmatch(words[0]) and find_marker(f"{words[0].rstrip('.)')}. X"):
            text = f"{words[0].rstrip('.')}. {words[1]}" if words[0][-1] not in ")." else " ".join(words)
        else:
            text = _JOINT.join(words)
        yield SourceParagraph(text, raw=text, cell=next(iter(row.cells.values())))


@cache
def _headings() -> dict[str, str]:
    table = resources.table("suggestions/columns.toml")
    return {words: role for role in _ROLES for words in table[role]}


def heading_role(text: str) -> str | None:
    """Return what a column holds by its heading: the longest known words that it is or begins or ends with."""
    if len(text) > _LONGEST_HEADING:
        return None
    words = " ".join(folded_words(text))
    if words in _headings():
        return _headings()[words]
    fitting = [
        known
        for known in _headings()
        if len(known) > 3 and (words.startswith(known + " ") or words.endswith(" " + known))
    ]
    return _headings()[max(fitting, key=len)] if fitting else None


@dataclass(slots=True)
class Columns:
    """Which column of a table holds what; ``heading`` is the row of the headings, ``first`` the one below them."""

    roles: dict[int, str]
    titles: dict[int, str]
    heading: int
    first: int

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Columns | None:
        """Find the heading rows of a task table among the first rows; None when the table gives no tasks."""
        best: Columns | None = None
        for place in range(min(FIRST_ROWS, len(rows) - 1)):
            candidate = cls._at(rows, place)
            if candidate and (best is None or len(candidate.roles) > len(best.roles)):
                best = candidate
        return best

    @classmethod
    def _at(cls, rows: Sequence[Row], place: int) -> Columns | None:
        titles = {column: [words] for column, words in _spread(rows[place]).items()}
        first = place + 1
        if first < len(rows) - 1 and _is_second_heading(rows[place], rows[first]):
            for column, words in _spread(rows[first]).items():
                titles.setdefault(column, []).append(words)
            first += 1
        roles: dict[int, str] = {}
        for column in sorted(titles):
            role = heading_role(titles[column][-1]) or heading_role(" ".join(titles[column]))
            if role and role not in roles.values():
                roles[column] = role
        if "task" not in roles.values() or not {"lead", "cooperating", "deadline"} & set(roles.values()):
            return None
        while first < len(rows) and _is_column_numbers(rows[first]):
            first += 1
        return cls(roles, {column: " ".join(words) for column, words in titles.items()}, place, first)

    def column(self, role: str) -> int | None:
        """Return the column that holds something, or None."""
        return next((column for column, held in self.roles.items() if held == role), None)


def _spread(row: Row) -> dict[int, str]:
    """Return the words over each column, those of a merged cell over all it covers."""
    return {
        column: words for first, words in row.words.items() for column in range(first, row.cells[first].last_column + 1)
    }


def _is_second_heading(above: Row, row: Row) -> bool:
    known = [heading_role(words) for words in row.words.values()]
    under_merged = any(cell.last_column > cell.column for cell in above.cells.values())
    return (
        under_merged
        and len([role for role in known if role]) >= 1
        and all(len(words) <= _LONGEST_HEADING for words in row.words.values())
    )


def _is_column_numbers(row: Row) -> bool:
    """Tell a row that only numbers the columns: (1) (2) (3), or A B 1 2."""
    words = [words.strip("() .") for words in row.words.values()]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 7]
    short = all(len(word) <= 2 for word in words)
    return len(words) > 2 and short and len(numbers) >= len(words) - 2 and numbers == sorted(set(numbers))


def _task_rows(rows: Sequence[Row], columns: Columns) -> list[SourceParagraph]:
    found: list[SourceParagraph] = []
    merged: dict[int, tuple[Cell, str]] = {}
    for row in rows[columns.first :]:
        for column, cell in row.cells.items():
            if cell.last_row > cell.row:
                merged[column] = (cell, row.words[column])
        if all(heading_role(words) for words in row.words.values()) and len(row.words) > 2:
            continue  # the headings again, on the next page
        place = next(iter(row.cells.values())).row
        task_column = columns.column("task")
        above = merged.get(task_column) if task_column is not None else None
        if found and above and task_column not in row.words and above[0].row < place <= above[0].last_row:
            found[-1] = _with_more(found[-1], row, columns)  # one task for several units: its cell spans their rows
        else:
            found.append(_task_row(row, columns, merged))
    return found


def _task_row(row: Row, columns: Columns, merged: dict[int, tuple[Cell, str]]) -> SourceParagraph:
    order_column, task_column = columns.column("order"), columns.column("task")
    order = row.words.get(order_column, "") if order_column is not None else ""
    if not _ORDER.fullmatch(order):
        order = ""
    task = row.words.get(task_column, "") if task_column is not None else ""
    others = [
        column for column in sorted(row.words) if not (column == order_column and order) and column != task_column
    ]
    if not task and len(others) == 1:
        task = row.words[others.pop()]
    banner = not others and (_is_outer(order) or not order)
    if banner and not order and (printed := find_marker(task)) and printed.family not in BULLETS:
        order, task = task[: printed.end].strip(), task[printed.end :].strip()
    text, fields = task, []
    for column in others:
        words = row.words[column]
        title = columns.titles.get(column, "")
        lead_in = f"{_JOINT}{title}: " if title else _JOINT
        role = columns.roles.get(column, "")
        if role in _TOLD:
            fields.append(NodeField(role, words, len(text) + len(lead_in), len(text) + len(lead_in) + len(words)))
        text += lead_in + words
    number = next(iter(row.cells.values())).row
    for column, (cell, words) in merged.items():
        role = columns.roles.get(column, "")
        if role in _TOLD and column not in row.words and cell.row < number <= cell.last_row and not banner:
            fields.append(NodeField(role, words))
    return SourceParagraph(
        text.strip(),
        marker=order,
        raw=text,
        row=TaskRow(banner, len(task), tuple(fields)),
    )


def _with_more(paragraph: SourceParagraph, row: Row, columns: Columns) -> SourceParagraph:
    """Return a task's row with the cells of a further row that its own cell spans."""
    text = paragraph.text
    fields = list(paragraph.row.fields) if paragraph.row else []
    for column in sorted(row.words):
        title = columns.titles.get(column, "")
        lead_in = f"{_JOINT}{title}: " if title else _JOINT
        start = len(text) + len(lead_in)
        text += lead_in + row.words[column]
        role = columns.roles.get(column, "")
        if role in _TOLD:
            fields.append(NodeField(role, row.words[column], start, len(text)))
    told = replace(paragraph.row, fields=tuple(fields)) if paragraph.row else None
    return replace(paragraph, text=text, raw=text, row=told)


def _is_outer(order: str) -> bool:
    found = find_marker(f"{order.rstrip('.)')}. X") if order else None
    return found is not None and found.family in _OUTER
