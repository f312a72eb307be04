"""Units, persons and the committee that uses the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """The branch a unit belongs to."""

    PARTY = "party"
    GOVERNMENT = "government"
    FRONT = "front"
    ARMED = "armed"
    OTHER = "other"


class Profile(StrEnum):
    """The level of a committee, by the list of units it begins with."""

    DISTRICT = "unit"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that can lead or co-operate; one that has ended stays for old reports.

    ``valid_from`` and ``valid_to`` are its first and last day where they are known, ``successors`` the units after it.
    """

    id: int
    name: str
    short_name: str
    kind: UnitKind
    active: bool = True
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom tasks name: an officer, a leader; ``unit`` and ``post`` say where and as what, the days since when
    and until when."""

    id: int
    name: str
    unit: int | None = None
    post: str = ""
    active: bool = True
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """How many tasks each unit leads and each person follows, by id: what is used most is offered first."""

    units: Mapping[int, int] = field(default_factory=dict)
    persons: Mapping[int, int] = field(default_factory=dict)
