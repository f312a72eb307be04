"""The components of a Party document: head, title, body styles, signature with receivers."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer

from ctr_desktop.domain.dates import long_date
from ctr_desktop.reports.content import Head
from ctr_desktop.reports.fonts import BOLD, ITALIC, REGULAR, Measure
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.texts import Texts

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


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(escape(text), style)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class HeadBlock(Flowable):  # type: ignore[misc]
    """Boxes 1 to 4 and 11b: motto with its rule, agencies, number, place and date, draft note."""

    def __init__(self, head: Head, profile: Profile, texts: Texts) -> None:
        """Lay out the head of a document."""
        super().__init__()
        self._head = head
        self._profile = profile
        self._texts = texts

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the full width."""
        self.width = width
        sizes = self._profile.head
        column = width * 0.47
        self._superior = Measure.of(REGULAR, sizes["superior_size"]).wrap(self._head.superior.upper(), column)
        self._issuer = Measure.of(BOLD, sizes["issuer_size"]).wrap(self._head.issuer.upper(), column)
        lines = len(self._superior) + len(self._issuer) + 2 + (1 if self._head.draft else 0)
        self._step = sizes["issuer_size"] * _LINE
        self.height = lines * self._step + 6
        return width, self.height

    def draw(self) -> None:
        """Draw both columns."""
        sizes, canvas = self._profile.head, self.canv
        left, right = (
            self.width * 0.235,
            self.width - Measure.of(BOLD, sizes["motto_size"]).width(sizes["motto"]) / 2 - 4,
        )
        baseline = self.height - sizes["motto_size"]
        self._motto(right, baseline)
        lines = [(text, REGULAR, sizes["superior_size"]) for text in self._superior]
        lines += [(text, BOLD, sizes["issuer_size"]) for text in self._issuer]
        lines.append(("*", REGULAR, sizes["issuer_size"]))
        for text, font, size in lines:
            canvas.setFont(font, size)
            canvas.drawCentredString(left, baseline, text)
            baseline -= self._step
        canvas.setFont(REGULAR, sizes["number_size"])
        canvas.drawCentredString(left, baseline, self._number())
        canvas.setFont(ITALIC, sizes["date_size"])
        half = Measure.of(ITALIC, sizes["date_size"]).width(self._place_date()) / 2
        canvas.drawCentredString(min(right, self.width - half), baseline, self._place_date())
        if self._head.draft:
            canvas.setFont(ITALIC, sizes["draft_size"])
            canvas.drawCentredString(left, baseline - self._step, self._texts.say("common.draft"))

    def _motto(self, centre: float, baseline: float) -> None:
        sizes, canvas = self._profile.head, self.canv
        canvas.setFont(BOLD, sizes["motto_size"])
        canvas.drawCentredString(centre, baseline, sizes["motto"])
        half = Measure.of(BOLD, sizes["motto_size"]).width(sizes["motto"]) / 2
        canvas.setLineWidth(0.8)
        canvas.line(centre - half, baseline - 6, centre + half, baseline - 6)

    def _number(self) -> str:
        head = self._head
        if not head.number:
            return self._texts.say("common.number_blank", symbol=head.symbol)
        number = f"{int(head.number):02d}" if head.number.isdigit() else head.number
        return self._texts.say("common.number", number=number, symbol=head.symbol)

    def _place_date(self) -> str:
        date = long_date(self._head.issued_on, self._head.year)
        return self._texts.say("common.place_date", place=self._head.place, date=date)


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
        measure = Measure.of(REGULAR, receivers["size"])
        self._receivers = []
        for place, name in enumerate(self._head.receivers):
            end = receivers["last"] if place == len(self._head.receivers) - 1 else receivers["between"]
            self._receivers.extend(measure.wrap(f"- {name}{end}", width * 0.45))
        self._authority = [
            (line, BOLD, sizes["authority_size"]) for line in split_lines(self._head.authority.upper())
        ] + [(line, REGULAR, sizes["post_size"]) for line in split_lines(self._head.post.upper())]
        right = len(self._authority) * sizes["post_size"] * _LINE + sizes["space"] * mm + sizes["name_size"] * 2
        left = receivers["title_size"] * _LINE + len(self._receivers) * receivers["size"] * _LINE
        self.height = max(left, right) + 4
        return width, self.height

    def draw(self) -> None:
        """Draw both sides."""
        canvas, sizes, receivers = self.canv, self._profile.signature, self._profile.receivers
        centre = self.width * 0.75
        baseline = self.height - sizes["authority_size"]
        for text, font, size in self._authority:
            canvas.setFont(font, size)
            canvas.drawCentredString(centre, baseline, text)
            baseline -= size * _LINE
        canvas.setFont(BOLD, sizes["name_size"])
        canvas.drawCentredString(centre, baseline - sizes["space"] * mm, self._head.signer)
        if self._receivers:
            self._draw_receivers(self.height - receivers["title_size"])

    def _draw_receivers(self, baseline: float) -> None:
        canvas, receivers = self.canv, self._profile.receivers
        canvas.setFont(REGULAR, receivers["title_size"])
        canvas.drawString(0, baseline, receivers["title"])
        words = receivers["title"].rstrip(":")
        canvas.setLineWidth(0.6)
        canvas.line(0, baseline - 2, Measure.of(REGULAR, receivers["title_size"]).width(words), baseline - 2)
        canvas.setFont(REGULAR, receivers["size"])
        for text in self._receivers:
            baseline -= receivers["size"] * _LINE
            canvas.drawString(0, baseline, text)


def title_block(kind: str, subject: str, as_of: str, profile: Profile, styles: Styles) -> list[Flowable]:
    """Return box 5a: type, subject and the five hyphens, with the line that dates the figures below."""
    story: list[Flowable] = [Spacer(1, 10), paragraph(kind, styles.kind)]
    story += [paragraph(line, styles.subject) for line in split_lines(subject)]
    story.append(paragraph(profile.head["separator"], styles.separator))
    if as_of:
        story.append(paragraph(as_of, styles.italic))
    story.append(Spacer(1, 8))
    return story


def foot(head: Head, profile: Profile, last: list[Flowable] | None = None) -> list[Flowable]:
    """Return the signature and the receivers, on one page with the last lines of the text."""
    return [KeepTogether([*(last or []), Spacer(1, 16), SignatureBlock(head, profile)])]
