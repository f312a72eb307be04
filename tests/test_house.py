"""Rules of the house that no linter knows: where SQL stands, no circles, README and code alike."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ctr_desktop import __version__
from ctr_desktop.app.arguments import parser
from ctr_desktop.domain.fields import FIELDS, Access
from ctr_desktop.domain.views import View
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.importing.readers.formats import endings
from ctr_desktop.reports.kinds import names
from ctr_desktop.reports.writers import FORMATS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "ctr_desktop"
README = (ROOT / "README.md").read_text(encoding="utf-8")
SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s(OR\s\w+\s)?INTO\s|UPDATE\s\S+\sSET\s|DELETE\sFROM\s|CREATE\s(TABLE|INDEX|TRIGGER)|PRAGMA\s)",
    re.S,
)


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.name.startswith("ui_"):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def texts(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("words", ["SELECT id FROM task", "UPDATE task SET x = 1", "PRAGMA user_version"])
def test_sql_is_recognised(words):
    assert SQL.match(words)


def test_sql_stands_in_the_store_alone():
    found = [
        f"{path.relative_to(ROOT)}: {text[:60]}"
        for path, tree in modules()
        if "store" not in path.relative_to(PACKAGE).parts
        for text in texts(tree)
        if SQL.match(text)
    ]
    assert found == []


def imported_at_start(tree: ast.Module) -> set[str]:
    """Return the modules that a module imports when it is loaded, not later and not for the type checker."""
    found: set[str] = set()
    pending: list[ast.stmt] = list(tree.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.dump(node.test):
            pending += [*node.body, *node.orelse]
        elif isinstance(node, ast.Try):
            pending += node.body
    return found


def late_imports(tree: ast.Module) -> set[str]:
    """Return what is imported inside functions, where a circle can hide."""
    found: set[str] = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return one way round for each circle that is found."""
    done: set[str] = set()
    found: list[list[str]] = []

    def visit(name: str, path: list[str]) -> None:
        if name in path:
            found.append([*path[path.index(name) :], name])
            return
        if name in done:
            return
        for other in sorted(graph.get(name, ())):
            visit(other, [*path, name])
        done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return found


def test_a_circle_is_found():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == [["a", "b", "c", "a"]]
    assert circles({"a": {"b"}, "b": {"c"}, "c": set()}) == []


def test_no_two_modules_need_each_other_not_even_late():
    trees = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): tree
        for path, tree in modules()
    }
    known = set(trees)
    graph = {
        name: ((imported_at_start(tree) | late_imports(tree)) & known) - {name, name.rpartition(".")[0]}
        for name, tree in trees.items()
    }
    assert circles(graph) == []


def test_every_public_name_says_what_it_is():
    missing = []
    for path, tree in modules():
        if not ast.get_docstring(tree) and path.read_text(encoding="utf-8").strip():
            missing.append(str(path.relative_to(ROOT)))
        for node in tree.body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):
                missing.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert missing == []


def test_functions_stay_short():
    long = []
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                words = [item for item in ast.walk(node) if isinstance(item, ast.JoinedStr | ast.Constant)]
                written = sum((item.end_lineno or 0) - item.lineno for item in words)
                lines = (node.end_lineno or 0) - node.lineno + 1 - written
                if lines > 66:
                    long.append(f"{path.relative_to(ROOT)}: {node.name} {lines}")
    assert long == []


def test_the_window_stays_small():
    assert len((PACKAGE / "gui" / "main_window.py").read_text(encoding="utf-8").splitlines()) < 400


# --- README and code ------------------------------------------------------------------------------------------------


def in_readme(pattern: str) -> str:
    found = re.search(pattern, README, re.S)
    assert found is not None, pattern
    return found[1]


def test_the_readme_names_the_formats_that_are_read():
    assert set(re.findall(r"`(\.\w+)`", in_readme(r"Files that are read:(.+?)\n\n"))) == set(endings())


def test_the_readme_names_the_fields_that_can_be_set():
    listed = re.findall(r"`(\w+)`", in_readme(r"Fields of `set`:(.+?)\. `stage`"))
    answered = subprocess.run(
        [sys.executable, "-m", "ctr_desktop", "fields", "--json"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert listed == [field["name"] for field in json.loads(answered.stdout) if field["set"]]
    derived = {field.name for field in FIELDS if field.access is Access.DERIVED}
    assert not derived & set(listed)


def test_the_readme_names_the_kinds_and_formats_of_reports():
    assert set(re.findall(r"`(\w+)` \(", in_readme(r"Kinds of report:(.+?)\. `--as-of`"))) == set(names())
    assert re.findall(r"FILE\.(\w+)|\|\.(\w+)", in_readme(r"(FILE\.pdf\S*)")) == [
        (ending, "") if place == 0 else ("", ending) for place, ending in enumerate(FORMATS)
    ]


def test_the_readme_names_the_views():
    assert re.findall(r"`(\w+)`", in_readme(r"Views:(.+?)\.\n")) == [view.value for view in View]


def commands() -> dict[str, list[str]]:
    made = parser()
    (choices,) = [action.choices for action in made._actions if isinstance(action.choices, dict)]
    return {
        name: [option for action in command._actions for option in action.option_strings if option.startswith("--")]
        for name, command in choices.items()
    }


def test_the_readme_names_every_command_and_option():
    block = in_readme(r"### Command line\n\n```\n(.+?)```")
    for name, options in commands().items():
        assert re.search(rf"\b{name}\b", block), name
        for option in options:
            assert option in ("--help", "--output") or option in block, f"{name} {option}"


def test_the_manual_names_every_page():
    manual = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "resources" / "help" / "vi").glob("*.md"))
    for page in PAGES:
        assert page.keys in manual, page.name


def test_the_changelog_tells_of_this_version():
    assert f"## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_other_folder_stands_at_the_top():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    if not tracked:
        pytest.skip("not a git checkout")
    folders = {line.partition("/")[0] for line in tracked.splitlines() if "/" in line}
    assert {name for name in folders if not name.startswith(".")} == {
        "ctr_desktop", "resources", "ui", "tests", "packaging",
    }  # fmt: skip
