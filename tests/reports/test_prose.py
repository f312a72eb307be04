"""The text of the quarter report: sentences an office would sign, nothing of the database in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.fields import Level
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.reports.document import Annex, Heading, Paragraph, Signature, Table, Together
from ctr_desktop.services.reporting import gather
from tests.reporting import make_report, request_of

DAY = date(2024, 6, 30)


@pytest.fixture
def committee(context):
    found = context.workspace.settings.values.committee
    found.name, found.superior, found.symbol, found.place = (
        "Huyện ủy Vị Thủy",
        "Đảng bộ tỉnh Hậu Giang",
        "HU",
        "Vị Thủy",
    )
    return found


@pytest.fixture
def report(context, programme, committee):
    def made(day=DAY, **changes):
        return make_report(context, request_of(context, programme, "progress", day, **changes)).document

    return made


def flat(blocks):
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        elif isinstance(block, Signature):
            yield from flat(block.last)
        elif not isinstance(block, Annex):
            yield block


def body(document) -> list[str]:
    """Return headings and paragraphs of the text, without tables and annexes."""
    return [block.text for block in flat(document.blocks) if isinstance(block, Heading | Paragraph)]


def under(document, heading: str) -> list[str]:
    """Return the paragraphs under a heading, up to the next one."""
    lines, found = [], False
    for block in flat(document.blocks):
        if isinstance(block, Heading):
            found = heading in block.text
        elif found and isinstance(block, Paragraph):
            lines.append(block.text)
    return lines


def test_results_are_prose_without_codes_counts_and_references(context, report):
    context.tasks.set_stage([1, 2, 4], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set([1], "result", "đã quán triệt cho 2.345 đảng viên;")
    context.papers.add([1], DocumentRole.RESULT, Paper("98-BC/BTGHU", date(2024, 5, 18), "kết quả"))
    context.tasks.set([2], "result", "Hoàn thành 12 cuộc kiểm tra")
    context.diary.add([6], "Đang lấy ý kiến lần hai", date(2024, 6, 25))
    context.tasks.set_stage([6], Stage.DOING, day=date(2024, 6, 1))
    text = under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]
    assert text.startswith(
        "Về các nhiệm vụ trọng tâm, đã hoàn thành một số nhiệm vụ có thời hạn; trong số còn lại có nhiệm vụ chưa triển"
    )
    assert "Đã quán triệt cho 2.345 đảng viên (Báo cáo số 98-BC/BTGHU, ngày 18/5/2024). Hoàn thành 12 cuộc" in text
    duty = context.tasks.one(6).text
    assert duty.startswith("Triển khai kế hoạch, chương trình hành động thực hiện Quy hoạch tỉnh")
    assert "Về việc triển khai kế hoạch, chương trình hành động" in text and ": đang lấy ý kiến lần hai." in text
    assert text.index("12 cuộc") < text.index("lần hai"), "what was done comes first"
    part = " ".join(body(report())).split("Tổng hợp tiến độ")[0]
    assert not re.search(r"\(mã|\(mục|\d+/\d+ nhiệm vụ|Hoàn thành: ", part)


def test_what_two_tasks_say_alike_is_said_once(context, report):
    context.tasks.set([1, 2, 3], "result", "Đã kiểm tra 12 chi bộ")
    assert under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0].count("Đã kiểm tra 12 chi bộ.") == 1


def test_no_word_of_the_office_stands_in_the_text(context, programme, report):
    context.tasks.set_deadline([2], None)
    context.diary.add([3], "đã gọi điện đôn đốc", date(2024, 6, 25))
    whole = report().to_json()
    for words in ("cần điền hạn", "Chưa giao", "chưa giao", "cuối kỳ"):
        assert words not in whole, words


def test_a_duty_that_is_done_without_a_result_is_said_in_its_own_words(context, report):
    duty = context.tasks.one(2).text
    context.tasks.set_stage([2], Stage.DONE, day=date(2024, 6, 20))
    text = " ".join(body(report()))
    assert f"Đã {duty[:1].lower()}{duty[1:25]}" in text
    context.tasks.set([2], "short_title", "Công tác chuyển đổi số")
    assert "Đã hoàn thành: công tác chuyển đổi số." in " ".join(body(report()))


def test_headings_without_a_result_are_left_out_and_the_rest_numbered_on(context, programme, report):
    ids = [task.id for task in context.tasks.of_programme(programme)]
    context.tasks.set(ids, "recurring", False)
    context.tasks.set([ids[-1]], "result", "Đã tiếp 12 đoàn khách")
    headings = [block.text for block in flat(report().blocks) if isinstance(block, Heading)]
    first, summary = headings.index("I- KẾT QUẢ THỰC HIỆN"), headings.index("2. Tổng hợp tiến độ")
    assert headings[first + 1 : summary] == [
        "1. Kết quả thực hiện các nhiệm vụ và giải pháp",
        "1.1. Nhiệm vụ quốc phòng, an ninh và đối ngoại",
        "1.1.1. Công tác đối ngoại",
    ]


def test_standing_duties_are_one_sentence(context, programme, report):
    text = body(report())
    assert "Tiếp tục được thực hiện thường xuyên." in text, "of a field nothing else is said of"
    following = [line for line in text if line.startswith("Tiếp tục thực hiện các nhiệm vụ thường xuyên.")]
    assert following == [
        "Tiếp tục thực hiện các nhiệm vụ thường xuyên. Tập trung thực hiện các nhiệm vụ chuyển sang, gồm:"
    ]
    assert sum("Trong tổng số có 29 nhiệm vụ thường xuyên, không tính vào tỷ lệ." in line for line in text) == 1


@pytest.mark.parametrize(
    ("done", "doing", "lead"),
    [
        (0, 2, "Về các nhiệm vụ trọng tâm, có nhiệm vụ đang thực hiện, có nhiệm vụ chưa triển khai."),
        (2, 0, "đã hoàn thành một số nhiệm vụ có thời hạn; các nhiệm vụ còn lại chưa triển khai."),
        (8, 0, "đã hoàn thành phần lớn nhiệm vụ có thời hạn; các nhiệm vụ còn lại chưa triển khai."),
        (2, 99, "đã hoàn thành một số nhiệm vụ có thời hạn; các nhiệm vụ còn lại đang được thực hiện."),
        (99, 0, "Về các nhiệm vụ trọng tâm, các nhiệm vụ có thời hạn đã hoàn thành."),
    ],
)
def test_the_sentence_that_leads_says_how_things_stand(context, programme, report, done, doing, lead):
    tasks = context.tasks.of_programme(programme)
    own = [task.id for task in tasks if task.code.startswith("I.") and not task.recurring]
    context.tasks.set_stage(own[:done], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set_stage(own[done : done + doing], Stage.DOING, day=date(2024, 6, 1))
    context.tasks.set(own[:1], "result", "Đã làm một việc")
    assert lead in under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]


def test_fields_that_are_through_and_those_that_lag_are_named(context, programme, report):
    assert not any(line.startswith("Kết quả còn thấp") for line in body(report())), "where all lag none stands out"
    tasks = [task for task in context.tasks.of_programme(programme) if not task.recurring]
    lagging = [task.id for task in tasks if task.code.startswith("II.1.3-")]
    context.tasks.set_stage(
        [task.id for task in tasks if task.id not in lagging[1:]], Stage.DONE, day=date(2024, 6, 20)
    )
    text = body(report())
    (through,) = [line for line in text if line.startswith("Hoàn thành toàn bộ nhiệm vụ có thời hạn: ")]
    assert "công tác đối ngoại" in through and "công tác dân vận" not in through
    assert f"Kết quả còn thấp: công tác dân vận (hoàn thành 1/{len(lagging)})." in text


def test_the_figures_by_field_add_up_and_the_total_is_bold(context, report):
    context.tasks.set_stage([1, 2, 40, 41], Stage.DONE, day=date(2024, 6, 20))
    table = next(block for block in flat(report().blocks) if isinstance(block, Table))
    *fields, total = table.rows
    assert len(fields) == 4 and total.total and total.cells[1].value == 134
    for place in range(1, len(total.cells) - 1):
        assert sum(row.cells[place].value for row in fields) == total.cells[place].value


def test_what_was_issued_before_is_compared_with(context, programme, sample_draft, committee, report):
    assert "Chưa có kỳ trước để so." in body(report())
    header = replace(sample_draft.header, period=quarter_period(2024, 1))
    _changes, before = context.importing.accept(replace(sample_draft, header=header), again=True)
    tasks = [task.id for task in context.tasks.of_programme(before) if not task.recurring]
    context.tasks.set_stage(tasks[:10], Stage.DONE, day=date(2024, 3, 20))
    issued = request_of(
        context, before, "progress", date(2024, 3, 31), draft=False, number="3", issued_on=date(2024, 4, 2)
    )
    context.reports.keep(make_report(context, issued))
    mine = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_stage(mine[:15], Stage.DONE, day=date(2024, 6, 20))
    (compared,) = [line for line in body(report()) if line.startswith("So với")]
    assert compared.startswith("So với quý I năm 2024: số nhiệm vụ hoàn thành tăng 50,0%; tỷ lệ hoàn thành tăng ")
    assert "Chưa có kỳ trước để so." not in body(report())


def test_what_comes_next_is_a_list_of_duties_by_field(context, programme, report):
    done_duty, open_duty = context.tasks.one(2), context.tasks.one(3)
    context.tasks.set_stage([2], Stage.DONE, day=date(2024, 6, 20))
    document = report(following="Chuẩn bị đại hội")
    headings = [block.text for block in flat(document.blocks) if isinstance(block, Heading)]
    place = headings.index("III- NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2024")
    assert headings[place + 1] == "1. Nhiệm vụ chung"
    text = " ".join(body(document))
    assert "Chuẩn bị đại hội" in text
    listed = under(document, "1. Nhiệm vụ chung")
    assert any(line.startswith(f"- {open_duty.text[:30]}") for line in listed)
    assert not any(line.startswith(f"- {done_duty.text[:30]}") for line in listed)


def test_the_next_programmes_duties_are_listed_too(context, programme, committee, report):
    _changes, following = context.own_programmes.begin(own_header(quarter_period(2024, 3), ""))
    _changes, heading = context.own_programmes.add_heading(following, None, "Thi đua")
    context.tasks.add(heading, "Tổ chức tổng kết phong trào thi đua")
    assert any("Tổ chức tổng kết phong trào thi đua" in line for line in body(report()))


def test_only_the_report_that_compares_looks_around(context, programme, committee, monkeypatch):
    looked = []
    monkeypatch.setattr("ctr_desktop.services.report_surroundings.earlier", lambda *_: looked.append(1) or ())
    make_report(context, request_of(context, programme, "register", DAY))
    assert looked == []
    make_report(context, request_of(context, programme, "progress", DAY))
    assert looked == [1]


def test_proposals_are_grouped_by_who_decides(context, report):
    for task, words, level in ((1, "Bổ sung kinh phí", "government"), (2, "Sớm có hướng dẫn", "superior_committee")):
        context.tasks.set([task], "proposal", words)
        context.tasks.set([task], "decided_by", level)
    context.tasks.set([4], "proposal", "Bổ sung kinh phí")
    context.tasks.set([4], "decided_by", "government")
    document = report()
    headings = [block.text for block in flat(document.blocks) if isinstance(block, Heading)]
    place = headings.index("IV- KIẾN NGHỊ, ĐỀ XUẤT")
    assert headings[place + 1 :] == ["1. Đối với Tỉnh ủy Hậu Giang", "2. Đối với Ủy ban nhân dân"]
    assert under(document, "Đối với Tỉnh ủy") == ["- Sớm có hướng dẫn."]
    assert under(document, "Đối với Ủy ban")[0] == "- Bổ sung kinh phí."
    assert sum(line == "- Bổ sung kinh phí." for line in body(document)) == 1, "each is asked for once"


def test_the_assessment_has_its_three_parts(context, report):
    context.tasks.set([1], "difficulty", "Thiếu biên chế")
    document = report(strengths="Đoàn kết, thống nhất", limits="Còn chậm", causes="Khách quan: mưa bão")
    assert under(document, "1. Ưu điểm") == ["Đoàn kết, thống nhất"]
    assert under(document, "2. Hạn chế")[0] == "Còn chậm"
    own, named = under(document, "3. Nguyên nhân, khó khăn")
    assert own == "Khách quan: mưa bão"
    assert named.startswith("- Về việc triển khai đợt sinh hoạt chính trị, tư tưởng") and len(named) < 300
    assert named.endswith(": thiếu biên chế.")
    assert [line for line in body(report()) if line.startswith(("1. Ưu", "1. Hạn", "2. Nguyên"))] == [
        "1. Hạn chế",
        "2. Nguyên nhân, khó khăn",
    ], "a part that says nothing is left out"


def test_grounds_of_the_opening_are_the_clerks(report):
    opening = body(report(basis="Công văn số 12-CV/TU, ngày 02/5/2024 của Tỉnh ủy về chế độ báo cáo."))[0]
    assert "; Công văn số 12-CV/TU, ngày 02/5/2024 của Tỉnh ủy về chế độ báo cáo, Huyện ủy Vị Thủy báo cáo" in opening


def test_a_secret_task_says_nothing_in_any_part(context, report):
    context.tasks.set([1], "secrecy", Secrecy.SECRET)
    for field in ("result", "difficulty", "proposal"):
        context.tasks.set([1], field, "điều mật")
    words = context.tasks.one(1).text[:30]
    text = " ".join(body(report()))
    assert "điều mật" not in text.lower() and words not in text


def test_a_made_report_says_the_same_again(context, programme, committee, report):
    request = request_of(context, programme, "progress", DAY)
    first = gather(context.workspace.database, request)
    assert first.earlier and all(item.figures is None for item in first.earlier)
    assert report() == report()


def test_what_is_still_in_time_is_no_strength_and_is_told(context, programme, report):
    open_ones = [task for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_stage([task.id for task in open_ones[:20]], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set_deadline([task.id for task in open_ones[20:]], date(2024, 7, 31))
    text = body(report())
    left = len(open_ones) - 20
    assert f"Không có nhiệm vụ quá hạn; còn {left} nhiệm vụ trong hạn chưa hoàn thành." in text
    assert any(f"chưa đến hạn {left} nhiệm vụ" in line for line in text)
    (through,) = [line for line in text if line.startswith("Hoàn thành toàn bộ nhiệm vụ có thời hạn: ")]
    assert through.count(";") < 3 and "công tác đối ngoại" not in through


def test_what_has_a_result_is_not_said_to_be_not_begun(context, report):
    context.tasks.set([1], "result", "Đã làm một việc")
    assert "có nhiệm vụ đang thực hiện" in under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]


@pytest.mark.parametrize(
    ("issuer", "government", "department"),
    [
        ("Tỉnh ủy Hậu Giang", "1. Đối với Ủy ban nhân dân tỉnh", "2. Đối với các sở, ban, ngành tỉnh"),
        ("Thành ủy Cần Thơ", "1. Đối với Ủy ban nhân dân thành phố", "2. Đối với các sở, ban, ngành thành phố"),
        ("Đảng ủy Quân sự", "1. Đối với Ủy ban nhân dân cấp trên", "2. Đối với các sở, ban, ngành"),
    ],
)
def test_the_superiors_authorities_are_called_by_their_level(
    context, programme, report, issuer, government, department
):
    context.programmes.set_header(programme, replace(context.programmes.get(programme).header, issuer=issuer))
    for task, level in ((1, Level.SUPERIOR_GOVERNMENT), (2, Level.DEPARTMENT)):
        context.tasks.set([task], "proposal", f"Đề nghị xem xét việc {task}")
        context.tasks.set([task], "decided_by", level)
    headings = [block.text for block in flat(report().blocks) if isinstance(block, Heading)]
    assert headings[-2:] == [government, department]


def test_what_is_all_on_time_is_said_so(context, programme, report):
    ids = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_stage(ids, Stage.DONE, day=date(2024, 6, 20))
    assert "đều đúng hạn." in under(report(), "Ưu điểm")[0]
    context.tasks.set_deadline(ids[:1], date(2024, 6, 10))
    assert under(report(), "Ưu điểm")[0].endswith(f"{len(ids) - 1} nhiệm vụ hoàn thành đúng hạn.")


def test_quotation_marks_of_the_keyboard_are_printed_as_marks_of_print(context, report):
    context.tasks.set([1], "result", 'Nhân rộng mô hình "Dân vận khéo" và ống 5" loại mới')
    text = under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]
    assert 'mô hình “Dân vận khéo” và ống 5" loại mới.' in text


def test_a_difficulty_of_several_duties_is_said_once_and_alone(context, report):
    context.tasks.set([1, 2], "difficulty", "Thiếu biên chế")
    context.tasks.set([3], "difficulty", "Chưa có hướng dẫn")
    lines = under(report(), "Nguyên nhân, khó khăn")
    assert lines[0] == "- Thiếu biên chế." and len(lines) == 2 and lines[1].startswith("- Về việc ")


def test_the_figures_of_the_sentence_add_up(context, programme, report):
    dated = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_stage(dated[:10], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set_deadline(dated[10:14], date(2024, 6, 10))
    context.tasks.set_deadline(dated[14:20], date(2024, 7, 31))
    due = len(dated) - 20
    (intro,) = [line for line in body(report()) if line.startswith("Tổng số 134 nhiệm vụ")]
    assert f"đến hạn ngày 30 tháng 6 năm 2024 chưa hoàn thành {due} nhiệm vụ; chưa đến hạn 06 nhiệm vụ" in intro
    assert "quá hạn chưa hoàn thành 04 nhiệm vụ" in intro
    limits = under(report(), "Hạn chế")[0]
    assert f"còn {due + 4} nhiệm vụ đến hạn chưa hoàn thành, trong đó 04 nhiệm vụ quá hạn (Phụ lục" in limits
    (intro,) = [line for line in body(report(date(2024, 6, 20))) if line.startswith("Tổng số 134 nhiệm vụ")]
    assert "đến hạn ngày" not in intro, "nothing is due on that very day"


@pytest.mark.parametrize(
    ("done", "late", "words"),
    [(80, 0, "đạt 100,0%, đều đúng hạn."), (80, 4, "76 nhiệm vụ hoàn thành đúng hạn."), (10, 0, None), (10, 9, "")],
)
def test_a_rate_is_a_strength_only_where_it_is_high(context, programme, report, done, late, words):
    dated = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_stage(dated[:done], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set_deadline(dated[:late], date(2024, 6, 10))
    if done == 80:
        context.tasks.set_deadline(dated[done:], date(2024, 7, 31))
    lines = [line for line in under(report(), "Ưu điểm") if not line.startswith("Hoàn thành toàn bộ")]
    if words is None:
        assert lines == ["Các nhiệm vụ đã hoàn thành đều đúng hạn."]
    elif not words:
        assert lines == [], "most came late"
    else:
        assert lines[0].endswith(words)


def test_one_is_said_as_one(context, programme, report):
    dated = [
        task.id for task in context.tasks.of_programme(programme) if task.code.startswith("I.") and not task.recurring
    ]
    context.tasks.set_stage(dated[:1], Stage.DONE, day=date(2024, 6, 20))
    lead = under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]
    assert "đã hoàn thành một nhiệm vụ có thời hạn; các nhiệm vụ còn lại chưa triển khai." in lead
    context.tasks.set_stage(dated[1:-1], Stage.DONE, day=date(2024, 6, 20))
    lead = under(report(), "Kết quả thực hiện các nhiệm vụ trọng tâm")[0]
    assert "đã hoàn thành phần lớn nhiệm vụ có thời hạn; nhiệm vụ còn lại chưa triển khai." in lead


def test_what_is_due_on_the_day_and_what_is_standing_say_so_in_the_annex(context, programme, report):
    words = said_in_annexes(report())
    assert "Chưa thực hiện, đến hạn" in words and "Thường xuyên" in words
    assert "Chưa thực hiện" not in words, "nobody has said so of a standing duty"
    earlier = said_in_annexes(report(date(2024, 6, 28)))
    assert "Chưa thực hiện, sắp đến hạn" in earlier and "Chưa thực hiện, đến hạn" not in earlier


def said_in_annexes(document) -> set[str]:
    """Return the words of all cells of the annexes."""
    tables = [table for annex, table in document.tables() if annex is not None]
    return {cell.text.replace("\u00a0", " ") for table in tables for row in table.rows for cell in row.cells}
