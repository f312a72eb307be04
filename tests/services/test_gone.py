"""What was deleted meanwhile is refused in words, and nothing is written."""

from __future__ import annotations

from datetime import date

import pytest

from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import RuleError

GONE = 99_999
CHANGES = {
    "text": lambda context: context.tasks.edit_text(GONE, "chữ"),
    "delete": lambda context: context.tasks.delete([GONE]),
    "move": lambda context: context.tasks.move(GONE, 1, 0),
    "note": lambda context: context.diary.add([1, GONE], "ghi"),
    "document": lambda context: context.papers.add(
        [GONE], DocumentRole.DIRECTION, Paper("1", date(2024, 5, 1), "việc")
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_task_that_is_gone_is_refused(change, context, programme):
    before = context.history.undo_target()
    with pytest.raises(RuleError) as refused:
        CHANGES[change](context)
    assert refused.value.code == "task.unknown"
    assert context.history.undo_target() == before


def test_deleting_one_that_is_gone_deletes_none(context, programme):
    _changes, own = context.tasks.add(1, "Việc của ta")
    with pytest.raises(RuleError):
        context.tasks.delete([own, GONE])
    assert context.tasks.one(own).text == "Việc của ta"
