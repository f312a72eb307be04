"""The self-test of an installation: does everything that was shipped load and work here?"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import sys
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ctr_desktop import __version__, resources
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.paths import DataFolder, licence_folder
from ctr_desktop.pdfium import pdfium
from ctr_desktop.reports.kinds import kind as report_kind
from ctr_desktop.reports.kinds import names as report_names
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.reporting import profile_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_DAY = date(2024, 6, 30)
SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"


def run_self_test(report: Path | None = None) -> int:
    """Run every check, print one line for each, to a file too when one is given; return 0 when all passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failures = 0
    lines = [f"CTR Desktop {__version__}"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = open_context(DataFolder(Path(folder)))
        checks: list[tuple[str, Callable[[], str]]] = [
            ("modules", _modules),
            ("database", lambda: _database(context)),
            ("sample", lambda: _sample(context)),
            ("reports", lambda: _reports(context)),
            ("translations", _translations),
            ("fonts", _fonts),
            ("icons", _icons),
            ("forms", _forms),
            ("help", _help),
            ("resources", _resources),
            ("window", lambda: _window(context)),
            ("licences", _licences),
        ]
        for name, check in checks:
            try:
                lines.append(f"ok    {name}: {check()}")
            except Exception as error:
                failures += 1
                lines.append(f"FAIL  {name}: {type(error).__name__}: {error}")
        context.close()
    lines.append("self-test passed" if not failures else f"self-test failed: {failures}")
    words = "\n".join(lines) + "\n"
    sys.stdout.write(words)
    if report is not None:
        report.write_text(words, encoding="utf-8")
    return 1 if failures else 0


def _require(condition: bool, words: str) -> None:
    if not condition:
        raise RuntimeError(words)


def _database(context: Context) -> str:
    result = context.backup.check()
    _require(not result.problems, "; ".join(result.problems))
    return f"{len(context.organisation.units())} units"


def _sample(context: Context) -> str:
    draft = read_document(resources.path(SAMPLE))
    _changes, programme = context.importing.accept(draft)
    tasks = list(context.tasks.of_programme(programme))
    _require(len(draft.outline.nodes) == 52 and bool(tasks), "the sample is not read as it should be")
    _require(bool(context.search.keys("huyen vi thuy")), "the search finds nothing")
    return f"{len(draft.outline.nodes)} nodes, {len(tasks)} tasks"


def _reports(context: Context) -> str:
    pages = files = 0
    programme = context.programmes.all()[0].id
    for kind in (report_kind(name) for name in report_names()):
        for profile in profile_names():
            request = context.reports.default_request(kind.name, programme)
            query = replace(request.query, as_of=_DAY)
            made = context.reports.make(replace(request, query=query, profile=profile), kind.formats)
            files += len(made.files)
            pages += _rendered(made.pdf)
    return f"{files} files, {pages} pages"


def _rendered(pdf: bytes) -> int:
    """Render every page of a PDF and return how many there are."""
    with pdfium() as library:
        document = library.PdfDocument(pdf)
    count = len(document)
    for number in range(count):
        with pdfium():
            document[number].render(scale=0.2)
    with pdfium():
        document.close()
    return count


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    files = resources.names("translations", ".qm")
    _require(len(files) >= 2, "translations are missing")
    for name in files:
        _require(QTranslator().load(str(resources.path(name))), f"{name} does not load")
    return f"{len(files)} files"


def _fonts() -> str:
    from PySide6.QtGui import QFontDatabase

    _application()
    files = resources.names("fonts", ".ttf")
    for name in files:
        _require(QFontDatabase.addApplicationFont(str(resources.path(name))) >= 0, f"{name} does not load")
    return f"{len(files)} files"


def _icons() -> str:
    from PySide6.QtSvg import QSvgRenderer

    _application()
    files = resources.names("icons", ".svg")
    for name in files:
        _require(QSvgRenderer(str(resources.path(name))).isValid(), f"{name} is no picture")
    return f"{len(files)} files"


def _forms() -> str:
    from PySide6.QtWidgets import QDialog, QWidget

    import ctr_desktop.gui.forms as forms

    _application()
    count = 0
    for module in pkgutil.iter_modules(forms.__path__):
        loaded = importlib.import_module(f"{forms.__name__}.{module.name}")
        for name in dir(loaded):
            if name.startswith("Ui_"):
                holder = QWidget() if name == "Ui_DetailForm" else QDialog()
                getattr(loaded, name)().setupUi(holder)
                holder.deleteLater()
                count += 1
    _require(count > 0, "no forms")
    return f"{count} forms"


def _help() -> str:
    pages = resources.names("help/vi", ".md")
    words = [resources.text(name) for name in pages]
    _require(len(pages) >= 8 and all(text.startswith("# ") for text in words), "the manual is empty")
    for text in words:
        for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
            resources.path(f"help/vi/{picture}")
    return f"{len(pages)} pages"


def _modules() -> str:
    import ctr_desktop

    count = 0
    for module in pkgutil.walk_packages(ctr_desktop.__path__, "ctr_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
            count += 1
    _require(count > 100, "modules are missing")
    return f"{count} modules"


def _resources() -> str:
    """Load every file that is shipped; one that nothing here knows how to load should not have been shipped."""
    from PySide6.QtGui import QImage

    _application()
    loads: dict[str, Callable[[Path], bool]] = {
        ".toml": lambda path: bool(tomllib.loads(path.read_text(encoding="utf-8"))),
        ".png": lambda path: not QImage(str(path)).isNull(),
        ".icc": lambda path: path.read_bytes()[36:40] == b"acsp",
        ".md": lambda path: bool(path.read_text(encoding="utf-8").strip()),
        ".txt": lambda path: bool(path.read_text(encoding="utf-8").strip()),
        ".docx": lambda path: bool(read_document(path).outline.nodes),
    }
    elsewhere = (".ttf", ".svg", ".qm", ".ts")  # loaded by checks of their own
    files = [path for path in resources.root().rglob("*") if path.is_file()]
    for path in files:
        known = path.suffix in elsewhere or path.suffix in loads
        _require(known, f"{path.name} is used by nothing")
        _require(path.suffix in elsewhere or loads[path.suffix](path), f"{path.name} does not load")
    return f"{len(files)} files"


def _window(context: Context) -> str:
    from ctr_desktop.app.window import build_window
    from ctr_desktop.gui.prompts import DialogPrompts
    from ctr_desktop.gui.theme import Theme

    application = _application()
    window = build_window(context, Theme(application, "light"), DialogPrompts())
    window.resize(1366, 768)
    window.show()
    picture = window.grab()
    window.close()
    _require(picture.width() >= 1366 and context.search is not None, "the window does not open")
    return f"{picture.width()}x{picture.height()}"


def _licences() -> str:
    folder = licence_folder()
    if folder is None:
        _require(not _is_installed_program(), "the folder of licences is missing")
        return "beside their packages"
    files = [path for path in folder.iterdir() if path.is_file() and path.stat().st_size > 200]
    _require(len(files) >= 15, "licences are missing")
    return f"{len(files)} files"


def _is_installed_program() -> bool:
    return bool(getattr(sys, "frozen", False)) or Path(sys.executable).stem.startswith("CTRDesktop")


def _application() -> QApplication:
    from ctr_desktop.app.window import make_application

    return make_application("vi")
