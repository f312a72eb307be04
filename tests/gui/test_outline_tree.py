"""The tree view: a new row leaves everything else as it stands."""

from __future__ import annotations

from collections import Counter

import pytest

from ctr_desktop.domain.row_keys import is_task, node_key, row_id, task_key


@pytest.fixture
def tree(window, programme, qapp):
    window.open_programme(programme)
    window.show_page("tree")
    window.show()
    qapp.processEvents()
    return window.pages.page.tree


def opened(model, tree) -> dict[int, bool]:
    """Return every row that is laid out, top to bottom, and whether it is open."""
    index, found = model.index(0, 0), {}
    while index.isValid():
        found[model.key(index)] = tree.isExpanded(index)
        index = tree.indexBelow(index)
    return found


def shared_node(model) -> int:
    """Return a heading with several tasks of its own."""
    counted = Counter(key for task in model.shape.tasks() if not is_task(key := model.shape.parent[task_key(task)]))
    return row_id(counted.most_common(1)[0][0])


def add(window, context, node: int) -> int:
    changes, task = context.tasks.add(node, "Việc của văn phòng")
    window.services.models.bus.tell(changes)
    return task


def test_a_new_task_is_laid_out_and_nothing_else_moves(window, context, tree, qapp):
    model = window.services.models.outline
    node = shared_node(model)
    closed = model.index(1, 0, model.index(0, 0))
    tree.setExpanded(closed, False)
    tree.scrollToBottom()
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().value() - 7)
    scrolled, before = tree.verticalScrollBar().value(), opened(model, tree)
    told = []
    tree.collapsed.connect(told.append)
    tree.expanded.connect(told.append)
    new = add(window, context, node)
    qapp.processEvents()
    after = opened(model, tree)
    assert task_key(new) in after and after[node_key(node)]
    assert {key: is_open for key, is_open in after.items() if key != task_key(new)} == before
    assert abs(tree.verticalScrollBar().value() - scrolled) <= 1 and not told


def test_a_new_task_in_a_closed_heading_leaves_it_closed(window, context, tree, qapp):
    model = window.services.models.outline
    node = shared_node(model)
    index = model.index_of(node_key(node))
    tree.collapse(index)
    new = add(window, context, node)
    qapp.processEvents()
    assert not tree.isExpanded(index) and task_key(new) not in opened(model, tree)
    tree.expand(index)
    assert task_key(new) in opened(model, tree)


def test_the_whole_heading_is_there_after_undo_and_redo(window, context, tree, qapp):
    model = window.services.models.outline
    before = opened(model, tree)
    new = add(window, context, shared_node(model))
    window.actions_by_name["undo"].trigger()
    qapp.processEvents()
    assert opened(model, tree) == before
    window.actions_by_name["redo"].trigger()
    qapp.processEvents()
    assert set(opened(model, tree)) == {*before, task_key(new)}
