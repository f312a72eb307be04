"""What is asked before a report becomes final: what it lacks, and what no office would sign."""

from __future__ import annotations

from datetime import date

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.reports.wording import bears_a_number
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store import programmes
from ctr_desktop.store.database import Database


def doubts(database: Database, request: ReportRequest, today: date) -> list[RuleError]:
    """Return what somebody has to say yes to before a report is final, each as one sentence; none for a draft."""
    if request.draft or not bears_a_number(request.kind):
        return []
    found = [
        RuleError(f"report.{name}")
        for name, words in (
            ("no_signer", request.signer),
            ("no_post", request.post or request.authority),
            ("no_receivers", "".join(request.receivers)),
        )
        if not words.strip()
    ]
    issued_on = request.issued_on
    if issued_on is not None and issued_on < request.as_of:
        found.append(RuleError("report.dated_before", day=short_date(issued_on), as_of=short_date(request.as_of)))
    if issued_on is not None and issued_on > today:
        found.append(RuleError("report.dated_ahead", day=short_date(issued_on)))
    for number in request.query.programmes:
        programme = programmes.programme(database, number)
        if programme is not None and programme.header.symbol and not programme.header.number:
            found.append(RuleError("report.superior_blank", symbol=programme.header.symbol))
    return [*found, *_of_tasks(database, request)]


def _of_tasks(database: Database, request: ReportRequest) -> list[RuleError]:
    """Return what the tasks lack that the text is made of: words of the office never stand in it."""
    found = find_tasks(database, request.query, request.as_of, request.particulars.soon_days)
    counts = tally(found.facts.values(), request.as_of, request.particulars.soon_days)
    silent = sum(says_no_result(task) for task in found.tasks)
    counted = (
        ("without_unit", counts.unassigned),
        ("without_deadline", counts.needs_deadline),
        ("without_result", silent),
    )
    return [RuleError(f"report.{name}", count=count) for name, count in counted if count]


def says_no_result(task: Task) -> bool:
    """Tell whether a task is done without a word of what came of it."""
    return task.stage is Stage.DONE and not str(task.values["result"]).strip()
