"""The units that a text names as leading and co-operating."""

from __future__ import annotations

import pytest

from ctr_desktop import resources
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.importing.unit_names import UnitNames
from ctr_desktop.importing.units import find_assigned, find_in_cell

UNITS = [
    Unit(number, item["name"], item["short"], UnitKind(item["kind"]))
    for number, item in enumerate(resources.table("suggestions/units.toml")["unit"], start=1)
]
NAMES = UnitNames(UNITS)
SHORT = {unit.id: unit.short_name for unit in UNITS}


@pytest.mark.parametrize(
    ("text", "leads", "cooperating"),
    [
        (
            "Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với Ban Tuyên giáo, UBKT và Công an huyện tham mưu.",
            ["BTC"],
            ["BTG", "UBKT", "Công an"],
        ),
        ("Uỷ ban Kiểm tra Huyện uỷ tham mưu kế hoạch", ["UBKT"], []),
        ("UBND huyện chủ trì, phối hợp với các ban, ngành và Hội Nông dân", ["UBND"], ["HND"]),
        ("Giao Văn phòng Huyện ủy, Ban Dân vận chủ trì", ["VPHU", "BDV"], []),
        ("Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Công an tỉnh", [], []),
        ("Ủy ban nhân dân các xã, thị trấn thực hiện", ["UBND xã, TT"], []),
        ("Tiếp tục kiện toàn Ban Tổ chức Huyện ủy.", [], []),
        ("Không nêu đơn vị nào.", [], []),
    ],
)
def test_who_leads_and_who_helps(text, leads, cooperating):
    found = find_assigned(text, NAMES)
    assert ([SHORT[unit] for unit in found.leads], [SHORT[unit] for unit in found.cooperating]) == (leads, cooperating)


def test_a_heading_that_is_a_unit():
    assert SHORT[NAMES.whole("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện:")] == "MTTQ"
    assert NAMES.whole("Ban Tổ chức làm việc khác") is None


def test_units_no_longer_in_use_are_not_named():
    retired = UnitNames([Unit(1, "Ban Tổ chức Huyện ủy", "BTC", UnitKind.PARTY, active=False)])
    assert retired.named_in("Ban Tổ chức Huyện ủy") == [] and retired.matching("Ban Tổ chức") is None


COMMUNE = [
    Unit(number, item["name"], item["short"], UnitKind(item["kind"]))
    for number, item in enumerate(resources.table("suggestions/units.toml")["commune"], start=1)
]
OF_COMMUNE = UnitNames(COMMUNE)
COMMUNE_SHORT = {unit.id: unit.short_name for unit in COMMUNE}


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Phòng Kinh tế: Rà soát quy hoạch.", ["P. Kinh tế"]),
        ("Đối với Phòng Kinh tế: rà soát.", ["P. Kinh tế"]),
        ("Yêu cầu Công an xã báo cáo.", ["Công an"]),
        ("Giao đồng chí Trưởng Ban Xây dựng Đảng tham mưu.", ["BXDĐ"]),
        ("Trưởng phòng Kinh tế báo cáo kết quả.", ["P. Kinh tế"]),
        ("Chánh Văn phòng Đảng ủy theo dõi.", ["VPĐU"]),
        ("Trong tháng 5/2026, Phòng Kinh tế trình dự toán.", ["P. Kinh tế"]),
        ("Phòng Kinh tế lồng ghép các chương trình.", ["P. Kinh tế"]),
        ("Phòng Kinh tế là cơ quan mới thành lập.", []),
        ("Ủy ban nhân dân xã đã ban hành kế hoạch.", []),
        ("Rà soát quy hoạch (Phòng Kinh tế).", ["P. Kinh tế"]),
        ("Xây dựng kế hoạch (Ban Xây dựng Đảng chuẩn bị).", ["BXDĐ"]),
        ("Xây dựng kế hoạch (Công an xã, trước 15/5).", ["Công an"]),
        ("Gửi báo cáo về UBND xã (Phòng Kinh tế).", []),
        ("Rà soát hộ nghèo - Phòng Văn hóa – Xã hội.", ["P. VH-XH"]),
        ("Hội LHPN xã và Hội CCB xã tuyên truyền.", ["HLHPN", "HCCB"]),
        ("Thực hiện theo yêu cầu của Phòng Kinh tế.", []),
        ("Kiện toàn Văn phòng Đảng ủy.", []),
        ("Trường Quân sự mở lớp.", []),
        ("Đoàn kiểm tra làm việc.", []),
    ],
)
def test_who_leads_in_the_ways_offices_write_it(text, leads):
    assert [COMMUNE_SHORT[unit] for unit in find_assigned(text, OF_COMMUNE).leads] == leads


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("VP HĐND-UBND xã", "VP UBND"),
        ("Văn phòng HĐND & UBND xã", "VP UBND"),
        ("Phòng VHXH", "P. VH-XH"),
        ("P. KT", "P. Kinh tế"),
        ("VP Đảng ủy", "VPĐU"),
        ("Ban XD Đảng", "BXDĐ"),
        ("UBMTTQ Việt Nam xã", "MTTQ"),
        ("Ban CHQS xã", "BCHQS"),
        ("CA xã", "Công an"),
        ("Đoàn TNCS Hồ Chí Minh xã", "ĐTN"),
        ("Đoàn xã", "ĐTN"),
        ("Hội Phụ nữ xã", "HLHPN"),
        ("TTPVHCC", "TTHCC"),
    ],
)
def test_short_names_as_offices_write_them(written, unit):
    whole = OF_COMMUNE.whole(written)
    assert whole is not None
    assert COMMUNE_SHORT[whole] == unit


