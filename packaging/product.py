"""What both builds of the installers know of the product."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def version_of_program() -> str:
    """Return the version that the package names."""
    text = (ROOT / "ctr_desktop" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "([^"]+)"', text)[1]


def tell_sizes(built: Iterable[Path]) -> None:
    """Print a line for each file that was built, with its size in MB."""
    for path in built:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
