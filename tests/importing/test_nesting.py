"""One nesting for the whole document: which list stands inside which is told by the document."""

from __future__ import annotations

import docx
import pytest
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.importing.levels import Item
from ctr_desktop.importing.markers import Family, Marker
from ctr_desktop.importing.nesting import choose
from ctr_desktop.importing.understand import understand
from tests.importing.builders import add_numbering, numbered, saved


def outline(*lines: str) -> list[tuple[int, str, str]]:
    draft = understand(("KẾ HOẠCH\nCông tác năm 2026\n\n" + "\n".join(lines)).encode(), "a.txt")
    return [(node.level, node.marker, node.text) for node in draft.outline.nodes]


def levels(*lines: str) -> list[int]:
    return [level for level, _marker, _text in outline(*lines)]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["1. A", "- x.", "- y.", "* Thời gian:", "+ Đợt 1.", "2. B", "* Về hồ sơ:", "- a.", "* Về hình thức:", "- b."],
         [1, 2, 2, 2, 3, 1, 2, 3, 2, 3]),
        (["1. A", "* Tuyên truyền:", "- a.", "* Kiểm tra:", "- b.", "+ c.", "- d.", "2. B", "* E."],
         [1, 2, 3, 2, 3, 4, 3, 1, 2]),
        (["1. A", "+ Về tổ chức:", "- a.", "+ Về cán bộ:", "- b.", "2. B", "+ C."], [1, 2, 3, 2, 3, 1, 2]),
        (["1. A", "- a.", "+ b.", "- c.", "2. B"], [1, 2, 3, 2, 1]),
        (["I. A", "1. B", "- Tập trung:", "(1) x.", "(2) y.", "- z.", "2. C"], [1, 2, 3, 4, 4, 3, 2]),
        (["I. A", "(1) B", "- x.", "- y.", "(2) C", "- z."], [1, 2, 3, 3, 2, 3]),
        (["1. A", "2. Gồm:", "1. x.", "2. y.", "3. z.", "3. B"], [1, 1, 2, 2, 2, 1]),
        (["I. A", "1. B", "2. C", "4. D", "III. E", "1. F"], [1, 2, 2, 2, 1, 2]),
        (["I. A", "a) x", "c) y", "d) z", "đ) t"], [1, 2, 2, 2, 2]),
    ],
)  # fmt: skip
def test_lists_stand_where_the_document_says(lines, wanted):
    assert levels(*lines) == wanted


