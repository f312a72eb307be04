"""What the command line prints: documents, programmes and tasks as JSON objects."""

from __future__ import annotations

from typing import Any

from ctr_desktop.app.task_fields import settable
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.fields import FIELDS, Field, Kind
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.statistics import Tally, days_late, verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.importing.citations import distinct
from ctr_desktop.services.querying import Found


def outline_object(draft: ProgrammeDraft) -> dict[str, Any]:
    """Return what was understood of a document, as ``outline --json`` prints it."""
    header, period = draft.header, draft.header.period
    parents = draft.outline.parents()
    nodes = draft.outline.nodes
    return {
        "title": header.title,
        "kind": header.kind,
        "number": header.number,
        "symbol": header.symbol,
        "issuer": header.issuer,
        "date": header.date,
        "place": header.place,
        "draft": header.draft,
        "period": {"start": iso(period.start), "end": iso(period.end)} if period else None,
        "preamble": list(draft.preamble),
        "nodes": [
            {
                "id": node.id,
                "parent": parents[node.id],
                "level": node.level,
                "marker": node.marker,
                "kind": node.kind.value,
                "text": node.text,
            }
            for node in nodes
        ],
        "closing": list(draft.closing),
        "recipients": list(draft.recipients),
        "citations": [
            {
                "kind": item.kind,
                "number": item.number,
                "symbol": item.symbol,
                "date": item.date,
                "issuer": item.issuer,
                "text": item.text,
                "node": item.node,
            }
            for item in distinct(draft.citations)
        ],
        "tasks": [
            {
                "node": node.id,
                "text": node.text[duty.start : duty.end],
                "recurring": duty.recurring,
                "start": duty.start,
                "end": duty.end,
            }
            for node in nodes
            for duty in node.duties
        ],
        "warnings": [{"code": item.code, "text": item.text, "node": item.node} for item in draft.warnings],
        "ignored": [{"text": item.text, "reason": item.reason} for item in (*draft.ignored, *draft.outline.dropped)],
        "deadlines": [
            {"kind": item.kind.value, "due": iso(item.due), "text": item.raw, "node": item.node}
            for item in draft.deadlines
        ],
        "documents": list(draft.documents),
        "document": draft.document,
    }


def programme_object(programme: Programme, counts: Tally) -> dict[str, Any]:
    """Return a programme with its figures."""
    header, period = programme.header, programme.header.period
    return {
        "id": programme.id,
        "name": programme.name,
        "title": header.title,
        "number": header.number,
        "symbol": header.symbol,
        "issuer": header.issuer,
        "date": header.date,
        "period": {"start": iso(period.start), "end": iso(period.end)} if period else None,
        "source": programme.source_name,
        "imported_at": programme.imported_at,
        "tasks": counts.total + counts.cancelled,
        "done": counts.done,
        "overdue": counts.overdue,
        "rate": counts.rate,
    }


def task_object(found: Found, task: Task, soon_days: int) -> dict[str, Any]:
    """Return a task as it stood on the day of a query, with every declared field by its name."""
    facts = found.facts[task.id]
    listed: dict[str, Any] = {
        "id": task.id,
        "programme": task.programme,
        "node": task.node,
        "code": task.code,
        "origin": task.origin.value,
        "verdict": verdict(facts, found.day, soon_days).value,
        "days_late": days_late(facts, found.day),
    }
    for field in FIELDS:
        listed[field.name] = _plain(field, task.values[field.name], found)
    if task.recurring:  # a deadline rests while the task is a standing duty
        listed["deadline"] = listed["original_deadline"] = None
    listed["last_note"] = task.last_note
    return listed


def _plain(field: Field, value: Any, found: Found) -> Any:
    if field.kind is Kind.DAY:
        return iso(value)
    if field.kind is Kind.UNIT:
        return found.units[value].name if value in found.units else None
    if field.kind is Kind.UNITS:
        return [found.units[unit].name for unit in value if unit in found.units]
    if field.kind is Kind.PERSON:
        return found.persons.get(value)
    return value.value if field.kind is Kind.CHOICE else value


def field_object(field: Field) -> dict[str, Any]:
    """Return a declared field, as ``fields --json`` prints it."""
    listed: dict[str, Any] = {"name": field.name, "kind": field.kind.value, "set": settable(field)}
    if field.choices is not None:
        listed["choices"] = [choice.value for choice in field.choices]
    return listed
