"""Read what a text says of times: days, weeks, months, quarters, halves, years, spans and lists of them.

A time keeps its words; its last day is None wherever the words do not tell it: a week of a month, "đầu tháng 3", a day
without a year that nothing tells. A day is never invented.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ctr_desktop.domain.dates import FIRST_YEAR, LAST_YEAR, Period, quarter_period

HOUR = r"(?:\d{1,2}\s*(?:h|giờ|g)\s*\d{0,2}\s*(?:phút|['’′])?,?\s*(?:,?\s*ngày\s*)?)?"
_YEAR = r"(?:19|20)\d{2}(?!\d)"


def _of_year(name: str) -> str:
    return rf"(?:\s*(?:/|-|\.|,?\s*năm)?\s*(?P<{name}>{_YEAR}))?"


def _part(name: str) -> str:
    return rf"(?:(?P<{name}>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần)\s+)?"


_WEEK_OR_TURN = (
    r"(?P<turn>(?:tuần|đợt|lần|kỳ)\s*\d{1,2}\s*/\s*(?:1[0-2]|0?[1-9])(?:\s*/\s*\d{4})?(?![\d/])"
    r"|(?:kỳ|phiên)\s+họp\s+(?:thường\s+(?:kỳ|lệ)\s+)?(?:(?:giữa|cuối)\s+năm(?:\s+\d{4})?|(?:tháng|quý)\s+\w+(?:\s*/\s*\d{4})?)"
    r"|(?:(?:thứ\s+\w+|ngày)\s+)?(?:tuần|đợt|lần|kỳ|phiên(?:\s+họp)?|cuộc\s+họp)\s*(?:lễ\s+)?(?:thứ\s+)?"
    r"(?:\d{1,2}|I{1,3}|IV|V|một|hai|ba|tư|bốn|năm|nhất|đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|giữa)\s*,?\s*(?:của\s+|trong\s+)?"
    r"(?:tháng\s+(?:\d{1,2}|\w+)|quý\s+(?:IV|I{1,3}|[1-4])))"
)
_WORD_MONTHS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
_MONTH_WORD = r"mười\s+một|mười\s+hai|mười|một|hai|ba|tư|bốn|năm(?!\s*\d)|sáu|bảy|tám|chín"
_ISO = r"(?P<iy>(?:19|20)\d{2})-(?P<im>\d{1,2})-(?P<id>\d{1,2})(?!\d)"
_DAYS_BEFORE = r"(?:(?<![\d/.,-])(?:\d{1,2}\s*(?:[-–,]|đến|và)\s*(?:ngày\s+)?)+)?"
_LONG = (
    rf"{_DAYS_BEFORE}(?<!\d)(?P<ld>\d{{1,2}})\s+tháng\s+(?P<lm>\d{{1,2}}(?!\d)|{_MONTH_WORD})"
    r"(?:\s*(?:,?\s*năm|/)\s*(?P<ly>\d{4}))?"
)
_NUMBERS = (
    rf"(?<![\d/.,])(?:(?<!-)|(?<=\d{{4}}-)){_DAYS_BEFORE}(?P<d>\d{{1,2}})\s*(?P<sep>[/.]|-(?=\s*\d{{1,2}}\s*-\s*(?:\d{{4}}|\d{{2}})\b))\s*"
    r"(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}|\d{2})(?![\d/]))?(?![\d/])(?!\.\d)(?!\s*%)"
)
_MONTH_YEAR = (
    r"(?<![\d/.,-])(?:(?P<bm0>\d{1,2})\s*[-–]\s*(?=\d{1,2}\s*/))?"
    r"(?P<bm>\d{1,2})\s*[/-]\s*(?P<by>20\d{2})(?![\d/-])"
)
_MONTH = (
    rf"{_part('mpart')}(?:tháng\s*|\bT\s*\.?\s*(?=\d{{1,2}}\s*[/-]\s*20))(?P<month>\d{{1,2}}(?!\d)|{_MONTH_WORD})"
    rf"(?P<months>(?:\s*(?:[-–,;]|và|đến)\s*(?:tháng\s+)?(?:1[0-2]|0?[1-9])(?!\d|[\d/.]*\d*%|\s*[/.-]\s*\d{{1,2}}(?!\d)))*)"
    + _of_year("my")
)
_QUARTER = (
    rf"{_part('qpart')}(?:quý\s*|\bQ\s*)(?P<quarter>IV|I{{1,3}}|[1-4])(?!\w)"
    rf"(?P<quarters>(?:\s*(?:[-–,;]|và|đến)\s*(?:quý\s+)?(?:IV|I{{1,3}}|[1-4])(?!\w))*)" + _of_year("qy")
)
_HALF = r"(?P<half>(?:6|sáu)\s+tháng\s+(?P<which>đầu|cuối)\s+năm)" + _of_year("hy")
_YEARS = (
    rf"(?P<yearpart>(?:đầu|giữa|cuối)\s+)?(?:năm|giai\s+đoạn)\s+(?P<yr>{_YEAR})"
    rf"(?:\s*(?:[-–,]|và|đến(?:\s+năm)?)\s*(?:năm\s+)?(?P<yr2>{_YEAR}))?"
)
_BARE_YEARS = rf"(?<![\d/.-])(?P<by1>{_YEAR})(?:\s*(?:[-–,]|và|đến)\s*(?P<by2>{_YEAR}))?(?![/-]?\d)"
_CELL = re.compile(
    "|".join((_WEEK_OR_TURN, _ISO, _LONG, _MONTH_YEAR, _NUMBERS, _HALF, _MONTH, _QUARTER, _YEARS, _BARE_YEARS)),
    re.IGNORECASE,
)
_TEXT = re.compile(
    "|".join((_WEEK_OR_TURN, _ISO, _LONG, _MONTH_YEAR, _NUMBERS, _HALF, _MONTH, _QUARTER, _YEARS)), re.IGNORECASE
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TENTHS = {"thượng tuần": 10, "trung tuần": 20}
_LUNAR = re.compile(r"\s*\(?\s*(?:âm\s+lịch|AL)\b", re.IGNORECASE)
_MAY_STAND_BEFORE_A_DAY = re.compile(
    r"(?:^|[^\w\s]|\d|\b(?:ngày|hôm|trước|sau|đến|tới|từ|là|vào|hết|khoảng|nhất|quá|hơn|và|hạn|phút|giờ|h|g|mùng|mồng|cuối"
    r"|chót|xong|thành|trình|kiến))\s*$",
    re.IGNORECASE,
)
_LONG_AGO = 150  # days
_MOST_TIMES = 60
_MONTHS_LEFT = 9


@dataclass(frozen=True, slots=True)
class Times:
    """What a document's own times tell: the day it was issued, the period it is about, and the year of its title.

    ``annual``: the programme of a whole year, whose days are all of that year. ``before_tet``: it prepares Tết, so that
    its days begin before that year does.
    """

    issued: date | None = None
    period: Period | None = None
    titled: int | None = None
    annual: bool = False
    before_tet: bool = False

    @property
    def year(self) -> int | None:
        """Return the year of months and quarters without one."""
        if self.period is not None:
            return self.period.end.year
        return self.titled or (self.issued.year if self.issued else None)

    def year_of(self, month: int, day: int) -> int | None:
        """Return the year of a day without one: inside the period, else the next such day after the issue.

        None where both the year of the issue and the later one that the title names may be meant.
        """
        if self._may_be_of_issue(month, day):
            return self._begun()
        if self.period is not None and self.period.start.year != self.period.end.year:
            inside = valid(self.period.start.year, month, day)
            if inside is not None and self.period.start <= inside:
                return self.period.start.year
        if self.period is None and self.titled is None and self.issued is not None:
            same = valid(self.issued.year, month, day)
            if same is not None and (self.issued - same).days > _LONG_AGO:
                return self.issued.year + 1
        return self.year

    def year_of_month(self, month: int) -> int | None:
        """Return the year of a month without one, None where two may be meant."""
        return self._begun() if self._may_be_of_issue(month, 31) else self.year

    def _begun(self) -> int | None:
        """Return the year of the issue where months of it are left for the work, None late in the year."""
        early = self.before_tet or (self.issued is not None and self.issued.month <= _MONTHS_LEFT)
        return self.issued.year if self.issued and early else None

    def _may_be_of_issue(self, month: int, day: int) -> bool:
        """Tell whether a day may lie before the year that the document is about: work begins when it is issued."""
        about = self.period.start.year if self.period else self.titled
        if self.issued is None or about is None or about <= self.issued.year or self.annual:
            return False
        return (month, day) >= (self.issued.month, self.issued.day)


@dataclass(frozen=True, slots=True)
class Time:
    """One time: where its words stand, its first and last day, and whether it is a day of its own.

    ``last`` is None where the words do not tell it; ``of_year`` tells whether they name the year.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    is_day: bool = False
    of_year: bool = True

    def in_year(self, year: int) -> Time:
        """Return the same time in another year; 29 February becomes none where there is none."""

        def moved(day: date | None) -> date | None:
            return None if day is None else valid(year, day.month, day.day)

        return replace(self, first=moved(self.first), last=moved(self.last))


