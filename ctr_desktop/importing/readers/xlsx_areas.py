"""Bound the areas of a workbook before a library sees them: it makes an object of every merged or linked cell."""

from __future__ import annotations

import io
import re
import zipfile

from ctr_desktop.domain.errors import DocumentError

_MOST_CELLS = 300_000
_MOST_WRITTEN = 500_000
_AREA = re.compile(
    rb"<(?P<tag>(?:\w{1,20}:)?(?:mergeCell|hyperlink))\b(?P<before>[^<>]{0,2000}?)\bref=(?P<sign>[\"'])"
    rb"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d{1,7}):\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d{1,7})(?P=sign)"
)


def bound_areas(content: bytes, file_name: str, rows: int, columns: int) -> bytes:
    """Return a workbook whose merged and linked areas end at a row and a column and hold no more than what fits.

    The bytes are those of the file where nothing has to be bounded. Areas beyond what all of them may hold shrink to
    their first cell. Raise DocumentError where the cells are too many, ValueError, OSError or BadZipFile where the
    file is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        changed: dict[str, bytes] = {}
        room = _Room(file_name, rows, columns)
        for name in archive.namelist():
            if name.lower().endswith(".xml"):
                part = archive.read(name)
                room.take(part)
                bounded = _AREA.sub(room.bounded, part) if b"mergeCell" in part or b"hyperlink" in part else part
                if bounded != part:
                    changed[name] = bounded
        if not changed:
            return content
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
            for info in archive.infolist():
                target.writestr(info.filename, changed.get(info.filename) or archive.read(info))
        return packed.getvalue()


class _Room:
    """What room the areas of a workbook may still take."""

    def __init__(self, name: str, rows: int, columns: int) -> None:
        self._name = name
        self._rows = rows
        self._columns = columns
        self._left = _MOST_CELLS
        self._written = _MOST_WRITTEN

    def take(self, part: bytes) -> None:
        """Take the room that the cells of a sheet need, empty ones too. Raise DocumentError when there is none left."""
        self._written -= part.count(b"<c ") + part.count(b"<c>") + part.count(b":c ")
        if self._written < 0:
            raise DocumentError("document.too_heavy", name=self._name)

    def bounded(self, match: re.Match[bytes]) -> bytes:
        """Return an area as far as there is room for it."""
        first_row, first_column = int(match["top"]), _number(match["left"])
        last_row = max(first_row, min(int(match["bottom"]), self._rows))
        last_column = max(first_column, min(_number(match["right"]), self._columns))
        cells = (last_row - first_row + 1) * (last_column - first_column + 1)
        if cells > self._left:
            last_row, last_column, cells = first_row, first_column, 1
        self._left -= cells
        area = b"%s%d:%s%d" % (match["left"], first_row, _letters(last_column), last_row)
        return b"<" + match["tag"] + match["before"] + b"ref=" + match["sign"] + area + match["sign"]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _letters(number: int) -> bytes:
    written = b""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        written = bytes([ord("A") + rest]) + written
    return written
