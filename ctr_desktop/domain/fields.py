"""The fields of a task, each declared once: every list of fields in the program derives from here.

A new field is a declaration here, a migration step with its column, and its words (``field.<name>`` among the labels,
``<name>`` in the manual's table of fields).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.deadline import DeadlineKind, Provenance
from ctr_desktop.domain.folding import tidy


class Kind(StrEnum):
    """What a field holds; it decides how the field is stored, edited, shown and exported. A NUMBER is only counted."""

    TEXT = "text"
    CHOICE = "choice"
    DAY = "day"
    FLAG = "flag"
    NUMBER = "number"
    UNIT = "unit"
    UNITS = "units"
    PERSON = "person"


class Access(StrEnum):
    """How a field is changed: freely, by a method that knows its rules, or only together with another field."""

    FREE = "free"
    RULED = "ruled"
    DERIVED = "derived"


class Stage(StrEnum):
    """The stage that the office enters; the first five in order of work, then the side branches."""

    TODO = "todo"
    ACCEPTED = "accepted"
    DOING = "doing"
    WAITING = "waiting"
    DONE = "done"
    PAUSED = "paused"
    CARRIED = "carried"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class Secrecy(StrEnum):
    """The secrecy mark of a task; marked tasks stay out of ordinary reports. From the least to the most secret."""

    ORDINARY = "ordinary"
    SECRET = "secret"
    TOP_SECRET = "top_secret"
    UTMOST_SECRET = "utmost_secret"


class ProductKind(StrEnum):
    """What is to come of a task (sản phẩm), in the kinds that offices count by."""

    UNSET = ""
    SUBMISSION = "submission"
    DRAFT = "draft"
    REPORT = "report"
    PLAN = "plan"
    DECISION = "decision"
    LETTER = "letter"
    SCHEME = "scheme"
    PROGRAMME = "programme"
    NOTICE = "notice"
    GUIDANCE = "guidance"
    REGULATION = "regulation"
    OTHER = "other"


class Priority(StrEnum):
    """How urgent the office holds a task to be, whatever its deadline."""

    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class Level(StrEnum):
    """Who decides what a task asks for (cấp quyết định)."""

    UNSET = ""
    SUPERIOR_COMMITTEE = "superior_committee"
    SUPERIOR_GOVERNMENT = "superior_government"
    DEPARTMENT = "department"
    COMMITTEE = "committee"
    GOVERNMENT = "government"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its outside name, what it holds and where it is seen.

    ``column`` is the column of the task table ("" for what hangs on the task in a table of its own), ``choices`` the
    values of a CHOICE, ``lines`` the height of its editor, ``group`` the part of the detail pane it is edited in
    ("" for fields with a place of their own), ``searched`` puts its words into the search, ``in_history`` shows its
    changes, ``in_table`` makes it a column of the flat table. ``dated`` names the field of kind DAY that says since
    when the words stand there, ``initially`` what a mark is of a task about which nothing is said.
    """

    name: str
    kind: Kind
    column: str = ""
    access: Access = Access.FREE
    choices: type[StrEnum] | None = None
    lines: int = 1
    group: str = ""
    searched: bool = False
    in_history: bool = True
    in_table: bool = False
    dated: str = ""
    initially: bool = False

    @property
    def empty(self) -> Any:
        """Return the value of a task that says nothing here."""
        if self.kind is Kind.TEXT:
            return ""
        if self.kind is Kind.FLAG:
            return self.initially
        if self.kind is Kind.UNITS:
            return ()
        if self.kind is Kind.NUMBER:
            return 0
        return next(iter(self.choices)) if self.kind is Kind.CHOICE and self.choices else None


