"""Read the head of a document: issuer, number and symbol, place and date, title, draft, period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ctr_desktop.domain.dates import Period, parse_period
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.importing.citations import find_citations
from ctr_desktop.importing.frame import AGENCY, MOTTO, MOTTO_BELOW, is_frame
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.sections import Sections, is_kind_line

_NUMBER = re.compile(
    r"^(?:luật\s+)?số\s*:?\s*(?P<number>\d{1,5})?\s*(?P<joint>[-–/])\s*(?P<symbol>[A-ZĐa-zđ][\w/.\-]*)", re.IGNORECASE
)
_NUMBER_YEAR = re.compile(
    r"^(?:luật\s+|pháp lệnh\s+)?số\s*:?\s*(?P<number>\d{1,5}/\d{4})\s*/\s*(?P<symbol>[A-ZĐ][\w\-/]*)", re.IGNORECASE
)
_PLACE_DATE = re.compile(
    r"^(?P<place>[^,\d]{2,40}),\s*(?:hồi\s+\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\s*(?:phút)?,?\s*)?ngày[\s.…_]*(?P<day>\d{0,2})[\s.…_]*tháng[\s.…_]*(?P<month>\d{0,2})[\s.…_]*năm[\s.…_]*(?P<year>\d{4})?",
    re.IGNORECASE,
)
_BEFORE_MOTTO = re.compile(r"\s*(?:ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|CỘNG\s+H\w+\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA.*)$")
_ENCLOSED = re.compile(
    r"kèm\s+theo\b.*?ngày\s+(?P<day>\d{1,2})\s*(?:/|tháng)\s*(?P<month>\d{1,2})\s*(?:/|năm)\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:v/v\b|về việc\b)", re.IGNORECASE)
_DRAFT = re.compile(r"^\(?\s*dự thảo", re.IGNORECASE)
_DRAFT_IN_TITLE = re.compile(r"\s*\(\s*dự\s+thảo\b[^)]*\)", re.IGNORECASE)
_UNFINISHED = ("uy ban nhan dan", "hoi dong nhan dan", "ban chap hanh", "dang uy", "ban chap hanh dang bo")
_OF_A_COMMITTEE = (
    "van phong",
    "ban to chuc",
    "ban tuyen giao",
    "ban tuyen giao va dan van",
    "ban dan van",
    "ban noi chinh",
    "ban xay dung dang",
    "uy ban kiem tra",
    "ban thuong vu",
    "ban chi dao 35",
)
_CENTRAL = re.compile(r"BAN CHẤP HÀNH TRUNG ƯƠNG(?: ĐẢNG)?$|TRUNG ƯƠNG ĐẢNG$")
_OF_A_GOVERNMENT = re.compile(r"(?:SỞ|PHÒNG|BAN QUẢN LÝ|TRUNG TÂM|THANH TRA)\b")
_GOVERNMENT = re.compile(r"(?:UBND|[ỦU][ỶY] BAN NHÂN DÂN)\b")
_COMMITTEES = {"TU": ("Tỉnh ủy", "Thành ủy"), "HU": ("Huyện ủy", "Thị ủy", "Quận ủy"), "ĐU": ("Đảng ủy",)}
_PLANS = ("chương trình", "chương trình công tác", "kế hoạch", "lịch công tác")
_YEARS = re.compile(r"\bnăm\s+(20\d\d)(?!\d)", re.IGNORECASE)
_LONG_TERM = re.compile(r"giai\s+đoạn|đến\s+năm|nhiệm\s+kỳ|20\d\d\s*[-–]\s*20\d\d", re.IGNORECASE)
_MAX_LINE = 120


def read_header(paragraphs: Sequence[SourceParagraph], sections: Sections) -> ProgrammeHeader:
    """Return what the head says; what it does not say is None."""
    lines = [_cell_line(paragraphs[place].text) for place in sections.head]
    named: list[str] = []
    number, symbol = _number(lines)
    place, date = _place_date(lines)
    printed = " ".join(paragraphs[item].text for item in sections.title).strip()
    title = _DRAFT_IN_TITLE.sub("", printed).strip() or None
    kind = None
    if sections.title and (itself := _cites_itself(printed)) is not None:
        return itself
    if sections.title:
        found = is_kind_line(paragraphs[sections.title[0]])
        kind = found.capitalize() if found else None
    elif _has_no_head(lines):
        named = _agencies_above(lines)
        title = _bare_title(lines[len(named) :])
    elif subject := _subject(lines):
        title, kind = subject, "Công văn"
    return ProgrammeHeader(
        title=title,
        kind=kind,
        number=number,
        symbol=symbol,
        issuer=((" ".join(named[-1:]) or None) if _has_no_head(lines) and not sections.title else _issuer(lines))
        or _implied_issuer(symbol, place, [item.text for item in paragraphs]),
        date=date,
        place=place,
        draft=any(_DRAFT.match(line) for line in lines) or _DRAFT_IN_TITLE.search(printed) is not None,
        period=_period(title, kind) if title else None,
    )


def _cites_itself(title: str) -> ProgrammeHeader | None:
    """Return the head of a page whose title is its own citation: "Kết luận số 69-KL/TW ngày … của … về …"."""
    found = next(iter(find_citations(title)), None)
    if found is None or found.start != 0 or not found.issuer:
        return None
    return ProgrammeHeader(
        title=title,
        kind=found.kind,
        number=found.number,
        symbol=found.symbol,
        issuer=found.issuer,
        date=found.date,
        period=_period(title, found.kind),
    )


def _period(title: str, kind: str | None) -> Period | None:
    """Return the period that a title names; of a plan or a programme also its year alone."""
    found = parse_period(title)
    years = set(_YEARS.findall(title))
    if found is None and len(years) == 1 and (kind or "").lower() in _PLANS and not _LONG_TERM.search(title):
        return parse_period(f"năm {years.pop()}")
    return found


def _subject(lines: Sequence[str]) -> str | None:
    """Return what a letter is about ("V/v …"), with the line that goes on it."""
    for place, line in enumerate(lines):
        if _SUBJECT.match(line):
            below = lines[place + 1] if place + 1 < len(lines) else ""
            goes_on = below and not below.isupper() and not is_frame(below) and not line.endswith(".")
            return f"{line} {below}" if goes_on else line
    return None


def _bare_title(lines: Sequence[str]) -> str | None:
    """Return the title over a list without a head: its lines in capitals and the short lines that go on them."""
    found: list[str] = []
    for line in lines:
        goes_on = bool(found) and len(line) < _MAX_LINE and line[-1:] not in (".", ":", ";")
        if line.isupper() or goes_on:
            found.append(line)
    return " ".join(found) or None


def _agencies_above(lines: Sequence[str]) -> list[str]:
    """Return the agencies that stand over the title of a list without a head."""
    found: list[str] = []
    for line in lines[:-1]:
        if not (line.isupper() and AGENCY.match(line)):
            break
        found.append(line)
    return found


def _has_no_head(lines: Sequence[str]) -> bool:
    """Tell whether only a title stands over the text: no motto, no number, no place and day."""
    return not any(
        MOTTO.match(line) or _NUMBER.match(line) or _NUMBER_YEAR.match(line) or _PLACE_DATE.match(line)
        for line in lines
    )


def _cell_line(text: str) -> str:
    return text.strip(" |*_\\").strip()


def _number(lines: Sequence[str]) -> tuple[str | None, str | None]:
    for line in lines:
        match = _NUMBER_YEAR.match(line) or _NUMBER.match(line)
        if match:
            return match["number"], match["symbol"].rstrip(".")
    return None, None


def _place_date(lines: Sequence[str]) -> tuple[str | None, str | None]:
    for line in lines:
        match = _PLACE_DATE.match(line)
        if match:
            return match["place"].strip(" *_|"), _partial(match["year"], match["month"], match["day"])
    for line in lines:  # an annex is of the day of what it belongs to
        enclosed = _ENCLOSED.search(line)
        if enclosed:
            return None, _partial(enclosed["year"], enclosed["month"], enclosed["day"])
    return None, None


def _partial(year: str | None, month: str, day: str) -> str | None:
    if not year:
        return None
    parts = [year]
    for value in (month, day):
        if not value:
            break
        parts.append(f"{int(value):02d}")
    return "-".join(parts)


def _issuer(lines: Sequence[str]) -> str | None:
    """Return the last agency named above the number: the superior stands over the issuer."""
    names: list[str] = []
    for line in lines:
        folded = fold(line)
        if MOTTO.match(line) or MOTTO_BELOW.match(line) or _PLACE_DATE.match(line) or _DRAFT.match(line):
            continue
        if _NUMBER.match(line) or _NUMBER_YEAR.match(line):
            break
        if folded.startswith(("phu luc", "danh muc", "bieu ", "bang ")):
            continue
        line = _BEFORE_MOTTO.sub("", line).strip()
        if line.isupper() and 3 < len(line) < _MAX_LINE and line[0].isalpha():
            if names and fold(names[-1]) in _UNFINISHED:
                names[-1] = f"{names[-1]} {line}"
            else:
                names.append(line)
    return _with_superior(names[-1], names[-2] if len(names) > 1 else "") if names else None


def _with_superior(issuer: str, superior: str) -> str:
    """Return an issuer with the name above it where its own does not tell whose it is: "VĂN PHÒNG" of a committee."""
    if superior and fold(issuer) in _OF_A_COMMITTEE:
        return f"{issuer} {_CENTRAL.sub('TRUNG ƯƠNG', superior)}"
    if superior and _OF_A_GOVERNMENT.match(issuer) and _GOVERNMENT.match(superior):
        return f"{issuer} ({superior})"
    return issuer


def _implied_issuer(symbol: str | None, place: str | None, texts: Sequence[str]) -> str | None:
    """Return the committee that symbol, place and text point to when the head has lost its name."""
    agency = (symbol or "").rpartition("/")[2]
    names = _COMMITTEES.get(agency, ())
    if not names or not place:
        return None
    spelled = " ".join(texts).replace("uỷ", "ủy")
    best = max(names, key=spelled.count)
    return f"{best} {place}" if spelled.count(best) else None
