"""What is asked before a report is final, one sentence each; a draft and a register are never asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.task import Stage
from tests.reporting import make_report, request_of


@pytest.fixture
def final(context, programme, clock):
    clock.now = datetime(2024, 7, 10, 8)
    found = context.workspace.settings.values.committee
    found.name, found.superior, found.symbol, found.place = "Huyện ủy A", "Đảng bộ tỉnh B", "HU", "A"
    header = context.programmes.get(programme).header
    context.programmes.set_header(programme, replace(header, number="27"))
    context.tasks.set_lead([task.id for task in context.tasks.of_programme(programme)], 1)

    def request(kind="progress", **changes):
        values = {"number": "5", "issued_on": date(2024, 7, 5), "signer": "Nguyễn Văn Ẩn", "receivers": ("Lưu",)}
        return request_of(context, programme, kind, date(2024, 6, 30), draft=False, **{**values, **changes})

    return request


def codes(context, request):
    return [error.code for error in context.reports.doubts(request)]


def test_a_whole_report_is_not_asked_about(context, final):
    assert codes(context, final()) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"signer": " "}, "report.no_signer"),
        ({"post": "", "authority": ""}, "report.no_post"),
        ({"receivers": ()}, "report.no_receivers"),
        ({"issued_on": date(2024, 6, 29)}, "report.dated_before"),
        ({"issued_on": date(2024, 7, 11)}, "report.dated_ahead"),
    ],
)
def test_what_is_missing_is_named(context, final, changes, code):
    assert codes(context, final(**changes)) == [code]
    assert codes(context, replace(final(**changes), draft=True)) == []
    assert codes(context, replace(final(**changes), kind="register")) == []


def test_what_the_tasks_lack_is_counted(context, programme, final):
    context.tasks.set_lead([1, 2], None)
    context.tasks.set_deadline([2], None)
    context.tasks.set_stage([4, 5], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set([4], "result", "Đã xong")
    found = {error.code: error.details for error in context.reports.doubts(final())}
    assert found == {
        "report.without_unit": {"count": 2},
        "report.without_deadline": {"count": 1},
        "report.without_result": {"count": 1},
    }


def test_the_blank_number_of_the_superiors_paper_is_named(context, programme, final):
    header = context.programmes.get(programme).header
    context.programmes.set_header(programme, replace(header, number=None))
    assert codes(context, final()) == ["report.superior_blank"]


@pytest.mark.parametrize("number", ["0", "00", "000"])
def test_nothing_is_numbered_0(context, final, number):
    with pytest.raises(RuleError, match="bad_number"):
        make_report(context, final(number=number))


def test_one_series_of_numbers_for_a_type_of_document_in_all_programmes(context, final, sample_draft):
    _changes, other_programme = context.importing.accept(sample_draft, again=True)
    context.reports.keep(make_report(context, final()))
    with pytest.raises(RuleError, match="number_used"):
        context.reports.check_number(replace(final(), query=replace(final().query, programmes=(other_programme,))))


def test_the_next_number_and_those_left_out_are_told(context, final):
    assert context.reports.next_number("progress", date(2024, 6, 1)) == "1"
    context.reports.keep(make_report(context, final(number="5")))
    context.reports.keep(make_report(context, final(number="6a")))
    assert context.reports.next_number("progress") == "7" and context.reports.next_number("period") == "7"
    assert context.reports.next_number("reminder") == "1"
    assert context.reports.next_number("progress", date(2025, 1, 2)) == "1"
    assert context.reports.gaps(final(number="9")) == [7, 8] and context.reports.gaps(final(number="7")) == []
    (gap,) = context.reports.doubts(final(number="30"))
    assert (
        gap.code == "report.gap" and gap.details["numbers"].startswith("7, 8") and gap.details["numbers"].endswith("…")
    )


def test_numbers_run_through_the_term_where_its_first_day_is_known(context, final, clock):
    context.reports.keep(make_report(context, final(number="5")))
    clock.now = datetime(2026, 2, 1, 8)
    assert context.reports.next_number("progress") == "1", "by years"
    context.workspace.settings.values.committee.term_began = "2024-01-15"
    assert context.reports.next_number("progress") == "6"
    with pytest.raises(RuleError, match="number_used_in_term") as raised:
        context.reports.check_number(final(issued_on=date(2025, 3, 1)))
    assert raised.value.details["day"] == "15/01/2024" or raised.value.details["day"] == "15/1/2024"
    context.reports.check_number(final(issued_on=date(2023, 3, 1)))
    assert context.reports.gaps(final(number="8", issued_on=date(2026, 1, 5))) == [6, 7]
    context.workspace.settings.values.committee.term_began = "2025-06-15"
    assert context.reports.next_number("progress") == "1", "a new term begins anew"
    assert context.reports.next_number("progress", date(2024, 12, 1)) == "6", "before it by years"
    assert context.reports.next_number("progress", date(2025, 12, 1)) == "1"


def test_the_version_for_leaders_names_no_officers(context, programme, final):
    context.tasks.set([1], "officer", "Trần Thị Ẩn")
    for leaders in (False, True):
        request = replace(request_of(context, programme, "register", date(2024, 6, 30)), leaders=leaders)
        assert ("Trần Thị Ẩn" in make_report(context, request).document.to_json()) is not leaders


def test_a_register_bears_no_number_and_is_not_issued(context, programme, final):
    made = make_report(context, final("register"))
    assert made.document.head.number == "" and made.document.head.receivers == () and made.document.head.draft == ""
    assert made.document.head.place_date == "A, ngày 05 tháng 7 năm 2024"
    assert not context.reports.keep(made) and context.reports.issued(programme) == []
