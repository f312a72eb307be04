"""Give lists out to units and take them back from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from ctr_desktop.app.context import Context
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.unit_lists import Answer
from ctr_desktop.models.answer_words import doubt_words, field_words

Say = Callable[[str], None]


def give(context: Context, arguments: argparse.Namespace, say: Say) -> None:
    """Write the lists and print the path of each. Raise RuleError."""
    programme = context.programmes.get(arguments.programme)
    if arguments.unit:
        units = [context.organisation.find_unit(arguments.unit).id]
    else:
        units = [unit.id for unit in context.giving.units_with_tasks(programme.id)]
    until = None
    if arguments.until:
        until = understand_day(arguments.until, context.workspace.today(), programme.header.period)
        if until is None:
            raise RuleError("task.bad_day", text=arguments.until)
    _changes, paths = context.giving.give(arguments.folder, programme.id, units, until, arguments.to)
    for path in paths:
        say(str(path))


def collect(context: Context, arguments: argparse.Namespace, say: Say) -> None:
    """Tell what filled lists would change, doubts first, or take over what nothing speaks against. Raise RuleError."""
    plan = context.collecting.plan(arguments.files)
    for answer in plan.answers:
        say(_line(answer))
    if arguments.apply:
        context.collecting.take(plan, plan.certain)


def _line(answer: Answer) -> str:
    parts = (
        "?" if answer.doubt is not None else "=",
        Path(answer.file).name,
        answer.code,
        field_words(answer.field),
        " ".join(answer.now.split()),
        " ".join(answer.new.split()),
        doubt_words(answer.doubt) if answer.doubt is not None else "",
    )
    return "\t".join(parts)
