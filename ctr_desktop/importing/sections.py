"""Tell the parts of a document apart: head, preamble, body, closing, receivers, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ctr_desktop.domain.outline import Ignored
from ctr_desktop.importing.closing import FOOTNOTE, closing_start
from ctr_desktop.importing.frame import (
    ADDRESSED,
    AUTHORITY,
    DAY_LINE,
    HEAD_LINES,
    MOTTO,
    NUMBER_LINE,
    RECEIVERS,
    SIGNATURE,
    SIGNED,
)
from ctr_desktop.importing.markers import BULLETS
from ctr_desktop.importing.outline import marker_of, starts_outline
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.time_headings import is_time_heading

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
    "bộ luật",
    "luật",
    "pháp lệnh",
    "quy trình",
    "điều lệ",
    "lịch công tác",
    "lịch làm việc",
    "biên bản",
    "giấy mời",
)
_SUBJECT_END = re.compile(
    r"(thực hiện|căn cứ|để |nhằm|trong |năm \d{4},|tiếp tục|trên cơ sở|tại |vừa qua|thi hành|xét )", re.IGNORECASE
)
_BASIS = re.compile(r"(?:căn cứ|xét đề nghị|theo đề nghị|xét tờ trình)\b", re.IGNORECASE)
_LAST_RECEIVER = re.compile(r"lưu\b", re.IGNORECASE)
_NOTE = re.compile(r"(\(\d{1,2}\))\s+\S")
_ORDINAL = re.compile(r"(?:một là|hai là|thứ (?:nhất|hai|ba|tư|năm|sáu))\s*[,:]", re.IGNORECASE)
_CITED_TITLE = re.compile(
    rf"(?:{'|'.join(KINDS)})\s+số\s*:?\s*\d{{1,5}}\s*[-–/]\s*\S+\s.{{0,60}}?\bcủa\s.{{3,80}}?\svề\s.{{3,500}}[^.;:]",
    re.IGNORECASE,
)
"""A page that begins by citing itself: "Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về …"."""

_NEAR = 12
_FEWEST_LISTED = 2
_DAY = re.compile(r"(?:thứ|chủ|ngày)\s", re.IGNORECASE)
_POST_LINE = re.compile(
    r"(?:PHÓ )?(?:CHÁNH VĂN PHÒNG|CHỦ TỊCH|BÍ THƯ|TRƯỞNG (?:BAN|PHÒNG)|CHỦ NHIỆM|GIÁM ĐỐC|THƯ KÝ|CHỦ TRÌ)\b"
    r"[^.:;,]{0,60}"
)
_LONG = 90
_SHORT = 30
_SIGNATURE_LINES = 8
_CLOSING_PARAGRAPHS = 4


@dataclass(slots=True)
class Sections:
    """The parts of a document as lists of its paragraphs' places."""

    head: list[int] = field(default_factory=list)
    title: list[int] = field(default_factory=list)
    preamble: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def divide(paragraphs: Sequence[SourceParagraph]) -> Sections:
    """Divide one document; every paragraph is in exactly one part."""
    paragraphs = _without_footnotes(paragraphs)
    sections = Sections()
    end = _receivers_start(paragraphs)
    _read_receivers(paragraphs, end, sections)
    begin = _skip_what_stands_above(paragraphs, end, sections)
    start = _read_head(paragraphs, begin, end, sections)
    end = _strip_signature(paragraphs, start, end, sections)
    start = _skip_addressees(paragraphs, start, end, sections)
    body = _outline_start(paragraphs, start, end, headings=True)
    body = _unnumbered_start(paragraphs, start, end) if body == end else body
    sections.preamble += [place for place in range(start, body) if not _is_no_text(paragraphs[place])]
    closing = closing_start(paragraphs, body, end)
    sections.body = [place for place in range(body, closing) if not _is_no_text(paragraphs[place])]
    _read_closing(paragraphs, closing, end, sections)
    sections.ignored += [Ignored(item.text, item.left_out) for item in paragraphs if item.left_out]
    for place in range(start, end):
        if paragraphs[place].left_out:
            continue
        if paragraphs[place].is_rule:
            sections.ignored.append(Ignored(paragraphs[place].raw.strip() or paragraphs[place].text, "rule"))
        elif FOOTNOTE.match(paragraphs[place].text) and not paragraphs[place].marker:
            sections.ignored.append(Ignored(paragraphs[place].text, "footnote"))
    return sections


