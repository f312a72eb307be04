"""Figures for the window: verdicts, tallies of headings, counts of views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.statistics import Tally, roll_up, tally, tally_by
from ctr_desktop.domain.task import TaskFacts
from ctr_desktop.store import as_of as times
from ctr_desktop.store import programmes
from ctr_desktop.store.database import Database


@dataclass(frozen=True)
class Overview:
    """The figures of one programme for one day."""

    as_of: date
    soon_days: int
    facts: dict[int, TaskFacts]
    total: Tally
    by_node: dict[int, Tally]
    by_unit: dict[int | None, Tally]


def read_overview(
    database: Database, programme: int, as_of: date, soon_days: int, *, as_it_stands: bool = True
) -> Overview:
    """Work out the figures of a programme judged on a day: as it stands now, or as it stood on that day."""
    facts = times.facts(database, programme, None if as_it_stands else as_of)
    parents = dict(programmes.tree(database, programme))
    own = tally_by(facts, lambda task: task.node, as_of, soon_days)
    return Overview(
        as_of,
        soon_days,
        {task.id: task for task in facts},
        tally(facts, as_of, soon_days),
        roll_up(own, parents),
        tally_by(facts, lambda task: task.lead_unit, as_of, soon_days),
    )


def read_facts(database: Database, ids: Sequence[int], as_of: date | None = None) -> dict[int, TaskFacts]:
    """Return what the figures need of some tasks, as they stand or as of a day."""
    return times.facts_of(database, ids, as_of)


def read_facts_of(database: Database, programme: int | None = None, as_of: date | None = None) -> list[TaskFacts]:
    """Return what the figures need of the tasks of a programme, or of all, as of a day or as they stand now."""
    return times.facts(database, programme, as_of)
