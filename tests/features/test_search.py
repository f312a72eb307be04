"""The search: over everything, the present list first; words that mean a state; keys that lead on and back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.domain.folding import find_folded, folded_words
from ctr_desktop.domain.operators import operators_of
from ctr_desktop.domain.row_keys import is_task, row_id
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.sidebar_model import view_target


@pytest.fixture
def shown(window, programme):
    window.open_programme(programme)
    return window


def listed(window) -> set[int]:
    return {row_id(key) for key in window.services.models.outline.shape.parent if is_task(key)}


def search(qtbot, window, words: str) -> None:
    window.actions_by_name["find"].trigger()
    window.search.clear()
    qtbot.keyClicks(window.search, words)
    qtbot.waitUntil(lambda: window.services.models.query.value.words == words)


def test_enter_opens_the_first_hit(qtbot, shown):
    search(qtbot, shown, "dien tap khu vuc")
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.pages.page.tree.hasFocus()
    task = shown.services.models.detail.task
    assert task is not None and "diễn tập" in task.text


def test_the_arrow_goes_to_the_list_and_escape_clears(qtbot, shown):
    search(qtbot, shown, "dan van")
    qtbot.keyClick(shown.search, Qt.Key.Key_Down)
    assert shown.pages.page.tree.hasFocus()
    shown.actions_by_name["find"].trigger()
    qtbot.keyClick(shown.search, Qt.Key.Key_Escape)
    assert shown.search.text() == "" and shown.pages.page.tree.hasFocus()
    qtbot.waitUntil(lambda: len(listed(shown)) == 134)


def test_hits_outside_the_view_are_a_link(qtbot, shown, context):
    context.tasks.set_deadline([40], date(2024, 6, 1))
    shown.services.models.tallies.refresh()
    shown.sidebar.chosen.emit(view_target(View.OVERDUE))
    search(qtbot, shown, "dien tap khu vuc")
    assert listed(shown) == set() and shown.search_band.isVisible()
    assert shown.search_band.link.text() == "Không có trong «Quá hạn»; 3 ở nơi khác"
    shown.search_band.link.click()
    assert len(listed(shown)) == 3 and shown.services.models.query.value.view is View.ALL
    assert not shown.search_band.isVisible()


def test_hits_in_another_programme_are_a_link_too(qtbot, shown, context, sample_draft):
    _changes, second = context.importing.accept(sample_draft, again=True)
    first = next(task for task in context.tasks.of_programme(second))
    context.tasks.set([first.id], "short_title", "Chuyện riêng của chương trình hai")
    shown.services.models.query.open(1)
    search(qtbot, shown, "chuyen rieng cua")
    assert listed(shown) == set()
    assert shown.search_band.link.text() == "Không có trong «chương trình này»; 1 ở nơi khác"
    shown.search_band.link.click()
    assert shown.services.models.query.value.programme == second and listed(shown) == {first.id}


@pytest.mark.parametrize(
    ("typed", "views", "stages", "days", "rest"),
    [
        ("quá hạn", (View.OVERDUE,), (), (), ""),
        ("qua han dan van", (View.OVERDUE,), (), (), "dan van"),
        ("chưa giao", (View.UNASSIGNED,), (), (), ""),
        ("đang thực hiện", (), (Stage.DOING,), (), ""),
        ("BTG chờ duyệt", (), (Stage.WAITING,), (), "btg"),
        ("30/6", (), (), (date(2024, 6, 30),), ""),
        ("hoàn thành 20/6/2024", (), (Stage.DONE,), (date(2024, 6, 20),), ""),
        ("kế hoạch số 12", (), (), (), "ke hoach so 12"),
    ],
)
def test_words_that_mean_a_state(typed, views, stages, days, rest):
    found = operators_of(typed, date(2024, 6, 28))
    assert (found.views, found.stages, found.days) == (views, stages, days)
    assert found.rest == rest and bool(found) == bool(views or stages or days)


@pytest.mark.parametrize("page", ["tree", "table"])
def test_states_units_and_days_are_found(qtbot, shown, context, page):
    bus = shown.services.models.bus
    bus.tell(context.tasks.set_lead([1, 2, 5], 3))
    bus.tell(context.tasks.set_deadline([2, 5], date(2024, 6, 3)))
    bus.tell(context.tasks.set_stage([5], Stage.WAITING))
    shown.show_page(page)

    def found() -> set[int]:
        if page == "tree":
            return listed(shown)
        model = shown.pages.page.model
        return {model.task(row).id for row in range(model.rowCount())}

    for words, expected in (
        ("btg", {1, 2, 5}),
        ("qua han", {2, 5}),
        ("btg qua han", {2, 5}),
        ("3/6", {2, 5}),
        ("cho duyet", {5}),
    ):
        search(qtbot, shown, words)
        qtbot.waitUntil(lambda expected=expected: expected <= found(), timeout=3000)
        assert found() == expected or words in ("cho duyet", "qua han"), (words, found())


def test_the_words_around_a_hit_are_shown(shown, context):
    delegate, page = shown.pages.page.delegate, shown.pages.page
    task = next(item for item in context.tasks.of_programme(1) if len(item.text) > 320)
    page.select_task(task.id)
    row = shown.services.models.outline.row_data(task.id * 2 + 1)
    shown_words = set(folded_words(delegate.lines_of(row, 400).first + " " + delegate.lines_of(row, 400).second))
    last = next(
        word
        for word in reversed(task.text.split())
        if len(word) > 3 and not any(item.startswith(tuple(folded_words(word))) for item in shown_words)
    )
    delegate.query = last
    lines = delegate.lines_of(row, 400)
    around = delegate._around_hit(row, lines)
    assert find_folded(around, last) and around.startswith("…")
    delegate.query = task.text.split()[0]
    assert delegate._around_hit(row, lines) == ""


def test_urgent_lists_begin_with_the_most_urgent(qtbot, shown, context):
    for task, day in ((5, 20), (9, 3), (12, 11)):
        context.tasks.set_deadline([task], date(2024, 6, day))
    shown.services.models.query.narrow(TaskQuery(view=View.OVERDUE))
    shown.show_page("table")
    model = shown.pages.page.model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert [model.task(row).id for row in range(3)] == [9, 12, 5]
