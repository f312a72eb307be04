"""The command line: the same use cases, for IT people and for tests."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ctr_desktop.app.context import Context, open_context, system_clock
from ctr_desktop.app.listings import outline_object, programme_object, task_object
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.task_fields import set_fields
from ctr_desktop.domain.dates import Period, parse_period, understand_day
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.domain.programme import ProgrammeDraft
from ctr_desktop.domain.statistics import tally
from ctr_desktop.models.labels import action_label
from ctr_desktop.paths import DataFolder
from ctr_desktop.services import backup
from ctr_desktop.services.importing import read_document
from ctr_desktop.services.overview import read_facts_of
from ctr_desktop.services.report_request import ReportKind
from ctr_desktop.services.reporting import make_pdf, write_pdf

Command = Callable[[argparse.Namespace, DataFolder], None]


def run(arguments: argparse.Namespace, folder: DataFolder) -> None:
    """Run a command. Raise CtrError when it is refused."""
    _COMMANDS[arguments.command](arguments, folder)


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _print_json(value: object) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=1))


def _day(text: str, period: Period | None = None) -> date:
    day = understand_day(text, system_clock().date(), period)
    if day is None:
        raise RuleError("task.bad_day", text=text)
    return day


def _read(arguments: argparse.Namespace) -> ProgrammeDraft:
    return read_document(arguments.file, flat=arguments.flat, document=arguments.document)


def _outline(arguments: argparse.Namespace, _folder: DataFolder) -> None:
    draft = _read(arguments)
    if arguments.json:
        _print_json(outline_object(draft))
        return
    _print(draft.header.title or draft.source_name)
    for node in draft.outline.nodes:
        _print(f"{'  ' * node.level}{printed_marker(node.marker)} {node.text}")


def _with_period(draft: ProgrammeDraft, text: str | None) -> ProgrammeDraft:
    if not text:
        return draft
    period = parse_period(text)
    if period is None:
        raise RuleError("import.bad_period", text=text)
    return replace(draft, header=replace(draft.header, period=period))


def _import(arguments: argparse.Namespace, folder: DataFolder) -> None:
    draft = _with_period(_read(arguments), arguments.period)
    with _opened(folder) as context:
        _changes, programme = context.importing.accept(draft, again=arguments.again)
        _print(str(programme))


class _opened:  # noqa: N801 - used as a with block only
    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def __enter__(self) -> Context:
        self._context = open_context(self._folder)
        return self._context

    def __exit__(self, *_exception: object) -> None:
        self._context.close()


def _programmes(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        today = context.workspace.today()
        soon = context.workspace.settings.values.committee.soon_days
        listed = [
            programme_object(item, tally(read_facts_of(context.workspace.database, item.id), today, soon))
            for item in context.programmes.all()
        ]
    if arguments.json:
        _print_json(listed)
        return
    for item in listed:
        _print(f"{item['id']}\t{item['name']}\t{item['done']}/{item['tasks']}\t{item['title'] or ''}")


def _tasks(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        listed = _task_objects(context, arguments)
    if arguments.json:
        _print_json(listed)
        return
    for item in listed:
        _print(f"{item['id']}\t{item['code']}\t{item['stage']}\t{item['deadline'] or '-'}\t{item['text']}")


def _task_objects(context: Context, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    workspace = context.workspace
    period = None
    if arguments.programme is not None:
        period = context.programmes.get(arguments.programme).header.period
    as_of = _day(arguments.as_of, period) if arguments.as_of else None
    facts = {item.id: item for item in read_facts_of(workspace.database, arguments.programme, as_of)}
    units = {unit.id: unit for unit in context.organisation.units()}
    persons = {person.id: person.name for person in context.organisation.persons()}
    found = set(context.search.task_ids(arguments.search, arguments.programme)) if arguments.search else None
    day = as_of or workspace.today()
    soon = workspace.settings.values.committee.soon_days
    return [
        task_object(task, facts[task.id], units, persons, day, soon)
        for task in context.tasks.of_programme(arguments.programme)
        if task.id in facts and (found is None or task.id in found)
    ]


def _task(arguments: argparse.Namespace, folder: DataFolder) -> None:
    if arguments.verb == "set":
        values = dict(arguments.values)
        if len(values) < len(arguments.values):
            raise RuleError("task.twice", field=", ".join(values))
        with _opened(folder) as context:
            set_fields(context, arguments.id, values)
        return
    with _opened(folder) as context:
        context.tasks.one(arguments.id)
        context.diary.add([arguments.id], " ".join(arguments.text))


def _report(arguments: argparse.Namespace, folder: DataFolder) -> None:
    if arguments.output.suffix.lower() != ".pdf":
        raise RuleError("report.format")
    if arguments.date and not arguments.number:
        raise RuleError("report.final_needs_number")
    with _opened(folder) as context:
        programme = context.programmes.get(arguments.programme)
        period = programme.header.period
        request = context.reports.default_request(ReportKind(arguments.kind), programme.id)
        issued_on = _day(arguments.date, period) if arguments.date else None
        request = replace(
            request,
            as_of=_day(arguments.as_of, period),
            profile=arguments.profile,
            draft=not arguments.number,
            number=arguments.number,
            issued_on=issued_on,
        )
        pdf = make_pdf(context.workspace.database, context.workspace.settings.values.committee, request)
        write_pdf(pdf, arguments.output)
        if not request.draft:
            context.reports.keep(request, pdf)


def _check(_arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        result = context.backup.check()
    for problem in result.problems:
        _print(problem)
    if result.problems:
        raise DataError("check.problems", count=len(result.problems))
    _print(f"OK: {result.programmes} programmes, {result.tasks} tasks, {result.actions} actions")


def _backup(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        counts = context.backup.write(arguments.file)
    _print(f"OK: {counts['programme']} programmes, {counts['task']} tasks")


def _restore(arguments: argparse.Namespace, folder: DataFolder) -> None:
    lock = lock_folder(folder)
    if lock is None:
        raise DataError("data.locked", path=str(folder.root))
    counts = backup.restore(folder, arguments.file, system_clock)
    lock.unlock()
    _print(f"OK: {counts['programme']} programmes, {counts['task']} tasks")


def _undo(_arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        action, _changes = context.history.undo()
    _print(action_label(action.kind, action.details))


_COMMANDS: dict[str, Command] = {
    "outline": _outline,
    "import": _import,
    "programmes": _programmes,
    "tasks": _tasks,
    "task": _task,
    "report": _report,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "undo": _undo,
}
