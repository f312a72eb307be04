"""Find the deadlines that a text states, with their kind, day, words and place; anniversaries and citations never.

A day is never invented: "đầu tháng 3" or a day without a year that nothing tells keeps its words and no day.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ctr_desktop.domain.dates import FIRST_YEAR, LAST_YEAR, Period, quarter_period
from ctr_desktop.domain.deadline import DeadlineKind, StatedDeadline
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.importing.citations import find_citations

_HOUR = r"(?:\d{1,2}\s*(?:h|giờ|g)\s*\d{0,2}\s*(?:phút|['’′])?,?\s*(?:ngày\s*)?)?"
_SHORT = r"(?P<d>\d{1,2})\s*(?:[/.]|-(?=\s*\d{1,2}\s*-\s*\d{4}))\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}))?(?![\d/])"
_LONG = r"(?P<ld>\d{1,2})\s+tháng\s+(?P<lm>\d{1,2})(?:\s*(?:năm|/)\s*(?P<ly>\d{4}))?"
_DAY = rf"{_HOUR}(?:ngày\s+)?(?:{_SHORT}|{_LONG})"
_OF_YEAR = r"(?:\s*(?:/|-|năm)?\s*(?P<year>(?:19|20)\d{2})(?!\d))?"
_PART = r"(?:(?P<part>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)\s+)?"
_SPAN = (
    rf"{_PART}(?:tháng\s+(?P<month>\d{{1,2}})(?:\s*(?:[-–,]|(?:và|đến)(?:\s+tháng)?\b)\s*(?P<month2>\d{{1,2}}))?"
    rf"|quý\s+(?P<quarter>IV|I{{1,3}}|[1-4])|(?P<half>6\s+tháng\s+(?:đầu|cuối)\s+năm)|(?P<whole>năm)(?=\s+(?:19|20)\d\d))"
    rf"{_OF_YEAR}"
)
_FIRM = (
    r"(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+muộn\s+hơn|không\s+quá|hạn\s+cuối|hạn\s+chót|thời\s+hạn|hạn\s+hoàn\s+thành"
    r"|thời\s+gian\s+hoàn\s+thành)"
)
_BETWEEN = r"\s*(?:là|vào|đến|trong|hết|:|\s)*\s*"
_DONE = (
    r"(?:hoàn\s+thành|hoàn\s+tất|xong|kết\s+thúc|ban\s+hành"
    r"|(?<!chương )(?<!quá )(?<!công )(?<!tiến )(?<!lộ )(?<!quy )(?<!hành )(?<!giáo )trình"
    r"|báo\s+cáo|gửi|nộp|khánh\s+thành|khởi\s+công|thông\s+qua|phê\s+duyệt|công\s+bố)"
)
_DOING = r"(?:tổ\s+chức|tiến\s+hành|thực\s+hiện|triển\s+khai)"
_AT = r"\b(?:ngay\s+trong|trong|vào|đến\s+hết|hết)\s+"
_FIRM_DAY = re.compile(rf"\b{_FIRM}{_BETWEEN}{_DAY}", re.IGNORECASE)
_EVERY = r"(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)"
_EVERY_DAY = re.compile(
    rf"(?:\b{_FIRM}{_BETWEEN}|\b(?:vào|trong)\s+)?(?<!\d){_DAY}\s*(?:của\s+)?{_EVERY}", re.IGNORECASE
)
_UNTIL_DONE = re.compile(
    rf"\bđến\s+(?:hết\s+)?{_DAY}(?=\s*,?\s*(?:phải\s+|cơ\s+bản\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong|đạt)\b)",
    re.IGNORECASE,
)
_AT_DAY = re.compile(_AT + _DAY, re.IGNORECASE)
_FIRM_SPAN = re.compile(rf"\b(?P<firm>{_FIRM}){_BETWEEN}{_SPAN}", re.IGNORECASE)
_AT_SPAN = re.compile(_AT + _SPAN, re.IGNORECASE)
_DONE_AT = re.compile(rf"\b(?:hoàn\s+thành|xong|kết\s+thúc)\s+{_SPAN}", re.IGNORECASE)
_VERB_BEFORE = re.compile(rf"\b{_DONE}\b[^.;:]*$|\b{_DOING}\b[^.;:,]*$", re.IGNORECASE)
_TIMES = re.compile(r"ngày|tháng|quý|năm|định\s+kỳ|hằng|hàng|trước|xong|/\d|tuần", re.IGNORECASE)
_LOOK_BACK = 75
_BARE_PART = re.compile(
    r"\b(?P<part>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)\s+tháng\s+(?P<month>\d{1,2})"
    r"(?P<month2>)(?P<quarter>)(?P<half>)\s*(?:/|năm)\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\btrong\s+(?:thời\s+hạn\s+|thời\s+gian\s+|vòng\s+)?(?P<count>\d{1,3})\s+(?P<unit>ngày\s+làm\s+việc|ngày|tuần|tháng)"
    r"\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+(?P<from>[^.;,]{2,60})",
    re.IGNORECASE,
)
_PERIODIC = re.compile(
    rf"\b(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|vào\s+)?{_HOUR}(?:ngày\s+)?\d{{1,2}}\s+"
    r"(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|(?:của\s+)?tháng\s+(?:đầu|cuối|cuối\s+cùng)(?:\s+của)?(?:\s+mỗi)?\s+quý)"
    r"|\b(?:vào|trước)\s+(?:\w+\s+)?(?:ngày\s+)?thứ\s+\w+\s+(?:hằng|hàng|mỗi)\s+tuần"
    r"|\bđịnh\s+kỳ\s+(?:(?:hằng|hàng|mỗi)\s+)?(?:\d+\s+)?(?:ngày|tuần|tháng|quý|năm)"
    r"|\b(?:báo\s+cáo|họp|sơ\s+kết|kiểm\s+tra|giao\s+ban|rà\s+soát)\s+(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)",
    re.IGNORECASE,
)
_CELL_PERIODIC = re.compile(
    r"\b(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|\bthường\s+xuyên\b|\bđịnh\s+kỳ\b", re.IGNORECASE
)
_CELL_CONDITION = re.compile(
    r"\b(?:khi|sau\s+khi|ngay\s+sau|theo\s+(?:yêu\s+cầu|tiến\s+độ|hướng\s+dẫn))\b", re.IGNORECASE
)
_CELL_DAY = re.compile(rf"(?<!\d){_DAY}", re.IGNORECASE)
_CELL_SPAN = re.compile(rf"\b{_SPAN}", re.IGNORECASE)
_PAST = re.compile(r"[^.;]{0,40}\bđã\b")
_FROM_ISSUE = re.compile(r"ban\s+hành|ký\b", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TENTHS = {"thượng": 10, "trung": 20}


@dataclass(frozen=True, slots=True)
class Times:
    """What a document's own times tell: the day it was issued and the period it is about."""

    issued: date | None = None
    period: Period | None = None

    @property
    def year(self) -> int | None:
        """Return the year of days without one."""
        if self.period is not None:
            return self.period.end.year
        return self.issued.year if self.issued else None


