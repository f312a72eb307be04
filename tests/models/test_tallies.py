"""The figures on screen are kept by increments; counted anew they are always the same."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.overview import read_overview
from tests.conftest import SAMPLE, Clock


@cache
def _read_sample():
    return read_document(resources.path(SAMPLE))


class Screen:
    """The models that show figures, without a window."""

    def __init__(self, context) -> None:
        self.context = context
        self.bus = ChangeBus()
        self.background = Background(context.workspace)
        self.tallies = Tallies(context.workspace, self.bus, self.background)
        self.outline = OutlineModel(context.programmes, context.tasks, context.organisation, self.tallies, self.bus)
        self.outline.open(context.programmes.all()[0].id)

    def same_as_fresh(self) -> None:
        tallies, database = self.tallies, self.context.workspace.database
        fresh = read_overview(database, self.outline.programme, tallies.as_of, tallies.soon_days)
        assert tallies.total == fresh.total
        by_unit = {unit: counts for unit, counts in fresh.by_unit.items() if counts.total or counts.cancelled}
        assert tallies.of_units() == by_unit
        for node, counts in fresh.by_node.items():
            assert tallies.of_node(node) == counts, node
        for view in View:
            assert tallies.count(view) == len(tallies.tasks_of(TaskQuery(view=view))), view
        for unit in by_unit:
            counted = by_unit[unit].total + by_unit[unit].cancelled
            assert len(tallies.tasks_of(TaskQuery(units=(unit,)))) == counted

    def close(self) -> None:
        self.background.stop()


@pytest.fixture
def screen(qapp, context, programme):
    made = Screen(context)
    yield made
    made.close()


def edits(context):
    tasks, own = context.tasks, []

    def add(number):
        changes, task = tasks.add(1 + number % 30, f"Việc {number}")
        own.append(task)
        return changes

    return [
        lambda n: tasks.set_lead([1 + n % 30], (n % 5) or None),
        lambda n: tasks.set_lead([1 + n % 30, 1 + n % 7], (n % 3) or None),
        lambda n: tasks.set_stage([1 + n % 30], list(Stage)[n % len(Stage)]),
        lambda n: tasks.set_deadline([1 + n % 30], date(2024, 6, 20) + timedelta(n % 20)),
        lambda n: tasks.set_deadline([1 + n % 30], None),
        lambda n: tasks.set([1 + n % 30], "recurring", bool(n % 2)),
        lambda n: context.follow_up.extend([1 + n % 30], date(2025, 1, 1) + timedelta(n), reason="r", agreed_by="a"),
        add,
        lambda n: tasks.delete([own.pop(n % len(own))]) if own else add(n),
        lambda n: tasks.move(own[n % len(own)], 1 + n % 40, 0) if own else add(n),
        lambda _n: context.history.undo().changes,
        lambda _n: context.history.undo().changes,
        lambda _n: context.history.redo().changes,
    ]


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 200)), min_size=1, max_size=12))
def test_any_sequence_of_edits_counts_as_if_counted_anew(qapp, steps, tmp_path_factory):
    context = open_context(DataFolder(tmp_path_factory.mktemp("d")), Clock())
    context.importing.accept(_read_sample())
    context.diary.add([1], "ghi")
    screen = Screen(context)
    possible = edits(context)
    try:
        for which, number in steps:
            target = context.history.undo_target()
            if which in (10, 11) and target is not None and target.kind == "programme.import":
                continue
            with suppress(CtrError):
                screen.bus.tell(possible[which](number))
            screen.same_as_fresh()
    finally:
        screen.close()
        context.close()


def test_many_re_assignments_do_not_make_units_grow(screen, context):
    dice = random.Random(5)
    for _ in range(60):
        ids = dice.sample(range(1, 60), dice.randrange(1, 6))
        screen.bus.tell(context.tasks.set_lead(ids, dice.choice((None, 1, 2, 3))))
    screen.same_as_fresh()
    units = screen.tallies.of_units()
    assert sum(counts.total + counts.cancelled for counts in units.values()) == 134


def test_a_unit_without_tasks_leaves_the_list(screen, context):
    screen.bus.tell(context.tasks.set_lead([1], 9))
    assert 9 in screen.tallies.of_units()
    screen.bus.tell(context.history.undo().changes)
    assert 9 not in screen.tallies.of_units()


def test_a_new_day_changes_the_figures(screen, context, clock):
    before = screen.tallies.total
    clock.now = datetime(2024, 7, 1, 8)
    screen.tallies.refresh()
    assert screen.tallies.total.overdue > before.overdue
    screen.same_as_fresh()


def test_only_headings_above_a_task_are_told(screen, context):
    told = []
    screen.tallies.changed.connect(told.append)
    screen.bus.tell(context.tasks.set_stage([1], Stage.DONE))
    path = {node.id for node in context.programmes.path(context.tasks.one(1).node)}
    assert told == [path]


def test_changes_elsewhere_do_not_touch_the_programme_shown(screen, context, sample_draft):
    before = screen.tallies.total
    changes, _programme = context.importing.accept(sample_draft, again=True)
    screen.bus.tell(changes)
    assert screen.tallies.total == before
    screen.same_as_fresh()


def test_no_programme_has_no_figures(screen):
    screen.outline.open(None)
    assert not screen.tallies.ready and screen.tallies.tasks_of(TaskQuery()) == ()
    assert screen.tallies.of_node(1) is None and screen.tallies.of_units() == {}


def test_an_edit_behind_midnight_is_counted_for_the_new_day(screen, context, clock):
    clock.now = datetime(2024, 7, 1, 0, 0, 20)
    screen.bus.tell(context.tasks.set_stage([1], Stage.DONE))
    screen.same_as_fresh()
