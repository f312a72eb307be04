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
