"""Every write is journalled; undo gives the tables back byte for byte."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop import resources
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import CtrError, DataError
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.restoring import check
from ctr_desktop.store.schema import JOURNALLED
from tests.conftest import SAMPLE, Clock


@cache
def read_sample():
    return read_document(resources.path(SAMPLE))


def tables(context: Context) -> dict[str, list[tuple]]:
    """Return the rows of every journalled table and of the search index."""
    database = context.workspace.database
    found = {name: database.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in JOURNALLED}
    found["search"] = database.rows("SELECT rowid, body, programme FROM search ORDER BY rowid")
    return found


def test_a_write_outside_an_action_is_refused(context, programme):
    with pytest.raises(sqlite3.IntegrityError, match="outside an action"):
        context.workspace.database.execute("UPDATE task SET result = 'x' WHERE id = 1")


def test_an_action_that_changes_nothing_leaves_no_trace(context, programme):
    before = context.history.undo_target()
    assert not context.tasks.set([1], "result", "")
    assert context.history.undo_target() == before


def test_a_failed_action_changes_nothing(context, programme):
    before = tables(context)
    with pytest.raises(RuntimeError), context.workspace.journal.action("task.set"):
        context.tasks.set([1], "result", "x")
        raise RuntimeError("stop")
    assert tables(context) == before
    assert context.workspace.database.first("SELECT action_id FROM current_action") == (None,)


def test_import_is_undone_and_redone(context, sample_draft):
    empty = tables(context)
    context.importing.accept(sample_draft)
    full = tables(context)
    assert len(full["node"]) == 52 and len(full["task"]) > 90
    context.history.undo()
    assert tables(context) == empty
    context.history.redo()
    assert tables(context) == full


def test_undo_survives_a_restart(context, programme, folder, clock):
    before = tables(context)
    context.tasks.set_stage([1, 2], Stage.DOING)
    after = tables(context)
    context.close()
    again = open_context(folder, clock)
    try:
        again.history.undo()
        assert tables(again) == before
        again.history.redo()
        assert tables(again) == after
    finally:
        again.close()


def test_a_new_change_ends_the_redo_list(context, programme):
    context.tasks.set_stage([1], Stage.DOING)
    context.history.undo()
    context.tasks.set_stage([2], Stage.DOING)
    assert context.history.redo_target() is None
    with pytest.raises(CtrError, match="redo"):
        context.history.redo()


def edits(context: Context, programme: int):
    tasks, own = context.tasks, []

    def add(number):
        _changes, task = tasks.add(1 + number % 20, f"Việc tự thêm {number}")
        own.append(task)

    def on_own(act):
        return lambda number: act(own[number % len(own)], number) if own else add(number)

    return [
        lambda n: tasks.set_stage([1 + n % 40, 1 + n % 7], list(Stage)[n % len(Stage)], note="ghi" * (n % 2)),
        lambda n: tasks.set_lead([1 + n % 40], (n % 12) or None),
        lambda n: tasks.set([1 + n % 40], "cooperating", [1 + n % 9, 2 + n % 9]),
        lambda n: tasks.set([1 + n % 40], "officer", f"Cán bộ {n % 4}"),
        lambda n: tasks.set_deadline([1 + n % 40], context.workspace.today(), raw="nay"),
        lambda n: context.follow_up.extend([1], date(2025 + n, 5, 5), reason="r", agreed_by="a"),
        lambda n: tasks.set([1 + n % 40], "recurring", bool(n % 2)),
        lambda n: tasks.set([1 + n % 40], ("product", "result", "difficulty", "proposal")[n % 4], f"chữ {n}"),
        lambda n: tasks.set([1 + n % 40], "secrecy", list(Secrecy)[n % 4]),
        lambda n: context.diary.add([1 + n % 40], f"Nhật ký {n}"),
        lambda n: context.papers.add([1 + n % 40, 1 + n % 7], DocumentRole.RESULT, Paper(f"{n % 9}-BC/HU", None, "v")),
        lambda n: context.organisation.add(f"Đơn vị {n}", "", UnitKind.OTHER),
        add,
        on_own(lambda task, n: tasks.edit_text(task, f"Việc sửa {n}")),
        on_own(lambda task, n: tasks.move(task, 1 + n % 20, n % 3)),
        on_own(lambda task, n: (own.remove(task), tasks.delete([task]))),
        lambda n: context.programmes.delete(programme) if n % 97 == 0 else None,
    ]


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 16), st.integers(0, 200)), min_size=1, max_size=15))
def test_any_sequence_of_edits_undone_gives_the_first_state_back(steps, tmp_path_factory):
    from ctr_desktop.paths import DataFolder

    context = open_context(DataFolder(tmp_path_factory.mktemp("d")), Clock())
    try:
        _changes, programme = context.importing.accept(read_sample())
        possible = edits(context, programme)
        states = [tables(context)]
        for which, number in steps:
            with suppress(CtrError):
                possible[which](number)
            if tables(context) != states[-1]:
                states.append(tables(context))
        for state in reversed(states[:-1]):
            context.history.undo()
            assert tables(context) == state
        for state in states[1:]:
            context.history.redo()
            assert tables(context) == state
        assert check(context.workspace).problems == ()
    finally:
        context.close()


def test_history_tells_before_and_after(context, programme):
    context.tasks.set_lead([1], 2)
    context.tasks.set_stage([1], Stage.DOING, note="bắt đầu")
    kinds = [change.action.kind for change in context.history.of_task(1)]
    assert kinds[0] == "task.stage" and kinds[-1] == "programme.import" and "task.lead" in kinds
    lead = next(change for change in context.history.of_task(1) if change.action.kind == "task.lead")
    assert (lead.before["lead_unit_id"], lead.after["lead_unit_id"]) == (None, 2)


def test_codes_are_never_given_twice(context, programme):
    _changes, first = context.tasks.add(2, "Việc một")
    code = context.tasks.one(first).code
    context.tasks.delete([first])
    _changes, second = context.tasks.add(2, "Việc hai")
    assert context.tasks.one(second).code != code


def test_disk_full_is_said_plainly(context, programme):
    database = context.workspace.database
    pages = database.first("PRAGMA page_count")[0]
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    before = tables(context)
    with pytest.raises(DataError) as caught:
        context.tasks.set(range(1, 100), "result", "chữ " * 5000)
    assert caught.value.code == "data.disk_full"
    database.execute("PRAGMA max_page_count = 1073741823")
    assert tables(context) == before