def valid(year: int, month: int, day: int) -> date | None:
    """Return a day, None when there is no such day in the years that are believed."""
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def times_in(text: str, known: Times, *, in_cell: bool = False) -> Iterator[Time]:
    """Yield the times that a text names, in order; alone in a cell a bare year is one too."""
    for number, match in enumerate((_CELL if in_cell else _TEXT).finditer(text)):
        if number >= _MOST_TIMES:
            return
        found = _time(match, known, in_cell)
        if found is not None:
            unsure = _LUNAR.match(text, match.end()) is not None
            yield replace(found, first=None, last=None) if unsure else found


def _time(match: re.Match[str], known: Times, in_cell: bool) -> Time | None:
    start, end = match.span()
    groups = match.groupdict()
    if groups["turn"]:
        return Time(start, end, None, None, of_year=False)
    if groups["iy"]:
        return _day(start, end, int(groups["iy"]), int(groups["im"]), int(groups["id"]))
    if groups["ld"]:
        if not _MAY_STAND_BEFORE_A_DAY.search(match.string, 0, start):
            return Time(start, end, None, None, of_year=False)  # "kỳ 2 tháng 6" names no day
        return _short(start, end, groups["ld"], str(_month_number(groups["lm"])), groups["ly"], known)
    if groups["bm"]:
        return _months(start, end, int(groups["by"]), int(groups["bm0"] or groups["bm"]), int(groups["bm"]), "")
    if groups["d"]:
        if groups["y"] is None and int(groups["m"]) > 12:
            return (
                _months(start, end, 2000 + int(groups["m"]), int(groups["d"]), int(groups["d"]), "")
                if in_cell
                else None
            )
        if groups["y"] is None and groups["sep"] == "." and not in_cell:
            return None  # 6.5 is a figure
        return _short(start, end, groups["d"], groups["m"], groups["y"], known)
    return _longer(match, known)


