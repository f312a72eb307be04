"""Writing the text of a report: begun from several things, changed line by line, printed as it was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ctr_desktop.domain.dates import month_period
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.report_text import Role, SourceKind
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.reports.document import Document, Heading, Paragraph, Signature, Table, Together
from ctr_desktop.reports.edited_text import lines_of, with_text
from ctr_desktop.reports.figure_fields import figure_words
from ctr_desktop.services.context import Context
from ctr_desktop.services.report_making import completed, compose, make
from ctr_desktop.services.report_texts import Start, surroundings, text_pages

DAY = date(2024, 6, 28)


@pytest.fixture
def filled(context: Context, programme: int) -> Context:
    context.tasks.set([1], "result", "đã tổ chức 12 lớp học")
    context.tasks.set_stage([1, 2, 3], Stage.DONE, day=date(2024, 6, 10))
    context.papers.add([1], DocumentRole.RESULT, Paper("98-BC/HU", date(2024, 6, 12), "kết quả"))
    context.tasks.set([4], "difficulty", "thiếu kinh phí")
    context.tasks.set([4], "proposal", "cấp thêm kinh phí")
    return context


@pytest.fixture
def request_(filled: Context):
    asked = filled.reports.default_request("progress", 1)
    return replace(asked, query=replace(asked.query, as_of=DAY))


def begun(context: Context, request_, start: Start | None = None):
    beside = surroundings(context.workspace.database, request_)
    context.report_texts.begin(request_, start or Start("program"), beside.generated)
    return context.report_texts.find(request_)


def said(context: Context, request_) -> str:
    _material, document = compose(context.workspace.database, request_)
    return "\n".join(words(document))


def words(document: Document) -> list[str]:
    found = []

    def walk(blocks) -> None:
        for block in blocks:
            if isinstance(block, (Heading, Paragraph)):
                found.append(block.text)
            elif isinstance(block, Together):
                walk(block.blocks)
            elif isinstance(block, Signature):
                walk(block.last)
            elif isinstance(block, Table):
                found.append(f"[{block.name}]")

    walk(document.blocks)
    return found


@pytest.mark.parametrize("kind", ["progress", "period"])
def test_a_text_that_nobody_touched_is_the_report_itself(filled: Context, kind: str) -> None:
    asked = filled.reports.default_request(kind, 1)
    asked = replace(asked, query=replace(asked.query, as_of=DAY), since=date(2024, 4, 1))
    material, document = compose(filled.workspace.database, asked)
    again = with_text(document, lines_of(document), figure_words(material))
    assert words(again) == words(document)
    assert [type(block) for block in again.blocks] == [type(block) for block in document.blocks]
    assert again == document


def test_what_is_written_is_what_is_printed_and_kept(filled: Context, request_) -> None:
    text = begun(filled, request_)
    line = next(item for item in text.lines if item.source.startswith("result:"))
    assert "12 lớp học (Báo cáo số 98-BC/HU" in line.text
    filled.report_texts.write(text, line.uid, "Đã mở 12 lớp cho {total} lượt người.")
    assert "Đã mở 12 lớp cho 134 lượt người." in said(filled, request_) or "lượt người" in said(filled, request_)
    final = replace(request_, draft=False, number="5", issued_on=DAY, signer="A", post="B", receivers=("C",))
    final = replace(final, particulars=replace(final.particulars, superior="TỈNH ỦY", name="HUYỆN ỦY", symbol="HU",
                                               place="Vị Thủy"))  # fmt: skip
    filled.reports.keep(filled.reports.make(final))
    (issued,) = filled.reports.issued(1)
    filled.report_texts.discard(filled.report_texts.find(request_))
    assert "lượt người" not in said(filled, request_)
    assert any("lượt người" in item for item in words(filled.reports.issued_document(issued)))
    again = filled.reports.issued_again(issued)
    assert again.document == filled.reports.issued_document(issued), "the journal knows the text of then"


def test_figures_in_a_text_follow_the_data(filled: Context, request_) -> None:
    text = begun(filled, request_)
    intro = next(item for item in text.lines if "{total}" in item.text)
    assert "{done}" in intro.text
    assert "đã hoàn thành 03 nhiệm vụ" in said(filled, request_)
    filled.tasks.set_stage([5], Stage.DONE, day=date(2024, 6, 20))
    assert "đã hoàn thành 04 nhiệm vụ" in said(filled, request_)


def test_a_source_that_changed_is_told_taken_or_left(filled: Context, request_) -> None:
    text = begun(filled, request_)
    line = next(item for item in text.lines if item.source.startswith("result:") and "12 lớp" in item.text)
    beside = surroundings(filled.workspace.database, request_)
    assert [beside.now(item) for item in text.lines if beside.now(item) is not None] == []
    filled.tasks.set([1], "result", "đã tổ chức 15 lớp học")
    beside = surroundings(filled.workspace.database, request_)
    changed = beside.now(line)
    assert changed is not None and "15 lớp" in changed
    filled.report_texts.keep(text, line.uid, changed)
    kept = next(item for item in filled.report_texts.find(request_).lines if item.uid == line.uid)
    assert beside.now(kept) is None and "12 lớp" in kept.text
    filled.history.undo()
    filled.report_texts.accept(text, line.uid, changed)
    assert "15 lớp" in said(filled, request_) and "12 lớp" not in said(filled, request_)


def test_words_of_a_task_that_became_secret_are_left_out(filled: Context, request_) -> None:
    text = begun(filled, request_)
    line = next(item for item in text.lines if "12 lớp" in item.text)
    filled.report_texts.write(text, line.uid, "Chuyện kín của việc này.")
    filled.tasks.set([1], "secrecy", Secrecy.SECRET)
    assert "Chuyện kín" not in said(filled, request_)
    assert all("Chuyện kín" not in page for page in [said(filled, request_)])
    beside = surroundings(filled.workspace.database, request_)
    assert filled.tasks.one(1).uid not in {item.uid for item in beside.offered}
    assert filled.tasks.one(1).uid in beside.secret


def test_every_act_is_one_step_back(filled: Context, request_) -> None:
    service, text = filled.report_texts, begun(filled, request_)
    first = next(item for item in text.lines if item.source.startswith("result:"))
    heading = next(item for item in text.lines if item.role is Role.HEADING and item.text.startswith("II-"))
    acts = (
        lambda: service.write(text, first.uid, "Khác."),
        lambda: service.split(text, first.uid, 9),
        lambda: service.join(text, first.uid),
        lambda: service.turn_paragraph(text, first.uid),
        lambda: service.move(text, first.uid, 1),
        lambda: service.move_under(text, {first.uid}, heading.uid),
        lambda: service.insert(text, first.uid, "Thêm một câu."),
        lambda: service.insert_heading(text, first.uid, "9. Mục mới", 2),
        lambda: service.drop(text, {first.uid}),
        lambda: service.accept(text, first.uid, "Mới."),
        lambda: service.keep(text, first.uid, "Mới."),
        lambda: service.discard(text),
    )
    for act in acts:
        before = service.find(request_)
        assert act(), act
        assert service.find(request_) != before
        filled.history.undo()
        after = service.find(request_)
        assert after is not None and after.lines == before.lines


def test_a_text_begins_with_an_earlier_day_or_an_issued_report(filled: Context, request_) -> None:
    text = begun(filled, request_)
    filled.report_texts.insert(text, text.lines[0].uid, "Câu riêng của văn phòng.")
    later = replace(request_, query=replace(request_.query, as_of=date(2024, 6, 30)))
    starts = filled.report_texts.starts(later)
    assert [start.kind for start in starts] == ["program", "text"] and starts[1].day == DAY
    assert "Câu riêng" in " ".join(line.text for line in begun(filled, later, starts[1]).lines)
    final = replace(request_, draft=False, number="5", issued_on=DAY,
                    particulars=replace(request_.particulars, superior="TỈNH ỦY", name="HUYỆN ỦY", symbol="HU",
                                        place="Vị Thủy"))  # fmt: skip
    filled.reports.keep(filled.reports.make(final))
    starts = filled.report_texts.starts(later)
    assert starts[-1].kind == "issued" and starts[-1].number == "5"
    lines = begun(filled, later, starts[-1]).lines
    assert "Câu riêng" in " ".join(line.text for line in lines) and not any(line.source for line in lines)
    assert any("{total}" in line.text for line in lines), "figures stay fields"
    with pytest.raises(RuleError):
        begun(filled, later, Start("text", 10**6))


def test_what_tasks_offer_is_offered_with_what_they_lack(filled: Context, request_) -> None:
    beside = surroundings(filled.workspace.database, request_)
    by_task = {item.task: item for item in beside.offered}
    assert by_task[1].words[SourceKind.RESULT].startswith("Đã tổ chức 12 lớp học (Báo cáo số 98-BC/HU")
    assert by_task[4].words[SourceKind.PROPOSAL] == "Cấp thêm kinh phí."
    assert "result" in by_task[2].lacks and "lead" in by_task[2].lacks and "result" not in by_task[1].lacks


def test_what_is_taken_from_a_task_counts_as_taken(filled: Context, request_) -> None:
    text = begun(filled, request_)
    beside = surroundings(filled.workspace.database, request_)
    offer = next(item for item in beside.offered if item.task == 4)
    words_of = offer.words[SourceKind.PROPOSAL]
    filled.report_texts.insert(text, text.lines[0].uid, words_of, f"proposal:{offer.uid}")
    line = filled.report_texts.find(request_).lines[1]
    assert line.text == words_of and beside.now(line) is None
    filled.tasks.set([4], "proposal", "")
    assert surroundings(filled.workspace.database, request_).now(line) == "", "its source is gone"


def test_a_sentence_whose_source_is_gone_is_kept_as_free_writing(filled: Context, request_) -> None:
    text = begun(filled, request_)
    line = next(item for item in text.lines if item.source.startswith("proposal:"))
    filled.tasks.set([4], "proposal", "")
    beside = surroundings(filled.workspace.database, request_)
    assert beside.now(line) == ""
    filled.report_texts.keep(text, line.uid, "")
    kept = next(item for item in filled.report_texts.find(request_).lines if item.uid == line.uid)
    assert beside.now(kept) is None and kept.text == line.text and not kept.source


def test_the_program_writes_anew_on_request(filled: Context, request_) -> None:
    text = begun(filled, request_)
    filled.report_texts.insert(text, text.lines[0].uid, "Câu riêng.")
    assert "Câu riêng." in said(filled, request_)
    assert "Câu riêng." not in said(filled, replace(request_, fresh=True))
    other_day = replace(request_, query=replace(request_.query, as_of=date(2024, 6, 27)))
    assert "Câu riêng." not in said(filled, other_day)


def test_a_text_is_of_its_span_and_programmes_alone(filled: Context, sample_draft) -> None:
    header = replace(sample_draft.header, period=month_period(2024, 6))
    filled.importing.accept(replace(sample_draft, header=header, source_bytes=b"6", source_sha256="6" * 64))
    asked = filled.reports.default_request("period", 1)
    week = replace(asked, query=replace(asked.query, as_of=DAY))
    month = replace(week, since=date(2024, 6, 1))
    both = replace(month, query=replace(month.query, programmes=(1, 2)))
    for request, words_of in ((week, "Câu của tuần."), (month, "Câu của tháng."), (both, "Câu chung.")):
        text = begun(filled, request)
        filled.report_texts.insert(text, text.lines[0].uid, words_of)
    for request, own in ((week, "tuần"), (month, "tháng"), (both, "chung")):
        texts = said(filled, completed(request))
        assert [
            word for word in ("tuần", "tháng", "chung") if f"Câu của {word}." in texts or f"Câu {word}." in texts
        ] == [own]
    assert filled.report_texts.find(replace(week, since=date(2024, 6, 24))).id == filled.report_texts.find(week).id


def test_the_text_is_shown_without_annexes(filled: Context, request_) -> None:
    begun(filled, request_)
    pages, lost = text_pages(filled.workspace.database, request_)
    assert pages.startswith(b"%PDF") and lost == {}
    assert len(pages) < len(make(filled.workspace.database, request_).pdf)


def test_a_text_is_never_empty(filled: Context, request_) -> None:
    text = begun(filled, request_)
    with pytest.raises(RuleError):
        filled.report_texts.drop(text, {line.uid for line in text.lines})
    with pytest.raises(RuleError):
        filled.report_texts.insert(text, "", "  ")
    filled.report_texts.discard(text)
    with pytest.raises(RuleError):
        filled.report_texts.write(text, text.lines[0].uid, "x")
