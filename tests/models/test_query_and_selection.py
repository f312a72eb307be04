"""The query and the selection of the window: what is shown and what is chosen, told to whoever listens."""

from __future__ import annotations

import pytest

from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.current_query import CurrentQuery
from ctr_desktop.models.models import build_models
from ctr_desktop.models.outline_filter import OutlineFilter
from ctr_desktop.models.selection import Selection
from ctr_desktop.models.sidebar_model import (
    COUNT_ROLE,
    TARGET_ROLE,
    Kind,
    Target,
    programme_target,
    unit_target,
    view_target,
)


@pytest.fixture
def query(qapp):
    return CurrentQuery()


def test_a_programme_is_opened_with_everything(query):
    query.set(TaskQuery((1,), View.DONE, words="x"))
    query.open(2)
    assert query.value == TaskQuery((2,))
    query.open(None)
    assert query.value == TaskQuery()


def test_a_view_keeps_programme_and_words(query):
    query.open(1)
    query.search("dân vận")
    query.narrow(TaskQuery(view=View.OVERDUE))
    assert query.value == TaskQuery((1,), View.OVERDUE, words="dân vận")
    query.narrow(TaskQuery(units=(3,)))
    assert query.value == TaskQuery((1,), units=(3,), words="dân vận"), "a unit takes the place of the view"


def test_typing_rests_before_it_searches(query, qtbot):
    told = []
    query.changed.connect(lambda: told.append(query.value.words))
    for words in ("d", "dâ", "dân "):
        query.type(words)
    assert told == []
    qtbot.waitUntil(lambda: told == ["dân"])


def test_words_that_were_just_typed_are_not_lost_to_a_view(query):
    query.open(1)
    query.type("dân")
    query.narrow(TaskQuery(view=View.OVERDUE))
    assert query.value == TaskQuery((1,), View.OVERDUE, words="dân")


def test_words_that_were_just_typed_do_not_reach_the_next_programme(query, qtbot):
    query.open(1)
    query.type("dân")
    query.open(2)
    qtbot.wait(120)
    assert query.value == TaskQuery((2,))


def test_the_selection_is_told(qapp):
    selection, told = Selection(), []
    selection.changed.connect(lambda: told.append((selection.tasks, selection.node)))
    selection.choose([3, 4], 9)
    selection.choose([])
    assert told == [((3, 4), 9), ((), None)]


@pytest.fixture
def models(qapp, context, programme):
    made = build_models(context)
    made.outline.open(programme)
    yield made
    made.background.stop()


@pytest.fixture
def outline_filter(models, context):
    return OutlineFilter(models.outline, models.tallies, context.search, models.outline)


def test_everything_is_no_filter(outline_filter, models, programme):
    outline_filter.show(TaskQuery((programme,)))
    assert not models.outline.is_filtered and not outline_filter.capped


def test_views_units_and_words_filter_the_tree(outline_filter, models, context, programme):
    models.bus.tell(context.tasks.set_lead([1, 2, 3], 4))
    outline_filter.show(TaskQuery((programme,), units=(4,)))
    assert set(models.outline.shape.tasks()) == {1, 2, 3}
    outline_filter.show(TaskQuery((programme,), units=(4,), words="tập trung kiểm tra"))
    assert set(models.outline.shape.tasks()) == {2}
    outline_filter.show(TaskQuery((programme,), View.DONE))
    assert models.outline.shape.tasks() == []
    outline_filter.show(TaskQuery((programme,)))
    assert not models.outline.is_filtered


def test_a_view_follows_what_is_done(outline_filter, models, context, programme, qtbot):
    from ctr_desktop.domain.task import Stage

    outline_filter.show(TaskQuery((programme,), View.DONE))
    models.bus.tell(context.tasks.set_stage([7], Stage.DONE))
    qtbot.waitUntil(lambda: models.outline.shape.tasks() == [7])


def test_many_hits_are_capped_and_said(outline_filter, models, context, programme, monkeypatch):
    from ctr_desktop.store import search

    monkeypatch.setattr(search, "MAX_HITS", 5)
    outline_filter.show(TaskQuery((programme,), words="công tác"))
    assert outline_filter.capped
    outline_filter.show(TaskQuery((programme,), words="zzzz"))
    assert not outline_filter.capped and models.outline.shape.tasks() == []


def test_a_code_finds_its_task(outline_filter, models, programme):
    outline_filter.show(TaskQuery((programme,), words="I.2-1"))
    assert task_key(2) in models.outline.shape.parent


# --- the sidebar ----------------------------------------------------------------------------------------------------


def test_entries_lead_to_parts_of_a_query(models, context, programme):
    models.bus.tell(context.tasks.set_lead([1], 4))
    targets = [item.data(TARGET_ROLE) for item in models.sidebar.entries()]
    assert programme_target(programme) in targets and view_target(View.OVERDUE) in targets and unit_target(4) in targets
    assert view_target(View.DUE) not in targets, "that view is for schedulers"


def test_pages_are_listed_when_there_are_several(models):
    assert not [item for item in models.sidebar.entries() if item.data(TARGET_ROLE).kind is Kind.PAGE]
    models.sidebar.offer_pages([("tree", "Đề cương"), ("table", "Bảng")])
    pages = [item.text() for item in models.sidebar.entries() if item.data(TARGET_ROLE).kind is Kind.PAGE]
    assert pages == ["Đề cương", "Bảng"]
    models.sidebar.offer_pages([("tree", "Đề cương")])
    assert not [item for item in models.sidebar.entries() if item.data(TARGET_ROLE).kind is Kind.PAGE]


def test_counts_stand_behind_views_and_units(models, context):
    models.bus.tell(context.tasks.set_lead([1, 2], 4))
    assert models.sidebar.find(unit_target(4)).data(COUNT_ROLE) == 2
    assert models.sidebar.find(view_target(View.ALL)).data(COUNT_ROLE) == 134


@pytest.mark.parametrize(
    ("target", "is_open"),
    [
        (programme_target(1), True),
        (programme_target(2), False),
        (view_target(View.OVERDUE), True),
        (view_target(View.ALL), False),
        (unit_target(3), False),
        (Target(Kind.PAGE, page="table"), True),
        (Target(Kind.PAGE, page="tree"), False),
        (Target(Kind.TITLE), False),
    ],
)
def test_what_the_window_shows_is_marked(target, is_open):
    assert target.is_open(TaskQuery((1,), View.OVERDUE), "table") is is_open
