"""Days, quarters and the way the office writes them (Hướng dẫn 36-HD/VPTW)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from ctr_desktop.domain.folding import fold, nfc

FIRST_YEAR, LAST_YEAR = 1990, 2100
_ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER_NAMES = ("I", "II", "III", "IV")
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, first and last included."""

    start: date
    end: date

    @property
    def quarter(self) -> int | None:
        """Return 1 to 4 when the period is exactly one quarter, else None."""
        for number in range(1, 5):
            if self == quarter_period(self.start.year, number):
                return number
        return None


def quarter_period(year: int, quarter: int) -> Period:
    """Return the days of a quarter. Raise ValueError unless quarter is 1 to 4."""
    if not 1 <= quarter <= 4:
        raise ValueError(f"no quarter {quarter}")
    last_month = quarter * 3
    return Period(date(year, last_month - 2, 1), date(year, last_month, calendar.monthrange(year, last_month)[1]))


def next_quarter(period: Period) -> Period:
    """Return the quarter that follows the last day of the period."""
    following = period.end + timedelta(days=1)
    return quarter_period(following.year, (following.month - 1) // 3 + 1)


def quarter_name(period: Period) -> str | None:
    """Return the Roman number of the quarter, or None when the period is not one."""
    return _QUARTER_NAMES[period.quarter - 1] if period.quarter else None


def month_period(year: int, month: int) -> Period:
    """Return the days of a month. Raise ValueError unless month is 1 to 12."""
    return Period(date(year, month, 1), _month_end(date(year, month, 1)))


def _half_period(year: int, first: bool) -> Period:
    return Period(date(year, 1, 1), date(year, 6, 30)) if first else Period(date(year, 7, 1), date(year, 12, 31))


def period_words(period: Period) -> str:
    """Write a period as the office does and as ``parse_period`` reads it: quý II/2024, tháng 3/2026, năm 2024."""
    quarter, year = quarter_name(period), period.start.year
    if quarter:
        return f"quý {quarter}/{year}"
    if period == Period(date(year, 1, 1), date(year, 12, 31)):
        return f"năm {year}"
    if period == month_period(year, period.start.month):
        return f"tháng {period.start.month}/{year}"
    if period in (_half_period(year, True), _half_period(year, False)):
        return f"6 tháng {'đầu' if period.start.month == 1 else 'cuối'} năm {year}"
    return f"từ {short_date(period.start)} đến {short_date(period.end)}"


def parse_period(text: str) -> Period | None:
    """Read "2024Q2", "quý II/2024", "quý II năm 2024", "tháng 3/2026", "6 tháng đầu năm 2026", "năm 2024", two days.

    Return None when it is none of these.
    """
    folded = fold(nfc(text)).strip()
    if re.search(r"(?<!\d)0{4}(?!\d)", folded):
        return None
    match = re.search(r"(?:^|[^\d])([0-9]{4})\s*-?\s*q\s*([1-4])", " " + folded)
    if match:
        return quarter_period(int(match[1]), int(match[2]))
    match = re.search(r"\bq(?:uy)?\s*(iv|i{1,3}|[1-4])\s*[/-]?\s*(?:nam\s*)?(\d{4})\b", folded)
    if match:
        return quarter_period(int(match[2]), _ROMAN_QUARTERS[match[1]])
    match = re.fullmatch(r"(?:nam\s*)?(\d{4})", folded)
    if match:
        return Period(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
    return _longer_period(folded)


def _longer_period(folded: str) -> Period | None:
    """Read a half year, a month or two days, in folded words."""
    match = re.search(r"\b(?:6|sau)\s+thang\s+(dau|cuoi)\s+nam\s+(\d{4})\b", folded)
    if match:
        return _half_period(int(match[2]), match[1] == "dau")
    match = re.search(r"\bthang\s+(1[0-2]|0?[1-9])\s*(?:/|nam|-)\s*(\d{4})\b", folded)
    if match:
        return month_period(int(match[2]), int(match[1]))
    day = r"(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})"
    first = r"(\d{1,2}\s*[/.-]\s*\d{1,2})(\s*[/.-]\s*\d{4})?"
    match = re.search(
        rf"(?<![\d/.-])(?:tu\s+)?(?:ngay\s+)?{first}\s*(?:den|-|–)\s*(?:het\s+)?(?:ngay\s+)?{day}", folded
    )
    end = parse_printed_date(match[3]) if match else None
    if match is None or end is None:
        return None
    for year in (end.year, end.year - 1):  # "từ 29/12 đến 02/01/2026" begins the year before
        start = parse_printed_date(f"{match[1]}{match[2] or f'/{year}'}")
        if start is not None and start <= end:
            return Period(start, end)
    return None


def two_digits(day: int) -> str:
    """Write a day of the month: a leading 0 below 10."""
    return f"{day:02d}"


def month_digits(month: int) -> str:
    """Write a month: a leading 0 for January and February only."""
    return f"{month:02d}" if month < 3 else str(month)


def short_date(day: date | None) -> str:
    """Write a day as the office does: 22/6/2023, 07/5/1954, 17/01/2024; nothing for None."""
    return f"{two_digits(day.day)}/{month_digits(day.month)}/{day.year}" if day else ""


def long_date(day: date | None, year: int | None = None) -> str:
    """Write "ngày 03 tháng 02 năm 2018"; with None the day and month stay blank for a draft."""
    if day is None:
        return f"ngày      tháng      năm {year}" if year else "ngày      tháng      năm          "
    return f"ngày {two_digits(day.day)} tháng {month_digits(day.month)} năm {day.year}"


def iso(day: date | None) -> str | None:
    """Return the ISO form of a day, or None."""
    return day.isoformat() if day else None


def from_iso(text: str | None) -> date | None:
    """Read an ISO day; None for None or an empty text. Raise ValueError for anything else."""
    return date.fromisoformat(text) if text else None


def parse_printed_date(text: str) -> date | None:
    """Read a day written in numbers: 22/6/2023, 02-10-2023, 1.5.2024; None when there is no such day."""
    match = re.fullmatch(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*", text)
    return _day(int(match[3]), int(match[2]), int(match[1])) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def understand_day(text: str, today: date, period: Period | None = None) -> date | None:
    """Understand a day typed freely: "30/6", "30/6/2024", "mai", "+10", "cuối tháng", "cuối quý", "thứ sáu".

    A day without a year is taken in the period's year, or else in today's. None means it was not understood, or
    lies in a year that can only be mistyped.
    """
    folded = " ".join(fold(nfc(text)).split())
    day = parse_printed_date(folded) or _iso_day(folded) or _without_year(folded, today, period)
    day = day or _relative(folded, today, period)
    return day if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _iso_day(folded: str) -> date | None:
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", folded)
    return _day(int(match[1]), int(match[2]), int(match[3])) if match else None


def _without_year(folded: str, today: date, period: Period | None) -> date | None:
    match = re.fullmatch(r"(?:ngay )?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2}))?", folded)
    if not match:
        return None
    year = 2000 + int(match[3]) if match[3] else (period.end.year if period else today.year)
    return _day(year, int(match[2]), int(match[1]))


def _relative(folded: str, today: date, period: Period | None) -> date | None:
    match = re.fullmatch(r"\+\s*(\d{1,4})(?: ngay)?", folded)
    if match:
        return today + timedelta(days=int(match[1]))
    match = re.fullmatch(r"(?:thu )(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn)", folded)
    if match:
        target = 6 if match[2] else _WEEKDAYS.get(match[1], int(match[1]) - 2 if match[1].isdecimal() else 0)
        return today + timedelta(days=(target - today.weekday() - 1) % 7 + 1)
    quarter = period if period and period.quarter else quarter_period(today.year, (today.month - 1) // 3 + 1)
    words = {
        "hom nay": today,
        "nay": today,
        "mai": today + timedelta(days=1),
        "ngay mai": today + timedelta(days=1),
        "mot": today + timedelta(days=2),
        "ngay kia": today + timedelta(days=2),
        "cuoi tuan": today + timedelta(days=(4 - today.weekday()) % 7),
        "cuoi thang": _month_end(today),
        "cuoi quy": quarter.end,
        "cuoi ky": (period or quarter).end,
        "cuoi nam": date(today.year, 12, 31),
    }
    return words.get(folded)
