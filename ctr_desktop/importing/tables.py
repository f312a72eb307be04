"""Understand the tables of a document: task tables become tasks with their fields, other data tables lines of text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ctr_desktop.domain.outline import NodeField
from ctr_desktop.importing.frame import MOTTO, RECEIVERS, SIGNED, is_frame
from ctr_desktop.importing.markers import BULLETS, Family, find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, TaskRow
from ctr_desktop.importing.table_columns import Columns, Row, grids, is_column_numbers, is_hour, months_of, rows_of

_TOLD = ("lead", "cooperating", "deadline", "product")
_ORDER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-HĐ]|[a-zđ])[.)]*")
_OUTER = (Family.ROMAN, Family.UPPER_LETTER, Family.PART, Family.CHAPTER)
_TOTAL = re.compile(r"(?:tổng\s+(?:cộng|số|hợp)|cộng)\b", re.IGNORECASE)
_REMARK = re.compile(r"(?:ghi\s+chú|lưu\s+ý|chú\s+thích|\(\*\)|\*)\s*:?", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:tiếp\s+theo|tiếp)\b", re.IGNORECASE)
_UNENDED = re.compile(r"[^.;:!?…”\"’')\]]$")
_DAY_BANNER = re.compile(r"(?:thứ\s+\w+|chủ\s+nhật|ngày)\b.*\d{1,2}\s*[/.-]\s*\d{1,2}", re.IGNORECASE)
_PEOPLE = re.compile(r"họ\s+(?:và\s+)?tên\b|họ,\s*tên\b", re.IGNORECASE)
_MONTH_TITLE = "Thời hạn"
_LONGEST_CELL = 6
_FRAME_SHARE = 0.2
_FIGURES_SHARE = 0.4
_FIGURES = re.compile(r"[\d.,%/+\-\s]+")
_JOINT = " | "


def fold_tables(paragraphs: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs with each data table's rows made one paragraph each; layout tables stay as they are.

    A table without headings that follows one at once, as wide as it and with the next number, goes on it.
    """
    found: list[SourceParagraph] = []
    place = 0
    before: _Folder | None = None
    for start, end in grids(paragraphs):
        between = [item for item in paragraphs[place:start] if not item.is_rule and not item.left_out]
        follows = all(_GOES_ON.match(item.text) for item in between)
        found += [
            replace(item, left_out="table_heading") if follows and before and _GOES_ON.match(item.text) else item
            for item in paragraphs[place:start]
        ]
        part = paragraphs[start:end]
        rows = rows_of(part)
        columns = Columns.of(rows)
        if columns is not None:
            before = _Folder(columns, rows)
            found += before.all_rows()
        elif before is not None and follows and before.is_continued_by(rows):
            found += before.more_rows(rows)
        else:
            before = None
            found += _plain_rows(rows) if _is_data(part, rows) else part
        place = end
    found.extend(paragraphs[place:])
    return found


def _is_data(paragraphs: Sequence[SourceParagraph], rows: Sequence[Row]) -> bool:
    """Tell a table of data from one that only lays out the page: head, signature, or the whole document."""
    wide = [row for row in rows if len(row.words) > 1]
    if len(rows) < 2 or len(wide) < 2 or len(wide) < len(rows) / 3:
        return False
    frames = [item for item in paragraphs if is_frame(item.text)]
    certain = any(pattern.match(item.text) for item in frames for pattern in (MOTTO, RECEIVERS, SIGNED))
    if certain or len(frames) > _FRAME_SHARE * len(paragraphs):
        return False
    per_cell = Counter(paragraph.cell for paragraph in paragraphs)
    return max(per_cell.values()) <= _LONGEST_CELL


