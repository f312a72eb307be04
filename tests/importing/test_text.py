"""Text as it comes: from the web, broken at a width, with a second document behind the first."""

from __future__ import annotations

import pytest

from ctr_desktop.domain.errors import DocumentError
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
