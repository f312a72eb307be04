"""Read the deadline that a cell of a table states, or the words behind a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ctr_desktop.domain.deadline import DeadlineKind, StatedDeadline
from ctr_desktop.importing.time_phrases import (
    BEHIND_FIRM,
    COUNTED,
    EVERY,
    EVERY_BEHIND,
    NUMBER_OR_DAY,
    Phrase,
    counted_due,
    papers_in,
    phrases_in,
    without,
)
from ctr_desktop.importing.times import Time, Times

_BEHIND_AFTER = re.compile(rf"\b(?:sau|bắt\s+đầu(?:\s+từ)?|kể\s+từ|từ)\s+{NUMBER_OR_DAY}", re.IGNORECASE)
_CELL_AFTER = re.compile(r"\b(?:sau\s+)?" + COUNTED, re.IGNORECASE)
_CELL_PERIODIC = re.compile(
    rf"\b\d+\s*(?:lần|ngày|buổi)\s*/\s*(?:ngày|tuần|tháng|quý|năm)|\btháng\s+(?:đầu|cuối)\s+quý|\b6\s+tháng\s*,\s*năm"
    rf"|\b{EVERY}|\bthường\s+xuyên\b|\bđịnh\s+kỳ\b|\bliên\s+tục\b",
    re.IGNORECASE,
)
_CELL_CONDITION = re.compile(r"\b(?:khi|sau|ngay\s+sau|theo|căn\s+cứ|tùy|tuỳ|đến\s+khi)\b", re.IGNORECASE)
_WAS_DONE = re.compile(r"\bđã\b", re.IGNORECASE)
_CELL_MONTH = re.compile(r"Th?\s*\.?\s*(?P<month>1[0-2]|0?[1-9])")
_CELL_FORMS = re.compile(r"(?:Q\s*\.?\s*)?(?P<quarter>IV|I{1,3})(?P<rest>\s*/\s*20\d\d)?")


def read_cell(text: str, times: Times) -> StatedDeadline:
    """Return what a cell under "Thời hạn" says: its last day, else its kind, with the whole cell as its words."""
    if _WAS_DONE.search(text):
        return StatedDeadline(DeadlineKind.UNCLEAR, None, text)
    short = _CELL_FORMS.fullmatch(text.strip())
    bare = f"quý {short['quarter']}{short['rest'] or ''}" if short else without(text, papers_in(text))
    month = _CELL_MONTH.fullmatch(text.strip())
    bare = f"tháng {month['month']}" if month else bare
    phrases = phrases_in(bare, times, in_cell=True)
    if any(EVERY_BEHIND.match(bare, phrase.end) for phrase in phrases):
        return StatedDeadline(DeadlineKind.PERIODIC, None, text)
    after = _CELL_AFTER.search(bare)
    if after:
        return StatedDeadline(DeadlineKind.AFTER, counted_due(after, times), text)
    if phrases:
        return _told_by(bare, text, phrases, times)
    if _CELL_PERIODIC.search(bare):
        return StatedDeadline(DeadlineKind.PERIODIC, None, text)
    kind = DeadlineKind.CONDITION if _CELL_CONDITION.search(bare) else DeadlineKind.UNCLEAR
    return StatedDeadline(kind, None, text)


def _told_by(bare: str, text: str, phrases: Sequence[Phrase], times: Times) -> StatedDeadline:
    """Return what the times of a cell tell together: the last of all their days, none where one of them is open."""
    parts: list[Time] = []
    joints: list[str] = []
    for phrase in phrases:
        between = bare[parts[-1].end : phrase.start] if parts else ""
        joints += ([" ".join(between.lower().split()) or ","] if parts else []) + list(phrase.joints)
        parts += phrase.parts
    whole = Phrase(tuple(parts), tuple("hoặc" if "hoặc" in joint else joint for joint in joints))
    only_begins = _BEHIND_AFTER.search(bare, 0, phrases[-1].start) and not phrases[-1].is_range
    if only_begins or "hoặc" in whole.joints:
        return StatedDeadline(DeadlineKind.SPAN if only_begins else DeadlineKind.UNCLEAR, None, text)
    if len(phrases) == 1:
        firm = BEHIND_FIRM.search(bare, 0, phrases[0].start)
        due = phrases[0].due(times, before=firm is not None and firm["firm"].lower().startswith("trước"))
    elif any(part.last is None for part in parts):
        due = max((day for phrase in phrases if phrase.is_day and (day := phrase.due(times))), default=None)
    else:
        due = whole.due(times)
    of_day = not whole.is_range and any(part.is_day and part.last == due for part in parts)
    return StatedDeadline(DeadlineKind.DAY if of_day else DeadlineKind.SPAN, due, text)
