"""Which copies of the data are kept, and which can be restored."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.services.backups import (
    DAYS,
    MONTHS,
    WEEKS,
    CopyKind,
    all_checked,
    copies,
    daily_backup,
    kept_days,
    newest_sound,
)

FIRST = date(2024, 1, 1)


def test_two_years_of_daily_copies():
    kept: set[date] = set()
    for number in range(730):
        kept = kept_days({*kept, FIRST + timedelta(number)})
    last = FIRST + timedelta(729)
    assert {last - timedelta(number) for number in range(DAYS)} <= kept
    assert len({day.isocalendar()[:2] for day in kept if day > last - timedelta(weeks=4)}) >= WEEKS
    assert len({(day.year, day.month) for day in kept}) == MONTHS
    assert len(kept) <= DAYS + WEEKS + MONTHS


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=200))
def test_what_is_kept_stays_kept_and_holds_the_newest(days):
    kept = kept_days(days)
    assert kept <= days and kept_days(kept) == kept
    assert set(sorted(days, reverse=True)[:DAYS]) <= kept


def test_copies_are_listed_with_their_counts(context, folder, programme):
    for number in range(12):
        daily_backup(context.workspace.database, folder, date(2024, 6, 1) + timedelta(number))
    found = list(all_checked(folder))
    assert [item.copy.written.date() for item in found][:2] == [date(2024, 6, 12), date(2024, 6, 11)]
    assert {item.copy.kind for item in found} == {CopyKind.DAILY}
    assert all((item.programmes, item.tasks) == (1, 134) for item in found)
    found[0].copy.path.write_bytes(b"hong")
    (folder.backups / "ghi-chu.txt").write_text("not a copy")
    newest = newest_sound(folder)
    assert newest is not None and newest.copy.written.date() == date(2024, 6, 11)
    assert not next(all_checked(folder)).is_sound
    assert len(copies(folder)) == len(found)
