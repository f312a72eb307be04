"""The measure of the house: in a scratch copy a field, a report kind, a reader and a page are added, files counted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ctr_desktop.store.migrations import step_names
from tests.conftest import SAMPLE

ROOT = Path(__file__).resolve().parents[1]
NEXT_STEP = f"m{int(step_names()[-1][:4]) + 1:04d}_budget"

FIELD = '    Field("budget", Kind.TEXT, "budget", group="record", searched=True, in_table=True),\n'
STEP = '''"""A budget for each task."""

from sqlite_utils import Database

from ctr_desktop.store.migrations.script import run


def apply(db: Database) -> None:
    """Add the column."""
    run(db, "ALTER TABLE task ADD COLUMN budget TEXT NOT NULL DEFAULT '';")
'''
WORDS = """    "field.budget": QT_TRANSLATE_NOOP("Labels", "Budget"),
    "help.budget": QT_TRANSLATE_NOOP("Labels", "Money"),
"""
KIND = '''"""A list of what is open."""

from __future__ import annotations

from ctr_desktop.domain.dates import long_date
from ctr_desktop.reports import columns
from ctr_desktop.reports.columns import TaskColumn, task_row
from ctr_desktop.reports.document import Document, Signature, Table
from ctr_desktop.reports.kinds import ReportKind
from ctr_desktop.reports.material import Material, head

COLUMNS = (TaskColumn("code", columns.code, open=True), TaskColumn("text", columns.text))


def compose(material: Material) -> Document:
    """Return the list."""
    rows = tuple(task_row(material, COLUMNS, task) for task in material.tasks)
    table = Table(material.say("table"), tuple(item.titled(material) for item in COLUMNS), rows)
    named = head(material, material.say("common.as_of", date=long_date(material.as_of)))
    return Document(named, (table, Signature()), material.request.profile, material.request.dated)


KIND = ReportKind("open_list", compose)
'''
WORDING = """[menu]
place = 9
keys = "Ctrl+Alt+P"
icon = "list"

[name]
vi = "Danh sách"
en = "List"

[action]
vi = "In danh sách…"
en = "Print the list…"

[columns]
code = "Mã"
text = "Nội dung"

[text]
table = "Danh sách"
kind = "DANH SÁCH"
kind_symbol = "DS"
subject = "nhiệm vụ {programme}\\n{issuer}"
"""
READER = '''"""Lists with semicolons."""

from __future__ import annotations

from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers.formats import Format

FORMATS = (
    Format(
        "CSV",
        (".csv",),
        ("text/csv",),
        lambda probe: probe.ending == ".csv",
        lambda content, _name, _progress: [
            SourceParagraph(cell.strip(), raw=cell)
            for line in content.decode().splitlines()
            for cell in line.split(";")
        ],
    ),
)
'''
PAGE_MODEL = '''"""The codes of a query."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel


class CodeList(QStringListModel):
    """One code a row."""
'''
PAGE = '''"""The codes of a query, nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QListView, QVBoxLayout

from ctr_desktop.gui.pages.page import Page
from ctr_desktop.models.code_list import CodeList
from ctr_desktop.services.querying import find_tasks


class CodesPage(Page):
    """List codes."""

    def __init__(self, services, parent=None):
        """Begin empty."""
        super().__init__(services, parent)
        self.model = CodeList(self)
        view = QListView(self)
        view.setModel(self.model)
        QVBoxLayout(self).addWidget(view)

    def show_query(self, query):
        """Show the codes of a query."""
        workspace = self._services.context.workspace
        found = find_tasks(workspace.database, query, workspace.today(), 3)
        self.model.setStringList([task.code for task in found.tasks])

    def take_focus(self):
        """Need no keys."""
'''
PAGE_LINE = '    PageSpec("codes", QT_TRANSLATE_NOOP("Pages", "Codes"), "Alt+9", "list", "CodesPage"),\n'

PROOF_OF_FIELD = """
import tempfile
from pathlib import Path
from datetime import date
from PySide6.QtWidgets import QApplication
application = QApplication([])
from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.app.window import build_window
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.prompts import DialogPrompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.querying import find_tasks
from ctr_desktop.store import as_of
folder = Path(tempfile.mkdtemp()) / "d"
folder.mkdir()
{copy}
context = open_context(DataFolder(folder))
database = context.workspace.database
assert context.backup.check().problems == (), context.backup.check().problems
place = as_of.newest_action(database)
context.tasks.set([1], "budget", "15 triệu")
assert context.history.of_task(1)[0].after["budget"] == "15 triệu"
assert [t.id for t in find_tasks(database, TaskQuery(words="15 trieu"), date.today(), 3).tasks] == [1]
with as_of.known_at(database, place) as known:
    assert known.first("SELECT budget FROM task WHERE id = 1") == ("",)
