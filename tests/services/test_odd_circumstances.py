"""Small files beside the data, odd names, odd targets and interrupted work: none of them stops the office."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
import time

import pytest

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.startup import main
from ctr_desktop.domain.errors import DataError
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import newest_sound
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import triggers
from ctr_desktop.store.newest import MOST_ACTIONS, newest_mark
from tests.conftest import SAMPLE

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def copy(context, programme, tmp_path):
    target = tmp_path / "tốt.ctr"
    context.backup.write(target)
    return target


def alter_row(path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    triggers.drop(connection)
    connection.execute("UPDATE task SET short_title = 'sửa trộm' WHERE id = 5")
    triggers.ensure(connection)
    connection.close()


def test_the_safety_copy_of_altered_data_can_be_restored(context, copy, folder, clock):
    context.diary.add([1], "đã ghi nhận")
    context.close()
    alter_row(folder.database)
    restoring.restore(folder, copy, clock)
    (kept,) = folder.backups.glob("before-restore-*.db")
    offered = newest_sound(folder)
    assert offered is not None and offered.copy.path == kept
    restoring.restore(folder, kept, clock)
    again = open_context(folder, clock)
    assert [entry.text for entry in again.diary.of_task(1)] == ["đã ghi nhận"]
    assert again.backup.check().problems == ()
    again.close()


def test_a_copy_that_would_be_refused_is_not_offered(context, copy, folder, clock):
    context.backup.write(folder.backups / "daily-2024-06-01.db")
    context.diary.add([1], "thêm")
    bad = folder.backups / "daily-2024-06-02.db"
    context.backup.write(bad)
    connection = sqlite3.connect(bad)
    connection.execute("DROP TRIGGER task_journal_update")
    connection.commit()
    connection.close()
    offered = newest_sound(folder)
    assert offered is not None and offered.copy.path.name == "daily-2024-06-01.db"


@pytest.mark.parametrize("number", ["9223372036854775806", "9" * 30, str(MOST_ACTIONS + 1), "-4", "²"])
def test_a_number_that_no_journal_reaches_does_not_count(context, copy, folder, clock, number):
    context.close()
    (folder.root / "ctr.mark").write_text(f"{number} x\n", encoding="utf-8")
    restoring.restore(folder, copy, clock)
    again = open_context(folder, clock)
    again.diary.add([1], "sau")
    assert again.backup.check().problems == ()
    again.close()
    assert newest_mark(folder.database).read()[0] < 100


def test_a_copy_with_impossible_numbers_is_refused_and_in_nobodys_way(context, copy, folder, clock):
    odd = folder.backups / "daily-2024-06-01.db"
    context.backup.write(odd)
    context.close()
    connection = sqlite3.connect(odd)
    connection.execute("UPDATE action SET id = 9223372036854775807 WHERE id = (SELECT MAX(id) FROM action)")
    connection.commit()
    connection.close()
    with pytest.raises(DataError) as caught:
        restoring.restore(folder, odd, clock)
    assert caught.value.code.startswith("backup.")
    assert restoring.restore(folder, copy, clock)["task"] == 134


@pytest.mark.parametrize(
    "name",
    ["ctr.db", "ctr.db-wal", "ctr.db-shm", "ctr.mark", "ctr.log", "ctr.lock", "settings.json", "backups", "crashes"],
)
def test_no_copy_takes_the_place_of_a_file_of_the_program(context, programme, folder, name):
    with pytest.raises(DataError) as caught:
        context.backup.write(folder.root / name)
    assert caught.value.code in ("backup.same_file", "backup.no_file")


@pytest.mark.parametrize("content", [b"", b"rac"])
def test_a_lock_that_names_nobody_is_no_lock(folder, content):
    folder.root.mkdir()
    folder.lock.write_bytes(content)
    os.utime(folder.lock, (time.time() - 60, time.time() - 60))
    lock = lock_folder(folder)
    assert lock is not None and lock.isLocked()
    lock.unlock()


def test_a_lock_that_is_being_written_counts(folder):
    folder.root.mkdir()
    folder.lock.write_bytes(b"")
    assert lock_folder(folder) is None


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX here")
def test_a_folder_that_is_used_for_other_things_keeps_its_rights(folder, capsys):
    folder.root.mkdir()
    folder.root.chmod(0o755)
    (folder.root / "ảnh.png").write_bytes(b"x")
    assert main(["--data", str(folder.root), "outline", str(resources.path(SAMPLE))]) == 0
    assert main(["--data", str(folder.root), "programmes"]) == 0
    assert folder.root.stat().st_mode & 0o777 == 0o755
    document = folder.root / "a.docx"
    document.write_bytes(b"x")
    document.chmod(0o644)
    assert main(["--data", str(document), "check"]) == 1
    assert document.stat().st_mode & 0o777 == 0o644


def test_the_reader_takes_no_code_from_the_folder_one_stands_in(tmp_path, monkeypatch, folder, capsys):
    place = tmp_path / "nơi lạ"
    (place / "ctr_desktop").mkdir(parents=True)
    (place / "ctr_desktop" / "__init__.py").write_text("")
    (place / "ctr_desktop" / "__main__.py").write_text("open('BỊ CHIẾM', 'w')")
    (place / "json.py").write_text("open('BỊ CHIẾM', 'w')")
    monkeypatch.chdir(place)
    assert main(["--data", str(folder.root), "import", str(resources.path(SAMPLE))]) == 0
    assert not (place / "BỊ CHIẾM").exists()


def test_a_writer_that_is_late_does_not_name_an_older_action_than_a_restore(context, copy, folder, clock):
    context.close()
    restoring.restore(folder, copy, clock)
    newest = newest_mark(folder.database).read()
    again = open_context(folder, clock)
    journal = again.workspace.journal
    from ctr_desktop.domain.changes import Changes

    journal._uid = "của một lần ghi trước"
    journal._remember(Changes(action=1))
    assert newest_mark(folder.database).read() == newest
    assert again.backup.check().problems == ()
    again.close()


class Full(io.StringIO):
    """A place that is full."""

    def write(self, _text: str) -> int:
        raise OSError(28, "No space left on device")


def test_what_was_done_is_not_called_undone_where_the_answer_has_no_room(context, folder, monkeypatch, capsys):
    context.close()
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["--data", str(folder.root), "import", str(resources.path(SAMPLE))]) == 0
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_settings_that_cannot_be_taken_are_told_behind_a_restore(context, programme, folder, clock, tmp_path):
    context.workspace.settings.values.committee.name = "A"
    target = tmp_path / "a.ctr"
    context.backup.write(target)
    context.close()
    folder.settings.unlink(missing_ok=True)
    folder.settings.mkdir()
    with pytest.raises(DataError) as caught:
        restoring.restore(folder, target, clock, with_settings=True)
    assert caught.value.code == "restore.without_settings"


@pytest.mark.parametrize("content", ['{"foo": "\\ud800"}', json.dumps({"window": {"pages": {"a": {"b": [[1]]}}}})])
def test_odd_settings_stop_no_backup(context, programme, folder, clock, tmp_path, content):
    context.close()
    folder.settings.write_text(content, encoding="utf-8")
    again = open_context(folder, clock)
    again.backup.write(tmp_path / "a.ctr")
    again.close()
    assert restoring.restore(folder, tmp_path / "a.ctr", clock)["task"] == 134


def test_settings_nested_without_end_are_damaged(folder):
    folder.root.mkdir()
    folder.settings.write_text('{"window": {"pages": {"a": {"b": ' + "[" * 900 + "]" * 900 + "}}}}", encoding="utf-8")
    assert SettingsFile(folder.settings).trouble == "settings.damaged"


def test_ctrl_c_ends_quietly(monkeypatch, folder, capsys):
    from ctr_desktop.app import cli

    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setitem(cli._COMMANDS, "programmes", interrupted)
    assert main(["--data", str(folder.root), "programmes"]) == 130
    assert capsys.readouterr().err == ""


def test_half_made_copies_go_with_the_next_backup(context, programme, folder, clock):
    from ctr_desktop.services.backups import daily_backup

    folder.backups.mkdir()
    left = folder.backups / ".ctr.new-7-ab"
    left.write_bytes(b"half")
    os.utime(left, (time.time() - 7200, time.time() - 7200))
    theirs = folder.backups / "báo cáo.new-2.docx"
    theirs.write_bytes(b"x")
    os.utime(theirs, (time.time() - 7200, time.time() - 7200))
    daily_backup(context.workspace.database, folder, clock())
    assert not left.exists() and theirs.exists()


def test_a_name_with_a_line_break_makes_one_line(context, programme, folder, capsys):
    context.close()
    assert main(["--data", str(folder.root), "restore", "/không\ncó.ctr"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are those of Linux")
def test_names_that_are_no_text(context, programme, folder, tmp_path, clock, capsys):
    target = tmp_path / os.fsdecode(b"b\xff.ctr")
    context.backup.write(target)
    context.close()
    assert restoring.restore(folder, target, clock)["task"] == 134
    document = tmp_path / os.fsdecode(b"d\xff.docx")
    document.write_bytes(resources.path(SAMPLE).read_bytes())
    assert main(["--data", str(folder.root), "import", "--again", str(document)]) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["ctr.mark", "ctr.log"])
def test_a_pipe_in_place_of_a_small_file_stops_nothing(context, programme, folder, name):
    context.close()
    (folder.root / name).unlink(missing_ok=True)
    os.mkfifo(folder.root / name)
    command = [sys.executable, "-m", "ctr_desktop", "--data", str(folder.root), "task", "1", "note", "ghi"]
    assert subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0


def test_data_of_another_page_size_takes_a_copy(context, copy, folder, clock):
    context.close()
    connection = sqlite3.connect(folder.database, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM")
    connection.close()
    assert restoring.restore(folder, copy, clock)["task"] == 134
    again = open_context(folder, clock)
    assert again.backup.check().problems == ()
    again.close()


def test_an_impossible_stamp_is_found_and_mended(context, programme):
    context.workspace.database.connection.execute("UPDATE current_action SET stamp = 9223372036854775807")
    assert any("stamp" in problem for problem in context.backup.check().problems)
    context.backup.repair()
    assert context.backup.check().problems == ()
    context.diary.add([1], "ghi được")
