"""Lists that go out to units and come back: nothing wrong is taken, nothing is taken silently, nothing is lost."""

from __future__ import annotations

import io
import stat
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.diary import DocumentRole
from ctr_desktop.domain.errors import CtrError, RuleError
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.domain.unit_lists import ANSWERED, PROTECTED, Doubt, plain, read_key, row_key
from ctr_desktop.reports.unit_sheet import COLUMNS
from ctr_desktop.services.collecting import is_filled_list, new_paper
from ctr_desktop.services.giving import cell_values

HEAD = 5
FIRST = HEAD + 1


@pytest.fixture
def unit(context, programme) -> int:
    """A unit that leads eight tasks."""
    unit = context.organisation.units()[3].id
    context.tasks.set_lead(list(range(1, 9)), unit)
    return unit


@pytest.fixture
def given(context, programme, unit, tmp_path) -> Path:
    _changes, (path,) = context.giving.give(tmp_path / "phiếu", programme, [unit], date(2024, 7, 5))
    return path


def spoilt_package() -> bytes:
    """Return a package whose one packed part is no packed data."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/a.xml", "CTR1:" * 400)
    content = bytearray(stream.getvalue())
    begin = 30 + len("xl/a.xml")
    content[begin : begin + 8] = b"\xff" * 8
    return bytes(content)


class Filled:
    """A list that somebody fills in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book.active

    def put(self, task: int, **cells) -> Filled:
        """Fill cells of the n-th task, from 0."""
        for name, value in cells.items():
            self.sheet.cell(FIRST + task, COLUMNS.index(name) + 1).value = value
        return self

    def rows(self) -> list[list[object]]:
        return [[cell.value for cell in row] for row in self.sheet.iter_rows(min_row=FIRST, max_col=len(COLUMNS))]

    def write(self, rows: list[list[object]]) -> None:
        self.sheet.delete_rows(FIRST, self.sheet.max_row)
        for number, row in enumerate(rows):
            for place, value in enumerate(row, start=1):
                self.sheet.cell(FIRST + number, place).value = value

    def save(self, name: str = "") -> Path:
        target = self.path.with_name(name) if name else self.path
        self.book.save(target)
        return target


def plan_of(context, *files: Path):
    return context.collecting.plan(list(files))


def told(plan) -> set[tuple[str, str, Doubt | None]]:
    return {(answer.code, answer.field, answer.doubt) for answer in plan.answers}


# --- giving out --------------------------------------------------------------------------------------------------


def test_a_file_for_each_unit_named_by_it(context, programme, unit, tmp_path):
    other = context.organisation.units()[5].id
    context.tasks.set_lead([20, 21], other)
    units = [item.id for item in context.giving.units_with_tasks(programme)]
    assert units == sorted([unit, other], key=units.index) and len(units) == 2
    _changes, paths = context.giving.give(tmp_path / "a", programme, units, date(2024, 7, 5), "đ/c Hoa, Văn phòng")
    names = {item.id: item.name for item in context.organisation.units()}
    assert {path.stem for path in paths} == {names[unit], names[other]}
    sheet = openpyxl.load_workbook(paths[0]).active
    cover = sheet.cell(3, 1).value
    assert "đ/c Hoa, Văn phòng" in cover and "05/7/2024" in cover
    assert sheet.protection.sheet and sheet.freeze_panes == f"A{FIRST}" and sheet.column_dimensions["J"].hidden
    locked = {COLUMNS[cell.column - 1] for cell in sheet[FIRST] if cell.protection.locked}
    assert locked == {"code", *PROTECTED, "key"}
    assert sheet.data_validations.dataValidation[0].formula1.startswith('"Chưa thực hiện,')


def test_a_filled_file_is_never_written_over(context, programme, unit, given):
    before = given.read_bytes()
    _changes, (again,) = context.giving.give(given.parent, programme, [unit], None)
    assert given.read_bytes() == before and again != given and again.exists()


