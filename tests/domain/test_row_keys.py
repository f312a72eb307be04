"""Tasks and nodes in one row of numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.row_keys import is_task, node_key, row_id, task_key, task_keys

IDS = st.integers(1, 10**9)


@given(IDS, IDS)
def test_no_task_has_the_key_of_a_node(task, node):
    assert task_key(task) != node_key(node)
    assert is_task(task_key(task)) and not is_task(node_key(node))


@given(IDS)
def test_the_id_is_behind_the_key(number):
    assert row_id(task_key(number)) == row_id(node_key(number)) == number


@given(st.lists(IDS))
def test_many_keys_are_the_keys_of_each(numbers):
    assert task_keys(numbers) == [task_key(number) for number in numbers]
