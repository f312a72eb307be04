"""Units in time: on which day a unit ends, and which ones come after it (merged, split, renamed)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ctr_desktop.domain.folding import fold, one_line
from ctr_desktop.domain.organisation import Unit, UnitKind

SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What becomes of a unit: the names of those that come after it, known ones or new; none ends it without any."""

    unit: int
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenDuty:
    """An open task of a unit that ends."""

    task: int
    unit: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class SuccessorRule:
    """Words by which a unit is known, and the unit that takes its place in a reform ("" where it ends)."""

    words: tuple[str, ...]
    into: str
    short: str = ""
    kind: UnitKind = UnitKind.OTHER


def names_in(text: str) -> tuple[str, ...]:
    """Return the units that were typed, several divided by ";", each once."""
    found = (one_line(part) for part in text.split(SEPARATOR))
    return tuple({fold(name): name for name in found if name}.values())


def proposed_changes(units: Iterable[Unit], rules: Sequence[SuccessorRule]) -> list[UnitChange]:
    """Return what a reform makes of the units in use: the first rule counts whose words a name holds.

    A unit that bears the new name already stays as it is, as one that no rule knows does.
    """
    found: list[UnitChange] = []
    for unit in units:
        name = fold(unit.name)
        rule = next((rule for rule in rules if any(word in name for word in rule.words)), None)
        if unit.active and rule is not None and fold(rule.into) != name:
            found.append(UnitChange(unit.id, (rule.into,) if rule.into else ()))
    return found
