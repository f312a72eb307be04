"""What a reader hands on: paragraphs of clean text with the little of their look that matters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.outline import NodeField

_DEBRIS = re.compile(r"\[bookmark:[^\]]*\]", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]")
_SPACE = re.compile(r"\s+")
_RULE = re.compile(r"[-_–—=*•.\s|\\]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a paragraph in a table: which table of the document, its first and last row and column."""

    table: int
    row: int
    column: int
    last_column: int
    last_row: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row of a task table: where the task's own words end, and its other columns; a banner heads what follows.

    ``parts`` are where the several tasks of one cell begin and end, none where it holds one.
    """

    banner: bool
    words_end: int
    fields: tuple[NodeField, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph with what the file tells of it.

    ``marker`` is an automatic number as Word prints it, ``raw`` the text before cleaning. ``left_out`` is why a reader
    leaves the paragraph out of the outline ("footnote", "hidden", "struck", …), "" when it does not, and ``no_duty``
    why what stays in it gives nobody anything to do. ``list_id`` and ``list_level`` (from 0) name the automatic list
    it belongs to, ``indent`` is in points, ``outline`` the level of a heading from 1, 0 for body text, ``size`` the
    letters' height in points and ``page`` the page from 1, both 0 where they are not known.
    """

    text: str
    marker: str = ""
    raw: str = ""
    bold: bool = False
    centred: bool = False
    cell: Cell | None = None
    blank_before: bool = False
    row: TaskRow | None = None
    left_out: str = ""
    no_duty: str = ""
    list_id: str = ""
    list_level: int = 0
    indent: float = 0.0
    outline: int = 0
    size: float = 0.0
    page: int = 0

    @property
    def in_table(self) -> bool:
        """Tell whether the paragraph stands in a table."""
        return self.cell is not None

    @property
    def printed(self) -> str:
        """Return number and text as the page shows them."""
        return f"{self.marker} {self.text}".strip() if self.marker else self.text

    @property
    def is_rule(self) -> bool:
        """Tell whether the paragraph is only a drawn line, an asterisk or nothing."""
        return not self.marker and _RULE.fullmatch(self.text) is not None

    @property
    def is_upper(self) -> bool:
        """Tell whether every letter is a capital."""
        return self.text.isupper()


def clean(text: str) -> str:
    """Return the text in NFC with invisible letters and debris gone and each run of white space one space."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", _DEBRIS.sub("", tidy(text)))).strip()