def _longer(match: re.Match[str], known: Times) -> Time | None:
    """Return a time of a month or more."""
    start, end = match.span()
    groups = match.groupdict()
    if groups["half"]:
        year = int(groups["hy"]) if groups["hy"] else known.year
        if year is None:
            return Time(start, end, None, None, of_year=False)
        if groups["which"].lower() == "đầu":
            return Time(start, end, valid(year, 1, 1), valid(year, 6, 30))
        return Time(start, end, valid(year, 7, 1), valid(year, 12, 31))
    if groups["month"]:
        first = _month_number(groups["month"])
        year = int(groups["my"]) if groups["my"] else known.year_of_month(first)
        numbers = [int(number) for number in re.findall(r"\d+", groups["months"])]
        part = " ".join((groups["mpart"] or "").lower().split())
        if year is None:
            return Time(start, end, None, None, of_year=False)
        found = _months(start, end, year, first, max([first, *numbers]), part)
        return found and Time(start, end, found.first, found.last, of_year=bool(groups["my"]))
    if groups["quarter"]:
        return _quarters(match, known)
    first_year, last_year = (groups["yr"], groups["yr2"]) if groups["yr"] else (groups.get("by1"), groups.get("by2"))
    part = (groups["yearpart"] or "").strip().lower()
    if not first_year:
        return None
    last = None if part in ("đầu", "giữa") else valid(int(last_year or first_year), 12, 31)
    return Time(start, end, valid(int(first_year), 1, 1), last)


def _quarters(match: re.Match[str], known: Times) -> Time:
    start, end = match.span()
    year = int(match["qy"]) if match["qy"] else known.year
    part = (match["qpart"] or "").lower()
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return Time(start, end, None, None, of_year=False)
    numbers = [match["quarter"], *re.findall(r"IV|I{1,3}|[1-4]", match["quarters"].replace("quý", ""), re.IGNORECASE)]
    values = [_QUARTERS[number.lower()] for number in numbers]
    last = None if part in ("đầu", "giữa") else quarter_period(year, max(values)).end
    return Time(start, end, quarter_period(year, min(values)).start, last, of_year=bool(match["qy"]))


def _month_number(text: str) -> int:
    return int(text) if text.isdecimal() else _WORD_MONTHS.get(" ".join(text.lower().split()), 0)


def _day(start: int, end: int, year: int, month: int, day: int) -> Time:
    found = valid(year, month, day)
    return Time(start, end, found, found, True)


def _short(start: int, end: int, day: str, month: str, year: str | None, known: Times) -> Time | None:
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None if year is None else Time(start, end, None, None, True)
    whole = int(year) + (2000 if len(year) == 2 else 0) if year else known.year_of(int(month), int(day))
    if whole is None:
        return Time(start, end, None, None, True, of_year=False)
    found = valid(whole, int(month), int(day))
    return Time(start, end, found, found, True, of_year=bool(year))


def _months(start: int, end: int, year: int, first: int, last: int, part: str) -> Time | None:
    if not (1 <= first <= 12 and 1 <= last <= 12 and FIRST_YEAR <= year <= LAST_YEAR):
        return None
    ends = calendar.monthrange(year, last)[1]
    if part in ("đầu", "giữa"):
        return Time(start, end, date(year, first, 1), None)
    return Time(start, end, date(year, first, 1), date(year, last, _TENTHS.get(part, ends)))


def day_before(found: Time) -> date | None:
    """Return the last day before a time of a month or more begins."""
    return found.first - timedelta(days=1) if found.first else None
