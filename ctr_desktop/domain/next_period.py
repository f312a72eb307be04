"""The period that comes after another, and what a programme for it is called."""

from __future__ import annotations

from datetime import date, timedelta

from ctr_desktop.domain.dates import Period, month_period, next_quarter, period_words, quarter_period
from ctr_desktop.domain.programme import ProgrammeHeader

_KIND = "Chương trình"


def next_period(period: Period) -> Period:
    """Return the period behind one: the next quarter, month or year, else as many days."""
    begin = period.end + timedelta(days=1)
    if period.quarter is not None:
        return next_quarter(period)
    if period == month_period(period.start.year, period.start.month):
        return month_period(begin.year, begin.month)
    year = Period(period.start.replace(month=1, day=1), period.start.replace(month=12, day=31))
    if period == year:
        return Period(begin, begin.replace(month=12, day=31))
    return Period(begin, begin + (period.end - period.start))


def own_header(period: Period, issuer: str, title: str = "") -> ProgrammeHeader:
    """Return the head of a programme that a committee writes itself for a period, not issued yet."""
    return ProgrammeHeader(
        title=title or f"{_KIND} công tác {period_words(period)}",
        kind=_KIND,
        issuer=issuer or None,
        draft=True,
        period=period,
    )


def previous_period(period: Period) -> Period:
    """Return the period before one: the quarter, month or year before it, else as many days."""
    end = period.start - timedelta(days=1)
    if period.quarter is not None:
        return quarter_period(end.year, (end.month - 1) // 3 + 1)
    if period == month_period(period.start.year, period.start.month):
        return month_period(end.year, end.month)
    if period == Period(period.start.replace(month=1, day=1), period.start.replace(month=12, day=31)):
        return Period(end.replace(month=1, day=1), end)
    return Period(end - (period.end - period.start), end)


def year_before(period: Period) -> Period:
    """Return the same period of the year before."""
    if period.quarter is not None:
        return quarter_period(period.start.year - 1, period.quarter)
    if period == month_period(period.start.year, period.start.month):
        return month_period(period.start.year - 1, period.start.month)
    return Period(_a_year_ago(period.start), _a_year_ago(period.end))


def _a_year_ago(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
