"""Import a programme: read, look for an earlier import, store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import Period, from_iso, iso, short_date
from ctr_desktop.domain.deadline import DeadlineKind, Provenance
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.outline import Duty, Outline, OutlineNode, node_codes
from ctr_desktop.domain.programme import DutyFacts, Programme, ProgrammeDraft, ProgrammeHeader
from ctr_desktop.domain.progress import EntryKind
from ctr_desktop.domain.task import Origin, Stage
from ctr_desktop.services.duty_facts import DutyKey, Known, duty_facts
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, programmes, tasks

Progress = Callable[[int, int], None]


def read_document(
    path: Path, progress: Progress | None = None, flat: bool = False, document: int | None = None
) -> ProgrammeDraft:
    """Read a file and return what was understood; touches no data. Raise DocumentError.

    ``document`` chooses among several in the file, from 1; 0 takes the whole file, None the main one.
    """
    from ctr_desktop.importing.understand import read_draft

    return read_draft(path, progress, flat, document)


def with_outline(draft: ProgrammeDraft, outline: Outline) -> ProgrammeDraft:
    """Return the draft with a corrected outline: duties of changed leaves, citations and doubts found anew."""
    from ctr_desktop.importing.understand import with_findings

    return with_findings(replace(draft, outline=outline))


def with_header(draft: ProgrammeDraft, header: ProgrammeHeader) -> ProgrammeDraft:
    """Return the draft with a corrected head: days without a year are those of its period."""
    from ctr_desktop.importing.understand import with_findings

    return with_findings(replace(draft, header=header))


def read_text(text: str, name: str, progress: Progress | None = None, flat: bool = False) -> ProgrammeDraft:
    """Read a text that was pasted. Raise DocumentError."""
    from ctr_desktop.importing.understand import understand

    return understand(text.encode(), name, progress, flat)


def read_other(draft: ProgrammeDraft, document: int, progress: Progress | None = None) -> ProgrammeDraft:
    """Return the draft of another document in the same file, 0 for the whole file. Raise DocumentError."""
    from ctr_desktop.importing.understand import understand

    return understand(draft.source_bytes, draft.source_name, progress, True, document)


class ImportService:
    """Store drafts as programmes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace

    def imported_before(self, sha256: str) -> Programme | None:
        """Return the programme that came from a file with this SHA-256, or None."""
        return programmes.programme_with_source(self._workspace.database, sha256)

    def accept(
        self, draft: ProgrammeDraft, *, default_deadlines: bool = True, again: bool = False
    ) -> tuple[Changes, int]:
        """Store a draft as a programme with its tasks and return the changes and its id.

        A deadline, lead or co-operating unit that the document states is stored as stated in it; a lead that the
        office has accepted as set by its own direction. With ``default_deadlines`` each other duty that is not a
        standing one gets the last day of the period, marked as a default; one whose deadline is stated but not
        clear gets none. Raise RuleError when the same file was imported before, unless ``again``.
        """
        known = self.imported_before(draft.source_sha256)
        if known and not again:
            raise RuleError("import.again", name=known.name, day=short_date(from_iso(known.imported_at[:10])))
        database = self._workspace.database
        facts = duty_facts(draft, Known(tuple(organisation.units(database))))
        now = self._workspace.clock().isoformat(timespec="seconds")
        period = draft.header.period if default_deadlines else None
        with self._workspace.journal.action("programme.import", name=draft.source_name) as recording:
            programme = programmes.insert_programme(database, draft, now)
            stored = programmes.insert_outline(database, programme, draft)
            programmes.insert_citations(database, programme, draft.citations, stored)
            codes = node_codes(draft.outline)
            counts: dict[str, int] = {}
            for node in draft.outline.nodes:
                self._insert_tasks(programme, node, stored[node.id], codes[node.id], counts, facts, period)
        return recording.changes, programme

    def _insert_tasks(
        self,
        programme: int,
        node: OutlineNode,
        stored: int,
        code: str,
        counts: dict[str, int],
        facts: Mapping[DutyKey, DutyFacts],
        period: Period | None,
    ) -> None:
        for place, duty in enumerate(node.duties):
            counts[code] = counts.get(code, 0) + 1
            fact = facts.get((node.id, place), DutyFacts())
            task = tasks.insert_task(
                self._workspace.database,
                programme_id=programme,
                node_id=stored,
                position=place + 1,
                code=f"{code}-{counts[code]}" if code else str(counts[code]),
                text=node.text[duty.start : duty.end],
                span_start=duty.start,
                span_end=duty.end,
                origin=Origin.PROGRAMME.value,
                stage=Stage.TODO.value,
                product=fact.product,
                **deadline_values(duty, fact, period),
                **lead_values(duty, fact),
            )
            lead = duty.lead if duty.lead is not None else fact.lead
            if fact.cooperating:
                others = [unit for unit in fact.cooperating if unit != lead]
                tasks.set_cooperating(self._workspace.database, task, others)
            if duty.carried is not None:
                self._carry(task, duty.carried)

    def _carry(self, task: int, before: int) -> None:
        """Note on a task which open one it goes on, and end that one as carried over."""
        database = self._workspace.database
        old = tasks.tasks(database, [before]).get(before)
        if old is None:
            return
        programme = programmes.programme(database, old.programme)
        words = f"Chuyển từ {programme.name if programme else ''}, nhiệm vụ {old.code}"
        today = self._workspace.today()
        tasks.insert_entry(database, task, today, EntryKind.NOTE, words, None)
        tasks.update(database, [before], stage=Stage.CARRIED.value, done_on=None)
        tasks.insert_entry(database, before, today, EntryKind.STAGE, "", Stage.CARRIED)


def deadline_values(duty: Duty, fact: DutyFacts, period: Period | None) -> dict[str, object]:
    """Return the columns of a task's deadline: stated, or the default of the period, or none."""
    stated = fact.deadline
    recurring = duty.recurring or (stated is not None and stated.kind is DeadlineKind.PERIODIC)
    day, provenance = None, Provenance.NONE
    if stated is not None and stated.due is not None:
        day, provenance, recurring = stated.due, Provenance.STATED, False
    elif stated is None and period is not None and not recurring:
        day, provenance = period.end, Provenance.DEFAULT
    return {
        "recurring": int(recurring),
        "due": iso(day),
        "original_due": iso(day),
        "deadline_raw": stated.raw if stated is not None else "",
        "deadline_provenance": provenance.value,
    }


def lead_values(duty: Duty, fact: DutyFacts) -> dict[str, object]:
    """Return the columns of a task's lead unit: what the office accepted, else what the document states."""
    if duty.lead is not None:
        return {"lead_unit_id": duty.lead, "lead_provenance": Provenance.DIRECTED.value}
    if fact.lead is not None:
        return {"lead_unit_id": fact.lead, "lead_provenance": Provenance.STATED.value}
    return {}
