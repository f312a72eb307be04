"""Decode the fonts of before Unicode: TCVN3 (.VnTime) and VNI, told by their letters together with the font.

A font's name alone lies: there is Unicode text under VNI-Times, and TCVN3's ư is the soft hyphen that cleaning takes
away. So a text is decoded only when more of its words are Vietnamese afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ctr_desktop.domain.folding import nfc
from ctr_desktop.importing.paragraphs import SourceParagraph, clean

TCVN3, VNI = "tcvn3", "vni"
_CAPITALS = re.compile(r"^\.vn.*h$", re.IGNORECASE)

_TCVN3_CODES = {
    "a": "¸µ¶·¹", "ă": "¾»¼½Æ", "â": "ÊÇÈÉË", "e": "ÐÌÎÏÑ", "ê": "ÕÒÓÔÖ", "i": "Ý×ØÜÞ", "o": "ãßáâä", "ô": "èåæçé",
    "ơ": "íêëìî", "u": "óïñòô", "ư": "øõö÷ù", "y": "ýúûüþ",
}  # fmt: skip
_TCVN3_BARE = dict(zip("¨©®ª«¬\u00ad¡¢§£¤¥¦", "ăâđêôơưĂÂĐÊÔƠƯ", strict=True))
_TONES = "\u0301\u0300\u0309\u0303\u0323"
_VNI_TONES = dict(zip("ùøûõï", _TONES, strict=True))
_VNI_CIRCUMFLEX = {"â": "", **dict(zip("áàåãä", _TONES, strict=True))}
_VNI_BREVE = {"ê": "", **dict(zip("éèúüë", _TONES, strict=True))}
_VNI_ALONE = dict(zip("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ", strict=True))

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
    r"[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,3}"
    r"(?:ch|ng|nh|[cmnpt])?",
)
_MARKED = re.compile(r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
_FEWEST_WORDS = 3
_LOOKED_AT = 20_000
_SHARE_OF_UNICODE, _SHARE_OF_OLD = 0.6, 0.7


@cache
def _tcvn3_table() -> dict[int, str]:
    table = {ord(code): letter for code, letter in _TCVN3_BARE.items()}
    for letter, codes in _TCVN3_CODES.items():
        for code, tone in zip(codes, _TONES, strict=True):
            table[ord(code)] = nfc(letter + tone)
    return table


@cache
def _vni_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pairs of VNI: a letter and the sign behind it, in both cases."""
    pairs: dict[str, str] = dict(_VNI_ALONE)

    def add(written: str, meant: str) -> None:
        pairs[written] = nfc(meant)
        pairs[written.upper()] = nfc(meant.upper())
        pairs[written[0].upper() + written[1:]] = nfc(meant[0].upper() + meant[1:])

    for base in "aeiouy":
        for sign, tone in _VNI_TONES.items():
            add(base + sign, base + tone)
    for base, letter in (("ô", "ơ"), ("ö", "ư")):
        for sign, tone in _VNI_TONES.items():
            add(base + sign, letter + tone)
    for base, letter in (("a", "â"), ("e", "ê"), ("o", "ô")):
        for sign, tone in _VNI_CIRCUMFLEX.items():
            add(base + sign, letter + tone)
    for sign, tone in _VNI_BREVE.items():
        add("a" + sign, "ă" + tone)
    ordered = sorted(pairs, key=len, reverse=True)
    return re.compile("|".join(re.escape(key) for key in ordered)), pairs


def decode(text: str, encoding: str, font: str = "") -> str:
    """Return a text in Unicode; under a font of capitals (.VnTimeH) it is in capitals."""
    if encoding == TCVN3:
        decoded = text.translate(_tcvn3_table())
        return decoded.upper() if _CAPITALS.match(font) else decoded
    pattern, pairs = _vni_pattern()
    return pattern.sub(lambda match: pairs[match.group()], text)


def vietnamese_share(text: str) -> float:
    """Return how many of the words with other than ASCII letters are Vietnamese syllables, from 0 to 1."""
    words = [word.lower() for word in _WORD.findall(nfc(text)) if not word.isascii()]
    if not words:
        return 0.0
    good = sum(1 for word in words if _SYLLABLE.fullmatch(word) and _MARKED.search(word))
    return good / len(words)


def font_encoding(font: str) -> str | None:
    """Return the encoding that a font's name promises, or None."""
    lowered = font.lower()
    if lowered.startswith((".vn", "vn.", ".vntime")):
        return TCVN3
    return VNI if lowered.startswith("vni") else None


def is_encoded(texts: Iterable[str], encoding: str) -> bool:
    """Tell whether texts under fonts of an old encoding are really written in it."""
    whole = " ".join(texts)
    marked = [word for word in _WORD.findall(whole) if not word.isascii()]
    return vietnamese_share(decode(whole, encoding)) > vietnamese_share(whole) or not marked


def best_reading(candidates: Iterable[str]) -> str:
    """Return the reading of a text, among several, whose words are Vietnamese most often; the first of equals."""
    return max(candidates, key=vietnamese_share)


def text_encoding(text: str) -> str | None:
    """Return the encoding that a text without fonts is plainly written in, TCVN3 or VNI, else None.

    Its first thousands of letters tell.
    """
    text = text[:_LOOKED_AT]
    own = vietnamese_share(text)
    if own > _SHARE_OF_UNICODE or sum(1 for word in _WORD.findall(text) if not word.isascii()) < _FEWEST_WORDS:
        return None
    best = max((TCVN3, VNI), key=lambda encoding: vietnamese_share(decode(text, encoding)))
    return best if vietnamese_share(decode(text, best)) > max(_SHARE_OF_OLD, own + 0.2) else None


def in_unicode(paragraphs: list[SourceParagraph]) -> list[SourceParagraph]:
    """Decode paragraphs that are plainly TCVN3 or VNI though no font said so: pasted text, PDF, tables."""
    encoding = text_encoding(" ".join(item.raw for item in paragraphs))
    if encoding is None:
        return paragraphs
    return [replace(item, text=clean(raw), raw=raw) for item in paragraphs for raw in (decode(item.raw, encoding),)]
