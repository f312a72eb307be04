"""Read CSV, a list saved without its looks: the sign between the cells is told by the lines themselves."""

from __future__ import annotations

import csv
import io

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.lists import MOST_COLUMNS, MOST_ROWS, Room, Sheet, paragraphs_of
from ctr_desktop.importing.readers.text import MOST_BYTES, decode

_SIGNS = (";", "\t", ",")
_LOOKED_AT = 20
_SEPARATOR_LINE = "sep="


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return the rows of a list. Raise DocumentError when it gives no tasks, is too large or is no text."""
    if len(content) > MOST_BYTES:
        raise DocumentError("document.too_large", name=name, limit=MOST_BYTES // 1024 // 1024)
    text = nfc(decode(content, name))
    sign = ""
    if text.lower().startswith(_SEPARATOR_LINE):  # what Excel writes to name its own sign
        first, _, text = text.partition("\n")
        sign = first[len(_SEPARATOR_LINE) :].strip("\r\n")[:1]
    sheet = Sheet(name, 1, Room(name))
    try:
        for row, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=sign or _sign(text)), start=1):
            if row > MOST_ROWS:
                raise DocumentError("document.too_heavy", name=name)
            for column, words in enumerate(cells[:MOST_COLUMNS], start=1):
                sheet.add(words, row, column, row, column)
    except csv.Error as error:
        raise DocumentError("document.damaged", name=name) from error
    return paragraphs_of([sheet], name)


def _sign(text: str) -> str:
    """Return the sign that parts the most lines into the same number of cells."""

    def weight(sign: str) -> tuple[int, int]:
        rows = [row for row in csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=sign)][:_LOOKED_AT]
        widths = [len(row) for row in rows if len(row) > 1]
        common = max(widths, key=widths.count, default=1)
        return widths.count(common) if common > 1 else 0, common

    return max(_SIGNS, key=weight)


FORMATS = (
    Format(
        "CSV",
        (".csv", ".tsv"),
        ("text/csv", "text/tab-separated-values"),
        lambda probe: probe.ending in (".csv", ".tsv"),
        lambda content, name, _progress: read(content, name),
        rank=60,
    ),
)
