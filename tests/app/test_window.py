"""The window and its data folder: restores, damaged data, a second start, reports of errors, files from outside."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from ctr_desktop import resources
from ctr_desktop.app import window as app_window
from ctr_desktop.app.arguments import split_file
from ctr_desktop.app.context import open_context
from ctr_desktop.app.crash import CrashReports
from ctr_desktop.app.single_instance import Listener, hand_over
from ctr_desktop.app.window import _Session
from ctr_desktop.domain.errors import DataError
from ctr_desktop.services.backups import CopyKind, copies, daily_backup
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import triggers
from tests.conftest import SAMPLE


@pytest.fixture
def session(qapp, theme, folder, clock, monkeypatch):
    monkeypatch.setattr(app_window, "_BACKUP_DELAY_MS", 600_000)
    monkeypatch.setattr("ctr_desktop.gui.controllers.help.HelpController.welcome", lambda self: None)
    made = []

    def make() -> _Session:
        made.append(_Session(folder, qapp, CrashReports(folder, clock), lambda: None, SettingsFile(folder.settings)))
        return made[-1]

    return make


def in_window(session: _Session, *steps) -> None:
    """Do one step in each window that opens, then close it."""
    left = list(steps)

    def step() -> None:
        window = session._window
        if window is None or not window.isVisible():
            QTimer.singleShot(10, step)
            return
        QTimer.singleShot(0, partial(act, window, left.pop(0)))  # behind what the session has begun with

    def act(window, do) -> None:
        do(window)
        if window.isVisible():
            window.close()
        if left:
            QTimer.singleShot(10, step)

    QTimer.singleShot(0, step)


def test_a_restore_opens_the_window_anew(session, folder, clock, sample_draft, tmp_path):
    context = open_context(folder, clock)
    empty = tmp_path / "truoc.ctr"
    context.backup.write(empty)
    context.importing.accept(sample_draft)
    context.close()
    opened = session()
    seen = []

    def ask(window) -> None:
        seen.append(len(window.services.context.programmes.all()))
        window.services.prompts.confirm = lambda *_question: True
        window.open_file(empty)

    in_window(
        opened,
        ask,
        lambda window: seen.append((len(window.services.context.programmes.all()), window.message_bar.text())),
    )
    assert opened.run(None) == 0
    assert seen[0] == 1
    assert seen[1][0] == 0 and seen[1][1].startswith("Đã phục hồi: 0 chương trình")
    kept = [copy for copy in copies(folder) if copy.kind is CopyKind.RESTORE]
    assert len(kept) == 1


def test_damaged_data_offers_the_newest_sound_copy(session, folder, clock, sample_draft, monkeypatch):
    context = open_context(folder, clock)
    context.importing.accept(sample_draft)
    daily_backup(context.workspace.database, folder, date(2024, 6, 27))
    context.close()
    (folder.backups / "daily-2024-06-28.db").write_bytes(b"hong" * 3000)
    folder.database.write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000)
    asked = []
    monkeypatch.setattr(app_window, "_ask", lambda words, _yes: asked.append(words) or True)
    opened = session()
    counts = []
    in_window(opened, lambda window: counts.append(len(window.services.context.programmes.all())))
    assert opened.run(None) == 0
    assert counts == [1]
    assert len(asked) == 1 and "27/6/2024" in asked[0] and "134 nhiệm vụ" in asked[0]
    damaged = list(folder.backups.glob("damaged-*.db"))
    assert damaged and damaged[0].read_bytes().endswith(b"\xff")


def test_damaged_data_without_a_copy_is_left_alone(session, folder, monkeypatch):
    folder.root.mkdir()
    folder.database.write_bytes(b"x" * 9000)
    told = []
    monkeypatch.setattr(app_window, "_tell", told.append)
    assert session().run(None) == 1
    assert folder.database.read_bytes() == b"x" * 9000
    assert len(told) == 1 and "bị hỏng" in told[0]


def test_a_folder_that_cannot_be_written(session, folder, monkeypatch):
    folder.root.write_text("a file in place of the folder")
    told = []
    monkeypatch.setattr(app_window, "_tell", told.append)
    assert session().run(None) == 1
    assert len(told) == 1 and str(folder.root) in told[0]


def test_a_second_start_hands_its_file_over(qtbot, folder):
    listener = Listener(folder)
    assert listener.listens
    heard = []
    listener.asked.connect(heard.append)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from ctr_desktop.app.single_instance import hand_over; from ctr_desktop.paths import DataFolder;"
        "a = QCoreApplication([]); sys.exit(0 if hand_over(DataFolder(Path(sys.argv[1])), [Path(sys.argv[2])]) else 1)"
    )
    second = subprocess.Popen([sys.executable, "-c", code, str(folder.root), "/tmp/chương trình.docx"])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert heard == [[Path("/tmp/chương trình.docx")]]
    listener.close()
    assert not hand_over(folder, [])


def test_what_a_file_manager_gives():
    assert split_file(["--data", "x", "a.docx"]) == (["--data", "x"], Path("a.docx").absolute())
    assert split_file(["b.CTR"]) == ([], Path("b.CTR").absolute())
    for arguments in (["import", "a.docx"], ["--version"], [], ["check"], ["--data", "a.docx"]):
        assert split_file(arguments) == (arguments, None)


def test_a_document_from_outside_is_imported(qtbot, window):
    window.open_file(resources.path(SAMPLE))
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    window.importing.preview.reject()


def test_an_unexpected_error_leaves_a_report_without_the_data(folder, clock):
    reports = CrashReports(folder, clock)
    told = []
    reports.told = lambda error: told.append(type(error))
    reports.start()
    task = "Nhiệm vụ mật"
    try:
        raise ValueError(task)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        reports.stop()
    assert told == [ValueError]
    found = reports.unseen()
    assert len(found) == 1
    words = found[0].read_text(encoding="utf-8")
    assert "ValueError" in words and "test_window.py" in words and "mật" not in words
    reports.seen()
    assert reports.unseen() == []


def test_a_breakdown_leaves_a_report(folder, clock):
    code = (
        "import sys, faulthandler; from pathlib import Path; from ctr_desktop.app.crash import CrashReports;"
        "from ctr_desktop.paths import DataFolder; import datetime;"
        "CrashReports(DataFolder(Path(sys.argv[1])), datetime.datetime.now).start(); faulthandler._sigsegv()"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(folder.root)], capture_output=True)
    assert ended.returncode != 0
    found = CrashReports(folder, clock).unseen()
    assert len(found) == 1 and "Segmentation fault" in found[0].read_text(encoding="utf-8")


def test_the_self_test_writes_its_report(qapp, tmp_path, capsys):
    from ctr_desktop.app.startup import main

    report = tmp_path / "thu.txt"
    assert main(["--self-test", "--self-test-report", str(report)]) == 0
    said = capsys.readouterr().out
    assert report.read_text(encoding="utf-8") == said and "FAIL" not in said


@pytest.fixture
def damaged(folder, clock, sample_draft):
    """A folder with a sound copy; what is called alters the data behind it."""
    context = open_context(folder, clock)
    context.importing.accept(sample_draft)
    daily_backup(context.workspace.database, folder, date(2024, 6, 27))
    context.close()

    def alter(sql: str) -> None:
        connection = sqlite3.connect(folder.database, isolation_level=None)
        triggers.drop(connection)
        connection.execute(sql)
        triggers.ensure(connection)
        connection.close()

    return alter


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE task SET stage = 'bogus' WHERE id = 5",
        "UPDATE task SET due = '2024-13-45' WHERE id = 5",
        "UPDATE node SET parent_id = id WHERE id = 3",
        "UPDATE programme SET period_end = 'x'",
    ],
)
def test_values_that_nobody_knows_offer_the_copy_before_the_window(session, damaged, sql, monkeypatch):
    damaged(sql)
    asked = []
    monkeypatch.setattr(app_window, "_ask", lambda words, _yes: asked.append(words) or True)
    opened = session()
    seen = []
    in_window(opened, lambda window: seen.append(window.services.context.backup.check().problems))
    opened._crashes.start()  # as the program does: errors inside Qt's own calls come this way
    try:
        assert opened.run(None) == 0
    finally:
        opened._crashes.stop()
    assert len(asked) == 1 and "bị hỏng" in asked[0] and "27/6/2024" in asked[0]
    assert seen == [()]


def test_a_missing_file_offers_the_copy(session, damaged, folder, monkeypatch):
    folder.database.unlink()
    asked = []
    monkeypatch.setattr(app_window, "_ask", lambda words, _yes: asked.append(words) or False)
    told = []
    monkeypatch.setattr(app_window, "_tell", told.append)
    assert session().run(None) == 1
    assert len(asked) == 1 and "không còn ở chỗ cũ" in asked[0] and told == []
    assert not folder.database.exists()


def test_damage_met_in_the_open_window_offers_the_copy(session, damaged, monkeypatch):
    shown = []

    def answer(box) -> None:
        shown.append(box.text())
        next(button for button in box.buttons() if box.buttonRole(button) is box.ButtonRole.AcceptRole).click()

    monkeypatch.setattr(QMessageBox, "open", answer)
    opened = session()
    seen = []

    def look(window) -> None:
        seen.append((window.message_bar.text(), window.services.context.backup.check().problems))

    def steps() -> None:
        window = opened._window
        if window is None or not window.isVisible():
            QTimer.singleShot(10, steps)
            return
        QTimer.singleShot(0, partial(damaged, "UPDATE task SET stage = 'bogus' WHERE id = 5"))
        QTimer.singleShot(50, partial(opened._tell_of_error, KeyError("bogus")))
        QTimer.singleShot(60, partial(wait_for_the_next, window))

    def wait_for_the_next(before) -> None:
        window = opened._window
        if window is None or window is before or not window.isVisible():
            QTimer.singleShot(20, partial(wait_for_the_next, before))
            return
        look(window)
        window.close()

    QTimer.singleShot(0, steps)
    assert opened.run(None) == 0
    assert len(shown) == 1 and "27/6/2024" in shown[0]
    assert seen and seen[0][1] == () and "Đã phục hồi" in seen[0][0]


def test_an_end_that_was_not_clean_is_looked_behind(session, damaged, folder, monkeypatch):
    looked = []
    monkeypatch.setattr(app_window.restoring, "quick_check", lambda workspace: looked.append(True) or ["bad page"])
    monkeypatch.setattr(app_window, "_ask", lambda *_words: False)
    opened = session()
    opened._look_first = True
    assert opened.run(None) == 1 and looked == [True]


def test_a_lock_tells_that_the_last_end_was_not_clean(folder):
    from ctr_desktop.app.lock import lock_folder, was_left_open

    assert not was_left_open(folder)
    lock = lock_folder(folder)
    assert was_left_open(folder)
    lock.unlock()
    assert not was_left_open(folder)


def test_damaged_settings_are_told_and_the_last_ones_taken_back(session, folder, clock):
    context = open_context(folder, clock)
    context.workspace.settings.values.committee.name = "Đảng ủy xã A"
    context.workspace.settings.save()
    context.close()
    folder.settings.write_text("{", encoding="utf-8")
    opened = session()
    seen = []

    def take_back(window) -> None:
        seen.append(window.message_bar.text())
        window.message_bar._button.click()
        seen.append(window.services.context.workspace.settings.values.committee.name)

    in_window(opened, take_back)
    assert opened.run(None) == 0
    assert "Thiết đặt bị hỏng" in seen[0] and seen[1] == "Đảng ủy xã A"


def test_changes_that_are_gone_are_counted_in_the_window(session, folder, clock, sample_draft):
    context = open_context(folder, clock)
    context.importing.accept(sample_draft)
    context.workspace.database.fold()
    kept = folder.database.read_bytes()
    for number in range(12):
        context.diary.add([1], f"sau {number}")
    context.close()
    folder.database.write_bytes(kept)
    opened = session()
    seen = []
    in_window(opened, lambda window: seen.append(window.message_bar.text()))
    assert opened.run(None) == 0
    assert seen[0].startswith("12 thay đổi mới nhất không còn")


def test_what_goes_wrong_behind_the_window_is_a_sentence(folder, monkeypatch):
    told = []
    monkeypatch.setattr(app_window, "_tell", told.append)
    monkeypatch.setattr(app_window._Session, "run", lambda *_arguments: 1 / 0)
    assert app_window.run_window(folder, "vi", None, lambda: None) == 1
    assert len(told) == 1 and str(folder.log) in told[0]
    assert list(folder.crashes.glob("crash-*.txt"))


def test_a_restore_that_fails_before_the_window_is_told(session, damaged, folder, monkeypatch):
    folder.database.write_bytes(b"x" * 9000)
    monkeypatch.setattr(app_window, "_ask", lambda *_words: True)
    told = []
    monkeypatch.setattr(app_window, "_tell", told.append)

    def full(*_arguments, **_options):
        raise DataError("data.disk_full", path=str(folder.root))

    monkeypatch.setattr(app_window.restoring, "restore", full)
    assert session().run(None) == 1
    assert len(told) == 1 and "Ổ đĩa đã đầy" in told[0]


def test_a_restore_that_fails_from_the_window_is_told_in_the_next(session, damaged, folder, monkeypatch):
    def full(*_arguments, **_options):
        raise DataError("data.disk_full", path=str(folder.root))

    monkeypatch.setattr(app_window.restoring, "restore", full)
    opened = session()
    seen = []
    in_window(
        opened,
        lambda _window: opened._restore_wanted(folder.backups / "daily-2024-06-27.db"),
        lambda window: seen.append(window.message_bar.text()),
    )
    assert opened.run(None) == 0
    assert "Ổ đĩa đã đầy" in seen[0]
