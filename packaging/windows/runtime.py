"""Fetch what the Windows program is made of, by fixed hashes, and check who signed the Python in it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
_TAG = "cp313/"
_SIGNERS = ("Python Software Foundation", "Microsoft Corporation")
# Read and compared by hand with CPython's sources of 3.13.2: not in the signed catalogue, but as released.
_NOT_IN_CATALOGUE = {"xml/__init__.py", "zipfile/__init__.py"}
_UNUSED = ("tkinter/", "idlelib/", "turtledemo/", "site-packages/", "test/")


class UntrustedError(Exception):
    """A file of the runtime is not what its publisher signed."""


def fetch(target: Path) -> tuple[Path, Path]:
    """Download runtime and wheels with their hashes checked; return the archive of the one, the folder of the other."""
    runtime, wheels = target / "runtime-download", target / "wheels"
    if not list(runtime.glob("*.tar.gz")):
        _pip(
            "--no-deps", "--no-binary", ":all:", "--require-hashes", "-r", HERE / "requirements-runtime.txt",
            "-d", runtime,
        )  # fmt: skip
    wanted = (HERE / "requirements-wheels.txt").read_text(encoding="utf-8")
    stamp = wheels / "requirements-wheels.txt"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(wheels, ignore_errors=True)
        _pip(
            "--no-deps", "--platform", "win_amd64", "--only-binary", ":all:", "--python-version", "3.13",
            "--require-hashes", "-r", HERE / "requirements-wheels.txt", "-d", wheels,
        )  # fmt: skip
        stamp.write_text(wanted, encoding="utf-8")
    return next(runtime.glob("*.tar.gz")), wheels


def _pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True)


def unpack(archive: Path, target: Path) -> Path:
    """Unpack the runtime out of its archive, without installing that."""
    if (target / "python313.dll").is_file():
        return target
    with tarfile.open(archive) as outer:
        member = next(item for item in outer.getmembers() if item.name.endswith("/data.zip"))
        packed = outer.extractfile(member).read()
    with zipfile.ZipFile(io.BytesIO(packed)) as inner:
        for item in inner.infolist():
            if item.filename.startswith(_TAG) and not item.is_dir():
                name = target / item.filename[len(_TAG) :]
                name.resolve().relative_to(target.resolve())
                name.parent.mkdir(parents=True, exist_ok=True)
                name.write_bytes(inner.read(item))
    return target


def check(runtime: Path) -> str:
    """Check that each program file is signed and unchanged, and each module in the signed catalogue.

    Raise UntrustedError. The chain to the signers' root cannot be checked here, only their names and the digests.
    """
    import hashlib

    signed = 0
    for path in sorted(runtime.rglob("*")):
        if path.is_file() and path.read_bytes()[:2] == b"MZ" and not _is_unused(path, runtime):
            _check_signature(path)
            signed += 1
    catalogue = (runtime / "DLLs" / "python_lib.cat").read_bytes()
    modules = 0
    for path in sorted((runtime / "Lib").rglob("*.py")):
        content = path.read_bytes()
        name = path.relative_to(runtime / "Lib").as_posix()
        if not content or name in _NOT_IN_CATALOGUE or name.startswith(_UNUSED):
            continue
        if hashlib.sha256(content).digest() not in catalogue and hashlib.sha1(content).digest() not in catalogue:
            raise UntrustedError(name)
        modules += 1
    return f"{signed} signed programs, {modules} modules in the signed catalogue"


def _is_unused(path: Path, runtime: Path) -> bool:
    name = path.relative_to(runtime).as_posix()
    return name.startswith(("Scripts/", "Lib/site-packages/", "tcl/")) or "tcl" in path.name or "tk8" in path.name


def _check_signature(path: Path) -> None:
    ended = subprocess.run(["osslsigncode", "verify", "-in", str(path)], capture_output=True, text=True, check=False)
    words = ended.stdout + ended.stderr
    present = re.search(r"Current message digest\s*:\s*(\w+)", words)
    computed = re.search(r"Calculated message digest\s*:\s*(\w+)", words)
    named = any(name in words for name in _SIGNERS)
    if not (present and computed and present[1] == computed[1] and named):
        raise UntrustedError(path.name)
