"""Check that the tests run at least nine of ten lines of every package: ``coverage_floor.py REPORT.json``."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

FLOOR = 90
ROOT = "ctr_desktop/"


def shares(report: Path) -> dict[str, float]:
    """Return the share of lines run, in percent, of each package of the program and of the modules beside them."""
    lines: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, found in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        inside = name.replace("\\", "/").partition(ROOT)[2]
        package = inside.partition("/")[0] if "/" in inside else "(base)"
        lines[package][0] += found["summary"]["covered_lines"]
        lines[package][1] += found["summary"]["num_statements"]
    return {package: 100 * run / all_ if all_ else 100.0 for package, (run, all_) in sorted(lines.items())}


if __name__ == "__main__":
    found = shares(Path(sys.argv[1]))
    for package, share in found.items():
        print(f"{package:12} {share:5.1f} %{'' if share >= FLOOR else f'  below {FLOOR} %'}")
    sys.exit(1 if not found or min(found.values()) < FLOOR else 0)
