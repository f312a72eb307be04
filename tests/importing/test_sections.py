"""Where a title, the text and its closing end, and what stands behind a signature."""

from __future__ import annotations

from datetime import date

import pytest

from ctr_desktop.domain.dates import Period, month_period, quarter_period
from ctr_desktop.importing.understand import understand

HEAD = "ĐẢNG ỦY XÃ MINH SƠN\nSố 12-KH/ĐU\nMinh Sơn, ngày 05 tháng 3 năm 2026\n\n"
FOOT = "\nNơi nhận:\n- Các chi bộ,\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nNguyễn Văn A\n"


def read(text: str, **asked):
    return understand((HEAD + text).encode(), "a.txt", **asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện nghị quyết đại hội, Tỉnh ủy đề ra các nhiệm vụ trọng tâm trong quý như sau:",
        "Để hoàn thành kế hoạch năm, Ban Thường vụ đề ra các nhiệm vụ sau:",
        "Quý II năm 2026, Đảng ủy tập trung lãnh đạo thực hiện tốt các nhiệm vụ.",
    ],
)
def test_a_sentence_is_no_part_of_the_title(sentence):
    draft = read(f"CHƯƠNG TRÌNH\ncông tác quý II năm 2026\n{sentence}\nI. A\n1. Một.\n{FOOT}")
    assert draft.header.title == "CHƯƠNG TRÌNH công tác quý II năm 2026"
    assert draft.preamble == (sentence,)


def test_a_title_may_have_several_lines():
    draft = read(
        f"CHƯƠNG TRÌNH\nthực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị\nvề đột phá\n\nI. A\n1. Một.\n{FOOT}"
    )
    assert draft.header.title == "CHƯƠNG TRÌNH thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá"


@pytest.mark.parametrize(
    "last",
    [
        "Chủ tịch Ủy ban nhân dân xã yêu cầu Trưởng các phòng, ban, ngành nghiêm túc thực hiện. " * 4 + "Báo cáo./.",
        "Văn phòng Đảng ủy xin thông báo để các chi bộ biết, thực hiện.",
        "Đảng ủy trân trọng thông báo./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các chi bộ báo cáo Thường trực Đảng ủy./.",
    ],
)
def test_the_last_paragraph_closes_whoever_speaks(last):
    draft = read(
        f"KẾ HOẠCH\nCông tác năm 2026\n\n1. Văn phòng theo dõi kết quả.\n2. Các chi bộ báo cáo.\n{last}\n{FOOT}"
    )
    assert draft.closing == (last.strip(),)
    assert [len(node.duties) for node in draft.outline.nodes] == [1, 1]


def test_what_alone_stands_under_a_heading_is_no_closing():
    draft = read(
        f"KẾ HOẠCH\nCông tác năm 2026\n\nI. A\n1. Một.\nII. TỔ CHỨC THỰC HIỆN\nYêu cầu các chi bộ báo cáo.\n{FOOT}"
    )
    assert draft.closing == () and draft.outline.nodes[-1].text == "Yêu cầu các chi bộ báo cáo."


