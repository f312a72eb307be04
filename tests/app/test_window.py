"""The window and its data folder: restores, damaged data, a second start, reports of errors, files from outside."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from ctr_desktop import resources
from ctr_desktop.app import window as app_window
from ctr_desktop.app.arguments import split_file
from ctr_desktop.app.context import open_context
from ctr_desktop.app.crash import CrashReports
from ctr_desktop.app.single_instance import Listener, hand_over
from ctr_desktop.app.window import _Session
from ctr_desktop.services.backups import CopyKind, copies, daily_backup
from ctr_desktop.settings import SettingsFile
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
    assert len(asked) == 1 and "27/06/2024" in asked[0] and "134 nhiệm vụ" in asked[0]
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
    assert report.read_text(encoding="utf-8") == capsys.readouterr().out
