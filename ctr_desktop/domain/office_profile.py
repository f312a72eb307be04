"""What one office is: its committee, units, persons, answers in reports and suggestions, as one file holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ctr_desktop.domain.organisation import Person, Unit

ENDING = ".ctrp"


@dataclass(frozen=True, slots=True)
class ProfileUnit:
    """A unit of a profile; the ids of ``unit`` mean nothing, ``successors`` are names."""

    unit: Unit
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfilePerson:
    """A person of a profile; ``unit`` is the name of the person's unit, "" for none."""

    person: Person
    unit: str = ""


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """The profile of an office; ``committee``, ``answers`` and ``wording`` are settings, checked by their own rules.

    ``suggestions`` is the text of the office's own table of lead units, None where it uses the one of the program.
    """

    committee: Mapping[str, Any]
    units: tuple[ProfileUnit, ...] = ()
    persons: tuple[ProfilePerson, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)
    suggestions: str | None = None
    wording: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the name of the committee."""
        return str(self.committee.get("name", ""))