@pytest.mark.parametrize(
    "title", ["Danh mục nhiệm vụ còn chậm", "Danh sách chi bộ nộp chậm", "BIỂU MẪU THEO DÕI CHI BỘ"]
)
def test_a_list_behind_the_signature_is_a_document_of_its_own(title):
    own = "KẾ HOẠCH\nCông tác năm 2026\n\n1. Một việc.\n2. Hai việc.\n3. Ba việc.\n4. Bốn.\n5. Năm việc.\n6. Sáu.\n"
    text = f"{own}{FOOT}{title}\nI. VĂN PHÒNG\n1. Quy chế.\n2. Báo cáo.\nII. BAN\n1. Hồ sơ.\n"
    draft = read(text)
    assert draft.documents == ("KẾ HOẠCH Công tác năm 2026", title)
    other = read(text, document=2)
    assert [(node.level, node.marker) for node in other.outline.nodes] == [
        (1, "I"),
        (2, "1"),
        (2, "2"),
        (1, "II"),
        (2, "1"),
    ]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("KẾ HOẠCH\nCông tác năm 2026", Period(date(2026, 1, 1), date(2026, 12, 31))),
        ("CHƯƠNG TRÌNH\ncông tác quý II năm 2026", quarter_period(2026, 2)),
        ("KẾ HOẠCH\nCông tác tháng 5/2026", month_period(2026, 5)),
        ("KẾ HOẠCH\nCông tác 6 tháng cuối năm 2026", Period(date(2026, 7, 1), date(2026, 12, 31))),
        ("LỊCH CÔNG TÁC\nTừ ngày 09/3/2026 đến ngày 15/3/2026", Period(date(2026, 3, 9), date(2026, 3, 15))),
        ("KẾ HOẠCH\nPhát triển kinh tế giai đoạn 2026 - 2030", None),
        ("CHỈ THỊ\nVề tăng cường kỷ luật năm 2026", None),
    ],
)
def test_the_period_of_a_title(title, period):
    assert read(f"{title}\n\nI. A\n1. Một.\n").header.period == period


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("CHỈ THỊ\nVề cải cách hành chính\n\n1. Thực hiện Quyết định số 101/QĐ-TTg ngày 05/01/2026.\n", set()),
        ("THÔNG BÁO\nKết luận\n\n1. Thực hiện Công văn số 8935/BNV-CTTN ngày 02/01/2026 của Bộ Nội vụ.\n", set()),
        ("KẾ HOẠCH\ncông tác quý\n\n1. Một.\n", {"header.no_period"}),
        ("KẾ HOẠCH\nkiểm tra năm 2026\n\n1. Thực hiện Quy định số 11-QĐi ngày 02/01/2026.\n", {"citation.no_agency"}),
        ("KẾ HOẠCH\nnăm 2026\n\nI. A\n1. Một.\n2. Hai.\nII. B\n3. Ba.\n", set()),
        ("KẾ HOẠCH\nnăm 2026\n\nI. A\n1. Một.\n3. Ba.\n", {"outline.numbering_jumps"}),
    ],
)
def test_a_warning_is_worth_reading(text, codes):
    assert {doubt.code for doubt in read(text).warnings} == codes


def test_a_letter_that_only_lists_by_bullets_has_an_outline():
    draft = read(
        "V/v chuẩn bị kỳ họp\nKính gửi: Các phòng, ban.\n\nĐể chuẩn bị tốt kỳ họp, Chủ tịch yêu cầu các đơn vị:\n"
        f"- Phòng Kinh tế chuẩn bị báo cáo.\n- Công an xã chuẩn bị báo cáo an ninh.\n{FOOT}"
    )
    assert [node.text[:12] for node in draft.outline.nodes if node.duties] == ["Phòng Kinh t", "Công an xã c"]


def test_a_letter_that_counts_in_words_has_an_outline():
    draft = read(
        f"V/v rà soát\nKính gửi: Các xã.\n\nBộ đề nghị:\nThứ nhất, rà soát các thôn.\nThứ hai, lập phương án.\n{FOOT}"
    )
    assert [node.text[:9] for node in draft.outline.nodes if node.duties] == ["Thứ nhất,", "Thứ hai, "]


def test_an_order_at_the_end_is_no_closing():
    draft = read(
        "KẾ HOẠCH\nnăm 2026\n\nI. A\n1. Một.\nGiao Văn phòng theo dõi; báo cáo trước ngày 25/12/2026.\n"
        f"Trên đây là Kế hoạch năm 2026.{FOOT}"
    )
    assert draft.closing == ("Trên đây là Kế hoạch năm 2026.",)
    assert any("Giao Văn phòng" in node.text and node.duties for node in draft.outline.nodes)


def test_number_and_day_below_the_title_are_the_heads():
    text = "KẾ HOẠCH\nCông tác năm 2026\nSố 5-KH/ĐU\nMinh Sơn, ngày 05 tháng 01 năm 2026\n\nI. A\n1. Một.\n"
    header = understand(text.encode(), "a.txt").header
    assert (header.title, header.number, header.symbol, header.date) == (
        "KẾ HOẠCH Công tác năm 2026",
        "5",
        "KH/ĐU",
        "2026-01-05",
    )


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("ĐẢNG ỦY XÃ MINH SƠN\nVĂN PHÒNG\n", "VĂN PHÒNG ĐẢNG ỦY XÃ MINH SƠN"),
        ("BAN CHẤP HÀNH\nTRUNG ƯƠNG\nVĂN PHÒNG\n", "VĂN PHÒNG TRUNG ƯƠNG"),
        ("UBND XÃ TÂN LẬP\nPHÒNG KINH TẾ\n", "PHÒNG KINH TẾ (UBND XÃ TÂN LẬP)"),
        ("ĐẢNG BỘ TỈNH LẠNG SƠN\nĐẢNG ỦY XÃ MINH SƠN\n", "ĐẢNG ỦY XÃ MINH SƠN"),
    ],
)
def test_an_issuer_is_named_with_the_one_it_belongs_to(head, issuer):
    text = f"{head}Số 12-KH/VP\nMinh Sơn, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nnăm 2026\n\nI. A\n1. Một.\n"
    assert understand(text.encode(), "a.txt").header.issuer == issuer


