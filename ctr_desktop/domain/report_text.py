"""The text of a report while it is written: lines that keep where they come from, and what can be done with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.identity import new_uid

_STEP = 1024
_CLOSING = (";", ",", ".", ":", ")")
_FIELD = re.compile(r"\{([^{}]+)\}")


class Role(StrEnum):
    """What a line is: a heading, a sentence, a note under a table, or a table that the figures make."""

    HEADING = "heading"
    SENTENCE = "sentence"
    NOTE = "note"
    TABLE = "table"


class SourceKind(StrEnum):
    """What of a task a sentence was taken from."""

    RESULT = "result"
    NOTE = "note"
    DUTY = "duty"
    DIFFICULTY = "difficulty"
    PROPOSAL = "proposal"


def source_name(kind: SourceKind, task: str) -> str:
    """Return the name of a source: what of which task, by its outside identity."""
    return f"{kind.value}:{task}"


def task_of(source: str) -> str:
    """Return the outside identity of the task that a source is of, "" for none."""
    return source.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text.

    ``text`` holds figures as fields, "{total}"; ``level`` is that of a heading; ``begins`` tells that a sentence
    begins a paragraph. ``source`` names what it was taken from, ``taken`` the words it had there then.
    """

    role: Role
    text: str
    level: int = 0
    begins: bool = True
    source: str = ""
    taken: str = ""
    uid: str = field(default_factory=new_uid)
    id: int = 0
    position: int | None = None

    @property
    def is_words(self) -> bool:
        """Tell whether it is a sentence or a note."""
        return self.role in (Role.SENTENCE, Role.NOTE)


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text that somebody writes for a report of a programme and a day."""

    id: int
    programme: int
    kind: str
    as_of: date
    changed_at: str
    lines: tuple[Line, ...] = field(repr=False)


def with_figures(text: str, figures: Mapping[str, str]) -> str:
    """Return a text with its fields filled in; braces around anything else stay as they are."""
    return _FIELD.sub(lambda found: figures.get(found[1], found[0]), text)


def named_fields(text: str, names: Mapping[str, str]) -> str:
    """Return a text with its fields under other names: "{total}" as "{tổng số}", and the other way round."""
    return _FIELD.sub(lambda found: "{" + names.get(found[1], found[1]) + "}", text)


def gap_before(words: str) -> str:
    """Return what stands between a sentence and the words behind it: nothing before a sign that closes."""
    return "" if words[:1] in _CLOSING else " "


def unknown_fields(text: str, names: Collection[str]) -> list[str]:
    """Return what looks like a field of a text and is none: unknown names in braces, braces that stand alone."""
    unknown = [found[0] for found in _FIELD.finditer(text) if found[1] not in names]
    return [*unknown, *(sign for sign in "{}" if sign in _FIELD.sub("", text))]


def _place(lines: Sequence[Line], uid: str) -> int:
    for place, line in enumerate(lines):
        if line.uid == uid:
            return place
    raise RuleError("text.line_gone")


def rewritten(lines: Sequence[Line], uid: str, text: str) -> list[Line]:
    """Return the lines with other words in one. Raise RuleError for none, and for a table, which the figures make."""
    place = _place(lines, uid)
    words = " ".join(tidy(text).split())
    if lines[place].role is Role.TABLE:
        raise RuleError("text.table")
    if not words:
        raise RuleError("text.empty")
    return [*lines[:place], replace(lines[place], text=words), *lines[place + 1 :]]


def split(lines: Sequence[Line], uid: str, at: int, text: str | None = None) -> list[Line]:
    """Return the lines with a sentence divided behind a letter; both halves keep the source.

    ``text`` are its words as they stand now. Raise RuleError where nothing would stand on one side.
    """
    place = _place(lines, uid)
    line = lines[place]
    words = line.text if text is None else text
    first, second = " ".join(words[:at].split()), " ".join(words[at:].split())
    if not line.is_words or not first or not second:
        raise RuleError("text.split")
    behind = replace(line, text=second, begins=False, taken="", source="", uid=new_uid(), id=0, position=None)
    return [*lines[:place], replace(line, text=first), behind, *lines[place + 1 :]]


def join(lines: Sequence[Line], uid: str) -> list[Line]:
    """Return the lines with a sentence put onto the end of the one before. Raise RuleError where none is before."""
    place = _place(lines, uid)
    if not place or not lines[place].is_words or lines[place - 1].role is not lines[place].role:
        raise RuleError("text.join")
    before, line = lines[place - 1], lines[place]
    source, taken = (before.source, before.taken) if before.source else (line.source, line.taken)
    joined = replace(before, text=before.text + gap_before(line.text) + line.text, source=source, taken=taken)
    return [*lines[: place - 1], joined, *lines[place + 1 :]]


def paragraph_turned(lines: Sequence[Line], uid: str) -> list[Line]:
    """Return the lines with a sentence that begins a paragraph, or goes on with the one before."""
    place = _place(lines, uid)
    if not lines[place].is_words:
        raise RuleError("text.paragraph")
    if lines[place].begins and not (place and lines[place - 1].role is lines[place].role):
        raise RuleError("text.paragraph")
    return [*lines[:place], replace(lines[place], begins=not lines[place].begins), *lines[place + 1 :]]


def moved(lines: Sequence[Line], uid: str, by: int) -> list[Line]:
    """Return the lines with one moved up (-1) or down (1); a heading takes along what stands under it."""
    place = _place(lines, uid)
    end = _end(lines, place)
    block, rest = list(lines[place:end]), [*lines[:place], *lines[end:]]
    if lines[place].role is not Role.HEADING:
        to = place + by
        return [*rest[:to], *block, *rest[to:]] if 0 <= to <= len(rest) else list(lines)
    level = lines[place].level
    if by < 0:
        heads = [at for at in range(place) if rest[at].role is Role.HEADING and rest[at].level <= level]
        to = heads[-1] if heads and rest[heads[-1]].level == level else place
    else:
        follows = place < len(rest) and rest[place].role is Role.HEADING and rest[place].level == level
        to = _end(rest, place) if follows else place
    return [*rest[:to], *block, *rest[to:]]


def _end(lines: Sequence[Line], place: int) -> int:
    """Return where what a line takes along ends: of a heading everything under it."""
    if lines[place].role is not Role.HEADING:
        return place + 1
    level = lines[place].level
    behind = range(place + 1, len(lines))
    return next((at for at in behind if lines[at].role is Role.HEADING and lines[at].level <= level), len(lines))


def moved_under(lines: Sequence[Line], uids: Collection[str], heading: str) -> list[Line]:
    """Return the lines with some sentences at the end of what stands directly under a heading, as paragraphs."""
    block = [replace(line, begins=True) for line in lines if line.uid in uids and line.is_words]
    if not block:
        raise RuleError("text.move")
    taken = {line.uid for line in block}
    rest = [line for line in lines if line.uid not in taken]
    place = _place(rest, heading)
    if rest[place].role is not Role.HEADING:
        raise RuleError("text.move")
    behind = range(place + 1, len(rest))
    to = next((at for at in behind if rest[at].role in (Role.HEADING, Role.TABLE)), len(rest))
    return [*rest[:to], *block, *rest[to:]]


def inserted(lines: Sequence[Line], after: str, line: Line) -> list[Line]:
    """Return the lines with one more behind another, "" for at the top.

    Behind a sentence of a paragraph a sentence goes on in it; an item of a list is a paragraph of its own.
    """
    place = _place(lines, after) + 1 if after else 0
    before = lines[place - 1] if place else None
    goes_on = before is not None and before.role is line.role is Role.SENTENCE and not _is_item(before)
    made = replace(line, begins=not goes_on) if line.is_words else line
    return [*lines[:place], made, *lines[place:]]


def _is_item(line: Line) -> bool:
    return line.text.startswith(("- ", "+ "))


def dropped(lines: Sequence[Line], uids: Collection[str]) -> list[Line]:
    """Return the lines without some; a heading goes alone, what stood under it stays."""
    return [line for line in lines if line.uid not in uids]


def in_places(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a position each: those that keep their order keep theirs, as far as there is room."""
    found: list[Line] = []
    for place, line in enumerate(lines):
        before = found[-1].position or 0 if found else 0
        if line.position is not None and line.position > before and _fits(lines, place):
            found.append(line)
            continue
        after = next((item.position for item in lines[place + 1 :] if (item.position or 0) > before), None)
        position = before + _STEP if after is None else (before + after) // 2
        if position <= before:
            return [replace(item, position=(at + 1) * _STEP) for at, item in enumerate(lines)]
        found.append(replace(line, position=position))
    return found


def _fits(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line stands before the next one by its old position: else it is the one that was moved."""
    if place + 1 == len(lines):
        return True
    following = lines[place + 1].position
    return following is None or (lines[place].position or 0) < following
