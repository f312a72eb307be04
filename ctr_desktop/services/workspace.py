"""An open data folder: its database, its journal and its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ctr_desktop.domain.organisation import Profile
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.backups import CopyKind, fresh_name, rotate
from ctr_desktop.services.starter import insert_starter_units
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import backup
from ctr_desktop.store.as_of import was_worked_on
from ctr_desktop.store.database import Database
from ctr_desktop.store.journal import Journal
from ctr_desktop.store.newest import missing_changes, newest_mark
from ctr_desktop.store.opening import fold, is_untouched, open_reader, open_writer, reading

Clock = Callable[[], datetime]


@dataclass
class Workspace:
    """Everything the use cases share; built once at the start.

    ``missing`` is how many of the newest changes were not in the file any more when it was opened.
    """

    folder: DataFolder
    database: Database
    journal: Journal
    settings: SettingsFile
    clock: Clock
    missing: int = 0
    _seen: int = 0

    def __post_init__(self) -> None:
        """Remember the state of the database as it is now."""
        self._seen = self.database.version_elsewhere()

    def today(self) -> date:
        """Return today's date."""
        return self.clock().date()

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written since this was asked last."""
        version = self.database.version_elsewhere()
        changed, self._seen = version != self._seen, version
        return changed

    def reader(self) -> Database:
        """Open a read-only connection for work in the background; the caller closes it."""
        return open_reader(self.folder.database)

    def fold(self) -> None:
        """Bring the log beside the file into it, on a connection of its own: the log is what can be lost."""
        fold(self.folder.database)

    def close(self) -> None:
        """Close the database with everything in the file."""
        self.database.fold_and_close()


def open_workspace(folder: DataFolder, clock: Clock) -> Workspace:
    """Open a data folder, made when it is new, backed up before it is migrated. Raise DataError."""
    settings = SettingsFile(folder.settings)

    def by() -> str:
        return settings.values.user_name

    def before_migrating(path: Path) -> None:
        with reading(path) as reader:
            target = fresh_name(folder, CopyKind.UPGRADE, clock())
            backup.write(reader, target)
            rotate(folder)

    database = open_writer(folder.database, before_migrating, lambda new: _give_units(new, Journal(new, clock, by)))
    try:
        folder.protect()
        journal = Journal(database, clock, by)
        missing = missing_changes(database)
        if is_untouched(database):
            _give_units(database, journal)
        if missing and not was_worked_on(database):
            newest_mark(folder.database).forget()  # all of it is gone: that is said this once
        return Workspace(folder, database, journal, settings, clock, missing)
    except BaseException:
        database.close()
        raise


def _give_units(database: Database, journal: Journal) -> None:
    """Give a new data folder the starter list of units, unless another program has done so meanwhile."""
    with journal.action("units.starter", undoable=False):
        if not is_untouched(database):
            return
        insert_starter_units(database, Profile.DISTRICT)
