"""Undo writes back only what its action changed, and only where nobody has changed it since."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.task import Stage
from ctr_desktop.models.history_lines import kept_words
from ctr_desktop.store import tasks as stored


def write_from_elsewhere(context, by: str = "Hòa", **values) -> None:
    """Change task 1 in an action that undo does not reach, as one that came from another machine."""
    context.workspace.settings.values.user_name = by
    with context.workspace.journal.action("task.set", undoable=False):
        stored.update(context.workspace.database, [1], **values)
    context.workspace.settings.values.user_name = ""


def test_other_columns_of_the_row_stay(context, programme):
    context.tasks.set([1], "result", "xong")
    write_from_elsewhere(context, difficulty="thiếu kinh phí")
    reverted = context.history.undo()
    task = context.tasks.one(1)
    assert reverted.kept == () and (task.result, task.difficulty) == ("", "thiếu kinh phí")


def test_a_value_that_was_changed_since_stays_and_is_named(context, programme):
    context.tasks.set([1], "result", "xong")
    write_from_elsewhere(context, result="sửa sau")
    reverted = context.history.undo()
    (kept,) = reverted.kept
    assert context.tasks.one(1).result == "sửa sau"
    assert (kept.table, kept.row, kept.task, kept.column, kept.present) == ("task", 1, 1, "result", "sửa sau")
    assert kept.by.by == "Hòa" and kept.by.kind == "task.set"
    assert context.history.redo_target() is None, "nothing was taken back, so there is nothing to do again"
    assert context.history.undo_target().kind != "task.result", "the steps before it can still be taken back"


def test_what_can_be_taken_back_is_taken_back(context, programme):
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 20))
    write_from_elsewhere(context, done_on=date(2024, 6, 1))
    reverted = context.history.undo()
    task = context.tasks.one(1)
    assert task.stage is Stage.TODO and task.done_on == date(2024, 6, 1)
    assert [kept.column for kept in reverted.kept] == ["done_on"]
    assert context.diary.of_task(1) == []


def test_the_clerk_reads_what_stays_and_who_entered_it(context, programme):
    context.tasks.set([1], "result", "xong")
    write_from_elsewhere(context, result="sửa sau")
    words = kept_words(context.history.undo(), {}, {})
    assert "sửa sau" in words and "Hòa" in words and "09:15" in words


def test_somebody_without_a_name_is_said_so(context, programme):
    context.tasks.set([1], "result", "xong")
    write_from_elsewhere(context, by="", result="sửa sau")
    assert "somebody" in kept_words(context.history.undo(), {}, {})


def test_a_row_that_was_worked_on_since_is_not_taken_away(context, programme):
    context.organisation.add("Ban mới", "BM", UnitKind.OTHER)
    unit = context.organisation.units()[-1]
    with context.workspace.journal.action("unit.edit", undoable=False):
        context.workspace.database.update("unit", [unit.id], short_name="BMoi")
    reverted = context.history.undo()
    assert [kept.column for kept in reverted.kept] == [""]
    assert context.organisation.units()[-1].short_name == "BMoi"


def test_a_row_that_others_rest_on_is_refused_in_a_sentence(context, programme):
    context.organisation.add("Ban mới", "BM", UnitKind.OTHER)
    unit = context.organisation.units()[-1].id
    write_from_elsewhere(context, lead=unit)
    before = context.workspace.database.rows("SELECT * FROM unit")
    with pytest.raises(RuleError, match=r"undo\.overtaken"):
        context.history.undo()
    assert context.workspace.database.rows("SELECT * FROM unit") == before
    assert context.workspace.database.first("SELECT action_id FROM current_action") == (None,)


def test_a_value_that_is_already_back_is_no_conflict(context, programme):
    context.tasks.set([1], "result", "xong")
    write_from_elsewhere(context, result="")
    assert context.history.undo().kept == ()


def test_redo_takes_the_same_care(context, programme):
    context.tasks.set([1], "result", "xong")
    context.history.undo()
    context.workspace.settings.values.user_name = "Bình"
    database = context.workspace.database
    with database.transaction():
        # a change that leaves the redo list whole, as one that is merged in
        database.execute(
            "INSERT INTO action (uid, kind, at, state, \"by\") VALUES ('x', 'merge', '2024-06-28', 'base', 'Bình')"
        )
        database.execute("UPDATE current_action SET action_id = (SELECT MAX(id) FROM action)")
        stored.update(database, [1], result="của Bình")
        database.execute("UPDATE current_action SET action_id = NULL")
    reverted = context.history.redo()
    assert context.tasks.one(1).result == "của Bình"
    assert [(kept.present, kept.by.by) for kept in reverted.kept] == [("của Bình", "Bình")]


def test_a_refusal_inside_an_action_leaves_nothing_half_done(context, programme):
    with context.tasks.together():
        with suppress(RuleError), context.tasks.together():
            context.tasks.set([1], "result", "không được còn")
            context.diary.add([1], "không được còn")
            raise RuleError("task.empty")
        context.tasks.set([2], "result", "còn")
    assert context.tasks.one(1).result == "" and context.diary.of_task(1) == []
    assert context.tasks.one(2).result == "còn"
    context.history.undo()
    assert context.tasks.one(2).result == "", "one step of undo"


def test_nested_actions_are_one_recording(context, programme):
    with context.tasks.together() as outer:
        with context.tasks.together() as inner:
            context.tasks.set([1], "result", "a")
        context.tasks.set([2], "result", "b")
    assert inner is outer and outer.changes.tasks == frozenset({1, 2})


def test_an_exception_that_nobody_catches_takes_everything_back(context, programme):
    with pytest.raises(RuleError), context.tasks.together():
        context.tasks.set([1], "result", "a")
        with context.tasks.together():
            context.tasks.set([2], "result", "b")
            raise RuleError("task.empty")
    assert context.tasks.one(1).result == context.tasks.one(2).result == ""


def test_three_floors_of_actions(context, programme):
    with context.tasks.together():
        context.tasks.set([1], "result", "1")
        with suppress(RuleError), context.tasks.together():
            context.tasks.set([2], "result", "2")
            with suppress(RuleError), context.tasks.together():
                context.tasks.set([3], "result", "3")
                raise RuleError("task.empty")
            context.tasks.set([4], "result", "4")
    assert [context.tasks.one(task).result for task in (1, 2, 3, 4)] == ["1", "2", "", "4"]


def test_actions_say_by_whom_and_where(context, imported_here):
    context.workspace.settings.values.user_name = "Trần Thị Hòa"
    context.tasks.set([1], "result", "xong")
    by, replica = context.workspace.database.first('SELECT "by", replica FROM action ORDER BY id DESC LIMIT 1')
    assert by == "Trần Thị Hòa" and replica == 1
    assert context.history.of_task(1)[0].action.by == "Trần Thị Hòa"


def test_the_same_file_in_the_same_place_is_one_replica(context, imported_here, folder, clock):
    context.tasks.set([1], "result", "a")
    context.close()
    again = open_context(folder, clock)
    again.tasks.set([1], "result", "b")
    assert again.workspace.database.first("SELECT COUNT(*) FROM replica") == (1,)
    again.close()


def test_a_copied_folder_is_another_replica(context, imported_here, folder, clock, tmp_path):
    import shutil

    from ctr_desktop.paths import DataFolder

    context.tasks.set([1], "result", "a")
    context.close()
    shutil.copytree(folder.root, tmp_path / "bản sao")
    copied = open_context(DataFolder(tmp_path / "bản sao"), clock)
    copied.tasks.set([1], "result", "b")
    uids = [row[0] for row in copied.workspace.database.rows("SELECT uid FROM replica ORDER BY id")]
    replicas = copied.workspace.database.rows("SELECT replica FROM action ORDER BY id DESC LIMIT 2")
    assert len(uids) == 2 and uids[0] != uids[1] and replicas == [(2,), (1,)]
    copied.close()


def test_a_restored_file_is_another_replica(context, imported_here, folder, clock, tmp_path):
    from ctr_desktop.services import restoring

    context.tasks.set([1], "result", "a")
    copy = tmp_path / "x.ctr"
    context.backup.write(copy)
    context.close()
    restoring.restore(folder, copy, clock)
    again = open_context(folder, clock)
    again.tasks.set([1], "result", "b")
    assert again.workspace.database.first("SELECT COUNT(*) FROM replica") == (2,)
    again.close()


def test_stamps_never_go_back(context, programme, clock):
    from datetime import datetime

    stamps = []
    for moment in (datetime(2024, 6, 28, 9), datetime(2019, 1, 1), datetime(2024, 6, 28, 9), datetime(2030, 1, 1)):
        clock.now = moment
        context.diary.add([1], f"ghi {moment}", date(2019, 1, 1))
        stamps.append(context.workspace.database.first("SELECT MAX(stamp) FROM progress")[0])
    assert stamps == sorted(set(stamps))
    texts = [entry.text for entry in context.diary.of_task(1)]
    assert texts[0].endswith("2030-01-01 00:00:00") and texts[-1].endswith("2024-06-28 09:00:00")


def test_stamps_survive_the_deletion_of_the_newest(context, programme, clock):
    context.diary.add([1], "một")
    first = context.workspace.database.first("SELECT MAX(stamp) FROM progress")[0]
    context.diary.delete(context.diary.of_task(1)[0].id)
    context.diary.add([1], "hai")
    assert context.workspace.database.first("SELECT MAX(stamp) FROM progress")[0] > first


def test_codes_are_free_even_with_gaps(context, programme):
    made = [context.tasks.add(2, f"Việc {number}")[1] for number in range(4)]
    codes = [context.tasks.one(task).code for task in made]
    context.tasks.delete([made[1]])
    _changes, task = context.tasks.add(2, "Việc sau")
    assert context.tasks.one(task).code not in codes
    context.tasks.delete([made[3], task])
    _changes, last = context.tasks.add(2, "Việc cuối")
    assert context.tasks.one(last).code not in [*codes, "Việc sau"]


def test_a_code_that_is_taken_gets_a_tilde(context, programme):
    database = context.workspace.database
    code = context.tasks.one(1).code
    assert stored.free_code(database, programme, code) == f"{code}~2"
    assert stored.free_code(database, programme, "X.9-9") == "X.9-9"


def test_column_names_are_guarded(context, programme):
    database = context.workspace.database
    for bad in ("result = 'x' --", "text; DROP TABLE task", "", "kết quả", "1a"):
        with pytest.raises(ValueError, match="not a name"):
            database.update("task", [1], **{bad: "x"})
        with pytest.raises(ValueError, match="not a name"):
            database.insert("task", **{bad: "x"})
    for bad in ("no_such", "uid", "programme_id"):
        with pytest.raises(ValueError, match="no stored fields"):
            stored.update(database, [1], **{bad: "x"})
        with pytest.raises(ValueError, match="no places"):
            stored.place(database, [1], **{bad: 1})


def test_history_has_words_for_every_row(context, programme):
    context.tasks.set_lead([1], 2)
    context.diary.add([1], "ghi")
    context.diary.delete(context.diary.of_task(1)[0].id)
    context.tasks.set([1], "cooperating", [3, 4])
    found = context.history.of_task(1)
    inserted = [change for change in found if change.before is None and change.table == "progress"]
    assert inserted[0].after["text"] == "ghi", "what an insertion wrote is told from what followed"
    assert {change.table for change in found} == {"task", "progress", "assignment"}


def test_history_is_limited_from_the_newest(context, programme):
    for number in range(12):
        context.diary.add([1], f"ghi {number}")
    journal = context.workspace.journal
    assert [change.after["text"] for change in journal.history(1, limit=3)] == ["ghi 11", "ghi 10", "ghi 9"]


def test_the_details_of_an_action_are_words(context, programme):
    context.tasks.set([1, 2], "officer", "  Lê   Văn Bình ")
    details = json.loads(context.workspace.database.first("SELECT details FROM action ORDER BY id DESC")[0])
    assert details == {"count": 2, "name": "Lê Văn Bình"}
