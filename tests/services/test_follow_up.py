"""Closing with proof, marks, returns, extensions, papers: what following a task to its end stores."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ctr_desktop.domain.diary import DocumentRole, EntryKind, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import Mark, Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.services.follow_up import Proof
from ctr_desktop.services.overview import read_facts_of
from ctr_desktop.services.querying import find_tasks

PAPER = Paper("335-BC/HU", date(2024, 6, 18), "Kết quả học tập", receiver="Tỉnh ủy")


def listed(context, view, day=None):
    query = TaskQuery(view=view, as_of=day)
    found = find_tasks(context.workspace.database, query, context.workspace.today(), 3)
    return [task.id for task in found.tasks]


def test_the_day_of_the_paper_is_the_day_of_completion(context, programme):
    before = context.history.undo_target().id
    context.follow_up.close([1, 2], Proof(PAPER))
    for task in (1, 2):
        found = context.tasks.one(task)
        assert (found.stage, found.done_on) == (Stage.DONE, date(2024, 6, 18))
        (paper,) = context.papers.of_task(task)
        assert (paper.number_symbol, paper.receiver, paper.is_result) == ("335-BC/HU", "Tỉnh ủy", True)
    assert len(context.papers.all()) == 1 and listed(context, View.UNPROVED) == []
    context.history.undo()
    assert context.history.undo_target().id == before, "one action for all of it"
    assert context.papers.all() == [] and context.tasks.one(1).stage is Stage.TODO


def test_later_closes_today_and_lists_the_task(context, programme):
    context.follow_up.close([1], Proof(), day=date(2024, 5, 20))
    assert context.tasks.one(1).done_on == date(2024, 5, 20)
    assert listed(context, View.UNPROVED) == [1]
    context.follow_up.close([1], Proof(PAPER))
    assert context.tasks.one(1).done_on == date(2024, 6, 18) and listed(context, View.UNPROVED) == []


def test_a_reason_stands_in_the_place_of_a_paper(context, programme):
    context.follow_up.close([1], Proof(no_paper=" báo cáo miệng tại giao ban "))
    assert context.tasks.one(1).values["no_paper"] == "báo cáo miệng tại giao ban"
    assert listed(context, View.UNPROVED) == []
    context.tasks.set_stage([1], Stage.DOING)
    assert context.tasks.one(1).values["no_paper"] == "", "the reason was that of the completion"


def test_a_paper_that_says_nothing_closes_nothing(context, programme):
    with pytest.raises(RuleError, match=r"document\.nothing_said"):
        context.follow_up.close([1], Proof(Paper(" ")))
    assert context.tasks.one(1).stage is Stage.TODO and context.papers.all() == []


def test_proof_is_looked_for_on_a_past_day_too(context, programme, clock):
    context.follow_up.close([1], Proof(), day=date(2024, 5, 20))
    context.tasks.set_stage([1], Stage.DOING, day=date(2024, 6, 20))
    assert listed(context, View.UNPROVED, date(2024, 6, 1)) == [1]
    context.papers.add([1], DocumentRole.RESULT, PAPER)
    assert listed(context, View.UNPROVED, date(2024, 6, 1)) == []


def test_marks_leave_the_stage_and_the_rate_as_they_are(context, programme):
    context.follow_up.close([1], Proof(PAPER))
    before = tally(read_facts_of(context.workspace.database, programme), date(2024, 6, 28))
    context.follow_up.mark([1], Mark.REPORTED, date(2024, 6, 18), "Lê Thị Hoa")
    context.follow_up.mark([1], Mark.APPROVED, date(2024, 6, 20), "Nguyễn Văn Bình")
    found = context.tasks.one(1)
    assert (found.stage, found.values["approved_on"]) == (Stage.DONE, date(2024, 6, 20))
    assert tally(read_facts_of(context.workspace.database, programme), date(2024, 6, 28)) == before
    names = {person.id: person.name for person in context.organisation.persons()}
    assert names[found.values["reported_by"]] == "Lê Thị Hoa"
    (of_day,) = context.tasks.get([1], date(2024, 6, 19)).values()
    assert (of_day.values["reported_on"], of_day.values["approved_on"]) == (date(2024, 6, 18), None)
    context.follow_up.unmark([1], Mark.REPORTED)
    assert context.tasks.one(1).values["approved_on"] is None, "the marks behind it go with it"


@pytest.mark.parametrize(
    ("mark", "day", "code"),
    [
        (Mark.REPORTED, date(2024, 6, 17), "mark_too_early"),
        (Mark.APPROVED, date(2024, 6, 19), "mark_too_early"),
        (Mark.RECOGNISED, date(2030, 1, 1), "day_to_come"),
    ],
)
def test_a_mark_on_a_day_that_cannot_be_is_refused(context, programme, mark, day, code):
    context.follow_up.close([1], Proof(PAPER))
    context.follow_up.mark([1], Mark.REPORTED, date(2024, 6, 20))
    with pytest.raises(RuleError, match=code):
        context.follow_up.mark([1], mark, day)


def test_only_a_task_that_is_done_is_marked(context, programme):
    with pytest.raises(RuleError, match="not_done"):
        context.follow_up.mark([1], Mark.REPORTED, date(2024, 6, 20))


def test_a_return_needs_a_reason_and_is_counted(context, programme):
    context.follow_up.close([1], Proof(PAPER))
    context.follow_up.mark([1], Mark.REPORTED, date(2024, 6, 20))
    for reason in ("", "  "):
        with pytest.raises(RuleError, match="return_reason"):
            context.follow_up.send_back([1], reason)
    context.follow_up.send_back([1], "thiếu số liệu", day=date(2024, 6, 21))
    found = context.tasks.one(1)
    assert (found.stage, found.done_on, found.values["reported_on"]) == (Stage.RETURNED, None, None)
    assert found.follow_up.returned == 1 and found.last_note == "thiếu số liệu"
    with pytest.raises(RuleError, match="nothing_to_return"):
        context.follow_up.send_back([2], "chưa làm")
    context.tasks.set_stage([1], Stage.WAITING)
    context.follow_up.send_back([1], "còn thiếu")
    assert context.tasks.one(1).follow_up.returned == 2
    (of_day,) = context.tasks.get([1], date(2024, 6, 21)).values()
    assert of_day.follow_up.returned == 1


def test_nothing_is_carried_over_by_a_stage_alone(context, programme):
    with pytest.raises(RuleError, match="carried_by_act"):
        context.tasks.set_stage([1], Stage.CARRIED)
    assert context.tasks.one(1).stage is Stage.TODO


def test_an_extension_keeps_who_asked_and_its_paper(context, programme):
    paper = Paper("12-CV/HU", date(2024, 6, 1), "gia hạn")
    said = {"reason": "chờ hướng dẫn", "agreed_by": "Thường trực", "asked_by": "Ban Tổ chức"}
    context.follow_up.extend([1, 2], date(2024, 7, 15), paper=paper, **said)
    (extension,) = context.tasks.extensions(1)
    assert (extension.asked_by, extension.agreed_by) == ("Ban Tổ chức", "Thường trực")
    assert context.papers.get(extension.paper).number_symbol == "12-CV/HU" and len(context.papers.all()) == 1
    assert context.tasks.one(1).follow_up.extended == 1
    found = context.tasks.one(1).deadline
    assert (found.original, found.due) == (date(2024, 6, 30), date(2024, 7, 15))


def test_chasing_is_counted_and_dated(context, programme, clock):
    context.diary.add([1], "gọi điện", date(2024, 5, 10), EntryKind.CHASE, "Nguyễn Văn Bình")
    context.diary.add([1], "", date(2024, 5, 15), EntryKind.PROOF_WANTED)
    context.diary.add([1], "ghi chú", date(2024, 6, 1))
    counted = context.tasks.one(1).follow_up
    assert (counted.chased, counted.chased_on) == (2, date(2024, 5, 15))
    (of_day,) = context.tasks.get([1], date(2024, 5, 12)).values()
    assert (of_day.follow_up.chased, of_day.follow_up.chased_on) == (1, date(2024, 5, 10))
    names = {person.id: person.name for person in context.organisation.persons()}
    first = context.diary.of_task(1)[-1]
    assert names[first.person] == "Nguyễn Văn Bình" and not first.in_report
    context.diary.edit(first.id, "gọi lần hai", date(2024, 5, 11), EntryKind.INSTRUCTION, "")
    first = context.diary.of_task(1)[-1]
    assert (first.kind, first.person, first.text) == (EntryKind.INSTRUCTION, None, "gọi lần hai")


def test_acts_of_chasing_stay_out_of_reports_until_they_are_marked(context, programme):
    from ctr_desktop.store import as_of

    database = context.workspace.database
    context.diary.add([1], "đã có kế hoạch", date(2024, 5, 10))
    context.diary.add([1], "đôn đốc lần một", date(2024, 5, 20), EntryKind.CHASE)
    assert as_of.last_entries(database, [1], None, reported=True)[1][1] == "đã có kế hoạch"
    assert as_of.last_entries(database, [1], None)[1][1] == "đôn đốc lần một"
    chase, note = context.diary.of_task(1)
    context.diary.report(chase.id, True)
    assert as_of.last_entries(database, [1], None, reported=True)[1][1] == "đôn đốc lần một"
    context.diary.report(chase.id, False)
    context.diary.report(note.id, False)
    assert as_of.last_entries(database, [1], None, reported=True) == {}


def test_a_paper_is_entered_once_however_it_is_written(context, programme):
    context.papers.add([1], DocumentRole.ASSIGNED_BY, Paper("05-BC/HU", date(2024, 5, 5)))
    context.papers.add([2], DocumentRole.RESULT, Paper("5 - bc/hu", None, "về việc"))
    (paper,) = context.papers.all()
    assert (paper.number_symbol, paper.date, paper.subject) == ("05-BC/HU", date(2024, 5, 5), "về việc")
    context.papers.add([3], DocumentRole.RESULT, Paper("05-BC/HU", None, "về việc học tập"))
    assert context.papers.all()[0].subject == "về việc học tập", "what is typed of a paper is never dropped"
    context.papers.add([2], DocumentRole.RESULT, Paper("05-BC/HU", date(2023, 5, 5)))
    assert len(context.papers.all()) == 2, "another day is another paper"
    context.papers.edit(Paper("06-BC/HU", date(2024, 5, 6), "sửa", id=paper.id))
    assert {item.number_symbol for item in context.papers.of_task(1)} == {"06-BC/HU"}
    found = find_tasks(context.workspace.database, TaskQuery(words="06-BC/HU"), context.workspace.today(), 3)
    assert {task.id for task in found.tasks} >= {1, 2}, "both tasks are found by the new number"
    context.papers.take_off(context.papers.of_task(1)[0])
    assert len(context.papers.all()) == 2, "the other task still has it"


def test_the_papers_that_a_programme_cites_are_offered(context, programme):
    numbers = [paper.number_symbol for paper in context.papers.offered(programme)]
    assert "29-CT/TU" in numbers and len(numbers) == len(set(numbers))


def test_a_difficulty_says_since_when_it_stands(context, programme, clock):
    clock.now = datetime(2024, 6, 3, 8)
    context.tasks.set([1], "difficulty", "thiếu kinh phí")
    clock.now = datetime(2024, 6, 10, 8)
    context.tasks.set([1], "difficulty", "thiếu kinh phí và người")
    assert context.tasks.one(1).values["difficulty_on"] == date(2024, 6, 3)
    context.tasks.set([1], "difficulty", "")
    assert context.tasks.one(1).values["difficulty_on"] is None
