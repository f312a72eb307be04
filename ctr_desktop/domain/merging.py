"""What becomes of each piece of a programme when it is issued again: unchanged, changed, new or vanished."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MergeKind(StrEnum):
    """How a piece of the old programme and one of the new document belong together."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class MergeItem:
    """One piece: its stored node, its node in the draft, both texts with their markers, and the tasks it has."""

    kind: MergeKind
    stored: int | None
    drafted: int | None
    old_text: str
    new_text: str
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class MergePlan:
    """The pieces in the order of the new document, vanished ones where they stood."""

    items: tuple[MergeItem, ...]

    def count(self, kind: MergeKind) -> int:
        """Return the number of pieces of a kind."""
        return sum(1 for item in self.items if item.kind is kind)
