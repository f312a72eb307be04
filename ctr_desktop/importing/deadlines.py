"""Find the deadlines that a text states, with their kind, day, words and place; anniversaries and citations never.

A time is a deadline by the words before it: a firm one ("trước ngày", "chậm nhất"), a label ("Thời hạn:"), a verb of
finishing in the same clause, a span with its two ends. What is stated but tells no day keeps its words without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ctr_desktop.domain.deadline import DeadlineKind, StatedDeadline
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.importing.deadline_cells import read_cell
from ctr_desktop.importing.time_phrases import (
    BEHIND_FIRM,
    COUNTED,
    EVERY_BEHIND,
    NUMBER_OR_DAY,
    Phrase,
    counted_due,
    papers_in,
    phrases_in,
    without,
)
from ctr_desktop.importing.times import HOUR, Times, valid

__all__ = ["Times", "find_deadlines", "node_deadlines", "read_cell"]

_LABEL = (
    r"(?:thời\s+gian|thời\s+hạn|hạn|tiến\s+độ|thời\s+điểm|ngày)(?:\s+(?:hoàn\s+thành|hoàn\s+tất|thực\s+hiện|tổ\s+chức"
    r"|triển\s+khai|báo\s+cáo|trình|gửi|nộp|xong|ban\s+hành|xử\s+lý|cuối|chót|dự\s+kiến)){0,2}\s*:"
)
_LABELLED = re.compile(rf"(?:^|(?<=[.;(,–\-]))\s*(?P<label>{_LABEL})\s*", re.IGNORECASE)
_LABEL_WORDS = re.compile(r"[^.;]*")
_DONE = (
    r"(?:hoàn\s+thành|hoàn\s+tất|xong|kết\s+thúc|ban\s+hành"
    r"|(?<!chương )(?<!quá )(?<!công )(?<!tiến )(?<!lộ )(?<!quy )(?<!hành )(?<!giáo )trình"
    r"|báo\s+cáo|gửi|nộp|khánh\s+thành|khởi\s+công|thông\s+qua|phê\s+duyệt|công\s+bố)"
)
_DOING = (
    r"(?:tổ\s+chức|tiến\s+hành|thực\s+hiện|triển\s+khai|sơ\s+kết|tổng\s+kết|họp|xây\s+dựng|rà\s+soát|kiểm\s+tra|giám\s+sát"
    r"|khảo\s+sát|kiện\s+toàn|bố\s+trí|tuyển\s+dụng|đối\s+thoại|tập\s+huấn|mở\s+lớp|hoàn\s+thiện|chuẩn\s+bị|tham\s+mưu"
    r"|làm\s+việc|thẩm\s+định|quán\s+triệt|đề\s+xuất|giải\s+quyết|bàn\s+giao|sắp\s+xếp|cập\s+nhật|khắc\s+phục)"
)
_BEHIND_AT = re.compile(rf"\b(?:ngay\s+trong|trong|vào|đến\s+hết|hết)\s+{NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_DONE = re.compile(
    r"\b(?:hoàn\s+thành|xong|kết\s+thúc|(?<!chương )(?<!quá )(?<!tiến )(?<!lộ )(?<!quy )trình)\s+"
    r"(?:dự\s+kiến\s+|vào\s+)?(?:ngày\s+)?$",
    re.IGNORECASE,
)
_BEHIND_HELD = re.compile(
    r"\b(?:tổ\s+chức|họp|khai\s+mạc|khai\s+giảng|ra\s+mắt|mở|gặp\s+mặt|diễn\s+ra|báo\s+cáo|gửi|nộp)\b"
    r"(?P<between>[^.;:()]{0,70}?)\s(?:vào\s+)?(?:(?:lúc|sáng|chiều|tối)\s+)?" + HOUR + r"ngày\s+$",
    re.IGNORECASE,
)
_REMEMBERED = re.compile(
    r"\b(?:kỷ\s+niệm|chào\s+mừng|nhân|lễ|sinh|thành\s+lập|giải\s+phóng|bầu\s+cử|truyền\s+thống|theo|tại|số|từ|của|về)\b",
    re.IGNORECASE,
)
_BEHIND_UNTIL = re.compile(rf"\bđến\s+(?:hết\s+)?{NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_FROM_NOW = re.compile(rf"\b(?:từ\s+nay|gia\s+hạn)\s+đến\s+(?:hết\s+)?{NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_AND = re.compile(r"^[^.;]{0,40}?(?:,|\bvà)\s+(?:trước\s+)?ngày\s+$", re.IGNORECASE)
_BEHIND_FROM = re.compile(
    rf"\b(?:trong\s+(?:khoảng\s+)?(?:thời\s+gian\s+)?)?(?:kể\s+)?từ\s+{NUMBER_OR_DAY}", re.IGNORECASE
)
_BEHIND_PLANNED = re.compile(
    rf"\bdự\s+kiến\s*:?\s*(?:(?:tổ\s+chức|hoàn\s+thành|vào|trong|là)\s+){{0,2}}{NUMBER_OR_DAY}", re.IGNORECASE
)
_OPENED = re.compile(rf"(?:vào\s+)?{HOUR}\bngày\s+$", re.IGNORECASE)
_TWO_ENDS = re.compile(r"\d{1,2}\s*(?:[-–]|đến)", re.IGNORECASE)
_THEN_DONE = re.compile(r"\s*,?\s*(?:phải\s+|cơ\s+bản\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong|đạt)\b", re.IGNORECASE)
_VERB_BEFORE = re.compile(rf"\b(?:{_DONE}\b[^.;:]*|{_DOING}\b[^.;:,]*)$", re.IGNORECASE)
_PASSED = re.compile(
    rf"\b(?:mới|đã|vừa|từng|sau\s+khi|kể\s+từ\s+khi)\s+(?:được\s+)?(?:{_DONE}|{_DOING})\b[^.;:,]*$", re.IGNORECASE
)
_TIMES = ("ngày", "tháng", "quý", "năm", "định kỳ", "hằng", "hàng", "trước", "xong", "tuần", "thời", "hạn", "/", "20")
_DAYS = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?")
_ONLY_DAYS = re.compile(rf"(?:{_DAYS.pattern}(?:[\s;,]+{_DAYS.pattern})*|(?:[-–+•]\s*{_DAYS.pattern}[\s;,]*)+)[.;]?")
_LOOK_BACK = 95
_QUARTER = 93  # days
_OVER_A_LINE = re.compile(
    r"[\s\-–+]*(?:(?:sáng|chiều|tối)\s+)?(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)[\s,(]*)?(?:(?:từ\s+)?ngày\s+|từ\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:trong|chậm\s+nhất|muộn\s+nhất|không\s+quá|tối\s+đa)\s+(?:thời\s+hạn\s+|thời\s+gian\s+|vòng\s+|là\s+|sau\s+)?"
    + COUNTED,
    re.IGNORECASE,
)
_PERIODIC = re.compile(
    rf"\b(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|vào\s+)?{HOUR}(?:ngày\s+)?\d{{1,2}}\s+"
    r"(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|(?:của\s+)?tháng\s+(?:đầu|cuối|cuối\s+cùng)(?:\s+của)?(?:\s+mỗi)?\s+quý)"
    r"|\b(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)\s*,?\s*(?:trước|chậm\s+nhất|muộn\s+nhất|vào)\s+(?:là\s+)?(?:ngày\s+)?"
    r"\d{1,2}(?:/\d{1,2})?(?![/\d])"
    r"|\b(?:vào|trước)\s+(?:\w+\s+)?(?:ngày\s+)?thứ\s+\w+\s+(?:hằng|hàng|mỗi)\s+tuần"
    r"|\bbáo\s+cáo\s+(?:định\s+kỳ\s+)?(?:tuần|tháng|quý|năm|6\s+tháng)\s+(?:trước|chậm\s+nhất)\s+(?:là\s+)?(?:ngày\s+)?"
    r"\d{1,2}(?:/\d{1,2})?(?![/\d])"
    r"|\bđịnh\s+kỳ\s+(?:(?:hằng|hàng|mỗi)\s+)?(?:\d+\s+)?(?:ngày|tuần|tháng|quý|năm)"
    r"|\b(?:báo\s+cáo|họp|sơ\s+kết|kiểm\s+tra|giao\s+ban|rà\s+soát)\s+(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:hằng|hàng|mỗi|định\s+kỳ)\s", re.IGNORECASE)
_BARE_DAY = re.compile(
    r"\b(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+)?(?:vào\s+)?ngày\s+(?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?=\s*(?:[,;.)]|$))(?!\s*[.,]\s*\d)",
    re.IGNORECASE,
)
_PAST = re.compile(r"[^.;]{0,40}\bđã\b|\s*,\s*(?:có|còn|toàn|cả)\s")
_SAY_NOTHING = ("told", "field", "figures")
_LEAST_LABELLED = 3
_MOST_LABELLED = 120


def node_deadlines(nodes: Sequence[OutlineNode], times: Times) -> list[StatedDeadline]:
    """Return every deadline that the nodes state, in order: in their text and in the columns of task tables."""
    found: list[StatedDeadline] = []
    for node in nodes:
        if node.set_aside in _SAY_NOTHING:
            continue
        cells = [field for field in node.fields if field.role == "deadline"]
        for field in cells:
            for text in _day_of_each(field.text, len(node.duties)):
                read = read_cell(text, times)
                found.append(replace(read, node=node.id, start=field.start, end=field.end))
        if not cells:
            found += [replace(item, node=node.id) for item in find_deadlines(node.text, times)]
    return found


def _day_of_each(cell: str, tasks: int) -> list[str]:
    """Return the day of each task of a row where its cell names as many days, a line each; else the cell whole."""
    days = _DAYS.findall(cell)
    return days if tasks > 1 and len(days) == tasks and _ONLY_DAYS.fullmatch(cell.strip()) else [cell]


def find_deadlines(text: str, times: Times) -> list[StatedDeadline]:
    """Return the deadlines that a text states, in order, none twice."""
    lowered = text.lower()
    if not any(sign in lowered for sign in _TIMES):
        return []
    taken = papers_in(text)
    found: list[StatedDeadline] = []
    for start, end, kind, due in _candidates(text, times, phrases_in(without(text, taken), times)):
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            words = text[start:end]
            begin = start + len(words) - len(words.lstrip())
            found.append(StatedDeadline(kind, due, words.strip(), None, begin, end))
    return sorted(found, key=lambda item: item.start)


_Candidate = tuple[int, int, DeadlineKind, date | None]


def _candidates(text: str, times: Times, phrases: Sequence[Phrase]) -> Iterator[_Candidate]:
    """Yield what may be a deadline, the firmest words first."""
    for phrase in phrases:
        if EVERY_BEHIND.match(text, phrase.end) and (every := EVERY_BEHIND.match(text, phrase.end)):
            firm = BEHIND_FIRM.search(text, 0, phrase.start) or _BEHIND_AT.search(text, 0, phrase.start)
            yield firm.start() if firm else phrase.start, every.end(), DeadlineKind.PERIODIC, None
    for match in _PERIODIC.finditer(text):
        yield match.start(), match.end(), DeadlineKind.PERIODIC, None
    for match in _AFTER.finditer(text):
        yield match.start(), match.end(), DeadlineKind.AFTER, counted_due(match, times)
    yield from _labelled(text, times, phrases)
    firm_end = -1
    for phrase in phrases:
        found = list(_behind_firm(text, times, phrase))
        if not found and firm_end >= 0 and phrase.is_day and _BEHIND_AND.search(text[firm_end : phrase.start]):
            found = [(phrase.start, phrase.end, DeadlineKind.DAY, phrase.due(times))]  # "trước ngày … và ngày …"
        firm_end = phrase.end if found else firm_end
        yield from found
    for phrase in phrases:
        yield from _in_clause(text, times, phrase)
    for match in _BARE_DAY.finditer(text) if _EVERY.search(text) is None else ():
        yield match.start(), match.end(), DeadlineKind.DAY, _in_one_month(int(match["day"]), times)


def _in_one_month(day: int, times: Times) -> date | None:
    """Return a day that names no month where the document is about one month, else None: it is a question."""
    period = times.period
    if period is None or (period.start.year, period.start.month) != (period.end.year, period.end.month):
        return None
    return valid(period.start.year, period.start.month, day)


def _labelled(text: str, times: Times, phrases: Sequence[Phrase]) -> Iterator[_Candidate]:
    """Yield what stands behind "Thời gian hoàn thành:" and the like, also where it tells no day."""
    for label in _LABELLED.finditer(text):
        words = _LABEL_WORDS.match(text, label.end())
        end = words.end() if words else label.end()
        inside = [phrase for phrase in phrases if label.end() <= phrase.start < end]
        if inside:
            end = max(phrase.end for phrase in inside)
            read = read_cell(text[label.end() : end], times)
            yield label.start("label"), end, read.kind, read.due
        elif _LEAST_LABELLED <= end - label.end() <= _MOST_LABELLED:
            read = read_cell(text[label.end() : end], times)
            yield label.start("label"), end, read.kind, read.due


def _behind_firm(text: str, times: Times, phrase: Phrase) -> Iterator[_Candidate]:
    firm = BEHIND_FIRM.search(text, max(0, phrase.start - _LOOK_BACK), phrase.start)
    if firm is None:
        return
    if _PAST.match(text, phrase.end) and _begins_sentence(text, firm.start()):
        return
    due = phrase.due(times, before=firm["firm"].lower().startswith("trước"))
    yield firm.start(), phrase.end, _kind(phrase), None if _is_over(due, times) else due


def _in_clause(text: str, times: Times, phrase: Phrase) -> Iterator[_Candidate]:
    """Yield a time that what is done, or a span with two ends, makes a deadline."""
    before = text[max(0, phrase.start - _LOOK_BACK) : phrase.start]
    span = _BEHIND_FROM.search(before)
    at = _BEHIND_AT.search(before)
    done = _BEHIND_DONE.search(before)
    from_now = _BEHIND_FROM_NOW.search(before)
    until = _BEHIND_UNTIL.search(before)
    planned = _BEHIND_PLANNED.search(before)
    opened = _OPENED.search(before)
    due = phrase.due(times)
    if _is_over(due, times) or (_is_remark(text, phrase.start) and not (planned or done)) or _PASSED.search(before):
        return
    if until and not span and _is_exact(phrase) and _THEN_DONE.match(text, phrase.end):
        yield phrase.start - len(before) + until.start(), phrase.end, _kind(phrase), due
    elif span and _has_two_ends(text, phrase) and _is_exact(phrase) and _names_days(text, phrase):
        yield phrase.start - len(before) + span.start(), phrase.end, _kind(phrase), due
    elif done or (from_now and _is_exact(phrase)):
        begin = done or from_now
        yield phrase.start - len(begin.group() if begin else ""), phrase.end, _kind(phrase), due
    elif _heads(text, phrase) or _closes(text, phrase) or (phrase.is_day and _is_held(text, before, phrase)):
        yield phrase.start, phrase.end, _kind(phrase), due
    elif planned or (opened and phrase.is_day and _begins_sentence(text, phrase.start - len(opened.group()))):
        begin = planned or opened
        yield phrase.start - len(begin.group() if begin else ""), phrase.end, _kind(phrase), due
    elif at and (_VERB_BEFORE.search(before[: at.start()]) or _opens_clause(text, phrase, at)):
        yield phrase.start - len(before) + at.start(), phrase.end, _kind(phrase), due
    elif _has_part(text, phrase) and phrase.parts[0].of_year:
        yield phrase.start, phrase.end, _kind(phrase), due


def _kind(phrase: Phrase) -> DeadlineKind:
    return DeadlineKind.DAY if phrase.is_day else DeadlineKind.SPAN


def _has_part(text: str, phrase: Phrase) -> bool:
    """Tell whether a time is a part of a month: "cuối tháng 6/2026" is a deadline by itself."""
    words = text[phrase.start : phrase.end].lower()
    return "tháng" in words and words.startswith(("đầu", "giữa", "cuối", "thượng", "trung", "hạ"))


def _is_exact(phrase: Phrase) -> bool:
    """Tell whether a span ends with a day or a month: spans of years tell of plans and terms, not of work."""
    last = phrase.parts[-1]
    return last.is_day or (last.first is not None and last.last is not None and (last.last - last.first).days < 32)


def _is_held(text: str, before: str, phrase: Phrase) -> bool:
    """Tell whether something is held or sent on a day: "tổ chức hội nghị ngày 15/3"; no day that is remembered."""
    held = _BEHIND_HELD.search(before)
    follows_of = text[phrase.end :].lstrip().startswith("của")
    return held is not None and not follows_of and _REMEMBERED.search(held["between"]) is None


def _heads(text: str, phrase: Phrase) -> bool:
    """Tell whether a day or a month stands over the rest of a line: "- 09/4: Dự hội nghị", "Tháng 3: Khảo sát"."""
    behind = text[phrase.end : phrase.end + 2].lstrip(")")[:1]
    return behind == ":" and _OVER_A_LINE.fullmatch(text, 0, phrase.start) is not None and _is_short(phrase)


def _closes(text: str, phrase: Phrase) -> bool:
    """Tell whether a day stands alone at the end of a line: "Báo cáo tháng 02: 20/3/2026."."""
    behind = text[phrase.end :].strip(" .;]")
    return phrase.is_day and not behind and text[: phrase.start].rstrip()[-1:] in (":", "[")


def _is_short(phrase: Phrase) -> bool:
    """Tell whether a time is a day, a month or a quarter."""
    last = phrase.parts[-1]
    return last.is_day or (
        last.first is not None and last.last is not None and (last.last - last.first).days < _QUARTER
    )


def _opens_clause(text: str, phrase: Phrase, at: re.Match[str]) -> bool:
    """Tell whether a time opens a sentence, parted from it by a comma: "Trong tháng 5/2026, phòng … kiểm tra"."""
    begin = phrase.start - len(at.group())
    opens = _begins_sentence(text, begin) and text[phrase.end : phrase.end + 1] == ","
    return opens and not _PAST.match(text, phrase.end)


def _has_two_ends(text: str, phrase: Phrase) -> bool:
    """Tell whether a time names a beginning and an end: "từ ngày 10 đến ngày 20/6"."""
    return phrase.is_range or _TWO_ENDS.match(text, phrase.start) is not None


def _names_days(text: str, phrase: Phrase) -> bool:
    """Tell whether a span of numbers is one of days: "từ 1/3 đến 1/2" may be a share."""
    words = text[max(0, phrase.start - len("ngày ")) : phrase.end].lower()
    return any(part.of_year for part in phrase.parts) or "ngày" in words or "tháng" in words


def _is_over(due: date | None, times: Times) -> bool:
    """Tell whether a day lies before the document's own time: it tells what was, not what is to be done."""
    starts = [times.issued, times.period.start if times.period else None]
    starts.append(date(times.titled, 1, 1) if times.titled and not times.issued else None)
    known = [day for day in starts if day is not None]
    return due is not None and bool(known) and due < min(known)


def _is_remark(text: str, place: int) -> bool:
    """Tell whether a place lies in brackets."""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)


def _begins_sentence(text: str, place: int) -> bool:
    return not text[:place].strip() or text[:place].rstrip()[-1] in ".;:"
