"""A cell of a workbook as the office sees it: its value in its number format (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from ctr_desktop.domain.dates import short_date

_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DECIMALS = re.compile(r"0\.(0+)")
_ZEROS = re.compile(r"0{2,10}")
_MOST_SERIALS = 2_958_465  # 31 December 9999
_GENERAL = ("general", "@", "")


@lru_cache(maxsize=512)
def _parts(number_format: str) -> str:
    """Return the letters of a format that stand for parts of a day or a time: "dmy", "my", "y", "hm"."""
    bare = _NOT_SHOWN.sub("", number_format.partition(";")[0]).lower()
    hours = "h" in bare or "s" in bare
    months = "m" in (re.sub(r"h+\W*m+|m+\W*s+", "", bare) if hours else bare)
    return "".join(sign for sign, there in (("d", "d" in bare), ("m", months), ("y", "y" in bare)) if there) or (
        "h" if hours else ""
    )


def shown(value: object, number_format: str) -> str:
    """Return a value as its cell shows it: 30/6/2024 for a day, 06/2024 where the format shows no day, 7h30, 1.10."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, time):
        return f"{value.hour}h{value.minute:02d}"
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}h{minutes % 60:02d}"
    if isinstance(value, datetime | date):
        return _day(value, _parts(number_format))
    if isinstance(value, int | float):
        return _number(value, number_format)
    return str(value).strip()


def _day(value: date, parts: str) -> str:
    day = value.date() if isinstance(value, datetime) else value
    if parts == "h" and isinstance(value, datetime):
        return f"{value.hour}h{value.minute:02d}"
    if parts == "my":
        return f"{day.month:02d}/{day.year}"
    if parts == "y":
        return str(day.year)
    if parts == "m":
        return f"Tháng {day.month}"
    if parts == "dm":
        return f"{day.day}/{day.month}"
    return short_date(day)


def _number(value: float, number_format: str) -> str:
    bare = _NOT_SHOWN.sub("", number_format.partition(";")[0]).lower()
    if bare in _GENERAL:
        return str(int(value)) if float(value).is_integer() and abs(value) < _MOST_SERIALS**2 else str(value)
    decimals = _DECIMALS.search(bare)
    places = len(decimals[1]) if decimals else 0
    if "%" in bare:
        return f"{value * 100:.{places}f}".replace(".", ",") + "%"
    if "," in bare:
        whole, _, rest = f"{value:,.{places}f}".partition(".")
        return whole.replace(",", ".") + (f",{rest}" if rest else "")
    if decimals:
        return f"{value:.{places}f}"
    zeros = _ZEROS.fullmatch(bare)
    if zeros and float(value).is_integer():
        return f"{int(value):0{len(zeros.group())}d}"
    return str(int(value)) if float(value).is_integer() else str(value)
