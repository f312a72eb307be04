"""kill -9 in the middle of a stream of edits: every acknowledged edit is there, the data is sound."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.restoring import check
from tests.conftest import Clock

EDITOR = """
import sys
from datetime import datetime
from pathlib import Path
from ctr_desktop.app.context import open_context
from ctr_desktop.paths import DataFolder
context = open_context(DataFolder(Path(sys.argv[1])), lambda: datetime(2024, 6, 28, 9, 0))
start = int(sys.argv[2])
for number in range(start, start + 100000):
    context.tasks.set([1 + number % 50], "result", str(number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""
KILLS = 50


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_no_acknowledged_edit_is_lost(tmp_path: Path, sample_draft):
    folder = DataFolder(tmp_path / "data")
    context = open_context(folder, Clock())
    context.importing.accept(sample_draft)
    context.close()
    acknowledged = -1
    for round_number in range(KILLS):
        command = [sys.executable, "-c", EDITOR, str(folder.root), str(acknowledged + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as editor:
            for _ in range(3 + round_number % 7):
                acknowledged = int(editor.stdout.readline())
            os.kill(editor.pid, signal.SIGKILL)
            rest = editor.stdout.read().splitlines()
        acknowledged = max([acknowledged, *(int(line) for line in rest if line.isdigit())])
    context = open_context(folder, Clock())
    try:
        assert check(context.workspace).problems == ()
        tasks = context.tasks.get(range(1, 51))
        assert acknowledged > KILLS
        for number in range(max(0, acknowledged - 49), acknowledged + 1):
            assert int(tasks[1 + number % 50].result) >= number
    finally:
        context.close()
