"""Triggers are compared with what they must be, rebuilt behind every migration, and watched by the check."""

from __future__ import annotations

import json
import sqlite3

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.task import Stage
from ctr_desktop.store import migrations, triggers
from ctr_desktop.store.schema import JOURNALLED


def connection_of(context) -> sqlite3.Connection:
    return context.workspace.database.connection


def test_every_journalled_table_has_its_three():
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    migrations.apply(fresh)
    assert len(triggers.present(fresh)) == 3 * len(JOURNALLED)
    assert triggers.problems(fresh) == []
    fresh.close()


@pytest.mark.parametrize("table", JOURNALLED)
def test_a_missing_trigger_is_found(context, table):
    connection_of(context).execute(f"DROP TRIGGER {table}_journal_update")
    assert f"trigger {table}_journal_update is missing" in context.backup.check().problems


def test_a_foreign_trigger_is_found(context):
    connection_of(context).execute(
        "CREATE TRIGGER bad AFTER UPDATE ON task BEGIN UPDATE task SET result = 'x' WHERE id <> NEW.id; END"
    )
    assert context.backup.check().problems == ("trigger bad does not belong here",)


def test_a_changed_trigger_is_found(context):
    connection = connection_of(context)
    connection.execute("DROP TRIGGER unit_journal_delete")
    connection.execute("CREATE TRIGGER unit_journal_delete AFTER DELETE ON unit BEGIN SELECT 1; END")
    assert context.backup.check().problems == ("trigger unit_journal_delete is not as it must be",)


def test_missing_tables_and_indexes_are_found(context):
    connection = connection_of(context)
    connection.execute("DROP INDEX task_lead")
    connection.execute("CREATE TABLE stranger (x)")
    problems = context.backup.check().problems
    assert "index task_lead is missing" in problems and "table stranger does not belong here" in problems


def test_a_changed_table_is_found(context):
    connection_of(context).execute("ALTER TABLE unit ADD COLUMN phone TEXT")
    problems = context.backup.check().problems
    assert "table unit is not as it must be" in problems
    assert "trigger unit_journal_update is not as it must be" in problems, "the column would not be journalled"


def test_no_step_can_forget_the_triggers(context, folder, clock, monkeypatch):
    """A later step that only adds a column: its edits are journalled and undone all the same."""
    context.close()

    def later(db):
        db.execute("ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT ''")

    real_names, real_import = migrations.step_names(), migrations.importlib.import_module

    class Later:
        apply = staticmethod(later)

    def load(name):
        return Later if name.endswith("m9999_later") else real_import(name)

    names = (*real_names, "9999_later")
    monkeypatch.setattr(migrations, "step_names", lambda: names)
    monkeypatch.setattr("ctr_desktop.store.opening.step_names", lambda: names)
    monkeypatch.setattr(migrations.importlib, "import_module", load)
    again = open_context(folder, clock)
    database = again.workspace.database
    with again.workspace.journal.action("unit.edit"):
        database.execute("UPDATE unit SET phone = '0293' WHERE id = 1")
    assert database.first("SELECT phone FROM unit WHERE id = 1") == ("0293",)
    again.history.undo()
    assert database.first("SELECT phone FROM unit WHERE id = 1") == ("",)
    assert triggers.problems(database.connection) == []
    again.close()


def changes_of(context, table: str) -> list[tuple]:
    return context.workspace.database.rows(
        "SELECT before, after FROM change WHERE table_name = ? ORDER BY id DESC", (table,)
    )


def test_an_update_keeps_only_what_it_changed(context, programme):
    context.tasks.set([1], "result", "xong")
    before, after = changes_of(context, "task")[0]
    assert (json.loads(before), json.loads(after)) == ({"result": ""}, {"result": "xong"})


def test_an_insertion_keeps_nothing_and_a_deletion_the_whole_row(context, programme):
    _changes, task = context.tasks.add(2, "Việc thêm")
    assert changes_of(context, "task")[0] == (None, "{}")
    context.tasks.delete([task])
    before, after = changes_of(context, "task")[0]
    assert after is None and json.loads(before)["text"] == "Việc thêm"


def test_an_update_that_changes_nothing_is_no_change(context, programme):
    count = len(changes_of(context, "task"))
    with context.workspace.journal.action("task.set"):
        context.workspace.database.execute("UPDATE task SET stage = stage")
    assert len(changes_of(context, "task")) == count


def test_nulls_are_kept_as_nulls(context, programme):
    context.tasks.set_lead([1], 2)
    context.tasks.set_lead([1], None)
    before, after = changes_of(context, "task")[0]
    assert json.loads(before)["lead_unit_id"] == 2 and json.loads(after)["lead_unit_id"] is None


def test_new_rows_take_less_than_4_kilobytes_a_task(context, tmp_path):
    """A task of 150 letters with a note of 500: the goal is 4 kB with journal and index."""
    from tests.benchmarks import generator

    def used(made) -> int:
        """Return the bytes of the pages that hold something: free ones are used again."""
        made.workspace.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages, free = (made.workspace.database.first(f"PRAGMA {name}")[0] for name in ("page_count", "freelist_count"))
        return (pages - free) * made.workspace.database.first("PRAGMA page_size")[0]

    empty = used(context)
    made = generator.folder(tmp_path / "groesse", 600)
    ids = [task for task, _node in made.programmes.tree(1).tasks]
    with made.tasks.together():
        for task in ids:
            made.diary.add([task], "ghi chú của nhiệm vụ " * 24)
    size = used(made)
    made.close()
    assert (size - empty) / len(ids) < 4096


def test_stage_changes_name_their_task(context, programme):
    context.tasks.set_stage([5], Stage.DOING)
    owners = context.workspace.database.rows(
        "SELECT DISTINCT task_id FROM change WHERE action_id = (SELECT MAX(id) FROM action)"
    )
    assert owners == [(5,)]
