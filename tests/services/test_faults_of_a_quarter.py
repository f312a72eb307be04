"""Small things of a real quarter: ids and numbers used once, acts on one day, order of acts, what was known when."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import Provenance
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store import as_of
from tests.reporting import make_report, request_of


@pytest.fixture
def on(clock):
    def turn(day: int, month: int = 6) -> None:
        clock.now = clock.now.replace(month=month, day=day)

    turn(1)
    return turn


def acts(context, task: int = 1):
    return [(act.day.day, act.old_unit, act.new_unit) for act in context.tasks.reassignments(task)]


# --- ids ------------------------------------------------------------------------------------------------------------


def test_the_id_of_a_deleted_task_is_not_given_again(context, programme):
    _changes, first = context.tasks.add(1, "a")
    context.tasks.set([first], "result", "BÍ MẬT")
    context.tasks.delete([first])
    _changes, second = context.tasks.add(1, "b")
    assert second != first
    assert [change.action.kind for change in context.history.of_task(second)] == ["task.add"]


def test_ids_go_on_after_an_undo_and_a_second_start(context, programme):
    _changes, first = context.tasks.add(1, "a")
    context.history.undo()
    _changes, second = context.tasks.add(1, "b")
    assert second > first
    context.history.undo()
    context.history.redo()
    assert context.tasks.one(second).text == "b"


def test_a_document_can_be_imported_again_after_its_programme_was_deleted(context, programme, sample_draft):
    context.programmes.delete(programme)
    other = replace(sample_draft, header=replace(sample_draft.header, title="Khác"))
    _changes, second = context.importing.accept(replace(other, source_bytes=b"other"))
    _changes, third = context.importing.accept(sample_draft)
    assert len({programme, second, third}) == 3


def test_codes_of_a_new_programme_begin_anew(context, programme, sample_draft):
    node = context.tasks.one(1).node
    for _ in range(3):
        context.tasks.add(node, "việc")
    context.programmes.delete(programme)
    _changes, again = context.importing.accept(sample_draft)
    fresh = next(task for task in context.tasks.of_programme(again))
    _changes, own = context.tasks.add(fresh.node, "việc")
    count = sum(task.node == fresh.node for task in context.tasks.of_programme(again))
    assert context.tasks.one(own).code.endswith(f"-{count}")


# --- leads ----------------------------------------------------------------------------------------------------------


def test_taking_away_and_giving_back_on_one_day_is_no_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], None)
    context.tasks.set_lead([1], 2)
    assert acts(context) == []
    context.tasks.set_lead([1], 5)
    assert acts(context) == [(5, 2, 5)], "it had a lead when the day began"


def test_taking_away_and_giving_to_another_is_one_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], None)
    context.tasks.set_lead([1], 3)
    assert acts(context) == [(5, 2, 3)]


def test_giving_back_on_the_same_day_gives_the_provenance_back(context, programme, on):
    context.tasks.set_lead([1], 2, Provenance.STATED)
    on(5)
    context.tasks.set_lead([1], 5)
    assert context.tasks.one(1).lead_provenance is Provenance.DIRECTED
    context.tasks.set_lead([1], 2)
    assert acts(context) == [] and context.tasks.one(1).lead_provenance is Provenance.STATED


def test_a_mistake_mended_leaves_a_whole_chain(context, programme, on):
    context.tasks.set_lead([1], 2)
    on(5)
    context.tasks.set_lead([1], 3)
    on(9)
    context.tasks.set_lead([1], 4)
    context.tasks.mend_lead([1])
    assert acts(context) == [(5, 2, 4)]
    context.tasks.mend_lead([1])
    assert acts(context) == []


def test_a_mistake_that_went_back_leaves_no_act(context, programme, on):
    context.tasks.set_lead([1], 2)
    for day, unit in ((5, 3), (9, 2)):
        on(day)
        context.tasks.set_lead([1], unit)
    context.tasks.mend_lead([1])
    assert acts(context) == [] and context.tasks.one(1).lead_unit == 2


def test_the_day_a_task_was_given_is_the_one_that_was_said(context, programme, on):
    on(28)
    context.tasks.set_lead([1], 2, day=date(2024, 6, 20))
    context.tasks.set_lead([1], 3, day=date(2024, 6, 20))
    assert acts(context) == [], "changed again on the day it was given"
    context.tasks.set_lead([2], 2, day=date(2024, 6, 20))
    context.tasks.set_lead([2], 3)
    assert acts(context, 2) == [(28, 2, 3)]


def test_a_unit_that_is_gone_leads_nothing(context, programme):
    for change in (
        lambda: context.tasks.set_lead([1], 9_999),
        lambda: context.tasks.set([1], "cooperating", [9_999]),
    ):
        with pytest.raises(RuleError) as refused:
            change()
        assert refused.value.code == "unit.unknown"


# --- deadlines and stages -------------------------------------------------------------------------------------------


def test_an_extension_is_not_of_a_day_before_the_last_one(context, programme):
    context.tasks.set_deadline([1], date(2024, 6, 30))
    granted = {"reason": "r", "agreed_by": "a"}
    context.follow_up.extend([1], date(2024, 7, 10), day=date(2024, 6, 20), **granted)
    with pytest.raises(RuleError) as refused:
        context.follow_up.extend([1], date(2024, 7, 20), day=date(2024, 6, 10), **granted)
    assert refused.value.code == "task.extended_since"
    assert refused.value.details["day"] == "20/6/2024"
    context.follow_up.extend([1], date(2024, 7, 20), day=date(2024, 6, 20), **granted)
    assert [item.new_due.day for item in context.tasks.extensions(1)] == [10, 20]


def test_a_deadline_taken_away_takes_its_extensions_with_it(context, programme):
    context.tasks.set_deadline([1], date(2024, 6, 30))
    context.follow_up.extend([1], date(2024, 7, 10), reason="r", agreed_by="a")
    context.tasks.set_deadline([1], None)
    assert context.tasks.extensions(1) == []
    context.tasks.set_deadline([1], date(2024, 6, 25), raw="25/6")
    deadline = context.tasks.one(1).deadline
    assert (deadline.due, deadline.original) == (date(2024, 6, 25), date(2024, 6, 25))
    context.history.undo()
    context.history.undo()
    assert len(context.tasks.extensions(1)) == 1 and context.tasks.one(1).deadline.due == date(2024, 7, 10)


def test_a_note_beside_the_same_stage_moves_no_day(context, programme):
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 10))
    context.tasks.set_stage([1], Stage.DONE, note="đã nộp")
    assert context.tasks.one(1).done_on == date(2024, 6, 10)
    assert [(entry.kind.value, entry.text) for entry in context.diary.of_task(1)] == [("note", "đã nộp"), ("stage", "")]


def test_the_day_of_any_stage_can_be_corrected(context, programme):
    context.tasks.set_stage([1], Stage.DOING)
    context.tasks.set_stage([1], Stage.DOING, day=date(2024, 6, 10))
    (entry,) = context.diary.of_task(1)
    assert entry.day == date(2024, 6, 10)
    assert not context.tasks.set_stage([2], Stage.TODO, day=date(2024, 6, 10)), "nothing was begun"


# --- what was known -------------------------------------------------------------------------------------------------


def test_words_are_searched_in_what_was_known(context, programme):
    database = context.workspace.database
    context.tasks.set([1], "result", "alpha")
    place = as_of.newest_action(database)
    context.tasks.set([1], "result", "beta")
    today = context.workspace.today()

    def found(words: str, known: int | None) -> list[int]:
        return [task.id for task in find_tasks(database, TaskQuery((1,), words=words, known=known), today, 3).tasks]

    assert found("alpha", place) == [1] and found("alpha", None) == []
    assert found("beta", None) == [1] and found("beta", place) == []
    context.programmes.delete(programme)
    assert found("quy hoach", place), "what was deleted since is found where it was known"


@pytest.mark.parametrize("words", ["quán triệt", "i.1-1", "II.1", "ke hoach 253", "zzz", "“"])
def test_words_are_searched_alike_with_and_without_an_index(words, context, programme):
    database = context.workspace.database
    today = context.workspace.today()
    place = as_of.newest_action(database)
    queries = (TaskQuery((1,), words=words), TaskQuery((1,), words=words, known=place))
    by_index, by_words = ({task.id for task in find_tasks(database, query, today, 3).tasks} for query in queries)
    assert by_index == by_words


def test_a_report_names_the_place_it_was_read_at(context, programme, monkeypatch):
    from ctr_desktop.services import report_making

    gather = report_making.gather

    def meanwhile(database, request):
        context.tasks.set_stage([1, 2, 3], Stage.DONE)
        return gather(database, request)

    monkeypatch.setattr(report_making, "gather", meanwhile)
    made = make_report(context, request_of(context, programme))
    assert made.figures["done_on_time"] == 0, "what is entered while it is made belongs to the next one"


@pytest.mark.parametrize("kind", ["progress", "register"])
def test_the_same_report_is_the_same_file_in_every_format(kind, context, programme, monkeypatch):
    request = request_of(context, programme, kind)
    first = make_report(context, request, formats=("pdf", "docx", "xlsx")).files
    passed = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: passed)
    assert make_report(context, request, formats=("pdf", "docx", "xlsx")).files == first


# --- issued ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def final(context, programme):
    committee = context.workspace.settings.values.committee
    committee.name, committee.superior, committee.symbol, committee.place = "Huyện ủy A", "Đảng bộ tỉnh B", "HU", "A"
    return lambda number: request_of(context, programme, draft=False, number=number, issued_on=date(2024, 6, 28))


@pytest.mark.parametrize(("first", "second"), [("5", "05"), ("5a", "5A"), ("005", "5")])
def test_a_number_that_is_printed_alike_is_the_same_number(first, second, context, final):
    context.reports.keep(make_report(context, final(first)))
    with pytest.raises(RuleError) as refused:
        context.reports.check_number(final(second))
    assert refused.value.code == "report.number_used"


@pytest.mark.parametrize("number", ["٥", "5 a", "-5", "năm"])
def test_a_number_is_of_plain_digits(number, context, final):
    with pytest.raises(RuleError) as refused:
        make_report(context, final(number))
    assert refused.value.code == "report.bad_number"


def test_a_draft_is_never_kept(context, programme):
    made = make_report(context, request_of(context, programme))
    with pytest.raises(RuleError):
        context.reports.keep(made)
    assert context.reports.issued(programme) == []


# --- checks and figures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["task", "node", "programme", "action", "change", "current_action", "search"])
def test_a_table_that_is_gone_is_a_problem_not_a_breakdown(table, context, programme):
    context.workspace.database.execute("PRAGMA foreign_keys = OFF")
    context.workspace.database.execute(f'DROP TABLE "{table}"')
    found = context.backup.check()
    assert any(table in problem for problem in found.problems)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE search SET body = 'x' WHERE rowid = 3",
        "DELETE FROM search WHERE rowid = (SELECT MIN(rowid) FROM search WHERE rowid % 2 = 0)",
        "INSERT INTO search (rowid, body, programme) VALUES (999999, 'x', 1)",
        "UPDATE change SET before = '{' WHERE id = (SELECT MAX(id) FROM change)",
        "UPDATE action SET state = 'strange' WHERE id = 1",
        "DELETE FROM _sqlite_migrations WHERE name = (SELECT MAX(name) FROM _sqlite_migrations)",
    ],
)
def test_what_is_spoilt_is_found(spoil, context, programme):
    assert context.backup.check().problems == ()
    context.workspace.database.execute(spoil)
    assert context.backup.check().problems != ()


def test_undo_inside_another_change_is_refused_and_harmless(context, programme):
    context.tasks.set([1], "result", "xong")
    with context.tasks.together():
        with pytest.raises(RuleError) as refused:
            context.history.undo()
        context.tasks.set([1], "product", "kế hoạch")
    assert refused.value.code == "undo.unfinished"
    assert (context.tasks.one(1).result, context.tasks.one(1).product) == ("xong", "kế hoạch")


def test_a_deleted_secret_stays_secret_in_the_past(context, programme):
    database = context.workspace.database
    _changes, own = context.tasks.add(1, "việc")
    place = as_of.newest_action(database)
    context.tasks.set([own], "secrecy", "secret")
    context.tasks.delete([own])
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT secrecy FROM task WHERE id = ?", (own,)) == ("secret",)


def test_rows_of_old_come_back_the_same_each_time(tmp_path):
    import shutil
    from datetime import datetime
    from pathlib import Path

    from ctr_desktop.app.context import open_context
    from ctr_desktop.paths import DataFolder

    folder = DataFolder(tmp_path / "cu")
    folder.root.mkdir()
    shutil.copy(Path(__file__).resolve().parents[1] / "data" / "ctr-0.1.0.db", folder.database)
    context = open_context(folder, lambda: datetime(2026, 11, 26, 9))
    database = context.workspace.database

    def state():
        return {
            table: database.rows(f"SELECT * FROM {table} ORDER BY id") for table in ("assignment", "citation", "task")
        }

    while context.history.undo_target().kind != "programme.delete":
        context.history.undo()
    context.history.undo()
    first = state()
    context.history.redo()
    context.history.undo()
    assert state() == first
    kinds = {row[0] for row in database.rows("SELECT DISTINCT deadline_kind FROM task WHERE recurring = 1")}
    assert kinds == {"periodic"}
    context.close()
