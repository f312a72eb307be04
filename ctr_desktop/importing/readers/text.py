"""Read plain text: UTF-8, UTF-16 or Windows-1258, one paragraph a line, web debris cleaned."""

from __future__ import annotations

import codecs
import re

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.importing.frame import side_by_side
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers.debris import clean_lines, has_debris
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.legacy import TCVN3, VNI, best_reading
from ctr_desktop.importing.readers.legacy import decode as legacy_decode
from ctr_desktop.importing.readers.lines import Line, joined

_BINARY = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
MOST_BYTES = 4 * 1024 * 1024
_LOOKED_AT = 20_000
_MOST_BINARY = 4
_FEWEST_COLUMNS = 3
_FEWEST_WIDE = 16
_ZERO_SHARE = 0.4


def decode(content: bytes, name: str) -> str:
    """Return the text of a file's bytes: Unicode, or the old encoding whose words are Vietnamese most often.

    Raise DocumentError when it is not text.
    """
    wide = _wide_encoding(content)
    if wide:
        return _checked(_decoded(content, wide), name)
    unicode = _decoded(content, "utf-8-sig")
    if unicode is not None:
        return _checked(unicode, name)
    western = _checked(_decoded(content, "latin-1"), name)
    windows = _decoded(content, "cp1258")
    readings = [nfc(windows)] if windows is not None else []
    return best_reading([*readings, legacy_decode(western, TCVN3), legacy_decode(western, VNI), western])


def _wide_encoding(content: bytes) -> str:
    """Return the form of UTF-16 that bytes are in, by their first mark or, without one, by their zeros; "" for none."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = content[:_LOOKED_AT]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) < _FEWEST_WIDE or max(first, second) < _ZERO_SHARE * len(sample) / 2:
        return ""
    if min(first, second) > _ZERO_SHARE * max(first, second) / 4:
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(text: str | None, name: str) -> str:
    """Return a text. Raise DocumentError when it is none: undecodable, or with the signs of a binary file."""
    if text is None or "\x00" in text[:_LOOKED_AT] or len(_BINARY.findall(text[:_LOOKED_AT])) > _MOST_BINARY:
        raise DocumentError("document.not_text", name=name)
    return text


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return one paragraph for each line, or group of broken lines. Raise DocumentError when it is not text."""
    if len(content) > MOST_BYTES:
        raise DocumentError("document.too_large", name=name, limit=MOST_BYTES // 1024 // 1024)
    text = nfc(decode(content, name)).replace("\u00a0", " ")
    lines = clean_lines(text.splitlines()) if has_debris(text) else _lines(text)
    paragraphs = []
    for line in joined(lines):
        cleaned = clean(line.text)
        if cleaned:
            paragraphs.append(
                SourceParagraph(cleaned, raw=line.text, bold=line.bold, blank_before=line.blank_before, cell=line.cell)
            )
    return paragraphs


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    blank = True
    table = row = width = 0
    raws = text.splitlines()
    for place, raw in enumerate(raws):
        cells = raw.split("\t")
        below = raws[place + 1].count("\t") + 1 if place + 1 < len(raws) else 0
        if len(cells) >= _FEWEST_COLUMNS and len(cells) in (width, below):
            table, row = (table, row + 1) if len(cells) == width else (table + 1, 0)
            width = len(cells)
            found += [
                Line(cell.strip(), blank and row == 0, Cell(table, row, column, column, row))
                for column, cell in enumerate(cells)
                if cell.strip()
            ]
        elif raw.strip():
            width = 0
            found += [Line(part.strip(), blank) for part in side_by_side(raw)]
        blank = not raw.strip()
    return found


FORMATS = (
    Format(
        "Text",
        (".txt", ".md"),
        ("text/plain", "text/markdown"),
        lambda _probe: True,
        lambda content, name, _progress: read(content, name),
        rank=90,
    ),
)
