"""Head, foot and column widths, measured once: the PDF draws these lines where they are, the DOCX gives them cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctr_desktop.reports.document import Column, Head
from ctr_desktop.reports.fonts import BOLD, ITALIC, REGULAR, Measure
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.typography import unbroken

HEAD_COLUMN = 0.47
"""The share of the text's width that superior body, issuing body and number may take."""
RECEIVERS_COLUMN = 0.45


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
    """The head in lines: bodies and number at the left, motto and date at the right, type and subject below."""

    bodies: tuple[Line, ...]
    number: Line
    draft: Line | None
    motto: Line
    place_date: Line
    title: tuple[Line, ...]
    as_of: Line | None


@dataclass(frozen=True, slots=True)
class FootLines:
    """The foot in lines: who signs at the right, who receives at the left."""

    authority: tuple[Line, ...]
    name: Line
    receivers_title: Line
    receivers: tuple[Line, ...]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def head_lines(head: Head, profile: Profile, width: float) -> HeadLines:
    """Return the head of a document for a text width in points."""
    sizes = profile.head
    column = width * HEAD_COLUMN
    bodies = [
        *_wrapped(head.superior.upper(), REGULAR, sizes["superior_size"], column),
        *_wrapped(head.issuer.upper(), BOLD, sizes["issuer_size"], column),
        Line("*", REGULAR, sizes["issuer_size"]),
    ]
    title = [
        Line(head.kind, BOLD, sizes["kind_size"]),
        *(Line(unbroken(line), BOLD, sizes["subject_size"]) for line in split_lines(head.subject)),
        Line(sizes["separator"], REGULAR, sizes["subject_size"]),
    ]
    return HeadLines(
        bodies=tuple(bodies),
        number=Line(head.number, REGULAR, sizes["number_size"]),
        draft=Line(head.draft, ITALIC, sizes["draft_size"]) if head.draft else None,
        motto=Line(sizes["motto"], BOLD, sizes["motto_size"]),
        place_date=Line(head.place_date, ITALIC, sizes["date_size"]),
        title=tuple(title),
        as_of=Line(head.as_of, ITALIC, profile.body["size"]) if head.as_of else None,
    )


def _wrapped(text: str, face: str, size: float, width: float) -> list[Line]:
    return [Line(line, face, size) for line in Measure.of(face, size).wrap(text, width)]


def foot_lines(head: Head, profile: Profile, width: float) -> FootLines:
    """Return the foot of a document for a text width in points."""
    sizes, receivers = profile.signature, profile.receivers
    listed: list[Line] = []
    for place, name in enumerate(head.receivers):
        end = receivers["last"] if place == len(head.receivers) - 1 else receivers["between"]
        listed += _wrapped(f"- {name}{end}", REGULAR, receivers["size"], width * RECEIVERS_COLUMN)
    authority = [Line(line, BOLD, sizes["authority_size"]) for line in split_lines(head.authority.upper())]
    authority += [Line(line, REGULAR, sizes["post_size"]) for line in split_lines(head.post.upper())]
    return FootLines(
        tuple(authority),
        Line(head.signer, BOLD, sizes["name_size"]),
        Line(receivers["title"], REGULAR, receivers["title_size"]),
        tuple(listed),
    )


def column_widths(columns: Sequence[Column], width: float) -> list[float]:
    """Return the width of each column of a table, in the unit of the whole width."""
    total = sum(column.width for column in columns)
    return [width * column.width / total for column in columns]
