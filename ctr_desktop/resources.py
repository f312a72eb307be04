"""The one door to what the program ships: fonts, icons, forms of reports, translations, the sample, help."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Return the folder of resources: inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def path(name: str) -> Path:
    """Return the file of a resource, "icons/undo.svg". Raise FileNotFoundError when it is missing."""
    found = root().joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"resource missing: {name}")
    return found


def text(name: str) -> str:
    """Return the text of a resource."""
    return path(name).read_text(encoding="utf-8")


@cache
def table(name: str) -> dict[str, Any]:
    """Return a TOML resource as a dictionary, read once; callers must not change it."""
    import tomllib

    return tomllib.loads(text(name))


def names(folder: str, suffix: str) -> list[str]:
    """Return the resources of a folder that end with a suffix, sorted."""
    return sorted(f"{folder}/{item.name}" for item in path(folder).iterdir() if item.name.endswith(suffix))
