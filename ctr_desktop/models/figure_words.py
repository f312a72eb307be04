"""The words for figures: of headings, units, bars, and what a task lacks."""

from __future__ import annotations

from collections.abc import Sequence

from ctr_desktop.domain.statistics import Tally, decimal
from ctr_desktop.models.labels import label


def figures_words(counts: Tally) -> str:
    """Return the figures of a heading in one line: "5/12 hoàn thành · 2 quá hạn"."""
    parts = [label("figures.done", done=counts.done, total=counts.total - counts.recurring)]
    parts += [label("figures.overdue", count=counts.overdue)] if counts.overdue else []
    parts += [label("figures.standing", count=counts.recurring)] if counts.recurring else []
    return " · ".join(parts)


def rate_words(counts: Tally) -> str:
    """Return the completion rate, "—" where nothing has fallen due."""
    return decimal(counts.rate) + ("" if counts.rate is None else "%")


def bar_words(counts: Tally) -> str:
    """Return the figures beside a bar: what is late, and the rate."""
    late = [label("figures.overdue", count=counts.overdue)] if counts.overdue else []
    return " · ".join([*late, rate_words(counts)])


def unit_figures_words(counts: Tally) -> str:
    """Return a unit's figures in one line."""
    return label("unit.figures", total=counts.total, overdue=counts.overdue, soon=counts.soon)


def missing_words(names: Sequence[str]) -> str:
    """Return the words for what a task lacks, "" where it lacks nothing."""
    return ", ".join(label(f"missing.{name}") for name in names)
