"""The serif that Party documents are set in: an installed Times New Roman, or the one the program ships."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from ctr_desktop import resources

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "CTRSerif", "CTRSerif-Bold", "CTRSerif-Italic", "CTRSerif-BoldItalic"
_SHIPPED = {
    REGULAR: "fonts/LiberationSerif-Regular.ttf",
    BOLD: "fonts/LiberationSerif-Bold.ttf",
    ITALIC: "fonts/LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "fonts/LiberationSerif-BoldItalic.ttf",
}
_INSTALLED = {REGULAR: "times.ttf", BOLD: "timesbd.ttf", ITALIC: "timesi.ttf", BOLD_ITALIC: "timesbi.ttf"}
_NEEDED = "ĂÂĐÊÔƠƯăâđêôơưẠẶẤẦẨẪẬỄỆỌỘỢỤỰỲỴỶỸạặấầẩẫậễệọộợụựỳỵỷỹ"


def register_fonts() -> None:
    """Make the four faces known to the drawing library; the same faces again cost nothing."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    files = _installed() or {name: resources.path(file) for name, file in _SHIPPED.items()}
    for name, file in files.items():
        pdfmetrics.registerFont(TTFont(name, str(file)))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, ITALIC, BOLD_ITALIC)


def _installed() -> dict[str, Path] | None:
    folder = Path(os.environ.get("WINDIR", "")) / "Fonts"
    files = {name: folder / file for name, file in _INSTALLED.items()}
    if not os.environ.get("WINDIR") or not all(file.is_file() for file in files.values()):
        return None
    try:
        face = TTFont("CTRProbe", str(files[REGULAR])).face
    except (TTFError, OSError):
        return None
    return files if all(ord(letter) in face.charToGlyph for letter in _NEEDED) else None


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
        for word in text.split():
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
