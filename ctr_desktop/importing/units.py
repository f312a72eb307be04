"""Tell which of the units that a text names lead, and which co-operate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.importing.unit_names import Named, UnitNames, joined

_WIDEST_GAP = 40
_LOOK_BACK = 200
_LEADS_BEHIND = re.compile(
    r"(?<![\s,])[\s,(]*(?:la co quan thuong truc,? |la co quan |la don vi |lam |chiu trach nhiem |tiep tuc ){0,6}"
    r"(?:chu tri|dau moi|tham muu)\b"
)
_POST = (
    r"(?:(?:(?:cac )?(?:dong chi|d/c|ong|ba) |pho )?(?:chanh|truong|pho|chu tich|bi thu|giam doc|chu nhiem"
    r"|chi huy truong|thu truong|tap the|co quan|cac co quan|don vi)[:\s]+){0,3}"
)
_GIVEN_BEFORE = re.compile(rf"(?:giao|phan cong|chu tri\s*:|don vi chu tri)\s*(?:cho\s+)?{_POST}$")
_OPENING = r"(?:^|[.;:]\s+|\n)[\s“\"'(+–-]*"
_TIME_FIRST = r"(?:(?:trong|truoc|tu|dau|cuoi|den|hang|hoan thanh|cham nhat)\b[^,.;:]{2,40},\s*)?"
_BEGINS = re.compile(rf"{_OPENING}{_TIME_FIRST}{_POST}$")
_ASKED_BEFORE = re.compile(rf"{_OPENING}{_TIME_FIRST}(?:de nghi|yeu cau|doi voi|kien nghi)\s+{_POST}$")
_TELLS = re.compile(
    r"\s*,?\s*(?:là|đã|đang|gồm|bao gồm|được|bị|của|thuộc|tại|và|với|về|ở|do|này|trong(?! tháng| quý| tuần)|ngoài|năm"
    r"|sau|trước(?! ngày \d| \d)"
    r"|sẽ|khi(?! phát hiện)|không|chưa|vẫn|còn|đạt|số|đến|từ|theo(?! dõi| chức năng)|cùng|như|thì"
    r"|có(?! trách nhiệm| kế hoạch| phương án| biện pháp| giải pháp))\b",
    re.IGNORECASE,
)
_WORD_BEHIND = re.compile(r"(?:\s*,\s*|\s+)([^\W\d_]{2,})")
_COLON_BEHIND = re.compile(r"\s*(?:\([^()]*\)\s*)?:\s*\S")
_WITH_ALL = re.compile(r"\s+va cac (?!.{0,60}?\b(?:cac cap|trong tinh|trong huyen|trung uong|tinh)\b)[a-z][^.;:]{10,}")
_COOPERATES_BEHIND = re.compile(r"\s*(?:\(\s*phoi hop\s*\)|phoi hop\s*(?=[;.\n]|$))")
_TOGETHER = re.compile(r"\bphoi hop\b")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)")
_IN_BRACKETS = re.compile(rf"\((?:giao:? |do |thuc hien: )?{_POST}$")
_BRACKET_ENDS = re.compile(
    r"\s*(?:(?:chu tri\s*,?\s*)?(?:chuan bi|tham muu|chu tri|thuc hien|trinh|phu trach|bao cao|soan thao))?"
    r"\s*(?:[,;][^()]{0,80})?\)\s*(?:[.;]|$)"
)
_SENT_TO = re.compile(
    r"\b(?:gui|nop|lien he|bao cao|qua|ve|tai|voi)\b[^.;()]{0,40}?\b(?:ubnd|uy ban|van phong|dang uy|huyen uy|tinh uy"
    r"|thanh uy|phong|ban|so|hdnd|thuong truc)\b[^.;()]{0,30}$"
)
_JUDGES = re.compile(r"\s*(?:tham dinh|tham tra|gop y|cho y kien)\b")
_PREPARED_BEFORE = re.compile(r"\b(?:chuan bi|soan thao|xay dung|trinh|tham muu)\s*;\s*$")
_IS_NAMED = re.compile(
    r"(?:\d+ (?:don vi|co quan|cong chuc|can bo|to chuc|chi bo|dang vien)\b[^.;()]{0,20}"
    r"|\b(?:dong chi|d/c|ong|ba)\s[^.;()]{2,40}|\btai\s[^.;()]{2,40})$"
)
"""What a bracket tells more of: those that are looked at, a person, a place."""

_FROM_PLACE = re.compile(r"\b(?:duong|tuyen|doan)\b[^.;]{0,60}\s[-–]\s*$")
_DASHED = re.compile(r"\s[-–]\s*$")
_TEXT_ENDS = re.compile(r"\s*[.;]?\s*$")


@dataclass(frozen=True, slots=True)
class Assigned:
    """The units that a text makes lead, in order, and those it makes co-operate."""

    leads: tuple[int, ...] = ()
    cooperating: tuple[int, ...] = ()


def find_assigned(text: str, names: UnitNames) -> Assigned:
    """Return the units that a text names as leading ("giao X chủ trì") and as co-operating ("phối hợp với Y, Z")."""
    named = names.named_in(text)
    if not named:
        return Assigned()
    text = nfc(text)
    folded = fold(text)
    together = _cooperating(folded, named)
    helping = set(together)
    leading = [
        item for group in _groups(folded, named) if _leads(text, folded, group) for item in group if item not in helping
    ]
    judges = {item for item in leading if _judges(folded, item, leading)}
    leads = [item.unit for item in leading if item not in judges]
    return _assigned(leads, [item.unit for item in (*together, *(item for item in leading if item in judges))])


def find_in_cell(text: str, names: UnitNames) -> Assigned:
    """Return what a cell that names units makes of them: all lead but those "(phối hợp)"."""
    named = names.named_in(text)
    together = _cooperating(fold(nfc(text)), named)
    helping = set(together)
    return _assigned([item.unit for item in named if item not in helping], [item.unit for item in together])


def _assigned(leads: Sequence[int], together: Sequence[int]) -> Assigned:
    unique = tuple(dict.fromkeys(leads))
    return Assigned(unique, tuple(unit for unit in dict.fromkeys(together) if unit not in unique))


def _judges(folded: str, item: Named, leading: Sequence[Named]) -> bool:
    """Tell whether a unit only gives its opinion on what another prepares: "… chuẩn bị; X thẩm định"."""
    after_another = len(leading) > 1 and item is not leading[0]
    return _JUDGES.match(folded, item.end) is not None and (
        after_another or _PREPARED_BEFORE.search(folded, max(0, item.start - _LOOK_BACK), item.start) is not None
    )


def _cooperating(folded: str, named: Sequence[Named]) -> list[Named]:
    found = [item for item in named if _COOPERATES_BEHIND.match(folded, item.end)]
    for match in _TOGETHER.finditer(folded):
        stop = _SENTENCE_END.search(folded, match.end())
        end = stop.start() if stop else len(folded)
        last = match.end()
        for item in named:
            if match.end() <= item.start < end and item.start - last <= _WIDEST_GAP:
                found.append(item)
                last = item.end
    return found


def _groups(folded: str, named: Sequence[Named]) -> list[list[Named]]:
    """Return the names that stand in one list, as "X, Y và Z", together."""
    groups: list[list[Named]] = []
    for item in named:
        if groups and joined(folded, groups[-1][-1].end, item.start):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _leads(text: str, folded: str, group: Sequence[Named]) -> bool:
    """Tell whether the units of a list lead: by what stands around their names."""
    start, end = group[0].start, group[-1].end
    near = max(0, start - _LOOK_BACK)
    if _LEADS_BEHIND.match(folded, end) or _GIVEN_BEFORE.search(folded, near, start):
        return True
    if _ASKED_BEFORE.search(folded, near, start):
        return True
    if _BEGINS.search(folded, near, start):
        word = _WORD_BEHIND.match(text, end)
        does = word is not None and word[1].islower() and _TELLS.match(text, end) is None
        does = does or _WITH_ALL.match(folded, end) is not None
        if does or _COLON_BEHIND.match(folded, end) is not None:
            return True
    return _named_at_end(folded, start, end)


def _named_at_end(folded: str, start: int, end: int) -> bool:
    """Tell whether names stand behind the words they lead: "… (Phòng Kinh tế)", "… - Phòng Kinh tế."."""
    near = max(0, start - _LOOK_BACK)
    opened = _IN_BRACKETS.search(folded, near, start)
    if opened is not None and _BRACKET_ENDS.match(folded, end):
        before = folded[near : opened.start()]
        return _SENT_TO.search(before) is None and _IS_NAMED.search(before) is None
    if _FROM_PLACE.search(folded, near, start):
        return False
    return _DASHED.search(folded, near, start) is not None and _TEXT_ENDS.match(folded, end) is not None
