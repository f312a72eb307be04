"""The serif that Party documents are set in: the one the program ships, so that pages are the same everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ctr_desktop import resources
from ctr_desktop.reports.typography import NO_BREAK

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "CTRSerif", "CTRSerif-Bold", "CTRSerif-Italic", "CTRSerif-BoldItalic"
_SHIPPED = {
    REGULAR: "fonts/LiberationSerif-Regular.ttf",
    BOLD: "fonts/LiberationSerif-Bold.ttf",
    ITALIC: "fonts/LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "fonts/LiberationSerif-BoldItalic.ttf",
}
_BREAKABLE = re.compile(r"[^\S\u00a0]+")


def register_fonts() -> None:
    """Make the four faces known to the drawing library; the same faces again cost nothing."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in _SHIPPED.items():
        pdfmetrics.registerFont(TTFont(name, str(resources.path(file))))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD_ITALIC)


def letters() -> frozenset[str]:
    """Return every sign that the upright face can set."""
    register_fonts()
    return frozenset(chr(code) for code in pdfmetrics.getFont(REGULAR).face.charToGlyph) | {"\n", "\t"}


def _words(text: str) -> list[str]:
    """Return the words of a text; a no-break space is part of its word."""
    return [word for word in _BREAKABLE.split(text) if word] if NO_BREAK in text else text.split()


@dataclass(frozen=True, slots=True)
class Measure:
    """Widths of text in one face at one size, in points; words are measured once."""

    font: str
    size: float
    words: dict[str, float]

    @classmethod
    def of(cls, font: str, size: float) -> Measure:
        """Return a measure with nothing measured yet."""
        return cls(font, size, {})

    def width(self, text: str) -> float:
        """Return the width of a text."""
        known = self.words.get(text)
        if known is None:
            known = float(pdfmetrics.stringWidth(text, self.font, self.size))
            self.words[text] = known
        return known

    @staticmethod
    def parts(text: str) -> list[str]:
        """Return the parts of a text that a line never breaks."""
        return _words(text)

    def wrap(self, text: str, width: float) -> list[str]:
        """Break a text into lines no wider than a width; a word that is too long is cut."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines.extend(self._wrap_paragraph(paragraph, width))
        return lines or [""]

    def _wrap_paragraph(self, text: str, width: float) -> list[str]:
        space = self.width(" ")
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word in _words(text):
            size = self.width(word)
            if line and used + space + size > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            while size > width and len(word) > 1:
                head = self._fitting(word, width)
                lines.append(word[:head])
                word = word[head:]
                size = self.width(word)
            used += size + (space if line else 0.0)
            line.append(word)
        lines.append(" ".join(line))
        return lines

    def _fitting(self, word: str, width: float) -> int:
        """Return how much of a word fits, up to a hyphen or slash where there is one."""
        longest = next((n for n in range(len(word) - 1, 1, -1) if self.width(word[:n]) <= width), 1)
        joint = max(word.rfind(sign, 0, longest) for sign in "-/") + 1
        return joint or longest
