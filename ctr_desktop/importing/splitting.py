"""Split a paragraph into its duties: sentences, and semicolon parts that are duties of their own."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ctr_desktop import resources
from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.outline import Duty

_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[”\"’)]*(?=\s|$)")
_OPENING = re.compile(r"[\s“\"'‘(\[\-–+•]*")
_LONGEST_WORD = 24
_LONGEST_BEGINNING = 40
_LOOKED_AT = 200
_QUOTE = re.compile("[“”()]")
_NUMBER_ALONE = re.compile(r"\W*(?:(?:khoản|điểm|điều|mục|phần|chương)\s+)?(?:\d+|[IVXLC]+|[a-zđ])?\W*", re.IGNORECASE)
_FIRST_INSIDE = re.compile(r":\s*1(?P<sign>[.)])\s*(?=[^\W\d_])")
_SECOND_INSIDE = {sign: re.compile(rf"(?<=[.;,])\s*2\{sign}\s*(?=[^\W\d_])") for sign in ".)"}
AGENCY = r"(?:Văn phòng|Phòng|Công an|Ban|Ủy ban|Uỷ ban|UBND|UBKT|UBMTTQ|MTTQ|Mặt trận|Hội|Đoàn|Trung tâm|Trạm)"
"""How the name of an agency begins."""

_AGENCY_ACTS = re.compile(
    rf"\s*{AGENCY}"
    r"(?:\s+[^\s;:,.()]+){5}"
)
_COUNTED_INSIDE = re.compile(r"\s*\(\d{1,2}\)\s*\w")
_COUNTED = re.compile(r"(?<=[;:])\s*\(\d{1,2}\)\s*(?=\w)")
_FIELD = re.compile(
    r"\s*(?:thời\s+(?:gian|hạn)|hạn|tiến\s+độ|đơn\s+vị|cơ\s+quan|chủ\s+trì|phối\s+hợp|sản\s+phẩm|kết\s+quả|địa\s+điểm|thành\s+phần|người\s+(?:chủ\s+trì|dự)|cùng\s+dự|nội\s+dung\s+chuẩn\s+bị)(?:\s+\w+){0,3}\s*:",
    re.IGNORECASE,
)
_ONLY_A_TIME = re.compile(
    r"\s*(?:trình|báo\s+cáo|gửi|nộp)\b[^;.]{0,80}?\b(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:ngày\s+|là\s+)?\d"
    r"|\s*(?:hoàn\s+thành|hoàn\s+tất|xong)\s+(?:xong\s+)?(?:trước|trong|chậm\s+nhất|muộn\s+nhất|vào|tháng|quý|ngày|đến)\b",
    re.IGNORECASE,
)
_TIME_ALONE = re.compile(
    r"\s*(?:(?:phải|cần)\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong|thời\s+gian(?:\s+(?:xong|hoàn\s+thành|thực\s+hiện))?|thời\s+hạn)\s*:?\s+"
    r"(?:(?>xong|trước|trong|chậm|muộn|nhất|vào|đến|từ|ngày|tháng|quý|năm|tuần|hết|là|đầu|cuối|nửa|thứ|sáng|chiều|giờ"
    r"|[IVX]{1,4}|\d{1,4}(?:[./-]\d{1,4}){0,2})(?!\w)\s*[-–,]?\s*){2,14}[.;]?\s*$",
    re.IGNORECASE,
)
_GIVEN_ALONE = re.compile(
    r"\s*(?:(?:giao|phân\s+công)\s+[^.;:]{3,140}?\s+(?:chủ\s+trì|thực\s+hiện|tham\s+mưu|theo\s+dõi|phụ\s+trách|triển\s+khai)"
    r"|[^\W\d_][^.;:]{2,80}?\s+chủ\s+trì)(?:\s+(?:tổ\s+chức\s+)?thực\s+hiện)?[.;]?\s*$",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(r"\s*(?:\(|(?:phải|cần|hoàn|xong|thời|giao|phân)\s)", re.IGNORECASE)
_RUN_IN_TITLE = re.compile(
    r"\W*(?:công\s+tác|về|lĩnh\s+vực|nội\s+dung|nhiệm\s+vụ)\s+\w+(?:[ ,-]+\w+){0,5}", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"(?<![\w/])[\w/]{1,24}(?:\.\w{1,24}){0,8}$")


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted((nfc(word).lower() for word in resources.table("suggestions/duties.toml")[name]), key=len))[
        ::-1
    ]


def _begins_with(text: str, words: tuple[str, ...]) -> bool:
    lowered = _OPENING.sub("", text, count=1)[:_LONGEST_BEGINNING].lower()
    if lowered.startswith(_words("nouns")) and words is not _words("nouns"):
        return False
    return lowered.startswith(words) and any(
        lowered.startswith(word) and not lowered[len(word) : len(word) + 1].isalpha() for word in words
    )


def is_standing(text: str) -> bool:
    """Tell whether a duty has no end of its own (thường xuyên)."""
    return _begins_with(text, _words("standing"))


def begins_duty(text: str) -> bool:
    """Tell whether a text begins like a duty: with a verb of one, or by asking somebody."""
    return _begins_with(text, _words("duty_verbs")) or asks_somebody(text)


def asks_somebody(text: str) -> bool:
    """Tell whether a text begins by asking or charging somebody: "Giao …", "Đề nghị …"."""
    return _begins_with(text, _words("asking"))


def split_duties(text: str) -> tuple[Duty, ...]:
    """Return the duties of a text in order; together they hold all of it but white space between them."""
    quotes = _quote_depths(text)
    listed = _list_inside(text)
    cuts = [0, *(cut for cut in _sentence_cuts(text, quotes) if cut <= listed), len(text)]
    spans: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        spans.extend(_semicolon_parts(text, start, end, quotes, listed))
    return tuple(
        Duty(start, end, is_standing(text[start:end]))
        for start, end in (_trimmed(text, start, end) for start, end in spans)
        if start < end
    )


def _list_inside(text: str) -> int:
    """Return where a list begins that a text holds itself ("gồm: 1. … 2. …"), its length where there is none."""
    first = _FIRST_INSIDE.search(text)
    return first.start() if first and _SECOND_INSIDE[first["sign"]].search(text, first.end()) else len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _sentence_cuts(text: str, quotes: list[bool]) -> list[int]:
    cuts: list[int] = []
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        rest = text[end : end + _LOOKED_AT]
        following = _OPENING.sub("", rest, count=1)
        if not following or not (following[0].isupper() or following[0].isdecimal()):
            continue
        if quotes[match.start()] or _is_abbreviation(
            text[max(0, match.start() - _LONGEST_WORD) : match.start()], match.group()
        ):
            continue
        if _begins_with(rest, _words("continuations")) or _FIELD.match(rest):
            continue
        if (_MAY_TELL.match(rest) or "chủ trì" in rest) and _tells_of_the_one_before(text, end):
            continue
        begin = cuts[-1] if cuts else 0
        if not cuts and _RUN_IN_TITLE.fullmatch(text, 0, match.start()):
            continue
        if match.start() - begin <= _LONGEST_BEGINNING and _NUMBER_ALONE.fullmatch(text, begin, match.start()):
            continue
        cuts.append(end)
    return cuts


def _tells_of_the_one_before(text: str, start: int) -> bool:
    """Tell whether a sentence only says when or who: "Hoàn thành trước 15/5.", "Giao Văn phòng thực hiện."."""
    following = _SENTENCE_END.search(text, start)
    while following is not None and _is_abbreviation(
        text[start : following.start()][-_LONGEST_WORD:], following.group()
    ):
        following = _SENTENCE_END.search(text, following.end())
    sentence = text[start : following.end() if following else len(text)]
    bracketed = sentence.strip().startswith("(") and sentence.strip(" .;").endswith(")")
    return bracketed or says_only_when(sentence) or _GIVEN_ALONE.fullmatch(sentence) is not None


def says_only_when(text: str) -> bool:
    """Tell whether a sentence is only the time of what stands before it: "Hoàn thành trước ngày 15/5."."""
    return _TIME_ALONE.fullmatch(text) is not None


def _quote_depths(text: str) -> list[bool]:
    """Tell for each letter whether it stands inside a quotation that is closed again in the same text."""
    inside = [False] * (len(text) + 1)
    opened: list[int] = []
    last_bracket = text.rfind(")")
    for match in _QUOTE.finditer(text):
        place, letter = match.start(), match.group()
        if letter == "“" or (letter == "(" and place < last_bracket):
            opened.append(place)
        elif letter in "”)" and opened:
            start = opened.pop()
            if not opened:
                inside[start:place] = [True] * (place - start)
    return inside


def _is_abbreviation(before: str, stop: str) -> bool:
    if stop.startswith(("..", "…")):
        return False
    match = _WORD_BEFORE.search(before)
    word = match.group().lower() if match else ""
    if word in _words("abbreviations"):
        return True
    return len(word) == 1 and not word.isdecimal()


def _counts_duties(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence counts duties in itself: "(1) Rà soát …; (2) Mở …", most of which begin as duties do."""
    if text.find("(1)", start, end) < 0:
        return False
    counted = [match.end() for match in _COUNTED.finditer(text, start, end)]
    duties = [place for place in counted if _begins_with(text[place : place + _LOOKED_AT], _words("duty_verbs"))]
    return len(counted) > 1 and 2 * len(duties) > len(counted)


def _semicolon_parts(text: str, start: int, end: int, quotes: list[bool], most: int) -> list[tuple[int, int]]:
    verbs, never = _words("duty_verbs"), _words("never_alone")
    parts = []
    begin = start
    counted = _counts_duties(text, start, end)
    agency = _AGENCY_ACTS.match(text, start)
    for match in re.finditer(";", text[start:end]):
        place = start + match.end()
        rest = text[place : min(end, place + _LOOKED_AT)]
        if quotes[place - 1] or not rest.strip() or place > most:
            continue
        others = agency and _AGENCY_ACTS.match(rest)
        if (
            (counted and _COUNTED_INSIDE.match(rest))
            or others
            or (_begins_with(rest, verbs) and not _begins_with(rest, never) and not _ONLY_A_TIME.match(rest))
        ):
            parts.append((begin, place))
            begin = place
    parts.append((begin, end))
    return parts
