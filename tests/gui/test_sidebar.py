"""The sidebar: what is open is in sight, and nothing above it is hidden without need."""

from __future__ import annotations

from ctr_desktop.app.window import build_window
from ctr_desktop.models.sidebar_model import unit_target


def scrolled(window) -> int:
    return window.sidebar.view.verticalScrollBar().value()


def test_the_first_window_begins_at_the_top_of_the_sidebar(qtbot, context, programme, theme, prompts, qapp):
    window = build_window(context, theme, prompts)
    qtbot.addWidget(window)
    window.resize(1093, 614)
    window.show()
    for _ in range(5):
        qapp.processEvents()
    top = scrolled(window)
    window.services.models.background.stop()
    window.close()
    assert top == 0, "pages stand above the open view, which is in sight"


def test_an_open_unit_is_scrolled_to(window, programme, context, qapp, qtbot):
    units = [unit.id for unit in context.organisation.units()]
    for task, unit in enumerate(units, 1):
        context.tasks.set_lead([task], unit)
    window.open_programme(programme)
    window.resize(1093, 614)
    window.show()
    for unit in reversed(units):
        window.sidebar.chosen.emit(unit_target(unit))
        shown = window.services.models.sidebar.find(unit_target(unit))
        view = window.sidebar.view
        qtbot.waitUntil(lambda item=shown, view=view: view.viewport().rect().intersects(view.visualRect(item.index())))
        qapp.processEvents()
