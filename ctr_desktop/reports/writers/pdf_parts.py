"""The parts of a Party document on a page of PDF: body styles, head, signature with receivers, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from ctr_desktop.reports.document import Head, Style
from ctr_desktop.reports.fonts import BOLD, ITALIC, REGULAR
from ctr_desktop.reports.layout import Line, foot_lines, head_lines
from ctr_desktop.reports.profile import Profile

_BELOW = 0.25
"""How far the letters of a line reach below its baseline, in parts of their size."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line at its place: x from the left margin, its baseline from the top, in points."""

    line: Line
    x: float
    baseline: float
    centred: bool = True


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule from x on, y from the top, in points."""

    x: float
    y: float
    length: float
    thickness: float


class Styles:
    """Paragraph styles of a profile."""

    def __init__(self, profile: Profile) -> None:
        """Derive the styles from the profile's figures."""
        body = profile.body
        self.body = ParagraphStyle(
            "body",
            fontName=REGULAR,
            fontSize=body["size"],
            leading=body["leading"],
            alignment=TA_JUSTIFY,
            firstLineIndent=body["first_line"] * mm,
            spaceBefore=body["space_between"],
            allowWidows=0,
            allowOrphans=0,
        )
        self.heading = ParagraphStyle("heading", self.body, fontName=BOLD, alignment=TA_LEFT)
        self.note = ParagraphStyle(
            "note", self.body, fontName=ITALIC, fontSize=body["note_size"], leading=body["note_leading"]
        )
        centred = ParagraphStyle("centred", fontName=BOLD, alignment=TA_CENTER)
        self.address = ParagraphStyle("address", self.body, alignment=TA_CENTER, firstLineIndent=0)
        head = profile.head
        self.kind = ParagraphStyle(
            "kind", centred, fontSize=head["kind_size"], leading=head["kind_size"] * head["title_line"]
        )
        self.subject = ParagraphStyle(
            "subject", centred, fontSize=head["subject_size"], leading=head["subject_size"] * head["title_line"]
        )
        self.separator = ParagraphStyle("separator", self.subject, fontName=REGULAR)
        self.italic = ParagraphStyle("italic", self.subject, fontName=ITALIC, fontSize=body["size"])

    def of(self, style: Style) -> ParagraphStyle:
        """Return how a paragraph of the document looks."""
        return {Style.NOTE: self.note, Style.CENTRED: self.address}.get(style, self.body)


