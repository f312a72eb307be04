"""What the command line prints: documents, programmes and tasks as JSON objects."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.programme import Programme, ProgrammeDraft
from ctr_desktop.domain.statistics import Tally, days_late, verdict
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.importing.citations import distinct


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


def task_object(
    task: Task,
    facts: TaskFacts,
    units: Mapping[int, Unit],
    persons: Mapping[int, str],
    as_of: date,
    soon_days: int,
) -> dict[str, Any]:
    """Return a task as it stood on a day."""
    lead = units.get(facts.lead_unit) if facts.lead_unit is not None else None
    return {
        "id": task.id,
        "programme": task.programme,
        "node": task.node,
        "code": task.code,
        "text": task.text,
        "origin": task.origin.value,
        "recurring": task.recurring,
        "stage": facts.stage.value,
        "verdict": verdict(facts, as_of, soon_days).value,
        "days_late": days_late(facts, as_of),
        "done_on": iso(facts.done_on),
        "lead": lead.name if lead else None,
        "lead_provenance": task.lead_provenance.value,
        "cooperating": [units[unit].name for unit in task.cooperating if unit in units],
        "officer": persons.get(task.officer) if task.officer is not None else None,
        "deadline": None if task.recurring else iso(facts.due),
        "original_deadline": None if task.recurring else iso(facts.original_due),
        "deadline_provenance": task.deadline.provenance.value,
        "deadline_text": task.deadline.raw,
        "product": task.product,
        "result": task.result,
        "difficulty": task.difficulty,
        "proposal": task.proposal,
        "secrecy": task.secrecy.value,
        "last_note": task.last_note,
    }
