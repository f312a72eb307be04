"""Give lists out to units, a file each, and know who has not answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import DocumentRole, TaskDocument
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.file_names import file_name
from ctr_desktop.domain.folding import one_line
from ctr_desktop.domain.identity import new_uid
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.programme import Programme
from ctr_desktop.domain.task import OPEN_STAGES, Secrecy, Stage, Task
from ctr_desktop.domain.unit_lists import UNIT_STAGES, GivenList, row_key
from ctr_desktop.reports.unit_sheet import UnitSheet, unit_workbook
from ctr_desktop.reports.wording import Wording, stage_words
from ctr_desktop.services.report_making import free_path, write_file
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import documents, given_lists, organisation, programmes, tasks


@dataclass(frozen=True, slots=True)
class Silent:
    """A unit that has not answered its last list, and by how many days it is late (0 while there is time)."""

    given: GivenList
    unit: str
    days_late: int


class GivingService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def units_with_tasks(self, programme: int) -> list[Unit]:
        """Return the units that lead something that is still to be done, by name."""
        led = {task.lead_unit for task in tasks.programme_tasks(self._database, programme) if _goes_out(task)}
        return [unit for unit in organisation.units(self._database) if unit.id in led]

    def give(
        self, folder: Path, programme: int, units: Iterable[int], until: date | None, recipient: str = ""
    ) -> tuple[Changes, list[Path]]:
        """Write a list for each unit into a folder, and keep that it was given out; return the Excel files.

        Beside each stands the same list for Word, to be filled in by hand; only the Excel file is read again. A file
        that is there already stays: the new one gets another name. Secret tasks stay out. Raise RuleError for
        a programme that is gone and when there is nothing to give, DataError when a file cannot be written.
        """
        found = programmes.programme(self._database, programme)
        if found is None:
            raise RuleError("programme.unknown", id=programme)
        wanted = set(units)
        names = {unit.id: unit.name for unit in organisation.units(self._database)}
        by_unit: dict[int, list[Task]] = {}
        for task in tasks.programme_tasks(self._database, programme):
            if task.lead_unit in wanted and _goes_out(task):
                by_unit.setdefault(task.lead_unit or 0, []).append(task)
        if not by_unit:
            raise RuleError("lists.nothing_to_give")
        self._prepare(folder)
        paths: list[Path] = []
        with self._workspace.journal.action("lists.give", count=len(by_unit)) as recording:
            for unit in sorted(by_unit, key=lambda item: names[item]):
                given = self._given(programme, unit, by_unit[unit], until, recipient)
                given_lists.insert(self._database, given)
                sheet = self._sheet(found, names[unit], given, by_unit[unit])
                paths.append(free_path(folder, f"{file_name(names[unit])}.xlsx", beside=(".docx",)))
                self._write_paper(sheet, given, paths[-1].with_suffix(".docx"))
                content = unit_workbook(sheet)
                write_file(content, paths[-1])
        return recording.changes, paths

    @staticmethod
    def _prepare(folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DataError("report.not_written", path=str(folder)) from error

    def usual_recipient(self) -> str:
        """Return to whom lists come back where nobody says otherwise."""
        committee = self._workspace.settings.values.committee.name
        return Wording("unit_list").say("recipient", committee=committee).strip()

    def _given(self, programme: int, unit: int, led: Sequence[Task], until: date | None, recipient: str) -> GivenList:
        named = one_line(recipient) or self.usual_recipient()
        ids = tuple(task.id for task in led)
        return GivenList(0, new_uid(), programme, unit, self._workspace.today(), until, named, ids)

    def _write_paper(self, sheet: UnitSheet, given: GivenList, target: Path) -> None:
        from ctr_desktop.reports.unit_form import unit_form
        from ctr_desktop.reports.writers import written

        committee = self._workspace.settings.values.committee
        write_file(written(unit_form(sheet, committee, given.given_on), "docx"), target)

    def _sheet(self, programme: Programme, unit: str, given: GivenList, led: Sequence[Task]) -> UnitSheet:
        wording, words = Wording("unit_list"), stage_words()
        papers = documents.documents(self._database, list(given.tasks))
        rows = []
        for task in led:
            values = cell_values(task, papers.get(task.id, []), words)
            rows.append({"code": task.code, **values, "key": str(row_key(task.uid, given.uid, values))})
        asked = (
            wording.say("until", recipient=given.recipient, until=short_date(given.until))
            if given.until
            else wording.say("until_open", recipient=given.recipient)
        )
        cover = wording.say("cover", programme=programme.name, day=short_date(given.given_on))
        above = (wording.say("title"), wording.say("unit", unit=unit), f"{cover} {asked}", wording.say("help"))
        return UnitSheet(above, rows, [words[stage.value] for stage in UNIT_STAGES])

    def silent(self, programme: int) -> list[Silent]:
        """Return the units that have not answered the last list they were given, the latest first."""
        names = {unit.id: unit.name for unit in organisation.units(self._database)}
        last = {given.unit: given for given in given_lists.of_programme(self._database, programme)}
        today = self._workspace.today()
        found = [
            Silent(given, names.get(given.unit, ""), max(0, (today - given.until).days) if given.until else 0)
            for given in last.values()
            if given.answered_on is None
        ]
        return sorted(found, key=lambda item: (-item.days_late, item.unit))

    @staticmethod
    def silent_remark(silent: Sequence[Silent]) -> str:
        """Return the sentence of a letter that asks for lists which did not come back."""
        wording, days = Wording("unit_list"), sorted({item.given.given_on for item in silent})
        return wording.say("silent", days=", ".join(short_date(day) for day in days))


def _goes_out(task: Task) -> bool:
    """Tell whether a unit is asked about a task: what is open or done, and no secret."""
    return task.stage in OPEN_STAGES | {Stage.DONE} and task.secrecy is Secrecy.ORDINARY


def cell_values(task: Task, papers: Sequence[TaskDocument], words: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in the cells of a task's row; ``words`` name the stages."""
    return {
        "text": task.text,
        "due": short_date(task.deadline.due),
        "stage": words[task.stage.value],
        "done_on": short_date(task.done_on),
        "result": str(task.result),
        "paper": "; ".join(_paper(item) for item in papers if item.role is DocumentRole.RESULT),
        "difficulty": str(task.values["difficulty"]),
        "proposal": str(task.values["proposal"]),
    }


def _paper(item: TaskDocument) -> str:
    return ", ".join(part for part in (item.number_symbol or item.subject, short_date(item.date)) if part)
