"""Build the outline of a document's body from its markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ctr_desktop.domain.outline import Duty, NodeKind, OutlineNode
from ctr_desktop.importing.levels import Course, Item, Kind, Levels, usual_rank
from ctr_desktop.importing.markers import (
    BULLETS,
    Family,
    Marker,
    automatic_marker,
    find_marker,
    lone_marker,
    roman_value,
)
from ctr_desktop.importing.nesting import Nesting, choose, told_apart
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.time_headings import is_time_heading

_SHORTEST_TITLE = 12
_SHORTEST_DUTY = 30
_LONGEST_QUOTE = 60
_TITLE_WORDS = 3
_MOST_HEADING_LINES = 4
_QUOTE_BEGINS = re.compile(r":\s*“[^”]*$")
_ENDS = ".:;!?…”\"’')]"
_ONLY_LETTERS = re.compile(r"[^\d/_\\|]+")
_COMMA_NUMBER = re.compile(r"(\d{1,2})\s*,\s+(?=[^\W\d_])")
_AMBIGUOUS = ("i", "v", "x")
_SPEAKS_TO_ALL = re.compile(
    r"(?:yêu cầu|đề nghị|giao|nhận được"
    r"|căn cứ (?:vào )?(?:nội dung )?(?:kế hoạch|chương trình|chỉ thị|công văn|thông báo|kết luận) này"
    r"|trong quá trình|quá trình|báo cáo (?:kết quả )?(?:gửi|về)"
    r"|[^.;:]{3,60}?\b(?:theo dõi, đôn đốc|đôn đốc, theo dõi|theo dõi, kiểm tra)\s[^.;]{0,40}?\bthực hiện"
    r"|đầu mối|thông tin|biên bản|mọi (?:vướng mắc|thông tin|ý kiến)"
    r"|các (?:cơ quan|đơn vị|phòng|ban|chi bộ|cấp ủy)\b.{0,60}?\b(?:gửi|báo cáo))\b",
    re.IGNORECASE,
)
_UNDER = 0.4
_INNERMOST = "9"  # the level of a heading that is only a time


def marker_of(paragraph: SourceParagraph) -> tuple[Marker | None, str]:
    """Return the marker of a paragraph, automatic or typed, and the text without it."""
    if paragraph.marker:
        marker = automatic_marker(paragraph.marker)
        if marker is not None:
            return marker, paragraph.text
    marker = find_marker(paragraph.text)
    if marker is None and not paragraph.in_table and (marker := lone_marker(paragraph.text)):
        return marker, ""
    return (marker, paragraph.text[marker.end :].strip()) if marker else (None, paragraph.text)


def starts_outline(paragraph: SourceParagraph) -> bool:
    """Tell whether the body's outline can begin here: a first number of an outer family, or a task table."""
    if paragraph.row is not None:
        return True
    marker, _text = marker_of(paragraph)
    if marker is None or marker.family in BULLETS:
        return False
    return marker.value <= 1 or marker.family in (Family.PART, Family.CHAPTER, Family.ARTICLE)


def is_title(text: str) -> bool:
    """Tell whether a text without a number is a title in capitals."""
    words = text.split()
    return (
        text.isupper()
        and len(text) >= _SHORTEST_TITLE
        and len(words) >= _TITLE_WORDS
        and _ONLY_LETTERS.fullmatch(text) is not None
    )


