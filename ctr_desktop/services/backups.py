"""The copies in the folder of backups: which there are, when one is due, which are kept, and the newest that is sound.

Copies are ordered by the newest action that they hold, never by the clock: it may have stood in another year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

from ctr_desktop.domain.errors import DataError
from ctr_desktop.paths import DataFolder
from ctr_desktop.store import backup
from ctr_desktop.store.as_of import newest_action, was_worked_on
from ctr_desktop.store.database import Database
from ctr_desktop.store.opening import sweep, sweep_folder

DAYS, WEEKS, MONTHS, HOURS = 7, 4, 12, 3
_SAFETY_COPIES = 12
_NAME = re.compile(
    r"(daily|hourly|before-upgrade|before-restore|before-repair)-(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:-(\d{2})(\d{2})(\d{2}))?(?:-\d{1,3})?\.db"
)


class CopyKind(StrEnum):
    """Why a copy was written: the day's, an hour's, before an upgrade, a restore or a repair; or set aside damaged."""

    DAILY = "daily"
    HOURLY = "hourly"
    UPGRADE = "before-upgrade"
    RESTORE = "before-restore"
    REPAIR = "before-repair"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One copy: its file, why and when it was written by the clock of then, and the newest action it holds.

    ``newest`` is -1 where that cannot be told, as in a damaged copy.
    """

    path: Path
    kind: CopyKind
    written: datetime
    newest: int = -1

    @property
    def order(self) -> tuple[int, datetime]:
        """Return what copies are ordered by."""
        return self.newest, self.written


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
    return sorted((copy for file in files if (copy := _copy(file))), key=lambda copy: copy.order, reverse=True)


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
    return BackupCopy(path, CopyKind(match[1]), written, backup.newest_action(path))


def checked(copy: BackupCopy) -> CheckedCopy:
    """Return a copy with its counts, or as unsound."""
    try:
        counts = backup.verify(copy.path, thorough=True)
    except DataError:
        return CheckedCopy(copy, None, None)
    return CheckedCopy(copy, counts["programme"], counts["task"])


def check_file(path: Path) -> dict[str, int]:
    """Return the counts of a copy anywhere. Raise DataError when it cannot be restored."""
    return backup.verify(path, thorough=True)


def settings_in(path: Path) -> dict[str, str]:
    """Return the settings that a copy brings along, by section; none of older copies or where they cannot be read."""
    return backup.settings_in(path)


def all_checked(folder: DataFolder) -> Iterator[CheckedCopy]:
    """Yield every copy checked, the newest first."""
    return (checked(copy) for copy in copies(folder))


def newest_sound(folder: DataFolder) -> CheckedCopy | None:
    """Return the newest copy that is sound, None when there is none."""
    return next((copy for copy in all_checked(folder) if copy.is_sound), None)


def kept_copies(newest_first: Sequence[BackupCopy]) -> list[BackupCopy]:
    """Return which days' copies are kept: the newest 7, the newest of each of 4 weeks and of each of 12 months."""
    weeks: dict[tuple[int, int], BackupCopy] = {}
    months: dict[tuple[int, int], BackupCopy] = {}
    for copy in newest_first:
        day = copy.written
        weeks.setdefault(day.isocalendar()[:2], copy)
        months.setdefault((day.year, day.month), copy)
    kept = [*newest_first[:DAYS], *list(weeks.values())[:WEEKS], *list(months.values())[:MONTHS]]
    return [copy for copy in newest_first if copy in kept]


def fresh_name(folder: DataFolder, kind: CopyKind, moment: datetime) -> Path:
    """Return a name that no copy has yet, in the order in which copies of one second are made."""
    name = f"{kind.value}-{moment:%Y%m%d-%H%M%S}"
    target = folder.backups / f"{name}.db"
    number = 2
    while target.exists():
        target = folder.backups / f"{name}-{number}.db"
        number += 1
    return target


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the data stands with its copies: the newest copy, if any, and how many actions are in none."""

    newest: BackupCopy | None
    missing: int


def state_of(database: Database, folder: DataFolder) -> BackupState:
    """Return how the data stands with its copies; copies of other data, that hold more, do not count."""
    now = newest_action(database)
    newest = next((copy for copy in copies(folder) if 0 <= copy.newest <= now), None)
    return BackupState(newest, now - (newest.newest if newest else 0))


def daily_backup(
    database: Database, folder: DataFolder, now: date, settings: Mapping[str, str] | None = None
) -> BackupState:
    """Write a copy when one is due, remove those that are no longer kept, and return how things stand. Raise DataError.

    A copy is due when something was changed that no copy holds. The first of a day is the day's; what comes after it,
    or on the same day of a clock that stands still, is an hour's, of which the newest three are kept.
    """
    moment = now if isinstance(now, datetime) else datetime.combine(now, time())
    state = state_of(database, folder)
    if state.missing == 0 or not was_worked_on(database):
        return state
    daily = folder.backups / f"{CopyKind.DAILY.value}-{moment.date().isoformat()}.db"
    target = fresh_name(folder, CopyKind.HOURLY, moment) if daily.exists() else daily
    from ctr_desktop.store import evidence  # only where something is copied

    backup.write(database, target, settings)
    evidence.mirror(database, folder.evidence, folder.kept_evidence)
    rotate(folder)
    sweep(folder.database)
    return state_of(database, folder)


def rotate(folder: DataFolder) -> None:
    """Remove the copies that are no longer kept; one that cannot be removed stays."""
    found = copies(folder)
    daily = [copy for copy in found if copy.kind is CopyKind.DAILY]
    gone = [copy for copy in daily if copy not in kept_copies(daily)]
    gone += [copy for copy in found if copy.kind is CopyKind.HOURLY][HOURS:]
    for kind in (CopyKind.UPGRADE, CopyKind.RESTORE, CopyKind.REPAIR):
        gone += [copy for copy in found if copy.kind is kind][_SAFETY_COPIES:]
    for copy in gone:
        with suppress(OSError):
            copy.path.unlink(missing_ok=True)


def second_place_is_old(day: str, today: date) -> bool:
    """Tell whether the newest copy in the second place is older than a week, or there is none."""
    try:
        return today - date.fromisoformat(day) > timedelta(days=DAYS)
    except ValueError:
        return True


def copy_elsewhere(
    database: Database, folder: DataFolder, place: Path, today: date, settings: Mapping[str, str] | None = None
) -> Path:
    """Write a checked copy in a place that the office has chosen, a stick or a share, beside the two before it.

    Several offices may have chosen one share: each keeps its own copies apart by a sign in their names.
    Raise DataError when the place is not there or cannot be written.
    """
    if not place.is_dir():
        raise DataError("backup.no_place", path=str(place))
    sign = _sign(folder)
    target = place / f"CTR {today.isoformat()} {sign}.ctr"
    backup.write(database, target, settings, folder.evidence)
    sweep_folder(place)
    others = sorted(place.glob(f"CTR [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] {sign}.ctr"), key=backup.newest_action)
    for old in others[:-HOURS]:
        with suppress(OSError):
            old.unlink(missing_ok=True)
    return target


def _sign(folder: DataFolder) -> str:
    """Return what tells the copies of this data folder from those of others: six letters from machine and path."""
    import hashlib
    import platform

    return hashlib.sha256(f"{platform.node()}|{folder.root}".encode(errors="surrogatepass")).hexdigest()[:6]