def test_secret_and_cancelled_tasks_stay_out(context, programme, unit, tmp_path):
    context.tasks.set([1], "secrecy", Secrecy.SECRET)
    context.tasks.set_stage([2], Stage.CANCELLED)
    _changes, (path,) = context.giving.give(tmp_path / "x", programme, [unit], None)
    words = " ".join(str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row)
    assert context.tasks.one(1).text[:30] not in words and context.tasks.one(2).text[:30] not in words
    assert context.tasks.one(3).text[:30] in words


def test_beside_each_list_stands_a_paper_with_its_rows_and_no_key(context, programme, unit, given):
    from docx import Document

    paper = Document(str(given.with_suffix(".docx")))
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    keys = [str(row[-1]) for row in Filled(given).rows()]
    led = [task for task in context.tasks.of_programme(programme) if task.lead_unit == unit]
    assert [row[0] for row in rows if row[0] in {task.code for task in led}] == [task.code for task in led]
    words = " ".join(cell for row in rows for cell in row)
    assert "Trạng thái" in words and not any(key in words for key in keys)
    _changes, (again,) = context.giving.give(given.parent, programme, [unit], None)
    assert again.with_suffix(".docx").exists() and again.stem != given.stem


def test_nothing_to_give_is_said_and_nothing_kept(context, programme, unit, tmp_path):
    with pytest.raises(RuleError, match="nothing_to_give"):
        context.giving.give(tmp_path / "x", programme, [context.organisation.units()[7].id], None)
    assert context.giving.silent(programme) == [] and not (tmp_path / "x").exists()


def test_a_folder_that_cannot_be_written_leaves_no_trace(context, programme, unit, tmp_path):
    stands = tmp_path / "file"
    stands.write_text("x")
    with pytest.raises(CtrError):
        context.giving.give(stands, programme, [unit], None)
    assert context.giving.silent(programme) == []


def test_words_that_look_like_a_formula_are_words(context, programme, unit, tmp_path):
    context.tasks.set([1], "result", "=1+1")
    _changes, (path,) = context.giving.give(tmp_path / "x", programme, [unit], None)
    cell = openpyxl.load_workbook(path).active.cell(FIRST, COLUMNS.index("result") + 1)
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert plan_of(context, path).answers == ()


# --- taking back -------------------------------------------------------------------------------------------------


def test_an_untouched_list_changes_nothing(context, given):
    assert is_filled_list(given)
    assert plan_of(context, given).answers == ()


def test_what_a_unit_answers_is_taken_in_one_action_and_undone_in_one(context, programme, given):
    codes = [context.tasks.one(task).code for task in range(1, 9)]
    filled = Filled(given)
    filled.put(
        0, stage="Hoàn thành", done_on="20/6/2024", result="Đã tập huấn\n2.345 người", paper="98-BC/BTG, 21/6/2024"
    )
    filled.put(1, stage="đang thực hiện", difficulty="Thiếu kinh phí", proposal="Bổ sung 50 triệu đồng")
    plan = plan_of(context, filled.save())
    assert plan.doubtful == () and {answer.code for answer in plan.certain} == {codes[0], codes[1]}
    before = context.tasks.get(range(1, 9))
    context.collecting.take(plan, plan.certain)
    first, second = context.tasks.one(1), context.tasks.one(2)
    assert (first.stage, first.done_on, first.result) == (Stage.DONE, date(2024, 6, 20), "Đã tập huấn\n2.345 người")
    (paper,) = context.papers.of_task(1)
    assert (paper.number_symbol, paper.date, paper.role) == ("98-BC/BTG", date(2024, 6, 21), DocumentRole.RESULT)
    assert (second.stage, second.values["difficulty"]) == (Stage.DOING, "Thiếu kinh phí")
    for task in (1, 2):
        (kept,) = context.evidence.of_task(task)
        assert context.evidence.content(kept) == given.read_bytes(), "the file is kept as evidence"
    assert context.giving.silent(programme) == []
    assert plan_of(context, given).answers == (), "taken twice it changes nothing"
    context.history.undo()
    assert context.tasks.get(range(1, 9)) == before and context.papers.of_task(1) == []
    assert len(context.giving.silent(programme)) == 1


