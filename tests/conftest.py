"""What the tests share: a data folder with a fixed clock, the sample, a window with scripted answers."""

from __future__ import annotations

import os
import shutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from ctr_desktop import resources
from ctr_desktop.app.context import Context, open_context
from ctr_desktop.app.i18n import install_translations
from ctr_desktop.app.window import build_window
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.collector import Collector
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.importing.reading import read_document

SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"
SHARED = Path(__file__).resolve().parents[2] / "shared"


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = datetime(2024, 6, 28, 9, 15)

    def __call__(self) -> datetime:
        return self.now


class ScriptedPrompts:
    """Answers in a person's place; what was asked is kept."""

    def __init__(self) -> None:
        self.document: Path | None = None
        self.target: Path | None = None
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.answer = True
        self.name = ""
        self.asked: list[str] = []

    def open_document(self, parent: QWidget) -> Path | None:
        return self.document

    def open_file(self, parent: QWidget, title: str, filter_words: str) -> Path | None:
        return self.document

    def open_files(self, parent: QWidget, title: str) -> list[Path]:
        return self.files

    def save_file(self, parent: QWidget, title: str, name: str, filter_words: str) -> Path | None:
        self.asked.append(name)
        return self.target

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def ask_name(self, parent: QWidget, title: str) -> str:
        self.asked.append(title)
        return self.name

    def confirm(self, parent: QWidget, question: str, yes: str) -> bool:
        self.asked.append(question)
        return self.answer

    def tell(self, parent: QWidget, words: str) -> None:
        self.asked.append(words)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def context(request: pytest.FixtureRequest, folder: DataFolder, clock: Clock) -> Iterator[Context]:
    if "programme" in request.fixturenames:
        shutil.copytree(request.getfixturevalue("filled_folder"), folder.root)
    opened = open_context(folder, clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def sample_draft() -> ProgrammeDraft:
    return read_document(resources.path(SAMPLE))


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory, sample_draft: ProgrammeDraft) -> Path:
    """Return a data folder with the sample, read and stored once, to be copied."""
    root = tmp_path_factory.mktemp("filled") / "data"
    opened = open_context(DataFolder(root), Clock())
    opened.importing.accept(sample_draft)
    opened.close()
    return root


@pytest.fixture
def programme(context: Context) -> int:
    (programme,) = context.programmes.all()
    return programme.id


@pytest.fixture
def imported_here(context: Context, sample_draft: ProgrammeDraft) -> int:
    """Store the sample in this very folder, where it matters that the file has not been copied."""
    _changes, identity = context.importing.accept(sample_draft)
    return identity


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture(scope="session")
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Collect garbage in the window's thread alone, as the program does."""
    made = Collector()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def collected_here(collector: Collector) -> Iterator[None]:
    """Look for garbage between tests, as no event loop would; a test that ends the program gives it back to Python."""
    collector.start()
    yield
    collector.look()


@pytest.fixture(autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    """Speak Vietnamese where there is a window, English elsewhere, whatever ran before."""
    if "theme" in request.fixturenames:
        install_translations(request.getfixturevalue("qapp"), "vi")
    yield
    application = QApplication.instance()
    for translator in application.findChildren(QTranslator) if application else ():
        application.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def prompts() -> ScriptedPrompts:
    return ScriptedPrompts()


@pytest.fixture
def window(qtbot, qapp: QApplication, theme: Theme, context: Context, prompts: ScriptedPrompts) -> Iterator[MainWindow]:
    made = build_window(context, theme, prompts)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.services.models.background.stop()
    made.close()
    made.deleteLater()  # gone with its dialogs and timers before the data is closed, not in the midst of a later test
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
