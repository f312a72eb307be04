"""Reports of 10,000 rows against the raw canvas that draws the same cells, Word and Excel, every kind of the sample."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.paths import DataFolder
from ctr_desktop.reports.document import Document, Table
from ctr_desktop.reports.fonts import REGULAR, Measure, register_fonts
from ctr_desktop.reports.kinds import kind, names
from ctr_desktop.services.importing.reading import read_document
from ctr_desktop.services.reporting import gather, make
from tests.benchmarks import generator
from tests.conftest import SAMPLE

DAY = date(2024, 6, 30)
MARGIN, WIDTH, TOP, BOTTOM = 57.0, 257 * 72 / 25.4, 500.0, 45.0
SIZE, LEADING, PADDING = 11, 13, 3
Hold = Callable[[str, float, float, str], None]


def seconds(work: Callable[[], object], runs: int = 2) -> float:
    """Return the least time of some runs of a piece of work."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def raw(tables: Iterable[Table]) -> None:
    """Draw the cells of tables with the bare canvas: lines wrapped, boxes, pages."""
    measure = Measure.of(REGULAR, SIZE)
    canvas = Canvas(io.BytesIO(), pagesize=landscape(A4))
    for table in tables:
        y = TOP
        width = WIDTH / len(table.columns)
        for row in table.rows:
            lines = [measure.wrap(cell.text, width - 2 * PADDING) for cell in row.cells]
            height = max(len(cell) for cell in lines) * LEADING + 2 * PADDING
            if y - height < BOTTOM:
                canvas.showPage()
                y = TOP
            canvas.setFont(REGULAR, SIZE)
            for place, cell in enumerate(lines):
                x = MARGIN + place * width
                for number, line in enumerate(cell):
                    canvas.drawString(x + PADDING, y - LEADING * (number + 1), line)
                canvas.rect(x, y - height, width, height)
            y -= height
        canvas.showPage()
    canvas.save()


def measure(place: Path, hold: Hold) -> None:
    """Measure long reports, then every kind of the sample."""
    register_fonts()
    context = generator.folder(place, 10_000)
    for name in ("register", "progress"):
        asked = context.reports.default_request(name, 1)
        request = replace(asked, query=replace(asked.query, as_of=DAY))
        document: Document = kind(name).compose(gather(context.workspace.database, request))
        tables = [table for _annex, table in document.tables()]
        bare = seconds(lambda tables=tables: raw(tables))  # type: ignore[misc]
        own = seconds(lambda request=request: make(context.workspace.database, request))  # type: ignore[misc]
        hold(f"{name} of 10,000 rows ({own:.1f} s) / raw canvas ({bare:.1f} s)", own / bare, 1.5, "×")
        for ending, limit in (("docx", 20.0), ("xlsx", 5.0)):
            taken = seconds(
                lambda request=request, ending=ending: make(context.workspace.database, request, None, (ending,)), 1
            )  # type: ignore[misc]
            hold(f"{name} of 10,000 rows as {ending}", taken, limit, "s")
    context.close()
    _sample(hold)


def _sample(hold: Hold) -> None:
    """Measure each kind of report of the sample in every format that it is written in."""
    with tempfile.TemporaryDirectory() as folder:
        context = open_context(DataFolder(Path(folder) / "data"), generator.clock)
        _changes, programme = context.importing.accept(read_document(resources.path(SAMPLE)))
        for name in names():
            request = replace(context.reports.default_request(name, programme), since=DAY.replace(day=1))
            for ending in kind(name).formats:
                taken = seconds(
                    lambda request=request, ending=ending: make(context.workspace.database, request, None, (ending,))
                )  # type: ignore[misc]
                hold(f"{name} of the sample as {ending}", taken, 1.0, "s")
        context.close()
