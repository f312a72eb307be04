"""The turn of a period: what goes over, what stays, and that the old period says what it said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.roll_over import Choice, Fate, RollOver, proposed
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.services.context import Context
from ctr_desktop.services.importing.reading import read_text
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store.as_of import facts
from tests.conftest import Clock

QUARTER = """CHƯƠNG TRÌNH công tác quý {quarter} năm 2024
I. CÔNG TÁC XÂY DỰNG ĐẢNG
1. Tổ chức hội nghị sơ kết sáu tháng thực hiện nghị quyết đại hội đảng bộ huyện
2. Tăng cường kiểm tra, giám sát các tổ chức đảng trực thuộc
3. {third}
II. PHÁT TRIỂN KINH TẾ
1. Hoàn thành thủ tục đầu tư khu công nghiệp Sông Hậu 2 trên địa bàn
2. {last}
"""
FIRST = QUARTER.format(
    quarter="II",
    third="Ban hành quy định về quản lý hồ sơ cán bộ, đảng viên trong toàn đảng bộ",
    last="Thu ngân sách đạt 55 phần trăm dự toán năm",
)
SECOND = QUARTER.format(
    quarter="III",
    third="Rà soát quy hoạch cán bộ giai đoạn 2025 - 2030",
    last="Thu ngân sách đạt 75 phần trăm dự toán năm",
).replace("1. Tổ chức hội nghị sơ kết sáu tháng", "1. Tổ chức hội nghị sơ kết chín tháng")
OPENING = own_header(quarter_period(2024, 3), "Huyện ủy Vị Thủy")


def stored(context: Context, text: str, name: str) -> int:
    _changes, programme = context.importing.accept(read_text(text, name))
    return programme


def of(context: Context, programme: int) -> list[Task]:
    return list(context.tasks.of_programme(programme))


@pytest.fixture
def quarter(context: Context, clock: Clock) -> int:
    clock.now = datetime(2024, 4, 2, 8, 0)
    programme = stored(context, FIRST, "quy-2.txt")
    clock.now = datetime(2024, 7, 3, 8, 0)
    return programme


def test_unfinished_and_standing_tasks_go_over_as_they_are(context: Context, quarter: int) -> None:
    first, standing, rules, park, income = of(context, quarter)
    unit, helper = (item.id for item in context.organisation.units()[2:4])
    context.tasks.set_lead([rules.id], unit, day=date(2024, 4, 3))
    context.tasks.set([rules.id], "cooperating", (helper,))
    for name, value in (
        ("officer", "Trần Thị Hòa"),
        ("secrecy", "secret"),
        ("result", "đã có dự thảo lần hai"),
        ("difficulty", "thiếu người"),
    ):
        context.tasks.set([rules.id], name, value)
    context.papers.add([rules.id], DocumentRole.ASSIGNED_BY, Paper("90-TB/TU", date(2024, 4, 1), "giao việc"))
    context.papers.add([rules.id], DocumentRole.RESULT, Paper("12-BC/HU", date(2024, 4, 2), "báo cáo bước đầu"))
    context.tasks.set_stage([rules.id], Stage.DOING, day=date(2024, 5, 2))
    context.tasks.set_stage([first.id, park.id], Stage.DONE, day=date(2024, 6, 20))
    plan = context.rolling_over.plan(quarter, None)
    assert [item.task for item in plan.tasks] == [standing.id, rules.id, income.id]
    asked = RollOver(quarter, proposed(plan), date(2024, 9, 30))
    _changes, target = context.rolling_over.roll_over(asked, opening=OPENING)

    assert context.programmes.get(target).name == "Quý III/2024 (tự lập)"
    over = of(context, target)
    assert [task.text for task in over] == [standing.text, rules.text, income.text]
    again, before = over[1], context.tasks.one(rules.id)
    assert (again.stage, again.lead_unit, again.cooperating) == (Stage.DOING, unit, (helper,))
    assert again.values["officer"] == before.values["officer"] is not None
    assert (again.secrecy.value, again.difficulty, again.result) == ("secret", "thiếu người", "")
    assert again.values["carried_in"] and not again.values["outside"]
    assert [paper.number_symbol for paper in context.papers.of_task(again.id)] == ["90-TB/TU"]
    assert again.deadline.due == again.deadline.original == date(2024, 9, 30)
    assert again.deadline.provenance is Provenance.DEFAULT
    assert over[0].recurring and over[0].deadline.due is None
    words = f"Chuyển từ Quý II/2024, nhiệm vụ {rules.code}. Kết quả đến nay: đã có dự thảo lần hai"
    assert [entry.text for entry in context.diary.of_task(again.id) if entry.text] == [words]
    assert {task.id: task.stage for task in of(context, quarter)} == {
        **dict.fromkeys((first.id, park.id), Stage.DONE),
        **dict.fromkeys((standing.id, rules.id, income.id), Stage.CARRIED),
    }
    assert context.tasks.before(again) == before
    assert context.tasks.after(before) == again
    assert [task.id for task in context.tasks.lineage(again)] == [rules.id]


def test_headings_of_an_own_programme_are_those_of_the_old_one_numbered_anew(context: Context, quarter: int) -> None:
    income = of(context, quarter)[-1]
    choices = {income.id: Choice(Fate.CARRIED)}
    _changes, target = context.rolling_over.roll_over(RollOver(quarter, choices), opening=OPENING)
    nodes = context.programmes.nodes([node for node, _parent in context.programmes.tree(target).nodes])
    assert [(node.marker, node.text, node.own) for node in nodes.values()] == [("I", "PHÁT TRIỂN KINH TẾ", True)]
    assert [task.code for task in of(context, target)] == ["I-1"]


def test_duties_of_the_next_programme_go_on_with_tasks_like_them(context: Context, clock: Clock, quarter: int) -> None:
    first, standing, rules, park, income = of(context, quarter)
    unit = context.organisation.units()[4].id
    context.tasks.set_lead([park.id], unit)
    target = stored(context, SECOND, "quy-3.txt")
    duties = of(context, target)
    plan = context.rolling_over.plan(quarter, target)
    assert {item.task: item.match for item in plan.tasks} == {
        first.id: duties[0].id,
        standing.id: duties[1].id,
        rules.id: None,
        park.id: duties[3].id,
        income.id: duties[4].id,
    }
    context.rolling_over.roll_over(RollOver(quarter, proposed(plan)), target=target)
    after = {task.id: task for task in of(context, target)}
    assert after[duties[3].id].lead_unit == unit
    assert after[duties[3].id].values["carried_in"]
    own = [task for task in after.values() if task.id not in {duty.id for duty in duties}]
    assert [(task.text, task.node) for task in own] == [(rules.text, context.programmes.path(duties[0].node)[0].id)]
    both = TaskQuery((quarter, target))
    found = find_tasks(context.workspace.database, both, clock.now.date(), 3)
    assert {task.id for task in found.tasks} == set(after)
    assert context.rolling_over.plan(quarter, target).tasks == ()


def test_a_stated_deadline_that_has_passed_is_extended_and_keeps_its_first_day(context: Context, quarter: int) -> None:
    rules, park = of(context, quarter)[2:4]
    context.tasks.set_deadline([rules.id], date(2024, 5, 15))
    context.tasks.set_deadline([park.id], date(2024, 12, 20))
    choices = {rules.id: Choice(Fate.CARRIED), park.id: Choice(Fate.CARRIED)}
    asked = RollOver(quarter, choices, date(2024, 8, 31))
    _changes, target = context.rolling_over.roll_over(asked, opening=OPENING)
    late, early = of(context, target)
    assert (late.deadline.due, late.deadline.original) == (date(2024, 8, 31), date(2024, 5, 15))
    (granted,) = context.tasks.extensions(late.id)
    assert (granted.old_due, granted.new_due, granted.day) == (date(2024, 5, 15), date(2024, 8, 31), date(2024, 7, 3))
    assert (early.deadline.due, early.deadline.original) == (date(2024, 12, 20), date(2024, 12, 20))
    assert context.tasks.extensions(early.id) == []


def test_a_day_that_was_granted_beyond_the_period_stays(context: Context, quarter: int) -> None:
    rules = of(context, quarter)[2]
    context.follow_up.extend(
        [rules.id], date(2024, 7, 15), reason="chờ ý kiến", agreed_by="Thường trực", day=date(2024, 6, 20)
    )
    asked = RollOver(quarter, {rules.id: Choice(Fate.CARRIED)}, date(2024, 9, 30))
    _changes, target = context.rolling_over.roll_over(asked, opening=OPENING)
    (over,) = of(context, target)
    assert (over.deadline.due, over.deadline.original) == (date(2024, 7, 15), date(2024, 6, 30))


def test_what_was_said_of_the_old_period_stays(context: Context, quarter: int) -> None:
    day = date(2024, 6, 30)
    committee = context.workspace.settings.values.committee
    committee.name, committee.superior, committee.symbol, committee.place = "Huyện ủy", "Đảng bộ tỉnh", "HU", "Vị Thủy"
    before = facts(context.workspace.database, quarter, day)
    asked = context.reports.default_request("progress", quarter)
    request = replace(asked, query=replace(asked.query, as_of=day))
    told = context.reports.make(request, ("pdf",)).files
    plan = context.rolling_over.plan(quarter, None)
    context.rolling_over.roll_over(RollOver(quarter, proposed(plan)), opening=OPENING)
    assert facts(context.workspace.database, quarter, day) == before
    assert context.reports.make(request, ("pdf",)).files == told


def test_one_undo_takes_a_roll_over_back(context: Context, quarter: int) -> None:
    before = [(task.id, task.stage, task.values) for task in of(context, quarter)]
    plan = context.rolling_over.plan(quarter, None)
    context.rolling_over.roll_over(RollOver(quarter, proposed(plan)), opening=OPENING)
    assert len(context.programmes.all()) == 2
    context.history.undo()
    assert [item.id for item in context.programmes.all()] == [quarter]
    assert [(task.id, task.stage, task.values) for task in of(context, quarter)] == before
    context.history.redo()
    assert [task.stage for task in of(context, quarter)] == [Stage.CARRIED] * 5
    assert not context.backup.check().problems


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("none", "roll_over.no_target"),
        ("same", "roll_over.same"),
        ("earlier", "roll_over.earlier"),
        ("done", "roll_over.changed"),
        ("twice", "roll_over.twice"),
        ("foreign", "roll_over.changed"),
        ("to_come", "task.day_to_come"),
        ("before", "roll_over.too_early"),
    ],
)
def test_what_cannot_go_over_is_refused_and_changes_nothing(
    context: Context, quarter: int, case: str, code: str
) -> None:
    first, second, *_rest = (task.id for task in of(context, quarter))
    following = stored(context, SECOND, "quy-3.txt")
    duty = of(context, following)[0].id
    asked = RollOver(quarter, {first: Choice(Fate.CARRIED)})
    target: int | None = following
    if case == "none":
        target = None
    elif case == "same":
        target = quarter
    elif case == "earlier":
        asked, target = RollOver(following, {duty: Choice(Fate.CARRIED)}), quarter
    elif case == "done":
        context.tasks.set_stage([first], Stage.DONE)
    elif case == "twice":
        asked = RollOver(quarter, dict.fromkeys((first, second), Choice(Fate.MATCHED, duty)))
    elif case == "foreign":
        asked = RollOver(quarter, {first: Choice(Fate.MATCHED, second)})
    else:
        asked = replace(asked, day=date(2024, 7, 4) if case == "to_come" else date(2024, 3, 31))
    newest = context.history.undo_target()
    with pytest.raises(RuleError) as refused:
        context.rolling_over.roll_over(asked, target=target)
    assert refused.value.code == code
    assert context.history.undo_target() == newest


def test_a_heading_is_added_where_the_next_programme_has_none_like_it(context: Context, quarter: int) -> None:
    income = of(context, quarter)[-1]
    text = SECOND.replace("PHÁT TRIỂN KINH TẾ", "KINH TẾ - XÃ HỘI")
    target = stored(context, text, "quy-3.txt")
    context.rolling_over.roll_over(RollOver(quarter, {income.id: Choice(Fate.CARRIED)}), target=target)
    last = of(context, target)[-1]
    heading = context.programmes.path(last.node)[-1]
    assert (heading.text, heading.marker, heading.own) == ("Nhiệm vụ chuyển tiếp từ Quý II/2024", "", True)
    draft = read_text(text.replace("Rà soát quy hoạch", "Hoàn thành rà soát quy hoạch"), "quy-3-lan-2.txt")
    plan = context.merging.plan(draft, target)
    assert heading.id not in {item.stored for item in plan.items if item.new_text == "" and item.kind == "vanished"}
    context.merging.merge(draft, target)
    assert of(context, target)[-1].id == last.id
    words = [entry.text for entry in context.diary.of_task(last.id)]
    assert words == [f"Chuyển từ Quý II/2024, nhiệm vụ {income.code}"]
