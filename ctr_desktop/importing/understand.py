"""Understand a document: from its bytes to the draft of a programme."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.outline import Outline, with_duties
from ctr_desktop.domain.programme import Doubt, ProgrammeDraft
from ctr_desktop.importing import doubts, header, outline, readers, sections
from ctr_desktop.importing.citations import cite_nodes, find_citations
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.splitting import split_duties


def read_draft(path: Path, progress: readers.Progress | None = None, flat: bool = False) -> ProgrammeDraft:
    """Read a file and return what was understood. Raise DocumentError; nothing is stored."""
    return understand(readers.load(path), path.name, progress, flat)


def understand(
    content: bytes, name: str, progress: readers.Progress | None = None, flat: bool = False
) -> ProgrammeDraft:
    """Return what was understood of a document's bytes.

    ``flat`` takes every paragraph behind the head as a node of level 1, for documents without an outline.
    Raise DocumentError "document.no_outline" when there is none and ``flat`` was not asked for.
    """
    paragraphs = readers.read_paragraphs(content, name, progress)
    if not paragraphs:
        raise DocumentError("document.empty", name=name)
    return draft_of(paragraphs, content, name, flat)


def _second_document(paragraphs: Sequence[SourceParagraph], parts: sections.Sections) -> tuple[Doubt, ...]:
    if parts.second_part is None:
        return ()
    return (Doubt("document.second_part", paragraphs[parts.second_part].text[:80]),)


def draft_of(paragraphs: Sequence[SourceParagraph], content: bytes, name: str, flat: bool = False) -> ProgrammeDraft:
    """Return the draft of a document's paragraphs."""
    parts = sections.divide(paragraphs)
    if not parts.body and not flat:
        raise DocumentError("document.no_outline", name=name)
    if parts.body:
        nodes = outline.build(paragraphs, parts.body)
        preamble = parts.preamble
    else:
        places = parts.preamble if parts.title else [*parts.head, *parts.preamble]
        nodes = outline.flat(paragraphs, places)
        preamble = []
    if not nodes:
        raise DocumentError("document.empty", name=name)
    head = header.read_header(paragraphs, parts)
    framing = [*preamble, *parts.closing]
    citations = (
        *(citation for place in framing for citation in find_citations(paragraphs[place].text)),
        *cite_nodes(nodes),
    )
    return ProgrammeDraft(
        header=head,
        preamble=tuple(paragraphs[place].text for place in preamble),
        outline=with_duties(Outline(tuple(nodes)), split_duties),
        closing=tuple(paragraphs[place].text for place in parts.closing),
        recipients=tuple(parts.recipients),
        citations=citations,
        warnings=(*_second_document(paragraphs, parts), *doubts.find_doubts(head, nodes, citations)),
        ignored=tuple(parts.ignored),
        paragraphs=tuple(paragraph.printed for paragraph in paragraphs),
        source_name=name,
        source_sha256=hashlib.sha256(content).hexdigest(),
        source_bytes=content,
    )
