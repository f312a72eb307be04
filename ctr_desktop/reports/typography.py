"""The small rules of setting Vietnamese: composed letters, letters a font lacks, what is not torn apart, spelling."""

from __future__ import annotations

import re

from ctr_desktop.domain.folding import nfc

NO_BREAK = "\u00a0"
_SPELLINGS = {
    "ủy": {"uỷ": "ủy", "Uỷ": "Ủy", "UỶ": "ỦY"},
    "uỷ": {"ủy": "uỷ", "Ủy": "Uỷ", "ỦY": "UỶ"},
}
_STAND_INS = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2043": "-",
    "\u2212": "-",
    "\u2022": "-",
    "\u25cf": "-",
    "\u25aa": "-",
    "\uf0b7": "-",
    "\u200b": "",
    "\ufeff": "",
    "\u00ad": "",
    "\u2028": " ",
}
_UNKNOWN = "?"
_DAY = re.compile(r"\b(ngày[ ]+\d{0,2}[ ]+tháng[ ]+\d{0,2}[ ]+năm(?:[ ]+\d{4})?)")
_KEPT_TOGETHER = re.compile(r"\b(mã|mục|năm|quý|ngày|tháng|Phụ lục|phụ lục|số|Số|khóa) (?=[\dIVX])")
_AMOUNT = re.compile(
    r"\d (?:(?:nghìn |triệu )?tỷ(?: đồng)?|triệu(?: đồng)?|nghìn|đồng|ha|km|kg|tấn|lượt|cuộc|người|hộ)\b"
)
_QUOTED = re.compile(r'(?<!\d)"([^"\n]+)"')
_DASH = re.compile(r"(?<=\S) (?=[-–—] )")


def spell(text: str, spelling: str) -> str:
    """Write the word "ủy" as the office does: "ủy" or "uỷ"; names that hold it inside, like Thủy, stay."""
    for old, new in _SPELLINGS.get(spelling, {}).items():
        text = re.sub(rf"(?<!\w){old}(?!\w)", new, text)
    return text


def settable(text: str, letters: frozenset[str]) -> str:
    """Return a text in composed letters that a face with these signs can set.

    A sign with a usual stand-in gets that one, any other that is missing a question mark: nothing goes blank unseen.
    """
    composed = nfc(text)
    if letters.issuperset(composed):
        return composed
    return "".join(sign if sign in letters else _stand_in(sign) for sign in composed)


def counted(number: int) -> str:
    """Return a number as a text counts with it: a leading 0 below 10 ("01 nhiệm vụ")."""
    return f"{number:02d}" if 0 < number < 10 else str(number)


def quoted(text: str) -> str:
    """Return a text with the quotation marks of print: those of a keyboard in pairs become “ and ”."""
    return _QUOTED.sub(r"“\1”", text)


def is_lost(sign: str, letters: frozenset[str]) -> bool:
    """Tell whether a sign is printed as a question mark, since the face has neither it nor a stand-in."""
    return any(_stand_in(part) == _UNKNOWN for part in nfc(sign) if part not in letters)


def _stand_in(sign: str) -> str:
    return _STAND_INS.get(sign, _UNKNOWN if sign.isprintable() and not sign.isspace() else " ")


def unbroken(text: str) -> str:
    """Put no-break spaces where a line must not end: in a date, "Phụ lục 3", "số 29-CT/TU", "25,2 tỷ đồng", "5 %"."""
    text = _DAY.sub(lambda match: match[1].replace(" ", NO_BREAK), text)
    text = _KEPT_TOGETHER.sub(lambda match: match[1].replace(" ", NO_BREAK) + NO_BREAK, text)
    text = _AMOUNT.sub(lambda match: match[0].replace(" ", NO_BREAK), text)
    return _DASH.sub(NO_BREAK, text).replace(" %", NO_BREAK + "%")
