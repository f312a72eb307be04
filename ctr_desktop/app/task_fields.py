"""Set the fields of a task by name, for the command line: one call, one action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ctr_desktop.app.context import Context
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.models.labels import secrecy_label, stage_label

_YES = ("1", "true", "yes", "co", "thuong xuyen")
_NO = ("0", "false", "no", "khong", "")

Setter = Callable[[Context, int, str], object]


def set_fields(context: Context, task: int, values: Mapping[str, str]) -> Changes:
    """Set some fields of a task in one action.

    Raise RuleError for an unknown field or a value that does not fit; nothing is changed then.
    """
    found = context.tasks.one(task)
    for field in values:
        if field not in SETTERS and field != "done_on":
            raise RuleError("task.unknown_field", field=field)
    stage = find_stage(values["stage"]) if "stage" in values else found.stage
    if "done_on" in values and stage is not Stage.DONE:
        raise RuleError("task.not_done", task=found.code)
    with context.tasks.together() as recording:
        for field, value in values.items():
            if field == "stage" or (field == "done_on" and "stage" not in values):
                _set_stage(context, task, values)
            elif field in SETTERS:
                SETTERS[field](context, task, value)
    return recording.changes


def _day(context: Context, task: int, text: str) -> date:
    period = context.programmes.get(context.tasks.one(task).programme).header.period
    day = understand_day(text, context.workspace.today(), period)
    if day is None:
        raise RuleError("task.bad_day", text=text)
    return day


def _set_stage(context: Context, task: int, values: Mapping[str, str]) -> None:
    stage = find_stage(values["stage"]) if "stage" in values else Stage.DONE
    day = _day(context, task, values["done_on"]) if "done_on" in values else None
    context.tasks.set_stage([task], stage, day=day)


def find_stage(text: str) -> Stage:
    """Return the stage of that code or that label in the program's language. Raise RuleError."""
    wanted = fold(nfc(text.strip()))
    for stage in Stage:
        if wanted in (stage.value, fold(stage_label(stage))):
            return stage
    raise RuleError("task.bad_value", field="stage", value=text)


def _set_lead(context: Context, task: int, text: str) -> None:
    unit = context.organisation.find_unit(text).id if text.strip() else None
    context.tasks.set_lead([task], unit)


def _set_cooperating(context: Context, task: int, text: str) -> None:
    names = [part for part in text.replace(",", ";").split(";") if part.strip()]
    context.tasks.set_cooperating([task], [context.organisation.find_unit(name.strip()).id for name in names])


def _set_deadline(context: Context, task: int, text: str) -> None:
    due = _day(context, task, text) if text.strip() else None
    context.tasks.set_deadline([task], due, raw=text)


def _set_recurring(context: Context, task: int, text: str) -> None:
    answer = fold(nfc(text.strip()))
    if answer not in _YES + _NO:
        raise RuleError("task.bad_value", field="recurring", value=text)
    context.tasks.set_recurring([task], answer in _YES)


def _set_secrecy(context: Context, task: int, text: str) -> None:
    wanted = fold(nfc(text.strip()))
    for secrecy in Secrecy:
        if wanted in (secrecy.value, fold(secrecy_label(secrecy))):
            context.tasks.set_secrecy([task], secrecy)
            return
    raise RuleError("task.bad_value", field="secrecy", value=text)


def _words(field: str) -> Setter:
    return lambda context, task, text: context.tasks.set_words([task], field, text)


SETTERS: dict[str, Setter] = {
    "stage": lambda context, task, text: None,
    "lead": _set_lead,
    "cooperating": _set_cooperating,
    "officer": lambda context, task, text: context.tasks.set_officer([task], text),
    "deadline": _set_deadline,
    "recurring": _set_recurring,
    "secrecy": _set_secrecy,
    "text": lambda context, task, text: context.tasks.edit_text(task, text),
    "product": _words("product"),
    "result": _words("result"),
    "difficulty": _words("difficulty"),
    "proposal": _words("proposal"),
}
