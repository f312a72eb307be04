"""Garbage is collected in the window's thread alone, by Python's own measure."""

from __future__ import annotations

import gc
import threading

import pytest

from ctr_desktop.models.collector import Collector


class Circle:
    """Something that only a collector takes away, and that tells in which thread."""

    def __init__(self, told: list[int]) -> None:
        self.itself = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


def make_garbage(count: int = 5000) -> None:
    kept = [[] for _ in range(count)]
    for item in kept:
        item.append(item)


@pytest.fixture
def alone(collector):
    collector.stop()
    made = Collector()
    yield made
    made.stop()
    collector.start()


def test_no_thread_of_some_work_collects(alone):
    gone: list[int] = []
    Circle(gone)
    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    make_garbage()
    assert gone == [], "Python itself does not collect any more"
    alone.look()
    assert gone == [threading.get_ident()]


def test_nothing_is_done_where_nothing_is_due(alone):
    gc.collect()
    gone: list[int] = []
    Circle(gone)
    alone.look()
    assert gone == []


def test_what_is_old_is_looked_at_in_its_turn(alone):
    gone: list[int] = []
    circle = Circle(gone)
    gc.collect()
    del circle
    for _ in range(200):
        make_garbage(1000)
        alone.look()
        if gone:
            return
    pytest.fail("an old circle was never taken away")


def test_it_looks_by_itself_while_the_window_is_open(alone, qtbot):
    gone: list[int] = []
    Circle(gone)
    make_garbage()
    qtbot.waitUntil(lambda: bool(gone), timeout=4000)


def test_python_collects_again_afterwards(alone):
    alone.stop()
    assert gc.isenabled()
