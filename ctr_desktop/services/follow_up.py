"""Follow tasks to their end: close them with a paper, mark them, extend them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso, short_date
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.task import Mark, Stage
from ctr_desktop.services.papers import PaperService
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import acts, organisation, tasks


@dataclass(frozen=True, slots=True)
class Proof:
    """By what a task counts as done: a paper, or a reason for having none; neither is "later"."""

    paper: Paper | None = None
    no_paper: str = ""


class FollowUpService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace, task_service: TaskService, papers: PaperService) -> None:
        """Work on a workspace through the use cases of tasks and papers."""
        self._workspace = workspace
        self._database = workspace.database
        self._tasks = task_service
        self._papers = papers

    def close(self, ids: Sequence[int], proof: Proof, *, day: date | None = None) -> Changes:
        """Enter some tasks as done, once for all of them.

        The day of completion is that of the paper, else ``day``, else today; "later" leaves the tasks in the list of
        those without a paper. Tasks that are done already get the paper, and its day only when it has one. Raise
        RuleError for a day to come and for a paper that says nothing.
        """
        done_on = proof.paper.date if proof.paper is not None and proof.paper.date is not None else day
        with self._workspace.journal.action("task.close", count=len(ids)) as recording:
            done = [task.id for task in self._tasks.get(ids).values() if task.stage is Stage.DONE]
            open_ones = [task for task in ids if task not in done]
            if open_ones:
                self._tasks.set_stage(open_ones, Stage.DONE, day=done_on)
            if done and proof.paper is not None and proof.paper.date is not None:
                self._tasks.set_stage(done, Stage.DONE, day=proof.paper.date)
            if proof.paper is not None:
                self._papers.add(ids, DocumentRole.RESULT, proof.paper)
                tasks.update(self._database, ids, no_paper="")
            elif proof.no_paper.strip():
                tasks.update(self._database, ids, no_paper=tidy(proof.no_paper).strip())
        return recording.changes

    def send_back(self, ids: Sequence[int], reason: str, *, day: date | None = None) -> Changes:
        """Return some tasks for rework (trả lại). Raise RuleError as ``TaskService.set_stage`` does."""
        return self._tasks.set_stage(ids, Stage.RETURNED, day=day, note=reason)

    def mark(self, ids: Sequence[int], mark: Mark, day: date, person: str = "") -> Changes:
        """Set a mark of some tasks that are done, with its day and person; it leaves the stage as it is.

        Raise RuleError for a task that is not done, for a day to come and one before the task was done or before the
        mark that comes first.
        """
        if day > self._workspace.today():
            raise RuleError("task.day_to_come")
        before = list(Mark)[: list(Mark).index(mark)]
        for task in self._tasks.get(ids).values():
            if task.stage is not Stage.DONE:
                raise RuleError("task.not_done", task=task.code)
            earlier = [task.done_on, *(task.values[item.day_field] for item in before)]
            latest = max((item for item in earlier if item is not None), default=None)
            # a unit reports with its paper: that day may be the day of completion, never one before it
            if latest is not None and day < latest:
                raise RuleError("task.mark_too_early", task=task.code, day=short_date(latest))
        with self._workspace.journal.action(f"task.mark.{mark.value}", count=len(ids)) as recording:
            named = organisation.person_named(self._database, person)
            tasks.update(self._database, ids, **{mark.day_field: day, mark.person_field: named})
        return recording.changes

    def unmark(self, ids: Sequence[int], mark: Mark) -> Changes:
        """Take a mark off some tasks, with those that come after it."""
        gone = list(Mark)[list(Mark).index(mark) :]
        values = {name: None for item in gone for name in (item.day_field, item.person_field)}
        with self._workspace.journal.action(f"task.unmark.{mark.value}", count=len(ids)) as recording:
            tasks.update(self._database, ids, **values)
        return recording.changes

    def extend(
        self,
        ids: Sequence[int],
        due: date,
        *,
        reason: str,
        agreed_by: str,
        asked_by: str = "",
        paper: Paper | None = None,
        day: date | None = None,
    ) -> Changes:
        """Extend the deadline of some tasks (gia hạn); the original stays, the extension is recorded.

        Raise RuleError when a task has no deadline or the new day is not later, for a day to come, and for a day
        before the task's last extension.
        """
        if day is not None and day > self._workspace.today():
            raise RuleError("task.day_to_come")
        granted = day or self._workspace.today()
        current = self._tasks.get(ids)
        for task in current.values():
            if task.deadline.due is None or task.recurring:
                raise RuleError("task.nothing_to_extend", task=task.code)
            if due <= task.deadline.due:
                raise RuleError("task.not_later", task=task.code)
            for last in self._tasks.extensions(task.id)[-1:]:
                if granted < last.day:
                    raise RuleError("task.extended_since", task=task.code, day=short_date(last.day))
        words = {"reason": reason, "agreed_by": agreed_by, "asked_by": asked_by}
        said = {name: tidy(text).strip() for name, text in words.items()}
        with self._workspace.journal.action("task.extend", due=iso(due), count=len(ids)) as recording:
            kept = self._papers.entered(paper) if paper is not None else None
            for task in current.values():
                stamp = self._workspace.journal.stamp()
                acts.insert_extension(
                    self._database, task.id, granted, task.deadline.due, due, stamp=stamp, paper_id=kept, **said
                )
            tasks.update(self._database, ids, deadline=due)
        return recording.changes
