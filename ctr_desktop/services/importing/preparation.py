"""Everything the preview of an import needs, gathered in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.services.importing.duty_facts import Known, duty_facts, read_known
from ctr_desktop.services.importing.merge_plan import likely_targets
from ctr_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft, what the office's own data tells about it, and the programmes it may be imported onto.

    ``is_new_issue`` tells whether it surely is a new issue of the first of them.
    """

    draft: ProgrammeDraft
    known: Known
    targets: tuple[int, ...]
    is_new_issue: bool


def prepare(database: Database, own_rules: Path, draft: ProgrammeDraft) -> Prepared:
    """Gather what the preview of a draft shows; likenesses to earlier tasks are found here once."""
    period = draft.header.period
    known = read_known(database, own_rules, period.start if period else None)
    duty_facts(draft, known)  # remembers the likenesses, so that the window need not look for them
    targets, is_new_issue = likely_targets(database, draft)
    return Prepared(draft, known, tuple(targets), is_new_issue)
