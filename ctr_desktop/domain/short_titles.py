"""The short title that the words of a task propose: its first clause, at most sixty letters."""

from __future__ import annotations

import re

LONGEST = 60
_LEAST = 12
_END_OF_CLAUSE = re.compile(r"[,;:.](?=\s)|\s[-–—]\s|\s\(")
_SMALL_WORDS = frozenset(
    {"và", "của", "về", "cho", "với", "các", "những", "theo", "trong", "tại", "từ", "đến", "để", "số"}
)


def proposed_title(text: str) -> str:
    """Return the first clause of a text in at most ``LONGEST`` letters, cut at the end of a word.

    A clause of a few letters ("Tiếp tục,") takes the next one with it. Cut words end with "…", never behind a word
    that only leads on ("và …").
    """
    line = " ".join(text.split()).strip(" .;:-–—")
    for match in _END_OF_CLAUSE.finditer(line[: LONGEST + 2]):
        if match.start() >= _LEAST:
            return line[: match.start()]
    if len(line) <= LONGEST:
        return line
    words = line[: LONGEST - 1].rsplit(" ", 1)[0].split(" ")
    while len(words) > 1 and words[-1].casefold() in _SMALL_WORDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:-") + "…"
