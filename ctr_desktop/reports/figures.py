"""The figures of a report as words."""

from __future__ import annotations

from ctr_desktop.domain.statistics import Tally, decimal


def tally_cells(tally: Tally) -> tuple[str, ...]:
    """Return the figures of the summary table in the order of its columns."""
    counts = (
        tally.total,
        tally.fallen_due,
        tally.done_on_time,
        tally.done_late,
        tally.still_in_time,
        tally.overdue,
        tally.without_deadline,
    )
    return (*(str(count) for count in counts), rate_text(tally))


def rate_text(tally: Tally) -> str:
    """Return the completion rate with its sign, or "—" alone."""
    rate = decimal(tally.rate)
    return rate if tally.rate is None else f"{rate}%"
