"""The words that stand around every document's text: motto, number, addressees, receivers, signature."""

from __future__ import annotations

import re

HEAD_LINES = 8
"""The most lines that a head has above or below its motto."""

MOTTO = re.compile(r"\W*(?:đảng\s+cộng\s+sản\s+việt\s+nam|cộng\s+h\w+\s+xã\s+hội\s+chủ\s+nghĩa)", re.IGNORECASE)
MOTTO_BELOW = re.compile(r"\W*độc\s+lập\b", re.IGNORECASE)
NUMBER_LINE = re.compile(r"\W*số\s*:?\s*\d*\s*[-–/]", re.IGNORECASE)
DAY_LINE = re.compile(r"[^,\d]{2,40},\s*ngày\s*\d*\s*tháng", re.IGNORECASE)
ADDRESSED = re.compile(r"\W*(?:kính gửi|kính trình)\b|.{0,60}\bđiện\s*:$", re.IGNORECASE)
RECEIVERS = re.compile(r"nơi nhận\s*:?\s*", re.IGNORECASE)
SIGNATURE = re.compile(r"(?:t/m|k/t|t/l|tm\.|kt\.|tl\.|tuq\.|q\.)\s*(?=[A-ZĐÀ-ỸƯƠ]{2})", re.IGNORECASE)
SIGNED = re.compile(r"(?:T/M|K/T|T/L|TM\.|KT\.|TL\.)\s*[A-ZĐÀ-ỸƯƠ]{2,}\s+[A-ZĐÀ-ỸƯƠ]{2,}")


def is_frame(text: str) -> bool:
    """Tell whether a line belongs to the head or the foot of a page, so that a table of it only lays out the page."""
    return any(pattern.match(text) for pattern in (MOTTO, NUMBER_LINE, DAY_LINE, ADDRESSED, RECEIVERS, SIGNED))