def _is_no_text(paragraph: SourceParagraph) -> bool:
    return (
        bool(paragraph.left_out)
        or paragraph.is_rule
        or (not paragraph.marker and FOOTNOTE.match(paragraph.text) is not None)
    )


def _without_footnotes(paragraphs: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Mark the notes that stand below a drawn line: "(1) …" when the text above the line points to (1)."""
    found = list(paragraphs)
    below_rule = False
    for place, paragraph in enumerate(paragraphs):
        if paragraph.is_rule:
            below_rule = place > 0
            continue
        note = _NOTE.match(paragraph.text) if below_rule and not paragraph.marker else None
        if note and any(note[1] in above.text for above in paragraphs[max(0, place - _NEAR) : place]):
            found[place] = replace(paragraph, left_out="footnote")
        else:
            below_rule = False
    return found


def _receivers_start(paragraphs: Sequence[SourceParagraph]) -> int:
    for place in range(len(paragraphs) - 1, -1, -1):
        if RECEIVERS.match(paragraphs[place].text) and paragraphs[place].row is None:
            return place
    return len(paragraphs)


def is_receiver(paragraph: SourceParagraph) -> bool:
    """Tell whether a paragraph is a line of the receivers or their heading."""
    return paragraph.text.startswith(("-", "–")) or paragraph.marker == "-" or bool(RECEIVERS.match(paragraph.text))


def _read_receivers(paragraphs: Sequence[SourceParagraph], start: int, sections: Sections) -> None:
    """Fill the receivers, and list the signature and what stands behind it as left out."""
    ended = False
    signature = 0
    for place in range(start, len(paragraphs)):
        paragraph = paragraphs[place]
        text = RECEIVERS.sub("", paragraph.text, count=1) if place == start else paragraph.text
        if not text or paragraph.left_out:
            continue
        if not ended and (text.startswith(("-", "–")) or paragraph.marker == "-"):
            receiver = text.lstrip("-– ").rstrip(" ,;.")
            sections.recipients += [receiver] if receiver else []
            ended = _LAST_RECEIVER.match(receiver) is not None
        elif not ended and sections.recipients and _goes_on(paragraphs[place - 1].text, text):
            sections.recipients[-1] = f"{sections.recipients[-1]} {text.rstrip(' ,;.')}"
        else:
            signature += 1
            reason = "signature" if signature <= _SIGNATURE_LINES else "outside"
            sections.ignored.append(Ignored(paragraph.text, reason))


def _goes_on(above: str, text: str) -> bool:
    return above.rstrip()[-1:].isalpha() and not text.isupper() and SIGNATURE.match(text) is None


def _skip_what_stands_above(paragraphs: Sequence[SourceParagraph], end: int, sections: Sections) -> int:
    """List what stands above the head, a web page's own words, as left out; return where the head begins."""
    outline = _outline_start(paragraphs, 0, end)
    motto = next((place for place in range(min(end, outline)) if MOTTO.match(paragraphs[place].text)), None)
    if motto is None or motto <= HEAD_LINES:
        return 0
    begin = motto
    while begin > max(0, motto - HEAD_LINES) and (paragraphs[begin - 1].is_upper or paragraphs[begin - 1].is_rule):
        begin -= 1
    sections.ignored += [Ignored(item.text, "outside") for item in paragraphs[:begin]]
    return begin


def _skip_addressees(paragraphs: Sequence[SourceParagraph], start: int, end: int, sections: Sections) -> int:
    """List the addressees ("Kính gửi: …" and its lines) as left out; return where the text behind them starts."""
    place = next((at for at in range(start, min(end, start + 3)) if ADDRESSED.match(paragraphs[at].text)), None)
    if place is None:
        return start
    last = place + 1
    while last < end and (is_receiver(paragraphs[last]) or paragraphs[last].is_rule):
        last += 1
    sections.preamble += range(start, place)
    sections.ignored += [Ignored(item.text, "addressee") for item in paragraphs[place:last] if not item.is_rule]
    return last


def is_kind_line(paragraph: SourceParagraph) -> str | None:
    """Return the type of document a line names as its title, or None."""
    lowered = paragraph.text.lower().rstrip(" .:")
    for kind in KINDS:
        if lowered.startswith(kind) and paragraph.text[: len(kind)].isupper():
            return kind
    return None


def _read_head(paragraphs: Sequence[SourceParagraph], begin: int, end: int, sections: Sections) -> int:
    """Fill head and title and return where the text behind them starts."""
    kind = next((place for place in range(begin, end) if is_kind_line(paragraphs[place])), None)
    outline = _outline_start(paragraphs, begin, end)
    cited = next(
        (place for place in range(begin, min(begin + 3, end)) if _CITED_TITLE.fullmatch(paragraphs[place].text)), None
    )
    if cited is not None and (kind is None or kind > outline):
        sections.head = [place for place in range(begin, cited) if not paragraphs[place].left_out]
        sections.title = [cited]
        return cited + 1
    if kind is None or kind > outline:
        start = _bare_head_end(paragraphs, begin, outline)
        sections.head = [place for place in range(begin, start) if not paragraphs[place].left_out]
        return start
    sections.head = [place for place in range(begin, kind) if not paragraphs[place].left_out]
    place = kind + 1
    while place < end and (
        _is_subject(paragraphs, place, kind)
        or _names_the_document(paragraphs[place])
        or _is_quoted(paragraphs[kind:place], paragraphs[place])
    ):
        place += 1
    below = [item for item in range(kind, place) if not paragraphs[item].is_rule]
    sections.title = [item for item in below if not _names_the_document(paragraphs[item])]
    sections.head += [item for item in below if _names_the_document(paragraphs[item])]
    while place < end and paragraphs[place].is_rule:
        place += 1
    return place


def _comes_again(paragraphs: Sequence[SourceParagraph], place: int) -> bool:
    """Tell whether a later line is a time of the same kind: "Tháng 02" behind "Tháng 01"."""
    kind = paragraphs[place].text.split()[0].lower()
    return any(item.text.lower().startswith(kind) and is_time_heading(item.text) for item in paragraphs[place + 1 :])


def _is_quoted(title: Sequence[SourceParagraph], line: SourceParagraph) -> bool:
    """Tell whether a line goes on words in quotation marks that the title has opened."""
    words = " ".join(paragraph.text for paragraph in title)
    return len(title) <= HEAD_LINES and words.count("“") > words.count("”") and "”" in line.text


def _names_the_document(paragraph: SourceParagraph) -> bool:
    """Tell whether a line below the title is the document's number, or its place and day."""
    return any(pattern.match(paragraph.text) for pattern in (NUMBER_LINE, DAY_LINE)) and len(paragraph.text) < _LONG


def _is_subject(paragraphs: Sequence[SourceParagraph], place: int, kind: int) -> bool:
    paragraph, above = paragraphs[place], paragraphs[place - 1]
    if is_time_heading(paragraph.text) and (_DAY.match(paragraph.text) or _comes_again(paragraphs, place)):
        return False  # the first day of a schedule, the first month of a programme
    if paragraph.is_rule or starts_outline(paragraph) or ADDRESSED.match(paragraph.text) or paragraph.left_out:
        return False
    if _ends_title(paragraphs, place, kind):
        return False
    if paragraph.is_upper and place > kind + 1 and not above.is_upper:
        return False
    if _BASIS.match(paragraph.text) or (paragraph.is_upper and _speaks(paragraphs, place)):
        return False
    if place > kind + 1 and above.is_upper and not paragraph.is_upper and _SUBJECT_END.match(paragraph.text):
        return False
    if paragraph.is_upper or paragraph.centred:
        return True
    if paragraph.blank_before and place > kind + 1:
        return False
    return not (_SUBJECT_END.match(paragraph.text) and len(paragraph.text) > _LONG) and len(paragraph.text) < 3 * _LONG


def _ends_title(paragraphs: Sequence[SourceParagraph], place: int, kind: int) -> bool:
    """Tell whether a title is over before a line: centred or bold ends there, a table begins, or a sentence."""
    paragraph, title = paragraphs[place], paragraphs[kind]
    if paragraph.in_table and not title.in_table:
        return True
    if paragraph.outline > title.outline and not paragraph.centred:
        return True
    if (title.centred and not paragraph.centred) and (title.bold and not paragraph.bold):
        return True
    if (title.centred and not paragraph.centred and not paragraph.is_upper) and paragraphs[place - 1].centred:
        return len(paragraph.text) > _LONG or _is_sentence(paragraph.text)
    return not paragraph.is_upper and _is_sentence(paragraph.text)


def _is_sentence(text: str) -> bool:
    """Tell whether a line is a sentence, which a title never is: it ends like one, or leads in what follows."""
    return len(text) > _SHORT and text.rstrip("”\"' ")[-1:] in (".", ":", ";") and " " in text


def _speaks(paragraphs: Sequence[SourceParagraph], place: int) -> bool:
    """Tell whether a line in capitals names who speaks: what it rests on stands below it."""
    below = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
    return AUTHORITY.match(paragraphs[place].text) is not None and _BASIS.match(below) is not None


def _bare_head_end(paragraphs: Sequence[SourceParagraph], begin: int, outline: int) -> int:
    """Return where a document without a title line begins to speak: at its addressees or first long paragraph."""
    for place in range(begin, outline):
        paragraph = paragraphs[place]
        is_subject = paragraph.text.lower().startswith(("v/v", "về việc"))
        marker = marker_of(paragraph)[0]
        is_numbered = marker is not None and marker.family not in BULLETS
        if (
            is_numbered
            or ADDRESSED.match(paragraph.text)
            or (
                len(paragraph.text) > _LONG
                and not is_subject
                and (not paragraph.in_table or place - begin > HEAD_LINES)
            )
        ):
            return place
    return outline


def _strip_signature(paragraphs: Sequence[SourceParagraph], start: int, end: int, sections: Sections) -> int:
    """Take signature lines off the end of the text when they stand before the receivers or without any."""
    place = end
    for candidate in range(end - 1, max(start, end - _SIGNATURE_LINES) - 1, -1):
        text = paragraphs[candidate].text
        signs = SIGNATURE.match(text) and (text.isupper() or SIGNED.match(text))
        if signs or (text.isupper() and _POST_LINE.fullmatch(text)):
            place = candidate
    sections.ignored += [Ignored(item.text, "signature") for item in paragraphs[place:end] if not item.left_out]
    return place


def _outline_start(paragraphs: Sequence[SourceParagraph], start: int, end: int, *, headings: bool = False) -> int:
    """Return where the outline begins; headings by style begin one behind the title, where there are several."""
    styled = [place for place in range(start, end) if headings and _is_styled_heading(paragraphs[place])]
    first = styled[0] if len(styled) > 1 else end
    times = [place for place in range(start, first) if headings and is_time_heading(paragraphs[place].text)]
    first = times[0] if len(times) > 1 and not paragraphs[times[0]].in_table else first
    return next((place for place in range(start, first) if starts_outline(paragraphs[place])), first)


def _unnumbered_start(paragraphs: Sequence[SourceParagraph], start: int, end: int) -> int:
    """Return where a text without numbers begins to list: at its bullets, at "Thứ nhất, …", or the words above them."""
    listed = [place for place in range(start, end) if not paragraphs[place].left_out and _lists(paragraphs[place])]
    if not listed:
        return end
    above = next((place for place in range(listed[0] - 1, start - 1, -1) if not paragraphs[place].is_rule), None)
    leads_in = above is not None and paragraphs[above].text.rstrip().endswith(":")
    if len(listed) < _FEWEST_LISTED and not leads_in:
        return end
    return above if leads_in and above is not None else listed[0]


def _lists(paragraph: SourceParagraph) -> bool:
    marker, words = marker_of(paragraph)
    return (_ORDINAL.match(paragraph.text) is not None or is_time_heading(paragraph.text)) or (
        marker is not None and marker.family in BULLETS and bool(words) and not paragraph.in_table
    )


def _is_styled_heading(paragraph: SourceParagraph) -> bool:
    return paragraph.outline > 0 and bool(paragraph.text) and not (paragraph.in_table or paragraph.left_out)


def _read_closing(paragraphs: Sequence[SourceParagraph], closing: int, end: int, sections: Sections) -> None:
    """Fill the closing paragraphs; captions and the like behind its last sentence are left out."""
    ended = False
    for place in range(closing, end):
        paragraph = paragraphs[place]
        if _is_no_text(paragraph):
            continue
        is_sentence = paragraph.text.rstrip("*”\"' ")[-1:] in (".", "/", ";", ":", ",")
        ended = ended or (place > closing and not is_sentence) or len(sections.closing) >= _CLOSING_PARAGRAPHS
        if ended:
            sections.ignored.append(Ignored(paragraph.text, "outside"))
        else:
            sections.closing.append(place)
