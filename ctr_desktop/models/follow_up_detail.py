"""What follows the selected tasks to their end: papers, evidence, closing, marks, extensions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ctr_desktop.domain.clarity import Gap, open_questions
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import DocumentRole, Paper, TaskDocument
from ctr_desktop.domain.evidence import Evidence, FileState
from ctr_desktop.domain.task import Mark, Stage, Task
from ctr_desktop.models.labels import label
from ctr_desktop.models.task_detail import TaskDetail
from ctr_desktop.services.context import Context

if TYPE_CHECKING:
    from ctr_desktop.services.follow_up import Proof

_QUESTIONS = tuple((gap, f"clarity.{gap.name.lower()}") for gap in Gap if gap.name)


class FollowUpDetail:
    """The use cases of following up, for the tasks that the detail pane shows."""

    def __init__(self, context: Context, detail: TaskDetail) -> None:
        """Act on the selection of the detail pane, and tell through it."""
        self._context = context
        self._detail = detail

    @property
    def ids(self) -> list[int]:
        """Return the selected tasks."""
        return self._detail.ids

    # --- papers --------------------------------------------------------------------------------------------------

    def papers(self) -> list[TaskDocument]:
        """Return the papers of the selected task."""
        task = self._detail.task
        return self._context.papers.of_task(task.id) if task is not None else []

    def offered(self) -> list[Paper]:
        """Return what may be meant by a number: the register, then what the programme cites."""
        tasks = self._detail.tasks
        return self._context.papers.offered(tasks[0].programme if tasks else None)

    def paper(self, paper: int) -> Paper | None:
        """Return a paper of the register, or None."""
        return self._context.papers.get(paper)

    def add_paper(self, role: DocumentRole, paper: Paper) -> bool:
        """Link a paper to the selected tasks, entered into the register when it is new."""
        return self._detail.apply(lambda: self._context.papers.add(self.ids, role, paper))

    def edit_paper(self, paper: Paper) -> bool:
        """Change a paper for every task that it is linked to."""
        return self._detail.apply(lambda: self._context.papers.edit(paper))

    def take_off(self, document: TaskDocument) -> bool:
        """Take a paper off the task."""
        return self._detail.apply(lambda: self._context.papers.take_off(document))

    # --- evidence ------------------------------------------------------------------------------------------------

    def evidence(self) -> list[tuple[Evidence, FileState]]:
        """Return the evidence of the selected task, and how each file stands."""
        task = self._detail.task
        if task is None:
            return []
        service = self._context.evidence
        return [(item, service.state(item)) for item in service.of_task(task.id)]

    def add_evidence(self, files: Sequence[Path]) -> bool:
        """Take files as evidence of the selected tasks."""
        return self._detail.apply(lambda: self._context.evidence.add(self.ids, files))

    def add_picture(self, content: bytes) -> bool:
        """Take a picture of the clipboard as evidence, under a name that says when."""
        return self._detail.apply(lambda: self._context.evidence.add_content(self.ids, content, ".png"))

    def content(self, item: Evidence) -> bytes:
        """Return the bytes of a file as it was taken. Raise DataError when it is gone or changed."""
        return self._context.evidence.content(item)

    def delete_evidence(self, item: Evidence) -> bool:
        """Take a file off the task."""
        return self._detail.apply(lambda: self._context.evidence.delete(item))

    # --- to the end ----------------------------------------------------------------------------------------------

    def close(self, proof: Proof) -> bool:
        """Enter the selected tasks as done by a paper, without one, or with the paper to come."""
        return self._detail.apply(lambda: self._context.follow_up.close(self.ids, proof, day=self._detail.entry_day()))

    def send_back(self, reason: str) -> bool:
        """Return the selected tasks for rework."""
        return self._detail.set_stage(Stage.RETURNED, note=reason)

    def mark(self, mark: Mark, day: date, person: str) -> bool:
        """Set a mark of the selected tasks."""
        return self._detail.apply(lambda: self._context.follow_up.mark(self.ids, mark, day, person))

    def unmark(self, mark: Mark) -> bool:
        """Take a mark off the selected tasks, with those that come after it."""
        return self._detail.apply(lambda: self._context.follow_up.unmark(self.ids, mark))

    def extend(self, due: date, *, reason: str, agreed_by: str, asked_by: str, paper: Paper | None) -> bool:
        """Extend the deadline of the selected tasks."""
        said = {"reason": reason, "agreed_by": agreed_by, "asked_by": asked_by}
        return self._detail.apply(
            lambda: self._context.follow_up.extend(self.ids, due, paper=paper, day=self._detail.entry_day(), **said)
        )


def open_words(task: Task) -> list[str]:
    """Return the questions that the record of a task leaves open, in words."""
    found = open_questions(task.facts())
    return [label(key) for gap, key in _QUESTIONS if gap in found]


def clarity_words(task: Task) -> str:
    """Return what the record of a task leaves open, in one line."""
    open_ones = open_words(task)
    return label("clarity.open", questions=", ".join(open_ones)) if open_ones else label("clarity.all")


def mark_words(task: Task, mark: Mark, persons: dict[int, str]) -> str:
    """Return a mark with its day and person, or its name alone."""
    day = task.values[mark.day_field]
    if day is None:
        return label(f"mark.{mark.value}")
    who = persons.get(task.values[mark.person_field] or 0, "")
    return ": ".join([label(f"mark.{mark.value}"), ", ".join(part for part in (short_date(day), who) if part)])
