"""The text of a DOCX paragraph as Word shows it: what was inserted, fields, equations and hyphens in, deletions out.

Hidden and struck words are not shown, but told apart, and notes are named where their signs stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ctr_desktop.importing.readers import legacy
from ctr_desktop.importing.readers.styles import NOTHING, VAL, Look, Styles, W, is_on, look_of_run

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LINE_BREAK = "\n"
_T, _TAB, _PTAB, _BR, _CR, _SYM = W + "t", W + "tab", W + "ptab", W + "br", W + "cr", W + "sym"
_NO_BREAK_HYPHEN = W + "noBreakHyphen"
_RUN, _RUN_PROPERTIES, _RUN_STYLE = W + "r", W + "rPr", W + "rStyle"
_MATHS_T, _MATHS_DENOMINATOR = _MATHS + "t", _MATHS + "den"
_SIGNS = (_TAB, _PTAB, _BR, _CR, _NO_BREAK_HYPHEN, _SYM)
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_SKIPPED = {
    W + "del",
    W + "moveFrom",
    W + "pPr",
    W + "rPr",
    W + "instrText",
    W + "delText",
    W + "txbxContent",
    W + "annotationRef",
    MC + "Fallback",
}
_SYMBOLS = {"F0B7": "•", "F0A7": "•", "F0D8": "•", "F076": "•", "F0FC": "•", "F02D": "-", "F02B": "+", "F0BE": "-"}


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


@dataclass(slots=True)
class Words:
    """The words of a paragraph: those shown, with ``LINE_BREAK`` for a manual break, and those Word does not show.

    ``notes`` are the kind ("footnote" or "endnote") and the id of each note in order.
    """

    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class Runs:
    """Reads the words of paragraphs, knowing fonts of before Unicode and the styles that hide or strike."""

    def __init__(self, styles: Styles, fonts: Fonts | None) -> None:
        """Take the styles, and the old fonts where the document has any."""
        self._styles = styles
        self._fonts = fonts

    def words(self, paragraph: Any) -> Words:
        """Return the words of a paragraph."""
        found = Words()
        look = self._styles.of(self._styles.style_of(paragraph))
        self._collect(paragraph, found, found.shown, look)
        return found

    def _collect(self, element: Any, found: Words, into: list[str], above: Look) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, found, above)
            elif tag in (_T, _MATHS_T):
                into.append(child.text or "")
            elif tag in _SIGNS:
                into.append(_sign(child))
            elif tag in _NOTES:
                found.notes.append((_NOTES[tag], child.get(W + "id", "")))
            elif tag == _MATHS_DENOMINATOR:
                into.append("/")
                self._collect(child, found, into, above)
            elif tag not in _SKIPPED and isinstance(tag, str):
                self._collect(child, found, into, above)

    def _run(self, run: Any, found: Words, above: Look) -> None:
        properties = run.find(_RUN_PROPERTIES)
        look = above
        if properties is not None:
            style = properties.find(_RUN_STYLE)
            of_style = self._styles.of(style.get(VAL, "")) if style is not None else NOTHING
            look = look_of_run(properties).over(of_style).over(above)
        part: list[str] = []
        self._collect(run, found, part, look)
        text = "".join(part)
        if text:
            text = self._fonts.decoded(text, run) if self._fonts is not None else text
            text = text.upper() if look.capitals else text
            struck = look.struck or is_on(properties, "dstrike")
            (found.hidden if look.hidden else found.struck if struck else found.shown).append(text)


def _sign(element: Any) -> str:
    """Return the letter that an element of its own stands for: a tab, a break, a hyphen, a symbol."""
    if element.tag in (_BR, _CR):
        return " " if element.get(W + "type") in ("page", "column") else LINE_BREAK
    if element.tag == _SYM:
        return _SYMBOLS.get(element.get(W + "char", "").upper(), "")
    return "-" if element.tag == _NO_BREAK_HYPHEN else "\t"