def test_only_what_was_accepted_is_taken(context, given):
    plan = plan_of(context, Filled(given).put(0, result="một").put(1, result="hai").save())
    context.collecting.take(plan, [answer for answer in plan.answers if answer.new == "hai"])
    assert (context.tasks.one(1).result, context.tasks.one(2).result) == ("", "hai")


@pytest.mark.parametrize(
    ("cells", "field", "doubt"),
    [
        ({"stage": "xong rồi"}, "stage", Doubt.STAGE),
        ({"stage": "Chuyển tiếp"}, "stage", Doubt.STAGE),
        ({"stage": None}, "stage", Doubt.STAGE),
        ({"stage": "Hoàn thành", "done_on": "tuần trước"}, "done_on", Doubt.DAY),
        ({"stage": "Hoàn thành", "done_on": "31/6/2024"}, "stage", Doubt.DAY),
        ({"stage": "Hoàn thành", "done_on": "1/1/2030"}, "done_on", Doubt.DAY),
        ({"stage": "Hoàn thành", "done_on": "6/20/2024"}, "done_on", Doubt.DAY),
        ({"stage": "Hoàn thành", "done_on": "mai"}, "done_on", Doubt.DAY),
        ({"done_on": "20/6/2024"}, "done_on", Doubt.DAY),
        ({"paper": "1-BC/A; 2-BC/A"}, "paper", Doubt.UNREADABLE),
        ({"paper": "1-BC/A, 1/1/2030"}, "paper", Doubt.UNREADABLE),
        ({"result": "#REF!"}, "result", Doubt.UNREADABLE),
        ({"text": "Việc khác"}, "text", Doubt.WORDS),
        ({"due": "31/12/2024"}, "due", Doubt.WORDS),
    ],
)
def test_what_is_not_understood_is_a_doubt(context, given, cells, field, doubt):
    plan = plan_of(context, Filled(given).put(0, **cells).save())
    code = context.tasks.one(1).code
    assert (code, field, doubt) in told(plan)
    assert not [answer for answer in plan.certain if answer.field in ("stage", "done_on", field)]
    before = context.tasks.one(1)
    context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).values == before.values


def test_a_real_day_in_the_cell_is_read_as_it_is_shown(context, given):
    filled = Filled(given).put(0, stage="Hoàn thành", done_on=datetime(2024, 6, 5))
    filled.sheet.cell(FIRST, COLUMNS.index("done_on") + 1).number_format = "dd/mm/yyyy"
    plan = plan_of(context, filled.save())
    context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).done_on == date(2024, 6, 5)


def test_the_day_of_the_paper_is_the_day_of_completion_where_none_is_given(context, given):
    plan = plan_of(context, Filled(given).put(0, stage="Hoàn thành", paper="số 7-BC/A ngày 18/6/2024").save())
    context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).done_on == date(2024, 6, 18)


def test_what_both_sides_changed_is_shown_beside_each_other(context, given):
    context.tasks.set([1], "result", "văn phòng đã ghi")
    plan = plan_of(context, Filled(given).put(0, result="đơn vị ghi").save())
    (answer,) = plan.answers
    assert (answer.now, answer.new, answer.doubt) == ("văn phòng đã ghi", "đơn vị ghi", Doubt.BOTH)
    context.collecting.take(plan, [answer])
    assert context.tasks.one(1).result == "đơn vị ghi", "somebody looked at it and took it"


def test_what_only_the_office_changed_is_left_alone(context, given):
    context.tasks.set([1], "result", "văn phòng đã ghi")
    plan = plan_of(context, Filled(given).put(1, result="hai").save())
    context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).result == "văn phòng đã ghi"


def test_an_emptied_cell_is_not_a_deletion_unasked(context, programme, unit, tmp_path):
    context.tasks.set([1], "result", "đã có")
    _changes, (path,) = context.giving.give(tmp_path / "x", programme, [unit], None)
    plan = plan_of(context, Filled(path).put(0, result=None).save())
    (answer,) = plan.answers
    assert answer.doubt is Doubt.CLEARED
    context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).result == "đã có"
    context.collecting.take(plan, [answer])
    assert context.tasks.one(1).result == ""


