"""What one transaction changed, told to everyone who shows it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that one transaction touched; ids by kind of row, programmes whose outline gained or lost rows."""

    action: int | None = None
    tasks: frozenset[int] = field(default_factory=frozenset)
    nodes: frozenset[int] = field(default_factory=frozenset)
    structure: frozenset[int] = field(default_factory=frozenset)
    programmes: bool = False
    organisation: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything was changed at all."""
        return self.action is not None
