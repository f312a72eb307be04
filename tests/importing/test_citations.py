"""Citations as offices print them."""

import pytest

from ctr_desktop.importing.citations import distinct, find_citations


def parts(text):
    return [(item.kind, item.number, item.symbol, item.date, item.issuer) for item in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "theo Kế hoạch số 253, 254-KH/TU của Ban Thường vụ Tỉnh ủy và",
            [
                ("Kế hoạch", "253", "KH/TU", None, "Ban Thường vụ Tỉnh ủy"),
                ("Kế hoạch", "254", "KH/TU", None, "Ban Thường vụ Tỉnh ủy"),
            ],
        ),
        (
            "Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ",
            [("Nghị định", "126/2024", "NĐ-CP", "2024-10-08", "Chính phủ")],
        ),
        (
            "Kế hoạch số 12/KH-BCA-C08 ngày 05/01/2025 của Bộ Lao động - Thương binh và Xã hội về",
            [("Kế hoạch", "12", "KH-BCA-C08", "2025-01-05", "Bộ Lao động - Thương binh và Xã hội")],
        ),
        (
            "Quy chế làm việc số 05-QC/TU ngày 01/12/2020",
            [("Quy chế làm việc", "05", "QC/TU", "2020-12-01", None)],
        ),
        ("Công văn số 8011-CV/BTCTW, ngày 27/02/2025", [("Công văn", "8011", "CV/BTCTW", "2025-02-27", None)]),
        (
            "Kết luận số 69-KL/TW ngày 11 tháng 01 năm 2024 của Bộ Chính trị",
            [("Kết luận", "69", "KL/TW", "2024-01-11", "Bộ Chính trị")],
        ),
        (
            "Quy định số 11-QĐi ngày 18/02/2019 của Bộ Chính trị khóa XII về",
            [("Quy định", "11", "QĐi", "2019-02-18", "Bộ Chính trị khóa XII")],
        ),
        (
            "Thông báo số 2820-TB/TU ngày 26/8/2020 của Thành uỷ Hà Nội về việc",
            [("Thông báo", "2820", "TB/TU", "2020-08-26", "Thành uỷ Hà Nội")],
        ),
        ("kỷ niệm (30/4/1975 - 30/4/2024) và 10 năm", []),
    ],
)
def test_parts(text, expected):
    assert parts(text) == expected


def test_one_issuer_for_two():
    text = "Chỉ thị số 29-CT/TU ngày 22/6/2023 và Chỉ thị số 33-CT/TU ngày 02/10/2023 của Ban Thường vụ Tỉnh ủy."
    found = find_citations(text)
    assert [item.issuer for item in found] == ["Ban Thường vụ Tỉnh ủy"] * 2
    assert found[0].text == "Chỉ thị số 29-CT/TU ngày 22/6/2023"


def test_spans_lie_in_the_text():
    text = "Thực hiện Đề án số 06-ĐA/TU và Đề án số 09-ĐA/TU."
    for item in find_citations(text):
        assert text[item.start : item.end] == item.text


def test_repeated_citations_complete_each_other():
    text = "Chỉ thị số 5-CT/TW và sau đó Chỉ thị số 5-CT/TW ngày 15/5/2016 của Bộ Chính trị"
    (only,) = distinct(find_citations(text))
    assert (only.date, only.issuer) == ("2016-05-15", "Bộ Chính trị")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", [("Luật", "72/2025", "QH15")]),
        ("Bộ luật Lao động số 45/2019/QH14", [("Bộ luật", "45/2019", "QH14")]),
        ("Luật Nhập cảnh, xuất cảnh của người nước ngoài số 47/2014/QH13", [("Luật", "47/2014", "QH13")]),
        ("Kế hoạch số 33/KH-MTTQ-BTT ngày 05/01/2026", [("Kế hoạch", "33", "KH-MTTQ-BTT")]),
        ("Văn bản số 43-CV/TU ngày 12/01/2026", [("Văn bản", "43", "CV/TU")]),
        ("Nghị quyết số 66.4/2025/NQ-CP của Chính phủ", [("Nghị quyết", "66.4/2025", "NQ-CP")]),
        (
            "các Nghị định: số 115/2024/NĐ-CP ngày 16/9/2024, số 225/2025/NĐ-CP ngày 15/8/2025 của Chính phủ",
            [("Nghị định", "115/2024", "NĐ-CP"), ("Nghị định", "225/2025", "NĐ-CP")],
        ),
        (
            "Nghị quyết số 18-NQ/TW và số 19-NQ/TW, Kết luận số 49-KL/TW",
            [("Nghị quyết", "18", "NQ/TW"), ("Nghị quyết", "19", "NQ/TW"), ("Kết luận", "49", "KL/TW")],
        ),
        ("Luật đã được thông qua, 15 điều", []),
    ],
)
def test_papers_cited_in_other_ways(text, wanted):
    found = find_citations(f"Thực hiện {text}.")
    assert [(item.kind, item.number, item.symbol) for item in found] == wanted
    assert all(f"Thực hiện {text}."[item.start : item.end] == item.text for item in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết số 57-NQ/TW, ngày 22-12-2024, của Bộ Chính trị",
            ("Nghị quyết", "57", "NQ/TW", "2024-12-22", "Bộ Chính trị"),
        ),
        (
            "Thông tư liên tịch số 01/2022/TTLT-BNV-BTC ngày 10/01/2022",
            ("Thông tư liên tịch", "01/2022", "TTLT-BNV-BTC", "2022-01-10", None),
        ),
        ("QĐ số 15/QĐ-UBND ngày 05/01/2026 của UBND tỉnh", ("Quyết định", "15", "QĐ-UBND", "2026-01-05", "UBND tỉnh")),
        ("Tờ trình số 35/TTr-P.KT ngày 10/01/2026", ("Tờ trình", "35", "TTr-P.KT", "2026-01-10", None)),
        ("Lệnh số 05/L-CTN", ("Lệnh", "05", "L-CTN", None, None)),
        (
            "Thông báo kết luận số 20-TB/VPTW ngày 15/01/2026 của Văn phòng Trung ương Đảng",
            ("Thông báo kết luận", "20", "TB/VPTW", "2026-01-15", "Văn phòng Trung ương Đảng"),
        ),
    ],
)
def test_rarer_papers(text, expected):
    assert parts(text) == [expected]