class _PlacedLines(Flowable):  # type: ignore[misc]
    """Lines and rules at their places; more than a page of them goes on over the next, between two lines."""

    def __init__(self, lines: tuple[_Placed, ...], rules: tuple[_Rule, ...], height: float, kept: float) -> None:
        """Hold lines whose baselines count from the top; the first ``kept`` points are not torn without need."""
        super().__init__()
        self._lines, self._rules, self._tall, self._kept = lines, rules, height, kept

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self.width, self.height = width, self._tall
        return width, self._tall

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Return what fits and the rest; nothing where what is kept together fits on the next page alone."""
        frame = getattr(self, "_frame", None)
        whole = float(frame._height) if frame is not None else height
        if height < self._kept <= whole:
            return []
        here = tuple(item for item in self._lines if item.baseline + _BELOW * item.line.size <= height)
        later = tuple(item for item in self._lines if item not in here)
        if not here:
            return []
        bottom = max(item.baseline + _BELOW * item.line.size for item in here)
        if not later:  # only the room under the last line does not fit
            return [_PlacedLines(here, self._rules, bottom, 0.0)]
        cut = min(item.baseline - item.line.size for item in later)
        moved = tuple(replace(item, baseline=item.baseline - cut) for item in later)
        rules = tuple(replace(rule, y=rule.y - cut) for rule in self._rules if rule.y > cut)
        first = tuple(rule for rule in self._rules if rule.y <= cut)
        return [
            _PlacedLines(here, first, bottom, 0.0),
            _PlacedLines(moved, rules, self._tall - cut, max(0.0, self._kept - cut)),
        ]

    def draw(self) -> None:
        """Draw every line and rule."""
        canvas = self.canv
        for item in self._lines:
            canvas.setFont(item.line.face, item.line.size)
            draw = canvas.drawCentredString if item.centred else canvas.drawString
            draw(item.x, self._tall - item.baseline, item.line.text)
        for rule in self._rules:
            canvas.setLineWidth(rule.thickness)
            canvas.line(rule.x, self._tall - rule.y, rule.x + rule.length, self._tall - rule.y)


def head_block(head: Head, profile: Profile, width: float, letters: frozenset[str]) -> Flowable:
    """Return boxes 1 to 4 and 11b: motto with its rule, agencies, number, place and date, draft note."""
    lines, sizes = head_lines(head, profile, width, letters), profile.head
    first, step = max(line.size for line in lines.motto), sizes["line"]

    def placed(found: Sequence[Line], middle: float, row: int, below: float = 0.0) -> list[_Placed]:
        return [_Placed(line, middle, first + (row + place) * step + below) for place, line in enumerate(found)]

    all_lines = [
        *placed(lines.bodies, lines.left, 0),
        *placed(lines.motto, lines.axis, 0),
        *placed(lines.number, lines.left, lines.number_row, sizes["before_number"]),
        *placed(lines.place_date, lines.axis, lines.number_row, sizes["before_number"]),
    ]
    below = first + (len(lines.motto) - 1) * step + sizes["rule_below"]
    length = lines.motto[-1].width
    rules = [_Rule(lines.axis - length / 2, below, length, sizes["rule_width"])]
    if lines.mark_rule:
        below = first + (len(lines.bodies) - 1) * step + sizes["rule_below"]
        rules.append(_Rule(lines.left - lines.mark_rule / 2, below, lines.mark_rule, sizes["rule_width"]))
    height = first + (lines.rows - 1) * step + sizes["before_number"] + sizes["rule_below"]
    return _PlacedLines(tuple(all_lines), tuple(rules), height, height)


def signature_block(
    head: Head, profile: Profile, width: float, letters: frozenset[str], above: float = 0.0
) -> Flowable:
    """Return boxes 7 and 9a: who signs, at the right; who receives, at the left; some room above, in points.

    Who signs is never torn; a long list of receivers goes on over the next page.
    """
    lines, sizes = foot_lines(head, profile, width, letters), profile.signature
    middle = width * (1 + sizes["share"]) / 2
    placed: list[_Placed] = []
    baseline = above + float(sizes["authority_size"])
    for line in lines.authority:
        placed.append(_Placed(line, middle, baseline))
        baseline += sizes["line"]
    baseline += sizes["space"] * mm
    for line in lines.name:
        placed.append(_Placed(line, middle, baseline))
        baseline += sizes["line"]
    kept = baseline
    rules: list[_Rule] = []
    bottom = 0.0
    if lines.receivers:
        left, rules = _receivers(lines.receivers_title, lines.receivers, profile, above)
        placed += left
        bottom = left[-1].baseline + _BELOW * left[-1].line.size
    return _PlacedLines(tuple(placed), tuple(rules), max(kept, bottom), kept)


def _receivers(
    title: Line, receivers: Sequence[Line], profile: Profile, above: float
) -> tuple[list[_Placed], list[_Rule]]:
    sizes = profile.receivers
    baseline = above + title.size
    placed, rules = [_Placed(title, 0, baseline, centred=False)], []
    if sizes["underline"]:
        length = Line(title.text.rstrip(":"), title.face, title.size).width
        rules.append(_Rule(0, baseline + sizes["underline_below"], length, sizes["underline"]))
    for line in receivers:
        baseline += line.size * sizes["line"]
        placed.append(_Placed(line, 0, baseline, centred=False))
    return placed, rules


class ShortRule(Flowable):  # type: ignore[misc]
    """A rule in the middle of the text, under the subject of a document."""

    def __init__(self, length: float, thickness: float, room: float) -> None:
        """Draw a rule of a length in a room of a height, all in points."""
        super().__init__()
        self._length, self._thickness, self._room = length, thickness, room

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self.width, self.height = width, self._room
        return width, self._room

    def draw(self) -> None:
        """Draw the rule."""
        self.canv.setLineWidth(self._thickness)
        left = (self.width - self._length) / 2
        self.canv.line(left, self._room / 2, left + self._length, self._room / 2)


class MarkedHeading(Paragraph):  # type: ignore[misc]
    """A heading that is a bookmark too: one piece, so that the room it takes is known where lines are kept together."""

    mark: Bookmark | None = None

    def draw(self) -> None:
        """Add the bookmark and draw the words."""
        if self.mark is not None:
            self.mark.add_to(self.canv)
        super().draw()


class Bookmark(Flowable):  # type: ignore[misc]
    """A bookmark of the document's outline, without size; it stays with what follows."""

    def __init__(self, key: str, title: str, level: int) -> None:
        """Mark this place with a title; ``level`` counts from 0."""
        super().__init__()
        self.keepWithNext = 1
        self._key, self._title, self._level = key, title, level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Add the bookmark."""
        self.add_to(self.canv)

    def add_to(self, canvas: Any) -> None:
        """Add the bookmark where a canvas draws."""
        canvas.bookmarkHorizontal(self._key, 0, 24)
        canvas.addOutlineEntry(self._title, self._key, self._level, closed=False)
