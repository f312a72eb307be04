"""Read plain text: UTF-8, UTF-16 or Windows-1258, one paragraph a line, web debris cleaned."""

from __future__ import annotations

import codecs

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.importing.paragraphs import SourceParagraph, clean
from ctr_desktop.importing.readers.debris import clean_lines, has_debris
from ctr_desktop.importing.readers.lines import Line, joined


def decode(content: bytes, name: str) -> str:
    """Return the text of a file's bytes. Raise DocumentError when it is not text."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise DocumentError("document.not_text", name=name)


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return one paragraph for each line, or group of broken lines. Raise DocumentError when it is not text."""
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
    found = []
    blank = True
    for raw in text.splitlines():
        if raw.strip():
            found.append(Line(raw.strip(), blank))
        blank = not raw.strip()
    return found
