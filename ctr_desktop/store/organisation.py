"""Units and persons."""

from __future__ import annotations

from ctr_desktop.domain.fields import Kind, stored_fields
from ctr_desktop.domain.folding import one_line
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
    """Tell whether any task names the unit, now or in a re-assignment, or a person belongs to it."""
    sql = """SELECT 1 FROM task WHERE lead_unit_id = :unit UNION ALL SELECT 1 FROM assignment WHERE unit_id = :unit
        UNION ALL SELECT 1 FROM reassignment WHERE :unit IN (old_unit_id, new_unit_id)
        UNION ALL SELECT 1 FROM person WHERE unit_id = :unit LIMIT 1"""
    return bool(database.rows(sql, {"unit": unit}))


def delete_unit(database: Database, unit: int) -> None:
    """Delete a unit that no task names."""
    database.delete("unit", [unit])


def persons(database: Database) -> list[Person]:
    """Return all persons by name."""
    rows = database.rows("SELECT id, name, unit_id, post, active FROM person ORDER BY name, uid")
    return [Person(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]


def update_person(database: Database, person: Person) -> None:
    """Store a person's name, unit, post and whether still in office."""
    values = {"name": person.name, "unit_id": person.unit, "post": person.post, "active": int(person.active)}
    database.update("person", [person.id], **values)


def person_is_used(database: Database, person: int) -> bool:
    """Tell whether any task or diary entry names the person."""
    columns = [field.column for field in stored_fields() if field.kind is Kind.PERSON]
    named = " UNION ALL ".join(f"SELECT 1 FROM task WHERE {column} = :person" for column in columns)
    sql = f"{named} UNION ALL SELECT 1 FROM progress WHERE person_id = :person LIMIT 1"
    return bool(database.rows(sql, {"person": person}))


def delete_person(database: Database, person: int) -> None:
    """Delete a person whom nothing names."""
    database.delete("person", [person])


def ensure_person(database: Database, name: str) -> int:
    """Return the id of the person of that name, added when new; a name typed in another way is the same person's."""
    uid = uid_of_name("person", name)
    row = database.first("SELECT id FROM person WHERE name = ? OR uid = ? ORDER BY name = ? DESC", (name, uid, name))
    return row[0] if row else database.insert("person", uid=uid, name=name)


def person_named(database: Database, name: str) -> int | None:
    """Return the id of the person of a name as it was typed, added when new; None where no name was typed."""
    cleaned = one_line(name)
    return ensure_person(database, cleaned) if cleaned else None


def usage(database: Database) -> Usage:
    """Return how many tasks each unit leads and how often each person is named by tasks."""
    units = "SELECT lead_unit_id, COUNT(*) FROM task WHERE lead_unit_id IS NOT NULL GROUP BY lead_unit_id"
    columns = [field.column for field in stored_fields() if field.kind is Kind.PERSON]
    named = " UNION ALL ".join(f"SELECT {column} AS person FROM task WHERE {column} IS NOT NULL" for column in columns)
    persons = f"SELECT person, COUNT(*) FROM ({named}) GROUP BY person"
    return Usage(dict(database.rows(units)), dict(database.rows(persons)))
