"""Readers: one file format each, paragraphs out."""

from __future__ import annotations

import stat
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers import legacy
from ctr_desktop.importing.readers.formats import format_of

MAX_FILE_BYTES = 64 * 1024 * 1024
MOST_LETTERS = 4_000_000
MOST_PARAGRAPHS = 80_000


def load(path: Path) -> bytes:
    """Return the bytes of a file. Raise DocumentError when it is missing, no file, too large, empty or unreadable."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise DocumentError("document.folder", name=str(path))
        if not stat.S_ISREG(found.st_mode):  # a pipe or a device never ends
            raise DocumentError("document.no_file", name=str(path))
        size = found.st_size
        if size > MAX_FILE_BYTES:
            raise DocumentError("document.too_large", name=path.name, limit=MAX_FILE_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError("document.missing", name=path.name) from error
    except ValueError as error:  # a name that no file can have
        raise DocumentError("document.missing", name=path.name.replace("\0", "")) from error
    except OSError as error:
        raise DocumentError("document.unreadable", name=path.name) from error
    if not content.strip():
        raise DocumentError("document.empty", name=path.name)
    return content


def read_paragraphs(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Read a document by what its bytes are, not by what its name says; text of before Unicode is decoded.

    Raise DocumentError for formats without a reader and for files that are damaged, encrypted or hostile.
    """
    found = format_of(content, name).read(content, name, progress)
    if sum(len(item.raw) for item in found) > MOST_LETTERS or len(found) > MOST_PARAGRAPHS:
        raise DocumentError("document.too_heavy", name=name)
    return legacy.in_unicode(found)
