"""Readers: one file format each, paragraphs out."""

from __future__ import annotations

from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers import legacy
from ctr_desktop.importing.readers.formats import format_of

MAX_FILE_BYTES = 64 * 1024 * 1024


def load(path: Path) -> bytes:
    """Return the bytes of a file. Raise DocumentError when it is missing, too large, empty or unreadable."""
    try:
        if path.is_dir():
            raise DocumentError("document.folder", name=str(path))
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise DocumentError("document.too_large", name=path.name, limit=MAX_FILE_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError("document.missing", name=path.name) from error
    except OSError as error:
        raise DocumentError("document.unreadable", name=path.name) from error
    if not content.strip():
        raise DocumentError("document.empty", name=path.name)
    return content


def read_paragraphs(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Read a document by what its bytes are, not by what its name says; text of before Unicode is decoded.

    Raise DocumentError for formats without a reader and for files that are damaged, encrypted or hostile.
    """
    return legacy.in_unicode(format_of(content, name).read(content, name, progress))
