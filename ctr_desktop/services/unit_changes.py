"""Merge, split, rename and end units on a day; their open tasks go over to those that come after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ctr_desktop import resources
from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, one_line
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.domain.unit_change import OpenDuty, SuccessorRule, UnitChange, proposed_changes
from ctr_desktop.services.tasks import TaskService
from ctr_desktop.services.wording import sentence
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, tasks

_REFORM = "suggestions/units_2025.toml"


class UnitChangeService:
    """Change units in time; one method, one transaction, one step of undo."""

    def __init__(self, workspace: Workspace, task_service: TaskService) -> None:
        """Work on a workspace through the use cases of tasks."""
        self._workspace = workspace
        self._database = workspace.database
        self._tasks = task_service

    def open_duties(self) -> list[OpenDuty]:
        """Return the open tasks that a unit leads, of all programmes."""
        return tasks.open_led(self._database)

    def reform_day(self) -> date:
        """Return the day of the reform of 1 July 2025, when the districts ended."""
        return date.fromisoformat(resources.table(_REFORM)["day"])

    def reform(self) -> list[UnitChange]:
        """Return what the reform of 1 July 2025 makes of the units in use, as a proposal."""
        return proposed_changes(organisation.units(self._database), _rules())

    def change(self, changes: Sequence[UnitChange], day: date, *, given: Mapping[int, str] | None = None) -> Changes:
        """End some units on the day before a day and put others in their place from that day on.

        A successor that is not there is added, with the branch of the unit it follows. Open tasks go over to the first
        successor, or where ``given`` names another one of them for a task to that; they are re-assigned on the day, so
        that days before keep the old unit. Where a unit helps, all its successors do; its persons go over to the first.
        Without successor the unit ends and its open tasks stay with it until they are given away. A unit among its own
        successors goes on. Raise RuleError for nothing to change, a day to come, a unit that is gone or ended before,
        a task given to a unit that is no successor.
        """
        if not changes:
            raise RuleError("unit_change.nothing")
        if day > self._workspace.today():
            raise RuleError("task.day_to_come")
        known = {unit.id: unit for unit in organisation.units(self._database)}
        duties = self.open_duties()
        names = ", ".join(known[item.unit].short_name for item in changes[:3] if item.unit in known)
        with self._workspace.journal.action("units.change", name=names, count=len(changes)) as recording:
            for item in changes:
                unit = known.get(item.unit)
                if unit is None:
                    raise RuleError("unit.unknown", name=item.unit)
                if unit.valid_from is not None and day <= unit.valid_from:
                    raise RuleError("unit_change.too_early", name=unit.name, day=short_date(unit.valid_from))
                own = [duty for duty in duties if duty.unit == unit.id]
                self._replace(unit, item.successors, day, own, given or {})
        return recording.changes

    def _replace(
        self, unit: Unit, names: Sequence[str], day: date, duties: Sequence[OpenDuty], given: Mapping[int, str]
    ) -> None:
        ids = {fold(one_line(name)): self._successor(unit, name, day) for name in names}
        goes_on = unit.id in ids.values()
        following = list(dict.fromkeys(ids.values()))
        if not goes_on:
            organisation.end_unit(self._database, unit.id, day - timedelta(days=1))
        for successor in following:
            if successor != unit.id:
                organisation.link_successor(self._database, unit.id, successor)
        if not following:
            return
        by_unit: dict[int, list[int]] = {}
        for duty in duties:
            wanted = fold(one_line(given.get(duty.task, names[0])))
            if wanted not in ids:
                raise RuleError("unit_change.no_successor", name=given.get(duty.task, ""), task=duty.code)
            by_unit.setdefault(ids[wanted], []).append(duty.task)
        reason = sentence("note.unit_changed", unit=unit.name)
        for successor, chosen in by_unit.items():
            if successor != unit.id:
                self._tasks.set_lead(chosen, successor, day=day, reason=reason)
        self._help(unit.id, following)
        if not goes_on:
            organisation.move_persons(self._database, unit.id, following[0])

    def _help(self, unit: int, following: Sequence[int]) -> None:
        """Let those that come after a unit help where it helps in open tasks."""
        for task in tasks.tasks(self._database, tasks.open_helped(self._database, unit)).values():
            helping: list[int] = []
            for item in task.cooperating:
                helping += following if item == unit else [item]
            others = [item for item in dict.fromkeys(helping) if item != task.lead_unit]
            tasks.set_cooperating(self._database, task.id, others)

    def _successor(self, unit: Unit, name: str, day: date) -> int:
        """Return the unit of a name or short name, added when there is none. Raise RuleError for one that has ended."""
        words = one_line(name)
        wanted = fold(words)
        known = organisation.units(self._database)
        found = next(
            (item for item in known if wanted in (fold(item.name), fold(item.short_name)) and item.active), None
        )
        if found is not None:
            return found.id
        if any(wanted == fold(item.name) and item.id != unit.id for item in known):
            raise RuleError("unit_change.ended", name=words)
        if wanted == fold(unit.name):
            return unit.id
        rule = next((rule for rule in _rules() if fold(rule.into) == wanted), None)
        short, kind = (rule.short, rule.kind) if rule is not None else (words, unit.kind)
        return organisation.insert_unit(self._database, words, short, kind, valid_from=day)


def _rules() -> list[SuccessorRule]:
    """Return the rules of the reform."""
    return [
        SuccessorRule(tuple(rule["words"]), rule["into"], rule.get("short", ""), UnitKind(rule.get("kind", "other")))
        for rule in resources.table(_REFORM)["rule"]
    ]
