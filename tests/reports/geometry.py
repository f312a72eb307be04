"""The form of a document as its own PDF shows it, measured against the rule.

The figures of the rule stand here once more, apart from those of the profiles: HD 36-HD/VPTW, Phụ lục 1 (05-HD/VPTW has
the same), and Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in mm from the left and the upper edge, type in points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.reports.set_lines import MM, TWO_COLUMNS, Line, Page


@dataclass(frozen=True)
class Element:
    """An element of the form: what the rule allows, from least to most, and what was measured."""

    name: str
    least: float
    most: float
    measured: float
    unit: str = "mm"

    @property
    def off(self) -> float:
        """Return by how much the measured value lies outside."""
        return max(0.0, self.least - self.measured, self.measured - self.most)


@dataclass(frozen=True)
class Said:
    """The words of head and foot that a document was asked to bear."""

    superior: str
    issuer: str
    place: str
    authority: str
    post: str
    signer: str
    receivers: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """What a rule asks of the type of each component: the least and the greatest size, and the face."""

    motto: tuple[str, float, float]
    superior: tuple[float, float]
    issuer: tuple[float, float]
    number: tuple[float, float]
    date: tuple[float, float]
    mark: str
    kind: tuple[float, float]
    subject: tuple[float, float]
    separator: str
    body: tuple[float, float]
    signing: tuple[float, float]
    post_face: str
    receivers_face: str
    receivers_title: tuple[float, float]
    receivers: tuple[float, float]


PARTY = Form(
    motto=("ĐẢNG CỘNG SẢN VIỆT NAM", 15, 15),
    superior=(14, 14),
    issuer=(14, 14),
    number=(14, 14),
    date=(14, 14),
    mark="*",
    kind=(15, 16),
    subject=(14, 15),
    separator="-----",
    body=(14, 15),
    signing=(14, 14),
    post_face="",
    receivers_face="",
    receivers_title=(14, 14),
    receivers=(12, 12),
)
STATE = Form(
    motto=("Độc lập - Tự do - Hạnh phúc", 13, 14),
    superior=(12, 13),
    issuer=(12, 13),
    number=(13, 13),
    date=(13, 14),
    mark="",
    kind=(13, 14),
    subject=(13, 14),
    separator="",
    body=(13, 14),
    signing=(13, 14),
    post_face="Bold",
    receivers_face="BoldItalic",
    receivers_title=(12, 12),
    receivers=(11, 11),
)
RULES = {"HD36-2018": PARTY, "HD05-2026": PARTY, "ND30-2020": STATE}
LEFT, RIGHT, TOP, BOTTOM, NUMBER_FROM_TOP, FIRST_LINE = 30, 15, 20, 20, 10, 10
LEAST_LEADING, LEAST_BETWEEN = 18, 6
BELOW_MOST = 1.5
"""How far the letters of the last line may reach below its baseline, in mm: the line ends in the margin of the page."""


def elements(pages: list[Page], said: Said, rule: Form) -> Iterator[Element]:
    """Yield every element of the form of a document whose head, foot and text are of some words."""
    for number, page in enumerate(pages, start=1):
        yield from _page_elements(page, number)
    yield from _head_elements(pages[0], said, rule)
    yield from _body_elements(pages, rule)
    yield from _foot_elements(pages, said, rule)


def _page_elements(page: Page, number: int) -> Iterator[Element]:
    left, right, top, bottom = (
        (TOP, page.width - BOTTOM, LEFT, page.height - RIGHT)
        if page.turned
        else (LEFT, page.width - RIGHT, TOP, page.height - BOTTOM)
    )
    yield Element("paper, short side", 210, 210, min(page.width, page.height))
    yield Element("paper, long side", 297, 297, max(page.width, page.height))
    shown = [line for line in page.lines if line.text == str(number) and line.bottom < top - 1]
    text = [line for line in page.lines if line not in shown]
    if number == 1:
        yield Element("page number on the first page", 0, 0, len(shown), "times")
    else:
        yield Element("page number", 1, 1, len(shown), "times")
        yield Element("page number, size", 13, 14, shown[0].size, "pt")
        yield Element("page number, from the edge", NUMBER_FROM_TOP, NUMBER_FROM_TOP, shown[0].top)
        yield Element("page number, middle of the text", (left + right) / 2, (left + right) / 2, shown[0].middle)
    yield Element("left margin", left, right, min(line.left for line in text))
    yield Element("right margin", left, right, max(line.right for line in text))
    yield Element("upper margin", top, bottom, min(line.top for line in text))
    yield Element("lower margin", top, bottom + BELOW_MOST, max(line.bottom for line in text))


def _head_elements(page: Page, said: Said, rule: Form) -> Iterator[Element]:
    words, least, most = rule.motto
    (motto,) = _block(page, words)
    middle = page.width / 2 + (0 if page.turned else (LEFT - RIGHT) / 2)
    yield from _type("motto", [motto], "Bold", (least, most))
    below = min(page.rules, key=lambda item: abs(item.height - motto.bottom) + abs(item.left - motto.left))
    yield Element("rule below the motto, length", motto.right - motto.left, motto.right - motto.left + 1,
                  below.right - below.left)  # fmt: skip
    yield Element("rule below the motto, middle", motto.middle, motto.middle, (below.left + below.right) / 2)
    superior, issuer = _block(page, said.superior.upper()), _block(page, said.issuer.upper(), "Bold")
    yield from _type("superior", superior, "", rule.superior)
    yield from _type("issuer", issuer, "Bold", rule.issuer)
    axis = issuer[0].middle
    yield from _on_axis("superior", superior, axis)
    yield from _on_axis("issuer", issuer, axis)
    dated = _dated(page, said)
    yield from _type("place and date", dated, "Italic", rule.date)
    yield from _on_axis("place and date", dated, motto.middle)
    number = [line for line in page.lines if line.text.startswith("Số") and line.baseline < dated[-1].baseline + 3]
    if number:
        yield from _type("number", number, "", rule.number)
        yield from _on_axis("number", number, axis)
        yield Element("number and day, free between them", 2, 200, min(i.left for i in dated) - number[0].right)
    yield from _mark_elements(page, issuer, rule)
    kind = next((item for item in page.lines if item.face.endswith("-Bold") and item.size >= rule.kind[0]
                 and item.baseline > dated[-1].baseline and item.text.isupper()), None)  # fmt: skip
    if kind is not None and abs(kind.middle - middle) < TWO_COLUMNS:
        yield from _type("document type", [kind], "Bold", rule.kind)
        yield from _on_axis("document type", [kind], middle)
        yield from _subject_elements(page, kind, rule)


def _mark_elements(page: Page, issuer: list[Line], rule: Form) -> Iterator[Element]:
    """Yield what stands below the issuer: a star, or a rule from a third to a half as long as its words."""
    if rule.mark:
        mark = [line for line in page.lines if line.text == rule.mark and line.baseline < issuer[-1].baseline + 8]
        yield from _type("star", mark, "", (14, 14))
        yield from _on_axis("star", mark, issuer[0].middle)
        return
    below = min(page.rules, key=lambda item: abs(item.height - issuer[-1].bottom) + abs(item.left - issuer[-1].left))
    words = max(line.right - line.left for line in issuer)
    yield Element("rule below the issuer, length", words / 3, words / 2, below.right - below.left)
    yield Element("rule below the issuer, off its axis", 0, 0, abs((below.left + below.right) / 2 - issuer[0].middle))


def _subject_elements(page: Page, kind: Line, rule: Form) -> Iterator[Element]:
    """Yield the subject below the type of document and what ends it: five hyphens, or a rule."""
    start = page.lines.index(kind) + 1
    subject = []
    for line in page.lines[start:]:
        if not line.face.endswith("-Bold") or line.size < rule.subject[0]:
            break
        subject.append(line)
    yield from _type("subject", subject, "Bold", rule.subject)
    yield from _on_axis("subject", subject, kind.middle)
    if rule.separator:
        hyphens = [line for line in page.lines[start:] if line.text == rule.separator]
        yield from _type("hyphens", hyphens, "", (14, 15))
        yield from _on_axis("hyphens", hyphens, kind.middle)
    else:
        below = min(page.rules, key=lambda item: abs(item.height - subject[-1].bottom - 2))
        words = max(line.right - line.left for line in subject)
        yield Element("rule below the subject, length", words / 3, words / 2, below.right - below.left)
        yield Element("rule below the subject, off its axis", 0, 0, abs((below.left + below.right) / 2 - kind.middle))


def _dated(page: Page, said: Said) -> list[Line]:
    """Return the lines of place and date: from the place's first words to the year."""
    found = [line for line in page.lines if line.face.endswith("-Italic") and line.left > page.width / 2 - 10]
    start = next(place for place, line in enumerate(found) if said.place.startswith(line.text.split(",")[0][:6]))
    end = next(place for place, line in enumerate(found) if place >= start and _YEAR in line.text)
    return found[start : end + 1]


