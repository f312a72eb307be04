"""Units and persons."""

from __future__ import annotations

from datetime import date

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.fields import Kind, stored_fields
from ctr_desktop.domain.folding import one_line
from ctr_desktop.domain.identity import new_uid, uid_of_name
from ctr_desktop.domain.organisation import Person, Unit, UnitKind, Usage
from ctr_desktop.store.database import Database


def units(database: Database) -> list[Unit]:
    """Return all units in the office's order, retired ones included."""
    rows = database.rows(
        """SELECT id, name, short_name, kind, active, valid_from, valid_to,
            (SELECT group_concat(s.successor_id) FROM unit_successor s WHERE s.unit_id = unit.id)
        FROM unit ORDER BY position, uid"""
    )
    return [
        Unit(
            row[0],
            row[1],
            row[2],
            UnitKind(row[3]),
            bool(row[4]),
            from_iso(row[5]),
            from_iso(row[6]),
            tuple(sorted(int(unit) for unit in row[7].split(","))) if row[7] else (),
        )
        for row in rows
    ]


def insert_unit(
    database: Database,
    name: str,
    short_name: str,
    kind: UnitKind,
    *,
    starter: bool = False,
    valid_from: date | None = None,
) -> int:
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
        valid_from=iso(valid_from),
    )


def update_unit(database: Database, unit: Unit) -> None:
    """Store a unit's names, kind, whether it is in use, its first and last day."""
    values = {"name": unit.name, "short_name": unit.short_name, "kind": unit.kind.value, "active": int(unit.active)}
    database.update("unit", [unit.id], **values, valid_from=iso(unit.valid_from), valid_to=iso(unit.valid_to))


def end_unit(database: Database, unit: int, last: date) -> None:
    """Let a unit end on a day: it is offered no more, and stays for old reports."""
    database.update("unit", [unit], active=0, valid_to=last.isoformat())


def link_successor(database: Database, unit: int, successor: int) -> None:
    """Note that a unit comes after another, unless that is known."""
    known = "SELECT 1 FROM unit_successor WHERE unit_id = ? AND successor_id = ?"
    if database.first(known, (unit, successor)) is None:
        database.insert("unit_successor", uid=new_uid(), unit_id=unit, successor_id=successor)


def move_persons(database: Database, unit: int, successor: int) -> None:
    """Let the persons in office of a unit belong to another one."""
    rows = database.rows("SELECT id FROM person WHERE unit_id = ? AND active = 1", (unit,))
    database.update("person", [row[0] for row in rows], unit_id=successor)


def is_used(database: Database, unit: int) -> bool:
    """Tell whether any task names the unit, now or in a re-assignment, a person or another unit does."""
    sql = """SELECT 1 FROM task WHERE lead_unit_id = :unit UNION ALL SELECT 1 FROM assignment WHERE unit_id = :unit
        UNION ALL SELECT 1 FROM reassignment WHERE :unit IN (old_unit_id, new_unit_id)
        UNION ALL SELECT 1 FROM unit_successor WHERE :unit IN (unit_id, successor_id)
        UNION ALL SELECT 1 FROM given_list WHERE unit_id = :unit
        UNION ALL SELECT 1 FROM person WHERE unit_id = :unit LIMIT 1"""
    return bool(database.rows(sql, {"unit": unit}))


def delete_unit(database: Database, unit: int) -> None:
    """Delete a unit that no task names."""
    database.delete("unit", [unit])


def persons(database: Database) -> list[Person]:
    """Return all persons by name."""
    rows = database.rows("SELECT id, name, unit_id, post, active, valid_from, valid_to FROM person ORDER BY name, uid")
    return [Person(row[0], row[1], row[2], row[3], bool(row[4]), from_iso(row[5]), from_iso(row[6])) for row in rows]


def update_person(database: Database, person: Person) -> None:
    """Store a person's name, unit, post, whether still in office, and since when and until when."""
    values = {"name": person.name, "unit_id": person.unit, "post": person.post, "active": int(person.active)}
    days = {"valid_from": iso(person.valid_from), "valid_to": iso(person.valid_to)}
    database.update("person", [person.id], **values, **days)


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
