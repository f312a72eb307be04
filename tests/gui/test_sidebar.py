"""The sidebar: what is open is in sight, and nothing above it is hidden without need."""

from __future__ import annotations

from ctr_desktop.app.window import build_window
from ctr_desktop.domain.dates import month_period
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.models.sidebar_model import MOST_PROGRAMMES, Kind, Target, programme_target, unit_target


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
        window.services.models.bus.tell(context.tasks.set_lead([task], unit))
    window.resize(1093, 614)
    window.show()
    for unit in reversed(units):
        window.sidebar.chosen.emit(unit_target(unit))
        shown = window.services.models.sidebar.find(unit_target(unit))
        view = window.sidebar.view
        qtbot.waitUntil(lambda item=shown, view=view: view.viewport().rect().intersects(view.visualRect(item.index())))
        qapp.processEvents()


def forty(context) -> list[int]:
    """Begin forty programmes, a month each, the oldest first."""
    return [
        context.own_programmes.begin(own_header(month_period(2021 + place // 12, place % 12 + 1), ""))[1]
        for place in range(40)
    ]


def programmes_of(model) -> list[str]:
    title = model.item(0)
    return [title.child(row).text() for row in range(title.rowCount())]


def test_forty_programmes_leave_views_in_sight(qtbot, window, context):
    made = forty(context)
    window.services.models.sidebar.rebuild()
    window.open_programme(made[-1])
    model = window.services.models.sidebar
    listed = programmes_of(model)
    assert listed[0] == "Tháng 4/2024 (tự lập)" and len(listed) == MOST_PROGRAMMES + 2
    assert listed[-2:] == ["34 chương trình trước…", "Mọi chương trình"]
    more = model.find(Target(Kind.MORE))
    window.sidebar._choose(more.index())
    qtbot.waitUntil(lambda: len(programmes_of(model)) == 42)
    assert programmes_of(model)[-2] == "Chỉ các kỳ gần đây"
    window.sidebar._choose(model.find(Target(Kind.MORE)).index())
    qtbot.waitUntil(lambda: len(programmes_of(model)) == MOST_PROGRAMMES + 2)


def test_the_programme_that_is_open_is_listed_however_old(window, context):
    made = forty(context)
    window.services.models.sidebar.rebuild()
    window.open_programme(made[0])
    assert "Tháng 1/2021 (tự lập)" in programmes_of(window.services.models.sidebar)
    assert window.sidebar.is_shown(programme_target(made[0]))


def test_all_programmes_are_one_table(qtbot, window, context, programme):
    _changes, own = context.own_programmes.begin(own_header(month_period(2024, 8), ""))
    _changes, node = context.own_programmes.add_heading(own, None, "Một")
    context.tasks.add(node, "Việc của tháng")
    window.services.models.sidebar.rebuild()
    window.open_programme(programme)
    window.sidebar._choose(window.services.models.sidebar.find(Target(Kind.EVERY)).index())
    assert window.pages.name == "table"
    qtbot.waitUntil(lambda: len(window.pages.page.model.tasks_shown()) == 135)
