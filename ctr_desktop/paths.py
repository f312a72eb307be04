"""Where data, settings and logs lie."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "CTR Desktop"
_OWN_FILES = ("ctr.", "settings.", ".ctr.", "restored.")
_OWN_FOLDERS = ("backups", "crashes", "evidence", "goi-y-don-vi.toml")
_COPIES = (".ctr", ".db", ".pdf", ".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The one folder that holds everything of a user."""

    root: Path

    def protect(self) -> None:
        """Close the folder and what lies in it to everyone but its user, where the system knows such rights."""
        if os.name != "posix" or not self.database.is_file():
            return
        folders = (self.root, self.backups, self.crashes, self.evidence)
        for path, mode in (*((folder, 0o700) for folder in folders), (self.database, 0o600)):
            with suppress(OSError):
                if path == self.root and not self._is_ours_alone():
                    continue  # a folder that is used for other things too stays as it is
                if path.stat().st_mode & 0o077 and not path.is_symlink():
                    path.chmod(mode)

    def _is_ours_alone(self) -> bool:
        return all(
            path.name.startswith(_OWN_FILES) or path.name in _OWN_FOLDERS or path.suffix in _COPIES
            for path in self.root.iterdir()
        )

    def holds(self, path: Path) -> bool:
        """Tell whether a file is one that the program works with here, which no copy may take the place of."""
        found = path.resolve()
        if found.parent != self.root.resolve():
            return False
        return found.name.startswith(_OWN_FILES) or found.name in _OWN_FOLDERS

    @property
    def database(self) -> Path:
        """Return the database file."""
        return self.root / "ctr.db"

    @property
    def settings(self) -> Path:
        """Return the settings file."""
        return self.root / "settings.json"

    @property
    def backups(self) -> Path:
        """Return the folder of backups."""
        return self.root / "backups"

    @property
    def evidence(self) -> Path:
        """Return the folder of the files that prove what was done, each under its checksum."""
        return self.root / "evidence"

    @property
    def kept_evidence(self) -> Path:
        """Return the second folder of evidence, among the copies."""
        return self.backups / "evidence"

    @property
    def lead_rules(self) -> Path:
        """Return the office's own table of suggested lead units, which need not exist."""
        return self.root / "goi-y-don-vi.toml"

    @property
    def log(self) -> Path:
        """Return the log file."""
        return self.root / "ctr.log"

    @property
    def crashes(self) -> Path:
        """Return the folder of reports about unexpected errors."""
        return self.root / "crashes"

    @property
    def lock(self) -> Path:
        """Return the file that tells that a program works in this folder."""
        return self.root / "ctr.lock"


def installed_profile(executable: str = sys.executable) -> Path | None:
    """Return the profile of the office that the installer laid beside the program, None when there is none."""
    profile = Path(executable).resolve().parent / "ho-so.ctrp"
    return profile if profile.is_file() else None


def licence_folder(executable: str = sys.executable) -> Path | None:
    """Return the folder of the licences of everything that an installed program brings; None in a checkout."""
    folder = Path(executable).resolve().parent / "licences"
    return folder if folder.is_dir() else None


def data_folder(override: str | None = None, executable: str = sys.executable) -> DataFolder:
    """Return the data folder: the override, ``data`` beside a portable program, or the user's own folder."""
    if override:
        return DataFolder(Path(override).expanduser().resolve())
    beside = Path(executable).resolve().parent
    if (beside / "portable.txt").is_file():
        return DataFolder(beside / "data")
    return DataFolder(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)))
