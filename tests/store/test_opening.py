"""The data file: born whole, missing, moved while open; what a start that was cut off leaves is no obstacle."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.services.backups import daily_backup
from ctr_desktop.store import opening
from tests.conftest import SAMPLE


def units(context) -> int:
    return len(context.organisation.units())


def empty_database(folder, pragma: str = "journal_mode=WAL") -> None:
    folder.root.mkdir()
    connection = sqlite3.connect(folder.database)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


@pytest.mark.parametrize("pragma", ["journal_mode=WAL", "application_id=1129599537", "user_version=1"])
def test_a_file_without_tables_is_as_good_as_new(folder, clock, pragma):
    empty_database(folder, pragma)
    context = open_context(folder, clock)
    assert units(context) > 20 and context.backup.check().problems == ()
    context.close()
    assert not folder.backups.exists()


def test_a_start_that_was_cut_off_in_a_migration_goes_on(folder, clock):
    empty_database(folder)
    connection = sqlite3.connect(folder.database)
    connection.execute(
        "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
    )
    connection.commit()
    connection.close()
    context = open_context(folder, clock)
    assert units(context) > 20
    context.close()


def test_a_new_file_is_never_seen_half_made(folder, clock, monkeypatch):
    def break_down(*_arguments):
        assert not folder.database.exists()
        raise OSError(5, "the disk fails")

    monkeypatch.setattr(opening, "put_in_place", break_down)
    with pytest.raises(DataError) as caught:
        open_context(folder, clock)
    assert caught.value.code == "data.disk_fails"
    assert [path.name for path in folder.root.iterdir()] == []
    monkeypatch.undo()
    context = open_context(folder, clock)
    assert units(context) > 20
    context.close()


def test_what_was_abandoned_long_ago_goes(folder, clock):
    folder.root.mkdir()
    old, young = folder.root / "ctr.db.new-1-a", folder.root / "ctr.db.new-2-b"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    open_context(folder, clock).close()
    assert not old.exists() and young.exists()


def run_at_once(folder, count: int, *arguments: str) -> list[subprocess.CompletedProcess[str]]:
    command = [sys.executable, "-m", "ctr_desktop", "--data", str(folder.root), *arguments]
    started = [subprocess.Popen(command, stdout=-1, stderr=-1, text=True) for _ in range(count)]
    done = [process.communicate(timeout=120) for process in started]
    return [
        subprocess.CompletedProcess(command, process.returncode, *answer)
        for process, answer in zip(started, done, strict=True)
    ]


def test_many_first_starts_at_once(folder, clock):
    answers = run_at_once(folder, 6, "programmes")
    assert [(answer.returncode, answer.stderr) for answer in answers] == [(0, "")] * 6
    context = open_context(folder, clock)
    names = [unit.name for unit in context.organisation.units()]
    assert len(names) == len(set(names)) and context.backup.check().actions == 1
    context.close()


def test_a_file_imported_by_many_at_once_is_stored_once(folder, clock):
    answers = run_at_once(folder, 4, "import", str(resources.path(SAMPLE)))
    assert sorted(answer.returncode for answer in answers) == [0, 1, 1, 1]
    context = open_context(folder, clock)
    assert len(context.programmes.all()) == 1
    context.close()


def test_a_missing_file_beside_copies_is_told(context, programme, folder, clock):
    daily_backup(context.workspace.database, folder, clock())
    context.close()
    folder.database.unlink()
    with pytest.raises(DataError) as caught:
        open_context(folder, clock)
    assert caught.value.code == "data.missing" and not folder.database.exists()


def test_the_log_of_a_lost_file_is_not_taken_for_that_of_a_new_one(folder, clock):
    folder.root.mkdir()
    log = folder.root / "ctr.db-wal"
    log.write_bytes(b"edits of another file" * 300)
    context = open_context(folder, clock)
    assert context.backup.check().problems == ()
    context.close()
    (kept,) = folder.root.glob("ctr.db-wal.left-*")
    assert kept.read_bytes().startswith(b"edits of another file")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")
@pytest.mark.parametrize("what", ["moved", "replaced", "folder gone"])
def test_a_file_that_left_its_place_while_open_takes_no_more_edits(context, programme, folder, what):
    task = next(iter(context.tasks.of_programme(programme))).id
    context.diary.add([task], "trước")
    context.workspace.database.fold()
    if what == "folder gone":
        shutil.rmtree(folder.root)
    else:
        copy = shutil.copy(folder.database, folder.root / "bản khác.db")
        folder.database.rename(folder.root / "đã chuyển.db")
        if what == "replaced":
            Path(copy).replace(folder.database)
    with pytest.raises(DataError) as caught:
        context.diary.add([task], "sau")
    assert caught.value.code == "data.moved"
    assert [entry.text for entry in context.diary.of_task(task)] == ["trước"], "nothing is written where nobody looks"


@pytest.mark.parametrize("what", ["folder", "dangling", "pipe"])
def test_what_is_no_file_is_not_opened(folder, clock, what):
    folder.root.mkdir()
    if what == "folder":
        folder.database.mkdir()
    elif what == "dangling":
        if sys.platform == "win32":
            pytest.skip("links need rights there that a clerk does not have")
        folder.database.symlink_to(folder.root / "không có")
    else:
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(folder.database)
    with pytest.raises(DataError) as caught:
        open_context(folder, clock)
    assert caught.value.code == "data.not_a_file"


def test_a_row_that_was_altered_stops_no_reading_but_a_trigger_stops_writing(context, programme, folder, clock):
    task = next(iter(context.tasks.of_programme(programme))).id
    context.close()
    connection = sqlite3.connect(folder.database)
    connection.execute("DROP TRIGGER task_journal_update")
    connection.commit()
    connection.close()
    again = open_context(folder, clock)
    assert again.tasks.one(task).id == task
    with pytest.raises(DataError) as caught:
        again.tasks.set([task], "result", "không ai ghi lại")
    assert caught.value.code == "data.damaged"
    again.close()


def test_an_import_looks_inside_its_own_transaction(context, sample_draft):
    context.importing.accept(sample_draft)
    with pytest.raises(RuleError, match=r"import\.again"):
        context.importing.accept(sample_draft)
    assert len(context.programmes.all()) == 1


def test_the_log_is_folded_in_without_a_file_being_made(context, imported_here, folder):
    log = folder.root / "ctr.db-wal"
    assert log.stat().st_size > 0
    context.workspace.fold()
    assert log.stat().st_size == 0
    context.close()
    folder.database.unlink()
    context.workspace.fold()
    assert not folder.database.exists()
