"""What the columns of a table hold, told by their headings and by the cells under them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from ctr_desktop import resources
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph

FIRST_ROWS = 15
ROLES = ("order", "task", "lead", "cooperating", "deadline", "product", "day", "start")
_ASSIGNED = ("lead", "cooperating", "deadline")
_LONGEST_HEADING = 60
_SHORTEST_PART = 4
_REMARK = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"[\d.,%/+\-\s]+")
_TIME = re.compile(
    r"\d\s*[/.-]\s*\d|20\d\d|\bT\d|tháng|quý|năm|tuần|ngày|thường xuyên|h[àằ]ng|định kỳ"
    r"|\bkhi\b|sau|theo|đầu|cuối|x$|✓$",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:\s*phút)?"
_HOUR = re.compile(rf"{_CLOCK}(?:\s*[-–]\s*{_CLOCK})?", re.IGNORECASE)
_PARTS_OF_A_DAY = ("sáng", "chiều", "tối", "cả ngày", "buổi sáng", "buổi chiều", "buổi tối")
_MONTH = re.compile(r"(?:tháng|Th|T)?\s*\.?\s*(?P<month>1[0-2]|0?[1-9])(?:\s*/\s*(?P<year>20\d\d))?", re.IGNORECASE)
_QUARTER = re.compile(r"(?:quý|Q)\s*(?P<quarter>IV|I{1,3}|[1-4])(?:\s*/\s*(?P<year>20\d\d))?", re.IGNORECASE)
_FEWEST_CELLS = 3
_FEWEST_MONTHS = 3
_MOSTLY, _SELDOM = 0.6, 0.25
_LONG_WORDS = 20
_SAMPLE = 200


@dataclass(slots=True)
class Row:
    """One row of a table: the words of each cell by its first column, its paragraphs, the columns it reaches to."""

    words: dict[int, str] = field(default_factory=dict)
    cells: dict[int, Cell] = field(default_factory=dict)
    pieces: dict[int, list[str]] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """Return the row's number in its table."""
        return next(iter(self.cells.values())).row


def rows_of(paragraphs: Sequence[SourceParagraph]) -> list[Row]:
    """Return the rows of one table, several paragraphs of a cell put together."""
    rows: dict[int, Row] = {}
    for paragraph in paragraphs:
        cell = paragraph.cell
        if cell is None or paragraph.left_out:
            continue
        row = rows.setdefault(cell.row, Row())
        before = row.words.get(cell.column)
        row.words[cell.column] = f"{before} {paragraph.printed}" if before else paragraph.printed
        row.cells[cell.column] = cell
        row.pieces.setdefault(cell.column, []).append(paragraph.printed)
    return [rows[number] for number in sorted(rows)]


@cache
def _table() -> dict[str, list[str]]:
    return resources.table("suggestions/columns.toml")


@cache
def _headings() -> dict[str, str]:
    return {words: role for role in ROLES for words in _table()[role]}


def _role_and_weight(text: str) -> tuple[str | None, int]:
    """Return what a heading says a column holds, and how many letters of it are known words; exact ones weigh most."""
    words = " ".join(folded_words(_REMARK.sub(" ", text)))
    if not words or len(words) > _LONGEST_HEADING:
        return None, 0
    if words in _table()["not_itself"]:
        return None, 0
    if words in _headings():
        role = _headings()[words]
        return role, 4 * _LONGEST_HEADING - _table()[role].index(words)  # the table names the commonest words first
    if words.startswith(tuple(f"{word} " for word in _table()["not_itself"])) or words.endswith(
        tuple(_table()["done"])
    ):
        return None, 0
    fitting = [
        known
        for known in _headings()
        if len(known) >= _SHORTEST_PART and (words.startswith(known + " ") or words.endswith(" " + known))
    ]
    best = max(fitting, key=len, default="")
    return (_headings()[best], len(best)) if best else (None, 0)


def heading_role(text: str) -> str | None:
    """Return what a column holds by its heading: the longest known words that it is or begins or ends with."""
    return _role_and_weight(text)[0]


def label_role(text: str) -> str | None:
    """Return what a label before a colon tells of a task: only by words that are known whole, or begin it."""
    words = " ".join(folded_words(_REMARK.sub(" ", text)))
    if words in _headings():
        return _headings()[words]
    known = [phrase for phrase in _table()["labels"] if words.startswith(f"{phrase} ")]
    return _headings().get(max(known, key=len)) if known else None


