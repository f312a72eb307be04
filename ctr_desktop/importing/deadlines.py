"""Find the deadlines that a text states, with their kind, day, words and place; anniversaries and citations never.

A time is a deadline by the words before it: a firm one ("trước ngày", "chậm nhất"), a label ("Thời hạn:"), a verb of
finishing in the same clause, a span with its two ends. What is stated but tells no day keeps its words without one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ctr_desktop.domain.deadline import DeadlineKind, StatedDeadline
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.importing.citations import find_citations
from ctr_desktop.importing.times import HOUR, Time, Times, day_before, times_in

__all__ = ["Times", "find_deadlines", "node_deadlines", "read_cell"]

_FIRM = (
    r"(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+muộn\s+hơn|không\s+quá|hạn\s+cuối|hạn\s+chót|thời\s+hạn|hạn\s+hoàn\s+thành"
    r"|thời\s+gian\s+hoàn\s+thành)"
)
_BETWEEN = r"\s*(?:là|vào|đến|trong|hết|:|\s)*\s*"
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
_WEEKDAY = r"(?:(?:thứ\s+\w+|chủ\s+nhật)\s*,?\s*(?:ngày\s+)?)?"
_NUMBER_OR_DAY = rf"{HOUR}(?:(?:(?:\d{{1,2}}|hai|ba)\s+)?ngày\s*[,:]?\s+)?{_WEEKDAY}$"
_BEHIND_FIRM = re.compile(rf"\b(?P<firm>{_FIRM}){_BETWEEN}{_NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_AT = re.compile(rf"\b(?:ngay\s+trong|trong|vào|đến\s+hết|hết)\s+{_NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_DONE = re.compile(r"\b(?:hoàn\s+thành|xong|kết\s+thúc)\s+(?:dự\s+kiến\s+)?$", re.IGNORECASE)
_BEHIND_UNTIL = re.compile(rf"\bđến\s+(?:hết\s+)?{_NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_FROM = re.compile(
    rf"\b(?:trong\s+(?:khoảng\s+)?(?:thời\s+gian\s+)?)?(?:kể\s+)?từ\s+{_NUMBER_OR_DAY}", re.IGNORECASE
)
_BEHIND_AFTER = re.compile(rf"\b(?:sau|bắt\s+đầu(?:\s+từ)?|kể\s+từ|từ)\s+{_NUMBER_OR_DAY}", re.IGNORECASE)
_BEHIND_PLANNED = re.compile(
    rf"\bdự\s+kiến\s*:?\s*(?:(?:tổ\s+chức|hoàn\s+thành|vào|trong|là)\s+){{0,2}}{_NUMBER_OR_DAY}", re.IGNORECASE
)
_OPENED = re.compile(rf"(?:vào\s+)?{HOUR}\bngày\s+$", re.IGNORECASE)
_TWO_ENDS = re.compile(r"\d{1,2}\s*(?:[-–]|đến)", re.IGNORECASE)
_THEN_DONE = re.compile(r"\s*,?\s*(?:phải\s+|cơ\s+bản\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong|đạt)\b", re.IGNORECASE)
_JOINT = re.compile(
    rf"\s*(?P<word>đến(?:\s+(?:hết|trước))?|tới|và|hoặc|hay|[-–,;])\s*(?:trước\s+)?{HOUR}(?:ngày\s+)?", re.IGNORECASE
)
_EVERY = r"(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)"
_EVERY_BEHIND = re.compile(rf"\s*(?:của\s+)?{_EVERY}", re.IGNORECASE)
_VERB_BEFORE = re.compile(rf"\b(?:{_DONE}\b[^.;:]*|{_DOING}\b[^.;:,]*)$", re.IGNORECASE)
_PASSED = re.compile(
    rf"\b(?:mới|đã|vừa|từng|sau\s+khi|kể\s+từ\s+khi)\s+(?:được\s+)?(?:{_DONE}|{_DOING})\b[^.;:,]*$", re.IGNORECASE
)
_TIMES = ("ngày", "tháng", "quý", "năm", "định kỳ", "hằng", "hàng", "trước", "xong", "tuần", "thời", "hạn", "/", "20")
_LOOK_BACK = 95
_COUNTED = (
    r"(?P<count>\d{1,3})\s+(?P<unit>ngày\s+làm\s+việc|ngày|tuần|tháng)\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+"
    r"(?P<from>[^.;,]{2,60})"
)
_AFTER = re.compile(
    r"\b(?:trong|chậm\s+nhất|muộn\s+nhất|không\s+quá|tối\s+đa)\s+(?:thời\s+hạn\s+|thời\s+gian\s+|vòng\s+|là\s+|sau\s+)?"
    + _COUNTED,
    re.IGNORECASE,
)
_CELL_AFTER = re.compile(r"\b(?:sau\s+)?" + _COUNTED, re.IGNORECASE)
_PAPER_DAY = re.compile(
    r"\d{1,5}(?:/\d{4})?\s*[-–/]\s*[A-ZĐƯ][\wĐđƯư/.–-]*\s*,?\s+(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
)
_PERIODIC = re.compile(
    rf"\b(?:trước|chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|vào\s+)?{HOUR}(?:ngày\s+)?\d{{1,2}}\s+"
    r"(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý)|(?:của\s+)?tháng\s+(?:đầu|cuối|cuối\s+cùng)(?:\s+của)?(?:\s+mỗi)?\s+quý)"
    r"|\b(?:vào|trước)\s+(?:\w+\s+)?(?:ngày\s+)?thứ\s+\w+\s+(?:hằng|hàng|mỗi)\s+tuần"
    r"|\bđịnh\s+kỳ\s+(?:(?:hằng|hàng|mỗi)\s+)?(?:\d+\s+)?(?:ngày|tuần|tháng|quý|năm)"
    r"|\b(?:báo\s+cáo|họp|sơ\s+kết|kiểm\s+tra|giao\s+ban|rà\s+soát)\s+(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)",
    re.IGNORECASE,
)
_CELL_PERIODIC = re.compile(rf"\b{_EVERY}|\bthường\s+xuyên\b|\bđịnh\s+kỳ\b|\bliên\s+tục\b", re.IGNORECASE)
_CELL_CONDITION = re.compile(r"\b(?:khi|sau|ngay\s+sau|theo|căn\s+cứ|tùy|tuỳ|đến\s+khi)\b", re.IGNORECASE)
_PAST = re.compile(r"[^.;]{0,40}\bđã\b")
_FROM_ISSUE = re.compile(r"ban\s+hành|ký\b", re.IGNORECASE)
_SAY_NOTHING = ("told", "field", "figures")
_LEAST_LABELLED = 3
_MOST_LABELLED = 120


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Times that words join to one statement: "từ ngày … đến ngày …", "quý IV và quý I"."""

    parts: tuple[Time, ...]
    joints: tuple[str, ...]

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end

    @property
    def is_day(self) -> bool:
        return all(part.is_day for part in self.parts) and not self.is_range

    @property
    def is_range(self) -> bool:
        return any(joint.startswith(("đến", "tới", "-", "–")) for joint in self.joints)

    def due(self, known: Times, *, before: bool = False) -> date | None:
        """Return the last day, None where the words leave it open: two choices, a week of a month, no year."""
        if any(joint in ("hoặc", "hay") for joint in self.joints):
            return None
        parts = self._dated()
        ends = [self._end(parts, number, before) for number in range(len(parts))]
        if ends[-1] is None or (not self.is_range and None in ends):
            return None
        days = [end for end, part in zip(ends, parts, strict=True) if end is not None and part.is_day]
        spans = [part for part in parts if not part.is_day]
        if days and any(part.first and part.last and part.first <= max(days) <= part.last for part in spans):
            return max(days)  # "quý II, xong trước 15/6": the day is the more exact one
        return max(end for end in ends if end is not None)

    def _dated(self) -> list[Time]:
        """Return the parts, those that name no year in the year of the one behind them: "quý I và trước 30/4/2017"."""
        found: list[Time] = []
        year: int | None = None
        for part in reversed(self.parts):
            if part.of_year and part.last is not None:
                year = part.last.year
            elif year is not None and not (self.is_range and part is not self.parts[-1]):
                part = part.in_year(year)
            found.append(part)
        return found[::-1]

    def _end(self, parts: Sequence[Time], number: int, before: bool) -> date | None:
        part = parts[number]
        if before and not part.is_day and number == len(parts) - 1:
            return day_before(part)
        if number and not part.of_year and self.is_range and part.last is not None:
            first = parts[number - 1]
            if first.first is None or not first.of_year:
                return part.last
            same = part.in_year(first.first.year).last
            return same if same is not None and same >= first.first else None  # it would end before it begins
        return part.last


