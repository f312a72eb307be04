"""The start: quickly, once a folder, with what was left to say, and closed in order."""

from __future__ import annotations

import gc
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from ctr_desktop.app import single_instance
from ctr_desktop.app import window as app_window
from ctr_desktop.app.crash import CrashReports
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.quick_start import import_quickly, started
from ctr_desktop.app.window import _Session, run_window
from ctr_desktop.settings import SettingsFile


@pytest.fixture
def quiet(monkeypatch):
    """No first page, no copy of the day, no dialog that waits; what a box would say is kept."""
    said: list[str] = []
    monkeypatch.setattr(app_window, "_BACKUP_DELAY_MS", 600_000)
    monkeypatch.setattr(app_window, "_tell", said.append)
    monkeypatch.setattr("ctr_desktop.gui.controllers.help.HelpController.welcome", lambda self: None)
    return said


def test_nothing_is_collected_until_the_window_stands():
    try:
        assert import_quickly() is app_window and not gc.isenabled()
        started()
        assert gc.get_freeze_count() > 1000, "set aside, not looked at again"
    finally:
        gc.unfreeze()


def test_the_program_starts_and_ends(qapp, theme, quiet, folder, monkeypatch):
    monkeypatch.setattr(app_window, "make_application", lambda _language: qapp)
    begun = []

    def close() -> None:
        windows = [
            widget for widget in qapp.topLevelWidgets() if widget.isVisible() and widget.windowTitle() == "CTR Desktop"
        ]
        if windows and begun:
            windows[0].close()
        else:
            QTimer.singleShot(20, close)

    QTimer.singleShot(20, close)
    assert run_window(folder, "vi", None, lambda: begun.append(1)) == 0
    assert begun == [1] and folder.database.is_file()
    lock = lock_folder(folder)
    assert lock is not None, "the folder is free again"
    lock.unlock()


def test_a_folder_that_another_program_holds_is_said(qapp, theme, quiet, folder, monkeypatch):
    monkeypatch.setattr(app_window, "make_application", lambda _language: qapp)
    monkeypatch.setattr(single_instance, "hand_over", lambda _folder, _files: False)
    folder.root.mkdir(parents=True)
    lock = lock_folder(folder)
    assert lock is not None
    assert run_window(folder, "vi", None, lambda: None) == 1
    assert len(quiet) == 1 and not folder.database.exists()
    lock.unlock()


def test_a_second_start_is_no_second_window(qapp, theme, quiet, folder, monkeypatch):
    monkeypatch.setattr(app_window, "make_application", lambda _language: qapp)
    handed = []
    monkeypatch.setattr(single_instance, "hand_over", lambda _folder, files: handed.append(files) or True)
    folder.root.mkdir(parents=True)
    lock = lock_folder(folder)
    assert run_window(folder, "vi", Path("/tmp/a.docx"), lambda: None) == 0
    assert handed == [[Path("/tmp/a.docx")]] and quiet == []
    lock.unlock()


@pytest.fixture
def session(qapp, theme, quiet, folder, clock, window):
    made = _Session(folder, qapp, CrashReports(folder, clock), lambda: None, SettingsFile(folder.settings))
    made._window = window
    return made


def test_a_second_start_brings_the_window_to_the_front_with_its_file(session, window, monkeypatch):
    opened = []
    monkeypatch.setattr(window, "open_file", opened.append)
    window.showMinimized()
    session._asked([Path("a.docx"), Path("b.docx")])
    assert opened == [Path("a.docx")] and not window.isMinimized()
    session._window = None
    session._asked([Path("c.docx")])
    assert opened == [Path("a.docx")]


def test_an_error_is_told_in_the_window(session, window, folder):
    session._tell_of_error(ValueError("lời của văn phòng"))
    assert window.message_bar.isVisible() and str(folder.log) in window.message_bar.text()


def test_a_report_of_the_last_breakdown_is_offered_once(session, window, folder, clock, monkeypatch):
    crashes = CrashReports(folder, clock)
    monkeypatch.setattr(session, "_crashes", crashes)
    report = folder.root / "error-1.txt"
    report.write_text("x", encoding="utf-8")
    monkeypatch.setattr(crashes, "unseen", lambda: [report])
    monkeypatch.setattr(crashes, "seen", lambda: None)
    session._begin(window, None)
    assert window.message_bar._button.isVisible()
    session._listener.close()


def test_words_of_a_restore_are_said_first_and_once(session, window):
    session._words = "Đã phục hồi"
    session._begin(window, None)
    assert window.message_bar.text() == "Đã phục hồi" and session._words == ""
    session._listener.close()


def test_a_restore_that_is_refused_is_said(session, folder, tmp_path):
    bad = tmp_path / "hong.ctr"
    bad.write_bytes(b"khong phai")
    session._wanted = bad
    session._restore()
    assert session._words and session._wanted is None


def test_handing_over_to_somebody_who_never_answers_gives_up(qapp, folder, monkeypatch):
    if sys.platform == "win32":
        pytest.skip("the silent server of this test is a socket in a folder")
    monkeypatch.setattr(single_instance, "_WAIT_MS", 50)
    address = Path(tempfile.gettempdir()) / single_instance._address(folder)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(address))
        silent.listen()
        assert not single_instance.hand_over(folder, [])
    address.unlink()
