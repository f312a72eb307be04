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
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.progress import Progress, no_report
from ctr_desktop.domain.row_keys import is_task, row_id
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.domain.views import BY_URGENCY, TaskQuery, due_span, without_carried
from ctr_desktop.store import as_of, organisation, programmes, search, tasks
from ctr_desktop.store.database import Database

_EVERY = -1
_FEW = 20_000
_FIRST = 300
_ENOUGH = 60
_PROGRAMMES_AT_ONCE = 4
_MOST_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Places:
    """The tasks of a query by id in its order, what the figures need of them, and the names they use.

    Places that are not ``whole`` are the first ones alone.
    """

    query: TaskQuery
    day: date
    ids: list[int]
    facts: dict[int, TaskFacts]
    units: dict[int, Unit]
    persons: dict[int, str]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The tasks of a query in its order, what the figures need of them, and the names they use."""

    query: TaskQuery
    day: date
    tasks: list[Task]
    facts: dict[int, TaskFacts]
    units: dict[int, Unit]
    persons: dict[int, str]

    def places(self) -> Places:
        """Return the tasks by id."""
        return Places(self.query, self.day, [task.id for task in self.tasks], self.facts, self.units, self.persons)


def find_tasks(database: Database, query: TaskQuery, today: date, soon_days: int) -> Found:
    """Return the tasks of a query; without a day they are judged for today. Reads only."""
    day = query.as_of or today
    with ExitStack() as stack:
        known = stack.enter_context(as_of.known_at(database, query.known))
        units, persons = _names(known)
        facts = _facts(known, query, day, soon_days)
        found = _tasks(known, query.programme, facts)
        if query.as_of is not None:
            found = as_of.of_day(known, found, query.as_of)
    if query.view in BY_URGENCY and not query.sort:
        found.sort(key=lambda task: urgency(facts[task.id]))
    return Found(query, day, _sorted(found, query, units, persons), facts, units, persons)


def find_places(
    database: Database, query: TaskQuery, today: date, soon_days: int, report: Progress = no_report
) -> Places:
    """Return what ``find_tasks`` finds by id, without reading the tasks unless they are to be sorted by a field."""
    if query.sort or query.known is not None:
        return find_tasks(database, query, today, soon_days).places()
    day = query.as_of or today
    units, persons = _names(database)
    facts = _facts(database, query, day, soon_days, report)
    return Places(query, day, _in_order(database, query, facts), facts, units, persons)


def find_first(database: Database, query: TaskQuery, today: date, soon_days: int) -> Places | None:
    """Return the first places of a query where they are found without judging every task; None where they are not."""
    if query.sort or query.words or query.known is not None or query.as_of is not None:
        return None
    due = due_span(query.view, today, soon_days)
    if due is not None:
        several = _several(database, query)
        looked = as_of.facts(database, query.programme, due=due, most=_FIRST)
        whole, wanted = len(looked) < _FIRST, {item.id for item in several}
        looked = [item for item in looked if item.programme in wanted]
    else:
        looked, whole = _of_first_programmes(database, query, today, soon_days)
    facts = {item.id: item for item in looked if query.holds(item, today, soon_days)}
    if not whole and len(facts) < _ENOUGH:
        return None
    return Places(query, today, _in_order(database, query, facts), facts, *_names(database), whole)


def _of_first_programmes(
    database: Database, query: TaskQuery, today: date, soon_days: int
) -> tuple[list[TaskFacts], bool]:
    """Return what there is in the first programmes, until that fills a screen, and whether it is all."""
    several, looked, enough = _several(database, query), list[TaskFacts](), 0
    for count, programme in enumerate(several, 1):
        if tasks.count(database, programme.id) > _MOST_AT_ONCE:
            return looked, False
        part = _first_facts(database, query, programme.id)
        cut = query.is_everything and len(part) >= _FIRST
        if query.programme is None:
            part = without_carried(part, several)
        enough += sum(query.holds(item, today, soon_days) for item in part)
        looked += part
        if cut or (count < len(several) and (enough >= _ENOUGH or count == _PROGRAMMES_AT_ONCE)):
            return looked, False
    return looked, True


def _first_facts(database: Database, query: TaskQuery, programme: int) -> list[TaskFacts]:
    """Return the facts of a programme; of one that is shown whole only the first: others need not be judged."""
    if not query.is_everything:
        return as_of.facts(database, programme)
    return list(as_of.facts_of(database, tasks.order(database, programme, _FIRST)).values())


def _several(database: Database, query: TaskQuery) -> list[Programme]:
    wanted = set(query.programmes)
    return [item for item in programmes.all_programmes(database) if not wanted or item.id in wanted]


def _names(database: Database) -> tuple[dict[int, Unit], dict[int, str]]:
    units = {unit.id: unit for unit in organisation.units(database)}
    return units, {person.id: person.name for person in organisation.persons(database)}


def _facts(
    database: Database, query: TaskQuery, day: date, soon_days: int, report: Progress = no_report
) -> dict[int, TaskFacts]:
    """Return what the figures need of the tasks of a query."""
    due = due_span(query.view, day, soon_days)
    looked_at = query_facts(database, query, due, report)
    facts = {item.id: item for item in looked_at if query.holds(item, day, soon_days)}
    if not query.words:
        return facts
    operators = operators_of(query.words, day)
    holding = set() if operators.only else set(_holding(database, query, query.words, list(facts)))
    if operators:
        rest = set(_holding(database, query, operators.rest, list(facts))) if operators.rest else facts.keys()
        holding |= {task for task in rest if task in facts and operators.hold(facts[task], day, soon_days)}
    return {task: item for task, item in facts.items() if task in holding}


def _in_order(database: Database, query: TaskQuery, facts: Mapping[int, TaskFacts]) -> list[int]:
    if query.view in BY_URGENCY:
        return sorted(facts, key=lambda task: urgency(facts[task]))
    if len(facts) <= _FEW:
        return tasks.ordered(database, list(facts))
    return [task for task in tasks.order(database, query.programme) if task in facts]


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


def query_facts(
    database: Database, query: TaskQuery, due: tuple[date, date] | None = None, report: Progress = no_report
) -> list[TaskFacts]:
    """Return what the figures need of the tasks of a query's programmes, whatever its view.

    ``due`` leaves out what no view by urgency shows between two days.
    """
    if query.programme is not None:
        return as_of.facts(database, query.programme, query.as_of, due=due)
    several, found = _several(database, query), list[TaskFacts]()
    for done, programme in enumerate(several):
        report(done, len(several))  # what is not wanted any more ends here
        found += as_of.facts(database, programme.id, query.as_of, due=due)
    return without_carried(found, several)


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
