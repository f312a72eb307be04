"""Readers: one file format each, paragraphs out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers import legacy

MAX_FILE_BYTES = 64 * 1024 * 1024

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = ("Workbook".encode("utf-16-le"), "Book\x00".encode("utf-16-le"))
_HTML = (b"<html", b"<!doctype html", b"<head", b"<body", b"<meta")
_MAIL = (b"mime-version:", b"from:", b"content-type: multipart")
_HEAD = 1024


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
    return legacy.in_unicode(_read(content, name, progress))


def _read(content: bytes, name: str, progress: Progress | None) -> list[SourceParagraph]:
    ending = Path(name).suffix.lower()
    if content.startswith(_ZIP):
        return _read_archive(content, name, progress)
    if content.startswith(_OLE):
        return _read_old_office(content, name, progress)
    if b"%PDF-" in content[:_HEAD]:
        from ctr_desktop.importing.readers import pdf

        return pdf.read(content, name, progress)
    if content.startswith(b"{\\rtf"):
        return _read_converted(content, f"{Path(name).stem}.rtf", name, progress)
    if _is_web_page(content) or ending in (".html", ".htm", ".mht", ".mhtml"):
        from ctr_desktop.importing.readers import html

        return html.read(content, name)
    if ending in (".docx", ".docm", ".doc", ".odt", ".xlsx", ".xls"):
        raise DocumentError("document.not_docx", name=name)
    from ctr_desktop.importing.readers import text

    return text.read(content, name)


def _read_archive(content: bytes, name: str, progress: Progress | None) -> list[SourceParagraph]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DocumentError("document.damaged", name=name) from error
    if "xl/workbook.xml" in members:
        from ctr_desktop.importing.readers import xlsx

        return xlsx.read(content, name, progress)
    if "content.xml" in members:
        from ctr_desktop.importing.readers import odt

        return odt.read(content, name)
    from ctr_desktop.importing.readers import docx

    return docx.read(content, name, progress)


def _read_old_office(content: bytes, name: str, progress: Progress | None) -> list[SourceParagraph]:
    if _ENCRYPTED in content:
        raise DocumentError("document.encrypted", name=name)
    if any(mark in content for mark in _OLD_WORKBOOK):
        raise DocumentError("document.old_excel", name=name)
    return _read_converted(content, f"{Path(name).stem}.doc", name, progress)


def _read_converted(content: bytes, true_name: str, name: str, progress: Progress | None) -> list[SourceParagraph]:
    from ctr_desktop.importing.readers import docx, office

    return docx.read(office.to_docx(content, true_name, name, progress), name, progress)


def _is_web_page(content: bytes) -> bool:
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return head.startswith((*_HTML, *_MAIL)) or (head.startswith(b"<?xml") and b"<html" in head)
