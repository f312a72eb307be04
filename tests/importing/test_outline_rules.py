"""What real files do to an outline: mixed, missing, doubled and misleading numbers."""

from __future__ import annotations

import pytest

from ctr_desktop.importing.markers import find_marker, lone_marker
from ctr_desktop.importing.understand import understand
from tests.importing.builders import text_document


def nodes(*body: str):
    draft = understand(text_document(list(body)), "a.txt")
    return [(node.level, node.marker, node.text) for node in draft.outline.nodes]


def levels(*body: str):
    return [(level, marker) for level, marker, _text in nodes(*body)]


@pytest.mark.parametrize(
    "text",
    [
        "Điều 6 của Nghị định này",
        "Mục 2 của Kế hoạch",
        "Chương II của Luật Lưu trữ",
        "Phần thứ hai của Đề án",
        "28/CT-TTg ngày 01/01/2020",
        "25/01/2016 của Ban Bí thư",
        "80.000 ha lúa",
        "1.5 triệu tấn",
        "20 - 30 người",
        "2025. ",
        "Vùng I : đồng bằng",
        "Giai đoạn I từ 2021",
        "V/v triển khai nghị quyết",
        "1. 000 đồng",
        "-----",
    ],
)
def test_what_only_looks_like_a_number(text):
    assert find_marker(text) is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("I. Một", "I"), ("I- Một", "I"), ("I/ Một", "I"), ("A- Một", "A"), ("1- Một", "1"), ("1) Một", "1"),
        ("(1) Một", "(1)"), ("1.1. Một", "1.1"), ("1.1 Một", "1.1"), ("a) một", "a"), ("a. một", "a"), ("đ) một", "đ"),
        ("- một", "-"), ("+ một", "+"), ("• một", "-"), ("Điều 5. Một", "Điều 5"), ("CHƯƠNG II", "Chương II"),
        ("Phần thứ nhất", "Phần thứ nhất"), ("(i) một", "(i)"), ("ii) một", "ii"), ("1.“Một”", "1"),
        ("4a. Một", "4a"), ("Điều 5b. Một", "Điều 5b"),
    ],
)  # fmt: skip
def test_markers_of_every_kind(text, bare):
    found = find_marker(text)
    assert found is not None and found.bare == bare


def test_a_number_alone_on_its_line_takes_the_next_as_its_title():
    assert lone_marker("2.2.") and lone_marker("II .") and not lone_marker("2025") and not lone_marker("I")
    assert nodes("I. Một", "1.", "Việc thứ nhất", "Làm việc.", "2.", "Việc thứ hai") == [
        (1, "I", "Một"),
        (2, "1", "Việc thứ nhất"),
        (3, "", "Làm việc."),
        (2, "2", "Việc thứ hai"),
    ]


def test_letters_may_stand_inside_roman_numbers():
    assert levels("I. Một", "A. Hai", "1. Ba", "B. Bốn", "II. Năm", "A. Sáu") == [
        (1, "I"), (2, "A"), (3, "1"), (2, "B"), (1, "II"), (2, "A")
    ]  # fmt: skip


def test_roman_numbers_inside_letters():
    assert levels("A- Một", "I- Hai", "1- Ba", "II- Bốn", "B- Năm", "I- Sáu") == [
        (1, "A"), (2, "I"), (3, "1"), (2, "II"), (1, "B"), (2, "I")
    ]  # fmt: skip


def test_a_list_in_a_list_of_its_own_kind_comes_back():
    assert levels("1. Một", "2. Hai", "a) Ba", "1. Bốn", "2. Năm", "b) Sáu", "3. Bảy") == [
        (1, "1"), (1, "2"), (2, "a"), (3, "1"), (3, "2"), (2, "b"), (1, "3")
    ]  # fmt: skip


def test_the_letter_i_and_the_number_i():
    body = ["1. Một", "g) Hai", "h) Ba", "i) Bốn", "k) Năm", "2. Sáu", "i) Bảy", "ii) Tám", "iii) Chín"]
    assert levels("I. Đầu", *body)[1:] == [
        (2, "1"), (3, "g"), (3, "h"), (3, "i"), (3, "k"), (2, "2"), (3, "i"), (3, "ii"), (3, "iii")
    ]  # fmt: skip


