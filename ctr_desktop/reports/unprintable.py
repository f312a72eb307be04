"""Signs that the face has no letter for: named before anything is printed, with the place they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from ctr_desktop.reports.document import Annex, Block, Document, Heading, Paragraph, Signature, Table, Together
from ctr_desktop.reports.typography import is_lost

_BEGINNING = 30


def unprintable(document: Document, letters: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return each sign that is printed as "?", with where it stands: the code of a row, or how a text begins."""
    found: dict[str, list[str]] = {}
    for place, text in _texts(document):
        for sign in sorted(set(text) - letters):
            if is_lost(sign, letters) and place not in found.setdefault(sign, []):
                found[sign].append(place)
    return {sign: tuple(places) for sign, places in found.items() if places}


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    head = document.head
    for text in (head.superior, head.issuer, head.place_date, head.subject, head.authority, head.post, head.signer):
        yield text[:_BEGINNING], text
    for text in head.receivers:
        yield text[:_BEGINNING], text
    yield from _of_blocks(document.blocks)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text[:_BEGINNING], block.text
            case Table():
                yield from ((row.cells[0].text, cell.text) for row in block.rows for cell in row.cells)
            case Together():
                yield from _of_blocks(block.blocks)
            case Signature():
                yield from _of_blocks(block.last)
            case Annex():
                yield from _of_blocks(block.blocks)
