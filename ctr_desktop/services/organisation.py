"""Units and officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, one_line, tidy
from ctr_desktop.domain.organisation import Person, Profile, Unit, UnitKind, Usage
from ctr_desktop.services.starter import insert_starter_units, starter_units
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation


class OrganisationService:
    """List and change units; officers come with the tasks they follow."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def understand_day(self, text: str) -> date | None:
        """Return the day that was typed, None for no words. Raise RuleError when it is not understood."""
        words = text.strip()
        day = understand_day(words, self._workspace.today()) if words else None
        if words and day is None:
            raise RuleError("task.bad_day", text=words)
        return day

    def units(self, *, active_only: bool = False) -> list[Unit]:
        """Return the units in the office's order."""
        return [unit for unit in organisation.units(self._database) if unit.active or not active_only]

    def persons(self) -> list[Person]:
        """Return the officers by name."""
        return organisation.persons(self._database)

    def usage(self) -> Usage:
        """Return how often each unit and each officer is named by tasks."""
        return organisation.usage(self._database)

    def find_unit(self, text: str) -> Unit:
        """Return the unit of that name or short name, whatever the case and diacritics. Raise RuleError."""
        wanted = fold(tidy(text).strip())
        for unit in self.units():
            if wanted in (fold(unit.name), fold(unit.short_name)):
                return unit
        raise RuleError("unit.unknown", name=text)

    def add(self, name: str, short_name: str, kind: UnitKind) -> Changes:
        """Add a unit. Raise RuleError when the name is empty or taken."""
        words, short = self._names(name, short_name, None)
        with self._workspace.journal.action("unit.add", name=words) as recording:
            organisation.insert_unit(self._database, words, short, kind)
        return recording.changes

    def update(self, unit: Unit) -> Changes:
        """Change a unit's names, kind or whether it is in use. Raise RuleError when the name is empty or taken."""
        words, short = self._names(unit.name, unit.short_name, unit.id)
        with self._workspace.journal.action("unit.edit", name=words) as recording:
            organisation.update_unit(self._database, replace(unit, name=words, short_name=short))
        return recording.changes

    def delete(self, unit: int) -> Changes:
        """Delete a unit. Raise RuleError when a task names it: it can only be retired then."""
        if organisation.is_used(self._database, unit):
            raise RuleError("unit.used")
        with self._workspace.journal.action("unit.delete") as recording:
            organisation.delete_unit(self._database, unit)
        return recording.changes

    def add_person(self, name: str) -> Changes:
        """Add a person. Raise RuleError when the name is empty or taken."""
        words = self._person_name(name, None)
        with self._workspace.journal.action("person.add", name=words) as recording:
            organisation.ensure_person(self._database, words)
        return recording.changes

    def update_person(self, person: Person) -> Changes:
        """Change a person's name, unit, post or whether still in office. Raise RuleError as ``add_person`` does."""
        words, post = self._person_name(person.name, person.id), one_line(person.post)
        with self._workspace.journal.action("person.edit", name=words) as recording:
            organisation.update_person(self._database, replace(person, name=words, post=post))
        return recording.changes

    def delete_person(self, person: int) -> Changes:
        """Delete a person. Raise RuleError when a task or a diary names one: who has left is marked so."""
        if organisation.person_is_used(self._database, person):
            raise RuleError("person.used")
        with self._workspace.journal.action("person.delete") as recording:
            organisation.delete_person(self._database, person)
        return recording.changes

    def _person_name(self, name: str, own: int | None) -> str:
        words = one_line(name)
        if not words:
            raise RuleError("person.no_name")
        if any(person.id != own and fold(person.name) == fold(words) for person in self.persons()):
            raise RuleError("person.taken", name=words)
        return words

    def starter_units(self, profile: Profile) -> list[str]:
        """Return the names of the units that a level of committees begins with."""
        return [unit.name for unit in starter_units(profile)]

    def begin_with(self, profile: Profile) -> Changes:
        """Put the starter units of a level of committees in place of those there are.

        Raise RuleError "unit.used" when a task names a unit: the list is the office's own then.
        """
        known = organisation.units(self._database)
        if any(organisation.is_used(self._database, unit.id) for unit in known):
            raise RuleError("unit.used")
        with self._workspace.journal.action("units.starter", undoable=False) as recording:
            for unit in known:
                organisation.delete_unit(self._database, unit.id)
            insert_starter_units(self._database, profile)
        return recording.changes

    def _names(self, name: str, short_name: str, own: int | None) -> tuple[str, str]:
        words = one_line(name)
        if not words:
            raise RuleError("unit.no_name")
        if any(unit.id != own and fold(unit.name) == fold(words) for unit in organisation.units(self._database)):
            raise RuleError("unit.taken", name=words)
        return words, one_line(short_name) or words
