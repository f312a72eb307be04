"""Giving a task to another unit is an act with its day (giao lại); giving it first, or again that day, is none."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.services.importing.reading import read_text


@pytest.fixture
def on(clock):
    """Set the clock to a day of June 2024."""

    def move(day: int) -> None:
        clock.now = datetime(2024, 6, day, 9, 0)

    move(1)
    return move


def acts(context, task: int = 1):
    return [(act.day.day, act.old_unit, act.new_unit) for act in context.tasks.reassignments(task)]


def test_giving_a_task_that_has_no_lead_is_no_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    assert acts(context) == []


def test_changing_it_on_the_day_it_was_given_is_no_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    context.tasks.set_lead([1], 3)
    context.tasks.set_lead([1], 4)
    assert acts(context) == [(1, 3, 4)] or acts(context) == []


def test_a_later_change_is_an_act_of_its_day(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    assert acts(context) == [(5, 2, 3)]


def test_a_change_of_the_same_day_corrects_the_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    context.tasks.set_lead([1], 4)
    assert acts(context) == [(5, 2, 4)]


def test_giving_it_back_on_the_same_day_takes_the_act_away(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    context.tasks.set_lead([1], 2)
    assert acts(context) == [] and context.tasks.one(1).lead_unit == 2


def test_each_later_day_is_an_act_more(context, programme, on):
    context.tasks.set_lead([1], 2)
    for day, unit in ((5, 3), (9, 4), (12, 2)):
        on(day)
        context.tasks.set_lead([1], unit)
    assert acts(context) == [(5, 2, 3), (9, 3, 4), (12, 4, 2)]


def test_taking_a_task_from_everybody_is_an_act_too(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], None)
    assert acts(context) == [(5, 2, None)]
    on(9)
    context.tasks.set_lead([1], 3)
    assert acts(context) == [(5, 2, None)], "giving what nobody had is no act"


def test_the_same_unit_again_is_no_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    assert not context.tasks.set_lead([1], 2)
    assert acts(context) == []


def test_several_tasks_each_by_their_own_past(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([2], 2)
    context.tasks.set_lead([1, 2, 3], 4)
    assert (acts(context, 1), acts(context, 2), acts(context, 3)) == ([(5, 2, 4)], [], [])


def test_a_day_of_the_past_can_be_given(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(20)
    context.tasks.set_lead([1], 3, day=date(2024, 6, 15))
    assert acts(context) == [(15, 2, 3)]


def test_a_day_to_come_is_refused(context, programme, on):
    context.tasks.set_lead([1], 2)
    with pytest.raises(RuleError, match="day_to_come"):
        context.tasks.set_lead([1], 3, day=date(2024, 6, 2))
    assert context.tasks.one(1).lead_unit == 2


def test_the_old_provenance_is_kept_with_the_act(context, on):
    text = "CHƯƠNG TRÌNH\nCông tác quý II năm 2024\n1. Giao Ban Tổ chức Huyện ủy chủ trì rà soát quy hoạch cán bộ."
    _changes, programme = context.importing.accept(read_text(text, "dán", None, True))
    (task,) = [task for task in context.tasks.of_programme(programme) if task.lead_unit]
    assert task.lead_provenance is Provenance.STATED
    on(9)
    context.tasks.set_lead([task.id], 5)
    (act,) = context.tasks.reassignments(task.id)
    assert act.old_provenance is Provenance.STATED
    assert context.tasks.one(task.id).lead_provenance is Provenance.DIRECTED


def test_a_mistake_is_mended_for_all_days(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    context.tasks.mend_lead([1])
    assert acts(context) == [] and context.tasks.one(1).lead_unit == 3
    context.history.undo()
    assert acts(context) == [(5, 2, 3)]


def test_mending_takes_the_last_act_only(context, programme, on):
    context.tasks.set_lead([1], 2)
    for day, unit in ((5, 3), (9, 4)):
        on(day)
        context.tasks.set_lead([1], unit)
    context.tasks.mend_lead([1])
    assert acts(context) == [(5, 2, 4)], "it should have been given to 4 in the first place"


def test_mending_what_was_never_re_assigned_is_no_action(context, programme, on):
    context.tasks.set_lead([1], 2)
    assert not context.tasks.mend_lead([1])


def test_undo_takes_back_lead_and_act_together(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    context.history.undo()
    assert acts(context) == [] and context.tasks.one(1).lead_unit == 2
    context.history.redo()
    assert acts(context) == [(5, 2, 3)] and context.tasks.one(1).lead_unit == 3


def test_an_undone_giving_is_not_the_day_it_was_given(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    context.history.undo()
    context.tasks.set_lead([1], 4)
    assert acts(context) == [(5, 2, 4)], "it was given on the first, what was undone does not count"


def test_acts_go_with_their_task_and_come_back_with_it(context, programme, on):
    _changes, task = context.tasks.add(2, "Việc thêm")
    context.tasks.set_lead([task], 2)
    on(5)
    context.tasks.set_lead([task], 3)
    context.tasks.delete([task])
    assert acts(context, task) == []
    context.history.undo()
    assert acts(context, task) == [(5, 2, 3)]


def test_a_unit_that_led_once_cannot_be_deleted(context, programme, on):
    from ctr_desktop.domain.organisation import UnitKind

    context.organisation.add("Ban cũ", "BC", UnitKind.OTHER)
    unit = context.organisation.units()[-1].id
    context.tasks.set_lead([1], unit)
    on(5)
    context.tasks.set_lead([1], 3)
    with pytest.raises(RuleError, match=r"unit\.used"):
        context.organisation.delete(unit)


def test_the_history_tells_from_whom_to_whom(context, programme, on):
    from ctr_desktop.models.history_lines import history_lines

    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    units = {unit.id: unit.short_name for unit in context.organisation.units()}
    newest = history_lines(context.history.of_task(1), units, {})[0]
    assert ("Re-assigned", units[2], units[3]) in newest.fields
