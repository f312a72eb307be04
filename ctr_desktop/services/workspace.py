"""An open data folder: its database, its journal and its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ctr_desktop import resources
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.backups import rotate
from ctr_desktop.settings import SettingsFile
from ctr_desktop.store import backup, organisation
from ctr_desktop.store.database import Database, is_untouched, open_reader, open_writer
from ctr_desktop.store.journal import Journal

Clock = Callable[[], datetime]


@dataclass
class Workspace:
    """Everything the use cases share; built once at the start."""

    folder: DataFolder
    database: Database
    journal: Journal
    settings: SettingsFile
    clock: Clock
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

    def close(self) -> None:
        """Close the database."""
        self.database.close()


def open_workspace(folder: DataFolder, clock: Clock) -> Workspace:
    """Open a data folder, made when it is new, backed up before it is migrated. Raise DataError."""

    def before_migrating(path: Path) -> None:
        reader = open_reader(path)
        try:
            stamp = clock().strftime("%Y%m%d-%H%M%S")
            backup.write(reader, folder.backups / f"before-upgrade-{stamp}.db")
            rotate(folder)
        finally:
            reader.close()

    database = open_writer(folder.database, before_migrating)
    settings = SettingsFile(folder.settings)
    journal = Journal(database, clock, lambda: settings.values.user_name)
    workspace = Workspace(folder, database, journal, settings, clock)
    _ensure_units(workspace)
    return workspace


def _ensure_units(workspace: Workspace) -> None:
    """Give a new data folder the starter list of units."""
    if not is_untouched(workspace.database):
        return
    with workspace.journal.action("units.starter", undoable=False):
        for item in resources.table("suggestions/units.toml")["unit"]:
            kind = UnitKind(item["kind"])
            organisation.insert_unit(workspace.database, item["name"], item["short"], kind, starter=True)
