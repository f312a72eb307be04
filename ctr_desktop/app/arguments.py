"""The arguments of the command line; its contract is fixed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ctr_desktop import __version__
from ctr_desktop.domain.diary import CHASES, DocumentRole
from ctr_desktop.domain.office_profile import ENDING as PROFILE_ENDING
from ctr_desktop.domain.task import Mark
from ctr_desktop.domain.views import View
from ctr_desktop.reports.kinds import names as report_kinds

BACKUP_ENDING = ".ctr"
_WITH_VALUE = ("--data", "--lang", "--self-test-report")


def _assignment(text: str) -> tuple[str, str]:
    field, sign, value = text.partition("=")
    if not sign or not field.strip():
        raise argparse.ArgumentTypeError(f"not FIELD=VALUE: {text}")
    return field.strip().lower(), value


def _reading_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--flat", action="store_true", help="take a document without an outline by paragraphs")
    command.add_argument(
        "--document",
        type=int,
        metavar="N",
        help="which document of a file that holds several, from 1; 0 takes the whole file; without it the main one",
    )


def _known_option(command: argparse.ArgumentParser) -> None:
    command.add_argument("--known", metavar="DAY", help="with what was entered up to a day, without it everything")


def _paper_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--number", default="", metavar="N", help="number and symbol of the paper")
    command.add_argument("--subject", default="", metavar="TEXT", help="what the paper is about")


def _task_verbs(task: argparse.ArgumentParser) -> None:
    verbs = task.add_subparsers(dest="verb", metavar="VERB", required=True)
    setting = verbs.add_parser("set", help="set fields, in one step of undo")
    setting.add_argument("values", nargs="+", metavar="FIELD=VALUE", type=_assignment)
    note = verbs.add_parser("note", help="write a note")
    note.add_argument("text", nargs="+", metavar="TEXT")

    close = verbs.add_parser("close", help="enter a task as done: by a paper, without one, or with the paper to come")
    _paper_options(close)
    close.add_argument("--receiver", default="", metavar="NAME", help="to whom the paper was sent")
    close.add_argument("--no-paper", default="", metavar="REASON", help="why there is no paper")
    close.add_argument("--date", default="", metavar="DAY", help="the day of the paper, which is that of completion")
    returned = verbs.add_parser("return", help="return a task for rework")
    returned.add_argument("reason", nargs="+", metavar="REASON")
    mark = verbs.add_parser("mark", help="set a mark of a task that is done; the stage stays")
    mark.add_argument("mark", choices=[mark.value for mark in Mark])
    mark.add_argument("--date", default="", metavar="DAY")
    mark.add_argument("--person", default="", metavar="NAME")
    extend = verbs.add_parser("extend", help="extend the deadline; the original one stays")
    extend.add_argument("until", metavar="DAY")
    for name in ("--reason", "--asked-by", "--agreed-by"):
        extend.add_argument(name, default="")
    _paper_options(extend)
    chase = verbs.add_parser("chase", help="note an act of chasing")
    chase.add_argument("text", nargs="*", metavar="TEXT")
    chase.add_argument("--kind", choices=[kind.value for kind in CHASES], default=CHASES[0].value)
    chase.add_argument("--person", default="", metavar="NAME")
    paper = verbs.add_parser("paper", help="link a paper to a task")
    paper.add_argument("role", choices=[role.value for role in DocumentRole])
    _paper_options(paper)
    paper.add_argument("--date", default="", metavar="DAY")
    paper.add_argument("--issuer", default="", metavar="NAME")
    evidence = verbs.add_parser("evidence", help="keep files that prove what was done")
    evidence.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _turn_command(turn: argparse.ArgumentParser) -> None:
    turn.add_argument("id", type=int, help="the programme whose period is closed")
    turn.add_argument("--onto", type=int, metavar="ID", help="the next programme; without it the office begins its own")
    turn.add_argument("--period", help="the period of the new programme, like 2024Q3; without it the next quarter")
    turn.add_argument("--due", default="", metavar="DAY", help="the new deadline of what is late")
    turn.add_argument("--apply", action="store_true", help="do it; without this only tell what would be done")


def _profile_verbs(profile: argparse.ArgumentParser) -> None:
    verbs = profile.add_subparsers(dest="verb", metavar="VERB", required=True)
    verbs.add_parser("export", help="write the profile of this office").add_argument("file", type=Path)
    verbs.add_parser("import", help="take over the profile of an office").add_argument("file", type=Path)
    making = verbs.add_parser("make", help="write a profile for each committee of an Excel table")
    making.add_argument("table", type=Path)
    making.add_argument("folder", type=Path)
    verbs.add_parser("table", help="write an empty table for make").add_argument("file", type=Path)


def _list_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    giving = commands.add_parser("give", help="write a list to fill in for each unit into a folder")
    giving.add_argument("folder", type=Path)
    giving.add_argument("--programme", type=int, required=True, metavar="ID")
    giving.add_argument("--unit", metavar="NAME", help="only for that unit")
    giving.add_argument("--until", default="", metavar="DAY", help="until when it is to come back")
    giving.add_argument("--to", default="", metavar="NAME", help="to whom it is to come back")
    collecting = commands.add_parser("collect", help="tell what filled lists would change, or take them over")
    collecting.add_argument("files", type=Path, nargs="+", metavar="FILE")
    collecting.add_argument("--apply", action="store_true", help="take over what nothing speaks against")


def _report_options(report: argparse.ArgumentParser) -> None:
    report.add_argument("kind", type=lambda name: name.replace("-", "_"), choices=report_kinds())
    report.add_argument("--from", dest="since", default="", metavar="DAY", help="the first day of a span")
    report.add_argument(
        "--programme", type=int, required=True, metavar="ID", action="append", help="several times: of several at once"
    )
    report.add_argument("--as-of", required=True, metavar="DATE")
    report.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=".pdf, .docx or .xlsx")
    _known_option(report)
    report.add_argument("--unit", metavar="NAME", help="only the tasks that a unit leads")
    report.add_argument("--profile", default="")
    report.add_argument("--number", default="", help="the number of a final report; without it a draft is written")
    report.add_argument("--date", default="", help="the day of a final report")
    report.add_argument("--anyway", action="store_true", help="write a final report that lacks something")
    report.add_argument("--leaders", action="store_true", help="the version for leaders: without officers' names")
    report.add_argument("--fresh", action="store_true", help="by the program, although a text was written for it")
    report.add_argument("--two-sided", action="store_true", help="with the margins of back pages")
    report.add_argument("--signer", default="", metavar="NAME", help="who signs, where not the one of the settings")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(prog="ctr-desktop", description="Follow a committee's work programme offline.")
    top.add_argument("--data", metavar="DIR", help="the data folder")
    top.add_argument("--lang", choices=("vi", "en"), help="the language of the window and of messages")
    top.add_argument("--version", action="version", version=f"ctr-desktop {__version__}")
    top.add_argument("--self-test", action="store_true", help="test this installation and exit")
    top.add_argument(
        "--self-test-report", metavar="FILE", type=Path, help="where the self-test also writes what it found"
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    outline = commands.add_parser("outline", help="read a document and print what was understood; touches no data")
    outline.add_argument("file", type=Path)
    outline.add_argument("--json", action="store_true")
    _reading_options(outline)

    importing = commands.add_parser("import", help="store a document as a programme and print its id")
    importing.add_argument("file", type=Path)
    importing.add_argument("--period", help="the period, like 2024Q2, where the document names none or another")
    importing.add_argument("--again", action="store_true", help="import a file although it was imported before")
    _reading_options(importing)

    programmes = commands.add_parser("programmes", help="list the programmes")
    programmes.add_argument("--json", action="store_true")

    tasks = commands.add_parser("tasks", help="list tasks")
    tasks.add_argument("--json", action="store_true")
    tasks.add_argument("--programme", type=int, metavar="ID")
    tasks.add_argument("--as-of", metavar="DATE")
    _known_option(tasks)
    tasks.add_argument("--view", choices=[view.value for view in View], default=View.ALL.value)
    tasks.add_argument("--unit", metavar="NAME", help="only the tasks that a unit leads")
    tasks.add_argument("--search", metavar="TEXT")

    _list_commands(commands)
    _turn_command(commands.add_parser("roll-over", help="carry what a programme leaves open into the next one"))
    task = commands.add_parser("task", help="change a task")
    task.add_argument("id", type=int)
    _task_verbs(task)

    _report_options(commands.add_parser("report", help="write a report"))

    _profile_verbs(commands.add_parser("profile", help="an office's particulars, units and persons as one file"))

    fields = commands.add_parser("fields", help="list the fields of a task: what set takes and tasks --json gives")
    fields.add_argument("--json", action="store_true")

    check = commands.add_parser("check", help="check the data")
    check.add_argument("--repair", action="store_true", help="back up, then mend what can be derived")
    commands.add_parser("backup", help="write a checked copy of the data").add_argument("file", type=Path)
    restore = commands.add_parser("restore", help="put a backup in place")
    restore.add_argument("file", type=Path)
    restore.add_argument("--settings", action="store_true", help="take the settings of the backup too")
    commands.add_parser("undo", help="take back the last change")
    return top


def split_file(arguments: Sequence[str]) -> tuple[list[str], Path | None]:
    """Return the arguments without the file that a file manager puts behind the options, and that file."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("--"):
        place += 2 if arguments[place] in _WITH_VALUE else 1
    rest = arguments[place:]
    if len(rest) == 1 and _is_opened(Path(rest[0]).suffix.lower()):
        return list(arguments[:place]), Path(rest[0]).absolute()
    return list(arguments), None


def _is_opened(ending: str) -> bool:
    """Tell whether files of an ending are opened by the window; the table of formats loads only when there is one."""
    if ending in (BACKUP_ENDING, PROFILE_ENDING) or not ending:
        return bool(ending)
    from ctr_desktop.importing.readers.formats import endings

    return ending in endings()
