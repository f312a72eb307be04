"""Find the documents that a text cites: type, number and symbol, date, issuer, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import iso, parse_printed_date
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.importing.sections import KINDS

_MORE_KINDS = (
    "thông báo kết luận",
    "thông tri",
    "thông tư liên tịch",
    "hướng dẫn liên ngành",
    "lệnh",
    "qđ",
    "luật",
    "pháp lệnh",
    "quy chế",
    "quy chế làm việc",
    "quy chế phối hợp",
    "công điện",
    "tờ trình",
    "điều lệ",
    "văn bản",
    "quyết nghị",
    "phiếu trình",
    "giấy mời",
)
_KIND = "|".join(sorted({*KINDS, *_MORE_KINDS}, key=len, reverse=True))
_SYMBOL = (
    r"[A-ZĐƯ][A-Za-zĐđƯư]{0,9}(?:\d{0,2})(?:\s?[-–]\s?(?:P\.(?=\w))?[A-ZĐƯ][A-Za-zĐđƯư]{0,12})?(?:[-–][A-ZĐƯ][A-Za-zĐđƯư]{1,12}){0,2}"
    r"(?:\s?/\s?[A-ZĐƯ][A-Za-zĐđƯư]*(?:\.[A-Z]+)?\d{0,2})?(?:-[A-ZĐ]{1,6}\d{1,3})?"
)
_NUMBERS = r"\d{1,5}(?:\.\d{1,2})?(?:\s*/\s*\d{4})?(?:\s*,\s*\d{1,5}(?=\s*[,\-–]))*"
_DATE = (
    r"(?:\s*,)?\s+(?:ngày\s+)?(?P<date>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})"
    r"|(?:\s*,)?\s+ngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})"
)
_UPPER = "A-ZĐÀ-ẢẠẤ-ẬẮ-ẶÈ-ẺẸẾ-ỆÌ-ỈỊÒ-ỎỌỐ-ỘỚ-ỢÙ-ỦỤỨ-ỰỲ-ỶỸỴƠƯÂÊÔĂ"
_NAME = rf"(?:\s+[{_UPPER}][\wÀ-ỹ]*){{1,4}}"
_LEVEL_COMMITTEE = r"(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng|[Qq]uân)\s+(?:ủy|uỷ)"
_TERM = r"(?:,?\s+[Kk]h[oó][áaa]\s+[XVI]+|\s+\([Kk]h[oó][áa]\s+[XVI]+\))"
_ISSUERS = (
    r"Bộ Chính trị(?:\s*,\s*Ban Bí thư)?",
    r"Ban Bí thư(?:\s+Trung ương(?:\s+Đảng)?)?",
    r"Ban Chấp hành Trung ương(?:\s+Đảng)?",
    rf"Ban Chấp hành Đảng bộ\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)(?:{_NAME})?",
    rf"(?:Ban Thường vụ|Thường trực|Văn phòng|Ủy ban Kiểm tra|Uỷ ban Kiểm tra)\s+{_LEVEL_COMMITTEE}(?:{_NAME})?",
    rf"{_LEVEL_COMMITTEE}(?:\s+[Tt]rung ương|{_NAME})?",
    r"(?:Ban|Văn phòng|Ủy ban|Uỷ ban)\s+[\wÀ-ỹ\s]{2,40}?Trung ương(?:\s+Đảng)?",
    r"Văn phòng Trung ương(?:\s+Đảng)?",
    r"Hội nghị\s+[\wÀ-ỹ\s]{2,60}?Trung ương(?:\s+Đảng)?",
    r"Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước",
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND)\s+"
    rf"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|TP\.?)(?:{_NAME})?",
    r"Bộ (?:Lao động\s*[-–]\s*Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|Kế hoạch và Đầu tư"
    r"|Tài nguyên và Môi trường|Nông nghiệp và (?:Phát triển nông thôn|Môi trường)|Giáo dục và Đào tạo"
    r"|Khoa học và Công nghệ|Thông tin và Truyền thông|Giao thông vận tải|Dân tộc và Tôn giáo|Công Thương|Quốc phòng"
    r"|Công an|Ngoại giao|Nội vụ|Tư pháp|Tài chính|Xây dựng|Y tế)",
    rf"Bộ(?:\s+(?:[{_UPPER}][\wÀ-ỹ]*|và))(?:\s+[\wÀ-ỹ]+){{0,3}}?(?=[\s,;.)]|$)",
)
_ISSUER = re.compile(rf"(?<!\s)(?:\s*,)?\s+(?:của\s+)?(?P<issuer>(?:{'|'.join(_ISSUERS)})(?:{_TERM})?)")
_NAMED_LAW = r"(?:bộ\s+luật|luật|pháp\s+lệnh)(?=\s+[^\d.;:]{3,120}?\s+số\s)"
_CITATION = re.compile(
    rf"(?<!\w)(?:(?P<law>{_NAMED_LAW})\s+[^\d.;:]{{3,120}}?\s+số\s*:?\s*|(?P<kind>{_KIND})\s*:?\s+(?:số\s*:?\s*)?)"
    rf"(?P<numbers>{_NUMBERS})\s*(?P<joint>[-–/])\s*(?P<symbol>{_SYMBOL})(?P<tail>{_DATE})?",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"\s*(?:,|;|và|và\s+các)\s*(?:số\s*:?\s*)?(?P<numbers>{_NUMBERS})\s*(?P<joint>[-–/])\s*(?P<symbol>{_SYMBOL})(?P<tail>{_DATE})?",
    re.IGNORECASE,
)
_NUMBER_AND_SYMBOL = re.compile(r"\d\s*[-–/]\s*[A-ZĐƯ]", re.IGNORECASE)
_JOINED = re.compile(r"(?<!\s)\s*(?:và|,|;)\s*")
_AGENCY_CASE = re.compile(r"[A-ZĐ]")


def find_citations(text: str, node: int | None = None) -> list[Citation]:
    """Return the numbered citations of a text in order; "253, 254-KH/TU" gives two with the same words."""
    found: list[Citation] = []
    if not _NUMBER_AND_SYMBOL.search(text):
        return found
    for match in _CITATION.finditer(text):
        kind = " ".join((match["kind"] or match["law"]).split())
        kind = "quyết định" if kind.lower() == "qđ" else kind
        following: re.Match[str] | None = match
        while following is not None:
            item = _one(text, following, kind[0].upper() + kind[1:].lower(), node)
            found += item
            following = _ANOTHER.match(text, item[-1].end) if item else None
    return _share_issuers(found, text)


def _one(text: str, match: re.Match[str], kind: str, node: int | None) -> list[Citation]:
    """Return the citations that one place of a text names, none where its symbol is no symbol."""
    symbol = re.sub(r"\s", "", match["symbol"]).replace("–", "-")
    if not _AGENCY_CASE.match(symbol):
        return []
    start = match.start() + len(match.group()) - len(match.group().lstrip(" ,;"))
    start = match.start("numbers") if match.re is _ANOTHER else start
    issuer = _issuer(text, match.end())
    end = match.end() + (issuer.end() if issuer else 0)
    name = re.sub(r"\s+", " ", issuer["issuer"]) if issuer else None
    return [
        Citation(kind, re.sub(r"\s", "", number), symbol, _date(match), name, text[start:end], node, start, end)
        for number in re.split(r"\s*,\s*", match["numbers"])
    ]


def _issuer(text: str, end: int) -> re.Match[str] | None:
    match = _ISSUER.match(text[end : end + 200])
    if match is None or not match.group().lstrip(" ,\t\n").startswith("của"):
        return None
    return match


def _date(match: re.Match[str]) -> str | None:
    if match["date"]:
        return iso(parse_printed_date(match["date"]))
    if match["d"]:
        return iso(parse_printed_date(f"{match['d']}/{match['m']}/{match['y']}"))
    return None


def _share_issuers(found: list[Citation], text: str) -> list[Citation]:
    """Give the issuer of the last of a dated list to those before it: "số 29 … và … số 33 … của Ban Thường vụ"."""
    for place in range(len(found) - 2, -1, -1):
        item, following = found[place], found[place + 1]
        between = text[item.end : following.start]
        joined = item.end <= following.start and _JOINED.fullmatch(between) is not None
        if item.issuer is None and following.issuer and joined and item.symbol == following.symbol:
            found[place] = replace(item, issuer=following.issuer)
    return found


def cite_nodes(nodes: Sequence[OutlineNode]) -> list[Citation]:
    """Return every citation of every node in order, repeated ones included."""
    return [citation for node in nodes for citation in find_citations(node.text, node.id)]


def distinct(citations: Iterable[Citation]) -> list[Citation]:
    """Return each cited document once, where it first stands, completed by what later citations add."""
    first: dict[tuple[str | None, str | None, str | None], Citation] = {}
    for item in citations:
        key = (item.kind, item.number, item.symbol)
        known = first.get(key)
        first[key] = (
            item if known is None else replace(known, date=known.date or item.date, issuer=known.issuer or item.issuer)
        )
    return list(first.values())