_YEAR = "năm 20"


def _body_elements(pages: list[Page], rule: Form) -> Iterator[Element]:
    """Yield what the text is set like: its size, the first line of paragraphs, the room between lines."""
    for page in pages:
        if page.turned:
            continue
        text = [line for line in page.lines if line.face.endswith("Serif") and line.right > page.width - RIGHT - 2
                and line.size >= rule.body[0] and line.left < LEFT + FIRST_LINE + 3]  # fmt: skip
        for line in text:
            first = abs(line.left - LEFT) > abs(line.left - LEFT - FIRST_LINE)
            name = "first line of a paragraph" if first else "line of a paragraph"
            yield Element(name, LEFT + FIRST_LINE * first, LEFT + FIRST_LINE * first + 0.5, line.left)
            yield Element("text, size", *rule.body, line.size, "pt")
        for above, below in pairwise(text):
            step = (below.baseline - above.baseline) * MM
            if step < LEAST_LEADING * 1.9:
                least = LEAST_LEADING + (LEAST_BETWEEN if below.left > LEFT + FIRST_LINE / 2 else 0)
                yield Element("from line to line", least, 100, round(step, 2), "pt")


def _foot_elements(pages: list[Page], said: Said, rule: Form) -> Iterator[Element]:
    page = next((item for item in pages if _block(item, said.authority.upper(), "Bold")), None)
    if page is None:
        return
    authority, post = _block(page, said.authority.upper(), "Bold"), _block(page, said.post.upper(), rule.post_face)
    signer = _block(page, said.signer, "Bold")
    axis = authority[0].middle
    parts = (("authority", authority, "Bold"), ("post", post, rule.post_face), ("name", signer, "Bold"))
    for name, lines, face in parts:
        yield from _type(name, lines, face, rule.signing)
        yield from _on_axis(name, lines, axis)
    title = next((line for line in page.lines if line.text == "Nơi nhận:"), None)
    if title is not None:
        yield from _type("receivers, title", [title], rule.receivers_face, rule.receivers_title)
        edge = TOP if page.turned else LEFT
        yield Element("receivers, title, left edge", edge, edge, title.left)
        signing = min(line.left for line in (*authority, *post))
        for name in said.receivers:
            lines = _block(page, f"- {name}", more=True)
            yield from _type("receiver", lines, "", rule.receivers)
            yield Element("receiver, left edge", edge, edge, lines[0].left)
            free = signing - max(line.right for line in lines)
            yield Element("receivers and signing, free between them", 2, 200, free)


def _type(name: str, lines: list[Line], face: str, sizes: tuple[float, float]) -> Iterator[Element]:
    yield Element(f"{name}, there", 1, 99, len(lines), "lines")
    for line in lines:
        shown = line.face.partition("-")[2]
        yield Element(f"{name}, face {face or 'regular'}", 1, 1, float(shown == face), "")
        yield Element(f"{name}, size", *sizes, line.size, "pt")


def _on_axis(name: str, lines: list[Line], axis: float) -> Iterator[Element]:
    for line in lines:
        yield Element(f"{name}, off its axis", 0, 0, abs(line.middle - axis))


def _block(page: Page, words: str, face: str | None = None, *, more: bool = False) -> list[Line]:
    """Return the lines that some words stand in, one below the other; with ``more`` a sign may follow them."""
    sought = _bare(words)
    for start in range(len(page.lines)):
        found = ""
        for end in range(start, len(page.lines)):
            line = page.lines[end]
            if face is not None and line.face.partition("-")[2] != face:
                break
            found += _bare(line.text)
            if found == sought or (more and found[:-1] == sought):
                return list(page.lines[start : end + 1])
            if not sought.startswith(found):
                break
    return []


def _bare(words: str) -> str:
    return "".join(words.split())