def test_gaps_and_doubles_are_kept_and_told():
    draft = understand(text_document(["I. Một", "(1) a", "(2) b", "(4) c", "(4) d"]), "a.txt")
    assert [node.marker for node in draft.outline.nodes] == ["I", "(1)", "(2)", "(4)", "(4)"]
    assert [doubt.text for doubt in draft.warnings if doubt.code == "outline.numbering_jumps"] == ["2 → 4", "4 → 4"]


def test_mixed_signs_of_one_list_are_one_level():
    assert levels("I. Một", "1. Hai", "2. Ba", "II. Bốn", "1- Năm", "2- Sáu") == [
        (1, "I"), (2, "1"), (2, "2"), (1, "II"), (2, "1"), (2, "2")
    ]  # fmt: skip


def test_a_paragraph_that_ends_in_mid_sentence_goes_on():
    assert nodes("I. Một", "Triển khai các nội dung có liên quan đến", "phát triển khoa học.") == [
        (1, "I", "Một"),
        (2, "", "Triển khai các nội dung có liên quan đến phát triển khoa học."),
    ]


def test_a_heading_over_two_lines_and_the_name_of_a_chapter():
    assert nodes("Chương I", "QUY ĐỊNH CHUNG VỀ", "CÔNG TÁC VĂN THƯ", "Điều 1. Phạm vi")[:2] == [
        (1, "Chương I", "QUY ĐỊNH CHUNG VỀ CÔNG TÁC VĂN THƯ"),
        (2, "Điều 1", "Phạm vi"),
    ]


def test_bullets_below_bullets_and_text_behind_them():
    assert levels("1. Một", "- Hai", "+ Ba", "- Bốn", "Đoạn văn thường.", "+ Năm") == [
        (1, "1"), (2, "-"), (3, "+"), (2, "-"), (2, ""), (3, "+")
    ]  # fmt: skip


def test_footnotes_and_addressees_are_no_nodes():
    draft = understand(
        text_document(["I. Một", "Làm việc một.", "¹ Quyết định số 598/QĐ-TTg.", "[2] Xem thêm."]), "a.txt"
    )
    assert [node.text for node in draft.outline.nodes] == ["Một", "Làm việc một."]
    assert [item.reason for item in draft.ignored] == ["footnote", "footnote"]


def test_a_signature_behind_the_receivers_and_words_of_a_page_are_left_out():
    content = text_document(["I. Một", "Làm việc một."]) + "\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n- Đăng nhập\n".encode()
    draft = understand(content, "a.txt")
    assert list(draft.recipients) == ["Các huyện ủy", "Lưu VPTU"]
    assert [item.text for item in draft.ignored] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "- Đăng nhập"]


def test_numbers_of_a_quoted_law_are_not_ours():
    body = [
        "Điều 1. Sửa đổi",
        "1. Sửa khoản 2:",
        "“2. Cơ quan có trách nhiệm:",
        "a) Quản lý;",
        "b) Thanh tra.”.",
        "2. Bãi bỏ.",
    ]
    assert levels(*body) == [(1, "Điều 1"), (2, "1"), (3, ""), (3, ""), (3, ""), (2, "2")]
    open_ended = ["I. Một", "“2. Trích dẫn không đóng", "a) Hai", "II. Ba"]
    assert [marker for _level, marker in levels(*open_ended)] == ["I", "", "a", "II"]


def test_a_wrong_closer_counts_on_the_list():
    body = ["1. Một", "2, Hai", "3. Ba", "4) Bốn", "(a) Năm", "(b) Sáu", "5. Bảy"]
    assert levels("I. Đầu", *body)[1:] == [
        (2, "1"), (2, "2"), (2, "3"), (2, "4"), (3, "(a)"), (3, "(b)"), (2, "5")
    ]  # fmt: skip


def test_two_items_on_one_line_are_parted_where_the_list_goes_on():
    found = nodes("I. Đầu", "1. Một.", "2. Ban Tổ chức hướng dẫn. 3. Ủy ban Kiểm tra kiểm tra.", "4. Bốn.")
    assert found[2:4] == [(2, "2", "Ban Tổ chức hướng dẫn."), (2, "3", "Ủy ban Kiểm tra kiểm tra.")]
    together = nodes("I. Đầu", "1. Một.", "2. Theo Điều 2. 3. Ủy ban kiểm tra.", "3. Ba.")
    assert [marker for _level, marker, _text in together] == ["I", "1", "2", "3"]


