"""The two times, at their edges: which day counts, and what was known."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ctr_desktop.domain.fields import Kind, stored_fields
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.task import Stage
from ctr_desktop.store import as_of, programmes, tasks
from ctr_desktop.store.schema import JOURNALLED


def facts_of(context, task: int, day: date | None):
    return next((item for item in as_of.facts(context.workspace.database, None, day) if item.id == task), None)


def task_of(context, task: int, day: date):
    database = context.workspace.database
    return next(iter(as_of.of_day(database, list(tasks.tasks(database, [task]).values()), day)), None)


DAYS = [(date(2024, 6, 9), False), (date(2024, 6, 10), True), (date(2024, 6, 11), True)]


@pytest.mark.parametrize(("day", "counts"), DAYS)
def test_an_extension_counts_from_its_own_day(context, programme, day, counts):
    context.follow_up.extend([1], date(2024, 7, 15), reason="r", agreed_by="a", day=date(2024, 6, 10))
    wanted = date(2024, 7, 15) if counts else date(2024, 6, 30)
    assert facts_of(context, 1, day).due == task_of(context, 1, day).deadline.due == wanted
    assert facts_of(context, 1, day).original_due == date(2024, 6, 30)


@pytest.mark.parametrize(("day", "counts"), DAYS)
def test_an_own_task_counts_from_the_day_it_was_added(context, programme, clock, day, counts):
    clock.now = datetime(2024, 6, 10, 8)
    _changes, task = context.tasks.add(2, "Việc thêm")
    assert (facts_of(context, task, day) is not None) is counts
    assert (task_of(context, task, day) is not None) is counts


@pytest.mark.parametrize(("day", "counts"), DAYS)
def test_a_stage_counts_from_its_own_day(context, programme, day, counts):
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 10))
    wanted = (Stage.DONE, date(2024, 6, 10)) if counts else (Stage.TODO, None)
    facts, task = facts_of(context, 1, day), task_of(context, 1, day)
    assert (facts.stage, facts.done_on) == (task.stage, task.done_on) == wanted


@pytest.mark.parametrize(("day", "counts"), DAYS)
def test_a_re_assignment_counts_from_its_own_day(context, programme, clock, day, counts):
    clock.now = datetime(2024, 6, 1, 8)
    context.tasks.set_lead([1], 2)
    clock.now = datetime(2024, 6, 10, 8)
    context.tasks.set_lead([1], 3)
    wanted = 3 if counts else 2
    assert facts_of(context, 1, day).lead_unit == task_of(context, 1, day).lead_unit == wanted


@pytest.mark.parametrize(("day", "counts"), DAYS)
def test_a_note_counts_from_its_own_day(context, programme, day, counts):
    context.diary.add([1], "đầu", date(2024, 6, 1))
    context.diary.add([1], "sau", date(2024, 6, 10))
    assert task_of(context, 1, day).last_note == ("sau" if counts else "đầu")
    assert as_of.last_entries(context.workspace.database, [1], day)[1][1] == ("sau" if counts else "đầu")


def test_several_acts_are_taken_back_in_their_order(context, programme, clock):
    for month, unit in ((4, 2), (5, 3), (6, 4)):
        clock.now = datetime(2024, month, 10, 8)
        context.tasks.set_lead([1], unit)
        context.follow_up.extend([1], date(2024, 6 + month, 1), reason="r", agreed_by="a")
    seen = [
        (facts_of(context, 1, date(2024, month, 15)).lead_unit, facts_of(context, 1, date(2024, month, 15)).due.month)
        for month in (3, 4, 5, 6)
    ]
    assert seen == [(2, 6), (2, 10), (3, 11), (4, 12)], "before it was given it is as it was given first"


def test_a_lead_of_that_day_does_not_co_operate_as_well(context, programme, clock):
    clock.now = datetime(2024, 6, 1, 8)
    context.tasks.set_lead([1], 2)
    clock.now = datetime(2024, 6, 10, 8)
    context.tasks.set_lead([1], 3)
    context.tasks.set([1], "cooperating", [2, 4])
    assert task_of(context, 1, date(2024, 6, 5)).cooperating == (4,)


def test_what_has_no_day_counts_as_known(context, programme, clock):
    clock.now = datetime(2024, 7, 3, 8)
    context.tasks.set([1], "result", "đã xong trong quý")
    assert task_of(context, 1, date(2024, 6, 30)).result == "đã xong trong quý"


def test_now_and_as_of_today_are_the_same(context, programme, clock):
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set_lead([3], 4)
    context.follow_up.extend([2], date(2024, 8, 1), reason="r", agreed_by="a")
    context.tasks.set([5], "recurring", True)
    database = context.workspace.database
    now = [item._replace(period_end=None) for item in as_of.facts(database, programme)]
    today = [item._replace(period_end=None) for item in as_of.facts(database, programme, clock.now.date())]
    assert now == today


# --- known ----------------------------------------------------------------------------------------------------------


def dump(database) -> dict[str, list[tuple]]:
    return {table: sorted(database.rows(f'SELECT * FROM "{table}"'), key=repr) for table in JOURNALLED}


def test_every_table_is_as_it_was_at_every_place(context, sample_draft, clock):
    database = context.workspace.database
    seen = {as_of.newest_action(database): dump(database)}

    def remember():
        seen[as_of.newest_action(database)] = dump(database)

    _changes, programme = context.importing.accept(sample_draft)
    for change in (
        lambda: None,
        lambda: context.tasks.set_lead([1, 2], 3),
        lambda: context.tasks.set_lead([1, 2], 4),
        lambda: context.tasks.set([1], "cooperating", [5, 6]),
        lambda: context.tasks.set([1], "officer", "Hòa"),
        lambda: context.diary.add([1], "ghi"),
        lambda: context.tasks.add(2, "Việc thêm"),
        lambda: context.organisation.add("Ban mới", "BM", UnitKind.OTHER),
        lambda: context.tasks.delete([135]),
        lambda: context.history.undo(),
        lambda: context.history.undo(),
        lambda: context.history.redo(),
        lambda: context.programmes.delete(programme),
        lambda: context.history.undo(),
        lambda: context.follow_up.extend([1], date(2024, 9, 1), reason="r", agreed_by="a"),
    ):
        change()
        remember()
    for place, wanted in seen.items():
        with as_of.known_at(database, place) as known:
            assert dump(known) == wanted, place


def test_the_newest_place_needs_no_other_connection(context, programme):
    database = context.workspace.database
    with as_of.known_at(database, None) as known:
        assert known is database
    with as_of.known_at(database, as_of.newest_action(database)) as known:
        assert known is database


def test_the_data_itself_is_never_hidden(context, programme):
    database = context.workspace.database
    place = as_of.newest_action(database)
    context.tasks.set([1], "result", "sau")
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT result FROM task WHERE id = 1") == ("",)
        assert database.first("SELECT result FROM task WHERE id = 1") == ("sau",)
        context.tasks.set([2], "result", "trong khi đó")
    assert context.tasks.one(2).result == "trong khi đó"


def test_the_name_of_a_unit_is_that_of_the_place(context, programme):
    from dataclasses import replace

    database = context.workspace.database
    place = as_of.newest_action(database)
    unit = context.organisation.units()[0]
    context.organisation.update(replace(unit, name="Tên mới"))
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT name FROM unit WHERE id = ?", (unit.id,)) == (unit.name,)


def test_a_day_is_the_last_action_entered_by_then_in_journal_order(context, clock, sample_draft):
    context.importing.accept(sample_draft)
    places = {}
    for day in (3, 5, 4, 9):  # the clock was put back once
        clock.now = datetime(2024, 7, day, 8)
        context.diary.add([1], f"ghi {day}", date(2024, 7, 1))
        places[day] = as_of.newest_action(context.workspace.database)
    database = context.workspace.database
    assert as_of.action_on(database, date(2024, 7, 3)) == places[3]
    assert as_of.action_on(database, date(2024, 7, 4)) == places[4], "the later one in the journal"
    assert as_of.action_on(database, date(2024, 7, 6)) == places[4]
    assert as_of.action_on(database, date(2024, 7, 30)) == places[9]


def test_an_action_is_found_by_its_identity(context, programme):
    database = context.workspace.database
    place = as_of.newest_action(database)
    assert as_of.action_of_uid(database, as_of.action_uid(database, place)) == place
    assert as_of.action_of_uid(database, "nobody") is None and as_of.action_uid(database, 10**9) == ""


def test_the_mark_of_a_deleted_task_is_that_of_then(context, programme):
    _changes, task = context.tasks.add(2, "Việc mật")
    context.tasks.set([task], "secrecy", "secret")
    database = context.workspace.database
    place = as_of.newest_action(database)
    context.tasks.delete([task])
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT secrecy FROM task WHERE id = ?", (task,)) == ("secret",)


def test_a_programme_is_known_with_everything_under_it(context, programme):
    database = context.workspace.database
    place = as_of.newest_action(database)
    count = len(list(context.tasks.of_programme(programme)))
    context.programmes.delete(programme)
    with as_of.known_at(database, place) as known:
        assert programmes.programme(known, programme).name == "Quý II/2024"
        assert len(list(tasks.programme_tasks(known, programme))) == count
        assert len(programmes.tree(known, programme)) == 52


@pytest.mark.parametrize(
    "field", [field for field in stored_fields() if field.name not in ("secrecy", "text")], ids=str
)
def test_every_declared_field_is_rolled_back(context, programme, field):
    """New fields too: nothing lists them by hand."""
    database = context.workspace.database
    place = as_of.newest_action(database)
    before = database.first(f"SELECT {field.column} FROM task WHERE id = 1")
    other = {"choice": lambda: list(field.choices)[-1].value, "day": lambda: "2031-01-01", "flag": lambda: 1}
    value = other.get(field.kind.value, lambda: "khác" if field.kind.value == "text" else 1)()
    if field.kind is Kind.PERSON:
        context.tasks.set([2], "officer", "Hòa")
        place = as_of.newest_action(database)
    with context.workspace.journal.action("task.set"):
        database.execute(f"UPDATE task SET {field.column} = ? WHERE id = 1", (value,))
    with as_of.known_at(database, place) as known:
        assert known.first(f"SELECT {field.column} FROM task WHERE id = 1") == before
