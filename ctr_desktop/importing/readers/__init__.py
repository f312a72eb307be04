"""Readers: one file format each, paragraphs out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import SourceParagraph

MAX_FILE_BYTES = 64 * 1024 * 1024

Progress = Callable[[int, int], None]
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


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
    """Read a document by what its bytes are, not by what its name says.

    Raise DocumentError for formats without a reader and for files that are damaged, encrypted or hostile.
    """
    ending = Path(name).suffix.lower()
    if content.startswith(_ZIP):
        from ctr_desktop.importing.readers import docx

        return docx.read(content, name, progress)
    if content.startswith(_OLE):
        raise DocumentError("document.encrypted" if _ENCRYPTED in content else "document.old_word", name=name)
    if content.startswith(b"%PDF"):
        raise DocumentError("document.pdf", name=name)
    if content.startswith(b"{\\rtf"):
        raise DocumentError("document.old_word", name=name)
    if ending in (".docx", ".docm", ".doc"):
        raise DocumentError("document.not_docx", name=name)
    from ctr_desktop.importing.readers import text

    return text.read(content, name)
