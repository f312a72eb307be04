"""Tell the parts of a document apart: head, preamble, body, closing, receivers, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ctr_desktop.domain.outline import Ignored
from ctr_desktop.importing.outline import marker_of, starts_outline
from ctr_desktop.importing.paragraphs import SourceParagraph

KINDS = (
    "chương trình hành động",
    "chương trình công tác",
    "chương trình",
    "kế hoạch",
    "nghị quyết",
    "chỉ thị",
    "kết luận",
    "quyết định",
    "quy định",
    "quy chế",
    "thông báo",
    "hướng dẫn",
    "báo cáo",
    "thông tri",
    "tờ trình",
    "đề án",
    "phương án",
    "công điện",
    "công văn",
    "nghị định",
    "thông tư",
)
_CLOSING = re.compile(
    r"(trên đây là|trong quá trình (triển khai|tổ chức)?\s*(thực hiện)?|căn cứ (vào )?(nội dung )?"
    r"(chương trình|kế hoạch)"
    r"|yêu cầu (các|thủ trưởng|cấp ủy)|đề nghị (các|thủ trưởng|cấp ủy|ban thường vụ)"
    r"|nhận được (chương trình|kế hoạch|chỉ thị)"
    r"|(chương trình|kế hoạch|chỉ thị|nghị quyết|kết luận|hướng dẫn) này )",
    re.IGNORECASE,
)
_RECEIVERS = re.compile(r"nơi nhận\s*:?\s*", re.IGNORECASE)
_SUBJECT_END = re.compile(
    r"(thực hiện|căn cứ|để |nhằm|trong |năm \d{4},|tiếp tục|trên cơ sở|tại |vừa qua|thi hành|xét )", re.IGNORECASE
)
_SIGNATURE = re.compile(r"(t/m|k/t|t/l|tm\.|kt\.|tl\.|tuq\.|q\.)\s", re.IGNORECASE)
_ANNEX = re.compile(r"phụ lục\b", re.IGNORECASE)
_LONG = 90


@dataclass(slots=True)
class Sections:
    """The parts of a document as ranges and lists of its paragraphs."""

    head: list[int] = field(default_factory=list)
    title: list[int] = field(default_factory=list)
    preamble: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    second_part: int | None = None
    closing: list[int] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def divide(paragraphs: Sequence[SourceParagraph]) -> Sections:
    """Divide a document; every paragraph is in exactly one part."""
    sections = Sections()
    end = _receivers_start(paragraphs)
    stop = _read_receivers(paragraphs, end, sections)
    if stop < len(paragraphs) and not any(starts_outline(item) for item in paragraphs[:end]):
        return _only_second_part(paragraphs, stop, sections)
    start = _read_head(paragraphs[:end], sections)
    end = _strip_signature(paragraphs, start, end, sections)
    body = _outline_start(paragraphs, start, end)
    sections.preamble = [place for place in range(start, body) if not paragraphs[place].is_rule]
    closing = _closing_start(paragraphs, body, end)
    sections.body = list(range(body, closing))
    sections.closing = [place for place in range(closing, end) if not paragraphs[place].is_rule]
    if stop < len(paragraphs):
        sections.second_part = stop
        sections.body += range(stop, len(paragraphs))
    for place in [*range(start, end), *range(stop, len(paragraphs))]:
        if paragraphs[place].is_rule:
            sections.ignored.append(Ignored(paragraphs[place].raw.strip() or paragraphs[place].text, "rule"))
    return sections


def _only_second_part(paragraphs: Sequence[SourceParagraph], stop: int, sections: Sections) -> Sections:
    """Take a letter and what it brings: the letter is the head's text, the outline stands behind its receivers."""
    sections.second_part = stop
    begin = _outline_start(paragraphs, stop, len(paragraphs))
    sections.preamble = [
        place
        for place in range(begin)
        if not paragraphs[place].is_rule
        and not _is_receiver(paragraphs[place])
        and not _in(sections.ignored, paragraphs[place])
    ]
    sections.body = list(range(begin, len(paragraphs)))
    return sections


def _in(ignored: list[Ignored], paragraph: SourceParagraph) -> bool:
    return any(item.text == paragraph.text for item in ignored)


def _receivers_start(paragraphs: Sequence[SourceParagraph]) -> int:
    for place in range(len(paragraphs) - 1, -1, -1):
        if _RECEIVERS.match(paragraphs[place].text):
            return place
    return len(paragraphs)


def _is_receiver(paragraph: SourceParagraph) -> bool:
    return paragraph.text.startswith(("-", "–")) or paragraph.marker == "-" or bool(_RECEIVERS.match(paragraph.text))


