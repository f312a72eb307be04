"""Long work: cancelled, refused, broken or done, exactly one is told; closing waits for it."""

from __future__ import annotations

import logging
import threading
from functools import partial

import pytest

from ctr_desktop.domain.errors import CtrError, RuleError
from ctr_desktop.models.background import Background
from ctr_desktop.pdfium import pdfium


@pytest.fixture
def background(qapp, context, programme):
    made = Background(context.workspace)
    yield made
    made.stop()


def test_what_work_returns_is_told_in_this_thread(qtbot, background):
    here, told = threading.current_thread(), []
    background.start(
        lambda reader, _report: reader.first("SELECT COUNT(*) FROM task")[0],
        lambda result: told.append((result, threading.current_thread() is here)),
    )
    qtbot.waitUntil(lambda: told == [(134, True)])


def test_work_reads_and_never_writes(qtbot, background):
    told = []
    background.start(
        lambda reader, _report: reader.execute("UPDATE task SET result = 'x'"),
        told.append,
        lambda error: told.append(error),
    )
    qtbot.waitUntil(lambda: len(told) == 1)
    assert isinstance(told[0], CtrError) and told[0].code == "data.read_only"


def test_a_refusal_is_handed_on(qtbot, background):
    def refuse(_reader, _report):
        raise RuleError("programme.unknown", id=7)

    told = []
    background.start(refuse, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].code == "programme.unknown"


def test_a_breakdown_is_logged_and_told_as_such(qtbot, background, caplog):
    def break_down(_reader, _report):
        raise ValueError("chữ của văn phòng")

    told = []
    with caplog.at_level(logging.ERROR, logger="ctr_desktop"):
        background.start(break_down, told.append, told.append)
        qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].code == "unexpected" and "background work failed" in caplog.text


def test_progress_is_told_and_cancel_ends_the_work(qtbot, background):
    started, told, steps = threading.Event(), [], []

    def long(_reader, report):
        for step in range(1_000_000):
            report(step, 1_000_000)
            started.set()
            if step > 50:
                threading.Event().wait(0.001)
        return "too far"

    job = background.start(long, told.append, told.append)
    job.progress.connect(lambda done, _total: steps.append(done))
    job.cancelled.connect(lambda: told.append("cancelled"))
    qtbot.waitUntil(started.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["cancelled"]
    assert steps


def test_work_that_was_cancelled_before_it_began_never_begins(qtbot, background):
    told, ran = [], []
    job = background.start(lambda _reader, _report: ran.append(1), told.append)
    job.cancelled.connect(lambda: told.append("cancelled"))
    job.cancel()
    qtbot.waitUntil(lambda: told == ["cancelled"])
    assert ran == []


def test_one_piece_of_work_after_the_other(qtbot, background):
    order: list[str] = []
    for name in "abc":
        background.start(lambda _reader, _report, name=name: name, order.append)
    qtbot.waitUntil(lambda: order == ["a", "b", "c"])


def test_stopping_waits_until_the_work_has_ended(qtbot, background):
    ended, started = [], threading.Event()

    def long(_reader, report):
        try:
            while True:
                started.set()
                report(0, 1)
        finally:
            threading.Event().wait(0.05)
            ended.append(True)

    background.start(long, lambda _result: None)
    qtbot.waitUntil(started.is_set)
    background.stop()
    assert ended == [True], "the window's data are still there while work uses them"


def test_closing_the_window_waits_for_work(qtbot, window, programme):
    ended, started = [], threading.Event()

    def long(_reader, report):
        try:
            while True:
                started.set()
                report(0, 1)
        finally:
            ended.append(True)

    window.services.models.background.start(long, lambda _result: None)
    qtbot.waitUntil(started.is_set)
    window.close()
    assert ended == [True]


def test_pdfium_serves_one_thread_at_a_time():
    inside, most, lock = 0, 0, threading.Lock()

    def use() -> None:
        nonlocal inside, most
        for _ in range(30):
            with pdfium():
                with lock:
                    inside += 1
                    most = max(most, inside)
                threading.Event().wait(0.0005)
                with lock:
                    inside -= 1

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_a_thread_may_ask_for_pdfium_again():
    with pdfium() as outer, pdfium() as inner:
        assert outer is inner


def test_work_may_outlive_whoever_runs_it(qtbot, context):
    for _ in range(20):  # each round drops the one before, whose work has just told its end
        background, told = Background(context.workspace), []
        background.start(lambda _reader, _report: 1, told.append)
        qtbot.waitUntil(lambda told=told: told == [1])
        background.stop()


class Witness:
    """Something that tells in which thread it went."""

    def __init__(self, told: list[int]) -> None:
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


def test_what_work_holds_goes_in_the_thread_of_the_window(qtbot, background):
    gone, told = [], []
    for _ in range(50):
        work = partial(lambda _held, _reader, _report: 1, Witness(gone))
        background.start(work, told.append)
        del work
        qtbot.waitUntil(lambda: bool(told))
        told.clear()
    qtbot.waitUntil(lambda: len(gone) == 50)
    assert set(gone) == {threading.get_ident()}


def test_work_that_is_cancelled_is_let_go_there_too(qtbot, background):
    gone, started = [], threading.Event()

    def work(_held, _reader, report):
        started.set()
        while True:
            report(0, 1)

    background.start(partial(work, Witness(gone)), lambda _result: None)
    qtbot.waitUntil(started.is_set)
    background.stop()
    assert gone == [threading.get_ident()]
