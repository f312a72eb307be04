"""The words that stand around every document's text: motto, number, addressees, receivers, signature."""

from __future__ import annotations

import re

HEAD_LINES = 8
"""The most lines that a head has above or below its motto."""

MOTTO = re.compile(r"(?<!\W)\W*(?:đảng\s+cộng\s+sản\s+việt\s+nam|cộng\s+h\w+\s+xã\s+hội\s+chủ\s+nghĩa)", re.IGNORECASE)
MOTTO_BELOW = re.compile(r"(?<!\W)\W*độc\s+lập\b", re.IGNORECASE)
NUMBER_LINE = re.compile(r"(?<!\W)\W*số\s*:?\s*\d*\s*[-–/]", re.IGNORECASE)
DAY_LINE = re.compile(r"[^,\d]{2,40},\s*(?:hồi\s+\d[^,]{0,24}?)?ngày[\s\d.…_]*tháng", re.IGNORECASE)
ADDRESSED = re.compile(r"(?<!\W)\W*(?:kính gửi|kính trình)\b|.{0,60}\bđiện\s*:$", re.IGNORECASE)
RECEIVERS = re.compile(r"nơi nhận\s*:?\s*", re.IGNORECASE)
SIGNATURE = re.compile(r"(?:t/m|k/t|t/l|tm\.|kt\.|tl\.|tuq\.|q\.)\s*(?=[A-ZĐÀ-ỸƯƠ]{2})", re.IGNORECASE)
SIGNED = re.compile(r"(?:T/M|K/T|T/L|TM\.|KT\.|TL\.)\s*[A-ZĐÀ-ỸƯƠ]{2,}\s+[A-ZĐÀ-ỸƯƠ]{2,}")
AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG|CỤC TRƯỞNG"
    r"|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|[ỦU][ỶY] BAN|HỘI ĐỒNG|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|BÍ THƯ)|THƯỜNG TRỰC)\b"
)
"""Who speaks in a decision, in capitals above "Căn cứ …"."""

AGENCY = re.compile(
    r"(?:ĐẢNG (?:BỘ|[ỦU][ỶY])|(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) [ỦU][ỶY]|BAN |VĂN PHÒNG|[ỦU][ỶY] BAN|UBND|HĐND|HỘI |SỞ "
    r"|PHÒNG |CHI BỘ|CÔNG AN|TRUNG TÂM|ĐOÀN |LIÊN ĐOÀN|MẶT TRẬN|CHÍNH PHỦ|BỘ )"
)
"""How a line in capitals begins that names an agency."""

_WIDE_GAP = re.compile(r"\t+| {4,}")
_LONGEST_NAME = 45


def side_by_side(text: str) -> list[str]:
    """Return the two columns of a head or foot that a line lays out with tabs or spaces, else the line alone."""
    parts = [part.strip() for part in _WIDE_GAP.split(text.strip()) if part.strip()]
    if len(parts) < 2:
        return [text]
    left, right = " ".join(parts[:-1]), parts[-1]  # a blank number leaves a gap of its own: "Số:      /KH-UBND"
    is_head = (
        MOTTO.match(right) or MOTTO_BELOW.match(right) or DAY_LINE.match(right) or SIGNED.match(right)
    ) is not None
    is_receiver = left.startswith(("-", "–")) and left[-1] in ",;." and len(right) <= _LONGEST_NAME
    is_receiver = is_receiver and right[0].isupper() and right[-1].isalpha()
    return [left, right] if is_head or is_receiver or (RECEIVERS.fullmatch(left) and right.isupper()) else [text]


def is_frame(text: str) -> bool:
    """Tell whether a line belongs to the head or the foot of a page, so that a table of it only lays out the page."""
    return any(pattern.match(text) for pattern in (MOTTO, NUMBER_LINE, DAY_LINE, ADDRESSED, RECEIVERS, SIGNED))