def test_a_page_that_begins_by_citing_itself():
    title = "Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về phát triển khoa học và công nghệ"
    draft = understand(f"{title}\nSau 10 năm thực hiện, có nhiều kết quả.\n1. Tăng cường lãnh đạo.\n".encode(), "a.txt")
    header = draft.header
    assert (header.kind, header.number, header.symbol, header.date, header.issuer, header.title) == (
        "Kết luận", "69", "KL/TW", "2024-01-11", "Bộ Chính trị", title,
    )  # fmt: skip
    assert draft.preamble == ("Sau 10 năm thực hiện, có nhiều kết quả.",)


def test_a_title_goes_on_to_the_end_of_what_it_quotes():
    draft = read(
        "KẾ HOẠCH\nTổ chức diễn đàn “Phát huy giá trị văn hóa, xây dựng người\nHà Nội thanh lịch, văn minh”.\n"
        f"Thực hiện Thông báo số 2820-TB/TU, Sở xây dựng kế hoạch như sau:\nI. A\n1. Một.\n{FOOT}"
    )
    assert draft.header.title and draft.header.title.endswith("văn minh”.")
    assert draft.preamble == ("Thực hiện Thông báo số 2820-TB/TU, Sở xây dựng kế hoạch như sau:",)


def test_an_order_behind_the_last_item_is_to_all_and_the_item_stays_a_task():
    draft = read(
        "KẾ HOẠCH\nnăm 2026\n\nI. A\n1. Công an xã tuần tra ban đêm.\n"
        f"Yêu cầu các đơn vị triển khai thực hiện, báo cáo kết quả trước ngày 15/4/2026.\n{FOOT}"
    )
    assert [(node.level, len(node.duties)) for node in draft.outline.nodes] == [(1, 0), (2, 1), (1, 1)]


def test_a_schedule_in_words_ends_its_title_and_its_signature():
    text = (
        "LỊCH CÔNG TÁC TUẦN\n(Từ ngày 09/3/2026 đến ngày 13/3/2026)\nThứ Hai (09/3)\n- Họp giao ban\n"
        "Thứ Ba (10/3)\n- Kiểm tra thôn\nCHÁNH VĂN PHÒNG\n"
    )
    draft = understand(text.encode(), "a.txt")
    assert [node.text for node in draft.outline.nodes if node.duties] == ["Họp giao ban", "Kiểm tra thôn"]
    assert [item.reason for item in draft.ignored] == ["signature"]


def test_a_month_below_the_title_is_of_the_title():
    draft = read(f"CHƯƠNG TRÌNH CÔNG TÁC\nQuý I năm 2026\n\nI. A\n1. Một.\n{FOOT}")
    assert draft.header.title == "CHƯƠNG TRÌNH CÔNG TÁC Quý I năm 2026"
    assert draft.header.period == quarter_period(2026, 1)


def test_the_first_month_of_a_programme_ends_its_title():
    text = "CHƯƠNG TRÌNH\nCông tác năm 2026\nTháng 01\n- Họp Ban Chấp hành\nTháng 02\n- Sơ kết\n"
    draft = understand(text.encode(), "a.txt")
    assert draft.header.title == "CHƯƠNG TRÌNH Công tác năm 2026"
    assert [(node.level, node.text) for node in draft.outline.nodes] == [
        (1, "Tháng 01"), (2, "Họp Ban Chấp hành"), (1, "Tháng 02"), (2, "Sơ kết"),
    ]  # fmt: skip
    assert [item.due for item in draft.deadlines] == [date(2026, 1, 31), date(2026, 2, 28)]


def test_a_chapter_stands_beside_the_one_whose_months_hold_plain_lines():
    draft = read(
        "KẾ HOẠCH\nnăm 2026\n\nI. NỘI DUNG\nTháng 10\nHọp Ban Chấp hành.\nTháng 11\nKiểm tra tài chính.\n"
        f"II. TỔ CHỨC THỰC HIỆN\nVăn phòng đôn đốc.\n{FOOT}"
    )
    assert [node.level for node in draft.outline.nodes] == [1, 2, 3, 2, 3, 1, 2]


def test_a_letter_that_asks_for_the_report_of_a_month_is_about_no_period():
    draft = read(f"V/v báo cáo nhiệm vụ tháng 5\nKính gửi: Các phòng.\n\n1. Gửi báo cáo trước ngày 20/5/2026.\n{FOOT}")
    assert "header.no_period" not in [doubt.code for doubt in draft.warnings]
