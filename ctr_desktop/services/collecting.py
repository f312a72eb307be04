"""Take filled lists back: what they would change beside what stands there now, then what of it is accepted."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import Period, understand_day
from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.domain.unit_lists import (
    ANSWERED,
    PROTECTED,
    UNIT_STAGES,
    Answer,
    CollectPlan,
    Doubt,
    FilledFile,
    GivenList,
    RowKey,
    plain,
    read_key,
)
from ctr_desktop.importing.readers.named_sheets import Rows, read_cells
from ctr_desktop.reports.wording import Wording, stage_words
from ctr_desktop.services.evidence import EvidenceService
from ctr_desktop.services.giving import cell_values
from ctr_desktop.services.papers import PaperService
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import documents, given_lists, organisation, programmes, tasks
from ctr_desktop.store.database import Database

_MARK = b"CTR1:"
_LARGEST_PART = 32 * 1024 * 1024
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|ERR.*)", re.IGNORECASE)
_PAPER_DAY = re.compile(r"[,;]?\s*(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})\s*$", re.IGNORECASE)
_LONGEST_PAPER = 200
_STAGE_FIELDS = ("stage", "done_on")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a filled list: its key where it has one, the words of its cells by column."""

    key: RowKey | None
    cells: Mapping[str, str]


def is_filled_list(path: Path) -> bool:
    """Tell whether a file is a list that was given out; anything that cannot be read is none."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = [item for item in package.infolist() if item.filename.startswith("xl/")]
            return any(item.file_size < _LARGEST_PART and _MARK in package.read(item) for item in parts)
    except (OSError, ValueError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
        return False


def plan_collecting(database: Database, files: Sequence[Path], today: date) -> CollectPlan:
    """Return what some filled lists would change, doubts first; reads only.

    Raise RuleError for a file that is no list of ours, DocumentError for one that cannot be read.
    """
    read = [(path, _rows_of(path)) for path in files]
    plan = _Plan(database, [row for _path, rows in read for row in rows], today)
    answers: list[Answer] = []
    filled: list[FilledFile] = []
    for path, rows in read:
        answers += plan.of_file(str(path), rows)
        lists = {row.key.list for row in rows if row.key is not None}
        ids = tuple(sorted(plan.lists[uid].id for uid in lists if uid in plan.lists))
        filled.append(FilledFile(str(path), ids, sum(row.key is not None for row in rows)))
    answers.sort(key=lambda answer: answer.doubt is None)
    return CollectPlan(tuple(filled), tuple(answers))


def _rows_of(path: Path) -> list[_Row]:
    wording = Wording("unit_list")
    titles = {fold(wording.column(name)): name for name in ("code", *PROTECTED, *ANSWERED)}
    found: list[_Row] = []
    for rows in read_cells(path).values():
        found += _rows_of_sheet(rows, titles)
    if not any(row.key is not None for row in found):
        raise RuleError("lists.no_list", name=path.name)
    return found


def _rows_of_sheet(rows: Rows, titles: Mapping[str, str]) -> Iterator[_Row]:
    """Yield the rows below the titles, wherever a column was moved to; keys are found by what they look like."""
    columns: dict[int, str] = {}
    for row in rows:
        words = [fold(" ".join(cell.split())) for cell in row]
        named = {place: titles[word] for place, word in enumerate(words) if word in titles}
        if len(named) > len(columns) and len(named) > len(ANSWERED) // 2:
            columns = named
            continue
        if not columns:
            continue
        cells = {name: row[place] for place, name in columns.items() if place < len(row)}
        key = next((key for cell in row if (key := read_key(cell)) is not None), None)
        if key is not None or any(cells.get(name, "").strip() for name in ("code", *ANSWERED)):
            yield _Row(key, cells)


class _Plan:
    """Judge the rows of all files together: a task may stand in two of them."""

    def __init__(self, database: Database, rows: Sequence[_Row], today: date) -> None:
        keys = [row.key for row in rows if row.key is not None]
        self.lists = given_lists.by_uid(database, sorted({key.list for key in keys}))
        self._tasks = self._tasks_of(database)
        self._papers = documents.documents(database, [task.id for task in self._tasks.values()])
        self._units = {unit.id: unit for unit in organisation.units(database)}
        self._programmes = {item.id: item for item in programmes.all_programmes(database)}
        self._newest: dict[tuple[int, int], str] = {}
        for programme in {given.programme for given in self.lists.values()}:
            for given in given_lists.of_programme(database, programme):
                self._newest[given.programme, given.unit] = given.uid
        self._seen: dict[str, int] = {}
        for key in keys:
            self._seen[key.task] = self._seen.get(key.task, 0) + 1
        self._today = today
        self._words = stage_words()
        self._stages = {fold(words): Stage(value) for value, words in self._words.items()}

    def _tasks_of(self, database: Database) -> dict[str, Task]:
        found: dict[str, Task] = {}
        for programme in {given.programme for given in self.lists.values()}:
            found.update((task.uid, task) for task in tasks.programme_tasks(database, programme))
        return found

    def of_file(self, path: str, rows: Sequence[_Row]) -> Iterator[Answer]:
        """Yield the answers of a file, and what it no longer says."""
        lists = [row.key.list for row in rows if row.key is not None]
        main = self.lists.get(max(set(lists), key=lists.count))
        for row in rows:
            yield from self._of_row(path, main, row)
        there = {row.key.task for row in rows if row.key is not None}
        by_id = {task.id: task for task in self._tasks.values()}
        for identity in main.tasks if main is not None else ():
            task = by_id.get(identity)
            if task is not None and task.uid not in there:
                yield replace(self._told(path, main, task, Doubt.MISSING), field="row")

    def _unit(self, given: GivenList | None) -> str:
        unit = self._units.get(given.unit) if given is not None else None
        return unit.name if unit is not None else ""

    def _told(self, path: str, given: GivenList | None, task: Task | None, doubt: Doubt) -> Answer:
        """Return a row that is only told about."""
        code, title = (task.code, task.title) if task is not None else ("", "")
        return Answer(
            path, self._unit(given), code, title, task.id if task else None, "row", "", "", doubt, can_be_taken=False
        )

    def _of_row(self, path: str, main: GivenList | None, row: _Row) -> Iterator[Answer]:
        key = row.key
        if key is None:
            said = "; ".join(row.cells[name] for name in ANSWERED if row.cells.get(name, "").strip())
            yield replace(self._told(path, main, None, Doubt.NO_KEY), code=row.cells.get("code", ""), new=said)
            return
        given = self.lists.get(key.list)
        task = self._tasks.get(key.task)
        if given is None or task is None:
            unknown = Doubt.UNKNOWN_LIST if given is None else Doubt.GONE
            yield replace(self._told(path, main, task, unknown), code=row.cells.get("code", ""))
            return
        now = cell_values(task, self._papers.get(task.id, []), self._words)
        whole = self._doubt_of_row(given, main, task)
        for name in PROTECTED:
            if name in row.cells and not key.is_as_given(name, row.cells[name]):
                told = self._told(path, given, task, Doubt.WORDS)
                yield replace(told, field=name, now=now[name], new=row.cells[name])
        for name in ANSWERED:
            new = row.cells.get(name)
            if new is None or key.is_as_given(name, new) or self._says_the_same(task, name, new, now[name]):
                continue
            doubt = whole or self._doubt_of_cell(key, task, name, new, now, row.cells)
            taken = self._can_be_taken(task, name, new, now, row.cells)
            yield Answer(path, self._unit(given), task.code, task.title, task.id, name, now[name], new, doubt, taken)

    def _says_the_same(self, task: Task, name: str, new: str, now: str) -> bool:
        """Tell whether a cell says what stands there, in whatever letters or form of a day."""
        if name == "stage":
            return self._stage(new) is task.stage
        if name == "done_on" and task.done_on is not None:
            return self._day(task, new) == task.done_on
        return plain(new) == plain(now)

    def _doubt_of_row(self, given: GivenList, main: GivenList | None, task: Task) -> Doubt | None:
        if self._seen[task.uid] > 1:
            return Doubt.DOUBLED
        if (main is not None and given.uid != main.uid) or not self._may_answer(given, task):
            return Doubt.NOT_THEIRS
        if self._newest.get((given.programme, given.unit)) != given.uid:
            return Doubt.OLD_LIST
        if task.stage in (Stage.CARRIED, Stage.CANCELLED) or self._is_over(given.programme):
            return Doubt.OTHER_PERIOD
        return None

    def _may_answer(self, given: GivenList, task: Task) -> bool:
        """Tell whether the unit of a list leads the task, or the unit that came after it does."""
        reached = {given.unit}
        waiting = [given.unit]
        while waiting:
            unit = self._units.get(waiting.pop())
            for successor in unit.successors if unit is not None else ():
                if successor not in reached:
                    reached.add(successor)
                    waiting.append(successor)
        return task.lead_unit in reached

    def _is_over(self, programme: int) -> bool:
        """Tell whether a later period has begun: answers of the one before come late."""
        period = self._programmes[programme].header.period
        if period is None:
            return False
        return any(
            later.header.period is not None and period.end < later.header.period.start <= self._today
            for later in self._programmes.values()
        )

    def _doubt_of_cell(
        self, key: RowKey, task: Task, name: str, new: str, now: Mapping[str, str], cells: Mapping[str, str]
    ) -> Doubt | None:
        if _ERROR.fullmatch(new.strip()):
            return Doubt.UNREADABLE
        stage, typed = self._stage(new) if name == "stage" else None, cells.get("done_on", "")
        if name == "stage" and stage not in UNIT_STAGES:
            return Doubt.STAGE
        if stage is Stage.DONE and typed.strip() and not self._is_day_of_completion(task, typed, cells):
            return Doubt.DAY  # or it would be done on another day than the unit meant
        if name == "done_on" and new.strip() and not self._is_day_of_completion(task, new, cells):
            return Doubt.DAY
        if name == "paper" and new.strip() and self._paper(new, now) is None:
            return Doubt.UNREADABLE
        if not key.is_as_given(name, now[name]):
            return Doubt.BOTH
        return Doubt.CLEARED if not new.strip() else None

    def _can_be_taken(self, task: Task, name: str, new: str, now: Mapping[str, str], cells: Mapping[str, str]) -> bool:
        """Tell whether an answer means something that could be stored, doubtful or not."""
        if _ERROR.fullmatch(new.strip()):
            return False
        if name == "stage":
            return self._stage(new) in UNIT_STAGES and task.stage is not Stage.CARRIED
        if name == "done_on":
            return self._is_day_of_completion(task, new, cells)
        return name != "paper" or self._paper(new, now) is not None

    def _is_day_of_completion(self, task: Task, words: str, cells: Mapping[str, str]) -> bool:
        day = self._day(task, words)
        stage = self._stage(cells.get("stage", "")) or task.stage
        return day is not None and day <= self._today and stage is Stage.DONE

    def _paper(self, new: str, now: Mapping[str, str]) -> Paper | None:
        paper = new_paper(now["paper"], new)
        return None if paper is None or (paper.date is not None and paper.date > self._today) else paper

    def _stage(self, words: str) -> Stage | None:
        return self._stages.get(fold(plain(words)))

    def _day(self, task: Task, words: str) -> date | None:
        return understand_cell_day(words, self._today, self._programmes[task.programme].header.period)


def understand_cell_day(words: str, today: date, period: Period | None) -> date | None:
    """Return the day that a unit typed, None where it is no plain day: only numbers count, "mai" is no answer."""
    return understand_day(words, today, period) if re.fullmatch(r"[\d\s/.-]+", words.strip()) else None


def new_paper(now: str, words: str) -> Paper | None:
    """Return the paper that a cell names beside those that stand there; None where it names several more or none."""
    known = {plain(part) for part in now.split(";")}
    added = [plain(part) for part in words.split(";") if part.strip() and plain(part) not in known]
    if len(added) != 1 or len(added[0]) > _LONGEST_PAPER:
        return None
    text = added[0]
    match = _PAPER_DAY.search(text)
    day = understand_day(match[1], date.max, None) if match else None
    number = (text[: match.start()] if match else text).strip(" ,;")
    if not number or (match and day is None):
        return None
    return Paper(re.sub(r"^(?i:số)\s+", "", number), day, "")


class CollectingService:
    """Take answers over in one action, with the files as evidence."""

    def __init__(self, workspace: Workspace, task: TaskService, paper: PaperService, evidence: EvidenceService) -> None:
        """Work on a workspace with the services that know the rules of what is answered."""
        self._workspace = workspace
        self._database = workspace.database
        self._tasks, self._papers, self._evidence = task, paper, evidence

    def plan(self, files: Sequence[Path]) -> CollectPlan:
        """Return what some filled lists would change. Raise RuleError and DocumentError as ``plan_collecting``."""
        return plan_collecting(self._database, files, self._workspace.today())

    def take(self, plan: CollectPlan, accepted: Iterable[Answer]) -> Changes:
        """Store the accepted answers as one action; each file is evidence of the tasks that it changed.

        What stands there by now counts: an answer whose task or value has changed since the plan was made is refused.
        Raise RuleError for that and for an answer that cannot be taken, DataError when a file cannot be kept.
        """
        wanted = [answer for answer in accepted if answer.task is not None]
        if any(not answer.can_be_taken for answer in wanted):
            raise RuleError("lists.not_to_take")
        self._check_still(wanted)
        by_task: dict[int, dict[str, Answer]] = {}
        for answer in wanted:
            by_task.setdefault(answer.task or 0, {})[answer.field] = answer
        with self._workspace.journal.action("lists.collect", count=len(by_task), files=len(plan.files)) as recording:
            for task, answers in by_task.items():
                self._store(task, answers)
            for file in plan.files:
                changed = sorted({answer.task or 0 for answer in wanted if answer.file == file.path})
                if changed:
                    self._evidence.add(changed, [Path(file.path)])
            lists = sorted({given for file in plan.files for given in file.lists})
            given_lists.answered(self._database, lists, self._workspace.today())
        return recording.changes

    def _check_still(self, wanted: Sequence[Answer]) -> None:
        ids = sorted({answer.task or 0 for answer in wanted})
        found = self._tasks.get(ids)
        papers = documents.documents(self._database, ids)
        words = stage_words()
        for answer in wanted:
            task = found.get(answer.task or 0)
            if task is None:
                raise RuleError("task.unknown", id=answer.task)
            if plain(cell_values(task, papers.get(task.id, []), words)[answer.field]) != plain(answer.now):
                raise RuleError("lists.changed_since", task=task.code)

    def _store(self, task: int, answers: Mapping[str, Answer]) -> None:
        """Store what was answered for one task: papers first, since the day of a paper is the day of completion."""
        paper = new_paper(answers["paper"].now, answers["paper"].new) if "paper" in answers else None
        if paper is not None:
            self._papers.add([task], DocumentRole.RESULT, paper)
        if any(name in answers for name in _STAGE_FIELDS):
            self._store_stage(task, answers, paper.date if paper is not None else None)
        for name in ("result", "difficulty", "proposal"):
            if name in answers:
                self._tasks.set([task], name, answers[name].new.strip())

    def _store_stage(self, task: int, answers: Mapping[str, Answer], paper_day: date | None) -> None:
        found = self._tasks.one(task)
        stage = found.stage
        if "stage" in answers:
            named = fold(plain(answers["stage"].new))
            stage = next(Stage(value) for value, words in stage_words().items() if fold(words) == named)
        day = None
        if stage is Stage.DONE:
            period = programmes.programme(self._database, found.programme)
            header = period.header.period if period is not None else None
            typed = answers["done_on"].new if "done_on" in answers else ""
            day = understand_cell_day(typed, self._workspace.today(), header) if typed.strip() else paper_day
        self._tasks.set_stage([task], stage, day=day)
