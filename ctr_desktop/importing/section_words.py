"""Words by which parts of a document are told apart: headings that frame or tell, opinions, what it says of itself."""

from __future__ import annotations

import re
from functools import cache

from ctr_desktop import resources
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.importing.splitting import AGENCY, asks_somebody
from ctr_desktop.importing.table_columns import label_role

LABEL = re.compile(r"(?P<label>[^\W\d_][^:.;|\n]{1,48}?)\s*:\s*(?P<words>\S.*)?$", re.DOTALL)
"""What is told before a colon, and the words behind it."""

OPINION = re.compile(
    r"\W*(?:về [^:]{3,120}:\s*)?(?:(?:ban thường vụ|thường trực|hội nghị|chủ tịch|ubnd|đồng chí)\b[^.;:]{0,30}?\s)?"
    r"(?:(?:cơ bản )?(?:đồng ý|nhất trí)|cơ bản thống nhất|thống nhất (?:chuẩn y|thông qua|với|nội dung|chủ trương|về"
    r"|như)|chưa thống nhất|không (?:đồng ý|thống nhất)|ghi nhận (?:sự|những|nỗ lực|kết quả|cố gắng|việc|và)|ghi nhận,"
    r"|đánh giá cao|biểu dương|hoan nghênh|khen ngợi)\b",
    re.IGNORECASE,
)
"""How a line begins that only says what somebody thinks of something."""

AGENCY_BEHIND = re.compile(rf"[;,]\s*{AGENCY}\s+\w")
"""An agency behind a comma or a semicolon that is to do something."""

ORDERS = re.compile(
    r"\b(?:giao|yêu cầu|(?<!như )(?<!theo )đề nghị|phân công|chủ trì|chịu trách nhiệm|hoàn thiện|hoàn thành|tham mưu"
    r"|bổ sung|chỉnh sửa)\b",
    re.IGNORECASE,
)
"""Words that give somebody something to do."""

OF_THE_DOCUMENT = re.compile(
    r"\b(?:này có hiệu lực|chịu trách nhiệm thi hành (?:quyết định|nghị quyết|quy|chỉ thị|kế hoạch))",
    re.IGNORECASE,
)
"""What a document says of itself: since when it holds, who is to carry it out."""

MEMBERS = re.compile(r"\bgồm(?: có)?(?: các)? (?:ông|đồng chí|thành viên|đ/c)\b[^:]{0,60}:\s*$", re.IGNORECASE)
"""The end of words that lead in the members of a board."""

SENDS = re.compile(r"\b(?:gửi|nộp)\b", re.IGNORECASE)
"""What is sent on a day is work, wherever it stands."""

GOES_ON = re.compile(r"\W*(?:trong đó|cụ thể|lưu ý|chú ý|đặc biệt|việc này|ngoài ra)\b", re.IGNORECASE)
"""How a paragraph begins that only explains the one above."""

CONTACT = re.compile(
    r"\W*(?:đầu mối liên hệ|thông tin liên hệ|thông tin chi tiết|mọi chi tiết|biên bản (?:kết thúc|này))\b",
    re.IGNORECASE,
)
"""How a line begins that says whom to ask."""

LONGEST_HEADING = 12  # words
_LONGEST_ASIDE = 6  # words
_LONGEST_ALONE = 3  # words
_ADDRESSED = frozenset(
    [
        "cac",
        "cap",
        "dang",
        "chi",
        "thu",
        "ban",
        "van",
        "uy",
        "ubnd",
        "dong",
        "moi",
        "tung",
        "tat",
        "bi",
        "can",
        "phong",
        "cong",
        "mat",
        "hdnd",
        "truong",
    ]
)
TOLD_ROLES = ("lead", "cooperating", "deadline", "product")
"""What bullets may tell of the item above them."""


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of a kind, each with a space behind it."""
    return tuple(f"{phrase} " for phrase in resources.table("suggestions/sections.toml")[name])


def section(text: str) -> str:
    """Return what a heading heads: "told", "framing" or "duties"; "" for any other."""
    words = folded_words(text.partition(":")[0] if text.rstrip().endswith(":") else text)
    if not words or (len(words) > LONGEST_HEADING and (not text.isupper() and text.rstrip()[-1:] in ".;")):
        return ""
    if len(words) > 2 * LONGEST_HEADING:
        return ""
    joined = " ".join(words)
    if _begins(joined, phrases("told")):
        return "told"
    if any(f" {phrase}" in f" {joined} " for phrase in phrases("duties")):
        return "duties"
    if len(words) <= _LONGEST_ALONE and _begins(joined, phrases("framing_alone")):
        return "framing"
    if words[:2] == ["yeu", "cau"] and not text.isupper() and len(words) > _LONGEST_ALONE:
        return ""
    return "framing" if _begins(joined, phrases("framing")) and not _asks(text) else ""


def _asks(text: str) -> bool:
    """Tell whether words that begin like a section's name are a request: "Yêu cầu các đơn vị …"."""
    words = folded_words(text)
    return (
        asks_somebody(text) and not text.isupper() and (len(words) > _LONGEST_ASIDE or bool(_ADDRESSED & {*words[2:3]}))
    )


def _begins(words: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether words are one of some phrases, which end with a space, or begin with it."""
    return f"{words} ".startswith(phrases)


def section_label(text: str) -> bool:
    """Tell whether a paragraph is a section in one line: "Mục đích: …", "Kinh phí: …"."""
    match = LABEL.fullmatch(text.strip())
    label = " ".join(folded_words(match["label"])) if match and match["words"] else ""
    short = len(label.split()) <= _LONGEST_ALONE
    framing = _begins(label, phrases("framing")) or (short and _begins(label, phrases("framing_alone")))
    if match is not None and match["label"].isupper() and (framing or f"{label} " in phrases("remarks")):
        return True  # a heading with its words behind it: "II. THỜI GIAN: …"
    told = f"{label} ".startswith(("noi dung ", "danh gia ")) or (framing and not _asks(label))
    return told and label_role(label) not in TOLD_ROLES
