"""An office suite as the oracle of tests: what it makes of a document, where one is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from ctr_desktop.importing.readers.office import find_libreoffice


def converted(files: list[Path], target: str, folder: Path) -> list[Path]:
    """Convert files with LibreOffice and return the results; skip the test without it."""
    program = find_libreoffice()
    if program is None:
        pytest.skip("LibreOffice is not installed: there is nothing to compare with")
    profile = (folder / "profile").as_uri()
    out = folder / "out"
    command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--convert-to", target]
    subprocess.run([*command, "--outdir", str(out), *map(str, files)], capture_output=True, check=True, timeout=240)
    ending = target.partition(":")[0]
    return [out / f"{path.stem}.{ending}" for path in files]
