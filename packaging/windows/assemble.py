"""Put the Windows program together: runtime, wheels, our code, launchers. The same input gives the same bytes."""

from __future__ import annotations

import fnmatch
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MOMENT = 1_767_225_600  # the date of every file: 1 January 2026

_LIBRARIES = ("python3.dll", "python313.dll", "vcruntime140.dll", "vcruntime140_1.dll", "LICENSE.txt")
_EXTENSIONS = (
    "_asyncio", "_bz2", "_ctypes", "_decimal", "_elementtree", "_hashlib", "_lzma", "_multiprocessing", "_overlapped",
    "_queue", "_socket", "_sqlite3", "_uuid", "_zoneinfo", "pyexpat", "select", "unicodedata",
)  # fmt: skip
_THEIR_LIBRARIES = ("sqlite3.dll", "libcrypto-3.dll", "libffi-8.dll", "zlib1.dll")
_UNUSED_LIB = {
    "idlelib", "turtledemo", "tkinter", "test", "lib2to3", "ensurepip", "venv", "pydoc_data", "unittest", "curses",
    "__phello__", "site-packages", "_pyrepl", "wsgiref", "xmlrpc", "msilib", "distutils", "turtle.py", "pydoc.py",
    "doctest.py", "__hello__.py", "__pycache__",
}  # fmt: skip
_QT = ("Core", "Gui", "Widgets", "PrintSupport", "Svg", "Network")
_OF_QT = (
    "PySide6/__init__.py", "PySide6/_config.py", "PySide6/_git_pyside_version.py", "PySide6/pyside6.abi3.dll",
    "PySide6/support/*", "PySide6/msvcp140*.dll", "PySide6/vcruntime140*.dll",
    *(f"PySide6/Qt{name}.pyd" for name in _QT), *(f"PySide6/Qt6{name}.dll" for name in _QT),
    "PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/plugins/styles/*.dll", "PySide6/plugins/iconengines/*.dll", "PySide6/plugins/imageformats/qsvg.dll",
    "PySide6/plugins/imageformats/qico.dll", "PySide6/plugins/imageformats/qjpeg.dll",
    "shiboken6/*.py", "shiboken6/*.pyd", "shiboken6/shiboken6.abi3.dll", "shiboken6/msvcp140*.dll",
    "shiboken6/vcruntime140*.dll", "*.dist-info/*",
)  # fmt: skip
_LEFT_OUT = (
    "*.pyi", "*.typed", "*/include/*", "*.lib", "*.dist-info/RECORD", "*.dist-info/WHEEL", "*.dist-info/licenses/*",
    "*.dist-info/entry_points.txt", "bin/*", "PIL/_avif*", "PIL/_webp*", "PIL/_imagingcms*", "PIL/_imagingtk*",
    "reportlab/fonts/*", "*/tests/*", "*.data/*", "lxml/isoschematron/*",
)  # fmt: skip


def assemble(runtime: Path, wheels: Path, launchers: list[Path], python: Path, target: Path) -> None:
    """Make the tree; ``python`` is a Python 3.13 of this machine, which compiles the modules."""
    shutil.rmtree(target, ignore_errors=True)
    place = target / "runtime"
    packages = place / "site-packages"
    packages.mkdir(parents=True)
    for name in _LIBRARIES:
        shutil.copyfile(runtime / name, place / name)
    for name in (*(f"{name}.pyd" for name in _EXTENSIONS), *_THEIR_LIBRARIES):
        if (runtime / "DLLs" / name).is_file():
            shutil.copyfile(runtime / "DLLs" / name, place / name)
    _standard_library(runtime / "Lib", place / "python313.zip", target / "building", python)
    _unpack_wheels(wheels, packages)
    (place / "python313._pth").write_text("python313.zip\n.\nsite-packages\n..\\app\n", encoding="ascii")
    _own_code(target / "app")
    for launcher in launchers:
        shutil.copyfile(launcher, target / launcher.name)
    for folder in (packages, target / "app"):
        _compile(python, folder, target)
    for path in target.rglob("*"):
        os.utime(path, (MOMENT, MOMENT))


def _standard_library(source: Path, target: Path, work: Path, python: Path) -> None:
    """Pack the compiled standard library into one archive."""
    work.mkdir()
    for path in source.iterdir():
        if path.name in _UNUSED_LIB:
            continue
        if path.is_dir():
            shutil.copytree(path, work / path.name, ignore=shutil.ignore_patterns("__pycache__", "test", "tests"))
        elif path.suffix == ".py":
            shutil.copyfile(path, work / path.name)
    _compile(python, work, work, beside=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(work.rglob("*.pyc")):
            item = zipfile.ZipInfo(path.relative_to(work).as_posix(), (2026, 1, 1, 0, 0, 0))
            item.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(item, path.read_bytes())
    shutil.rmtree(work)


def _compile(python: Path, folder: Path, root: Path, beside: bool = False) -> None:
    command = [
        str(python), "-m", "compileall", "-q", "-j0", "--invalidation-mode", "unchecked-hash", "-s", str(root),
        *(["-b"] if beside else []), str(folder),
    ]  # fmt: skip
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": ""})


def _unpack_wheels(wheels: Path, packages: Path) -> None:
    for wheel in sorted(wheels.glob("*.whl")):
        is_qt = wheel.name.lower().startswith(("pyside6", "shiboken6"))
        with zipfile.ZipFile(wheel) as archive:
            for item in archive.infolist():
                name = item.filename
                left_out = any(fnmatch.fnmatch(name, pattern) for pattern in _LEFT_OUT)
                allowed = not is_qt or any(fnmatch.fnmatch(name, pattern) for pattern in _OF_QT)
                if item.is_dir() or left_out or not allowed:
                    continue
                path = packages / name
                path.resolve().relative_to(packages.resolve())
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(item))


def _own_code(target: Path) -> None:
    shutil.copytree(ROOT / "ctr_desktop", target / "ctr_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(
        ROOT / "resources", target / "ctr_desktop" / "_resources", ignore=shutil.ignore_patterns("*.ts", "__pycache__")
    )


def describe(target: Path) -> str:
    """Return how many files the tree has and how large it is."""
    files = [path for path in target.rglob("*") if path.is_file()]
    return f"{len(files)} files, {sum(path.stat().st_size for path in files) / 2**20:.1f} MiB"
