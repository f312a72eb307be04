"""Make the data file of a version, with a quarter's real work in it: ``python -m tests.data_file TARGET.db``.

Made once by the version that is released, kept for ever, never changed.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl

from ctr_desktop import __version__, resources
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.diary import DocumentRole, EntryKind, Paper
from ctr_desktop.domain.fields import Secrecy, Stage
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.roll_over import Choice, Fate, RollOver
from ctr_desktop.domain.task import Mark
from ctr_desktop.domain.unit_change import UnitChange
from ctr_desktop.paths import DataFolder
from ctr_desktop.reports.unit_sheet import COLUMNS
from ctr_desktop.services.follow_up import Proof
from ctr_desktop.services.importing.reading import read_document

SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"


class Office:
    """A clerk at work: what is done takes seven minutes."""

    def __init__(self, folder: Path) -> None:
        self.now = datetime(2024, 4, 3, 8, 0)
        self.context: Context = open_context(DataFolder(folder), lambda: self.now)

    def later(self, days: int = 0) -> Context:
        """Let time pass and return what there is to work with."""
        self.now += timedelta(days=days, minutes=7)
        return self.context


def describe_committee(office: Office) -> None:
    committee = office.context.workspace.settings.values.committee
    committee.name, committee.superior = "Huyện ủy Vị Thủy", "Đảng bộ tỉnh Hậu Giang"
    committee.symbol, committee.place, committee.signer_name = "HU", "Vị Thủy", "Nguyễn Văn A"
    committee.receivers = ["Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Huyện ủy"]


def give_out(office: Office, tasks: list[int]) -> None:
    units = [unit.id for unit in office.context.organisation.units()]
    office.later(1).organisation.add("Ban Quản lý chợ Nàng Mau", "BQL chợ", UnitKind.OTHER)
    for number, task in enumerate(tasks[:60]):
        office.later().tasks.set_lead([task], units[number % 9])
    office.later(1).tasks.set(tasks[:12], "cooperating", units[10:13])
    office.later().tasks.set(tasks[:30], "officer", "Trần Thị Hòa")
    office.later().tasks.set(tasks[:9], "short_title", "Học tập nghị quyết")
    office.later().tasks.set(tasks[4:8], "decided_by", "superior_committee")
    office.later(2).tasks.set_deadline(tasks[3:6], date(2024, 5, 15), raw="15/5")


def follow_to_the_end(office: Office, tasks: list[int]) -> None:
    """Close, mark, return, chase and extend; no evidence, whose files would have to lie beside this one."""
    follow_up = office.later().follow_up
    today = office.now.date()
    follow_up.close(tasks[20:23], Proof(Paper("340-BC/HU", today, "Kết quả quý", receiver="Tỉnh ủy")))
    office.later().follow_up.mark(tasks[20:22], Mark.REPORTED, today, "Lê Thị Hoa")
    office.later().follow_up.mark([tasks[20]], Mark.APPROVED, today, "Nguyễn Văn Bình")
    office.later().follow_up.close([tasks[23]], Proof(no_paper="báo cáo miệng tại giao ban"))
    office.later().follow_up.close([tasks[24]], Proof())
    office.later().follow_up.send_back([tasks[22]], "thiếu số liệu")
    office.later().diary.add(tasks[25:28], "Gửi minh chứng", None, EntryKind.PROOF_WANTED, "Trần Văn Dũng")
    office.later().diary.report(office.context.diary.of_task(tasks[25])[0].id, True)
    office.later().papers.add(tasks[26:30], DocumentRole.DIRECTION, Paper("416-CV/HU", today, "chỉ đạo", "Huyện ủy"))
    office.later().tasks.set(tasks[26:30], "unit_officer", "Phạm Thị Lan")
    office.later().tasks.set(tasks[26:30], "product_kind", "report")


def follow(office: Office, tasks: list[int]) -> None:
    units = [unit.id for unit in office.context.organisation.units()]
    office.later(3).tasks.set_stage(tasks[:20], Stage.ACCEPTED)
    office.later(4).tasks.set_stage(tasks[:10], Stage.DOING, note="đang triển khai")
    for number, task in enumerate(tasks[:40:3], start=1):
        kind = EntryKind.CHASE if number % 3 == 0 else EntryKind.NOTE
        office.later().diary.add([task], f"Đã gửi công văn đôn đốc lần {number}.", kind=kind)
    agreed = "Thường trực Huyện ủy"
    office.later(10).follow_up.extend(tasks[3:5], date(2024, 6, 10), reason="chờ ý kiến Sở Nội vụ", agreed_by=agreed)
    office.later(1).follow_up.extend([tasks[3]], date(2024, 6, 20), reason="lũ", agreed_by=agreed)
    office.later(2).tasks.set(tasks[:4], "result", "Đã ban hành kế hoạch, 17/17 chi bộ thực hiện")
    office.later().tasks.set([tasks[8]], "difficulty", "Thiếu kinh phí")
    office.later().tasks.set([tasks[8]], "proposal", "Đề nghị Tỉnh ủy hỗ trợ kinh phí")
    paper = Paper("335-BC/HU", office.now.date(), "Kết quả học tập")
    office.later().papers.add(tasks[:1], DocumentRole.RESULT, paper)
    follow_to_the_end(office, tasks)
    node = office.context.tasks.one(tasks[5]).node
    _changes, own = office.later().tasks.add(node, "Chuẩn bị hội nghị sơ kết của Huyện ủy")
    _changes, mistaken = office.later().tasks.add(node, "Việc thêm nhầm")
    office.later().diary.add([mistaken], "ghi nhầm")
    office.later().tasks.delete([mistaken])
    office.later(1).tasks.edit_text(own, "Chuẩn bị hội nghị sơ kết sáu tháng của Huyện ủy")
    office.later().tasks.move(own, node, 0)
    office.later().tasks.set([tasks[11]], "secrecy", Secrecy.SECRET.value)
    office.later(25).tasks.set_stage(tasks[:5], Stage.DONE, day=date(2024, 5, 20), note="hoàn thành")
    office.later().tasks.set_stage([tasks[12]], Stage.CANCELLED)
    office.later(2).tasks.set_lead(tasks[2:5], units[7])
    office.later().tasks.set_lead([tasks[6]], units[7])
    office.later().tasks.mend_lead([tasks[6]])
    with office.later().tasks.together():
        office.context.tasks.set_lead([tasks[61]], units[1])
        office.context.tasks.set_deadline([tasks[61]], date(2024, 6, 28), raw="28/6")
    unit = office.context.organisation.units()[2]
    office.later(1).organisation.update(replace(unit, short_name=f"{unit.short_name} HU"))


def turn(office: Office, programme: int, tasks: list[int]) -> None:
    """Merge two units, re-assign with a reason, carry three tasks into a programme of the office's own."""
    context = office.later()
    units = {unit.short_name.split()[0]: unit.id for unit in context.organisation.units()}
    name = "Ban Tuyên giáo và Dân vận Huyện ủy"
    changes = [UnitChange(units["BTG"], (name,)), UnitChange(units["BDV"], (name,))]
    context.unit_changes.change(changes, date(2024, 6, 25))
    office.later().tasks.set_lead([tasks[40]], units["UBKT"], day=date(2024, 6, 26), reason="đúng chức năng hơn")
    choices = dict.fromkeys(tasks[44:47], Choice(Fate.CARRIED))
    opening = own_header(quarter_period(2024, 3), "Huyện ủy Vị Thủy")
    _changes, own = office.later().rolling_over.roll_over(
        RollOver(programme, choices, date(2024, 9, 30)), opening=opening
    )
    office.later().own_programmes.add_heading(own, None, "Công tác khác")


