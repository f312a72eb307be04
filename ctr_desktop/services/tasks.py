"""Change tasks: stage, units, officer, deadline, result; add, edit, delete and move the office's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.deadline import Extension, Provenance
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.domain.progress import DocumentRole, EntryKind, TaskDocument
from ctr_desktop.domain.task import Origin, Secrecy, Stage, Task
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, programmes, tasks
from ctr_desktop.store.database import LARGEST_ID
from ctr_desktop.store.journal import Recording

WORDS = ("product", "result", "difficulty", "proposal")
_ALL_OF_THEM = 25


class TaskService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def get(self, ids: Sequence[int]) -> dict[int, Task]:
        """Return some tasks by id."""
        return tasks.tasks(self._database, ids)

    def one(self, task: int) -> Task:
        """Return a task. Raise RuleError when there is none of that id."""
        found = tasks.tasks(self._database, [task]).get(task) if 0 < task < LARGEST_ID else None
        if found is None:
            raise RuleError("task.unknown", id=task)
        return found

    def of_programme(self, programme: int | None = None) -> Iterator[Task]:
        """Yield the tasks of a programme, or of all, in the order of the outline."""
        return tasks.programme_tasks(self._database, programme)

    def extensions(self, task: int) -> list[Extension]:
        """Return the extensions of a task in order."""
        return tasks.extensions(self._database, task)

    def documents(self, task: int) -> list[TaskDocument]:
        """Return the documents of a task."""
        return tasks.documents(self._database, [task]).get(task, [])

    def set_stage(self, ids: Sequence[int], stage: Stage, *, day: date | None = None, note: str = "") -> Changes:
        """Enter a stage for some tasks, with the day it was reached (today when None).

        For a task done the day is the day of completion, that of the reporting paper. The same stage again with
        another day corrects the day. Raise RuleError for a day to come.
        """
        reached = day or self._workspace.today()
        if reached > self._workspace.today():
            raise RuleError("task.day_to_come")
        current = self.get(ids)
        changing = [
            task
            for task in current.values()
            if task.stage is not stage or (stage is Stage.DONE and day and task.done_on != day) or note
        ]
        done_on = iso(reached) if stage is Stage.DONE else None
        with self._workspace.journal.action("task.stage", stage=stage.value, count=len(changing)) as recording:
            tasks.update(self._database, [task.id for task in changing], stage=stage.value, done_on=done_on)
            for task in changing:
                corrected = task.stage is stage and tasks.correct_stage_day(self._database, task.id, reached)
                kind = EntryKind.NOTE if corrected else EntryKind.STAGE
                if not corrected or note.strip():
                    entered = None if corrected else stage
                    tasks.insert_entry(self._database, task.id, reached, kind, nfc(note.strip()), entered)
        return recording.changes

    def set_lead(self, ids: Sequence[int], unit: int | None, provenance: Provenance = Provenance.DIRECTED) -> Changes:
        """Make a unit lead some tasks, or nobody; it does not co-operate in them as well."""
        origin = provenance if unit is not None else Provenance.NONE
        with self._workspace.journal.action("task.lead", unit=self._unit_name(unit), count=len(ids)) as recording:
            tasks.update(self._database, ids, lead_unit_id=unit, lead_provenance=origin.value)
            for task in self.get(ids).values():
                if unit in task.cooperating:
                    others = [item for item in task.cooperating if item != unit]
                    tasks.set_cooperating(self._database, task.id, others)
        return recording.changes

    def _unit_name(self, unit: int | None) -> str:
        return next((item.name for item in organisation.units(self._database) if item.id == unit), "")

    def set_cooperating(self, ids: Sequence[int], units: Sequence[int]) -> Changes:
        """Make exactly these units co-operate in some tasks; a task's lead unit is left out."""
        with self._workspace.journal.action("task.cooperating", count=len(ids)) as recording:
            for task in self.get(ids).values():
                wanted = [unit for unit in units if unit != task.lead_unit]
                tasks.set_cooperating(self._database, task.id, wanted)
        return recording.changes

    def set_officer(self, ids: Sequence[int], name: str) -> Changes:
        """Put an officer in charge of some tasks by name, or nobody for an empty name."""
        cleaned = nfc(" ".join(name.split()))
        with self._workspace.journal.action("task.officer", name=cleaned, count=len(ids)) as recording:
            person = organisation.ensure_person(self._database, cleaned) if cleaned else None
            tasks.update(self._database, ids, officer_id=person)
        return recording.changes

    def set_deadline(
        self, ids: Sequence[int], due: date | None, *, raw: str = "", provenance: Provenance = Provenance.DIRECTED
    ) -> Changes:
        """Set or correct the deadline of some tasks; ``raw`` are the words it came from.

        Original and current day are the same then, but for tasks that were extended: there the day granted last is
        corrected and the original stays. Raise RuleError when that day would not be later than the one before.
        """
        origin = provenance if due is not None else Provenance.NONE
        extended = {task: found[-1] for task in ids if due and (found := self.extensions(task))}
        for task, extension in extended.items():
            if due and extension.old_due and due <= extension.old_due:
                raise RuleError("task.not_later", task=self.one(task).code)
        plain = [task for task in ids if task not in extended]
        with self._workspace.journal.action("task.deadline", due=iso(due), count=len(ids)) as recording:
            tasks.update(
                self._database,
                plain,
                due=iso(due),
                original_due=iso(due),
                deadline_raw=nfc(raw.strip()) if due else "",
                deadline_provenance=origin.value,
            )
            tasks.update(self._database, list(extended), due=iso(due))
            for extension in extended.values():
                tasks.correct_extension(self._database, extension.id, iso(due) or "")
            if due is not None:
                tasks.update(self._database, ids, recurring=0)
        return recording.changes

    def extend(self, ids: Sequence[int], due: date, *, reason: str, agreed_by: str, day: date | None = None) -> Changes:
        """Extend the deadline of some tasks (gia hạn); the original stays, the extension is recorded.

        Raise RuleError when a task has no deadline or the new day is not later, and for a day to come.
        """
        granted = day or self._workspace.today()
        current = self.get(ids)
        if granted > self._workspace.today():
            raise RuleError("task.day_to_come")
        for task in current.values():
            if task.deadline.due is None or task.recurring:
                raise RuleError("task.nothing_to_extend", task=task.code)
            if due <= task.deadline.due:
                raise RuleError("task.not_later", task=task.code)
        with self._workspace.journal.action("task.extend", due=iso(due), count=len(ids)) as recording:
            for task in current.values():
                tasks.insert_extension(
                    self._database,
                    task.id,
                    granted,
                    task.deadline.due,
                    due,
                    nfc(reason.strip()),
                    nfc(agreed_by.strip()),
                )
            tasks.update(self._database, ids, due=iso(due))
        return recording.changes

    def set_recurring(self, ids: Sequence[int], recurring: bool) -> Changes:
        """Mark some tasks as thường xuyên, or take the mark away; a deadline rests meanwhile and comes back."""
        with self._workspace.journal.action("task.recurring", recurring=recurring, count=len(ids)) as recording:
            tasks.update(self._database, ids, recurring=int(recurring))
        return recording.changes

    def set_words(self, ids: Sequence[int], field: str, text: str) -> Changes:
        """Set product, result, difficulty or proposal of some tasks."""
        if field not in WORDS:
            raise RuleError("task.unknown_field", field=field)
        with self._workspace.journal.action(f"task.{field}", count=len(ids)) as recording:
            tasks.update(self._database, ids, **{field: nfc(text.strip())})
        return recording.changes

    def set_secrecy(self, ids: Sequence[int], secrecy: Secrecy) -> Changes:
        """Set the secrecy mark of some tasks."""
        with self._workspace.journal.action("task.secrecy", secrecy=secrecy.value, count=len(ids)) as recording:
            tasks.update(self._database, ids, secrecy=secrecy.value)
        return recording.changes

    @contextmanager
    def together(self, kind: str = "task.set", **details: Any) -> Iterator[Recording]:
        """Make several changes one action: one transaction, one step of undo."""
        with self._workspace.journal.action(kind, **details) as recording:
            yield recording

    def add(self, node: int, text: str, **values: Any) -> tuple[Changes, int]:
        """Add a task of the office's own behind the tasks of a node. Raise RuleError for an empty text."""
        words = self._words(text)
        found = programmes.nodes(self._database, [node]).get(node)
        row = self._database.first("SELECT programme_id FROM node WHERE id = ?", (node,))
        if found is None or row is None:
            raise RuleError("node.unknown", id=node)
        position, code = tasks.next_place(self._database, node, row[0], found.code)
        with self._workspace.journal.action("task.add", code=code) as recording:
            task = tasks.insert_task(
                self._database,
                programme_id=row[0],
                node_id=node,
                position=position,
                code=code,
                text=words,
                origin=Origin.OFFICE.value,
                added_on=iso(self._workspace.today()),
                **values,
            )
        return recording.changes, task

    @staticmethod
    def _words(text: str) -> str:
        words = nfc(" ".join(text.split()))
        if not words:
            raise RuleError("task.empty")
        return words

    def _own(self, ids: Sequence[int]) -> dict[int, Task]:
        found = self.get(ids)
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
        row = self._database.first("SELECT programme_id FROM node WHERE id = ?", (node,))
        if row is None or row[0] != moved.programme:
            raise RuleError("task.other_programme")
        order = [item for item in tasks.children(self._database, node) if item != task]
        order.insert(max(0, min(place, len(order))), task)
        with self._workspace.journal.action("task.move", code=moved.code) as recording:
            tasks.update(self._database, [task], node_id=node)
            for position, item in enumerate(order, start=1):
                tasks.update(self._database, [item], position=position)
        return recording.changes

    def add_document(
        self, task: int, role: DocumentRole, number_symbol: str, day: date | None, subject: str
    ) -> Changes:
        """Add a document to a task. Raise RuleError when it has neither number nor subject."""
        number, words = nfc(number_symbol.strip()), nfc(subject.strip())
        if not number and not words:
            raise RuleError("document.nothing_said")
        with self._workspace.journal.action("document.add", number=number) as recording:
            tasks.insert_document(self._database, task, role, number, day, words)
        return recording.changes

    def delete_document(self, document: int) -> Changes:
        """Take a document off its task."""
        with self._workspace.journal.action("document.delete") as recording:
            tasks.delete_document(self._database, document)
        return recording.changes