class _Builder:
    def __init__(self, paragraphs: Sequence[SourceParagraph], places: Sequence[int], turned: bool) -> None:
        self.nodes: list[OutlineNode] = []
        self._paragraphs = paragraphs
        self._quoted = _quoted_places(paragraphs, places)
        self._markers = _settled_markers(paragraphs, [place for place in places if place not in self._quoted])
        self._items = _items(paragraphs, self._markers)
        self._course = Course(list(self._items.values()))
        chosen = choose(list(self._items.values()))
        self.nesting = _with_headings(chosen.turned() if turned else chosen, self._items, paragraphs)
        self._levels = Levels(self._course, 0, self.nesting.ranks)
        self._last_item = max(self._items, default=-1)
        self._table: Levels | None = None
        self._last_row: tuple[int, bool] = (0, False)
        self._title_due = False

    def add(self, place: int) -> None:
        paragraph = self._paragraphs[place]
        if paragraph.row is not None:
            self._row(paragraph, place)
            return
        self._table = None
        if place in self._quoted:
            self._plain(paragraph.printed, place)
            return
        marker, text = self._markers[place]
        item = self._items.get(place)
        if item is not None and not paragraph.marker and not self._is_plausible(item):
            item, text = None, paragraph.text
        if item is None or marker is None:
            self._plain(text, place)
            return
        if marker.family is Family.HEADING and self._title_due:
            self._plain(text, place)
            return
        for number, words in self._run_in(marker, text, place):
            own = item if number is marker else replace(item, marker=number)
            self._node(self._levels.open(own), number, words, place)
            self._title_due = not words

    def _run_in(self, marker: Marker, text: str, place: int) -> list[tuple[Marker, str]]:
        """Return an item, and the next one when that stands on the same line and the list then goes on behind it."""
        following = marker.value + 1
        kind = (marker.family, marker.sign)
        runs_on = marker.family is Family.DECIMAL and self._course.next_value(kind, place) == following + 1
        cut = re.search(rf"(?<=[.;…])\s+(?={following}\s*[.:]\s+[^\W\d_])", text) if runs_on else None
        number = find_marker(text[cut.end() :]) if cut else None
        if cut is None or number is None or not text[cut.end() + number.end].isupper():
            return [(marker, text)]
        return [(marker, text[: cut.start()]), (number, text[cut.end() + number.end :])]

    def _is_plausible(self, item: Item) -> bool:
        return self._levels.is_plausible(item, any(node.kind is NodeKind.NUMBERED for node in self.nodes))

    def _node(self, level: int, marker: Marker | None, text: str, place: int) -> None:
        kind = NodeKind.PARAGRAPH
        if marker is not None and marker.family is not Family.HEADING:
            kind = NodeKind.BULLET if marker.family in BULLETS else NodeKind.NUMBERED
        bare = marker.bare if marker else ""
        level = min(level, self.nodes[-1].level + 1 if self.nodes else 1)
        aside = self._paragraphs[place].no_duty
        self.nodes.append(OutlineNode(len(self.nodes) + 1, level, bare, kind, text, (place,), set_aside=aside))

    def _plain(self, text: str, place: int) -> None:
        if self._title_due or self._goes_on(text):
            self._append(text, place)
            self._title_due = False
            return
        if is_title(text):
            self._levels.clear(0)  # a title in capitals without a number begins a part of its own
            self._node(1, None, text, place)
            self._levels.clear(1)
            return
        self._levels.close_bullets()
        item = next((node for node in reversed(self.nodes) if node.kind is not NodeKind.PARAGRAPH), None)
        if place > self._last_item and item is not None and _is_sentence(item) and _SPEAKS_TO_ALL.match(text):
            self._levels.clear(0)  # an order behind the last item is to all that the document speaks to
            self._node(1, None, text, place)
            self._levels.clear(0)
            return
        self._node(self._levels.below(), None, text, place)

    def _goes_on(self, text: str) -> bool:
        """Tell whether a paragraph only goes on the one before: in mid-sentence, or a heading over two lines."""
        if not self.nodes or not self.nodes[-1].text or self.nodes[-1].text[-1] in _ENDS:
            return False
        last = self.nodes[-1]
        if text[0].islower():
            return not last.text.isupper()
        return (
            last.kind is NodeKind.NUMBERED
            and last.text.isupper()
            and text.isupper()
            and len(last.source) < _MOST_HEADING_LINES
        )

    def _append(self, text: str, place: int) -> None:
        last = self.nodes[-1]
        self.nodes[-1] = replace(last, text=f"{last.text} {text}".strip(), source=(*last.source, place))

    def _row(self, paragraph: SourceParagraph, place: int) -> None:
        """Add a row of a task table: a banner like a heading, a task with its words as its one duty."""
        row = paragraph.row
        if row is None:
            return
        if self._table is None:
            self._levels.close_bullets()
            beside = bool(self.nodes) and _is_finished_duty(self.nodes[-1]) and self.nodes[-1].level > 1
            base = self.nodes[-1].level - 1 if beside else self._levels.below() - 1
            self._table = Levels(self._course, base, self.nesting.ranks)
            self._last_row = (0, False)
        marker = automatic_marker(paragraph.marker) if paragraph.marker else None
        if row.banner and marker is None:
            self._table.clear(self._table.outermost)
            level = self._table.below()
            self._table.clear(level)
        else:
            level = self._table.open(Item(place, marker)) if marker else self._row_without_number()
        self._last_row = (level, not row.banner and bool(row.fields))
        self._node(level, marker, paragraph.text, place)
        self._title_due = False
        if not row.banner and row.words_end:
            duties = tuple(Duty(start, end) for start, end in row.parts)
            self.nodes[-1] = replace(self.nodes[-1], fields=row.fields, words_end=row.words_end, duties=duties)

    def _row_without_number(self) -> int:
        """Return the level of a row whose cell for the number is empty: beside a task, under a heading."""
        level, was_task = self._last_row
        return level if was_task else self._table.below() if self._table else 1


