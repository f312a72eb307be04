"""Print how far every element of the form is off the rule over all kinds: python -m tests.reports.form_table."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.importing.reading import read_document
from tests.conftest import SAMPLE
from tests.reports.geometry import RULES, Element
from tests.reports.test_geometry import KINDS, LETTERS, measured


def worst(found: list[Element]) -> str:
    """Return how many elements of a name were measured and by how much the worst is off."""
    off = max(item.off for item in found)
    return f"{off:.2f} {found[0].unit} ({len(found)})"


def main() -> int:
    """Print a row for each element: the worst of all kinds for each form and length of names."""
    columns = [(profile, letters) for profile in RULES for letters in LETTERS]
    table: dict[str, dict[tuple[str, int], list[Element]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        context = open_context(DataFolder(Path(folder) / "data"), lambda: datetime(2024, 6, 28, 9, 0))
        _changes, programme = context.importing.accept(read_document(resources.path(SAMPLE)))
        for profile, letters in columns:
            for name in KINDS:
                for item in measured(context, programme, name, profile, letters):
                    table.setdefault(item.name, {}).setdefault((profile, letters), []).append(item)
        context.close()
    _print(table, columns)
    return 0


def _print(table: Mapping[str, Mapping[tuple[str, int], list[Element]]], columns: list[tuple[str, int]]) -> None:
    print("| element | " + " | ".join(f"{profile}, {letters} letters" for profile, letters in columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for name, cells in table.items():
        print(f"| {name} | " + " | ".join(worst(cells[at]) if at in cells else "–" for at in columns) + " |")


if __name__ == "__main__":
    sys.exit(main())
