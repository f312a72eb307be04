"""The "6 rõ" of 2025: what the record of a task must answer so that everybody knows what is owed.

Who does it, what, until when, who answers for it, what comes of it, who decides. A task always has words, so that
*what* is never open; the others are fields of the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntFlag
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ctr_desktop.domain.task import TaskFacts


class Gap(IntFlag):
    """The questions that a record leaves open; the order is that of the formula, without *rõ việc*."""

    PERSON = 1
    TIME = 2
    RESPONSIBILITY = 4
    PRODUCT = 8
    AUTHORITY = 16


QUESTIONS = 6
"""How many questions there are, the one that the words of the task always answer included."""


def open_questions(task: TaskFacts) -> Gap:
    """Return which of the questions a task leaves open on the day of its facts.

    The person is the officer of the unit, the time a deadline or that it is a standing duty, the responsibility the
    lead unit, the product its kind or its words, the authority who decides or the leader in charge.
    """
    found = Gap(task.unanswered)
    if task.due is None and not task.recurring:
        found |= Gap.TIME
    if task.lead_unit is None:
        found |= Gap.RESPONSIBILITY
    return found


def unanswered(values: Mapping[str, Any]) -> int:
    """Return which questions the fields of a task leave open that do not depend on a day: the store asks the same."""
    found = Gap(0)
    if values["unit_officer"] is None:
        found |= Gap.PERSON
    if not values["product"] and not values["product_kind"]:
        found |= Gap.PRODUCT
    if not values["decided_by"] and values["leader"] is None:
        found |= Gap.AUTHORITY
    return int(found)
