"""What the diary of a task counts, in words: how often it was chased, extended, returned."""

from __future__ import annotations

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.task import Task
from ctr_desktop.models.labels import label


def chased_words(task: Task) -> str:
    """Return how often a task was chased, and when last: "đã đôn đốc 2 lần, gần nhất 15/5/2024"; "" for never."""
    counted = task.follow_up
    if not counted.chased:
        return ""
    key = "chased.once" if counted.chased == 1 else "chased.often"
    return label(key, count=counted.chased, day=short_date(counted.chased_on))


def counted_words(task: Task) -> str:
    """Return what the diary of a task counts: acts of chasing, extensions, returns; "" for nothing."""
    counted = task.follow_up
    parts = [chased_words(task)]
    parts += [label("extended.often", count=counted.extended)] if counted.extended else []
    parts += [label("returned.often", count=counted.returned)] if counted.returned else []
    return " · ".join(part for part in parts if part)
