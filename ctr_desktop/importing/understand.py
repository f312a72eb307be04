"""Understand a document: from its bytes to the draft of a programme."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ctr_desktop.domain.dates import from_iso
from ctr_desktop.domain.draft import Doubt, Look, ProgrammeDraft
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.domain.outline import Ignored, NodeField, NodeKind, Outline, OutlineNode, with_duties
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing import (
    deadlines,
    documents,
    doubts,
    header,
    legibility,
    outline,
    readers,
    records,
    sections,
    series,
    tables,
)
from ctr_desktop.importing.citations import cite_nodes, find_citations
from ctr_desktop.importing.levels import Kind
from ctr_desktop.importing.markers import Family
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.splitting import split_duties

WHOLE_FILE = 0
_KEPT_DOUBTS = (
    "document.several",
    "document.unsure_text",
    "document.garbled_pages",
    "outline.unsure_nesting",
    "note.says",
)
_OF_A_YEAR = ("cong tac", "nhiem vu", "trong tam", "kiem tra giam sat", "phat trien kinh te xa hoi", "lam viec")
_BEFORE_TET = re.compile(r"\b(?:tet|chao don nam moi)\b")
_TITLE_YEAR = re.compile(r"(?:năm\s+|/\s*)(20\d\d)(?!\d)", re.IGNORECASE)


def read_draft(
    path: Path, progress: Progress | None = None, flat: bool = False, document: int | None = None
) -> ProgrammeDraft:
    """Read a file and return what was understood. Raise DocumentError; nothing is stored."""
    return understand(readers.load(path), path.name, progress, flat, document)


def understand(
    content: bytes,
    name: str,
    progress: Progress | None = None,
    flat: bool = False,
    document: int | None = None,
    turned: bool = False,
) -> ProgrammeDraft:
    """Return what was understood of a document's bytes.

    ``flat`` takes every paragraph behind the head as a node of level 1, for documents without an outline.
    ``document`` chooses among the documents of the file, from 1; 0 takes the whole file as one, None the main one.
    ``turned`` reads two lists the other way round of which it is not certain which one stands inside the other.
    Raise DocumentError "document.no_outline" when there is none and ``flat`` was not asked for.
    """
    paragraphs = readers.read_paragraphs(content, name, progress)
    if not paragraphs:
        raise DocumentError("document.empty", name=name)
    legible = legibility.share(paragraphs)
    if legible < legibility.LEAST:
        raise DocumentError("document.garbled", name=name, share=round(100 * legible))
    paragraphs, garbled = legibility.without_garbled_pages(paragraphs)
    draft = draft_of(series.with_named_items(tables.fold_tables(paragraphs)), content, name, flat, document, turned)
    said = [Doubt("document.unsure_text", f"{round(100 * legible)} %")] if legible < legibility.SURE else []
    said += [Doubt("document.garbled_pages", ", ".join(map(str, garbled)))] if garbled else []
    return replace(draft, warnings=(*draft.warnings, *said))


def draft_of(
    paragraphs: Sequence[SourceParagraph],
    content: bytes,
    name: str,
    flat: bool = False,
    document: int | None = None,
    turned: bool = False,
) -> ProgrammeDraft:
    """Return the draft of one document among the paragraphs of a file."""
    parts = documents.split(paragraphs)
    chosen = documents.main_part(paragraphs, parts) + 1 if document is None else document
    if not 0 <= chosen <= len(parts):
        raise DocumentError("document.no_such_part", name=name, number=chosen, count=len(parts))
    if chosen == WHOLE_FILE:
        draft = _whole_file(paragraphs, parts, name)
    else:
        part = parts[chosen - 1]
        draft = _one_document(paragraphs[part.start : part.end], name, flat, turned)
        head = _enclosed(draft.header, paragraphs, parts[: chosen - 1])
        draft = draft if head == draft.header else with_findings(replace(draft, header=head))
    others = [part for number, part in enumerate(parts, start=1) if chosen not in (WHOLE_FILE, number)]
    return replace(
        draft,
        warnings=(*_several(parts), *draft.warnings),
        ignored=(*draft.ignored, *(_left_out(paragraphs[part.start : part.end]) for part in others)),
        documents=tuple(part.title for part in parts),
        document=chosen,
        turned=turned,
        source_name=name,
        source_sha256=hashlib.sha256(content).hexdigest(),
        source_bytes=content,
    )


def _enclosed(
    own: ProgrammeHeader, paragraphs: Sequence[SourceParagraph], before: Sequence[documents.Part]
) -> ProgrammeHeader:
    """Return the head of a document that another brings: number, date and issuer are those of the one above it."""
    for part in reversed(before):
        if own.number or own.symbol:
            break
        above = paragraphs[part.start : part.end]
        found = header.read_header(above, sections.divide(above))
        own = replace(
            own,
            number=found.number,
            symbol=found.symbol,
            issuer=own.issuer or found.issuer,
            date=own.date or found.date,
            place=own.place or found.place,
            draft=own.draft or found.draft,
            period=own.period or found.period,
        )
    return own


def _several(parts: Sequence[documents.Part]) -> tuple[Doubt, ...]:
    if len(parts) == 1:
        return ()
    return (Doubt("document.several", " · ".join(part.title for part in parts)),)


def _left_out(paragraphs: Sequence[SourceParagraph]) -> Ignored:
    return Ignored("\n".join(paragraph.printed for paragraph in paragraphs), "other_document")


def _whole_file(paragraphs: Sequence[SourceParagraph], parts: Sequence[documents.Part], name: str) -> ProgrammeDraft:
    """Read every document of a file as one: each but the main one's head under a node with its title."""
    nodes: list[OutlineNode] = []
    drafts = [_one_document(paragraphs[part.start : part.end], name, True) for part in parts]
    main = drafts[documents.main_part(paragraphs, parts)]
    for part, draft in zip(parts, drafts, strict=True):
        first = len(nodes) + 1
        head = [] if draft is main else _head_lines(paragraphs[part.start : part.end])
        words = [draft.header.title or part.title, *head, *(draft.preamble if draft is not main else ())]
        nodes.append(OutlineNode(first, 1, "", NodeKind.PARAGRAPH, words[0], (part.start,)))
        for text in words[1:]:
            nodes.append(OutlineNode(len(nodes) + 1, 2, "", NodeKind.PARAGRAPH, text, (part.start,)))
        nodes += [
            replace(
                node,
                id=len(nodes) + number,
                level=node.level + 1,
                source=tuple(place + part.start for place in node.source),
            )
            for number, node in enumerate(draft.outline.nodes, start=1)
        ]
    return _finished(
        replace(
            main,
            outline=Outline(tuple(nodes)),
            closing=tuple(text for draft in drafts for text in draft.closing),
            recipients=tuple(item for draft in drafts for item in draft.recipients),
            ignored=tuple(item for draft in drafts for item in draft.ignored),
            paragraphs=tuple(paragraph.printed for paragraph in paragraphs),
            looks=_looks(paragraphs),
        )
    )