def _items(paragraphs: Sequence[SourceParagraph], markers: dict[int, tuple[Marker | None, str]]) -> dict[int, Item]:
    """Return the items of all lists by their place, lists of one family told apart where they differ in depth."""
    found = [
        Item(
            place,
            marker,
            paragraphs[place].list_id,
            paragraphs[place].indent,
            (text or paragraphs[place].text).rstrip().endswith(":"),
        )
        for place, (marker, text) in markers.items()
        if marker is not None and paragraphs[place].row is None
    ]
    levels = {item.place: (item.list_id, paragraphs[item.place].list_level) for item in found if item.list_id}
    return {item.place: item for item in told_apart(found, levels)}


def _with_headings(nesting: Nesting, items: dict[int, Item], paragraphs: Sequence[SourceParagraph]) -> Nesting:
    """Return a nesting in which headings by style stand under the numbered headings of the styles above theirs."""
    headings = {item.kind for item in items.values() if item.marker.family is Family.HEADING}
    numbered: dict[Kind, int] = {}
    for place, item in items.items():
        if item.marker.family is not Family.HEADING and paragraphs[place].outline:
            numbered[item.kind] = min(paragraphs[place].outline, numbered.get(item.kind, paragraphs[place].outline))
    ranks = dict(nesting.ranks)
    for kind in headings if numbered else ():
        above = [ranks[other] for other, level in numbered.items() if level < int(kind[1])]
        ranks[kind] = max(above) + _UNDER if above else usual_rank(kind)
    times: Kind = (Family.HEADING, _INNERMOST)
    if times in headings:
        order = list(items.values())
        pairs = list(pairwise(order))
        below = [two.kind for one, two in pairs if one.kind == times != two.kind and two.place == one.place + 1]
        above = [ranks[one.kind] for one, two in pairs if two.kind == times != one.kind and not one.is_bullet]
        inside = max(above) + _UNDER if above else usual_rank(times)
        ranks[times] = min(ranks[kind] for kind in below) - _UNDER if below else inside
    return replace(nesting, ranks=ranks)


def _is_sentence(node: OutlineNode) -> bool:
    """Tell whether a node is a whole sentence, so that what stands behind it without a number is not below it."""
    return node.text.rstrip()[-1:] in (".", ";") and not node.text.isupper()


def _is_finished_duty(node: OutlineNode) -> bool:
    """Tell whether a node is a whole sentence of work, so that a table behind it stands beside it, not inside."""
    text = node.text.strip()
    whole = len(text) > _SHORTEST_DUTY and text[-1:] in (".", ";") and not text.isupper()
    return node.kind is NodeKind.NUMBERED and not node.words_end and whole


