"""The diary: dated notes and acts of chasing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.diary import DiaryEntry, EntryKind
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import diary, organisation, tasks


class DiaryService:
    """Read and write the diary of tasks."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def of_task(self, task: int) -> list[DiaryEntry]:
        """Return the diary of a task, newest first."""
        return diary.of_task(self._database, task)

    def add(
        self,
        ids: Sequence[int],
        text: str,
        day: date | None = None,
        kind: EntryKind = EntryKind.NOTE,
        person: str = "",
    ) -> Changes:
        """Add the same entry to the diary of some tasks; ``person`` is who chased or spoke, added when new.

        Raise RuleError for an empty note, a day to come and a task that is gone; nothing is written then.
        """
        words = tidy(text).strip()
        when = day or self._workspace.today()
        if not words and kind is EntryKind.NOTE:
            raise RuleError("note.empty")
        if when > self._workspace.today():
            raise RuleError("task.day_to_come")
        for gone in set(ids) - tasks.tasks(self._database, ids).keys():
            raise RuleError("task.unknown", id=gone)
        with self._workspace.journal.action(f"diary.{kind.value}", count=len(ids)) as recording:
            who = organisation.person_named(self._database, person)
            for task in ids:
                stamp = self._workspace.journal.stamp()
                diary.insert_entry(self._database, task, when, kind, words, None, stamp=stamp, person=who)
        return recording.changes

    def report(self, entry: int, reported: bool) -> Changes:
        """Say whether an entry goes into the report. Raise RuleError for one that is gone."""
        if diary.entry(self._database, entry) is None:
            raise RuleError("note.unknown")
        with self._workspace.journal.action("diary.report" if reported else "diary.keep_back") as recording:
            diary.mark_reported(self._database, entry, reported)
        return recording.changes

    def edit(
        self, entry: int, text: str, day: date, kind: EntryKind | None = None, person: str | None = None
    ) -> Changes:
        """Change an entry; kind and person stay where they are None.

        Raise RuleError for an empty note, a day to come, or an entry that records a stage.
        """
        found = self._changeable(entry)
        words = tidy(text).strip()
        is_of = kind or found.kind
        if not words and is_of is EntryKind.NOTE:
            raise RuleError("note.empty")
        if day > self._workspace.today():
            raise RuleError("task.day_to_come")
        with self._workspace.journal.action("diary.edit") as recording:
            who = found.person if person is None else organisation.person_named(self._database, person)
            diary.update_entry(self._database, entry, day, words, is_of, who)
        return recording.changes

    def delete(self, entry: int) -> Changes:
        """Delete a note. Raise RuleError for an entry that records a stage: the stage itself is to be changed."""
        self._changeable(entry)
        with self._workspace.journal.action("diary.delete") as recording:
            diary.delete_entry(self._database, entry)
        return recording.changes

    def _changeable(self, entry: int) -> DiaryEntry:
        found = diary.entry(self._database, entry)
        if found is None:
            raise RuleError("note.unknown")
        if found.kind is EntryKind.STAGE:
            raise RuleError("note.is_stage")
        return found
