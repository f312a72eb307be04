"""What the command line does to one task: each verb is one journalled change."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from ctr_desktop.app.context import Context
from ctr_desktop.app.task_fields import set_fields, typed_day
from ctr_desktop.domain.diary import DocumentRole, EntryKind, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.task import Mark
from ctr_desktop.services.follow_up import Proof

Verb = Callable[[Context, argparse.Namespace], object]


def act_on_task(context: Context, arguments: argparse.Namespace) -> None:
    """Do what a verb means to the task of that id. Raise RuleError, DataError; nothing is changed then."""
    if arguments.verb == "set":
        values = dict(arguments.values)
        if len(values) < len(arguments.values):
            raise RuleError("task.twice", field=", ".join(values))
    context.tasks.one(arguments.id)
    _VERBS[arguments.verb](context, arguments)


def _day(context: Context, arguments: argparse.Namespace, text: str) -> date | None:
    return typed_day(context, arguments.id, text) if text.strip() else None


def _paper(context: Context, arguments: argparse.Namespace, day: str = "", **more: Any) -> Paper | None:
    """Return the paper that the options name, None where they name none."""
    if not arguments.number.strip() and not arguments.subject.strip():
        return None
    return Paper(arguments.number, _day(context, arguments, day), arguments.subject, **more)


def _set(context: Context, arguments: argparse.Namespace) -> None:
    set_fields(context, arguments.id, dict(arguments.values))


def _note(context: Context, arguments: argparse.Namespace) -> None:
    context.diary.add([arguments.id], " ".join(arguments.text))


def _chase(context: Context, arguments: argparse.Namespace) -> None:
    kind = EntryKind(arguments.kind)
    context.diary.add([arguments.id], " ".join(arguments.text), None, kind, arguments.person)


def _close(context: Context, arguments: argparse.Namespace) -> None:
    paper = _paper(context, arguments, arguments.date, receiver=arguments.receiver)
    if paper is not None and arguments.no_paper.strip():
        raise RuleError("close.both")
    day = _day(context, arguments, arguments.date)
    context.follow_up.close([arguments.id], Proof(paper, arguments.no_paper), day=day)


def _return(context: Context, arguments: argparse.Namespace) -> None:
    context.follow_up.send_back([arguments.id], " ".join(arguments.reason))


def _mark(context: Context, arguments: argparse.Namespace) -> None:
    day = _day(context, arguments, arguments.date) or context.workspace.today()
    context.follow_up.mark([arguments.id], Mark(arguments.mark), day, arguments.person)


def _extend(context: Context, arguments: argparse.Namespace) -> None:
    context.follow_up.extend(
        [arguments.id],
        typed_day(context, arguments.id, arguments.until),
        reason=arguments.reason,
        agreed_by=arguments.agreed_by,
        asked_by=arguments.asked_by,
        paper=_paper(context, arguments),
    )


def _link(context: Context, arguments: argparse.Namespace) -> None:
    paper = _paper(context, arguments, arguments.date, issuer=arguments.issuer)
    context.papers.add([arguments.id], DocumentRole(arguments.role), paper or Paper())


def _evidence(context: Context, arguments: argparse.Namespace) -> None:
    context.evidence.add([arguments.id], arguments.files)


_VERBS: dict[str, Verb] = {
    "set": _set,
    "note": _note,
    "chase": _chase,
    "close": _close,
    "return": _return,
    "mark": _mark,
    "extend": _extend,
    "paper": _link,
    "evidence": _evidence,
}
