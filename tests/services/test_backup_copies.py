"""When copies of the data are due, which are kept, and which can be restored."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.paths import DataFolder
from ctr_desktop.services.backups import (
    DAYS,
    HOURS,
    MONTHS,
    WEEKS,
    BackupCopy,
    CopyKind,
    all_checked,
    copies,
    copy_elsewhere,
    daily_backup,
    kept_copies,
    newest_sound,
    state_of,
)

FIRST = datetime(2024, 1, 1)


def daily(number: int, moment: datetime) -> BackupCopy:
    return BackupCopy(Path(f"{number}.db"), CopyKind.DAILY, moment, number)


def edit_and_back_up(context, folder, clock, moment: datetime):
    clock.now = moment
    context.diary.add([next(iter(context.tasks.of_programme(1))).id], f"việc của {moment}")
    return daily_backup(context.workspace.database, folder, moment)


def test_two_years_of_daily_copies():
    kept: list[BackupCopy] = []
    for number in range(730):
        kept = kept_copies([daily(number, FIRST + timedelta(number)), *kept])
    days = {copy.written.date() for copy in kept}
    last = (FIRST + timedelta(729)).date()
    assert {last - timedelta(number) for number in range(DAYS)} <= days
    assert len({day.isocalendar()[:2] for day in days if day > last - timedelta(weeks=4)}) >= WEEKS
    assert len({(day.year, day.month) for day in days}) == MONTHS
    assert len(kept) <= DAYS + WEEKS + MONTHS


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2032, 1, 1)), max_size=120))
def test_what_is_kept_stays_kept_and_holds_the_newest_whatever_the_clock_said(moments):
    newest_first = [daily(number, moment) for number, moment in enumerate(moments)][::-1]
    kept = kept_copies(newest_first)
    assert kept_copies(kept) == kept
    assert newest_first[:DAYS] == kept[:DAYS]


def test_copies_are_listed_with_their_counts(context, folder, clock, programme):
    for number in range(12):
        edit_and_back_up(context, folder, clock, datetime(2024, 6, 1, 9) + timedelta(number))
    found = list(all_checked(folder))
    assert [item.copy.path.name for item in found][:2] == ["daily-2024-06-12.db", "daily-2024-06-11.db"]
    assert {item.copy.kind for item in found} == {CopyKind.DAILY}
    assert all((item.programmes, item.tasks) == (1, 134) for item in found)
    found[0].copy.path.write_bytes(b"hong")
    (folder.backups / "ghi-chu.txt").write_text("not a copy")
    newest = newest_sound(folder)
    assert newest is not None and newest.copy.path.name == "daily-2024-06-11.db"
    assert not next(item for item in all_checked(folder) if "06-12" in item.copy.path.name).is_sound
    assert len(copies(folder)) == len(found)


def test_a_clock_in_another_year_crowds_nothing_out(context, folder, clock, programme):
    for number in range(9):
        edit_and_back_up(context, folder, clock, datetime(2031, 1, 1, 9) + timedelta(number))
    for number in range(28):
        edit_and_back_up(context, folder, clock, datetime(2026, 2, 1, 9) + timedelta(number))
    names = {path.name for path in folder.backups.iterdir()}
    assert {f"daily-2026-02-{day}.db" for day in range(22, 29)} <= names
    newest = newest_sound(folder)
    assert newest is not None and newest.copy.path.name == "daily-2026-02-28.db"


def test_a_clock_that_stands_still_stops_no_copies(context, folder, clock, programme):
    for number in range(9):
        state = edit_and_back_up(context, folder, clock, datetime(2020, 1, 1, 0, 0, number))
        assert state.missing == 0
    hourly = [copy for copy in copies(folder) if copy.kind is CopyKind.HOURLY]
    assert len(hourly) == HOURS
    newest = copies(folder)[0]
    assert newest.kind is CopyKind.HOURLY and newest.written.second == 8


def test_no_copy_is_made_of_nothing_or_of_what_a_copy_holds(context, folder, clock):
    assert daily_backup(context.workspace.database, folder, clock()).newest is None
    assert not folder.backups.exists()
    context.organisation.add("Ban Dân vận xã", "BDV", next(iter(context.organisation.units())).kind)
    state = state_of(context.workspace.database, folder)
    assert state.newest is None and state.missing > 0
    daily_backup(context.workspace.database, folder, clock())
    daily_backup(context.workspace.database, folder, clock() + timedelta(days=1))
    assert [path.name for path in folder.backups.iterdir()] == ["daily-2024-06-28.db"]


def test_copies_are_one_plain_file_each(context, folder, clock, programme):
    daily_backup(context.workspace.database, folder, clock())
    (copy,) = folder.backups.iterdir()
    assert copy.read_bytes()[18:20] == b"\x01\x01", "a file with a log beside it cannot be read from a locked stick"
    assert next(all_checked(folder)).is_sound
    assert [path.name for path in folder.backups.iterdir()] == [copy.name]


def test_a_second_place_keeps_the_newest_three_of_each_office(context, folder, clock, programme, tmp_path):
    place = tmp_path / "ổ chung"
    place.mkdir()
    database, other = context.workspace.database, DataFolder(tmp_path / "máy khác")
    for number in range(5):
        context.diary.add([next(iter(context.tasks.of_programme(1))).id], f"ngày {number}")
        copy_elsewhere(database, folder, place, date(2024, 6, 1) + timedelta(number))
    theirs = copy_elsewhere(database, other, place, date(2024, 6, 5))
    days = sorted(path.name.split()[1] for path in place.iterdir() if path != theirs)
    assert days == ["2024-06-03", "2024-06-04", "2024-06-05"] and theirs.exists()
