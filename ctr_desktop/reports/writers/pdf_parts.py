"""The parts of a Party document on a page of PDF: body styles, head, signature with receivers, bookmarks."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from ctr_desktop.reports.document import Head
from ctr_desktop.reports.fonts import BOLD, ITALIC, REGULAR
from ctr_desktop.reports.layout import HEAD_COLUMN, Line, foot_lines, head_lines
from ctr_desktop.reports.profile import Profile

_LINE = 1.25


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
        )
        self.heading = ParagraphStyle("heading", self.body, fontName=BOLD, alignment=TA_LEFT, keepWithNext=1)
        self.note = ParagraphStyle("note", self.body, fontName=ITALIC, fontSize=body["size"] - 2, leading=15)
        centred = ParagraphStyle("centred", fontName=BOLD, alignment=TA_CENTER)
        head = profile.head
        self.kind = ParagraphStyle("kind", centred, fontSize=head["kind_size"], leading=head["kind_size"] * _LINE)
        self.subject = ParagraphStyle(
            "subject", centred, fontSize=head["subject_size"], leading=head["subject_size"] * _LINE
        )
        self.separator = ParagraphStyle("separator", self.subject, fontName=REGULAR)
        self.italic = ParagraphStyle("italic", self.subject, fontName=ITALIC, fontSize=body["size"])


class HeadBlock(Flowable):  # type: ignore[misc]
    """Boxes 1 to 4 and 11b: motto with its rule, agencies, number, place and date, draft note."""

    def __init__(self, head: Head, profile: Profile) -> None:
        """Lay out the head of a document."""
        super().__init__()
        self._head = head
        self._profile = profile

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self.width = width
        self._lines = head_lines(self._head, self._profile, width)
        lines = len(self._lines.bodies) + 1 + (1 if self._lines.draft else 0)
        self._step = self._profile.head["issuer_size"] * _LINE
        self.height = lines * self._step + 6
        return width, self.height

    def draw(self) -> None:
        """Draw both columns."""
        lines = self._lines
        left, right = self.width * HEAD_COLUMN / 2, self.width - lines.motto.width / 2 - 4
        baseline = self.height - lines.motto.size
        self._motto(right, baseline)
        for line in lines.bodies:
            self._centred(line, left, baseline)
            baseline -= self._step
        self._centred(lines.number, left, baseline)
        self._centred(lines.place_date, min(right, self.width - lines.place_date.width / 2), baseline)
        if lines.draft:
            self._centred(lines.draft, left, baseline - self._step)

    def _centred(self, line: Line, centre: float, baseline: float) -> None:
        self.canv.setFont(line.face, line.size)
        self.canv.drawCentredString(centre, baseline, line.text)

    def _motto(self, centre: float, baseline: float) -> None:
        motto = self._lines.motto
        self._centred(motto, centre, baseline)
        self.canv.setLineWidth(0.8)
        self.canv.line(centre - motto.width / 2, baseline - 6, centre + motto.width / 2, baseline - 6)


class SignatureBlock(Flowable):  # type: ignore[misc]
    """Boxes 7 and 9a: who signs, at the right; who receives, at the left. Never torn."""

    def __init__(self, head: Head, profile: Profile) -> None:
        """Lay out the foot of a document."""
        super().__init__()
        self._head = head
        self._profile = profile

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width and the height of the taller side."""
        self.width = width
        sizes, receivers = self._profile.signature, self._profile.receivers
        self._lines = foot_lines(self._head, self._profile, width)
        right = len(self._lines.authority) * sizes["post_size"] * _LINE + sizes["space"] * mm + sizes["name_size"] * 2
        left = receivers["title_size"] * _LINE + len(self._lines.receivers) * receivers["size"] * _LINE
        self.height = max(left, right) + 4
        return width, self.height

    def draw(self) -> None:
        """Draw both sides."""
        canvas, sizes, receivers = self.canv, self._profile.signature, self._profile.receivers
        centre = self.width * 0.75
        baseline = self.height - sizes["authority_size"]
        for line in self._lines.authority:
            canvas.setFont(line.face, line.size)
            canvas.drawCentredString(centre, baseline, line.text)
            baseline -= line.size * _LINE
        name = self._lines.name
        canvas.setFont(name.face, name.size)
        canvas.drawCentredString(centre, baseline - sizes["space"] * mm, name.text)
        if self._lines.receivers:
            self._draw_receivers(self.height - receivers["title_size"])

    def _draw_receivers(self, baseline: float) -> None:
        canvas, title = self.canv, self._lines.receivers_title
        canvas.setFont(title.face, title.size)
        canvas.drawString(0, baseline, title.text)
        canvas.setLineWidth(0.6)
        canvas.line(0, baseline - 2, Line(title.text.rstrip(":"), title.face, title.size).width, baseline - 2)
        for line in self._lines.receivers:
            baseline -= line.size * _LINE
            canvas.setFont(line.face, line.size)
            canvas.drawString(0, baseline, line.text)


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
        self.canv.bookmarkHorizontal(self._key, 0, 24)
        self.canv.addOutlineEntry(self._title, self._key, self._level, closed=False)
