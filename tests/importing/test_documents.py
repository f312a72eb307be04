"""Task tables, layout tables, and everything of a document somewhere."""

from __future__ import annotations

from collections import Counter

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from ctr_desktop.importing.table_columns import heading_role
from ctr_desktop.importing.understand import understand
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, docx_document, saved, text_document


def letters(*texts: str) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def table_document() -> bytes:
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    for place, words in enumerate(HEAD[:2]):
        head.cell(0, place).text = words
    for place, words in enumerate(HEAD[2:]):
        head.cell(1, place).text = words
    for line in [*TITLE, PREAMBLE, "I. Danh mục nhiệm vụ"]:
        document.add_paragraph(line)
    table = document.add_table(rows=6, cols=5)
    rows = [
        ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
        ["A", "Xây dựng Đảng", "", "", ""],
        ["1", "Ban hành kế hoạch", "UBKT", "BTC", "Trước 15/6/2024"],
        ["2", "Tổ chức hội nghị", "", "", "Quý II"],
        ["B", "Kinh tế", "", "", ""],
        ["1", "Rà soát dự án", "UBND", "", ""],
    ]
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(number, column).text = words
    table.cell(2, 2).merge(table.cell(3, 2))
    document.add_paragraph("II. Số liệu")
    figures = document.add_table(rows=3, cols=3)
    for row in range(3):
        for column, words in enumerate(("Chỉ tiêu", "Kế hoạch", "Thực hiện") if row == 0 else ("Thu", "10", "12")):
            figures.cell(row, column).text = words
    for line in FOOT:
        document.add_paragraph(line)
    return saved(document)


def test_task_tables_become_tasks_and_other_tables_text():
    draft = understand(table_document(), "bang.docx")
    assert (draft.header.issuer, draft.header.number) == ("TỈNH ỦY HẬU GIANG", "12")
    nodes = [(node.level, node.marker, node.text.split(" |")[0]) for node in draft.outline.nodes]
    assert nodes == [
        (1, "I", "Danh mục nhiệm vụ"),
        (2, "A", "Xây dựng Đảng"),
        (3, "1", "Ban hành kế hoạch"),
        (3, "2", "Tổ chức hội nghị"),
        (2, "B", "Kinh tế"),
        (3, "1", "Rà soát dự án"),
        (1, "II", "Số liệu"),
        (2, "", "Chỉ tiêu"),
        (2, "", "Thu"),
        (2, "", "Thu"),
    ]
    merged = draft.outline.nodes[3]
    assert [(field.role, field.text, field.end > 0) for field in merged.fields] == [
        ("deadline", "Quý II", True),
        ("lead", "UBKT", False),
    ]


def test_a_task_for_several_units_is_one_task():
    document = docx.Document()
    for line in [*HEAD, *TITLE, PREAMBLE, "I. Danh mục"]:
        document.add_paragraph(line)
    table = document.add_table(rows=4, cols=3)
    rows = [
        ["TT", "Nhiệm vụ", "Đơn vị chủ trì"],
        ["1", "Việc chung", "BTC"],
        ["", "", "BDV"],
        ["2", "Việc sau", "UBKT"],
    ]
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(number, column).text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).merge(table.cell(2, 1))
    nodes = understand(saved(document), "a.docx").outline.nodes
    assert [(node.level, node.marker, node.text[: node.words_end]) for node in nodes[1:]] == [
        (2, "1", "Việc chung"),
        (2, "2", "Việc sau"),
    ]
    assert [field.text for field in nodes[1].fields] == ["BTC", "BDV"]


def test_headings_of_columns():
    roles = {
        "Nội dung nhiệm vụ": "task", "NHIỆM VỤ": "task", "Cơ quan, đơn vị chủ trì": "lead",
        "Đơn vị phối hợp": "cooperating",
        "Thời gian hoàn thành": "deadline", "Sản phẩm": "product", "STT": "order", "Ghi chú": None, "Họ và tên": None,
    }  # fmt: skip
    assert {words: heading_role(words) for words in roles} == roles


LINES = st.lists(
    st.sampled_from(
        [
            "I. Công tác xây dựng Đảng",
            "II. Kinh tế",
            "1. Việc thứ nhất",
            "2. Việc thứ hai",
            "a) Ý nhỏ; triển khai ý khác.",
            "- Gạch đầu dòng.",
            "+ Dấu cộng.",
            "Đoạn văn thường của chương trình.",
            "đoạn nối tiếp câu trước",
            "CÁC NHIỆM VỤ KHÁC TRONG QUÝ",
            "PHỤ LỤC 1",
            "3.",
            "-----",
            "¹ Chú thích.",
            "Trên đây là chương trình công tác.",
            "Nơi nhận:",
            "T/M BAN THƯỜNG VỤ",
            "Kính gửi: Các chi bộ",
        ]
    ),
    min_size=1,
    max_size=25,
)


@settings(deadline=None, max_examples=200)
@given(LINES, st.sampled_from(["a.txt", "a.docx"]), st.sampled_from([None, 0]))
def test_every_letter_of_the_source_is_somewhere_and_nothing_twice(lines, name, document):
    body = ["I. Đầu", *lines]
    content = text_document(body) if name.endswith("txt") else docx_document(body)
    draft = understand(content, name, flat=True, document=document)
    placed = letters(
        *(node.marker + node.text for node in draft.outline.nodes),
        *draft.preamble,
        *draft.closing,
        *draft.recipients,
        *(item.text for item in draft.ignored),
        draft.header.title or "",
    )
    assert not letters(*(line for line in body if line != FOOT[0])) - placed
    if document is None:
        source = letters(*TITLE, PREAMBLE, *body, *FOOT) - letters("Nơi nhận")
        assert not placed - source - letters("Nơi nhận")
        places = [place for node in draft.outline.nodes for place in node.source]
        assert len(places) == len(set(places))
