"""Import a programme: read, look for an earlier import, store."""

from __future__ import annotations

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.outline import node_codes
from ctr_desktop.domain.programme import Programme
from ctr_desktop.services.importing.duty_facts import Known, duty_facts
from ctr_desktop.services.importing.duty_tasks import DutyTasks
from ctr_desktop.services.programmes import next_moment
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, programmes


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
        database = self._workspace.database
        facts = duty_facts(draft, Known(tuple(organisation.units(database))))
        with self._workspace.journal.action("programme.import", name=draft.source_name) as recording:
            if not again:
                self._check_new(draft.source_sha256)  # inside: another program may be importing the same file
            now = next_moment(self._workspace)
            programme = programmes.insert_programme(database, draft, now)
            stored = programmes.insert_outline(database, programme, draft)
            programmes.insert_citations(database, programme, draft.citations, stored)
            period = draft.header.period if default_deadlines else None
            duties = DutyTasks(self._workspace, programme, facts, period)
            codes = node_codes(draft.outline)
            counts: dict[str, int] = {}
            for node in draft.outline.nodes:
                code = codes[node.id]
                for place in range(len(node.duties)):
                    counts[code] = counts.get(code, 0) + 1
                    own = f"{code}-{counts[code]}" if code else str(counts[code])
                    duties.insert(node, place, stored[node.id], own)
        return recording.changes, programme

    def _check_new(self, sha256: str) -> None:
        known = self.imported_before(sha256)
        if known is not None:
            raise RuleError("import.again", name=known.name, day=short_date(from_iso(known.imported_at[:10])))
