"""What a check finds: everything that the program has not written itself; and what a repair gives back."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctr_desktop.app.context import open_context
from ctr_desktop.store import integrity, seals, triggers
from ctr_desktop.store.circles import lost_nodes

DATES = (
    ("task", "due"),
    ("task", "original_due"),
    ("progress", "day"),
    ("extension", "new_due"),
    ("programme", "period_end"),
    ("citation", "date"),
    ("document", "date"),
)


@pytest.fixture
def worked(context, programme, clock):
    """A programme with something in every table that holds days."""
    from datetime import date

    from ctr_desktop.domain.diary import DocumentRole, Paper

    tasks = [task.id for task in context.tasks.of_programme(programme)]
    context.diary.add(tasks[:3], "đã họp")
    dated = [
        task.id
        for task in context.tasks.of_programme(programme)
        if task.deadline.due is not None and not task.recurring
    ]
    context.follow_up.extend(dated[:2], date(2024, 7, 10), reason="lũ", agreed_by="Thường trực")
    context.papers.add(tasks[:1], DocumentRole.RESULT, Paper("335-BC/HU", date(2024, 5, 9), "Kết quả"))
    context.tasks.set(tasks[:2], "result", "xong")
    return context


def alter(connection: sqlite3.Connection, sql: str) -> None:
    """Change rows as another program would that leaves no trace: without triggers, which come back."""
    connection.execute("BEGIN")
    triggers.drop(connection)
    for statement in sql.split(";"):
        connection.execute(statement)
    triggers.ensure(connection)
    connection.execute("COMMIT")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE task SET stage = 'bogus' WHERE id = 3",
        "UPDATE task SET due = '2024-13-45' WHERE id = 3",
        "UPDATE task SET due = '2024-06-29' WHERE id = 3",
        "UPDATE task SET due = 5 WHERE id = 3",
        "UPDATE task SET text = text || 'x' WHERE id = 7",
        "UPDATE task SET lead_unit_id = 2 WHERE id = 9",
        "UPDATE node SET parent_id = id WHERE id = 3",
        "UPDATE node SET level = -5 WHERE id = 3",
        "UPDATE node SET kind = 'zz' WHERE id = 2",
        "UPDATE programme SET period_end = 'x'",
        "UPDATE programme SET preamble = '{'",
        "UPDATE unit SET name = 'Ban khác' WHERE id = 4",
        "UPDATE progress SET text = 'đã sửa' WHERE id = 1",
        "DELETE FROM progress WHERE id = 1",
        "UPDATE file SET content = x'00'",
        "UPDATE action SET at = '2020-01-01T00:00:00' WHERE id = 2",
        "UPDATE action SET \"by\" = 'ai đó' WHERE id = 2",
        "UPDATE change SET after = '{}' WHERE after LIKE '%xong%'",
        "DELETE FROM current_action",
        "UPDATE current_action SET action_id = 1",
        "DELETE FROM search",
        "DROP TABLE seal; CREATE TABLE seal (table_name TEXT)",
        "CREATE VIEW ngoai AS SELECT 1",
    ],
)
def test_what_was_altered_from_outside_is_found(worked, sql):
    assert worked.backup.check().problems == ()
    alter(worked.workspace.database.connection, sql)
    assert worked.backup.check().problems != ()


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TRIGGER task_journal_update",
        "CREATE TRIGGER ngoai AFTER UPDATE ON task BEGIN UPDATE task SET text = 'x' WHERE id <> NEW.id; END",
        "CREATE TRIGGER ngoai AFTER INSERT ON change BEGIN DELETE FROM change; END",
    ],
)
def test_triggers_that_are_not_ours_are_found(worked, sql):
    worked.workspace.database.connection.execute(sql)
    assert any("trigger" in problem for problem in worked.backup.check().problems)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(DATES), st.integers(0, 9), st.sampled_from("0123456789x"))
def test_a_flipped_letter_of_any_day_is_found(place, letter, becomes):
    # one fixture for all examples would be altered over and over: each makes its own small file
    table, column = place
    connection = sqlite3.connect(":memory:", isolation_level=None)
    from ctr_desktop.store import migrations

    migrations.apply(connection)
    triggers.drop(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    columns = [row[1:4] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = {name: (7 if "INT" in kind else "x") for name, kind, must in columns if must or name == "id"}
    values[column] = "2024-06-30"
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))
    seals.rebuild(connection)
    flipped = f"{'2024-06-30'[:letter]}{becomes}{'2024-06-30'[letter + 1 :]}"
    connection.execute(f"UPDATE {table} SET {column} = ?", (flipped,))
    found = seals.differing(connection)
    connection.close()
    assert bool(found) == (flipped != "2024-06-30")


@given(st.lists(st.integers(0, 12), max_size=12))
def test_nodes_that_hang_in_circles_are_lost_and_no_others(parents):
    rows = [(node, parent or None, 1) for node, parent in enumerate(parents, start=1)]
    by_id = {node: parent for node, parent, _programme in rows}
    lost = set()
    for node in by_id:
        seen, at = set(), node
        while at in by_id and at not in seen:
            seen.add(at)
            at = by_id[at]
        if at in by_id:
            lost.add(node)
    outside = {node for node, parent, _programme in rows if parent is not None and parent not in by_id}
    assert lost <= set(lost_nodes(rows))
    assert set(lost_nodes(rows)) <= lost | outside


def test_normal_work_raises_no_alarm(worked):
    history = worked.history
    tasks = [task.id for task in worked.tasks.of_programme(1)]
    worked.tasks.delete([worked.tasks.add(worked.tasks.one(tasks[0]).node, "Việc thêm")[1]])
    for _ in range(4):
        history.undo()
    for _ in range(2):
        history.redo()
    worked.programmes.delete(1)
    history.undo()
    assert worked.backup.check().problems == ()


def test_a_newest_change_that_is_gone_is_counted(worked, folder, clock):
    database = worked.workspace.database
    database.fold()
    kept = folder.database.read_bytes()
    tasks = [task.id for task in worked.tasks.of_programme(1)]
    for number in range(12):
        worked.diary.add(tasks[:1], f"sau {number}")
    worked.close()
    folder.database.write_bytes(kept)  # what a cut log amounts to
    again = open_context(folder, clock)
    assert again.workspace.missing == 12
    assert any("12 changes" in problem for problem in again.backup.check().problems)
    again.diary.add(tasks[:1], "lại")
    again.close()
    once_more = open_context(folder, clock)
    assert once_more.workspace.missing == 0
    once_more.close()


@pytest.mark.parametrize("content", [b"", b"\xff" * 500, b"12", b"x y\n", b"99999999999999999999 0\n"])
def test_a_mark_that_makes_no_sense_is_no_obstacle(worked, folder, clock, content):
    worked.close()
    (folder.root / "ctr.mark").write_bytes(content)
    again = open_context(folder, clock)
    again.diary.add([1], "tiếp")
    again.close()
    assert open_context(folder, clock).workspace.missing == 0


def test_a_repair_gives_back_what_the_journal_wrote_last(worked, folder):
    connection = worked.workspace.database.connection
    alter(
        connection, "UPDATE task SET result = 'sửa trộm' WHERE id = 1; DELETE FROM search; DELETE FROM current_action"
    )
    connection.execute("DROP TRIGGER task_journal_update")
    connection.execute("DROP INDEX task_tree")
    done = worked.backup.repair()
    assert worked.tasks.one(1).result == "xong"
    assert worked.backup.check().problems == ()
    assert {"trigger", "task_tree", "search index", "open action", "rows of task"} <= {
        word
        for word in ("trigger", "task_tree", "search index", "open action", "rows of task")
        if word in " ".join(done)
    }
    (copy,) = folder.backups.glob("before-repair-*.db")
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT result FROM task WHERE id = 1").fetchone() == ("sửa trộm",)
    kept.close()
    assert worked.history.undo().action.kind and worked.tasks.one(1).result == ""


def test_a_repair_of_sound_data_does_nothing(worked, folder):
    assert worked.backup.repair() == () and not folder.backups.exists()


def test_what_a_repair_cannot_derive_is_named_and_stays(worked):
    alter(worked.workspace.database.connection, "UPDATE task SET product = 'lạ' WHERE id = 20")
    done = " ".join(worked.backup.repair())
    assert "task" in done and "20" in done
    assert worked.tasks.one(20).product == "lạ" and worked.backup.check().problems == ()


def test_seals_do_not_depend_on_how_a_row_came_about(worked):
    connection = worked.workspace.database.connection
    before = connection.execute("SELECT * FROM seal ORDER BY 1, 2").fetchall()
    connection.execute("BEGIN")
    seals.rebuild(connection)
    assert connection.execute("SELECT * FROM seal ORDER BY 1, 2").fetchall() == before
    connection.execute("ROLLBACK")


def test_counts_are_told_where_a_table_is_missing(worked):
    connection = worked.workspace.database.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TABLE document")
    assert integrity.counts(worked.workspace.database)["task"] == 134
    assert any("document" in problem for problem in worked.backup.check().problems)
    assert json.dumps(worked.backup.check().problems)
