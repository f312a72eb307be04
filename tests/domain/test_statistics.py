"""The figures: verdicts, tallies, rates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.statistics import Tally, days_late, decimal, roll_up, tally, tally_by, tally_one, verdict
from ctr_desktop.domain.task import Stage, TaskFacts

DAY = date(2024, 6, 30)


def facts(stage=Stage.DOING, due=DAY, original=None, done_on=None, recurring=False, unit=1, node=1, task=1):
    return TaskFacts(task, node, recurring, stage, due, original or due, done_on, unit)


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (facts(due=DAY), Verdict.SOON),
        (facts(due=DAY - timedelta(1)), Verdict.OVERDUE),
        (facts(due=DAY + timedelta(3)), Verdict.SOON),
        (facts(due=DAY + timedelta(4)), Verdict.IN_TIME),
        (facts(due=None), Verdict.NEEDS_DEADLINE),
        (facts(recurring=True, due=DAY - timedelta(9)), Verdict.RECURRING),
        (facts(Stage.DONE, done_on=DAY), Verdict.DONE_ON_TIME),
        (facts(Stage.DONE, done_on=DAY + timedelta(1)), Verdict.DONE_LATE),
        (facts(Stage.DONE, due=DAY + timedelta(9), original=DAY, done_on=DAY + timedelta(1)), Verdict.DONE_LATE),
        (facts(Stage.CANCELLED, due=DAY - timedelta(9)), Verdict.CANCELLED),
        (facts(Stage.PAUSED, due=DAY - timedelta(9)), Verdict.OVERDUE),
    ],
)
def test_verdicts(task, expected):
    assert verdict(task, DAY) is expected


def test_due_yesterday_is_one_day_late():
    assert days_late(facts(due=DAY - timedelta(1)), DAY) == 1
    assert days_late(facts(due=DAY), DAY) == 0


def test_the_completion_rate_of_two_government_counts():
    assert decimal(Tally(done_on_time=16051, overdue=223).rate, 2) == "98,63"
    assert Tally(in_time=5, recurring=3).rate is None
    assert decimal(None) == "—"


def test_cancelled_tasks_are_shown_but_not_counted():
    counts = tally([facts(Stage.CANCELLED), facts(task=2)], DAY)
    assert (counts.total, counts.cancelled) == (1, 1)


STAGES = st.sampled_from(list(Stage))
DAYS = st.one_of(st.none(), st.dates(min_value=DAY - timedelta(20), max_value=DAY + timedelta(20)))
TASKS = st.lists(
    st.builds(
        TaskFacts,
        st.integers(1, 99),
        st.integers(1, 4),
        st.booleans(),
        STAGES,
        DAYS,
        DAYS,
        DAYS,
        st.one_of(st.none(), st.integers(1, 3)),
    ),
    max_size=30,
)


@given(TASKS)
def test_groups_add_up_to_the_whole(tasks):
    whole = tally(tasks, DAY)
    parts = tally_by(tasks, lambda task: task.lead_unit, DAY)
    assert sum(parts.values(), Tally()) == whole
    assert whole.total + whole.cancelled == len(tasks)
    assert sum((tally_one(task, DAY) for task in tasks), Tally()) == whole


@given(TASKS)
def test_headings_hold_everything_under_them(tasks):
    parents = {1: None, 2: 1, 3: 2, 4: None}
    totals = roll_up(tally_by(tasks, lambda task: task.node, DAY), parents)
    assert totals[1] + totals[4] == tally(tasks, DAY)


@given(TASKS)
def test_taking_away_what_was_added_changes_nothing(tasks):
    whole = tally(tasks, DAY)
    for task in tasks:
        assert whole + tally_one(task, DAY) - tally_one(task, DAY) == whole


# --- fallen due (đến hạn): done by the day, or open with a deadline up to it -----------------------------------------


def test_what_is_due_on_the_day_itself_has_fallen_due_and_is_not_late():
    counts = tally([facts(due=DAY)], DAY)
    assert (counts.fallen_due, counts.due_open, counts.overdue, counts.still_in_time) == (1, 1, 0, 1)
    assert counts.rate == 0.0


def test_the_rate_of_the_last_day_is_that_of_the_next_morning():
    tasks = [facts(Stage.DONE, done_on=DAY, task=1), *(facts(task=number) for number in range(2, 5))]
    evening, morning = tally(tasks, DAY), tally(tasks, DAY + timedelta(1))
    assert evening.rate == morning.rate == 25.0
    assert (evening.overdue, morning.overdue) == (0, 3)


def test_what_is_done_before_its_day_has_fallen_due():
    counts = tally([facts(Stage.DONE, due=DAY + timedelta(30), done_on=DAY)], DAY)
    assert counts.fallen_due == 1 and counts.rate == 100.0


def test_what_is_not_yet_due_is_not_in_the_rate():
    counts = tally([facts(due=DAY + timedelta(1))], DAY)
    assert counts.fallen_due == 0 and counts.rate is None


def test_paused_and_returned_count_as_open():
    for stage in (Stage.PAUSED, Stage.RETURNED):
        counts = tally([facts(stage, due=DAY)], DAY)
        assert counts.fallen_due == 1 and counts.done == 0


def test_cancelled_and_standing_duties_never_fall_due():
    tasks = [facts(Stage.CANCELLED, due=DAY), facts(recurring=True, due=DAY, task=2)]
    assert tally(tasks, DAY).fallen_due == 0


def carried(period_end):
    return facts(Stage.CARRIED, due=DAY - timedelta(5))._replace(period_end=period_end)


def test_a_carried_task_is_overdue_nowhere():
    assert verdict(carried(DAY), DAY) is Verdict.CARRIED
    assert days_late(carried(DAY), DAY + timedelta(90)) == 0


def test_a_carried_task_has_fallen_due_up_to_the_end_of_its_period():
    for day, counted in ((DAY - timedelta(1), 1), (DAY, 1), (DAY + timedelta(1), 0)):
        counts = tally([carried(DAY)], day)
        assert (counts.carried, counts.carried_due, counts.fallen_due) == (1, counted, counted), day
        assert counts.done == 0 and counts.total == 1


def test_a_carried_task_without_a_period_stays_fallen_due():
    assert tally([carried(None)], DAY + timedelta(400)).fallen_due == 1


@given(TASKS)
def test_fallen_due_is_the_sum_of_its_parts(tasks):
    counts = tally(tasks, DAY)
    assert counts.fallen_due == counts.done + counts.overdue + counts.due_open + counts.carried_due
    open_up_to_the_day = [
        task
        for task in tasks
        if task.stage not in (Stage.DONE, Stage.CANCELLED, Stage.CARRIED)
        and not task.recurring
        and task.due is not None
        and task.due <= DAY
    ]
    assert counts.overdue + counts.due_open == len(open_up_to_the_day)


@given(TASKS)
def test_the_rate_is_between_nothing_and_everything(tasks):
    rate = tally(tasks, DAY).rate
    assert rate is None or 0 <= rate <= 100


@given(TASKS)
def test_the_columns_of_the_table_add_up(tasks):
    counts = tally(tasks, DAY)
    columns = counts.done_on_time + counts.done_late + counts.still_in_time + counts.overdue
    assert columns + counts.without_deadline + counts.carried == counts.total
