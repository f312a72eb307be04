"""Read many spoilt documents: no traceback, no hang, no hunger, nothing written.

python -m tests.fuzz [COUNT] [FIRST]
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.reading import read
from tests.fuzz.seeds import all_seeds

LONGEST_SECONDS = 10
MOST_MEGABYTES = 512


def main() -> int:
    """Read them all and return 0 when every one was read or refused within the limits."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    seeds = all_seeds()
    outcomes: dict[str, int] = {}
    failures: list[str] = []
    slowest = (0.0, -1)
    with tempfile.TemporaryDirectory() as empty:
        os.chdir(empty)
        tempfile.tempdir = empty
        for number in range(first, first + count):
            began = time.perf_counter()
            signal.alarm(LONGEST_SECONDS)
            try:
                outcome = read(number, seeds)
            except Exception as error:
                outcome = "failed"
                failures.append(f"{number}: {type(error).__name__}: {error}")
            signal.alarm(0)
            slowest = max(slowest, (time.perf_counter() - began, number))
            outcomes[outcome] = outcomes.get(outcome, 0) + 1
        written = [str(path) for path in Path(empty).rglob("*")]
        os.chdir("/")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for outcome, times in sorted(outcomes.items(), key=lambda item: -item[1]):
        print(f"{times:7} {outcome}")
    print(
        f"slowest {slowest[0]:.2f} s (input {slowest[1]}), at most {megabytes:.0f} MB, written: {written or 'nothing'}"
    )
    for failure in failures[:20]:
        print(failure)
    return int(bool(failures or written) or slowest[0] > LONGEST_SECONDS or megabytes > MOST_MEGABYTES)


if __name__ == "__main__":
    raise SystemExit(main())