def _head_lines(paragraphs: Sequence[SourceParagraph]) -> list[str]:
    """Return what stands in the head of a document beside its title."""
    parts = sections.divide(paragraphs)
    title = header.read_header(paragraphs, parts).title or ""
    lines = [paragraphs[place].text for place in parts.head if not paragraphs[place].is_rule]
    return [line for line in lines if line not in title]


def _looks(paragraphs: Sequence[SourceParagraph]) -> tuple[Look, ...]:
    return tuple(Look(item.bold, item.centred, item.row is not None) for item in paragraphs)


def _one_document(paragraphs: Sequence[SourceParagraph], name: str, flat: bool, turned: bool = False) -> ProgrammeDraft:
    parts = sections.divide(paragraphs)
    if not parts.body and not flat:
        raise DocumentError("document.no_outline", name=name)
    unsure: tuple[Kind, Kind] | None = None
    notes: list[Doubt] = []
    if parts.body:
        nodes, unsure = outline.build(paragraphs, parts.body, turned)
        nodes, notes = _with_notes(nodes, paragraphs)
        preamble = parts.preamble
    else:
        nodes = outline.flat(paragraphs, parts.preamble if parts.title else [*parts.head, *parts.preamble])
        preamble = []
    if not nodes and not flat:
        raise DocumentError("document.empty", name=name)
    return _finished(
        ProgrammeDraft(
            header=header.read_header(paragraphs, parts),
            preamble=tuple(paragraphs[place].text for place in preamble),
            outline=Outline(tuple(nodes)),
            closing=tuple(paragraphs[place].text for place in parts.closing),
            recipients=tuple(parts.recipients),
            citations=(),
            warnings=(*_unsure_nesting(unsure, nodes), *notes),
            ignored=tuple(parts.ignored),
            paragraphs=tuple(paragraph.printed for paragraph in paragraphs),
            looks=_looks(paragraphs),
        )
    )


