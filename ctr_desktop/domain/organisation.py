"""Units, persons and the committee that uses the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UnitKind(StrEnum):
    """The branch a unit belongs to."""

    PARTY = "party"
    GOVERNMENT = "government"
    FRONT = "front"
    ARMED = "armed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that can lead or co-operate; retired units stay for old reports."""

    id: int
    name: str
    short_name: str
    kind: UnitKind
    active: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """An officer who follows tasks."""

    id: int
    name: str
