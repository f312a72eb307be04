"""Measure the figures the program must hold, as ratios against a reference run beside it.

python -m tests.benchmarks [felt] [start] [edit] [search] [reports] [import]
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import generator

SIZES = (1_000, 10_000, 100_000)
RUNS = 7
failures: list[str] = []


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def hold(name: str, value: float, limit: float, unit: str) -> None:
    """Print a figure beside its limit."""
    fits = value <= limit
    if not fits:
        failures.append(name)
    print(f"{'ok  ' if fits else 'OVER'} {name:<52} {value:8.2f} {unit} (limit {limit:g})", flush=True)


def start_seconds(argument: str) -> float:
    """Return the median start of a fresh process."""
    script = Path(__file__).with_name("start.py")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, str(script), argument]
    with tempfile.TemporaryDirectory() as cache:
        environment = {**kept, "PYTHONPYCACHEPREFIX": cache}  # compiled once, as an installed program is
        results = []
        for _ in range(RUNS + 1):
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            results.append(float(done.stdout.strip().splitlines()[-1]))
    return statistics.median(results[1:])


def bench_start(place: Path) -> None:
    """Start to a usable window against a bare window."""
    bare = start_seconds("bare")
    print(f"     bare window {bare:.3f} s")
    for tasks, limit in zip(SIZES, (2.0, 2.0, 3.0), strict=True):
        generator.folder(place, tasks).close()
        seconds = start_seconds(str(place / f"data-{tasks}"))
        hold(f"start with {tasks:,} tasks ({seconds:.3f} s) / bare window", seconds / bare, limit, "×")


def window_on(place: Path, tasks: int):
    """Return the program's window on generated data."""
    from ctr_desktop.app.quick_start import started
    from ctr_desktop.app.window import build_window, make_application
    from ctr_desktop.gui.prompts import DialogPrompts
    from ctr_desktop.gui.theme import Theme

    application = make_application("vi")
    context = generator.folder(place, tasks)
    window = build_window(context, Theme(application, "light"), DialogPrompts())
    window.resize(1366, 768)
    window.show()
    deadline = time.perf_counter() + 30
    while not window.services.models.tallies.ready and time.perf_counter() < deadline:
        application.processEvents()
    application.processEvents()
    started()  # as the program does once its window stands
    return application, context, window


def bench_edit(place: Path) -> None:
    """One edit, durable and visible, at the 95th percentile."""
    from ctr_desktop.domain.task import Stage

    for tasks in SIZES:
        application, context, window = window_on(place, tasks)
        window.pages.page.select_task(1)
        application.processEvents()
        results = []
        for number in range(120):
            stage = (Stage.DOING, Stage.WAITING)[number % 2]

            def edit(stage=stage, window=window, application=application):
                window.services.models.detail.set_stage(stage)
                application.processEvents()

            results.append(timed(edit) * 1000)
        hold(f"edit with {tasks:,} tasks, durable and visible, p95", sorted(results)[113], 16, "ms")
        window.close()
        context.close()


def bench_search(place: Path) -> None:
    """One keystroke of the search until the tree shows the hits."""
    for tasks in SIZES:
        application, context, window = window_on(place, tasks)
        results = []
        for word in ("chuyển đổi số", "huyen uy", "kiem tra giam sat"):
            for length in range(1, len(word) + 1):

                def press(typed=word[:length], window=window, application=application):
                    window.services.models.query.search(typed)
                    application.processEvents()

                results.append(timed(press) * 1000)
        hold(f"search keystroke with {tasks:,} tasks, p95", sorted(results)[int(len(results) * 0.95)], 50, "ms")
        window.close()
        context.close()


def bench_reports(place: Path) -> None:
    """Long reports against the raw canvas, Word and Excel, and every kind of the sample."""
    from tests.benchmarks import reports

    reports.measure(place, hold)


def bench_import(place: Path) -> None:
    """Import of a document against python-docx opening it and walking its paragraphs once."""
    import docx

    from ctr_desktop.importing.understand import understand

    figures = []
    for pages in (75, 300):
        content = generator.document(pages)

        def walk(content=content):
            return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]

        walk()
        reference = min(timed(walk) for _ in range(3))
        seconds = min(timed(lambda content=content: understand(content, "lon.docx")) for _ in range(3))
        figures.append(seconds)
        hold(
            f"import of {pages} pages ({seconds:.2f} s) / python-docx ({reference:.2f} s)", seconds / reference, 5, "×"
        )
    hold("growth from 75 to 300 pages (linear: 4)", figures[1] / figures[0], 6, "×")


def bench_felt(place: Path) -> None:
    """What a clerk waits for, from the key to the painted answer, with notes, at 10,000 and 100,000 tasks."""
    from tests.benchmarks import felt

    failures.extend(felt.main(place))


BENCHES = {
    "felt": bench_felt,
    "start": bench_start,
    "edit": bench_edit,
    "search": bench_search,
    "reports": bench_reports,
    "import": bench_import,
}


def main() -> int:
    """Run the chosen measurements, or all."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in sys.argv[1:] or BENCHES:
            BENCHES[name](Path(folder))
    print("all within their limits" if not failures else f"over their limits: {len(failures)}")
    sys.stdout.flush()
    os._exit(1 if failures else 0)


if __name__ == "__main__":
    main()
