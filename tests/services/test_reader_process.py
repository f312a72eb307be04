"""Documents are read in a process of their own: its answer is data, its death a sentence, its end complete."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ctr_desktop import resources
from ctr_desktop.domain.errors import Cancelled, DocumentError
from ctr_desktop.importing.understand import read_draft
from ctr_desktop.services.importing import limits, reader_child, reader_process
from tests.conftest import SAMPLE

_SOON = 20
"""Seconds in which the system has ended a process that was killed, however busy it is."""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the limits of a process are told apart on POSIX alone")


def child(monkeypatch, code: str) -> None:
    """Let another program answer in the reader's place."""
    monkeypatch.setattr(reader_process, "_command", lambda: [sys.executable, "-c", code])


def read(tmp_path: Path, progress=None):
    document = tmp_path / "a.txt"
    document.write_text("I. Việc\n1. Làm việc một.\n", encoding="utf-8")
    return reader_process.read_document(document, progress)


def code_of(tmp_path: Path) -> str:
    with pytest.raises(DocumentError) as caught:
        read(tmp_path)
    return caught.value.code


def test_the_answer_is_what_reading_in_this_process_gives(sample_draft):
    assert reader_process.read_document(resources.path(SAMPLE)) == read_draft(resources.path(SAMPLE))


def test_other_documents_and_pasted_text(sample_draft):
    pasted = reader_process.read_text("I. Việc\n1. Làm việc một.\n2. Làm việc hai.", "Đã dán")
    assert [node.marker for node in pasted.outline.nodes] == ["I", "1", "2"] and pasted.source_name == "Đã dán"
    whole = reader_process.read_other(sample_draft, 0)
    assert whole.document == 0 and whole.source_bytes == sample_draft.source_bytes


def test_a_refusal_comes_through_with_its_particulars(tmp_path):
    document = tmp_path / "ảnh.png"
    document.write_bytes(b"\x89PNG\x00\x01\x02")
    with pytest.raises(DocumentError) as caught:
        reader_process.read_document(document)
    assert (caught.value.code, caught.value.details) == ("document.not_text", {"name": "ảnh.png"})


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "no json",
        "[1]",
        "[" * 100_000,
        json.dumps({"draft": 5}),
        json.dumps({"draft": "{}"}),
        json.dumps({"something": "else"}),
        json.dumps({"draft": '{"header": {}, "preamble": "x"}'}),
    ],
)
def test_an_answer_that_is_no_draft_is_refused(monkeypatch, tmp_path, answer):
    child(monkeypatch, f"import sys; sys.stdin.buffer.read(); print({answer!r}, flush=True)")
    assert code_of(tmp_path) == "document.reader_died"


@pytest.mark.parametrize("change", ["duty", "node", "ids"])
def test_a_draft_that_contradicts_itself_is_refused(sample_draft, change):
    nodes = list(sample_draft.outline.nodes)
    place = next(number for number, node in enumerate(nodes) if node.duties)
    draft = sample_draft
    if change == "duty":
        nodes[place] = replace(nodes[place], duties=(replace(nodes[place].duties[0], end=10**6),))
    elif change == "ids":
        nodes[place] = replace(nodes[place], id=nodes[0].id)
    else:
        draft = replace(draft, citations=(replace(draft.citations[0], node=10**9),))
    words = reader_child.encoded(replace(draft, outline=replace(draft.outline, nodes=tuple(nodes))))
    with pytest.raises(ValueError):
        reader_child.decoded(words)


def test_the_death_of_the_reader_is_a_sentence(monkeypatch, tmp_path):
    child(monkeypatch, "import os; os.abort()")
    assert code_of(tmp_path) == "document.reader_died"


def test_a_reader_that_cannot_be_started(monkeypatch, tmp_path):
    monkeypatch.setattr(reader_process, "_command", lambda: [str(tmp_path / "không có")])
    assert code_of(tmp_path) == "document.no_reader"


def test_a_reader_that_takes_too_long_is_ended(monkeypatch, tmp_path):
    monkeypatch.setattr(reader_process, "SECONDS", 0)
    child(monkeypatch, "import threading; threading.Event().wait()")
    assert code_of(tmp_path) == "document.too_slow"


@POSIX
def test_a_reader_that_takes_too_much_memory_is_ended(monkeypatch, tmp_path):
    monkeypatch.setattr(limits, "READER_BYTES", 20 * 1024 * 1024)
    child(monkeypatch, "import threading; held = bytearray(60_000_000); threading.Event().wait()")
    assert code_of(tmp_path) == "document.too_heavy"


