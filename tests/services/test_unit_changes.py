"""Units in time: merged, split, renamed and ended; tasks go over on the day, days before keep the old names."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.unit_change import UnitChange, names_in
from ctr_desktop.services.context import Context
from tests.conftest import Clock

DAY = date(2024, 6, 1)


@pytest.fixture
def units(context: Context, clock: Clock, programme: int) -> dict[str, Unit]:
    clock.now = datetime(2024, 6, 10, 9, 0)
    return {unit.short_name: unit for unit in context.organisation.units()}


def unit_named(context: Context, name: str) -> Unit:
    return context.organisation.find_unit(name)


def test_two_units_become_one_and_their_open_tasks_go_over(context: Context, units: dict[str, Unit]) -> None:
    press, people, other = units["BTG"], units["BDV"], units["BTC"]
    context.tasks.set_lead([1, 2, 3], press.id, day=date(2024, 4, 5))
    context.tasks.set_lead([4], people.id, day=date(2024, 4, 5))
    context.tasks.set_lead([5], other.id, day=date(2024, 4, 5))
    context.tasks.set([5], "cooperating", (people.id, press.id))
    context.tasks.set_stage([3], Stage.DONE, day=date(2024, 5, 20))
    context.organisation.add_person("Lê Thị Hoa")
    from dataclasses import replace

    person = context.organisation.persons()[0]
    context.organisation.update_person(replace(person, unit=people.id))
    name = "Ban Tuyên giáo và Dân vận Huyện ủy"
    context.unit_changes.change([UnitChange(press.id, (name,)), UnitChange(people.id, (name,))], DAY)

    merged = unit_named(context, name)
    assert (merged.valid_from, merged.kind, merged.active) == (DAY, press.kind, True)
    old = {unit.id: unit for unit in context.organisation.units()}
    for unit in (press, people):
        found = old[unit.id]
        assert (found.name, found.active, found.valid_to) == (unit.name, False, date(2024, 5, 31))
        assert found.successors == (merged.id,)
    leads = {task: found.lead_unit for task, found in context.tasks.get([1, 2, 3, 4, 5]).items()}
    assert leads == {1: merged.id, 2: merged.id, 3: press.id, 4: merged.id, 5: other.id}
    assert context.tasks.one(5).cooperating == (merged.id,)
    assert context.organisation.persons()[0].unit == merged.id
    then = context.tasks.get([1, 4], date(2024, 5, 31))
    assert (then[1].lead_unit, then[4].lead_unit) == (press.id, people.id)
    (act,) = context.tasks.reassignments(1)
    assert (act.day, act.reason) == (DAY, f"{press.name} được sắp xếp lại")


def test_one_undo_brings_everything_back(context: Context, units: dict[str, Unit]) -> None:
    press = units["BTG"]
    context.tasks.set_lead([1], press.id, day=date(2024, 4, 5))
    before = context.organisation.units()
    context.unit_changes.change([UnitChange(press.id, ("Ban mới",))], DAY)
    assert context.organisation.units() != before
    context.history.undo()
    assert context.organisation.units() == before
    assert context.tasks.one(1).lead_unit == press.id
    context.history.redo()
    assert unit_named(context, "Ban mới").valid_from == DAY
    assert not context.backup.check().problems


def test_a_unit_is_split_and_each_task_given_to_a_part(context: Context, units: dict[str, Unit]) -> None:
    office = units["P. KT-HT"]
    context.tasks.set_lead([1, 2, 3], office.id, day=date(2024, 4, 5))
    context.tasks.set([9], "cooperating", (office.id,))
    change = UnitChange(office.id, names_in("Phòng Kinh tế;  phòng Hạ tầng ; Phòng Kinh tế"))
    context.unit_changes.change([change], DAY, given={2: "Phòng Hạ tầng"})
    economy, works = unit_named(context, "Phòng Kinh tế"), unit_named(context, "phòng Hạ tầng")
    assert [context.tasks.one(task).lead_unit for task in (1, 2, 3)] == [economy.id, works.id, economy.id]
    assert set(context.tasks.one(9).cooperating) == {economy.id, works.id}


def test_a_unit_that_takes_another_in_goes_on(context: Context, units: dict[str, Unit]) -> None:
    office, other = units["P. Y tế"], units["P. VH-TT"]
    context.tasks.set_lead([1], other.id, day=date(2024, 4, 5))
    context.unit_changes.change([UnitChange(other.id, ("P. Y tế",))], DAY)
    found = {unit.id: unit for unit in context.organisation.units()}
    assert found[office.id].active and found[office.id].valid_to is None
    assert context.tasks.one(1).lead_unit == office.id
    context.unit_changes.change([UnitChange(office.id, (office.name, "Trạm y tế khu vực"))], date(2024, 6, 2))
    found = {unit.id: unit for unit in context.organisation.units()}
    assert found[office.id].active
    assert context.tasks.one(1).lead_unit == office.id


def test_a_unit_without_successor_ends_and_keeps_its_tasks(context: Context, units: dict[str, Unit]) -> None:
    gone = units["Thanh tra"]
    context.tasks.set_lead([1], gone.id, day=date(2024, 4, 5))
    context.unit_changes.change([UnitChange(gone.id)], DAY)
    assert context.tasks.one(1).lead_unit == gone.id
    assert gone.id not in {unit.id for unit in context.organisation.units(active_only=True)}


def test_the_reform_of_2025_is_proposed_for_a_district(context: Context, clock: Clock, units: dict[str, Unit]) -> None:
    clock.now = datetime(2025, 7, 4, 9, 0)
    found = {change.unit: change.successors for change in context.unit_changes.reform()}
    assert found[units["BTC"].id] == found[units["BTG"].id] == ("Ban Xây dựng Đảng",)
    assert found[units["P. TN-MT"].id] == ("Phòng Kinh tế",)
    assert found[units["Thanh tra"].id] == ()
    assert units["TAND"].id not in found
    context.tasks.set_lead([1], units["BTG"].id, day=date(2025, 6, 2))
    context.unit_changes.change(context.unit_changes.reform(), context.unit_changes.reform_day())
    lead = unit_named(context, "Ban Xây dựng Đảng")
    assert context.tasks.one(1).lead_unit == lead.id
    assert (lead.short_name, lead.valid_from) == ("BXDĐ", date(2025, 7, 1))
    assert context.unit_changes.reform() == []


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("nothing", "unit_change.nothing"),
        ("to_come", "task.day_to_come"),
        ("gone", "unit.unknown"),
        ("ended", "unit_change.ended"),
        ("stranger", "unit_change.no_successor"),
        ("early", "unit_change.too_early"),
    ],
)
def test_what_cannot_be_changed_is_refused_and_nothing_is(
    context: Context, units: dict[str, Unit], case: str, code: str
) -> None:
    unit, other = units["BTG"], units["BDV"]
    context.tasks.set_lead([1], unit.id, day=date(2024, 4, 5))
    changes, day, given = [UnitChange(unit.id, ("Ban mới",))], DAY, {}
    if case == "nothing":
        changes = []
    elif case == "to_come":
        day = date(2024, 6, 11)
    elif case == "gone":
        changes = [*changes, UnitChange(10**6, ("Ban mới",))]
    elif case == "ended":
        context.unit_changes.change([UnitChange(other.id)], DAY)
        changes = [UnitChange(unit.id, (other.name,))]
    elif case == "stranger":
        given = {1: "Ban khác"}
    else:
        context.unit_changes.change([UnitChange(other.id, ("Ban trẻ",))], DAY)
        changes = [UnitChange(unit_named(context, "Ban trẻ").id)]
    before = context.organisation.units()
    with pytest.raises(RuleError) as refused:
        context.unit_changes.change(changes, day, given=given)
    assert refused.value.code == code
    assert context.organisation.units() == before
    assert context.tasks.one(1).lead_unit == unit.id