def test_items_named_by_a_word_are_a_list():
    found = outline(
        "Nội dung 1. Cho ý kiến.", "(Văn phòng báo cáo)", "Nội dung 2. Công tác cán bộ:", "2.1. Bổ sung.",
        "2.2. Bổ nhiệm.", "Nội dung 3. Nghe báo cáo.", "- Kết quả.",
    )  # fmt: skip
    assert [(level, marker) for level, marker, _text in found] == [
        (1, "Nội dung 1"), (2, ""), (1, "Nội dung 2"), (2, "2.1"), (2, "2.2"), (1, "Nội dung 3"), (2, "-")
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Bước", "Nhiệm vụ", "Hoạt động", "Câu", "Nhóm việc"])
def test_any_word_will_do_inside_other_lists(word):
    found = outline("I. A", f"{word} 1: Một.", "1. x.", "2. y.", f"{word} 2: Hai.", "1. z.", "II. B", "- c.")
    assert [level for level, _marker, _text in found] == [1, 2, 3, 3, 2, 3, 1, 2]
    assert found[1][1] == f"{word} 1"


@pytest.mark.parametrize("word", ["Quý", "Tháng", "Năm", "Khoản", "Ví dụ"])
def test_words_that_count_other_things_name_no_items(word):
    assert outline("I. A", f"{word} 1: Một.", f"{word} 2: Hai.")[1][1] == ""


def test_one_named_line_alone_is_no_list():
    assert outline("I. A", "1. x", "Giai pháp 2. y")[2][1] == ""


def test_numbers_before_a_tab_are_items():
    found = outline("I. A", "1.\tMột.", "2\tHai.", "a\tx", "b\ty", "3\tBa.")
    assert [(level, marker) for level, marker, _text in found] == [
        (1, "I"), (2, "1"), (2, "2"), (3, "a"), (3, "b"), (2, "3")
    ]  # fmt: skip


def test_a_word_list_under_a_typed_number_is_inside_it():
    document = docx.Document()
    for line in ("PHIẾU TRÌNH", "1. Vấn đề.", "2. Hồ sơ.", "3. Ý kiến của Ban:"):
        document.add_paragraph(line)
    add_numbering(document, [("decimal", "%1.")])
    for line in ("Kết quả.", "Đề xuất."):
        numbered(document, line, 0).paragraph_format.left_indent = Pt(40)
    for line in ("4. Ý kiến khác.", "5. Lãnh đạo."):
        document.add_paragraph(line)
    nodes = understand(saved(document), "a.docx").outline.nodes
    assert [(node.level, node.marker) for node in nodes] == [
        (1, "1"), (1, "2"), (1, "3"), (2, "1"), (2, "2"), (1, "4"), (1, "5")
    ]  # fmt: skip


def test_bullets_of_one_list_at_two_levels():
    document = docx.Document()
    for line in ("KẾ HOẠCH", "Công tác năm 2026", "1. Một việc"):
        document.add_paragraph(line)
    add_numbering(document, [("bullet", "-"), ("bullet", "-")])
    for words, level in (("a.", 0), ("b.", 1), ("c.", 1), ("d.", 0)):
        numbered(document, words, level)
    nodes = understand(saved(document), "a.docx").outline.nodes
    assert [node.level for node in nodes] == [1, 2, 3, 3, 2]


def test_typed_dashes_further_in_under_one_that_leads_in():
    document = docx.Document()
    for line in ("KẾ HOẠCH", "Công tác năm 2026", "1. Một việc"):
        document.add_paragraph(line)
    for words, indent in (("- Gồm:", 20), ("- x.", 40), ("- y.", 40), ("- z.", 20)):
        document.add_paragraph(words).paragraph_format.left_indent = Pt(indent)
    nodes = understand(saved(document), "a.docx").outline.nodes
    assert [node.level for node in nodes] == [1, 2, 3, 3, 2]


def test_headings_by_style_are_an_outline():
    document = docx.Document()
    document.add_paragraph("CHƯƠNG TRÌNH")
    document.add_paragraph("công tác quý II năm 2024")
    for words, level in (("Nhiệm vụ", 1), ("Xây dựng Đảng", 2), ("Kinh tế", 2), ("Tổ chức", 1)):
        document.add_heading(words, level)
        document.add_paragraph(f"Rà soát {words.lower()}.")
    nodes = understand(saved(document), "a.docx").outline.nodes
    assert [(node.level, node.text, len(node.duties)) for node in nodes] == [
        (1, "Nhiệm vụ", 0), (2, "Rà soát nhiệm vụ.", 1), (2, "Xây dựng Đảng", 0), (3, "Rà soát xây dựng đảng.", 1),
        (2, "Kinh tế", 0), (3, "Rà soát kinh tế.", 1), (1, "Tổ chức", 0), (2, "Rà soát tổ chức.", 1),
    ]  # fmt: skip


MARKERS = st.sampled_from(
    [Marker(Family.ROMAN, value, "I", 0) for value in (1, 2)]
    + [Marker(Family.DECIMAL, value, str(value), 0) for value in (1, 2, 3)]
    + [Marker(Family.DASH, 0, "-", 0, "-"), Marker(Family.DOT, 0, "-", 0, "*"), Marker(Family.PLUS, 0, "+", 0, "+")]
)


@given(st.lists(st.tuples(MARKERS, st.booleans()), max_size=40))
def test_any_course_of_markers_has_a_nesting(course):
    items = [Item(place, marker, leads_in=leads) for place, (marker, leads) in enumerate(course)]
    assert set(choose(items).ranks) == {item.kind for item in items}


def test_a_document_that_leaves_an_order_open_has_two_readings():
    text = "KẾ HOẠCH\nnăm 2026\n\nI. NHIỆM VỤ\n* Các thôn:\n- Các xã:\n1. Kiểm tra chợ.\n"
    one, other = (understand(text.encode(), "a.txt", turned=turned) for turned in (False, True))
    assert [node.level for node in one.outline.nodes] == [1, 2, 3, 2]
    assert [node.level for node in other.outline.nodes] == [1, 2, 3, 4]
    for draft, turned in ((one, False), (other, True)):
        assert draft.turned is turned
        assert "outline.unsure_nesting" in [doubt.code for doubt in draft.warnings]


def test_a_document_that_leaves_nothing_open_has_one_reading():
    text = "KẾ HOẠCH\nnăm 2026\n\nI. NHIỆM VỤ\n1. Kiểm tra chợ:\n- Chợ A.\n- Chợ B.\n2. Kiểm tra bến.\n"
    one, other = (understand(text.encode(), "a.txt", turned=turned) for turned in (False, True))
    assert one.outline == other.outline
