"""What a report is made of: its request, the tasks and figures of its day, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import from_iso, quarter_name, short_date
from ctr_desktop.domain.deadline import Provenance, Verdict
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.programme import Programme, StoredNode
from ctr_desktop.domain.progress import DocumentRole, TaskDocument
from ctr_desktop.domain.statistics import Tally, days_late, tally, verdict
from ctr_desktop.domain.task import Secrecy, Stage, Task, TaskFacts
from ctr_desktop.reports.texts import Texts, spell
from ctr_desktop.services.report_request import ReportRequest
from ctr_desktop.settings import CommitteeSettings
from ctr_desktop.store import organisation, programmes, tasks
from ctr_desktop.store.database import Database


@dataclass
class Material:
    """Everything a report is made of, for one day."""

    request: ReportRequest
    committee: CommitteeSettings
    programme: Programme
    facts: dict[int, TaskFacts]
    tasks: list[Task]
    units: dict[int, Unit]
    persons: dict[int, str]
    documents: dict[int, list[TaskDocument]]
    nodes: dict[int, StoredNode]
    order: list[tuple[int, int | None]]
    notes: dict[int, tuple[date, str]]
    texts: Texts = field(default_factory=Texts)

    def say(self, name: str, **values: object) -> str:
        return self.texts.say(name, **values)

    def spelled(self, text: str) -> str:
        return spell(text, self.committee.spelling)

    def verdict(self, task: Task) -> Verdict:
        return verdict(self.facts[task.id], self.request.as_of, self.committee.soon_days)

    def tally(self) -> Tally:
        return tally(self.facts.values(), self.request.as_of, self.committee.soon_days)

    def note(self, task: Task) -> str:
        return self.notes[task.id][1] if task.id in self.notes else ""

    def is_secret(self, task: Task) -> bool:
        return task.secrecy is not Secrecy.ORDINARY


def gather(database: Database, committee: CommitteeSettings, request: ReportRequest) -> Material:
    """Read what a report is made of. Raise RuleError when the programme is gone."""
    programme = programmes.programme(database, request.programme)
    if programme is None:
        raise RuleError("programme.unknown", id=request.programme)
    facts = {item.id: item for item in tasks.facts(database, programme.id, request.as_of)}
    order = programmes.tree(database, programme.id)
    found = [task for task in tasks.programme_tasks(database, programme.id) if task.id in facts]
    return Material(
        request,
        committee,
        programme,
        facts,
        found,
        {unit.id: unit for unit in organisation.units(database)},
        {person.id: person.name for person in organisation.persons(database)},
        tasks.documents(database, [task.id for task in found]),
        programmes.nodes(database, [node for node, _parent in order]),
        order,
        tasks.last_entries(database, programme.id, request.as_of),
    )


def period_words(material: Material) -> str:
    """Return "quý II năm 2024", or nothing when the period is no quarter."""
    period = material.programme.header.period
    quarter = quarter_name(period) if period else None
    return material.say("common.period_quarter", quarter=quarter, year=period.start.year) if period and quarter else ""


def programme_name(material: Material) -> str:
    """Return what reports call the programme."""
    words = period_words(material)
    if words:
        return material.say("common.programme", period=words)
    return material.say("common.programme_untitled")


def programme_cited(material: Material) -> str:
    """Return the programme's first, full citation: type, number and symbol, day; blanks stay dots."""
    header = material.programme.header
    kind = header.kind or material.say("common.programme_untitled")
    number = Citation(kind, header.number or "…", header.symbol, None, None, "").number_symbol
    day = None
    if header.date and len(header.date) == len("2024-01-01"):
        day = from_iso(header.date)
    dated = f", ngày {short_date(day)}" if day else ""
    if not header.symbol:
        return programme_name(material)
    words = period_words(material)
    about = f" công tác {words}" if words else ""
    return f"{kind}{about} số {number}{dated}"


def unit_name(material: Material, unit: int | None, *, short: bool = False) -> str:
    """Return a unit's name as the committee spells it, nothing for nobody."""
    found = material.units.get(unit) if unit is not None else None
    if found is None:
        return ""
    return material.spelled(found.short_name if short else found.name)


def deadline_words(material: Material, task: Task) -> str:
    """Return a task's deadline as of the report's day, with where it comes from."""
    facts, deadline = material.facts[task.id], task.deadline
    if task.recurring:
        return material.say("deadline.recurring")
    if facts.due is None:
        return material.say("deadline.missing")
    day = short_date(facts.due)
    if facts.original_due and facts.original_due != facts.due:
        return material.say("deadline.extended", day=day, original=short_date(facts.original_due))
    if deadline.provenance is Provenance.DEFAULT:
        return material.say("deadline.default", day=day)
    return day


def status_words(material: Material, task: Task) -> str:
    """Return stage and verdict of a task as of the report's day."""
    facts = material.facts[task.id]
    stage = material.say(f"stage.{facts.stage.value}")
    outcome = material.verdict(task)
    words = material.say(f"verdict.{outcome.value}", days=days_late(facts, material.request.as_of))
    if outcome is Verdict.RECURRING:
        words = ""
    return f"{stage}, {words}" if words else stage


def document_words(material: Material, task: Task, role: DocumentRole) -> str:
    """Return the documents of a task in a role: numbers and days."""
    parts = []
    for item in material.documents.get(task.id, []):
        if item.role is role:
            number = item.number_symbol or material.say("common.number_missing")
            parts.append(f"{number}, ngày {short_date(item.date)}" if item.date else number)
    return "; ".join(parts)


def outcome_words(material: Material, task: Task) -> str:
    """Return result and result documents; nothing when the task was finished only after the report's day."""
    if task.stage is Stage.DONE and material.facts[task.id].stage is not Stage.DONE:
        return ""
    parts = [task.result or task.product, document_words(material, task, DocumentRole.RESULT)]
    return "; ".join(part for part in parts if part)
