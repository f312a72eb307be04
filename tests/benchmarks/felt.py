"""What a clerk waits for, from the key to the painted answer: in the tree, in a view, in the table; maxima shown.

Runs on the display that there is (``QT_QPA_PLATFORM``); ``make bench`` gives it an X server of its own where one is
installed. Each figure stands beside the same work of a bare window: a tree of strings without a program behind it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QTreeView, QWidget

from tests.benchmarks import generator

SIZES = (10_000, 100_000)
_PATIENCE = 20.0  # seconds
_TIMES = 60
MANY = 40


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        """Watch a widget."""
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count paint events."""
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


class Felt:
    """Measures on one window; ``print`` shows median, 95th percentile and maximum."""

    def __init__(self, application: QApplication, view: QAbstractItemView, name: str) -> None:
        """Watch the rows of a view."""
        self.application = application
        self.view = view
        self.name = name
        self._painted = Painted(view.viewport())

    def once(self, act: Callable[[], object], answered: Callable[[], bool] = lambda: True) -> float:
        """Return the milliseconds from an act until its answer is painted."""
        self.settle()
        before, began = self._painted.count, time.perf_counter()
        act()
        while not (answered() and (self._painted.count > before or not self.view.isVisible())):
            self.application.processEvents()
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError(self.name)
        return (time.perf_counter() - began) * 1000

    def settle(self) -> None:
        """Let everything end that is still on its way."""
        for _ in range(4):
            self.application.processEvents()

    def show(self, what: str, times: list[float], limit: float | None, bare: float | None = None) -> bool:
        """Print a figure beside its limit and the bare window's; tell whether it holds."""
        ordered = sorted(times)
        middle, high, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1]
        fits = limit is None or high <= limit
        beside = f" bare {bare:6.1f}" if bare is not None else ""
        bound = f" (limit {limit:g})" if limit is not None else ""
        word = "ok  " if fits else "OVER"
        print(f"{word} {what:<58} p50 {middle:7.1f} p95 {high:7.1f} max {most:7.1f} ms{beside}{bound}", flush=True)
        return fits


