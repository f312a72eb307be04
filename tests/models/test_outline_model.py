"""The tree's model under Qt's own tester: moves, filters and undo lose nothing."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ctr_desktop.domain.row_keys import node_key, task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.outline_model import ROW_ROLE, Column, OutlineModel
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.models.task_row import HeadingRow, TaskRow
from ctr_desktop.models.tree_shape import is_task, row_id
from ctr_desktop.services.overview import read_overview


@pytest.fixture
def bus(qapp):
    return ChangeBus()


@pytest.fixture
def figures(qapp, context, bus):
    background = Background(context.workspace)
    yield Tallies(context.workspace, bus, background)
    background.stop()


@pytest.fixture
def model(context, programme, bus, figures):
    made = OutlineModel(context.programmes, context.tasks, context.organisation, figures, bus)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.open(programme)
    return made


def keys(model, parent=None):
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(model.key(index))
        found += keys(model, index)
    return found


def shown_tasks(model):
    return [row_id(key) for key in keys(model) if is_task(key)]


def test_the_tree_mirrors_the_outline(model, context, programme):
    top = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert top == ["I. Các nhiệm vụ trọng tâm", "II. Những nhiệm vụ và giải pháp"]
    first = model.index(0, 0, model.index(0, 0))
    assert isinstance(first.data(ROW_ROLE), TaskRow), "a paragraph with one duty is shown as that duty"
    assert shown_tasks(model) == [task.id for task in context.tasks.of_programme(programme)]


def test_a_short_title_stands_in_the_tree_and_the_words_in_its_tip(model, context, bus):
    bus.tell(context.tasks.set([1], "short_title", "Học tập nghị quyết"))
    cell = model.index_of(task_key(1))
    assert cell.data() == "Học tập nghị quyết"
    assert context.tasks.one(1).text[:30] in cell.data(Qt.ItemDataRole.ToolTipRole)
    bus.tell(context.history.undo().changes)
    assert model.index_of(task_key(1)).data() == context.tasks.one(1).text


def test_headings_carry_the_figures(model, context, bus, figures, clock):
    heading = model.index(0, 0)
    before = heading.data(ROW_ROLE)
    assert isinstance(before, HeadingRow) and before.tally.done == 0
    bus.tell(context.tasks.set_stage([1], Stage.DONE))
    assert model.index(0, 0).data(ROW_ROLE).tally.done == 1
    fresh = read_overview(context.workspace.database, model.programme, figures.as_of, figures.soon_days)
    assert figures.total == fresh.total


def test_an_edit_changes_only_its_row_and_the_headings_above(model, context, bus, qtbot):
    told = []
    model.dataChanged.connect(lambda first, _last: told.append(model.key(first)))
    for key in keys(model):
        model.row_data(key)
    bus.tell(context.tasks.set_lead([1], 3))
    assert set(told) == {task_key(1), node_key(1), node_key(2)} & set(keys(model)) | {task_key(1)}
    assert model.index_of(task_key(1), Column.LEAD).data() == context.organisation.units()[2].short_name


def test_random_moves_lose_nothing(model, context, bus):
    dice = random.Random(20240630)
    nodes = [node for node, _parent in context.programmes.tree(model.programme).nodes]
    own = []
    for number in range(12):
        changes, task = context.tasks.add(dice.choice(nodes), f"Việc tự thêm {number}")
        bus.tell(changes)
        own.append(task)
    everything = sorted(shown_tasks(model))
    for _ in range(15):
        bus.tell(context.tasks.move(dice.choice(own), dice.choice(nodes), dice.randrange(6)))
        assert sorted(shown_tasks(model)) == everything
    for _ in range(15):
        bus.tell(context.history.undo().changes)
        assert sorted(shown_tasks(model)) == everything
    bus.tell(context.tasks.delete(own))
    assert sorted(shown_tasks(model)) == sorted(set(everything) - set(own))


def test_filters_keep_the_ancestors(model, context):
    wanted = {task_key(20), task_key(40)}
    model.set_filter(wanted)
    assert {key for key in keys(model) if is_task(key)} == wanted
    for key in wanted:
        parent = model.parent(model.index_of(key))
        assert parent.isValid() and isinstance(parent.data(ROW_ROLE), HeadingRow)
    model.set_filter(None)
    assert len(shown_tasks(model)) == len(list(context.tasks.of_programme(model.programme)))


def test_tasks_are_sorted_within_their_heading(model, context, bus):
    from datetime import date

    bus.tell(context.tasks.set_deadline([3], date(2024, 5, 1)))
    before = keys(model)
    model.sort(Column.DEADLINE, Qt.SortOrder.AscendingOrder)
    after = keys(model)
    assert sorted(before) == sorted(after)
    assert after.index(task_key(3)) < after.index(task_key(2))
    model.sort(Column.CONTENT, Qt.SortOrder.AscendingOrder)
    assert keys(model) == before


def test_views_count_what_they_show(model, figures, context, bus, clock):
    bus.tell(context.tasks.set_stage([1, 2], Stage.DONE))
    bus.tell(context.tasks.set_lead([3, 4], 1))
    for view in View:
        assert figures.count(view) == len(figures.tasks_of(TaskQuery(view=view))), view


def test_undone_import_leaves_an_empty_tree(model, context, bus):
    bus.tell(context.history.undo().changes)
    assert model.rowCount() == 0
