"""Text as it comes: from the web, broken at a width, with a second document behind the first."""

from __future__ import annotations

from ctr_desktop.importing.understand import understand
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, docx_document, text_document


def outline(text: str, name: str = "thu.txt"):
    draft = understand(text.encode(), name)
    return draft, [(node.level, node.marker, node.text) for node in draft.outline.nodes]


def test_markup_of_the_web_is_cleaned():
    draft, nodes = outline(
        "# Ghi chú\n\n| **TỈNH ỦY HẬU GIANG** | ĐẢNG CỘNG SẢN VIỆT NAM |\n| :---- | :---- |\n"
        "| Số 12-CTr/TU | *Hậu Giang, ngày 03 tháng 4 năm 2024* |\n\n"
        "**CHƯƠNG TRÌNH**\n\n**Công tác quý II năm 2024**\n\n"
        f"{PREAMBLE}\n\n## I\\. **Việc một**\n\n1\\. Làm &amp; học<br>\n\n- **Ý một** của việc\n\n### II\\. Việc hai\n"
    )
    assert nodes == [(1, "I", "Việc một"), (2, "1", "Làm & học"), (3, "-", "Ý một của việc"), (1, "II", "Việc hai")]
    assert (draft.header.number, draft.header.date) == ("12", "2024-04-03")


def test_lines_broken_at_a_width_are_joined():
    long = "Tập trung lãnh đạo, chỉ đạo các cấp ủy đảng, chính quyền triển khai thực hiện có hiệu quả các nghị quyết"
    words = f"{long} và chỉ thị của cấp trên trong quý hai.".split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 50:
            lines.append(line.strip())
            line = ""
        line += " " + word
    lines.append(line.strip())
    body = ["I. Việc một", *lines, "II. Việc hai", *lines, "III. Việc ba", *lines]
    _draft, nodes = outline("\n".join([*TITLE, "", *body]))
    assert [text for _level, _marker, text in nodes][1::2] == [" ".join(words)] * 3


def test_a_second_document_is_kept_and_pointed_out():
    body = ["I. Việc một", "Làm việc một."]
    second = [
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ QUÝ HAI",
        "1. Nhiệm vụ thứ nhất",
        "2. Nhiệm vụ thứ hai",
    ]
    content = text_document(body) + ("\n" + "\n".join(second)).encode()
    draft = understand(content, "hai.txt")
    texts = [node.text for node in draft.outline.nodes]
    assert texts[:2] == ["Việc một", "Làm việc một."] and texts[-2:] == ["Nhiệm vụ thứ nhất", "Nhiệm vụ thứ hai"]
    assert draft.warnings[0].code == "document.second_part"
    assert [item.text for item in draft.ignored if item.reason == "signature"] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"]


def test_a_letter_that_brings_a_plan():
    letter = [
        *HEAD,
        "",
        "Kính gửi: Các huyện ủy",
        "Tỉnh ủy gửi kèm chương trình công tác để các đồng chí thực hiện.",
        *FOOT,
    ]
    plan = ["CHƯƠNG TRÌNH", "Công tác quý II", "I. Việc một", "Làm việc một."]
    draft, nodes = outline("\n".join([*letter, *plan]))
    assert nodes == [(1, "I", "Việc một"), (2, "", "Làm việc một.")]
    assert any("gửi kèm" in text for text in draft.preamble)
    assert list(draft.recipients) == ["Các huyện ủy", "Lưu VPTU"]


def test_a_title_without_number_begins_a_part_of_its_own():
    _draft, nodes = outline(
        "\n".join(
            [*TITLE, "I. Việc một", "1. Ý một", "DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO", "1. Đồng chí A", "2. Đồng chí B"]
        )
    )
    assert nodes[2:] == [(1, "", "DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO"), (2, "1", "Đồng chí A"), (2, "2", "Đồng chí B")]


def test_each_paragraph_is_in_exactly_one_place():
    body = ["I. Việc một", "Làm việc một.", "-----", "Trên đây là chương trình, đề nghị các cấp thực hiện."]
    for content, name in ((text_document(body), "a.txt"), (docx_document(body), "a.docx")):
        draft = understand(content, name)
        placed = {place for node in draft.outline.nodes for place in node.source}
        assert len(placed) == 2 and len(draft.closing) == 1
        assert [item.reason for item in draft.ignored] == ["rule"]
