"""Open a ZIP of XML parts safely: no bombs, no external entities, no damage."""

from __future__ import annotations

import io
import re
import zipfile

from ctr_desktop.domain.errors import DocumentError

MAX_PART_BYTES = 128 * 1024 * 1024
MAX_XML_BYTES = 40 * 1024 * 1024
MAX_TOTAL_BYTES = 256 * 1024 * 1024
MAX_PARTS = 5000
MAX_RATIO = 200
_SMALL = 1024 * 1024
_OVERLAP = 64
_DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def check(
    content: bytes,
    name: str,
    required: str | None,
    most_bytes: int = MAX_TOTAL_BYTES,
    marks: tuple[bytes, ...] = (),
) -> bool:
    """Check an archive before anything reads it, and tell whether its XML holds one of some marks.

    ``required`` is a part that must be there, None where the format has told already. Raise DocumentError when it is
    damaged, encrypted, lacks that part, would unpack to more than the limits, or has a document type declaration in
    one of its XML parts.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            _check_sizes(infos, name, most_bytes)
            if required is not None and required not in archive.namelist():
                raise DocumentError("document.not_docx", name=name)
            if any(info.flag_bits & 0x1 for info in infos):
                raise DocumentError("document.encrypted", name=name)
            return any([_check_part(archive, info, name, marks) for info in infos])
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise DocumentError("document.damaged", name=name) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise DocumentError("document.damaged", name=name) from error


def _check_sizes(infos: list[zipfile.ZipInfo], name: str, most_bytes: int) -> None:
    total = sum(info.file_size for info in infos)
    swollen = any(info.file_size > max(_SMALL, MAX_RATIO * info.compress_size) for info in infos)
    if len(infos) > MAX_PARTS or total > most_bytes or swollen:
        raise DocumentError("document.bomb", name=name)
    if any(info.file_size > (MAX_XML_BYTES if _is_xml(info) else MAX_PART_BYTES) for info in infos):
        raise DocumentError("document.bomb", name=name)


def _is_xml(info: zipfile.ZipInfo) -> bool:
    return info.filename.lower().endswith((".xml", ".rels"))


def _check_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, marks: tuple[bytes, ...]) -> bool:
    is_xml = _is_xml(info)
    marked = False
    before = b""
    with archive.open(info) as part:
        while chunk := part.read(_SMALL):
            if is_xml and _DECLARATION.search((before + chunk).replace(b"\x00", b"")):
                raise DocumentError("document.entities", name=name)
            marked = marked or (is_xml and any(mark in chunk for mark in marks))
            before = chunk[-_OVERLAP:]
    return marked
