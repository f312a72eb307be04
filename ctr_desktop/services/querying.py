"""Find the tasks of a query: the one way for pages, lists, the command line and reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import Any

from ctr_desktop.domain.fields import Field, Kind, field_named
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.operators import operators_of
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.overview import urgency
from ctr_desktop.domain.row_keys import is_task, row_id
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.domain.views import BY_URGENCY, TaskQuery, due_span, without_carried
from ctr_desktop.store import as_of, organisation, programmes, search, tasks
from ctr_desktop.store.database import Database

_EVERY = -1
_FEW = 20_000


@dataclass(frozen=True, slots=True)
class Found:
    """The tasks of a query in its order, what the figures need of them, and the names they use."""

    query: TaskQuery
    day: date
    tasks: list[Task]
    facts: dict[int, TaskFacts]
    units: dict[int, Unit]
    persons: dict[int, str]


def find_tasks(database: Database, query: TaskQuery, today: date, soon_days: int) -> Found:
    """Return the tasks of a query; without a day they are judged for today. Reads only."""
    day = query.as_of or today
    with ExitStack() as stack:
        known = stack.enter_context(as_of.known_at(database, query.known))
        units = {unit.id: unit for unit in organisation.units(known)}
        persons = {person.id: person.name for person in organisation.persons(known)}
        due = due_span(query.view, day, soon_days)
        facts = {item.id: item for item in query_facts(known, query, due) if query.holds(item, day, soon_days)}
        if query.words:
            operators = operators_of(query.words, day)
            holding = set() if operators.only else set(_holding(known, query, query.words, list(facts)))
            if operators:
                rest = set(_holding(known, query, operators.rest, list(facts))) if operators.rest else facts.keys()
                holding |= {task for task in rest if task in facts and operators.hold(facts[task], day, soon_days)}
            facts = {task: item for task, item in facts.items() if task in holding}
        found = _tasks(known, query.programme, facts)
        if query.as_of is not None:
            found = as_of.of_day(known, found, query.as_of)
    if query.view in BY_URGENCY and not query.sort:
        found.sort(key=lambda task: urgency(facts[task.id]))
    return Found(query, day, _sorted(found, query, units, persons), facts, units, persons)


def _tasks(database: Database, programme: int | None, wanted: Mapping[int, TaskFacts]) -> list[Task]:
    """Return the wanted tasks in the order of the outline."""
    if len(wanted) <= _FEW:
        return tasks.in_order(database, list(wanted))
    return [task for task in tasks.programme_tasks(database, programme) if task.id in wanted]


def count_tasks(database: Database) -> int:
    """Return how many tasks there are in all programmes."""
    return tasks.count(database)


def read_again(
    database: Database, ids: Sequence[int], day: date | None
) -> tuple[dict[int, Task], dict[int, TaskFacts]]:
    """Return some tasks and what the figures need of them, as they stand or as of a day."""
    found = tasks.tasks(database, ids)
    if day is not None:
        found = {task.id: task for task in as_of.of_day(database, list(found.values()), day)}
    return found, as_of.facts_of(database, list(found), day)


def query_facts(database: Database, query: TaskQuery, due: tuple[date, date] | None = None) -> list[TaskFacts]:
    """Return what the figures need of the tasks of a query's programmes, whatever its view.

    ``due`` leaves out what no view by urgency shows between two days.
    """
    facts = as_of.facts(database, query.programme, query.as_of, due=due)
    if query.programme is not None:
        return facts
    wanted = set(query.programmes)
    several = [item for item in programmes.all_programmes(database) if not wanted or item.id in wanted]
    ids = {item.id for item in several}
    return without_carried([task for task in facts if task.programme in ids], several)


def _holding(database: Database, query: TaskQuery, words: str, ids: list[int]) -> Collection[int]:
    if query.known is not None:
        return search.holding(database, words, ids)  # the index knows today alone
    keys = search.find(database, words, query.programme, limit=_EVERY)
    return [row_id(key) for key in keys if is_task(key)]


def _sorted(found: list[Task], query: TaskQuery, units: Mapping[int, Unit], persons: Mapping[int, str]) -> list[Task]:
    field = field_named(query.sort)
    if field is None:
        return found
    names = {unit.id: unit.name for unit in units.values()}

    def order(task: Task) -> Any:
        return sort_value(field, task.values[field.name], names, persons)

    said = [task for task in found if task.values[field.name] not in (None, "", ())]
    silent = [task for task in found if task.values[field.name] in (None, "", ())]
    return sorted(said, key=order, reverse=query.descending) + silent


def sort_value(field: Field, value: Any, units: Mapping[int, str], persons: Mapping[int, str]) -> Any:
    """Return what a value of a field is sorted by: names folded, choices in their order."""
    if field.kind is Kind.UNIT:
        return fold(units.get(value, ""))
    if field.kind is Kind.UNITS:
        return tuple(fold(units.get(unit, "")) for unit in value)
    if field.kind is Kind.PERSON:
        return fold(persons.get(value, ""))
    if field.kind is Kind.CHOICE and field.choices is not None:
        return list(field.choices).index(value)
    return fold(value) if field.kind is Kind.TEXT else value
