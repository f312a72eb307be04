"""Play many random sequences against the plain model.

python -m tests.replay [COUNT] [FIRST] [STEPS]
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.replay.play import play


def main() -> int:
    """Play them all and return 0 when data and model agreed in every one."""
    count, first, steps = (int(text) for text in (sys.argv[1:] + ["5000", "0", "20"][len(sys.argv) - 1 :]))
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        began, failures = time.perf_counter(), []
        for seed in range(first, first + count):
            folder = Path(place) / "d"
            try:
                play(folder, seed, steps).close()
            except AssertionError as error:
                failures.append(seed)
                print(f"sequence {seed}: {error}", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
            if (seed - first) % 500 == 499:
                print(f"{seed - first + 1} sequences, {time.perf_counter() - began:.0f} s", flush=True)
    print(f"{count} sequences of {steps} steps, {len(failures)} differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
