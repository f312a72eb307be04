"""Queries: what few tasks of many are looked at for, and that nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.task import Stage, TaskFacts
from ctr_desktop.domain.views import BY_URGENCY, TaskQuery, View, due_span, in_view
from ctr_desktop.services import querying
from ctr_desktop.services.context import Context
from ctr_desktop.services.querying import find_first, find_places, find_tasks, query_facts


@given(
    st.sampled_from(sorted(BY_URGENCY)), st.integers(0, 30), st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.data()
)
def test_a_view_by_urgency_never_shows_what_is_not_looked_at(view: View, soon: int, day: date, data) -> None:
    due = data.draw(st.none() | st.dates(day - timedelta(40), day + timedelta(60)))
    stage, recurring = data.draw(st.sampled_from(list(Stage))), data.draw(st.booleans())
    task = TaskFacts(1, 1, recurring, stage, due, due, day if stage is Stage.DONE else None, None)
    first, last = due_span(view, day, soon)
    looked_at = (
        due is not None
        and first <= due <= last
        and not recurring
        and stage not in (Stage.DONE, Stage.CANCELLED, Stage.CARRIED)
    )
    assert looked_at or not in_view(task, view, day, soon)


@pytest.mark.parametrize("view", sorted(BY_URGENCY))
def test_a_view_by_urgency_finds_what_looking_at_everything_finds(context: Context, programme: int, view: View) -> None:
    today = context.workspace.today()
    for place in range(1, 60):
        context.tasks.set_deadline([place], today + timedelta(place - 30))
    context.tasks.set_stage(list(range(1, 60, 5)), Stage.DONE)
    query = TaskQuery((programme,), view)
    every = query_facts(context.workspace.database, query)
    wanted = {task.id for task in every if query.holds(task, today, 3)}
    assert {task.id for task in find_tasks(context.workspace.database, query, today, 3).tasks} == wanted != set()
    assert len(query_facts(context.workspace.database, query, due_span(view, today, 3))) < len(every)


@pytest.mark.parametrize("view", sorted(View))
@pytest.mark.parametrize("programmes", [(), (1,), (1, 2)])
def test_the_first_places_are_the_beginning_of_all(
    context: Context, programme: int, sample_draft, view: View, programmes: tuple[int, ...], monkeypatch
) -> None:
    header = replace(sample_draft.header, period=quarter_period(2024, 1))
    context.importing.accept(replace(sample_draft, header=header, source_bytes=b"quy 1", source_sha256="1" * 64))
    today = context.workspace.today()
    for place in range(1, 60):
        context.tasks.set_deadline([place], today + timedelta(place - 30))
    context.tasks.set_stage(list(range(1, 60, 5)), Stage.DONE)
    query, database = TaskQuery(programmes, view), context.workspace.database
    every = [task.id for task in find_tasks(database, query, today, 3).tasks]
    assert find_places(database, query, today, 3).ids == every
    for most, enough, at_once in ((5, 1, 4), (6, 5, 4), (40, 10, 4), (1000, 60, 1), (1000, 200, 1)):
        monkeypatch.setattr(querying, "_FIRST", most)
        monkeypatch.setattr(querying, "_ENOUGH", enough)
        monkeypatch.setattr(querying, "_PROGRAMMES_AT_ONCE", at_once)
        first = find_first(database, query, today, 3)
        if first is not None:
            assert first.ids == (every if first.whole else every[: len(first.ids)])
            assert first.whole or len(first.ids) >= enough
            assert first.facts.keys() == set(first.ids)
