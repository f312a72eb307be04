"""Clean what the web leaves in a text: Markdown, HTML, table pipes."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ctr_desktop.importing.markers import Family, find_marker
from ctr_desktop.importing.paragraphs import Cell
from ctr_desktop.importing.readers.lines import Line

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_TABLE_RULE = re.compile(r"^(?=[^|]*\|)[\s|:\-]+$")
_BULLET = re.compile(r"^(\s*)\*\s+(?=\S)")
_QUOTED = re.compile(r"^\s{0,3}>\s?")
_DEBRIS = re.compile(r"\*\*|^#{1,6}\s|\\[.\-(]|</?[a-zA-Z]+[^>]*>|^\s*\|", re.MULTILINE)
_LONGEST_EMPHASIS = 4
_LONGEST_LAST_CELL = 12
_STRONG = "**"
_TRUE_STAR = "\ue000"  # stands for an escaped star while emphasis is taken away


def has_debris(text: str) -> bool:
    """Tell whether a text comes with Markdown or HTML."""
    return len(_DEBRIS.findall(text)) >= 2


def clean_lines(lines: Sequence[str]) -> list[Line]:
    """Return the lines without markup; each table cell becomes a line of its own that knows its place."""
    found: list[Line] = []
    blank = True
    table = _Table()
    for raw in _whole_emphasis(_broken_at_tags(lines)):
        line = html.unescape(_TAG.sub(" ", raw))
        if "|" in line:
            blank = _cells(line, table, found, blank)
            continue
        text = _plain(line)
        if text:
            found.append(Line(text, blank, table.cell_of_line(blank), _is_bold(line)))
        blank = not text
    return _without_endless_cells(found)


def _without_endless_cells(lines: list[Line]) -> list[Line]:
    """Take lines out of cells that are no cells: nothing marks where a table of pipes ends.

    Too many lines in a table's last cell are the text behind it, and so are many lines with numbers in any cell.
    """
    last = {line.cell.table: line.cell for line in lines if line.cell}
    counts = Counter(line.cell for line in lines if line.cell)
    numbered = Counter(line.cell for line in lines if line.cell and find_marker(line.text))
    endless = {cell for cell in last.values() if counts[cell] > _LONGEST_LAST_CELL}
    endless |= {cell for cell in counts if counts[cell] > _LONGEST_LAST_CELL and numbered[cell] > 2}
    return [replace(line, cell=None) if line.cell in endless else line for line in lines]


def _broken_at_tags(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in (_BREAK.split(line) if "<" in line else (line,))]


def _whole_emphasis(lines: Sequence[str]) -> list[str]:
    """Put lines together that one emphasis spans: "**Báo và" over "Phát thanh**" is one paragraph."""
    found: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        end = place + 1
        while _is_open(line) and end < min(len(lines), place + _LONGEST_EMPHASIS) and lines[end].strip(" |"):
            line = f"{line.rstrip()}\n{lines[end].strip()}"
            end += 1
        if end > place + 1 and _is_open(line):
            line, end = lines[place], place + 1
        found.append(line)
        place = end
    return found


def _is_open(line: str) -> bool:
    stars = line.count(_STRONG)
    if stars % 2:
        return True
    rest = _BULLET.sub("", line.replace(_STRONG, "").replace("\\*", ""))
    return rest.count("*") % 2 == 1 and rest.strip() != "*"


class _Table:
    """Where in a table the lines stand: a lone pipe begins a cell, two in a row begin a row."""

    def __init__(self) -> None:
        self.number = 0
        self._row = self._column = 0
        self._open = False
        self._fresh = False

    def pipe(self) -> None:
        if not self._open:
            self.number, self._row, self._column, self._open, self._fresh = self.number + 1, 0, 0, True, True
        elif self._fresh:
            self._row, self._column = self._row + 1, 0
        else:
            self._column, self._fresh = self._column + 1, True

    def cell_of_line(self, blank: bool) -> Cell | None:
        """Return the cell of a line without pipes; an empty line behind a pipe closes the table."""
        if not self._open or (self._fresh and blank):
            self._open = False
            return None
        self._fresh = False
        return Cell(self.number, self._row, self._column, self._column, self._row)

    def row(self) -> int:
        """Begin a row that is written on one line and return its number."""
        if not self._open:
            self.number, self._row, self._open = self.number + 1, -1, True
        self._row, self._fresh = self._row + 1, True
        return self._row


def _cells(line: str, table: _Table, found: list[Line], blank: bool) -> bool:
    """Add the cells of a line with pipes and tell whether nothing stood in it."""
    if not line.strip(" |"):
        table.pipe()
        return False
    if _TABLE_RULE.match(line):
        return blank
    row = table.row()
    cells = [_plain(cell) for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
    for column, cell in enumerate(cells):
        if cell:
            found.append(Line(cell, blank, Cell(table.number, row, column, column, row)))
            blank = False
    return blank


def _is_bold(line: str) -> bool:
    bare = line.strip()
    return bare.startswith(_STRONG) and bare.endswith(_STRONG)


def _plain(text: str) -> str:
    """Return a line or cell without headings' signs, emphasis and escapes."""
    line = _HEADING.sub("", _QUOTED.sub("", text)).replace("\\*", _TRUE_STAR)
    line = line.replace(_STRONG, "").replace("__", "").replace("`", "")
    bullet = _BULLET.match(line)
    if bullet:
        rest = line[bullet.end() :].lstrip("* ")
        marker = find_marker(_ESCAPED.sub(r"\1", rest))
        line = rest if marker and marker.family is not Family.DOT else f"• {rest}"
    line = re.sub(r"(?<![\w)])\*(?=\S)|(?<=\S)\*(?![\w(])", "", line)
    return _ESCAPED.sub(r"\1", line).replace(_TRUE_STAR, "*").strip()
