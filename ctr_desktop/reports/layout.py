"""Head, foot and column widths, measured once: the PDF draws these lines where they are, the DOCX gives them cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctr_desktop.reports.document import Head
from ctr_desktop.reports.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Measure
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import NO_BREAK, settable, unbroken

_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in one face at one size in points."""

    text: str
    face: str
    size: float

    @property
    def width(self) -> float:
        """Return the width in points."""
        return Measure.of(self.face, self.size).width(self.text)


@dataclass(frozen=True, slots=True)
class HeadLines:
    """The head in lines: bodies, number and draft note at the left, motto, place and date at the right.

    ``left`` and ``axis`` are the middles of both sides in points from the left margin; ``mark_rule`` is the length of
    the rule under the bodies, 0 for none.
    """

    bodies: tuple[Line, ...]
    number: tuple[Line, ...]
    motto: tuple[Line, ...]
    place_date: tuple[Line, ...]
    left: float
    axis: float
    mark_rule: float

    @property
    def rows(self) -> int:
        """Return how many lines the longer side takes."""
        number = self.number_row
        return max(number + max(len(self.number), len(self.place_date)), len(self.motto))

    @property
    def number_row(self) -> int:
        """Return the line that number and day stand in, counted from 0."""
        return max(len(self.bodies), len(self.motto))


@dataclass(frozen=True, slots=True)
class FootLines:
    """The foot in lines: who signs at the right, who receives at the left."""

    authority: tuple[Line, ...]
    name: tuple[Line, ...]
    receivers_title: Line
    receivers: tuple[Line, ...]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def head_lines(head: Head, profile: Profile, width: float, letters: frozenset[str] | None = None) -> HeadLines:
    """Return the head of a document for a text width in points; ``letters`` are those the face can set."""
    sizes = profile.head
    column = width * sizes["share"]
    bodies = [
        *_wrapped(head.superior.upper(), REGULAR, sizes["superior_size"], column, letters),
        *_wrapped(head.issuer.upper(), BOLD, sizes["issuer_size"], column, letters),
    ]
    longest = max((line.width for line in bodies if line.face == BOLD), default=0.0)
    if sizes["mark"]:
        bodies.append(Line(sizes["mark"], REGULAR, sizes["issuer_size"]))
    motto = [Line(sizes["state"], BOLD, sizes["state_size"])] if sizes["state"] else []
    motto.append(Line(sizes["motto"], BOLD, sizes["motto_size"]))
    axis = width - max(line.width for line in motto) / 2 - sizes["inset"] * _MM
    beside = 2 * min(width - axis, axis - column - sizes["gap"] * _MM)
    number = _wrapped(_glued(head.number), REGULAR, sizes["number_size"], column, letters) if head.number else []
    if head.about:
        number += _wrapped(head.about, ITALIC, sizes["about_size"], column, letters)
    if head.draft:
        number += _wrapped(head.draft, ITALIC, sizes["draft_size"], column, letters)
    return HeadLines(
        bodies=tuple(bodies),
        number=tuple(number),
        motto=tuple(motto),
        place_date=tuple(_wrapped(head.place_date, ITALIC, sizes["date_size"], beside, letters)),
        left=column / 2,
        axis=axis,
        mark_rule=longest * sizes["mark_rule"],
    )


def subject_rule(head: Head, profile: Profile, width: float, letters: frozenset[str] | None = None) -> float:
    """Return the length in points of the rule under the subject, a part of its longest line; 0 where the form has none.

    A third to a half of the words' length (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5.b).
    """
    size = profile.head["subject_size"]
    lines = [line for part in split_lines(head.subject) for line in _wrapped(part, BOLD, size, width, letters)]
    return max((line.width for line in lines), default=0.0) * float(profile.head["separator_rule"])


def _glued(text: str) -> str:
    """Keep the blanks of a draft's number as wide as they are."""
    return text.replace(" ", NO_BREAK)


def _wrapped(text: str, face: str, size: float, width: float, letters: frozenset[str] | None = None) -> list[Line]:
    words = unbroken(settable(text, letters) if letters else text)
    return [Line(line, face, size) for line in Measure.of(face, size).wrap(words, width)]


def foot_lines(head: Head, profile: Profile, width: float, letters: frozenset[str] | None = None) -> FootLines:
    """Return the foot of a document for a text width in points; ``letters`` are those the face can set."""
    sizes, receivers = profile.signature, profile.receivers
    listed: list[Line] = []
    for place, receiver in enumerate(head.receivers):
        end = receivers["last"] if place == len(head.receivers) - 1 else receivers["between"]
        listed += _wrapped(
            f"-{NO_BREAK}{receiver}{end}", REGULAR, receivers["size"], width * receivers["share"], letters
        )
    column = width * (1 - sizes["share"])
    authority = [
        found
        for part in split_lines(head.authority.upper())
        for found in _wrapped(part, BOLD, sizes["authority_size"], column, letters)
    ]
    face = BOLD if sizes["post_bold"] else REGULAR
    for post in _posts(head.post, sizes["join"]):
        for part in _apart(post, Line(post, face, sizes["post_size"]).width > column):
            authority += _wrapped(part, face, sizes["post_size"], column, letters)
    name = _wrapped(head.signer, BOLD, sizes["name_size"], column, letters) if head.signer else []
    faces = {(False, False): REGULAR, (True, False): BOLD, (False, True): ITALIC, (True, True): BOLD_ITALIC}
    title_face = faces[bool(receivers["title_bold"]), bool(receivers["title_italic"])]
    return FootLines(
        tuple(authority), tuple(name), Line(receivers["title"], title_face, receivers["title_size"]), tuple(listed)
    )


def _apart(post: str, too_long: bool) -> list[str]:
    """Return a post that is too long for a line in the two that its dash joins."""
    parts = post.split(" - ") if too_long else [post]
    return [f"{part} -" for part in parts[:-1]] + parts[-1:]


def _posts(text: str, join: str) -> list[str]:
    """Return the posts in capitals, each on its own line; the word that joins two stays small between them (1.7 đ)."""
    found: list[str] = []
    for line in split_lines(text):
        for part in re.split(rf"(?i)(?:^|\s+)({re.escape(join)})(?:\s+|$)", line):
            if part.strip():
                found.append(join if part.lower() == join else part.strip().upper())
    return found
