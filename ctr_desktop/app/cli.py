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
from ctr_desktop.app.list_verbs import collect, give
from ctr_desktop.app.listings import field_object, outline_object, programme_object, task_object
from ctr_desktop.app.lock import lock_folder
from ctr_desktop.app.roll_over_verb import roll_over
from ctr_desktop.app.task_verbs import act_on_task
from ctr_desktop.domain.dates import Period, parse_period, understand_day
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.fields import FIELDS
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.history_lines import kept_words
from ctr_desktop.models.labels import action_label
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.models.report_words import unprintable_words, written_text
from ctr_desktop.paths import DataFolder
from ctr_desktop.reports.kinds import kind
from ctr_desktop.services import restoring
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.overview import read_facts_of
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.services.reporting import write_file


class NoOutput(Exception):  # noqa: N818 - not an error of what was done
    """What was done cannot be told: the place that the answer goes to is full or gone."""


Command = Callable[[argparse.Namespace, DataFolder], None]


def run(arguments: argparse.Namespace, folder: DataFolder) -> None:
    """Run a command. Raise CtrError when it is refused."""
    _COMMANDS[arguments.command](arguments, folder)


def _print(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NoOutput from error


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
        missing = self._context.workspace.missing
        if missing:
            sys.stderr.write(message("data.newest_missing", count=missing) + "\n")
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
    soon = context.workspace.settings.values.committee.soon_days
    found = find_tasks(context.workspace.database, _query(context, arguments), context.workspace.today(), soon)
    return [task_object(found, task, soon) for task in found.tasks]


def _query(context: Context, arguments: argparse.Namespace) -> TaskQuery:
    """Return which tasks the options mean."""
    programmes = (arguments.programme,) if arguments.programme is not None else ()
    period = context.programmes.get(arguments.programme).header.period if programmes else None
    return TaskQuery(
        programmes,
        View(arguments.view),
        (context.organisation.find_unit(arguments.unit).id,) if arguments.unit else (),
        arguments.search or "",
        _day(arguments.as_of, period) if arguments.as_of else None,
        _known(context, arguments, period),
    )


def _known(context: Context, arguments: argparse.Namespace, period: Period | None) -> int | None:
    """Return the place in the journal behind which nothing counts, None for the newest."""
    return context.reports.place_on(_day(arguments.known, period)) if arguments.known else None


def _task(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        act_on_task(context, arguments)


def _roll_over(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        roll_over(context, arguments, _print)


def _give(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        give(context, arguments, _print)


def _collect(arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        collect(context, arguments, _print)


def _report(arguments: argparse.Namespace, folder: DataFolder) -> None:
    ending = arguments.output.suffix.lower().removeprefix(".")
    formats = kind(arguments.kind).formats
    if ending not in formats:
        raise RuleError("report.format", formats=", ".join(f".{item}" for item in formats))
    if arguments.date and not arguments.number:
        raise RuleError("report.final_needs_number")
    with _opened(folder) as context:
        programme, *others = [context.programmes.get(item) for item in arguments.programme]
        period = programme.header.period
        request = context.reports.default_request(arguments.kind, programme.id)
        several = (programme.id, *(item.id for item in others))
        units = (context.organisation.find_unit(arguments.unit).id,) if arguments.unit else ()
        known = _known(context, arguments, period)
        request = replace(
            request,
            query=replace(
                request.query,
                programmes=several,
                as_of=_day(arguments.as_of, period),
                known=known,
                units=units,
            ),
            profile=arguments.profile,
            leaders=arguments.leaders,
            fresh=arguments.fresh,
            since=_day(arguments.since, period) if arguments.since else request.since,
            two_sided=arguments.two_sided or request.two_sided,
            draft=not arguments.number,
            number=arguments.number,
            issued_on=_day(arguments.date, period) if arguments.date else None,
            signer=arguments.signer or request.signer,
        )
        context.reports.check_number(request)
        written = context.report_texts.find(request) if kind(request.kind).is_a_text else None
        if written is not None and not request.fresh:
            print(written_text(written.changed_at), file=sys.stderr)
        doubtful = context.reports.doubts(request)
        if doubtful and not arguments.anyway:
            raise RuleError("report.doubtful", what=" ".join(error_message(item) for item in doubtful))
        made = context.reports.make(request, (ending,))
        write_file(made.files[ending], arguments.output)
        if made.unprintable:
            print(unprintable_words(made.unprintable), file=sys.stderr)
        if not request.draft:
            context.reports.keep(made)


def _profile(arguments: argparse.Namespace, folder: DataFolder) -> None:
    if arguments.verb in ("make", "table"):
        from ctr_desktop.services.profile_table import make_profiles, write_empty_table

        if arguments.verb == "table":
            write_empty_table(arguments.file)
            return
        for made in make_profiles(arguments.table, arguments.folder):
            _print(str(made))
        return
    with _opened(folder) as context:
        if arguments.verb == "export":
            context.profiles.export(arguments.file)
        else:
            _changes, name = context.profiles.read_and_take(arguments.file)
            _print(message("profile.taken", name=name))


def _fields(arguments: argparse.Namespace, _folder: DataFolder) -> None:
    listed = [field_object(field) for field in FIELDS]
    if arguments.json:
        _print_json(listed)
        return
    for item in listed:
        _print(f"{item['name']}\t{item['kind']}\t{'set' if item['set'] else '-'}")


def _check(arguments: argparse.Namespace, folder: DataFolder) -> None:
    context = open_context(folder)
    try:
        if arguments.repair:
            for words in context.backup.repair():
                _print(words)
        result = context.backup.check()
    finally:
        context.close()
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
    try:
        counts = restoring.restore(folder, arguments.file, system_clock, with_settings=arguments.settings)
    finally:
        lock.unlock()
    _print(f"OK: {counts['programme']} programmes, {counts['task']} tasks")


def _undo(_arguments: argparse.Namespace, folder: DataFolder) -> None:
    with _opened(folder) as context:
        reverted = context.history.undo()
        units = {unit.id: unit.name for unit in context.organisation.units()}
        persons = {person.id: person.name for person in context.organisation.persons()}
        left_alone = kept_words(reverted, units, persons)
    _print(action_label(reverted.action.kind, reverted.action.details))
    if left_alone:
        _print(left_alone)


_COMMANDS: dict[str, Command] = {
    "outline": _outline,
    "import": _import,
    "programmes": _programmes,
    "tasks": _tasks,
    "task": _task,
    "roll-over": _roll_over,
    "give": _give,
    "collect": _collect,
    "report": _report,
    "profile": _profile,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "undo": _undo,
    "fields": _fields,
}
