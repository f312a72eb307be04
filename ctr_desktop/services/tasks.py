"""Change tasks: stage, units, officer, deadline, result; add, edit, delete and move the office's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.deadline import DeadlineKind, Extension, Provenance
from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import Access, Field, Kind, field_named
from ctr_desktop.domain.folding import one_line, tidy
from ctr_desktop.domain.task import Mark, Origin, Reassignment, Stage, Task
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import acts, diary, organisation, programmes, tasks
from ctr_desktop.store import as_of as times
from ctr_desktop.store.database import LARGEST_ID
from ctr_desktop.store.journal import Recording

_ALL_OF_THEM = 25


class TaskService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def get(self, ids: Sequence[int], as_of: date | None = None) -> dict[int, Task]:
        """Return some tasks by id, as they stand or as they stood on a day."""
        found = tasks.tasks(self._database, ids)
        if as_of is None:
            return found
        return {task.id: task for task in times.of_day(self._database, list(found.values()), as_of)}

    def one(self, task: int) -> Task:
        """Return a task. Raise RuleError when there is none of that id."""
        found = tasks.tasks(self._database, [task]).get(task) if 0 < task < LARGEST_ID else None
        if found is None:
            raise RuleError("task.unknown", id=task)
        return found

    def of_programme(self, programme: int | None = None) -> Iterator[Task]:
        """Yield the tasks of a programme, or of all, in the order of the outline."""
        return tasks.programme_tasks(self._database, programme)

    def before(self, task: Task) -> Task | None:
        """Return the task of the period before that a task goes on with, None when there is none."""
        found = tasks.predecessor(self._database, task.id) if task.values["carried_in"] else None
        return tasks.tasks(self._database, [found]).get(found) if found is not None else None

    def after(self, task: Task) -> Task | None:
        """Return the task of a later period that goes on with one that was carried over, None when there is none."""
        found = tasks.successor(self._database, task.id) if task.stage is Stage.CARRIED else None
        return tasks.tasks(self._database, [found]).get(found) if found is not None else None

    def lineage(self, task: Task) -> list[Task]:
        """Return the tasks of the periods before that a task goes on with, the latest first."""
        found: list[Task] = []
        earlier = self.before(task)
        while earlier is not None and earlier.id not in {task.id, *(item.id for item in found)}:
            found.append(earlier)
            earlier = self.before(earlier)
        return found

    def extensions(self, task: int) -> list[Extension]:
        """Return the extensions of a task in order."""
        return acts.extensions(self._database, task)

    def reassignments(self, task: int) -> list[Reassignment]:
        """Return the re-assignments of a task in order."""
        return acts.reassignments(self._database, task)

    def set(self, ids: Sequence[int], name: str, value: Any, *, day: date | None = None) -> Changes:
        """Set a freely changeable field of some tasks by its declared name.

        A person is given by name, added when new; co-operating units by their ids, a task's lead unit left out. A
        field that is dated gets ``day`` (today when None) where it was empty. Raise RuleError for a field that is
        unknown or has a method of its own, and for a value that does not fit.
        """
        field = field_named(name)
        if field is None or field.access is not Access.FREE:
            raise RuleError("task.unknown_field", field=name)
        details: dict[str, Any] = {"name": one_line(value)} if field.kind is Kind.PERSON else {}
        with self._workspace.journal.action(f"task.{name}", count=len(ids), **details) as recording:
            if field.kind is Kind.UNITS:
                for unit in value:
                    self._unit_name(unit)
                for task in self.get(ids).values():
                    tasks.set_cooperating(self._database, task.id, [unit for unit in value if unit != task.lead_unit])
            else:
                if field.dated:
                    self._date(ids, field, value, day)
                tasks.update(self._database, ids, **{name: self._stored(field, value)})
        return recording.changes

    def _date(self, ids: Sequence[int], field: Field, value: Any, day: date | None) -> None:
        """Say since when the words of a field stand there: since they were first entered, not since they changed."""
        since = (day or self._workspace.today()) if str(value).strip() else None
        fresh = [task.id for task in self.get(ids).values() if not task.values[field.name] or since is None]
        tasks.update(self._database, fresh, **{field.dated: since})

    def _stored(self, field: Field, value: Any) -> Any:
        if field.kind is Kind.PERSON:
            return organisation.person_named(self._database, value)
        if field.kind is Kind.CHOICE and value not in {item.value for item in field.choices or ()}:
            raise RuleError("task.bad_value", field=field.name, value=value)
        return value

    def set_stage(self, ids: Sequence[int], stage: Stage, *, day: date | None = None, note: str = "") -> Changes:
        """Enter a stage for some tasks, with the day it was reached (today when None).

        For a task done the day is the day of completion, that of the reporting paper. The same stage again with
        another day corrects the day, without a day it only adds the note. A task that is done no more loses its marks
        and the reason for having no paper. Raise RuleError for a day to come, for a task returned from another stage
        than waiting or done or without a reason in ``note``, and for carrying over, which is an act of its own.
        """
        reached = self._not_to_come(day)
        self._check_stage(ids, stage, note)
        changing = [task for task in self.get(ids).values() if task.stage is not stage or day is not None or note]
        dated = [task.id for task in changing if task.stage is not stage or day is not None]
        done_on = reached if stage is Stage.DONE else None
        with self._workspace.journal.action("task.stage", stage=stage.value, count=len(changing)) as recording:
            tasks.update(self._database, dated, stage=stage, done_on=done_on)
            if stage is not Stage.DONE:
                marks = {name: None for mark in Mark for name in (mark.day_field, mark.person_field)}
                tasks.update(self._database, dated, no_paper="", **marks)
            for task in changing:
                same = task.stage is stage
                if same and day is not None:
                    corrected = diary.correct_stage_day(self._database, task.id, reached)
                    same = corrected or stage is Stage.TODO  # nothing was entered for a task that waits to be begun
                kind = EntryKind.NOTE if same else EntryKind.STAGE
                if not same or note.strip():
                    entered = None if same else stage
                    stamp = self._workspace.journal.stamp()
                    diary.insert_entry(self._database, task.id, reached, kind, tidy(note).strip(), entered, stamp=stamp)
        return recording.changes

    def _check_stage(self, ids: Sequence[int], stage: Stage, note: str) -> None:
        if stage not in (Stage.CARRIED, Stage.RETURNED):
            return
        entering = [task for task in self.get(ids).values() if task.stage is not stage]
        if stage is Stage.CARRIED and entering:
            raise RuleError("task.carried_by_act")
        for task in entering:
            if task.stage not in (Stage.WAITING, Stage.DONE):
                raise RuleError("task.nothing_to_return", task=task.code)
        if entering and not note.strip():
            raise RuleError("task.return_reason")

    def _not_to_come(self, day: date | None) -> date:
        today = self._workspace.today()
        if day is not None and day > today:
            raise RuleError("task.day_to_come")
        return day or today

    def set_lead(
        self,
        ids: Sequence[int],
        unit: int | None,
        provenance: Provenance = Provenance.DIRECTED,
        *,
        day: date | None = None,
        reason: str = "",
    ) -> Changes:
        """Make a unit lead some tasks, or nobody, on a day (today when None); it does not co-operate in them as well.

        A task that had another lead is re-assigned on that day, for a ``reason`` where one is named; giving a task
        that had none, and changing it again on the day it was given, is no act (domain rule "giao lại"). Raise
        RuleError for a day to come.
        """
        given = self._not_to_come(day)
        origin = provenance if unit is not None else Provenance.NONE
        details: dict[str, Any] = {"unit": self._unit_name(unit), "count": len(ids)}
        if day is not None:
            details["day"] = iso(day)
        given_back: dict[int, Provenance] = {}
        with self._workspace.journal.action("task.lead", **details) as recording:
            for task in self.get(ids).values():
                before = self._reassign(task, unit, given, reason) if task.lead_unit != unit else None
                if before is not None:
                    given_back[task.id] = before
                if unit in task.cooperating:
                    others = [item for item in task.cooperating if item != unit]
                    tasks.set_cooperating(self._database, task.id, others)
            others = [task for task in ids if task not in given_back]
            tasks.update(self._database, others, lead=unit, lead_provenance=origin)
            for task_id, before in given_back.items():
                tasks.update(self._database, [task_id], lead=unit, lead_provenance=before)
        return recording.changes

    def give_each(
        self, leads: Mapping[int, int | None], *, suggested: bool = False, day: date | None = None
    ) -> Changes:
        """Give each task its own lead unit, all in one action; ``suggested`` says that suggestions were accepted."""
        by_unit: dict[int | None, list[int]] = {}
        for task, unit in leads.items():
            by_unit.setdefault(unit, []).append(task)
        kind = "task.suggested_leads" if suggested else "task.leads"
        with self._workspace.journal.action(kind, count=len(leads)) as recording:
            for unit, ids in by_unit.items():
                self.set_lead(ids, unit, day=day)
        return recording.changes

    def _reassign(self, task: Task, unit: int | None, day: date, reason: str) -> Provenance | None:
        """Record that a task changes hands, unless it only got its present hands on the same day.

        Return where its old lead came from when it goes back to it on the same day, as if nothing had been.
        """
        last = next(reversed(acts.reassignments(self._database, task.id)), None)
        if last is not None and last.day >= day and last.new_unit == task.lead_unit:
            if last.old_unit != unit:
                acts.correct_reassignment(self._database, last.id, unit, tidy(reason).strip() or last.reason)
                return None
            acts.delete_reassignment(self._database, last.id)
            return last.old_provenance
        if task.lead_unit is None:
            return None
        if self._workspace.journal.lead_given_on(task.id) == day.isoformat() and not reason.strip():
            return None  # whoever says why has not only mended a slip
        stamp = self._workspace.journal.stamp()
        why, was = tidy(reason).strip(), (task.lead_unit, task.lead_provenance)
        acts.insert_reassignment(self._database, task.id, day, *was, unit, stamp=stamp, reason=why)
        return None

    def mend_lead(self, ids: Sequence[int]) -> Changes:
        """Make the last re-assignment of some tasks a correction ("sửa nhầm").

        The present lead counts from the re-assignment before it on, for all days when there is none.
        """
        with self._workspace.journal.action("task.lead_mended", count=len(ids)) as recording:
            for task in self.get(ids).values():
                self._mend_lead(task)
        return recording.changes

    def _mend_lead(self, task: Task) -> None:
        *earlier, last = acts.reassignments(self._database, task.id) or (None,)
        if last is None:
            return
        acts.delete_reassignment(self._database, last.id)
        if earlier and earlier[-1].old_unit == task.lead_unit:
            acts.delete_reassignment(self._database, earlier[-1].id)
        elif earlier:
            acts.correct_reassignment(self._database, earlier[-1].id, task.lead_unit, earlier[-1].reason)

    def _unit_name(self, unit: int | None) -> str:
        if unit is None:
            return ""
        found = next((item.name for item in organisation.units(self._database) if item.id == unit), None)
        if found is None:
            raise RuleError("unit.unknown", name=unit)
        return found

    def set_deadline(
        self, ids: Sequence[int], due: date | None, *, raw: str = "", provenance: Provenance = Provenance.DIRECTED
    ) -> Changes:
        """Set or correct the deadline of some tasks; ``raw`` are the words it came from.

        Original and current day are the same then, but for tasks that were extended: there the day granted last is
        corrected and the original stays. Without a day the task has none, and no extension of it stands any more.
        Raise RuleError when that day would not be later than the one before.
        """
        extended = {task: found[-1] for task in ids if due and (found := self.extensions(task))}
        for task, extension in extended.items():
            if due and extension.old_due and due <= extension.old_due:
                raise RuleError("task.not_later", task=self.one(task).code)
        plain = [task for task in ids if task not in extended]
        values = {
            "deadline": due,
            "original_deadline": due,
            "deadline_text": raw if due else "",
            "deadline_provenance": provenance if due is not None else Provenance.NONE,
            "deadline_kind": DeadlineKind.DAY if due else DeadlineKind.NONE,
        }
        with self._workspace.journal.action("task.deadline", due=iso(due), count=len(ids)) as recording:
            tasks.update(self._database, plain, **values)
            if due is not None:
                tasks.update(self._database, list(extended), deadline=due)
                tasks.update(self._database, ids, recurring=False)
                for extension in extended.values():
                    acts.correct_extension(self._database, extension.id, due)
            else:
                acts.delete_extensions(self._database, ids)
        return recording.changes

    @contextmanager
    def together(self, kind: str = "task.set", **details: Any) -> Iterator[Recording]:
        """Make several changes one action: one transaction, one step of undo."""
        with self._workspace.journal.action(kind, **details) as recording:
            yield recording

    def add(self, node: int, text: str, *, day: date | None = None, **values: Any) -> tuple[Changes, int]:
        """Add a task of the office's own behind the tasks of a node, on a day; ``values`` are further fields.

        In an issued programme it bears the mark "outside the programme". Raise RuleError for an empty text, a day to
        come and for a node that is gone.
        """
        added = self._not_to_come(day)
        words = self._words(text)
        found = programmes.nodes(self._database, [node]).get(node)
        programme = programmes.programme_of_node(self._database, node)
        if found is None or programme is None:
            raise RuleError("node.unknown", id=node)
        position, code = tasks.next_place(self._database, node, programme, found.code)
        stored = programmes.programme(self._database, programme)
        with self._workspace.journal.action("task.add", code=code) as recording:
            task = tasks.insert_task(
                self._database,
                programme,
                code,
                {"text": words, "outside": stored is None or not stored.own, **values},
                node_id=node,
                position=position,
                origin=Origin.OFFICE.value,
                added_on=iso(added),
            )
        return recording.changes, task

    @staticmethod
    def _words(text: str) -> str:
        words = one_line(text)
        if not words:
            raise RuleError("task.empty")
        return words

    def _own(self, ids: Sequence[int]) -> dict[int, Task]:
        found = {task: self.one(task) for task in ids}
        for task in found.values():
            if task.origin is not Origin.OFFICE:
                raise RuleError("task.not_own", task=task.code)
        return found

    def edit_text(self, task: int, text: str) -> Changes:
        """Change the words of one of the office's own tasks. Raise RuleError for the programme's, or when empty."""
        words = self._words(text)
        code = self._own([task])[task].code
        with self._workspace.journal.action("task.text", code=code) as recording:
            tasks.update(self._database, [task], text=words)
        return recording.changes

    def delete(self, ids: Sequence[int]) -> Changes:
        """Delete some of the office's own tasks. Raise RuleError when one is the programme's; nothing goes then."""
        found = self._own(ids)
        codes = ", ".join(task.code for task in list(found.values())[:_ALL_OF_THEM])
        with self._workspace.journal.action("task.delete", code=codes, count=len(found)) as recording:
            tasks.delete(self._database, list(found))
        return recording.changes

    def move(self, task: int, node: int, place: int) -> Changes:
        """Move one of the office's own tasks to a place (from 0) among the tasks of a node of the same programme.

        It keeps its code. Raise RuleError for the programme's tasks and for nodes of another programme.
        """
        moved = self._own([task])[task]
        if programmes.programme_of_node(self._database, node) != moved.programme:
            raise RuleError("task.other_programme")
        order = [item for item in tasks.children(self._database, node) if item != task]
        order.insert(max(0, min(place, len(order))), task)
        with self._workspace.journal.action("task.move", code=moved.code) as recording:
            tasks.place(self._database, [task], node_id=node)
            for position, item in enumerate(order, start=1):
                tasks.place(self._database, [item], position=position)
        return recording.changes