def _plain_rows(rows: Sequence[Row], *, title: bool = False) -> Iterator[SourceParagraph]:
    """Yield the rows of a table as lines of text; rows of figures hold no duties."""
    figures = not title and _are_figures(rows)
    for row in rows:
        words = [row.words[column] for column in sorted(row.words)]
        numbered = len(words) == 2 and _ORDER.fullmatch(words[0]) and find_marker(f"{words[0].rstrip('.)')}. X")
        if numbered and not figures:
            text = f"{words[0].rstrip('.')}. {words[1]}" if words[0][-1] not in ")." else " ".join(words)
        else:
            text = _JOINT.join(words)
        cell = next(iter(row.cells.values()))
        yield SourceParagraph(text, raw=text, cell=cell, no_duty="figures" if figures else "")


def _are_figures(rows: Sequence[Row]) -> bool:
    """Tell whether a table is one of figures, mostly numbers behind its first columns, or of people."""
    if any(_PEOPLE.match(words) for words in rows[0].words.values()):
        return True
    cells = [words for row in rows[1:] for column, words in row.words.items() if column > min(row.words) + 1]
    numbers = [words for words in cells if _FIGURES.fullmatch(words)]
    return len(cells) >= 2 and len(numbers) >= _FIGURES_SHARE * len(cells)


