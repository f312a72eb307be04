"""One method sets every free field by its declared name."""

from __future__ import annotations

from datetime import date

import pytest

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import FIELDS, Access, Kind, Level, field_named
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.labels import action_label
from ctr_desktop.services.querying import find_tasks

FREE = [field for field in FIELDS if field.access is Access.FREE]


def value_for(field):
    return {
        Kind.TEXT: "giá trị mới",
        Kind.CHOICE: list(field.choices or ())[1] if field.choices else None,
        Kind.FLAG: not field.initially,
        Kind.DAY: date(2024, 6, 3),
        Kind.PERSON: "Trần Thị Hòa",
        Kind.UNITS: [4, 5],
    }[field.kind]


@pytest.mark.parametrize("field", FREE, ids=lambda field: field.name)
def test_every_free_field_is_set_undone_and_named(context, programme, field):
    before = {task.id: task.values[field.name] for task in context.tasks.get([2, 3]).values()}
    changes = context.tasks.set([2, 3], field.name, value_for(field))
    assert changes.tasks == frozenset({2, 3})
    after = context.tasks.one(2).values[field.name]
    assert after != before[2]
    target = context.history.undo_target()
    assert action_label(target.kind, target.details).endswith("(2)")
    assert "action." not in action_label(target.kind, target.details)
    context.history.undo()
    assert {task.id: task.values[field.name] for task in context.tasks.get([2, 3]).values()} == before


@pytest.mark.parametrize("field", [field for field in FREE if field.searched], ids=lambda field: field.name)
def test_every_searched_field_is_found_by_its_words(context, programme, field):
    words = {Kind.TEXT: "hoa phượng vĩ", Kind.PERSON: "Hoa Phượng Vĩ"}.get(field.kind)
    if words is None:
        context.tasks.set([2], field.name, [4])
        words = context.organisation.units()[3].name
    else:
        context.tasks.set([2], field.name, words)
    found = find_tasks(context.workspace.database, TaskQuery(words=words), context.workspace.today(), 3)
    assert 2 in [task.id for task in found.tasks]


@pytest.mark.parametrize("name", ["stage", "deadline", "lead", "done_on", "text", "lead_provenance", "no_such", ""])
def test_fields_with_rules_of_their_own_are_not_set_so(context, programme, name):
    with pytest.raises(RuleError, match="unknown_field"):
        context.tasks.set([1], name, "x")


@pytest.mark.parametrize("name", ["secrecy", "decided_by", "deadline_kind"])
def test_a_choice_that_is_none_is_refused(context, programme, name):
    with pytest.raises(RuleError, match="bad_value"):
        context.tasks.set([1], name, "bogus")
    assert not context.tasks.set([1], name, context.tasks.one(1).values[name])


def test_a_person_is_one_however_the_name_is_typed(context, programme):
    context.tasks.set([1], "officer", "Trần Thị Hòa")
    context.tasks.set([2], "officer", "trần  thị hoà")
    context.tasks.set([3], "officer", "Trần Thị Hoa")
    assert context.tasks.one(1).officer == context.tasks.one(2).officer != context.tasks.one(3).officer
    assert sorted(person.name for person in context.organisation.persons()) == ["Trần Thị Hoa", "Trần Thị Hòa"]


def test_nobody_follows_after_an_empty_name(context, programme):
    context.tasks.set([1], "officer", "Hòa")
    context.tasks.set([1], "officer", "   ")
    assert context.tasks.one(1).officer is None


def test_the_lead_unit_does_not_co_operate(context, programme):
    context.tasks.set_lead([1], 2)
    context.tasks.set([1], "cooperating", [3, 2, 4])
    assert set(context.tasks.one(1).cooperating) == {3, 4}


def test_the_title_is_short_where_one_is_given(context, programme):
    task = context.tasks.one(1)
    assert task.title == task.text
    context.tasks.set([1], "short_title", "Học tập Nghị quyết")
    assert context.tasks.one(1).title == "Học tập Nghị quyết" != context.tasks.one(1).text


def test_who_decides_is_one_of_the_domain(context, programme):
    context.tasks.set([1], "decided_by", Level.SUPERIOR_COMMITTEE)
    assert context.tasks.one(1).decided_by is Level.SUPERIOR_COMMITTEE


def test_the_kind_of_a_deadline_follows_the_day(context, programme):
    from datetime import date

    context.tasks.set_deadline([1], date(2024, 6, 20))
    assert context.tasks.one(1).deadline_kind.value == "day"
    context.tasks.set_deadline([1], None)
    assert context.tasks.one(1).deadline_kind.value == "none"


def test_the_importer_tells_the_kind_of_a_deadline(context):
    from ctr_desktop.services.importing.reading import read_text

    lines = (
        "CHƯƠNG TRÌNH",
        "Công tác quý II năm 2024",
        "1. Báo cáo trước ngày 20/6/2024.",
        "2. Hoàn thành trong tháng 5/2024.",
        "3. Họp giao ban hằng tháng.",
        "4. Rà soát quy hoạch cán bộ.",
    )
    _changes, programme = context.importing.accept(read_text("\n".join(lines), "dán"))
    kinds = [task.deadline_kind.value for task in context.tasks.of_programme(programme)]
    assert kinds == ["day", "span", "periodic", "none"]


def test_an_unknown_attribute_of_a_task_is_none(context, programme):
    task = context.tasks.one(1)
    with pytest.raises(AttributeError):
        task.no_such_field  # noqa: B018 - that it raises is what is tested
    assert task.with_values(result="x").result == "x" and task.result == ""


def test_declared_fields_are_attributes(context, programme):
    task = context.tasks.one(1)
    for field in FIELDS:
        if field.name not in ("deadline", "lead"):
            assert getattr(task, field.name) == task.values[field.name]
    assert task.deadline.due == task.values["deadline"] and field_named("lead").column == "lead_unit_id"
