"""The units that an office begins with, by the level of its committee."""

from __future__ import annotations

from ctr_desktop import resources
from ctr_desktop.domain.organisation import Profile, UnitKind
from ctr_desktop.store import organisation
from ctr_desktop.store.database import Database


def starter_units(profile: Profile) -> list[str]:
    """Return the names of the units that a level of committees begins with."""
    return [str(item["name"]) for item in resources.table("suggestions/units.toml")[profile.value]]


def insert_starter_units(database: Database, profile: Profile) -> None:
    """Add the units that a level of committees begins with, inside the action that is open."""
    for item in resources.table("suggestions/units.toml")[profile.value]:
        organisation.insert_unit(database, item["name"], item["short"], UnitKind(item["kind"]), starter=True)
