"""The self-test of an installation: does everything that was shipped load and work here?"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from ctr_desktop import resources
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.paths import DataFolder
from ctr_desktop.pdfium import pdfium
from ctr_desktop.services.importing import read_document
from ctr_desktop.services.report_request import ReportKind
from ctr_desktop.services.reporting import make_pdf, profile_names

_DAY = date(2024, 6, 30)
SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"


def run_self_test() -> int:
    """Run every check, print one line for each, and return 0 when all passed, else 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failures = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = open_context(DataFolder(Path(folder)))
        checks: list[tuple[str, Callable[[], str]]] = [
            ("database", lambda: _database(context)),
            ("sample", lambda: _sample(context)),
            ("reports", lambda: _reports(context)),
            ("translations", _translations),
            ("fonts", _fonts),
            ("icons", _icons),
            ("forms", _forms),
            ("help", _help),
        ]
        for name, check in checks:
            try:
                sys.stdout.write(f"ok    {name}: {check()}\n")
            except Exception as error:
                failures += 1
                sys.stdout.write(f"FAIL  {name}: {type(error).__name__}: {error}\n")
        context.close()
    sys.stdout.write("self-test passed\n" if not failures else f"self-test failed: {failures}\n")
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
    pages = 0
    programme = context.programmes.all()[0].id
    for kind in ReportKind:
        for profile in profile_names():
            request = context.reports.default_request(kind, programme)
            committee = context.workspace.settings.values.committee
            pdf = make_pdf(context.workspace.database, committee, replace(request, profile=profile, as_of=_DAY))
            with pdfium() as library:
                document = library.PdfDocument(pdf)
            for number in range(len(document)):
                with pdfium():
                    document[number].render(scale=0.2)
                pages += 1
            with pdfium():
                document.close()
    return f"{pages} pages"


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
    words = resources.text("help/vi/huong-dan.md")
    _require(len(words) > 2000 and words.startswith("# "), "the manual is empty")
    return f"{len(words)} letters"


def _application() -> object:
    from ctr_desktop.app.window import make_application

    return make_application("vi")
