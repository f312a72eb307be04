"""Name what every frozen program takes along and what it leaves out; the specs beside the builds use it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Parts of Qt, Pillow and the standard library that nothing here calls.
UNUSED_MODULES = [
    "tkinter", "unittest", "doctest", "pydoc", "lib2to3", "ensurepip", "idlelib", "setuptools", "pkg_resources", "pip",
    "curses", "readline", "tzdata", "numpy", "IPython", "PIL.ImageTk", "PIL._avif", "PIL._webp", "PIL._imagingcms",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDesigner", "PySide6.QtTest", "PySide6.QtSql",
]  # fmt: skip


def resources() -> list[tuple[str, str]]:
    """Return each resource with the folder it goes to; sources of translations stay behind."""
    return [
        (str(path), str(Path("ctr_desktop/_resources") / path.parent.relative_to(ROOT / "resources")))
        for path in sorted((ROOT / "resources").rglob("*"))
        if path.is_file() and path.suffix != ".ts"
    ]


def folders_of_libraries() -> list[tuple[str, str]]:
    """Return a file for each folder that a library reaches through ``..`` but that would hold no file of its own."""
    import docx

    marker = Path(docx.__file__).with_name("py.typed")
    return [(str(marker), "docx/parts")]
