"""The profile of an office as one file: given out, taken over, made by the hundred from one table."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from ctr_desktop.app.context import open_context
from ctr_desktop.app.startup import main
from ctr_desktop.domain.errors import CtrError, RuleError
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.unit_change import UnitChange
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.context import Context
from ctr_desktop.services.profile_files import profile_text, read_profile
from ctr_desktop.services.profile_table import make_profiles, write_empty_table
from tests.conftest import Clock

RULES = '[[rule]]\nunit = "Văn phòng Huyện ủy"\nwords = ["lễ tân"]\n'


@pytest.fixture
def described(context: Context) -> Context:
    settings = context.workspace.settings.values
    committee = settings.committee
    committee.name, committee.superior, committee.symbol, committee.place = "Huyện ủy A", "Tỉnh ủy", "HU", "A"
    committee.receivers, committee.soon_days = ["Thường trực Tỉnh ủy", "Lưu"], 5
    settings.report_answers = {"Huyện ủy A": {"progress": {"limits": "chưa đều"}}, "khác": {"progress": {}}}
    context.organisation.add("Ban Quản lý chợ", "BQL", UnitKind.OTHER)
    press = context.organisation.find_unit("BTG")
    context.unit_changes.change([UnitChange(press.id, ("Ban Tuyên giáo và Dân vận",))], date(2024, 6, 1))
    context.organisation.add_person("Trần Thị Hòa")
    (person,) = context.organisation.persons()
    unit = context.organisation.find_unit("BQL").id
    context.organisation.update_person(replace(person, unit=unit, post="Trưởng ban", valid_from=date(2021, 3, 1)))
    context.workspace.folder.lead_rules.write_text(RULES, encoding="utf-8")
    return context


def test_a_profile_taken_over_elsewhere_is_the_same_profile(described: Context, tmp_path: Path, clock: Clock) -> None:
    described.profiles.export(tmp_path / "a.ctrp")
    other = open_context(DataFolder(tmp_path / "other"), clock)
    try:
        changes, name = other.profiles.read_and_take(tmp_path / "a.ctrp")
        assert (name, bool(changes), changes.organisation) == ("Huyện ủy A", True, True)
        assert profile_text(other.profiles.present()) == profile_text(described.profiles.present())
        assert "khác" not in other.workspace.settings.values.report_answers
        assert other.workspace.folder.lead_rules.read_text(encoding="utf-8") == RULES
        assert not other.backup.check().problems
        before = other.organisation.units()
        assert not other.profiles.read_and_take(tmp_path / "a.ctrp")[0]
        other.history.undo()
        assert other.organisation.units() != before
    finally:
        other.close()


def test_units_that_tasks_name_stay_and_known_ones_take_what_the_profile_says(
    described: Context, tmp_path: Path, clock: Clock, sample_draft
) -> None:
    described.profiles.export(tmp_path / "a.ctrp")
    other = open_context(DataFolder(tmp_path / "other"), clock)
    try:
        other.importing.accept(sample_draft)
        other.organisation.add("Đội riêng", "ĐR", UnitKind.OTHER)
        office = other.organisation.find_unit("VPHU")
        other.organisation.update(replace(office, short_name="VP"))
        other.profiles.read_and_take(tmp_path / "a.ctrp")
        assert other.organisation.find_unit("Đội riêng").active
        assert other.organisation.find_unit("Văn phòng Huyện ủy").short_name == "VPHU"
    finally:
        other.close()


def test_an_office_without_a_name_has_no_profile_to_give(context: Context, tmp_path: Path) -> None:
    with pytest.raises(RuleError) as refused:
        context.profiles.export(tmp_path / "a.ctrp")
    assert refused.value.code == "profile.no_name"
    assert not (tmp_path / "a.ctrp").exists()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"ctr_desktop_profile": 2}, "profile.newer"),
        ({"ctr_desktop_profile": "x"}, "profile.foreign"),
        ({"committee": {"name": "A", "soon_days": 999}}, "profile.wrong"),
        ({"committee": {"name": " "}}, "profile.wrong"),
        ({"committee": []}, "profile.wrong"),
        ({"units": {}}, "profile.wrong"),
        ({"units": [{"name": ""}]}, "profile.wrong"),
        ({"units": [{"name": "A", "kind": "royal"}]}, "profile.wrong"),
        ({"units": [{"name": "A", "valid_to": "hôm qua"}]}, "profile.wrong"),
        ({"units": [{"name": "A", "active": 1}]}, "profile.wrong"),
        ({"units": [{"name": "A", "successors": "B"}]}, "profile.wrong"),
        ({"units": ["A"]}, "profile.wrong"),
        ({"persons": [{"name": "A" * 501}]}, "profile.wrong"),
        ({"persons": [{"name": 5}]}, "profile.wrong"),
        ({"suggestions": "rule = ["}, "profile.wrong"),
        ({"suggestions": "a = 1"}, "profile.wrong"),
        ({"report_answers": {"A": {"progress": 5}}}, "profile.wrong"),
    ],
)
def test_a_wrong_profile_is_refused_whole(described: Context, tmp_path: Path, changed: dict, code: str) -> None:
    described.profiles.export(tmp_path / "a.ctrp")
    raw = json.loads((tmp_path / "a.ctrp").read_text(encoding="utf-8"))
    (tmp_path / "b.ctrp").write_text(json.dumps({**raw, **changed}), encoding="utf-8")
    newest = described.history.undo_target()
    with pytest.raises(CtrError) as refused:
        described.profiles.read_and_take(tmp_path / "b.ctrp")
    assert refused.value.code == code
    assert described.history.undo_target() == newest


@given(st.binary(max_size=300))
def test_whatever_a_file_holds_it_is_refused_in_one_sentence(tmp_path_factory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("profile") / "x.ctrp"
    file.write_bytes(content)
    with pytest.raises(CtrError) as refused:
        read_profile(file)
    assert refused.value.code.startswith("profile.")


def table_of(
    path: Path, committees: list[list[str]], units: list[list[str]] = (), persons: list[list[str]] = ()
) -> Path:
    write_empty_table(path)
    book = load_workbook(path)
    for name, rows in (("Cấp ủy", committees), ("Đơn vị", units), ("Cán bộ", persons)):
        book[name].delete_rows(2, 5)
        for row in rows:
            book[name].append(row)
    book.save(path)
    return path


def communes(count: int) -> list[list[str]]:
    return [
        [
            f"Đảng ủy xã {number:03d}",
            "Đảng bộ tỉnh",
            "ĐU",
            f"Xã {number:03d}",
            "Xã",
            "",
            "",
            f"Người {number}",
            "Lưu; A",
        ]
        for number in range(count)
    ]


def test_a_hundred_profiles_are_made_and_one_is_installed(tmp_path: Path, clock: Clock) -> None:
    table = table_of(
        tmp_path / "bang.xlsx",
        communes(100),
        [["*", "Trạm Y tế xã", "TYT", "Chính quyền"], ["Đảng ủy xã 007", "Đội 007", "", "Lực lượng vũ trang"]],
        [["Đảng ủy xã 007", "Trần Thị B", "Chánh Văn phòng", "VPĐU"]],
    )
    made = make_profiles(table, tmp_path / "ra")
    assert len(made) == 100 and made[7].name == "dang-uy-xa-007.ctrp"
    context = open_context(DataFolder(tmp_path / "data"), clock)
    try:
        context.profiles.read_and_take(made[7])
        committee = context.workspace.settings.values.committee
        assert (committee.name, committee.place, committee.receivers) == ("Đảng ủy xã 007", "Xã 007", ["Lưu", "A"])
        assert committee.signing_authority == "T/M BAN THƯỜNG VỤ"
        names = [unit.name for unit in context.organisation.units()]
        assert "Ban Xây dựng Đảng" in names and "Ban Tổ chức Huyện ủy" not in names
        assert names[-2:] == ["Trạm Y tế xã", "Đội 007"]
        (person,) = context.organisation.persons()
        assert person.unit == context.organisation.find_unit("Văn phòng Đảng ủy").id
    finally:
        context.close()
    assert "Đội 007" not in made[8].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("committees", "units", "persons", "said"),
    [
        ([["", "Tỉnh", "ĐU", "A"]], [], [], "dòng 2"),
        ([*communes(1), *communes(1)], [], [], "dòng 3"),
        ([], [], [], "chưa có cấp ủy"),
        ([["A", "Tỉnh", "ĐU", "A", "Quận 5"]], [], [], "Quận 5"),
        (communes(1), [["Đảng ủy xã khác", "Đội"]], [], "Đảng ủy xã khác"),
        (communes(1), [["*", "Đội", "", "Hoàng gia"]], [], "Hoàng gia"),
        (communes(1), [["*", "", "Đ"]], [], "Tên đơn vị"),
        (communes(1), [], [["*", "Bình", "", "Đội ma"]], "Đội ma"),
        ([["A" * 2001, "Tỉnh", "ĐU", "A"]], [], [], "quá dài"),
    ],
)
def test_a_table_that_is_wrong_anywhere_makes_nothing(
    tmp_path: Path, capsys, qapp, committees: list, units: list, persons: list, said: str
) -> None:
    table = table_of(tmp_path / "bang.xlsx", committees, units, persons)
    assert (
        main(["--lang", "vi", "--data", str(tmp_path / "d"), "profile", "make", str(table), str(tmp_path / "ra")]) == 1
    )
    assert said in capsys.readouterr().err
    assert not (tmp_path / "ra").exists()


def test_a_table_without_a_column_says_which(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Tên cấp ủy", "Ký hiệu"])
    book.save(tmp_path / "bang.xlsx")
    with pytest.raises(RuleError) as refused:
        make_profiles(tmp_path / "bang.xlsx", tmp_path / "ra")
    assert refused.value.details["column"] == "Cấp ủy cấp trên"


def test_the_command_line_gives_out_and_takes_over(described: Context, tmp_path: Path, capsys, qapp) -> None:
    described.workspace.settings.save()
    described.close()
    data = str(described.workspace.folder.root)
    assert main(["--data", data, "profile", "export", str(tmp_path / "a.ctrp")]) == 0
    other = str(tmp_path / "other")
    assert main(["--data", other, "profile", "import", str(tmp_path / "a.ctrp")]) == 0
    assert "Huyện ủy A" in capsys.readouterr().out
    assert main(["--data", other, "profile", "import", str(tmp_path / "none.ctrp")]) == 1
    assert main(["--data", other, "profile", "table", str(tmp_path / "mau.xlsx")]) == 0
    assert load_workbook(tmp_path / "mau.xlsx").sheetnames == ["Cấp ủy", "Đơn vị", "Cán bộ"]
