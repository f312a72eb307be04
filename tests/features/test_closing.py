"""The window can be closed at any moment: work ends, dialogs go with it, nothing is stored behind its back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ctr_desktop import resources
from tests.conftest import SAMPLE

ROOT = Path(__file__).resolve().parents[2]


def close(qtbot, window) -> None:
    """Close the window, then let everything arrive that was still on its way."""
    jobs = list(window.services.models.background._jobs)
    assert window.close()
    qtbot.waitUntil(lambda: all(job not in window.services.models.background._jobs for job in jobs))
    QApplication.processEvents()
    assert window.services.models.background._pool.activeThreadCount() == 0
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and isinstance(widget, QDialog)]
    assert shown == [] and not window.isVisible()


def test_while_a_file_is_read(qtbot, window, context, tmp_path):
    big = tmp_path / "lon.txt"
    big.write_text("I. Mục\n" + "\n".join(f"{n}. Làm việc số {n}." for n in range(1, 9000)), encoding="utf-8")
    window.importing.read(big)
    close(qtbot, window)
    assert window.importing.preview is None and context.programmes.all() == []


def test_when_the_file_was_just_read(qtbot, window, context):
    window.importing.read(resources.path(SAMPLE))
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    close(qtbot, window)
    assert context.programmes.all() == [], "a preview that goes with its window stores nothing"


def test_while_a_report_is_made(qtbot, window, programme):
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    dialog.form.preview_button.click()
    close(qtbot, window)
    assert window.reporting.preview is None


def test_a_report_dialog_that_is_left_ends_its_work(qtbot, window, programme):
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    dialog.form.preview_button.click()
    job = dialog._job
    dialog.reject()
    assert job.is_cancelled
    qtbot.waitUntil(lambda: job not in window.services.models.background._jobs)
    assert window.reporting.preview is None


def test_while_a_copy_is_written(qtbot, window, programme, context, tmp_path, prompts):
    prompts.target = tmp_path / "ban-sao.ctr"
    window.backups.save()
    close(qtbot, window)
    assert not prompts.target.exists() or prompts.target.stat().st_size > 0
    assert [path.name for path in tmp_path.iterdir() if path.suffix not in (".ctr", "") and path.is_file()] == []


@pytest.mark.parametrize("action", ["add_task", "report_register", "programme", "about", "extend"])
def test_with_a_dialog_open(qtbot, window, programme, context, action):
    window.open_programme(programme)
    window.pages.page.select_task(1)
    before = context.history.undo_target()
    window.actions_by_name[action].trigger()
    close(qtbot, window)
    assert context.history.undo_target() == before


def test_what_is_typed_in_a_cell_is_stored(qtbot, window, programme, context):
    window.open_programme(programme)
    window.pages.page.select_task(1)
    assert window.pages.page.edit_cell("deadline")
    qtbot.keyClicks(window.pages.page.editor.widget, "12/6")
    close(qtbot, window)
    assert str(context.tasks.one(1).deadline.due) == "2024-06-12"


def test_the_process_ends_and_the_next_start_works(tmp_path):
    script = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ctr_desktop.app import window as app
from ctr_desktop.paths import DataFolder

def close_soon():
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "MainWindow":
            QTimer.singleShot(150, widget.close)

folder = DataFolder(Path(sys.argv[1]))
print(app.run_window(folder, "vi", Path(sys.argv[2]), close_soon))
"""
    big = tmp_path / "lon.txt"
    big.write_text("I. Mục\n" + "\n".join(f"{n}. Làm việc số {n}." for n in range(1, 20000)), encoding="utf-8")
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "data"), str(big)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=60,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        assert done.returncode == 0 and done.stdout.strip() == "0", done.stderr[-1500:]
