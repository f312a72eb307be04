"""The data file of version 0.1.0: opened, migrated, undone to the ground, its history shown, its report reprinted."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from ctr_desktop.app.context import Context, open_context
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.identity import uid_of_name
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.history_lines import history_lines
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store import as_of, migrations
from ctr_desktop.store.schema import JOURNALLED

OLD = Path(__file__).resolve().parents[1] / "data" / "ctr-0.1.0.db"
TODAY = datetime(2026, 11, 26, 9, 0)


@pytest.fixture
def old_folder(tmp_path) -> DataFolder:
    folder = DataFolder(tmp_path / "cu")
    folder.root.mkdir()
    shutil.copy(OLD, folder.database)
    return folder


@pytest.fixture
def old(old_folder):
    opened = open_context(old_folder, lambda: TODAY)
    yield opened
    opened.close()


def rows(context: Context) -> dict[str, list[tuple]]:
    database = context.workspace.database
    return {table: database.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in JOURNALLED}


def undo_all(context: Context) -> int:
    count = 0
    while True:
        try:
            reverted = context.history.undo()
        except RuleError:
            return count
        assert reverted.kept == (), (reverted.action.kind, reverted.kept)
        count += 1


def redo_all(context: Context) -> int:
    count = 0
    while True:
        try:
            context.history.redo()
        except RuleError:
            return count
        count += 1


def test_the_file_is_that_of_the_release():
    with sqlite3.connect(OLD) as connection:
        applied = [row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations")]
        columns = {row[1] for row in connection.execute("PRAGMA table_info(task)")}
    connection.close()
    assert applied == ["0001_first_tables"]
    assert "short_title" not in columns


def test_it_is_migrated_with_a_copy_made_before(old, old_folder):
    assert old.backup.check().problems == ()
    (copy,) = old_folder.backups.glob("before-upgrade-*.db")
    with sqlite3.connect(copy) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations")] == ["0001_first_tables"]
    connection.close()
    applied = {row[0] for row in old.workspace.database.rows("SELECT name FROM _sqlite_migrations")}
    assert applied == set(migrations.step_names())


def test_nothing_of_its_tasks_is_lost(old):
    with sqlite3.connect(OLD) as connection:
        connection.row_factory = sqlite3.Row
        before = {row["id"]: dict(row) for row in connection.execute("SELECT * FROM task")}
        entries = [tuple(row) for row in connection.execute("SELECT id, task_id, day, kind, text, stage FROM progress")]
    connection.close()
    after = {row["id"]: row for row in old.workspace.database.dictionaries("SELECT * FROM task")}
    assert after.keys() == before.keys() and len(after) == 135
    for task, values in before.items():
        assert {name: after[task][name] for name in values} == values
    assert old.workspace.database.rows("SELECT id, task_id, day, kind, text, stage FROM progress") == entries


def test_new_columns_say_what_is_known(old):
    for task in old.tasks.of_programme(1):
        if task.recurring:
            assert task.deadline_kind == "periodic"
        elif task.deadline.provenance == "directed":
            assert task.deadline_kind == "day"
        else:
            assert task.deadline_kind == "none"
        assert task.short_title == "" and task.decided_by == ""


def test_every_row_has_an_identity_and_an_order(old):
    database = old.workspace.database
    for table in JOURNALLED:
        uids = [row[0] for row in database.rows(f'SELECT uid FROM "{table}"')]
        assert all(uids) and len(set(uids)) == len(uids), table
    for table in ("progress", "extension"):
        stamps = [row[0] for row in database.rows(f"SELECT stamp FROM {table} ORDER BY id")]
        assert stamps == sorted(stamps) and len(set(stamps)) == len(stamps)


def test_starter_units_and_persons_are_those_of_every_machine(old, tmp_path):
    fresh = open_context(DataFolder(tmp_path / "moi"), lambda: TODAY)
    new = dict(fresh.workspace.database.rows("SELECT name, uid FROM unit"))
    fresh.close()
    database = old.workspace.database
    mine = dict(database.rows("SELECT name, uid FROM unit"))
    assert len(new) == 36 and all(mine[name] == uid for name, uid in new.items())
    assert mine["Ban Quản lý chợ Nàng Mau"] not in new.values()
    for name, uid in database.rows("SELECT name, uid FROM person"):
        assert uid == uid_of_name("person", name)


def test_the_history_of_every_task_is_shown(old):
    units = {unit.id: unit.name for unit in old.organisation.units()}
    persons = {person.id: person.name for person in old.organisation.persons()}
    lines = {
        task.code: history_lines(old.history.of_task(task.id), units, persons) for task in old.tasks.of_programme(1)
    }
    assert all(found for found in lines.values())
    changes = [field for found in lines.values() for line in found for field in line.fields]
    assert len(changes) > 250 and not any("?" in (before, after) for _name, before, after in changes)
    assert ("Lead unit", "Ban Dân vận Huyện ủy", "Ban Chỉ đạo 35 huyện") in changes
    assert ("Deadline", "10/6/2024", "20/6/2024") in changes
    assert ("Diary", "", "Đã gửi công văn đôn đốc lần 2.") in changes


def test_an_edit_of_a_new_field_is_undone_and_in_the_history(old):
    old.tasks.set([1], "short_title", "Học tập")
    assert old.history.of_task(1)[0].after["short_title"] == "Học tập"
    old.history.undo()
    assert old.tasks.one(1).short_title == ""


def test_it_is_undone_to_the_ground_and_done_again(old):
    before = rows(old)
    assert undo_all(old) == 115
    assert old.programmes.all() == [] and old.backup.check().problems == ()
    assert all(rows(old)[table] == [] for table in JOURNALLED if table not in ("unit", "person"))
    redo_all(old)
    done_again = rows(old)
    old.history.undo()
    old.history.undo()  # what the office itself had undone before the upgrade
    after = rows(old)
    for table in JOURNALLED:
        if table in ("assignment", "citation"):
            # these rows had no identity when they were deleted: it is new, everything else is as it was
            without = [
                [tuple(value for value in row if not _is_uid(value)) for row in found[table]]
                for found in (before, after)
            ]
            assert without[0] == without[1], table
        else:
            assert after[table] == before[table], table
    assert done_again != after


def _is_uid(value) -> bool:
    return isinstance(value, str) and len(value) == 36 and value.count("-") == 4


def test_undo_goes_on_after_a_restart(old_folder):
    opened = open_context(old_folder, lambda: TODAY)
    opened.history.undo()
    opened.close()
    again = open_context(old_folder, lambda: TODAY)
    assert again.history.redo_target().kind == "task.stage"
    assert undo_all(again) == 114
    again.close()


def test_its_issued_reports_are_reprinted(old):
    kept = old.reports.issued(1)
    assert [(report.kind, report.number, report.as_of) for report in kept] == [
        ("register", "12", date(2024, 6, 28)),
        ("progress", "76", date(2024, 6, 28)),
    ]
    for report in kept:
        pages = old.reports.issued_file(report)
        assert pages is not None and pages.startswith(b"%PDF-")
        assert hashlib.sha256(pages).hexdigest() == report.pdf
        assert old.reports.issued_document(report) is None and old.reports.issued_again(report) is None
        assert report.figures["done_on_time"] + report.figures["done_late"] == 5
        assert report.dated.year == 2024


def test_a_past_day_is_told_from_its_journal(old):
    database = old.workspace.database
    place = as_of.action_on(database, date(2024, 5, 21))
    found = find_tasks(database, TaskQuery((1,), as_of=date(2024, 5, 21), known=place), date(2024, 5, 21), 3)
    leads = {task.code: task.lead_unit for task in found.tasks}
    now = {task.code: task.lead_unit for task in old.tasks.of_programme(1)}
    assert [code for code in leads if leads[code] != now[code]] == ["I.2-2", "I.3-1", "I.3-2", "II.1.6-9"]
    assert found.units[3].short_name == "BTG"
    assert old.organisation.units()[2].short_name == "BTG HU"
    done = [task.code for task in found.tasks if task.stage is Stage.DONE]
    assert done == ["I.1-1", "I.2-1", "I.2-2", "I.3-1", "I.3-2"]


def test_a_day_before_the_first_action_knows_nothing(old):
    database = old.workspace.database
    assert as_of.action_on(database, date(2024, 1, 1)) == 0
    found = find_tasks(database, TaskQuery(known=0), date(2024, 5, 21), 3)
    assert found.tasks == [] and found.units == {}


def test_a_migration_that_fails_leaves_the_old_file(old_folder, monkeypatch):
    before = hashlib.sha256(old_folder.database.read_bytes()).hexdigest()
    real = migrations.triggers.ensure

    def fail(connection):
        real(connection)
        raise sqlite3.OperationalError("power cut")

    monkeypatch.setattr(migrations.triggers, "ensure", fail)
    with pytest.raises(Exception, match=r"data\.damaged"):
        open_context(old_folder, lambda: TODAY)
    with sqlite3.connect(old_folder.database) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations")] == ["0001_first_tables"]
        assert connection.execute("SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()[0] == 33
    connection.close()
    monkeypatch.undo()
    again = open_context(old_folder, lambda: TODAY)
    assert again.backup.check().problems == () and len(list(again.tasks.of_programme(1))) == 135
    again.close()
    assert before


def test_secrecy_of_a_past_day_is_the_stricter_one(old):
    database = old.workspace.database
    place = as_of.newest_action(database)
    code = old.tasks.one(3).code
    old.tasks.set([3], "secrecy", "top_secret")
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT secrecy FROM task WHERE code = ?", (code,)) == ("top_secret",)
    old.tasks.set([12], "secrecy", "ordinary")  # it was secret when the place was reached
    with as_of.known_at(database, place) as known:
        assert known.first("SELECT secrecy FROM task WHERE id = 12") == ("secret",)
