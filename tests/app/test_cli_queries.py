"""The command line asks the same questions as the window: view, unit, day, and what was known when."""

from __future__ import annotations

import io
import json
from datetime import date, datetime

import docx
import openpyxl
import pytest

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.app.startup import main
from ctr_desktop.domain.fields import FIELDS
from ctr_desktop.domain.task import Stage
from ctr_desktop.paths import DataFolder
from tests.conftest import SAMPLE, Clock

SAMPLE_PATH = str(resources.path(SAMPLE))


@pytest.fixture
def run(qapp, tmp_path, capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--data", str(tmp_path / "data"), *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def ok(run):
    def call(*arguments: str) -> str:
        code, out, err = run(*arguments)
        assert (code, err) == (0, ""), err
        return out

    return call


@pytest.fixture
def quarter(tmp_path, sample_draft):
    """A folder in which things happened on two days."""
    clock = Clock()
    clock.now = datetime(2024, 6, 1, 8)
    context = open_context(DataFolder(tmp_path / "data"), clock)
    context.importing.accept(sample_draft)
    context.tasks.set_lead([1, 2], 3)
    context.tasks.set([1], "result", "xong tháng sáu")
    clock.now = datetime(2024, 7, 3, 8)
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 29))
    context.tasks.set([1], "result", "sửa tháng bảy")
    context.close()


def task(listed: str, identity: int = 1) -> dict:
    return next(item for item in json.loads(listed) if item["id"] == identity)


def test_fields_are_listed_as_they_are_declared(ok):
    listed = json.loads(ok("fields", "--json"))
    assert [item["name"] for item in listed] == [field.name for field in FIELDS]
    by_name = {item["name"]: item for item in listed}
    assert by_name["stage"]["choices"] == [stage.value for stage in Stage]
    assert by_name["deadline"] == {"name": "deadline", "kind": "day", "set": True}
    assert not by_name["original_deadline"]["set"]


def test_tasks_tell_every_declared_field(quarter, ok):
    first = task(ok("tasks", "--json"))
    assert {field.name for field in FIELDS} <= first.keys()


def test_what_was_known_on_a_day(quarter, ok):
    now = task(ok("tasks", "--json", "--programme", "1", "--as-of", "2024-06-30"))
    then = task(ok("tasks", "--json", "--programme", "1", "--as-of", "2024-06-30", "--known", "2024-06-30"))
    assert (now["stage"], now["result"]) == ("done", "sửa tháng bảy")
    assert (then["stage"], then["result"]) == ("todo", "xong tháng sáu")


def test_nothing_was_known_before_the_import(quarter, ok):
    assert json.loads(ok("tasks", "--json", "--known", "2024-05-01")) == []


def test_words_are_searched_in_what_was_known(quarter, ok):
    assert json.loads(ok("tasks", "--json", "--search", "thang sau", "--known", "2024-06-30"))
    assert json.loads(ok("tasks", "--json", "--search", "xong thang sau")) == []


@pytest.mark.parametrize("name", ["btg", "Ban Tuyên giáo Huyện ủy", "ban tuyen giao huyen uy"])
def test_tasks_of_a_unit(quarter, ok, name):
    assert [item["id"] for item in json.loads(ok("tasks", "--json", "--unit", name))] == [1, 2]


def test_a_view_is_that_of_the_sidebar(quarter, ok):
    done = json.loads(ok("tasks", "--json", "--view", "done", "--as-of", "2024-07-03"))
    assert [item["id"] for item in done] == [1]
    assert json.loads(ok("tasks", "--json", "--view", "done", "--as-of", "2024-06-01")) == []
    everything = json.loads(ok("tasks", "--json", "--view", "all"))
    assert len(everything) == 134


def test_a_unit_that_nobody_knows_is_refused(quarter, run):
    code, out, err = run("tasks", "--json", "--unit", "Ban không có")
    assert (code, out) == (1, "") and "Ban không có" in err and err.count("\n") == 1


