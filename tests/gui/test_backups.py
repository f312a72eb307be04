"""Copies while the window is open: a new day, an hour, the second place and its reminder, the log folded in."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from ctr_desktop.domain.dates import short_date
from ctr_desktop.services.backups import CopyKind, copies
from ctr_desktop.store import triggers


@pytest.fixture
def edited(window, context, programme):
    """The window with something that no copy holds."""

    def edit(words: str = "sửa") -> None:
        window.services.models.bus.tell(context.diary.add([1], words))

    edit()
    return edit


def written(folder) -> list[CopyKind]:
    return [copy.kind for copy in copies(folder)]


def back_up(window, qtbot) -> None:
    with qtbot.waitSignal(window.backups.backup_written):
        window.backups.start_daily_backup()


def pass_minutes(window, count: int) -> None:
    for _ in range(count):
        window.backups.minute_passed()


def idle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.services.models.background._jobs)


def test_the_first_copy_of_a_day_comes_soon_the_next_after_an_hour_of_edits(window, edited, folder, qtbot):
    pass_minutes(window, 4)
    idle(window, qtbot)
    assert written(folder) == []
    with qtbot.waitSignal(window.backups.backup_written):
        pass_minutes(window, 1)
    assert written(folder) == [CopyKind.DAILY]
    pass_minutes(window, 90)
    idle(window, qtbot)
    assert written(folder) == [CopyKind.DAILY], "nothing was changed"
    edited()
    with qtbot.waitSignal(window.backups.backup_written):
        pass_minutes(window, 1)
    assert sorted(written(folder)) == [CopyKind.DAILY, CopyKind.HOURLY]


def test_a_day_that_begins_while_the_window_is_open_gets_its_copy(window, edited, folder, clock, qtbot):
    back_up(window, qtbot)
    edited("sau nửa đêm")
    clock.now = datetime(2024, 6, 29, 0, 1)
    with qtbot.waitSignal(window.backups.backup_written):
        pass_minutes(window, 1)
    assert [copy.path.name for copy in copies(folder)] == ["daily-2024-06-29.db", "daily-2024-06-28.db"]


def test_the_status_line_says_when_the_newest_copy_was_written(window, edited, folder, clock, qtbot):
    assert "sao lưu" not in window.status.state.text().lower()
    back_up(window, qtbot)
    newest = copies(folder)[0].written
    assert short_date(newest.date()) in window.status.state.text() or f"{newest:%H:%M}" in window.status.state.text()
    clock.now += timedelta(days=3)
    back_up(window, qtbot)
    assert short_date(date(2024, 6, 28)) in window.status.state.text(), "there was nothing new to copy"


def test_the_second_place_gets_the_days_copy_and_is_missed(window, edited, prompts, clock, tmp_path, qtbot):
    place = tmp_path / "USB"
    place.mkdir()
    prompts.folder = place
    window.backups.choose_second_place()
    qtbot.waitUntil(lambda: len(list(place.glob("*.ctr"))) == 1)
    idle(window, qtbot)
    copies_settings = window.services.context.workspace.settings.values.copies
    assert copies_settings.place == str(place) and copies_settings.day == "2024-06-28"
    window.actions_by_name["backup"].trigger()
    assert str(place) in window.backups.dialog.form.hint_label.text()
    window.backups.dialog.reject()
    place.rename(tmp_path / "rút ra")
    refused = []
    window.backups.refused.connect(refused.append)
    clock.now += timedelta(days=5)
    edited()
    back_up(window, qtbot)
    idle(window, qtbot)
    assert refused == [], "a week has not passed"
    clock.now += timedelta(days=5)
    edited()
    back_up(window, qtbot)
    idle(window, qtbot)
    assert len(refused) == 1 and str(place) in refused[0]


def test_a_second_place_that_is_not_there_is_told_when_asked_for(window, edited, prompts, tmp_path, qtbot):
    prompts.folder = tmp_path / "không có"
    refused = []
    window.backups.refused.connect(refused.append)
    window.backups.choose_second_place()
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert "không có" in refused[0]


def test_what_was_typed_is_folded_into_the_file_when_nobody_types(window, edited, folder, qtbot):
    log = folder.root / "ctr.db-wal"
    edited("một")
    assert log.stat().st_size > 0
    qtbot.waitUntil(lambda: log.stat().st_size == 0)


def test_data_that_was_altered_is_told_once_a_day(window, edited, context, clock, qtbot):
    told = []
    window.backups.refused.connect(told.append)
    back_up(window, qtbot)
    idle(window, qtbot)
    assert told == []
    connection = context.workspace.database.connection
    triggers.drop(connection)
    connection.execute("UPDATE task SET due = '2024-06-29' WHERE due = '2024-06-30'")
    triggers.ensure(connection)
    for days, times in ((0, 0), (1, 1), (1, 1), (2, 2)):
        clock.now = datetime(2024, 6, 28 + days, 9, 15)
        edited()
        back_up(window, qtbot)
        idle(window, qtbot)
        assert len(told) == times
    assert "lỗi" in told[0]


def test_damage_that_background_work_meets_is_told_once(window, edited, qtbot):
    from ctr_desktop.domain.errors import DataError

    told = []
    window.services.models.background.damaged.connect(lambda: told.append(True))

    def meet(_reader, _report):
        raise DataError("data.damaged", path="x")

    window.services.models.background.start(meet, told.append)
    qtbot.waitUntil(lambda: told == [True])
