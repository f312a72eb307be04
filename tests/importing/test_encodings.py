"""The declared encoding of a page wins, entities prove Unicode, and what cannot be read is never imported silently."""

from __future__ import annotations

import html

import pytest

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.understand import understand

LINES = [
    "KẾ HOẠCH", "Công tác dân vận năm 2026", "I. NHIỆM VỤ",
    "1. Xây dựng mô hình “Dân vận khéo” – mỗi chi bộ một mô hình, hoàn thành trước ngày 30 tháng 6 năm 2026.",
    "2. Tổ chức áp dụng quy chế phối hợp ý kiến nhân dân; báo cáo kết quả hằng quý.",
]  # fmt: skip
TEXT = "\n".join(LINES)


def page(charset: str = "", *, long: int = 1) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in LINES * long)
    return f"<html><head>{meta}</head><body>{body}</body></html>"


def as_word_writes(long: int = 1) -> bytes:
    """Return a page in Windows-1252 as Word saves it: letters of that code as bytes, all others as entities."""
    return page("windows-1252", long=long).encode("cp1252", "xmlcharrefreplace")


def first_tasks(content: bytes, name: str) -> list[str]:
    return [node.text for node in understand(content, name).outline.nodes[1:3]]


@pytest.mark.parametrize("long", [1, 30])
def test_a_web_page_of_word(long):
    content = as_word_writes(long)
    assert b"\xf4" in content and b"&#7921;" in content
    assert first_tasks(content, "a.htm")[0] == LINES[3].removeprefix("1. ")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
def test_the_declared_encoding_wins(charset):
    written = page(charset)
    if charset == "windows-1258":
        written = written.encode("ascii", "xmlcharrefreplace").decode()
    assert first_tasks(written.encode(charset), "a.html")[1] == LINES[4].removeprefix("2. ")


def test_a_saved_page_whose_part_names_its_encoding():
    body = page().encode("cp1252", "xmlcharrefreplace")
    head = b'MIME-Version: 1.0\r\nContent-Type: text/html; charset="windows-1252"\r\n'
    head += b"Content-Transfer-Encoding: 8bit\r\n\r\n"
    assert first_tasks(head + body, "a.mht")[0] == LINES[3].removeprefix("1. ")


def test_entities_prove_unicode_where_nothing_is_declared():
    assert first_tasks(page().encode("cp1252", "xmlcharrefreplace"), "a.html")[0] == LINES[3].removeprefix("1. ")


def test_a_page_that_declares_what_it_is_not_is_read_by_its_bytes():
    assert first_tasks(page("utf-8").encode("utf-16-le"), "a.html")[0] == LINES[3].removeprefix("1. ")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8", "utf-8-sig"])
def test_text_in_any_form_of_unicode(encoding):
    assert first_tasks(TEXT.encode(encoding), "a.txt")[1] == LINES[4].removeprefix("2. ")


def garbled(share: float) -> str:
    """Return a text of which a share of the words has its letters mixed."""
    words = " ".join(LINES[3:] * 6).split()
    return " ".join("BửTàSịỉố" if place % 100 < 100 * share else word for place, word in enumerate(words))


def test_a_text_that_is_not_vietnamese_is_refused():
    with pytest.raises(DocumentError) as caught:
        understand(("KẾ HOẠCH\nThử\nI. A\n1. " + garbled(0.6)).encode(), "a.txt")
    assert caught.value.code == "document.garbled" and 0 < int(caught.value.details["share"]) < 60


def test_a_text_that_is_partly_garbled_is_doubted():
    draft = understand(("KẾ HOẠCH\nThử\nI. A\n1. " + garbled(0.2)).encode(), "a.txt")
    assert "document.unsure_text" in {doubt.code for doubt in draft.warnings}


def test_a_text_without_marks_or_with_few_words_is_not_judged():
    assert understand(b"KE HOACH\nThu\nI. A\n1. Ra soat quy che lam viec.", "a.txt").outline.nodes
    assert understand("KẾ HOẠCH\nThử\nI. A\n1. BửTàSịỉố.".encode(), "a.txt").outline.nodes


def test_lone_bullets_and_torn_names():
    text = "\n\n".join(
        [
            "KẾ HOẠCH", "Công tác thi đua năm 2026", "I. NHIỆM VỤ", "1. Văn phòng Đảng ủy",
            "- Chịu trách nhiệm về tiến độ, chất lượng triển khai các nhiệm vụ trọng tâm\nthuộc lĩnh vực được giao.",
            "-\nNghiêm túc thực hiện chế độ báo cáo theo quy chế đã ban hành của Ban Thường\nvụ Đảng ủy xã trong năm.",
            "2. Giao Ban Xây dựng Đảng, Công an xã, Ban Chỉ huy\nQuân sự xã triển khai thực hiện nghiêm các nội dung"
            "\ncủa kế hoạch này.",
            "3. Các cơ quan và Tập đoàn Công nghiệp\n- Viễn thông Quân đội phối hợp chặt chẽ với xã để phủ sóng"
            "\nvùng xa.",
            "4. Ban Chỉ đạo bầu cử của xã:\nKhông quá 05 cá nhân.",
            "5. Văn phòng\nTrung ương Đảng phối hợp theo dõi, đôn đốc, báo cáo kịp thời kết quả\ntrong toàn quốc.",
        ]
    )  # fmt: skip
    nodes = understand(text.encode(), "a.txt").outline.nodes
    assert [(node.level, node.marker) for node in nodes] == [
        (1, "I"), (2, "1"), (3, "-"), (3, "-"), (2, "2"), (2, "3"), (2, "4"), (2, "5")
    ]  # fmt: skip
    assert "Công nghiệp - Viễn thông" in nodes[5].text and "Chỉ huy Quân sự" in nodes[4].text
