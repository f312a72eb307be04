"""Typed settings of a data folder, kept in one JSON file that is replaced atomically."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

Section = TypeVar("Section")


@dataclass
class CommitteeSettings:
    """The committee whose office works here, as reports print it; ``soon_days`` is "sắp đến hạn" in days."""

    name: str = ""
    superior: str = ""
    symbol: str = ""
    place: str = ""
    signing_authority: str = "T/M BAN THƯỜNG VỤ"
    signer_post: str = "BÍ THƯ"
    signer_name: str = ""
    receivers: list[str] = field(default_factory=list)
    spelling: str = "ủy"
    soon_days: int = 3

    @property
    def complete(self) -> bool:
        """Tell whether a report can be headed."""
        return bool(self.name and self.superior and self.symbol and self.place)


@dataclass
class WindowSettings:
    """How the window was left."""

    geometry: str = ""
    state: str = ""
    splitter: str = ""
    header: str = ""
    programme: int | None = None
    current_row: int | None = None
    expanded: list[int] = field(default_factory=list)
    two_lines: bool = True
    theme: str = "system"
    view: str = "all"
    page: str = "tree"
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Settings:
    """All settings; ``report_answers`` holds the last answers of the report dialog for each committee.

    ``user_name`` is who works here: the journal keeps it with each action.
    """

    committee: CommitteeSettings = field(default_factory=CommitteeSettings)
    window: WindowSettings = field(default_factory=WindowSettings)
    language: str = "vi"
    user_name: str = ""
    report_answers: dict[str, dict[str, Any]] = field(default_factory=dict)


def _section(kind: type[Section], raw: object) -> Section:
    section = kind()
    if isinstance(raw, dict):
        for item in fields(section):  # type: ignore[arg-type]
            value = raw.get(item.name, getattr(section, item.name))
            default = getattr(section, item.name)
            if default is None or isinstance(value, type(default)):
                setattr(section, item.name, value)
    return section


class SettingsFile:
    """Settings and the file they live in; a damaged file is set aside and the defaults are used."""

    def __init__(self, path: Path) -> None:
        """Read the settings of a file that may not exist yet."""
        self._path = path
        self.values = self._read()

    def _read(self) -> Settings:
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError):
            self._set_aside()
            return Settings()
        if not isinstance(raw, dict):
            return Settings()
        settings = Settings(
            _section(CommitteeSettings, raw.get("committee")),
            _section(WindowSettings, raw.get("window")),
        )
        if raw.get("language") in ("vi", "en"):
            settings.language = raw["language"]
        if isinstance(raw.get("user_name"), str):
            settings.user_name = raw["user_name"]
        if isinstance(raw.get("report_answers"), dict):
            settings.report_answers = raw["report_answers"]
        return settings

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".damaged.json"))
        except OSError:
            return

    def save(self) -> None:
        """Write the settings; the old file stays whole until the new one is on disk. Raise OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump(asdict(self.values), stream, ensure_ascii=False, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(self._path)
