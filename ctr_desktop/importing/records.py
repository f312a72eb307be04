"""Tell what in an outline is work: items with their fields, parts that only frame it, sentences that only lead in.

An item can be a task though something hangs on it: its deadline, lead, co-operating units and product stand in bullets
below, as in the cells of a row. What stands under purposes, assessments, funding and the like gives no tasks; it stays
visible, and the office can take that back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ctr_desktop.domain.deadline import StatedDeadline
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.domain.outline import NodeField, NodeKind, OutlineNode
from ctr_desktop.importing.deadlines import Times, find_deadlines
from ctr_desktop.importing.section_words import (
    AGENCY_BEHIND,
    CONTACT,
    GOES_ON,
    LABEL,
    LONGEST_HEADING,
    MEMBERS,
    OF_THE_DOCUMENT,
    OPINION,
    ORDERS,
    SENDS,
    TOLD_ROLES,
    phrases,
    section,
    section_label,
)
from ctr_desktop.importing.splitting import asks_somebody, begins_duty, says_only_when, split_duties
from ctr_desktop.importing.table_columns import label_role
from ctr_desktop.importing.time_headings import is_time_heading
from ctr_desktop.importing.time_phrases import papers_in, without
from ctr_desktop.importing.times import times_in

_BRACKETED = re.compile(
    r"\(\s*(?P<words>[^()]{3,90}?)\s+(?:báo\s+cáo|chuẩn\s+bị|chủ\s+trì|trình|thực\s+hiện|tham\s+mưu|phụ\s+trách)\s*[.;]?\)[.;]?$",
    re.IGNORECASE,
)
_NEXT_FIELD = re.compile(
    r"[.;,]\s*(?=(?:(?:cơ quan|đơn vị)\s+)?"
    r"(?:thời\s+(?:gian|hạn)|hạn|tiến\s+độ|phối\s+hợp|chủ\s+trì|sản\s+phẩm|kết\s+quả)[^:;.,]{0,25}:)",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\(.*\)[.;]?$", re.DOTALL)
_LEAD_WORDS = re.compile(r"\bchủ\s+trì\b|^\W*(?:giao|phân\s+công)\b", re.IGNORECASE)
_NAMES_A_DAY = re.compile(r"\bngày\s+\d{1,2}\b|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/]|\s*%)", re.IGNORECASE)
_GIVES_NOBODY = re.compile(r"\W*(?:giao|phân công)\s+(?:rõ|nhiệm vụ|chỉ tiêu|việc|kế hoạch|quyền)\b", re.IGNORECASE)
_FIRMLY = re.compile(r"\b(?:trước|chậm nhất|muộn nhất|xong)\b", re.IGNORECASE)
_AIMS = (["muc"], ["chi"], ["quan"])
_LONGEST_TITLE = 90
_SHORTEST_DUTY = 30
_LABEL_LETTERS = 120  # no label reaches further, and no line that is only a time is longer
_SENTENCE = 8  # words
_LONG_PART = 60
_MAJORITY = 0.5


def with_records(nodes: Sequence[OutlineNode], times: Times) -> tuple[OutlineNode, ...]:
    """Return the nodes with what is work told from what is not: fields given to their items, the rest set aside."""
    return _Records(nodes, times).found()


class _Records:
    def __init__(self, nodes: Sequence[OutlineNode], times: Times) -> None:
        self._nodes = list(nodes)
        self._times = times
        self._parents: list[int | None] = []
        self._children: dict[int | None, list[int]] = {}
        path: list[int] = []
        for place, node in enumerate(self._nodes):
            del path[node.level - 1 :]
            parent = path[-1] if path else None
            self._parents.append(parent)
            self._children.setdefault(parent, []).append(place)
            path.append(place)
        self._aside: dict[int, str] = {}
        self._fields: dict[int, list[NodeField]] = {}
        self._tasks: set[int] = set()
        self._mostly_told: dict[int | None, bool] = {}

    def found(self) -> tuple[OutlineNode, ...]:
        self._set_sections_aside(None, "")
        for place in range(len(self._nodes) - 1, -1, -1):  # from the innermost out
            if self._children.get(place):
                self._look_at_item(place)
            else:
                self._look_at_leaf(place)
        self._hand_down(None, {})
        return tuple(self._settled(place, node) for place, node in enumerate(self._nodes))

    def _settled(self, place: int, node: OutlineNode) -> OutlineNode:
        aside = self._aside.get(place, "")
        if aside:
            return replace(node, assignable=False, set_aside=aside)
        fields = tuple(self._fields.get(place, ()))
        is_task = place in self._tasks
        if not fields and not is_task:
            return node
        words_end = len(node.text) if is_task and fields and not node.words_end else node.words_end
        return replace(node, fields=(*node.fields, *fields), is_task=is_task, words_end=words_end)

    def _set_sections_aside(self, parent: int | None, reason: str) -> None:
        """Set aside what stands under a heading that frames or tells, down to a heading that gives duties."""
        for place in self._children.get(parent, ()):
            node = self._nodes[place]
            own = reason
            if self._children.get(place):
                kind = section(node.text) or ("duties" if self._is_record(place) else "")
                own = kind if kind in ("told", "framing") else "" if kind == "duties" else reason
            elif section_label(node.text) or (node.text.isupper() and section(node.text) == "framing"):
                own = "framing"
            gives = own == "framing" and not self._children.get(place) and self._gives(parent, node.text)
            if own and not node.words_end and not gives:
                self._aside[place] = own
            self._set_sections_aside(place, own)

    def _is_record(self, place: int) -> bool:
        """Tell whether all that stands below an item tells of it, its time too: "Nội dung: …", "Thời gian: …"."""
        told = [self._field_of(child, numbered=True) for child in self._children[place]]
        return len(told) > 1 and None not in told and any(field and field.role == "deadline" for field in told)

    def _gives(self, parent: int | None, text: str) -> bool:
        """Tell whether a line below a heading that frames gives work all the same: it gives it to a unit, or a day."""
        heading = folded_words(self._nodes[parent].text)[:1] if parent is not None else []
        label = LABEL.fullmatch(text.strip())
        if label is not None and label_role(label["label"]) in TOLD_ROLES:
            return False
        if heading == ["thoi"] and SENDS.search(text) is None:
            return False
        if _LEAD_WORDS.search(text) is not None and asks_somebody(text):
            return _GIVES_NOBODY.match(text) is None
        orders = begins_duty(text) or SENDS.search(text) is not None
        orders = orders or (heading not in _AIMS and (ORDERS.search(text) or _FIRMLY.search(text)) is not None)
        return orders and any(item.due is not None for item in self._deadlines(text))

    def _look_at_leaf(self, place: int) -> None:
        node = self._nodes[place]
        if place in self._aside or node.words_end:
            return
        if node.set_aside:
            self._aside[place] = node.set_aside
        elif node.text.rstrip().endswith(":") or is_time_heading(node.text):
            self._aside[place] = "lead_in"
        elif _REMARK.fullmatch(node.text.strip()) or self._is_member(place) or CONTACT.match(node.text):
            self._aside[place] = "remark"
        elif _speaks_of_itself(node.text) and len(split_duties(node.text)) == 1 and not self._deadlines(node.text):
            self._aside[place] = "framing"
        elif self._only_opinions(node.text):
            self._aside[place] = "told"

    def _only_opinions(self, text: str) -> bool:
        """Tell whether every sentence of a text only says what somebody thinks, and gives nobody anything to do."""
        if OPINION.match(text) is None:
            return False
        parts = [text[duty.start : duty.end] for duty in split_duties(text)]
        given = ORDERS.search(text) is not None or AGENCY_BEHIND.search(text) is not None or bool(self._deadlines(text))
        return not given and all(OPINION.match(part) for part in parts)

    def _is_member(self, place: int) -> bool:
        """Tell whether a line names a member of what the words above set up: "… gồm các ông (bà):"."""
        parent = self._parents[place]
        text = self._nodes[place].text
        leads_in = parent is not None and MEMBERS.search(self._nodes[parent].text) is not None
        return leads_in and not begins_duty(text) and not self._deadlines(text)

    def _look_at_item(self, place: int) -> None:
        """Give an item the fields that hang on it, and tell whether it is the task or a heading over tasks."""
        node = self._nodes[place]
        if place in self._aside or node.words_end:
            return
        below = self._children[place]
        told_by_all = [child for child in below if self._field_of(child, numbered=True) is not None]
        numbered = len(below) > 1 and len(told_by_all) == len(below)
        self._mostly_told[place] = 2 * len(told_by_all) > len(below)
        fields = [(child, field) for child in below for field in self._fields_of(child, numbered)]
        fields = self._without_those_of_bullets(below, fields)
        others = [child for child in below if child not in dict(fields)]
        told = [field for _child, field in fields if field.role in TOLD_ROLES]
        if fields:
            for child, _field in fields:
                self._aside[child] = "field"
            self._fields[place] = told
        working = [child for child in others if self._works(child)]
        if is_time_heading(node.text) or (_is_caps_title(node) and not (told and not others)):
            return
        if fields and all(self._is_plain_leaf(child) and not self._has_own(child) for child in working):
            self._become_task(place, working)
        elif not working:
            if not node.text.rstrip().endswith(":") or told:
                self._become_task(place, ())
        elif self._is_duty_over(place, working):
            leads_in = node.text.rstrip().endswith(":")
            parts = working if leads_in else [child for child in working if self._is_rest(child)]
            self._become_task(place, parts)

    def _without_those_of_bullets(
        self, below: Sequence[int], fields: list[tuple[int, NodeField]]
    ) -> list[tuple[int, NodeField]]:
        """Give the paragraphs that tell of the bullet above each of them to that bullet, where each has its own."""
        roles = [field.role for _child, field in fields]
        told = dict(fields)
        if len(told) < len(fields):
            return fields
        plain = all(self._nodes[child].kind is NodeKind.PARAGRAPH for child in told)
        if not plain or len(set(roles)) == len(roles) or below[0] in told:
            return fields
        item = below[0]
        for child in below:
            if child not in told:
                item = child
                continue
            self._aside[child] = "field"
            if told[child].role in TOLD_ROLES:
                self._fields.setdefault(item, []).append(told[child])
        return []

    def _has_own(self, place: int) -> bool:
        """Tell whether a line names a day or a lead of its own, so that it is no part of the item above."""
        text = self._nodes[place].text
        return bool(self._deadlines(text)) or _LEAD_WORDS.search(text) is not None

    def _become_task(self, place: int, parts: Sequence[int]) -> None:
        self._tasks.add(place)
        for child in parts:
            self._aside[child] = "part"

    def _works(self, place: int) -> bool:
        """Tell whether a node or something below it may give tasks."""
        if self._children.get(place):
            return place in self._tasks or any(self._works(child) for child in self._children[place])
        return place not in self._aside

    def _is_plain_leaf(self, place: int) -> bool:
        """Tell whether a node is a bullet or a paragraph with nothing below: a remark beside the fields of an item."""
        return not self._children.get(place) and self._nodes[place].kind is not NodeKind.NUMBERED

    def _is_duty_over(self, place: int, working: Sequence[int]) -> bool:
        """Tell whether an item with parts below is the duty: a sentence that gives a lead or a day, no title."""
        node = self._nodes[place]
        text = node.text.strip()
        if len(text) < _SHORTEST_DUTY or node.text.isupper() or not all(map(self._is_plain_leaf, working)):
            return False
        states = bool(self._deadlines(text)) or _LEAD_WORDS.search(text) is not None
        if text.endswith(":"):
            return states and not self._are_duties(working)
        if text[-1] == "." and len(text.split()) >= _SENTENCE and node.kind is NodeKind.NUMBERED:
            return all(self._nodes[child].kind is NodeKind.PARAGRAPH for child in working)
        if text[-1] == "." and all(self._explains(child, begins_duty(text)) for child in working):
            return True
        return text[-1] in ".;" and (states or asks_somebody(text))

    def _explains(self, place: int, is_duty: bool) -> bool:
        """Tell whether a paragraph only explains the duty above it: "Trong đó, lưu ý …"."""
        goes_on = is_duty or GOES_ON.match(self._nodes[place].text) is not None
        return self._nodes[place].kind is NodeKind.PARAGRAPH and goes_on and self._is_rest(place)

    def _are_duties(self, places: Sequence[int]) -> bool:
        """Tell whether the parts below a leading sentence are duties of their own: with days, leads or long verbs."""
        texts = [self._nodes[place].text for place in places]
        own = [text for text in texts if self._deadlines(text) or _LEAD_WORDS.search(text)]
        long = [text for text in texts if len(text) >= _LONG_PART and begins_duty(text)]
        return bool(own) or len(long) > _MAJORITY * len(texts)

    def _is_rest(self, place: int) -> bool:
        """Tell whether a paragraph only goes on the item above it, and asks nobody for anything."""
        text = self._nodes[place].text
        return not begins_duty(text) and not self._deadlines(text)

    def _deadlines(self, text: str) -> list[StatedDeadline]:
        return find_deadlines(text, self._times)

    def _fields_of(self, place: int, numbered: bool) -> list[NodeField]:
        """Return what a bullet tells of the item above it: "Chủ trì: …; thời gian: …" tells two things."""
        first = self._field_of(place, numbered=numbered)
        if first is None or first.role not in TOLD_ROLES:
            return [first] if first is not None else []
        words, *more = _NEXT_FIELD.split(first.text)
        found = [replace(first, text=words.rstrip(" .;"))]
        for text in more:
            label, _colon, told = text.partition(":")
            role = label_role(label)
            if role in TOLD_ROLES and told.strip(" .;"):
                found.append(NodeField(str(role), told.strip(" .;")))
        return found

    def _field_of(self, place: int, *, numbered: bool = False) -> NodeField | None:
        """Return what a bullet tells of the item above it, with a role "" for what tasks have no field for, or None.

        A number of several parts heads no field, unless all items beside it tell of the one above (``numbered``).
        """
        node = self._nodes[place]
        if node.text[:1] != "(" and ":" not in node.text[:_LABEL_LETTERS] and len(node.text) > _LABEL_LETTERS:
            return None
        bracketed = _BRACKETED.fullmatch(node.text.strip())
        if bracketed and not self._children.get(place):
            return NodeField("lead", bracketed["words"])
        if node.words_end or (node.kind is NodeKind.NUMBERED and len(node.marker) > 1 and not numbered):
            return None
        match = LABEL.fullmatch(node.text.strip())
        if match is None:
            alone = node.kind is not NodeKind.NUMBERED and not self._children.get(place) and says_only_when(node.text)
            return NodeField("deadline", node.text.strip(" .;")) if alone else None
        label = " ".join(folded_words(match["label"]))
        role = label_role(match["label"])
        below = self._children.get(place, ())
        words = match["words"] or "; ".join(self._nodes[child].text.rstrip(" .;") for child in below)
        if node.kind is NodeKind.NUMBERED and not numbered and not self._mostly_told.get(self._parents[place], True):
            return NodeField("", words) if f"{label} " in phrases("remarks") and words else None  # one among tasks
        if role in TOLD_ROLES and words and len(match["label"].split()) <= LONGEST_HEADING // 2:
            if below and not match["words"]:
                self._aside |= dict.fromkeys(below, "field")
            return NodeField(str(role), words.rstrip(" .;"))
        return NodeField("", words) if f"{label} " in phrases("remarks") and words else None

    def _hand_down(self, parent: int | None, above: Mapping[str, NodeField]) -> None:
        """Give what is told of a heading to the tasks below it that do not tell it themselves."""
        for place in self._children.get(parent, ()):
            node = self._nodes[place]
            own = {field.role: field for field in self._fields.get(place, ())}
            if is_time_heading(node.text):
                own.setdefault("deadline", NodeField("deadline", node.text.rstrip(" .:")))
            known = {field.role for field in node.fields} | set(own)
            within = self._day_within(above.get("deadline"), node)
            if within is not None:
                own.setdefault("deadline", within)
                known.add("deadline")
                if not self._children.get(place) and place not in self._aside:
                    self._fields.setdefault(place, []).append(within)
            inherited = {**above, **own}
            leaf = not self._children.get(place)
            if (leaf or place in self._tasks) and place not in self._aside and above:
                more = [field for role, field in above.items() if role not in known and role in ("lead", "deadline")]
                own_day = self._deadlines(node.text) or _NAMES_A_DAY.search(node.text)
                self._fields[place] = [
                    *self._fields.get(place, ()),
                    *(field for field in more if not (own_day and field.role == "deadline")),
                ]
            self._hand_down(place, {} if place in self._tasks else inherited)

    def _day_within(self, month: NodeField | None, node: OutlineNode) -> NodeField | None:
        """Return the one day that a text below a heading names inside its month: "Hội nghị (ngày 18/3)" in March."""
        if month is None or node.set_aside or node.fields or self._deadlines(node.text):
            return None
        span = next(times_in(month.text, self._times, in_cell=True), None)
        if span is None or span.first is None or span.last is None or span.is_day:
            return None
        words = without(node.text, papers_in(node.text))
        days = [item for item in times_in(words, self._times) if item.is_day]
        inside = [item for item in days if item.last is not None and span.first <= item.last <= span.last]
        if len(days) != 1 or len(inside) != 1:
            return None
        return NodeField("deadline", node.text[inside[0].start : inside[0].end])


def _is_caps_title(node: OutlineNode) -> bool:
    return node.text.isupper() and len(node.text) < 2 * _LONGEST_TITLE


def _speaks_of_itself(text: str) -> bool:
    """Tell whether a text says of its own document since when it holds, or who carries it out."""
    return ("hiệu lực" in text or "thi hành" in text) and OF_THE_DOCUMENT.search(text) is not None
