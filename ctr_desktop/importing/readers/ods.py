"""Read ODS, a list of LibreOffice: the words of its cells are stored as they are shown."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers import archive
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.lists import MOST_COLUMNS, MOST_EMPTY_ROWS, MOST_ROWS, Room, Sheet, paragraphs_of
from ctr_desktop.importing.readers.numbering import whole

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_ROWS = (_TABLE + "table-row-group", _TABLE + "table-header-rows", _TABLE + "table-rows")
_COLUMNS = (_TABLE + "table-column-group", _TABLE + "table-header-columns", _TABLE + "table-columns")
_HIDDEN = ("collapse", "filter")
_JOINT = " | "


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return the rows of the sheets that give tasks. Raise DocumentError when none does, when damaged or hostile."""
    archive.check(content, name, "content.xml")
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            root = etree.fromstring(package.read("content.xml"), parser)
        body = root.find(f"{_OFFICE}body/{_OFFICE}spreadsheet")
        tables = body.findall(_TABLE + "table") if body is not None else []
        reader = _Reader(root, Room(name))
        sheets = [reader.sheet(table, number) for number, table in enumerate(tables, start=1)]
    except (etree.LxmlError, KeyError, ValueError, RecursionError) as error:
        raise DocumentError("document.damaged", name=name) from error
    return paragraphs_of(sheets, name)


class _Reader:
    def __init__(self, root: Any, room: Room) -> None:
        self._room = room
        styles = list(root.iter(_STYLE + "style"))
        self._hidden_tables = _with(styles, "table-properties", _TABLE + "display", ("false",))
        self._struck = _with(styles, "text-properties", _STYLE + "text-line-through-style", ("solid", "dash", "dotted"))

    def sheet(self, table: Any, number: int) -> Sheet:
        """Return one sheet."""
        found = Sheet(str(table.get(_TABLE + "name", "")), number, self._room)
        if table.get(_TABLE + "style-name", "") in self._hidden_tables:
            found.leave_out(found.title, "hidden_sheet")
            return found
        hidden = _hidden_columns(table)
        at = 1
        empty = 0
        for row in _inside(table, _TABLE + "table-row", _ROWS):
            times = whole(row.get(_TABLE + "number-rows-repeated"), 1, MOST_ROWS)
            cells = list(_cells(row))
            filled = any(words for _column, _element, words in cells)
            empty = 0 if filled else empty + times
            if at > MOST_ROWS or empty > MOST_EMPTY_ROWS:
                break
            for _time in range(times if filled else 0):
                self._row(found, cells, at, hidden, row.get(_TABLE + "visibility") in _HIDDEN)
                at += 1
            at += 0 if filled else times
        return found

    def _row(self, sheet: Sheet, cells: list[tuple[int, Any, str]], row: int, hidden: set[int], unseen: bool) -> None:
        if unseen:
            sheet.leave_out(_JOINT.join(words for _column, _element, words in cells if words), "hidden")
            return
        for column, element, words in cells:
            wide = whole(element.get(_TABLE + "number-columns-spanned"), 1, MOST_COLUMNS)
            high = whole(element.get(_TABLE + "number-rows-spanned"), 1, MOST_ROWS)
            if column in hidden:
                sheet.leave_out(words, "hidden")
            elif element.get(_TABLE + "style-name", "") in self._struck:
                sheet.leave_out(words, "struck")
            elif words.startswith(("Err:", "#")) and element.get(_TABLE + "formula"):
                sheet.leave_out(words, "no_value")
            else:
                sheet.add(words, row, column, row + max(1, high) - 1, column + max(1, wide) - 1)


def _inside(parent: Any, wanted: str, groups: tuple[str, ...]) -> list[Any]:
    """Return the rows or columns of a table in order, those in groups too."""
    found: list[Any] = []
    for child in parent:
        if child.tag == wanted:
            found.append(child)
        elif child.tag in groups:
            found += _inside(child, wanted, groups)
    return found


def _hidden_columns(table: Any) -> set[int]:
    hidden: set[int] = set()
    at = 1
    for column in _inside(table, _TABLE + "table-column", _COLUMNS):
        times = whole(column.get(_TABLE + "number-columns-repeated"), 1, MOST_COLUMNS)
        if column.get(_TABLE + "visibility") in _HIDDEN:
            hidden.update(range(at, at + times))
        at += times
    return hidden


def _cells(row: Any) -> list[tuple[int, Any, str]]:
    """Return the cells of a row that lie inside the columns looked at: column from 1, element, words."""
    found: list[tuple[int, Any, str]] = []
    column = 1
    for element in row:
        times = whole(element.get(_TABLE + "number-columns-repeated"), 1, MOST_COLUMNS)
        if element.tag == _TABLE + "table-cell":
            words = "\n".join("".join(part.itertext()) for part in element.findall(_TEXT + "p"))
            found += [(column + again, element, words) for again in range(times) if column + again <= MOST_COLUMNS]
        column += times
    return found


def _with(styles: list[Any], kind: str, name: str, values: tuple[str, ...]) -> set[str]:
    found = set()
    for style in styles:
        properties = style.find(_STYLE + kind)
        if properties is not None and properties.get(name) in values:
            found.add(style.get(_STYLE + "name", ""))
    return found


FORMATS = (
    Format(
        "OpenDocument list",
        (".ods",),
        ("application/vnd.oasis.opendocument.spreadsheet",),
        lambda probe: "content.xml" in probe.members and probe.content[:200].find(_MIME) > 0,
        lambda content, name, _progress: read(content, name),
        rank=18,
        strict=True,
    ),
)
