"""Units and persons."""

from __future__ import annotations

from ctr_desktop.domain.organisation import Person, Unit, UnitKind
from ctr_desktop.store.database import Database
from ctr_desktop.store.programmes import new_uid


def units(database: Database) -> list[Unit]:
    """Return all units in the office's order, retired ones included."""
    rows = database.rows("SELECT id, name, short_name, kind, active FROM unit ORDER BY position, id")
    return [Unit(row[0], row[1], row[2], UnitKind(row[3]), bool(row[4])) for row in rows]


def insert_unit(database: Database, name: str, short_name: str, kind: UnitKind) -> int:
    """Add a unit at the end and return its id."""
    row = database.first("SELECT COALESCE(MAX(position), 0) + 1 FROM unit")
    position = row[0] if row else 1
    return database.execute(
        "INSERT INTO unit (uid, name, short_name, kind, active, position) VALUES (?, ?, ?, ?, 1, ?)",
        (new_uid(), name, short_name, kind.value, position),
    )


def update_unit(database: Database, unit: Unit) -> None:
    """Store a unit's names, kind and whether it is in use."""
    database.execute(
        "UPDATE unit SET name = ?, short_name = ?, kind = ?, active = ? WHERE id = ?",
        (unit.name, unit.short_name, unit.kind.value, int(unit.active), unit.id),
    )


def is_used(database: Database, unit: int) -> bool:
    """Tell whether any task names the unit."""
    sql = "SELECT 1 FROM task WHERE lead_unit_id = ? UNION ALL SELECT 1 FROM assignment WHERE unit_id = ? LIMIT 1"
    return database.first(sql, (unit, unit)) is not None


def delete_unit(database: Database, unit: int) -> None:
    """Delete a unit that no task names."""
    database.execute("DELETE FROM unit WHERE id = ?", (unit,))


def persons(database: Database) -> list[Person]:
    """Return all persons by name."""
    return [Person(row[0], row[1]) for row in database.rows("SELECT id, name FROM person ORDER BY name, id")]


def ensure_person(database: Database, name: str) -> int:
    """Return the id of the person of that name, added when new."""
    row = database.first("SELECT id FROM person WHERE name = ?", (name,))
    return row[0] if row else database.execute("INSERT INTO person (uid, name) VALUES (?, ?)", (new_uid(), name))
