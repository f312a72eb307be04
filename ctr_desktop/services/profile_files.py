"""The file of an office's profile: JSON, checked piece by piece before anything of it is used."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.folding import one_line
from ctr_desktop.domain.office_profile import OfficeProfile, ProfilePerson, ProfileUnit
from ctr_desktop.domain.organisation import Person, Unit, UnitKind
from ctr_desktop.settings import checked_sections, load_object, replace_text
from ctr_desktop.store.failures import file_error

_MARK = "ctr_desktop_profile"
_VERSION = 1
_MOST = 2000
_LONGEST = 500
_LONGEST_TABLE = 200_000


def profile_text(profile: OfficeProfile) -> str:
    """Return a profile as the file holds it."""
    return json.dumps(
        {
            _MARK: _VERSION,
            "committee": dict(profile.committee),
            "units": [_unit_object(item) for item in profile.units],
            "persons": [_person_object(item) for item in profile.persons],
            "report_answers": dict(profile.answers),
            "report_wording": dict(profile.wording),
            "suggestions": profile.suggestions,
        },
        ensure_ascii=False,
        indent=1,
    )


def write_profile(profile: OfficeProfile, target: Path) -> None:
    """Write a profile; a file of that name stays whole until the new one is there. Raise DataError."""
    try:
        replace_text(target, profile_text(profile))
    except OSError as error:
        raise file_error(error, target) from error


def read_profile(source: Path) -> OfficeProfile:
    """Read the profile of an office. Raise DataError when it cannot be read, RuleError when it is none or wrong."""
    try:
        raw = load_object(source)
    except FileNotFoundError as error:
        raise DataError("profile.missing", path=str(source)) from error
    except OSError as error:
        raise DataError("profile.unreadable", path=str(source)) from error
    except (ValueError, RecursionError) as error:
        raise RuleError("profile.foreign", path=str(source)) from error
    if raw.get(_MARK) != _VERSION:
        raise RuleError("profile.newer" if isinstance(raw.get(_MARK), int) else "profile.foreign", path=str(source))
    return _profile(raw)


def _profile(raw: Mapping[str, Any]) -> OfficeProfile:
    committee = raw.get("committee", {})
    sections = {name: raw.get(name, {}) for name in ("report_answers", "report_wording")}
    settings, wrong = checked_sections({"committee": committee, **sections})
    if wrong or not settings.committee.name.strip():
        raise RuleError("profile.wrong", part=", ".join(wrong) or "committee.name")
    known = {name: value for name, value in committee.items() if hasattr(settings.committee, name)}
    units = tuple(_unit(item, place) for place, item in enumerate(_list(raw, "units"), start=1))
    persons = tuple(_person(item, place) for place, item in enumerate(_list(raw, "persons"), start=1))
    suggestions = _suggestions(raw.get("suggestions"))
    return OfficeProfile(known, units, persons, settings.report_answers, suggestions, settings.report_wording)


def _list(raw: Mapping[str, Any], name: str) -> list[Any]:
    found = raw.get(name, [])
    if not isinstance(found, list) or len(found) > _MOST:
        raise RuleError("profile.wrong", part=name)
    return found


def _suggestions(text: object) -> str | None:
    if text is None:
        return None
    try:
        if not isinstance(text, str) or len(text) > _LONGEST_TABLE or "rule" not in tomllib.loads(text):
            raise RuleError("profile.wrong", part="suggestions")
    except ValueError as error:
        raise RuleError("profile.wrong", part="suggestions") from error
    return text


class _Piece:
    """One object of a list, whose values are asked for by name and kind."""

    def __init__(self, raw: object, where: str) -> None:
        if not isinstance(raw, dict):
            raise RuleError("profile.wrong", part=where)
        self._raw = raw
        self._where = where

    def _wrong(self, name: str) -> RuleError:
        return RuleError("profile.wrong", part=f"{self._where}.{name}")

    def words(self, name: str, *, needed: bool = False) -> str:
        value = self._raw.get(name, "")
        if not isinstance(value, str) or len(value) > _LONGEST or (needed and not value.strip()):
            raise self._wrong(name)
        return one_line(value)

    def flag(self, name: str) -> bool:
        value = self._raw.get(name, True)
        if not isinstance(value, bool):
            raise self._wrong(name)
        return value

    def day(self, name: str) -> date | None:
        value = self._raw.get(name)
        try:
            return date.fromisoformat(value) if value else None
        except (TypeError, ValueError) as error:
            raise self._wrong(name) from error

    def kind(self) -> UnitKind:
        try:
            return UnitKind(self._raw.get("kind", UnitKind.OTHER.value))
        except ValueError as error:
            raise self._wrong("kind") from error

    def names(self, name: str) -> tuple[str, ...]:
        value = self._raw.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and len(item) <= _LONGEST for item in value):
            raise self._wrong(name)
        return tuple(one_line(item) for item in value)


def _unit(raw: object, place: int) -> ProfileUnit:
    piece = _Piece(raw, f"units[{place}]")
    name = piece.words("name", needed=True)
    unit = Unit(
        0,
        name,
        piece.words("short_name") or name,
        piece.kind(),
        piece.flag("active"),
        piece.day("valid_from"),
        piece.day("valid_to"),
    )
    return ProfileUnit(unit, piece.names("successors"))


def _person(raw: object, place: int) -> ProfilePerson:
    piece = _Piece(raw, f"persons[{place}]")
    name, post = piece.words("name", needed=True), piece.words("post")
    days = piece.day("valid_from"), piece.day("valid_to")
    return ProfilePerson(Person(0, name, None, post, piece.flag("active"), *days), piece.words("unit"))


def _unit_object(item: ProfileUnit) -> dict[str, Any]:
    unit = item.unit
    return {
        "name": unit.name,
        "short_name": unit.short_name,
        "kind": unit.kind.value,
        "active": unit.active,
        "valid_from": iso(unit.valid_from),
        "valid_to": iso(unit.valid_to),
        "successors": list(item.successors),
    }


def _person_object(item: ProfilePerson) -> dict[str, Any]:
    person = item.person
    return {
        "name": person.name,
        "post": person.post,
        "unit": item.unit,
        "active": person.active,
        "valid_from": iso(person.valid_from),
        "valid_to": iso(person.valid_to),
    }
