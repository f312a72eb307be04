"""The formats that can be imported: each reader declares its own, and the folder of readers is the table.

File dialogs, the command line, the installers and the fuzzer ask here; a new reader is its own file and nothing else.
"""

from __future__ import annotations

import importlib
import io
import pkgutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph

_ZIP = b"PK\x03\x04"
_HEAD = 1024


class Probe:
    """A file that is to be read: its bytes and what they look like."""

    def __init__(self, content: bytes, name: str) -> None:
        """Look at the bytes of a file of some name."""
        self.content = content
        self.name = name
        self.head = content[:_HEAD]
        self.ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""

    @property
    def is_archive(self) -> bool:
        """Tell whether the file is a ZIP archive, as office documents are."""
        return self.content.startswith(_ZIP)

    @cached_property
    def members(self) -> frozenset[str]:
        """Return the names in the archive, none for any other file. Raise DocumentError when it is damaged."""
        if not self.is_archive:
            return frozenset()
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                return frozenset(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise DocumentError("document.damaged", name=self.name) from error


Read = Callable[[bytes, str, Progress | None], list[SourceParagraph]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the endings it has, its MIME types, how its bytes are told, and who reads it.

    Formats are asked in the order of ``rank``; the last one takes what nobody else knows. A file with the ending of a
    ``strict`` format that is nothing of the kind is refused.
    """

    name: str
    endings: tuple[str, ...]
    mime: tuple[str, ...]
    is_this: Callable[[Probe], bool]
    read: Read
    rank: int = 50
    strict: bool = False


@cache
def formats() -> tuple[Format, ...]:
    """Return every format that the readers of the folder declare, in the order in which they are asked."""
    found: list[Format] = []
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if f"{package}.{module.name}" != __name__:
            found += getattr(importlib.import_module(f"{package}.{module.name}"), "FORMATS", ())
    return tuple(sorted(found, key=lambda item: (item.rank, item.name)))


def endings() -> tuple[str, ...]:
    """Return the endings of every format, the commonest formats first."""
    return tuple(ending for item in formats() for ending in item.endings)


def mime_types() -> tuple[str, ...]:
    """Return the MIME types of every format."""
    return tuple(mime for item in formats() for mime in item.mime)


def format_of(content: bytes, name: str) -> Format:
    """Return the format of a file by what its bytes are, not by what its name says. Raise DocumentError."""
    probe = Probe(content, name)
    found = next(item for item in formats() if item.is_this(probe))
    if found is formats()[-1] and any(item.strict and probe.ending in item.endings for item in formats()):
        raise DocumentError("document.not_docx", name=name)
    return found