FIELDS: tuple[Field, ...] = (
    Field("text", Kind.TEXT, "text", Access.RULED, searched=True, in_table=True),
    Field("short_title", Kind.TEXT, "short_title", group="record", searched=True, in_table=True),
    Field("stage", Kind.CHOICE, "stage", Access.RULED, Stage, in_table=True),
    Field("done_on", Kind.DAY, "done_on", Access.RULED, in_table=True),
    Field("lead", Kind.UNIT, "lead_unit_id", Access.RULED, searched=True, in_table=True),
    Field("lead_provenance", Kind.CHOICE, "lead_provenance", Access.DERIVED, Provenance, in_history=False),
    Field("cooperating", Kind.UNITS, "", searched=True, in_table=True),
    Field("officer", Kind.PERSON, "officer_id", group="assignment", searched=True, in_table=True),
    Field("unit_officer", Kind.PERSON, "unit_officer_id", group="record", searched=True, in_table=True),
    Field("leader", Kind.PERSON, "leader_id", group="record", searched=True, in_table=True),
    Field("decided_by", Kind.CHOICE, "decided_by", choices=Level, group="record", in_table=True),
    Field("priority", Kind.CHOICE, "priority", choices=Priority, group="record", in_table=True),
    Field("deadline", Kind.DAY, "due", Access.RULED, in_table=True),
    Field("original_deadline", Kind.DAY, "original_due", Access.DERIVED, in_table=True),
    Field("deadline_text", Kind.TEXT, "deadline_raw", Access.DERIVED, in_history=False),
    Field("deadline_provenance", Kind.CHOICE, "deadline_provenance", Access.DERIVED, Provenance, in_history=False),
    Field("deadline_kind", Kind.CHOICE, "deadline_kind", choices=DeadlineKind, group="record", in_table=True),
    Field("recurring", Kind.FLAG, "recurring", in_table=True),
    Field("product_kind", Kind.CHOICE, "product_kind", choices=ProductKind, group="results", in_table=True),
    Field("product", Kind.TEXT, "product", group="results", searched=True, in_table=True),
    Field("result", Kind.TEXT, "result", lines=3, group="results", searched=True, in_table=True),
    Field(
        "difficulty",
        Kind.TEXT,
        "difficulty",
        lines=2,
        group="results",
        searched=True,
        in_table=True,
        dated="difficulty_on",
    ),
    Field("difficulty_on", Kind.DAY, "difficulty_on", group="results", in_table=True),
    Field("difficulty_reported", Kind.FLAG, "difficulty_reported", group="results", initially=True),
    Field(
        "proposal", Kind.TEXT, "proposal", lines=2, group="results", searched=True, in_table=True, dated="proposal_on"
    ),
    Field("proposal_on", Kind.DAY, "proposal_on", group="results", in_table=True),
    Field("proposal_reported", Kind.FLAG, "proposal_reported", group="results", initially=True),
    Field("no_paper", Kind.TEXT, "no_paper", searched=True, in_table=True),
    Field("reported_on", Kind.DAY, "reported_on", Access.RULED, in_table=True),
    Field("reported_by", Kind.PERSON, "reported_by_id", Access.RULED, in_table=True),
    Field("approved_on", Kind.DAY, "approved_on", Access.RULED, in_table=True),
    Field("approved_by", Kind.PERSON, "approved_by_id", Access.RULED, in_table=True),
    Field("recognised_on", Kind.DAY, "recognised_on", Access.RULED, in_table=True),
    Field("recognised_by", Kind.PERSON, "recognised_by_id", Access.RULED, in_table=True),
    Field("secrecy", Kind.CHOICE, "secrecy", choices=Secrecy, group="record", in_table=True),
    Field("carried_in", Kind.FLAG, "carried_in", Access.DERIVED, in_table=True),
    Field("outside", Kind.FLAG, "outside", group="record", in_table=True),
    Field("chased", Kind.NUMBER, access=Access.DERIVED, in_table=True),
    Field("chased_on", Kind.DAY, access=Access.DERIVED, in_table=True),
    Field("returned", Kind.NUMBER, access=Access.DERIVED, in_table=True),
    Field("extended", Kind.NUMBER, access=Access.DERIVED, in_table=True),
)
"""All fields, in the order in which tables and lists show them."""

_BY_NAME = {field.name: field for field in FIELDS}
_BY_COLUMN = {field.column: field for field in FIELDS if field.column}


def field_named(name: str) -> Field | None:
    """Return the field of an outside name, or None."""
    return _BY_NAME.get(name)


def field_of_column(column: str) -> Field | None:
    """Return the field that a column of the task table holds, or None."""
    return _BY_COLUMN.get(column)


def stored_fields() -> tuple[Field, ...]:
    """Return the fields that are columns of the task table."""
    return tuple(field for field in FIELDS if field.column)


def fields_in_group(group: str) -> tuple[Field, ...]:
    """Return the fields that one part of the detail pane edits."""
    return tuple(field for field in FIELDS if field.group == group)


def from_column(field: Field, raw: Any) -> Any:
    """Return the value of a column; one that the program does not know raises ValueError."""
    read = reader(field)
    return raw if read is None else read(raw)


def reader(field: Field) -> Callable[[Any], Any] | None:
    """Return what makes the value of a column, None where the column is the value: there may be 100,000 of them."""
    if field.kind is Kind.CHOICE and field.choices is not None:
        known = {choice.value: choice for choice in field.choices}
        choices = field.choices
        return lambda raw: known[raw] if raw in known else choices(raw)
    if field.kind is Kind.DAY:
        return lambda raw: date.fromisoformat(raw) if raw else None
    return bool if field.kind is Kind.FLAG else None


def to_column(field: Field, value: Any) -> Any:
    """Return what is stored of a value."""
    if field.kind is Kind.DAY:
        return iso(value) if isinstance(value, date) else value
    if field.kind is Kind.FLAG:
        return int(bool(value))
    if field.kind is Kind.CHOICE and field.choices is not None:
        return field.choices(value).value
    return tidy(value).strip() if field.kind is Kind.TEXT and isinstance(value, str) else value


def default_values() -> Mapping[str, Any]:
    """Return the values of a task about which nothing is said."""
    return {field.name: field.empty for field in FIELDS}
