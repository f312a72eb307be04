"""Gather the licences of everything that an installed program brings; a library without one is an error.

usage: licences.py TARGET [--wheels FOLDER] [--shipped SITE_PACKAGES] [--python LICENCE_FILE]

Without --wheels the packages of the running Python are looked at. --shipped names a folder of packages: each library in
it must have its licence.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = Path(__file__).resolve().parent / "licence_texts"
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_NOT_SHIPPED = {"pip", "tzdata", "setuptools", "ctr-desktop"}

# Libraries whose packages bring no text of their own, and those inside others.
_BY_NAME = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "QT-NOTICE.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt", "QT-NOTICE.txt"),
}
_INSIDE = {"sqlite": "SQLITE-NOTICE.txt"}


class MissingLicenceError(Exception):
    """A library that is shipped has no licence text."""


def normal(name: str) -> str:
    """Return a distribution's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(installed: Iterable[Distribution]) -> list[Distribution]:
    """Return the distributions that the program needs, with those that they need."""
    from packaging.requirements import Requirement

    known = {normal(item.metadata["Name"]): item for item in installed}
    found: dict[str, Distribution] = {}

    def walk(text: str) -> None:
        requirement = Requirement(text)
        name = normal(requirement.name)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if not wanted or name in found or name in _NOT_SHIPPED or name not in known:
            return
        found[name] = known[name]
        for further in known[name].requires or []:
            walk(further)

    for text in _requirements():
        walk(text)
    return [found[name] for name in sorted(found)]


def _requirements() -> list[str]:
    import tomllib

    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]


def texts_of(item: Distribution) -> list[Path]:
    """Return the licence files of a distribution: its own, else those that stand for it."""
    own = [
        Path(str(item.locate_file(file)))
        for file in item.files or []
        if ".dist-info/" in str(file) and (_LICENCE.search(str(file)) or "/licenses/" in str(file))
    ]
    own = [path for path in own if path.is_file()]
    return own or [COMMON / name for name in _BY_NAME.get(normal(item.metadata["Name"]), ())]


def gather(target: Path, installed: Iterable[Distribution], python_licence: Path | None) -> int:
    """Write one text for each library; return how many. Raise MissingLicenceError."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    missing = []
    for item in needed(installed):
        texts = texts_of(item)
        name = f"{normal(item.metadata['Name'])}-{item.version}.txt"
        if not texts:
            missing.append(name)
            continue
        _write(target / name, texts)
    if missing:
        raise MissingLicenceError(", ".join(missing))
    for name, text in _INSIDE.items():
        _write(target / f"{name}.txt", [COMMON / text])
    if python_licence is not None:
        _write(target / "python.txt", [python_licence])
    _write(target / "ctr-desktop.txt", [ROOT / "LICENSE"])
    for text in sorted((ROOT / "resources").rglob("LICENSE-*.txt")):
        _write(target / f"{text.stem.removeprefix('LICENSE-').lower()}.txt", [text])
    return len(list(target.iterdir()))


def _write(target: Path, texts: list[Path]) -> None:
    parts = [path.read_text(encoding="utf-8", errors="replace").strip() for path in texts]
    target.write_text("\n\n----------\n\n".join(parts) + "\n", encoding="utf-8")


def _unpack_metadata(wheels: Path, target: Path) -> None:
    for wheel in wheels.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(target, [name for name in archive.namelist() if ".dist-info/" in name])


def _check_shipped(packages: Path, known: list[Distribution]) -> None:
    """Tell whether every library in a folder is one whose licence was gathered. Raise MissingLicenceError."""
    names = {normal(item.metadata["Name"]) for item in known}
    shipped = {normal(item.metadata["Name"]) for item in distributions(path=[str(packages)])}
    if shipped - names:
        raise MissingLicenceError(", ".join(sorted(shipped - names)))


def main() -> int:
    """Gather from the running Python, or from folders of packages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("target", type=Path)
    parser.add_argument("--wheels", type=Path)
    parser.add_argument("--shipped", type=Path)
    parser.add_argument("--python", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as unpacked:
        found = list(distributions())
        if arguments.wheels:
            _unpack_metadata(arguments.wheels, Path(unpacked))
            found = list(distributions(path=[unpacked]))
        try:
            count = gather(arguments.target, found, arguments.python)
            if arguments.shipped:
                _check_shipped(arguments.shipped, needed(found))
        except MissingLicenceError as error:
            print(f"no licence text for: {error}", file=sys.stderr)
            return 1
    print(f"{count} licences in {arguments.target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
