"""What a row of the tree shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ctr_desktop.domain.deadline import Provenance, Verdict
from ctr_desktop.domain.programme import StoredNode
from ctr_desktop.domain.statistics import Tally, days_late, verdict
from ctr_desktop.domain.task import Origin, Secrecy, Stage, Task, TaskFacts
from ctr_desktop.models.counted_words import counted_words
from ctr_desktop.models.labels import label, verdict_days_label


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task's row: ``title`` is what a list shows, the short title where there is one; ``text`` its whole words.

    ``proposed`` is the unit that is suggested where nobody leads.
    """

    id: int
    code: str
    title: str
    text: str
    note: str
    lead: str
    officer: str
    due: date | None
    deadline_words: str
    stage: Stage
    verdict: Verdict
    verdict_words: str
    own: bool
    secret: bool
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading's row with the figures under it, None while they are worked out.

    A paragraph that holds several duties is quiet: its words stand again in the duties below it. One that holds none
    and has nothing below is there to be read.
    """

    id: int
    code: str
    title: str
    text: str
    tally: Tally | None
    quiet: bool = False
    only_read: bool = False


def verdict_words(facts: TaskFacts, as_of: date, soon_days: int) -> tuple[Verdict, str]:
    """Return a task's verdict and the words for it: "Còn 2 ngày", "Quá hạn 3 ngày"."""
    outcome = verdict(facts, as_of, soon_days)
    days = days_late(facts, as_of)
    if outcome is Verdict.SOON and facts.due is not None:
        days = (facts.due - as_of).days
    return outcome, verdict_days_label(outcome, days)


def task_row(
    task: Task,
    units: Mapping[int, str],
    persons: Mapping[int, str],
    as_of: date,
    soon_days: int,
    proposed: str = "",
) -> TaskRow:
    """Return a task's row for a day."""
    outcome, words = verdict_words(task.facts(), as_of, soon_days)
    return TaskRow(
        id=task.id,
        code=task.code,
        title=task.title,
        text=task.text,
        note=" · ".join(part for part in (counted_words(task), task.last_note) if part),
        lead=units.get(task.lead_unit or 0, ""),
        officer=persons.get(task.officer or 0, ""),
        due=None if task.recurring else task.deadline.due,
        deadline_words=_deadline_words(task),
        stage=task.stage,
        verdict=outcome,
        verdict_words=words,
        own=task.origin is Origin.OFFICE,
        secret=task.secrecy is not Secrecy.ORDINARY,
        proposed=proposed if task.lead_unit is None else "",
    )


def _deadline_words(task: Task) -> str:
    """Return what must be known of a deadline at a glance: extended, or only a default."""
    deadline = task.deadline
    if task.recurring:
        return ""
    if deadline.due is not None and deadline.due != deadline.original:
        return label("deadline.extended")
    return label("deadline.default") if deadline.provenance is Provenance.DEFAULT else ""


def heading_row(node: StoredNode, counts: Tally | None, *, quiet: bool = False, only_read: bool = False) -> HeadingRow:
    """Return a heading's row; one without tasks below has no figures."""
    title = node.title
    shown = counts if counts is None or counts.total else None
    return HeadingRow(node.id, node.code, title, node.text, shown, quiet, only_read)
