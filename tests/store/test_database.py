"""Opening: newer, foreign, damaged and read-only files are refused and left as they are."""

from __future__ import annotations

import sqlite3
from types import SimpleNamespace

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import DataError
from ctr_desktop.paths import DataFolder
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import daily_backup
from ctr_desktop.store import migrations as steps
from ctr_desktop.store import opening as store
from ctr_desktop.store.backup import verify
from ctr_desktop.store.migrations import MIGRATION_SET


def refused(folder, clock):
    before = folder.database.read_bytes()
    with pytest.raises(DataError) as caught:
        open_context(folder, clock)
    assert folder.database.read_bytes() == before
    return caught.value.code


def test_a_file_of_a_newer_version(context, folder, clock):
    context.close()
    with sqlite3.connect(folder.database) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, '9999_later', 'x')",
            (MIGRATION_SET,),
        )
    connection.close()
    assert refused(folder, clock) == "data.newer"


def test_a_file_of_another_program(folder, clock):
    folder.root.mkdir()
    with sqlite3.connect(folder.database) as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    assert refused(folder, clock) == "data.foreign"


def test_a_damaged_file(context, folder, clock):
    context.close()
    folder.database.write_bytes(b"this is no database at all, but long enough to be looked at" * 40)
    assert refused(folder, clock) == "data.damaged"


@pytest.mark.parametrize(
    ("number", "free", "code"),
    [
        (sqlite3.SQLITE_IOERR_SHMSIZE, 0, "data.disk_full"),
        (sqlite3.SQLITE_IOERR_WRITE, 10**9, "data.disk_fails"),
        (sqlite3.SQLITE_CANTOPEN, 0, "data.disk_full"),
        (sqlite3.SQLITE_CANTOPEN, 10**9, "data.read_only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, 0, "data.read_only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, 0, "data.locked"),
        (sqlite3.SQLITE_CORRUPT, 0, "data.damaged"),
    ],
)
def test_only_a_damaged_file_is_called_damaged(context, folder, monkeypatch, number, free, code):
    context.close()

    class Failing(sqlite3.Connection):
        def execute(self, sql, *arguments):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = number
            raise error

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **options: real(*given, **options, factory=Failing))
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=free))
    with pytest.raises(DataError) as caught:
        store.open_reader(folder.database)
    assert caught.value.code == code
    with pytest.raises(DataError) as caught:
        verify(folder.database)
    told = {"data.damaged": "backup.damaged", "data.read_only": "backup.unreadable"}
    assert caught.value.code == told.get(code, code)


@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_file_is_let_go(folder, write, monkeypatch):
    folder.root.mkdir()
    folder.database.write_bytes(b"no database" * 400)
    opened = []

    class Watched(sqlite3.Connection):
        def close(self):
            opened.remove(self)
            super().close()

    def connect(*arguments, **options):
        opened.append(real(*arguments, **options, factory=Watched))
        return opened[-1]

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(DataError):
        store.open_writer(folder.database) if write else store.open_reader(folder.database)
    assert opened == []


def test_a_folder_that_cannot_be_made(tmp_path, clock):
    blocked = tmp_path / "tep"
    blocked.write_text("x")
    with pytest.raises(DataError) as caught:
        open_context(DataFolder(blocked / "data"), clock)
    assert caught.value.code == "data.bad_folder"


def test_an_old_file_is_backed_up_before_it_is_migrated(context, programme, folder, clock, monkeypatch):
    context.close()
    calls = []
    monkeypatch.setattr(store, "step_names", lambda: (*steps.step_names(), "9998_next"))
    monkeypatch.setattr(steps, "apply", lambda connection: calls.append("applied"))
    again = open_context(folder, clock)
    again.close()
    (copy,) = folder.backups.glob("before-upgrade-*.db")
    assert calls == ["applied"]
    from ctr_desktop.store.backup import verify

    assert verify(copy)["programme"] == 1


@pytest.mark.parametrize(
    "run",
    [
        lambda database: database.first("SELECT title FROM gone"),
        lambda database: database.execute("DELETE FROM gone"),
        lambda database: database.execute_many("DELETE FROM gone WHERE id = ?", [(1,)]),
        lambda database: database.dictionaries("SELECT * FROM gone"),
        lambda database: list(database.rows_for("SELECT * FROM gone WHERE id IN ({ids})", [1])),
    ],
)
def test_a_table_that_is_missing_is_told_as_damage_by_each_way_to_ask(context, folder, run):
    with pytest.raises(DataError) as caught:
        run(context.workspace.database)
    assert caught.value.code == "data.damaged" and caught.value.details["path"] == str(folder.database)


def test_pragmas(context):
    database = context.workspace.database
    values = [database.first(f"PRAGMA {name}")[0] for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert values == ["wal", 2, 1]


def test_backup_and_restore(context, programme, folder, clock, tmp_path):
    copy = tmp_path / "sao-luu.db"
    assert context.backup.write(copy)["programme"] == 1
    context.programmes.delete(programme)
    context.close()
    counts = restoring.restore(folder, copy, clock)
    assert counts["programme"] == 1
    again = open_context(folder, clock)
    assert len(again.programmes.all()) == 1
    assert restoring.check(again.workspace).problems == ()
    again.close()
    assert len(list(folder.backups.glob("before-restore-*.db"))) == 1


@pytest.mark.parametrize("content", [b"", b"x" * 5000])
def test_a_bad_backup_is_refused(context, folder, clock, tmp_path, content):
    context.close()
    bad = tmp_path / "hong.db"
    bad.write_bytes(content)
    before = folder.database.read_bytes()
    with pytest.raises(DataError):
        restoring.restore(folder, bad, clock)
    assert folder.database.read_bytes() == before


def test_the_data_in_use_is_no_backup_of_itself(context, folder, clock):
    with pytest.raises(DataError, match="same_file"):
        context.backup.write(folder.database)
    context.close()
    with pytest.raises(DataError, match="same_file"):
        restoring.restore(folder, folder.database, clock)


def test_an_emptied_file_beside_backups_is_not_taken_for_a_new_one(context, programme, folder, clock):
    daily_backup(context.workspace.database, folder, clock().date())
    context.close()
    for leftover in folder.root.glob("ctr.db*"):
        leftover.write_bytes(b"")
    with pytest.raises(DataError) as caught:
        open_context(folder, clock)
    assert caught.value.code == "data.damaged"