def press(widget: QWidget, key: int, text: str = "", modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Send a key to a widget."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        chord = modifiers or Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QKeyEvent(kind, key, chord, text))


def wheel(view: QAbstractItemView) -> None:
    """Turn the wheel by one notch over a view: three rows."""
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPointF(0, 0).toPoint(), QPointF(0, -120).toPoint(),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def bare_figures(application: QApplication) -> dict[str, float]:
    """Return what a bare tree of strings takes for a repaint of a row, a scroll, and opening all of it."""
    view = QTreeView()
    model = QStandardItemModel()
    for top in range(100):
        parent = QStandardItem(f"mục {top}")
        for row in range(100):
            parent.appendRow(QStandardItem(f"nhiệm vụ {row}"))
        model.appendRow(parent)
    view.setModel(model)
    view.setUniformRowHeights(True)
    view.resize(1366, 700)
    view.show()
    felt = Felt(application, view, "bare")
    felt.settle()
    opened = felt.once(view.expandAll)
    edits = [felt.once(lambda: model.item(0).child(3).setText(str(time.perf_counter()))) for _ in range(20)]
    scrolls = [felt.once(lambda: wheel(view)) for _ in range(20)]
    view.hide()
    return {"edit": sorted(edits)[10], "scroll": sorted(scrolls)[10], "expand": opened}


def measure(place: Path, tasks: int, limits: dict[str, float], programmes: int = 1) -> list[str]:
    """Measure a window with so many tasks and 500-letter notes; return the names of what is over its limit.

    Of several programmes the last one is open; the search finds in all of them, and the table shows all of them.
    """
    from ctr_desktop.app.quick_start import started
    from ctr_desktop.app.window import build_window, make_application
    from ctr_desktop.domain.task import Stage
    from ctr_desktop.domain.views import TaskQuery, View
    from ctr_desktop.gui.prompts import DialogPrompts
    from ctr_desktop.gui.theme import Theme

    application = make_application("vi")
    bare = bare_figures(application)
    context = generator.folder(place, tasks, notes=True, programmes=programmes)
    context.workspace.settings.values.window.last_day = context.workspace.today().isoformat()
    window = build_window(context, Theme(application, "light"), DialogPrompts())
    window.resize(1366, 728)
    window.show()
    models = window.services.models
    ends = time.perf_counter() + 60
    while not models.tallies.ready and time.perf_counter() < ends:
        application.processEvents()
    for _ in range(200):
        application.processEvents()
        time.sleep(0.005)
    started()
    page = window.pages.show_page("tree")  # whatever was left open in the folder
    application.processEvents()
    felt = Felt(application, page.tree, f"{tasks:,} tasks")
    failures: list[str] = []

    def hold(name: str, what: str, times: list[float], beside: float | None = None) -> None:
        if not felt.show(f"{tasks:>7,} {what}", times, limits.get(name), beside):
            failures.append(f"{tasks} {name}")

    stages = (Stage.DOING, Stage.WAITING)

    def edits() -> list[float]:
        return [felt.once(lambda n=n: models.detail.set_stage(stages[n % 2])) for n in range(_TIMES)]

    def views() -> list[float]:
        queries = (TaskQuery(), TaskQuery(view=View.OVERDUE))
        return [felt.once(lambda n=n: models.query.narrow(queries[n % 2])) for n in range(10)]

    first = models.outline.shape.tasks()[0]
    page.select_task(first)
    hold("edit", "edit, durable and painted", edits(), bare["edit"])
    models.query.narrow(TaskQuery(view=View.OVERDUE))
    felt.settle()
    page.select_first()
    hold("edit", "edit inside the view “Quá hạn”", edits(), bare["edit"])
    hold("page", "change of view", views())
    models.query.open(models.query.value.programme)
    felt.settle()
    hold("search", "key in the search until hits are painted", _typed(felt, window.search, models))
    window.search.clear()
    models.query.search("")
    felt.settle()
    page.tree.expandAll()
    page.tree.verticalScrollBar().setValue(0)
    felt.settle()
    hold("scroll", "three rows by the wheel", [felt.once(lambda: wheel(page.tree)) for _ in range(40)], bare["scroll"])
    page.tree.collapseAll()
    hold("expand", "open all headings", [_opened(felt, page.tree) for _ in range(3)], bare["expand"])
    node = context.tasks.one(first).node
    page.select_task(first)

    def add() -> None:
        changes, _task = context.tasks.add(node, "Việc của văn phòng")
        models.bus.tell(changes)

    hold("add", "add an own task", [felt.once(add) for _ in range(8)])
    window.detail.form.tabs.setCurrentWidget(window.detail.form.history_tab)
    felt.settle()
    ids = models.outline.shape.tasks()[1:25]
    tab = Felt(application, window.detail.form.history_list, "history")
    times = [tab.once(lambda task=task: page.select_task(task)) for task in ids]
    if not tab.show(f"{tasks:>7,} another task with its history", times, limits.get("history")):
        failures.append("history")
    window.detail.form.tabs.setCurrentIndex(0)
    failures += _pages(felt, window, tasks, limits)
    if programmes > 1:
        failures += _everything(felt, window, tasks, limits)
    window.services.models.background.stop()
    window.close()
    context.close()
    return failures


def _pages(felt: Felt, window, tasks: int, limits: dict[str, float]) -> list[str]:  # type: ignore[no-untyped-def]
    failures = []
    for name in ("overview", "tree", "units", "tree", "briefing", "tree", "table", "tree"):
        began = time.perf_counter()
        window.show_page(name)
        felt.settle()
        spent = (time.perf_counter() - began) * 1000
        if not felt.show(f"{tasks:>7,} page {name}", [spent], limits.get("page")):
            failures.append(f"{tasks} page {name}")
    return failures


def _everything(felt: Felt, window, tasks: int, limits: dict[str, float]) -> list[str]:  # type: ignore[no-untyped-def]
    """Measure the table of all programmes: shown, a view of it, an edit in it."""
    from ctr_desktop.domain.task import Stage
    from ctr_desktop.domain.views import TaskQuery, View

    models, table = window.services.models, window.navigation
    failures = []

    def hold(name: str, what: str, times: list[float]) -> None:
        if not felt.show(f"{tasks:>7,} {what}", times, limits.get(name)):
            failures.append(f"{tasks} {name} of all")

    loaded: list[int] = []
    window.pages.get("table").model.loaded.connect(lambda: loaded.append(1))
    of_all = Felt(felt.application, window.pages.get("table").table, "table of all")

    def wait(act: Callable[[], object]) -> float:
        """Return the milliseconds until the rows are there and painted."""
        loaded.clear()
        return of_all.once(act, lambda: bool(loaded))

    def shown() -> float:
        window.pages.get("table").bar.everywhere.setChecked(False)
        window.show_page("tree")
        felt.settle()
        return wait(table.show_every_programme)

    def whole() -> float:
        """Return the milliseconds until every row stands, the last one too."""
        model = window.pages.get("table").model
        shown()
        return of_all.once(of_all.view.viewport().update, lambda: bool(model.is_whole))

    hold("page", "table of all programmes", [shown() for _ in range(3)])
    hold("whole", "… until its last row stands", [whole() for _ in range(3)])
    wait(lambda: models.query.narrow(TaskQuery(view=View.OVERDUE)))
    queries = (TaskQuery(view=View.SOON), TaskQuery(view=View.OVERDUE))
    hold(
        "page",
        "view of all programmes",
        [wait(lambda n=n: models.query.narrow(queries[n % 2])) for n in range(6)],
    )
    of_all.once(of_all.view.viewport().update, lambda: bool(window.pages.page.model.is_whole))
    window.pages.page.select_task(window.pages.page.model.tasks_shown()[0])
    stages = (Stage.DOING, Stage.WAITING)
    hold("edit", "edit in it", [of_all.once(lambda n=n: models.detail.set_stage(stages[n % 2])) for n in range(20)])
    return failures


def _typed(felt: Felt, field: QLineEdit, models) -> list[float]:  # type: ignore[no-untyped-def]
    times = []
    for word in ("chuyển đổi số", "huyen uy", "kiem tra giam sat"):
        field.clear()
        felt.settle()
        for place, letter in enumerate(word, start=1):
            said = word[:place].strip()
            if letter == " ":
                press(field, Qt.Key.Key_Space, " ")
                continue

            def is_answered(said: str = said) -> bool:
                return bool(models.query.value.words == said)

            times.append(felt.once(lambda letter=letter: press(field, 0, letter), is_answered))
    return times


def _opened(felt: Felt, tree: QTreeView) -> float:
    tree.collapseAll()
    return felt.once(tree.expandAll)


LIMITS = {
    10_000: {"edit": 12, "page": 50, "search": 50, "scroll": 16, "expand": 80, "add": 30, "history": 20},
    100_000: {"edit": 12, "page": 100, "search": 50, "scroll": 16, "expand": 150, "add": 60, "history": 20},
}


def main(place: Path, sizes: tuple[int, ...] = SIZES) -> list[str]:
    """Measure every size; return what is over its limit."""
    print(f"     display: {os.environ.get('QT_QPA_PLATFORM', 'the system’s')}")
    found = [name for tasks in sizes for name in measure(place, tasks, LIMITS.get(tasks, {}))]
    print("     40 programmes")
    return found + measure(place, sizes[-1], LIMITS.get(sizes[-1], {}), MANY)