def issue(office: Office, programme: int) -> None:
    office.now = datetime(2024, 6, 28, 9, 15)
    for number in ("76", "12"):
        reports = office.later().reports
        base = reports.default_request("progress", programme)
        query = replace(base.query, as_of=date(2024, 6, 28))
        request = replace(base, query=query, draft=False, number=number, issued_on=date(2024, 6, 28))
        reports.keep(reports.make(request, ("pdf", "docx")))


def ask_units(office: Office, programme: int, folder: Path) -> None:
    """Give two units their lists and take one of them back."""
    office.now = datetime(2024, 6, 24, 8, 0)
    context = office.later()
    units = [unit.id for unit in context.giving.units_with_tasks(programme)][:2]
    _changes, files = office.later().giving.give(folder, programme, units, date(2024, 6, 27))
    book = openpyxl.load_workbook(files[0])
    book.active.cell(6, COLUMNS.index("difficulty") + 1).value = "Đơn vị báo thiếu cán bộ"
    book.save(files[0])
    plan = office.later(days=2).collecting.plan(files[:1])
    office.later().collecting.take(plan, ())  # nothing taken over: the file would be evidence, kept beside the data


def work_on(office: Office, tasks: list[int]) -> None:
    office.now = datetime(2024, 7, 2, 8, 0)
    office.later().tasks.set_stage(tasks[20:24], Stage.DONE, day=date(2024, 6, 29))
    office.later().tasks.set([tasks[30]], "result", "nhầm")
    office.later().history.undo()
    office.later().tasks.set([tasks[30]], "result", "đúng")
    office.later().tasks.set_stage([tasks[31]], Stage.WAITING)
    office.later().diary.add([tasks[32]], "sẽ hoàn tác")
    office.later().tasks.set_lead([tasks[33]], 4)
    for _ in range(3):
        office.later().history.undo()
    office.later().history.redo()


def make(target: Path) -> None:
    """Write the data file."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "data")
        describe_committee(office)
        _changes, programme = office.context.importing.accept(read_document(resources.path(SAMPLE)))
        tasks = [task.id for task in office.context.tasks.of_programme(programme)]
        for part in (give_out, follow):
            part(office, tasks)
        ask_units(office, programme, Path(folder) / "lists")
        issue(office, programme)
        work_on(office, tasks)
        turn(office, programme, tasks)
        problems = office.context.backup.check().problems
        office.context.close()
        if problems:
            raise SystemExit("; ".join(map(str, problems)))
        database = Path(folder) / "data" / "ctr.db"
        connection = sqlite3.connect(database)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.close()
        shutil.copy(database, target)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
    print(f"{sys.argv[1]} made by {__version__}")
