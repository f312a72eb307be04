"""Words of a search that mean a state of tasks: "quá hạn", "chưa giao", "thiếu sản phẩm", a stage, a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.clarity import Gap, open_questions
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.fields import Stage
from ctr_desktop.domain.folding import folded_words
from ctr_desktop.domain.task import OPEN_STAGES, TaskFacts
from ctr_desktop.domain.views import View, in_view

_VIEWS: Mapping[tuple[str, ...], View] = {
    ("qua", "han"): View.OVERDUE,
    ("tre", "han"): View.OVERDUE,
    ("sap", "den", "han"): View.SOON,
    ("chua", "giao"): View.UNASSIGNED,
    ("chua", "co", "han"): View.NEEDS_DEADLINE,
    ("can", "dien", "han"): View.NEEDS_DEADLINE,
    ("thuong", "xuyen"): View.RECURRING,
    ("tuan", "nay"): View.WEEK,
    ("thieu", "van", "ban"): View.UNPROVED,
    ("chua", "du", "6", "ro"): View.INCOMPLETE,
    ("chuyen", "tu", "quy", "truoc"): View.CARRIED_IN,
    ("ngoai", "chuong", "trinh"): View.OUTSIDE,
    ("overdue",): View.OVERDUE,
    ("unassigned",): View.UNASSIGNED,
}
_GAPS: Mapping[tuple[str, ...], Gap] = {
    ("thieu", "nguoi"): Gap.PERSON,
    ("thieu", "han"): Gap.TIME,
    ("thieu", "chu", "tri"): Gap.RESPONSIBILITY,
    ("thieu", "san", "pham"): Gap.PRODUCT,
    ("thieu", "tham", "quyen"): Gap.AUTHORITY,
}
_STAGES: Mapping[tuple[str, ...], Stage] = {
    ("chua", "thuc", "hien"): Stage.TODO,
    ("da", "tiep", "nhan"): Stage.ACCEPTED,
    ("dang", "thuc", "hien"): Stage.DOING,
    ("cho", "duyet"): Stage.WAITING,
    ("hoan", "thanh"): Stage.DONE,
    ("tam", "dung"): Stage.PAUSED,
    ("thuc", "hien", "lai"): Stage.RETURNED,
    ("khong", "thuc", "hien"): Stage.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Operators:
    """What some words of a search mean, and the words that are left to be found as they are.

    ``only`` tells that the words are not looked for as they are: nothing else is said, or the figures of "3/6" would
    be found in every other text.
    """

    views: tuple[View, ...] = ()
    stages: tuple[Stage, ...] = ()
    days: tuple[date, ...] = ()
    gaps: tuple[Gap, ...] = ()
    rest: str = ""
    only: bool = False

    def __bool__(self) -> bool:
        """Tell whether any of the words means a state."""
        return bool(self.views or self.stages or self.days or self.gaps)

    def hold(self, task: TaskFacts, day: date, soon_days: int) -> bool:
        """Tell whether a task is in every state that the words mean."""
        return (
            all(in_view(task, view, day, soon_days) for view in self.views)
            and all(task.stage is stage for stage in self.stages)
            and all(due in (task.due, task.done_on) for due in self.days)
            and all(task.stage in OPEN_STAGES and open_questions(task) & gap for gap in self.gaps)
        )


def operators_of(text: str, today: date) -> Operators:
    """Return what the words of a search mean; a day is one that is written with its sign: "30/6"."""
    pieces = text.split()
    days = [day for piece in pieces if "/" in piece and (day := understand_day(piece, today)) is not None]
    plain = [piece for piece in pieces if "/" not in piece or understand_day(piece, today) is None]
    words = folded_words(" ".join(plain))
    views: list[View] = []
    stages: list[Stage] = []
    gaps: list[Gap] = []
    rest: list[str] = []
    place = 0
    while place < len(words):
        length = next((size for size in (4, 3, 2, 1) if _meaning(tuple(words[place : place + size]))), 0)
        meaning = _meaning(tuple(words[place : place + length])) if length else None
        if isinstance(meaning, View):
            views.append(meaning)
        elif isinstance(meaning, Stage):
            stages.append(meaning)
        elif isinstance(meaning, Gap):
            gaps.append(meaning)
        else:
            rest.append(words[place])
        place += length or 1
    said = bool(views or stages or days or gaps)
    only = said and (not rest or any(piece.count("/") == 1 for piece in pieces))
    return Operators(tuple(views), tuple(stages), tuple(days), tuple(gaps), " ".join(rest), only)


def _meaning(words: tuple[str, ...]) -> View | Stage | Gap | None:
    return _VIEWS.get(words) or _STAGES.get(words) or _GAPS.get(words)