def _with_notes(
    nodes: Sequence[OutlineNode], paragraphs: Sequence[SourceParagraph]
) -> tuple[list[OutlineNode], list[Doubt]]:
    """Return the nodes with the deadlines that their footnotes state, and a doubt for each such note."""
    found = list(nodes)
    places = {place: at for at, node in enumerate(found) for place in node.source}
    doubts: list[Doubt] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.left_out != "footnote":
            continue
        at = next((places[above] for above in range(place - 1, -1, -1) if above in places), None)
        stated = deadlines.find_deadlines(paragraph.text, deadlines.Times())
        if at is None or not stated:
            continue
        node = found[at]
        doubts.append(Doubt("note.says", paragraph.text, node.id))
        if not any(field.role == "deadline" for field in node.fields):
            found[at] = replace(node, fields=(*node.fields, NodeField("deadline", stated[0].raw)))
    return found, doubts


def _unsure_nesting(unsure: tuple[Kind, Kind] | None, nodes: Sequence[OutlineNode]) -> tuple[Doubt, ...]:
    """Return a doubt for two kinds of list whose order the document leaves open, at the first item of the inner one."""
    if unsure is None:
        return ()
    signs = [_sign(kind) for kind in unsure]
    first = next((node.id for node in nodes if node.marker == signs[0]), None)
    return (Doubt("outline.unsure_nesting", " · ".join(signs), first),)


def _sign(kind: Kind) -> str:
    """Return how the items of a kind of list are written."""
    family, sign = kind
    examples = {Family.DECIMAL: "1.", Family.LETTER: "a)", Family.BRACKETED: "(1)", Family.PARENTHESISED: "1)"}
    return sign.partition("@")[0] or examples.get(family, family.name.lower())


def _finished(draft: ProgrammeDraft) -> ProgrammeDraft:
    """Return a draft with what its texts say: what is work, duties, citations, doubts."""
    framing = (*draft.preamble, *draft.closing)
    cited = tuple(citation for text in framing for citation in find_citations(text))
    nodes = records.with_records(draft.outline.nodes, _times(draft.header))
    return with_findings(replace(draft, citations=cited, outline=replace(draft.outline, nodes=nodes)))


def _times(head: ProgrammeHeader) -> deadlines.Times:
    complete = head.date and len(head.date) == len("2024-06-30")
    years = _TITLE_YEAR.findall(head.title or "")
    titled = int(years[0]) if len(set(years)) == 1 else int(head.date[:4]) if head.date and not complete else None
    words = " ".join(folded_words(head.title or ""))
    annual = any(f"{about} nam " in words for about in _OF_A_YEAR)
    return deadlines.Times(
        from_iso(head.date) if complete else None, head.period, titled, annual, _BEFORE_TET.search(words) is not None
    )


def with_findings(draft: ProgrammeDraft) -> ProgrammeDraft:
    """Return a draft with duties for each leaf that has none, and citations, deadlines and doubts of its nodes anew."""
    settled = with_duties(draft.outline, split_duties)
    framing = tuple(item for item in draft.citations if item.node is None)
    citations = (*framing, *cite_nodes(settled.nodes))
    found = deadlines.node_deadlines(settled.nodes, _times(draft.header))
    kept = tuple(doubt for doubt in draft.warnings if doubt.code in _KEPT_DOUBTS)
    return replace(
        draft,
        outline=settled,
        citations=citations,
        deadlines=tuple(found),
        warnings=(*kept, *doubts.find_doubts(draft.header, settled.nodes, citations, found)),
    )