def _quoted_places(paragraphs: Sequence[SourceParagraph], places: Sequence[int]) -> set[int]:
    """Return the paragraphs of text that is quoted whole, as of a law: its numbers are not those of the document."""
    found: set[int] = set()
    for at, place in enumerate(places):
        text = paragraphs[place].text
        begins = text.startswith("“") or _QUOTE_BEGINS.search(text) is not None
        if place in found or not begins or text.count("“") <= text.count("”"):
            continue
        first = at if text.startswith("“") else at + 1
        depth = 0
        for end in range(at, min(len(places), at + _LONGEST_QUOTE)):
            quoted = paragraphs[places[end]].text
            depth += quoted.count("“") - quoted.count("”")
            if depth <= 0:
                found.update(places[first : end + 1])
                break
    return found


def _settled_markers(
    paragraphs: Sequence[SourceParagraph], places: Sequence[int]
) -> dict[int, tuple[Marker | None, str]]:
    """Return the marker of each paragraph; "i)", "v)" and "x)" are Roman beside "ii)" and letters beside "h)"."""
    found = {place: _marker_or_heading(paragraphs[place]) for place in places}
    numbered = [place for place, (marker, _text) in found.items() if marker and marker.family not in BULLETS]
    for at, place in enumerate(numbered):
        marker, text = found[place]
        if marker is None or marker.family is not Family.LETTER or marker.bare not in _AMBIGUOUS:
            continue
        around = [found[numbered[other]][0] for other in (at - 1, at + 1) if 0 <= other < len(numbered)]
        value = roman_value(marker.bare)
        if any(item and item.family is Family.LOWER_ROMAN and abs(item.value - value) == 1 for item in around):
            found[place] = (replace(marker, family=Family.LOWER_ROMAN, value=value), text)
    _settle_wrong_closers(paragraphs, found)
    return found


def _marker_or_heading(paragraph: SourceParagraph) -> tuple[Marker | None, str]:
    """Return the marker of a paragraph; a heading by its style has one without a number."""
    marker, text = marker_of(paragraph)
    if marker is None and paragraph.outline and not paragraph.in_table and paragraph.text:
        return Marker(Family.HEADING, 0, "", 0, str(paragraph.outline)), paragraph.text
    if marker is None and not paragraph.in_table and is_time_heading(paragraph.text):
        return Marker(Family.HEADING, 0, "", 0, _INNERMOST), paragraph.text
    return marker, text


def _settle_wrong_closers(paragraphs: Sequence[SourceParagraph], found: dict[int, tuple[Marker | None, str]]) -> None:
    """Take "2," and "4)" for the next numbers of a list of "1." and "3." that they count on."""
    last: dict[Family, int] = {}
    for place, (marker, text) in found.items():
        expected = last.get(Family.DECIMAL, 0) + 1
        if marker is None and not paragraphs[place].in_table and (comma := _COMMA_NUMBER.match(text)):
            if int(comma[1]) == expected > 1:
                marker = Marker(Family.DECIMAL, expected, comma[1], comma.end())
                found[place] = (marker, text[comma.end() :].strip())
        elif marker is not None and marker.family is Family.PARENTHESISED and marker.value == expected > 1:
            counts_on = last.get(Family.PARENTHESISED, 0) == marker.value - 1
            marker = marker if counts_on else replace(marker, family=Family.DECIMAL)
            found[place] = (marker, text)
        if marker is not None:
            last[marker.family] = marker.value


def build(
    paragraphs: Sequence[SourceParagraph], places: Sequence[int], turned: bool = False
) -> tuple[list[OutlineNode], tuple[Kind, Kind] | None]:
    """Return the nodes of a body that stands at some places of a document, and two kinds of list it leaves open.

    ``turned`` reads these two the other way round.
    """
    kept = [place for place in places if not paragraphs[place].is_rule]
    builder = _Builder(paragraphs, kept, turned)
    for place in kept:
        builder.add(place)
    return builder.nodes, builder.nesting.unsure


def flat(paragraphs: Sequence[SourceParagraph], places: Sequence[int]) -> list[OutlineNode]:
    """Return one node of level 1 for each of some paragraphs, for a document without an outline."""
    return [
        OutlineNode(place + 1, 1, "", NodeKind.PARAGRAPH, paragraphs[place].printed, (place,))
        for place in places
        if not paragraphs[place].is_rule
    ]
