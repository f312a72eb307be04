"""Units and persons."""

from __future__ import annotations

from ctr_desktop.domain.identity import new_uid, uid_of_name
from ctr_desktop.domain.organisation import Person, Unit, UnitKind, Usage
from ctr_desktop.store.database import Database


def units(database: Database) -> list[Unit]:
    """Return all units in the office's order, retired ones included."""
    rows = database.rows("SELECT id, name, short_name, kind, active FROM unit ORDER BY position, uid")
    return [Unit(row[0], row[1], row[2], UnitKind(row[3]), bool(row[4])) for row in rows]


def insert_unit(database: Database, name: str, short_name: str, kind: UnitKind, *, starter: bool = False) -> int:
    """Add a unit at the end and return its id; one of the starter list has the same identity on every machine."""
    row = database.first("SELECT COALESCE(MAX(position), 0) + 1 FROM unit")
    return database.insert(
        "unit",
        uid=uid_of_name("unit", name) if starter else new_uid(),
        name=name,
        short_name=short_name,
        kind=kind.value,
        active=1,
        position=row[0] if row else 1,
    )


def update_unit(database: Database, unit: Unit) -> None:
    """Store a unit's names, kind and whether it is in use."""
    values = {"name": unit.name, "short_name": unit.short_name, "kind": unit.kind.value, "active": int(unit.active)}
    database.update("unit", [unit.id], **values)


def is_used(database: Database, unit: int) -> bool:
    """Tell whether any task names the unit, now or in a re-assignment."""
    sql = """SELECT 1 FROM task WHERE lead_unit_id = :unit UNION ALL SELECT 1 FROM assignment WHERE unit_id = :unit
        UNION ALL SELECT 1 FROM reassignment WHERE :unit IN (old_unit_id, new_unit_id) LIMIT 1"""
    return bool(database.rows(sql, {"unit": unit}))


def delete_unit(database: Database, unit: int) -> None:
    """Delete a unit that no task names."""
    database.delete("unit", [unit])


def persons(database: Database) -> list[Person]:
    """Return all persons by name."""
    return [Person(row[0], row[1]) for row in database.rows("SELECT id, name FROM person ORDER BY name, uid")]


def ensure_person(database: Database, name: str) -> int:
    """Return the id of the person of that name, added when new; a name typed in another way is the same person's."""
    uid = uid_of_name("person", name)
    row = database.first("SELECT id FROM person WHERE name = ? OR uid = ? ORDER BY name = ? DESC", (name, uid, name))
    return row[0] if row else database.insert("person", uid=uid, name=name)


def usage(database: Database) -> Usage:
    """Return how many tasks each unit leads and each person follows."""
    units = "SELECT lead_unit_id, COUNT(*) FROM task WHERE lead_unit_id IS NOT NULL GROUP BY lead_unit_id"
    persons = "SELECT officer_id, COUNT(*) FROM task WHERE officer_id IS NOT NULL GROUP BY officer_id"
    return Usage(dict(database.rows(units)), dict(database.rows(persons)))