def test_sorted_filtered_and_inserted_rows_keep_their_answers(context, given):
    filled = Filled(given)
    for place in range(8):
        filled.put(place, result=f"kết quả {place}")
    rows = filled.rows()
    rows.reverse()
    blank = [None] * len(COLUMNS)
    rows.insert(3, blank)
    filled.write(rows)
    filled.sheet.row_dimensions[FIRST + 1].hidden = True
    plan = plan_of(context, filled.save())
    assert plan.doubtful == ()
    context.collecting.take(plan, plan.certain)
    assert [context.tasks.one(task).result for task in range(1, 9)] == [f"kết quả {place}" for place in range(8)]


def test_moved_and_added_columns_keep_their_answers(context, given):
    filled = Filled(given).put(0, result="một")
    filled.sheet.insert_cols(2)
    filled.sheet.cell(HEAD, 2).value = "Ghi chú riêng"
    plan = plan_of(context, filled.save())
    assert [(answer.field, answer.new, answer.doubt) for answer in plan.answers] == [("result", "một", None)]


def test_missing_doubled_and_foreign_rows_are_told(context, programme, unit, given, tmp_path):
    other = context.organisation.units()[5].id
    context.tasks.set_lead([20], other)
    _changes, (foreign,) = context.giving.give(tmp_path / "b", programme, [other], None)
    filled = Filled(given)
    rows = filled.rows()
    codes = [str(row[0]) for row in rows]
    rows[0][COLUMNS.index("result")] = "một"
    result = COLUMNS.index("result")
    strange = Filled(foreign).put(0, result="của đơn vị khác").rows()[0]
    own = ["việc thêm" if name == "result" else None for name in COLUMNS]
    twice = list(rows[1])
    rows[1][result], twice[result] = "hai", "hai khác"
    filled.write([rows[0], rows[1], twice, *rows[3:], strange, own])
    found = told(plan_of(context, filled.save()))
    assert (codes[0], "result", None) in found
    assert (codes[1], "result", Doubt.DOUBLED) in found
    assert (codes[2], "row", Doubt.MISSING) in found
    assert (context.tasks.one(20).code, "result", Doubt.NOT_THEIRS) in found
    assert ("", "row", Doubt.NO_KEY) in found


def test_a_task_that_went_to_another_unit_is_not_answered_by_the_old_one(context, given):
    context.tasks.set_lead([1], context.organisation.units()[6].id)
    (answer,) = plan_of(context, Filled(given).put(0, result="một").save()).answers
    assert answer.doubt is Doubt.NOT_THEIRS


def test_an_old_list_and_one_of_a_period_that_is_over_are_doubts(context, programme, unit, given, clock):
    filled = Filled(given).put(0, result="một").save("cũ.xlsx")
    context.giving.give(given.parent, programme, [unit], None)
    assert [answer.doubt for answer in plan_of(context, filled).answers] == [Doubt.OLD_LIST]
    context.history.undo()
    context.own_programmes.begin(own_header(quarter_period(2024, 3), ""))
    assert [answer.doubt for answer in plan_of(context, filled).answers] == [None]
    clock.now = datetime(2024, 7, 20, 8)
    assert [answer.doubt for answer in plan_of(context, filled).answers] == [Doubt.OTHER_PERIOD]


def test_a_list_from_elsewhere_and_a_deleted_task_are_told(context, programme, given):
    filled = Filled(given).put(0, result="một").save()
    key = read_key(str(Filled(given).rows()[0][-1]))
    again = replace(key, list="00000000-0000-4000-8000-000000000000")
    other = Filled(given).put(0, key=str(again)).save("lạ.xlsx")
    assert Doubt.UNKNOWN_LIST in {answer.doubt for answer in plan_of(context, other).answers}
    context.programmes.delete(programme)
    assert {answer.doubt for answer in plan_of(context, filled).answers} == {Doubt.UNKNOWN_LIST}


