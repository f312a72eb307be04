"""Build sdist and wheel, install the wheel alone in a fresh environment, and use it there.

The wheel is built from the sdist, so that both are proved. Every file of resources/ must be in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command and return what it printed; its failure ends the test."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"{' '.join(str(part) for part in command)}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def missing_resources(wheel: Path) -> list[str]:
    """Return the tracked resources that the wheel lacks."""
    tracked = run("git", "ls-files", "resources", cwd=ROOT).split()
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    return [name for name in tracked if name.replace("resources/", "ctr_desktop/_resources/", 1) not in names]


def main() -> int:
    """Build, install, use."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run(sys.executable, "-m", "build", "--outdir", work / "dist", cwd=ROOT)
        wheel = next((work / "dist").glob("*.whl"))
        missing = missing_resources(wheel)
        if missing:
            print("missing from the wheel:", *missing, sep="\n  ")
            return 1
        venv.create(work / "env", with_pip=True)
        scripts = work / "env" / ("Scripts" if os.name == "nt" else "bin")
        run(scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=work)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        print(run(scripts / "ctr-desktop", "--version", cwd=work).strip())
        print(run(scripts / "ctr-desktop", "--self-test", cwd=work).strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
