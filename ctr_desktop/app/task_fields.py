"""Set the fields of a task by name, for the command line: one call, one action."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from ctr_desktop.app.context import Context
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.fields import Access, Field, Kind, field_named
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.task import Stage
from ctr_desktop.models.labels import choice_label

_YES = ("1", "true", "yes", "co", "thuong xuyen")
_NO = ("0", "false", "no", "khong", "")
_RULED = ("stage", "done_on", "lead", "deadline", "text")


def settable(field: Field) -> bool:
    """Tell whether ``task set`` takes a field: freely changeable ones, and those with a method of their own."""
    return field.access is Access.FREE or field.name in _RULED


def set_fields(context: Context, task: int, values: Mapping[str, str]) -> Changes:
    """Set some fields of a task in one action.

    Raise RuleError for an unknown field or a value that does not fit; nothing is changed then.
    """
    found = context.tasks.one(task)
    fields = {name: _field(name) for name in values}
    stage = _choice(fields["stage"], values["stage"]) if "stage" in values else found.stage
    if "done_on" in values and stage is not Stage.DONE:
        raise RuleError("task.not_done", task=found.code)
    with context.tasks.together() as recording:
        for name, field in fields.items():
            if name in ("stage", "done_on"):
                if name == "stage" or "stage" not in values:
                    day = typed_day(context, task, values["done_on"]) if "done_on" in values else None
                    context.tasks.set_stage([task], Stage(stage), day=day)
            else:
                _set(context, task, field, values[name])
    return recording.changes


def _field(name: str) -> Field:
    field = field_named(name)
    if field is None or not settable(field):
        raise RuleError("task.unknown_field", field=name)
    return field


def _set(context: Context, task: int, field: Field, text: str) -> None:
    if field.name == "lead":
        context.tasks.set_lead([task], context.organisation.find_unit(text).id if text.strip() else None)
    elif field.name == "deadline":
        context.tasks.set_deadline([task], typed_day(context, task, text) if text.strip() else None, raw=text)
    elif field.name == "text":
        context.tasks.edit_text(task, text)
    else:
        context.tasks.set([task], field.name, _value(context, task, field, text))


def _value(context: Context, task: int, field: Field, text: str) -> Any:
    """Return what was typed as a value of a freely changeable field. Raise RuleError when it does not fit."""
    if field.kind is Kind.CHOICE:
        return _choice(field, text)
    if field.kind is Kind.DAY:
        return typed_day(context, task, text) if text.strip() else None
    if field.kind is Kind.FLAG:
        return _flag(field, text)
    if field.kind is Kind.UNIT:
        return context.organisation.find_unit(text).id if text.strip() else None
    if field.kind is Kind.UNITS:
        names = [part.strip() for part in text.replace(",", ";").split(";") if part.strip()]
        return [context.organisation.find_unit(name).id for name in names]
    return text


def typed_day(context: Context, task: int, text: str) -> date:
    """Return the day that was typed for a task. Raise RuleError when it is not understood."""
    period = context.programmes.get(context.tasks.one(task).programme).header.period
    day = understand_day(text, context.workspace.today(), period)
    if day is None:
        raise RuleError("task.bad_day", text=text)
    return day


def _choice(field: Field, text: str) -> StrEnum:
    """Return the choice of that code or that label in the program's language. Raise RuleError."""
    wanted = fold(nfc(text.strip()))
    for choice in field.choices or ():
        if wanted in (choice.value, fold(choice_label(field, choice))):
            return choice
    raise RuleError("task.bad_value", field=field.name, value=text)


def _flag(field: Field, text: str) -> bool:
    answer = fold(nfc(text.strip()))
    if answer not in _YES + _NO:
        raise RuleError("task.bad_value", field=field.name, value=text)
    return answer in _YES