def node_deadlines(nodes: Sequence[OutlineNode], times: Times) -> list[StatedDeadline]:
    """Return every deadline that the nodes state, in order: in their text and in the columns of task tables."""
    found: list[StatedDeadline] = []
    for node in nodes:
        cells = [field for field in node.fields if field.role == "deadline"]
        for field in cells:
            read = read_cell(field.text, times)
            found.append(replace(read, node=node.id, start=field.start, end=field.end))
        if not cells:
            found += [replace(item, node=node.id) for item in find_deadlines(node.text, times)]
    return found


def find_deadlines(text: str, times: Times) -> list[StatedDeadline]:
    """Return the deadlines that a text states, in order, none twice."""
    if not _TIMES.search(text):
        return []
    taken = [(item.start, item.end) for item in find_citations(text)]
    found: list[StatedDeadline] = []
    for match, kind, due in _candidates(text, times):
        start, end = match.span()
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            found.append(StatedDeadline(kind, due, match.group().strip(), None, start, end))
    return sorted(found, key=lambda item: item.start)


def _candidates(text: str, times: Times) -> Iterator[tuple[re.Match[str], DeadlineKind, date | None]]:
    """Yield what may be a deadline, the firmest words first."""
    for match in (*_EVERY_DAY.finditer(text), *_PERIODIC.finditer(text)):
        yield match, DeadlineKind.PERIODIC, None
    for match in _FIRM_DAY.finditer(text):
        if not _PAST.match(text, match.end()) or not _begins_sentence(text, match.start()):
            yield match, DeadlineKind.DAY, _day(match, times)
    for match in _AT_DAY.finditer(text):
        if _is_to_be_done(text, match.start()):
            yield match, DeadlineKind.DAY, _day(match, times)
    for match in _UNTIL_DONE.finditer(text):
        yield match, DeadlineKind.DAY, _day(match, times)
    for match in _spans(text):
        yield match, DeadlineKind.SPAN, _span_end(match, times)
    for match in _AFTER.finditer(text):
        yield match, DeadlineKind.AFTER, _after(match, times)


