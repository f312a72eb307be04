"""The short title that the words of a task propose: its first clause, at most sixty letters."""

from __future__ import annotations

import re

LONGEST = 60
_LEAST = 12
_END_OF_CLAUSE = re.compile(r"[;:.](?=\s)|\s[–—]\s|\s\(")
_LEAST_BEFORE_COMMA = 40
_COMMA = re.compile(r",(?=\s)(?!\schống\b)")
_SMALL_WORDS = frozenset(
    {"và", "của", "về", "cho", "với", "các", "những", "theo", "trong", "tại", "từ", "đến", "để", "số", "là", "-"}
)


def proposed_title(text: str) -> str:
    """Return the first clause of a text in at most ``LONGEST`` letters, cut at the end of a word.

    A comma parts verbs of one object ("Tiếp tục lãnh đạo, chỉ đạo Đại hội …"): a text is cut there only where it is too
    long and most of the room is used. A clause of a few letters takes the next one with it. What is cut
    ends with "…", never behind a word that only leads on ("và …").
    """
    line = " ".join(text.split()).strip(" .;:-–—")
    line = line[:1].upper() + line[1:]
    for match in _END_OF_CLAUSE.finditer(line[: LONGEST + 2]):
        if match.start() >= _LEAST:
            return line[: match.start()]
    if len(line) <= LONGEST:
        return line
    commas = [match.start() for match in _COMMA.finditer(line[: LONGEST + 1]) if match.start() >= _LEAST_BEFORE_COMMA]
    if commas:
        return f"{line[: commas[-1]]}…"
    words = line[: LONGEST - 1].rsplit(" ", 1)[0].split(" ")
    while len(words) > 1 and words[-1].casefold().rstrip(",") in _SMALL_WORDS:
        words.pop()
    return " ".join(words).rstrip(" ,;:-") + "…"