@POSIX
def test_the_reader_bounds_itself(tmp_path):
    code = (
        "import resource; from ctr_desktop.services.importing.limits import limit_own_process, READER_BYTES;"
        "limit_own_process(60); soft, hard = resource.getrlimit(resource.RLIMIT_DATA);"
        "assert 0 < soft <= READER_BYTES < hard; assert resource.getrlimit(resource.RLIMIT_CPU) == (60, 60)\n"
        "try:\n    bytearray(READER_BYTES)\nexcept MemoryError:\n    print('bounded')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "bounded\n"


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system gives no handles of processes")
def test_cancel_ends_the_reader_with_all_it_started(monkeypatch, tmp_path):
    pids = tmp_path / "pids"
    child(
        monkeypatch,
        "import os, subprocess, sys, threading;"
        "other = subprocess.Popen([sys.executable, '-c', 'import threading; threading.Event().wait()']);"
        f"open({str(pids)!r}, 'w').write(f'{{os.getpid()}} {{other.pid}}');"
        "print('{\"progress\": [1, 9]}', flush=True); threading.Event().wait()",
    )

    handles = []

    def cancel(done: int, _total: int) -> None:
        if done:
            handles.extend(os.pidfd_open(int(process)) for process in pids.read_text().split())
            raise Cancelled

    with pytest.raises(Cancelled):
        read(tmp_path, cancel)
    ended = [bool(select.select([handle], [], [], _SOON)[0]) for handle in handles]
    for handle in handles:
        os.close(handle)
    assert ended == [True, True]


def test_progress_comes_through(monkeypatch, tmp_path):
    child(
        monkeypatch,
        "import sys; sys.stdin.buffer.read();"
        'print(\'{"progress": [3, 7]}\'); print(\'{"progress": "x"}\'); print(\'{"error": "document.empty"}\')',
    )
    told = []
    with pytest.raises(DocumentError):
        read(tmp_path, lambda done, total: told.append((done, total)))
    assert set(told) <= {(0, 0), (3, 7)} and (3, 7) in told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_document(tmp_path):
    pipe = tmp_path / "ống.docx"
    os.mkfifo(pipe)
    with pytest.raises(DocumentError) as caught:
        reader_process.read_document(pipe)
    assert caught.value.code == "document.no_file"


def test_a_breakdown_inside_is_told_as_damage_and_logged_without_words(monkeypatch, tmp_path, caplog):
    child(
        monkeypatch,
        "import sys; sys.stdin.buffer.read();"
        'print(\'{"error": "document.damaged", "details": {"place": "KeyError docx.py:7"}}\')',
    )
    assert code_of(tmp_path) == "document.damaged"
    assert "KeyError docx.py:7" in caplog.text


def test_the_child_itself_answers_a_breakdown(monkeypatch):
    answers: list[dict] = []
    monkeypatch.setattr(reader_child, "limit_own_process", lambda _seconds: None)
    monkeypatch.setattr(reader_child, "_tell", lambda _stream, answer: answers.append(answer))
    monkeypatch.setattr(os, "dup2", lambda *_handles: None)

    for error, code in ((MemoryError(), "document.too_heavy"), (KeyError("mật"), "document.damaged")):
        request = io.BytesIO(b'{"name": "a.txt", "flat": false, "document": null, "size": 3}\nabc')

        def break_down(*_arguments, error=error):
            raise error

        monkeypatch.setattr(reader_child, "_read", break_down)
        assert reader_child.main(request) == 0
        assert answers[-1]["error"] == code and "mật" not in json.dumps(answers[-1], ensure_ascii=False)


@pytest.mark.parametrize(
    ("executable", "command"),
    [
        ("/usr/bin/python3.11", ["-P", "-m", "ctr_desktop", "--reader"]),
        ("C:/Python313/pythonw.exe", ["-P", "-m", "ctr_desktop", "--reader"]),
        ("C:/Programs/CTR Desktop/CTRDesktop.exe", ["--reader"]),
        ("C:/Programs/CTR Desktop/CTRDesktop-cmd.exe", ["--reader"]),
        ("/opt/ctr-desktop/ctr-desktop", ["--reader"]),
    ],
)
def test_the_reader_is_this_program_however_it_is_installed(monkeypatch, executable, command):
    monkeypatch.setattr(sys, "executable", executable)
    assert reader_process._command() == [executable, *command]