def test_what_changed_after_the_plan_is_not_written_over(context, given):
    plan = plan_of(context, Filled(given).put(0, result="một").put(1, result="hai").save())
    context.tasks.set([1], "result", "văn phòng vừa ghi")
    with pytest.raises(RuleError, match="changed_since"):
        context.collecting.take(plan, plan.certain)
    assert (context.tasks.one(1).result, context.tasks.one(2).result) == ("văn phòng vừa ghi", "")


def test_what_cannot_be_stored_cannot_be_taken(context, given):
    plan = plan_of(context, Filled(given).put(0, stage="xong rồi").save())
    with pytest.raises(RuleError, match="not_to_take"):
        context.collecting.take(plan, plan.answers)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"just words", spoilt_package()])
def test_another_file_is_refused_in_one_sentence(context, tmp_path, content):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    assert not is_filled_list(path)
    with pytest.raises(CtrError):
        plan_of(context, path)


def test_a_workbook_of_somebody_elses_is_no_list(context, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Mã", "Nội dung nhiệm vụ", "Trạng thái"])
    path = tmp_path / "x.xlsx"
    book.save(path)
    assert not is_filled_list(path)
    with pytest.raises(RuleError, match="no_list"):
        plan_of(context, path)


def test_a_file_that_cannot_be_kept_leaves_everything_as_it_was(context, given):
    plan = plan_of(context, Filled(given).put(0, result="một").save())
    given.unlink()
    with pytest.raises(CtrError):
        context.collecting.take(plan, plan.certain)
    assert context.tasks.one(1).result == "" and not (stat.S_IMODE(given.parent.stat().st_mode) & 0o1000)


def test_who_has_not_answered_is_listed_the_latest_first(context, programme, unit, given, clock):
    other = context.organisation.units()[5].id
    context.tasks.set_lead([20], other)
    context.giving.give(given.parent, programme, [other], date(2024, 6, 30))
    clock.now = datetime(2024, 7, 8, 9)
    silent = context.giving.silent(programme)
    assert [(item.given.unit, item.days_late) for item in silent] == [(other, 8), (unit, 3)]
    plan = plan_of(context, given)
    context.collecting.take(plan, ())
    assert [item.given.unit for item in context.giving.silent(programme)] == [other]


# --- keys --------------------------------------------------------------------------------------------------------

VALUES = st.fixed_dictionaries({name: st.text(max_size=40) for name in (*PROTECTED, *ANSWERED)})


@examples(VALUES, st.uuids(), st.uuids())
def test_a_key_comes_back_whole_and_knows_its_values(values, task, given_list):
    key = row_key(str(task), str(given_list), values)
    again = read_key(f" {key} ")
    assert again == key and all(again.is_as_given(name, value) for name, value in values.items())
    assert all(again.is_as_given(name, f" {plain(value)}\n") for name, value in values.items())


@examples(VALUES, st.integers(0, 160), st.sampled_from("0f-:x"))
def test_a_key_that_was_tampered_with_is_none(values, place, sign):
    words = str(row_key("a" * 8, "b" * 8, values))
    changed = words[:place] + sign + words[place + 1 :]
    assert changed == words or read_key(changed) is None or place >= len(words)


@pytest.mark.parametrize(
    ("now", "new", "number", "day"),
    [
        ("", "98-BC/HU, 18/5/2024", "98-BC/HU", date(2024, 5, 18)),
        ("", "Số 98-BC/HU ngày 18/5/2024", "98-BC/HU", date(2024, 5, 18)),
        ("", "98-BC/HU", "98-BC/HU", None),
        ("1-BC/A, 02/5/2024", "1-BC/A, 02/5/2024; 2-BC/A, 03/5/2024", "2-BC/A", date(2024, 5, 3)),
    ],
)
def test_a_paper_is_read_from_its_cell(now, new, number, day):
    paper = new_paper(now, new)
    assert (paper.number_symbol, paper.date) == (number, day)


def test_every_cell_of_a_row_is_declared(context, programme):
    assert set(cell_values(context.tasks.one(1), [], {stage.value: stage.value for stage in Stage})) == {
        *PROTECTED,
        *ANSWERED,
    }
