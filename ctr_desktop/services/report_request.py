"""What a report is asked for: kind, programme, day, and how it is signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportKind(StrEnum):
    """The reports that can be printed."""

    PROGRESS = "progress"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What the clerk answered: which report, of which programme, for which day, signed by whom."""

    kind: ReportKind
    programme: int
    as_of: date
    draft: bool = True
    number: str = ""
    issued_on: date | None = None
    authority: str = ""
    post: str = ""
    signer: str = ""
    receivers: tuple[str, ...] = ()
    limits: str = ""
    following: str = ""
    proposals: str = ""
    officers: bool = True
    profile: str = ""