@pytest.mark.parametrize(
    "closing",
    [
        "UBND huyện yêu cầu các đơn vị nghiêm túc thực hiện.",
        "Các cơ quan, đơn vị căn cứ Kế hoạch này để tổ chức thực hiện.",
        "Kính đề nghị Ban Thường vụ Tỉnh ủy xem xét, cho ý kiến chỉ đạo.",
        "Nội dung Thông báo này thay thế Thông báo số 5-TB/HU.",
        "Rất mong nhận được sự quan tâm phối hợp của Quý cơ quan./.",
    ],
)
def test_the_last_paragraph_may_only_send_the_document_off(closing):
    draft = understand(text_document(["I. Đầu", "1. Văn phòng theo dõi việc này.", closing]), "a.txt")
    assert draft.closing == (closing,)
    assert [node.marker for node in draft.outline.nodes] == ["I", "1"]
    alone = understand(text_document(["I. Đầu", closing.rstrip("/.") + "."]), "a.txt")
    assert len(alone.outline.nodes) == (2 if not closing.startswith(("Rất", "Kính")) else len(alone.outline.nodes))


@pytest.mark.parametrize(
    ("lines", "title", "preamble"),
    [
        (
            ["QUYẾT ĐỊNH", "VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH", "BỘ TRƯỞNG BỘ Y TẾ", "Căn cứ Nghị định số 95/2022/NĐ-CP;"],
            "QUYẾT ĐỊNH VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH",
            ("BỘ TRƯỞNG BỘ Y TẾ", "Căn cứ Nghị định số 95/2022/NĐ-CP;"),
        ),
        (
            ["CHỈ THỊ", "VỀ TĂNG CƯỜNG THU NGÂN SÁCH", "Thực hiện Nghị quyết số 01/NQ-CP, huyện yêu cầu:"],
            "CHỈ THỊ VỀ TĂNG CƯỜNG THU NGÂN SÁCH",
            ("Thực hiện Nghị quyết số 01/NQ-CP, huyện yêu cầu:",),
        ),
        (
            ["KẾ HOẠCH (DỰ THẢO)", "Thực hiện Nghị quyết số 01/NQ-CP", "", "Căn cứ tình hình, xây dựng kế hoạch:"],
            "KẾ HOẠCH Thực hiện Nghị quyết số 01/NQ-CP",
            ("Căn cứ tình hình, xây dựng kế hoạch:",),
        ),
    ],
)
def test_where_a_title_ends(lines, title, preamble):
    draft = understand("\n".join([*lines, "I. Đầu", "1. Một"]).encode(), "a.txt")
    assert (draft.header.title, draft.preamble) == (title, preamble)
    assert draft.header.draft is ("DỰ THẢO" in lines[0])


def test_a_head_of_two_columns_and_a_dotted_day():
    head = "UBND TỈNH KON TUM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\n"
    head += "Số:     /KH-SNV\tKon Tum, ngày ... tháng ... năm 2025\n\nKẾ HOẠCH\nThử\n\nI. Đầu\n1. Một\n"
    header = understand(head.encode(), "a.txt").header
    assert (header.issuer, header.symbol, header.date, header.place) == (
        "SỞ NỘI VỤ (UBND TỈNH KON TUM)",
        "KH-SNV",
        "2025",
        "Kon Tum",
    )


def test_numbers_of_quoted_law_and_of_footnotes_are_not_ours():
    body = ["I. Đầu", "1. Sửa đổi(1) Điều 4: “Điều 4. Chính sách", "1. Phát triển.", "2. Áp dụng.”", "-----"]
    draft = understand(text_document([*body, "(1) Luật số 1.", "2. Rà soát."]), "a.txt")
    assert [(node.level, node.marker) for node in draft.outline.nodes] == [
        (1, "I"), (2, "1"), (3, ""), (3, ""), (2, "2")
    ]  # fmt: skip
    assert "footnote" in [item.reason for item in draft.ignored]


def test_letters_with_a_dash_and_numbers_with_two_closers():
    assert levels("I- Đầu", "1- Một", "a- Biên soạn", "b- In ấn", "2.) Hai")[1:] == [
        (2, "1"), (3, "a"), (3, "b"), (2, "2")
    ]  # fmt: skip


def test_a_number_before_a_share_is_a_number():
    draft = understand("KẾ HOẠCH\nnăm 2026\n\nI. A\n1. Một việc.\n2. 100% chi bộ sinh hoạt.\n".encode(), "a.txt")
    assert [(node.marker, node.text[:9]) for node in draft.outline.nodes][1:] == [
        ("1", "Một việc."),
        ("2", "100% chi "),
    ]
