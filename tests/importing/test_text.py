"""Text as it comes: from the web, broken at a width, with a second document behind the first."""

from __future__ import annotations

import pytest

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.understand import understand
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, docx_document, text_document


def outline(text: str, name: str = "thu.txt"):
    draft = understand(text.encode(), name)
    return draft, [(node.level, node.marker, node.text) for node in draft.outline.nodes]


def nodes(text: str, name: str = "thu.txt"):
    return understand(text.encode(), name).outline.nodes


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


ANNEX = [
    "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ",
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ QUÝ HAI",
    "1. Nhiệm vụ thứ nhất",
    "2. Nhiệm vụ thứ hai",
]


def test_a_second_document_is_offered_and_pointed_out():
    body = ["I. Việc một", "Làm việc một.", "1. Ý một", "2. Ý hai"]
    content = text_document(body) + ("\n" + "\n".join(ANNEX)).encode()
    main = understand(content, "hai.txt")
    assert [node.text for node in main.outline.nodes] == ["Việc một", "Làm việc một.", "Ý một", "Ý hai"]
    assert main.warnings[0].code == "document.several" and main.document == 1 and len(main.documents) == 2
    assert [item.text for item in main.ignored if item.reason == "signature"] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"]
    assert [item.text for item in main.ignored if item.reason == "other_document"] == ["\n".join(ANNEX[2:])]
    annex = understand(content, "hai.txt", document=2)
    assert [(node.marker, node.text) for node in annex.outline.nodes] == [
        ("1", "Nhiệm vụ thứ nhất"),
        ("2", "Nhiệm vụ thứ hai"),
    ]
    assert (annex.header.number, annex.header.symbol) == ("12", "CTr/TU")  # those of the document that brings it
    whole = understand(content, "hai.txt", document=0)
    texts = [node.text for node in whole.outline.nodes]
    assert "Việc một" in texts and "Nhiệm vụ thứ hai" in texts
    assert not [item for item in whole.ignored if item.reason == "other_document"]


def test_a_document_that_is_not_there_is_refused():
    with pytest.raises(DocumentError) as caught:
        understand(text_document(["I. Việc một"]), "mot.txt", document=3)
    assert caught.value.code == "document.no_such_part"


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
    assert draft.header.title == "CHƯƠNG TRÌNH Công tác quý II" and draft.header.number == "12"
    assert "gửi kèm" in draft.ignored[-1].text


def test_a_title_without_number_begins_a_part_of_its_own():
    _draft, nodes = outline(
        "\n".join([*TITLE, "I. Việc một", "1. Ý một", "CÁC NHIỆM VỤ KHÁC TRONG QUÝ", "1. Việc A", "2. Việc B"])
    )
    assert nodes[2:] == [(1, "", "CÁC NHIỆM VỤ KHÁC TRONG QUÝ"), (2, "1", "Việc A"), (2, "2", "Việc B")]


def test_each_paragraph_is_in_exactly_one_place():
    body = ["I. Việc một", "Làm việc một.", "-----", "Trên đây là chương trình, đề nghị các cấp thực hiện."]
    for content, name in ((text_document(body), "a.txt"), (docx_document(body), "a.docx")):
        draft = understand(content, name)
        placed = {place for node in draft.outline.nodes for place in node.source}
        assert len(placed) == 2 and len(draft.closing) == 1
        assert [item.reason for item in draft.ignored] == ["rule"]


def test_an_escaped_star_is_a_star():
    _draft, nodes = outline("**I. Việc một**\n\n**1. Tháng 7**\n\n\\* Tuần 1:\n\n*nghiêng* và **đậm**\n")
    assert nodes[2:] == [(3, "-", "Tuần 1:"), (3, "", "nghiêng và đậm")]


def test_what_stands_behind_a_broken_line_goes_on_whatever_the_width():
    text = "KẾ HOẠCH\nThử\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính tham mưu theo Quyết định số\n3500/QĐ-UBND ngày\n"
    text += "10/12/2014 của UBND tỉnh.\n2. Báo cáo UBND tỉnh trước ngày\n20 hằng tháng.\n3. Tuyển dụng đạt\n"
    text += "61% kế hoạch.\n4. Thực hiện Chỉ thị số\n28-CT/TW của Ban Bí thư.\n5. Họp vào các ngày trong năm\n6. Sáu.\n"
    assert [(node.marker, node.text) for node in nodes(text)[1:]] == [
        ("1", "Sở Tài chính tham mưu theo Quyết định số 3500/QĐ-UBND ngày 10/12/2014 của UBND tỉnh."),
        ("2", "Báo cáo UBND tỉnh trước ngày 20 hằng tháng."),
        ("3", "Tuyển dụng đạt 61% kế hoạch."),
        ("4", "Thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư."),
        ("5", "Họp vào các ngày trong năm"),
        ("6", "Sáu."),
    ]


def test_a_table_with_tabs_is_a_table():
    text = "KẾ HOẠCH\nThử\n\nI. NHIỆM VỤ\nTT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tViệc một\tPhòng Nội vụ\t30/6/2024\n"
    text += "\tViệc hai\tPhòng Y tế\t30/7/2024\n2\tViệc ba\tVăn phòng\tQuý III\nII. HẾT\n"
    found = nodes(text)
    assert [(node.level, node.marker, len(node.fields)) for node in found] == [
        (1, "I", 0), (2, "1", 2), (2, "", 2), (2, "2", 2), (1, "II", 0)
    ]  # fmt: skip
    assert found[2].text[: found[2].words_end] == "Việc hai"


def test_lists_of_a_web_page_have_their_numbers():
    page = "<p>KẾ HOẠCH</p><p>Thử</p><p>I. NHIỆM VỤ</p><ol start='3'><li>Ba</li><li>Bốn</li></ol>"
    page += "<ol type='a'><li>Một</li></ol><ul><li>Gạch</li></ul>"
    assert [node.marker for node in nodes(page, "a.html")] == ["I", "3", "4", "a", "-"]
