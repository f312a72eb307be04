"""One task goes on with another of the period before: one way for the import and for the turn of a period."""

from __future__ import annotations

from datetime import date

from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.services.wording import sentence
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import diary, programmes, tasks


def go_on(workspace: Workspace, task: int, before: Task, day: date) -> None:
    """Make a task the successor of an earlier one, which ends as carried over on a day; inside an open action."""
    database, stamp = workspace.database, workspace.journal.stamp
    programme = programmes.programme(database, before.programme)
    words = sentence("note.carried_from", programme=programme.name if programme else "", code=before.code)
    if before.values["result"]:
        words = f"{words}. {sentence('note.carried_result', result=before.values['result'])}"
    diary.insert_entry(database, task, day, EntryKind.NOTE, words, None, stamp=stamp())
    tasks.update(database, [task], carried_in=True)
    tasks.place(database, [task], carried_from=before.uid)
    tasks.update(database, [before.id], stage=Stage.CARRIED, done_on=None)
    diary.insert_entry(database, before.id, day, EntryKind.STAGE, "", Stage.CARRIED, stamp=stamp())