@dataclass(slots=True)
class Columns:
    """Which column of a table holds what; ``heading`` is the row of the headings, ``first`` the one below them.

    ``strip`` are the columns of a strip of months or quarters, with the words of each.
    """

    roles: dict[int, str]
    titles: dict[int, str]
    heading: int
    first: int
    strip: dict[int, str] = field(default_factory=dict)

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
        if len(rows[place].words) < 2:
            return None  # a title over the whole table
        titles = {column: [words] for column, words in _spread(rows[place]).items()}
        first = place + 1
        while first < len(rows) - 1 and first <= place + 2 and _is_lower_heading(rows[first - 1], rows[first]):
            for column, words in _spread(rows[first]).items():
                if not titles.get(column) or titles[column][-1] != words:
                    titles.setdefault(column, []).append(words)
            first += 1
        strip = _strip(titles)
        while first < len(rows) and is_column_numbers(rows[first]):
            first += 1
        cells = _cells(rows[first:], titles)
        roles = _roles({column: words for column, words in titles.items() if column not in strip}, cells)
        roles = _completed(roles, titles, cells, strip)
        if "task" not in roles.values() or not set(_ASSIGNED) & set(roles.values()):
            return None
        return cls(roles, {column: " ".join(words) for column, words in titles.items()}, place, first, strip)

    def column(self, role: str) -> int | None:
        """Return the column that holds something, or None."""
        return next((column for column, held in self.roles.items() if held == role), None)

    def are_repeated_in(self, row: Row) -> bool:
        """Tell whether a row has the headings again, on the next page."""
        same = [words for column, words in row.words.items() if " ".join(self.titles.get(column, "").split()) == words]
        known = [words for words in row.words.values() if heading_role(words)]
        return len(row.words) > 1 and (len(same) == len(row.words) or (len(known) == len(row.words) > 2))


def _roles(titles: dict[int, list[str]], cells: dict[int, list[str]]) -> dict[int, str]:
    """Give each column the role its heading says, exact headings first, unless its cells say otherwise."""
    weighed: list[tuple[int, int, str]] = []
    for column, words in titles.items():
        own, whole = _role_and_weight(words[-1]), _role_and_weight(" ".join(words))
        role, weight = own if own[0] == "start" else max((own, whole), key=lambda item: item[1])
        vague = " ".join(folded_words(words[-1])) in _table()["vague_lead"]
        if role and _fits(role, cells.get(column, ()), vague=vague):
            weighed.append((weight, column, role))
    roles: dict[int, str] = {}
    for _weight, column, role in sorted(weighed, key=lambda item: (-item[0], item[1])):
        if role not in roles.values():
            roles[column] = role
    return roles


def _completed(
    roles: dict[int, str], titles: dict[int, list[str]], cells: dict[int, list[str]], strip: dict[int, str]
) -> dict[int, str]:
    """Return the roles with what the other columns tell: a strip or a day is the deadline, the long words the task."""
    if "deadline" not in roles.values():
        roles = {column: "deadline" if role == "day" else role for column, role in roles.items()}
    if strip and "deadline" not in roles.values():
        roles = {**roles, min(strip): "deadline"}
    task = _wordiest(roles, titles, cells) if "task" not in roles.values() else None
    return roles if task is None else {**roles, task: "task"}


def _fits(role: str, cells: Sequence[str], *, vague: bool = False) -> bool:
    """Tell whether the cells of a column are what its heading promises: words for units, times for deadlines."""
    if vague and _share(cells, lambda words: len(words.split()) > 1) <= _MOSTLY:
        return False
    if len(cells) < _FEWEST_CELLS:
        return True
    if role in ("lead", "cooperating", "task"):
        return _share(cells, _NUMBER.fullmatch) <= _MOSTLY
    if role == "deadline":
        return _share(cells, lambda words: _TIME.search(words) or _HOUR.search(words)) >= _SELDOM
    return True


def _share(cells: Sequence[str], holds: Callable[[str], object]) -> float:
    return sum(1 for words in cells if holds(words)) / len(cells) if cells else 0.0


