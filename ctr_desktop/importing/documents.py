"""Tell the documents of one file apart: a letter and its plan, a decision, the rules it issues and their annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ctr_desktop.importing.frame import HEAD_LINES, MOTTO, RECEIVERS, SIGNATURE
from ctr_desktop.importing.markers import BULLETS, Family
from ctr_desktop.importing.outline import marker_of, starts_outline
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.sections import is_kind_line, is_receiver

_ANNEX = re.compile(
    r"(?:phụ lục|PHỤ LỤC|Phụ lục)\s*(?:số\s*)?(?:[IVXLC]+|\d{1,2}|[A-Z])?\s*(?:[.:–-].*)?$|PHỤ LỤC\b.*$"
)
_LIST = re.compile(r"(?:danh sách|danh mục|phụ lục|biểu mẫu|bảng)\b", re.IGNORECASE)
_HEAD_LINE = re.compile(r"^(?:số\s*:?\s*\d*\s*[-–/]|v/v\b|về việc\b|\(?dự thảo\b|\W*$)", re.IGNORECASE)
_LONGEST_HEAD_LINE = 90
_LONGEST_ANNEX_LINE = 160
_TITLE_WORDS = 3
_FEW_ARTICLES = 5


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: where it begins and ends among the paragraphs, and its title."""

    start: int
    end: int
    title: str


def split(paragraphs: Sequence[SourceParagraph]) -> list[Part]:
    """Return the documents of a file in order; together they hold every paragraph."""
    starts = sorted({0, *_starts(paragraphs)})
    ends = [*starts[1:], len(paragraphs)]
    return [Part(start, end, _title(paragraphs, start, end)) for start, end in zip(starts, ends, strict=True)]


def main_part(paragraphs: Sequence[SourceParagraph], parts: Sequence[Part]) -> int:
    """Return which document of a file to show first: of those with an outline the one with the most numbers.

    An annex comes first only where nothing else has an outline, as behind a letter, or where the annex is the table of
    tasks that a decision of a few articles brings.
    """
    has_tasks = any(item.row and item.row.fields for item in paragraphs)

    def weight(part: Part) -> tuple[bool, bool, int]:
        items = paragraphs[part.start : part.end]
        numbers = [marker for item in items if (marker := marker_of(item)[0]) and marker.family not in BULLETS]
        numbered = sum(1 for item in items if item.row or marker_of(item)[0] is not None)
        has_outline = any(starts_outline(item) for item in items)
        if has_tasks and len(numbers) <= _FEW_ARTICLES and all(item.family is Family.ARTICLE for item in numbers):
            has_outline = False
        return has_outline, _ANNEX.match(part.title) is None, numbered

    if len(parts) == 1:
        return 0
    weights = [weight(part) for part in parts]
    return weights.index(max(weights))


def _starts(paragraphs: Sequence[SourceParagraph]) -> list[int]:
    found: list[int] = []
    signed = outlined = False
    last_motto: int | None = None
    for place, paragraph in enumerate(paragraphs):
        begins = None
        if _is_annex(paragraph) and (outlined or signed):
            begins = place
        elif _is_motto(paragraph):
            if last_motto is not None and (signed or outlined) and place - last_motto > HEAD_LINES:
                begins = _head_start(paragraphs, place, found[-1] if found else 0)
            last_motto = place
        elif (
            (signed and _begins_behind_signature(paragraphs, place))
            or (outlined and _is_list(paragraphs, place))
            or (signed and _is_list(paragraphs, place, in_capitals=False))
        ):
            begins = place
        if begins is not None and begins > 0:
            found.append(begins)
            signed = outlined = False
        signed = signed or _ends_document(paragraph)
        outlined = outlined or starts_outline(paragraph)
    return found


def _is_annex(paragraph: SourceParagraph) -> bool:
    return (
        len(paragraph.text) <= _LONGEST_ANNEX_LINE
        and paragraph.row is None
        and _ANNEX.match(paragraph.text) is not None
    )


def _is_motto(paragraph: SourceParagraph) -> bool:
    return paragraph.text.isupper() and MOTTO.match(paragraph.text) is not None


def _ends_document(paragraph: SourceParagraph) -> bool:
    return RECEIVERS.match(paragraph.text) is not None or (
        SIGNATURE.match(paragraph.text) is not None and paragraph.is_upper
    )


def _begins_behind_signature(paragraphs: Sequence[SourceParagraph], place: int) -> bool:
    """Tell whether a title stands behind receivers and signature, with an outline of its own below it."""
    paragraph = paragraphs[place]
    if is_receiver(paragraph) or not is_kind_line(paragraph) or not paragraph.is_upper:
        return False
    return any(starts_outline(item) for item in paragraphs[place + 1 :])


def _is_list(paragraphs: Sequence[SourceParagraph], place: int, *, in_capitals: bool = True) -> bool:
    """Tell whether a list with a title and numbers of its own begins; behind an outline its title is in capitals."""
    paragraph = paragraphs[place]
    if len(paragraph.text) > _LONGEST_ANNEX_LINE or is_receiver(paragraph):
        return False
    if not (
        (paragraph.is_upper or not in_capitals)
        and _LIST.match(paragraph.text)
        and len(paragraph.text.split()) >= _TITLE_WORDS
    ):
        return False
    if marker_of(paragraph)[0] is not None or paragraph.row is not None:
        return False
    following = [item for item in paragraphs[place + 1 : place + 5] if not item.is_rule]
    return any(starts_outline(item) or item.row for item in following)


def _head_start(paragraphs: Sequence[SourceParagraph], place: int, least: int) -> int:
    """Go back from a motto over the short lines of the head above it: superior, issuer, number."""
    start = place
    while start > least and place - start < HEAD_LINES:
        above = paragraphs[start - 1]
        is_head = _HEAD_LINE.match(above.text) or (above.is_upper and len(above.text) <= _LONGEST_HEAD_LINE)
        if not (above.is_rule or is_head) or _ends_document(above) or SIGNATURE.match(above.text):
            break
        start -= 1
    while start < place and paragraphs[start].is_rule:
        start += 1
    return start


def _title(paragraphs: Sequence[SourceParagraph], start: int, end: int) -> str:
    """Return a short name of a document: its title line with the line below, else its first words."""
    for place in range(start, min(end, start + 40)):
        paragraph = paragraphs[place]
        if is_kind_line(paragraph) or (place == start and (_is_annex(paragraph) or _is_list(paragraphs, place))):
            following = paragraphs[place + 1] if place + 1 < end else None
            goes_on = following is not None and not (following.is_rule or following.left_out or following.row)
            goes_on = goes_on and following is not None and not starts_outline(following)
            below = following.text if following is not None and goes_on else ""
            return f"{paragraph.text} {below}".strip()[:120]
    return paragraphs[start].text[:120] if start < end else ""
