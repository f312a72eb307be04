"""The units that a text names as leading and co-operating."""

from __future__ import annotations

import pytest

from ctr_desktop import resources
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.importing.units import UnitNames, find_assigned

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
