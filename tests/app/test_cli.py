"""The contract of the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ctr_desktop import __version__, resources
from ctr_desktop.app.startup import main
from tests.conftest import SAMPLE

SAMPLE_PATH = str(resources.path(SAMPLE))


@pytest.fixture
def run(qapp, tmp_path: Path, capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--data", str(tmp_path / "data"), *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def ok(result):
    code, out, err = result
    assert (code, err) == (0, ""), err
    return out


def test_outline(run, tmp_path):
    found = json.loads(ok(run("outline", SAMPLE_PATH, "--json")))
    assert list(found) == [
        "title", "kind", "number", "symbol", "issuer", "date", "place", "draft", "period", "preamble", "nodes",
        "closing", "recipients", "citations", "tasks", "warnings", "ignored", "deadlines", "documents", "document",
    ]  # fmt: skip
    assert found["period"] == {"start": "2024-04-01", "end": "2024-06-30"}
    assert len(found["nodes"]) == 52 and len(found["citations"]) == 21
    assert found["nodes"][9] == {
        "id": 10,
        "parent": 9,
        "level": 3,
        "marker": "1.1",
        "kind": "numbered",
        "text": "Công tác chính trị, tư tưởng và đạo đức",
    }
    assert {"node", "text", "recurring"} <= found["tasks"][0].keys()
    assert not (tmp_path / "data" / "ctr.db").exists()
    assert "1.1. Công tác chính trị" in ok(run("outline", SAMPLE_PATH))


def test_the_main_job(run, tmp_path):
    assert ok(run("import", SAMPLE_PATH)).strip() == "1"
    code, out, err = run("import", SAMPLE_PATH)
    assert (code, out) == (1, "") and err.count("\n") == 1 and "đã nhập" in err
    assert ok(run("import", SAMPLE_PATH, "--again")).strip() == "2"
    listed = json.loads(ok(run("programmes", "--json")))
    assert [item["id"] for item in listed] == [2, 1]
    assert ok(run("task", "1", "set", "stage=done", "done_on=20/6/2024", "lead=btc", "result=Xong")) == ""
    task = json.loads(ok(run("tasks", "--json", "--programme", "1", "--as-of", "2024-06-30")))[0]
    assert (task["stage"], task["done_on"], task["lead"]) == ("done", "2024-06-20", "Ban Tổ chức Huyện ủy")
    assert task["verdict"] == "done_on_time" and task["id"] == 1
    earlier = json.loads(ok(run("tasks", "--json", "--programme", "1", "--as-of", "2024-06-01")))[0]
    assert earlier["stage"] == "todo"
    ok(run("task", "1", "note", "Đã", "báo cáo"))
    found = json.loads(ok(run("tasks", "--json", "--search", "da bao cao")))
    assert 1 in [item["id"] for item in found]
    for kind in ("progress", "register"):
        target = tmp_path / f"{kind}.pdf"
        ok(
            run(
                "report", kind, "--programme", "1", "--as-of", "2024-06-30", "-o", str(target), "--profile", "HD36-2018"
            )
        )
        assert target.read_bytes().startswith(b"%PDF")
    assert "OK" in ok(run("check"))


def test_one_set_is_one_step_of_undo(run):
    ok(run("import", SAMPLE_PATH))
    ok(
        run(
            "task",
            "2",
            "set",
            "stage=doing",
            "deadline=30/6",
            "officer=Lê Văn Bé",
            "cooperating=btg;ubkt",
            "recurring=0",
        )
    )
    ok(run("undo"))
    task = next(item for item in json.loads(ok(run("tasks", "--json"))) if item["id"] == 2)
    assert (task["stage"], task["officer"], task["cooperating"]) == ("todo", None, [])
    assert task["deadline_provenance"] == "default"


@pytest.mark.parametrize(
    "arguments",
    [
        ("outline", "khong-co.docx", "--json"),
        ("import", "khong-co.docx"),
        ("import", SAMPLE_PATH, "--period", "bao giờ"),
        ("task", "9999", "note", "x"),
        ("task", "1", "set", "stage=xong rồi"),
        ("task", "1", "set", "mau=do"),
        ("task", "1", "set", "deadline=bao giờ"),
        ("task", "1", "set", "stage=doing", "lead=Sở Tưởng tượng"),
        ("task", "1", "set", "done_on=20/6/2024"),
        ("task", "1", "set", "stage=doing", "done_on=20/6/2024"),
        ("task", "1", "set", "result=x", "result=y"),
        ("task", "1", "set", "deadline=1/1/0001"),
        ("task", "99999999999999999999999", "note", "x"),
        ("tasks", "--programme", "99999999999999999999999"),
        ("outline", "."),
        ("tasks", "--programme", "9"),
        ("report", "progress", "--programme", "9", "--as-of", "2024-06-30", "-o", "x.pdf"),
        ("report", "progress", "--programme", "1", "--as-of", "2024-06-30", "-o", "x.txt"),
        ("report", "progress", "--programme", "1", "--as-of", "2024-06-30", "-o", "x.pdf", "--profile", "HD99"),
        ("report", "progress", "--programme", "1", "--as-of", "hôm nào", "-o", "x.pdf"),
        ("restore", "khong-co.db"),
    ],
)
def test_refusals_change_nothing(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    ok(run("import", SAMPLE_PATH))
    before = ok(run("tasks", "--json"))
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert err.endswith("\n") and err.count("\n") == 1 and "Traceback" not in err and len(err) > 20
    assert ok(run("tasks", "--json")) == before
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("report", "overdue"),
        ("task", "eins", "note", "x"),
        ("task", "1", "set", "stage"),
        ("import",),
        ("--lang", "fr"),
    ],
)
def test_wrong_usage(run, arguments):
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == 2


def test_version_and_language(run, capsys, tmp_path):
    with pytest.raises(SystemExit) as caught:
        run("--version")
    assert caught.value.code == 0 and __version__ in capsys.readouterr().out
    assert run("undo")[2] == "Không còn gì để hoàn tác.\n"
    command = [sys.executable, "-m", "ctr_desktop", "--data", str(tmp_path), "--lang", "en", "undo"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "There is nothing to undo.\n")


def test_backup_and_restore(run, tmp_path):
    ok(run("import", SAMPLE_PATH))
    ok(run("backup", str(tmp_path / "b.db")))
    ok(run("task", "1", "set", "result=sau khi sao lưu"))
    ok(run("restore", str(tmp_path / "b.db")))
    task = json.loads(ok(run("tasks", "--json")))[0]
    assert task["result"] == ""


def test_an_unexpected_error_is_one_sentence_and_a_log(run, tmp_path, monkeypatch):
    from ctr_desktop.app import cli

    def fail(*_arguments):
        raise ZeroDivisionError("sâu bên trong")

    monkeypatch.setitem(cli._COMMANDS, "check", fail)
    code, out, err = run("check")
    assert (code, out) == (1, "") and err.count("\n") == 1 and "Traceback" not in err
    assert "sâu bên trong" in (tmp_path / "data" / "ctr.log").read_text(encoding="utf-8")


def test_a_backup_is_not_put_under_an_open_window(run, tmp_path):
    from ctr_desktop.app.lock import lock_folder
    from ctr_desktop.paths import DataFolder

    ok(run("import", SAMPLE_PATH))
    ok(run("backup", str(tmp_path / "b.db")))
    lock = lock_folder(DataFolder(tmp_path / "data"))
    code, _out, err = run("restore", str(tmp_path / "b.db"))
    assert code == 1 and "đang được" in err
    lock.unlock()
    ok(run("restore", str(tmp_path / "b.db")))


def test_a_log_that_cannot_be_written_says_nothing(tmp_path, capsys):
    from ctr_desktop.app.log import start_log, stop_log
    from ctr_desktop.paths import DataFolder

    folder = DataFolder(tmp_path)
    log = start_log(folder)
    folder.log.mkdir()  # a folder in its place
    log.warning("refused")
    stop_log()
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_log_on_a_full_disk_says_nothing(tmp_path, capsys):
    from ctr_desktop.app.log import start_log, stop_log
    from ctr_desktop.paths import DataFolder

    folder = DataFolder(tmp_path)
    folder.log.symlink_to("/dev/full")
    log = start_log(folder)
    log.warning("refused")
    stop_log()
    assert capsys.readouterr() == ("", "")


def test_a_task_is_followed_to_its_end(run, tmp_path):
    ok(run("import", SAMPLE_PATH))
    ok(run("task", "1", "close", "--number", "335-BC/HU", "--subject", "Kết quả", "--date", "18/6/2024"))
    ok(run("task", "1", "mark", "reported", "--date", "20/6/2024", "--person", "Lê Thị Hoa"))
    ok(run("task", "2", "close"))
    ok(run("task", "3", "set", "stage=done", "no_paper=báo cáo miệng"))
    listed = {item["id"]: item for item in json.loads(ok(run("tasks", "--json")))}
    assert (listed[1]["done_on"], listed[1]["reported_by"]) == ("2024-06-18", "Lê Thị Hoa")
    assert [item["id"] for item in json.loads(ok(run("tasks", "--json", "--view", "unproved")))] == [2]
    ok(run("task", "2", "return", "thiếu", "số liệu"))
    ok(run("task", "2", "chase", "đã", "gọi", "--kind", "proof_wanted"))
    ok(run("task", "4", "paper", "direction", "--number", "12-CV/HU"))
    photo = tmp_path / "anh.jpg"
    photo.write_bytes(b"jpg")
    ok(run("task", "4", "evidence", str(photo)))
    for refused in (
        ("task", "5", "mark", "approved"),
        ("task", "5", "return", "x"),
        ("task", "5", "close", "--number", "1-BC/HU", "--no-paper", "x"),
        ("task", "5", "evidence", str(tmp_path / "khong.jpg")),
        ("task", "5", "paper", "result"),
        ("task", "5", "extend", "1/1/2024"),
    ):
        code, out, err = run(*refused)
        assert (code, out) == (1, "") and err.count("\n") == 1, refused
    assert json.loads(ok(run("tasks", "--json", "--search", "12-CV/HU")))[0]["id"] == 4
    assert "OK" in ok(run("check"))


def test_what_is_missing_is_searched_for(run):
    ok(run("import", SAMPLE_PATH))
    ok(run("task", "1", "set", "product_kind=report", "unit_officer=Trần Thị Hòa", "leader=Nguyễn Văn Bình"))
    without = json.loads(ok(run("tasks", "--json", "--search", "thiếu sản phẩm")))
    assert len(without) == 133 and 1 not in {item["id"] for item in without}
    assert {item["id"] for item in json.loads(ok(run("tasks", "--json", "--search", "thiếu chủ trì")))} >= {1}


def test_a_final_report_that_lacks_something_is_written_only_when_told_to(run, tmp_path):
    ok(run("import", SAMPLE_PATH))
    target = tmp_path / "bc.pdf"
    report = ("report", "progress", "--programme", "1", "--as-of", "2024-06-30", "-o", str(target))
    final = (*report, "--number", "5", "--date", "2024-07-05")
    committee = {"name": "Huyện ủy A", "superior": "Đảng bộ tỉnh B", "symbol": "HU", "place": "A"}
    settings = json.dumps({"version": 1, "committee": committee})
    (tmp_path / "data" / "settings.json").write_text(settings, encoding="utf-8")
    code, _out, words = run(*final)
    assert code == 1 and "người ký" in words and "nơi nhận" in words and "--anyway" in words
    assert not target.exists()
    ok(run(*final, "--anyway", "--two-sided"))
    assert target.read_bytes().startswith(b"%PDF")
