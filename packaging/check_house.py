"""Check the rules of the house that no linter knows: file lengths, packaging without a package, licences."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAX_LINES = 400
TOP_FOLDERS = {"ctr_desktop", "resources", "ui", "tests", "packaging"}


def problems() -> list[str]:
    """Return what breaks a rule of the house."""
    found = []
    for path in (ROOT / "ctr_desktop").rglob("*.py"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MAX_LINES and not path.name.startswith("ui_"):
            found.append(f"{path.relative_to(ROOT)} has {lines} lines, {MAX_LINES} are the limit")
    found += [f"{path} makes packaging a package" for path in (ROOT / "packaging").rglob("__init__.py")]
    for path in (ROOT / "ctr_desktop" / "models").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "QtWidgets" in text or "QtPrintSupport" in text:
            found.append(f"{path.relative_to(ROOT)} knows widgets; models must not")
    for folder, names in (("fonts", ("LiberationSerif", "NotoSans")), ("icons", ("Lucide",))):
        for name in names:
            if not (ROOT / "resources" / folder / f"LICENSE-{name}.txt").is_file():
                found.append(f"the licence of {name} is missing")
    return found


if __name__ == "__main__":
    bad = problems()
    print("\n".join(bad) or "the house is in order")
    sys.exit(1 if bad else 0)
