"""Papers to units, one for each that it concerns, numbered on from the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.progress import Progress
from ctr_desktop.domain.statistics import verdict
from ctr_desktop.domain.task import OPEN_STAGES
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.services.reporting import MadeReport, make
from ctr_desktop.store.database import Database

_OF_LATE_TASKS = frozenset({"reminder"})
_FORMATS = ("pdf", "docx")


def units_concerned(database: Database, request: ReportRequest) -> list[tuple[int, str]]:
    """Return the units that a kind of paper goes to, by name: with open tasks, a reminder with late ones.

    Units that the request names all get theirs, whatever they have.
    """
    soon = request.particulars.soon_days
    found = find_tasks(database, replace(request.query, units=()), request.as_of, soon)
    concerned = {unit for unit in request.query.units if unit is not None} or {
        task.lead_unit
        for task in found.tasks
        if task.lead_unit is not None
        and task.stage in OPEN_STAGES
        and (
            request.kind not in _OF_LATE_TASKS or verdict(found.facts[task.id], request.as_of, soon) is Verdict.OVERDUE
        )
    }
    names = ((unit, found.units[unit].name) for unit in concerned if unit in found.units)
    return sorted(names, key=lambda item: item[1])


def make_for_each(database: Database, request: ReportRequest, progress: Progress) -> list[tuple[str, MadeReport]]:
    """Return a paper for each unit it concerns, with the unit's name; reads only. Raise as ``make``."""
    units = units_concerned(database, request)
    numbers = _numbers(request.number)
    made = []
    for place, (unit, name) in enumerate(units, start=1):
        query = replace(request.query, units=(unit,))
        made.append((name, make(database, replace(request, query=query, number=next(numbers)), formats=_FORMATS)))
        progress(place, len(units))
    return made


def _numbers(first: str) -> Iterator[str]:
    """Yield the first number and those after it; a letter behind it stays."""
    match = re.fullmatch(r"(\d+)([a-zA-Z]?)", first)
    place = 0
    while True:
        yield f"{int(match[1]) + place}{match[2]}" if match else first
        place += 1
