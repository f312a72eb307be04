"""Read documents in a process of their own: what was understood, as a draft; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ctr_desktop.domain.progress import Progress

if TYPE_CHECKING:
    from ctr_desktop.domain.draft import ProgrammeDraft
    from ctr_desktop.domain.outline import Outline
    from ctr_desktop.domain.programme import ProgrammeHeader


def readable_endings() -> tuple[str, ...]:
    """Return the endings of the files that can be read, the commonest formats first."""
    from ctr_desktop.importing.readers.formats import endings

    return endings()


def read_document(
    path: Path, progress: Progress | None = None, flat: bool = False, document: int | None = None
) -> ProgrammeDraft:
    """Read a file and return what was understood; touches no data. Raise DocumentError.

    ``document`` chooses among several in the file, from 1; 0 takes the whole file, None the main one.
    """
    from ctr_desktop.services.importing import reader_process

    return reader_process.read_document(path, progress, flat, document)


def with_outline(draft: ProgrammeDraft, outline: Outline) -> ProgrammeDraft:
    """Return the draft with a corrected outline: duties of changed leaves, citations and doubts found anew."""
    from ctr_desktop.importing.understand import with_findings

    return with_findings(replace(draft, outline=outline))


def with_header(draft: ProgrammeDraft, header: ProgrammeHeader) -> ProgrammeDraft:
    """Return the draft with a corrected head: days without a year are those of its period."""
    from ctr_desktop.importing.understand import with_findings

    return with_findings(replace(draft, header=header))


def read_text(text: str, name: str, progress: Progress | None = None, flat: bool = False) -> ProgrammeDraft:
    """Read a text that was pasted. Raise DocumentError."""
    from ctr_desktop.services.importing import reader_process

    return reader_process.read_text(text, name, progress, flat)


def read_other(
    draft: ProgrammeDraft, document: int, progress: Progress | None = None, turned: bool = False
) -> ProgrammeDraft:
    """Return the draft of another document in the same file, 0 for the whole file. Raise DocumentError.

    ``turned`` reads two lists the other way round of which it is not certain which one stands inside the other.
    """
    from ctr_desktop.services.importing import reader_process

    return reader_process.read_other(draft, document, progress, turned)
