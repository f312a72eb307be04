"""What the overview and the weekly meeting list: for any tasks and any day, what each task by itself says."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.overview import days_of_week, due_this_week, for_meeting, most_overdue, urgency
from ctr_desktop.domain.statistics import is_due_in_seven_days, is_due_this_week, is_open, verdict
from ctr_desktop.domain.task import Stage, TaskFacts

DAY = date(2024, 5, 15)
DAYS = st.dates(min_value=DAY - timedelta(12), max_value=DAY + timedelta(16))
FACTS = st.builds(
    TaskFacts,
    st.integers(1, 999),
    st.just(1),
    st.booleans(),
    st.sampled_from(list(Stage)),
    st.one_of(st.none(), DAYS),
    st.none(),
    st.none(),
    st.just(1),
)


@given(st.lists(FACTS, unique_by=lambda task: task.id), DAYS)
def test_each_list_holds_what_belongs_to_it(tasks, as_of):
    late = [task for task in tasks if verdict(task, as_of) is Verdict.OVERDUE]
    week = [task for task in tasks if is_open(task, as_of) and is_due_this_week(task, as_of)]
    ahead = [task for task in tasks if is_open(task, as_of) and is_due_in_seven_days(task, as_of)]
    asked = {task.id: task for task in (*late, *week, *ahead)}
    assert most_overdue(tasks, as_of) == sorted(late, key=urgency)
    assert due_this_week(tasks, as_of) == sorted(week, key=urgency)
    assert for_meeting(tasks, as_of) == sorted(asked.values(), key=urgency)


@given(DAYS)
def test_a_week_goes_from_monday_to_sunday(as_of):
    days = days_of_week(as_of)
    assert [day.weekday() for day in days] == list(range(7)) and as_of in days


def test_the_nearest_deadline_is_the_most_urgent():
    tasks = [
        TaskFacts(place, 1, False, Stage.DOING, due, None, None, 1) for place, due in enumerate((None, DAY, DAY), 1)
    ]
    assert [task.id for task in sorted(tasks, key=urgency)] == [2, 3, 1]
