"""Typed settings of a data folder, kept in one JSON file that is replaced atomically.

Each value is declared with what it may be and is looked at by itself: what is wrong is left at its default and named,
what this version does not know is kept as it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from ctr_desktop.domain.folding import tidy

VERSION = 1
_LONGEST = 2000
_LONGEST_STATE = 20_000
_MOST = 500
_DEEPEST = 20
_LARGEST_FILE = 1024 * 1024
_LARGEST_ID = 2**63 - 1

Check = Callable[[Any], Any]


def _words(longest: int = _LONGEST) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise ValueError
        return tidy(value)

    return check


def _among(*choices: str) -> Check:
    def check(value: Any) -> str:
        if value not in choices:
            raise ValueError
        return str(value)

    return check


def _whole(least: int, most: int) -> Check:
    def check(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError
        return value

    return check


def _day(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return date.fromisoformat(value).isoformat() if value else ""


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _list_of(check: Check) -> Check:
    def check_all(value: Any) -> list[Any]:
        if not isinstance(value, list) or len(value) > _MOST:
            raise ValueError
        return [check(item) for item in value]

    return check_all


def _optional(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def _answers(value: Any) -> dict[str, Any]:
    """Check the answers of the report dialog: by committee, then by kind of report, then by question."""

    def answer(item: Any) -> Any:
        return (
            item if isinstance(item, bool) else _list_of(_words())(item) if isinstance(item, list) else _words()(item)
        )

    def level(found: Any, inner: Check) -> dict[str, Any]:
        if not isinstance(found, dict) or len(found) > _MOST:
            raise ValueError
        return {_words()(name): inner(item) for name, item in found.items()}

    return level(value, lambda kinds: level(kinds, lambda answers: level(answers, answer)))


def _wording(value: Any) -> dict[str, dict[str, str]]:
    """Check the office's own texts of reports: by kind of report, then by the name of the text."""
    if not isinstance(value, dict) or not all(isinstance(texts, dict) for texts in value.values()):
        raise ValueError
    text, name = _words(_LONGEST), _words()
    return {name(kind): {name(key): text(own) for key, own in texts.items()} for kind, texts in value.items()}