class _Folder:
    """Makes the rows of one task table paragraphs, over all its parts."""

    def __init__(self, columns: Columns, rows: Sequence[Row]) -> None:
        self._columns = columns
        self._rows = rows
        self._width = len({column for row in rows for column in row.words})
        self._merged: dict[int, tuple[Cell, str]] = {}
        self._found: list[SourceParagraph] = []
        self._last_number = ""
        self._day = ""

    def all_rows(self) -> list[SourceParagraph]:
        """Return the rows of the table: what stands above the headings, the headings, the tasks."""
        columns = self._columns
        headings = _plain_rows(self._rows[columns.heading : columns.first], title=True)
        return [
            *_plain_rows(self._rows[: columns.heading], title=True),
            *(replace(item, left_out="table_heading") for item in headings),
            *self.more_rows(self._rows[columns.first :]),
        ]

    def is_continued_by(self, rows: Sequence[Row]) -> bool:
        """Tell whether the rows of another table go on this one: as wide, and with the next number."""
        width = len({column for row in rows for column in row.words})
        if not rows or abs(width - self._width) > 1 or width < 2:
            return False
        order = self._order(rows[0])
        if not order:
            return self._is_rest(rows[0])
        last = find_marker(f"{self._last_number.rstrip('.)')}. X") if self._last_number else None
        own = find_marker(f"{order.rstrip('.)')}. X")
        return own is not None and (last is None or (own.family == last.family and own.value == last.value + 1))

    def more_rows(self, rows: Sequence[Row]) -> list[SourceParagraph]:
        """Return the tasks of some rows."""
        self._found = []
        last = len(rows) - 1
        for place, row in enumerate(rows):
            for column, cell in row.cells.items():
                if cell.last_row > cell.row:
                    self._merged[column] = (cell, row.words[column])
            if self._columns.are_repeated_in(row) or is_column_numbers(row):
                self._leave_out(row, "table_heading")
            elif _is_total(row):
                self._leave_out(row, "table_total")
            elif place == last and len(row.words) == 1 and _is_remark(row, rows[place - 1] if place else None):
                self._leave_out(row, "remark")
            else:
                self._add(row)
        return self._found

    def _leave_out(self, row: Row, reason: str) -> None:
        self._found += [replace(item, left_out=reason) for item in _plain_rows([row], title=True)]

    def _add(self, row: Row) -> None:
        task_column = self._columns.column("task")
        above = self._merged.get(task_column) if task_column is not None else None
        spanned = above is not None and above[0].row < row.number <= above[0].last_row
        if self._found and spanned and task_column not in row.words and self._found[-1].row:
            self._found[-1] = self._with_more(self._found[-1], row)  # one task for several units
        elif self._found and self._found[-1].row and not self._found[-1].row.banner and self._is_rest(row):
            self._found[-1] = self._with_rest(self._found[-1], row)
        else:
            self._begin_day(row)
            self._found.append(self._task_row(row))

    def _order(self, row: Row) -> str:
        column = self._columns.column("order")
        words = row.words.get(column, "") if column is not None else ""
        return words if _ORDER.fullmatch(words) else ""

    def _is_rest(self, row: Row) -> bool:
        """Tell whether a row without a number only goes on the row above, whose cells a page end has cut."""
        order, task_column = self._columns.column("order"), self._columns.column("task")
        if order is None or task_column is None or row.words.get(order) or task_column not in row.words:
            return False
        last = next((item for item in reversed(self._found) if item.row is not None), None)
        if last is None or last.row is None:
            return row.words[task_column][:1].islower()
        task = last.text[: last.row.words_end]
        open_end = _UNENDED.search(task) is not None
        return row.words[task_column][:1].islower() or (open_end and len(row.words) > 1 and not _names_units(row))

    def _begin_day(self, row: Row) -> None:
        """Put a banner before the first row of a day in a schedule."""
        column = self._columns.column("day")
        if column is None or not self._has_hours(row):
            return
        day = row.words.get(column, "") or self._spanning(column, row)
        if day and day != self._day:
            self._day = day
            self._found.append(SourceParagraph(day, raw=day, row=TaskRow(True, 0)))

    def _has_hours(self, row: Row) -> bool:
        column = self._columns.column("deadline")
        return column is not None and is_hour(row.words.get(column, ""))

    def _spanning(self, column: int, row: Row) -> str:
        """Return the words of a merged cell above that reaches down to a row, "" where none does."""
        cell, words = self._merged.get(column, (None, ""))
        return words if cell is not None and cell.row < row.number <= cell.last_row else ""

    def _task_row(self, row: Row) -> SourceParagraph:
        columns = self._columns
        order_column, task_column = columns.column("order"), columns.column("task")
        order = self._order(row)
        task = row.words.get(task_column, "") if task_column is not None else ""
        others = [
            column
            for column in sorted(row.words)
            if not (column == order_column and order) and column != task_column and column not in columns.strip
        ]
        if self._has_hours(row):
            others = [column for column in others if columns.roles.get(column) != "day"]
        if not task and len(others) == 1:
            task = row.words[others.pop()]
        time = months_of(row, columns.strip)
        banner = not others and not time and (_is_outer(order) or not order)
        if banner and not order and (printed := find_marker(task)) and printed.family not in BULLETS:
            order, task = task[: printed.end].strip(), task[printed.end :].strip()
        text, fields = self._with_columns(task, row, others)
        if time:
            start = len(text) + len(_JOINT) + len(_MONTH_TITLE) + 2
            text += f"{_JOINT}{_MONTH_TITLE}: {time}"
            fields.append(NodeField("deadline", time, start, len(text)))
        if not banner:
            fields += self._spanned_fields(row)
            self._last_number = order or self._last_number
        elif _DAY_BANNER.match(task):
            self._day = task  # a day over all columns heads its hours
        parts = _parts(row.pieces.get(task_column, []), task) if task_column is not None and not banner else ()
        told = TaskRow(banner, len(task), tuple(fields), parts)
        return SourceParagraph(text.strip(), marker=order, raw=text, row=told)

    def _with_columns(self, text: str, row: Row, others: Sequence[int]) -> tuple[str, list[NodeField]]:
        """Return a text with some cells of a row put behind it, each under its heading, and the fields they are."""
        fields: list[NodeField] = []
        for column in others:
            words = row.words[column]
            title = self._columns.titles.get(column, "")
            start = len(text) + len(f"{_JOINT}{title}: " if title else _JOINT)
            text += (f"{_JOINT}{title}: " if title else _JOINT) + words
            role = self._columns.roles.get(column, "")
            if role == "deadline" and self._day and is_hour(words):
                fields.append(NodeField(role, f"{self._day} {words}"))
            elif role in _TOLD:
                fields.append(NodeField(role, words, start, start + len(words)))
        return text, fields

    def _spanned_fields(self, row: Row) -> list[NodeField]:
        """Return the fields that merged cells above tell of a row."""
        found = []
        for column in self._merged:
            role = self._columns.roles.get(column, "")
            words = self._spanning(column, row) if column not in row.words else ""
            if role in _TOLD and words:
                found.append(NodeField(role, words))
        return found

    def _with_more(self, paragraph: SourceParagraph, row: Row) -> SourceParagraph:
        """Return a task's row with the cells of a further row that its own cell spans."""
        text, fields = self._with_columns(paragraph.text, row, sorted(row.words))
        told = replace(paragraph.row, fields=(*paragraph.row.fields, *fields)) if paragraph.row else None
        return replace(paragraph, text=text, raw=text, row=told)

    def _with_rest(self, paragraph: SourceParagraph, row: Row) -> SourceParagraph:
        """Return a task's row with each cell of a row that goes on it put behind the cell above it."""
        if paragraph.row is None:
            return paragraph
        task_column = self._columns.column("task")
        pieces = [(paragraph.row.words_end, row.words[task_column])] if task_column in row.words else []
        used = {task_column}
        for column, role in self._columns.roles.items():
            known = next((item for item in paragraph.row.fields if item.role == role and item.end), None)
            if column in row.words and known is not None:
                pieces.append((known.end, row.words[column]))
                used.add(column)
        text, fields, words_end = paragraph.text, list(paragraph.row.fields), paragraph.row.words_end
        for end, words in sorted(pieces, reverse=True):
            added = f" {words}"
            text = text[:end] + added + text[end:]
            words_end += len(added) if end <= words_end else 0
            fields = [_moved(item, end, added) for item in fields]
        rest = [column for column in sorted(row.words) if column not in used]
        text, more = self._with_columns(text, row, rest)
        return replace(paragraph, text=text, raw=text, row=TaskRow(False, words_end, (*fields, *more)))