window = build_window(context, Theme(application, "light"), DialogPrompts())
window.show()
window.open_programme(context.tasks.one(1).programme)
window.pages.page.select_keys([task_key(1)])
window.pages.page._tell()
assert window.detail.field_widget("budget").text() == "15 triệu"
assert "budget" in window.pages.get("table").model.columns
context.history.undo()
assert context.tasks.one(1).values["budget"] == "" and context.history.redo_target() is not None
while context.history.undo_target():
    context.history.undo()
print("proved")
"""


OPENED = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from ctr_desktop.app.context import open_context
from ctr_desktop.app.window import build_window
from ctr_desktop.gui.prompts import DialogPrompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.paths import DataFolder
window = build_window(open_context(DataFolder(Path("data"))), Theme(application, "light"), DialogPrompts())
window.show()
"""


class Copy:
    """A copy of the program that can be changed; it counts the files that are."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        for name in ("ctr_desktop", "resources"):
            shutil.copytree(ROOT / name, folder / name)  # with what is compiled: half the time
        self.touched: set[str] = set()

    def write(self, name: str, words: str) -> None:
        self.touched.add(name)
        (self.root / name).write_text(words, encoding="utf-8")

    def insert(self, name: str, before: str, words: str) -> None:
        old = (self.root / name).read_text(encoding="utf-8")
        assert old.count(before) == 1, before
        self.write(name, old.replace(before, words + before))

    def run(self, *arguments: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(self.root), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, *arguments], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def program(self, *arguments: str) -> str:
        return self.run("-m", "ctr_desktop", "--data", str(self.root / "data"), *arguments)


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


def test_a_text_field_is_a_declaration_a_step_and_its_words(copy):
    copy.insert("ctr_desktop/domain/fields.py", '    Field("product", Kind.TEXT', FIELD)
    copy.write(f"ctr_desktop/store/migrations/{NEXT_STEP}.py", STEP)
    copy.insert("ctr_desktop/models/field_words.py", '    "field.product": QT_TRANSLATE_NOOP', WORDS)
    assert len(copy.touched) == 3
    kept = sorted((ROOT / "tests" / "data").glob("ctr-*.db"))
    for old in (kept[0], kept[-1]):
        prepared = f"import shutil; shutil.copy({str(old)!r}, folder / 'ctr.db')"
        assert "proved" in copy.run("-c", PROOF_OF_FIELD.replace("{copy}", prepared))
    fresh = (
        "c = open_context(DataFolder(folder))\n" + f"c.importing.accept(read_document(resources.path({SAMPLE!r})))\n"
    )
    assert "proved" in copy.run("-c", PROOF_OF_FIELD.replace("{copy}", fresh + "c.close()"))
    copy.program("import", str(ROOT / "resources" / SAMPLE))
    copy.program("task", "1", "set", "budget=20")
    assert '"budget": "20"' in copy.program("tasks", "--json")
    assert '"name": "budget"' in copy.program("fields", "--json")


def test_a_report_kind_is_one_file_and_its_wording(copy):
    copy.write("ctr_desktop/reports/kinds/open_list.py", KIND)
    copy.write("resources/report_texts/open_list.toml", WORDING)
    assert len(copy.touched) == 2
    copy.program("import", str(ROOT / "resources" / SAMPLE))
    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        target = copy.root / f"list.{ending}"
        copy.program("report", "open_list", "--programme", "1", "--as-of", "2024-06-30", "-o", str(target))
        assert target.read_bytes().startswith(begins)
    assert "open_list" in copy.program("report", "--help")
    shown = copy.run("-c", OPENED + 'print(window.actions_by_name["report_open_list"].shortcut().toString())')
    assert shown.strip() == "Ctrl+Alt+P"


def test_a_reader_is_one_file(copy):
    copy.write("ctr_desktop/importing/readers/csv.py", READER)
    assert len(copy.touched) == 1
    source = copy.root / "list.csv"
    source.write_text("CHƯƠNG TRÌNH;I. Mục lớn;1. Việc một;2. Việc hai", encoding="utf-8")
    assert "Việc hai" in copy.program("outline", str(source), "--json")
    opened = "from ctr_desktop.app.arguments import split_file; print(split_file(['a.csv']))"
    assert "a.csv" in copy.run("-c", opened)


def test_a_page_is_a_model_a_widget_and_a_line(copy):
    copy.write("ctr_desktop/models/code_list.py", PAGE_MODEL)
    copy.write("ctr_desktop/gui/pages/codes.py", PAGE)
    copy.insert("ctr_desktop/gui/pages/__init__.py", '    PageSpec("table"', PAGE_LINE)
    assert len(copy.touched) == 3
    copy.program("import", str(ROOT / "resources" / SAMPLE))
    proof = (
        OPENED
        + """
window.actions_by_name["page_codes"].trigger()
print(window.pages.page.model.rowCount(), window.actions_by_name["page_codes"].shortcut().toString())
"""
    )
    assert copy.run("-c", proof).split() == ["134", "Alt+9"]
