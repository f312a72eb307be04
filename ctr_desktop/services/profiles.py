"""The profile of the office: given out as one file, and taken over from one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.office_profile import OfficeProfile, ProfilePerson, ProfileUnit
from ctr_desktop.services.profile_files import read_profile, write_profile
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, tasks


class ProfileService:
    """Give out and take over."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def present(self) -> OfficeProfile:
        """Return the profile of this office as it stands."""
        settings = self._workspace.settings.values
        units = organisation.units(self._database)
        names = {unit.id: unit.name for unit in units}
        rules = self._workspace.folder.lead_rules
        try:
            suggestions = rules.read_text(encoding="utf-8") if rules.is_file() else None
        except (OSError, ValueError):
            suggestions = None  # the program does not use it either
        return OfficeProfile(
            asdict(settings.committee),
            tuple(ProfileUnit(unit, tuple(names[item] for item in unit.successors)) for unit in units),
            tuple(
                ProfilePerson(person, names.get(person.unit or 0, ""))
                for person in organisation.persons(self._database)
            ),
            {name: answers for name, answers in settings.report_answers.items() if name == settings.committee.name},
            suggestions,
            settings.report_wording,
        )

    def export(self, target: Path) -> None:
        """Write the profile of this office. Raise RuleError when it has no name yet, DataError when it cannot."""
        profile = self.present()
        if not profile.name.strip():
            raise RuleError("profile.no_name")
        write_profile(profile, target)

    def take_over(self, profile: OfficeProfile) -> Changes:
        """Take a profile over: units and persons in one step of undo, then the settings.

        Units and persons that are here already, by name, take what the profile says; others of its are added. What
        the profile does not know stays, but for units that nothing names while there is no task yet: those are the
        ones a new data folder begins with. Raise DataError when the settings cannot be written; units are taken then.
        """
        with self._workspace.journal.action("profile.take", name=profile.name) as recording:
            if not tasks.count(self._database):
                self._clear(profile)
            units = self._take_units(profile)
            self._take_persons(profile, units)
        self._take_settings(profile)
        return recording.changes

    def read_and_take(self, source: Path) -> tuple[Changes, str]:
        """Take over the profile of a file; return also its name. Raise as ``read_profile`` and ``take_over``."""
        profile = read_profile(source)
        return self.take_over(profile), profile.name

    def _clear(self, profile: OfficeProfile) -> None:
        """Delete the units that a new data folder began with, where the profile brings a list of its own."""
        wanted = {fold(item.unit.name) for item in profile.units}
        for unit in organisation.units(self._database) if wanted else []:
            if fold(unit.name) not in wanted and not organisation.is_used(self._database, unit.id):
                organisation.delete_unit(self._database, unit.id)

    def _take_units(self, profile: OfficeProfile) -> dict[str, int]:
        """Add or change the units and return their ids by folded name."""
        ids = {fold(unit.name): unit.id for unit in organisation.units(self._database)}
        for item in profile.units:
            unit, name = item.unit, fold(item.unit.name)
            if name not in ids:
                ids[name] = organisation.insert_unit(self._database, unit.name, unit.short_name, unit.kind)
            organisation.update_unit(self._database, replace(unit, id=ids[name]))
        for item in profile.units:
            for successor in item.successors:
                if fold(successor) in ids:
                    organisation.link_successor(self._database, ids[fold(item.unit.name)], ids[fold(successor)])
        return ids

    def _take_persons(self, profile: OfficeProfile, units: Mapping[str, int]) -> None:
        ids = {fold(person.name): person.id for person in organisation.persons(self._database)}
        for item in profile.persons:
            name = fold(item.person.name)
            if name not in ids:
                ids[name] = organisation.ensure_person(self._database, item.person.name)
            unit = units.get(fold(item.unit)) if item.unit else None
            organisation.update_person(self._database, replace(item.person, id=ids[name], unit=unit))

    def _take_settings(self, profile: OfficeProfile) -> None:
        settings = self._workspace.settings
        for name, value in profile.committee.items():
            setattr(settings.values.committee, name, value)
        settings.values.report_answers |= profile.answers
        settings.values.report_wording |= profile.wording
        try:
            settings.save()
            if profile.suggestions is not None:
                self._workspace.folder.lead_rules.write_text(profile.suggestions, encoding="utf-8")
        except OSError as error:
            raise DataError("settings.not_written", path=str(self._workspace.folder.settings)) from error
