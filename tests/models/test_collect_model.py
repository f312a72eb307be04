"""Answers are taken or left by their marks; what cannot stand together is never taken together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.domain.unit_lists import Answer, CollectPlan, Doubt
from ctr_desktop.models.collect_model import CollectModel

STAGE = Answer("a.xlsx", "Ban A", "I.1-1", "Việc", 1, "stage", "Chưa thực hiện", "Hoàn thành")
DAY = replace(STAGE, field="done_on", now="", new="01/6/2024")
RESULT = replace(STAGE, field="result", now="", new="Xong")


@pytest.fixture
def shown(qapp):
    def made(*answers: Answer) -> CollectModel:
        return CollectModel(CollectPlan((), answers))

    return made


def test_what_nothing_speaks_against_is_taken_unasked(shown):
    model = shown(STAGE, DAY, replace(RESULT, doubt=Doubt.BOTH))
    assert model.taken() == [STAGE, DAY]
    assert model.setData(model.index(2, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(model.taken()) == 3 and model.is_taken(2)


def test_what_cannot_be_stored_stays_left(shown):
    model = shown(replace(STAGE, doubt=Doubt.STAGE, can_be_taken=False))
    model.choose([0], taken=True)
    assert model.taken() == []


def test_of_two_answers_to_one_question_one_is_taken(shown):
    other = replace(STAGE, new="Đang thực hiện")
    model = shown(*(replace(item, doubt=Doubt.DOUBLED) for item in (STAGE, other, RESULT)))
    model.choose([0], taken=True)
    model.choose([2], taken=True)
    model.choose([1], taken=True)
    assert [item.new for item in model.taken()] == ["Đang thực hiện", "Xong"]


def test_answers_of_no_task_are_no_question(shown):
    gone = Answer("a.xlsx", "Ban A", "", "", None, "row", "", "x", Doubt.GONE)
    model = shown(gone, gone)
    model.choose([0, 1], taken=True)
    assert model.is_taken(0) and model.is_taken(1)


def test_the_day_of_completion_goes_with_its_stage(shown):
    model = shown(STAGE, DAY, RESULT)
    model.choose([0], taken=False)
    assert model.taken() == [RESULT], "a day alone could not be stored"
    model.choose([1], taken=True)
    assert model.taken() == [STAGE, DAY, RESULT]
    model.choose([1], taken=False)
    assert model.taken() == [STAGE, RESULT], "done on the day of the paper, or today"


def test_doubled_rows_bring_each_their_own_day(shown):
    first = [replace(item, doubt=Doubt.DOUBLED) for item in (STAGE, DAY)]
    second = [first[0], replace(first[1], new="09/6/2024")]
    model = shown(*first, *second)
    model.choose([3], taken=True)
    assert [model.is_taken(row) for row in range(4)] == [False, False, True, True]
    model.choose([1], taken=True)
    assert [model.is_taken(row) for row in range(4)] == [True, True, False, False]


def test_a_day_without_a_stage_beside_it_is_taken_alone(shown):
    model = shown(replace(DAY, doubt=Doubt.BOTH))
    model.choose([0], taken=True)
    assert len(model.taken()) == 1
