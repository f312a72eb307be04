"""Times that words join to one statement, and what the words around them say of it: firm, counted, of a paper."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ctr_desktop.importing.citations import find_citations
from ctr_desktop.importing.times import HOUR, Time, Times, day_before, times_in

_FIRM = (
    r"(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+muộn\s+hơn|không\s+quá|hạn\s+cuối|hạn\s+chót|thời\s+hạn|hạn\s+hoàn\s+thành"
    r"|thời\s+gian\s+hoàn\s+thành|(?:hạn\s+cuối|thời\s+hạn|hạn)\s+(?:\w+\s+){1,4}là)"
)
_BETWEEN = r"\s*(?:là|vào|đến|trong|hết|:|\s)*\s*"
_WEEKDAY = r"(?:(?:thứ\s+\w+|chủ\s+nhật)\s*,?\s*(?:ngày\s+)?)?"
NUMBER_OR_DAY = rf"(?:(?:lúc|sáng|chiều|tối)\s+)?{HOUR}(?:(?:(?:\d{{1,2}}|hai|ba)\s+)?ngày\s*[,:]?\s+)?{_WEEKDAY}$"
BEHIND_FIRM = re.compile(rf"\b(?P<firm>{_FIRM}){_BETWEEN}{NUMBER_OR_DAY}", re.IGNORECASE)
_JOINT = re.compile(
    rf"\s*(?P<word>đến(?:\s+(?:hết|trước))?|tới|và|hoặc|hay|[-–,;])\s*(?:trước\s+)?{HOUR}(?:ngày\s+)?", re.IGNORECASE
)
EVERY = r"(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)"
EVERY_BEHIND = re.compile(rf"\s*(?:của\s+)?{EVERY}", re.IGNORECASE)
COUNTED = (
    r"(?P<count>\d{1,3})\s+(?P<unit>ngày\s+làm\s+việc|ngày|tuần|tháng)\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+"
    r"(?P<from>[^.;,]{2,60})"
)
_FROM_ISSUE = re.compile(r"ban\s+hành|ký\b", re.IGNORECASE)
_PAPER_DAY = re.compile(
    r"\d{1,5}(?:/\d{4})?\s*[-–/]\s*[A-ZĐƯ][\wĐđƯư/.–-]*\s*,?\s+(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Times that words join to one statement: "từ ngày … đến ngày …", "quý IV và quý I"."""

    parts: tuple[Time, ...]
    joints: tuple[str, ...]

    @property
    def start(self) -> int:
        """Return where its words begin."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Return where its words end."""
        return self.parts[-1].end

    @property
    def is_day(self) -> bool:
        """Tell whether it names days only, each by itself."""
        return all(part.is_day for part in self.parts) and not self.is_range

    @property
    def is_range(self) -> bool:
        """Tell whether it goes from one time to another."""
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
            if first.first is not None and not first.of_year and part.last < first.first:
                return part.in_year(first.first.year + 1).last  # "từ 15/12 đến 15/02"
            if first.first is None or not first.of_year:
                return part.last
            same = part.in_year(first.first.year).last
            return same if same is not None and same >= first.first else None  # it would end before it begins
        return part.last


def papers_in(text: str) -> list[tuple[int, int]]:
    """Return where a text names papers with their days: those days are no deadlines."""
    return [
        *((item.start, item.end) for item in find_citations(text)),
        *(match.span() for match in _PAPER_DAY.finditer(text)),
    ]


def without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """Return a text with some pieces blanked, so that their days are not read."""
    for start, end in taken:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def phrases_in(text: str, times: Times, *, in_cell: bool = False) -> list[Phrase]:
    """Return the times of a text, those that words join as one."""
    found: list[Phrase] = []
    for item in times_in(text, times, in_cell=in_cell):
        joint = _JOINT.fullmatch(text, found[-1].end, item.start) if found else None
        if found and joint is not None and (in_cell or joint["word"] not in ",;"):
            last = found[-1]
            found[-1] = Phrase((*last.parts, item), (*last.joints, " ".join(joint["word"].lower().split())))
        else:
            found.append(Phrase((item,), ()))
    return found


def counted_due(match: re.Match[str], times: Times) -> date | None:
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
