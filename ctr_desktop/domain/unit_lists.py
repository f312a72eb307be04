"""Lists that go out to units and come back filled in: what a row remembers of itself, and what its answer means."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ctr_desktop.domain.fields import Stage
from ctr_desktop.domain.folding import nfc

ANSWERED = ("stage", "done_on", "result", "paper", "difficulty", "proposal")
"""What a unit fills in."""
PROTECTED = ("text", "due")
"""What stands in the row for the unit to read; a change of it is told, never taken."""
UNIT_STAGES = (Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.DONE, Stage.PAUSED)
"""The stages that a unit may say of its own tasks; the others are the office's to enter."""
_FORM = "CTR1"
_PRINTS = len(PROTECTED) + len(ANSWERED)
_KEY = re.compile(
    rf"{_FORM}:([0-9a-z-]+):([0-9a-z-]+):((?:[0-9a-f]{{8}}\.){{{_PRINTS - 1}}}[0-9a-f]{{8}}):([0-9a-f]{{8}})"
)


class Doubt(StrEnum):
    """Why an answer is not taken unasked."""

    UNKNOWN_LIST = "unknown_list"
    OLD_LIST = "old_list"
    OTHER_PERIOD = "other_period"
    NOT_THEIRS = "not_theirs"
    NO_KEY = "no_key"
    GONE = "gone"
    DOUBLED = "doubled"
    MISSING = "missing"
    WORDS = "words"
    BOTH = "both"
    STAGE = "stage"
    DAY = "day"
    CLEARED = "cleared"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class RowKey:
    """What the hidden cell of a row says: its task, its list, and a print of each value as it was given out."""

    task: str
    list: str
    prints: Mapping[str, str]

    def is_as_given(self, name: str, value: str) -> bool:
        """Tell whether a value is the one that was given out."""
        return self.prints[name] == fingerprint(value)

    def __str__(self) -> str:
        """Return the words of the cell."""
        body = f"{self.task}:{self.list}:{'.'.join(self.prints[name] for name in (*PROTECTED, *ANSWERED))}"
        return f"{_FORM}:{body}:{_digest(body)}"


def row_key(task: str, given_list: str, values: Mapping[str, str]) -> RowKey:
    """Return the key of a row by the uids of its task and list and what stands in its cells."""
    return RowKey(task, given_list, {name: fingerprint(values[name]) for name in (*PROTECTED, *ANSWERED)})


def read_key(text: str) -> RowKey | None:
    """Return the key that a cell holds, None for anything else and for one that was tampered with."""
    match = _KEY.fullmatch(text.strip())
    if match is None or _digest(":".join(match.group(1, 2, 3))) != match[4]:
        return None
    return RowKey(match[1], match[2], dict(zip((*PROTECTED, *ANSWERED), match[3].split("."), strict=True)))


def fingerprint(value: str) -> str:
    """Return the print of a value: programs that save a table again may change its blanks, not its words."""
    return _digest(plain(value))


def plain(value: str) -> str:
    """Return a value as it is compared: composed letters, single blanks."""
    return " ".join(nfc(value).replace("\u00a0", " ").split())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class GivenList:
    """A list as it was given out: to whom, when, until when it is to come back to whom, with which tasks."""

    id: int
    uid: str
    programme: int
    unit: int
    given_on: date
    until: date | None
    recipient: str
    tasks: tuple[int, ...]
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell of a filled list beside what stands there now; ``file`` is the path of the list.

    ``task`` is None for what is no task's. ``doubt`` says why it is not taken unasked; where ``can_be_taken`` is false
    it is only told.
    """

    file: str
    unit: str
    code: str
    title: str
    task: int | None
    field: str
    now: str
    new: str
    doubt: Doubt | None = None
    can_be_taken: bool = True


@dataclass(frozen=True, slots=True)
class FilledFile:
    """A file that came back, by its path: the ids of the lists it answers, how many of its rows were recognised."""

    path: str
    lists: tuple[int, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class CollectPlan:
    """What the answers of some files would change, doubts first."""

    files: tuple[FilledFile, ...]
    answers: tuple[Answer, ...]

    @property
    def certain(self) -> tuple[Answer, ...]:
        """Return the answers that nothing speaks against."""
        return tuple(answer for answer in self.answers if answer.doubt is None)

    @property
    def doubtful(self) -> tuple[Answer, ...]:
        """Return those that somebody has to look at."""
        return tuple(answer for answer in self.answers if answer.doubt is not None)
