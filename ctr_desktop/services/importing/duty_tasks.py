"""Duties become tasks: one way for a new programme and for one issued again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ctr_desktop.domain.dates import Period
from ctr_desktop.domain.deadline import DeadlineKind, Provenance
from ctr_desktop.domain.draft import DutyFacts
from ctr_desktop.domain.outline import Duty, OutlineNode
from ctr_desktop.domain.task import Origin, Stage, Task
from ctr_desktop.services.carrying import go_on
from ctr_desktop.services.importing.duty_facts import DutyKey
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import tasks


@dataclass(slots=True)
class DutyTasks:
    """Store the duties of one programme as tasks; ``period`` gives the default deadline, None none."""

    workspace: Workspace
    programme: int
    facts: dict[DutyKey, DutyFacts]
    period: Period | None

    def fact(self, node: OutlineNode, place: int) -> DutyFacts:
        """Return what is known of a duty."""
        return self.facts.get((node.id, place), DutyFacts())

    def insert(self, node: OutlineNode, place: int, stored: int, code: str) -> int:
        """Store a duty as a new task under a stored node and return the task's id."""
        duty, fact = node.duties[place], self.fact(node, place)
        task = tasks.insert_task(
            self.workspace.database,
            self.programme,
            code,
            {
                "text": node.text[duty.start : duty.end],
                "stage": Stage.TODO,
                "product": fact.product,
                **deadline_values(duty, fact, self.period),
                **lead_values(duty, fact),
            },
            node_id=stored,
            position=place + 1,
            span_start=duty.start,
            span_end=duty.end,
            origin=Origin.PROGRAMME.value,
        )
        self._cooperate(task, duty, fact)
        if duty.carried is not None:
            self._carry(task, duty.carried)
        return task

    def update(self, task: Task, node: OutlineNode, place: int) -> None:
        """Give a task the words of a duty issued again.

        What the office set itself stays: its own deadlines, extensions, leads and marks. What the old text stated or
        nobody set is replaced by what the new text states; a lead chosen while importing counts as the office's.
        """
        duty, fact = node.duties[place], self.fact(node, place)
        database = self.workspace.database
        values: dict[str, Any] = {"text": node.text[duty.start : duty.end]}
        if duty.lead is not None or (task.lead_provenance in (Provenance.STATED, Provenance.NONE) and fact.lead):
            values |= lead_values(duty, fact)
        ours = task.deadline.provenance is Provenance.DIRECTED or task.deadline.due != task.deadline.original
        stated = fact.deadline
        if stated is not None and stated.due is not None and not ours and not task.recurring:
            values |= deadline_values(duty, fact, None)
        if fact.product and not task.product:
            values["product"] = fact.product
        tasks.update(database, [task.id], **values)
        tasks.place(database, [task.id], position=place + 1, span_start=duty.start, span_end=duty.end)
        if not task.cooperating:
            self._cooperate(task.id, duty, fact)
        if duty.carried is not None and duty.carried != task.id:
            self._carry(task.id, duty.carried)

    def _cooperate(self, task: int, duty: Duty, fact: DutyFacts) -> None:
        if fact.cooperating:
            lead = duty.lead if duty.lead is not None else fact.lead
            others = [unit for unit in fact.cooperating if unit != lead]
            tasks.set_cooperating(self.workspace.database, task, others)

    def _carry(self, task: int, before: int) -> None:
        """Note on a task which open one it goes on, and end that one as carried over."""
        database = self.workspace.database
        old = tasks.tasks(database, [before]).get(before)
        if old is not None:
            go_on(self.workspace, task, old, self.workspace.today())


def deadline_values(duty: Duty, fact: DutyFacts, period: Period | None) -> dict[str, Any]:
    """Return the fields of a task's deadline: stated, or the default of the period, or none."""
    stated = fact.deadline
    recurring = duty.recurring or (stated is not None and stated.kind is DeadlineKind.PERIODIC)
    day, provenance = None, Provenance.NONE
    if stated is not None and stated.due is not None:
        day, provenance, recurring = stated.due, Provenance.STATED, False
    elif stated is None and period is not None and not recurring:
        day, provenance = period.end, Provenance.DEFAULT
    return {
        "recurring": recurring,
        "deadline": day,
        "original_deadline": day,
        "deadline_text": stated.raw if stated is not None else "",
        "deadline_provenance": provenance,
        "deadline_kind": stated.kind if stated is not None else DeadlineKind.NONE,
    }


def lead_values(duty: Duty, fact: DutyFacts) -> dict[str, Any]:
    """Return the fields of a task's lead unit: what the office accepted, else what the document states."""
    if duty.lead is not None:
        return {"lead": duty.lead, "lead_provenance": Provenance.DIRECTED}
    if fact.lead is not None:
        return {"lead": fact.lead, "lead_provenance": Provenance.STATED}
    return {}
