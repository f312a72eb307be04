"""Read plain text: UTF-8, UTF-16 or Windows-1258, one paragraph a line."""

from __future__ import annotations

import codecs

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import SourceParagraph, clean


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
    """Return one paragraph for each line that holds anything. Raise DocumentError when it is not text."""
    paragraphs = []
    blank = True
    for line in decode(content, name).splitlines():
        text = clean(line)
        if text:
            paragraphs.append(SourceParagraph(text, raw=line, blank_before=blank))
        blank = not text
    return paragraphs
