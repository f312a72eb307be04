"""The copies in the folder of backups: which there are, which are kept, and the newest that is sound."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.paths import DataFolder
from ctr_desktop.store import backup
from ctr_desktop.store.database import Database

DAYS, WEEKS, MONTHS = 7, 4, 12
_SAFETY_COPIES = 12
_NAME = re.compile(r"(daily|before-upgrade|before-restore)-(\d{4})-?(\d{2})-?(\d{2})(?:-(\d{2})(\d{2})(\d{2}))?\.db")


class CopyKind(StrEnum):
    """Why a copy was written: the day's, before an upgrade of the data, or before a restore."""

    DAILY = "daily"
    UPGRADE = "before-upgrade"
    RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One copy: its file, why and when it was written."""

    path: Path
    kind: CopyKind
    written: datetime


@dataclass(frozen=True, slots=True)
class CheckedCopy:
    """A copy with its counts; both None when it is not sound."""

    copy: BackupCopy
    programmes: int | None
    tasks: int | None

    @property
    def is_sound(self) -> bool:
        """Tell whether the copy can be restored."""
        return self.programmes is not None


def copies(folder: DataFolder) -> list[BackupCopy]:
    """Return the copies of a data folder, the newest first."""
    try:
        files = list(folder.backups.iterdir())
    except OSError:
        return []
    return sorted((copy for file in files if (copy := _copy(file))), key=lambda copy: copy.written, reverse=True)


def _copy(path: Path) -> BackupCopy | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    year, month, day = (int(match[place]) for place in (2, 3, 4))
    try:
        if match[5]:
            written = datetime(year, month, day, int(match[5]), int(match[6]), int(match[7]))  # noqa: DTZ001
        else:
            day_of_name = date(year, month, day)
            written = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the office's own local time
            if written.date() != day_of_name:  # copied about since: only the day is certain
                written = datetime(year, month, day)  # noqa: DTZ001
    except (OSError, ValueError):
        return None
    return BackupCopy(path, CopyKind(match[1]), written)


def checked(copy: BackupCopy) -> CheckedCopy:
    """Return a copy with its counts, or as unsound."""
    try:
        counts = backup.verify(copy.path)
    except DataError:
        return CheckedCopy(copy, None, None)
    return CheckedCopy(copy, counts["programme"], counts["task"])


def check_file(path: Path) -> dict[str, int]:
    """Return the counts of a copy anywhere. Raise DataError when it cannot be restored."""
    return backup.verify(path)


def all_checked(folder: DataFolder) -> Iterator[CheckedCopy]:
    """Yield every copy checked, the newest first."""
    return (checked(copy) for copy in copies(folder))


def newest_sound(folder: DataFolder) -> CheckedCopy | None:
    """Return the newest copy that is sound, None when there is none."""
    return next((copy for copy in all_checked(folder) if copy.is_sound), None)


def kept_days(days: Collection[date]) -> set[date]:
    """Return which days' copies are kept: the newest 7, the newest of each of 4 weeks and of each of 12 months."""
    newest_first = sorted(set(days), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in newest_first:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    return {*newest_first[:DAYS], *list(weeks.values())[:WEEKS], *list(months.values())[:MONTHS]}


def daily_backup(database: Database, folder: DataFolder, today: date) -> Path:
    """Write the day's copy unless it is there, remove those that are no longer kept, and return it. Raise DataError."""
    target = folder.backups / f"daily-{today.isoformat()}.db"
    if not target.exists():
        backup.write(database, target)
        rotate(folder)
    return target


def rotate(folder: DataFolder) -> None:
    """Remove the copies that are no longer kept; one that cannot be removed stays."""
    found = copies(folder)
    daily = [copy for copy in found if copy.kind is CopyKind.DAILY]
    kept = kept_days({copy.written.date() for copy in daily})
    for copy in daily:
        if copy.written.date() not in kept:
            _remove(copy.path)
    for kind in (CopyKind.UPGRADE, CopyKind.RESTORE):
        for copy in [item for item in found if item.kind is kind][_SAFETY_COPIES:]:
            _remove(copy.path)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
