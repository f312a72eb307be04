"""Find where a document's text closes: "Trên đây là …", requests in the issuer's name, what sends it off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ctr_desktop.importing.markers import BULLETS
from ctr_desktop.importing.outline import marker_of
from ctr_desktop.importing.paragraphs import SourceParagraph

FOOTNOTE = re.compile(r"(?:[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*|\[\d{1,3}\])\s*(?=\S)")
"""How a note's own line begins."""

_CLOSING = re.compile(
    r"(trên đây là|trong quá trình (triển khai|tổ chức)?\s*(thực hiện)?|căn cứ (vào )?(nội dung )?"
    r"(chương trình|kế hoạch)"
    r"|yêu cầu (các|thủ trưởng|cấp ủy)|đề nghị (các|thủ trưởng|cấp ủy|ban thường vụ)"
    r"|nhận được (chương trình|kế hoạch|chỉ thị|công văn|văn bản|thông báo|công điện|hướng dẫn|quyết định)"
    r"|(chương trình|kế hoạch|chỉ thị|nghị quyết|kết luận|hướng dẫn) này )",
    re.IGNORECASE,
)
_FAREWELL = re.compile(r"\b(?:đề nghị|yêu cầu|thông báo (?:để|đến)|trân trọng|rất mong|mong nhận)\b", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"\b(?:xin|trân\s+trọng|kính)\s+thông\s+báo\b|\bthông\s+báo\s+(?:để|đến|kết luận|ý kiến)\b.{0,160}\bbiết\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\((?:theo|nguồn|kèm\s+theo|có)\b.*\)[.;]?", re.IGNORECASE)
_THIS_DOCUMENT = re.compile(
    r"\b(?:chương trình|kế hoạch|nghị quyết|chỉ thị|kết luận|quyết định|quy định|quy chế|thông báo|hướng dẫn|báo cáo"
    r"|thông tri|tờ trình|đề án|phương án|công điện|công văn|văn bản) này\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"(?:kính (?:đề nghị|trình|mong)|rất mong|trân trọng|(?:UBND|[ủu][ỷy] ban|hội đồng|ban thường vụ|ban chấp hành"
    r"|thường trực|(?:tỉnh|thành|huyện|thị|quận|đảng) [ủu][ỷy]|văn phòng|sở)\b.{0,60}?\b(?:yêu cầu|đề nghị|giao)\b)",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"giao\s|.*\b(?:trước|chậm nhất|muộn nhất|hạn cuối)\s[^.;]{0,40}?\b\d{1,2}(?:/|\s+tháng\s+)\d",
    re.IGNORECASE | re.DOTALL,
)
_THANKS = re.compile(r"(?:rất mong|trân trọng|xin (?:trân trọng )?cảm ơn)\b", re.IGNORECASE)
_LONG = 90


def closing_start(paragraphs: Sequence[SourceParagraph], body: int, end: int) -> int:
    """Return where the closing paragraphs start: a plain paragraph that closes, with only plain ones behind it."""
    start, last = end, end - 1
    for place in range(end - 1, body, -1):
        paragraph = paragraphs[place]
        if paragraph.left_out or paragraph.is_rule:
            last -= place == last
            continue
        styled = paragraph.outline > 0
        if paragraph.row is not None or styled or (marker_of(paragraph)[0] and not FOOTNOTE.match(paragraph.text)):
            break
        above = next(item for item in reversed(paragraphs[:place]) if not (item.left_out or item.is_rule))
        if _is_heading(above):
            break  # it is all that stands under that heading
        if _SOURCE.fullmatch(paragraph.text) and place == last:
            start = place
            continue
        if _GIVES.match(paragraph.text):
            break  # who gets it has something to do
        if _CLOSING.match(paragraph.text) or (place == last and _is_farewell(paragraph.text, above)):
            start = place
    return start


def _is_heading(paragraph: SourceParagraph) -> bool:
    """Tell whether an item is only a title: in capitals, or words that end without a sign."""
    marker, words = marker_of(paragraph)
    numbered = marker is not None and marker.family not in BULLETS
    titled = words.isupper() or (bool(words) and words.rstrip()[-1].isalnum() and len(words) < _LONG)
    return (numbered and paragraph.row is None and titled) or paragraph.outline > 0


def _is_farewell(text: str, above: SourceParagraph) -> bool:
    """Tell whether the last paragraph only sends the document off: "… thông báo để các cơ quan biết, thực hiện./.".

    Behind an item that is a whole sentence it may also speak of the document itself, or ask in the issuer's name.
    """
    if _ANNOUNCES.search(text) or (len(text) < _LONG and _THANKS.match(text)):
        return True
    if text.endswith("./.") and (above.row is None or _FAREWELL.search(text)):
        return True
    if len(text) >= 3 * _LONG:
        return False
    marker, words = marker_of(above)
    follows_item = marker is not None and above.row is None and words.endswith(".") and not words.isupper()
    return follows_item and (_THIS_DOCUMENT.search(text) is not None or _REQUEST.match(text) is not None)