def _pages(value: Any) -> dict[str, dict[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(item, dict) for item in value.values()):
        raise ValueError
    return value


def _days(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError
    return {str(int(key)): _day(day) for key, day in value.items()}


def _by(check: Check) -> dict[str, Check]:
    """Return what declares how a value is looked at."""
    return {"check": check}


@dataclass
class CommitteeSettings:
    """The committee whose office works here, as reports print it.

    ``soon_days`` is "sắp đến hạn" in days; ``term_began`` the day on which its term began, from which on the numbers of
    its documents run ("" where they run by years).
    """

    name: str = field(default="", metadata=_by(_words()))
    superior: str = field(default="", metadata=_by(_words()))
    symbol: str = field(default="", metadata=_by(_words(60)))
    place: str = field(default="", metadata=_by(_words()))
    signing_authority: str = field(default="T/M BAN THƯỜNG VỤ", metadata=_by(_words()))
    signer_post: str = field(default="BÍ THƯ", metadata=_by(_words()))
    signer_name: str = field(default="", metadata=_by(_words()))
    receivers: list[str] = field(default_factory=list, metadata=_by(_list_of(_words())))
    spelling: str = field(default="ủy", metadata=_by(_among("ủy", "uỷ")))
    soon_days: int = field(default=3, metadata=_by(_whole(0, 60)))
    term_began: str = field(default="", metadata=_by(_day))

    @property
    def complete(self) -> bool:
        """Tell whether a report can be headed."""
        return bool(self.name and self.superior and self.symbol and self.place)


@dataclass
class WindowSettings:
    """How the window was left.

    ``units`` are those of the query (0 is nobody), ``saved`` the lists that
    were saved under a name, ``last_day`` the day of the last start, ``days`` the day on which a
    programme whose period is over is shown ("" for today), ``tray`` whether an icon stands beside the clock.
    """

    geometry: str = field(default="", metadata=_by(_words(_LONGEST_STATE)))
    state: str = field(default="", metadata=_by(_words(_LONGEST_STATE)))
    splitter: str = field(default="", metadata=_by(_words(_LONGEST_STATE)))
    header: str = field(default="", metadata=_by(_words(_LONGEST_STATE)))
    programme: int | None = field(default=None, metadata=_by(_optional(_whole(0, _LARGEST_ID))))
    current_row: int | None = field(default=None, metadata=_by(_optional(_whole(0, _LARGEST_ID))))
    expanded: list[int] = field(default_factory=list, metadata=_by(_list_of(_whole(0, _LARGEST_ID))))
    two_lines: bool = field(default=True, metadata=_by(_flag))
    tray: bool = field(default=False, metadata=_by(_flag))
    theme: str = field(default="system", metadata=_by(_among("system", "light", "dark")))
    view: str = field(default="all", metadata=_by(_words(60)))
    units: list[int] = field(default_factory=list, metadata=_by(_list_of(_whole(0, _LARGEST_ID))))
    page: str = field(default="tree", metadata=_by(_words(60)))
    saved: dict[str, dict[str, Any]] = field(default_factory=dict, metadata=_by(_pages))
    last_day: str = field(default="", metadata=_by(_day))
    days: dict[str, str] = field(default_factory=dict, metadata=_by(_days))
    pages: dict[str, dict[str, Any]] = field(default_factory=dict, metadata=_by(_pages))


@dataclass
class CopySettings:
    """A second place for copies, a stick or a share ("" for none), and the day of the newest copy there."""

    place: str = field(default="", metadata=_by(_words()))
    day: str = field(default="", metadata=_by(_day))


@dataclass
class Settings:
    """All settings; ``report_answers`` holds the last answers of the report dialog for each committee.

    ``report_wording`` are the texts of reports that the office words otherwise, by kind and name.
    ``user_name`` is who works here: the journal keeps it with each action.
    """

    committee: CommitteeSettings = field(default_factory=CommitteeSettings)
    window: WindowSettings = field(default_factory=WindowSettings)
    copies: CopySettings = field(default_factory=CopySettings)
    language: str = field(default="vi", metadata=_by(_among("vi", "en")))
    user_name: str = field(default="", metadata=_by(_words(200)))
    report_answers: dict[str, dict[str, Any]] = field(default_factory=dict, metadata=_by(_answers))
    report_wording: dict[str, dict[str, str]] = field(default_factory=dict, metadata=_by(_wording))


_SECTIONS = {"committee": CommitteeSettings, "window": WindowSettings, "copies": CopySettings}


class Trouble(StrEnum):
    """What was wrong with the settings when they were read; the value names the sentence."""

    NONE = ""
    DAMAGED = "settings.damaged"
    UNREADABLE = "settings.unreadable"
    WRONG = "settings.wrong"


class SettingsFile:
    """Settings and the file they live in. ``trouble`` and ``wrong`` tell what could not be read of it.

    A damaged file stays where it is until something is saved: it is told until then.
    """

    def __init__(self, path: Path) -> None:
        """Read the settings of a file that may not exist yet."""
        self._path = path
        self._unknown: dict[str, Any] = {}
        self.trouble = Trouble.NONE
        self.wrong: tuple[str, ...] = ()
        self.values = self._read()

    @property
    def _last(self) -> Path:
        return self._path.with_suffix(".last.json")

    @property
    def has_last(self) -> bool:
        """Tell whether the last good settings can be had back."""
        return self.trouble is not Trouble.NONE and self._last.is_file()

    def _read(self) -> Settings:
        try:
            raw = load_object(self._path)
        except FileNotFoundError:
            return Settings()
        except OSError:
            self.trouble = Trouble.UNREADABLE
            return Settings()
        except (ValueError, RecursionError):
            self.trouble = Trouble.DAMAGED
            return Settings()
        return self._checked(raw)

    def _checked(self, raw: Mapping[str, Any]) -> Settings:
        """Return the settings that a file holds; remember what is wrong, and what is unknown to keep it."""
        settings, wrong, unknown = _checked(raw)
        self._unknown |= unknown
        self._unknown.pop("version", None)
        if wrong:
            self.wrong, self.trouble = tuple(wrong), Trouble.WRONG
        return settings

    def _set_aside(self) -> None:
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged.json"))

    def sections(self) -> dict[str, str]:
        """Return the settings for a copy of the data, each section as JSON."""
        return {name: json.dumps(value) for name, value in self._whole().items()}

    def take(self, sections: Mapping[str, Any]) -> None:
        """Take settings over, checked like those of a file, and save them. Raise OSError."""
        if self.trouble is Trouble.DAMAGED:
            self._set_aside()
        self._unknown, self.wrong, self.trouble = {}, (), Trouble.NONE
        self.values = self._checked(sections)
        self.save()

    def take_last(self) -> None:
        """Take the last good settings back and save them. Raise OSError, or ValueError when they are damaged too."""
        self.take(load_object(self._last))

    def _whole(self) -> dict[str, Any]:
        known = asdict(self.values)
        unknown = {name: value for name, value in self._unknown.items() if name not in _SECTIONS}
        merged = {name: {**self._unknown.get(name, {}), **known[name]} for name in _SECTIONS}
        return {"version": VERSION, **unknown, **known, **merged}

    def save(self) -> None:
        """Write the settings, cleaned; the old file stays whole until the new one is on disk. Raise OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self.trouble is Trouble.DAMAGED:
            self._set_aside()
        for target in (self.values, *(getattr(self.values, name) for name in _SECTIONS)):
            present = {item.name: getattr(target, item.name) for item in fields(target) if "check" in item.metadata}
            _take(target, present, "", [])
        words = json.dumps(self._whole(), ensure_ascii=False, indent=1)
        replace_text(self._path, words)
        if self.trouble is Trouble.NONE or self.values.committee.name:
            with suppress(OSError):  # only what is offered when the first file is damaged
                replace_text(self._last, words)


def checked_sections(raw: Mapping[str, Any]) -> tuple[Settings, list[str]]:
    """Return the settings that an object says, each value looked at by itself, and the names of the wrong ones."""
    settings, wrong, _unknown = _checked(raw)
    return settings, wrong


def _checked(raw: Mapping[str, Any]) -> tuple[Settings, list[str], dict[str, Any]]:
    """Return the settings of an object, the names of what is wrong in it, and what this version does not know."""
    settings, wrong, unknown = Settings(), list[str](), dict[str, Any]()
    for name, value in raw.items():
        section = getattr(settings, name, None) if name in _SECTIONS else None
        if section is not None and isinstance(value, dict):
            unknown[name] = _take(section, value, f"{name}.", wrong)
        elif section is not None:
            wrong.append(name)
    unknown |= _take(settings, {name: raw[name] for name in raw if name not in _SECTIONS}, "", wrong)
    return settings, wrong, unknown


def load_object(path: Path) -> dict[str, Any]:
    """Return the object of a JSON file. Raise OSError, ValueError or RecursionError."""
    if not path.is_file() and path.exists():
        raise IsADirectoryError(str(path))
    if path.stat().st_size > _LARGEST_FILE:
        raise ValueError
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise ValueError
    _check_depth(raw)
    return raw


def _check_depth(value: object, left: int = _DEEPEST) -> None:
    """Raise ValueError when values lie deeper in each other than any settings do."""
    if left == 0:
        raise ValueError
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _check_depth(item, left - 1)


def _take(target: object, raw: Mapping[str, Any], prefix: str, wrong: list[str]) -> dict[str, Any]:
    """Put the values that are right into settings, name those that are wrong, and return the unknown ones."""
    checks = {item.name: item.metadata["check"] for item in fields(target) if "check" in item.metadata}  # type: ignore[arg-type]
    unknown = {}
    for name, value in raw.items():
        if name not in checks:
            unknown[name] = value
            continue
        try:
            setattr(target, name, checks[name](value))
        except (ValueError, TypeError, RecursionError):
            wrong.append(prefix + name)
    return unknown


def replace_text(path: Path, words: str) -> None:
    """Put a text in the place of a file, which stays whole until the new one is on disk. Raise OSError."""
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("w", encoding="utf-8", errors="replace") as stream:
            stream.write(words)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
