"""Private files are private, the log holds no words of the office, and nothing speaks to a network."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ctr_desktop import resources
from ctr_desktop.app import single_instance
from ctr_desktop.app.single_instance import Listener
from ctr_desktop.app.startup import main
from tests.conftest import SAMPLE

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX here")
pytestmark = pytest.mark.usefixtures("qapp")
SECRET = "Nội dung mật của nhiệm vụ"


@pytest.fixture
def mask():
    before = os.umask(0o022)
    yield
    os.umask(before)


@POSIX
def test_folder_and_files_are_the_users_alone(folder, mask, capsys, tmp_path):
    folder.root.mkdir()
    folder.root.chmod(0o755)
    assert main(["--data", str(folder.root), "import", str(resources.path(SAMPLE))]) == 0
    assert main(["--data", str(folder.root), "backup", str(tmp_path / "a.ctr")]) == 0
    assert main(["--data", str(folder.root), "task", "99999", "note", "x"]) == 1
    found = [folder.root, *folder.root.rglob("*"), tmp_path / "a.ctr"]
    assert [path for path in found if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    assert folder.log in found


@POSIX
def test_a_folder_of_an_earlier_version_is_closed(context, programme, folder, mask, capsys):
    context.close()
    folder.root.chmod(0o755)
    folder.database.chmod(0o644)
    assert main(["--data", str(folder.root), "programmes"]) == 0
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.database.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "command",
    [
        ("task", "1", "set", f"lead={SECRET}"),
        ("task", "1", "set", f"deadline={SECRET}"),
        ("task", "1", "set", f"stage={SECRET}"),
        ("tasks", "--unit", SECRET),
        ("tasks", "--as-of", SECRET),
        ("outline", f"/{SECRET}.docx"),
        ("restore", f"/{SECRET}.ctr"),
    ],
)
def test_the_log_holds_no_words_of_the_office(context, programme, folder, capsys, command):
    context.close()
    assert main(["--data", str(folder.root), *command]) == 1
    assert "mật" in capsys.readouterr().err
    assert "refused" in folder.log.read_text(encoding="utf-8")
    assert "mật" not in folder.log.read_text(encoding="utf-8")


def test_an_unexpected_error_is_logged_without_its_words(context, programme, folder, capsys, monkeypatch):
    context.close()
    from ctr_desktop.app import cli

    def break_down(*_arguments):
        raise KeyError(SECRET)

    monkeypatch.setitem(cli._COMMANDS, "programmes", break_down)
    assert main(["--data", str(folder.root), "programmes"]) == 1
    log = folder.log.read_text(encoding="utf-8")
    assert "KeyError" in log and "test_privacy.py" in log and "mật" not in log
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 200_000 + b"\n",
        b"khong phai json\n",
        b'{"a": 1}\n',
        b"[1, 2]\n",
        b'["' + b"x" * 10 + b'", 5]\n',
        b'["a\\u0000b"]\n',
        b"\xff\xfe\n",
        b"[" + b'"a",' * 80 + b'"a"]\n',
        b"x" * 300_000,
    ],
)
def test_the_socket_takes_only_what_it_knows(qtbot, folder, line):
    listener = Listener(folder)
    heard = []
    listener.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(single_instance._address(folder))
    assert socket.waitForConnected(2000)
    socket.write(line)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    good = QLocalSocket()
    good.connectToServer(single_instance._address(folder))
    assert good.waitForConnected(2000)
    good.write('["một.docx"]\n'.encode())
    good.flush()
    qtbot.waitUntil(lambda: heard == [[Path("một.docx")]])
    listener.close()


def test_where_the_name_of_the_socket_is_taken_the_program_still_starts(qtbot, folder, monkeypatch):
    monkeypatch.setattr(QLocalServer, "removeServer", lambda _name: False)  # as of another user's socket
    monkeypatch.setattr(QLocalServer, "listen", lambda _server, _name: False)
    listener = Listener(folder)
    assert not listener.listens
    listener.close()
    assert not single_instance.hand_over(folder, [])


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ctr_desktop.app import window
from ctr_desktop.paths import DataFolder
window.make_application("vi")
QTimer.singleShot(2500, QApplication.closeAllWindows)
sys.exit(window.run_window(DataFolder(Path(sys.argv[1])), "vi", None, lambda: None))
"""


def traced(folder, tmp_path: Path, *command: str) -> list[str]:
    """Run a command under strace and return its calls that open a socket or a file outside what it needs."""
    program = shutil.which("strace")
    if program is None:
        pytest.skip("strace is not installed: no system calls can be watched")
    calls = tmp_path / "calls"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            [program, "-f", "-e", "trace=socket,connect", "-o", str(calls), sys.executable, *command],
            capture_output=True,
            env=environment,
            check=False,
            timeout=120,
        )
    except PermissionError:
        pytest.skip("this machine does not let processes be traced")
    if b"ptrace" in done.stderr:
        pytest.skip("this machine does not let processes be traced")
    assert done.returncode == 0, done.stderr
    return calls.read_text(encoding="utf-8", errors="replace").splitlines()


@pytest.mark.parametrize("what", ["import", "report", "window"])
def test_no_socket_but_of_this_machine_is_opened(context, folder, tmp_path, sample_draft, what):
    if what != "import":
        context.importing.accept(sample_draft)
    context.close()
    run = ["-m", "ctr_desktop", "--data", str(folder.root)]
    command = {
        "import": [*run, "import", str(resources.path(SAMPLE))],
        "report": [
            *run,
            "report",
            "progress",
            "--programme",
            "1",
            "--as-of",
            "28/6/2024",
            "-o",
            str(tmp_path / "a.pdf"),
        ],
        "window": ["-c", WINDOW, str(folder.root)],
    }[what]
    calls = traced(folder, tmp_path, *command)
    others = [call for call in calls if "socket(" in call and "AF_UNIX" not in call]
    assert others == []
