"""The figures that a text can hold as fields: they follow the data until the report is issued."""

from __future__ import annotations

from collections.abc import Mapping

from ctr_desktop.domain.dates import long_date
from ctr_desktop.domain.report_text import with_figures
from ctr_desktop.reports.columns import rate_text
from ctr_desktop.reports.document import Run
from ctr_desktop.reports.material import Material
from ctr_desktop.reports.typography import counted

COUNTS = (
    "total", "done", "done_on_time", "done_late", "overdue", "due_open", "due_not_done", "fallen_due", "still_in_time",
    "not_yet_due", "without_deadline", "recurring", "carried_due", "cancelled",
)  # fmt: skip
NAMES = (*COUNTS, "rate", "date")


def figure_words(material: Material) -> dict[str, str]:
    """Return the words of each figure that a text can name."""
    figures = material.tally()
    found = {name: counted(getattr(figures, name)) for name in COUNTS}
    return {**found, "rate": rate_text(figures), "date": long_date(material.as_of)}


def figured(material: Material, name: str, fields: Mapping[str, str], **fixed: object) -> Run:
    """Return a wording as words with figures in it: ``fields`` tells which figure stands where in the wording."""
    template = material.say(name, **{key: "{" + figure + "}" for key, figure in fields.items()}, **fixed)
    return Run(with_figures(template, figure_words(material)), template=template)