def _wordiest(roles: dict[int, str], titles: dict[int, list[str]], cells: dict[int, list[str]]) -> int | None:
    """Return the column of long words in a table whose other columns say that it gives tasks, or None."""
    if len({"lead", "cooperating", "deadline", "product"} & set(roles.values())) < 2:
        return None
    free = [column for column in titles if column not in roles and cells.get(column)]
    lengths = {column: sum(map(len, cells[column])) / len(cells[column]) for column in free}
    best = max(lengths, key=lambda column: lengths[column], default=None)
    return best if best is not None and lengths[best] >= _LONG_WORDS else None


def _cells(rows: Sequence[Row], titles: dict[int, list[str]]) -> dict[int, list[str]]:
    """Return the words of the first cells under each heading; those of banners over several columns are not asked."""
    found: dict[int, list[str]] = {column: [] for column in titles}
    for row in rows[:_SAMPLE]:
        if len(row.words) < 2:
            continue
        for column, words in row.words.items():
            if column in found:
                found[column].append(words)
    return found


def _strip(titles: dict[int, list[str]]) -> dict[int, str]:
    """Return the columns of a strip of months or quarters under one heading, with the time each stands for."""
    months: dict[int, str] = {}
    for column, words in titles.items():
        above = " ".join(words[:-1])
        month, quarter = _MONTH.fullmatch(words[-1].strip()), _QUARTER.fullmatch(words[-1].strip())
        year = re.search(r"20\d\d", above)
        of_year = f"/{year.group()}" if year else ""
        named = words[-1].strip()[:1].isalpha() or "tháng" in above.lower() or heading_role(above) == "deadline"
        if month and named:
            months[column] = f"Tháng {int(month['month'])}" + (f"/{month['year']}" if month["year"] else of_year)
        elif quarter:
            months[column] = f"Quý {quarter['quarter']}" + (f"/{quarter['year']}" if quarter["year"] else of_year)
    return months if len(months) >= _FEWEST_MONTHS else {}


def is_hour(words: str) -> bool:
    """Tell whether a cell only names an hour or a part of a day."""
    return _HOUR.fullmatch(words.strip()) is not None or words.strip().lower() in _PARTS_OF_A_DAY


def _spread(row: Row) -> dict[int, str]:
    """Return the words over each column, those of a merged cell over all it covers."""
    return {
        column: words for first, words in row.words.items() for column in range(first, row.cells[first].last_column + 1)
    }


def _is_lower_heading(above: Row, row: Row) -> bool:
    """Tell whether a row goes on the headings above it, under a merged one."""
    merged = [cell for cell in above.cells.values() if cell.last_column > cell.column]
    if not merged or any(len(words) > _LONGEST_HEADING for words in row.words.values()):
        return False
    covered = {column for cell in merged for column in range(cell.column, cell.last_column + 1)}
    own = {column for column, words in row.words.items() if column in covered}
    spanned = all(
        column in covered or row.cells[column].last_row > row.cells[column].row or heading_role(row.words[column])
        for column in row.words
    )
    titled = [
        words
        for words in row.words.values()
        if heading_role(words) or _MONTH.fullmatch(words) or _QUARTER.fullmatch(words)
    ]
    return bool(own) and spanned and len(titled) >= 1


def is_column_numbers(row: Row) -> bool:
    """Tell a row that only numbers the columns: (1) (2) (3), or A B 1 2."""
    words = [words.strip("() .") for words in row.words.values()]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 7]
    short = all(len(word) <= 2 for word in words)
    return len(words) > 2 and short and len(numbers) >= len(words) - 2 and numbers == sorted(set(numbers))


def months_of(row: Row, strip: dict[int, str]) -> str:
    """Return the time that the marks of a row under a strip of months tell: the first to the last of them."""
    marked = [
        place
        for column, words in row.words.items()
        if column in strip and words.strip()
        for place in range(column, row.cells[column].last_column + 1)
        if place in strip
    ]
    if not marked:
        return ""
    first, last = strip[min(marked)], strip[max(marked)]
    return last if first == last else f"{first} - {last}"


def grids(paragraphs: Sequence[SourceParagraph]) -> Iterator[tuple[int, int]]:
    """Yield where each table of a document begins and ends."""
    place = 0
    for table, group in groupby(paragraphs, key=lambda item: item.cell.table if item.cell else None):
        length = sum(1 for _ in group)
        if table is not None:
            yield place, place + length
        place += length