def node_deadlines(nodes: Sequence[OutlineNode], times: Times) -> list[StatedDeadline]:
    """Return every deadline that the nodes state, in order: in their text and in the columns of task tables."""
    found: list[StatedDeadline] = []
    for node in nodes:
        if node.set_aside in _SAY_NOTHING:
            continue
        cells = [field for field in node.fields if field.role == "deadline"]
        for field in cells:
            read = read_cell(field.text, times)
            found.append(replace(read, node=node.id, start=field.start, end=field.end))
        if not cells:
            found += [replace(item, node=node.id) for item in find_deadlines(node.text, times)]
    return found


def find_deadlines(text: str, times: Times) -> list[StatedDeadline]:
    """Return the deadlines that a text states, in order, none twice."""
    lowered = text.lower()
    if not any(sign in lowered for sign in _TIMES):
        return []
    taken = _papers(text)
    found: list[StatedDeadline] = []
    for start, end, kind, due in _candidates(text, times, _phrases(_without(text, taken), times)):
        if not any(start < last and first < end for first, last in taken):
            taken.append((start, end))
            words = text[start:end]
            begin = start + len(words) - len(words.lstrip())
            found.append(StatedDeadline(kind, due, words.strip(), None, begin, end))
    return sorted(found, key=lambda item: item.start)


