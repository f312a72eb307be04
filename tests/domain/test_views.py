"""Which tasks a query means."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.programme import Programme, ProgrammeHeader
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import Stage, TaskFacts
from ctr_desktop.domain.views import TaskQuery, View, in_view, view_count, without_carried
from tests.domain.test_statistics import DAY, TASKS, facts


@given(TASKS)
def test_a_view_shows_as_many_as_it_counts(tasks):
    counts = tally(tasks, DAY)
    for view in View:
        shown = [task for task in tasks if in_view(task, view, DAY, 3)]
        assert len(shown) == view_count(counts, view), view


@given(TASKS)
def test_late_and_soon_together_are_what_is_due(tasks):
    due = [task for task in tasks if in_view(task, View.DUE, DAY, 3)]
    late = [task for task in tasks if in_view(task, View.OVERDUE, DAY, 3)]
    soon = [task for task in tasks if in_view(task, View.SOON, DAY, 3)]
    assert sorted(map(id, due)) == sorted(map(id, late + soon))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        (TaskQuery(), {1, 2, 3}),
        (TaskQuery(units=(1,)), {1}),
        (TaskQuery(units=(None,)), {3}),
        (TaskQuery(units=(1, None)), {1, 3}),
        (TaskQuery(view=View.OVERDUE), {2, 3}),
        (TaskQuery(view=View.OVERDUE, units=(2,)), {2}),
        (TaskQuery(view=View.DONE), set()),
    ],
)
def test_views_and_units_go_together(query, meant):
    late = DAY - timedelta(2)
    tasks = [
        facts(unit=1, task=1, due=DAY + timedelta(9)),
        facts(unit=2, task=2, due=late),
        facts(unit=None, task=3, due=late),
    ]
    assert {task.id for task in tasks if query.holds(task, DAY, 3)} == meant


def test_one_programme_or_several():
    assert TaskQuery((4,)).programme == 4
    assert TaskQuery().programme is None and TaskQuery((4, 5)).programme is None


def test_everything_is_what_leaves_nothing_out():
    assert TaskQuery((1,)).is_everything
    for query in (TaskQuery(view=View.DONE), TaskQuery(units=(1,)), TaskQuery(words="dân vận")):
        assert not query.is_everything


def programme(number: int, quarter: int | None) -> Programme:
    period = quarter_period(2024, quarter) if quarter else None
    return Programme(number, f"u{number}", ProgrammeHeader(period=period), "", "", "2024-01-01")


def carried(task: int, of: int) -> TaskFacts:
    return facts(Stage.CARRIED, task=task)._replace(programme=of)


def test_a_carried_task_counts_through_its_successor():
    tasks = [carried(1, 1), facts(task=2)._replace(programme=1), carried(3, 2)]
    both = without_carried(tasks, [programme(1, 1), programme(2, 2)])
    assert [task.id for task in both] == [2, 3], "that of the last programme has no successor here"


def test_in_its_own_programme_alone_it_counts():
    assert without_carried([carried(1, 1)], [programme(1, 1)]) == [carried(1, 1)]


def test_without_a_period_nothing_is_known_to_be_later():
    assert len(without_carried([carried(1, 1)], [programme(1, None), programme(2, 2)])) == 1


@given(TASKS, st.booleans())
def test_a_query_holds_no_task_twice(tasks, descending):
    query = TaskQuery(descending=descending)
    assert [task for task in tasks if query.holds(task, date(2024, 6, 30), 3)] == tasks
