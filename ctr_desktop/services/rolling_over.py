"""Close a period and open the next: what is unfinished or standing goes over, with its history, in one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.deadline import DeadlineKind, Provenance
from ctr_desktop.domain.diary import DocumentRole, EntryKind, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import stored_fields
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.pairing import pair_up
from ctr_desktop.domain.programme import Programme, ProgrammeHeader, StoredNode
from ctr_desktop.domain.progress import Progress, no_report
from ctr_desktop.domain.roll_over import Fate, NextDuty, OpenTask, RollOver, RollOverPlan
from ctr_desktop.domain.task import OPEN_STAGES, Mark, Origin, Stage, Task
from ctr_desktop.services.carrying import go_on
from ctr_desktop.services.own_programmes import OwnProgrammeService
from ctr_desktop.services.papers import PaperService
from ctr_desktop.services.programmes import ProgrammeService
from ctr_desktop.services.wording import sentence
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import acts, diary, documents, programmes, tasks
from ctr_desktop.store.database import Database

LIKELY = 82.0
"""How like, of 100, the words of a duty and of an open task are for the one to be proposed as going on the other."""
MOST_COMPARISONS = 2_000_000
_SHORTEST = 20
_OF_THE_PERIOD = frozenset(
    {"done_on", "no_paper", "result", "carried_in", "deadline", "original_deadline"}
    | {name for mark in Mark for name in (mark.day_field, mark.person_field)}
)
"""What a task leaves behind in the period that is closed; everything else goes over with it."""
_TAKEN_OVER = ("officer", "unit_officer", "leader", "decided_by", "product_kind", "product", "priority", "secrecy")
"""What a duty that goes on with a task takes from it where it says nothing itself."""


def plan_roll_over(database: Database, source: int, target: int | None, report: Progress = no_report) -> RollOverPlan:
    """Return the tasks that a programme leaves open, each with the duty of the next one that seems to go on with it.

    Reads only. A duty is proposed once, to the task whose words it is most like.
    """
    open_ones = [task for task in tasks.programme_tasks(database, source) if task.stage in OPEN_STAGES]
    taken = tasks.successors(database, target) if target is not None else set()
    found = tasks.programme_tasks(database, target) if target is not None else ()
    duties = [task for task in found if task.id not in taken]
    matches = _matches([task.text for task in open_ones], [task.text for task in duties], report)
    return RollOverPlan(
        source,
        target,
        tuple(
            OpenTask(
                task.id,
                task.code,
                task.title,
                task.lead_unit,
                task.deadline.due,
                task.recurring,
                duties[matches[place]].id if place in matches else None,
            )
            for place, task in enumerate(open_ones)
        ),
        tuple(NextDuty(task.id, task.code, task.title) for task in duties),
    )


def _matches(open_ones: Sequence[str], duties: Sequence[str], report: Progress) -> dict[int, int]:
    """Return the place of the duty for each place of an open task that has one: equal words first, then the likest."""
    texts = [fold(nfc(text)) for text in duties]
    by_text: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        by_text.setdefault(text, []).append(at)
    found: dict[int, int] = {}
    asked = [fold(nfc(text)) for text in open_ones]
    for place, text in enumerate(asked):
        if by_text.get(text):
            found[place] = by_text[text].pop(0)
    if len(asked) * len(texts) > MOST_COMPARISONS:
        return found
    return pair_up(_alike(asked, texts, found, report), found)


def _alike(
    asked: Sequence[str], texts: Sequence[str], found: Mapping[int, int], report: Progress
) -> list[tuple[float, int, int]]:
    """Return how like each open task and each duty are that have no partner yet, with their places."""
    from rapidfuzz import fuzz, process

    taken = set(found.values())
    free = {at: text for at, text in enumerate(texts) if at not in taken and len(text) >= _SHORTEST}
    alike: list[tuple[float, int, int]] = []
    for place, text in enumerate(asked):
        report(place, len(asked))
        if place not in found and len(text) >= _SHORTEST:
            hits = process.extract(text, free, scorer=fuzz.token_sort_ratio, score_cutoff=LIKELY, limit=3)
            alike += [(score, place, at) for _text, score, at in hits]
    return alike


class RollOverService:
    """Turn a period; one method, one transaction, one step of undo."""

    def __init__(self, workspace: Workspace, own: OwnProgrammeService, papers: PaperService) -> None:
        """Work on a workspace through the use cases of own programmes and papers."""
        self._workspace = workspace
        self._database = workspace.database
        self._own = own
        self._papers = papers
        self._programmes = ProgrammeService(workspace)

    def plan(self, source: int, target: int | None) -> RollOverPlan:
        """Return what a roll-over would do; nothing is changed."""
        self._programmes.get(source)
        return plan_roll_over(self._database, source, target)

    def roll_over(
        self, asked: RollOver, *, target: int | None = None, opening: ProgrammeHeader | None = None
    ) -> tuple[Changes, int]:
        """Carry open tasks into a later programme, or into one of the office's own that begins with ``opening``.

        Each task ends in its old programme as carried over on the day (today when None), so that reports of days
        before say what they said. A matched one goes on in the duty, which takes over what it does not say itself;
        one carried as it is becomes a task there with everything but result, proof and marks. Its deadline: one that
        lies behind the day is extended to ``asked.due`` and its original one stays, a mere default is that of the new
        period. Return the changes and the programme. Raise RuleError for a day to come, a task that is not open or of
        another programme, a duty that is not of the target or named twice, and an earlier target.
        """
        day = asked.day or self._workspace.today()
        source = self._programmes.get(asked.source)
        with self._workspace.journal.action("programme.roll_over", name=source.name, count=len(asked.choices)) as doing:
            self._check_day(source, day)
            if target is None:
                if opening is None:
                    raise RuleError("roll_over.no_target")
                _changes, target = self._own.begin(opening)
            following = self._programmes.get(target)
            self._check(source, following, asked)
            found = tasks.tasks(self._database, list(asked.choices))
            places: dict[tuple[int, ...], int] = {}
            for task, choice in asked.choices.items():
                if choice.fate is Fate.MATCHED and choice.onto is not None:
                    self._match(found[task], choice.onto, day)
                elif choice.fate is Fate.CARRIED:
                    self._carry(found[task], following, asked.due, day, places)
        return doing.changes, target

    def _check_day(self, source: Programme, day: date) -> None:
        if day > self._workspace.today():
            raise RuleError("task.day_to_come")
        period = source.header.period
        if period is not None and day < period.start:
            raise RuleError("roll_over.too_early")

    def _check(self, source: Programme, target: Programme, asked: RollOver) -> None:
        if target.id == source.id:
            raise RuleError("roll_over.same")
        own, other = source.header.period, target.header.period
        if own is not None and other is not None and other.start <= own.start and other.end <= own.end:
            raise RuleError("roll_over.earlier", name=target.name)
        found = tasks.tasks(self._database, list(asked.choices))
        for task in asked.choices:
            known = found.get(task)
            if known is None or known.programme != source.id or known.stage not in OPEN_STAGES:
                raise RuleError("roll_over.changed")
        wanted = [choice.onto for choice in asked.choices.values() if choice.fate is Fate.MATCHED]
        duties = tasks.tasks(self._database, [duty for duty in wanted if duty is not None])
        taken = tasks.successors(self._database, target.id)
        if len(set(wanted)) != len(wanted):
            raise RuleError("roll_over.twice")
        for duty in wanted:
            if duty is None or duty in taken or duty not in duties or duties[duty].programme != target.id:
                raise RuleError("roll_over.changed")

    def _match(self, before: Task, duty: int, day: date) -> None:
        """Let a duty of the next programme go on with a task."""
        task = tasks.tasks(self._database, [duty])[duty]
        empty = {field.name: field.empty for field in stored_fields()}
        values: dict[str, Any] = {
            name: before.values[name]
            for name in _TAKEN_OVER
            if task.values[name] == empty[name] and before.values[name] != empty[name]
        }
        if task.lead_unit is None and before.lead_unit is not None:
            values |= {"lead": before.lead_unit, "lead_provenance": before.lead_provenance}
        if values:
            tasks.update(self._database, [duty], **values)
        if not task.cooperating:
            lead = values.get("lead", task.lead_unit)
            tasks.set_cooperating(self._database, duty, [unit for unit in before.cooperating if unit != lead])
        self._go_on(duty, before, day)

    def _carry(
        self, before: Task, target: Programme, due: date | None, day: date, places: dict[tuple[int, ...], int]
    ) -> None:
        """Make a task of the next programme that is the old one in everything but what its period leaves behind.

        ``places`` are the nodes found so far by the headings that led to them.
        """
        headings = self._headings(before)
        key = tuple(item.id for item in headings)
        if key not in places:
            places[key] = self._place(headings, target, before.programme)
        node = places[key]
        found = programmes.nodes(self._database, [node])[node]
        position, code = tasks.next_place(self._database, node, target.id, found.code)
        period_end = target.period_end() or due
        values = {field.name: before.values[field.name] for field in stored_fields()}
        values = {name: value for name, value in values.items() if name not in _OF_THE_PERIOD}
        deadline, extended = self._deadline(before, due, period_end, day)
        task = tasks.insert_task(
            self._database,
            target.id,
            code,
            values | deadline,
            node_id=node,
            position=position,
            origin=Origin.OFFICE.value,
            added_on=iso(day),
        )
        tasks.set_cooperating(self._database, task, list(before.cooperating))
        if extended is not None and before.deadline.due is not None:
            self._extend(task, before.deadline.due, extended, day)
        if before.stage is not Stage.TODO:
            stamp = self._workspace.journal.stamp()
            diary.insert_entry(self._database, task, day, EntryKind.STAGE, "", before.stage, stamp=stamp)
        self._go_on(task, before, day)

    @staticmethod
    def _deadline(
        before: Task, due: date | None, period_end: date | None, day: date
    ) -> tuple[dict[str, Any], date | None]:
        """Return the deadline of a task that goes over as it is, and the day it is extended to."""
        old = before.deadline
        if before.recurring:
            return {"deadline": None, "original_deadline": None}, None
        # a day that was granted to a default deadline is one that the office named: it stays
        is_default = old.provenance is Provenance.DEFAULT and old.due == old.original
        if old.due is None or is_default:
            if old.due is None and old.kind is not DeadlineKind.NONE:
                return {"deadline": None, "original_deadline": None}, None  # what is stated and not clear stays so
            end = due or period_end
            provenance = Provenance.DEFAULT if end is not None else Provenance.NONE
            return {"deadline": end, "original_deadline": end, "deadline_provenance": provenance}, None
        kept = {"deadline": old.due, "original_deadline": old.original or old.due}
        if old.due >= day or due is None or due <= old.due:
            return kept, None
        return kept | {"deadline": due}, due

    def _extend(self, task: int, old: date, new: date, day: date) -> None:
        reason = sentence("note.carried_deadline")
        stamp = self._workspace.journal.stamp()
        acts.insert_extension(self._database, task, day, old, new, stamp=stamp, reason=reason)

    def _go_on(self, task: int, before: Task, day: date) -> None:
        go_on(self._workspace, task, before, day)
        for item in documents.documents(self._database, [before.id]).get(before.id, []):
            if item.role is not DocumentRole.RESULT:
                paper = Paper(
                    item.number_symbol, item.date, item.subject, item.issuer, item.receiver, id=item.paper or 0
                )
                documents.link(self._database, task, self._papers.entered(paper), item.role)

    def _headings(self, before: Task) -> list[StoredNode]:
        """Return the headings above a task; the node of a duty of the programme is the duty itself."""
        path = self._programmes.path(before.node)
        return path[:-1] if before.origin is Origin.PROGRAMME else path

    def _place(self, headings: Sequence[StoredNode], target: Programme, source: int) -> int:
        """Return the node of the next programme for some headings: the one of the same words, or one of its own."""
        if target.own:
            place = self._own.place_for(target.id, headings)
            if place is not None:
                return place
        found = self._same_heading(headings, target.id)
        if found is not None:
            return found
        name = self._programmes.get(source).name
        return self._own.heading_at_end(target.id, sentence("note.carried_heading", programme=name))

    def _same_heading(self, headings: Sequence[StoredNode], target: int) -> int | None:
        """Return the innermost heading of a programme whose words are those of one of the task's own, or None."""
        by_text = {fold(nfc(node.text)): node.id for node in reversed(self._own.headings(target))}
        for node in reversed(headings):
            known = by_text.get(fold(nfc(node.text)))
            if known is not None:
                return known
        return None
