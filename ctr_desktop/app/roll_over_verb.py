"""Turn a period from the command line: what is proposed is told, and done when that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from ctr_desktop.app.context import Context
from ctr_desktop.domain.dates import Period, parse_period, understand_day
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.next_period import next_period, own_header
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.domain.roll_over import RollOver, RollOverPlan, proposed

Say = Callable[[str], None]


def roll_over(context: Context, arguments: argparse.Namespace, say: Say) -> None:
    """Tell what a roll-over would do, or do it and print the id of the next programme. Raise RuleError."""
    plan = context.rolling_over.plan(arguments.id, arguments.onto)
    if not arguments.apply:
        _tell(plan, say)
        return
    opening = _opening(context, arguments) if arguments.onto is None else None
    following = context.programmes.get(arguments.onto).header.period if opening is None else opening.period
    due = _due(context, arguments.due, following)
    asked = RollOver(arguments.id, proposed(plan), due)
    _changes, programme = context.rolling_over.roll_over(asked, target=arguments.onto, opening=opening)
    say(str(programme))


def _tell(plan: RollOverPlan, say: Say) -> None:
    codes = {duty.task: duty.code for duty in plan.duties}
    for task in plan.tasks:
        say(f"{task.task}\t{task.code}\t{codes[task.match] if task.match else '-'}\t{task.text}")


def _opening(context: Context, arguments: argparse.Namespace) -> ProgrammeHeader:
    """Return the head of the programme that is begun. Raise RuleError for a period that is not understood."""
    before = context.programmes.get(arguments.id).header.period
    period = parse_period(arguments.period) if arguments.period else next_period(before) if before else None
    if period is None:
        raise RuleError("import.bad_period", text=arguments.period or "")
    return own_header(period, context.workspace.settings.values.committee.name)


def _due(context: Context, text: str, period: Period | None) -> date | None:
    if not text:
        return period.end if period is not None else None
    day = understand_day(text, context.workspace.today(), period)
    if day is None:
        raise RuleError("task.bad_day", text=text)
    return day
