"""Reports are made once, kept as they were made, and made again from the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from ctr_desktop.domain.dates import month_period
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports.document import Document
from ctr_desktop.reports.kinds import names
from ctr_desktop.reports.wording import bears_a_number
from ctr_desktop.services.reporting import write_file
from ctr_desktop.store import as_of
from tests.reporting import make_report, page_texts, request_of


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
def final(context, programme, committee):
    def request(kind="progress", number="76", **changes):
        return request_of(
            context,
            programme,
            kind,
            date(2024, 6, 28),
            draft=False,
            number=number,
            issued_on=date(2024, 6, 28),
            **changes,
        )

    return request


def test_figures_are_those_of_the_pages(context, programme, final):
    made = make_report(context, final())
    context.tasks.set_stage([1], Stage.DONE)
    context.reports.keep(made)
    (kept,) = context.reports.issued(programme)
    assert kept.figures == made.figures and kept.figures["done_on_time"] == 0


def test_everything_that_was_printed_is_kept(context, programme, final):
    made = make_report(context, final(), formats=("pdf", "docx", "xlsx"))
    context.reports.keep(made)
    (kept,) = context.reports.issued(programme)
    for ending in ("pdf", "docx", "xlsx"):
        assert context.reports.issued_file(kept, ending) == made.files[ending]
    assert context.reports.issued_file(kept, "odt") is None
    assert context.reports.issued_document(kept) == made.document
    assert kept.request["signer"] == "" and kept.request["particulars"]["name"] == "Huyện ủy Vị Thủy"
    assert (kept.number, kept.dated.year, kept.kind) == ("76", 2024, "progress")


def test_the_place_in_the_journal_is_kept(context, programme, final):
    place = as_of.action_uid(context.workspace.database, as_of.newest_action(context.workspace.database))
    made = make_report(context, final())
    context.reports.keep(made)
    (kept,) = context.reports.issued(programme)
    assert kept.known == made.known == place


@pytest.mark.parametrize("kind", [name for name in names() if bears_a_number(name)])
def test_an_issued_report_is_made_again_from_the_journal(context, programme, final, clock, kind):
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set([1], "result", "Đã ban hành kế hoạch")
    made = make_report(context, final(kind))
    context.reports.keep(made)
    clock.now = datetime(2024, 9, 1, 8)
    context.tasks.set_lead([1, 2, 3], 5)
    context.tasks.set([1], "result", "chữ khác")
    context.organisation.update(replace(context.organisation.units()[4], name="Tên khác"))
    context.tasks.set_stage([5], Stage.DONE, day=date(2024, 6, 1))
    (kept,) = context.reports.issued(programme)
    again = context.reports.issued_again(kept)
    assert again.pdf == made.pdf and again.figures == made.figures


def test_saving_and_then_printing_keeps_it_once(context, programme, final):
    made = make_report(context, final())
    assert context.reports.keep(made)
    assert not context.reports.keep(made)
    assert len(context.reports.issued(programme)) == 1


def test_a_number_is_used_once_a_year(context, programme, final):
    context.reports.keep(make_report(context, final()))
    context.tasks.set_stage([1], Stage.DONE)
    other = make_report(context, final())
    with pytest.raises(RuleError, match="number_used"):
        context.reports.keep(other)
    with pytest.raises(RuleError, match="number_used"):
        context.reports.check_number(final())
    assert len(context.reports.issued(programme)) == 1


def test_other_numbers_kinds_and_years_are_free(context, programme, final, clock):
    clock.now = datetime(2025, 2, 1, 8)
    context.reports.keep(make_report(context, final()))
    context.reports.keep(make_report(context, final(number="77")))
    assert not context.reports.keep(make_report(context, final("register"))), "a register is no numbered document"
    later = replace(final(), issued_on=date(2025, 1, 5))
    context.reports.check_number(later)
    context.reports.keep(make_report(context, later))
    assert len(context.reports.issued(programme)) == 3


def test_a_draft_needs_no_free_number(context, programme, final):
    context.reports.keep(make_report(context, final()))
    context.reports.check_number(replace(final(), draft=True))


def test_undo_takes_an_issued_report_back(context, programme, final):
    context.reports.keep(make_report(context, final()))
    context.history.undo()
    assert context.reports.issued(programme) == []
    context.history.redo()
    assert len(context.reports.issued(programme)) == 1


@pytest.mark.parametrize("kind", names())
def test_the_same_request_gives_the_same_bytes(context, programme, committee, kind, clock):
    request = request_of(context, programme, kind, date(2024, 6, 28))
    first = make_report(context, request, formats=("pdf",))
    clock.now = datetime(2031, 1, 1)
    assert make_report(context, request).pdf == first.pdf


def test_the_bytes_do_not_depend_on_the_environment(context, programme, committee, monkeypatch):
    request = request_of(context, programme)
    first = make_report(context, request).pdf
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "123456789")
    assert make_report(context, request).pdf == first


def test_known_up_to_a_day_leaves_later_results_out(context, programme, committee, clock):
    clock.now = datetime(2024, 7, 3, 8)
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 28))
    context.tasks.set([1], "result", "nhập ngày mồng ba")
    with_it = " ".join(page_texts(make_report(context, request_of(context, programme, as_of=date(2024, 6, 30))).pdf))
    place = context.reports.place_on(date(2024, 6, 30))
    request = request_of(context, programme, as_of=date(2024, 6, 30), known=place)
    without = " ".join(page_texts(make_report(context, request).pdf))
    assert "Nhập ngày mồng ba" in with_it and "ồng ba" not in without


def test_only_the_tasks_of_a_unit(context, programme, committee):
    context.tasks.set_lead([1, 2], 3)
    request = request_of(context, programme, "register")
    request = replace(request, query=replace(request.query, units=(3,)))
    table = make_report(context, request).document.blocks[0]
    assert len([row for row in table.rows if not row.banner]) == 2


def test_a_programme_that_is_gone_is_refused(context, programme, committee):
    request = request_of(context, programme)
    context.programmes.delete(programme)
    with pytest.raises(RuleError, match=r"programme\.unknown"):
        make_report(context, request)


def test_a_report_is_of_a_day(context, programme):
    request = request_of(context, programme)
    with pytest.raises(ValueError, match="of a day"):
        replace(request, query=replace(request.query, as_of=None)).as_of  # noqa: B018


def test_an_unknown_kind_or_format_is_refused(context, programme, committee):
    with pytest.raises(KeyError):
        make_report(context, replace(request_of(context, programme), kind="no_such"))
    with pytest.raises(RuleError, match=r"report\.format"):
        make_report(context, request_of(context, programme)).with_format("odt")


def test_a_format_more_is_written_from_the_same_blocks(context, programme, committee):
    made = make_report(context, request_of(context, programme))
    more = made.with_format("docx")
    assert more.document is made.document and more.with_format("docx") is more
    assert set(more.files) == {"pdf", "docx"} and set(made.files) == {"pdf"}


def test_the_default_day_is_the_end_of_the_period_or_today(context, programme, clock):
    assert context.reports.default_request("progress", programme).as_of == date(2024, 6, 28)
    clock.now = datetime(2024, 9, 1)
    assert context.reports.default_request("progress", programme).as_of == date(2024, 6, 30)


def test_answers_of_each_kind_are_remembered_apart(context, programme, committee):
    context.reports.remember(request_of(context, programme, limits="mưa bão", signer="A"))
    context.reports.remember(request_of(context, programme, "register", officers=False, signer="B"))
    progress = context.reports.default_request("progress", programme)
    register = context.reports.default_request("register", programme)
    assert (progress.words("limits"), progress.signer) == ("mưa bão", "A")
    assert (register.answers["officers"], register.signer) == (False, "B")
    assert "officers" not in progress.answers


def test_an_old_file_stays_whole_when_the_new_one_cannot_be_written(tmp_path):
    target = tmp_path / "bao-cao.pdf"
    target.mkdir()
    with pytest.raises(DataError, match="not_written"):
        write_file(b"x", target)
    assert target.is_dir() and list(tmp_path.iterdir()) == [target]


def test_the_request_is_plain_values(context, programme, final):
    import json

    values = final(receivers=("Như trên",)).to_values()
    assert json.loads(json.dumps(values, ensure_ascii=False))["query"]["as_of"] == "2024-06-28"


def test_what_is_kept_can_be_read_as_a_document(context, programme, final):
    made = make_report(context, final())
    assert Document.from_json(made.document.to_json()) == made.document


@pytest.fixture
def second(context, programme, sample_draft) -> int:
    """A programme of the month of June beside that of the quarter."""
    header = replace(sample_draft.header, period=month_period(2024, 6), number="31", symbol="CTr/TU", title="Tháng 6")
    draft = replace(sample_draft, header=header, source_bytes=b"thang 6", source_sha256="6" * 64)
    _changes, identity = context.importing.accept(draft)
    return identity


def test_a_report_of_several_programmes_counts_and_cites_them_all(context, programme, second):
    context.tasks.set_stage([1, 135], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set([135], "result", "việc của tháng")
    alone = make_report(context, request_of(context, programme))
    query = replace(request_of(context, programme).query, programmes=(programme, second))
    both = make_report(context, replace(request_of(context, programme), query=query))
    assert sum(alone.figures[name] for name in ("done_on_time", "done_late")) == 1
    assert sum(both.figures[name] for name in ("done_on_time", "done_late")) == 2
    words = " ".join(" ".join(page_texts(both.pdf)).split()).replace("\xa0", " ")
    assert "31-CTr/TU" in words and " và " in words and "Việc của tháng." in words
    assert both.figures["recurring"] == 2 * alone.figures["recurring"]
    with pytest.raises(RuleError, match="unknown"):
        make_report(context, replace(request_of(context, programme), query=replace(query, programmes=(programme, 99))))
