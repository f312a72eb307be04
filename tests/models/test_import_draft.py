"""The draft of an import: corrections, undo, and the tree that shows it."""

import random

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.models.draft_tree import DraftModel
from ctr_desktop.models.import_draft import ImportDraft


@pytest.fixture
def draft(qapp, sample_draft):
    return ImportDraft(sample_draft)


def test_random_corrections_can_all_be_undone(draft, sample_draft):
    model = DraftModel(draft)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dice = random.Random(1)
    for _ in range(120):
        node = dice.choice(draft.outline.nodes)
        edit = dice.choice(
            [
                lambda n: draft.promote(n.id),
                lambda n: draft.demote(n.id),
                lambda n: draft.join(n.id),
                lambda n: draft.split(n.id, len(n.text) // 2),
                lambda n: draft.drop(n.id),
                lambda n: draft.toggle_recurring([(n.id, None)]),
                lambda n: draft.set_assignable(n.id, not n.assignable),
            ]
        )
        try:
            edit(node)
        except RuleError:
            continue
        assert model.rowCount() > 0
    while draft.can_undo():
        draft.undo()
    assert draft.draft == sample_draft
    assert tester is not None


def test_duties_follow_the_text(draft):
    node = next(item for item in draft.outline.nodes if len(item.duties) > 2)
    before = draft.duties()
    draft.join(node.id, 1)
    assert draft.duties() == before - 1
    draft.set_assignable(node.id, False)
    assert draft.node(node.id).duties == ()
    draft.set_assignable(node.id, True)
    assert draft.duties() == before


def test_a_heading_that_loses_its_children_becomes_work(draft):
    heading = draft.outline.nodes[0]
    assert heading.duties == ()
    for node in draft.outline.nodes[1:7]:
        draft.drop(node.id)
    assert draft.node(heading.id).duties
