"""The units that an office begins with, by the level of its committee."""

from __future__ import annotations

from ctr_desktop import resources
from ctr_desktop.domain.organisation import Profile, Unit, UnitKind
from ctr_desktop.store import organisation
from ctr_desktop.store.database import Database


def starter_units(profile: Profile) -> list[Unit]:
    """Return the units that a level of committees begins with; their ids mean nothing."""
    listed = resources.table("suggestions/units.toml")[profile.value]
    return [Unit(0, str(item["name"]), str(item["short"]), UnitKind(item["kind"])) for item in listed]


def insert_starter_units(database: Database, profile: Profile) -> None:
    """Add the units that a level of committees begins with, inside the action that is open."""
    for unit in starter_units(profile):
        organisation.insert_unit(database, unit.name, unit.short_name, unit.kind, starter=True)