def test_a_cell_that_names_who_leads_and_who_helps():
    found = find_in_cell("Phòng Kinh tế (chủ trì); Công an xã (phối hợp)", OF_COMMUNE)
    assert [COMMUNE_SHORT[unit] for unit in found.leads] == ["P. Kinh tế"]
    assert [COMMUNE_SHORT[unit] for unit in found.cooperating] == ["Công an"]


def test_a_heading_that_names_several_units():
    assert [COMMUNE_SHORT[unit] for unit in OF_COMMUNE.all_of("Phòng Kinh tế, Công an xã:")] == [
        "P. Kinh tế",
        "Công an",
    ]
    assert OF_COMMUNE.whole("Phòng Kinh tế, Công an xã") is None


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Đảng ủy UBND xã chuẩn bị; Ban XDĐ thẩm định.", []),
        ("UBND xã chuẩn bị; Ban Xây dựng Đảng thẩm định.", ["UBND"]),
        ("Phòng Kinh tế thẩm định dự toán.", ["P. Kinh tế"]),
        ("Giao Công an xã và Ban Chỉ huy Quân sự xã tuần tra.", ["Công an", "BCHQS"]),
        ("Giám sát chuyên đề 02 đơn vị (Phòng Kinh tế, Phòng Văn hóa - Xã hội).", []),
        ("Kiểm tra đối với đồng chí Nguyễn Văn A (Phó Trưởng Phòng Kinh tế).", []),
        ("Nâng cấp tuyến đường Trường Tiểu học - Ủy ban nhân dân xã.", []),
        ("Ủy ban nhân dân xã và các chi bộ tổ chức quán triệt.", ["UBND"]),
        ("Mặt trận Tổ quốc và các đoàn thể các cấp trong tỉnh phối hợp triển khai.", []),
        ("Phòng Kinh tế trước ngày 20/4 trình phương án.", ["P. Kinh tế"]),
        ("Thu nộp đảng phí (Văn phòng Đảng ủy).", ["VPĐU"]),
        ("Tuyên truyền về bầu cử (Phòng Kinh tế).", ["P. Kinh tế"]),
        ("Báo cáo quý trước 20/3. (UBND xã)", ["UBND"]),
        ("Công an xã có phương án bảo vệ.", ["Công an"]),
        ("Công an xã là cơ quan thường trực, chủ trì rà soát.", ["Công an"]),
    ],
)
def test_who_prepares_and_who_judges(text, leads):
    assert [COMMUNE_SHORT[unit] for unit in find_assigned(text, OF_COMMUNE).leads] == leads


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("UB MTTQ xã", "MTTQ"),
        ("BCH Quân sự xã", "BCHQS"),
        ("UB Kiểm tra Đảng ủy", "UBKT"),
        ("Xã Đoàn", "ĐTN"),
        ("Phòng Văn hóa - Xã hội (đ/c Hương):", "P. VH-XH"),
        ("Công an xã - đ/c Nam", "Công an"),
        ("Trách nhiệm của Phòng Kinh tế", "P. Kinh tế"),
        ("Đồng chí Bí thư Đoàn Thanh niên xã", "ĐTN"),
    ],
)
def test_headings_that_name_a_unit_in_other_ways(written, unit):
    whole = OF_COMMUNE.whole(written)
    assert whole is not None
    assert COMMUNE_SHORT[whole] == unit


def test_two_lines_of_a_cell_name_two_units():
    found = find_in_cell("Văn phòng Đảng ủy\nVăn phòng HĐND và UBND", OF_COMMUNE)
    assert [COMMUNE_SHORT[unit] for unit in found.leads] == ["VPĐU", "VP UBND"]


def test_thousands_of_names_in_one_list_are_told_at_once():
    text = "Phòng Kinh tế, Công an xã, " * 2000
    assert [COMMUNE_SHORT[unit] for unit in find_assigned(f"Giao {text}kiểm tra.", OF_COMMUNE).leads] == [
        "P. Kinh tế",
        "Công an",
    ]
