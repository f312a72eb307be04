"""A copy in the place of the data: nothing acknowledged is lost, nothing hostile gets in; settings come on request."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import DataError
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import check_file, settings_in
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import backup

DATA = Path(__file__).parents[1] / "data"


def result_of(path: Path, task: int = 1) -> str:
    connection = sqlite3.connect(path)
    try:
        return str(connection.execute("SELECT result FROM task WHERE id = ?", (task,)).fetchone()[0])
    finally:
        connection.close()


@pytest.fixture
def copy(context, programme, folder, tmp_path) -> Path:
    target = tmp_path / "tốt.ctr"
    context.backup.write(target)
    return target


def test_two_restores_in_one_second_keep_both_states(context, folder, clock, copy):
    for words in ("A", "B"):
        context.tasks.set([1], "result", words)
        context.close()
        restoring.restore(folder, copy, clock)
        context = open_context(folder, clock)
        assert context.tasks.one(1).result == "" and context.backup.check().problems == ()
    context.close()
    assert sorted(result_of(path) for path in folder.backups.glob("before-restore-*.db")) == ["A", "B"]


def test_edits_that_are_in_the_log_alone_are_kept(context, folder, clock, copy):
    context.tasks.set([1], "result", "trong nhật ký ghi")
    killed = folder.root.with_name("bị giết")
    shutil.copytree(folder.root, killed)  # as a program that was killed leaves it, with its log
    context.close()
    dead = type(folder)(killed)
    assert dead.database.with_name("ctr.db-wal").stat().st_size > 0
    restoring.restore(dead, copy, clock)
    (kept,) = dead.backups.glob("before-restore-*.db")
    assert result_of(kept) == "trong nhật ký ghi" and result_of(dead.database) == ""


def test_a_safety_copy_that_cannot_be_written_stops_the_restore(context, folder, clock, copy, monkeypatch):
    context.tasks.set([1], "result", "hiện tại")
    context.close()

    def full(*_arguments):
        raise DataError("data.disk_full", path="x")

    monkeypatch.setattr(backup, "write", full)
    with pytest.raises(DataError) as caught:
        restoring.restore(folder, copy, clock)
    assert caught.value.code == "data.disk_full"
    again = open_context(folder, clock)
    assert again.tasks.one(1).result == "hiện tại" and again.workspace.missing == 0
    again.close()
    assert not any("new" in path.name for path in folder.root.iterdir())
    assert not list(folder.backups.glob("damaged-*")) if folder.backups.exists() else True


def test_a_writer_at_work_and_a_restore_exclude_each_other(context, folder, clock, copy):
    context.close()
    code = (
        "import sys\nfrom pathlib import Path\nfrom ctr_desktop.app.context import open_context\n"
        "from ctr_desktop.domain.errors import CtrError\nfrom ctr_desktop.paths import DataFolder\n"
        "context = open_context(DataFolder(Path(sys.argv[1])))\n"
        "for number in range(40):\n"
        "    context.diary.add([1 + number], f'dài {number}')\n    print(number, flush=True)\n"
        "context.close()\n"
    )
    command = [sys.executable, "-c", code, str(folder.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        for _ in range(10):
            writer.stdout.readline()
        restoring.restore(folder, copy, clock)
        rest = [int(line) for line in writer.stdout.read().split()]
    assert writer.returncode == 0 and rest[-1] == 39
    kept = set()
    for path in (folder.database, *folder.backups.glob("before-restore-*.db")):
        connection = sqlite3.connect(path)
        kept |= {row[0] for row in connection.execute("SELECT text FROM progress")}
        connection.close()
    assert {f"dài {number}" for number in range(40)} <= kept
    again = open_context(folder, clock)
    assert again.backup.check().problems == ()
    again.close()


@pytest.mark.parametrize(
    "version", ["0.1.0", "0.2.0", "0.3.0", "0.4.0", "0.5.0", "0.6.0", "0.7.0", "0.8.0", "0.9.0", "0.9.1"]
)
def test_copies_of_every_released_version_are_taken(folder, clock, version):
    counts = restoring.restore(folder, DATA / f"ctr-{version}.db", clock)
    context = open_context(folder, clock)
    result = context.backup.check()
    assert result.problems == () and result.tasks == counts["task"] > 100
    context.close()


def alter(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(sql)
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER ngoai AFTER UPDATE ON task BEGIN UPDATE task SET text = 'x' WHERE id <> NEW.id; END",
        "DROP TRIGGER task_journal_update",
        "DROP TRIGGER node_journal_update; UPDATE node SET parent_id = id WHERE id = 3",
        "DROP TRIGGER task_journal_update; UPDATE task SET stage = '<script>'",
        "UPDATE file SET content = x'00'",
        "DELETE FROM current_action",
        "DROP TABLE search; CREATE TABLE search (body, programme)",
        "ALTER TABLE task RENAME COLUMN result TO resultx",
        "CREATE VIEW ngoai AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r",
        "CREATE TABLE g (a, b AS (abs(a)))",
        "DELETE FROM change; DELETE FROM action",
        "PRAGMA foreign_keys = OFF; DROP TABLE document",
    ],
)
def test_a_copy_that_was_altered_is_refused(context, folder, clock, copy, sql):
    context.tasks.set([1], "result", "của ta")
    context.close()
    alter(copy, sql)
    with pytest.raises(DataError) as caught:
        restoring.restore(folder, copy, clock)
    assert caught.value.code.startswith("backup.")
    again = open_context(folder, clock)
    assert again.tasks.one(1).result == "của ta" and again.backup.check().problems == ()
    again.close()


def test_a_hollow_file_is_refused(context, folder, clock, tmp_path):
    context.close()
    hollow = tmp_path / "rỗng.ctr"
    alter(hollow, "PRAGMA application_id = 0x43545231; CREATE TABLE task (x); CREATE TABLE programme (x)")
    before = folder.database.read_bytes()
    with pytest.raises(DataError):
        restoring.restore(folder, hollow, clock)
    assert folder.database.read_bytes() == before


def test_another_page_size_is_taken(context, folder, clock, copy):
    context.close()
    alter(copy, "PRAGMA page_size = 512; VACUUM")
    assert restoring.restore(folder, copy, clock)["task"] == 134
    again = open_context(folder, clock)
    assert again.backup.check().problems == ()
    again.close()


def test_a_copy_is_read_where_nothing_can_be_written_beside_it(copy, monkeypatch):
    opened = []
    real = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *given, **options: opened.append(given[0]) or real(*given, **options)
    )
    assert check_file(copy)["task"] == 134
    names = [str(name) for name in opened if str(name).startswith("file:")]
    assert names and all("immutable=1" in name for name in names)
    assert sorted(path.name for path in copy.parent.iterdir() if path.name.startswith(copy.name)) == [copy.name]


@pytest.mark.parametrize("what", ["folder", "pipe"])
def test_what_is_no_file_is_never_replaced(context, programme, tmp_path, what):
    target = tmp_path / "đích"
    if what == "folder":
        target.mkdir()
    else:
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(target)
    with pytest.raises(DataError) as caught:
        context.backup.write(target)
    assert caught.value.code == "backup.no_file" and not target.is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there that a clerk does not have")
def test_a_link_is_followed(context, programme, tmp_path):
    link = tmp_path / "liên kết.ctr"
    link.symlink_to(tmp_path / "thật.ctr")
    context.backup.write(link)
    assert link.is_symlink() and check_file(tmp_path / "thật.ctr")["task"] == 134


def describe(context, name: str) -> None:
    context.workspace.settings.values.committee.name = name
    context.workspace.settings.save()


def test_settings_are_in_the_copy_and_come_back_on_request_alone(context, programme, folder, clock, tmp_path):
    describe(context, "Đảng ủy xã A")
    copy = tmp_path / "có thiết đặt.ctr"
    context.backup.write(copy)
    assert json.loads(settings_in(copy)["committee"])["name"] == "Đảng ủy xã A"
    describe(context, "Đảng ủy xã B")
    context.close()
    restoring.restore(folder, copy, clock)
    assert SettingsFile(folder.settings).values.committee.name == "Đảng ủy xã B"
    restoring.restore(folder, copy, clock, with_settings=True)
    assert SettingsFile(folder.settings).values.committee.name == "Đảng ủy xã A"
    connection = sqlite3.connect(folder.database)
    assert connection.execute("SELECT COUNT(*) FROM kept_setting").fetchone() == (0,)
    connection.close()


def test_a_restored_state_is_the_newest_of_all_copies(context, folder, clock, copy):
    from ctr_desktop.services.backups import copies, daily_backup

    context.tasks.set([1], "result", "nhánh bỏ đi")
    daily_backup(context.workspace.database, folder, clock())
    context.close()
    restoring.restore(folder, copy, clock)
    again = open_context(folder, clock)
    again.tasks.set([1], "result", "nhánh mới")
    daily_backup(again.workspace.database, folder, clock())
    again.close()
    assert result_of(copies(folder)[0].path) == "nhánh mới"


def test_the_place_of_a_file_that_is_gone_is_filled(context, folder, clock, copy):
    context.close()
    folder.database.unlink()
    restoring.restore(folder, copy, clock)
    again = open_context(folder, clock)
    assert again.backup.check().tasks == 134 and again.workspace.missing == 0
    again.close()


def test_a_log_without_its_file_is_kept_when_a_copy_takes_the_place(context, folder, clock, copy):
    context.tasks.set([1], "result", "trong nhật ký ghi")
    lost = folder.root.with_name("mất tệp")
    shutil.copytree(folder.root, lost)
    context.close()
    dead = type(folder)(lost)
    log = dead.database.with_name("ctr.db-wal").read_bytes()
    assert log
    dead.database.unlink()
    restoring.restore(dead, copy, clock)
    (kept,) = dead.backups.glob("damaged-*.db-wal")
    assert kept.read_bytes() == log
    again = open_context(dead, clock)
    assert again.tasks.one(1).result == "" and again.backup.check().problems == ()
    again.close()