def _papers(text: str) -> list[tuple[int, int]]:
    """Return where a text names papers with their days: those days are no deadlines."""
    return [
        *((item.start, item.end) for item in find_citations(text)),
        *(match.span() for match in _PAPER_DAY.finditer(text)),
    ]


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Return a text with some pieces blanked, so that their days are not read."""
    for start, end in taken:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _phrases(text: str, times: Times, *, in_cell: bool = False) -> list[_Phrase]:
    """Return the times of a text, those that words join as one."""
    found: list[_Phrase] = []
    for item in times_in(text, times, in_cell=in_cell):
        joint = _JOINT.fullmatch(text, found[-1].end, item.start) if found else None
        if found and joint is not None and (in_cell or joint["word"] not in ",;"):
            last = found[-1]
            found[-1] = _Phrase((*last.parts, item), (*last.joints, " ".join(joint["word"].lower().split())))
        else:
            found.append(_Phrase((item,), ()))
    return found


_Candidate = tuple[int, int, DeadlineKind, date | None]


def _candidates(text: str, times: Times, phrases: Sequence[_Phrase]) -> Iterator[_Candidate]:
    """Yield what may be a deadline, the firmest words first."""
    for phrase in phrases:
        if _EVERY_BEHIND.match(text, phrase.end) and (every := _EVERY_BEHIND.match(text, phrase.end)):
            firm = _BEHIND_FIRM.search(text, 0, phrase.start) or _BEHIND_AT.search(text, 0, phrase.start)
            yield firm.start() if firm else phrase.start, every.end(), DeadlineKind.PERIODIC, None
    for match in _PERIODIC.finditer(text):
        yield match.start(), match.end(), DeadlineKind.PERIODIC, None
    for match in _AFTER.finditer(text):
        yield match.start(), match.end(), DeadlineKind.AFTER, _after(match, times)
    yield from _labelled(text, times, phrases)
    for phrase in phrases:
        yield from _behind_firm(text, times, phrase)
    for phrase in phrases:
        yield from _in_clause(text, times, phrase)


def _labelled(text: str, times: Times, phrases: Sequence[_Phrase]) -> Iterator[_Candidate]:
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


def _behind_firm(text: str, times: Times, phrase: _Phrase) -> Iterator[_Candidate]:
    firm = _BEHIND_FIRM.search(text, max(0, phrase.start - _LOOK_BACK), phrase.start)
    if firm is None:
        return
    if _PAST.match(text, phrase.end) and _begins_sentence(text, firm.start()):
        return
    due = phrase.due(times, before=firm["firm"].lower().startswith("trước"))
    yield firm.start(), phrase.end, _kind(phrase), None if _is_over(due, times) else due


def _in_clause(text: str, times: Times, phrase: _Phrase) -> Iterator[_Candidate]:
    """Yield a time that what is done, or a span with two ends, makes a deadline."""
    before = text[max(0, phrase.start - _LOOK_BACK) : phrase.start]
    span = _BEHIND_FROM.search(before)
    at = _BEHIND_AT.search(before)
    done = _BEHIND_DONE.search(before)
    until = _BEHIND_UNTIL.search(before)
    planned = _BEHIND_PLANNED.search(before)
    opened = _OPENED.search(before)
    due = phrase.due(times)
    if _is_over(due, times) or (_is_remark(text, phrase.start) and not planned) or _PASSED.search(before):
        return
    if until and not span and _is_exact(phrase) and _THEN_DONE.match(text, phrase.end):
        yield phrase.start - len(before) + until.start(), phrase.end, _kind(phrase), due
    elif span and _has_two_ends(text, phrase) and _is_exact(phrase) and _names_days(text, phrase):
        yield phrase.start - len(before) + span.start(), phrase.end, _kind(phrase), due
    elif done and not phrase.is_day:
        yield phrase.start - len(before) + done.start(), phrase.end, _kind(phrase), due
    elif planned or (opened and phrase.is_day and _begins_sentence(text, phrase.start - len(opened.group()))):
        begin = planned or opened
        yield phrase.start - len(begin.group() if begin else ""), phrase.end, _kind(phrase), due
    elif at and _VERB_BEFORE.search(before[: at.start()]):
        yield phrase.start - len(before) + at.start(), phrase.end, _kind(phrase), due
    elif _has_part(text, phrase) and phrase.parts[0].of_year:
        yield phrase.start, phrase.end, _kind(phrase), due


def _kind(phrase: _Phrase) -> DeadlineKind:
    return DeadlineKind.DAY if phrase.is_day else DeadlineKind.SPAN


def _has_part(text: str, phrase: _Phrase) -> bool:
    """Tell whether a time is a part of a month: "cuối tháng 6/2026" is a deadline by itself."""
    words = text[phrase.start : phrase.end].lower()
    return "tháng" in words and words.startswith(("đầu", "giữa", "cuối", "thượng", "trung", "hạ"))


def _is_exact(phrase: _Phrase) -> bool:
    """Tell whether a span ends with a day or a month: spans of years tell of plans and terms, not of work."""
    last = phrase.parts[-1]
    return last.is_day or (last.first is not None and last.last is not None and (last.last - last.first).days < 32)


def _has_two_ends(text: str, phrase: _Phrase) -> bool:
    """Tell whether a time names a beginning and an end: "từ ngày 10 đến ngày 20/6"."""
    return phrase.is_range or _TWO_ENDS.match(text, phrase.start) is not None


def _names_days(text: str, phrase: _Phrase) -> bool:
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


def read_cell(text: str, times: Times) -> StatedDeadline:
    """Return what a cell under "Thời hạn" says: its last day, else its kind, with the whole cell as its words."""
    bare = _without(text, _papers(text))
    phrases = _phrases(bare, times, in_cell=True)
    if any(_EVERY_BEHIND.match(bare, phrase.end) for phrase in phrases):
        return StatedDeadline(DeadlineKind.PERIODIC, None, text)
    after = _CELL_AFTER.search(bare)
    if after:
        return StatedDeadline(DeadlineKind.AFTER, _after(after, times), text)
    if phrases:
        return _told_by(bare, text, phrases, times)
    if _CELL_PERIODIC.search(bare):
        return StatedDeadline(DeadlineKind.PERIODIC, None, text)
    kind = DeadlineKind.CONDITION if _CELL_CONDITION.search(bare) else DeadlineKind.UNCLEAR
    return StatedDeadline(kind, None, text)


def _told_by(bare: str, text: str, phrases: Sequence[_Phrase], times: Times) -> StatedDeadline:
    """Return what the times of a cell tell together: the last of all their days, none where one of them is open."""
    parts: list[Time] = []
    joints: list[str] = []
    for phrase in phrases:
        between = bare[parts[-1].end : phrase.start] if parts else ""
        joints += ([" ".join(between.lower().split()) or ","] if parts else []) + list(phrase.joints)
        parts += phrase.parts
    whole = _Phrase(tuple(parts), tuple("hoặc" if "hoặc" in joint else joint for joint in joints))
    only_begins = _BEHIND_AFTER.search(bare, 0, phrases[-1].start) and not phrases[-1].is_range
    if only_begins or "hoặc" in whole.joints:
        return StatedDeadline(DeadlineKind.SPAN if only_begins else DeadlineKind.UNCLEAR, None, text)
    if len(phrases) == 1:
        firm = _BEHIND_FIRM.search(bare, 0, phrases[0].start)
        due = phrases[0].due(times, before=firm is not None and firm["firm"].lower().startswith("trước"))
    elif any(part.last is None for part in parts):
        due = max((day for phrase in phrases if phrase.is_day and (day := phrase.due(times))), default=None)
    else:
        due = whole.due(times)
    of_day = not whole.is_range and any(part.is_day and part.last == due for part in parts)
    return StatedDeadline(DeadlineKind.DAY if of_day else DeadlineKind.SPAN, due, text)


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
