"""The text of a DOCX paragraph as Word shows it: what was inserted, fields and hyphens in, what was deleted out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ctr_desktop.importing.readers import legacy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = W + "val"
LINE_BREAK = "\n"
_T, _TAB, _PTAB, _BR, _CR, _SYM = W + "t", W + "tab", W + "ptab", W + "br", W + "cr", W + "sym"
_NO_BREAK_HYPHEN = W + "noBreakHyphen"
_RUN, _RUN_PROPERTIES = W + "r", W + "rPr"
_SKIPPED = {
    W + "del",
    W + "moveFrom",
    W + "pPr",
    W + "rPr",
    W + "instrText",
    W + "delText",
    W + "txbxContent",
    W + "footnoteReference",
    W + "annotationRef",
    MC + "Fallback",
}
_SYMBOLS = {"F0B7": "•", "F0A7": "•", "F0D8": "•", "F076": "•", "F0FC": "•", "F02D": "-", "F02B": "+", "F0BE": "-"}
_OFF = ("0", "false", "off")


def is_on(properties: Any, name: str) -> bool:
    """Tell whether a switch of run properties is set."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(VAL, "1") not in _OFF


class Fonts:
    """The fonts of a document as far as they are of before Unicode."""

    def __init__(self, body: Any, styles: Any) -> None:
        """Resolve the styles and judge by the letters which encodings are really in use."""
        self._fonts: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._default = ""
        self._default_style = ""
        if styles is not None:
            self._read(styles)
        self._used: set[str] = set()
        texts: dict[str, list[str]] = {}
        for run in body.iter(_RUN):
            encoding = legacy.font_encoding(self.of(run))
            if encoding:
                texts.setdefault(encoding, []).append("".join(item.text or "" for item in run.iter(_T)))
        self._used = {encoding for encoding, found in texts.items() if legacy.is_encoded(found, encoding)}

    @classmethod
    def if_old(cls, body: Any, styles: Any, is_old: bool) -> Fonts | None:
        """Return the fonts of a document that names old ones, None for all others: they need no decoding."""
        fonts = cls(body, styles) if is_old else None
        return fonts if fonts is not None and fonts._used else None

    def _read(self, styles: Any) -> None:
        default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
        self._default = _font(default)
        for style in styles.findall(W + "style"):
            identity = style.get(W + "styleId", "")
            based = style.find(W + "basedOn")
            self._parents[identity] = based.get(VAL, "") if based is not None else ""
            self._fonts[identity] = _font(style.find(f"{W}rPr/{W}rFonts"))
            if style.get(W + "default") == "1" and style.get(W + "type") == "paragraph":
                self._default_style = identity

    def _of_style(self, style: str) -> str:
        seen: set[str] = set()
        while style and style not in seen:
            seen.add(style)
            if self._fonts.get(style):
                return self._fonts[style]
            style = self._parents.get(style, "")
        return ""

    def of(self, run: Any) -> str:
        """Return the font of a run: its own, else that of its style, its paragraph's style, the document."""
        own = _font(run.find(f"{W}rPr/{W}rFonts"))
        if own:
            return own
        character = run.find(f"{W}rPr/{W}rStyle")
        found = self._of_style(character.get(VAL, "")) if character is not None else ""
        if found:
            return found
        paragraph = next(run.iterancestors(W + "p"), None)
        style = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None
        return self._of_style(style.get(VAL, "") if style is not None else self._default_style) or self._default

    def decoded(self, text: str, run: Any) -> str:
        """Return the text of a run in Unicode."""
        font = self.of(run)
        encoding = legacy.font_encoding(font)
        return legacy.decode(text, encoding, font) if encoding in self._used else text


def _font(fonts: Any) -> str:
    return "" if fonts is None else str(fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "")


def pieces(element: Any, fonts: Fonts | None) -> Iterator[str]:
    """Yield the words of a paragraph; a manual line break is ``LINE_BREAK``."""
    for child in element:
        tag = child.tag
        if tag == _RUN:
            properties = child.find(_RUN_PROPERTIES)
            if properties is not None and is_on(properties, "vanish"):
                continue
            text = "".join(pieces(child, None))
            yield fonts.decoded(text, child) if fonts is not None and text else text
        elif tag == _T:
            yield child.text or ""
        elif tag in (_TAB, _PTAB):
            yield "\t"
        elif tag in (_BR, _CR):
            yield " " if child.get(W + "type") in ("page", "column") else LINE_BREAK
        elif tag == _NO_BREAK_HYPHEN:
            yield "-"
        elif tag == _SYM:
            yield _SYMBOLS.get(child.get(W + "char", "").upper(), "")
        elif tag not in _SKIPPED and isinstance(tag, str):
            yield from pieces(child, fonts)