def _spans(text: str) -> Iterator[re.Match[str]]:
    yield from _FIRM_SPAN.finditer(text)
    yield from _DONE_AT.finditer(text)
    yield from (match for match in _AT_SPAN.finditer(text) if _is_to_be_done(text, match.start()))
    yield from _BARE_PART.finditer(text)


def read_cell(text: str, times: Times) -> StatedDeadline:
    """Return what a cell under "Thời hạn" says: its last day, else its kind, with the whole cell as its words."""
    days = [day for match in _CELL_DAY.finditer(text) if (day := _day(match, times))]
    if days:
        return StatedDeadline(DeadlineKind.DAY, max(days), text)
    after = _AFTER.search(text)
    if after:
        return StatedDeadline(DeadlineKind.AFTER, _after(after, times), text)
    firm = _FIRM_SPAN.search(text)
    spans = [firm] if firm else list(_CELL_SPAN.finditer(text))
    ends = [end for match in spans if (end := _span_end(match, times))]
    if ends:
        return StatedDeadline(DeadlineKind.SPAN, max(ends), text)
    if _CELL_PERIODIC.search(text):
        return StatedDeadline(DeadlineKind.PERIODIC, None, text)
    if _CELL_CONDITION.search(text):
        return StatedDeadline(DeadlineKind.CONDITION, None, text)
    return StatedDeadline(DeadlineKind.SPAN if spans else DeadlineKind.UNCLEAR, None, text)


def _is_to_be_done(text: str, place: int) -> bool:
    """Tell whether a verb of finishing or reporting stands shortly before a time, in the same clause."""
    return _VERB_BEFORE.search(text[max(0, place - _LOOK_BACK) : place]) is not None


def _begins_sentence(text: str, place: int) -> bool:
    return not text[:place].strip() or text[:place].rstrip()[-1] in ".;:"


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _day(match: re.Match[str], times: Times) -> date | None:
    day, month, year = match["d"] or match["ld"], match["m"] or match["lm"], match["y"] or match["ly"]
    known = int(year) if year else times.year
    return _valid(known, int(month), int(day)) if known else None


def _span_end(match: re.Match[str], times: Times) -> date | None:
    year = int(match["year"]) if match["year"] else times.year
    part = " ".join((match["part"] or "").lower().split())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR or part in ("đầu", "giữa"):
        return None
    before = match.re is _FIRM_SPAN and match["firm"].lower().startswith("trước")
    if match["month"]:
        return _month_day(year, int(match["month2"] or match["month"]), part, before)
    if match["quarter"]:
        period = quarter_period(year, _QUARTERS[match["quarter"].lower()])
        return period.start - timedelta(days=1) if before else period.end
    if match["half"]:
        return date(year, 6, 30) if "đầu" in match["half"] else date(year, 12, 31)
    return date(year - 1, 12, 31) if before else date(year, 12, 31)


def _month_day(year: int, month: int, part: str, before: bool) -> date | None:
    """Return the last day of a month or of a third of it; "trước tháng 6" ends with May."""
    if not 1 <= month <= 12:
        return None
    if before and not part:
        return date(year, month, 1) - timedelta(days=1)
    tenth = _TENTHS.get(part.split()[0] if part else "")
    return date(year, month, tenth or calendar.monthrange(year, month)[1])


def _after(match: re.Match[str], times: Times) -> date | None:
    """Return the day a count from the day of issue gives; from any other day it is not known."""
    if times.issued is None or not _FROM_ISSUE.match(match["from"].strip()):
        return None
    count, unit = int(match["count"]), " ".join(match["unit"].lower().split())
    if unit == "ngày làm việc":
        return _working_days(times.issued, count)
    if unit == "tháng":
        month = times.issued.month - 1 + count
        year, month = times.issued.year + month // 12, month % 12 + 1
        return date(year, month, min(times.issued.day, calendar.monthrange(year, month)[1]))
    return times.issued + timedelta(days=count * (7 if unit == "tuần" else 1))


def _working_days(start: date, count: int) -> date:
    """Return the day after a count of days from Monday to Friday; public holidays are not known."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
