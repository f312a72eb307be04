"""Weigh how much of a text is Vietnamese: letters that make no syllables are said, never imported silently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers.legacy import vietnamese_share

LEAST, SURE = 0.6, 0.85
"""Below the first share a text is refused, below the second it is doubted."""

_FEWEST_MARKED = 30
_PIECES, _PIECE = 60, 500
_MARKED_WORD = re.compile(r"\b(?=\w*[^\x00-\x7f])\w+")


def share(paragraphs: Sequence[SourceParagraph]) -> float:
    """Return how many of the words with marks are Vietnamese syllables, from 0 to 1; 1 where there are too few."""
    text = " ".join(item.raw for item in paragraphs)
    if len(text) > _PIECES * _PIECE:  # pieces from the whole length tell as much
        step = len(text) // _PIECES
        text = " ".join(text[start : start + _PIECE] for start in range(0, len(text), step))
    return vietnamese_share(text) if len(_MARKED_WORD.findall(text)) >= _FEWEST_MARKED else 1.0


def without_garbled_pages(paragraphs: Sequence[SourceParagraph]) -> tuple[list[SourceParagraph], list[int]]:
    """Return the paragraphs, those of pages that cannot be read left out, and the numbers of these pages."""
    pages: dict[int, list[SourceParagraph]] = {}
    for item in paragraphs:
        pages.setdefault(item.page, []).append(item)
    bad = [number for number, items in sorted(pages.items()) if number and len(pages) > 1 and share(items) < LEAST]
    if not bad:
        return list(paragraphs), []
    return [replace(item, left_out="garbled", cell=None) if item.page in bad else item for item in paragraphs], bad