def _parts(pieces: Sequence[str], task: str) -> tuple[tuple[int, int], ...]:
    """Return where the tasks of a cell begin and end that holds a list of them, without their signs."""
    items = [piece for piece in pieces if find_marker(piece) is not None]
    if len(items) < 2 or " ".join(pieces) != task:
        return ()
    found: list[tuple[int, int]] = []
    place = 0
    for piece in pieces:
        marker = find_marker(piece)
        if marker is not None:
            found.append((place + marker.end, place + len(piece)))
        place += len(piece) + 1
    return tuple(found)


def _moved(item: NodeField, place: int, added: str) -> NodeField:
    """Return a field after words were put into its text at a place: behind it, inside it or before it."""
    if not item.end or item.end < place:
        return item
    if item.end == place:
        return replace(item, text=item.text + added, end=item.end + len(added))
    return replace(item, start=item.start + len(added), end=item.end + len(added))


def _names_units(row: Row) -> bool:
    """Tell whether a row without a number is a heading or a task of its own: it begins a sentence and is ended."""
    words = [words for words in row.words.values() if words]
    return all(item[:1].isupper() or item[:1].isdecimal() for item in words)


def _is_total(row: Row) -> bool:
    words = [row.words[column] for column in sorted(row.words)]
    return _TOTAL.match(words[0]) is not None and all(_FIGURES.fullmatch(item) for item in words[1:])


def _is_remark(row: Row, above: Row | None) -> bool:
    """Tell whether the only cell of a last row is a note: by its words, or by an empty row above it."""
    words = next(iter(row.words.values()))
    gap = above is not None and row.number - above.number > 1
    return _REMARK.match(words) is not None or (gap and find_marker(words) is None and not words.isupper())


def _is_outer(order: str) -> bool:
    found = find_marker(f"{order.rstrip('.)')}. X") if order else None
    return found is not None and found.family in _OUTER
