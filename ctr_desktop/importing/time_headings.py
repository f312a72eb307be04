"""Know a line that is only a time, over what is to be done in it: "Tháng 5", "Quý II/2026", "Thứ Hai, ngày 11/5"."""

from __future__ import annotations

import re

_YEAR = r"(?:\s*[/-]\s*|\s+năm\s+)20\d\d"
_DAY = r"\d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*20\d\d)?"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_TIME_HEADING = re.compile(
    rf"(?:tháng\s+\d{{1,2}}(?:{_YEAR})?|quý\s+(?:IV|I{{1,3}}|[1-4])(?:{_YEAR})?"
    rf"|tuần\s+(?:thứ\s+)?(?:\d{{1,2}}|[IVX]{{1,3}}|một|hai|ba|tư|bốn|năm|nhất|đầu|cuối)\s*(?:\([^()]*\d[^()]*\)|,?\s*từ\b[^.;:]*\d)|(?:(?:sáng|chiều|tối)\s+)?{_WEEKDAY}\W{{1,3}}(?:ngày\s+)?{_DAY}\)?"
    rf"|ngày\s+{_DAY}(?:\s*\({_WEEKDAY}\))?)\s*[:.]?",
    re.IGNORECASE,
)


def is_time_heading(text: str) -> bool:
    """Tell whether a text is only a month, a quarter, a week with its days, or a day."""
    return len(text) < 80 and _TIME_HEADING.fullmatch(text.strip()) is not None
