"""Lists given out to units."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import from_iso, iso
from ctr_desktop.domain.unit_lists import GivenList
from ctr_desktop.store.database import Database

_SELECT = """SELECT id, uid, programme_id, unit_id, given_on, until_on, recipient, tasks, answered_on
    FROM given_list"""


def insert(database: Database, given: GivenList) -> int:
    """Keep a list that is given out, and return its id."""
    return database.insert(
        "given_list",
        uid=given.uid,
        programme_id=given.programme,
        unit_id=given.unit,
        given_on=given.given_on.isoformat(),
        until_on=iso(given.until),
        recipient=given.recipient,
        tasks=json.dumps(list(given.tasks)),
    )


def by_uid(database: Database, uids: Sequence[str]) -> dict[str, GivenList]:
    """Return the lists of some uids."""
    rows = (database.first(f"{_SELECT} WHERE uid = ?", (uid,)) for uid in uids)
    return {given.uid: given for given in (_given(row) for row in rows if row is not None)}


def of_programme(database: Database, programme: int) -> list[GivenList]:
    """Return the lists of a programme in the order they were given out."""
    return [
        _given(row) for row in database.rows(f"{_SELECT} WHERE programme_id = ? ORDER BY given_on, id", (programme,))
    ]


def answered(database: Database, ids: Sequence[int], day: date) -> None:
    """Say that some lists came back."""
    database.update("given_list", list(ids), answered_on=day.isoformat())


def _given(row: Sequence[Any]) -> GivenList:
    given_on = date.fromisoformat(row[4])
    tasks = tuple(int(task) for task in json.loads(row[7]))
    return GivenList(row[0], row[1], row[2], row[3], given_on, from_iso(row[5]), row[6], tasks, from_iso(row[8]))
