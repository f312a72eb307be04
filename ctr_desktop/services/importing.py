"""Import a programme: read, look for an earlier import, store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import Period, from_iso, iso, short_date
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.outline import Outline, node_codes
from ctr_desktop.domain.programme import Programme, ProgrammeDraft
from ctr_desktop.domain.task import Origin, Stage
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import programmes, tasks

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

        With ``default_deadlines`` each duty that is not a standing one gets the last day of the period, marked as
        a default. Raise RuleError when the same file was imported before, unless ``again``.
        """
        known = self.imported_before(draft.source_sha256)
        if known and not again:
            raise RuleError("import.again", name=known.name, day=short_date(from_iso(known.imported_at[:10])))
        database = self._workspace.database
        now = self._workspace.clock().isoformat(timespec="seconds")
        period = draft.header.period if default_deadlines else None
        with self._workspace.journal.action("programme.import", name=draft.source_name) as recording:
            programme = programmes.insert_programme(database, draft, now)
            stored = programmes.insert_outline(database, programme, draft)
            programmes.insert_citations(database, programme, draft.citations, stored)
            self._insert_tasks(programme, draft.outline, stored, period)
        return recording.changes, programme

    def _insert_tasks(self, programme: int, outline: Outline, stored: dict[int, int], period: Period | None) -> None:
        codes = node_codes(outline)
        counts: dict[str, int] = {}
        for node in outline.nodes:
            code = codes[node.id]
            for position, duty in enumerate(node.duties, start=1):
                counts[code] = counts.get(code, 0) + 1
                due = iso(period.end) if period and not duty.recurring else None
                tasks.insert_task(
                    self._workspace.database,
                    programme_id=programme,
                    node_id=stored[node.id],
                    position=position,
                    code=f"{code}-{counts[code]}" if code else str(counts[code]),
                    text=node.text[duty.start : duty.end],
                    span_start=duty.start,
                    span_end=duty.end,
                    origin=Origin.PROGRAMME.value,
                    recurring=int(duty.recurring),
                    stage=Stage.TODO.value,
                    due=due,
                    original_due=due,
                    deadline_provenance=(Provenance.DEFAULT if due else Provenance.NONE).value,
                )
