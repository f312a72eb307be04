"""Papers to units: one for each that it concerns, numbered on, kept together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.file_names import file_name
from ctr_desktop.domain.progress import no_report
from ctr_desktop.services.unit_papers import make_for_each, units_concerned
from tests.reporting import request_of

DAY = date(2024, 6, 28)


@pytest.fixture
def office(context, programme, clock):
    clock.now = datetime(2024, 7, 2, 8)
    found = context.workspace.settings.values.committee
    found.name, found.superior, found.symbol, found.place = "Huyện ủy A", "Đảng bộ tỉnh B", "HU", "A"
    first, second = context.organisation.units()[2:4]
    context.tasks.set_lead([1, 2], first.id)
    context.tasks.set_lead([3, 5], second.id)
    context.tasks.set_deadline([1], date(2024, 6, 10))
    return first, second


def final(context, kind, number="15"):
    return request_of(context, 1, kind, DAY, draft=False, number=number, issued_on=date(2024, 7, 1))


def test_a_reminder_goes_to_those_who_are_late_a_paper_to_all_who_work(context, office):
    first, second = office
    database = context.workspace.database
    assert units_concerned(database, final(context, "reminder")) == [(first.id, first.name)]
    both = sorted([(first.id, first.name), (second.id, second.name)], key=lambda item: item[1])
    assert units_concerned(database, final(context, "assignment")) == both


@pytest.mark.parametrize(("number", "numbers"), [("15", ["15", "16"]), ("7a", ["7a", "8a"])])
def test_numbers_go_on_and_all_are_kept_in_one_step(context, office, number, numbers):
    seen = []
    made = make_for_each(
        context.workspace.database, final(context, "assignment", number), lambda *step: seen.append(step)
    )
    assert [paper.request.number for _unit, paper in made] == numbers and seen == [(1, 2), (2, 2)]
    assert all(set(paper.files) == {"pdf", "docx"} for _unit, paper in made)
    assert all(unit in paper.document.head.subject for unit, paper in made)
    context.reports.keep_all([paper for _unit, paper in made])
    assert {report.number for report in context.reports.issued(1)} == set(numbers)
    context.history.undo()
    assert context.reports.issued(1) == []


def test_when_one_number_is_used_none_is_kept(context, office):
    made = make_for_each(context.workspace.database, final(context, "assignment"), no_report)
    context.reports.keep(made[1][1])
    other = [replace(paper, files={**paper.files, "pdf": b"%PDF other"}) for _unit, paper in made]
    with pytest.raises(RuleError, match="number_used"):
        context.reports.keep_all(other)
    assert len(context.reports.issued(1)) == 1


def test_a_draft_has_no_number_to_count_on(context, office):
    made = make_for_each(context.workspace.database, request_of(context, 1, "assignment", DAY), no_report)
    assert [paper.request.number for _unit, paper in made] == ["", ""]


@pytest.mark.parametrize(
    ("words", "name"),
    [("Ban A/B: C?", "Ban A B C"), ("…", "…"), ("..", "_"), ("x" * 200, "x" * 80), ("Đơn vị.", "Đơn vị")],
)
def test_every_unit_can_name_a_file(words, name):
    assert file_name(words) == name
