"""How the figures of a report stand beside those that were issued for the periods before it."""

from __future__ import annotations

from collections.abc import Mapping

from ctr_desktop.domain.statistics import decimal
from ctr_desktop.reports.material import Material, period_phrase

_SAME = 0.05
"""A difference below what is printed counts as none."""


def compared(material: Material) -> list[str]:
    """Return a sentence for each earlier period: one without issued figures is said to be none to compare with."""
    found = [item for item in material.earlier if item.figures is not None]
    if not found:
        return [material.say("compared_none")]
    now = material.tally()
    return [
        material.say(
            "compared",
            period=period_phrase(item.period),
            done=_change(material, now.done, _done(item.figures or {})),
            rate=_points(material, now.rate, _rate(item.figures or {})),
        )
        for item in found
    ]


def _done(figures: Mapping[str, int]) -> int:
    return figures.get("done_on_time", 0) + figures.get("done_late", 0)


def _rate(figures: Mapping[str, int]) -> float | None:
    done = _done(figures)
    due = done + figures.get("overdue", 0) + figures.get("due_open", 0) + figures.get("carried_due", 0)
    return 100 * done / due if due else None


def _change(material: Material, now: int, before: int) -> str:
    """Return by how many per cent a count changed; from nothing it is new."""
    if not before:
        return material.say("change_new" if now else "change_same")
    change = 100 * (now - before) / before
    return _directed(material, change, f"{decimal(abs(change))}%")


def _points(material: Material, now: float | None, before: float | None) -> str:
    if now is None or before is None:
        return material.say("change_new" if now is not None else "change_same")
    change = now - before
    return _directed(material, change, material.say("points", by=decimal(abs(change))))


def _directed(material: Material, change: float, by: str) -> str:
    if abs(change) < _SAME:
        return material.say("change_same")
    return material.say("change_up" if change > 0 else "change_down", by=by)