@pytest.mark.parametrize("day", ["hôm kia nữa", "2024-13-01"])
def test_a_day_that_is_none_is_refused(quarter, run, day):
    code, _out, err = run("tasks", "--json", "--known", day)
    assert code == 1 and err.count("\n") == 1


def test_a_view_that_nobody_knows_is_wrong_usage(run):
    with pytest.raises(SystemExit) as ended:
        run("tasks", "--json", "--view", "tomorrow")
    assert ended.value.code == 2


@pytest.mark.parametrize("kind", ["progress", "register"])
@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_a_report_is_what_its_file_name_says(quarter, ok, tmp_path, kind, ending):
    target = tmp_path / f"a.{ending}"
    ok("report", kind, "--programme", "1", "--as-of", "2024-06-30", "-o", str(target))
    content = target.read_bytes()
    if ending == "pdf":
        assert content.startswith(b"%PDF")
    elif ending == "docx":
        assert docx.Document(io.BytesIO(content)).tables
    else:
        assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames


def test_a_report_can_be_made_of_what_was_known(quarter, ok, tmp_path):
    def made(name: str, *more: str) -> bytes:
        target = tmp_path / name
        ok("report", "register", "--programme", "1", "--as-of", "2024-06-30", "-o", str(target), *more)
        return target.read_bytes()

    june = made("a.xlsx", "--known", "2024-06-30")
    assert b"".join([june]) == made("b.xlsx", "--known", "2024-06-30"), "the same for ever"
    words = str([list(sheet.values) for sheet in openpyxl.load_workbook(io.BytesIO(june))])
    assert "xong tháng sáu" in words and "sửa tháng bảy" not in words


def test_a_report_of_one_unit_holds_its_tasks_alone(quarter, ok, tmp_path):
    target = tmp_path / "a.xlsx"
    ok("report", "register", "--programme", "1", "--as-of", "2024-06-30", "--unit", "btg", "-o", str(target))
    words = str([list(sheet.values) for sheet in openpyxl.load_workbook(target)])
    assert "I.1-1" in words and "I.2-1" in words and "I.2-2" not in words


def test_another_ending_is_refused_with_those_that_are_possible(quarter, run, tmp_path):
    code, _out, err = run(
        "report", "register", "--programme", "1", "--as-of", "2024-06-30", "-o", str(tmp_path / "a.odt")
    )
    assert code == 1 and ".pdf, .docx, .xlsx" in err


def test_giving_on_the_command_line_is_re_assigning(quarter, ok, tmp_path):
    ok("task", "1", "set", "lead=btc")
    context = open_context(DataFolder(tmp_path / "data"), Clock())
    (act,) = context.tasks.reassignments(1)
    assert act.old_unit == 3 and act.new_unit == context.tasks.one(1).lead_unit
    context.close()


@pytest.mark.parametrize(
    ("given", "field", "stored"),
    [
        ("short_title=Học tập", "short_title", "Học tập"),
        ("decided_by=superior_committee", "decided_by", "superior_committee"),
        ("deadline_kind=periodic", "deadline_kind", "periodic"),
        ("secrecy=secret", "secrecy", "secret"),
        ("recurring=1", "recurring", True),
        ("product=Kế hoạch", "product", "Kế hoạch"),
        ("officer=Lê Văn Bình", "officer", "Lê Văn Bình"),
    ],
)
def test_every_kind_of_field_is_set(quarter, ok, given, field, stored):
    ok("task", "2", "set", given)
    assert task(ok("tasks", "--json"), 2)[field] == stored


@pytest.mark.parametrize(
    "given", ["original_deadline=1/1/2024", "lead_provenance=stated", "khong_co=1", "decided_by=vua"]
)
def test_what_cannot_be_set_is_refused(quarter, run, ok, given):
    before = ok("tasks", "--json")
    code, _out, err = run("task", "2", "set", given)
    assert code == 1 and err.count("\n") == 1
    assert ok("tasks", "--json") == before