def _second_part(paragraphs: Sequence[SourceParagraph], start: int) -> int:
    """Return where a second document begins behind the receivers and the signature, the end when there is none."""
    place = start
    while place < len(paragraphs) and _is_receiver(paragraphs[place]):
        place += 1
    for candidate in range(place, len(paragraphs)):
        if starts_outline(paragraphs[candidate]):
            heading = next((at for at in range(place, candidate) if _ANNEX.match(paragraphs[at].text)), None)
            kind = next((at for at in range(place, candidate) if is_kind_line(paragraphs[at])), None)
            found = [at for at in (heading, kind) if at is not None]
            return min(found) if found else candidate
    return len(paragraphs)


def _read_receivers(paragraphs: Sequence[SourceParagraph], start: int, sections: Sections) -> int:
    """Fill receivers and signature and return where a second document begins, the end when there is none."""
    stop = _second_part(paragraphs, start)
    for place in range(start, stop):
        paragraph = paragraphs[place]
        text = _RECEIVERS.sub("", paragraph.text, count=1) if place == start else paragraph.text
        if not text:
            continue
        if text.startswith(("-", "–")) or paragraph.marker == "-":
            receiver = text.lstrip("-– ").rstrip(" ,;.")
            if receiver:
                sections.recipients.append(receiver)
        else:
            sections.ignored.append(Ignored(paragraph.text, "signature"))
    return stop


def is_kind_line(paragraph: SourceParagraph) -> str | None:
    """Return the type of document a line names as its title, or None."""
    lowered = paragraph.text.lower().rstrip(" .:")
    for kind in KINDS:
        if lowered.startswith(kind) and paragraph.text[: len(kind)].isupper():
            return kind
    return None


def _read_head(paragraphs: Sequence[SourceParagraph], sections: Sections) -> int:
    """Fill head and title and return where the text behind them starts."""
    kind = next((place for place, item in enumerate(paragraphs) if is_kind_line(item)), None)
    outline = next((place for place, item in enumerate(paragraphs) if starts_outline(item)), len(paragraphs))
    if kind is None or kind > outline:
        start = _bare_head_end(paragraphs, outline)
        sections.head = list(range(start))
        return start
    sections.head = list(range(kind))
    place = kind + 1
    while place < len(paragraphs) and _is_subject(paragraphs, place, kind):
        place += 1
    sections.title = [item for item in range(kind, place) if not paragraphs[item].is_rule]
    while place < len(paragraphs) and paragraphs[place].is_rule:
        place += 1
    return place


def _is_subject(paragraphs: Sequence[SourceParagraph], place: int, kind: int) -> bool:
    paragraph = paragraphs[place]
    if paragraph.is_rule or starts_outline(paragraph):
        return False
    if paragraph.is_upper or paragraph.centred:
        return True
    if paragraph.blank_before and place > kind + 1:
        return False
    return not (_SUBJECT_END.match(paragraph.text) and len(paragraph.text) > _LONG) and len(paragraph.text) < 3 * _LONG


def _bare_head_end(paragraphs: Sequence[SourceParagraph], outline: int) -> int:
    """Return where a document without a title line begins to speak: at its first long paragraph."""
    for place in range(outline):
        if len(paragraphs[place].text) > _LONG and not paragraphs[place].in_table:
            return place
    return outline


def _strip_signature(paragraphs: Sequence[SourceParagraph], start: int, end: int, sections: Sections) -> int:
    """Take signature lines off the end of the text when they stand before the receivers or without any."""
    place = end
    for candidate in range(end - 1, max(start, end - 8) - 1, -1):
        paragraph = paragraphs[candidate]
        if _SIGNATURE.match(paragraph.text) and paragraph.is_upper:
            place = candidate
    for paragraph in paragraphs[place:end]:
        sections.ignored.append(Ignored(paragraph.text, "signature"))
    return place


def _outline_start(paragraphs: Sequence[SourceParagraph], start: int, end: int) -> int:
    for place in range(start, end):
        if starts_outline(paragraphs[place]):
            return place
    return end


def _closing_start(paragraphs: Sequence[SourceParagraph], body: int, end: int) -> int:
    """Return where the closing paragraphs start: a plain paragraph that closes, with only plain ones behind it."""
    start = end
    for place in range(end - 1, body, -1):
        paragraph = paragraphs[place]
        if marker_of(paragraph)[0] is not None:
            break
        if _CLOSING.match(paragraph.text):
            start = place
    return start
