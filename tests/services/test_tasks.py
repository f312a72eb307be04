"""The rules of changing tasks."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.diary import DocumentRole, EntryKind, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import Origin, Stage
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.services.overview import read_facts_of
from ctr_desktop.services.querying import find_tasks


def found(context, words):
    """Return the tasks that hold some words, as every page and list finds them."""
    return [
        task.id for task in find_tasks(context.workspace.database, TaskQuery(words=words), date(2024, 6, 28), 3).tasks
    ]


def test_nothing_is_pretended_of_the_province(context, programme):
    for task in context.tasks.of_programme(programme):
        assert task.lead_unit is None and task.lead_provenance is Provenance.NONE
        if task.recurring:
            assert task.deadline.due is None and task.deadline.provenance is Provenance.NONE
        else:
            assert task.deadline.due == date(2024, 6, 30) and task.deadline.provenance is Provenance.DEFAULT


def test_without_default_deadlines_tasks_wait_for_theirs(context, sample_draft):
    _changes, programme = context.importing.accept(sample_draft, default_deadlines=False)
    counts = tally(read_facts_of(context.workspace.database, programme), date(2024, 7, 5))
    assert counts.overdue == 0 and counts.needs_deadline > 50


def test_the_same_file_twice_is_noticed(context, programme, sample_draft):
    with pytest.raises(RuleError, match=r"import\.again"):
        context.importing.accept(sample_draft)
    _changes, second = context.importing.accept(sample_draft, again=True)
    assert second != programme


def test_many_tasks_are_changed_in_one_step(context, programme):
    ids = list(range(1, 31))
    changes = context.tasks.set_stage(ids, Stage.DOING)
    assert changes.tasks == frozenset(ids)
    context.history.undo()
    assert {task.stage for task in context.tasks.get(ids).values()} == {Stage.TODO}


def test_the_programmes_words_stay(context, programme):
    for refused in (
        lambda: context.tasks.edit_text(1, "khác"),
        lambda: context.tasks.delete([1]),
        lambda: context.tasks.move(1, 3, 0),
    ):
        with pytest.raises(RuleError, match="not_own"):
            refused()


def test_own_tasks_are_added_edited_moved_and_deleted(context, programme):
    _changes, task = context.tasks.add(3, "  Việc   của huyện ")
    made = context.tasks.one(task)
    assert (made.text, made.origin, made.code) == ("Việc của huyện", Origin.OFFICE, "I.2-3")
    context.tasks.edit_text(task, "Việc khác")
    context.tasks.move(task, 3, 0)
    assert context.programmes.task_children(3)[0] == task
    assert context.tasks.one(task).code == "I.2-3"
    context.tasks.delete([task])
    with pytest.raises(RuleError):
        context.tasks.one(task)
    with pytest.raises(RuleError):
        context.tasks.add(3, "   ")


def test_an_extension_keeps_the_original_deadline(context, programme):
    context.follow_up.extend([1], date(2024, 7, 15), reason="chờ hướng dẫn", agreed_by="Thường trực")
    deadline = context.tasks.one(1).deadline
    assert (deadline.due, deadline.original) == (date(2024, 7, 15), date(2024, 6, 30))
    (extension,) = context.tasks.extensions(1)
    assert (extension.old_due, extension.new_due, extension.reason) == (
        date(2024, 6, 30),
        date(2024, 7, 15),
        "chờ hướng dẫn",
    )
    with pytest.raises(RuleError, match="not_later"):
        context.follow_up.extend([1], date(2024, 7, 1), reason="", agreed_by="")


def test_a_lead_unit_does_not_cooperate_as_well(context, programme):
    context.tasks.set([1], "cooperating", [2, 3])
    context.tasks.set_lead([1], 2)
    assert context.tasks.one(1).cooperating == (3,)
    context.tasks.set([1], "cooperating", [2, 4])
    assert context.tasks.one(1).cooperating == (4,)


def test_days_to_come_are_refused(context, programme):
    with pytest.raises(RuleError, match="day_to_come"):
        context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 29))
    with pytest.raises(RuleError, match="day_to_come"):
        context.diary.add([1], "mai", date(2024, 6, 29))


def test_the_figures_of_a_day_stay_those_of_that_day(context, programme, clock):
    """Reprinting the report of 30 June in September gives the figures of 30 June."""
    database, day = context.workspace.database, date(2024, 6, 30)
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 20))
    clock.now = datetime(2024, 7, 1, 8, 0)
    context.tasks.set_stage([3], Stage.DONE, day=date(2024, 6, 30))
    before = tally(read_facts_of(database, programme, day), day)
    assert before.done == 3
    clock.now = datetime(2024, 9, 9, 8, 0)
    context.tasks.set_stage([5, 6], Stage.DONE)
    context.tasks.set_stage([1], Stage.RETURNED, note="thiếu số liệu")
    context.follow_up.extend([7], date(2024, 12, 1), reason="", agreed_by="")
    context.tasks.add(3, "Việc bổ sung tháng chín")
    assert tally(read_facts_of(database, programme, day), day) == before
    today = tally(read_facts_of(database, programme), date(2024, 9, 9))
    assert (today.done, today.done_late) == (4, 2)


def test_the_diary(context, programme):
    context.diary.add([1, 2], " Đã gửi công văn ", date(2024, 6, 1), EntryKind.CHASE)
    entry = context.diary.of_task(1)[0]
    assert (entry.text, entry.kind, entry.day) == ("Đã gửi công văn", EntryKind.CHASE, date(2024, 6, 1))
    context.diary.edit(entry.id, "Đã gửi lại", date(2024, 6, 2))
    assert context.diary.of_task(1)[0].text == "Đã gửi lại"
    context.diary.delete(entry.id)
    assert context.diary.of_task(1) == []
    with pytest.raises(RuleError, match=r"note\.empty"):
        context.diary.add([1], "  ")
    context.tasks.set_stage([1], Stage.DOING)
    with pytest.raises(RuleError, match="is_stage"):
        context.diary.delete(context.diary.of_task(1)[0].id)


def test_documents(context, programme):
    context.papers.add([1], DocumentRole.RESULT, Paper("335-BC/ĐU", date(2024, 6, 5), "báo cáo"))
    (document,) = context.papers.of_task(1)
    assert document.number_symbol == "335-BC/ĐU"
    context.papers.take_off(document)
    assert context.papers.of_task(1) == []
    with pytest.raises(RuleError):
        context.papers.add([1], DocumentRole.RESULT, Paper(" "))


def test_units(context, programme):
    organisation = context.organisation
    assert organisation.find_unit("btc").name == "Ban Tổ chức Huyện ủy"
    assert organisation.find_unit("uy ban nhan dan huyen").short_name == "UBND"
    with pytest.raises(RuleError, match="taken"):
        organisation.add("BAN TO CHUC HUYEN UY", "", organisation.units()[0].kind)
    context.tasks.set_lead([1], 2)
    with pytest.raises(RuleError, match="used"):
        organisation.delete(2)
    organisation.delete(3)
    assert 3 not in [unit.id for unit in organisation.units()]


def test_search_needs_no_marks(context, programme):
    assert found(context, "dien tap khu vuc phong thu") == found(context, "DIỄN TẬP khu vực phòng thủ") != []
    context.diary.add([9], "Đoàn kiểm tra Đắk Lắk đến làm việc")
    assert found(context, "dak lak") == [9]
    context.tasks.set_lead([9], 2)
    assert 9 in found(context, "huyen uy to chuc")
    search = context.search
    assert found(context, '"; DROP') == [] and search.keys(" . ") == []
    assert search.keys("cong tac dan van")[0] % 2 == 0 or search.keys("cong tac dan van")


def test_thousands_of_random_moves_lose_nothing(context, programme):
    import random

    dice = random.Random(7)
    nodes = [node for node, _parent in context.programmes.tree(programme).nodes]
    own = [context.tasks.add(dice.choice(nodes), f"Việc {number}")[1] for number in range(30)]
    everything = sorted(task for task, _node in context.programmes.tree(programme).tasks)
    for _ in range(2000):
        node, place = dice.choice(nodes), dice.randrange(8)
        task = dice.choice(own)
        context.tasks.move(task, node, place)
        siblings = context.programmes.task_children(node)
        assert siblings.index(task) == min(place, len(siblings) - 1)
    tree = context.programmes.tree(programme)
    assert sorted(task for task, _node in tree.tasks) == everything


def test_a_corrected_completion_day_replaces_the_old_one(context, programme):
    database = context.workspace.database
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 10))
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 25))
    facts = {day: read_facts_of(database, programme, date(2024, 6, day))[0] for day in (15, 26)}
    assert facts[15].stage is Stage.TODO
    assert (facts[26].stage, facts[26].done_on) == (Stage.DONE, date(2024, 6, 25))
    assert len(context.diary.of_task(1)) == 1


def test_a_deadline_typed_after_an_extension_keeps_the_original(context, programme):
    context.tasks.set_deadline([1], date(2024, 6, 1))
    context.follow_up.extend([1], date(2024, 7, 15), reason="", agreed_by="")
    context.tasks.set_deadline([1], date(2024, 7, 20))
    deadline = context.tasks.one(1).deadline
    assert (deadline.due, deadline.original) == (date(2024, 7, 20), date(2024, 6, 1))
    assert context.tasks.extensions(1)[0].new_due == date(2024, 7, 20)
    with pytest.raises(RuleError, match="not_later"):
        context.tasks.set_deadline([1], date(2024, 5, 1))


def test_a_deadline_rests_while_a_task_is_standing(context, programme):
    context.tasks.set_deadline([1], date(2024, 6, 1), raw="1/6")
    before = context.tasks.one(1).deadline
    context.tasks.set([1], "recurring", True)
    assert tally(read_facts_of(context.workspace.database, programme), date(2024, 6, 28)).overdue == 0
    context.tasks.set([1], "recurring", False)
    assert context.tasks.one(1).deadline == before
    context.tasks.set_deadline([1], None, raw="x")
    assert context.tasks.one(1).deadline.raw == ""


def test_a_code_is_found_by_itself(context, programme):
    task = context.tasks.one(1)
    assert found(context, "I.1-1")[0] == task.id
    codes = [context.tasks.one(found).code for found in found(context, "II.1.1-")]
    assert codes and all(code.startswith("II.1.1-") for code in codes)


def test_a_corrected_period_moves_only_default_deadlines(context, programme):
    header = context.programmes.get(programme).header
    dated = [task for task in context.tasks.of_programme(programme) if task.deadline.due]
    own, extended, default = dated[0], dated[1], dated[2]
    context.tasks.set_deadline([own.id], date(2024, 5, 10))
    context.follow_up.extend([extended.id], date(2024, 7, 20), reason="chờ", agreed_by="Thường trực")
    context.programmes.set_header(programme, replace(header, period=quarter_period(2024, 3)))
    assert context.tasks.one(own.id).deadline.due == date(2024, 5, 10)
    assert context.tasks.one(extended.id).deadline.due == date(2024, 7, 20)
    assert context.tasks.one(default.id).deadline.due == context.tasks.one(default.id).deadline.original
    assert context.tasks.one(default.id).deadline.due == date(2024, 9, 30)
    context.history.undo()
    assert context.tasks.one(default.id).deadline.due == date(2024, 6, 30)
