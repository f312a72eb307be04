"""Open Office Open XML whatever its parts are called: Word Online's names, macros, templates, the strict dialect.

Parts are found by what they are, not by a fixed path (ECMA-376 part 2). The libraries that read the parts know one
dialect and a few content types only, so that a file of another is given to them in the usual one; nothing is run.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from functools import lru_cache

from ctr_desktop.domain.errors import DocumentError

TYPES = "[Content_Types].xml"
WORD, EXCEL = "wordprocessingml", "spreadsheetml"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_MOST_TYPES = 2 * 1024 * 1024
_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.(?P<open>wordprocessingml|spreadsheetml)"
    rb"|ms-(?P<micro>word|excel))\.(?:document|template|sheet|slicer)(?:\.macroEnabled(?:Template)?"
    rb"|\.macroEnabledTemplate)?\.main\+xml",
    re.IGNORECASE,
)
_PARTS = {b"word": WORD, b"excel": EXCEL}
_USUAL_MAIN = {
    WORD: b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    EXCEL: b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
_STRICT = b"http://purl.oclc.org/ooxml/"
_DIALECT = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)


@lru_cache(maxsize=4)
def kind_of(content: bytes) -> str | None:
    """Return ``WORD`` or ``EXCEL`` by the content type of an archive's main part, None for anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            info = archive.getinfo(TYPES)
            if info.file_size > _MOST_TYPES or info.flag_bits & 0x1:
                return None
            found = _MAIN.search(archive.read(info))
    except _DAMAGE:
        return None
    return _kind(found) if found else None


def _kind(match: re.Match[bytes]) -> str:
    return match["open"].decode().lower() if match["open"] else _PARTS[match["micro"].lower()]


def as_usual(content: bytes, name: str) -> bytes:
    """Return a checked archive as the libraries expect it; the same bytes where nothing differs.

    Raise DocumentError when it is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            changed: dict[str, bytes] = {}
            names = {info.filename: info.filename.replace("\\", "/") for info in archive.infolist()}
            strict = any(_STRICT in archive.read(part) for part in names if part.lower().endswith(".rels"))
            for part in names:
                if part == TYPES or (strict and part.lower().endswith((".xml", ".rels"))):
                    old = archive.read(part)
                    new = _usual(old, part == TYPES, strict)
                    if new != old:
                        changed[part] = new
            if not changed and all(old == new for old, new in names.items()):
                return content
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
                for info in archive.infolist():
                    target.writestr(names[info.filename], changed.get(info.filename) or archive.read(info))
            return packed.getvalue()
    except _DAMAGE as error:
        raise DocumentError("document.damaged", name=name) from error


def _usual(part: bytes, is_types: bool, strict: bool) -> bytes:
    if strict:
        for old, new in _DIALECT:
            part = part.replace(_STRICT + old, new)
    if is_types:
        part = _MAIN.sub(lambda match: _USUAL_MAIN[_kind(match)], part)
    return part
